"""What links to an article's next page say, in the languages of the world's news."""

from __future__ import annotations

import re

_ARROWS = " \t\n\r\xa0»›>→▶▸⟩❯…|:.·-–—()[]"
_NEXT = frozenset(
    {
        *(
            "next",
            "next page",
            "go to next page",
            "read next page",
            "continue",
            "continue reading",
        ),
        *(
            "next part",
            "keep reading",
            "read on",
            "weiter",
            "nächste",
            "nächste seite",
            "weiterlesen",
        ),
        *("auf der nächsten seite", "zur nächsten seite", "vor", "vorwärts"),
        *("suivant", "suivante", "page suivante", "lire la suite", "la suite"),
        *("siguiente", "página siguiente", "siguiente página", "continuar", "seguir leyendo"),
        *("próxima", "próximo", "próxima página", "página seguinte", "seguinte"),
        *("avanti", "successiva", "pagina successiva", "prossima pagina", "continua"),
        *("volgende", "volgende pagina", "lees verder", "verder"),
        *("nästa", "nästa sida", "næste", "næste side", "neste", "neste side", "seuraava"),
        *("następna", "następna strona", "dalej", "další", "další strana", "ďalšia", "következő"),
        *("следующая", "следующая страница", "далее", "дальше", "вперед", "вперёд"),
        *("наступна", "наступна сторінка", "далі", "επόμενη", "επόμενη σελίδα", "sonraki"),
        *("sonraki sayfa", "următoarea", "pagina următoare", "tiếp", "trang sau", "selanjutnya"),
        *(
            "次へ",
            "次のページ",
            "次ページ",
            "次のページへ",
            "下一页",
            "下一頁",
            "下页",
            "다음",
            "다음 페이지",
        ),
        *("التالي", "الصفحة التالية", "הבא", "לעמוד הבא", "अगला", "अगला पृष्ठ"),
    }
)
_PAGE = re.compile(
    r"(?:page|seite|página|pagina|страница|strona|sida|side|sivu|teil|part|第)?\s*"
    r"(\d{1,2})(?:\s*[页頁ページ])?(?:\s*(?:/|of|von|de|di|из)\s*\d{1,2})?",
    re.IGNORECASE,
)


def leads_on(label: str, number: int) -> bool:
    """Whether a link that says *label* leads to the next page, which has this *number*."""
    words = " ".join(label.split()).strip(_ARROWS).casefold()
    if words in _NEXT:
        return True
    found = _PAGE.fullmatch(words)
    return found is not None and int(found[1]) == number
