"""How much may be shared with how many, and what a name may look like."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.sharing import NAME_LIMIT, Limit, clean_name, limit_reached, shows_anything


@pytest.mark.parametrize(
    ("open_invites", "made_today", "caregivers", "limit"),
    [
        (0, 0, 0, None),
        (4, 9, 5, None),
        (5, 5, 0, "open"),
        (0, 10, 0, "day"),
        (0, 0, 10, "caregivers"),
        (4, 4, 6, "caregivers"),  # each that is open may be accepted
        (5, 10, 5, "caregivers"),
    ],
)
def test_limits(open_invites: int, made_today: int, caregivers: int, limit: Limit | None) -> None:
    found = limit_reached(open_invites=open_invites, made_today=made_today, caregivers=caregivers)
    assert found == limit


@pytest.mark.parametrize(
    ("summaries", "on_flags", "after_silence", "anything"),
    [
        ("none", False, None, False),
        ("weekly", False, None, True),
        ("daily", False, None, True),
        ("none", True, None, True),
        ("none", False, 3, True),
    ],
)
def test_whether_a_share_shows_anything(
    summaries: str, on_flags: bool, after_silence: int | None, anything: bool
) -> None:
    shown = shows_anything(summaries=summaries, on_flags=on_flags, after_silence=after_silence)
    assert shown is anything


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ana", "Ana"),
        ("  Ana\n María ", "Ana María"),
        ("<b>Ana</b>", "<b>Ana</b>"),
        ("שרה", "שרה"),
        ("\u202eanA", "anA"),
        ("نیم\u200cفاصله", "نیم\u200cفاصله"),
        ("👩\u200d👧", "👩\u200d👧"),
        ("x" * 100, "x" * NAME_LIMIT),
        ("", None),
        (" \u200b ", None),
        ("123", None),
        ("...", None),
    ],
)
def test_names(text: str, name: str | None) -> None:
    assert clean_name(text) == name


@given(st.text(max_size=200))
def test_a_name_is_short_and_on_one_line_and_stays_as_it_is(text: str) -> None:
    name = clean_name(text)
    if name is None:
        return
    assert 0 < len(name) <= NAME_LIMIT
    assert name == " ".join(name.split())
    assert all(c in "\u200c\u200d" or unicodedata.category(c)[0] != "C" for c in name)
    assert clean_name(name) == name
