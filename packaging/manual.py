"""The manual page, standfirst(1), made of the command line's own help."""

from __future__ import annotations

import datetime as dt

import commands
import product

STATUS = """.SH EXIT STATUS
.TP
.B 0
All was done.
.TP
.B 1
Something could not be done; one sentence on standard error says what.
.TP
.B 2
Wrong use.
.SH ENVIRONMENT
.TP
.B STANDFIRST_DATA_DIR
A folder that keeps the library, the settings and the cache.
.SH FILES
.TP
.I ~/.local/share/standfirst
The library. Removing the program leaves it.
.TP
.I ~/.config/standfirst
The settings.
.TP
.I ~/.cache/standfirst
What can be made again.
"""


def page() -> str:
    """The page in troff, by the conventions of man-pages(7)."""
    day = dt.datetime.fromtimestamp(product.epoch(), dt.UTC).date()
    source = f"{product.TITLE} {product.version()}"
    head = f'.TH {product.NAME.upper()} 1 {day} "{source}" "User Commands"\n'
    program = commands.program()
    return "".join(
        (
            head,
            f".SH NAME\n{product.NAME} \\- {_plain(product.SUMMARY.lower())}\n",
            f".SH SYNOPSIS\n.B {product.NAME}\n{_plain(program.usage)}\n",
            f".SH DESCRIPTION\n{_plain(program.does)}\n",
            "Without a command the window opens, and what is named is saved and shown.\n",
            f".SH OPTIONS\n{_arguments(program.options)}",
            ".SH COMMANDS\n",
            *(_command(command) for command in commands.commands()),
            f".SH EXAMPLES\n.nf\n{_plain(program.example)}\n.fi\n",
            STATUS,
            f".SH SEE ALSO\n{_plain(product.HOMEPAGE)}\n",
        )
    )


def _command(command: commands.Command) -> str:
    title = f".SS {command.name}\n{_plain(command.does)}\n"
    usage = f".PP\n.B {product.NAME}\n{_plain(command.usage)}\n"
    example = f".PP\nExample:\n.PP\n.nf\n{_plain(command.example)}\n.fi\n"
    return title + usage + _arguments(command.arguments) + example


def _arguments(arguments: tuple[commands.Argument, ...]) -> str:
    return "".join(_argument(argument) for argument in arguments if "--help" not in argument.flags)


def _argument(argument: commands.Argument) -> str:
    typed = ", ".join(f"\\fB{_plain(flag)}\\fR" for flag in argument.flags)
    value = f"\\fI{_plain(argument.value)}\\fR" if argument.value else ""
    return (
        f".TP\n{' '.join(filter(None, (typed, value)))}\n{_plain(argument.help) or 'As above.'}\n"
    )


def _plain(text: str) -> str:
    """Text in which troff sees no commands, and dashes stay what one types."""
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("…", "...")
    return "\n".join(
        f"\\&{line}" if line[:1] in {".", "'"} else line for line in text.splitlines()
    )
