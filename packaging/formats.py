"""The packages for Linux, each made from the laid-out program alone."""

from __future__ import annotations

import email.utils
import gzip
import hashlib
import os
import re
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import payload
import product

# What trim.SYSTEM_LIBRARIES leaves to the system, by the names of Debian 12 and Ubuntu 24.04.
DEBIAN_DEPENDS = (
    "libdbus-1-3",
    "libegl1",
    "libfontconfig1",
    "libfreetype6",
    "libgcc-s1",
    "libgl1",
    "libglib2.0-0 | libglib2.0-0t64",
    "libstdc++6",
    "libwayland-client0",
    "libwayland-cursor0",
    "libx11-6",
    "libx11-xcb1",
    "libxcb1",
)
DEBIAN_RECOMMENDS = ("fonts-noto-core", "xdg-utils")
DEBIAN_SUGGESTS = ("fonts-noto-cjk", "libcups2")

# Each one is an outcome of bundling, which lintian is right to point out in other packages.
LINTIAN_OVERRIDES = {
    "embedded-library": "the program brings its libraries",
    "custom-library-search-path": "it finds them beside itself",
    "hardening-no-bindnow": "Qt's wheels are built so",
    "hardening-no-fortify-functions": "the same",
    "hardening-no-pie": "the same",
    "package-installs-python-bytecode": "it brings its Python, compiled",
    "library-not-linked-against-libc": "ICU's data is a library without code",
    "shared-library-lacks-prerequisites": "the same",
    "extra-license-file": "the licenses of what is bundled",
}


def tarball(laid_out: Path, target: Path) -> Path:
    """The program for any Linux, to be unpacked anywhere: bin, lib and share."""
    file = target / f"{_stem()}.tar.xz"
    stem = file.name.removesuffix(".tar.xz")
    archive = ["tar", "--create", "--sort=name", "--owner=0", "--group=0", "--numeric-owner"]
    archive += [f"--mtime=@{product.epoch()}", "--format=gnu", f"--transform=s,^\\.,{stem},S", "."]
    # Threads and blocks are named, since the outcome must not depend on the machine.
    with (
        file.open("wb") as stream,
        subprocess.Popen(archive, cwd=laid_out, stdout=subprocess.PIPE) as tar,
    ):
        subprocess.run(
            ["xz", "-9", "--threads=2", "--block-size=48MiB"],
            check=True,
            stdin=tar.stdout,
            stdout=stream,
        )
    return file


def deb(laid_out: Path, target: Path) -> Path:
    """The package for Debian and Ubuntu, made with dpkg-deb alone."""
    root = _copied(laid_out, "deb")
    doc = root / "usr" / "share" / "doc" / product.NAME
    (doc / "changelog.gz").write_bytes(gzip.compress(_debian_changelog().encode(), mtime=0))
    overrides = root / "usr" / "share" / "lintian" / "overrides" / product.NAME
    _write(overrides, "".join(_override(tag, why) for tag, why in LINTIAN_OVERRIDES.items()))
    _write(root / "DEBIAN" / "control", _control(root))
    _write(root / "DEBIAN" / "md5sums", _md5sums(root))
    payload.settle(root, executable=root / "usr" / "lib" / product.NAME / product.NAME)
    file = product.deb(target)
    _run("dpkg-deb", "--root-owner-group", "-Zxz", "-z9", "--build", str(root), str(file))
    return file


def rpm(laid_out: Path, target: Path) -> Path:
    """The package for Fedora, openSUSE and their kin."""
    root = _copied(laid_out, "rpm")
    work = product.BUILD / "rpm-work"
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    # These systems keep them elsewhere than Debian.
    share = root / "usr" / "share"
    shutil.move(share / "zsh" / "vendor-completions", share / "zsh" / "site-functions")
    specification = work / "standfirst.spec"
    depends = "\n".join(f"Requires: {name}()(64bit)" for name in _sonames(root))
    template = product.HERE / "linux" / "rpm.spec"
    specification.write_text(product.filled(template, DEPENDS=depends), "utf-8")
    definitions = {"_topdir": work, "_sourcedir": root, "_rpmdir": work / "out"}
    flags = [f"--define={name} {value}" for name, value in definitions.items()]
    _run(
        "rpmbuild",
        "-bb",
        "--quiet",
        f"--target={product.MACHINE}-linux",
        *flags,
        str(specification),
    )
    made = next((work / "out").rglob("*.rpm"))
    return Path(shutil.copy2(made, target / made.name))


def appimage(laid_out: Path, target: Path, runtime: Path | None = None) -> Path:
    """The AppImage's folder and payload; with the official runtime's file, the AppImage.

    The runtime (github.com/AppImage/type2-runtime) is a program of its own that can't be made
    here; an AppImage is that file, and the payload behind it.
    """
    folder = target / f"{product.TITLE}.AppDir"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(laid_out, folder / "usr", symlinks=True)
    share, name = folder / "usr" / "share", product.IDENTIFIER
    (folder / "AppRun").symlink_to(f"usr/lib/{product.NAME}/{product.NAME}")
    (folder / f"{name}.desktop").symlink_to(f"usr/share/applications/{name}.desktop")
    icon = f"usr/share/icons/hicolor/256x256/apps/{name}.png"
    (folder / f"{name}.png").symlink_to(icon)
    (folder / ".DirIcon").symlink_to(icon)
    # Its catalog still looks for the older name.
    metainfo = share / "metainfo"
    (metainfo / f"{name}.appdata.xml").symlink_to(f"{name}.metainfo.xml")
    payload.settle(folder, executable=folder / "usr" / "lib" / product.NAME / product.NAME)
    squashed = target / f"{product.TITLE}.squashfs"
    squashed.unlink(missing_ok=True)
    flags = ["-comp", "zstd", "-Xcompression-level", "19", "-all-root", "-noappend", "-no-xattrs"]
    _run("mksquashfs", str(folder), str(squashed), *flags, "-no-progress", "-quiet")
    if runtime is None:
        return squashed
    file = target / f"{_stem()}.AppImage"
    file.write_bytes(runtime.read_bytes() + squashed.read_bytes())
    file.chmod(0o755)
    squashed.unlink()
    return file


def flatpak(laid_out: Path, target: Path) -> Path:
    """The Flatpak's manifest, which takes the program from the tar.xz beside it."""
    archive = target / f"{_stem()}.tar.xz"
    if not archive.exists():
        tarball(laid_out, target)
    checksum = hashlib.sha256(archive.read_bytes()).hexdigest()
    file = target / f"{product.IDENTIFIER}.yml"
    template = product.HERE / "linux" / "flatpak.yml"
    _write(file, product.filled(template, ARCHIVE=archive.name, CHECKSUM=checksum))
    return file


def _stem() -> str:
    return f"{product.NAME}-{product.version()}-linux-{product.MACHINE}"


def _copied(laid_out: Path, name: str) -> Path:
    root = product.BUILD / f"{name}-root"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(laid_out, root / "usr", symlinks=True)
    return root


def _control(root: Path) -> str:
    kilobytes = sum(file.lstat().st_size for file in root.rglob("*")) // 1024
    needed = f"libc6 (>= {_newest_glibc(root)})"
    lines = "\n".join(f" {line}" for line in product.DESCRIPTION)
    return (
        f"Package: {product.NAME}\n"
        f"Version: {product.version()}\n"
        f"Architecture: {product.DEBIAN_MACHINE}\n"
        f"Maintainer: {product.MAINTAINER}\n"
        f"Installed-Size: {kilobytes}\n"
        f"Depends: {', '.join((needed, *DEBIAN_DEPENDS))}\n"
        f"Recommends: {', '.join(DEBIAN_RECOMMENDS)}\n"
        f"Suggests: {', '.join(DEBIAN_SUGGESTS)}\n"
        "Section: news\n"
        "Priority: optional\n"
        f"Homepage: {product.HOMEPAGE}\n"
        f"Description: {product.SUMMARY[0].lower()}{product.SUMMARY[1:]}\n{lines}\n"
    )


def _newest_glibc(root: Path) -> str:
    """The newest version of the C library that any bundled file asks for."""
    versions = {
        tuple(map(int, found.split(b".")))
        for file in root.rglob("*")
        if file.is_file() and not file.is_symlink()
        for found in re.findall(rb"GLIBC_(\d+\.\d+)", file.read_bytes())
    }
    return ".".join(map(str, max(versions)))


def _sonames(root: Path) -> list[str]:
    """The libraries that bundled files ask the system for."""
    files = [file for file in root.rglob("*") if file.is_file() and not file.is_symlink()]
    binaries = [file for file in files if file.open("rb").read(4) == b"\x7fELF"]
    wanted = {
        name
        for file in binaries
        for name in re.findall(r"\(NEEDED\).*\[(.+?)\]", _output("readelf", "-d", str(file)))
    }
    optional = {"libcups.so.2"}
    return sorted(wanted - {file.name for file in root.rglob("*")} - optional)


def _debian_changelog() -> str:
    date = email.utils.formatdate(product.epoch())
    return (
        f"{product.NAME} ({product.version()}) unstable; urgency=medium\n\n"
        f"  * See CHANGELOG.md in the source.\n\n -- {product.MAINTAINER}  {date}\n"
    )


def _override(tag: str, why: str) -> str:
    return f"# {why}\n{product.NAME}: {tag}\n"


def _md5sums(root: Path) -> str:
    files = sorted(
        file for file in (root / "usr").rglob("*") if file.is_file() and not file.is_symlink()
    )
    sums = (
        (hashlib.md5(file.read_bytes(), usedforsecurity=False).hexdigest(), file) for file in files
    )
    return "".join(f"{digest}  {file.relative_to(root)}\n" for digest, file in sums)


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")


def _environment() -> Mapping[str, str]:
    return {**os.environ, "SOURCE_DATE_EPOCH": str(product.epoch())}


def _run(*command: str) -> None:
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=_environment())


def _output(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout
