"""A page becomes a clean article: everything its author wrote, nothing the site added.

The road through this room:

    decode        bytes → characters
    tree          characters → a tree, within limits
    metadata      title, byline, date, site, language, from what the page says of itself
    formulas      MathML, TeX and what was drawn of them as lines of text
    code          one block for each piece of code, without numbers and bars
    notes         footnotes and references, tied to the text that points to them
    prepare       pictures resolved, every run of text in its own block
    content       which blocks are the article
    fragment      the chosen blocks → readable markup and its paragraphs, in one pass
    sanitize      an allow-list over what was written
    plain_text    the other way in: pasted text → title and paragraphs
    following     where an article goes on: its next pages, its lean twin
    joining       the pages of one article put together
    site_rules    what a reader or we know better for one site
    corrections   what a reader puts right, as such a rule
"""

from reader.extract.document import extract, extract_text

__all__ = ["extract", "extract_text"]
