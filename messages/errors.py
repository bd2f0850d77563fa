"""What is wrong with the content, in plain English."""

from __future__ import annotations

from collections.abc import Iterable


class ContentError(Exception):
    """Content that must not be used; `problems` names each fault, its place and how to mend it."""

    def __init__(self, problems: Iterable[str]) -> None:
        """One plain-English sentence or two a problem, each naming file and id."""
        self.problems = list(problems)
        super().__init__(self.problems)

    def __str__(self) -> str:
        return "\n".join(self.problems)
