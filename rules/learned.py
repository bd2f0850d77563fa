"""How like a text is to labelled examples of danger: a sum of learned weights, stretch by stretch.

Where the readable patterns know the usual phrases, this knows which words, parts of words and
neighbours of words are commoner in messages from a crisis, or of an urgent sign, than in harmless
ones. It is a multinomial logistic regression, learned by tools/learn_words.py; nothing is learned
while the bot runs.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate
from math import exp, sqrt
from typing import NamedTuple

# A longer text is read in stretches of this many words, one beginning every few words: one
# dangerous clause in the middle of a long story must not be thinned out.
STRETCH = 24
STEP = 6
# Added to the number of features: one odd word alone does not weigh like a sentence.
SHORT = 3
LONGEST_WORD = 30
_FEVER = ((38.0, 43.0), (100.4, 109.5))  # degrees Celsius and Fahrenheit, as in wording.md
_NO_FEVER = ((35.0, 38.0), (95.0, 100.4))
_MOST_WORDS_KEPT = 20_000


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
    """One weight a class for each feature, and what each class begins with."""

    classes: tuple[str, ...]
    start: tuple[float, ...]
    of: Mapping[str, tuple[float, ...]]


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
    """The features of a readable word by itself: the word, its beginning, its parts."""
    return [word, f"p:{word[:5]}", *(f"c:{part}" for part in parts_of(word))]


def parts_of(word: str) -> list[str]:
    """All two to five letters that stand together in a word, its edges marked by a space."""
    if not word.isalpha():
        return []
    framed = f" {word} "
    return [
        framed[at : at + length] for length in range(2, 6) for at in range(len(framed) - length + 1)
    ]


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
    """The learned weights: three classes (none, crisis, red), then the kinds within a family."""

    def __init__(self, families: Weights, kinds: Mapping[str, Weights], rule: str) -> None:
        self.rule = rule  # what is stored of a finding: which weights said so
        none = families.classes.index("none")
        crisis, red = families.classes.index("crisis"), families.classes.index("red")
        self._start = tuple(families.start[c] - families.start[none] for c in (crisis, red))
        self._of: dict[str, tuple[float, float]] = {}
        self._parts: dict[str, tuple[float, float]] = {}
        for feature, row in families.of.items():
            pair = (row[crisis] - row[none], row[red] - row[none])
            if feature.startswith("c:"):
                self._parts[feature[2:]] = pair
            else:
                self._of[feature] = pair
        self._kinds = kinds
        self._words: dict[str, tuple[float, float, int]] = {}

    def read(self, words: Iterable[str]) -> Likeness:
        """Return the most dangerous stretch of a text's plain words. Never raises."""
        row = framed(words)
        weights = self._of
        crisis, red, counts = [0.0], [0.0], [0]
        for at in range(1, len(row)):
            c, r, count = self._word(row[at])
            places = of_place(row, at)
            for feature in places:
                found = weights.get(feature)
                if found is not None:
                    c += found[0]
                    r += found[1]
            crisis.append(c)
            red.append(r)
            counts.append(count + len(places))
        sums = [list(accumulate(each)) for each in (crisis, red, counts)]
        last = len(row) - 1
        most = Likeness(0.0, 0.0, ())
        for start in range(0, max(1, last - STRETCH + STEP), STEP):
            end = min(last, start + STRETCH)
            size = sqrt(sums[2][end] - sums[2][start] + SHORT)
            c, r = (
                exp(max(-30.0, min(30.0, begin + (total[end] - total[start]) / size)))
                for begin, total in zip(self._start, sums, strict=False)
            )
            whole = 1 + c + r
            if (c + r) / whole > most.danger:
                most = Likeness(c / whole, r / whole, row[max(1, start + 1) : end + 1])
        return most

    def kind(self, family: str, words: Sequence[str]) -> tuple[str, float]:
        """The likeliest kind of a family ("crisis", "red") for a stretch, and its chance."""
        weights = self._kinds[family]
        sums = [0.0] * len(weights.classes)
        features = [f for at in range(len(words)) for f in of_kind(words, at)]
        for feature in features:
            for at, weight in enumerate(weights.of.get(feature, ())):
                sums[at] += weight
        size = sqrt(len(features) + SHORT)
        chances = [exp(s + v / size) for s, v in zip(weights.start, sums, strict=True)]
        best = max(range(len(chances)), key=chances.__getitem__)
        return weights.classes[best], chances[best] / sum(chances)

    def _word(self, word: str) -> tuple[float, float, int]:
        known = self._words.get(word)
        if known is None:
            parts = parts_of(word)
            whole = (self._of.get(word), self._of.get(f"p:{word[:5]}"))
            found = [pair for pair in (*whole, *map(self._parts.get, parts)) if pair]
            known = (sum(c for c, _ in found), sum(r for _, r in found), len(parts) + len(whole))
            if len(self._words) > _MOST_WORDS_KEPT:
                self._words = {}
            self._words[word] = known
        return known


def of_kind(words: Sequence[str], at: int) -> list[str]:
    """The few features by which kinds of one family are told apart."""
    found = [words[at], f"p:{words[at][:5]}"]
    if at:
        found.append(f"p:{words[at - 1][:5]} {words[at][:5]}")
    if at > 1:
        found.append(f"p:{words[at - 2][:5]}_{words[at][:5]}")
    return found
