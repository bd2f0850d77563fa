"""The words that cannot wait, as written for each language, and (from there) whom to call."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from messages.errors import ContentError
from messages.helplines import (
    CountryHelp,
    Emergency,
    HelpLine,
    Helplines,
    load_helplines,
)
from messages.yaml_files import LANGUAGES, read_yaml, unknown_keys
from rules.patterns import KINDS, Pattern, PatternBook, TakenOut, Wording
from rules.phrases import PhraseError

__all__ = [
    "CountryHelp",
    "Emergency",
    "HelpLine",
    "Helplines",
    "load_helplines",
    "load_patterns",
]

CONTENT = Path(__file__).parent / "content"
BEGIN_CLAUSES = "clauses begin with"


def load_patterns(root: Path | None = None) -> PatternBook:
    """Read safety/<language>.yaml under `root` (our own content by default).

    Raises ContentError with every problem found.
    """
    problems: list[str] = []
    wordings: list[Wording] = []
    used: dict[str, str] = {}
    for language in LANGUAGES:
        where = f"safety/{language}.yaml"
        content = read_yaml((root or CONTENT) / where, where, problems)
        if content is None:
            continue
        if not isinstance(content, dict):
            problems.append(f"{where}: the file is empty or not written as name: value")
            continue
        wording = _wording(content, language, where, problems)
        for pattern in wording.patterns:
            if pattern.id in used:
                problems.append(f'{where}: the id "{pattern.id}" is already in {used[pattern.id]}')
            used[pattern.id] = where
        wordings.append(wording)
    if problems:
        raise ContentError(problems)
    try:
        return PatternBook(wordings)
    except PhraseError as error:
        raise ContentError([f"safety: {line}" for line in str(error).split("\n")]) from error


def _wording(content: dict[Any, Any], language: str, where: str, problems: list[str]) -> Wording:
    keys = ("language", "lists", "spellings", "mistyped", BEGIN_CLAUSES, "taken out", "patterns")
    problems.extend(unknown_keys(where, content, keys))
    if content.get("language") != language:
        problems.append(f'{where}: "language" must be {language}')
    patterns: list[Pattern] = []
    for entry in _entries(content, "patterns", where, problems):
        name = str(entry.get("id") or "")
        place = f"{where}, {name or 'a pattern'}"
        problems.extend(unknown_keys(place, entry, ("id", "kind", "covers", "phrases")))
        if not name.startswith(f"{language}-"):
            problems.append(f"{place}: every pattern needs an id that begins with {language}-")
        kind = str(entry.get("kind") or "")
        if kind not in KINDS:
            problems.append(f'{place}: the kind "{kind}" is unknown; use one of {", ".join(KINDS)}')
        phrases = _texts(entry, "phrases", place, problems)
        patterns.append(Pattern(name, kind, language, phrases, entry.get("covers") is True))
    taken_out: list[TakenOut] = []
    for entry in _entries(content, "taken out", where, problems):
        name = str(entry.get("name") or "taken out")
        place = f"{where}, {name}"
        problems.extend(unknown_keys(place, entry, ("name", "denials", "phrases")))
        phrases = _texts(entry, "phrases", place, problems)
        taken_out.append(TakenOut(name, language, phrases, entry.get("denials") is True))
    return Wording(
        language=language,
        patterns=tuple(patterns),
        taken_out=tuple(taken_out),
        lists=_text_mapping(content, "lists", where, problems),
        spellings=_text_mapping(content, "spellings", where, problems),
        mistyped=_texts(content, "mistyped", where, problems),
        begin_clauses=_texts(content, BEGIN_CLAUSES, where, problems),
    )


def _text_mapping(
    content: dict[Any, Any], key: str, where: str, problems: list[str]
) -> Mapping[str, str]:
    mapping = content.get(key)
    if not isinstance(mapping, dict):
        problems.append(f'{where}: "{key}" is missing')
        return {}
    for name, value in mapping.items():
        if not (isinstance(name, str) and isinstance(value, str)):
            problems.append(f"{where}, {key}: put {name} and {value} in quotes")
    return {str(name): str(value) for name, value in mapping.items()}


def _entries(
    content: dict[Any, Any], key: str, where: str, problems: list[str]
) -> list[dict[Any, Any]]:
    value = content.get(key)
    if isinstance(value, list) and all(isinstance(entry, dict) for entry in value):
        return value
    problems.append(f'{where}: "{key}" is missing or not a list of entries')
    return []


def _texts(content: dict[Any, Any], key: str, where: str, problems: list[str]) -> tuple[str, ...]:
    value = content.get(key)
    if not isinstance(value, list) or not value:
        problems.append(f'{where}: "{key}" is missing')
        return ()
    problems.extend(
        f"{where}, {key}: put {entry} in quotes" for entry in value if not isinstance(entry, str)
    )
    return tuple(str(entry) for entry in value)
