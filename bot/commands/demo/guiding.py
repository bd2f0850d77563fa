"""Plays a story on the phones, step by step, so that a visitor can follow and take over."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.commands.demo.driving import Driver
from bot.commands.demo.steps import (
    Act,
    Cast,
    OpenLink,
    Pass,
    Press,
    Say,
    Step,
    Story,
    Tell,
    Wait,
    Write,
)
from bot.commands.demo.stories import STORIES
from messages.phrases import LANGUAGES, Phrases
from sandbox.page import Doing, GuideShown, State, StoryOffered, Words
from sandbox.server import World
from scheduler.clock import ManualClock, SystemClock

log = logging.getLogger(__name__)

# Who plays when those who are there have begun already.
NAMES = ("Carla", "David", "Elena", "Felix", "Greta", "Hugo", "Ines", "Jonas")
# Seconds, at the calm pace. Each is multiplied by the pace of the visitor's choice.
BEFORE_READING, A_LETTER_READ = 1.2, 0.055
POINTING, AFTERWARDS, BRISK = 1.1, 1.1, 0.2
A_LETTER_TYPED, LONGEST = 0.07, 3.0
AROUND_TIME = 0.2
SLICE = 0.1  # a pause is noticed within this
PATIENCE = 5.0  # with a step that is being taken when somebody leaves


class _Stuck(Exception):
    """The step cannot be taken now; the phrase says why."""

    def __init__(self, phrase: str, **words: str) -> None:
        super().__init__(phrase)
        self.phrase = phrase
        self.words = words


class Guide:
    """One story at a time. It sees what the phones show, and does what their owners could do."""

    def __init__(self, world: World, driver: Driver, clock: ManualClock, phrases: Phrases) -> None:
        self._world = world
        self._driver = driver
        self._clock = clock
        self._phrases = phrases
        self._playing: asyncio.Task[None] | None = None
        self._shown = GuideShown()
        self._goes_on = asyncio.Event()
        self._changing = asyncio.Lock()
        # What the present step waits for: until when, and news after which message.
        self._awaited: tuple[datetime, int] | None = None
        self._once = False
        self._told = False  # a sentence since somebody asked for one step
        self._leaving_out = False

    def offered(self) -> list[StoryOffered]:
        """What can be played."""
        return [
            StoryOffered(name, self._said(f"demo-{name}"), self._said(f"demo-{name}-about"))
            for name in STORIES
        ]

    def shown(self) -> GuideShown:
        """Where the story is."""
        return self._shown

    async def begin(self, key: str, pace: float) -> None:
        """Play a story from its beginning. Raises KeyError for one that there is not."""
        story = STORIES[key]
        async with self._changing:
            await self._leave()
            cast = self._cast()
            phones = [cast.patient, cast.caregiver]
            self._shown = GuideShown(key, "playing", pace=pace, phones=phones)
            self._once = self._leaving_out = False
            self._awaited = None
            self._goes_on.set()
            self._playing = asyncio.ensure_future(self._play(story, cast))
        self._world.changes.announce()

    def pause(self) -> None:
        """Stop before the next step, and time where it is."""
        if self._shown.state == "playing":
            self._halt("paused")

    def set_pace(self, pace: float) -> None:
        """Play slower or faster, from now on."""
        self._show(pace=pace)

    def go_on(self, *, once: bool = False, leaving_out: bool = False) -> None:
        """Play on, for one step only if `once`; `leaving_out` what cannot be done."""
        if self._shown.state in ("paused", "stuck"):
            self._once, self._leaving_out, self._told = once, leaving_out, False
            self._show(state="playing", problem=None)
            self._goes_on.set()

    async def end(self) -> None:
        """Leave the story; the phones stay as they are."""
        async with self._changing:
            await self._leave()
        self._world.changes.announce()

    async def _leave(self) -> None:
        """What it is doing is done first: nothing that is on its way to somebody gets lost."""
        self._shown = GuideShown()
        if self._playing is not None:
            self._goes_on.set()
            self._driver.stop()
            await asyncio.wait({self._playing}, timeout=PATIENCE)
            self._playing.cancel()
            self._playing = None

    async def _play(self, story: Story, cast: Cast) -> None:
        for step in story(cast):
            while True:
                await self._goes_on.wait()
                if self._shown.state == "idle":
                    return
                try:
                    if await self._take(step, cast):
                        self._taken(step)
                        break
                except _Stuck as stuck:
                    if self._leaving_out:
                        self._awaited = None
                        break
                    self._halt("stuck", self._said(stuck.phrase, **stuck.words))
                except Exception:
                    log.exception("a story stumbled")
                    self._halt("stuck", self._said("demo-stuck-ours"))
        self._show(state="ended", doing=None)

    def _taken(self, step: Step) -> None:
        if self._shown.state == "idle":
            return
        self._show(steps=self._shown.steps + 1)
        if isinstance(step, Tell):
            return  # a sentence goes with what comes after it
        self._leaving_out, self._awaited = False, None
        if self._once:
            self._halt("paused")

    async def _take(self, step: Step, cast: Cast) -> bool:
        """Whether the step was taken; not when somebody paused before. Raises _Stuck."""
        match step:
            case Tell():
                if self._once and self._told:
                    self._halt("paused")
                    return False
                self._told = True
                said = self._said(step.phrase, **cast.names())
                self._show(caption=said, sheet=step.sheet)
                if not self._leaving_out:
                    await self._rest(BEFORE_READING + A_LETTER_READ * len(said["en"]))
                return True
            case Wait() | Pass():
                return await self._let_time_pass(step, cast)
            case _:
                return await self._act(step, cast)

    async def _act(self, step: Act, cast: Cast) -> bool:
        briskly = isinstance(step, Press) and step.briskly
        await self._driver.settle()
        if self._shown.state != "playing":
            return False
        doing = self._aim(step, cast)[0]
        self._show(doing=doing)
        pointing = A_LETTER_TYPED * len(doing["types"]) if "types" in doing else POINTING
        if not await self._rest(BRISK if briskly else min(max(pointing, POINTING), LONGEST)):
            return False
        await self._driver.let_a_moment_pass()
        if self._shown.state != "playing":
            return False
        # In between, somebody may have pressed it.
        self._aim(step, cast)[1]()
        await self._driver.settle()
        self._show(doing=None)
        await self._rest(BRISK if briskly else AFTERWARDS)
        return True

    def _aim(self, step: Act, cast: Cast) -> tuple[Doing, Callable[[], object]]:
        """What the page points at, and the act itself. Raises _Stuck."""
        world, person = self._world, cast.person(step.who)
        name = person.first_name
        if world.chats[step.who].blocked:
            raise _Stuck("demo-stuck-blocked", name=name)
        match step:
            case Press():
                found = cast.button(step.who, step.data)
                if found is None:
                    raise _Stuck("demo-stuck-button", name=name)
                doing = {"person": step.who, "message": found[0], "data": found[1]}
                return doing, lambda: world.press(person, *found)
            case Write():
                if step.asked is not None and not cast.sees(step.who, step.asked):
                    raise _Stuck("demo-stuck-question", name=name)
                doing = {"person": step.who, "types": step.text}
                return doing, lambda: world.send(person, step.text)
            case Say():
                text = self._phrases.plain(cast.language(step.who), step.phrase)
                return {"person": step.who, "types": text}, lambda: world.send(person, text)
            case OpenLink():
                link = cast.link(step.of)
                if link is None:
                    raise _Stuck("demo-stuck-link", name=cast.person(step.of).first_name)
                doing = {"person": step.of, "message": link[0]}
                return doing, lambda: world.send(person, f"/start {link[1]}")

    async def _let_time_pass(self, step: Wait | Pass, cast: Cast) -> bool:
        """Until what a step waits for; it is remembered when somebody pauses on the way."""
        await self._driver.settle()
        if self._awaited is None:
            if not await self._rest(AROUND_TIME):
                return False
            span = step.at_most if isinstance(step, Wait) else step.span
            since = cast.newest(step.who) if isinstance(step, Wait) else 0
            self._awaited = (self._clock.now() + span, since)
        until, since = self._awaited

        def came() -> bool:
            return isinstance(step, Wait) and cast.received(step.who, since, step.data) > 0

        await self._driver.move_to(until, lambda: came() or self._shown.state != "playing")
        if isinstance(step, Pass) or came():
            if came() or self._clock.now() >= until:
                await self._rest(AROUND_TIME)
                return True
        elif self._clock.now() >= until:
            raise _Stuck("demo-stuck-wait", **cast.names())
        return False

    async def _rest(self, seconds: float) -> bool:
        """Let people look. False when somebody paused meanwhile."""
        left = seconds
        while left > 0 and (pace := self._shown.pace) and self._shown.state == "playing":
            await SystemClock().sleep(min(SLICE, left * pace))
            left -= SLICE / pace
        return self._shown.state == "playing"

    def _halt(self, state: State, problem: Words | None = None) -> None:
        self._goes_on.clear()
        self._show(state=state, problem=problem, doing=None)
        self._driver.stop()

    def _show(self, **news: Any) -> None:
        self._shown = replace(self._shown, **news)
        self._world.changes.announce()

    def _said(self, phrase: str, **args: str) -> Words:
        return {code: self._phrases.plain(code, phrase, **args) for code in LANGUAGES}

    def _cast(self) -> Cast:
        """Two people who have not begun: those who are there, or new ones."""
        chats = [chat for chat in self._world.chats.values() if chat.private]
        fresh = [chat.id for chat in chats if not chat.messages]
        language = chats[0].person.language_code if chats and chats[0].person else "en"
        taken = {chat.person.first_name for chat in chats if chat.person}
        names = [name for name in NAMES if name not in taken] or list(NAMES)

        def somebody() -> int:
            return self._world.person(names.pop(0), language_code=language).id

        if len(fresh) < 2:
            fresh = [somebody(), *(fresh or [somebody()])]
        return Cast(self._world, fresh[0], fresh[1])
