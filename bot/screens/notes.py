"""Notes: asked for, offered, listed, read, deleted."""

from __future__ import annotations

from bot.screens.view import Button, Shown, View, button
from care.notes import PAGE

TELEGRAM_LIMIT = 4096  # UTF-16 code units, core.telegram.org/bots/api#sendmessage


def _own_words(view: View, text: str) -> str:
    """What somebody wrote, as HTML; its direction, right to left or not, ends with it."""
    return f"\u2068{view.content.phrases.escape(text)}\u2069"


def _my_notes(view: View) -> Button:
    return button(view.plain("note-button-mine"), "notes", 0)


def _write(view: View) -> Shown:
    day = view.args["day"]
    asked = view.text("note-write-about", day=view.day()) if day else view.text("note-write")
    return Shown(asked, [[_my_notes(view)]])


def _offer(view: View) -> Shown:
    return Shown(
        view.text("note-offer-question" if view.args.get("asks") else "note-offer"),
        [
            [
                button(view.plain("note-button-keep"), "note-keep"),
                button(view.plain("note-button-leave"), "note-leave"),
            ]
        ],
        reply_to=view.args["reply_to"],
    )


def _list(view: View) -> Shown:
    found, skip, total = view.args["notes"], view.args["skip"], view.args["total"]
    if not found:
        return Shown(view.text("notes-none"))
    blocks = [view.text("notes-title", total=total)]
    numbers = []
    for number, note in enumerate(found, start=skip + 1):
        day = view.content.phrases.escape(view.day_of(note["day"]))
        blocks.append(f"{number}. <b>{day}</b>\n{_own_words(view, note['text'])}")
        label = view.plain("notes-button-open", number=str(number))
        numbers.append(button(label, "note-open", note["id"], skip))
    pages = []
    if skip:
        pages.append(button(view.plain("notes-button-newer"), "notes", skip - PAGE))
    if skip + len(found) < total:
        pages.append(button(view.plain("notes-button-older"), "notes", skip + PAGE))
    rows = [numbers[:3], numbers[3:], pages]
    return Shown("\n\n".join(blocks), [row for row in rows if row])


def _note(view: View) -> Shown:
    note, skip, text = view.args["note"], view.args["skip"], view.args["text"]
    rows = [
        [button(view.plain("note-button-delete"), "note-delete", note, skip)],
        [button(view.plain("note-button-mine"), "notes", skip)],
    ]
    day = view.day()
    # A note as long as a message can be leaves no room for its day.
    if len(f"{day}__{text}__".encode("utf-16-le")) // 2 > TELEGRAM_LIMIT:
        return Shown(view.content.phrases.escape(text), rows)
    heading = view.content.phrases.escape(day)
    return Shown(f"<b>{heading}</b>\n{_own_words(view, text)}", rows)


def _delete(view: View) -> Shown:
    note, skip = view.args["note"], view.args["skip"]
    return Shown(
        f"{view.text('note-delete', day=view.day())}\n\n{_own_words(view, view.args['text'])}",
        [
            [button(view.plain("note-button-delete-yes"), "note-erase", note, skip)],
            [button(view.plain("note-button-delete-no"), "note-open", note, skip)],
        ],
    )


SCREENS = {
    "note-write": _write,
    "note-edited": lambda view: Shown(view.text("note-edited"), [[_my_notes(view)]]),
    "note-kept": lambda view: Shown(view.text("note-kept"), [[_my_notes(view)]]),
    "note-offer": _offer,
    "note-left": lambda view: Shown(view.text("note-left")),
    "note-lost": lambda view: Shown(view.text("note-lost")),
    "notes": _list,
    "note": _note,
    "note-delete": _delete,
}
