"""Any string is a query: a hundred thousand of them in the long form, and none raises."""

import random

from reader.article import Order, Query
from reader.library import Library

PIECES = (
    *"\"-*()^:+|{}[]<>=~&%$#@!?.,;/\\'`",
    *("AND", "OR", "NOT", "NEAR", "NEAR(", "title:", "tag:", "is:", "saved:", "minutes:", "in:"),
    *("lang:", "bin", "unread", "7d", "2026-13", "<", ">", "9999999", "0000", "some", "tex"),
    *("中", "中国", "ก", "é", "😀", "\0", "\ud800", "\u202e", " ", "  ", "\n", "\t", "a" * 300),
)


def test_any_string_is_a_query(tmp_path, times, make_draft):
    source = random.Random(17)
    with Library.open(tmp_path) as library:
        article = library.save(make_draft("Some text of 中国")).id
        library.tag([article], add=["some tag"])
        for _ in range(times(1_000, 100_000)):
            if source.random() < 0.5:
                words = "".join(source.choices(PIECES, k=source.randint(1, 12)))
            else:
                words = "".join(map(chr, source.choices(range(0x3000), k=source.randint(1, 20))))
            library.ids(Query(words=words, order=source.choice(list(Order))), limit=5)
            library.snippet(article, words)
            library.matches(article, words)
