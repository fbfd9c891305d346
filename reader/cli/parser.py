"""What may be typed after `standfirst`, with examples.

Each command's parser carries the function that does it, by the name of its module and of
itself, so that asking for help loads no command.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from reader import __version__
from reader.article import Order, View
from reader.paths import resources

OPEN = "open"
"""The command that is meant when none is named: open the window."""

EXAMPLES = """\
examples:
  standfirst                                 open the window
  standfirst https://example.org/story       save a page and show it
  standfirst add story.html notes.txt        save files without opening the window
  standfirst list is:unread minutes:<5       short articles that wait to be read
  standfirst summary 12 --sentences 5        five sentences of article 12
  standfirst COMMAND --help                  all about one command
"""


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """What is wanted: `command`, the paths' `data_dir`, and the command's own arguments.

    Raises:
        SystemExit: with status 0 after showing help or version, 2 after a wrong use.
    """
    parser, commands = parsers()
    return parser.parse_args(_with_command(arguments, commands))


def _with_command(arguments: Sequence[str], commands: frozenset[str]) -> list[str]:
    """The arguments with `open` put in where no command is named."""
    rest = iter(enumerate(arguments))
    for place, argument in rest:
        if argument == "--data-dir":
            next(rest, None)
        elif argument in commands or argument in {"-h", "--help", "--version"}:
            return list(arguments)
        elif argument == "--" or not argument.startswith("-"):
            return [*arguments[:place], OPEN, *arguments[place:]]
    return [*arguments, OPEN]


class _Commands:
    """Adds commands to a parser, each with an example and the options all of them share."""

    def __init__(self, parser: argparse.ArgumentParser) -> None:
        self._group = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
        self._shared = argparse.ArgumentParser(add_help=False)
        _add_places(self._shared, default=argparse.SUPPRESS)

    @property
    def names(self) -> frozenset[str]:
        return frozenset(self._group.choices)

    def add(self, name: str, does: str, text: str, example: str) -> argparse.ArgumentParser:
        """A command *name* that is done by *does* ("module.function" in this package)."""
        command = self._group.add_parser(
            name,
            help=text[:1].lower() + text[1:].rstrip("."),
            description=text,
            epilog=f"example:\n  {example}",
            parents=[self._shared],
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        command.set_defaults(does=does)
        return command


def _add_places(parser: argparse.ArgumentParser, default: object) -> None:
    parser.add_argument(
        "--data-dir",
        metavar="FOLDER",
        type=Path,
        default=default,
        help="keep the library and the settings in FOLDER",
    )
    parser.add_argument(
        "--portable",
        action="store_true",
        default=default or False,
        help="keep them beside the program",
    )


def parsers() -> tuple[argparse.ArgumentParser, frozenset[str]]:
    """The parser of everything that may be typed, and the names of the commands."""
    parser = argparse.ArgumentParser(
        prog="standfirst",
        description="Save news articles, read them offline, and get their summary.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"standfirst {_version()}")
    _add_places(parser, default=None)
    commands = _Commands(parser)
    _add_window(commands)
    _add_articles(commands)
    _add_summaries(commands)
    _add_pages(commands)
    _add_transfers(commands)
    _add_upkeep(commands)
    return parser, commands.names


def _count(text: str) -> int:
    if not text.isdecimal() or not int(text):
        raise argparse.ArgumentTypeError(f"{text} is no number from 1 on")
    return int(text)


def _json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="print JSON")


def _ids(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("ids", metavar="ID", type=int, nargs="+", help="an article's number")


def _version() -> str:
    """The version, with the commit that a packaged program was built from."""
    built_from = resources() / "COMMIT"
    if not built_from.is_file():
        return __version__
    return f"{__version__} ({built_from.read_text(encoding='utf-8').strip()[:12]})"


def _add_window(commands: _Commands) -> None:
    window = commands.add(
        OPEN,
        "",
        "Open the window, and save what is named.",
        "standfirst open https://example.org/story",
    )
    window.add_argument("sources", metavar="URL-or-FILE", nargs="*", help="what to save and show")


def _add_articles(commands: _Commands) -> None:
    add = commands.add(
        "add",
        "articles.add",
        "Save pages, saved pages and text files.",
        "standfirst add https://example.org/story saved.html notes.txt",
    )
    add.add_argument("sources", metavar="URL-or-FILE", nargs="+", help="what to save")
    add.add_argument("--tag", action="append", default=[], help="a tag to give them")
    add.add_argument(
        "--allow-private",
        action="store_true",
        help="also from addresses of your own network",
    )
    _json(add)

    listing = commands.add(
        "list",
        "articles.list_",
        "List saved articles, newest first.",
        "standfirst list --view favorites title:climate",
    )
    listing.add_argument("words", metavar="QUERY", nargs="*", help="as in the search field")
    listing.add_argument(
        "--view", choices=[str(view) for view in View], default="all", help="which shelf"
    )
    listing.add_argument("--tag", action="append", default=[], help="only with this tag")
    listing.add_argument("--site", default="", help="only from this site")
    listing.add_argument(
        "--sort",
        choices=[order.value.replace(" ", "-") for order in Order],
        default=Order.NEWEST.value,
        help="in which order",
    )
    listing.add_argument("--limit", metavar="N", type=_count, default=None, help="at most so many")
    _json(listing)

    show = commands.add("show", "articles.show", "Show articles as text.", "standfirst show 12")
    _ids(show)
    _json(show)

    remove = commands.add(
        "remove",
        "articles.remove",
        "Put articles in the bin, where they stay for 30 days.",
        "standfirst remove 12 13",
    )
    _ids(remove)
    _json(remove)


def _add_summaries(commands: _Commands) -> None:
    summary = commands.add(
        "summary",
        "summaries.summary",
        "Summarize articles: saved ones by number, files, or standard input (-).",
        "standfirst summary 12 story.html --sentences 20%",
    )
    summary.add_argument("sources", metavar="ID-or-FILE", nargs="*", default=["-"])
    _length(summary)
    summary.add_argument("--language", default="", help="the text's language, such as en")
    _json(summary)
    summary.add_argument(
        "--jsonl",
        action="store_true",
        help='read lines {"id", "title", "text", "language"} and write one result a line',
    )

    digest = commands.add(
        "digest",
        "summaries.digest",
        "Summarize all articles that a query finds as one.",
        "standfirst digest tag:science saved:7d",
    )
    digest.add_argument("words", metavar="QUERY", nargs="*", help="which; all without one")
    _length(digest)
    _json(digest)


def _length(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--sentences",
        metavar="N|N%|Nw",
        default="3",
        help="how many sentences, percent of them, or words (default: 3)",
    )
    parser.add_argument("--method", default="standfirst", help="how to choose the sentences")


def _add_pages(commands: _Commands) -> None:
    extract = commands.add(
        "extract",
        "pages.extract",
        "Show what would be saved of pages, without saving it.",
        "standfirst extract story.html --url https://example.org/story --json",
    )
    extract.add_argument("sources", metavar="URL-or-FILE", nargs="*", default=["-"])
    extract.add_argument("--url", default="", help="the address that the page is from")
    _json(extract)
    extract.add_argument(
        "--jsonl",
        action="store_true",
        help='read lines {"id", "path", "url"} and write one result a line',
    )


def _add_transfers(commands: _Commands) -> None:
    import_ = commands.add(
        "import",
        "transfers.import_",
        "Import other programs' exports, bookmarks and saved pages, of whatever kind.",
        "standfirst import pocket.zip wallabag.json ~/saved-pages",
    )
    import_.add_argument("paths", metavar="PATH", nargs="*", help="files, folders, archives")
    import_.add_argument("--resume", action="store_true", help="go on with stopped imports")
    import_.add_argument("--undo", metavar="RUN", default="", help="take an import back")
    _json(import_)

    fetch = commands.add(
        "fetch",
        "transfers.fetch",
        "Fetch the pages of links that have no text yet.",
        "standfirst fetch --wait",
    )
    fetch.add_argument(
        "--wait", action="store_true", help="also for sites and a network that are away"
    )
    _json(fetch)

    export = commands.add(
        "export",
        "transfers.export",
        "Write articles to a file, or a folder, for other programs and for people.",
        "standfirst export tag:science --format epub --output science.epub",
    )
    export.add_argument("words", metavar="QUERY", nargs="*", help="which; all without one")
    export.add_argument(
        "--format",
        default="standfirst",
        help="standfirst (everything, the default), markdown, html, html-folder, epub, pdf, "
        "text, json, wallabag, pocket or bookmarks",
    )
    export.add_argument("--output", metavar="FILE", required=True, help="where to")
    _json(export)


def _add_upkeep(commands: _Commands) -> None:
    restore = commands.add(
        "restore",
        "upkeep.restore",
        "Take articles out of the bin, or bring the whole library back from a backup.",
        "standfirst restore 12\n  standfirst restore library.standfirst-backup",
    )
    restore.add_argument(
        "what", metavar="ID-or-FILE", nargs="+", help="numbers of articles, or one backup file"
    )
    _json(restore)

    backup = commands.add(
        "backup",
        "upkeep.backup",
        "Write the whole library to one file, also while the window is open.",
        "standfirst backup library.standfirst-backup",
    )
    backup.add_argument("file", metavar="FILE", help="where to")
    _json(backup)

    check = commands.add(
        "check",
        "upkeep.check",
        "Check the library, its index and its files, and repair what can be repaired.",
        "standfirst check",
    )
    _json(check)

    audit = commands.add(
        "audit",
        "upkeep.audit",
        "List texts and pictures that are missing for reading without a network.",
        "standfirst audit",
    )
    _json(audit)

    versions = commands.add(
        "versions",
        "upkeep.versions",
        "List the other texts of an article, or bring one of them back.",
        "standfirst versions 12\n  standfirst versions 12 --restore 3",
    )
    versions.add_argument("id", metavar="ID", type=int, help="the article's number")
    versions.add_argument("--restore", metavar="N", type=int, help="the text to bring back")
    _json(versions)

    reextract = commands.add(
        "reextract",
        "upkeep.reextract",
        "Make articles anew of the pages that were kept, with the program as it is now.",
        "standfirst reextract",
    )
    reextract.add_argument("--undo", action="store_true", help="take the last time back")
    _json(reextract)
