"""What others wrote and the program brings along: who, in which version, on which terms.

Made from what PyInstaller really gathered, not from what was asked for. Nothing under the GPL
or AGPL alone may be in it: that fails the build. Qt and PySide6 come under the LGPL, as shared
libraries in the program's folder that anyone may replace.
"""

from __future__ import annotations

import importlib.metadata
import json
import os
import platform
import re
import subprocess
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

import product

Entry = tuple[str, str, str]

# Some packages state no license in their metadata's fields, or in words instead of a name.
STATED = MappingProxyType(
    {
        "cld3-py": "Apache-2.0",
        "pypdfium2": "BSD-3-Clause AND Apache-2.0",
        "PyStemmer": "MIT AND BSD-3-Clause",
        "sumy": "Apache-2.0",
        "warcio": "Apache-2.0",
        "defusedxml": "PSF-2.0",
        "markdown-it-py": "MIT",
        "mdurl": "MIT",
    }
)
EXCEPTION = "WITH Bootloader-exception"
BUILD_TOOLS = frozenset({"pyinstaller", "pyinstaller-hooks-contrib", "setuptools", "pip"})
TEXT_NAMES = re.compile(r"licen[cs]e|copying|notice|authors", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Component:
    """One work of others: its name and version, its terms (SPDX), and their text."""

    name: str
    version: str
    license: str
    text: str
    locator: str


def bundled(pure: Iterable[Entry], files: Iterable[Entry]) -> list[Component]:
    """The components that PyInstaller's tables come from, sorted.

    Raises:
        SystemExit: one of them is under the GPL or AGPL, with no other terms to choose.
    """
    sources = {Path(source).resolve() for _, source, kind in (*pure, *files) if kind != "SYMLINK"}
    found = sorted({*_distributions(sources), *_debian(sources), _python(), _bootloader()})
    forbidden = [f"{each.name}: {each.license}" for each in found if not is_free(each.license)]
    if forbidden:
        raise SystemExit(f"These may not be bundled: {', '.join(forbidden)}")
    return found


def is_free(terms: str) -> bool:
    """Whether at least one choice in an SPDX expression is neither GPL nor AGPL.

    PyInstaller's exception lets what its bootloader starts be under any terms.
    """
    choices = re.split(r"\s+OR\s+", terms.replace(f"GPL-2.0-or-later {EXCEPTION}", ""))
    return any(not re.search(r"\bA?GPL", choice) for choice in choices)


def write(components: list[Component], work: Path) -> list[Entry]:
    """Write the licenses and the bill of materials; returns the entry for the program."""
    licenses = work / "THIRD-PARTY-LICENSES"
    licenses.write_text("\n".join(_chapter(each) for each in components), "utf-8")
    (work / "sbom.cdx.json").write_text(json.dumps(bill(components), indent=1) + "\n", "utf-8")
    return [(licenses.name, str(licenses), "DATA")]


def bill(components: list[Component]) -> dict[str, object]:
    """The bill of materials in CycloneDX 1.6."""
    name = f"{product.NAME}-{product.version()}-{product.commit()}"
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, name)}",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "name": product.NAME,
                "version": product.version(),
                "licenses": [{"expression": "MIT"}],
            }
        },
        "components": [
            {
                "type": "library",
                "name": each.name,
                "version": each.version,
                "licenses": [_license(each.license)],
                "purl": each.locator,
            }
            for each in components
        ],
    }


def _license(terms: str) -> dict[str, object]:
    if re.fullmatch(r"[\w.+-]+(?: (?:OR|AND|WITH) [\w.+-]+)*", terms):
        return {"expression": terms}
    return {"license": {"name": terms}}


def _chapter(component: Component) -> str:
    line = "=" * 78
    title = f"{component.name} {component.version}: {component.license}"
    return f"{line}\n{title}\n{line}\n\n{component.text.strip()}\n"


def _distributions(sources: set[Path]) -> Iterable[Component]:
    """The Python packages that at least one bundled file belongs to."""
    for each in importlib.metadata.distributions():
        if each.name in BUILD_TOOLS:
            continue
        files = {Path(str(each.locate_file(file))).resolve() for file in each.files or ()}
        if files & sources:
            texts = [
                file.read_text("utf-8", "replace")
                for file in sorted(files)
                if TEXT_NAMES.search(file.name) and file.suffix not in {".py", ".pyc"}
            ]
            yield Component(
                name=each.name,
                version=each.version,
                license=_terms(each),
                text="\n\n".join(texts) or _reference(each),
                locator=f"pkg:pypi/{each.name.lower()}@{each.version}",
            )


def _terms(distribution: importlib.metadata.Distribution) -> str:
    data = distribution.metadata
    stated: tuple[str, ...] = (
        *(data.get_all("License-Expression") or ()),
        *((STATED[distribution.name],) if distribution.name in STATED else ()),
        *(data.get_all("License") or ()),
    )
    if stated:
        return stated[0].splitlines()[0]
    classifiers = data.get_all("Classifier") or []
    names = [text.rpartition(" :: ")[2] for text in classifiers if text.startswith("License")]
    assert names, f"{distribution.name} states no license"
    return " AND ".join(names)


def _reference(distribution: importlib.metadata.Distribution) -> str:
    """The terms' common text, for a package that ships none, or where to find it."""
    common = Path("/usr/share/common-licenses")
    if "LGPL-3.0" in _terms(distribution) and (common / "LGPL-3").exists():
        texts = [(common / name).read_text("utf-8") for name in ("LGPL-3", "GPL-3")]
        return "Used under the LGPL-3.0, which adds to the GPL-3.0:\n\n" + "\n\n".join(texts)
    addresses = distribution.metadata.get_all("Project-URL") or []
    return f"The package brings no text of its license; see {', '.join(addresses)}."


def _debian(sources: set[Path]) -> Iterable[Component]:
    """The Debian packages that bundled system libraries are from, where the system is one."""
    libraries = [str(source) for source in sorted(sources) if source.is_relative_to("/usr/lib")]
    for package in sorted({name for library in libraries if (name := _owner(library))}):
        query = ["dpkg-query", "--show", "--showformat=${source:Package} ${Version}", package]
        source, version = _output(query).split()
        text = Path("/usr/share/doc", package.partition(":")[0], "copyright").read_text("utf-8")
        if not package.startswith(("libpython", "python3")):
            yield Component(
                name=source,
                version=version,
                license=_main_license(source),
                text=text,
                locator=f"pkg:deb/debian/{source}@{version}",
            )


# Debian's copyright files speak of every file of a source package; these are the libraries'.
LIBRARIES = MappingProxyType(
    {
        "bzip2": "bzip2-1.0.6",
        "libffi": "MIT",
        "libxau": "MIT",
        "libxcb": "MIT",
        "libxkbcommon": "MIT",
        "libzstd": "BSD-3-Clause",
        "mpdecimal": "BSD-2-Clause",
        "openssl": "Apache-2.0",
        "sqlite3": "blessing",
        "util-linux": "BSD-3-Clause",
        "xcb-util": "MIT",
        "xcb-util-cursor": "MIT",
        "xcb-util-image": "MIT",
        "xcb-util-keysyms": "MIT",
        "xcb-util-renderutil": "MIT",
        "xcb-util-wm": "MIT",
        "xz-utils": "0BSD",
        "zlib": "Zlib",
    }
)


def _main_license(source: str) -> str:
    if source not in LIBRARIES:
        raise SystemExit(f"packaging/trust.py does not know the license of {source}'s library.")
    return LIBRARIES[source]


def _owner(library: str) -> str:
    result = subprocess.run(
        ["dpkg", "--search", library], check=False, capture_output=True, text=True
    )
    if result.returncode != 0 and library.startswith("/usr/lib"):
        # Debian may know it by its place before /usr was merged.
        result = subprocess.run(
            ["dpkg", "--search", library.removeprefix("/usr")],
            check=False,
            capture_output=True,
            text=True,
        )
    return result.stdout.partition(": ")[0]


def _bootloader() -> Component:
    """The executable itself, which comes from PyInstaller."""
    pyinstaller = importlib.metadata.distribution("pyinstaller")
    text = next(file for file in pyinstaller.files or () if file.name == "COPYING.txt")
    return Component(
        name="PyInstaller bootloader",
        version=pyinstaller.version,
        license=f"GPL-2.0-or-later {EXCEPTION}",
        text=text.read_text("utf-8"),
        locator=f"pkg:pypi/pyinstaller@{pyinstaller.version}",
    )


def _python() -> Component:
    version = platform.python_version()
    text = next(
        (file.read_text("utf-8") for file in _license_files() if file.exists()),
        "See https://docs.python.org/3/license.html.",
    )
    return Component(
        name="Python",
        version=version,
        license="PSF-2.0",
        text=text,
        locator=f"pkg:generic/python@{version}",
    )


def _license_files() -> list[Path]:
    standard = Path(os.__file__).parent
    return [standard / "LICENSE.txt", Path("/usr/share/doc/libpython3-stdlib/copyright")]


def _output(command: list[str]) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout
