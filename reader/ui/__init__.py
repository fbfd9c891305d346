"""The window: the list, the article and its summary, actions and background jobs."""
