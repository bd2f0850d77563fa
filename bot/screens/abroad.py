"""Numbers for two people in different countries: each says for which country it is."""

from __future__ import annotations

from bot.screens.view import View
from messages.places import country_name


def numbers_there(view: View, *countries: str | None) -> dict[str, str]:
    """The emergency numbers of these countries, and the crisis line of the reader's own.

    In the reader's language, and without a country's name where all is about their own.
    """
    numbers = view.numbers()
    there = {
        country: view.content.helplines.words(country, view.language)["emergency"]
        for country in dict.fromkeys(countries)
    }
    if set(there) == {view.country}:
        return numbers
    if len(there) > 1 and set(there.values()) == {numbers["emergency"]}:
        return numbers
    emergency = " / ".join(_of(view, number, country) for country, number in there.items())
    line = _of(view, numbers["crisis_line"], view.country)
    return numbers | {"emergency": emergency, "crisis_line": line}


def all_numbers(view: View) -> dict[str, str]:
    """The numbers of the reader's country, and of those whom they follow (`follows`, in `args`)."""
    return numbers_there(view, view.country, *view.args.get("follows", ()))


def _of(view: View, number: str, country: str | None) -> str:
    return f"{number} ({country_name(country, view.language)})" if country else number
