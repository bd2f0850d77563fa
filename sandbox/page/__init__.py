"""A page with phones, on which somebody plays everybody whom a bot talks to."""

from sandbox.page.backstage import (
    Backstage,
    Doing,
    GuideShown,
    Sheet,
    State,
    StoryOffered,
    Storyteller,
    TimeShown,
    Words,
)
from sandbox.page.serving import Page

__all__ = [
    "Backstage",
    "Doing",
    "GuideShown",
    "Page",
    "Sheet",
    "State",
    "StoryOffered",
    "Storyteller",
    "TimeShown",
    "Words",
]
