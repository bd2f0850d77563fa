"""Text as Telegram reads it: HTML into entities, with their offsets in UTF-16 code units."""

import re
from dataclasses import dataclass, field
from html import unescape
from typing import Any
from urllib.parse import urlsplit

from sandbox.server.errors import bad_request
from sandbox.server.parameters import Parameters

Entity = dict[str, Any]

ENTITY_OF_TAG = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "span": "spoiler",
    "tg-spoiler": "spoiler",
    "a": "text_link",
    "tg-emoji": "custom_emoji",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
}
# Telegram knows four named characters; every other & is an ordinary letter.
CHARACTER = re.compile(r"&(?:#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,6}|lt|gt|amp|quot);?")
PLAIN = re.compile(r"[^<&]+")
TAG_NAME = re.compile(r"[^\s>]*")
ATTRIBUTE = re.compile(r"\s*([^\s=>]+)(?:\s*=\s*(\"[^\"]*\"|'[^']*'|[\w.-]+))?")
COMMAND = re.compile(r"(?<![\w/@<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/@])")


def utf16_length(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@dataclass
class _OpenTag:
    name: str
    attributes: dict[str, str]
    offset: int
    start: int


@dataclass
class _Reader:
    """One pass over the HTML; `at` is the place in the source, `offset` that in the result."""

    source: str
    at: int = 0
    offset: int = 0
    text: list[str] = field(default_factory=list)
    tags: list[_OpenTag] = field(default_factory=list)
    entities: list[Entity] = field(default_factory=list)

    def read(self) -> tuple[str, list[Entity]]:
        while self.at < len(self.source):
            if self.source[self.at] == "<":
                if self.source.startswith("</", self.at):
                    self._close()
                else:
                    self._open()
            elif character := CHARACTER.match(self.source, self.at):
                self._add(unescape(character[0].rstrip(";") + ";"), character.end())
            else:
                plain = PLAIN.match(self.source, self.at)
                end = plain.end() if plain else self.at + 1
                self._add(self.source[self.at : end], end)
        if self.tags:
            name = self.tags[-1].name
            raise _unreadable(f'Can\'t find end tag corresponding to start tag "{name}"')
        self.entities.sort(key=lambda entity: (entity["offset"], -entity["length"]))
        return "".join(self.text), self.entities

    def _add(self, piece: str, end: int) -> None:
        self.text.append(piece)
        self.offset += utf16_length(piece)
        self.at = end

    def _place(self) -> str:
        return f"at byte offset {len(self.source[: self.at].encode())}"

    def _open(self) -> None:
        named = TAG_NAME.match(self.source, self.at + 1)
        end = named.end() if named else self.at + 1
        if end == len(self.source):
            raise _unreadable(f"Unclosed start tag {self._place()}")
        name = self.source[self.at + 1 : end].lower()
        if name not in ENTITY_OF_TAG:
            raise _unreadable(f'Unsupported start tag "{name}" {self._place()}')
        attributes: dict[str, str] = {}
        while not (rest := self.source[end:].lstrip()).startswith(">"):
            found = ATTRIBUTE.match(self.source, end)
            if not rest or found is None:
                raise _unreadable(f"Unclosed start tag {self._place()}")
            if found[2] is None and self.source[found.end() :].lstrip().startswith("="):
                raise _unreadable(f"Unclosed start tag {self._place()}")
            if found[2] is None and (name, found[1]) != ("blockquote", "expandable"):
                raise _unreadable(
                    "Expected equal sign in declaration of an attribute of the tag "
                    f'"{name}" {self._place()}'
                )
            attributes[found[1].lower()] = unescape((found[2] or "").strip("\"'"))
            end = found.end()
        if name == "span" and attributes.get("class") != "tg-spoiler":
            raise _unreadable(f'Tag "span" must have class "tg-spoiler" {self._place()}')
        self.tags.append(_OpenTag(name, attributes, self.offset, len(self.text)))
        self.at = self.source.index(">", end) + 1

    def _close(self) -> None:
        if not self.tags:
            raise _unreadable(f"Unexpected end tag {self._place()}")
        end = self.source.find(">", self.at)
        if end < 0:
            raise _unreadable(f"Unclosed end tag {self._place()}")
        name = self.source[self.at + 2 : end].strip().lower()
        tag = self.tags[-1]
        if name not in ("", tag.name):
            raise _unreadable(
                f'Unmatched end tag {self._place()}, expected "</{tag.name}>", found "</{name}>"'
            )
        self.tags.pop()
        if self.offset > tag.offset:
            self._finish(tag)
        self.at = end + 1

    def _finish(self, tag: _OpenTag) -> None:
        entity: Entity = {
            "type": ENTITY_OF_TAG[tag.name],
            "offset": tag.offset,
            "length": self.offset - tag.offset,
        }
        if tag.name == "a":
            url = checked_link(tag.attributes.get("href") or "".join(self.text[tag.start :]))
            if url is None:  # Telegram shows the words and drops the link
                return
            entity["url"] = url
        elif tag.name == "tg-emoji":
            if not tag.attributes.get("emoji-id", "").isdigit():
                raise _unreadable("Invalid custom emoji identifier specified")
            entity["custom_emoji_id"] = tag.attributes["emoji-id"]
        elif tag.name == "blockquote" and "expandable" in tag.attributes:
            entity["type"] = "expandable_blockquote"
        elif tag.name == "pre" and self.entities:
            inner = self.entities[-1]
            span = (inner["type"], inner["offset"], inner["length"])
            if span == ("code", entity["offset"], entity["length"]):
                self.entities.pop()
                if "language" in inner:
                    entity["language"] = inner["language"]
        elif tag.name == "code":
            language = tag.attributes.get("class", "").removeprefix("language-")
            if language and any(outer.name == "pre" for outer in self.tags):
                entity["language"] = language
        self.entities.append(entity)


def _unreadable(reason: str) -> Exception:
    return bad_request(f"can't parse entities: {reason}")


def checked_link(url: str) -> str | None:
    """The address as Telegram would open it, or None when it would not."""
    url = url.strip()
    try:
        parts = urlsplit(url)
        if parts.scheme in {"tg", "mailto", "tel", "ton"}:
            return url
        if not parts.scheme:
            url = f"http://{url}"
            parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return None
    if parts.scheme not in {"http", "https"} or "." not in host or " " in host:
        return None
    return url if parts.path or parts.query else f"{url}/"


def parse_html(source: str) -> tuple[str, list[Entity]]:
    """The plain text and its entities.

    Raises: ApiError "can't parse entities: ..." for HTML that Telegram would refuse.
    """
    return _Reader(source).read()


def find_commands(text: str) -> list[Entity]:
    """The bot_command entities that Telegram finds by itself."""
    return [
        {
            "type": "bot_command",
            "offset": utf16_length(text[: found.start()]),
            "length": utf16_length(found[0]),
        }
        for found in COMMAND.finditer(text)
    ]


def trimmed(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """The text without blank ends, as Telegram stores it, and the entities that remain."""
    inner = text.lstrip()
    cut = utf16_length(text) - utf16_length(inner)
    inner = inner.rstrip()
    end = utf16_length(inner)
    kept = []
    for entity in entities:
        first = max(entity["offset"] - cut, 0)
        last = min(entity["offset"] + entity["length"] - cut, end)
        if last > first:
            kept.append({**entity, "offset": first, "length": last - first})
    return inner, kept


def formatted(parameters: Parameters, name: str, entities_name: str) -> tuple[str, list[Entity]]:
    """The text of the parameter `name` after its HTML or its list of entities was read.

    Of the parse modes only HTML is spoken here; any other is refused as unsupported.
    """
    source = parameters.text(name)
    mode = parameters.text("parse_mode").lower()
    if mode not in ("", "none", "html"):
        raise bad_request("unsupported parse_mode")
    if mode == "html":
        text, entities = parse_html(source)
    else:
        text = source
        entities = _given_entities(parameters, entities_name, utf16_length(text))
    text, entities = trimmed(text, entities)
    inside_code = [e for e in entities if e["type"] in ("code", "pre", "text_link")]
    for command in find_commands(text):
        if not any(
            e["offset"] <= command["offset"] < e["offset"] + e["length"] for e in inside_code
        ):
            entities.append(command)
    entities.sort(key=lambda entity: (entity["offset"], -entity["length"]))
    return text, entities


def _given_entities(parameters: Parameters, name: str, length: int) -> list[Entity]:
    given = parameters.decoded(name, "can't parse entities JSON object")
    if given is None:
        return []
    if not isinstance(given, list):
        raise bad_request("expected an Array of MessageEntity")
    for entity in given:
        if not isinstance(entity, dict):
            raise bad_request("can't parse MessageEntity: expected an Object")
        for needed in ("type", "offset", "length"):
            if needed not in entity:
                raise bad_request(f"can't parse MessageEntity: Can't find field \"{needed}\"")
        if entity["offset"] < 0 or entity["offset"] + entity["length"] > length:
            raise bad_request("ENTITY_BOUNDS_INVALID")
    return [entity for entity in given if entity["length"] > 0]
