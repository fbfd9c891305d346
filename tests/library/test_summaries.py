"""A summary is shown for the text that it was made of and no other."""

from reader.article import Summary, SummarySentence
from reader.library import Library

SUMMARY = Summary(
    sentences=(SummarySentence(text="Ä 😀.", paragraph=0, start=1, end=4, rank=1),),
    language="en",
    method="m",
    length="20%",
    note="Short.",
)


def test_a_summary_is_kept(tmp_path, draft):
    with Library.open(tmp_path) as library:
        article = library.save(draft()).id
        assert library.summary(article, "k") is None
        library.keep_summary(article, "k", SUMMARY)
    with Library.open(tmp_path) as library:
        assert library.summary(article, "k") == SUMMARY
        assert library.summary(article, "other") is None


def test_a_summary_goes_with_its_text(library, draft):
    article = library.save(draft("T", "One.", "Two.", url="https://e.com/a")).id
    library.keep_summary(article, "k", SUMMARY)
    library.save(draft("T2", "One.", "Two.", url="https://e.com/a"))
    assert library.summary(article, "k") == SUMMARY
    library.save(draft("T", "One.", "Two!", url="https://e.com/a"))
    assert library.summary(article, "k") is None
