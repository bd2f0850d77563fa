"""What someone typed, as plain words that can be compared: no case, accents, tricks or noise."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice
from typing import Any, NamedTuple

# How strongly a word is set apart from the word before it.
NO_PAUSE, COMMA, SENTENCE = 0, 1, 2
# Characters that are read once stylised ones are spelled out; Telegram's longest text has 4,096.
MOST = 6_000
# Words that are read: 4,096 characters of any language make a thousand at most.
MOST_WORDS = 1_500


class Word(NamedTuple):
    """One plain word and the pause before it (NO_PAUSE, COMMA or SENTENCE)."""

    text: str
    pause: int


@dataclass(frozen=True)
class Lexicon:
    """How odd spellings are read, and which words the patterns know.

    `spellings` reads one plain word as others ("kms" as "kill", "myself"); `known` words and
    `beginnings` of words are what a disguised one ("k1ll", "su!cide") may turn out to be.
    """

    spellings: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    known: frozenset[str] = frozenset()
    beginnings: tuple[str, ...] = ()
    # What a word of a phrase was read as (rules.phrases), so that it is read once.
    read: dict[str, Any] = field(default_factory=dict, compare=False, repr=False)

    def has(self, word: str) -> bool:
        """Say whether the patterns know this plain word."""
        return word in self.known or word in self.spellings or word.startswith(self.beginnings)


_APOSTROPHES = str.maketrans(dict.fromkeys("’‘‛`´ʼʹ′＇", "'"))
# Cyrillic and Greek letters that look like Latin ones.
_LOOKALIKES = str.maketrans("аеіорсухкмтвнѕјԁοαενικρτυ", "aeiopcyxkmtbhsjdoaevikptu")
_LEET = str.maketrans("013457@$!|", "oieastasii", "*")
_LEET_ONE_IS_L = str.maketrans("013457@$!|", "oleastasil", "*")

_LINE_END = re.compile(r"[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_SPACED_LETTERS = re.compile(r"(?<![^\W_])(?:[^\W\d_][ \t.\-_*]){3,}[^\W\d_](?![^\W_])")
_REPEATED = re.compile(r"([^\W\d_])\1+")
_CHUNK = re.compile(r"\d+[.,]\d+|[^\W_]+(?:[@$!*|]+[^\W_]+)*")
_PART = re.compile(r"\d+|[^\W\d_]+")
_SENTENCE_MARK = re.compile(r"[!?;¡¿]|(?<!\.)\.(?!\.)")
_NO_PAUSE_MARKS = re.compile(r"[\s\"'«»“”„*_~#-]*")
_DASH = re.compile(r"\s[-‐‑‒–—]+\s")


def plain_words(text: str, lexicon: Lexicon) -> list[Word]:
    """Return the plain words of `text` in order.

    Time grows in step with the length of the text. Repeated letters count as one ("killl" and
    "kil" are "kill"), so words of patterns must be made plain by this function, too.
    """
    words: list[Word] = []
    for part, pause in islice(_parts(_plain(text), lexicon), MOST_WORDS):
        spelled = lexicon.spellings.get(part)
        if spelled is None:
            words.append(Word(part, pause))
        else:
            words.append(Word(spelled[0], pause))
            words.extend(Word(more, NO_PAUSE) for more in spelled[1:])
    return words


def _plain(text: str) -> str:
    """Undo case, accents, stylised letters, invisible characters, spacing out and repeats."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text.translate(_APOSTROPHES)).casefold()
        decomposed = unicodedata.normalize("NFD", text[:MOST])
        text = "".join(c for c in decomposed if not _invisible(c)).translate(_LOOKALIKES)
    text = text.translate(_APOSTROPHES).casefold().replace("'", "")
    text = _SPACED_LETTERS.sub(lambda spaced: re.sub(r"[\W_]", "", spaced[0]), text)
    return _REPEATED.sub(r"\1", text)


@lru_cache(maxsize=1_000)
def _invisible(character: str) -> bool:
    """Say whether a character is an accent, a format mark (zero width, direction) or a control."""
    category = unicodedata.category(character)
    return category in {"Mn", "Me", "Cf"} or (category == "Cc" and not character.isspace())


def _parts(text: str, lexicon: Lexicon) -> Iterator[tuple[str, int]]:
    end = 0
    for chunk in _CHUNK.finditer(text):
        pause = _pause(text[end : chunk.start()]) if end else NO_PAUSE
        end = chunk.end()
        for part in _read_chunk(chunk[0], lexicon):
            yield part, pause
            pause = NO_PAUSE


def _read_chunk(chunk: str, lexicon: Lexicon) -> list[str]:
    if chunk.isalpha():
        return [chunk]
    if not any(character.isalpha() for character in chunk):
        return [chunk.replace(",", ".")]
    for leet in (_LEET, _LEET_ONE_IS_L):
        read = _REPEATED.sub(r"\1", chunk.translate(leet))
        if lexicon.has(read):
            return [read]
    return _PART.findall(chunk)


def _pause(between: str) -> int:
    if between == " ":
        return NO_PAUSE
    if _LINE_END.search(between) or _SENTENCE_MARK.search(between):
        return SENTENCE
    if _NO_PAUSE_MARKS.fullmatch(between) and not _DASH.search(between):
        return NO_PAUSE
    return COMMA
