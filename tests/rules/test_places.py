"""Searching a small gazetteer, whose every town is known."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.places import Country, Gazetteer, Place, fold

BERLIN = Place(1, "Berlin", "DE", "Europe/Berlin", 52.52, 13.41, 3_400_000)
KOELN = Place(2, "Köln", "DE", "Europe/Berlin", 50.93, 6.95, 960_000)
BERLIN_NH = Place(3, "Berlin", "US", "America/New_York", 44.47, -71.18, 9_000, "New Hampshire")
NEW_YORK = Place(4, "New York City", "US", "America/New_York", 40.71, -74.01, 8_800_000)
DETROIT = Place(5, "Detroit", "US", "America/Detroit", 42.33, -83.05, 670_000, "Michigan")
HOUSTON = Place(6, "Houston", "US", "America/Chicago", 29.76, -95.36, 2_300_000, "Texas")
EL_PASO = Place(7, "El Paso", "US", "America/Denver", 31.76, -106.49, 680_000, "Texas")
PARIS_TX = Place(8, "Paris", "US", "America/Chicago", 33.66, -95.56, 25_000, "Texas")
PARIS = Place(9, "Paris", "FR", "Europe/Paris", 48.85, 2.35, 2_100_000)
TORONTO = Place(10, "Toronto", "CA", "America/Toronto", 43.7, -79.42, 1_200_000)
YORK = Place(11, "York", "GB", "Europe/London", 53.96, -1.08, 150_000)
SUVA = Place(12, "Suva", "FJ", "Pacific/Fiji", -18.14, 178.44, 77_000)
SINGAPORE = Place(13, "Singapore", "SG", "Asia/Singapore", 1.29, 103.85, 5_600_000)

OTHER_NAMES = {KOELN: ["Koeln", "Cologne"], NEW_YORK: ["New York"], TORONTO: ["York"]}
PLACES = [BERLIN, KOELN, BERLIN_NH, NEW_YORK, DETROIT, HOUSTON, EL_PASO, PARIS_TX, PARIS, TORONTO]
PLACES += [YORK, SUVA, SINGAPORE]


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer(
        [(p, [fold(p.name), *map(fold, OTHER_NAMES.get(p, []))]) for p in PLACES],
        {"DE": ["germany", "deutschland"], "US": ["usa"], "FR": ["france"], "SG": ["singapore"]},
        {("US", "Texas"): ["texas", "tx"]},
    )


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("São Paulo", "sao paulo"),
        ("STRASSE", "strasse"),
        ("Straße", "strasse"),
        ("  Baden-Baden ", "baden baden"),
        ("L’Hospitalet", "lhospitalet"),
        ("St. John's", "st johns"),
        ("Łódź", "lodz"),
        ("København", "kobenhavn"),
        ("İstanbul", "istanbul"),
        ("Москва́", "москва"),
        ("القاهِرة", "القاهرة"),
        ("서울", "서울"),
        ("東京", "東京"),
        ("दिल्ली", "दिलली"),
        ("🙂🙂", ""),
        ("", ""),
    ],
)
def test_names_are_compared_without_case_accents_and_punctuation(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("berlin", [BERLIN, BERLIN_NH]),
        ("Paris", [PARIS, PARIS_TX]),
        ("köln", [KOELN]),
        ("KOELN", [KOELN]),
        ("cologne", [KOELN]),
        ("york", [YORK, TORONTO]),  # its own name counts for more than another town's former one
        ("berlin, usa", [BERLIN_NH]),
        ("Berlin US", [BERLIN_NH]),
        ("germany berlin", [BERLIN]),
        ("paris texas", [PARIS_TX]),
        ("Paris, TX", [PARIS_TX]),
        ("Berlin, Mitte", [BERLIN, BERLIN_NH]),  # an area that nobody knows is left aside
        ("deutschland", [Country("DE", BERLIN)]),
        ("singapore", [Country("SG", SINGAPORE)]),
        ("usa", [NEW_YORK, HOUSTON, EL_PASO]),  # Detroit's clock is New York's
        ("texas", [HOUSTON, EL_PASO]),
        ("tx", []),
        ("berln", [BERLIN, BERLIN_NH]),
        ("nwe york", [NEW_YORK]),
        ("colgone germany", [KOELN]),
        ("germny", [Country("DE", BERLIN)]),
        ("suav", []),  # too short to guess
        ("asdfghjkl", []),
    ],
)
def test_a_text_finds_these_places(
    gazetteer: Gazetteer, text: str, found: list[Place | Country]
) -> None:
    assert gazetteer.find(text) == found


@pytest.mark.parametrize(
    "text",
    ["", " ", "x", "12:30", "6 30", "🙂", "...", "\u202e\u200f", "\x00", "berlin " * 700, ","],
)
def test_what_is_no_name_finds_nothing(gazetteer: Gazetteer, text: str) -> None:
    assert gazetteer.find(text) == []


@given(st.text(max_size=120))
def test_no_text_breaks_the_search(text: str) -> None:
    small = Gazetteer([(BERLIN, ["berlin"])], {"DE": ["germany"]})
    assert all(match in (BERLIN, Country("DE", BERLIN)) for match in small.find(text))


def test_the_hinted_country_comes_first(gazetteer: Gazetteer) -> None:
    assert gazetteer.find("berlin", country_hint="US") == [BERLIN_NH, BERLIN]
    assert gazetteer.find("york", country_hint="CA") == [TORONTO, YORK]


def test_the_limit_cuts_towns_and_never_the_clocks_of_a_country(gazetteer: Gazetteer) -> None:
    assert gazetteer.find("berlin", limit=1) == [BERLIN]
    assert gazetteer.find("usa", limit=1) == [NEW_YORK, HOUSTON, EL_PASO]


def test_a_country_knows_its_zone(gazetteer: Gazetteer) -> None:
    (germany,) = gazetteer.find("germany")
    assert germany.zone == "Europe/Berlin"


def test_an_empty_gazetteer_finds_nothing() -> None:
    assert Gazetteer([], {}).find("berlin") == []
