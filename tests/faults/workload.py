"""Saves articles with pages and images, and acknowledges each by a byte in a file.

python workload.py FOLDER ACKNOWLEDGED COUNT [articles|backups|settings]
"""

import os
import random
import sys
from pathlib import Path

from reader import settings
from reader.article import Draft, Image, Kind, Page
from reader.errors import StorageError
from reader.library import Library


def article(number):
    """The draft, page and image of an article, always the same."""
    source = random.Random(number)
    text = (" ".join(f"{source.getrandbits(30):x}" for _ in range(400)),)
    draft = Draft(
        title=f"Title {number}",
        html=f"<p>{text[0]}</p>",
        paragraphs=text,
        kinds=(Kind.TEXT,),
        word_count=400,
    )
    image = Image(
        address="i", media_type="image/png", width=1, height=1, data=source.randbytes(9000)
    )
    return draft, Page(data=b"%d" % number), image


def save(library, number):
    draft, page, image = article(number)
    library.save(draft, page=page, images=(image,))


def articles(folder, count, acknowledge):
    with Library.open(folder) as library:
        for number in range(count):
            save(library, number)
            acknowledge()


def backups(folder, count, acknowledge):
    """Each backup replaces the last one, and has one article more."""
    with Library.open(folder) as library:
        for number in range(count):
            save(library, number)
            library.backup(folder / "backup.zip")
            acknowledge()


def keep_settings(folder, count, acknowledge):
    for number in range(count):
        settings.save(settings.Settings(window_width=1000 + number), folder / "settings.json")
        acknowledge()


def main(folder, acknowledged, count, kind="articles"):
    ack = os.open(acknowledged, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    work = {"articles": articles, "backups": backups, "settings": keep_settings}[kind]
    try:
        work(Path(folder), int(count), lambda: os.write(ack, b"+"))
    except StorageError as error:
        sys.stdout.write(f"StorageError: {error}")


if __name__ == "__main__":
    main(*sys.argv[1:])
