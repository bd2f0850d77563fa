"""The shipped place names: what people type, what it finds, and how it is shown."""

from __future__ import annotations

import gzip
from time import perf_counter

import pytest

from messages.places import PLACES_FILE, country_name, load_places, place_label
from rules.due import is_zone
from rules.globe import Globe
from rules.places import Country, Gazetteer, Place
from tools.make_places import lines


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return load_places()


@pytest.mark.parametrize(
    ("text", "label", "zone"),
    [
        ("berlin", "Berlin, Germany", "Europe/Berlin"),
        ("Berln", "Berlin, Germany", "Europe/Berlin"),
        ("köln", "Köln, Germany", "Europe/Berlin"),
        ("koeln", "Köln, Germany", "Europe/Berlin"),
        ("cologne", "Köln, Germany", "Europe/Berlin"),
        ("münchen", "München, Germany", "Europe/Berlin"),
        ("muenchen", "München, Germany", "Europe/Berlin"),
        ("munich", "München, Germany", "Europe/Berlin"),
        ("méxico", "Mexico City, Mexico", "America/Mexico_City"),
        ("Mexico City", "Mexico City, Mexico", "America/Mexico_City"),
        ("Meico City", "Mexico City, Mexico", "America/Mexico_City"),
        ("ciudad de mexico", "Mexico City, Mexico", "America/Mexico_City"),
        ("cd mx", "Mexico City, Mexico", "America/Mexico_City"),
        ("المكسيك", "Mexico City, Mexico", "America/Mexico_City"),
        ("guadalajra", "Guadalajara, Mexico", "America/Mexico_City"),
        ("sao paulo", "São Paulo, Brazil", "America/Sao_Paulo"),
        ("new york", "New York City, United States", "America/New_York"),
        ("nyc", "New York City, United States", "America/New_York"),
        ("nueva yrok", "New York City, United States", "America/New_York"),
        ("tokio", "Tokyo, Japan", "Asia/Tokyo"),
        ("東京", "Tokyo, Japan", "Asia/Tokyo"),
        ("wien", "Vienna, Austria", "Europe/Vienna"),
        ("zürich", "Zürich, Switzerland", "Europe/Zurich"),
        ("zuerich", "Zürich, Switzerland", "Europe/Zurich"),
        ("cairo", "Cairo, Egypt", "Africa/Cairo"),
        ("el cairo", "Cairo, Egypt", "Africa/Cairo"),
        ("kairo", "Cairo, Egypt", "Africa/Cairo"),
        ("القاهرة", "Cairo, Egypt", "Africa/Cairo"),
        ("santiago", "Santiago, Chile", "America/Santiago"),
        ("sevilla", "Sevilla, Spain", "Europe/Madrid"),
        ("mallorca", "Palma, Spain", "Europe/Madrid"),
        ("tenerife", "Las Palmas de Gran Canaria, Spain", "Atlantic/Canary"),
        ("london", "London, United Kingdom", "Europe/London"),
        ("london, canada", "London, Canada", "America/Toronto"),
        ("London ON", "London, Canada", "America/Toronto"),
        ("paris texas", "Paris, United States", "America/Chicago"),
        ("Austin TX", "Austin, United States", "America/Chicago"),
        ("san jose, costa rica", "San José, Costa Rica", "America/Costa_Rica"),
        ("st. gallen", "Sankt Gallen, Switzerland", "Europe/Zurich"),
        ("москва", "Moscow, Russia", "Europe/Moscow"),
        ("deutschland", "Germany", "Europe/Berlin"),
        ("Alemania", "Germany", "Europe/Berlin"),
        ("germny", "Germany", "Europe/Berlin"),
        ("Schweiz", "Switzerland", "Europe/Zurich"),
        ("Suisse", "Switzerland", "Europe/Zurich"),
        ("colombia", "Colombia", "America/Bogota"),
        ("日本", "Japan", "Asia/Tokyo"),
    ],
)
def test_what_people_type_finds_first(
    gazetteer: Gazetteer, text: str, label: str, zone: str
) -> None:
    match = gazetteer.find(text)[0]
    assert (place_label(match, "en"), match.zone) == (label, zone)


@pytest.mark.parametrize(
    "text", ["x", "asdfghjkl", "12:30", "18:30", "6:30pm", "yes", "no", "ok", "hi", "🙂", "", "???"]
)
def test_what_is_no_place_finds_nothing(gazetteer: Gazetteer, text: str) -> None:
    assert gazetteer.find(text) == []


def test_a_country_of_several_clocks_offers_the_largest_town_of_each(gazetteer: Gazetteer) -> None:
    names = [m.name for m in gazetteer.find("USA") if isinstance(m, Place)]
    assert names == [
        "New York City",
        "Los Angeles",
        "Chicago",
        "Phoenix",
        "Denver",
        "Honolulu",
        "Anchorage",
    ]
    spain = [place_label(m, "es") for m in gazetteer.find("españa")]
    assert spain == ["Madrid, España", "Las Palmas de Gran Canaria, España"]
    assert len(gazetteer.find("россия")) == 11


def test_every_country_is_found_by_its_names_in_our_languages(gazetteer: Gazetteer) -> None:
    for code in sorted({place.country for place in gazetteer.places}):
        for language in ("en", "es", "de"):
            name = country_name(code, language)
            codes = {m.country if isinstance(m, Place) else m.code for m in gazetteer.find(name)}
            assert code in codes, (name, codes)


def test_towns_of_one_name_are_told_apart_by_their_region(gazetteer: Gazetteer) -> None:
    found = gazetteer.find("Springfield, US")
    labels = [place_label(match, "en", found) for match in found]
    assert labels[:2] == [
        "Springfield, Missouri, United States",
        "Springfield, Massachusetts, United States",
    ]
    assert len(set(labels)) == 5
    assert place_label(found[0], "en") == "Springfield, United States"


@pytest.mark.parametrize(
    ("text", "language", "label"),
    [
        ("berlin", "de", "Berlin, Deutschland"),
        ("berlin", "es", "Berlín, Alemania"),
        ("vienna", "de", "Wien, Österreich"),
        ("cairo", "es", "El Cairo, Egipto"),
        ("mexico city", "de", "Mexiko-Stadt, Mexiko"),
        ("mexico city", "es", "Ciudad de México, México"),
        ("germany", "es", "Alemania"),
        ("berlin", "de-AT", "Berlin, Deutschland"),
    ],
)
def test_a_label_speaks_the_readers_language(
    gazetteer: Gazetteer, text: str, language: str, label: str
) -> None:
    assert place_label(gazetteer.find(text)[0], language) == label


def test_a_code_without_a_name_stands_for_itself() -> None:
    assert country_name("DE", "de") == "Deutschland"
    assert country_name("QX", "en") == "QX"


@pytest.mark.parametrize(
    ("lat", "lon", "zone"),
    [
        (52.52, 13.40, "Europe/Berlin"),
        (35.68, 139.69, "Asia/Tokyo"),
        (-16.8, 179.99, "Pacific/Fiji"),
        (-16.8, -179.99, "Pacific/Fiji"),
        (90, 0, "Arctic/Longyearbyen"),
        (-90, 120, "America/Argentina/Ushuaia"),
        (-48.9, -123.4, "Pacific/Pitcairn"),
    ],
)
def test_a_shared_location_finds_the_zone_of_the_nearest_town(
    gazetteer: Gazetteer, lat: float, lon: float, zone: str
) -> None:
    assert Globe(gazetteer.places).nearest(lat, lon).zone == zone


def test_every_shipped_place_is_sound(gazetteer: Gazetteer) -> None:
    assert len(gazetteer.places) > 30_000
    assert len({place.id for place in gazetteer.places}) == len(gazetteer.places)
    for place in gazetteer.places:
        assert is_zone(place.zone)
        assert place.name
        assert len(place.country) == 2
        assert -90 <= place.lat <= 90
        assert -180 <= place.lon <= 180
        found = gazetteer.find(place.name, country_hint=place.country, limit=1000)
        assert place in found or place.country in [m.code for m in found if isinstance(m, Country)]


def test_the_shipped_file_is_what_the_script_makes_and_names_its_source() -> None:
    content = gzip.decompress(PLACES_FILE.read_bytes())
    assert content == ("\n".join(lines()) + "\n").encode()
    assert content.startswith(b"# GeoNames, CC BY 4.0, https://www.geonames.org")
    assert PLACES_FILE.read_bytes()[4:8] == bytes(4)  # no date inside: the same bytes every time
    assert PLACES_FILE.stat().st_size < 4_000_000


def test_absurd_texts_are_answered_quickly(gazetteer: Gazetteer) -> None:
    gazetteer.find("warm up")
    words = "ab " * 33
    for text in ("a" * 5_000, "a" * 100, "z" * 60, words, "germany " * 12, "🙂" * 5_000, "ש" * 90):
        begun = perf_counter()
        gazetteer.find(text)
        assert perf_counter() - begun < 0.5, text[:20]
