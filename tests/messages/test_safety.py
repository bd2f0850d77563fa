"""The safety content as shipped: labelled sentences, hostile texts, numbers and phrases."""

from __future__ import annotations

import re
import shutil
from collections import Counter
from itertools import chain
from pathlib import Path

import pytest
import yaml
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor
from hypothesis import given, settings
from hypothesis import strategies as st

from messages.errors import ContentError
from messages.safety import CONTENT, load_helplines, load_patterns
from rules.patterns import ASKED, KINDS, screen

LANGUAGES = ("en", "es", "de")
ASK_AT_MOST, HARMLESS = "ask at most", "harmless"
# What patterns name: whether a sign is one at all, only the learned weights ask.
NAMED = set(KINDS) - {ASKED["red"]}
CASES = {
    language: yaml.safe_load(
        (Path(__file__).parent / "crisis_cases" / f"{language}.yaml").read_text("utf-8")
    )
    for language in LANGUAGES
}
SENTENCES = [
    (kind, sentence)
    for cases in CASES.values()
    for kind, sentences in cases.items()
    for sentence in sentences
]
# Sentences written without knowledge of the patterns. They measured the patterns once and have
# mended them since, so every one must be found: they say nothing any more about unknown words.
HELD_OUT = yaml.safe_load(
    (Path(__file__).parent / "crisis_cases" / "held_out.yaml").read_text("utf-8")
)
HELD_OUT_URGENT = [case for language in LANGUAGES for case in HELD_OUT[language]["urgent"]]
HELD_OUT_CRISIS = [sentence for language in LANGUAGES for sentence in HELD_OUT[language]["crisis"]]
HELD_OUT_HARMLESS = [
    sentence for language in LANGUAGES for sentence in HELD_OUT[language][HARMLESS]
]
EXPLICIT = [sentence for kind, sentence in SENTENCES if kind == "crisis-1"]
BOOK = load_patterns()
HELPLINES = load_helplines()


def kinds(text: str) -> list[str]:
    return [finding.kind for finding in screen(BOOK.words(text), BOOK)]


def speaks_of_a_crisis(text: str) -> bool:
    return any(kind.startswith("crisis-") for kind in kinds(text))


@pytest.mark.parametrize(("kind", "sentence"), SENTENCES)
def test_each_sentence_is_read_as_labelled(kind: str, sentence: str) -> None:
    if kind == HARMLESS:
        assert kinds(sentence) == []
    elif kind == ASK_AT_MOST:
        assert kinds(sentence) in ([], ["crisis-2"])
    else:
        assert kind in kinds(sentence)


@pytest.mark.parametrize("sentence", HELD_OUT_CRISIS)
def test_a_crisis_among_the_once_held_out_is_found(sentence: str) -> None:
    assert speaks_of_a_crisis(sentence)


@pytest.mark.parametrize(("kind", "sentence"), HELD_OUT_URGENT)
def test_an_urgent_sign_among_the_once_held_out_is_found(kind: str, sentence: str) -> None:
    assert kind in kinds(sentence)


@pytest.mark.parametrize("sentence", HELD_OUT_HARMLESS)
def test_a_harmless_sentence_among_the_once_held_out_is_asked_about_at_most(sentence: str) -> None:
    assert kinds(sentence) in ([], ["crisis-2"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_once_held_out_sentences_are_whole(language: str) -> None:
    sizes = {name: len(cases) for name, cases in HELD_OUT[language].items()}
    assert sizes == {"crisis": 40, "urgent": 30, HARMLESS: 50}


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_enough_sentences_of_every_kind(language: str) -> None:
    cases = CASES[language]
    assert set(cases) == {*NAMED, ASK_AT_MOST, HARMLESS}
    assert sum(len(sentences) for sentences in cases.values()) >= 150
    assert len(cases[HARMLESS]) >= 60
    assert max(Counter(chain.from_iterable(cases.values())).values()) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_patterns_of_every_kind(language: str) -> None:
    assert {p.kind for p in BOOK.patterns if p.language == language} == NAMED


def test_there_are_well_over_a_hundred_patterns() -> None:
    assert len(BOOK.patterns) > 100
    assert len({pattern.id for pattern in BOOK.patterns}) == len(BOOK.patterns)


@pytest.mark.parametrize("sentence", EXPLICIT[::7])
def test_upper_case_and_a_long_story_before_it_hide_nothing(sentence: str) -> None:
    story = "Today I walked a little, hoy me dolía menos, und die Physio war gut. "
    text = (story * 100)[: 4990 - len(sentence)] + "\n" + sentence.upper()
    assert "crisis-1" in kinds(text)


@pytest.mark.parametrize("number", ["0", "1", "7", "10", "7/10", "7.", " 7 ", "7️⃣", "38", "911"])
def test_a_lone_number_is_never_a_finding(number: str) -> None:
    assert kinds(number) == []


@settings(max_examples=300, deadline=None)
@given(st.text())
def test_screening_never_raises(text: str) -> None:
    assert set(kinds(text)) <= set(KINDS)


@settings(max_examples=300, deadline=None)
@given(
    before=st.text() | st.sampled_from([sentence for _, sentence in SENTENCES]),
    explicit=st.sampled_from(EXPLICIT),
    after=st.text() | st.sampled_from([sentence for _, sentence in SENTENCES]),
)
def test_other_lines_around_it_never_hide_an_explicit_sentence(
    before: str, explicit: str, after: str
) -> None:
    assert "crisis-1" in kinds(f"{before}\n{explicit}\n{after}")


@pytest.mark.timeout(60)
def test_two_hundred_hostile_texts_of_5000_characters_are_read_in_time() -> None:
    pieces = [
        "a", "i ", "i want to ", "a.b-", "k i l l ", "((((", "1!1$", "no ", "nicht mehr ", "???",
        "i want to i wish i do not want to ", "não-", "\u200b", "e\u0301", "ich will ", "😭",
        "took all of my ", "ﷺ", "a1", "he says he ",
    ]  # fmt: skip
    texts = [(first + second) * 5000 for first in pieces for second in pieces[:10]]
    assert len(texts) == 200
    for text in texts:
        kinds(text[:5000])


# Content that must not be used


def content_with(tmp_path: Path, file: str, old: str, new: str) -> Path:
    """Copy the safety content with one text replaced."""
    shutil.copytree(CONTENT / "safety", tmp_path / "safety")
    shutil.copy(CONTENT / "helplines.yaml", tmp_path)
    text = (tmp_path / file).read_text("utf-8")
    assert old in text
    (tmp_path / file).write_text(text.replace(old, new, 1), "utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("id: es-suicide", "id: es-burden", 'the id "es-burden" is already in safety/es.yaml'),
        ("id: es-suicide", "id: suicidio", "needs an id that begins with es-"),
        ("kind: crisis-cg", "kind: crisis-x", 'the kind "crisis-x" is unknown'),
        ("- suicidas\n", "- (suicidas\n", "never closed"),
        ("- suicidas\n", "- <nadie> muere\n", "no list called <nadie>"),
        ("- suicidas\n", "- no\n", "put False in quotes"),
        ("covers: yes", "cover: yes", "unknown key 'cover'"),
        ("language: es", "language: en", '"language" must be es'),
        ("patterns:", "pattern:", '"patterns" is missing'),
        ("mistyped: [", "mistyped: ][", "safety/es.yaml, line"),
    ],
)
def test_a_mistake_in_a_pattern_file_is_told_in_plain_english(
    tmp_path: Path, old: str, new: str, said: str
) -> None:
    with pytest.raises(ContentError, match=re.escape(said)):
        load_patterns(content_with(tmp_path, "safety/es.yaml", old, new))


def test_a_missing_language_is_told(tmp_path: Path) -> None:
    shutil.copytree(CONTENT / "safety", tmp_path / "safety")
    (tmp_path / "safety" / "de.yaml").unlink()
    with pytest.raises(ContentError, match=re.escape("safety/de.yaml: the file is missing")):
        load_patterns(tmp_path)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("    verified_on: null\n", "", "country US: verified_on is missing"),
        ('emergency: ["911"]', "emergency: [911]", "country US: write emergency numbers in quotes"),
        ('{call: "988"}', "{call: 988}", "country US: a line needs one of call, text or web"),
        ('"US":', "usa:", "country usa: write two capital letters"),
        ('"NO":', "NO:", "country False: write two capital letters"),
        ("confidence: high", "confidence: sure", "confidence must be high or medium"),
        ("    source: looked up\n", "", "country US: source is missing"),
        ("en: option 4, ", "", "country CO: the note in 'en' is missing"),
        (" {keyword} to {number}", " {number}", 'words, en: "text_keyword" needs {keyword}'),
        ("default:\n", "defaults:\n", "is missing"),
        ('{web: "https://findahelpline.com"}', '{call: "116 123"}', "116 123 does not answer"),
    ],
)
def test_a_mistake_in_the_helplines_is_told_in_plain_english(
    tmp_path: Path, old: str, new: str, said: str
) -> None:
    with pytest.raises(ContentError, match=re.escape(said)):
        load_helplines(content_with(tmp_path, "helplines.yaml", old, new))


# Numbers


@pytest.mark.parametrize(
    ("code", "language", "emergency", "crisis_line", "text_option"),
    [
        ("US", "en", "911", "988", ", or text 988"),
        ("us", "es", "911", "988", ", o escribe un SMS al 988"),
        (
            "GB",
            "en",
            "999 or 112",
            "Samaritans 116 123 or NHS 111 (in England, option 2)",
            ", or text SHOUT to 85258",
        ),
        ("IE", "es", "112 o 999", "Samaritans 116 123", ", o escribe un SMS con HELLO al 50808"),
        ("BE", "es", "112", "1813 (neerlandés) o 0800 32 123 (francés)", ""),
        ("ZA", "de", "112 (vom Handy) oder 10177", "SADAG 0800 567 567", ""),
        (
            "IT",
            "en",
            "112",
            "Telefono Amico 02 2327 2327 (not open at all hours)"
            " or https://findahelpline.com (at any hour)",
            "",
        ),
        ("RO", "de", "112", "https://findahelpline.com", ""),
        ("BO", "en", "112 (or your local emergency number)", "https://findahelpline.com", ""),
        (None, "de", "112 (oder die Notrufnummer deines Landes)", "https://findahelpline.com", ""),
        ("", "fr", "112 (or your local emergency number)", "https://findahelpline.com", ""),
    ],
)  # fmt: skip
def test_the_numbers_are_ready_to_be_shown(
    code: str | None, language: str, emergency: str, crisis_line: str, text_option: str
) -> None:
    assert HELPLINES.words(code, language) == {
        "emergency": emergency,
        "crisis_line": crisis_line,
        "text_option": text_option,
        "open": "hours" if code == "IT" else "always",
    }


def test_116_123_is_no_default_of_the_eu() -> None:
    without_entry = HELPLINES.eu_members - set(HELPLINES.countries)
    assert "RO" in without_entry
    for code in without_entry:
        assert "116 123" not in HELPLINES.words(code, "en")["crisis_line"]


def test_nothing_claims_to_be_verified_yet() -> None:
    assert {country.verified_on for country in HELPLINES.countries.values()} == {None}


# Phrases


class _Arguments(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.names.add(node.id.name)


def phrases(language: str) -> dict[str, frozenset[str]]:
    text = (CONTENT / "phrases" / language / "safety.ftl").read_text("utf-8")
    found = {}
    for entry in FluentParser().parse(text).body:
        assert not isinstance(entry, ast.Junk), entry.content
        if isinstance(entry, ast.Message):
            arguments = _Arguments()
            arguments.visit(entry)
            found[entry.id.name] = frozenset(arguments.names)
    return found


@pytest.mark.parametrize("language", ["es", "de"])
def test_every_language_has_the_same_phrases_with_the_same_arguments(language: str) -> None:
    assert phrases(language) == phrases("en")


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_its_answer(kind: str) -> None:
    assert f"safety-{kind}" in phrases("en")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", [*HELPLINES.countries, "RO", None])
def test_every_phrase_fits_a_message_or_a_button_in_every_country(
    language: str, code: str | None
) -> None:
    bundle = FluentBundle([language], use_isolating=False)
    text = (CONTENT / "phrases" / language / "safety.ftl").read_text("utf-8")
    bundle.add_resource(FluentResource(text))
    words = HELPLINES.words(code, language) | {
        "number": "+49 30 1234567",
        "scores": "yes",
        "how": "tapped",
    }
    for phrase in phrases(language):
        value = bundle.get_message(phrase).value
        assert value is not None
        shown, errors = bundle.format_pattern(value, words)
        assert errors == []
        assert isinstance(shown, str)
        assert "{" not in shown
        is_label = phrase.startswith(("safety-button-", "safety-sign-"))
        assert 0 < len(shown) <= (40 if is_label else 1200)
