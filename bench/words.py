"""How many messages that cannot wait are found, and how many harmless ones are taken for one.

    python -m bench.words [part ...]

The messages are in bench/labelled/, and what each part is for; without a part, the two halves by
writers who had seen nothing: the weights have learned from `work`, and `figure` was read by nobody.
Intervals are Wilson's, 95 %. Exit code 1 when a figure of the unread half is worse than its floor:
what is reached today, less what a few messages make. The aim (AIM) is higher.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import NamedTuple

from messages.learned import load_learned
from messages.phrases import LANGUAGES
from messages.safety import load_patterns
from messages.thresholds import load_thresholds
from rules.safety import Reader, family

LABELLED = Path(__file__).parent / "labelled"
FIGURE = "figure"
PARTS = ("work", FIGURE)
Z = 1.96
AIM = "95 % of crises and of urgent signs found, 10 % of harmless messages answered at most"
CRISIS, URGENT, ALARMS = 0.82, 0.92, 0.22  # floors
COLUMNS = (
    "crisis found",
    "precision",
    "urgent found",
    "precision",
    "right sign",
    "false alarms",
)


class Message(NamedTuple):
    """A labelled message; `labels` has the most urgent first."""

    labels: tuple[str, ...]
    text: str


class Share(NamedTuple):
    """So many of so many."""

    hits: int
    of: int

    @property
    def value(self) -> float:
        return self.hits / self.of if self.of else 0.0

    def __str__(self) -> str:
        """In percent, with Wilson's 95 % interval."""
        if not self.of:
            return "-"
        p, spread = self.value, Z * Z / self.of
        middle = (p + spread / 2) / (1 + spread)
        half = Z * ((p * (1 - p) + spread / 4) / self.of) ** 0.5 / (1 + spread)
        return f"{100 * p:.0f} % ({100 * (middle - half):.0f} to {100 * (middle + half):.0f})"


def read(language: str, part: str) -> list[Message]:
    """One file of messages."""
    return read_file(LABELLED / f"{language}.{part}.tsv")


def read_file(path: Path) -> list[Message]:
    """Messages, a line each: labels joined by +, a tab, the text."""
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines)
    return [Message(tuple(labels.split("+")), text) for labels, text in rows]


def shares(messages: Iterable[Message], found: Sequence[Sequence[str]]) -> list[Share]:
    """The figures, in the order of COLUMNS."""
    counts = Counter[tuple[str, str]]()
    signs = Counter[bool]()
    for message, kinds in zip(messages, found, strict=True):
        meant = {family(label) for label in message.labels}
        spoken = {family(kind) for kind in kinds} or {"none"}
        counts.update((m, s) for m in (family(message.labels[0]), "any") for s in spoken)
        counts.update(("right", s) for s in spoken & meant)
        counts[family(message.labels[0]), "any"] += 1
        if meant == {"red"}:
            signs[message.labels[0] in kinds] += 1
    of_family = [
        share
        for name in ("crisis", "red")
        for share in (
            Share(counts[name, name], counts[name, "any"]),
            Share(counts["right", name], counts["any", name]),
        )
    ]
    harmless = counts["none", "any"]
    quiet = counts["none", "none"]
    return [
        *of_family,
        Share(signs[True], signs.total()),
        Share(harmless - quiet, harmless),
    ]


def failing(figures: Sequence[Share]) -> list[str]:
    """What is worse than the floors, in words."""
    crisis, _, red, _, _, alarms = figures
    worse = {
        f"crisis {crisis}, floor {CRISIS:.0%}": crisis.value < CRISIS,
        f"urgent signs {red}, floor {URGENT:.0%}": red.value < URGENT,
        f"false alarms {alarms}, at most {ALARMS:.0%}": alarms.value > ALARMS,
    }
    return [problem for problem, is_so in worse.items() if is_so]


def main() -> None:
    """Print the figures of each part and language."""
    reader = Reader(load_patterns(), load_learned(), load_thresholds().words)
    times: list[float] = []
    below: list[str] = []
    print(f"{'':11}" + "".join(f"{name:>18}" for name in COLUMNS))
    for part in sys.argv[1:] or PARTS:
        for language in LANGUAGES:
            messages, found = read(language, part), []
            for message in messages:
                begun = perf_counter()
                found.append([finding.kind for finding in reader.read(message.text)])
                times.append(perf_counter() - begun)
            figures = shares(messages, found)
            print(f"{part:8}{language:3}" + "".join(f"{share!s:>18}" for share in figures))
            if part == FIGURE:
                below.extend(f"{language}: {problem}" for problem in failing(figures))
    print(f"a message takes {1000 * median(times):.2f} ms, the slowest {1000 * max(times):.1f} ms")
    print(f"the aim: {AIM}")
    if below:
        sys.exit("below the floor: " + "; ".join(below))


if __name__ == "__main__":
    main()
