"""The codes of questions: ours have none but pain, and a clinic may write theirs."""

from __future__ import annotations

from pathlib import Path

import pytest

from messages.codes import CONTENT, FILE, load_codes
from messages.errors import ContentError
from rules.rounds import QUESTIONS


def changed(folder: Path, old: str, new: str) -> Path:
    text = (CONTENT / FILE).read_text(encoding="utf-8")
    assert text.count(old) == 1, old
    (folder / FILE).write_text(text.replace(old, new), encoding="utf-8")
    return folder


def test_our_own_wording_has_no_code() -> None:
    codes = load_codes()
    assert codes["pain"] == "72514-3"
    assert {codes[question] for question in QUESTIONS["four"]} == {None}


def test_a_clinic_writes_its_code(tmp_path: Path) -> None:
    assert load_codes(changed(tmp_path, "down: null", 'down: "12345-6"'))["down"] == "12345-6"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("down: null", "down: 44250", "down: 44250 is no LOINC code"),
        ("down: null", 'down: "PHQ-2"', "down: 'PHQ-2' is no LOINC code"),
        ("down: null\n", "", "down is missing; write its code, or null"),
        ("worry: null", "worry: null\njoy: null", "unknown key 'joy'"),
    ],
)
def test_what_makes_no_sense_is_refused(tmp_path: Path, old: str, new: str, expected: str) -> None:
    with pytest.raises(ContentError) as caught:
        load_codes(changed(tmp_path, old, new))
    assert expected in caught.value.problems[0]


def test_a_missing_or_an_empty_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="is missing"):
        load_codes(tmp_path)
    (tmp_path / FILE).write_text("", encoding="utf-8")
    with pytest.raises(ContentError, match="is empty"):
        load_codes(tmp_path)
