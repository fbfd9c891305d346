"""sumy's methods rank as sumy ranks, and don't stumble where sumy does."""

import importlib
import importlib.util

import pytest

from reader.errors import SummaryError
from reader.summary import METHODS, summarize
from reader.summary.document import document_of
from reader.summary.methods import ranking
from reader.summary.scorer import StandfirstSummarizer
from reader.summary.stock import _Taking
from reader.summary.sumy_base import AbstractSummarizer
from reader.summary.wordlists import stop_words
from reader.summary.words import stemmer

HAS_NUMPY = importlib.util.find_spec("numpy") is not None
STOCK = [method for method in METHODS[1:] if HAS_NUMPY or method != "lsa"]
LONG = [f"Ship {i} left harbor {i % 7} with {i * 3} tons of fish and ice." for i in range(400)]


def test_the_default_is_one_of_sumy_s_summarizers(texts):
    document = document_of(texts.FERRY, texts.FERRY_TITLE, "en")
    summarizer = StandfirstSummarizer()
    assert isinstance(summarizer, AbstractSummarizer)
    best = summarizer(document, 2)
    assert set(best) == set(summarizer.rank(document, 2))
    assert len(summarizer(document, "20%")) == len(document.sentences) // 5


@pytest.mark.parametrize("method", STOCK)
def test_every_method_gives_three_sentences(method, texts):
    found = summarize(texts.BRUECKE, title=texts.BRUECKE_TITLE, method=method)
    assert (len(found.sentences), found.method) == (3, method)


def by_sumy(method, document):
    """The three sentences that sumy's own class takes."""
    module = importlib.import_module(f"sumy.summarizers.{method.replace('-', '_')}")
    name = {"kl": "KL"}.get(method, method.title().replace("-", "")) + "Summarizer"
    summarizer = getattr(module, name)(stemmer(document.language))
    summarizer.stop_words = stop_words(document.language)
    return set(summarizer(document, 3))


@pytest.mark.skipif(not HAS_NUMPY, reason="sumy's own LexRank and TextRank need numpy")
@pytest.mark.parametrize(
    "method", ["lex-rank", "text-rank", "luhn", "sum-basic", "reduction", "kl"]
)
@pytest.mark.parametrize(
    ("name", "language"), [("FERRY", "en"), ("BRUECKE", "de"), ("ECOLE", "fr")]
)
def test_the_ranking_is_sumy_s(method, name, language, texts):
    document = document_of(getattr(texts, name), getattr(texts, f"{name}_TITLE"), language)
    assert set(ranking(document, method, 3)[0]) == by_sumy(method, document)


@pytest.mark.parametrize("method", STOCK)
@pytest.mark.parametrize("language", ["el", "nb", "pl", "xx", "th"])
def test_no_language_is_too_strange(method, language):
    paragraphs = ["Αυτό είναι ένα. Det er to.", "To są trzy. I cztery.", "Αυτό είναι ένα."] * 12
    assert summarize(paragraphs, language=language, method=method).sentences


@pytest.mark.parametrize("method", STOCK)
def test_texts_that_break_sumy(method):
    """Equal sentences, sentences without words or with one, and only stop words."""
    for text in (
        ["The same.", "The same."] * 40,
        ["12.5%", "...", "!", "3.", "— —"] * 20,
        ["It is. So it was. And they are. We were. "] * 20,
        ["Word. " * 90],
        [],
    ):
        for part in summarize(text, method=method, sentences="12.5%").sentences:
            assert part.text == text[part.paragraph][part.start : part.end]


@pytest.mark.parametrize("method", ["kl", "sum-basic"])
def test_only_the_wanted_sentences_are_rated_again(method, monkeypatch):
    """sumy rates all that are left for every sentence there is, which is cubic."""
    rounds = []
    take = _Taking._take

    def counting(self, sentences, best):
        return take(self, sentences, lambda left: rounds.append(len(left)) or best(left))

    monkeypatch.setattr(_Taking, "_take", counting)
    found = summarize(LONG, method=method)
    assert rounds == [400, 399, 398]
    assert len(found.sentences) == 3


def test_methods_that_compare_all_say_where_they_stopped():
    found = summarize([f"Ship{i} came in{i}." for i in range(2100)], method="lex-rank")
    assert "first 2000 sentences" in found.note


def test_lsa_without_numpy_says_what_to_do(monkeypatch):
    from reader.summary import stock

    monkeypatch.setattr(stock.importlib.util, "find_spec", lambda _: None)
    with pytest.raises(SummaryError, match=r"numpy.*another method\.$"):
        summarize(LONG, method="lsa")
