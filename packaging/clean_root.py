#!/usr/bin/env python3
"""Prove the README's two commands on a bare Debian: `sudo python3 packaging/clean_root.py`.

The root is made with debootstrap and holds python3, python3-venv and git besides the minimal
base: no Qt libraries, no display, no environment, and a system Python that refuses `pip install`
outside of one. The checkout's last commit is cloned into it. How packages are reached (name
servers, certificates, apt's and pip's configuration) is taken from this machine.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BASE = ("python3", "git", "ca-certificates")
READER = "reader"
MIRROR = "http://deb.debian.org/debian"
UBUNTU = "http://archive.ubuntu.com/ubuntu"
# debootstrap's way to make any Ubuntu, for one that it doesn't know yet by its name.
UBUNTUS_SCRIPT = "gutsy"
CONFIGURATION = (
    "/etc/resolv.conf",
    "/etc/ssl/certs/ca-certificates.crt",
    "/etc/pip.conf",
    "/etc/xdg/pip",
    "/etc/apt/apt.conf.d",
)
HANDED_ON = ("PIP_", "SSL_CERT_", "REQUESTS_CA_", "http_proxy", "https_proxy", "no_proxy")
# A root that others may write to holds nothing of this machine's packages on disk.
LOCAL_ONLY = ("PIP_FIND_LINKS", "PIP_EXTRA_INDEX_URL")


def main() -> int:
    """Make the root, go through the steps in it, and keep what they print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--suite", default="bookworm", help="which Debian (default: bookworm)")
    parser.add_argument("--mirror", default=MIRROR, help="where it is from")
    parser.add_argument(
        "--logs", type=Path, default=ROOT / "build" / "clean-root", help="for what is printed"
    )
    parser.add_argument("--keep", action="store_true", help="leave the root for a look")
    arguments = parser.parse_args()
    if os.geteuid() != 0:
        parser.error("making a root needs root's rights: sudo python3 packaging/clean_root.py")
    arguments.logs.mkdir(parents=True, exist_ok=True)
    root = Path(tempfile.mkdtemp(prefix="clean-root-"))
    root.chmod(0o755)
    try:
        make(root, arguments.suite, arguments.mirror)
        with mounted(root):
            return 0 if prove(root, arguments.logs) else 1
    finally:
        if not arguments.keep:
            shutil.rmtree(root)


def make(root: Path, suite: str, mirror: str) -> None:
    """A bare Debian with python3 and git, and a clone of this checkout for root and a user."""
    print(f"Making a bare {suite} in {root}", flush=True)
    bootstrap(root, suite, mirror, BASE)
    run("chroot", str(root), "useradd", "--create-home", READER)
    for user in ("root", READER):
        clone = home(user) + "/standfirst"
        run("git", "clone", "--quiet", str(ROOT), f"{root}{clone}")
        run("chroot", str(root), "chown", "--recursive", f"{user}:", clone)


def bootstrap(root: Path, suite: str, mirror: str, packages: Sequence[str]) -> None:
    """A minimal Debian with some packages, which reaches its mirror as this machine does."""
    include = [f"--include={','.join(packages)}"] if packages else []
    script = [UBUNTUS_SCRIPT] if mirror == UBUNTU else []
    run("debootstrap", "--variant=minbase", *include, suite, str(root), mirror, *script)
    for name in CONFIGURATION:
        copy(Path(name), root)
    # debootstrap leaves to the installer what every installed system has.
    (root / "etc" / "hosts").write_text("127.0.0.1 localhost\n", "utf-8")


def copy(source: Path, root: Path) -> None:
    """Copy a piece of this machine's configuration, where it has it."""
    target = root / source.relative_to("/")
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.is_dir():
        shutil.copytree(source, target, dirs_exist_ok=True)
    elif source.exists():
        shutil.copyfile(source, target)


@contextlib.contextmanager
def mounted(root: Path) -> Iterator[None]:
    """Give the root its /proc, and the few devices that programs expect."""
    run("mount", "-t", "proc", "proc", str(root / "proc"))
    try:
        yield
    finally:
        run("umount", str(root / "proc"))


def prove(root: Path, logs: Path) -> bool:
    """Go through the steps; whether each one ended as it should."""
    start, test = "python3 packaging/start.py", "python3 packaging/test.py"
    steps = (
        ("1-without-venv", READER, start, 1),
        ("2-python3-venv", "root", "apt-get -qq update && apt-get -qq install python3-venv", 0),
        ("3-start-as-user", READER, start, 0),
        ("4-start-again-as-user", READER, start, 0),
        ("5-test-as-root", "root", test, 0),
        ("6-start-as-root", "root", start, 0),
    )
    outcomes = [step(root, logs, *each) for each in steps]
    return all(outcomes)


def step(root: Path, logs: Path, name: str, user: str, command: str, expected: int) -> bool:  # noqa: PLR0913, PLR0917 -- one row of the table above
    """Run one command in the root as a user, keep what it prints; whether it ended as expected."""
    log = logs / f"{name}.log"
    inside = [
        "chroot",
        str(root),
        "runuser",
        "-u",
        user,
        "--",
        "sh",
        "-c",
        f"cd {home(user)}/standfirst && {command}",
    ]
    began = time.monotonic()
    with log.open("w") as stream:
        stream.write(f"$ {command}   # as {user}\n")
        stream.flush()
        code = subprocess.run(
            inside,
            check=False,
            stdin=subprocess.DEVNULL,
            stdout=stream,
            stderr=stream,
            env=surroundings(user),
        ).returncode
        stream.write(f"exit status {code}, {time.monotonic() - began:.1f} s\n")
    verdict = "as expected" if code == expected else f"expected {expected}"
    print(
        f"{name}: exit status {code} ({verdict}), {time.monotonic() - began:.1f} s, {log}",
        flush=True,
    )
    return code == expected


def home(user: str) -> str:
    """The user's folder in the root."""
    return "/root" if user == "root" else f"/home/{user}"


def surroundings(user: str) -> dict[str, str]:
    """A fresh login's environment, and how this machine reaches its packages."""
    handed_on = {
        name: value
        for name, value in os.environ.items()
        if name.startswith(HANDED_ON) and name not in LOCAL_ONLY
    }
    path = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
    return {
        **handed_on,
        "PATH": path,
        "HOME": home(user),
        "LANG": "C.UTF-8",
        "DEBIAN_FRONTEND": "noninteractive",
    }


def run(*command: str) -> None:
    """Run a command that has to work."""
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    sys.exit(main())
