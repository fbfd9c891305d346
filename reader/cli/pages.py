"""The command that shows what would be saved of a page, without saving it."""

from __future__ import annotations

import argparse
import sys
from functools import partial

from reader.article import Draft
from reader.cli import output
from reader.cli.lines import STANDARD_INPUT, answer_lines, text_of
from reader.cli.places import rules
from reader.errors import ReaderError

_EXPECTED = 'a JSON object {"id", "path", "url"}'


def extract(arguments: argparse.Namespace) -> int:
    """Show the article in every source; one that fails doesn't stop the rest."""
    if arguments.jsonl:
        return answer_lines(arguments.sources, partial(_extract_line, arguments), _EXPECTED)
    results, failures = [], 0
    for source in arguments.sources:
        try:
            results.append((source, _draft(arguments, source, arguments.url)))
        except ReaderError as error:
            output.complain(error)
            failures += 1
    _say_all(arguments, results)
    return 1 if failures else 0


def _extract_line(arguments: argparse.Namespace, given: dict[str, object]) -> dict[str, object]:
    source = text_of(given, "path", _EXPECTED) or text_of(given, "url", _EXPECTED)
    url = text_of(given, "url", _EXPECTED) or arguments.url
    return output.draft_fields(_draft(arguments, source, url))


def _draft(arguments: argparse.Namespace, source: str, url: str) -> Draft:
    """The article in *source*, which is from *url* where it doesn't know better itself."""
    from reader import intake

    known = rules(arguments)
    if source == STANDARD_INPUT:
        return intake.article_of(sys.stdin.buffer.read(), url, rules=known)[1]
    if url or intake.address_in(source) is None:
        return intake.article_at(source, url=url, rules=known)[1]
    from reader.saving import article_in

    return article_in(source, rules=known)[1]


def _say_all(arguments: argparse.Namespace, results: list[tuple[str, Draft]]) -> None:
    if arguments.json:
        fields = [{"source": source, **output.draft_fields(draft)} for source, draft in results]
        output.say_json(fields[0] if len(arguments.sources) == 1 and fields else fields)
        return
    for place, (_, draft) in enumerate(results):
        if place:
            output.say()
        output.say_draft(draft)
