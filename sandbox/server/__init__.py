"""A strict pretend Telegram Bot API server, for tests and for the demo."""

from sandbox.server.app import DEFAULT_TOKEN, DEFAULT_USERNAME, TelegramServer
from sandbox.server.clock import Clock
from sandbox.server.faults import Fault
from sandbox.server.people import Person, Sent, ShownMessage, Toast
from sandbox.server.world import World

__all__ = [
    "DEFAULT_TOKEN",
    "DEFAULT_USERNAME",
    "Clock",
    "Fault",
    "Person",
    "Sent",
    "ShownMessage",
    "TelegramServer",
    "Toast",
    "World",
]
