"""A page with phones, on which somebody plays everybody whom a bot talks to."""

from sandbox.page.backstage import Backstage, Sheet, TimeShown
from sandbox.page.serving import Page

__all__ = ["Backstage", "Page", "Sheet", "TimeShown"]
