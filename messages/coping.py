"""The coping messages: YAML files, one a stage, every language of a message side by side."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any

from messages.errors import ContentError
from messages.sources import Source, Sources, line_problems, read_sources
from messages.yaml_files import LANGUAGES, language_problems, read_yaml, unknown_keys
from rules.choice import BANDS, CONDITIONS, Candidate, fits_day
from rules.stage import STAGES

CONTENT = Path(__file__).parent / "content"
MOST_WORDS = 60
# core.telegram.org/bots/api#sendmessage
MOST_CHARACTERS = 4096
FEWEST_A_STAGE = 3
THANKS = "thanks"

_KEYS = ("id", "stages", "when", "excludes", "lines", "text")
_THANKS_KEYS = ("id", "kind", "excludes", "text")


@dataclass(frozen=True)
class CopingMessage:
    """A message as plain text (no HTML) in each language, with when and why it may be sent."""

    id: str
    stages: tuple[str, ...]
    pain: frozenset[str]
    mood: frozenset[str]
    excludes: frozenset[str]
    lines: tuple[str, ...]
    text: Mapping[str, str]
    thanks: bool

    def candidate(self) -> Candidate:
        """The message as the choice sees it."""
        return Candidate(
            id=self.id,
            stages=frozenset(self.stages),
            pain=self.pain,
            mood=self.mood,
            excludes=self.excludes,
            thanks=self.thanks,
        )


@dataclass(frozen=True)
class CopingLibrary:
    """All messages by id, thank-yous among them, and where they come from."""

    messages: Mapping[str, CopingMessage]
    sources: Sources
    candidates: tuple[Candidate, ...]
    thanks: tuple[CopingMessage, ...]

    def source_of(self, message_id: str, language: str) -> list[Source]:
        """Title, section, author and date of each place that a message rests on, none twice.

        Empty for a thank you. KeyError for an unknown message or language.
        """
        lines = self.messages[message_id].lines
        return list(dict.fromkeys(self.sources.of_line(line, language) for line in lines))


def load_coping(root: Path | None = None) -> CopingLibrary:
    """Read and check all coping messages. Raises ContentError with every problem found."""
    root = root or CONTENT
    problems: list[str] = []
    sources = read_sources(
        "sources.yaml", read_yaml(root / "sources.yaml", "sources.yaml", problems), problems
    )
    never = _read_never(read_yaml(root / "never.yaml", "never.yaml", problems), problems)
    messages: list[CopingMessage] = []
    for name in (*STAGES, THANKS):
        where = f"coping/{name}.yaml"
        raw = read_yaml(root / "coping" / f"{name}.yaml", where, problems)
        messages.extend(_read_file(where, name, raw, sources, never, problems))
    for file in sorted((root / "coping").glob("*.y*ml")):
        if file.name not in {f"{name}.yaml" for name in (*STAGES, THANKS)}:
            problems.append(
                f"coping/{file.name}: no stage has this name; rename or remove the file"
            )
    counted = Counter(message.id for message in messages)
    problems.extend(
        f"coping: the id {name} is there {count} times; give each message its own"
        for name, count in counted.items()
        if count > 1
    )
    candidates = tuple(message.candidate() for message in messages)
    problems.extend(_gaps(candidates))
    if problems:
        raise ContentError(problems)
    return CopingLibrary(
        messages={message.id: message for message in messages},
        sources=sources,
        candidates=candidates,
        thanks=tuple(message for message in messages if message.thanks),
    )


def _read_never(raw: Any, problems: list[str]) -> dict[str, re.Pattern[str]]:
    """For each language one pattern that finds any of its banned phrases."""
    found: dict[str, re.Pattern[str]] = {}
    for language in LANGUAGES:
        phrases = raw.get(language) if isinstance(raw, dict) else None
        if not isinstance(phrases, list) or not all(isinstance(p, str) and p for p in phrases):
            problems.append(f"never.yaml: {language!r} must be a list of phrases in quotes")
            continue
        either = "|".join(r"\s+".join(map(re.escape, phrase.split())) for phrase in phrases)
        found[language] = re.compile(rf"(?<!\w)(?:{either})(?!\w)", re.IGNORECASE)
    return found


def _read_file(
    where: str,
    name: str,
    raw: Any,
    sources: Sources,
    never: Mapping[str, re.Pattern[str]],
    problems: list[str],
) -> Iterator[CopingMessage]:
    """The messages of a file that can be read at all; their faults are added to `problems`."""
    if raw is None:
        raw = []
    if not isinstance(raw, list):
        problems.append(f"{where}: the file must be a list of messages, each beginning '- id:'")
        return
    for number, entry in enumerate(raw, 1):
        if not isinstance(entry, dict) or not isinstance(entry.get("id"), str):
            problems.append(f"{where}: message {number} has no id; give it one like {name}-01")
            continue
        place = f"{where}, {entry['id']}"
        shape = list(_shape_problems(place, name, entry))
        problems.extend(shape)
        if shape:
            continue
        message = _thanks(entry) if name == THANKS else _coping(entry)
        problems.extend(_text_problems(place, message, never))
        if not message.thanks:
            problems.extend(_source_problems(place, message, sources))
        yield message


def _shape_problems(place: str, name: str, entry: Mapping[str, Any]) -> Iterator[str]:
    if not re.fullmatch(rf"{name}-\d\d", entry["id"]):
        yield f"{place}: the id must look like {name}-01, after the file's name"
    yield from unknown_keys(place, entry, _THANKS_KEYS if name == THANKS else _KEYS)
    yield from language_problems(place, "text", entry.get("text"))
    yield from _list_problems(place, "condition", entry.get("excludes", []), CONDITIONS)
    if name == THANKS:
        if entry.get("kind") != THANKS:
            yield f"{place}: write 'kind: thanks'"
        return
    yield from _list_problems(place, "stage", entry.get("stages"), STAGES, needed=True)
    if isinstance(entry.get("stages"), list) and name not in entry["stages"]:
        yield f"{place}: its stages lack {name}; add it or move the message to another file"
    yield from _list_problems(place, "line", entry.get("lines"), None, needed=True)
    when = entry.get("when", {})
    if not isinstance(when, dict):
        yield f"{place}: write 'when' like {{pain: [low, middle], mood: [high]}} or leave it out"
        return
    yield from unknown_keys(f"{place}, when", when, ("pain", "mood"))
    for score in ("pain", "mood"):
        if score in when:
            yield from _list_problems(place, f"{score} band", when[score], BANDS, needed=True)


def _list_problems(
    place: str, what: str, found: Any, known: Any, *, needed: bool = False
) -> Iterator[str]:
    if not isinstance(found, list) or not all(isinstance(item, str) for item in found):
        yield f"{place}: each {what} must stand in a list such as [one, two]"
        return
    if needed and not found:
        yield f"{place}: it needs one {what} or more"
    for item in found:
        if known is not None and item not in known:
            yield f"{place}: unknown {what} {item!r}; use one of {', '.join(known)}"


def _thanks(entry: Mapping[str, Any]) -> CopingMessage:
    return CopingMessage(
        id=entry["id"],
        stages=("any",),
        pain=frozenset({"low"}),
        mood=frozenset({"high"}),
        excludes=frozenset(entry.get("excludes", [])),
        lines=(),
        text=entry["text"],
        thanks=True,
    )


def _coping(entry: Mapping[str, Any]) -> CopingMessage:
    when = entry.get("when", {})
    return CopingMessage(
        id=entry["id"],
        stages=tuple(entry["stages"]),
        pain=frozenset(when.get("pain", BANDS)),
        mood=frozenset(when.get("mood", BANDS)),
        excludes=frozenset(entry.get("excludes", [])),
        lines=tuple(entry["lines"]),
        text=entry["text"],
        thanks=False,
    )


def _text_problems(
    place: str, message: CopingMessage, never: Mapping[str, re.Pattern[str]]
) -> Iterator[str]:
    for language, text in message.text.items():
        words = len(text.split())
        if words > MOST_WORDS:
            yield f"{place}, {language}: {words} words; shorten it to {MOST_WORDS}"
        if len(text) > MOST_CHARACTERS:
            yield f"{place}, {language}: over {MOST_CHARACTERS} characters; Telegram refuses it"
        if re.search(r"[{}]", text):
            yield f"{place}, {language}: nothing is filled in here; remove the braces"
        if re.search(r"[<>]", text):
            yield f"{place}, {language}: the text is plain; remove the < and >"
        banned = never[language].search(text) if language in never else None
        if banned:
            yield f"{place}, {language}: never.yaml bans {banned.group()!r}; say it another way"


def _source_problems(place: str, message: CopingMessage, sources: Sources) -> Iterator[str]:
    ruled_out = set(message.excludes)
    if "low" not in message.mood:
        ruled_out.add("low_day")
    if "high" not in message.pain:
        ruled_out.add("high_pain_day")
    for line_id in message.lines:
        line = sources.lines.get(line_id)
        if line is None:
            yield f"{place}: unknown line {line_id!r}; see sources.yaml for those that there are"
            continue
        yield from line_problems(
            place, line, stages=message.stages, ruled_out=ruled_out, lines=message.lines
        )


def _gaps(candidates: tuple[Candidate, ...]) -> Iterator[str]:
    """Where somebody would get nothing of their own stage, even with every condition against it."""
    for stage in STAGES:
        own = [c for c in candidates if stage in c.stages and not c.thanks]
        if len(own) < FEWEST_A_STAGE:
            yield (
                f"coping/{stage}.yaml: {len(own)} messages for {stage}; "
                f"write {FEWEST_A_STAGE} or more"
            )
        for pain, mood in product(BANDS, BANDS):
            if not any(fits_day(c, pain, mood, frozenset(CONDITIONS)) for c in own):
                yield (
                    f"coping/{stage}.yaml: no message is left for {stage} with {pain} pain and "
                    f"{mood} mood when every condition holds; write one without excludes"
                )
    if not any(c.thanks and not c.excludes for c in candidates):
        yield "coping/thanks.yaml: no thank you is left when every condition holds; write one"
