"""What opens over the window and goes away again; each module is one of them."""
