"""The command line's own words, read from its parsers, for the manual and the completions."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import dataclass

import product

from reader.cli import parser as source


@dataclass(frozen=True, slots=True, kw_only=True)
class Argument:
    """An option or a place for words: what is typed, what stands for its value, what it does."""

    flags: tuple[str, ...]
    value: str
    help: str
    choices: tuple[str, ...]
    takes_files: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """A command; the program itself is one without a name."""

    name: str
    does: str
    usage: str
    example: str
    arguments: tuple[Argument, ...]

    @property
    def options(self) -> tuple[Argument, ...]:
        """Its arguments that begin with a dash."""
        return tuple(argument for argument in self.arguments if argument.flags)


def program() -> Command:
    """What may be typed before or without a command."""
    parser, _ = source.parsers()
    return _command("", parser)


def commands() -> tuple[Command, ...]:
    """All commands, in the order of the help."""
    parser, _ = source.parsers()
    return tuple(
        _command(name, child)
        for action in parser._actions  # noqa: SLF001 -- argparse has no public view of them
        if isinstance(action, argparse._SubParsersAction)  # noqa: SLF001
        for name, child in action.choices.items()
    )


def _command(name: str, parser: argparse.ArgumentParser) -> Command:
    usage = " ".join(parser.format_usage().split()).removeprefix("usage: ")
    example = (parser.epilog or "").partition("\n")[2]
    return Command(
        name=name,
        does=parser.description or "",
        usage=usage.removeprefix(product.NAME).strip(),
        example="\n".join(line.strip() for line in example.splitlines()),
        arguments=tuple(_arguments(parser)),
    )


def _arguments(parser: argparse.ArgumentParser) -> Iterator[Argument]:
    for action in parser._actions:  # noqa: SLF001
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001
            continue
        metavar = action.metavar if isinstance(action.metavar, str) else ""
        choices = tuple(str(choice) for choice in action.choices or ())
        value = metavar or ("|".join(choices) if choices else action.dest.upper())
        yield Argument(
            flags=tuple(action.option_strings),
            value="" if action.nargs == 0 else value,
            help=(action.help or "") % {"default": action.default, "prog": product.NAME},
            choices=choices,
            takes_files="FILE" in value or "FOLDER" in value,
        )
