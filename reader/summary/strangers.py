"""Languages of news that the detector doesn't know, or hardly knows, told by their function words.

CLD3 has no Setswana, Xitsonga, Luganda or Northern Sotho and answers with a neighbor, and it
takes Yoruba for Vietnamese, whose marks look alike. Each language here is told by some of its
most frequent words; the neighbors have lists too, so that a text of theirs stays theirs.
"""

from __future__ import annotations

import re
from types import MappingProxyType

_WORD = re.compile(r"\w+")
_ENOUGH = 4  # words of its list that a text must have
_SHARE = 0.12  # of the text's words, which no neighbor's list takes by chance

_STRANGERS = MappingProxyType(
    {
        "tn": "go ga gore fa jwa jalo jaaka gagwe dira dirile ntse tlaa bangwe fela thata kgotsa"
        " gonne tota sengwe gape dilo nngwe mongwe botlhe tsotlhe itse rile jaana jang rona kwa"
        " mme le ka ba tse",
        "nso": "go ga gore gomme bjalo eupša goba gobane tša tše bjo yeo mošomo ge gape rena bja"
        " mo le ka ba",
        "ts": "hi eka swa bya leswi swi leswaku leti ndzi ta va ri vona leyi loko xi hina loku byi"
        " laha leri ku yi fanele kumbe hikuva naswona kambe vanhu endla hinkwaswo lava sweswi",
        "lg": "mu ku ng n bw bwe by nti era olw gw gy ky lw oba okuva naye kyokka wabula kubanga"
        " abantu buli nga omuntu nnyo ennyo ne ye kuliko ate lwa okutuuka gye bye eri mulimu",
        "yo": "ni ti ati àti ó pé tí ní fún sí sì láti lati ninu nínú won awon bi bí gba fi je ile"
        " ara si kò kí naa náà pe tele wá àwo àw o n sugbon ṣe nígbà lè",
    }
)
_NEIGHBORS = MappingProxyType(
    {
        "st": "ho ha hore hae empa kapa hobane bakeng eba haeba hape feela haholo yohle bohle moo"
        " jwalo joalo ntho bang mokgwa etsa hona mme le ka ba tse tsa ke bile",
        "sw": "katika ni lakini hii kama pia na ya wa kwa cha za la watu kutoka ilikuwa pamoja"
        " hadi hiyo yake baada alisema kuwa vya mwaka ambayo serikali huyo hivyo",
        "zu": "ukuthi futhi kakhulu noma uma kodwa ukuze lapho abantu ngoba kanye lokhu yini",
        "xh": "okanye kunye kwaye ukuba xa kodwa ngokuba abantu into malunga ngaphandle kuba",
        "sn": "kuti uye asi kana nekuti vanhu iyi pane zvino saka ari izvi ku mu",
        "ny": "kuti ndi anthu koma monga chifukwa kwa pa mu cha za ndipo kapena zinthu munthu ali",
        "vi": "và có của các đã không cho là người những công với một về trong để được năm ở",
        "ig": "na nke ndị ya bụ ka n ga ndi maka dị",
        "mi": "te ngā ki kei ana nei he i o me",
        "so": "waxaa iyo soo ayaa oo waa ah lagu loo ay",
        "sm": "le o i ma e lea ua mai lona",
    }
)


def stranger(answer: str, text: str) -> str:
    """The language that *text* is in where the detector gave a neighbor's as its *answer*."""
    if answer not in _NEIGHBORS:
        return answer
    found = _WORD.findall(text.lower())
    counts = {one: _count(found, words) for one, words in _STRANGERS.items()}
    best = max(counts, key=lambda one: counts[one])
    enough = max(_ENOUGH, _SHARE * len(found), 1 + _count(found, _NEIGHBORS[answer]))
    return best if counts[best] >= enough else answer


def _count(found: list[str], words: str) -> int:
    """How many of the words *found* are in a list."""
    known = frozenset(words.split())
    return sum(word in known for word in found)
