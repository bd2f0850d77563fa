"""Finding a town or a country by what a person types.

The index holds plain values; where they come from is not decided here. A search never takes long:
texts without letters, with digits in place of letters, or longer than a place name find nothing.
"""

from __future__ import annotations

import math
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache, cached_property
from itertools import product
from typing import NamedTuple, TypeVar
from zoneinfo import ZoneInfo

from rapidfuzz import process
from rapidfuzz.distance import OSA

LONGEST_TEXT = 100  # characters; the longest name in use has 85
SHORTEST_NAME = 2  # letters
OTHER_NAME = 0.1  # what a town's population counts for when only another name of it fits
FAINT = 0.01  # a town by another name that counts for less than this share of the best is noise

# Zones count as one clock when they agree twice a month in these years, the last ones being where
# the rules that a zone file spells out end.
_CLOCK_DAYS = [
    datetime(year, month, day, tzinfo=UTC)
    for year, month, day in product(range(2026, 2038), range(1, 13), (1, 15))
]
_SPELLED_OUT = str.maketrans(
    {"ø": "o", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "ł": "l", "ı": "i", "þ": "th"}
)
_DROPPED = frozenset("'’‘`´ʻʼʹʾʿ")


class Place(NamedTuple):
    """A town: GeoNames id, English or local name, ISO country code, IANA zone, degrees, people.

    `admin` is its region's name, or where none is known the region's largest town (None for that
    town itself).
    """

    id: int
    name: str
    country: str
    zone: str
    lat: float
    lon: float
    population: int
    admin: str | None = None


@dataclass(frozen=True, slots=True)
class Country:
    """A country whose clocks agree everywhere; `largest` is its largest town."""

    code: str
    largest: Place

    @property
    def zone(self) -> str:
        return self.largest.zone


Match = Place | Country
T = TypeVar("T")


def fold(text: str) -> str:
    """What stays of a name when case, accents and punctuation are ignored; words by one space.

    "São Paulo" and "sao-paulo" are one, so are "Straße" and "STRASSE". Letters of every script
    stay; vowel signs that carry meaning (Hindi, Thai) stay too.
    """
    letters = []
    spelled = unicodedata.normalize("NFKD", text.casefold()).casefold().translate(_SPELLED_OUT)
    for letter in spelled:
        if letter.isalnum() and letter not in _DROPPED:
            letters.append(letter)
        elif letter in _DROPPED or unicodedata.combining(letter):
            continue
        elif unicodedata.category(letter) in ("Mn", "Mc"):
            letters.append(letter)
        else:
            letters.append(" ")
    return " ".join(unicodedata.normalize("NFC", "".join(letters)).split())


class Gazetteer:
    """Every place with the names it goes by, ready to be searched.

    Names are folded already: a place's own, those of `countries` by ISO code, and those of
    `regions` by country and `Place.admin`.
    """

    def __init__(
        self,
        places: Iterable[tuple[Place, Sequence[str]]],
        countries: Mapping[str, Sequence[str]],
        regions: Mapping[tuple[str, str], Sequence[str]] | None = None,
    ) -> None:
        self.places: list[Place] = []
        self._towns: dict[str, tuple[Place, ...]] = {}
        self._members: defaultdict[str, list[Place]] = defaultdict(list)
        for place, names in places:
            self.places.append(place)
            self._members[place.country].append(place)
            alone = (place,)  # shared by all names that no other town bears
            for name in names:
                others = self._towns.get(name)
                self._towns[name] = (*others, place) if others else alone
        self._countries = _turned_round(countries)
        self._regions = _turned_round(regions or {})

    def find(self, text: str, *, country_hint: str | None = None, limit: int = 5) -> list[Match]:
        """What `text` may mean, likeliest first; nothing when it means no place.

        Countries come before towns: one `Country` where all clocks agree, else the largest town
        for each clock, and of these none is cut off. Then at most `limit` towns: those in the
        country of `country_hint` (an ISO code) first, then by population. What is spelled exactly
        wins over a misspelling; "town, country" and "town region" narrow the choice.
        """
        if len(text) > LONGEST_TEXT:
            return []
        for names, area in self._readings(text):
            if matches := self._matches(names, area, country_hint, limit):
                return matches
        return []

    def _readings(self, text: str) -> Iterator[tuple[list[str], str | None]]:
        """Ways to read the text, best first: the names meant and the area they must lie in."""
        name = fold(text)
        if not _is_name(name):
            return
        yield [name], None
        in_areas = [(town, area) for town, area in _splits(name) if self._is_area(area)]
        for town, area in in_areas:
            yield [town], area
        before, comma, _ = text.partition(",")
        if comma and _is_name(fold(before)):
            yield [fold(before)], None
        for town, area in in_areas:
            yield self._alike(town), area
        yield self._alike(name), None

    def _matches(
        self, names: list[str], area: str | None, country_hint: str | None, limit: int
    ) -> list[Match]:
        countries: dict[Match, None] = {}
        by_own_name: dict[Place, float] = {}
        by_other_name: dict[Place, float] = {}
        for name in names:
            for place in self._towns.get(name, ()):
                if area is not None and not self._lies_in(place, area):
                    continue
                if fold(place.name) == name:
                    by_own_name[place] = place.population
                else:
                    by_other_name[place] = place.population * OTHER_NAME
            if area is None:
                for code in self._countries.get(name, ()):
                    countries |= dict.fromkeys(self._country(code))
                for region in self._regions.get(name, ()):
                    chosen = self._region(region) if len(name) > 2 else []  # "hi" is no place
                    for place in chosen:
                        by_own_name.setdefault(place, chosen[0].population * OTHER_NAME)
        best = max((*by_own_name.values(), *by_other_name.values()), default=0.0)
        enough = math.inf if countries else best * FAINT
        weights = by_own_name | {
            p: weight
            for p, weight in by_other_name.items()
            if p not in by_own_name and (weight >= enough or p.country == country_hint)
        }
        whole = {match.code for match in countries if isinstance(match, Country)}
        towns = sorted(
            (p for p in weights if p not in countries and p.country not in whole),
            key=lambda p: (p.country != country_hint, -weights[p], p.id),
        )
        return [*countries, *towns[:limit]]

    def _country(self, code: str) -> list[Match]:
        chosen = _largest_for_each_clock(self._members.get(code, []))
        if len(chosen) == 1:
            return [Country(code, chosen[0])]
        return list(chosen)

    def _region(self, region: tuple[str, str]) -> list[Place]:
        country, admin = region
        return _largest_for_each_clock(p for p in self._members[country] if p.admin == admin)

    def _is_area(self, name: str) -> bool:
        return name in self._countries or name in self._regions or name.upper() in self._members

    def _lies_in(self, place: Place, area: str) -> bool:
        return (
            place.country == area.upper()
            or place.country in self._countries.get(area, ())
            or (place.country, place.admin) in self._regions.get(area, ())
        )

    def _alike(self, name: str) -> list[str]:
        """The known names with the fewest typing mistakes between them and `name`."""
        if any(letter.isdigit() for letter in name):
            return []
        for mistakes in range(1, _mistakes_forgiven(name) + 1):
            lengths = range(len(name) - mistakes, len(name) + mistakes + 1)
            found = [
                known
                for length in lengths
                for known, _, _ in process.extract(
                    name,
                    self._by_length.get(length, ()),
                    scorer=OSA.distance,
                    score_cutoff=mistakes,
                    limit=None,
                )
            ]
            if found:
                return found
        return []

    @cached_property
    def _by_length(self) -> dict[int, list[str]]:
        names: defaultdict[int, list[str]] = defaultdict(list)
        for name in self._towns.keys() | self._countries.keys():
            names[len(name)].append(name)
        return dict(names)


def _is_name(name: str) -> bool:
    return sum(letter.isalpha() for letter in name) >= SHORTEST_NAME


def _mistakes_forgiven(name: str) -> int:
    """One in four letters, three at most: "berln" means Berlin, but "lima" is not "lime"."""
    return min(len(name) // 4, 3) if len(name) > 4 else 0


def _splits(name: str) -> Iterator[tuple[str, str]]:
    """Town and area, in either order, the longest town first."""
    words = name.split()
    for cut in range(len(words) - 1, 0, -1):
        first, last = " ".join(words[:cut]), " ".join(words[cut:])
        if _is_name(first):
            yield first, last
    for cut in range(1, len(words)):
        first, last = " ".join(words[:cut]), " ".join(words[cut:])
        if _is_name(last):
            yield last, first


def _turned_round(names: Mapping[T, Sequence[str]]) -> dict[str, list[T]]:
    meant: defaultdict[str, list[T]] = defaultdict(list)
    for thing, its_names in names.items():
        for name in its_names:
            meant[name].append(thing)
    return dict(meant)


def _largest_for_each_clock(places: Iterable[Place]) -> list[Place]:
    """The largest town of each group of zones whose clocks agree, the largest of all first."""
    chosen: dict[tuple[timedelta | None, ...], Place] = {}
    for place in sorted(places, key=lambda p: (-p.population, p.id)):
        chosen.setdefault(_clock(place.zone), place)
    return list(chosen.values())


@cache
def _clock(zone: str) -> tuple[timedelta | None, ...]:
    here = ZoneInfo(zone)
    return tuple(day.astimezone(here).utcoffset() for day in _CLOCK_DAYS)
