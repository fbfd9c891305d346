"""What the lists of notes and references below articles are called, in many languages."""

from __future__ import annotations

import re
import unicodedata

_LABELS = """
footnotes, footnote, endnotes, endnote, notes, references, bibliography, notes and references,
references and notes, notes & references, works cited, literature cited, notes and sources,
sources and notes, cited references, reference list, citations,
fußnoten, fußnote, endnoten, anmerkungen, einzelnachweise, literaturverzeichnis, literatur,
quellen, quellen und anmerkungen, anmerkungen und einzelnachweise, literatur und anmerkungen,
notas, referencias, bibliografía, notas al pie, notas a pie de página, notas y referencias,
notes de bas de page, références, notes et références, références et notes, bibliographie,
note, riferimenti, bibliografia, note a piè di pagina, riferimenti bibliografici, note al testo,
notas de rodapé, referências, notas e referências, referências bibliográficas, notas finais,
voetnoten, noten, eindnoten, referenties, noten en referenties, bronnen, noten en/of referenties,
przypisy, przypisy końcowe, fotnoter, noter, slutnoter, referenser, referencer, referanser,
fodnoter, kilder, viitteet, alaviitteet, loppuviitteet, lähteet, poznámky, poznámky pod čarou,
reference, odkazy, zdroje, jegyzetek, lábjegyzetek, hivatkozások, dipnotlar, kaynakça, notlar,
note de subsol, referințe, bilješke, fusnote, catatan kaki, referensi, chú thích, tham khảo,
tài liệu tham khảo, notes i referències, referències, notes al peu,
примечания, сноски, литература, источники, ссылки, примечания и ссылки, список литературы,
примітки, виноски, посилання, джерела, бележки, бележки под линия, източници,
σημειώσεις, υποσημειώσεις, παραπομπές, βιβλιογραφία,
脚注, 註腳, 注释, 注釋, 註釋, 注釈, 注, 註, 尾注, 出典, 脚注・出典,
参考文献, 參考文獻, 参考资料, 參考資料,
각주, 주석, 미주, 참고문헌, 참고 문헌, الهوامش, المراجع, حواشي, הערות שוליים, הערות, מקורות,
پانویس, منابع, یادداشت‌ها, संदर्भ, सन्दर्भ, टिप्पणियाँ
"""
_EDGES = re.compile(r"^[\W\d_]+|[\W_]+$")
"""What may stand around a label: the number of its section, a colon, a link to edit it."""


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", " ".join(text.split())).casefold()


_ALL = frozenset(_folded(label) for label in _LABELS.split(","))


def is_label(text: str) -> bool:
    """Whether *text*, a heading or a line, says that notes or references follow."""
    folded = _folded(text)
    return folded in _ALL or _EDGES.sub("", folded) in _ALL
