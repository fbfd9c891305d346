"""Standfirst, a desktop reader for saved news, and the map of its house.

A page comes in, becomes an article, is kept, listed, read and summarized; the folders tell
this story in this order, and data goes down the road once.

    app         builds every object and hands it on; the only module that knows them all
    cli         the same core without a window
    ui          the window: list, article, summary pane, actions, background jobs
    transfer    whole collections moved in and out, and the pages of saved links fetched
    saving      one article brought in and kept
    correcting  what a reader puts right, and the rule that makes it so
    briefing    a kept article's summary, stored or made and stored
    intake      an address or a file in, a draft out; with no library in sight
    capture     an address or a saved file becomes a page
    extract     a page becomes a clean article
    importers   other programs' exports become saved links
    exporters   articles become files for other programs and people
    library     keeps, lists and finds articles, and loses none
    summary     paragraphs become a few of their own sentences
    guard       what strangers wrote is read in a process that is limited and may die
    settings    the reader's choices
    paths       where things live
    article     the values that everyone speaks
    errors      everything that can go wrong and is not a bug

Imports go downwards only; `tests/test_architecture.py` holds the house to it.
"""

__version__ = "0.1.0"
