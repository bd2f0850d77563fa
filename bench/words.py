"""How many messages that cannot wait are found, and how many harmless ones are taken for one.

Run with `python -m bench.words`. The messages are in bench/labelled/, and what each file is for.
Intervals are Wilson's, 95 %.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

from messages.phrases import LANGUAGES
from messages.safety import load_patterns
from rules.crisis import screen

LABELLED = Path(__file__).parent / "labelled"
PARTS = ("work", "more", "figure")
Z = 1.96


class Message(NamedTuple):
    """A labelled message; `labels` has the most urgent first."""

    labels: tuple[str, ...]
    text: str


def read(language: str, part: str) -> list[Message]:
    """One file of messages."""
    lines = (LABELLED / f"{language}.{part}.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines)
    return [Message(tuple(labels.split("+")), text) for labels, text in rows]


def family(kind: str) -> str:
    """'crisis' or 'red'; 'none' for harmless."""
    return kind.partition("-")[0]


def interval(hits: int, of: int) -> str:
    """A share with Wilson's 95 % interval, in percent."""
    if not of:
        return "-"
    p, spread = hits / of, Z * Z / of
    middle = (p + spread / 2) / (1 + spread)
    half = Z * ((p * (1 - p) + spread / 4) / of) ** 0.5 / (1 + spread)
    return f"{100 * p:3.0f} % ({100 * (middle - half):.0f} to {100 * (middle + half):.0f})"


def shares(messages: Iterable[Message], found: list[frozenset[str]]) -> dict[str, tuple[int, int]]:
    """(hits, of how many) for each figure."""
    hits, of = Counter[str](), Counter[str]()
    for message, kinds in zip(messages, found, strict=True):
        meant = family(message.labels[0])
        families = {family(kind) for kind in kinds}
        of[meant] += 1
        hits[meant] += bool(families) if meant == "none" else meant in families
        if meant == "red":
            of["the right sign"] += 1
            hits["the right sign"] += message.labels[0] in kinds
    return {name: (hits[name], of[name]) for name in ("crisis", "red", "the right sign", "none")}


def main() -> None:
    """Print the figures of each language and file."""
    book = load_patterns()
    slowest = 0.0
    print(f"{'':12}{'crisis':>20}{'urgent signs':>20}{'the right sign':>20}{'false alarms':>20}")
    for part in PARTS:
        for language in LANGUAGES:
            messages, found = read(language, part), []
            for message in messages:
                begun = perf_counter()
                found.append(frozenset(finding.kind for finding in screen(message.text, book)))
                slowest = max(slowest, perf_counter() - begun)
            row = "".join(f"{interval(*share):>20}" for share in shares(messages, found).values())
            print(f"{part:8}{language:4}{row}")
    print(f"the slowest message took {1000 * slowest:.1f} ms")


if __name__ == "__main__":
    main()
