"""Finds many phrases in the words of a text at once, in time that grows with the text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from rules.phrases import GAP, GAP_WORDS, Choice, Leaf, Part, named_words
from rules.plain_words import COMMA, NO_PAUSE, SENTENCE, Word

# How many readings of a word are kept at most (each some hundred bytes).
MOST_KNOWN = 200_000
_OTHER = "<other>"  # stands for all words that no phrase names
_ANY = Leaf("any")


class Match(NamedTuple):
    """Words `start` to `end` (exclusive) read as a phrase of `owner`; `whole` within a sentence."""

    owner: int
    start: int
    end: int
    whole: bool


@dataclass(frozen=True, slots=True, eq=False)
class _Step:
    """One word that a phrase waits for, and what may follow it."""

    leaf: Leaf
    then: _Expected


class _Expected:
    """What may come next at one point of a phrase: words, or its end for one of `owners`."""

    __slots__ = ("others", "owners", "prefix_lengths", "prefixes", "steps", "words")

    def __init__(self, steps: Iterable[_Step], owners: Iterable[int] = ()) -> None:
        self.steps = tuple(dict.fromkeys(steps))
        self.owners = tuple(dict.fromkeys(owners))
        self.words: dict[str, list[_Step]] = {}
        self.prefixes: dict[str, list[_Step]] = {}
        self.others: list[_Step] = []
        for step in self.steps:
            if step.leaf.kind == "word":
                self.words.setdefault(step.leaf.text, []).append(step)
            elif step.leaf.kind == "prefix":
                self.prefixes.setdefault(step.leaf.text, []).append(step)
            else:
                self.others.append(step)
        self.prefix_lengths = sorted({len(prefix) for prefix in self.prefixes})

    def fitting(self, text: str, in_sentence: bool, pause_after: int) -> Iterable[_Step]:
        """Return the steps that this word takes; `in_sentence` says that it begins none."""
        fitting = self.words.get(text, ())
        if not self.prefixes and not self.others:
            return fitting
        found = list(fitting)
        for length in self.prefix_lengths:
            if length > len(text):
                break
            found.extend(self.prefixes.get(text[:length], ()))
        within = in_sentence and pause_after < SENTENCE
        found.extend(step for step in self.others if _takes(step.leaf, text, within))
        return found


def _together(ways: Iterable[_Expected]) -> _Expected:
    ways = tuple(ways)
    steps = (step for way in ways for step in way.steps)
    return _Expected(steps, (owner for way in ways for owner in way.owners))


def _expect(parts: Sequence[Part], after: _Expected) -> _Expected:
    """Return what begins `parts` and leads on to `after` (built from the end)."""
    for part in reversed(parts):
        if isinstance(part, Choice):
            after = _together([_expect(way, after) for way in part.ways])
        elif part == GAP:
            beyond = after
            for _ in range(GAP_WORDS):
                after = _together([beyond, _Expected([_Step(_ANY, after)])])
        else:
            after = _Expected([_Step(part, after)])
    return after


class _State:
    """What may come next after some words read from one beginning, and whose phrases end there."""

    __slots__ = ("after", "owners", "points")

    def __init__(self, points: Sequence[_Expected], owners: tuple[int, ...]) -> None:
        self.points = points
        self.owners = owners
        # What was worked out once: the state after a word with its pauses, None for nowhere.
        self.after: dict[tuple[str, bool, int], _State | None] = {}


class PhraseFinder:
    """Finds every phrase of every owner, from each word on, without ever going back in the text.

    With `unbroken` set, the words of a phrase must not be set apart by any punctuation (a comma
    only where the phrase has one); without it only the words of a `...` must share a sentence.
    A phrase has an end, so time grows in step with the number of words.
    """

    def __init__(self, phrases: Iterable[tuple[int, Sequence[Part]]], *, unbroken: bool) -> None:
        phrases = tuple(phrases)
        self._unbroken = unbroken
        self._phrases = _together(
            _expect(parts, _Expected((), (owner,))) for owner, parts in phrases
        )
        self._named = frozenset[str]().union(*(named_words(parts) for _, parts in phrases))
        beginnings = set[str]().union(*(named_words(parts, "prefix") for _, parts in phrases))
        self._beginnings = tuple(sorted(beginnings))
        self._forget()

    def find(self, words: Sequence[Word]) -> list[Match]:
        """Return all matches, by where they end; of two readings of one phrase the shorter."""
        read = [
            (
                self._named_or_other(word.text),
                word.pause < SENTENCE,
                words[at + 1].pause if at + 1 < len(words) else SENTENCE,
            )
            for at, word in enumerate(words)
        ]
        if self._known > MOST_KNOWN:
            self._forget()
        starts: dict[tuple[int, int], int] = {}
        sentence_starts: list[int] = []
        for start, word in enumerate(words):
            sentence = start if word.pause == SENTENCE or not start else sentence_starts[-1]
            sentence_starts.append(sentence)
            state = self._beginning
            for at in range(start, len(read)):
                word_read = read[at]
                known = word_read in state.after
                then = state.after[word_read] if known else self._read_on(state, word_read)
                if then is None:
                    break
                state = then
                for owner in state.owners:
                    starts[at + 1, owner] = start
        return [
            Match(owner, start, end, start >= sentence_starts[end - 1])
            for (end, owner), start in sorted(starts.items())
        ]

    def _named_or_other(self, text: str) -> str:
        """The word, if any phrase may name it: all others are read alike."""
        if (
            text in self._named
            or not text
            or text[0].isdigit()
            or text.startswith(self._beginnings)
        ):
            return text
        return _OTHER

    def _forget(self) -> None:
        """Begin anew with what was worked out: odd words must not fill the memory."""
        self._known = 0
        self._beginning = _State((self._phrases,), ())
        self._states: dict[tuple[frozenset[_Expected], tuple[int, ...]], _State] = {}

    def _read_on(self, state: _State, read: tuple[str, bool, int]) -> _State | None:
        steps = dict.fromkeys(step for point in state.points for step in point.fitting(*read))
        owners = tuple(sorted({owner for step in steps for owner in step.then.owners}))
        pause_after = read[2]
        points = frozenset(
            step.then
            for step in steps
            if step.then.steps
            and not (self._unbroken and pause_after > (COMMA if step.leaf.comma else NO_PAUSE))
        )
        then: _State | None = None
        if points or owners:
            then = self._states.get((points, owners))
            if then is None:
                then = self._states[points, owners] = _State(tuple(points), owners)
        state.after[read] = then
        self._known += 1
        return then


def _takes(leaf: Leaf, text: str, within_sentence: bool) -> bool:
    if leaf == _ANY:
        return bool(text) and within_sentence
    return text[:1].isdigit() and leaf.low <= _number(text) <= leaf.high


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:  # digits that are no number, such as ones in circles
        return -1.0
