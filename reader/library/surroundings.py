"""Where a library shouldn't lie: on a network drive, or in a folder that another program copies.

SQLite's log needs shared memory and locks that network file systems don't keep to
(sqlite.org/wal.html, sqlite.org/howtocorrupt.html, 2.1), and a program that synchronizes a
folder copies a database and its log at different moments.
"""

from __future__ import annotations

import re
from pathlib import Path

_NETWORK = frozenset(
    {"9p", "afs", "ceph", "cifs", "davfs", "lustre", "ncpfs", "nfs", "nfs4", "smb3", "smbfs"}
    | {"fuse.davfs2", "fuse.glusterfs", "fuse.rclone", "fuse.s3fs", "fuse.sshfs"}
)
_SYNCED = re.compile(
    r"dropbox|onedrive(?: - .*)?|google ?drive|my drive|icloud(?: ?drive)?|mobile documents"
    r"|nextcloud|owncloud|pcloud(?:drive)?|mega(?:sync)?|seafile|syncthing|sync",
    re.IGNORECASE,
)
_OCTAL = re.compile(r"\\(\d{3})")
_MARKERS = (".stfolder", ".dropbox", ".owncloudsync.log", ".nextcloudsync.log")


def warning(folder: Path, mounts: Path = Path("/proc/mounts")) -> str:
    """A sentence for a library in a place that puts it at risk, empty for a good one."""
    place = folder.absolute()
    if _is_on_network(place, mounts):
        return (
            f"{folder} is on a network drive, where two programs can damage the library. Keep"
            " it on a disk of this computer, and only backups over there."
        )
    if any(_is_synced(part) for part in (place, *place.parents)):
        return (
            f"{folder} is in a folder that is synchronized, which can damage the library. Keep"
            " it elsewhere, and put backups there."
        )
    return ""


def _is_synced(folder: Path) -> bool:
    return bool(_SYNCED.fullmatch(folder.name)) or any(
        (folder / marker).exists() for marker in _MARKERS
    )


def _is_on_network(place: Path, mounts: Path) -> bool:
    if str(place).startswith("\\\\"):
        return True
    try:
        lines = mounts.read_text("utf-8", "replace").splitlines()
    except OSError:
        return False
    known = [line.split()[1:3] for line in lines if len(line.split()) > 2]  # noqa: PLR2004
    around = [(point, kind) for point, kind in known if place.is_relative_to(_unescaped(point))]
    return bool(around) and max(around, key=lambda found: len(found[0]))[1] in _NETWORK


def _unescaped(point: str) -> str:
    return _OCTAL.sub(lambda octal: chr(int(octal[1], 8)), point)
