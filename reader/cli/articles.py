"""Commands about the articles of the library: add, list, show, remove, restore."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence

from reader.article import ArticleId, Order, Query, View
from reader.cli import output
from reader.cli.places import open_library, rules
from reader.errors import ReaderError
from reader.library import Library


def add(arguments: argparse.Namespace) -> int:
    """Save every source; one that fails doesn't stop the rest."""
    from reader.saving import add as save

    added, failures = [], 0
    with open_library(arguments) as library:
        for source in arguments.sources:
            try:
                saved = save(
                    library,
                    source,
                    allow_private=arguments.allow_private,
                    rules=rules(arguments),
                )
            except ReaderError as error:
                output.complain(error)
                failures += 1
                continue
            if arguments.tag:
                library.tag([saved.id], add=tuple(arguments.tag))
            added.append(saved)
        headlines = library.headlines([saved.id for saved in added])
    if arguments.json:
        output.say_json([output.headline_fields(headline) for headline in headlines])
    else:
        output.say_headlines(headlines)
    return 1 if failures else 0


def list_(arguments: argparse.Namespace) -> int:
    """List what a query finds."""
    query = Query(
        words=" ".join(arguments.words),
        view=View(arguments.view),
        tags=tuple(arguments.tag),
        site=arguments.site,
        order=Order(arguments.sort.replace("-", " ")),
    )
    with open_library(arguments) as library:
        found = library.ids(query)
        headlines = library.headlines(found[: arguments.limit])
    if arguments.json:
        output.say_json([output.headline_fields(headline) for headline in headlines])
    else:
        output.say_headlines(headlines)
    return 0


def show(arguments: argparse.Namespace) -> int:
    """Show articles whole."""
    with open_library(arguments) as library:
        articles = [library.article(ArticleId(number)) for number in arguments.ids]
    if arguments.json:
        output.say_json([output.article_fields(article) for article in articles])
        return 0
    for place, article in enumerate(articles):
        if place:
            output.say()
        output.say_article(article)
    return 0


def remove(arguments: argparse.Namespace) -> int:
    """Put articles in the bin."""
    return _move(arguments, Library.remove, "removed")


def restore(arguments: argparse.Namespace) -> int:
    """Take articles out of the bin."""
    return _move(arguments, Library.restore, "restored")


def _move(
    arguments: argparse.Namespace,
    act: Callable[[Library, Sequence[ArticleId]], None],
    done: str,
) -> int:
    """Do *act* to all of the articles, or to none when one of them isn't there."""
    with open_library(arguments) as library:
        articles = [library.article(ArticleId(number)) for number in arguments.ids]
        act(library, [article.id for article in articles])
    if arguments.json:
        output.say_json({done: [article.id for article in articles]})
    else:
        for article in articles:
            output.say(f"{done.capitalize()} {article.id}: {article.draft.title}")
    return 0
