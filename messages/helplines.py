"""Whom to call in each country, and the words to show it in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Literal

from babel import Locale

from messages.errors import ContentError
from messages.yaml_files import LANGUAGES, language_problems, read_yaml, unknown_keys

FILE = "helplines.yaml"
CONTENT = Path(__file__).parent / "content"
# What each language says between, before and after numbers, and what must be filled in.
_TEMPLATES = {
    "or": (),
    "text": ("{number}",),
    "text_keyword": ("{keyword}", "{number}"),
    "hours": ("{hours}",),
    "hours_vary": (),
}
_KINDS: tuple[Literal["call", "text", "web"], ...] = ("call", "text", "web")

Notes = Mapping[str, str]


@dataclass(frozen=True)
class Emergency:
    """One emergency number; `note` says by language when it is the right one ("mobile")."""

    number: str
    note: Notes | None = None


@dataclass(frozen=True)
class HelpLine:
    """One crisis line.

    `hours` None means day and night, "varies" that they are not known; `languages` None means the
    country's own; `keyword` is what to text to a `text` line; `note` is by language.
    """

    name: str | None
    number: str
    kind: Literal["call", "text", "web"]
    hours: str | None = None
    languages: tuple[str, ...] | None = None
    keyword: str | None = None
    note: Notes | None = None


@dataclass(frozen=True)
class CountryHelp:
    """Whom to call in one country; `verified_on` is None until somebody has called to check."""

    emergency: tuple[Emergency, ...]
    lines: tuple[HelpLine, ...]
    source: str
    confidence: str
    verified_on: date | None


@dataclass(frozen=True)
class Unverified:
    """Whose numbers somebody must verify: countries, 'eu default', 'default'."""

    never: tuple[str, ...]
    # Verified too long ago, and when; or on a day that is still to come.
    long_ago: Mapping[str, date]
    among: int

    def __bool__(self) -> bool:
        return bool(self.never or self.long_ago)


@dataclass(frozen=True)
class Helplines:
    """Emergency numbers and crisis lines of all countries, and the words to show them in."""

    countries: Mapping[str, CountryHelp]
    eu: CountryHelp
    anywhere: CountryHelp
    eu_members: frozenset[str]
    templates: Mapping[str, Mapping[str, str]]

    def for_country(self, code: str | None) -> CountryHelp:
        """Return the help of a country (ISO 3166 letters, any case); never fails.

        A member of the EU without an entry gets 112, any other unknown country the entry for
        anywhere; both point to a directory of lines, never to 116 123.
        """
        country = (code or "").strip().upper()
        if country in self.countries:
            return self.countries[country]
        return self.eu if country in self.eu_members else self.anywhere

    def unverified(self, today: date) -> Unverified:
        """The entries that nobody has verified in the last twelve months."""
        entries = {**self.countries, "eu default": self.eu, "default": self.anywhere}
        verified = {name: entry.verified_on for name, entry in entries.items()}
        return Unverified(
            tuple(name for name, day in verified.items() if day is None),
            {name: day for name, day in verified.items() if day and not _holds(day, today)},
            len(entries),
        )

    def words(self, code: str | None, language: str) -> dict[str, str]:
        """Return `emergency`, `crisis_line`, `text_option` and `open` for the safety phrases.

        `text_option` begins with its own comma, or is empty where there is nothing to text. `open`
        is 'always' where every line is open at all hours. An unknown language is answered in
        English.
        """
        language = language if language in self.templates else LANGUAGES[0]
        say = self.templates[language]
        help_there = self.for_country(code)
        call = [line for line in help_there.lines if line.kind != "text"]
        text = [line for line in help_there.lines if line.kind == "text"]
        return {
            "open": "hours" if any(line.hours for line in help_there.lines) else "always",
            "emergency": say["or"].join(
                number.number + _in_brackets([_in(number.note, language)])
                for number in help_there.emergency
            ),
            "crisis_line": say["or"].join(_line(line, language, say) for line in call),
            "text_option": "".join(
                say["text_keyword" if line.keyword else "text"].format(
                    keyword=line.keyword, number=line.number
                )
                + _in_brackets(_limits(line, language, say))
                for line in text
            ),
        }


def _holds(verified_on: date, today: date) -> bool:
    """Whether numbers may be taken to be right still: for twelve months."""
    a_year_ago = (today.year - 1, today.month, today.day)
    then = (verified_on.year, verified_on.month, verified_on.day)
    return a_year_ago <= then and verified_on <= today


def load_helplines(root: Path | None = None) -> Helplines:
    """Read helplines.yaml under `root` (our own content by default).

    Raises ContentError with every problem found.
    """
    problems: list[str] = []
    content = read_yaml((root or CONTENT) / FILE, FILE, problems)
    if problems:
        raise ContentError(problems)
    if not isinstance(content, dict):
        raise ContentError([f"{FILE}: the file is empty or not written as name: value"])
    keys = ("words", "countries", "eu members", "eu default", "default")
    problems.extend(unknown_keys(FILE, content, keys))
    countries: dict[str, CountryHelp] = {}
    entries = content.get("countries")
    if not isinstance(entries, dict) or not entries:
        problems.append(f'{FILE}: "countries" is missing')
        entries = {}
    for code, entry in entries.items():
        countries[str(code)] = _country(entry, f"{FILE}, country {code}", problems)
        if not (isinstance(code, str) and len(code) == 2 and code.isupper()):
            problems.append(f"{FILE}, country {code}: write two capital letters, in quotes")
    members = content.get("eu members")
    if not isinstance(members, list) or not all(isinstance(code, str) for code in members):
        problems.append(f'{FILE}: "eu members" is missing or has a country that needs quotes')
        members = []
    helplines = Helplines(
        countries=countries,
        eu=_country(content.get("eu default"), f"{FILE}, eu default", problems),
        anywhere=_country(content.get("default"), f"{FILE}, default", problems),
        eu_members=frozenset(members),
        templates=_templates(content, problems),
    )
    for name, entry in (("eu default", helplines.eu), ("default", helplines.anywhere)):
        if any("116 123" in line.number for line in entry.lines):
            problems.append(f"{FILE}, {name}: 116 123 does not answer in every country; remove it")
    if problems:
        raise ContentError(problems)
    return helplines


def _country(entry: Any, where: str, problems: list[str]) -> CountryHelp:
    if not isinstance(entry, dict):
        problems.append(f"{where}: is missing")
        return CountryHelp((), (), "", "", None)
    keys = ("emergency", "lines", "source", "confidence", "verified_on")
    problems.extend(unknown_keys(where, entry, keys))
    if "verified_on" not in entry:
        problems.append(f"{where}: verified_on is missing (write null until it was checked)")
    if entry.get("confidence") not in ("high", "medium"):
        problems.append(f"{where}: confidence must be high or medium")
    if not isinstance(entry.get("source"), str):
        problems.append(f"{where}: source is missing")
    emergency: list[Emergency] = []
    for number in entry.get("emergency") or ():
        if isinstance(number, str):
            number = {"number": number}
        if not isinstance(number, dict) or not isinstance(number.get("number"), str):
            problems.append(f"{where}: write emergency numbers in quotes")
            continue
        emergency.append(Emergency(number["number"], _note(number.get("note"), where, problems)))
    lines = [_help_line(line, where, problems) for line in entry.get("lines") or ()]
    if not emergency:
        problems.append(f"{where}: has no emergency number")
    if all(line.kind == "text" for line in lines):
        problems.append(f"{where}: has no line to call")
    if lines and all(line.hours for line in lines):
        problems.append(
            f"{where}: no line is open at all hours; add one, such as findahelpline.com"
        )
    return CountryHelp(
        tuple(emergency),
        tuple(lines),
        str(entry.get("source")),
        str(entry.get("confidence")),
        _day(entry.get("verified_on"), where, problems),
    )


def _day(entry: Any, where: str, problems: list[str]) -> date | None:
    if entry is None:
        return None
    try:
        return date.fromisoformat(str(entry))
    except ValueError:
        problems.append(f'{where}: write verified_on as a day, "2026-05-31", or null')
        return None


def _help_line(entry: Any, where: str, problems: list[str]) -> HelpLine:
    if not isinstance(entry, dict):
        problems.append(f"{where}: a line is not written as name, call, hours ...")
        return HelpLine(None, "", "call")
    keys = (*_KINDS, "name", "hours", "languages", "keyword", "note")
    problems.extend(unknown_keys(where, entry, keys))
    kinds = [kind for kind in _KINDS if kind in entry]
    if len(kinds) != 1 or not isinstance(entry[kinds[0]], str):
        problems.append(f"{where}: a line needs one of call, text or web, its number in quotes")
        return HelpLine(None, "", "call")
    languages = entry.get("languages")
    return HelpLine(
        name=entry.get("name"),
        number=entry[kinds[0]],
        kind=kinds[0],
        hours=entry.get("hours"),
        languages=None if languages is None else tuple(str(code) for code in languages),
        keyword=entry.get("keyword"),
        note=_note(entry.get("note"), where, problems),
    )


def _note(entry: Any, where: str, problems: list[str]) -> Notes | None:
    if entry is None:
        return None
    found = list(language_problems(where, "note", entry))
    problems.extend(found)
    return None if found else entry


def _templates(content: dict[str, Any], problems: list[str]) -> dict[str, dict[str, str]]:
    words = content.get("words")
    templates: dict[str, dict[str, str]] = {}
    for language in LANGUAGES:
        said = words.get(language) if isinstance(words, dict) else None
        templates[language] = said if isinstance(said, dict) else {}
        for key, filled_in in _TEMPLATES.items():
            text = templates[language].get(key)
            if not isinstance(text, str):
                problems.append(f'{FILE}, words, {language}: "{key}" is missing')
            elif any(name not in text for name in filled_in):
                needed = " and ".join(filled_in)
                problems.append(f'{FILE}, words, {language}: "{key}" needs {needed}')
    return templates


def _line(line: HelpLine, language: str, say: Mapping[str, str]) -> str:
    named = f"{line.name} {line.number}" if line.name else line.number
    return named + _in_brackets(_limits(line, language, say))


def _limits(line: HelpLine, language: str, say: Mapping[str, str]) -> list[str]:
    names = Locale.parse(language).languages
    limits = [_in(line.note, language)]
    if line.languages:
        limits.append(say["or"].join(names.get(code, code) for code in line.languages))
    if line.hours == "varies":
        limits.append(say["hours_vary"])
    elif line.hours:
        limits.append(say["hours"].format(hours=line.hours))
    return limits


def _in(note: Notes | None, language: str) -> str:
    return "" if note is None else note[language]


def _in_brackets(remarks: list[str]) -> str:
    said = ", ".join(remark for remark in remarks if remark)
    return f" ({said})" if said else ""
