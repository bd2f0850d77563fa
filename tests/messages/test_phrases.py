"""The phrases: the loader refuses what people could not read."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from messages.errors import ContentError
from messages.phrases import CONTENT, LANGUAGES, Phrases, load_phrases


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the phrases that a test may break."""
    shutil.copytree(CONTENT / "phrases", tmp_path / "phrases")
    return tmp_path


def _change(folder: Path, file: str, old: str, new: str) -> None:
    path = folder / "phrases" / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.mark.parametrize(
    ("file", "old", "new", "says"),
    [
        ("de/checkin.ftl", "tap-already =", "tap-allready =", "tap-already is missing"),
        ("en/checkin.ftl", "{ $pain }", "{ $pian }", "$pain, $pian"),
        ("en/joining.ftl", "<b>What I am</b>", "<b>What I am", "<b> is not closed"),
        ("en/joining.ftl", "<b>What I am</b>", "<h1>What I am</h1>", "<h1>"),
        ("es/settings.ftl", "help =", "help ", "cannot be read"),
        ("en/menu.ftl", "menu-help =", "menu-checkin =", "menu-checkin is there twice"),
    ],
)
def test_a_broken_phrase_stops_the_start_and_is_named(
    folder: Path, file: str, old: str, new: str, says: str
) -> None:
    _change(folder, file, old, new)
    with pytest.raises(ContentError) as caught:
        load_phrases(folder)
    assert says in str(caught.value)


def test_a_missing_language_is_named(folder: Path) -> None:
    shutil.rmtree(folder / "phrases" / "es")
    with pytest.raises(ContentError) as caught:
        load_phrases(folder)
    assert "phrases/es: no .ftl file found" in str(caught.value)


def test_arguments_are_escaped_in_html_and_left_alone_in_buttons() -> None:
    phrases = load_phrases()
    name = "<b>& \u202e"
    assert "&lt;b&gt;&amp; \u202e" in phrases.text("en", "join-situation-set", situation=name)
    assert name in phrases.plain("en", "join-situation-set", situation=name)


def test_a_language_that_we_do_not_speak_is_met_in_english() -> None:
    phrases = load_phrases()
    assert phrases.plain("xx", "join-no") == phrases.plain("en", "join-no")


def test_a_missing_argument_is_an_error_and_never_a_gap() -> None:
    with pytest.raises(KeyError):
        load_phrases().text("en", "checkin-scores", pain=3)


# Exact wordings, whose sentences may be longer.
EXACT = ("safety.ftl", "flags.ftl", "look-flags.ftl", "caregiver-consent.ftl")


def test_no_sentence_is_long_and_no_banned_word_is_used() -> None:
    banned = re.compile(r"\b(just|should|at least|stay positive|warrior)\b", re.IGNORECASE)
    for language in LANGUAGES:
        for file in sorted((CONTENT / "phrases" / language).glob("*.ftl")):
            if file.name in EXACT:
                continue
            text = re.sub(r"\{[^{}]*\}|<[^>]*>|^#.*$", " x ", file.read_text("utf-8"), flags=re.M)
            assert language != "en" or not banned.search(text), file
            for line in text.splitlines():
                for sentence in re.split(r"[.!?:·•–]", line.partition("=")[2] or line):
                    assert len(sentence.split()) <= 15, f"{file.name}: {sentence}"


def test_the_menu_fits_telegrams_limits() -> None:
    phrases: Phrases = load_phrases()
    for language in LANGUAGES:
        assert len(phrases.plain(language, "description")) <= 512
        assert len(phrases.plain(language, "short-description")) <= 120
