"""Code as its authors wrote it, without what sites draw around it.

blocks        one `pre` for each block of code
gutters       the numbers of its lines, which go
labels        the words over it, of which a file's name stays
lines         where its lines end
names         the names of languages
text          what is written of it in the end
"""
