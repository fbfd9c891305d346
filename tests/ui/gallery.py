"""A library to be photographed: our own articles, of known ages, with drawn thumbnails."""

import io
from datetime import UTC, datetime, timedelta
from urllib.parse import quote

from PIL import Image as Picture
from PIL import ImageDraw

from reader import paths
from reader.article import Anchor, Draft, Highlight, Image, Kind, Query, View
from reader.briefing import summary_of
from reader.intake import draft_from_html
from reader.library import Library

NOW = datetime(2026, 11, 22, 14, tzinfo=UTC)

MAIN = "The few lines under the headline"
FROM_THE_RIGHT = "المكتبة الصغيرة عند الميناء"

# From top to bottom: title, site, minutes ago, minutes to read, progress, favorite, read, sky.
ROWS = (
    ("The ferry that waits for the school bus", "Harbor Post", 18, 3, 0, False, False, "#7FA3C7"),
    (MAIN, "", 60, 4, 0, True, True, ""),
    (
        "What a bakery learns from its oldest oven",
        "Bread & Salt",
        125,
        4,
        0.45,
        False,
        True,
        "#C58B5B",
    ),
    (
        "The night shift that keeps a mountain railway running through the winter",
        "The Long Line",
        300,
        14,
        0,
        True,
        False,
        "#3E4A6B",
    ),
    (
        "Почему в городе снова сажают липы",
        "Городские заметки",
        1500,
        9,
        0,
        False,
        False,
        "#7D9B6A",
    ),
    (FROM_THE_RIGHT, "دفتر الميناء", 1600, 5, 0, False, False, "#B9785F"),
    ("A short history of the index card", "Marginalia", 4400, 7, 1, False, True, ""),
    ("Thirty years of counting swifts", "Field Notes", 6000, 6, 0.6, False, True, "#6E8F8B"),
)

TAGS = {MAIN: ("Reading",), ROWS[0][0]: ("Cities",), ROWS[3][0]: ("Long reads", "Cities")}

ENGLISH = (
    "The last ferry of the morning leaves at ten past eight, unless the school bus is late.",
    "Nobody has ever written this down. The captain knows the driver, the driver knows the kids.",
    "A consultant once worked out that the custom costs the company forty hours a year.",
    "On the island they say that a ferry is a bridge with manners.",
)
ARABIC = (
    "على الرصيف القديم بيت أزرق صغير، وفي البيت ثلاثة رفوف وكرسي واحد ونافذة على البحر.",
    "يأتي الصيادون قبل الفجر فيأخذون كتابا ويتركون سمكة، ولا يسأل أحد عن موعد الإرجاع.",
    "تقول أمينة المكتبة إن الكتب تعود دائما، وإن بعضها يعود وفيه رائحة الملح.",
    "في الشتاء تصل المراكب متأخرة، فيقرأ الأطفال بصوت عال حتى تظهر أضواء الميناء.",
)


def build(folder):
    """Make the library; the newest article is the first of ROWS."""
    ages = [row[2] for row in ROWS]
    times = {}
    with Library.open(folder, clock=lambda: NOW - timedelta(minutes=times["age"])) as library:
        for age, row in zip(reversed(ages), reversed(ROWS), strict=True):
            times["age"] = age
            _save(library, row)
        for article in library.ids(Query(view=View.ALL)):
            summary_of(library, library.article(article), 3, "standfirst")


def _save(library, row):
    title, site, _age, minutes, progress, is_favorite, is_read, sky = row
    images = (_thumbnail(sky),) if sky else ()
    article = library.save(_draft(title, site, minutes), images=images).id
    library.tag([article], add=TAGS.get(title, ()))
    if is_favorite:
        library.favorite([article])
    if is_read:
        library.mark_read([article])
    if progress:
        library.set_position(article, Anchor(paragraph=0), progress)
    if title == MAIN:
        paragraph = library.article(article).draft.paragraphs[1]
        words = "No text leaves the computer"
        start = paragraph.index(words)
        library.add_highlight(
            article,
            Highlight(
                paragraph=1, start=start, end_paragraph=1, end=start + len(words), quote=words
            ),
        )


def _draft(title, site, minutes):
    if title == MAIN:
        return draft_from_html(paths.sample().read_bytes(), None, "text/html")
    texts = ARABIC if title == FROM_THE_RIGHT else ENGLISH
    return Draft(
        url=f"https://example.org/{quote(title)}",
        title=title,
        site=site,
        language="ar" if texts is ARABIC else "en",
        published=NOW,
        html="".join(f'<p data-p="{n}">{text}</p>' for n, text in enumerate(texts)),
        paragraphs=texts,
        kinds=(Kind.TEXT,) * len(texts),
        word_count=minutes * 230,
    )


def _thumbnail(sky):
    """Hills before a sky."""
    picture = Picture.new("RGB", (120, 120), sky)
    draw = ImageDraw.Draw(picture)
    draw.ellipse((70, 22, 98, 50), fill="#FFF3D6")
    for height, shade in ((66, "#566"), (84, "#344"), (100, "#233")):
        crest = [(x, height + (x * 37 + height) % 23 - 10) for x in range(0, 121, 20)]
        draw.polygon([(0, 120), *crest, (120, 120)], fill=shade)
    data = io.BytesIO()
    picture.save(data, "PNG")
    return Image(
        address="thumbnail:", media_type="image/png", width=120, height=120, data=data.getvalue()
    )
