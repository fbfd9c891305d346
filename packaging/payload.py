"""The frozen program as a system keeps it: bin, lib and share, ready for any package.

Every format starts from this folder, so that an icon or a manual page can't be in one package
and missing in another. All files bear one time, have plain rights, and belong to root.
"""

from __future__ import annotations

import datetime as dt
import gzip
import os
import shutil
from pathlib import Path

import completions
import manual
import pictures
import product


def lay_out(prefix: Path, frozen: Path) -> Path:
    """Fill *prefix*, which stands for /usr, anew; returns it."""
    shutil.rmtree(prefix, ignore_errors=True)
    program = prefix / "lib" / product.NAME
    shutil.copytree(frozen, program, symlinks=True)
    (prefix / "bin").mkdir()
    (prefix / "bin" / product.NAME).symlink_to(f"../lib/{product.NAME}/{product.NAME}")
    share = prefix / "share"
    _desktop(share)
    _words(share)
    pictures.write_hicolor(share / "icons" / "hicolor")
    settle(prefix, executable=program / product.NAME)
    return prefix


def settle(folder: Path, *, executable: Path | None = None) -> None:
    """Give everything in a folder plain rights and the one time of this build."""
    for path in [folder, *folder.rglob("*")]:
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path == executable else 0o644)
        os.utime(path, (product.epoch(), product.epoch()), follow_symlinks=False)


def _desktop(share: Path) -> None:
    """The menu entry, the software catalog's page, and the types of files."""
    here = product.HERE / "linux"
    day = dt.datetime.fromtimestamp(product.epoch(), dt.UTC).date().isoformat()
    _write(
        share / "applications" / f"{product.IDENTIFIER}.desktop",
        product.filled(here / "standfirst.desktop"),
    )
    _write(
        share / "metainfo" / f"{product.IDENTIFIER}.metainfo.xml",
        product.filled(here / "standfirst.metainfo.xml", DATE=day),
    )
    _write(
        share / "mime" / "packages" / f"{product.IDENTIFIER}.xml",
        product.filled(here / "standfirst.mime.xml"),
    )


def _words(share: Path) -> None:
    """The manual, the completions, and the licenses."""
    page = gzip.compress(manual.page().encode(), mtime=0)
    name = product.NAME
    (share / "man" / "man1").mkdir(parents=True)
    (share / "man" / "man1" / f"{name}.1.gz").write_bytes(page)
    _write(share / "bash-completion" / "completions" / name, completions.bash())
    _write(share / "zsh" / "vendor-completions" / f"_{name}", completions.zsh())
    _write(share / "fish" / "vendor_completions.d" / f"{name}.fish", completions.fish())
    _write(share / "doc" / name / "copyright", _copyright())


def _copyright() -> str:
    """Debian's machine-readable form (copyright-format 1.0)."""
    terms = (product.ROOT / "LICENSE").read_text("utf-8").strip().splitlines()
    body = "\n".join(f" {line or '.'}" for line in terms[3:])
    return (
        "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n"
        f"Upstream-Name: {product.TITLE}\n"
        f"Source: {product.HOMEPAGE}\n"
        f"Comment: What is bundled is listed, with its licenses, in\n"
        f" /usr/lib/{product.NAME}/_internal/THIRD-PARTY-LICENSES.\n\n"
        f"Files: *\nCopyright: {terms[2].removeprefix('Copyright (c) ')}\nLicense: MIT\n{body}\n"
    )


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")
