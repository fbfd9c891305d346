#!/usr/bin/env python3
"""Make the packages: `python3 packaging/build.py`, or only some: `… build.py deb appimage`.

The program is frozen in an environment of its own, whose packages are pinned by their hashes
in requirements.txt; then each format is made from the same frozen folder. All of it lands in
`dist/`, with a bill of materials and checksums. On Windows and macOS the frozen program is
made, and the installer or disk image where the system has the tools for it.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import environment
import product
import untouched

REQUIREMENTS = product.HERE / "requirements.txt"
FOLDER = product.BUILD / "environments" / "packaging"
WORK = product.BUILD / "work"
FROZEN = product.BUILD / "frozen"
LINUX_FORMATS = ("tarball", "deb", "rpm", "appimage", "flatpak")
SYSTEM_FORMATS = {"win32": ("installer",), "darwin": ("dmg",)}.get(sys.platform, LINUX_FORMATS)


def main() -> int:
    """Enter the build's environment if need be, freeze, and make the formats asked for."""
    arguments = _arguments()
    try:
        python = environment.make(
            FOLDER, ("--no-deps", "--require-hashes", "-r", str(REQUIREMENTS))
        )
    except environment.SetUpError as error:
        return environment.say_and_stop(error)
    if Path(sys.prefix) != FOLDER:
        return subprocess.run([python, __file__, *sys.argv[1:]], check=False).returncode
    sys.path.insert(0, str(product.ROOT))
    if not (arguments.frozen and FROZEN.exists()):
        _timed("putting packages back", put_back)
        _timed("freezing", freeze)
    if arguments.only_frozen:
        return 0
    product.DIST.mkdir(exist_ok=True)
    for name in arguments.formats or SYSTEM_FORMATS:
        _timed(name, partial(_make, name, arguments.runtime))
    write_checksums(product.DIST)
    return 0


def put_back() -> None:
    """Install anew what somebody changed in the packages since they were installed."""
    changed = untouched.altered()
    if not changed:
        return
    print(f"Changed since it was installed: {', '.join(changed)}.", flush=True)
    again = ["--force-reinstall", "--no-deps", "--require-hashes", "-r", str(REQUIREMENTS)]
    subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", *again], check=True)
    still = untouched.altered()
    if still:
        raise SystemExit(f"These files are not what their packages brought: {', '.join(still)}.")


def freeze() -> None:
    """Make the program's folder with PyInstaller."""
    import pictures

    WORK.mkdir(parents=True, exist_ok=True)
    (WORK / "COMMIT").write_text(product.commit() + "\n", "utf-8")
    if sys.platform == "win32":
        (WORK / "standfirst.ico").write_bytes(pictures.ico())
        template = product.HERE / "windows" / "version.txt"
        numbers = ", ".join([*product.version().split("."), "0"])
        (WORK / "version.txt").write_text(product.filled(template, NUMBERS=numbers), "utf-8")
    if sys.platform == "darwin":
        (WORK / "standfirst.icns").write_bytes(pictures.icns())
    surroundings = {
        **os.environ,
        "STANDFIRST_WORK": str(WORK),
        "SOURCE_DATE_EPOCH": str(product.epoch()),
        # The order of sets must not show in the archive.
        "PYTHONHASHSEED": "1",
        # Columns are for marks under lines of source, and the program carries no source; without
        # them its code is smaller, and sooner read.
        "PYTHONNODEBUGRANGES": "1",
    }
    rehearsal = [sys.executable, "-OO", str(product.HERE / "rehearsal.py"), str(WORK)]
    rehearsed = subprocess.run(
        rehearsal, check=False, env=surroundings, stdout=subprocess.PIPE, text=True
    )
    if rehearsed.returncode != 0:
        raise SystemExit(
            f"The program fails its self-check before it is frozen:\n{rehearsed.stdout}"
        )
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level=ERROR"]
    command += [f"--distpath={FROZEN}", f"--workpath={product.BUILD / 'pyinstaller'}"]
    specification = product.HERE / "standfirst.spec"
    subprocess.run([*command, specification], check=True, env=surroundings)


def write_checksums(folder: Path) -> None:
    """Write the bill of materials and SHA256SUMS, which `sha256sum --check` reads."""
    bill = WORK / "sbom.cdx.json"
    (folder / bill.name).write_bytes(bill.read_bytes())
    files = sorted(file for file in folder.iterdir() if file.is_file() and file.suffix != ".sums")
    files = [file for file in files if file.name != "SHA256SUMS"]
    lines = (f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in files)
    (folder / "SHA256SUMS").write_text("".join(lines), "utf-8")


def _make(name: str, runtime: Path | None) -> None:
    if sys.platform == "win32":
        import windows_installer

        made = windows_installer.make(FROZEN / product.NAME, product.DIST)
    elif sys.platform == "darwin":
        import macos_image

        made = macos_image.make(FROZEN / f"{product.TITLE}.app", product.DIST)
    else:
        made = _for_linux(name, runtime)
    print(f"{made.relative_to(product.ROOT)}: {made.stat().st_size / 1e6:.1f} MB", flush=True)


def _for_linux(name: str, runtime: Path | None) -> Path:
    import formats
    import payload

    laid_out = payload.lay_out(product.BUILD / "laid-out", FROZEN / product.NAME)
    if name == "appimage":
        return formats.appimage(laid_out, product.DIST, runtime)
    make: Callable[[Path, Path], Path] = getattr(formats, name)
    return make(laid_out, product.DIST)


def _timed(name: str, act: Callable[[], None]) -> None:
    began = time.monotonic()
    act()
    print(f"{name}: {time.monotonic() - began:.0f} s", flush=True)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    formats = ", ".join(SYSTEM_FORMATS)
    parser.add_argument("formats", nargs="*", metavar="FORMAT", help=f"{formats}; default: all")
    parser.add_argument("--frozen", action="store_true", help="use what was frozen before")
    parser.add_argument("--only-frozen", action="store_true", help="freeze, and make no format")
    parser.add_argument("--runtime", type=Path, help="the AppImage runtime's file")
    arguments = parser.parse_args()
    unknown = set(arguments.formats) - set(SYSTEM_FORMATS)
    if unknown:
        parser.error(f"no such format: {', '.join(sorted(unknown))}; there are {formats}")
    return arguments


if __name__ == "__main__":
    sys.exit(main())
