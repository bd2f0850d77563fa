"""Simulated people, for bench/flags.py: who they are, how they live, and what can be counted."""
