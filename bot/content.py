"""All content, read and checked once at the start."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TypeVar

from messages.codes import load_codes
from messages.coping import CopingLibrary, load_coping
from messages.errors import ContentError
from messages.learned import load_learned
from messages.phrases import Phrases, load_phrases
from messages.places import load_places
from messages.safety import Helplines, load_helplines, load_patterns
from messages.thresholds import load_thresholds
from rules.globe import Globe
from rules.places import Country, Gazetteer, Match, Place
from rules.safety import Reader
from rules.thresholds import Thresholds

T = TypeVar("T")


class Places:
    """The gazetteer, with a short id for each place: it travels in buttons and in the outbox."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._globe = Globe(gazetteer.places)
        self._by_id = {place.id: place for place in gazetteer.places}

    def find(self, text: str) -> list[str]:
        """Ids of what a typed name may mean, likeliest first."""
        return [self._id_of(match) for match in self._gazetteer.find(text)]

    def nearest(self, lat: float, lon: float) -> str:
        """The id of the town nearest to a point."""
        return self._id_of(self._globe.nearest(lat, lon))

    def get(self, place_id: str) -> Match | None:
        """The place of an id; None for an id that nobody has."""
        found = None
        if place_id.isascii() and place_id.isdigit() and len(place_id) < 12:
            found = self._by_id.get(int(place_id))
        elif place_id[:2].isalpha():
            country, _, town = place_id.partition("-")
            largest = self._by_id.get(int(town)) if town.isascii() and town.isdigit() else None
            if largest is not None and largest.country == country:
                return Country(country, largest)
        return found

    def _id_of(self, match: Match) -> str:
        return str(match.id) if isinstance(match, Place) else f"{match.code}-{match.largest.id}"


@dataclass(frozen=True)
class Content:
    """Everything that people read, and the words that we look for."""

    phrases: Phrases
    coping: CopingLibrary
    reader: Reader
    helplines: Helplines
    places: Places
    thresholds: Thresholds
    # The LOINC code of a question, where it has one.
    codes: Mapping[str, str | None]
    operator_name: str | None = None
    operator_contact: str | None = None
    # How many days check-ins are kept, as people are told.
    retention_days: int = 400


def load_content(
    root: Path | None = None,
    *,
    operator_name: str | None = None,
    operator_contact: str | None = None,
    retention_days: int = 400,
) -> Content:
    """All content: our own, which a process reads once, or that of another folder.

    Raises ContentError with every problem of every file.
    """
    return replace(
        _ours() if root is None else _read(root),
        operator_name=operator_name,
        operator_contact=operator_contact,
        retention_days=retention_days,
    )


@cache
def _ours() -> Content:
    return _read(None)


def _read(root: Path | None) -> Content:
    if root is not None and not (root / "phrases").is_dir():
        raise ContentError([f"{root} is no content folder: there is no folder phrases in it"])
    problems: list[str] = []

    def gather(load: Callable[[Path | None], T]) -> T | None:
        try:
            return load(root)
        except ContentError as error:
            problems.extend(error.problems)
            return None

    with _nothing_is_garbage():
        phrases = gather(load_phrases)
        coping = gather(load_coping)
        patterns = gather(load_patterns)
        learned = gather(load_learned)
        helplines = gather(load_helplines)
        thresholds = gather(load_thresholds)
        codes = gather(load_codes)
        if problems or not (
            phrases and coping and patterns and learned and helplines and thresholds and codes
        ):
            raise ContentError(problems)
        return Content(
            phrases,
            coping,
            Reader(patterns, learned, thresholds.words),
            helplines,
            Places(load_places()),
            thresholds,
            codes,
        )


@contextmanager
def _nothing_is_garbage() -> Iterator[None]:
    """All of it stays: looking for garbage in it would take as long as reading it."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()
