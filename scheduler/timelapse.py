"""Living through a stretch of time in seconds: for tests and the demo."""

from __future__ import annotations

from datetime import datetime, timedelta

from scheduler.clock import ManualClock
from scheduler.courier import Courier
from scheduler.sweeps import Sweeps

NUDGE = timedelta(milliseconds=1)
LOOK_AGAIN = timedelta(seconds=1)  # as the ticker does


async def live_until(until: datetime, clock: ManualClock, sweeps: Sweeps, courier: Courier) -> None:
    """Move the clock to an instant, stopping wherever something is due: asked for, not guessed."""
    while await step(until, clock, sweeps, courier):
        pass


async def step(until: datetime, clock: ManualClock, sweeps: Sweeps, courier: Courier) -> bool:
    """Do what is due now, then move to what comes next, at most to `until`; False once there."""
    await sweeps.look()
    held = await courier.deliver()
    event = await sweeps.next_event()
    now = clock.now()
    if now >= until:
        return False
    then = until
    if held is not None:
        then = min(then, max(held, now + NUDGE))
    # What is due and not done waits behind what the courier holds. If it holds nothing, then
    # something else is in the way (another process's courier), and time must not stop.
    if event is not None and (event > now or held is None):
        then = min(then, event if event > now else now + LOOK_AGAIN)
    clock.move_to(then)
    return True


async def settle(clock: ManualClock, sweeps: Sweeps, courier: Courier) -> None:
    """Do what is due now, letting pass only the moments that the limiter asks for."""
    while True:
        await sweeps.look()
        held = await courier.deliver()
        if held is None:
            return
        clock.move_to(max(held, clock.now() + NUDGE))
