"""What Flathub's linter asks of a Flatpak's manifest, as far as it can be told from the manifest.

After the rules of flatpak-builder-lint (https://docs.flathub.org/docs/for-app-authors/linter),
which itself asks Flathub's server and cannot be installed everywhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any

# Until when the runtime's releases are kept safe; who takes a newer one adds its day.
# https://freedesktop-sdk.gitlab.io/documentation/updating-sdk/release-notes/
SUPPORTED = MappingProxyType({"24.08": date(2026, 9, 8), "25.08": date(2027, 9, 1)})
RUNTIME = "org.freedesktop.Platform"
HOSTERS = frozenset({"github", "gitlab"})
HOSTED = 4
WEAK = frozenset({"md5", "sha1"})
SHARES = frozenset({"--share=ipc", "--share=network"})
SOCKETS = frozenset({"--socket=wayland", "--socket=fallback-x11"})
DEVICES = frozenset({"--device=dri"})


def faults(manifest: Mapping[str, Any], file: Path, today: date) -> Iterator[str]:
    """What the linter would find.

    Args:
        manifest: as `flatpak-builder --show-manifest` tells it.
        file: where it lies; its name counts.
        today: the day to judge the runtime by.

    Yields:
        A sentence for each fault.
    """
    yield from _of_identifier(manifest, file)
    yield from _of_runtime(manifest, today)
    yield from _of_permissions(frozenset(manifest.get("finish-args", ())))
    yield from _of_modules(manifest)


def _of_identifier(manifest: Mapping[str, Any], file: Path) -> Iterator[str]:
    identifier = str(manifest.get("id", ""))
    parts = identifier.split(".")
    if identifier != file.stem:
        yield f"The file is called {file.stem} and the program {identifier}."
    if len(parts) > 1 and parts[1] in HOSTERS and (parts[0] != "io" or len(parts) < HOSTED):
        yield f"{identifier} is no name for a program at a code hoster."


def _of_runtime(manifest: Mapping[str, Any], today: date) -> Iterator[str]:
    runtime, version = manifest.get("runtime"), str(manifest.get("runtime-version"))
    end = SUPPORTED.get(version)
    if runtime != RUNTIME or end is None:
        yield f"It is not known how long {runtime} {version} is kept safe."
    elif today >= end:
        yield f"{runtime} {version} is not kept safe since {end}."


def _of_permissions(permissions: frozenset[str]) -> Iterator[str]:
    needless = permissions - SHARES - SOCKETS - DEVICES
    if needless:
        yield f"The program asks for more than a reader needs: {', '.join(sorted(needless))}."
    if not permissions >= SOCKETS | {"--share=ipc"}:
        yield "Wayland, X11 for where there is none, and what X11 shares belong together."


def _of_modules(manifest: Mapping[str, Any]) -> Iterator[str]:
    command = str(manifest.get("command", ""))
    if not command or command.startswith("/"):
        yield "The command is the name of a program in bin."
    if not manifest.get("modules"):
        yield "There is nothing to build."
    for module in manifest.get("modules", ()):
        for source in module.get("sources", ()):
            if WEAK & source.keys() or "sha256" not in source:
                yield f"A source of {module.get('name')} is not named by its SHA-256."
