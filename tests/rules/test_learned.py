"""Learned weights: what a text is like, with a handful of weights written here."""

from __future__ import annotations

import pytest

from rules.learned import (
    NOBODYS,
    STRETCH,
    Learned,
    Weights,
    of_kind,
    of_place,
    of_word,
    readable,
    slot_and_mark,
)

SLOTS = 2**16  # few enough to be quick, and enough that no two of these words share one


def weights(start: tuple[float, ...], **classes: dict[str, int]) -> Weights:
    """Weights in hundredths by feature, one table a class."""
    rows = {name: [0] * SLOTS for name in classes}
    marks = [NOBODYS] * SLOTS
    for name, of in classes.items():
        for feature, weight in of.items():
            slot, mark = slot_and_mark(feature, SLOTS)
            rows[name][slot], marks[slot] = weight, mark
    return Weights(tuple(classes), start, tuple(rows.values()), marks)


LEARNED = Learned(
    weights((-3.0, -3.0), crisis={"farewell": 6000}, red={"numb": 6000}),
    {
        "crisis": weights(
            (0.0, 0.0), **{"crisis-1": {"farewell": 500}, "crisis-cg": {"wife": 900}}
        ),
        "red": weights((0.0, 0.0), **{"red-ces": {"saddle": 900}, "red-weak": {"foot": 900}}),
    },
    "learned-test",
)


def test_words_that_nobody_labelled_are_harmless() -> None:
    assert LEARNED.read([])[0].danger < 0.1
    assert LEARNED.read(["xylophone", "8"])[0].danger < 0.1


def test_a_word_that_was_never_learned_weighs_nothing_though_it_shares_a_slot() -> None:
    slot, mark = slot_and_mark("learned", 1)
    one = Weights(("crisis",), (0.0,), ((500,),), (mark,))
    assert one.slots(["learned", "another"]) == [slot]
    assert one._replace(marks=(NOBODYS,)).slots(["learned"]) == []


def test_each_family_is_known_by_its_words() -> None:
    assert LEARNED.read(["farewell"])[0].crisis > 0.9
    assert LEARNED.read(["numb"])[0].red > 0.9


def test_one_dangerous_clause_in_a_long_story_is_not_thinned_out() -> None:
    story = [f"word{i}" for i in range(400)]
    calm, _ = LEARNED.read(story)
    told, _ = LEARNED.read([*story[:200], "farewell", *story[200:]])
    assert calm.danger < 0.1
    assert told.danger > 0.5
    assert "farewell" in told.words
    assert len(told.words) <= STRETCH


def test_a_clause_is_read_by_itself() -> None:
    whole, clause = LEARNED.read(["calm"] * 20 + ["farewell"], [(0, 20), (20, 21)])
    assert whole.danger < clause.danger
    assert clause.words == ["farewell"]


def test_the_kind_is_told_by_its_own_words() -> None:
    assert LEARNED.kind("crisis", ["farewell"])[0] == "crisis-1"
    assert LEARNED.kind("crisis", ["my", "wife"])[0] == "crisis-cg"
    kind, sure = LEARNED.kind("red", ["nothing", "known"])
    assert sure == pytest.approx(0.5)
    assert kind in ("red-ces", "red-weak")


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("38.5", "<fever>"),
        ("38", "<fever>"),
        ("37.9", "<normal>"),
        ("36", "<normal>"),
        ("101", "<fever>"),
        ("98.6", "<normal>"),
        ("100.4", "<fever>"),
        ("8", "0"),
        ("112", "000"),
        ("123456789", "0000"),
        ("①", "0"),
        ("7th", "0"),
        ("word", "word"),
        ("a" * 99, "a" * 30),
    ],
)
def test_numbers_are_read_as_temperatures_or_by_their_size(typed: str, read: str) -> None:
    assert readable(typed) == read


def test_a_word_has_parts_and_a_place_has_neighbours() -> None:
    assert of_word("ab") == ["ab", "p:ab", "c: ab", "c:ab ", "c: ab "]
    assert of_word("<fever>") == ["<fever>", "p:<feve"]
    assert of_place(["<", "want", "to"], 1) == ["< want", "p:< want"]
    assert "want to die" in of_place(["<", "want", "to", "die"], 3)
    assert of_kind(["my", "wife"], 1) == ["wife", "p:wife", "p:my wife"]
