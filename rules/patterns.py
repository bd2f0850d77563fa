"""The readable patterns: which phrases speak of suicide or of a surgical emergency."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, pairwise
from typing import NamedTuple

from rules.phrase_finder import Match, PhraseFinder
from rules.phrases import Part, PhraseError, has_gap, named_words, read_phrase
from rules.plain_words import NO_PAUSE, Lexicon, Word, plain_words

# Most urgent first. Minutes count in the first four: an act already done, then what stops heart
# or breath. Then explicit danger to life, the person's own before someone else's, then urgent
# signs by how few hours there are (cauda equina: hours), and last what is only ambiguous.
KINDS = (
    "crisis-0",
    "red-chest",
    "red-neck",
    "red-drowsy",
    "crisis-1",
    "crisis-cg",
    "red-ces",
    "red-weak",
    "red-inf",
    "red-csf",
    "red-clot-leg",
    "crisis-2",
    "red-2",
)
# Asked about instead of told: the second tier of each family.
ASKED = {"crisis": "crisis-2", "red": "red-2"}
_THE_WRITER = frozenset({"crisis-0", "crisis-1", "crisis-2"})
# In words: a clause of more is read in pieces of so many, one beginning every few.
LONG_CLAUSE = 10
PIECE = 8
PIECE_STEP = 3
# Stands in a phrase for a denial that was taken out before it: "<denied> but".
DENIED = "denied"


@dataclass(frozen=True)
class Pattern:
    """Phrases that mean one thing; `rule` names it for good (ids are stored, words never are).

    With `covers` set, danger to the writer (crisis-0, -1, -2) found inside its words is left aside:
    "my son wants to die", "took too many pills by mistake".
    """

    id: str
    kind: str
    language: str
    phrases: tuple[str, ...]
    covers: bool = False


@dataclass(frozen=True)
class TakenOut:
    """Phrases that are removed before matching: idioms, true negations, the past, questions.

    They take out exactly their own words within one clause, so they have no `...`. A `denial`
    leaves the mark <denied> behind.
    """

    name: str
    language: str
    phrases: tuple[str, ...]
    denial: bool = False


@dataclass(frozen=True)
class Wording:
    """All patterns of one language, as written in its file."""

    language: str
    patterns: tuple[Pattern, ...]
    taken_out: tuple[TakenOut, ...] = ()
    lists: Mapping[str, str] = field(default_factory=dict)
    spellings: Mapping[str, str] = field(default_factory=dict)
    mistyped: tuple[str, ...] = ()
    begin_clauses: tuple[str, ...] = ()


class Finding(NamedTuple):
    """What a text speaks of, and the id of the pattern that says so."""

    kind: str
    rule: str


class PatternBook:
    """The patterns of all languages, made ready: every text is tried against every language.

    Raises PhraseError with one problem a line when a phrase cannot be read or a kind is unknown.
    """

    def __init__(self, wordings: Iterable[Wording]) -> None:
        wordings = tuple(wordings)
        problems: list[str] = []
        self.patterns = tuple(p for wording in wordings for p in wording.patterns)
        self.taken_out = tuple(t for wording in wordings for t in wording.taken_out)
        spellings = _spellings(wordings)
        reading = Lexicon(spellings)
        lists = {wording.language: wording.lists for wording in wordings}

        def read_all(
            owners: Sequence[Pattern | TakenOut], marks: tuple[str, ...]
        ) -> list[tuple[int, list[Part]]]:
            found: list[tuple[int, list[Part]]] = []
            for number, owner in enumerate(owners):
                name = owner.id if isinstance(owner, Pattern) else owner.name
                for phrase in owner.phrases:
                    try:
                        parts = read_phrase(phrase, lists[owner.language], marks, reading)
                        if isinstance(owner, TakenOut) and has_gap(parts):
                            raise PhraseError("words that are taken out may not have a ...")
                    except PhraseError as error:
                        problems.append(f'{owner.language}, {name}, "{phrase}": {error}')
                    else:
                        found.append((number, parts))
            return found

        patterns = read_all(self.patterns, (DENIED,))
        taken_out = read_all(self.taken_out, ())
        problems.extend(
            f"{pattern.language}, {pattern.id}: the kind {pattern.kind} is unknown"
            for pattern in self.patterns
            if pattern.kind not in KINDS
        )
        if problems:
            raise PhraseError("\n".join(problems))
        read = [parts for _, parts in (*patterns, *taken_out)]
        known = frozenset[str]().union(*(named_words(parts) for parts in read))
        beginnings = set[str]().union(*(named_words(parts, "prefix") for parts in read))
        for typo, word in _typos(wordings):
            if typo not in known:
                spellings.setdefault(typo, spellings.get(word, (word,)))
        self.lexicon = Lexicon(spellings, known, tuple(sorted(beginnings)))
        self._begin_clauses = frozenset(
            word.text
            for wording in wordings
            for begins in wording.begin_clauses
            for word in plain_words(begins, reading)
        )
        self._finder = PhraseFinder(patterns, unbroken=False)
        self._taken_out_finder = PhraseFinder(taken_out, unbroken=True)

    def words(self, text: str) -> list[Word]:
        """Return the plain words of `text` as the patterns read them."""
        return plain_words(text, self.lexicon)

    def clauses(self, words: Sequence[Word]) -> list[tuple[int, int]]:
        """From which word to which (exclusive) each clause goes; none in one short clause.

        A clause begins after a pause, or with a word that begins one. Of a long one, typed without
        a comma, the pieces are named, too.
        """
        starts = [
            at
            for at, word in enumerate(words)
            if at and (word.pause > NO_PAUSE or word.text in self._begin_clauses)
        ]
        clauses = list(pairwise([0, *starts, len(words)]))
        pieces = [
            (at, min(end, at + PIECE))
            for start, end in clauses
            if end - start > LONG_CLAUSE
            for at in range(start, end - PIECE + PIECE_STEP, PIECE_STEP)
        ]
        return [*clauses, *pieces] if starts or pieces else []

    def matches(self, words: list[Word]) -> list[tuple[Pattern, Match]]:
        """Return every pattern found in plain words with the words that it spans."""
        words = self._without_taken_out(words)
        found = [(self.patterns[match.owner], match) for match in self._finder.find(words)]
        # For each word, how far the covering matches that begin at or before it reach.
        reach = [0] * len(words)
        for pattern, match in found:
            if pattern.covers and match.whole:
                reach[match.start] = max(reach[match.start], match.end)
        reach = list(accumulate(reach, max))
        return [
            (pattern, match)
            for pattern, match in found
            if pattern.kind not in _THE_WRITER or reach[match.start] < match.end
        ]

    def _without_taken_out(self, words: list[Word]) -> list[Word]:
        ends: dict[int, int] = {}
        denied: set[int] = set()
        for match in self._taken_out_finder.find(words):
            ends[match.start] = max(match.end, ends.get(match.start, 0))
            if self.taken_out[match.owner].denial:
                denied.add(match.start)
        left: list[Word] = []
        out_until = 0
        for at, word in enumerate(words):
            begins = at in ends
            if begins and at >= out_until:
                left.append(Word("", word.pause))
            if begins:
                out_until = max(out_until, ends[at])
            if at in denied:
                left[-1] = Word(f"<{DENIED}>", left[-1].pause)
            if at >= out_until:
                left.append(word)
        return left


def screen(words: list[Word], book: PatternBook) -> tuple[Finding, ...]:
    """Return what the patterns find in plain words, most urgent first, each kind once."""
    rules: dict[str, str] = {}
    for pattern, _ in book.matches(words):
        rules.setdefault(pattern.kind, pattern.id)
    return in_order(Finding(kind, rule) for kind, rule in rules.items())


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return findings with the most urgent first.

    An ambiguous one is left out when its family is explicit anyway.
    """
    by_kind = {finding.kind: finding for finding in findings}
    if "crisis-0" in by_kind or "crisis-1" in by_kind:
        by_kind.pop("crisis-2", None)
    if any(kind.startswith("red-") and kind != "red-2" for kind in by_kind):
        by_kind.pop("red-2", None)
    return tuple(by_kind[kind] for kind in KINDS if kind in by_kind)


def _spellings(wordings: Iterable[Wording]) -> dict[str, tuple[str, ...]]:
    spellings: dict[str, tuple[str, ...]] = {}
    for wording in wordings:
        for typed, meant in wording.spellings.items():
            plain = plain_words(typed, Lexicon())
            spellings["".join(word.text for word in plain)] = tuple(
                word.text for word in plain_words(meant, Lexicon())
            )
    return spellings


def _typos(wordings: Iterable[Wording]) -> Iterable[tuple[str, str]]:
    """Yield each word that is easily mistyped with a letter left out or two letters swapped."""
    for wording in wordings:
        for listed in wording.mistyped:
            for word in plain_words(listed, Lexicon()):
                letters = word.text
                for at in range(1, len(letters)):
                    left_out = letters[:at] + letters[at + 1 :]
                    swapped = letters[: at - 1] + letters[at] + letters[at - 1] + letters[at + 1 :]
                    for typo in (left_out, swapped):
                        yield "".join(w.text for w in plain_words(typo, Lexicon())), letters
