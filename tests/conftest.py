"""For every test: with STEADY_NO_SKIPS=1, one that did not run to its end is a failure."""

from __future__ import annotations

import gc
import os

import pytest


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    # What takes longest goes first: at the end one would wait for it while the other is idle.
    items.sort(key=lambda item: item.get_closest_marker("timeout") is None)


def pytest_collection_finish() -> None:
    gc.freeze()  # what was imported and collected stays: no use in looking for garbage there


def _not_run(config: pytest.Config) -> int:
    """How many tests were skipped or were expected to fail; 0 when nobody minds."""
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get("STEADY_NO_SKIPS") != "1" or reporter is None:
        return 0
    return len(reporter.stats.get("skipped", [])) + len(reporter.stats.get("xfailed", []))


def pytest_sessionfinish(session: pytest.Session) -> None:
    if _not_run(session.config) and session.exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    if count := _not_run(config):
        terminalreporter.write_line(
            f"{count} skipped or expected to fail: STEADY_NO_SKIPS=1 allows none", red=True
        )
