"""What someone writes, read for words that cannot wait: by readable patterns and learned weights.

A false alarm costs a kind question; a miss costs more. No text is stored or changed here.
"""

from __future__ import annotations

from rules.learned import Learned, Likeness
from rules.patterns import ASKED, KINDS, Finding, PatternBook, in_order, screen
from rules.thresholds import Words

__all__ = ["ASKED", "KINDS", "Finding", "Reader", "family", "is_asked"]

# A family of which a dangerous text speaks besides the likelier one: this share of the chance.
_ALSO = 0.3
# Nothing calls a pattern off in so few words: there is too little beside it to weigh.
_FEW_WORDS = 4


def family(kind: str) -> str:
    """'crisis' or 'red': whether the mind or the body is in danger."""
    return kind.partition("-")[0]


def is_asked(kind: str) -> bool:
    """Whether a kind is only asked about."""
    return kind in ASKED.values()


class Reader:
    """Reads texts in any of the languages, whatever language a person has chosen.

    Two nets: the patterns name what is said; the learned weights also know what no pattern has,
    and call a pattern off where its words are almost surely harmless ("Saturday night fever").
    """

    def __init__(self, book: PatternBook, learned: Learned, levels: Words) -> None:
        self.book = book
        self._learned = learned
        self._levels = levels

    def read(self, text: str) -> tuple[Finding, ...]:
        """Return what `text` speaks of, most urgent first, each kind once.

        Takes time in step with the length of the text; never raises.
        """
        words = self.book.words(text)
        likeness = self._learned.read(word.text for word in words)
        findings = [
            finding
            for finding in screen(words, self.book)
            if len(words) <= _FEW_WORDS or self._holds(finding.kind, likeness)
        ]
        if likeness.danger >= self._levels.alone_percent / 100:
            # What a pattern tells of a family holds: "my son wants to die" is not the writer.
            told = {family(finding.kind) for finding in findings if not is_asked(finding.kind)}
            findings.extend(
                finding
                for finding in self._learned_of(likeness)
                if family(finding.kind) not in told
            )
            if "crisis" in told and self._is_of_somebody_else(findings, likeness):
                findings = [
                    Finding("crisis-cg", self._learned.rule) if found.kind == "crisis-1" else found
                    for found in findings
                ]
        return in_order(findings)

    def _holds(self, kind: str, likeness: Likeness) -> bool:
        """Whether the weights leave a pattern standing: nearly always one of a crisis."""
        levels = self._levels
        crisis = family(kind) == "crisis"
        level = levels.crisis_pattern_percent if crisis else levels.pattern_percent
        return likeness.danger >= level / 100

    def _is_of_somebody_else(self, told: list[Finding], likeness: Likeness) -> bool:
        """Whether a pattern's words are said of another: "found a goodbye letter in her drawer"."""
        if any(finding.kind == "crisis-cg" for finding in told):
            return False  # the patterns know who is who: "my son wants to die, and so do I"
        kind, sure = self._learned.kind("crisis", likeness.words)
        return kind == "crisis-cg" and sure >= self._levels.kind_percent / 100

    def _learned_of(self, likeness: Likeness) -> list[Finding]:
        found = []
        for name, chance in (("crisis", likeness.crisis), ("red", likeness.red)):
            if chance < _ALSO * likeness.danger:
                continue
            kind, sure = self._learned.kind(name, likeness.words)
            unsure = sure < self._levels.kind_percent / 100
            if unsure or likeness.danger < self._levels.explicit_percent / 100:
                kind = ASKED[name]
            found.append(Finding(kind, self._learned.rule))
        return found
