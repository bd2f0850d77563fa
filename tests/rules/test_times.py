"""Times of day as people type them."""

from __future__ import annotations

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.times import parse_span, parse_time


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("18:30", time(18, 30)),
        ("18.30", time(18, 30)),
        ("18h30", time(18, 30)),
        ("1830", time(18, 30)),
        ("730", time(7, 30)),
        ("6:30pm", time(18, 30)),
        ("6:30 p.m.", time(18, 30)),
        ("630 PM", time(18, 30)),
        ("6pm", time(18)),
        ("12 am", time(0)),
        ("12:15 pm", time(12, 15)),
        ("um 18 Uhr", time(18)),
        ("18 Uhr 30", time(18, 30)),
        ("um 18 uhr 05", time(18, 5)),
        ("a las 18:30", time(18, 30)),
        ("at 7", time(7)),
        ("um7", time(7)),
        ("  8  ", time(8)),
        ("00:00", time(0)),
        ("٧:٣٠", time(7, 30)),
        ("a las 7 de la mañana", time(7)),
        ("7 de la noche", time(19)),
        ("12 de la noche", time(0)),
        ("las 6:30 de la tarde", time(18, 30)),
        ("las 19 h de la tarde", time(19)),
        ("4 de la madrugada", time(4)),
        ("1 de la tarde", time(13)),
        ("7 in the evening", time(19)),
        ("10 at night", time(22)),
        ("8 Uhr abends", time(20)),
        ("2 Uhr nachts", time(2)),
        ("7 Uhr morgens", time(7)),
        ("a las 8 y media de la tarde", time(20, 30)),
        ("las 8 y media", time(8, 30)),
        ("9 menos cuarto de la noche", time(20, 45)),
        ("20 y cuarto", time(20, 15)),
        ("half past 6 pm", time(18, 30)),
        ("at quarter to 7 in the evening", time(18, 45)),
        ("halb 7", time(6, 30)),
        ("um halb 7 abends", time(18, 30)),
        ("um Viertel nach 18 Uhr", time(18, 15)),
        ("halb 0", time(23, 30)),
        ("about 5", time(5)),
        ("around five in the afternoon", time(17)),
        ("half past seven", time(7, 30)),
        ("Half past seven.", time(7, 30)),
        ("a quarter to eight pm", time(19, 45)),
        ("seven thirty", time(7, 30)),
        ("six forty-five pm", time(18, 45)),
        ("nine o'clock", time(9)),
        ("halb acht", time(7, 30)),
        ("so gegen halb acht abends", time(19, 30)),
        ("um Viertel vor acht", time(7, 45)),
        ("achtzehn Uhr dreißig", time(18, 30)),
        ("um ein Uhr nachts", time(1)),
        ("las siete y media", time(7, 30)),
        ("a las siete y media de la tarde", time(19, 30)),
        ("hacia las ocho menos cuarto", time(7, 45)),
        ("un cuarto para las ocho", time(7, 45)),
        ("a la una de la tarde", time(13)),
        ("las once de la noche", time(23)),
    ],
)
def test_a_time_is_read_as_it_was_meant(typed: str, meant: time) -> None:
    assert parse_time(typed) == meant


@pytest.mark.parametrize(
    "typed",
    ["", "24:00", "18:60", "13pm", "0am", "99", "noon", "1:2:3", "-5", "18:30 or 19", "9" * 99,
     "half past", "halb 25", "8 y media y cuarto", "quarter to 8 y media", "half past 8:15",
     "half seven", "half to 7", "6 to 7", "7 y 10", "once", "once a day", "no one", "vierzig Uhr",
     "12 de la mañana", "2 de la noche", "19 de la mañana", "7 de la casa"],
)  # fmt: skip
def test_what_is_no_time_is_not_guessed(typed: str) -> None:
    assert parse_time(typed) is None


@given(st.times())
def test_every_minute_of_the_day_is_understood(at: time) -> None:
    assert parse_time(f"{at:%H:%M}") == at.replace(second=0, microsecond=0)
    assert parse_time(f"{at:%I:%M %p}") == at.replace(second=0, microsecond=0)


@given(st.text())
def test_no_text_is_too_strange(typed: str) -> None:
    parse_time(typed)


@pytest.mark.parametrize(
    ("typed", "starts", "ends"),
    [
        ("22-7", time(22), time(7)),
        ("22:30 – 06:15", time(22, 30), time(6, 15)),
        ("10 pm to 7 am", time(22), time(7)),
        ("from 10pm until 7am", time(22), time(7)),
        ("von 22 bis 7 Uhr", time(22), time(7)),
        ("de 22 a 7", time(22), time(7)),
        ("de las 22 a las 7", time(22), time(7)),
        ("10 p. m. a 7 a. m.", time(22), time(7)),
        ("2200-700", time(22), time(7)),
        ("from ten pm to half past seven", time(22), time(7, 30)),
        ("de las diez de la noche a las siete y media", time(22), time(7, 30)),
        ("von zweiundzwanzig bis halb sieben", time(22), time(6, 30)),
    ],
)
def test_a_stretch_of_the_day_is_read_as_it_was_meant(typed: str, starts: time, ends: time) -> None:
    assert parse_span(typed) == (starts, ends)


@pytest.mark.parametrize("typed", ["", "22", "22-", "-7", "22-25", "22-7-8", "night", "9" * 99])
def test_what_is_no_stretch_is_not_guessed(typed: str) -> None:
    assert parse_span(typed) is None


@given(st.text())
def test_no_stretch_is_too_strange(typed: str) -> None:
    parse_span(typed)
