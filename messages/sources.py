"""The articles that coping messages rest on, and what each of their lines may be used for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from messages.yaml_files import language_problems, unknown_keys
from rules.choice import CONDITIONS

USES = ("ok", "caveat", "reword", "block")
# Conditions of a line that hold for the message, not for the person's situation.
LINE_RULES = ("preop_only", "first_operation_only", "on_request", "not_alone")
FIRST_OPERATION_STAGES = frozenset({"preop_hopes"})
PREOP_STAGES = frozenset({"preop_hopes", "pre_revision"})

_ARTICLE_KEYS = ("title", "title_is_ours", "author", "date", "sections")
_LINE_KEYS = ("article", "section", "use", "conditions", "gist")


class Source(NamedTuple):
    """Where a message comes from, in the reader's language."""

    title: str
    section: str
    author: str | None
    date: dt.date | None


@dataclass(frozen=True)
class Article:
    """An article; `sections` gives each section's label by language."""

    title: Mapping[str, str]
    title_is_ours: bool
    author: str | None
    date: dt.date | None
    sections: Mapping[str, Mapping[str, str]]


@dataclass(frozen=True)
class Line:
    """One line of an article, told in our own words, and how it may be used."""

    id: str
    article: str
    section: str
    use: str
    conditions: tuple[str, ...]
    gist: str


@dataclass(frozen=True)
class Sources:
    """All articles and lines by id."""

    articles: Mapping[str, Article]
    lines: Mapping[str, Line]

    def of_line(self, line_id: str, language: str) -> Source:
        """The article and section of a line. KeyError for an unknown line or language."""
        line = self.lines[line_id]
        article = self.articles[line.article]
        section = article.sections[line.section]
        return Source(article.title[language], section[language], article.author, article.date)


def read_sources(where: str, raw: Any, problems: list[str]) -> Sources:
    """Sources from the parsed file; what is wrong is added to `problems` and left out."""
    if not isinstance(raw, dict) or not all(
        isinstance(raw.get(part), dict) for part in ("articles", "lines")
    ):
        problems.append(f"{where}: it needs 'articles' and 'lines', each with entries by id")
        return Sources({}, {})
    articles: dict[str, Article] = {}
    for name, entry in raw["articles"].items():
        found = list(_article_problems(f"{where}, {name}", entry))
        problems.extend(found)
        if not found:
            articles[name] = _article(entry)
    lines: dict[str, Line] = {}
    for name, entry in raw["lines"].items():
        found = list(_line_problems(f"{where}, {name}", entry, articles))
        problems.extend(found)
        if not found:
            conditions = tuple(entry.get("conditions", ()))
            kept = {key: entry[key] for key in ("article", "section", "use", "gist")}
            lines[name] = Line(id=name, conditions=conditions, **kept)
    return Sources(articles, lines)


def line_problems(
    where: str,
    line: Line,
    *,
    stages: Collection[str],
    ruled_out: Collection[str],
    lines: Collection[str],
) -> Iterator[str]:
    """Why a message must not rest on a line, given the message's stages and lines and the
    conditions under which it is never sent."""
    if line.use == "block":
        yield f"{where}: line {line.id} is blocked; rest the message on another line"
    for condition in line.conditions:
        if condition == "on_request":
            yield f"{where}: line {line.id} only answers a question; use another line"
        elif condition == "not_alone":
            if len(lines) < 2:
                yield f"{where}: line {line.id} never stands alone; add the line that completes it"
        elif condition in ("preop_only", "first_operation_only"):
            allowed = PREOP_STAGES if condition == "preop_only" else FIRST_OPERATION_STAGES
            wrong = sorted(set(stages) - allowed)
            if wrong:
                yield (
                    f"{where}: line {line.id} is only for {', '.join(sorted(allowed))}; "
                    f"remove the stage {', '.join(wrong)} or use another line"
                )
        elif condition not in ruled_out:
            yield f"{where}: line {line.id} needs {condition} among the message's excludes"


def _article_problems(where: str, entry: Any) -> Iterator[str]:
    if not isinstance(entry, dict) or not isinstance(entry.get("sections"), dict):
        yield f"{where}: an article needs a title and sections"
        return
    yield from unknown_keys(where, entry, _ARTICLE_KEYS)
    yield from language_problems(where, "title", entry.get("title"))
    if not isinstance(entry.get("title_is_ours"), bool):
        yield f"{where}: title_is_ours must be true or false"
    if not isinstance(entry.get("author"), str | None):
        yield f"{where}: the author must be a name; leave it out when the text names none"
    if not isinstance(entry.get("date"), dt.date | None):
        yield f"{where}: the date must look like 2026-01-05; leave it out when there is none"
    for name, section in entry["sections"].items():
        place = f"{where}, section {name}"
        if not isinstance(section, dict):
            yield f"{place}: it needs a heading and a label"
            continue
        yield from unknown_keys(place, section, ("heading", "label"))
        yield from language_problems(place, "label", section.get("label"))


def _article(entry: Mapping[str, Any]) -> Article:
    return Article(
        title=entry["title"],
        title_is_ours=entry["title_is_ours"],
        author=entry.get("author"),
        date=entry.get("date"),
        sections={name: section["label"] for name, section in entry["sections"].items()},
    )


def _line_problems(where: str, entry: Any, articles: Mapping[str, Article]) -> Iterator[str]:
    if not isinstance(entry, dict):
        yield f"{where}: a line needs article, section, use and gist"
        return
    yield from unknown_keys(where, entry, _LINE_KEYS)
    article = articles.get(str(entry.get("article")))
    if article is None:
        yield f"{where}: unknown article {entry.get('article')!r}; use one of {', '.join(articles)}"
    elif str(entry.get("section")) not in article.sections:
        known = ", ".join(article.sections)
        yield f"{where}: unknown section {entry.get('section')!r}; use one of {known}"
    if entry.get("use") not in USES:
        yield f"{where}: unknown use {entry.get('use')!r}; use one of {', '.join(USES)}"
    if not isinstance(entry.get("gist"), str) or not entry["gist"].strip():
        yield f"{where}: the gist is missing; say in your own words what the line says"
    conditions = entry.get("conditions", [])
    if not isinstance(conditions, list) or not all(isinstance(c, str) for c in conditions):
        yield f"{where}: conditions must be a list such as [low_day]"
        return
    for condition in conditions:
        if condition not in CONDITIONS and condition not in LINE_RULES:
            known = ", ".join((*CONDITIONS, *LINE_RULES))
            yield f"{where}: unknown condition {condition!r}; use one of {known}"
