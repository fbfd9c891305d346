"""Which summaries are still those that we would make today.

A stored summary is kept by the hash of its text, its method, its length and this number.
"""

METHOD_VERSION = 1
"""Raised with every change that gives another summary of the same text."""
