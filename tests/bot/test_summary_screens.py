"""What caregivers are told, word for word as it was reviewed, and whose numbers stand in it."""

from __future__ import annotations

from datetime import UTC, datetime
from html import unescape
from typing import Any

import pytest

from bot.screens.summaries import flag_text, silence_text, summary_text
from bot.screens.view import View
from messages.phrases import LANGUAGES
from tests.stories.telling import content

NOW = datetime(2026, 10, 11, 8, 0, tzinfo=UTC)
ANA: dict[str, Any] = {"share": 1, "name": "Ana", "country": "US"}
WEEK: dict[str, Any] = ANA | {
    "span": "weekly", "day": "2026-10-10", "nothing": False, "answered": 5, "asked": 7,
    "pain": "same", "mood": "bit-lower", "notes": [], "way": "ask", "care": "break",
}  # fmt: skip


def _view(language: str = "en", country: str | None = "DE") -> View:
    return View(content(), language, NOW, country=country, zone="Europe/Berlin")


def _words(text: str) -> str:
    return " ".join(unescape(text).replace("\u2068", "").replace("\u2069", "").split())


def test_a_weekly_summary_has_the_reviewed_words() -> None:
    line = content().helplines.words("DE", "en")["crisis_line"]
    assert _words(summary_text(_view(), WEEK)) == (
        "Ana agreed to share this. Answered 5 of 7 check-ins. Pain: about the same as last week. "
        'Mood: a bit lower. One thing that often helps: ask "Do you want help, company, or quiet?" '
        "And you? Your own breaks count, too. "
        "This is not a diagnosis, and please don't use it to check up on Ana. "
        f"Worried about safety? 911 (United States) / {line} (Germany)."
    )


@pytest.mark.parametrize(
    ("families", "ahead", "said"),
    [
        ("P", False, "Their pain has been hard on many days lately. I suggested calling the pain"),
        ("M", False, "Their mood has been hard on many days lately. I suggested calling a therap"),
        ("BOTH", False, "I suggested calling the pain team and a therapist."),
        ("P", True, "I suggested calling the surgical team."),
    ],
)
def test_a_flag_has_the_reviewed_words(families: str, ahead: bool, said: str) -> None:
    text = _words(flag_text(_view(), ANA | {"families": families, "ahead": ahead}))
    assert text.startswith("Ana asked me to tell you when scores stay hard for a while. Their ")
    assert said in text
    assert text.endswith(
        'You can ask: "Do you want help, company, or quiet?" This is not a diagnosis. '
        "Worried about safety right now? Call 911 (United States)."
    )


def test_silence_has_the_reviewed_words() -> None:
    assert _words(silence_text(_view(), ANA | {"missed": 3})) == (
        "Ana asked me to tell you after 3 check-ins without an answer. That says nothing about "
        "how things are: people get busy, tired, or need a break. A short hello is enough."
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_emergency_number_is_the_patients_and_the_crisis_line_the_caregivers(
    language: str,
) -> None:
    text = summary_text(_view(language, country="ES"), WEEK | {"country": "US"})
    assert "911" in text
    assert content().helplines.words("ES", language)["crisis_line"] in unescape(text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_too_few_answers_are_said_as_such_and_never_as_fine(language: str) -> None:
    few = summary_text(_view(language), WEEK | {"pain": None, "mood": None})
    assert content().phrases.plain(language, "summary-too-few") in few


@pytest.mark.parametrize("language", LANGUAGES)
def test_any_name_is_shown_whole_and_harmless(language: str) -> None:
    for name, shown in (
        ("<b>Ana</b>", "\u2068&lt;b&gt;Ana&lt;/b&gt;\u2069"),
        ("אבג \u202e x", "\u2068אבג \u202e x\u2069"),
        ("n" * 80, "\u2068" + "n" * 64 + "\u2069"),
        ("two\nlines", "\u2068two lines\u2069"),
    ):
        args = WEEK | {"name": name, "families": "P", "ahead": False, "missed": 3}
        for render in (summary_text, flag_text, silence_text):
            assert shown in render(_view(language), args)


def test_notes_are_shown_in_their_own_words_and_harmless() -> None:
    noted = WEEK | {"notes": [{"day": "2026-10-07", "text": "<i>slept"}]}
    assert "• Wednesday, October 7: \u2068&lt;i&gt;slept\u2069" in summary_text(_view(), noted)
    assert "own words" not in summary_text(_view(), WEEK)
