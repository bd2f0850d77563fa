"""Content files in YAML: read them, and say in plain English what is wrong with their shape."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

LANGUAGES = ("en", "es", "de")


class _Loader(yaml.CSafeLoader):
    """YAML without repeated keys: the second would silently replace the first."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        seen: set[str] = set()
        for key, _value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise yaml.MarkedYAMLError(
                    problem="a key must be a word", problem_mark=key.start_mark
                )
            if key.value in seen:
                raise yaml.MarkedYAMLError(
                    problem=f"{key.value!r} is there twice", problem_mark=key.start_mark
                )
            seen.add(key.value)
        return super().construct_mapping(node, deep)


def read_yaml(file: Path, where: str, problems: list[str]) -> Any:
    """What the file holds, or None with the reason added to `problems`."""
    try:
        return yaml.load(file.read_text(encoding="utf-8"), Loader=_Loader)  # noqa: S506
    except FileNotFoundError:
        problems.append(f"{where}: the file is missing; put it back")
    except UnicodeDecodeError:
        problems.append(f"{where}: the file is not in UTF-8; save it as UTF-8")
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f", line {mark.line + 1}" if mark else ""
        reason = getattr(error, "problem", None) or "it is no valid YAML"
        problems.append(f"{where}{line}: {reason}; check the indentation, colons and quotes there")
    return None


def unknown_keys(where: str, entry: Mapping[Any, Any], known: Iterable[str]) -> Iterator[str]:
    """A problem for each key that means nothing here."""
    known = tuple(known)
    for key in entry:
        if key not in known:
            yield f"{where}: unknown key {key!r}; use one of {', '.join(known)}"


def language_problems(where: str, what: str, texts: Any) -> Iterator[str]:
    """Problems of something that must be written in every language, and in no other."""
    if not isinstance(texts, dict):
        yield f"{where}: the {what} is missing; write it in {', '.join(LANGUAGES)}"
        return
    yield from unknown_keys(where, texts, LANGUAGES)
    for language in LANGUAGES:
        if not isinstance(texts.get(language), str) or not texts[language].strip():
            yield f"{where}: the {what} in {language!r} is missing; write it"
