"""Footnotes, endnotes and references: kept with the text that points to them, and tied to it.

marks         the small numbers and signs of a text, and the links that lead to notes
linked        the notes that links lead to, and which blocks they keep
numbered      the notes that only begin with their number
hidden        the notes that stand within a sentence and are shown by a script
links         numbers raised, and one link back from each note
words         what lists of notes are called
"""
