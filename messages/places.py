"""The shipped place names: loading them, and showing a place in the reader's language."""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from babel import Locale

from rules.places import Gazetteer, Match, Place, fold

PLACES_FILE = Path(__file__).parent / "content" / "places.tsv.gz"


@lru_cache(maxsize=1)
def load_places() -> Gazetteer:
    """Every shipped place, read once; tools/make_places.py describes the file."""
    parts = _parts(gzip.decompress(PLACES_FILE.read_bytes()))
    regions: dict[tuple[str, str], list[str]] = {}
    for line in parts["regions"]:
        country, region, names = line.split("\t")
        regions[country, region] = names.split("|")
    return Gazetteer(
        places=_places(parts["places"]),
        countries={
            code: names.split("|")
            for code, names in (line.split("\t") for line in parts["countries"])
        },
        regions=regions,
    )


def country_name(code: str, language: str) -> str:
    """The name of the country with this ISO code; the code itself where there is no name."""
    return str(_locale(language).territories.get(code, code))


def place_label(match: Match, language: str, among: Iterable[Match] = ()) -> str:
    """ "Berlin, Deutschland", or for a country "Deutschland".

    Where another place of `among` has the same name in the same country, the region comes between:
    "Springfield, Missouri, USA".
    """
    if not isinstance(match, Place):
        return country_name(match.code, language)
    alike = any(
        isinstance(other, Place)
        and other.id != match.id
        and (other.name, other.country) == (match.name, match.country)
        for other in among
    )
    region = [match.admin] if alike and match.admin else []
    return ", ".join([_town_name(match, language), *region, country_name(match.country, language)])


def _town_name(place: Place, language: str) -> str:
    """The town's name in the language where it gave its name to its time zone, else as kept.

    Those are the only towns that CLDR translates: Wien, El Cairo, Mexiko-Stadt.
    """
    if fold(place.zone.rpartition("/")[2]) != fold(place.name):
        return place.name
    zone = _locale(language).time_zones.get(place.zone, {})
    return str(zone.get("city", place.name))


@lru_cache(maxsize=32)
def _locale(language: str) -> Locale:
    return Locale.parse(language, sep="-")


def _parts(content: bytes) -> dict[str, list[str]]:
    parts: dict[str, list[str]] = {}
    # Line by line: as one text with its few rare letters the file would take four times the room.
    for line in map(bytes.decode, content.splitlines()):
        if line.startswith("["):
            part = parts.setdefault(line.strip("[]"), [])
        elif not line.startswith("#"):
            part.append(line)
    return parts


def _places(lines: Iterable[str]) -> Iterator[tuple[Place, list[str]]]:
    zones: dict[str, str] = {}  # one string for a zone that thousands of towns share
    for line in lines:
        number, name, country, admin, zone, lat, lon, people, names = line.split("\t")
        place = Place(
            int(number),
            name,
            country,
            zones.setdefault(zone, zone),
            float(lat),
            float(lon),
            int(people),
            admin or None,
        )
        yield place, names.split("|")
