"""How like a text is to labelled examples of danger: a sum of learned weights, stretch by stretch.

Where the readable patterns know the usual phrases, this knows which words, parts of words and
neighbours of words are commoner in messages from a crisis, or of an urgent sign, than in harmless
ones. It is a multinomial logistic regression, learned by tools/learn_words.py; nothing is learned
while the bot runs.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import exp, sqrt
from typing import NamedTuple
from zlib import crc32

# A longer text is read in stretches of this many words, one beginning every few words: one
# dangerous clause in the middle of a long story must not be thinned out.
STRETCH = 24
STEP = 6
# Added to the number of features: one odd word alone does not weigh like a sentence.
SHORT = 3
SCALE = 100  # weights are whole hundredths
LONGEST_WORD = 30
_FEVER = ((38.0, 43.0), (100.4, 109.5))  # degrees Celsius and Fahrenheit, as in wording.md
_NO_FEVER = ((35.0, 38.0), (95.0, 100.4))
_MOST_WORDS_KEPT = 20_000
_REST = 17  # of a checksum of 32 bits: the other 15 are a mark, which fits two bytes with a sign
NOBODYS = -1  # the mark of a slot that belongs to no feature


class Likeness(NamedTuple):
    """Chances, 0 to 1, that a stretch speaks of a crisis or of an urgent sign; `words` are its."""

    crisis: float
    red: float
    words: Sequence[str]

    @property
    def danger(self) -> float:
        """The chance of one or the other, 0 to 1."""
        return self.crisis + self.red


class Weights(NamedTuple):
    """For each class a weight in hundredths for each slot, and what the class begins with.

    There is no list of features: a feature's checksum says which slot would be its own, and the
    slot's mark whether it is. Most features of a new text were never learned and weigh nothing.
    """

    classes: tuple[str, ...]
    start: tuple[float, ...]
    of: tuple[Sequence[int], ...]
    marks: Sequence[int]

    def slots(self, features: Iterable[str]) -> list[int]:
        """The slots of those features that were learned."""
        marks, size = self.marks, len(self.marks)
        sums = map(crc32, map(str.encode, features))
        return [at for sum_ in sums if marks[at := sum_ % size] == sum_ >> _REST]


def slot_and_mark(feature: str, size: int) -> tuple[int, int]:
    """Which of `size` slots would be a feature's own, and the mark that says so."""
    sum_ = crc32(feature.encode())
    return sum_ % size, sum_ >> _REST


def readable(word: str) -> str:
    """A word as features see it: numbers become temperatures or their number of digits."""
    if not word[:1].isdigit():
        return word[:LONGEST_WORD]
    try:
        value = float(word)
    except ValueError:  # digits that are no number, such as ones in circles
        return "0"
    if any(low <= value <= high for low, high in _FEVER):
        return "<fever>"
    if any(low <= value < high for low, high in _NO_FEVER):
        return "<normal>"
    return "0" * min(4, len(word.partition(".")[0]))


def of_word(word: str) -> list[str]:
    """The features of a readable word by itself: the word, its beginning, its parts.

    Parts are three to five letters that stand together, the word's edges marked by a space.
    """
    found = [word, f"p:{word[:5]}"]
    if word.isalpha():
        edged = f" {word} "
        found.extend(
            f"c:{edged[at : at + length]}"
            for length in range(3, 6)
            for at in range(len(edged) - length + 1)
        )
    return found


def of_place(words: Sequence[str], at: int) -> list[str]:
    """The features of readable words up to `at`: neighbours in full, and by their beginnings.

    `words` is framed: one mark before the first word, one after the last.
    """
    word, start = words[at], words[at][:5]
    before = words[at - 1]
    found = [f"{before} {word}", f"p:{before[:5]} {start}"]
    if at > 1:
        earlier = words[at - 2]
        found += [
            f"{earlier} {before} {word}",
            f"p:{earlier[:5]} {before[:5]} {start}",
            f"p:{earlier[:5]}_{start}",
        ]
    if at > 2:
        found.append(f"p:{words[at - 3][:5]}_{start}")
    return found


def framed(words: Iterable[str]) -> list[str]:
    """Words made readable, with a mark before the first and after the last."""
    return ["<", *map(readable, words), ">"]


class Learned:
    """The learned weights: of the families, as odds against "none", then of the kinds in each."""

    def __init__(self, families: Weights, kinds: Mapping[str, Weights], rule: str) -> None:
        self.rule = rule  # what is stored of a finding: which weights said so
        self._families = families
        self._kinds = kinds
        self._words: dict[str, tuple[int, int, int]] = {}

    def read(
        self, words: Iterable[str], clauses: Iterable[tuple[int, int]] = ()
    ) -> tuple[Likeness, Likeness]:
        """Return the most dangerous stretch of a text's plain words, and its most dangerous clause.

        `clauses` says from which word to which (exclusive) each goes. Never raises.
        """
        row = framed(words)
        sums = [(0, 0, 0)]
        for at in range(1, len(row)):
            c, r, count = sums[-1]
            for of_crisis, of_red, features in (self._word(row[at]), self._sum(of_place(row, at))):
                c, r, count = c + of_crisis, r + of_red, count + features
            sums.append((c, r, count))
        last = len(row) - 1
        starts = range(0, max(1, last - STRETCH + STEP), STEP)
        stretches = ((start, min(last, start + STRETCH)) for start in starts)
        return self._most(row, sums, stretches), self._most(row, sums, clauses)

    def _most(
        self,
        row: Sequence[str],
        sums: Sequence[tuple[int, int, int]],
        spans: Iterable[tuple[int, int]],
    ) -> Likeness:
        """The most dangerous of some spans of a framed row; `sums` are of all before each place."""
        most = Likeness(0.0, 0.0, ())
        crisis_begins, red_begins = self._families.start
        for start, end in spans:
            c, r, features = sums[start]
            crisis, red, count = sums[end]
            size = SCALE * sqrt(count - features + SHORT)
            odds_of_crisis = exp(min(30.0, crisis_begins + (crisis - c) / size))
            odds_of_red = exp(min(30.0, red_begins + (red - r) / size))
            whole = 1 + odds_of_crisis + odds_of_red
            if (odds_of_crisis + odds_of_red) / whole > most.danger:
                words = row[max(1, start + 1) : end + 1]
                most = Likeness(odds_of_crisis / whole, odds_of_red / whole, words)
        return most

    def kind(self, family: str, words: Sequence[str]) -> tuple[str, float]:
        """The likeliest kind of a family ("crisis", "red") for a stretch, and its chance."""
        weights = self._kinds[family]
        features = [f for at in range(len(words)) for f in of_kind(words, at)]
        slots = weights.slots(features)
        size = SCALE * sqrt(len(features) + SHORT)
        chances = [
            exp(start + sum(of[slot] for slot in slots) / size)
            for start, of in zip(weights.start, weights.of, strict=True)
        ]
        best = max(range(len(chances)), key=chances.__getitem__)
        return weights.classes[best], chances[best] / sum(chances)

    def _word(self, word: str) -> tuple[int, int, int]:
        known = self._words.get(word)
        if known is None:
            if len(self._words) > _MOST_WORDS_KEPT:
                self._words = {}
            known = self._words[word] = self._sum(of_word(word))
        return known

    def _sum(self, features: Sequence[str]) -> tuple[int, int, int]:
        of_crisis, of_red = self._families.of
        crisis = red = 0
        for slot in self._families.slots(features):
            crisis += of_crisis[slot]
            red += of_red[slot]
        return crisis, red, len(features)


def of_kind(words: Sequence[str], at: int) -> list[str]:
    """The few features by which kinds of one family are told apart."""
    found = [words[at], f"p:{words[at][:5]}"]
    if at:
        found.append(f"p:{words[at - 1][:5]} {words[at][:5]}")
    if at > 1:
        found.append(f"p:{words[at - 2][:5]}_{words[at][:5]}")
    return found
