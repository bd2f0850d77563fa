"""The codes by which other systems know our questions, read from content."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from messages.errors import ContentError
from messages.yaml_files import read_yaml, unknown_keys

FILE = "codes.yaml"
CONTENT = Path(__file__).parent / "content"
QUESTIONS = ("pain", "down", "interest", "nervous", "worry")
CODE = re.compile(r"[0-9]{1,7}-[0-9]")


def load_codes(root: Path | None = None) -> Mapping[str, str | None]:
    """The LOINC code of each question, or None. Raises ContentError with every problem found."""
    problems: list[str] = []
    found = read_yaml((root or CONTENT) / FILE, FILE, problems)
    if not problems and not isinstance(found, dict):
        problems.append(f"{FILE}: the file is empty or not written as question: code")
    if problems:
        raise ContentError(problems)
    problems.extend(unknown_keys(FILE, found, QUESTIONS))
    for question in QUESTIONS:
        code = found.get(question)
        if question not in found:
            problems.append(f"{FILE}: {question} is missing; write its code, or null")
        elif code is not None and not (isinstance(code, str) and CODE.fullmatch(code)):
            problems.append(f'{FILE}, {question}: {code!r} is no LOINC code, such as "72514-3"')
    if problems:
        raise ContentError(problems)
    return {question: found[question] for question in QUESTIONS}
