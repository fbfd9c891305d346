"""The language is the text's; the page's word counts where the text is too short to tell."""

import pytest

from reader.summary.languages import language_of, primary

TEXTS = {
    "en": "The council voted on Tuesday to close the old bridge until the spring floods are over.",
    "de": "Der Gemeinderat beschloss am Dienstag, die alte Brücke bis zum Frühjahr zu sperren.",
    "fr": "Le conseil municipal a décidé mardi de fermer le vieux pont jusqu'au printemps.",
    "nn": "Eg veit ikkje kva dei skal gjere no, men kommunen har ikkje fleire pengar att.",
    "nb": "Jeg vet ikke hva de skal gjøre nå, men kommunen har ikke flere penger igjen.",
    "hr": "Tko će platiti novi vlak? Vijeće odlučuje tijekom sljedećeg tjedna u kolovozu.",
    "id": "Polisi mengatakan bahwa mobil itu bisa saja hilang karena kantor sudah tutup.",
    "ms": "Polis berkata bahawa kereta itu mungkin hilang kerana pejabat telah ditutup.",
    "sr": "Gradsko veće će sledeće nedelje odlučiti gde će biti novi most preko reke.",
    "bs": "Općinsko vijeće će iduće sedmice odlučiti ko će u Sarajevu prije augusta platiti most.",
    "tn": "Go ne go le botoka fa motho a ka itse gore o dira eng, ka gonne jaaka re itse, ga a ye",
    "ts": "Hi ta vona leswaku vanhu va endla yini eka masiku lawa loko swi fanele ku va tano.",
    "lg": "Abantu bangi mu Kampala bagamba nti kino si kituufu era nga tebayinza kukikkiriza.",
    "yo": "Àwọn ènìyàn náà sọ pé wọn kò ní lọ sí ilé ní ọjọ́ náà, nítorí pé òjò ń rọ̀ fún wọn.",
    "st": "Ho bohlokwa hore batho ba tsebe hore ke hobane ba sa ka ba bona ntho eo haholo moo.",
    "ja": "市議会は火曜日、古い橋を春まで閉鎖することを決めた。",
    "zh": "市议会周二决定关闭旧桥直到春天。",
    "ko": "시의회는 화요일에 오래된 다리를 봄까지 폐쇄하기로 결정했다.",
    "th": "สภาเทศบาลลงมติเมื่อวันอังคารให้ปิดสะพานเก่าจนถึงฤดูใบไม้ผลิ",
    "el": "Το δημοτικό συμβούλιο αποφάσισε την Τρίτη να κλείσει την παλιά γέφυρα.",
}


@pytest.mark.parametrize("language", TEXTS)
def test_the_text_tells(language):
    assert language_of(TEXTS[language]) == language


def test_wrong_markup_loses_to_a_sure_text():
    assert language_of(TEXTS["de"] * 3, "en") == "de"


def test_right_markup_keeps_its_region():
    assert language_of(TEXTS["en"] * 3, "en_GB") == "en-GB"


def test_markup_decides_where_the_text_is_too_short():
    assert language_of("Ja.", "nl") == "nl"


def test_markup_decides_between_near_relatives():
    assert language_of("Grad gradi novi most.", "bs") == "bs"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("he", "הפרק Super Tuesday הראשון של העונה Armoured Infantry Brigade שודר אתמול בערב."),
        ("ur", "Read More Latest News یہ بات اس وقت کی ہے جب وزیر اعظم ہندوستان آئے تھے۔"),
    ],
)
def test_latin_names_within_another_script_don_t_mislead(language, text):
    assert language_of(text) == language


@pytest.mark.parametrize("text", ["", "123 !?", "\x00\ud800"])
def test_no_letters_no_language(text):
    assert language_of(text) == "und"


def test_nonsense_markup_is_not_kept():
    assert language_of("", "??") == "und"


@pytest.mark.parametrize(("tag", "code"), [("pt-BR", "pt"), ("no", "nb"), ("iw_IL", "he")])
def test_tags_are_read_by_their_language(tag, code):
    assert primary(tag) == code
