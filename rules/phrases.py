"""Phrases in a notation that clinicians can read, all found in time that grows with the text.

The notation: plain words; `(a|b c)` one of these; `(a|b)?` may be missing; `words?` with or without
its last letter; `word*` any ending; `...` up to three words in between; `<38 to 43>` a number in
that range; `<name>` a list or a mark of the caller's; a comma after a word means that a comma may
stand there in a phrase that otherwise must stand together.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from rules.plain_words import COMMA, NO_PAUSE, SENTENCE, Lexicon, Word, plain_words

GAP_WORDS = 3
# How many readings of a word are kept at most (each some hundred bytes).
MOST_KNOWN = 200_000
_SYMBOL = re.compile(r"\(|\)|\||\?|,|\.\.\.|<[^<>]+>|[^\s()|?,<>.*]+[*?]?|\S")
_RANGE = re.compile(r"<\s*(\d+(?:\.\d+)?) to (\d+(?:\.\d+)?)\s*>")

_UMLAUTS_TYPED_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
_UMLAUTS_LEFT_OUT = str.maketrans("äöü", "aou")


class PhraseError(ValueError):
    """A phrase that cannot be read; says why in plain English."""


class Match(NamedTuple):
    """Words `start` to `end` (exclusive) read as a phrase of `owner`; `whole` within a sentence."""

    owner: int
    start: int
    end: int
    whole: bool


# A phrase as read: a word or number, a gap, or a choice of sequences.
class _Leaf(NamedTuple):
    kind: str
    text: str = ""
    low: float = 0.0
    high: float = 0.0
    comma: bool = False


class _Choice(NamedTuple):
    ways: list[list[Part]]


Part = _Leaf | _Choice
_OTHER = "<other>"  # stands for all words that no phrase names
_GAP = _Leaf("gap")
_ANY = _Leaf("any")


def read_phrase(
    phrase: str, lists: Mapping[str, str], marks: Iterable[str], lexicon: Lexicon
) -> list[Part]:
    """Read one phrase. Raises PhraseError when it is not well formed or names an unknown list."""
    symbols = _SYMBOL.findall(_fill_lists(phrase, lists, marks))
    parts, rest = _read_sequence(symbols, 0, lexicon)
    if rest != len(symbols):
        raise PhraseError("a ) or | stands outside brackets")
    if not parts:
        raise PhraseError("the phrase is empty")
    if _can_be_empty(parts):
        raise PhraseError("every word of the phrase may be missing")
    if parts[0] == _GAP or parts[-1] == _GAP:
        raise PhraseError("... needs a word before and after it")
    return parts


def has_gap(parts: Sequence[Part]) -> bool:
    """Say whether the phrase has a `...` anywhere."""
    return any(
        part == _GAP or (isinstance(part, _Choice) and any(has_gap(way) for way in part.ways))
        for part in parts
    )


def named_words(parts: Sequence[Part], kind: str = "word") -> set[str]:
    """Return every full word (or, for kind "prefix", every beginning) that the phrase names."""
    words: set[str] = set()
    for part in parts:
        if isinstance(part, _Choice):
            words = words.union(*(named_words(way, kind) for way in part.ways))
        elif part.kind == kind:
            words.add(part.text)
    return words


def _fill_lists(phrase: str, lists: Mapping[str, str], marks: Iterable[str]) -> str:
    kept = {f"<{mark}>" for mark in marks}
    for _ in range(5):  # a list may name a list; deeper than this it names itself
        names = [n for n in re.findall(r"<[^<>]*>", phrase) if n not in kept]
        names = [n for n in names if not _RANGE.fullmatch(n)]
        if not names:
            return phrase
        for name in names:
            if name[1:-1] not in lists:
                raise PhraseError(f"there is no list called {name}")
            phrase = phrase.replace(name, f"({lists[name[1:-1]]})")
    raise PhraseError("a list names itself")


def _read_sequence(symbols: list[str], at: int, lexicon: Lexicon) -> tuple[list[Part], int]:
    parts: list[Part] = []
    while at < len(symbols) and symbols[at] not in {")", "|"}:
        symbol = symbols[at]
        at += 1
        if symbol == "(":
            choice, at = _read_choice(symbols, at, lexicon)
            parts.append(choice)
        elif symbol == "?":
            if not parts:
                raise PhraseError("? needs a word before it")
            parts.append(_Choice([[parts.pop()], []]))
        elif symbol == ",":
            if not parts or parts[-1] == _GAP:
                raise PhraseError("a comma needs a word before it")
            parts.append(_with_comma(parts.pop()))
        elif symbol == "...":
            parts.append(_GAP)
        else:
            # The same lists stand in many phrases: each of their words is read once.
            known = lexicon.read.get(symbol)
            if known is None:
                known = lexicon.read[symbol] = _read_words(symbol, lexicon)
            parts.extend(known)
    return parts, at


def _read_choice(symbols: list[str], at: int, lexicon: Lexicon) -> tuple[_Choice, int]:
    ways: list[list[Part]] = []
    while True:
        way, at = _read_sequence(symbols, at, lexicon)
        if not way:
            raise PhraseError("one side of a | is empty")
        ways.append(way)
        if at == len(symbols):
            raise PhraseError("a ( is never closed")
        at += 1
        if symbols[at - 1] == ")":
            return _Choice(ways), at


def _read_words(symbol: str, lexicon: Lexicon) -> list[Part]:
    if span := _RANGE.fullmatch(symbol):
        return [_Leaf("number", low=float(span[1]), high=float(span[2]))]
    if symbol.startswith("<"):
        return [_Leaf("word", symbol)]
    without_umlauts = symbol.lower().translate(_UMLAUTS_TYPED_OUT)
    if without_umlauts != symbol.lower():
        typed_both_ways = (symbol.lower().translate(_UMLAUTS_LEFT_OUT), without_umlauts)
        return [_Choice([_read_words(typed, lexicon) for typed in typed_both_ways])]
    if symbol.endswith("?") and len(symbol) > 2:
        return [_Choice([_read_words(word, lexicon) for word in (symbol[:-1], symbol[:-2])])]
    if symbol.endswith("*"):
        prefix = plain_words(symbol[:-1], Lexicon())
        if len(prefix) != 1:
            raise PhraseError(f"{symbol} is not one word")
        return [_Leaf("prefix", prefix[0].text)]
    words = plain_words(symbol, lexicon)
    if not words:
        raise PhraseError(f"{symbol} is not a word")
    parts: list[Part] = [_Leaf("word", word.text) for word in words]
    # Several words out of one ("can't": "can not") stay together under a following "?".
    return parts if len(parts) == 1 else [_Choice([parts])]


def _with_comma(part: Part) -> Part:
    if isinstance(part, _Leaf):
        return part._replace(comma=True)
    return _Choice([[*way[:-1], _with_comma(way[-1])] if way else [] for way in part.ways])


def _can_be_empty(parts: Sequence[Part]) -> bool:
    return all(
        part == _GAP or (isinstance(part, _Choice) and any(_can_be_empty(way) for way in part.ways))
        for part in parts
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Step:
    """One word that a phrase waits for, and what may follow it."""

    leaf: _Leaf
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
        if isinstance(part, _Choice):
            after = _together([_expect(way, after) for way in part.ways])
        elif part == _GAP:
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


def _takes(leaf: _Leaf, text: str, within_sentence: bool) -> bool:
    if leaf == _ANY:
        return bool(text) and within_sentence
    return text[:1].isdigit() and leaf.low <= _number(text) <= leaf.high


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:  # digits that are no number, such as ones in circles
        return -1.0
