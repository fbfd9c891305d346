#!/usr/bin/env python3
"""Check the packages in `dist/`: `python3 packaging/check_packages.py`.

What has a validator is validated. As root with debootstrap, the .deb is installed in a bare
Debian and Ubuntu by apt, does its work there, paints its window, is upgraded and purged, and may
leave nothing behind but the reader's own library. The .rpm and the AppImage's payload are
unpacked and tried. With makensis and wine64 the Windows installer's script installs and removes
a small payload. Checks whose tool is missing are named as skipped.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import clean_root
import flatpak_rules
import product
import windows_installer
from check import COLORS, CheckError, SkippedError, colors, screen, until

SHARE = product.BUILD / "laid-out" / "share"
BOUNDS = {"*.deb": 42_000_000, "*.tar.xz": 42_000_000, "*.AppImage": 50_000_000}
SQUASHED = {"*.squashfs": 50_000_000}
APT = ("apt-get", "-qq", "--yes", "--no-install-recommends")
LIBRARY = "root/.local/share/standfirst"
# The reader's own folders, which stay, and the desktop's around them.
OWN = (LIBRARY, "root/.config/standfirst", "root/.cache")
AROUND = frozenset({"root/.local", "root/.local/share", "root/.config"})


def main() -> int:
    """Run every check; returns 0 if none of them found anything."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checks", nargs="*", metavar="CHECK", help="only these, by name")
    names = parser.parse_args().checks
    wanted = [check for check in CHECKS if not names or check.__name__ in names]
    outcomes = [_passes(check) for check in wanted]
    return 0 if all(outcomes) else 1


def _passes(check: Callable[[], str]) -> bool:
    name = (check.__doc__ or "").splitlines()[0].rstrip(".")
    try:
        found = check()
    except CheckError as error:
        print(f"FAILED   {name}: {error}", flush=True)
        return False
    except SkippedError as error:
        found = f"skipped: {error}"
    print(f"ok       {name}: {found}", flush=True)
    return True


def desktop_entry() -> str:
    """The menu entry is valid."""
    return _run("desktop-file-validate", SHARE / "applications" / f"{product.IDENTIFIER}.desktop")


def metainfo() -> str:
    """The software catalog's page is valid."""
    file = SHARE / "metainfo" / f"{product.IDENTIFIER}.metainfo.xml"
    return _run("appstreamcli", "validate", "--no-net", file).splitlines()[-1]


def manual() -> str:
    """The manual page has no mistakes."""
    page = SHARE / "man" / "man1" / f"{product.NAME}.1.gz"
    return _run("man", "--warnings", "--local-file", "--pager=cat", page).splitlines()[0]


def completions() -> str:
    """The shells understand the completions."""
    _run("bash", "-n", SHARE / "bash-completion" / "completions" / product.NAME)
    found = ["bash"]
    for shell, file in (
        ("zsh", SHARE / "zsh" / "vendor-completions" / f"_{product.NAME}"),
        ("fish", SHARE / "fish" / "vendor_completions.d" / f"{product.NAME}.fish"),
    ):
        if shutil.which(shell):
            _run(shell, "-n", file)
            found.append(shell)
    return ", ".join(found)


def sizes() -> str:
    """No package is larger than it may be."""
    found = []
    for pattern, bound in {**BOUNDS, **SQUASHED}.items():
        for file in product.DIST.glob(pattern):
            size = file.stat().st_size
            if size > bound:
                raise CheckError(f"{file.name} has {size / 1e6:.1f} MB")
            found.append(f"{file.name} {size / 1e6:.1f} MB")
    return ", ".join(found)


def checksums() -> str:
    """The checksums are those of the files."""
    _run("sha256sum", "--check", "--quiet", "SHA256SUMS", cwd=product.DIST)
    return f"{len((product.DIST / 'SHA256SUMS').read_text().splitlines())} files"


def lintian() -> str:
    """Debian's own checker finds no error in the .deb."""
    return _run("lintian", "--allow-root", "--fail-on=error", _deb()) or "no word about it"


def bare_debian_12() -> str:
    """The .deb installs, paints, upgrades and is purged in a bare Debian 12."""
    return _bare_debian("bookworm")


def bare_debian_13() -> str:
    """The .deb does so in a bare Debian 13."""
    return _bare_debian("trixie")


def bare_ubuntu_24() -> str:
    """The .deb does so in a bare Ubuntu 24.04."""
    return _bare_debian("noble", clean_root.UBUNTU)


def _bare_debian(suite: str, mirror: str = clean_root.MIRROR) -> str:
    with _bare(suite, mirror) as root:
        _inside(root, "apt-get", "-qq", "update")
        _put_older(root / "older.deb")
        shutil.copy2(_deb(), root / "newer.deb")
        # What the package needs stays; from here on nothing else may.
        _inside(root, *APT, "install", "/older.deb")
        _inside(root, *APT, "purge", product.NAME)
        before = _files(root)
        _inside(root, *APT, "install", "/older.deb")
        _inside(root, product.NAME, "add", _sample())
        _inside(root, *APT, "install", "/newer.deb")
        told = _inside(root, product.NAME, "--self-check")
        listed = _inside(root, product.NAME, "list")
        _paint(root)
        _inside(root, *APT, "purge", product.NAME)
        left = [name for name in _files(root) - before - AROUND if not name.startswith(OWN)]
        if left or not (root / LIBRARY).is_dir():
            raise CheckError(
                f"left behind: {left}; the library is there: {(root / LIBRARY).is_dir()}"
            )
    return (
        f"{told.splitlines()[-1]}; painted; {len(listed.splitlines())} article kept; 0 files left"
    )


def _put_older(file: Path) -> None:
    """The same package under an older version, for an upgrade from it."""
    with tempfile.TemporaryDirectory() as name:
        root = Path(name) / "root"
        _run("dpkg-deb", "--raw-extract", _deb(), root)
        control = root / "DEBIAN" / "control"
        text = control.read_text("utf-8").replace(
            f"Version: {product.version()}", "Version: 0.0.1"
        )
        control.write_text(text, "utf-8")
        _run("dpkg-deb", "--root-owner-group", "-Znone", "--build", root, file)


def _paint(root: Path) -> None:
    """Open the installed window; the display is reached through the shared network namespace."""
    with screen() as (display, picture):
        environment = {**clean_root.surroundings("root"), "DISPLAY": display}
        process = subprocess.Popen(["chroot", root, product.NAME], env=environment)
        try:
            until(lambda: colors(picture) > COLORS, "the window painted nothing")
        finally:
            process.terminate()
            process.wait()


def rpm() -> str:
    """The .rpm asks for what there is, and what it holds works."""
    file = _one_in(product.DIST, "*.rpm")
    needed = _run("rpm", "--query", "--package", "--requires", file).splitlines()
    libraries = [name.partition("(")[0] for name in needed if ".so" in name]
    absent = [name for name in libraries if name not in _run("ldconfig", "-p")]
    if absent:
        raise CheckError(f"it asks for {', '.join(absent)}")
    with tempfile.TemporaryDirectory() as name:
        install = ["rpm", "--root", name, "--install", "--nodeps", "--noscripts", "--nodigest"]
        _run(*install, "--ignorearch", "--ignoreos", file)
        told = _run(Path(name, "usr/bin", product.NAME), "--self-check")
        _run("rpm", "--root", name, "--erase", "--nodeps", "--noscripts", product.NAME)
        left = [file for file in Path(name, "usr").rglob("*") if product.NAME in file.name]
    if left:
        raise CheckError(f"left behind: {left}")
    return f"{told.splitlines()[-1]}; it asks for {len(libraries)} libraries"


def appimage() -> str:
    """The AppImage's payload is whole, and works from wherever it is mounted."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "mounted"
        _run(
            "unsquashfs",
            "-quiet",
            "-no-progress",
            "-dest",
            folder,
            _one_in(product.DIST, "*.squashfs"),
        )
        for file in (
            "AppRun",
            ".DirIcon",
            f"{product.IDENTIFIER}.desktop",
            f"{product.IDENTIFIER}.png",
        ):
            if not (folder / file).exists():
                raise CheckError(f"{file} is missing or leads nowhere")
        return _run(folder / "AppRun", "--self-check").splitlines()[-1]


def flatpak() -> str:
    """The Flatpak's manifest is as Flathub asks, and names the archive that is there."""
    file = _one_in(product.DIST, f"{product.IDENTIFIER}.yml")
    # It leaves a folder where it is run.
    with tempfile.TemporaryDirectory() as state:
        shown = json.loads(_run("flatpak-builder", "--show-manifest", file, cwd=Path(state)))
    faults = list(flatpak_rules.faults(shown, file, datetime.now(UTC).date()))
    if faults:
        raise CheckError(" ".join(faults))
    (source,) = shown["modules"][0]["sources"]
    archive = product.DIST / source["path"]
    if hashlib.sha256(archive.read_bytes()).hexdigest() != source["sha256"]:
        raise CheckError(f"{archive.name} is another than the manifest's")
    return f"{shown['id']}, {archive.name}"


def windows_script() -> str:
    """The Windows installer installs and removes a small payload."""
    wine = shutil.which("wine64") or "/usr/lib/wine/wine64"
    if not shutil.which("makensis") or not Path(wine).exists():
        raise SkippedError("makensis or wine64 is not installed")
    with tempfile.TemporaryDirectory() as name:
        folder, prefix = Path(name) / "payload", Path(name) / "wine"
        (folder / "_internal").mkdir(parents=True)
        (folder / "standfirst.exe").write_bytes(b"a stand-in")
        (folder / "_internal" / "data").write_bytes(b"data")
        installer = Path(name) / "standfirst-installer.exe"
        windows_installer.compile_installer(folder, installer)
        surroundings = {**os.environ, "WINEPREFIX": str(prefix), "WINEDEBUG": "-all"}
        _run(wine, "wineboot", "--init", env=surroundings)
        _run(wine, installer, "/S", env=surroundings)
        program = _one(prefix, "standfirst.exe")
        # _?= keeps the uninstaller from starting a copy of itself and not being waited for.
        target = f"_?={_windows_path(prefix, program.parent)}"
        _run(wine, program.with_name("uninstall.exe"), "/S", target, env=surroundings)
        left = [file.name for file in program.parent.rglob("*")]
        if set(left) - {"uninstall.exe"}:
            raise CheckError(f"left behind: {left}")
    return "installed to the person's own programs, and removed"


CHECKS = (
    desktop_entry,
    metainfo,
    manual,
    completions,
    sizes,
    checksums,
    lintian,
    bare_debian_12,
    bare_debian_13,
    bare_ubuntu_24,
    rpm,
    appimage,
    flatpak,
    windows_script,
)


@contextmanager
def _bare(suite: str, mirror: str) -> Iterator[Path]:
    if os.geteuid() != 0 or shutil.which("debootstrap") is None:
        raise SkippedError("needs root and debootstrap")
    root = Path(tempfile.mkdtemp(prefix="bare-root-"))
    try:
        root.chmod(0o755)
        clean_root.bootstrap(root, suite, mirror, ())
        with clean_root.mounted(root):
            yield root
    finally:
        shutil.rmtree(root)


def _deb() -> Path:
    file = product.deb(product.DIST)
    if not file.exists():
        raise SkippedError("there is no .deb")
    return file


def _sample() -> str:
    return f"/usr/lib/{product.NAME}/_internal/resources/sample/sample.html"


def _files(root: Path) -> set[str]:
    skipped = ("var/cache", "var/lib/apt", "var/log", "var/lib/dpkg")
    tops = (top for top in root.iterdir() if top.name not in {"proc", "sys", "dev"})
    found = {str(file.relative_to(root)) for top in tops for file in top.rglob("*")}
    return {name for name in found if not name.startswith(skipped)}


def _inside(root: Path, *command: str) -> str:
    return _run("chroot", root, *command, env=clean_root.surroundings("root"))


def _one_in(folder: Path, pattern: str) -> Path:
    found = list(folder.glob(pattern))
    if not found:
        raise SkippedError(f"there is no {pattern}")
    return found[0]


def _one(prefix: Path, name: str) -> Path:
    found = list((prefix / "drive_c" / "users").rglob(name))
    if len(found) != 1:
        raise CheckError(f"{name} was installed {len(found)} times")
    return found[0]


def _windows_path(prefix: Path, folder: Path) -> str:
    return "C:\\" + "\\".join(folder.relative_to(prefix / "drive_c").parts)


def _run(*command: str | Path, cwd: Path | None = None, env: dict[str, str] | None = None) -> str:
    if shutil.which(command[0]) is None:
        raise SkippedError(f"{command[0]} is not installed")
    result = subprocess.run(
        command, check=False, capture_output=True, text=True, cwd=cwd, env=env, errors="replace"
    )
    if result.returncode != 0:
        raise CheckError(f"{command[0]} says:\n{result.stdout}{result.stderr}")
    return (result.stdout + result.stderr).strip()


if __name__ == "__main__":
    sys.exit(main())
