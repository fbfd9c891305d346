"""What the packages say about the program; every format takes its words from here."""

from __future__ import annotations

import os
import platform
import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HERE = ROOT / "packaging"
BUILD = ROOT / "build"
DIST = ROOT / "dist"

NAME = "standfirst"
TITLE = "Standfirst"
IDENTIFIER = "io.github.standfirst.Standfirst"
HOMEPAGE = "https://github.com/standfirst/standfirst"
MAINTAINER = "The Standfirst maintainers <maintainers@standfirst.github.io>"
SUMMARY = "Read saved news, with summaries made on your machine"
DESCRIPTION = (
    "Standfirst keeps news articles as clean text, offline and searchable,",
    "and makes short summaries of their own sentences in many languages.",
    "Nothing leaves your computer.",
)


MACHINE = platform.machine()
DEBIAN_MACHINE = {"x86_64": "amd64", "aarch64": "arm64"}.get(MACHINE, MACHINE)


def deb(folder: Path) -> Path:
    """Where the .deb is, or will be."""
    return folder / f"{NAME}_{version()}_{DEBIAN_MACHINE}.deb"


def version() -> str:
    """The version that reader/__init__.py states."""
    text = (ROOT / "reader" / "__init__.py").read_text("utf-8")
    match = re.search(r'^__version__ = "([^"]+)"', text, re.MULTILINE)
    assert match, "reader/__init__.py states no version"
    return match[1]


def commit() -> str:
    """The commit that is packaged, short; with a plus if files differ from it; "" outside git."""
    return _git("describe", "--always", "--abbrev=10", "--exclude=*", "--dirty=+")


def epoch() -> int:
    """The one time that every packaged file bears, so that two builds are alike.

    SOURCE_DATE_EPOCH as reproducible-builds.org specifies it, else the commit's own time.
    """
    return int(os.environ.get("SOURCE_DATE_EPOCH") or _git("log", "-1", "--format=%ct") or 0)


def filled(template: Path, **more: str) -> str:
    """A template's text with every `@WORD@` replaced by what this module or *more* says."""
    words = {
        "NAME": NAME,
        "TITLE": TITLE,
        "IDENTIFIER": IDENTIFIER,
        "HOMEPAGE": HOMEPAGE,
        "MAINTAINER": MAINTAINER,
        "SUMMARY": SUMMARY,
        "VERSION": version(),
        **more,
    }
    text = template.read_text("utf-8")
    return re.sub(r"@([A-Z]+)@", lambda match: words[match[1]], text)


def _git(*arguments: str) -> str:
    result = subprocess.run(
        ["git", *arguments], cwd=ROOT, check=False, capture_output=True, text=True
    )
    return result.stdout.strip() if result.returncode == 0 else ""
