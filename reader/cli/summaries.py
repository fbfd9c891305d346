"""Commands that summarize: one article, many, lines of JSON, or all that a query finds."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Hashable
from dataclasses import replace
from functools import partial
from pathlib import Path

from reader.article import ArticleId, Draft, Query, Summary
from reader.briefing import articles_for, make_summary, summary_of
from reader.cli import output
from reader.cli.lines import STANDARD_INPUT, answer_lines, text_of
from reader.cli.places import open_library
from reader.errors import ReaderError


def summary(arguments: argparse.Namespace) -> int:
    """Summarize every source; one that fails doesn't stop the rest."""
    if arguments.jsonl:
        return answer_lines(arguments.sources, partial(_summarize_line, arguments), _EXPECTED)
    results, failures = [], 0
    for source in arguments.sources:
        try:
            results.append((source, *_summarize(arguments, source)))
        except ReaderError as error:
            output.complain(error)
            failures += 1
    _say_all(arguments, results)
    return 1 if failures else 0


def summarize_file(path: Path) -> int:
    """Show the summary of one file."""
    from reader import intake

    _, draft = intake.article_at(path)
    output.say_summary(draft.title, _of_draft(draft, 3, "standfirst"))
    return 0


def digest(arguments: argparse.Namespace) -> int:
    """Summarize what a query finds as one."""
    from reader.briefing import digest_of

    with open_library(arguments, must_exist=True) as library:
        articles = articles_for(library, Query(words=" ".join(arguments.words)))
    parts = digest_of(articles, _length(arguments.sentences), arguments.method)
    titles: dict[Hashable, str] = {one.id: one.draft.title for one in articles}
    if arguments.json:
        output.say_json([output.digest_fields(part, titles) for part in parts])
        return 0
    for place, part in enumerate(parts):
        if place:
            output.say()
        output.say_digest(part, titles)
    return 0


def _summarize(arguments: argparse.Namespace, source: str) -> tuple[str, Summary]:
    """Title and summary of a saved article's number, a file, or standard input."""
    length = _length(arguments.sentences)
    if source.isdecimal() and not Path(source).exists():
        with open_library(arguments) as library:
            article = library.article(ArticleId(int(source)))
            return article.draft.title, summary_of(library, article, length, arguments.method)
    draft = _draft(source)
    return draft.title, _of_draft(draft, length, arguments.method, arguments.language)


def _draft(source: str) -> Draft:
    from reader import intake

    if source == STANDARD_INPUT:
        return intake.article_of(sys.stdin.buffer.read())[1]
    return intake.article_at(Path(source))[1]


def _of_draft(draft: Draft, length: int | str, method: str, language: str = "") -> Summary:
    return make_summary(replace(draft, language=language or draft.language), length, method)


def _length(text: str) -> int | str:
    """A number of sentences as one, anything else as the summarizer will read it."""
    return int(text) if text.isdecimal() else text


def _say_all(arguments: argparse.Namespace, results: list[tuple[str, str, Summary]]) -> None:
    if arguments.json:
        fields = [
            {"source": source, "title": title, **output.summary_fields(found)}
            for source, title, found in results
        ]
        output.say_json(fields[0] if len(arguments.sources) == 1 and fields else fields)
        return
    for place, (_, title, found) in enumerate(results):
        if place:
            output.say()
        output.say_summary(title, found)


_EXPECTED = 'a JSON object {"id", "title", "text", "language"}'


def _summarize_line(arguments: argparse.Namespace, given: dict[str, object]) -> dict[str, object]:
    from reader.summary import summarize

    found = summarize(
        text_of(given, "text", _EXPECTED),
        title=text_of(given, "title", _EXPECTED),
        language=text_of(given, "language", _EXPECTED) or arguments.language or None,
        sentences=_length(arguments.sentences),
        method=arguments.method,
    )
    return output.summary_fields(found)
