"""Reading what someone wrote: patterns and learned weights together."""

from __future__ import annotations

import pytest

from rules.learned import Learned
from rules.patterns import Pattern, PatternBook, Wording
from rules.safety import Reader
from rules.thresholds import Words
from tests.rules.test_learned import weights

LEVELS = Words(
    alone_percent=50,
    clause_percent=90,
    pattern_percent=20,
    crisis_pattern_percent=2,
    explicit_percent=90,
    kind_percent=60,
)
BOOK = PatternBook(
    [
        Wording(
            "en",
            (
                Pattern("en-die", "crisis-1", "en", ("want to die",)),
                Pattern("en-son", "crisis-cg", "en", ("son wants to die",), covers=True),
                Pattern("en-fever", "red-inf", "en", ("fever",)),
                Pattern("en-heavy", "crisis-2", "en", ("too heavy",)),
            ),
            begin_clauses=("but",),
        )
    ]
)
LEARNED = Learned(
    weights(
        (-2.0, -2.0),
        crisis={"die": 2500, "parcel": 6000, "rope": 7000, "heavy": 800, "cake": -9000},
        red={"fever": 1800, "saturday": -9000, "sadle": 7000, "tingly": 1800, "cake": -9000},
    ),
    {
        "crisis": weights((0.0, 0.0), **{"crisis-1": {"rope": 3000}, "crisis-cg": {"wife": 900}}),
        "red": weights((0.0, 0.0), **{"red-ces": {"sadle": 3000}, "red-weak": {"foot": 900}}),
    },
    "learned-test",
)
BOTH = [("crisis-1", "en-die"), ("crisis-cg", "en-son")]
READER = Reader(BOOK, LEARNED, LEVELS)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("I want to die", [("crisis-1", "en-die")]),
        ("I have a fever", [("red-inf", "en-fever")]),
        # A pattern is called off where its words are almost surely harmless, and not in four words.
        ("the saturday night fever film", []),
        ("saturday night fever", [("red-inf", "en-fever")]),
        # One that tells of a crisis only where nothing speaks for it.
        ("on a saturday: I want to die", [("crisis-1", "en-die")]),
        ("I want to die without my cake cake cake", []),
        # Among other clauses its words are asked about even then.
        ("I want to die without my cake, cake, cake", [("crisis-2", "en-die")]),
        # No clause beside it hides a danger, neither what a pattern has nor what none has.
        ("cake, more cake, and a fever all night", [("red-inf", "en-fever")]),
        ("cake and more cake but the rope", [("crisis-1", "learned-test")]),
        ("cake and more cake but all of it so heavy", []),
        # What no pattern has: told when sure, else asked.
        ("the rope", [("crisis-1", "learned-test")]),
        ("parcel", [("crisis-2", "learned-test")]),
        ("the saddle", [("red-ces", "learned-test")]),
        ("tingly", [("red-2", "learned-test")]),
        # Sure that it is one, and not of which kind: asked.
        ("a long quiet day at the sea", []),
        # A question is not asked beside what is told.
        ("it is too heavy, I want to die", [("crisis-1", "en-die")]),
        # What a pattern tells of a family holds, and the other family is still found.
        ("my son wants to die, his rope", [("crisis-cg", "en-son")]),
        # Words that a pattern takes for the writer's own stay theirs, whoever else is named.
        ("my wife said: I want to die, where is the rope", [("crisis-1", "en-die")]),
        ("my wife, wife: I want to die", [("crisis-1", "en-die")]),
        ("my wife, wife: my son wants to die and I want to die", BOTH),
        # Both families, the most urgent first.
        ("the rope and the saddle", [("crisis-1", "learned-test"), ("red-ces", "learned-test")]),
        ("", []),
        ("8", []),
    ],
)
def test_what_is_found(text: str, found: list[tuple[str, str]]) -> None:
    assert [tuple(finding) for finding in READER.read(text)] == found
