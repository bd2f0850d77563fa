"""Every screen in every language: it renders, fits Telegram's limits, and its buttons work."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from html import unescape
from typing import Any

import pytest

from bot.callbacks import pack, unpack
from bot.handlers.taps import TAPS
from bot.screens import SCREENS, render
from bot.screens import safety as safety_screens
from bot.screens.flags import BUTTONS as FLAG_BUTTONS
from bot.screens.view import Shown, View
from care.settings import CHOICES
from care.snoozing import CHOICES as SNOOZES
from care.staging import NOTHING_PICKED
from care.tap import Tap
from messages.phrases import LANGUAGES
from rules.flag_rules import OF_FOUR, OF_LOOK_BACK, ONLY_ASKS, RULES
from rules.operations import Operation
from rules.rounds import KINDS as KINDS_OF_ROUNDS
from rules.rounds import QUESTIONS
from rules.safety import KINDS
from rules.stage import FEELINGS, PLACES, SITUATIONS
from rules.stage_offer import REASONS
from tests.stories.telling import content

NOW = datetime(2026, 10, 5, 16, 30, tzinfo=UTC)
COPING = "setback-01"
SPREAD = {"low": 0, "high": 10, "usual": 6.5}
PAIN: dict[str, Any] = {
    "rule": "P1", "level": 7.0, "hits": 9, "answers": 13, "needed": 8, "median": 7.5,
    "baseline": 4.0, "worsening": False,
}  # fmt: skip
MOOD = PAIN | {"rule": "M1", "level": 3.0, "median": None, "baseline": None}
WORSE = PAIN | {"rule": "P2"}
EARLY: list[dict[str, Any]] = [
    PAIN | {"rule": "P0", "hits": hits, "answers": 4, "needed": 3, "worsening": hits < 3, "days": d}
    for hits in (3, 1)
    for d in (0, 1, 14, None)
]
REVIEW: list[dict[str, Any]] = [
    PAIN | {"rule": "P3", "hits": 2, "needed": 2, "median": now, "days": days}
    for now in (5.5, 8.0)
    for days in (42, 84, 300)
]
REBOUND = PAIN | {"rule": "P4", "hits": None, "needed": None}
LOOKED: list[dict[str, Any]] = [
    PAIN | {"rule": rule, "worsening": second, "median": 5.333333, "baseline": 4.0}
    for rule in (*OF_LOOK_BACK, *OF_FOUR)
    for second in (False, True)
]
FLAGGED: list[dict[str, Any]] = [
    {"event": 2**53, "findings": findings, "ahead": ahead}
    for findings in (
        [PAIN],
        [MOOD],
        [PAIN, MOOD],
        [WORSE],
        *([finding] for finding in LOOKED),
        [PAIN, LOOKED[-1]],
        [{**PAIN, "worsening": True}],
        *([one] for one in (*EARLY, *REVIEW, REBOUND)),
        [EARLY[0], MOOD],
    )
    for ahead in (False, True)
]
FLAGGED += [shown | {"no_signs": True} for shown in FLAGGED]
FLAGGED += [shown | {"day": "2025-12-31"} for shown in FLAGGED]
ABOUT: list[dict[str, Any]] = [
    {"share": 2**53, "name": name, "country": country}
    for name, country in (
        ("Ana", "DE"),
        ("<b>" * 21, "US"),
        ("אבג \u202e" * 12, None),
        (None, "GB"),
    )
]
OTHERS = [(2**53, "<b>" * 21), (2, None), *((n, "אבג") for n in range(20))]
SUMMARY: dict[str, Any] = {
    "span": "weekly", "day": "2026-10-04", "nothing": False, "answered": 5, "asked": 7,
    "pain": "same", "mood": "bit-lower", "notes": [], "way": "ask", "care": "break",
}  # fmt: skip
NOTED = [{"day": "2025-12-31", "text": text * 160} for text in ("x", "<", "\U0001f600") * 3][:8]
TIMES = [{"id": 2**53 + n, "at": f"{n:02}:59", "kind": "now" if n else "daily"} for n in range(3)]
OPERATIONS: list[dict[str, Any]] = [
    {"id": 2**53, "day": "2024-05-01", "exact": False, "state": "done"},
    {"id": 2**53 + 1, "day": "2026-10-01", "exact": True, "state": "planned"},
]
SET: list[dict[str, Any]] = [
    {
        "at": "18:30",
        "times": TIMES[:many],
        "days": days,
        "starts": "04:00",
        "paused": paused,
        "place": "didnt_help",
        "until": until,
        "quiet": quiet,
        "discreet": paused,
        "operations": OPERATIONS[: many - 1],
        "rounds": {kind: {"wanted": not paused, "weekday": 6} for kind in KINDS_OF_ROUNDS},
    }
    for until, quiet in ((None, None), ("2027-01-03", ["22:00", "07:00"]))
    for many in (1, 2, 3)
    for days in (None, "0", "012345", "/2", "/7")
    for paused in (False, True)
]
SUMMARIES: list[dict[str, Any]] = [
    {**about, **SUMMARY, **shown}
    for about in ABOUT
    for shown in (
        {}, {"pain": "higher", "mood": "lower"}, {"pain": None, "mood": None},
        {"nothing": True}, {"nothing": True, "span": "daily"}, {"notes": NOTED},
        {"asked": 0, "answered": 0, "pain": None, "mood": None, "notes": NOTED},
        {"span": "daily", "asked": 1, "answered": 1, "pain": "bit-higher"},
        {"span": "daily", "asked": 1, "answered": 0, "pain": None, "mood": None},
        {"way": "lift", "care": "someone"}, {"way": "meal", "care": "enough"},
        {"way": "company"}, {"way": "quiet"},
    )
]  # fmt: skip
AT = "2026-10-05T23:30:00+00:00"
NAMES = ("Ana", "<b>" * 10, "\u05d0" * 32, None)
SCOPES: list[dict[str, Any]] = [
    {"summaries": summaries, "on_flags": told, "after_silence": silence, "notes": told}
    for summaries, told, silence in (
        ("weekly", False, None), ("daily", True, 7), ("none", False, None), ("none", True, 3),
        ("weekly", True, 5),
    )
]  # fmt: skip
SHARED: dict[str, Any] = {
    "share": 2**53, "name": "<b>", "state": "active", "paused": True, "looked": AT, "since": AT,
    "called": "Ana", **SCOPES[1],
    "looks": [{"what": what, "at": AT} for what in ("asked", "summary", "flag", "silence")] * 5,
}  # fmt: skip
FOLLOWS: dict[str, Any] = {
    "at": "10:00",
    "weekday": 6,
    "called": None,
    "patient": False,
    "quiet": None,
}
# What each screen may be asked to show.
CASES: dict[str, list[dict[str, Any]]] = {
    "join-situation-set": [{"situation": s} for s in SITUATIONS],
    "places": [
        {"places": ["2950159"]},
        {"places": ["2950159", "3128760"]},
        {"places": content().places.find("germany")},
        {"places": content().places.find("usa")},
    ],
    "place-set": [{"place": "2950159"}],
    "join-situation": [{}, {"unread": True}],
    "join-time": [{}, {"unread": True}],
    "join-time-set": [{"at": "18:30"}],
    "joined": [{"at": "18:30", "silent": silent} for silent in (False, True)],
    "operation-when": [
        {"about": about, "kind": kind, "level": level, "month": month, "unread": about == "join"}
        for about in ("join", "ahead", "past", str(10**15))
        for kind in ("ahead", "past")
        for level in ("days", "months", "years")
        for month in ("1900-01-01", "1936-01-01", "2026-02-01", "2026-10-01", "2400-12-01")
    ],
    "operation-kept": [
        {"about": about, "kind": kind, "day": "2027-12-01", "exact": exact}
        for about in ("join", "17")
        for kind, exact in (("ahead", True), ("past", True), ("past", False))
    ],
    "operation-took-place": [{"operation": 2**53, "day": "2026-10-04"}],
    "team-unclear": [{"emergency": emergency} for emergency in (False, True)],
    "operation-not-told": [
        {"about": about, "kind": kind} for about in ("join", "17") for kind in ("ahead", "past")
    ],
    "welcome-back": SET,
    "settings": SET + [{**SET[0], "place": place} for place in PLACES],
    "settings-saved": SET,
    **{f"settings-{what}": SET for what in CHOICES},
    "settings-time-one": [
        {"schedule": 2**53, "at": at, "kind": kind}
        for at, kind in (("18:30", "daily"), ("03:07", "now"))
    ],
    "settings-time-add": SET,
    "said": [{"phrase": f"tap-{tap.value}"} for tap in (Tap.TWICE, Tap.FULL)],
    "settings-stage": [{"place": place} for place in PLACES],
    "stage-place": [
        {"about": place, "reason": reason} for place in PLACES for reason in REASONS
    ],
    "stage-feeling": [{"about": feeling} for feeling in FEELINGS],
    "stage-saved": [{"place": place} for place in PLACES],
    "stage-kept": [{"place": place} for place in PLACES],
    "stage-felt": [{"what": what} for what in (*FEELINGS, *NOTHING_PICKED)],
    "paused": SET,
    "resumed": [
        {"at": "18:30"},
        {"at": "18:30", "day": "2026-10-06"},
        {"at": "18:30", "day": "2026-10-05", "today": True},
    ],
    "checkin": [
        {"checkin": 2**53, "kind": kind, "question": question, "pain": pain, "late": late,
         "reminder": late, "day": "2026-10-05"}
        for kind in ("daily", "now")
        for question, pain in (("pain", None), ("mood", 0), ("mood", 10))
        for late in (False, True)
    ],
    "checkin-later": [{"checkin": 2**53, "waits": list(SNOOZES)}],
    "checkin-snoozed": [{"checkin": 2**53, "at": "18:45"}],
    "checkin-done": [
        {"checkin": 1, "pain": 10, "mood": 0, "coping": coping, "helped": helped,
         "after_crisis": after, "late": late, "day": "2026-10-05"}
        for coping in (None, *content().coping.messages)
        for helped in (None, True)
        for after in (False, True)
        for late in (False, True)
    ],
    "checkin-closed": [
        {"checkin": 1, "kind": kind, "day": "2026-10-05"} | pain
        for kind in ("daily", "now")
        for pain in ({}, {"pain": None}, {"pain": 0}, {"pain": 10})
    ],
    "safety": [
        {"kind": kind, "caregivers": others, "written": written}
        for kind in KINDS
        for others in ((), OTHERS[:1], OTHERS)
        for written in (False, True)
    ],
    "caregiver-needed": [{**about, "why": why} for about in ABOUT for why in ("crisis", "red")],
    "safety-told": ABOUT,
    "safety-not-told": ABOUT,
    "missed-note": [{"after_crisis": after, "count": 3} for after in (False, True)],
    "missed-pause": [{"after_crisis": after, "count": 14} for after in (False, True)],
    "missed-fewer": [
        {"count": count, "fewer": fewer}
        for count in (None, 7, 13)
        for fewer in (["three", "one"], ["one"])
    ],
    "missed-chosen": [
        {"how": how, "paused": paused}
        for how in ("three", "one", "keep")
        for paused in (False, True)
    ],
    "note-write": [{"day": None}, {"day": "2025-12-31"}],
    "note-offer": [{"reply_to": 2**31, "asks": asks} for asks in (False, True)],
    "notes": [
        {"skip": skip, "total": total, "notes": [
            {"id": 2**53, "day": "2025-12-31", "text": text} for _ in range(shown)
        ]}
        for text in ("x", "&<>" * 67, "\U0001f600" * 200, "\u202eאבג")
        for skip, total, shown in ((0, 0, 0), (0, 1, 1), (0, 5, 5), (5, 11, 5), (10, 11, 1))
    ],
    "note": [
        {"note": 2**53, "skip": 995, "day": "2025-12-31", "text": text}
        for text in ("x", "&<>" * 1365, "x" * 4096, "\U0001f600" * 2048, "x" * 4000)
    ],
    "note-delete": [{"note": 2**53, "skip": 995, "day": "2026-10-05", "text": "&<>" * 67}],
    "safety-next-day": [{"kind": "crisis-1"}, {"kind": "crisis-1", "patient": False}],
    "flag": FLAGGED,
    "flag-again": FLAGGED,
    "flag-anyway": [one for one in FLAGGED if "no_signs" not in one],
    "flag-direct": [{"kind": "crisis-2"}],
    "flag-why": [
        {"findings": [{**finding, "rule": rule}]}
        for finding in (PAIN, {**PAIN, "worsening": True})
        for rule in RULES if rule not in ONLY_ASKS
    ] + [{"findings": [finding]} for finding in (*EARLY, *REVIEW, REBOUND, *LOOKED)],
    "look": [
        {"checkin": 2**53, "kind": kind, "question": "begin", "first": first}
        for kind in KINDS_OF_ROUNDS for first in (False, True)
    ] + [
        {"checkin": 2**53, "kind": kind, "question": question, "number": 6, "of": 6,
         "before": before}
        for kind in KINDS_OF_ROUNDS for question in QUESTIONS[kind]
        for before in (None, "activity")
    ] + [
        {"checkin": 2**53, "kind": "week", "question": "enjoy", "number": 3, "of": 6,
         "before": "back", "again": True},
    ],
    "look-days": [{"checkin": 2**53, "kind": "week",
                   "days": [f"2026-10-{day:02}" for day in range(7, 12)]}],
    "look-moved": [{"kind": kind, "day": "2026-10-08", "tomorrow": tomorrow}
                   for kind in KINDS_OF_ROUNDS for tomorrow in (False, True)],
    "look-left": [{"kind": kind, "day": "2027-01-03"} for kind in KINDS_OF_ROUNDS],
    "look-done": [
        {"checkin": 2**53, "kind": kind, "last": "change", "late": late, "answered": answered}
        for kind in KINDS_OF_ROUNDS for late in (False, True) for answered in (False, True)
    ],
    "look-closed": [{"checkin": 2**53, "kind": kind, "day": "2026-10-05"}
                    for kind in KINDS_OF_ROUNDS],
    "flag-summary": [
        {"answers": 5, "situation": place, "pain": SPREAD, "mood": SPREAD,
         "operation": {"day": "2025-03-01", "exact": exact},
         "planned": {"day": "2026-11-01", "exact": exact}}
        for place in PLACES
        for exact in (True, False)
    ]
    + [{"answers": 0, "situation": "ahead"}]
    + [{"answers": 5, "situation": "recovering", "pain": SPREAD, "mood": SPREAD, "span": span,
        "operation": {"day": "2026-10-01", "exact": True}, "findings": [finding]}
       for finding in (EARLY[0], REVIEW[0], REBOUND, MOOD, *LOOKED)
       for span in ("weeks", "operation")],
    "flag-follow-up": [
        {"event": 1, "families": families, "day": day, **about}
        for families in ("P", "M", "BOTH")
        for day in ("2026-09-25", "2026-10-05")
        for about in ({}, {"rule": "P0", "only": "P"}, {"rule": "P3", "only": None},
                      {"surgeons": True})
    ],
    "flag-said": [
        {"what": what} for what in (*FLAG_BUTTONS, "over") if what not in ("summary", "why")
    ],
    "summary": SUMMARIES,
    "summary-asked": SUMMARIES,
    "summary-pick": [
        {"names": [{"share": n, "name": "<b>" * 21} for n in range(2**53, 2**53 + 95)]}
    ],
    "caregiver-flag": [
        {**about, "families": families, "ahead": ahead}
        for about in ABOUT
        for families in ("P", "M", "BOTH")
        for ahead in (False, True)
    ],
    "caregiver-silence": [{**about, "missed": missed} for about in ABOUT for missed in (2, 14)],
    "shares": [
        {"called": called,
         "shares": [SHARED | {"name": name, **chosen} for chosen in SCOPES[:n] * 2],
         "invites": [{"share": 2**53, "made": AT, "until": AT}] * n,
         "unused": [AT] * n, "stopped": [{"name": name, "at": AT}] * n}
        for called, name, n in ((None, "x", 0), ("Ana", "<b>" * 10, 5), ("א" * 32, None, 1))
    ],
    "share": [{**SHARED, **chosen, "state": state}
              for chosen in SCOPES for state in ("active", "paused")],
    "share-end": [SHARED],
    "share-ended": [{"name": name} for name in NAMES],
    "share-looks": [SHARED, SHARED | {"looks": []}],
    "share-scope": [{**SHARED, **chosen, "state": state, "called": called}
                    for chosen in SCOPES for state in ("draft", "active")
                    for called in (None, "<" * 32)],
    "share-preview": [
        {"share": 2**53, "draft": draft, "summary": {**about, **SUMMARY, "notes": NOTED},
         "flag": flag, "silence": {**about, "missed": 7}}
        for about in ABOUT for draft in (True, False)
        for flag in (None, {**about, "families": "BOTH", "ahead": False})
    ],
    "share-made": [{"share": 1, "until": AT}],
    "share-link": [{"token": "bc" * 16, "called": name} for name in NAMES],
    "share-accepted": [{"name": name} for name in NAMES],
    "share-limit": [{"limit": limit} for limit in ("caregivers", "open", "day")],
    "name": [{"suggested": s, "called": c} for s in (None, "x" * 32) for c in (None, "Ana")],
    "name-set": [{"called": "א" * 32}],
    "invite": [
        {"token": "bc" * 16, "name": name, "version": 99, "known": known, "called": name, **chosen}
        for name in NAMES for known in (True, False) for chosen in SCOPES
    ],
    "follow-begun": [{"name": name, "called": name} for name in NAMES],
    "follow-first-time": [FOLLOWS],
    "follow-settings": [FOLLOWS | {"patient": patient} for patient in (True, False)],
    "follow-kept": [{}],
    "follow-stop": [{"followed": [{"share": 2**53, "name": name}] * n}
                    for n in (0, 1, 10) for name in NAMES],
    "follow-stopped": [{"left": left, "patient": patient}
                       for left in (0, 1) for patient in (True, False)],
    "help": [{"role": role} for role in (None, "patient", "both", "caregiver")],
    "safety-reached": [{"kind": kind} for kind in KINDS if kind.startswith("red-")],
}  # fmt: skip


def _view(language: str, args: dict[str, Any], country: str | None = "DE") -> View:
    return View(content(), language, NOW, args, country, "Europe/Berlin", "didnt_help", about=NOW)


def _check(shown: Shown) -> None:
    assert 0 < len(unescape(shown.text).encode("utf-16-le")) // 2 <= 4096
    assert "{" not in shown.text
    for row in shown.rows:
        assert 1 <= len(row) <= 8
        for button in row:
            assert 0 < len(button.label) <= 64
            assert len(button.data.encode()) <= 64
            assert unpack(button.data)[0] in TAPS, f"no handler for {button.data}"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("screen", sorted(SCREENS))
def test_every_screen_renders_within_telegrams_limits(screen: str, language: str) -> None:
    for args in CASES.get(screen, [{}]):
        for country in ("DE", "US", "GB", None, "ZZ"):
            view = _view(language, args, country)
            _check(render(screen, view))
            _check(
                render(
                    screen, replace(view, team_phone="<+49>", operations=(Operation(NOW.date()),))
                )
            )


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_urgent_list_shows_the_numbers_of_every_country(language: str) -> None:
    for country in [*content().helplines.countries, None, "XX"]:
        shown = safety_screens.menu(_view(language, {}, country))
        _check(shown)
        words = content().helplines.words(country, language)
        assert words["emergency"] in shown.text
        assert words["crisis_line"].split()[0] in shown.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_for_someone_close_name_each_caregiver_who_can_be_told(language: str) -> None:
    for why in ("crisis", "red"):
        for others in ((), OTHERS[:1], OTHERS):
            view = _view(language, {"why": why, "caregivers": others}, "US")
            shown = safety_screens.tell(view)
            _check(shown)
            assert len(shown.rows) == min(len(others), 10)
            assert "911" in shown.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_is_not_going_is_offered_company(language: str) -> None:
    args = {"phrase": "safety-followup-not-going", "caregivers": OTHERS[:1]}
    shown = safety_screens.said(_view(language, args))
    _check(shown)
    assert [b.data for row in shown.rows for b in row] == ["safe:tell:red"]


def test_every_queued_screen_has_a_renderer() -> None:
    import re
    from pathlib import Path

    named = set()
    for file in Path("care").glob("*.py"):
        source = file.read_text(encoding="utf-8")
        named |= set(re.findall(r'(?:say|say_to_stranger)\([^"]*?"([a-z-]+)"', source))
    assert named
    assert named <= set(SCREENS), named - set(SCREENS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_short_answers_to_a_tap_fit_in_telegrams_200_characters(language: str) -> None:
    for tap in Tap:
        if tap is not Tap.TAKEN:
            assert len(content().phrases.plain(language, f"tap-{tap.value}")) <= 200
    assert len(content().phrases.plain(language, "button-unknown")) <= 200
    for message_id, message in content().coping.messages.items():
        for source in () if message.thanks else content().coping.source_of(message_id, language):
            said = content().phrases.plain(
                language, "checkin-source-is", title=source.title, section=source.section
            )
            assert len(said) <= 200, said


def test_a_button_that_telegram_would_refuse_is_never_made() -> None:
    with pytest.raises(ValueError, match="64 bytes"):
        pack("answer", "x" * 60)
