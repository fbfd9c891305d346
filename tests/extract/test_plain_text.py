"""Pasted text: the title, the paragraphs, and no line of a widget in any language."""

import os
from pathlib import Path

import pytest

from reader.article import Kind
from reader.extract.furniture import section_of
from reader.intake import draft_from_text

FIRST = "The council met on Monday evening, and it spoke of little but the bridge, which is old."
SECOND = "Repairs will take a year, said the engineer. Nobody in the hall looked very surprised."


def paste(*lines):
    return draft_from_text("\n\n".join(lines))


@pytest.mark.parametrize(
    ("summary", "button", "previous", "following"),
    [
        ("No time to read?", "Get a summary", "Previous Article", "Next Article"),
        ("¿Sin tiempo para leer?", "Ver resumen", "Artículo anterior", "Artículo siguiente"),
        ("Pas le temps de lire ?", "Voir le résumé", "Article précédent", "Article suivant"),
        (
            "Keine Zeit zum Lesen?",
            "Zusammenfassung anzeigen",
            "Voriger Artikel",
            "Nächster Artikel",
        ),
        ("Нет времени читать?", "Краткое содержание", "Предыдущая статья", "Следующая статья"),
        ("没时间阅读？", "查看摘要", "上一篇", "下一篇"),
        ("読む時間がない", "要約を見る", "前の記事", "次の記事"),
        ("ليس لديك وقت للقراءة؟", "عرض الملخص", "المقال السابق", "المقال التالي"),
        ("Nie masz czasu czytać?", "Pokaż podsumowanie", "Poprzedni artykuł", "Następny artykuł"),
        ("पढ़ने का समय नहीं है?", "सारांश देखें", "पिछला लेख", "अगला लेख"),
    ],
)
def test_widgets_and_neighbors_are_no_part_of_it(summary, button, previous, following):
    draft = paste(
        "A bridge grows old", summary, button, FIRST, SECOND, f"{summary}\n{button}\n{previous}",
        "Swimming hall opens at last", following, "Apple harvest smaller this year",
    )  # fmt: skip
    assert draft.title == "A bridge grows old"
    assert draft.paragraphs == (FIRST, SECOND)


def test_a_list_of_related_headlines_goes_with_its_heading():
    draft = paste("Title", FIRST, "Related articles", "One more bridge", "A third bridge", SECOND)
    assert draft.paragraphs == (FIRST, SECOND)


def test_a_list_and_a_heading_stay_what_they_are():
    draft = paste("Title", FIRST, "What comes next", SECOND, "- first thing\n- second thing")
    assert draft.kinds == (Kind.TEXT, Kind.HEADING, Kind.TEXT, Kind.ITEM, Kind.ITEM)
    assert draft.html.count("<ul>") == 1


def test_lines_broken_by_a_mail_program_are_joined():
    broken = (
        "The council met on Monday evening, and it spoke of\nlittle but the bridge, which is now"
        " very old. Repairs\nwill take a year, said the engineer, and nobody in\nthe hall."
    )
    assert len(paste("Title", broken).paragraphs) == 1


def test_a_text_without_a_title_is_named_by_its_start():
    assert paste(FIRST * 2).title.endswith("…")
    assert draft_from_text("").paragraphs == ()


@pytest.mark.parametrize(
    ("line", "section"),
    [
        ("SHARE THIS ARTICLE", "share"),
        ("» Lesen Sie auch:", "related"),
        ("Follow us on Somewhere", "share"),
        ("12 Comments", "comments"),
        ("The council met on Monday.", ""),
        ("", ""),
    ],
)
def test_furniture_is_known_by_its_words(line, section):
    assert section_of(line) == section


def seed():
    home = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache"))
    folder = Path(os.environ.get("STANDFIRST_TEST_DATA", home / "standfirst-data"))
    return folder / "seed" / "article.txt"


@pytest.mark.skipif(not seed().is_file(), reason="the test material is not laid out")
def test_the_first_article_to_be_read():
    draft = draft_from_text(seed().read_text(encoding="utf-8"))
    assert draft.title == (
        "Chinese Automakers Expand Presence in Russia Amid Growing Market Share"
    )
    assert len(draft.paragraphs) == 3
