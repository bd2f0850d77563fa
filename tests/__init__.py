"""Tests: they mirror the rooms; tests/stories/ holds whole conversations."""
