"""Finding the town nearest to a point on the globe."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import product

from rules.places import Place

CELL = 0.05  # edge of a grid cell as a share of the Earth's radius: 319 km


class Globe:
    """Towns by where they lie."""

    def __init__(self, places: Iterable[Place]) -> None:
        self._places = tuple(places)

    def nearest(self, lat: float, lon: float) -> Place:
        """The town nearest by great circle to a point in degrees.

        Raises ValueError outside -90 to 90 and -180 to 180, and when there are no places.
        """
        if not (-90 <= lat <= 90 and -180 <= lon <= 180):
            raise ValueError("latitude goes from -90 to 90, longitude from -180 to 180")
        if not self._places:
            raise ValueError("there are no places")
        here = _on_sphere(lat, lon)
        home = _cell(here)
        best, shortest, ring = self._places[0], math.inf, 0
        # What lies outside the rings seen so far, 0 to ring - 1, is at least ring - 1 cells away.
        # The straight line through the Earth grows with the great circle, and it knows no date
        # line and no pole.
        while shortest > (ring - 1) * CELL:
            for cell in _ring(home, ring):
                for place in self._grid.get(cell, ()):
                    distance = math.dist(here, _on_sphere(place.lat, place.lon))
                    if distance < shortest:
                        best, shortest = place, distance
            ring += 1
        return best

    @cached_property
    def _grid(self) -> dict[tuple[int, int, int], list[Place]]:
        grid: defaultdict[tuple[int, int, int], list[Place]] = defaultdict(list)
        for place in self._places:
            grid[_cell(_on_sphere(place.lat, place.lon))].append(place)
        return dict(grid)


def _on_sphere(lat: float, lon: float) -> tuple[float, float, float]:
    phi, lam = math.radians(lat), math.radians(lon)
    return math.cos(phi) * math.cos(lam), math.cos(phi) * math.sin(lam), math.sin(phi)


def _cell(point: tuple[float, float, float]) -> tuple[int, int, int]:
    x, y, z = (math.floor(along / CELL) for along in point)
    return x, y, z


def _ring(home: tuple[int, int, int], ring: int) -> Iterator[tuple[int, int, int]]:
    """The cells exactly `ring` steps from `home`, the shell of a cube."""
    x, y, z = home
    steps = range(-ring, ring + 1)
    for dx, dy in product(steps, steps):
        rim = ring in (abs(dx), abs(dy))
        for dz in steps if rim else (-ring, ring):
            yield x + dx, y + dy, z + dz
