"""The installer for Windows, made with NSIS from the frozen program."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import product

SCRIPT = product.HERE / "windows" / "installer.nsi"


def make(frozen: Path, target: Path) -> Path:
    """Make the installer of a frozen program; signed where the environment says how.

    STANDFIRST_SIGN names a command that signs the file given to it, with its secrets in the
    environment; without it the installer stays unsigned.
    """
    file = target / f"{product.NAME}-{product.version()}-windows-x86_64.exe"
    compile_installer(frozen, file, icon=product.BUILD / "work" / "standfirst.ico")
    sign = os.environ.get("STANDFIRST_SIGN")
    if sign:
        subprocess.run([sign, str(file)], check=True)
    return file


def compile_installer(folder: Path, file: Path, *, icon: Path | None = None) -> None:
    """Let makensis pack a folder; works on every system that has it."""
    kilobytes = sum(each.stat().st_size for each in folder.rglob("*") if each.is_file()) // 1024
    definitions = {
        "SOURCE": folder,
        "TARGET": file,
        "VERSION": product.version(),
        "KILOBYTES": kilobytes,
    }
    if icon and icon.exists():
        definitions["ICON"] = icon
    flags = [f"-D{name}={value}" for name, value in definitions.items()]
    subprocess.run(["makensis", "-V2", "-WX", *flags, SCRIPT], check=True)
