"""Words that cannot wait: answered before anything else, even while the database is away.

The answer is sent first and recorded afterwards. Its update counts as received only once it is
recorded, so that a crash in between repeats the answer at worst and never loses it.
"""

from __future__ import annotations

import logging
import re
from datetime import timedelta
from enum import Enum

from telegram import Update

from bot.handlers.desk import Desk, chat_of, language_of
from bot.screens import safety as screens
from care import safety, telling
from rules.aftercare import stamp
from rules.safety import Finding, family, is_asked
from storage.database import Unavailable

log = logging.getLogger(__name__)

# A hand that shakes taps twice: the second tap says nothing again.
TWICE = timedelta(seconds=10)
# But not where somebody else is told: it may have failed, and whether it did is known elsewhere.
TELL_NOW = "tell-now"
SHARE = re.compile(r"[0-9]{1,16}")
STAMP = re.compile(r"[0-9]{1,14}")  # of an answer, in its buttons


class Answered(Enum):
    """What was said to words that cannot wait."""

    NOT = 0  # there are none
    ASKED = 1  # a direct question: the words may be harmless, and also mean what they mean
    TOLD = 2  # what to do now: nothing else is to be said to them


async def answer(desk: Desk, update: Update, text: str | None) -> Answered:
    """Answer what cannot wait in a text.

    Where only a question is asked, the text is to go the way of any other, too: a note that was
    begun is kept, and a step goes on.
    """
    findings = _to_answer(desk.content.reader.read(text or ""))
    if not findings:
        return Answered.NOT
    goes_on = all(is_asked(finding.kind) for finding in findings)
    await tell(desk, update, findings, goes_on=goes_on)
    return Answered.ASKED if goes_on else Answered.TOLD


async def tell(
    desk: Desk, update: Update, findings: list[Finding], *, goes_on: bool = False
) -> None:
    """Send the answers at once, then keep which rules spoke. Raises Unavailable after sending."""
    known = await desk.whom(update)
    said_at = stamp(desk.begun(update))
    unsent = []
    for finding in findings:
        view = desk.view(
            known,
            kind=finding.kind,
            before_surgery=known.before_surgery,
            caregivers=known.caregivers,
            follows=known.follows,
            again=known.again,
            written=finding.rule != safety.FROM_BUTTON,
            said_at=said_at,
        )
        if not await desk.tell_at_once(update, finding.kind, screens.answer(view)):
            unsent.append((finding.kind, finding.rule))
    await (desk.commit_beside if goes_on else desk.commit)(
        update,
        safety.note,
        chat_id=chat_of(update),
        said_at=said_at,
        events=[(finding.kind, finding.rule) for finding in findings],
        unsent=unsent,
        language=known.language,
        goes_on=goes_on,
    )


def _to_answer(findings: tuple[Finding, ...]) -> list[Finding]:
    """The most urgent finding of the mind and the most urgent one of the body, in their order."""
    chosen: dict[str, Finding] = {}
    for finding in findings:
        chosen.setdefault(family(finding.kind), finding)
    return list(chosen.values())


async def show_menu(desk: Desk, update: Update) -> None:
    """/urgent: needs no database."""
    known = await desk.whom(update)
    await desk.tell_or_wait(update, "menu", screens.menu(desk.view(known, follows=known.follows)))


async def take_tap(desk: Desk, update: Update, args: list[str]) -> bool:
    """A button of these screens; False for one that was forged."""
    pressed = update.effective_message
    once = f"{pressed.message_id if pressed else None}:{':'.join(args)}"
    if args[:1] != [TELL_NOW] and desk.was_said(update, once, TWICE):
        return True
    done = await _take(desk, update, args)
    desk.note_said(update, once)  # not before all is kept, or a second try would keep nothing
    return done


async def _take(desk: Desk, update: Update, args: list[str]) -> bool:
    match args:
        case ["calling" | "someone-with-me" | "no-struggling" as what]:
            phrase = "safety-crisis-2-no" if what == "no-struggling" else f"safety-answer-{what}"
            await _say(desk, update, phrase)
        case ["none"]:
            await _say(desk, update, "safety-none")
        case ["not-meant" | "not-new" as what, said_at] if STAMP.fullmatch(said_at):
            await _say(desk, update, f"safety-{what}")
            await desk.commit(
                update,
                safety.take_back,
                chat_id=chat_of(update),
                said_at=int(said_at),
                crisis=what == "not-meant",
            )
        case ["yes" | "not-sure" | "about-me"]:
            await tell(desk, update, [Finding("crisis-1", safety.FROM_BUTTON)])
        case ["someone-else"]:
            await tell(desk, update, [Finding("crisis-cg", safety.FROM_BUTTON)])
        case ["menu"]:
            await show_menu(desk, update)
        case ["sign", "crisis"]:
            await tell(desk, update, [Finding("crisis-1", safety.FROM_BUTTON)])
        case ["sign", sign] if sign in screens.SIGNS:
            await tell(desk, update, [Finding(f"red-{sign}", safety.FROM_BUTTON)])
        case ["tell", why] if why in telling.WHYS:
            await _help_to_tell(desk, update, why)
        case ["tell-now", why, share] if why in telling.WHYS and SHARE.fullmatch(share):
            await _tell_now(desk, update, why, int(share))
        case ["next-day", "yes" | "not-yet" | "need-numbers" as what]:
            await _say(desk, update, f"safety-next-day-{what}")
        case ["reached", "on-my-way" | "seen" | "not-through" as what, kind]:
            await _say(desk, update, f"safety-followup-{what}")
        case ["reached", "not-going", kind] if kind.removeprefix("red-") in screens.SIGNS:
            await _not_going(desk, update, kind)
        case _:
            return False
    return True


async def _not_going(desk: Desk, update: Update, kind: str) -> None:
    """What to do is said once more, without argument, and not again by the same button."""
    pressed = update.effective_message
    assert pressed is not None
    chat_id, message_id = chat_of(update), pressed.message_id
    if await desk.glance(safety.was_not_going, chat_id, message_id):
        return
    once = f"not-going:{message_id}"
    if not desk.was_said(update, once):  # and could not be kept
        await _say(desk, update, "safety-followup-not-going")
        known = await desk.whom(update)
        view = desk.view(
            known, kind=kind, before_surgery=known.before_surgery, follows=known.follows
        )
        await desk.tell_at_once(update, kind, screens.answer(view))
        desk.note_said(update, once)
    await desk.commit(
        update,
        safety.not_going,
        chat_id=chat_id,
        kind=kind,
        message_id=message_id,
    )


async def _help_to_tell(desk: Desk, update: Update, why: str) -> None:
    """Words to send; and, unless the database is away, whom the bot could tell."""
    known = await desk.whom(update)
    view = desk.view(known, why=why, caregivers=known.caregivers)
    await desk.tell_or_wait(update, "tell", screens.tell(view))


async def _tell_now(desk: Desk, update: Update, why: str, share_id: int) -> None:
    """Tell a caregiver now. Raises Unavailable while the database is away: it is tried again.

    The person is told that it is not done yet, or that it cannot be done.
    """
    try:
        await desk.commit(
            update,
            telling.tell,
            chat_id=chat_of(update),
            share_id=share_id,
            why=why,
            language=language_of(update),
        )
    except Unavailable:
        await _say(desk, update, "safety-tell-later")
        raise
    except Exception:
        await _say(desk, update, "safety-tell-gone")
        raise


async def _say(desk: Desk, update: Update, phrase: str) -> None:
    known = await desk.whom(update)
    view = desk.view(known, phrase=phrase, caregivers=known.caregivers, follows=known.follows)
    await desk.tell_or_wait(update, phrase, screens.said(view))
