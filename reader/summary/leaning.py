"""Sentences that lean on what isn't there: "He said so too." says little alone."""

from __future__ import annotations

from functools import cache
from types import MappingProxyType

from reader.summary.words import stemmer

_OPENERS = MappingProxyType(
    {
        "en": "he she it they this that these those but and so however also then therefore thus"
        " instead meanwhile still yet nor such his her their its him them",
        "de": "er sie es dies dieser diese dieses diesen aber und doch jedoch auch dann deshalb"
        " daher trotzdem dennoch dabei damit darum außerdem zudem denn sein ihr seine ihre",
        "fr": "il elle ils elles ce cela ceci ça cette ces mais et donc or cependant toutefois"
        " aussi ainsi pourtant puis ensuite celui celle ceux son sa ses leur leurs",
        "es": "él ella ellos ellas esto eso este esta estos estas pero y además también"
        " sin entonces así aunque ello su sus",
        "it": "lui lei egli ella essi esse loro questo questa questi queste ma e però quindi"
        " inoltre anche così tuttavia poi",
        "pt": "ele ela eles elas isto isso este esta estes estas mas e porém também além"
        " então assim contudo seu sua",
        "nl": "hij zij ze het dit dat deze die maar en dus ook echter toch daarom bovendien zijn"
        " haar hun",
        "nb": "han hun de det dette disse men og så også derfor likevel dermed hans hennes deres",
        "nn": "han ho dei det dette desse men og så også difor likevel hans hennar deira",
        "da": "han hun de det dette disse men og så også derfor dog dermed hans hendes deres",
        "sv": "han hon de det detta dessa den men och så också därför dock därmed hans hennes"
        " deras",
        "pl": "on ona ono oni one to ten ta te ale i jednak więc także też dlatego jego jej ich",
        "ru": "он она оно они это этот эта эти но и однако также поэтому тоже его её их",
        "uk": "він вона воно вони це цей ця ці але і й однак також тому його її їх",
        "cs": "on ona ono oni to ten ta ty ale a však také proto jeho její jejich",
    }
)


@cache
def openers(language: str) -> frozenset[tuple[str, ...]]:
    """The stems of the words that point back, each as a beginning of a sentence's stems."""
    stem = stemmer(language)
    return frozenset((stem(word),) for word in _OPENERS.get(language, "").split())
