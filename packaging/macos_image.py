"""The disk image for macOS, made with the system's own tools from the frozen program."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import tempfile
from pathlib import Path

import product


def make(bundle: Path, target: Path) -> Path:
    """Make the image: the program beside a link to Applications.

    STANDFIRST_SIGNING_IDENTITY signs the program; STANDFIRST_NOTARY_PROFILE, a profile kept
    in the keychain by `xcrun notarytool store-credentials`, has Apple notarize the image.
    Each step is left out where its variable is not set.
    """
    file = target / f"{product.NAME}-{product.version()}-macos-{platform.machine()}.dmg"
    file.unlink(missing_ok=True)
    identity = os.environ.get("STANDFIRST_SIGNING_IDENTITY")
    if identity:
        _sign(bundle, identity)
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(bundle, Path(folder) / bundle.name, symlinks=True)
        (Path(folder) / "Applications").symlink_to("/Applications")
        command = ["hdiutil", "create", "-volname", product.TITLE, "-srcfolder", folder]
        subprocess.run([*command, "-format", "UDZO", "-ov", str(file)], check=True)
    profile = os.environ.get("STANDFIRST_NOTARY_PROFILE")
    if profile:
        submit = ["xcrun", "notarytool", "submit", str(file), "--wait"]
        subprocess.run([*submit, "--keychain-profile", profile], check=True)
        subprocess.run(["xcrun", "stapler", "staple", str(file)], check=True)
    return file


def _sign(bundle: Path, identity: str) -> None:
    command = ["codesign", "--force", "--deep", "--timestamp", "--options", "runtime"]
    entitlements = str(product.HERE / "macos" / "entitlements.plist")
    command += ["--entitlements", entitlements, "--sign", identity]
    subprocess.run([*command, str(bundle)], check=True)
    subprocess.run(["codesign", "--verify", "--strict", str(bundle)], check=True)
