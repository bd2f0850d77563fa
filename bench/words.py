"""How many messages that cannot wait are found, and how many harmless ones are taken for one.

    python -m bench.words [part ...]

The messages are in bench/labelled/, and what each part is for. The weights have learned from
`work`; nobody who made patterns or weights has read the others. Intervals are Wilson's, 95 %. Exit
code 1 when a figure of those is worse than its floor: the aim for typical messages; for the hard
ones of `figure` what is reached today, less what a few messages make.
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
from rules.safety import KINDS, Reader, family

LABELLED = Path(__file__).parent / "labelled"
FIGURE = "figure"
TYPICAL = "typical.figure"
ORDINARY = "ordinary.figure"
PARTS = ("work", FIGURE, TYPICAL, ORDINARY)
Z = 1.96
AIM = "95 % of crises and of urgent signs found, 10 % of harmless messages answered at most"
# Crises and urgent signs found at least, harmless messages answered at most.
FLOORS = {FIGURE: (0.85, 0.92, 0.18), TYPICAL: (0.95, 0.95, 0.10), ORDINARY: (0.0, 0.0, 0.05)}
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


def by_kind(
    messages: Iterable[Message], found: Sequence[Sequence[str]]
) -> dict[str, tuple[Share, Share]]:
    """Of each kind, the messages whose family was found, and those that were named as that kind."""
    counts = Counter[tuple[str, str]]()
    for message, kinds in zip(messages, found, strict=True):
        label = message.labels[0]
        counts[label, "any"] += 1
        counts[label, "found"] += family(label) in map(family, kinds)
        counts[label, "named"] += label in kinds
    return {
        kind: (
            Share(counts[kind, "found"], counts[kind, "any"]),
            Share(counts[kind, "named"], counts[kind, "any"]),
        )
        for kind in KINDS
        if counts[kind, "any"]
    }


def failing(part: str, figures: Sequence[Share]) -> list[str]:
    """What of an unread part is worse than its floors, in words; nothing of the others."""
    if part not in FLOORS:
        return []
    crisis, _, red, _, _, alarms = figures
    least_crisis, least_red, most_alarms = FLOORS[part]
    worse = {
        f"crisis {crisis}, floor {least_crisis:.0%}": crisis.value < least_crisis,
        f"urgent signs {red}, floor {least_red:.0%}": red.value < least_red,
        f"false alarms {alarms}, at most {most_alarms:.0%}": alarms.value > most_alarms,
    }
    return [f"{part}: {problem}" for problem, is_so in worse.items() if is_so]


def main() -> None:
    """Print the figures of each part and language, and of each kind in the unread parts."""
    reader = Reader(load_patterns(), load_learned(), load_thresholds().words)
    times: list[float] = []
    below: list[str] = []
    unread: dict[str, tuple[list[Message], list[list[str]]]] = {g: ([], []) for g in LANGUAGES}
    print(f"{'':19}" + "".join(f"{name:>18}" for name in COLUMNS))
    for part in sys.argv[1:] or PARTS:
        for language in LANGUAGES:
            messages, found = read(language, part), []
            for message in messages:
                begun = perf_counter()
                found.append([finding.kind for finding in reader.read(message.text)])
                times.append(perf_counter() - begun)
            figures = shares(messages, found)
            print(f"{part:16}{language:3}" + "".join(f"{share!s:>18}" for share in figures))
            below.extend(f"{language}: {problem}" for problem in failing(part, figures))
            if part in FLOORS:
                unread[language][0].extend(messages)
                unread[language][1].extend(found)
    print("\nof each kind in the unread parts: its family found, and named as that kind")
    for language, (messages, found) in unread.items():
        for kind, two in by_kind(messages, found).items():
            print(f"{kind:16}{language:3}{f'of {two[0].of}':>18}{two[0]!s:>18}{two[1]!s:>18}")
    print(
        f"\na message takes {1000 * median(times):.2f} ms, the slowest {1000 * max(times):.1f} ms"
    )
    print(f"the aim: {AIM}")
    if below:
        sys.exit("below the floor: " + "; ".join(below))


if __name__ == "__main__":
    main()
