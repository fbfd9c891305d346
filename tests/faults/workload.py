"""Saves articles with pages and images, and acknowledges each by a byte in a file.

python workload.py FOLDER ACKNOWLEDGED COUNT
"""

import os
import random
import sys
from pathlib import Path

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


def main(folder, acknowledged, count):
    ack = os.open(acknowledged, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    try:
        with Library.open(Path(folder)) as library:
            for number in range(int(count)):
                save(library, number)
                os.write(ack, b"+")
    except StorageError as error:
        sys.stdout.write(f"StorageError: {error}")


if __name__ == "__main__":
    main(*sys.argv[1:])
