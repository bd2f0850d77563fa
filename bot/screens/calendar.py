"""A calendar of buttons: the days of a month, the months of a year, twelve years."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.dates import format_date, format_skeleton

from bot.screens.view import Button, Shown, View, button
from rules import calendar, due
from rules.calendar import Span

NOTHING = "·"  # Telegram takes no button without a label


def when(view: View) -> Shown:
    """On which day, or in which month, an operation is or was."""
    args = view.args
    today = due.local_day(view.now, view.zone or "UTC")
    span = calendar.ahead(today) if args["kind"] == "ahead" else calendar.past(today)
    month = span.nearest_month(calendar.month_of(date.fromisoformat(args["month"])))
    words = {"level": args["level"], "known": _known(view)}
    lines = [view.text(f"operation-when-{args['kind']}", **words)]
    if args.get("unread"):
        lines.insert(0, view.text("join-buttons-please"))
    match args["level"]:
        case "days":
            if args["kind"] == "past":
                span = calendar.by_the_day(today)
            rows = _days(view, span, span.nearest_month(month))
        case "months":
            rows = _months(view, span, month)
        case _:
            rows = _years(view, span, month)
    return Shown("\n\n".join(lines), [*rows, *_instead(view, month)])


def month_name(view: View, month: date) -> str:
    """'October 2026' in the person's language."""
    return format_skeleton("yMMMM", month, locale=view.language)


def _days(view: View, span: Span, month: date) -> list[list[Button]]:
    first_weekday = _first_weekday(view)
    names = Locale.parse(view.language).days["stand-alone"]["short"]
    header = [_blank(names[(first_weekday + n) % 7].rstrip(".")) for n in range(7)]
    title = button(month_name(view, month), *_page(view, "months", month))
    weeks = [
        [
            button(str(day.day), "op-day", view.args["about"], f"{day:%Y%m%d}")
            if day is not None and span.has(day)
            else _blank()
            for day in week
        ]
        for week in calendar.weeks_of(month, first_weekday)
    ]
    pages = calendar.month_after(month, -1), calendar.month_after(month)
    return [_turning(view, "days", span, title, *pages), header, *_to_pick(weeks)]


def _months(view: View, span: Span, month: date) -> list[list[Button]]:
    title = button(str(month.year), *_page(view, "years", month))
    months = [month.replace(month=n) for n in range(1, 13)]
    cells = [
        button(
            format_date(one, "LLL", locale=view.language),
            "op-month",
            view.args["about"],
            f"{one:%Y%m}",
        )
        if span.has_month(one)
        else _blank()
        for one in months
    ]
    pages = date(month.year - 1, 12, 1), date(month.year + 1, 1, 1)
    return [_turning(view, "months", span, title, *pages), *_to_pick(_in_rows(cells, 3))]


def _years(view: View, span: Span, month: date) -> list[list[Button]]:
    years = calendar.years_of(month.year, span.last.year)
    cells = [
        button(str(year), *_page(view, "months", date(year, 1, 1)))
        if span.first.year <= year
        else _blank()
        for year in years
    ]
    title = _blank(f"{years[0]} – {years[-1]}")
    pages = date(years[0] - 1, 12, 1), date(years[-1] + 1, 1, 1)
    return [_turning(view, "years", span, title, *pages), *_to_pick(_in_rows(cells, 3))]


def _turning(
    view: View, level: str, span: Span, title: Button, back: date, on: date
) -> list[Button]:
    """A page back, its title, a page on."""
    return [
        button("‹", *_page(view, level, back)) if span.has_month(back) else _blank(),
        title,
        button("›", *_page(view, level, on)) if span.has_month(on) else _blank(),
    ]


def _instead(view: View, month: date) -> list[list[Button]]:
    """What can be said instead of a day."""
    about, kind = view.args["about"], view.args["kind"]
    rows = []
    if kind == "past" and view.args["level"] == "days":
        label = view.plain("operation-only-month", month=month_name(view, month))
        rows.append([button(label, "op-only", about, f"{month:%Y%m}")])
        older = button(view.plain("operation-longer-ago"), *_page(view, "months", month))
        rows.append([older])
    label = view.plain(f"operation-no-day-{kind}", known=_known(view))
    rows.append([button(label, "op-none", about)])
    if about == "join":
        rows.append([button(view.plain("join-back"), "back", "situation")])
    return rows


def _known(view: View) -> str:
    """Whether the day of an operation is changed, or told for the first time."""
    return "known" if view.args["about"].isdigit() else "new"


def _page(view: View, level: str, month: date) -> tuple[str, str, str, str]:
    return "op-page", view.args["about"], level, f"{month:%Y%m}"


def _blank(label: str = NOTHING) -> Button:
    return button(label, "blank")


def _to_pick(rows: list[list[Button]]) -> list[list[Button]]:
    """The rows from the first to the last with something to pick: a span has no gaps."""
    return [row for row in rows if any(cell != _blank() for cell in row)]


def _in_rows(cells: Sequence[Button], width: int) -> list[list[Button]]:
    return [list(cells[n : n + width]) for n in range(0, len(cells), width)]


def _first_weekday(view: View) -> int:
    """The weekday (Monday is 0) that weeks begin with where the person is, as far as is known."""
    likely = get_global("likely_subtags")[view.language]
    try:
        here = Locale.parse(f"und_{view.country}" if view.country else likely)
    except (UnknownLocaleError, ValueError):
        here = Locale.parse(likely)
    return int(here.first_week_day)
