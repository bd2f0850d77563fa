"""Living through a stretch of time in seconds: for tests and the demo."""

from __future__ import annotations

from datetime import datetime, timedelta

from scheduler.clock import ManualClock
from scheduler.courier import Courier
from scheduler.sweeps import Sweeps

NUDGE = timedelta(milliseconds=1)


async def live_until(until: datetime, clock: ManualClock, sweeps: Sweeps, courier: Courier) -> None:
    """Move the clock to an instant, stopping wherever something is due: asked for, not guessed."""
    while True:
        await sweeps.look()
        held = await courier.deliver()
        then = min((t for t in (held, await sweeps.next_event()) if t is not None), default=until)
        if then > until or (then <= clock.now() and clock.now() >= until):
            break
        # Something that stays due (a database that is away) must not stop the time.
        clock.move_to(max(then, clock.now() + NUDGE))
    clock.move_to(until)


async def settle(clock: ManualClock, sweeps: Sweeps, courier: Courier) -> None:
    """Do what is due now, letting pass only the moments that the limiter asks for."""
    while True:
        await sweeps.look()
        held = await courier.deliver()
        if held is None:
            return
        clock.move_to(max(held, clock.now() + NUDGE))
