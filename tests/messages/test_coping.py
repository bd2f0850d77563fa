"""The coping messages are safe to send, and the loader refuses those that are not."""

from __future__ import annotations

import datetime as dt
import re
import shutil
from itertools import product
from pathlib import Path

import pytest

from messages.coping import CONTENT, load_coping
from messages.errors import ContentError
from messages.sources import FIRST_OPERATION_STAGES, PREOP_STAGES, Source
from messages.yaml_files import LANGUAGES
from rules.choice import BANDS, CONDITIONS, fits_day
from rules.stage import SITUATIONS, STAGES, stage_of

LIBRARY = load_coping()
COPING = [message for message in LIBRARY.messages.values() if not message.thanks]
SETBACK = "coping/setback.yaml"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of the content that a test may spoil."""
    shutil.copytree(CONTENT / "coping", tmp_path / "coping")
    for name in ("sources.yaml", "never.yaml"):
        shutil.copy(CONTENT / name, tmp_path / name)
    return tmp_path


def spoil(content: Path, file: str, old: str, new: str) -> None:
    """Put `new` in place of the first `old`, which must be there."""
    path = content / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def problems_of(content: Path) -> list[str]:
    with pytest.raises(ContentError) as caught:
        load_coping(content)
    assert str(caught.value) == "\n".join(caught.value.problems)
    return caught.value.problems


def test_there_are_enough_messages() -> None:
    assert len(COPING) >= 56
    assert len(LIBRARY.thanks) >= 5
    for stage in STAGES:
        assert len([m for m in COPING if m.id.startswith(f"{stage}-")]) >= 3
    assert {c.id for c in LIBRARY.candidates} == set(LIBRARY.messages)


@pytest.mark.parametrize("stage", STAGES)
def test_three_messages_of_a_stage_fit_any_day(stage: str) -> None:
    for pain, mood in product(BANDS, BANDS):
        fitting = [
            c
            for c in LIBRARY.candidates
            if stage in c.stages
            and not c.thanks
            and fits_day(c, pain, mood, frozenset({"not_cleared"}))
        ]
        assert len(fitting) >= 3


def test_good_days_bring_a_new_thank_you_for_two_weeks() -> None:
    assert len(LIBRARY.thanks) >= 14


def test_relief_and_gratitude_never_meet_a_hard_day() -> None:
    relief = [message for message in COPING if {"A014", "A038"} & set(message.lines)]
    assert relief
    for message in relief:
        assert "high" not in message.pain
        assert "low" not in message.mood
        assert {"low_day", "high_pain_day", "mood_flag"} <= message.excludes


def test_prevention_is_only_for_people_with_an_operation_ahead() -> None:
    for message in COPING:
        if {"A080", "A081", "A083", "A097"} & set(message.lines):
            assert set(message.stages) <= PREOP_STAGES
        if {"A075", "A078", "A096"} & set(message.lines):
            assert set(message.stages) <= FIRST_OPERATION_STAGES


def test_yoga_waits_for_clearance() -> None:
    yoga = [m for m in COPING if "yoga" in " ".join(m.text.values()).lower()]
    assert yoga
    for message in yoga:
        assert {"not_cleared", "weeks_0_12"} <= message.excludes


def test_words_that_say_it_will_pass_are_kept_from_flagged_low_mood() -> None:
    easing = re.compile(r"often (ease|temporary)|menudo (aflojan|temporal)|oft (leichter|vorüber)")
    hopeful = [m for m in COPING if any(easing.search(text) for text in m.text.values())]
    assert hopeful
    for message in hopeful:
        assert "mood_flag" in message.excludes


def test_self_blame_is_always_answered() -> None:
    blame = [message for message in COPING if "A024" in message.lines]
    assert blame
    for message in blame:
        assert "not their fault" in message.text["en"]
        assert "No era culpa suya" in message.text["es"]
        assert "nicht ihre Schuld" in message.text["de"]


def test_pushing_harder_always_meets_the_physiotherapist() -> None:
    for message in COPING:
        if "A022" in message.lines:
            assert "physio" in message.text["en"]
            assert "fisio" in message.text["es"]
            assert "Physio" in message.text["de"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_number_and_no_name_is_in_any_text(language: str) -> None:
    for message in LIBRARY.messages.values():
        assert not re.search(r"\d|%|\b(Alex|Lisa|Sinicropi)\b", message.text[language]), message.id


def test_no_text_stands_twice() -> None:
    texts = [text for message in LIBRARY.messages.values() for text in message.text.values()]
    assert len(set(texts)) == len(texts)


def test_messages_end_in_many_ways() -> None:
    for language in LANGUAGES:
        endings = {re.split(r"[.!?]\s", m.text[language])[-1] for m in COPING}
        assert len(endings) > len(COPING) * 0.8


def test_all_hundred_lines_are_known_and_no_blocked_one_is_used() -> None:
    lines = LIBRARY.sources.lines
    assert sorted(lines) == [f"A{number:03d}" for number in range(1, 101)]
    used = {line for message in COPING for line in message.lines}
    assert not [line for line in used if lines[line].use == "block"]
    assert all(m.lines for m in COPING)


def test_where_a_message_is_from_is_told_in_the_readers_language() -> None:
    assert LIBRARY.source_of("setback-03", "en") == [
        Source(
            "An article on feelings when spine surgery does not help (our title)",
            "Facing the setback",
            None,
            None,
        ),
        Source(
            "Why Do So Many Back Surgeries Fail?",
            "Reasons why spine surgery may not help",
            "Stefano Sinicropi",
            dt.date(2026, 1, 5),
        ),
    ]
    assert [s.section for s in LIBRARY.source_of("setback-03", "de")] == [
        "Mit dem Rückschlag umgehen",
        "Gründe, warum eine Operation nicht hilft",
    ]


def test_two_lines_of_one_section_are_named_once() -> None:
    assert LIBRARY.messages["setback-01"].lines == ("A002", "A018")
    assert len(LIBRARY.source_of("creeping_doubt-03", "es")) == 1


def test_a_thank_you_has_no_source() -> None:
    assert LIBRARY.source_of("thanks-01", "en") == []


def test_each_situation_has_its_stage() -> None:
    assert [stage_of(situation) for situation in SITUATIONS] == [
        "preop_hopes",
        "early_postop_relief",
        "setback",
        "turning_point",
        "pre_revision",
        "revision_recovery",
        "long_term",
    ]
    with pytest.raises(ValueError, match="unknown situation 'elsewhere'"):
        stage_of("elsewhere")


FAULTS = [
    (SETBACK, "stages: [setback]", "stages: [setback, setbak]", "unknown stage 'setbak'"),
    (SETBACK, "stages: [setback]", "stages: [any]", "its stages lack setback"),
    (SETBACK, "pain: [high]", "pain: [huge]", "unknown pain band 'huge'"),
    (SETBACK, "pain: [high]", "pian: [high]", "unknown key 'pian'"),
    (SETBACK, "[mood_flag]", "[moodflag]", "unknown condition 'moodflag'"),
    (SETBACK, "A018", "A999", "unknown line 'A999'"),
    (SETBACK, "A018", "A028", "line A028 is blocked"),
    (SETBACK, "A018", "A003", "line A003 only answers a question"),
    (SETBACK, "A018", "A081", "line A081 is only for pre_revision, preop_hopes"),
    (SETBACK, "A018", "A096", "line A096 is only for preop_hopes"),
    (SETBACK, "A018", "A008", "line A008 needs mood_flag"),
    (SETBACK, "A018", "A025", "line A025 needs low_day"),
    (SETBACK, "[A024, A079]", "[A024]", "line A024 never stands alone"),
    (SETBACK, "You hoped", "{name}, you hoped", "remove the braces"),
    (SETBACK, "You hoped", "<b>You</b> hoped", "remove the < and >"),
    (SETBACK, "You hoped", "Stay  positive. You hoped", "never.yaml bans"),
    (SETBACK, "Esperabas", "Al menos esperabas", "never.yaml bans 'Al menos'"),
    (SETBACK, "Du hast", "Du musst hoffen. Du hast", "never.yaml bans 'Du musst'"),
    (SETBACK, "You hoped", "You hoped " + "and hoped " * 30, "shorten it to 60"),
    (SETBACK, "You hoped", "You hoped " + "so" * 2100, "over 4096 characters"),
    (SETBACK, "    es: >-", "    fr: >-", "the text in 'es' is missing"),
    (SETBACK, "    es: >-", "    en: >-", "'en' is there twice"),
    (SETBACK, "  lines:", "  line:", "unknown key 'line'"),
    (SETBACK, "lines: [A002, A018]", "lines: []", "it needs one line or more"),
    (SETBACK, "setback-02", "setback-01", "the id setback-01 is there 2 times"),
    (SETBACK, "setback-02", "setbacks-02", "the id must look like setback-01"),
    (SETBACK, "- id: setback-02", "- name: x", "message 2 has no id"),
    (SETBACK, "- id: setback-02", "- id: [", "check the indentation"),
    (SETBACK, "stages: [setback]", "stages: setback", "must stand in a list"),
    ("coping/thanks.yaml", "kind: thanks", "kind: praise", "write 'kind: thanks'"),
    ("sources.yaml", "section: opening", "section: nowhere", "unknown section 'nowhere'"),
    ("sources.yaml", "use: ok", "use: fine", "unknown use 'fine'"),
    ("sources.yaml", "[on_request]", "[sometimes]", "unknown condition 'sometimes'"),
    ("sources.yaml", "2026-01-05", "January", "the date must look like 2026-01-05"),
    ("never.yaml", "\nes:", "\npt:", "never.yaml: 'es' must be a list"),
]  # fmt: skip


@pytest.mark.parametrize(("file", "old", "new", "told"), FAULTS, ids=[f[3] for f in FAULTS])
def test_a_fault_is_refused_and_named(
    content: Path, file: str, old: str, new: str, told: str
) -> None:
    spoil(content, file, old, new)
    problems = problems_of(content)
    assert any(told in problem for problem in problems), problems
    assert all(p.startswith(("coping", "sources.yaml", "never.yaml")) for p in problems)


def test_all_faults_are_told_at_once(content: Path) -> None:
    spoil(content, SETBACK, "A018", "A999")
    spoil(content, "coping/any.yaml", "stages: [any]", "stages: [any, all]")
    (content / "coping" / "long_term.yaml").unlink()
    (content / "coping" / "holidays.yaml").write_text("[]", encoding="utf-8")
    told = "\n".join(problems_of(content))
    assert "coping/setback.yaml, setback-01: unknown line 'A999'" in told
    assert "coping/any.yaml, any-01: unknown stage 'all'" in told
    assert "coping/long_term.yaml: the file is missing" in told
    assert "coping/holidays.yaml: no stage has this name" in told


def test_a_stage_with_two_messages_is_refused(content: Path) -> None:
    path = content / "coping" / "setback_denial.yaml"
    kept = path.read_text(encoding="utf-8").split("- id: setback_denial-03")[0]
    path.write_text(kept, encoding="utf-8")
    assert problems_of(content) == [
        "coping/setback_denial.yaml: 2 messages for setback_denial; write 3 or more"
    ]


def test_a_stage_that_leaves_a_hard_day_without_a_message_is_refused(content: Path) -> None:
    path = content / "coping" / "setback_denial.yaml"
    text = path.read_text(encoding="utf-8")
    narrowed = text.replace("  lines:", "  when: {pain: [low, middle]}\n  lines:")
    path.write_text(narrowed, encoding="utf-8")
    problems = problems_of(content)
    assert len(problems) == len(BANDS)
    assert all("no message is left for setback_denial with high pain" in p for p in problems)


def test_no_condition_leaves_somebody_with_nothing() -> None:
    for stage, pain, mood in product(STAGES, BANDS, BANDS):
        assert any(
            fits_day(message, pain, mood, frozenset(CONDITIONS))
            for message in LIBRARY.candidates
            if stage in message.stages and not message.thanks
        )


def test_the_banned_words_of_each_language_are_found_in_any_case(content: Path) -> None:
    for phrase in ("JUST", "at\n      least", "everything happens for a reason", "Warrior"):
        spoil(content, SETBACK, "You hoped for relief", f"You hoped {phrase} for relief")
        assert any("never.yaml bans" in problem for problem in problems_of(content))
        spoil(content, SETBACK, f"You hoped {phrase} for relief", "You hoped for relief")
    assert len(load_coping(content).messages) == len(LIBRARY.messages)
