"""`python -m reader` does what `standfirst` does."""

import sys

from reader.app import main

if __name__ == "__main__":
    sys.exit(main())
