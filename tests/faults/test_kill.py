"""`kill -9` at any moment: what was acknowledged is there, and nothing is there by half."""

import collections
import json
import os
import random
import shutil
import time

from reader import settings
from reader.article import Image, Page, Query, SavedLink, View
from reader.library import Library, restore, schema, tend
from reader.transfer import import_paths, importing, resume, unfinished

TEXT = "word " * 400
IN_ONE_IMPORT = 20


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
        saved = library.save(make_draft(name, (f"{name} {TEXT}",)), page=page, images=(image,))
        tell(f"kept {name} {saved.id}")
    elif kind == "import":
        tell(f"begin import {name}")
        with library.batch():
            kept = [
                library.save_link(
                    SavedLink(url=f"https://e.com/{name}/{part}", title=name, tags=("in",))
                ).id
                for part in range(IN_ONE_IMPORT)
            ]
        tell("".join(f"kept {name} {number}\n" for number in kept).rstrip())
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
        self.kept = {}
        self.removed, self.erased = set(), set()
        self.tags = {}

    def hear(self, lines):
        begun = []
        for line in lines:
            words = line.split(" ")
            if words[0] == "kept":
                self.kept[int(words[2])] = words[1]
            elif words[0] == "begin":
                begun = words[1:]
                # What was to be erased may be gone before it is told.
                self.erased |= set(json.loads(begun[1])) if begun[0] == "delete" else set()
            elif line == "done" and begun[0] == "remove":
                self.removed |= set(json.loads(begun[1]))
            elif line == "done" and begun[0] == "tag":
                for article in json.loads(begun[1]):
                    self.tags.setdefault(article, set()).add(begun[2])


def verify(library, expected):
    """Compare a library with what was acknowledged."""
    shown = set(library.ids(Query()))
    present = {}
    for number in (*shown, *library.ids(Query(view=View.BIN))):
        article = library.article(number)
        present[number] = article.draft.title
        if article.draft.paragraphs:
            assert article.draft.paragraphs == (f"{article.draft.title} {TEXT}",)
            assert library.image(number, "i")
            assert library.original(number).data == f"<p>{article.draft.title}</p>".encode()
        tags = expected.tags.get(number, set())
        assert tags <= set(article.tags), "an acknowledged tag is lost"
    for number, name in expected.kept.items():
        assert number in expected.erased or present.get(number) == name, "an article is lost"
    links = collections.Counter(
        article.draft.title
        for article in map(library.article, present)
        if not article.draft.paragraphs
    )
    if not expected.erased:
        assert set(links.values()) <= {IN_ONE_IMPORT}, "half an import"
    assert not shown & expected.removed, "what was removed came back"


def left_over(folder, library):
    """Unfinished files that a check leaves there two days later."""
    then = time.time() - 2 * 24 * 3600
    for path in folder.rglob("*"):
        os.utime(path, (then, then))
    library.check()
    unfinished = [path for path in folder.rglob(".*") if path.is_file()]
    return [*unfinished, *(folder / "backups").glob("*-wal")]


def test_nothing_acknowledged_is_lost_by_a_kill(tmp_path, child, times, make_draft):
    source = random.Random(11)
    expected, folder = Expected(), tmp_path / "0"
    for cycle in range(times(80, 800)):
        if cycle % 20 == 0:
            expected, folder = Expected(), tmp_path / str(cycle)
        work = work_in(folder, cycle, make_draft)
        expected.hear(child(work, kill_after=source.uniform(0, 0.25)))
        with Library.open(folder) as library:
            verify(library, expected)
            if cycle % 5 == 0:
                report = library.check()
                assert report.is_sound, report
            if cycle % 20 == 19:
                assert not left_over(folder, library), "an orphan that is never collected"


def test_a_kill_while_the_library_is_made(tmp_path, child, times):
    source = random.Random(12)

    def work(tell):
        tell("ready")
        with Library.open(tmp_path / "new"):
            pass

    for _ in range(times(20, 200)):
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

    for _ in range(times(25, 250)):
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

    for cycle in range(times(25, 250)):
        file = tmp_path / ("old.zip", "new.zip")[cycle % 2]
        child(work(file), kill_after=source.uniform(0, 0.05))
        with Library.open(folder) as library:
            titles = [h.title for h in library.headlines(library.ids(Query()))]
            assert titles in (["old"], ["new", "old"])
            assert library.check().is_sound


def test_a_kill_while_importing_loses_nothing_and_doubles_nothing(tmp_path, child, times):
    export, rows = tmp_path / "export.csv", 300
    lines = (f"Title {n},https://e.com/{n},{1577836800 + n},tag,unread" for n in range(rows))
    export.write_text("title,url,time_added,tags,status\n" + "\n".join(lines))
    source = random.Random(15)

    def work(folder):
        def importing_it(tell):
            importing.BATCH_ROWS = 20
            with Library.open(folder) as library:
                import_paths(library, [export], on_progress=lambda _: tell("batch"))

        return importing_it

    for cycle in range(times(25, 250)):
        folder = tmp_path / f"imported{cycle}"
        child(work(folder), kill_after=source.uniform(0, 0.1))
        with Library.open(folder) as library:
            for run in unfinished(library):
                assert resume(library, run.name).tally.done == rows
            urls = [headline.url for headline in library.headlines(library.ids(Query()))]
            assert sorted(urls) == sorted(f"https://e.com/{n}" for n in range(rows))
            assert library.check().is_sound
        shutil.rmtree(folder)


def test_a_kill_while_the_settings_are_kept_leaves_the_old_or_the_new(tmp_path, child, times):
    file = tmp_path / "settings.json"
    source = random.Random(16)

    def work(tell):
        for size in range(1000):
            settings.save(settings.Settings(window_width=1000 + size), file)
            tell(1000 + size)

    for _ in range(times(25, 250)):
        told = child(work, kill_after=source.uniform(0, 0.03))
        width = settings.load(file).window_width
        assert width in range(int(told[-1]), int(told[-1]) + 2) if told else width >= 1000
