"""Phrases in a notation that clinicians can read (rules/phrase_finder.py finds them in texts).

The notation: plain words; `(a|b c)` one of these; `(a|b)?` may be missing; `words?` with or without
its last letter; `word*` any ending; `...` up to three words in between; `<38 to 43>` a number in
that range; `<name>` a list or a mark of the caller's; a comma after a word means that a comma may
stand there in a phrase that otherwise must stand together.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from rules.plain_words import Lexicon, plain_words

GAP_WORDS = 3
_SYMBOL = re.compile(r"\(|\)|\||\?|,|\.\.\.|<[^<>]+>|[^\s()|?,<>.*]+[*?]?|\S")
_RANGE = re.compile(r"<\s*(\d+(?:\.\d+)?) to (\d+(?:\.\d+)?)\s*>")

_UMLAUTS_TYPED_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
_UMLAUTS_LEFT_OUT = str.maketrans("äöü", "aou")


class PhraseError(ValueError):
    """A phrase that cannot be read; says why in plain English."""


# A phrase as read: a word or number, a gap, or a choice of sequences.
class Leaf(NamedTuple):
    kind: str
    text: str = ""
    low: float = 0.0
    high: float = 0.0
    comma: bool = False


class Choice(NamedTuple):
    ways: list[list[Part]]


Part = Leaf | Choice
GAP = Leaf("gap")


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
    if parts[0] == GAP or parts[-1] == GAP:
        raise PhraseError("... needs a word before and after it")
    return parts


def has_gap(parts: Sequence[Part]) -> bool:
    """Say whether the phrase has a `...` anywhere."""
    return any(
        part == GAP or (isinstance(part, Choice) and any(has_gap(way) for way in part.ways))
        for part in parts
    )


def named_words(parts: Sequence[Part], kind: str = "word") -> set[str]:
    """Return every full word (or, for kind "prefix", every beginning) that the phrase names."""
    words: set[str] = set()
    for part in parts:
        if isinstance(part, Choice):
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
            parts.append(Choice([[parts.pop()], []]))
        elif symbol == ",":
            if not parts or parts[-1] == GAP:
                raise PhraseError("a comma needs a word before it")
            parts.append(_with_comma(parts.pop()))
        elif symbol == "...":
            parts.append(GAP)
        else:
            # The same lists stand in many phrases: each of their words is read once.
            known = lexicon.read.get(symbol)
            if known is None:
                known = lexicon.read[symbol] = _read_words(symbol, lexicon)
            parts.extend(known)
    return parts, at


def _read_choice(symbols: list[str], at: int, lexicon: Lexicon) -> tuple[Choice, int]:
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
            return Choice(ways), at


def _read_words(symbol: str, lexicon: Lexicon) -> list[Part]:
    if span := _RANGE.fullmatch(symbol):
        return [Leaf("number", low=float(span[1]), high=float(span[2]))]
    if symbol.startswith("<"):
        return [Leaf("word", symbol)]
    without_umlauts = symbol.lower().translate(_UMLAUTS_TYPED_OUT)
    if without_umlauts != symbol.lower():
        typed_both_ways = (symbol.lower().translate(_UMLAUTS_LEFT_OUT), without_umlauts)
        return [Choice([_read_words(typed, lexicon) for typed in typed_both_ways])]
    if symbol.endswith("?") and len(symbol) > 2:
        return [Choice([_read_words(word, lexicon) for word in (symbol[:-1], symbol[:-2])])]
    if symbol.endswith("*"):
        prefix = plain_words(symbol[:-1], Lexicon())
        if len(prefix) != 1:
            raise PhraseError(f"{symbol} is not one word")
        return [Leaf("prefix", prefix[0].text)]
    words = plain_words(symbol, lexicon)
    if not words:
        raise PhraseError(f"{symbol} is not a word")
    parts: list[Part] = [Leaf("word", word.text) for word in words]
    # Several words out of one ("can't": "can not") stay together under a following "?".
    return parts if len(parts) == 1 else [Choice([parts])]


def _with_comma(part: Part) -> Part:
    if isinstance(part, Leaf):
        return part._replace(comma=True)
    return Choice([[*way[:-1], _with_comma(way[-1])] if way else [] for way in part.ways])


def _can_be_empty(parts: Sequence[Part]) -> bool:
    return all(
        part == GAP or (isinstance(part, Choice) and any(_can_be_empty(way) for way in part.ways))
        for part in parts
    )
