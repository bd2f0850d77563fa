"""What someone writes, read for words that cannot wait: by readable patterns and learned weights.

A false alarm costs a kind question; a miss costs more. No text is stored or changed here.
"""

from __future__ import annotations

from collections.abc import Iterable

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
        whole, clause = self._learned.read((word.text for word in words), self.book.clauses(words))
        findings = list(screen(words, self.book))
        if len(words) > _FEW_WORDS:
            findings = [left for f in findings if (left := self._left(f, whole, clause))]
        levels = self._levels
        for likeness, level in ((whole, levels.alone_percent), (clause, levels.clause_percent)):
            if likeness.danger >= level / 100:
                findings.extend(self._learned_of(likeness, findings))
        return in_order(findings)

    def _left(self, finding: Finding, whole: Likeness, clause: Likeness) -> Finding | None:
        """What the weights leave of a pattern's finding: nearly always itself, if of a crisis.

        Among other clauses, explicit words of a crisis are asked about even then: what stands
        beside them must never hide them ("no fever, the wound is fine, but ...").
        """
        levels, kind = self._levels, finding.kind
        crisis = family(kind) == "crisis"
        level = levels.crisis_pattern_percent if crisis else levels.pattern_percent
        if whole.danger >= level / 100 or clause.danger >= levels.alone_percent / 100:
            return finding
        if crisis and not is_asked(kind) and clause.words:
            return Finding(ASKED["crisis"], finding.rule)
        return None

    def _learned_of(self, likeness: Likeness, told: Iterable[Finding]) -> list[Finding]:
        """What the weights say of the families of which nothing is told yet."""
        # What a pattern tells of a family holds: "my son wants to die" is not the writer.
        # Nor is "my wife sees it, I want to die" anybody else: a caregiver who gets the
        # writer's text is a tap from their own.
        families = {family(finding.kind) for finding in told if not is_asked(finding.kind)}
        found = []
        for name, chance in (("crisis", likeness.crisis), ("red", likeness.red)):
            if name in families or chance < _ALSO * likeness.danger:
                continue
            kind, sure = self._learned.kind(name, likeness.words)
            unsure = sure < self._levels.kind_percent / 100
            if unsure or likeness.danger < self._levels.explicit_percent / 100:
                kind = ASKED[name]
            found.append(Finding(kind, self._learned.rule))
        return found
