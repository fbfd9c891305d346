"""The ways to rank an article's sentences, by name: ours, and those that sumy offers."""

from __future__ import annotations

from reader.summary.document import Document, Sentence
from reader.summary.scorer import StandfirstSummarizer

DEFAULT_METHOD = "standfirst"
METHODS = (
    DEFAULT_METHOD,
    "lex-rank",
    "text-rank",
    "luhn",
    "sum-basic",
    "reduction",
    "edmundson",
    "kl",
    "lsa",
)


def ranking(document: Document, method: str, wanted: int) -> tuple[list[Sentence], list[str]]:
    """The *wanted* best sentences by *method*, the best first, and notes on what was done.

    Raises:
        SummaryError: the method needs a library that isn't installed.
    """
    if method == DEFAULT_METHOD:
        return StandfirstSummarizer().rank(document, wanted), []
    from reader.summary.stock import stock_ranking

    return stock_ranking(document, method, wanted)
