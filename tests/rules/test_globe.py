"""Finding the nearest of a few towns."""

from __future__ import annotations

import math
import random

import pytest

from rules.globe import Globe
from rules.places import Place
from tests.rules.test_places import BERLIN, KOELN, PLACES, SINGAPORE, SUVA, YORK


@pytest.mark.parametrize(
    ("lat", "lon", "place"),
    [
        (52.5, 13.4, BERLIN),
        (51.0, 7.0, KOELN),
        (-18.0, 180.0, SUVA),
        (-18.0, -180.0, SUVA),
        (-15.0, -170.0, SUVA),  # across the date line
        (90.0, 0.0, YORK),
        (90.0, -75.0, YORK),  # at the pole the longitude means nothing
        (-90.0, 0.0, SUVA),
        (0.0, 100.0, SINGAPORE),
    ],
)
def test_the_nearest_town_by_great_circle(lat: float, lon: float, place: Place) -> None:
    assert Globe(PLACES).nearest(lat, lon) == place


def test_the_nearest_town_is_the_one_that_comparing_all_finds() -> None:
    dice = random.Random(20260701)
    towns = [
        Place(n, f"T{n}", "XX", "UTC", dice.uniform(-90, 90), dice.uniform(-180, 180), 1)
        for n in range(400)
    ]
    globe = Globe(towns)
    for _ in range(300):
        lat, lon = dice.uniform(-90, 90), dice.uniform(-180, 180)
        assert globe.nearest(lat, lon) == min(towns, key=lambda t: _haversine(lat, lon, t))


def _haversine(lat: float, lon: float, place: Place) -> float:
    a, b = math.radians(lat), math.radians(place.lat)
    half = math.sin((b - a) / 2) ** 2
    half += math.cos(a) * math.cos(b) * math.sin(math.radians(place.lon - lon) / 2) ** 2
    return math.asin(math.sqrt(min(1, half)))


@pytest.mark.parametrize(
    ("lat", "lon"), [(90.1, 0), (-91, 0), (0, 180.1), (0, -181), (math.nan, 0), (0, math.inf)]
)
def test_a_point_off_the_globe_is_refused(lat: float, lon: float) -> None:
    with pytest.raises(ValueError, match="latitude"):
        Globe(PLACES).nearest(lat, lon)


def test_an_empty_globe_has_no_nearest_town() -> None:
    with pytest.raises(ValueError, match="no places"):
        Globe([]).nearest(0, 0)
