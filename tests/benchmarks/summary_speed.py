"""CPU time and memory of summaries, beside sumy's LexRank, and of texts made to take long.

    python tests/benchmarks/summary_speed.py

Times are of the process (user and system). Each is the best of several runs: what else runs on
the machine only makes them longer.
"""

import resource
import statistics
import subprocess
import sys
import time
import tracemalloc

from summary_data import ROOT, folder, rows
from summary_quality import by_stock

from reader.summary import summarize
from reader.summary.document import document_of

_COLD = (
    "import resource\n"
    "from reader.summary import summarize\n"
    "summarize(['The house burned. Nobody was hurt in it. The fire began at night.'] * 9)\n"
    "used = resource.getrusage(resource.RUSAGE_SELF)\n"
    "print(used.ru_utime + used.ru_stime)\n"
)


def seconds(act, times: int) -> float:
    found = []
    for _ in range(times):
        start = time.process_time()
        act()
        found.append(time.process_time() - start)
    return min(found)


def long_text(texts: list[str], sentences: int) -> list[str]:
    """Paragraphs of about so many different sentences."""
    found, count, turn = [], 0, 0
    while count < sentences:
        for text in texts:
            found.append(f"{text} Part {turn} of report {len(found)}.")
            count += len(document_of([found[-1]], "", "en").sentences)
            if count >= sentences:
                break
        turn += 1
    return found


def cold_seconds() -> float:
    command = [sys.executable, "-c", _COLD]
    return float(subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout)


HOSTILE = (
    "A. B. ", "1. ", "!?", "\n", "! ", ". ", '. " ', "« ", "「", "x.\t", "5 г. ", "Foo. ", "e.g. ",
    "…", "(", "a", "a-", "a'", "one ", "No. 5 ", "你好。", "「。", "ไทย ", "Mr. ", "\u0301", "@a ",
)  # fmt: skip


def hostile() -> None:
    """Each piece repeated to a megabyte, as one paragraph, by the language of its script."""
    took = {}
    for unit in HOSTILE:
        text = [unit * (2**20 // len(unit.encode()))]
        took[unit] = seconds(lambda text=text: summarize(text, title="A. B."), 1)
    slow = sorted(took, key=took.__getitem__, reverse=True)
    print("a megabyte of one piece, slowest: ", end="")
    print(", ".join(f"{unit!r} {took[unit]:.2f} s" for unit in slow[:6]))


def main() -> None:
    articles = [row["text"].split("\n") for row in rows(folder("summaries") / "en_web.jsonl", 250)]
    middle = [
        paragraphs
        for paragraphs in articles
        if 20 <= len(document_of(paragraphs, "", "en").sentences) <= 40
    ]
    for hint in (None, "en"):
        each = [seconds(lambda one=one: summarize(one, language=hint), 5) for one in middle]  # noqa: B023
        print(
            f"{len(each)} articles of 20 to 40 sentences, warm, hint {hint}: median "
            f"{1000 * statistics.median(each):.2f} ms"
        )
    lex = [
        seconds(lambda one=one: by_stock("lex-rank", document_of(one, "", "en")), 1)
        for one in middle[:20]
    ]
    print(f"  the same by sumy's LexRank: median {1000 * statistics.median(lex):.2f} ms")

    pieces = [part for one in articles for part in one if len(part) > 200]
    for size in (2000, 10_000, 30_000):
        paragraphs = long_text(pieces, size)
        took = seconds(lambda paragraphs=paragraphs: summarize(paragraphs), 3)
        tracemalloc.start()
        summarize(paragraphs)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        print(f"{size} sentences: {took:.3f} s, {peak / 2**20:.0f} MB at most")
    hostile()
    cold = statistics.median(cold_seconds() for _ in range(5))
    print(f"first summary of a cold interpreter: median {cold:.3f} s")
    used = resource.getrusage(resource.RUSAGE_SELF)
    print(f"the whole benchmark took {used.ru_maxrss // 1024} MB")


if __name__ == "__main__":
    main()
