"""Languages so near to each other that the detector takes one for the other.

CLD3 knows no Nynorsk, and hardly tells Croatian, Bosnian and Serbian apart, or Indonesian and
Malay. Here the words count that one of them writes and another doesn't; some are those of two.
Serbian says "e" where the other two say "ije" or "je" (mesto, mjesto), and shares with Bosnian
words that Croatian has others for (hiljada, tisuća). Where a text has as many words of each,
the more widely written language is taken, and nothing is sure.
"""

from __future__ import annotations

import re
from functools import cache
from types import MappingProxyType

_MARGIN = 3  # more words of one's own than of any other's make it sure

# Each begins with the language to take where nothing speaks for another.
_ORDERED = (
    ("nb", "nn"),
    ("hr", "sr", "bs"),
    ("id", "ms"),
    ("st", "tn", "nso"),
    ("zu", "xh", "ss", "nr"),
)
GROUPS = tuple(frozenset(group) for group in _ORDERED)

# Those that the detector answers with more often than they are written.
_RARE = MappingProxyType({"hr": "bs", "id": "ms"})

# Languages of news that the detector doesn't know; it answers with some other one.
UNKNOWN_TO_DETECTOR = frozenset(
    {"tn", "ts", "lg", "nso", "ss", "nr", "ve", "rw", "rn", "fo", "oc"}
)

_WITH_IJE = (
    " djec* mjest* vrijem* riječ* vidje* cijel* dije* prije poslije dvije gdje ovdje uvijek"
    " svijet* čovjek* zahtijev* zahtjev* mjesec* primjer* nedjelj* ponedjelj* srijed* pobjed*"
    " vijest* promjen* namjer* povjer* susjed* sjever* bijel* lijep* lijek* liječ* mlijek* rješ*"
    " rije* uspje* htje* tijel* vjer* sjedn* predsjed* smje* snijeg* djel* dio procjen* procijen*"
    " primijen* mijenj* zvijezd* pjesm* ljepš* djevoj* ocjen* ocijen* sljed* vrijedn* vijek*"
    " posjet* obavijest* izmjen* osjeća* osjet* mjer* dospje* slijed* cijen* tijek* zapovje*"
)
_OF_THE_EAST = (
    " ko niko neko hiljad* sistem* evrop* evr* uslov* saradnj* saobraćaj* fudbal* muzik* pozorišt*"
    " vazduh* vazduš* januar* februar* avgust* septembr* oktobr* novembr* decembr* univerzitet*"
    " budžet* odsto procenat* procent* nezavisn* zvaničn* organizova* organizuj* finansij* opšt*"
    " uopšte sopstven* tačn* tačk* porodic* takođe"
)

# Whole words, or with a star the beginnings of words.
_OWN = MappingProxyType(
    {
        "nb": "ikke jeg noen hvordan hva hvor hvem hvorfor mye være ble uke hun dem selv fra bare"
        " kommer gjøre noe sammen hele siden høy går mer en et hjem flere første mellom disse"
        " hennes dere fikk sier sa skole ham etter* språk deres vært boken landet tiden"
        " uten nå annet regjeringen gjør blir hvis hvilken nok fordi bare andre jeg ikke",
        "nn": "ikkje eg nokon nokre korleis kva kvar kven kvifor mykje vere vart veke ho dei sjølv"
        " frå berre kjem gjere noko saman heile sidan høg meir ein eit heim fleire fyrste mellom"
        " desse hennar fekk seier sjå skule dykk deira vore no me vert blei medan òg kor då eigen"
        " eige eigne gong einaste kunne ikkje landet nynorsk*",
        "sr": "vreme* vremen* deca deci dece gde ovde posle lep* mest* pre reč* deo svet* čovek*"
        " uvek vide* sled* bezbed* nedelj* ponedelj* rešen* rešav* primer* zahtev* saopšt* šta"
        " nigde pobed* cen* del* reši* razume* htel* hteo mere merama promen* potreb* srbij*"
        " srpsk* beograd* dinar* telo tela verova* vest* istorij* poseb* uspe* devoj* odbran*"
        " predsed* sednic* sreda sredu dve dvest* mesec* poset* namer* nepover* poveren* primen*"
        " sever* sused* podel* deoni* lekar* rumunij* vek* cel* mleko obezbe* sprove* sprovod*"
        " procen* ocen* osećaj* oseća* izmen*"
        f"{_OF_THE_EAST}",
        "hr": "tko tjed* tisuć* vlak* kolovoz* siječ* veljač* ožuj* travnj* svibnj* lipnj* srpnj*"
        " rujn* listopad* studen* prosinc* točn* točk* tvrtk* vijeć* europ* hrvat* zagreb*"
        " gospodar* povijes* izvješ* sveučiliš* nogomet* obitelj* sigurn* priopć* glede kun*"
        " uopće opće opći opća općen* zrak* županij* promet* redatelj* glazb* sustav* postoj*"
        " tvornic* netko nitko umjetn* natjec* sudjel* proraču* športsk* zastupn* nazoč* uvjet*"
        " kazali* split* osobit* vjerojat* stožer* dužnosn* suradn* djelatn* milijun* posto"
        " momčad* kolodvor* znanstven* znanost* sudac sudca sudaca unatoč nužn* neovisn* računal*"
        " pučk* stupanj* stupn* financ* rabi* premda ravnatelj* također organizira* razdoblj*"
        " pokus* primjeric* trenutačn* okomit* udrug* ozljed* ugljik* kisik* vodik*"
        f"{_WITH_IJE}",
        "bs": "sedmic* histori* bosn* bosans* sarajev* federacij* hercegov* lahk* mehk* polahk*"
        " august* kanton* entitet* tuzl* mostar* saopć* bošnj* okružn* ljekar* privred* također"
        " općin* veb okean* lahko"
        f"{_WITH_IJE}{_OF_THE_EAST}",
        "id": "bahwa karena bisa saat uang mobil polisi kantor indonesia rp namun hingga jika"
        " warga setelah tapi jakarta miliar triliun selain sehingga berbeda sejumlah rumah sakit"
        " bukan jumat senin selasa kamis sabtu ucap ujar ujarnya katanya pun agar yakni terkait"
        " kemudian sementara lalu butuh kebutuhan perusahaan provinsi kabupaten merupakan yaitu"
        " apakah sebagian sering proyek gereja konser musik distrik beragam meraih musim agustus"
        " desember juli juni maret april *itas resmi ekonomi bagian daerah pernah penelitian"
        " menggunakan hanya sekitar para tokoh siapakah semenjak",
        "ms": "bahawa kerana boleh ialah polis wang kereta pejabat malaysia rm iaitu manakala"
        " berkata semasa sukan hendaklah selepas ahad isnin khamis jumaat kuala lumpur datuk sri"
        " encik bilion ringgit sekiranya maklumat syarikat mahkamah supaya sahaja pelbagai"
        " mesyuarat peratus kakitangan pengerusi setiausaha mac ogos disember julai jun *iti"
        " muzik projek daerah hanya menggunakan pernah bahagian kajian adakah dijangka akhbar",
    }
)


def group_of(language: str) -> frozenset[str]:
    """The languages that *language* is easily taken for, itself among them."""
    return next((group for group in GROUPS if language in group), frozenset({language}))


def nearest(language: str, text: str) -> tuple[str, bool]:
    """Which relative of *language* has most words of its own in *text*, and whether surely."""
    group = next((group for group in _ORDERED if language in group), ())
    listed = [one for one in group if one in _OWN]
    if not listed:
        return language, True
    lower = text.lower()
    counts = {one: len(_own_words(one).findall(lower)) for one in listed}
    best = max(listed, key=lambda one: (counts[one], one == language != _RARE.get(listed[0])))
    others = max(count for one, count in counts.items() if one != best)
    return best, counts[best] - others >= _MARGIN


@cache
def _own_words(language: str) -> re.Pattern[str]:
    """Finds the words that *language* has and some relative doesn't."""
    endings = "|".join(sorted(set(_OWN[language].lower().split()))).replace("*", r"\w*")
    return re.compile(rf"\b(?:{endings})\b")
