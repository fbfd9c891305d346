"""The sets that the summary benchmarks read, and how a summary is scored."""

import itertools
import json
import os
import random
import re
import sys
from collections import Counter
from pathlib import Path

import Stemmer

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

SETS = ("en_cnndm", "fr_orangesum", "en_web", "de_web", "no_norsumm")
FEWEST = 6  # sentences of a document that counts

_WORD = re.compile(r"\w+")
_PORTER = Stemmer.Stemmer("porter")


def folder(name: str) -> Path:
    """The folder of test material *name*; ends the program where there is none."""
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    data = Path(os.environ.get("STANDFIRST_TEST_DATA") or cache / "standfirst-data") / name
    if not data.is_dir():
        sys.exit(f"There is no test material in {data}; name its folder in STANDFIRST_TEST_DATA.")
    return data


def rows(file: Path, most: int | None = None):
    with file.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in itertools.islice(lines, most)]


def counted(text: str, language: str) -> Counter:
    """The words of *text*, as ROUGE counts them; English ones by Porter's stems."""
    words = _WORD.findall(text.lower())
    if language == "en":
        words = [_PORTER.stemWord(word) if len(word) > 3 else word for word in words]
    return Counter(words)


def references(row) -> list[Counter]:
    return [counted(text, row["lang"]) for text in row.get("summaries") or [row["summary"]]]


def rouge_1(sentences, row, wanted: list[Counter]) -> float:
    """ROUGE-1 F1 of *sentences*, in percent; the mean over the references."""
    found = sum((counted(text, row["lang"]) for text in sentences), Counter())
    scores = [2 * (found & one).total() / (found.total() + one.total() or 1) for one in wanted]
    return 100 * sum(scores) / len(scores)


def interval(differences: list[float], times: int = 2000) -> tuple[float, float, float]:
    """Mean difference and its 95 % interval by paired bootstrap."""
    chance = random.Random(0)
    size = len(differences)
    means = sorted(sum(chance.choices(differences, k=size)) / size for _ in range(times))
    return sum(differences) / size, means[int(times * 0.025)], means[int(times * 0.975)]
