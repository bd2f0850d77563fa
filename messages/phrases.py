"""The phrases: Fluent files, one folder a language, the same phrases in each."""

from __future__ import annotations

import html
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast
from fluent.syntax.visitor import Visitor

from messages.errors import ContentError

LANGUAGES = ("en", "es", "de")
CONTENT = Path(__file__).parent / "content"
# What Telegram shows (core.telegram.org/bots/api#html-style), as far as we use it.
TAGS = frozenset({"b", "i", "u", "blockquote"})


class Phrases:
    """Every phrase in every language."""

    def __init__(self, bundles: Mapping[str, FluentBundle]) -> None:
        """For `load_phrases`."""
        self._bundles = bundles

    def text(self, language: str, phrase: str, **args: Any) -> str:
        """A phrase as Telegram's HTML, its arguments escaped. KeyError for an unknown phrase."""
        escaped = {
            name: self.escape(value) if isinstance(value, str) else value
            for name, value in args.items()
        }
        return self.plain(language, phrase, **escaped)

    @staticmethod
    def escape(text: str) -> str:
        """Plain text as Telegram's HTML."""
        return html.escape(text, quote=False)

    def plain(self, language: str, phrase: str, **args: Any) -> str:
        """A phrase as plain text: for buttons and for the short answers to a tap."""
        bundle = self._bundles[language if language in self._bundles else "en"]
        message = bundle.get_message(phrase)
        assert message.value is not None  # load_phrases refuses a phrase without a text
        shown, errors = bundle.format_pattern(message.value, args)
        if errors:
            raise KeyError(f"phrase {phrase!r} ({language}): {errors[0]}")
        return str(shown)


def load_phrases(root: Path | None = None) -> Phrases:
    """Read and check all phrases. Raises ContentError with every problem found."""
    folder = (root or CONTENT) / "phrases"
    problems: list[str] = []
    seen: dict[str, dict[str, frozenset[str]]] = {}
    bundles: dict[str, FluentBundle] = {}
    for language in LANGUAGES:
        seen[language] = {}
        bundles[language] = FluentBundle([language], use_isolating=False)
        files = sorted((folder / language).glob("*.ftl"))
        if not files:
            problems.append(f"phrases/{language}: no .ftl file found; every language needs them")
        for file in files:
            where = f"phrases/{language}/{file.name}"
            source = file.read_text(encoding="utf-8")
            resource = FluentResource(source)
            problems.extend(_read(where, source, resource, seen[language]))
            bundles[language].add_resource(resource)
    problems.extend(_compare(seen))
    if problems:
        raise ContentError(problems)
    return Phrases(bundles)


def _read(
    where: str, source: str, resource: ast.Resource, seen: dict[str, frozenset[str]]
) -> Iterator[str]:
    for entry in resource.body:
        if isinstance(entry, ast.Junk):
            line = source.count("\n", 0, entry.span.start if entry.span else 0) + 1
            yield f"{where}, line {line}: cannot be read; check the '=' and the indentation"
        elif isinstance(entry, ast.Message):
            name = entry.id.name
            if name in seen:
                yield f"{where}: {name} is there twice; remove one"
            if entry.value is None:
                yield f"{where}: {name} has no text"
                continue
            found = _Found()
            found.visit(entry.value)
            seen[name] = frozenset(found.arguments)
            problem = _html_problem("".join(found.texts))
            if problem:
                yield f"{where}: {name}: {problem}"


def _compare(seen: dict[str, dict[str, frozenset[str]]]) -> Iterator[str]:
    everything = sorted({name for phrases in seen.values() for name in phrases})
    for name in everything:
        known = {lang: phrases[name] for lang, phrases in seen.items() if name in phrases}
        for language in LANGUAGES:
            if language not in known:
                yield f"phrases/{language}: {name} is missing; translate it"
        wanted = known.get("en")
        for language, arguments in known.items():
            if wanted is not None and arguments != wanted:
                names = ", ".join(f"${a}" for a in sorted(arguments ^ wanted))
                yield f"phrases/{language}: {name} and its English differ in {names}"


class _Found(Visitor):
    """The arguments and the literal texts of a phrase."""

    def __init__(self) -> None:
        self.arguments: set[str] = set()
        self.texts: list[str] = []

    def visit_VariableReference(self, node: Any) -> None:
        self.arguments.add(node.id.name)

    def visit_TextElement(self, node: Any) -> None:
        self.texts.append(node.value)


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.problem: str | None = None

    def handle_starttag(self, tag: str, _attrs: object) -> None:
        if tag not in TAGS:
            self.problem = f"<{tag}> is not shown by Telegram here; use {', '.join(sorted(TAGS))}"
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.problem = f"</{tag}> closes nothing"


def _html_problem(text: str) -> str | None:
    tags = _Tags()
    tags.feed(text)
    tags.close()
    if tags.problem is None and tags.open:
        return f"<{tags.open[-1]}> is not closed"
    return tags.problem
