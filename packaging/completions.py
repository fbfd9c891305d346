"""Completions for bash, zsh and fish, made of the command line's own words."""

from __future__ import annotations

import commands
import product


def bash() -> str:
    """For bash-completion: commands first, then a command's options, then files."""
    cases = "\n".join(
        f'    {command.name}) words="{" ".join(_flags(command))}" ;;'
        for command in commands.commands()
    )
    names = " ".join(command.name for command in commands.commands())
    return f"""# bash completion for {product.NAME}
_{product.NAME}() {{
  local current=${{COMP_WORDS[COMP_CWORD]}} words word command=
  for word in "${{COMP_WORDS[@]:1:COMP_CWORD-1}}"; do
    case $word in -*) ;; *) command=$word; break ;; esac
  done
  case $command in
{cases}
    "") words="{names} {" ".join(_flags(commands.program()))}" ;;
    *) words="" ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current") $(compgen -f -- "$current"))
}}
complete -o filenames -F _{product.NAME} {product.NAME}
"""


def zsh() -> str:
    """For zsh's completion system."""
    lines = "\n".join(
        f"    '{command.name}:{_quiet(command.does)}'" for command in commands.commands()
    )
    cases = "\n".join(
        f"    {command.name}) _arguments {_specifications(command)} '*:file:_files' ;;"
        for command in commands.commands()
    )
    return f"""#compdef {product.NAME}
local -a names
names=(
{lines}
)
if (( CURRENT == 2 )); then
  _describe 'command' names
  _arguments {_specifications(commands.program())} '*:file:_files'
else
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
{cases}
    *) _files ;;
  esac
fi
"""


def fish() -> str:
    """For fish."""
    start = f"complete -c {product.NAME}"
    lines = [f"# fish completion for {product.NAME}"]
    lines += [_fish(start, argument) for argument in commands.program().options]
    for command in commands.commands():
        what = _quiet(command.does)
        lines.append(f"{start} -n __fish_use_subcommand -a {command.name} -d '{what}'")
        condition = f"-n '__fish_seen_subcommand_from {command.name}'"
        lines += [_fish(f"{start} {condition}", argument) for argument in command.options]
    return "\n".join(lines) + "\n"


def _flags(command: commands.Command) -> list[str]:
    return [flag for argument in command.options for flag in argument.flags]


def _specifications(command: commands.Command) -> str:
    """The way of zsh to say what the options are: '--flag[help]:value:(choices)'."""
    found = []
    for argument in command.options:
        choices = (
            f"({' '.join(argument.choices)})"
            if argument.choices
            else "_files"
            if argument.takes_files
            else ""
        )
        value = f":{_quiet(argument.value)}:{choices}" if argument.value else ""
        found += [f"'{flag}[{_quiet(argument.help)}]{value}'" for flag in argument.flags]
    return " ".join(found)


def _fish(start: str, argument: commands.Argument) -> str:
    flags = " ".join(
        f"-l {flag[2:]}" if flag.startswith("--") else f"-s {flag[1:]}" for flag in argument.flags
    )
    choices = f" -x -a '{' '.join(argument.choices)}'" if argument.choices else ""
    needs = " -r" if argument.value and not choices else ""
    return f"{start} {flags}{needs}{choices} -d '{_quiet(argument.help)}'"


def _quiet(text: str) -> str:
    """Text without the characters that mean something to a shell."""
    return text.rstrip(".").translate(str.maketrans("'[]:", "’(),"))
