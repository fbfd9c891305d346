"""Languages so near to each other that the detector takes one for the other.

It knows no Nynorsk, and hardly tells Croatian, Bosnian and Serbian apart, or Indonesian and
Malay. Words that only one of them writes do; where the text has none of them, or as many of
another, nothing is said, and the page's own word counts.
"""

from __future__ import annotations

import re
from functools import cache
from types import MappingProxyType

_MARGIN = 3  # more words of one's own than of any other's make it sure

GROUPS = (
    frozenset({"nb", "nn"}),
    frozenset({"hr", "bs", "sr"}),
    frozenset({"id", "ms"}),
    frozenset({"st", "tn", "nso"}),
    frozenset({"zu", "xh", "ss", "nr"}),
)

# Languages of news that the detector doesn't know; it answers with some other one.
UNKNOWN_TO_DETECTOR = frozenset(
    {"tn", "ts", "lg", "nso", "ss", "nr", "ve", "rw", "rn", "fo", "oc"}
)

# Whole words, or with a star the beginnings of words.
_OWN = MappingProxyType(
    {
        "nb": "ikke jeg noen hvordan hva hvor hvem hvorfor mye være ble uke hun dem selv fra bare"
        " kommer gjøre noe sammen hele siden høy går mer en et hjem flere første mellom disse"
        " hennes dere fikk sier sa skole ham etter* språk deres vært boken landet tiden",
        "nn": "ikkje eg nokon nokre korleis kva kvar kven kvifor mykje vere vart veke ho dei sjølv"
        " frå berre kjem gjere noko saman heile sidan høg meir ein eit heim fleire fyrste mellom"
        " desse hennar fekk seier sjå skule dykk deira vore no me vert blei medan òg kor då eigen"
        " eige eigne gong einaste kunne ikkje landet nynorsk*",
        "sr": "vreme* vremen* deca deci dece gde ovde posle lep* mest* pre reč* deo svet* čovek*"
        " uvek vide* sled* bezbed* nedelj* rešen* primer* zahtev* saopšt* takođe šta nigde"
        " pobed* cen* del* reši* razume* htel* hteo mere merama promen* potreb* Srbij* srbij*"
        " srpsk* beograd* dinar* ovde telo tela verova* vest* istorij* opšt* poseb* uspe*"
        " devoj* uprav* avgust* odbran* ministarstv* januar* februar* mart* zemlj* ekonom*",
        "hr": "tko tjed* tisuć* vlak* kolovoz* siječ* veljač* ožuj* travnj* svibnj* lipnj* srpnj*"
        " rujn* listopad* studen* prosinc* točn* tvrtk* tijek* vijeć* europ* hrvat* zagreb*"
        " gospodar* povijes* izvješ* sveučiliš* nogomet* obitelj* sigurn* priopć* glede kun*"
        " uopće zrak* županij* promet* redatelj* glazb* sustav* tjelesn* postoj* tvornic* netko"
        " nitko umjetn* natjec* susret* sudjel* proraču* športsk* zastupn* nazoč* uvjet* kazali*"
        " Split* split* osobit* primjer* vjerojat* stožer* dužnosn* suradn* djelatn* glavn*",
        "bs": "sedmic* hilja* evrop* tačn* firm* histori* bih bosn* bosans* sarajev* federacij*"
        " hercegov* lahk* mehk* polahk* august* januar* februar* septembar septemb* oktob*"
        " novemb* decemb* takođ* kanton* entitet* tuzl* mostar* srpsk* ko niko neko sistem*"
        " uslov* općin* porodic* fudbal* saobraćaj* muzik* opš* predsjedni* saopć* banj* bošnj*"
        " okružn* parlamentar* milion* ljekar* univerzitet* privred* hiljad* uopšte dešava*",
        "id": "bahwa karena bisa saat uang mobil polisi kantor indonesia rp namun hingga jika"
        " warga setelah tapi sudah kota jakarta juta miliar triliun selain sehingga berbeda"
        " sejumlah kepada rumah sakit sangat bukan jumat senin selasa rabu kamis sabtu ucap ujar"
        " ujarnya katanya pun agar yakni terkait menurut pemerintah kemudian sementara itu lalu"
        " semua kebutuhan butuh perusahaan provinsi desa kabupaten diri dua masyarakat merupakan",
        "ms": "bahawa kerana boleh beliau ialah polis wang kereta pejabat malaysia rm daripada"
        " iaitu manakala berkata semasa apabila turut sukan hendaklah kerajaan selepas ahad"
        " isnin khamis jumaat kuala lumpur datuk tan sri encik bilion juta negeri perlu sebuah"
        " pihak tersebut ringgit sekiranya kepada untuk maklumat syarikat bandar hospital"
        " mahkamah seorang supaya sahaja antara pelbagai ketika terhadap kanak walaupun",
    }
)


def group_of(language: str) -> frozenset[str]:
    """The languages that *language* is easily taken for, itself among them."""
    return next((group for group in GROUPS if language in group), frozenset({language}))


def nearest(language: str, text: str) -> tuple[str, bool]:
    """Which relative of *language* has most words of its own in *text*, and whether surely."""
    group = sorted(group_of(language) & _OWN.keys())
    if not group:
        return language, True
    lower = text.lower()
    counts = {one: len(_own_words(one).findall(lower)) for one in group}
    best = max(group, key=lambda one: (counts[one], one == language))
    others = max(count for one, count in counts.items() if one != best)
    return best, counts[best] - others >= _MARGIN


@cache
def _own_words(language: str) -> re.Pattern[str]:
    """Finds the words that *language* has and its relatives don't."""
    others = group_of(language) - {language}
    shared = {word for other in others for word in _OWN.get(other, "").lower().split()}
    own = sorted(set(_OWN[language].lower().split()) - shared)
    endings = "|".join(own).replace("*", r"\w*")
    return re.compile(rf"\b(?:{endings})\b")
