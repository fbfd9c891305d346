"""Commands that look after the library: check, audit, backup, restore, versions, reextract."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from functools import partial
from pathlib import Path

from reader.article import ArticleId
from reader.cli import articles, output
from reader.cli.places import folders, open_library, rules
from reader.errors import LibraryError, NotFoundError


def check(arguments: argparse.Namespace) -> int:
    """Look at everything, repair what can be repaired, and say what was done."""
    from reader import intake
    from reader.library import check as look
    from reader.library.surroundings import warning as warning_of

    folder = folders(arguments).data
    report = look(folder, partial(intake.guarded_draft, rules=rules(arguments)))
    warning = warning_of(folder)
    if warning:
        output.warn(warning)
    if arguments.json:
        output.say_json({**asdict(report), "sound": report.is_sound})
    else:
        sentences = (*report.problems, *report.repairs, *report.lost)
        for sentence in sentences or ("Everything is in order.",):
            output.say(sentence)
        output.say(f"{report.articles:,} articles were checked.")
    return 1 if report.lost else 0


def audit(arguments: argparse.Namespace) -> int:
    """List what is missing for reading everything without a network."""
    from reader.transfer import audit as look

    with open_library(arguments, must_exist=True) as library:
        found = look(library)
        headlines = library.headlines(found.without_text)
    if arguments.json:
        output.say_json({**asdict(found), "complete": found.is_complete})
        return 0 if found.is_complete else 1
    output.say(found.sentence())
    output.say_headlines(headlines)
    for article, address in found.without_images:
        output.say(f"{article:>5}    {address}")
    return 0 if found.is_complete else 1


def backup(arguments: argparse.Namespace) -> int:
    """Write everything to one file."""
    file = Path(arguments.file).absolute()
    with open_library(arguments, must_exist=True) as library:
        library.backup(file)
    if arguments.json:
        output.say_json({"file": str(file)})
    else:
        output.say(f"The library was written to {file} and read back.")
    return 0


def restore(arguments: argparse.Namespace) -> int:
    """Take articles out of the bin, or bring the library back from a backup."""
    if all(what.isdecimal() for what in arguments.what):
        arguments.ids = [int(what) for what in arguments.what]
        return articles.restore(arguments)
    if len(arguments.what) != 1:
        raise LibraryError("Name either the numbers of articles or one backup file.")
    return _restore_file(arguments, Path(arguments.what[0]).absolute())


def _restore_file(arguments: argparse.Namespace, file: Path) -> int:
    from reader.library import restore as bring_back

    if not file.is_file():
        raise NotFoundError(f"There is no backup file {file}.", file)
    aside = bring_back(file, folders(arguments).data)
    if arguments.json:
        output.say_json({"restored": str(file), "set_aside": str(aside) if aside else None})
        return 0
    output.say(f"The library is again as it was in {file}.")
    if aside:
        output.say(f"What was there before lies in {aside}.")
    return 0


def versions(arguments: argparse.Namespace) -> int:
    """List the other texts of an article, or bring one of them back."""
    number = ArticleId(arguments.id)
    with open_library(arguments) as library:
        if arguments.restore is not None:
            library.restore_version(number, arguments.restore)
        title = library.article(number).draft.title
        found = library.versions(number)
    if arguments.json:
        fields = ({**asdict(one), "kept": output.time_field(one.kept)} for one in found)
        output.say_json({"id": number, "title": title, "versions": list(fields)})
        return 0
    if arguments.restore is not None:
        output.say(f"Article {number} has the text of version {arguments.restore} again.")
    elif not found:
        output.say(f"Article {number} has no other text.")
    for one in found:
        output.say(
            f"{one.number:>5}  {one.kept:%Y-%m-%d %H:%M}  {one.word_count:,} words  {one.title}"
        )
        output.say_wrapped(one.reason, indent=" " * 7)
    return 0


def reextract(arguments: argparse.Namespace) -> int:
    """Make articles anew of the pages that were kept, or take that back."""
    from reader import intake

    with open_library(arguments, must_exist=True) as library:
        if arguments.undo:
            back = library.roll_back_extraction()
            if arguments.json:
                output.say_json({"rolled_back": list(back)})
            else:
                output.say(f"{len(back):,} articles have their earlier text again.")
            return 0
        done = library.reextract(partial(intake.guarded_draft, rules=rules(arguments)))
        headlines = library.headlines(done.changed)
    if arguments.json:
        output.say_json(asdict(done))
        return 0
    output.say(
        f"Of {done.looked_at:,} articles {len(done.changed):,} changed; {len(done.worse):,} would "
        f"have come out worse and {len(done.failed):,} could not be made, and stay as they were."
    )
    output.say_headlines(headlines)
    return 0
