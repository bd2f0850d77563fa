"""The thresholds of flags: each with a source, and refused in plain English when wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from messages.errors import ContentError
from messages.thresholds import CONTENT, FILE, load_sources, load_thresholds


def changed(folder: Path, old: str, new: str) -> Path:
    """Our content in `folder` with one place changed."""
    text = (CONTENT / FILE).read_text(encoding="utf-8")
    assert text.count(old) == 1, old
    (folder / FILE).write_text(text.replace(old, new), encoding="utf-8")
    return folder


def problems(folder: Path) -> list[str]:
    with pytest.raises(ContentError) as caught:
        load_thresholds(folder)
    return caught.value.problems


def test_ours_are_those_of_the_flag_rules() -> None:
    t = load_thresholds()
    assert (t.p1.level, t.p1.percent) == (7, 65)
    assert (t.p1f.level, t.p1f.answers) == (8, 4)
    assert (t.p2.points, t.p2.percent, t.p2.level, t.p2.answers_running) == (2, 130, 4, 7)
    assert (t.m1.level, t.m1.percent) == (3, 50)
    assert (t.m1f.level, t.m1f.answers) == (2, 4)
    assert (t.quiet.days, t.quiet.known_days, t.quiet.messages) == (14, 28, 2)
    assert (t.follow_ups.first_day, t.follow_ups.second_day) == (3, 10)
    assert (t.p5.points, t.p5.percent, t.p5.change, t.p5.weeks) == (2, 30, 6, 2)
    assert (t.m2.level, t.m2.again, t.m2.again_days, t.m2.worry, t.m2.all_four) == (3, 2, 7, 3, 9)
    assert (t.m2.at_once, t.quiet.usual_repeat_days, t.quiet.usual_later_days) == (6, 28, 84)
    assert (t.m3.weight_percent, t.m3.limit_tenths, t.m3.least_sd_hundredths) == (20, 27, 75)
    assert (t.misses.note, t.misses.fewer, t.misses.pause) == (3, 7, 14)


def test_each_has_a_source() -> None:
    sources = load_sources()
    assert "Ostelo 2008" in sources["p2.points"]
    assert len(sources) == 100
    assert all(sources.values())


P1_LEVEL = 'level: {value: 7, source: "Our judgement: commonly called severe on this scale"}'


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        (
            'level: {value: 11, source: "x"}',
            "thresholds.yaml, p1, level: 11 will not do; write a whole number from 0 to 10",
        ),
        (
            'level: {value: 6.5, source: "x"}',
            "thresholds.yaml, p1, level: 6.5 will not do; write a whole number from 0 to 10",
        ),
        (
            'level: {value: "7", source: "x"}',
            "thresholds.yaml, p1, level: '7' will not do; write a whole number from 0 to 10",
        ),
        (
            'level: {value: true, source: "x"}',
            "thresholds.yaml, p1, level: True will not do; write a whole number from 0 to 10",
        ),
        (
            'level: {value: 7, source: " "}',
            "thresholds.yaml, p1, level: the source is missing; "
            "say on what grounds the value was chosen",
        ),
        (
            "level: 7",
            "thresholds.yaml, p1, level: is missing; write it with a value and a source",
        ),
        (
            'level: {value: 7, source: "x", unit: points}',
            "thresholds.yaml, p1, level: unknown key 'unit'; use one of value, source",
        ),
        (
            'level: {value: 9, source: "x"}',
            "thresholds.yaml: p1, level (9) must not be above p1f, level (8)",
        ),
        (
            'level: {value: 5, source: "x"}',
            "thresholds.yaml: clear, pain (5) must be below p1, level (5)",
        ),
    ],
)
def test_a_wrong_value_is_refused_in_plain_english(tmp_path: Path, new: str, expected: str) -> None:
    assert problems(changed(tmp_path, P1_LEVEL, new))[0] == expected


def test_every_problem_is_named_at_once(tmp_path: Path) -> None:
    text = (CONTENT / FILE).read_text(encoding="utf-8")
    text = text.replace("value: 65", "value: 0").replace("value: 130", "value: 99")
    text = text.replace("version: 7", "version: two").replace("pause:", "paws:")
    (tmp_path / FILE).write_text(text, encoding="utf-8")
    found = "\n".join(problems(tmp_path))
    assert "version as a whole number" in found
    assert "p1, percent: 0 will not do" in found
    assert "p2, percent: 99 will not do" in found
    assert "misses: unknown key 'paws'" in found
    assert "misses, pause: is missing" in found


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("first_day: {value: 3,", "first_day: {value: 10,", "first_day (10) must be below"),
        ("fewer: {value: 7,", "fewer: {value: 2,", "misses, note (3) must be below"),
        ("known_days: {value: 28,", "known_days: {value: 7,", "must not be above quiet, known"),
        ("pain_baseline: {value: 6,", "pain_baseline: {value: 7,", "(7 + 1) must not be above"),
        ("mood_baseline: {value: 4,", "mood_baseline: {value: 3,", "(3 - 1) must not be below"),
        ("short_answers: {value: 5,", "short_answers: {value: 3,", "p1f, answers (4)"),
        ("again: {value: 2,", "again: {value: 3,", "m2, again (3) must be below m2, level (3)"),
        ("again_within: {value: 21,", "again_within: {value: 6,", "m2, again_days (7) must not"),
        ("recent_days: {value: 7,", "recent_days: {value: 4,", "windows, recent_answers (5)"),
    ],
)
def test_values_that_contradict_each_other_are_refused(
    tmp_path: Path, old: str, new: str, expected: str
) -> None:
    assert expected in problems(changed(tmp_path, old, new))[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "the file is empty"),
        ("version: 1\nversion: 2\n", "is there twice"),
        ("version: 1\n", '"words" is missing'),
    ],
)
def test_a_file_of_another_shape_is_refused(tmp_path: Path, text: str, expected: str) -> None:
    (tmp_path / FILE).write_text(text, encoding="utf-8")
    assert expected in problems(tmp_path)[0]


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    assert problems(tmp_path) == ["thresholds.yaml: the file is missing; put it back"]
