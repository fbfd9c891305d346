"""`kill -9` at any moment: what was acknowledged is there, and nothing is there by half."""

import itertools
import json
import random

from reader.article import Image, Page, Query, SavedLink, View
from reader.library import Library, restore, schema, tend

TEXT = "word " * 400


def work_in(folder, seed, make_draft):
    """Save, tag, remove, delete, import, back up and tend, telling before and after each."""
    source = random.Random(seed)

    def work(tell):
        tell("ready")
        with Library.open(folder) as library:
            while True:
                act(library, source, tell, make_draft)

    return work


def act(library, source, tell, make_draft):
    kind = source.choices(
        ("save", "tag", "remove", "delete", "import", "backup", "tend"), (8, 3, 2, 1, 2, 1, 1)
    )[0]
    ids = sorted(library.ids(Query()))
    chosen = [source.choice(ids)] if ids else []
    name = f"{source.getrandbits(60):x}"
    if kind == "save":
        data = source.randbytes(3000)
        image = Image(address="i", media_type="image/png", width=1, height=1, data=data)
        page = Page(data=f"<p>{name}</p>".encode())
        tell(f"begin save {name}")
        library.save(make_draft(name, (f"{name} {TEXT}",)), page=page, images=(image,))
    elif kind == "import":
        tell(f"begin import {name}")
        with library.batch():
            for part in range(20):
                link = SavedLink(url=f"https://e.com/{name}/{part}", title=name, tags=("in",))
                library.save_link(link)
    elif kind == "backup":
        tell("begin backup -")
        library.backup(library.folder / "backup.zip")
    elif kind == "tend":
        tell("begin tend -")
        tend(library.folder)
    elif chosen:
        tell(f"begin {kind} {json.dumps(chosen)} {name}")
        {
            "tag": lambda: library.tag(chosen, add=[name]),
            "remove": lambda: library.remove(chosen),
            "delete": lambda: library.delete_forever(chosen),
        }[kind]()
    else:
        return
    tell("done")


class Expected:
    """What must be there by what was told."""

    def __init__(self):
        self.saved, self.imported = set(), set()
        self.gone, self.doubtful = set(), set()
        self.tags = {}

    def hear(self, lines):
        for begun, ended in itertools.pairwise([*lines, ""]):
            if begun.startswith("begin"):
                self._take(begun.split(" "), acknowledged=ended == "done")

    def _take(self, words, *, acknowledged):
        _, kind, what, *name = words
        if kind in {"remove", "delete"}:
            (self.gone if acknowledged else self.doubtful).update(json.loads(what))
        elif acknowledged and kind == "save":
            self.saved.add(what)
        elif acknowledged and kind == "import":
            self.imported.add(what)
        elif acknowledged and kind == "tag":
            for article in json.loads(what):
                self.tags.setdefault(article, set()).add(name[0])


def verify(library, expected):
    """Compare a library with what was acknowledged."""
    present = {}
    for view in (View.ALL, View.BIN):
        for number in library.ids(Query(view=view)):
            article = library.article(number)
            present.setdefault(article.draft.title, []).append(number)
            if article.draft.paragraphs:
                assert article.draft.paragraphs == (f"{article.draft.title} {TEXT}",)
                assert library.image(number, "i")
                assert library.original(number).data == f"<p>{article.draft.title}</p>".encode()
            tags = expected.tags.get(number, set())
            assert tags <= set(article.tags), "an acknowledged tag is lost"
    erased = expected.gone | expected.doubtful
    lost = [name for name in expected.saved if name not in present]
    assert len(lost) <= len(erased), "an acknowledged article is lost"
    for name in expected.imported & present.keys():
        assert len(present[name]) + len(erased) >= 20, "half an import"
    shown = set(library.ids(Query()))
    assert not shown & (expected.gone - expected.doubtful), "what was removed came back"


def test_nothing_acknowledged_is_lost_by_a_kill(tmp_path, child, times, make_draft):
    source = random.Random(11)
    expected, folder = Expected(), tmp_path / "0"
    for cycle in range(times(20)):
        if cycle % 20 == 0:
            expected, folder = Expected(), tmp_path / str(cycle)
        work = work_in(folder, cycle, make_draft)
        expected.hear(child(work, kill_after=source.uniform(0, 0.25)))
        with Library.open(folder) as library:
            verify(library, expected)
            if cycle % 5 == 0:
                report = library.check()
                assert report.is_sound, report
        assert not list((folder / "backups").glob("*-wal"))


def test_a_kill_while_the_library_is_made(tmp_path, child, times):
    source = random.Random(12)

    def work(tell):
        tell("ready")
        with Library.open(tmp_path / "new"):
            pass

    for _ in range(times(10)):
        child(work, kill_after=source.uniform(0, 0.03))
        with Library.open(tmp_path / "new") as library:
            assert library.check().is_sound
        for path in (tmp_path / "new").glob("library.db*"):
            path.unlink()


def test_a_kill_while_migrating_leaves_the_old_or_the_new(
    tmp_path, child, times, make_draft, monkeypatch
):
    def step(connection):
        connection.execute("CREATE TABLE extra (x)")
        connection.execute("INSERT INTO extra SELECT title FROM article, json_each('[1,2,3]')")
        connection.execute("ALTER TABLE article ADD COLUMN more TEXT NOT NULL DEFAULT ''")

    with Library.open(tmp_path / "old") as library:
        for number in range(30):
            library.save(make_draft(str(number), (TEXT,)))
    first = (tmp_path / "old" / "library.db").read_bytes()
    source = random.Random(13)
    monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, step))
    monkeypatch.setattr(schema, "VERSION", schema.VERSION + 1)

    def work(tell):
        tell("ready")
        with Library.open(tmp_path / "old"):
            pass

    for _ in range(times(10)):
        (tmp_path / "old" / "library.db").write_bytes(first)
        child(work, kill_after=source.uniform(0, 0.05))
        with Library.open(tmp_path / "old") as library:
            assert len(library.ids(Query(words="word"))) == 30
            assert library.check().is_sound
        copies = list((tmp_path / "old" / "backups").glob("before-migration*.db"))
        assert copies


def test_a_kill_while_restoring_leaves_the_old_or_the_new(tmp_path, child, times, make_draft):
    folder = tmp_path / "library"
    with Library.open(folder) as library:
        library.save(make_draft("old"))
        library.backup(tmp_path / "old.zip")
        library.save(make_draft("new"))
        library.backup(tmp_path / "new.zip")
    source = random.Random(14)

    def work(file):
        def restoring(tell):
            tell("ready")
            restore(file, folder)

        return restoring

    for cycle in range(times(10)):
        file = tmp_path / ("old.zip", "new.zip")[cycle % 2]
        child(work(file), kill_after=source.uniform(0, 0.05))
        with Library.open(folder) as library:
            titles = [h.title for h in library.headlines(library.ids(Query()))]
            assert titles in (["old"], ["new", "old"])
            assert library.check().is_sound
