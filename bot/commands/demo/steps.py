"""What a guided story is made of, and what it can see: the phones, as anybody sees them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from sandbox.server import Person, ShownMessage, World

BERLIN = ZoneInfo("Europe/Berlin")  # where the people of the stories live
LINK = re.compile(r"\?start=([\w-]{1,64})")


@dataclass(frozen=True)
class Tell:
    """A sentence about what happens and why it matters; the drawer may open beside it."""

    phrase: str
    sheet: str | None = None


@dataclass(frozen=True)
class Press:
    """The newest button on somebody's phone whose data fits: labels differ by language."""

    who: int
    data: str
    briskly: bool = False


@dataclass(frozen=True)
class Write:
    """A text, letter by letter. `asked`: what must be there, if anything (see `Cast.sees`)."""

    who: int
    text: str
    asked: str | None = None


@dataclass(frozen=True)
class Say:
    """A text in the words of somebody's own language, by its phrase."""

    who: int
    phrase: str


@dataclass(frozen=True)
class OpenLink:
    """Open the newest link on one person's phone on another's."""

    who: int
    of: int


@dataclass(frozen=True)
class Wait:
    """Let time pass until something new with such a button comes, or any message; not for ever."""

    who: int
    data: str = ""
    at_most: timedelta = timedelta(days=2)


@dataclass(frozen=True)
class Pass:
    """Let so much time pass."""

    span: timedelta


Act = Press | Write | Say | OpenLink
Step = Tell | Act | Wait | Pass
Steps = Iterator[Step]


class Cast:
    """The people of a story, by the ids of their phones."""

    def __init__(self, world: World, patient: int, caregiver: int) -> None:
        self.patient = patient
        self.caregiver = caregiver
        self._world = world

    def person(self, who: int) -> Person:
        """Whoever it is: their name and language may have been changed meanwhile."""
        found = self._world.chats[who].person
        assert found is not None
        return found

    def language(self, who: int) -> str:
        """What their phone speaks: 'en'."""
        return self.person(who).language_code[:2]

    def names(self) -> dict[str, str]:
        """For the sentences of a story."""
        return {
            "patient": self.person(self.patient).first_name,
            "caregiver": self.person(self.caregiver).first_name,
        }

    def today(self) -> date:
        """The day where they live."""
        return self._world.clock.now().astimezone(BERLIN).date()

    def button(self, who: int, data: str) -> tuple[int, str] | None:
        """The newest message with a button whose data fits a pattern, and that data."""
        for message in reversed(self._world.chat(self.person(who), with_deleted=False)):
            for one in _data(message):
                if re.fullmatch(data, one):
                    return message.message_id, one
        return None

    def sees(self, who: int, data: str) -> bool:
        """Whether there is such a button; 'keyboard' is a key under the field."""
        if data == "keyboard":
            return bool(self._world.keyboard(self.person(who)))
        return self.button(who, data) is not None

    def link(self, of: int) -> tuple[int, str] | None:
        """The newest message with a link to the bot, and what the link starts with."""
        for message in reversed(self._world.chat(self.person(of), with_deleted=False)):
            if found := LINK.search(message.text):
                return message.message_id, found[1]
        return None

    def newest(self, who: int) -> int:
        """The id of the last message on a phone; 0 when there is none."""
        return max((m.message_id for m in self._world.chat(self.person(who))), default=0)

    def received(self, who: int, since: int, data: str = "") -> int:
        """How many messages of the bot came after that one, with such a button if any is named."""
        return sum(
            message.outgoing
            and message.message_id > since
            and (not data or any(re.fullmatch(data, one) for one in _data(message)))
            for message in self._world.chat(self.person(who), with_deleted=False)
        )


Story = Callable[[Cast], Steps]


def _data(message: ShownMessage) -> list[str]:
    return [button.data or "" for row in message.buttons for button in row]
