"""/share: who sees what of a patient, an invite from its first choice to its link, and names."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from bot.screens.summaries import flag_text, name_of, silence_text, summary_text
from bot.screens.view import Button, Shown, View, button
from rules import due
from rules.sharing import SILENCES, SUMMARIES, shows_anything


def scope(view: View, chosen: dict[str, Any]) -> list[str]:
    """What a share shows, a phrase each."""
    said = []
    if chosen["summaries"] != "none":
        said.append(view.text(f"scope-{chosen['summaries']}"))
    if chosen["on_flags"]:
        said.append(view.text("scope-flags"))
    if chosen["after_silence"]:
        said.append(view.text("scope-silence", missed=chosen["after_silence"]))
    if chosen["notes"]:
        said.append(view.text("scope-notes"))
    return said or [view.text("scope-nothing")]


def listed(view: View, chosen: dict[str, Any]) -> str:
    """What a share shows, a line each."""
    return "\n".join(f"• {line}" for line in scope(view, chosen))


def day_of(view: View, iso: str) -> str:
    """The reader's day of an instant."""
    local = due.local_time(datetime.fromisoformat(iso), view.zone or "UTC")
    return view.day_of(local.date().isoformat())


def when(view: View, iso: str) -> str:
    """An instant by the reader's clock."""
    local = due.local_time(datetime.fromisoformat(iso), view.zone or "UTC")
    clock = view.clock(local.replace(tzinfo=None))
    return view.plain("share-when", day=day_of(view, iso), time=clock)


def _shares(view: View) -> Shown:
    args, blocks, rows = view.args, [view.text("shares-title")], []
    for one in args["shares"]:
        name = name_of(view, one["name"])
        title = f"<b>{view.content.phrases.escape(name)}</b>"
        if one["paused"]:
            title += " " + view.text("shares-paused")
        looked = (
            view.text("shares-looked", when=when(view, one["looked"]))
            if one["looked"]
            else view.text("shares-not-looked")
        )
        blocks.append(f"{title}\n{listed(view, one)}\n{looked}")
        rows.append([button(name, "share", one["share"])])
    if not args["shares"]:
        blocks.append(view.text("shares-none"))
    aside = []
    for one in args["invites"]:
        aside.append(view.text("shares-invite", when=when(view, one["until"])))
        label = view.plain("shares-button-withdraw", day=day_of(view, one["made"]))
        rows.append([button(label, "share-close", one["share"])])
    aside += [view.text("shares-unused", day=day_of(view, at)) for at in args["unused"]]
    aside += [
        view.text("shares-stopped", name=name_of(view, one["name"]), day=day_of(view, one["at"]))
        for one in args["stopped"]
    ]
    if aside:
        blocks.append("\n".join(aside))
    rows.append([button(view.plain("shares-button-new"), "share-new")])
    if args["called"]:
        rows.append([button(view.plain("shares-button-name"), "name-ask")])
    return Shown("\n\n".join([*blocks, view.text("shares-end")]), rows)


def _share(view: View) -> Shown:
    args, name = view.args, name_of(view, view.args["name"])
    last = args["looks"][0]["at"] if args["looks"] else None
    paused = args["state"] == "paused"
    lines = [
        f"{view.text('share', name=name)}\n{listed(view, args)}",
        view.text("share-since", day=day_of(view, args["since"]))
        + "\n"
        + (
            view.text("shares-looked", when=when(view, last))
            if last
            else view.text("shares-not-looked")
        ),
        *([view.text("share-is-paused")] if paused else []),
    ]
    rows = [
        [_on(view, "change", "share-scope")],
        [_on(view, "on", "share-on") if paused else _on(view, "pause", "share-pause")],
        [_on(view, "looks", "share-looks")],
        [_on(view, "end", "share-end")],
        [button(view.plain("shares-button-back"), "shares")],
    ]
    return Shown("\n\n".join(lines), rows)


def _end(view: View) -> Shown:
    return Shown(
        view.text("share-end", name=name_of(view, view.args["name"])),
        [[_on(view, "end-yes", "share-close")], [_on(view, "end-no", "share")]],
    )


def _looks(view: View) -> Shown:
    args, name = view.args, name_of(view, view.args["name"])
    back = [[button(view.plain("shares-button-back"), "share", args["share"])]]
    if not args["looks"]:
        return Shown(view.text("share-looks-none", name=name), back)
    lines = [
        "• " + view.text(f"share-looked-{look['what']}", when=when(view, look["at"]))
        for look in args["looks"]
    ]
    return Shown("\n".join([view.text("share-looks", name=name), *lines]), back)


def _scope(view: View) -> Shown:
    args, draft = view.args, view.args["state"] == "draft"
    if draft:
        text = view.text("share-scope-new")
    else:
        text = view.text("share-scope-live", name=name_of(view, args["name"]))
    blocks = [f"{text}\n{listed(view, args)}"]
    if args["notes"]:
        blocks.append(view.text("share-scope-notes"))
    if draft and args["called"]:
        blocks.append(view.text("share-scope-called", called=name_of(view, args["called"])))
    anything = shows_anything(
        summaries=args["summaries"],
        on_flags=args["on_flags"],
        after_silence=args["after_silence"],
    )
    if draft and not anything:
        blocks.append(view.text("share-scope-empty"))
    rows = [
        [_pick(view, "summaries", value, args["summaries"] == value) for value in SUMMARIES],
        [_switch(view, "on_flags", "flags")],
        [_pick(view, "after_silence", "never", not args["after_silence"])],
        [
            _pick(view, "after_silence", str(missed), args["after_silence"] == missed, missed)
            for missed in SILENCES
        ],
    ]
    if args["summaries"] != "none":
        rows.append([_switch(view, "notes", "notes")])
    if anything:
        rows.append([_on(view, "preview", "share-preview")])
    if draft:
        rows.append([button(view.plain("follow-button-name"), "name-ask")])
        rows.append([button(view.plain("share-button-cancel"), "shares")])
    else:
        rows.append([_on(view, "done", "share")])
    return Shown("\n\n".join(blocks), rows)


def _preview(view: View) -> Shown:
    args, blocks = view.args, [view.text("share-preview")]
    for what, text in (("summary", summary_text), ("flag", flag_text), ("silence", silence_text)):
        if args[what] is not None:
            said = text(view, args[what])
            blocks.append(f"{view.text(f'share-preview-{what}')}\n<blockquote>{said}</blockquote>")
    link = [[_on(view, "link", "share-link")]] if args["draft"] else []
    return Shown("\n\n".join(blocks), [*link, [_on(view, "other", "share-scope")]])


def _made(view: View) -> Shown:
    return Shown(view.text("share-made", when=when(view, view.args["until"])))


def _link(view: View) -> Shown:
    link = f"https://t.me/{view.username}?start={view.args['token']}"
    return Shown(view.text("share-link", called=name_of(view, view.args["called"]), link=link))


def _name(view: View) -> Shown:
    suggested, rows = view.args["suggested"], []
    if suggested and suggested != view.args["called"]:
        rows.append([button(suggested, "name-own")])
    return Shown(view.text("name-ask"), rows)


def _named(phrase: str, key: str = "name") -> Any:
    return lambda view: Shown(view.text(phrase, **{key: name_of(view, view.args[key])}))


def _on(view: View, label: str, name: str) -> Button:
    return button(view.plain(f"share-button-{label}"), name, view.args["share"])


def _pick(view: View, what: str, value: str, chosen: bool, missed: int | None = None) -> Button:
    """One of several: it says what it sets, so that a second tap changes nothing."""
    phrase = value if what == "summaries" else "silence-never" if missed is None else "silence"
    args = {} if missed is None else {"missed": missed}
    label = view.plain(f"share-button-{phrase}", **args)
    return button(_ticked(label, chosen), "share-set", view.args["share"], what, value)


def _switch(view: View, what: str, label: str) -> Button:
    """On or off: it says which."""
    chosen = view.args[what]
    text = _ticked(view.plain(f"share-button-{label}"), chosen)
    return button(text, "share-set", view.args["share"], what, "no" if chosen else "yes")


def _ticked(label: str, chosen: bool) -> str:
    return f"✓ {label}" if chosen else label


SCREENS = {
    "shares": _shares,
    "share": _share,
    "share-end": _end,
    "share-ended": _named("share-ended"),
    "share-taken-back": lambda view: Shown(view.text("share-taken-back")),
    "share-looks": _looks,
    "share-scope": _scope,
    "share-preview": _preview,
    "share-made": _made,
    "share-link": _link,
    "share-accepted": _named("share-accepted"),
    "share-limit": lambda view: Shown(view.text(f"share-limit-{view.args['limit']}")),
    "name": _name,
    "name-set": _named("name-set", "called"),
    "name-unknown": lambda view: Shown(view.text("name-unknown")),
}
