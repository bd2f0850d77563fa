"""Settings of a test's own, whatever stands in the environment of whoever runs it."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.settings import Settings

TOKEN = "7204513986:AAF-a_token_that_opens_nothing_at_all"


@pytest.fixture
def plain_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """An empty folder, and an environment with a token and no other setting."""
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        for variable in (name, name.upper(), f"{name.upper()}_FILE"):
            monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("TELEGRAM_TOKEN", TOKEN)
