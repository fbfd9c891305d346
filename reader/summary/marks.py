"""The punctuation of the world's news, in groups that the sentence rules speak of."""

from __future__ import annotations

# Stops that end a sentence unless a rule says otherwise, and those that always do.
STOPS = ".!?…‥‼⁇⁈⁉։؟۔।॥።፧፨။។៕᙮᱾꘎"
SURE_STOPS = "։؟۔।॥።፧፨။។៕᙮᱾꘎"
WIDE_STOPS = "。！？｡．"
CALLS = "!?؟‼⁇⁈⁉"

OPENING = "\"'‘“”„«»‹›([{「『（【《〈¿¡*"
CLOSING = "\"'’”»“«›‹)]}」』）】》〉"
DASHES = "-–—―‐‒−"
QUOTES = frozenset('"”»“«’')
