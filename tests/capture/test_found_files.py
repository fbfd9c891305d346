"""Files that others wrote, hostile ones among them: each is read, or refused with a sentence.

All are read in one process of its own, so that its memory can be told and nothing that goes
wrong in it takes the tests along.
"""

import json
import subprocess
import sys

import pytest

READ_ALL = """
import json, resource, sys, time
from pathlib import Path
from reader.capture import pages
from reader.errors import ReaderError

failed, slow, read = [], [], 0
for file in sorted(Path(sys.argv[1]).rglob("*")):
    if not file.is_file():
        continue
    begun = time.monotonic()
    try:
        for page in pages(file):
            assert page.data
        read += 1
    except ReaderError as error:
        sentence = str(error)
        if file.name not in sentence or not sentence.endswith("."):
            failed.append([str(file), sentence])
    except Exception as error:
        failed.append([str(file), repr(error)])
    if time.monotonic() - begun > 10:
        slow.append(str(file))
# Unlike what getrusage tells, this doesn't begin with the size of whoever started the process.
told = Path("/proc/self/status")
if told.exists():
    most = int(told.read_text().partition("VmHWM:")[2].split()[0]) // 1024
else:
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
print(json.dumps({"failed": failed, "slow": slow, "read": read, "megabytes": most}))
"""
DECODE_ALL = (
    READ_ALL.replace(
        "for page in pages(file):\n            assert page.data",
        "thumbnail(decoded(file.read_bytes(), file.name))",
    )
    .replace(
        "from reader.capture import pages",
        "from reader.capture.picture import decoded, thumbnail",
    )
    .replace("if file.name not in sentence or not", "if not")
)


def outcome(script, folder):
    if not folder.is_dir():
        pytest.skip(f"no {folder.name} in the test material")
    run = subprocess.run(
        [sys.executable, "-c", script, folder],
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert run.stderr == ""
    return json.loads(run.stdout)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("folder", "fewest"),
    [
        ("imports/mhtml", 140),
        ("imports/warc", 4),
        ("imports/epub", 220),
        ("hostile/archives", 0),
        ("hostile/docs", 1),
        ("hostile/encodings", 60),
        ("hostile/html-pages", 110),
        ("hostile/html-parser", 10),
        ("hostile/images", 0),
        ("hostile/sanitize", 10),
        ("hostile/sqlite", 0),
        ("hostile/strings", 0),
        ("hostile/svg-xml", 0),
        ("hostile/urls", 1),
        ("seed", 1),
    ],
)
def test_found_files_are_read_or_refused(test_data, folder, fewest):
    found = outcome(READ_ALL, test_data / folder)
    assert found["failed"] == []
    assert found["slow"] == []
    assert found["read"] >= fewest
    assert found["megabytes"] < 512


@pytest.mark.slow
def test_found_pictures_are_decoded_or_refused(test_data):
    found = outcome(DECODE_ALL, test_data / "hostile" / "images")
    assert found["failed"] == []
    assert found["slow"] == []
    assert found["read"] >= 300
    assert found["megabytes"] < 512
