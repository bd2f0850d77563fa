"""The learned weights as a file: written by tools/learn_words.py, read at the start."""

from __future__ import annotations

import gzip
import json
import sys
from array import array
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from messages.errors import ContentError
from rules.learned import Learned, Weights
from rules.patterns import ASKED, KINDS

CONTENT = Path(__file__).parent / "content"
FILE = "safety/learned.bin.gz"
TYPE = "h"  # two bytes a weight, and a mark
FAMILIES = "families"


def load_learned(root: Path | None = None) -> Learned:
    """Read safety/learned.bin.gz under `root` (our own content by default).

    Raises ContentError when it is missing or not of this kind.
    """
    try:
        content = gzip.decompress(((root or CONTENT) / FILE).read_bytes())
        tables = _tables(content)
        families = tables.pop(FAMILIES)
        # What is found later has these kinds, whatever the words: a hole would lose an answer.
        kinds = {kind for family in ASKED for kind in tables[family].classes}
        if not kinds <= set(KINDS):
            raise ValueError(f"unknown kinds: {', '.join(sorted(kinds - set(KINDS)))}")
        return Learned(families, tables, f"learned-{sha256(content).hexdigest()[:8]}")
    except (OSError, EOFError, ValueError, LookupError, TypeError, AttributeError) as error:
        why = f"{FILE}: the learned weights cannot be read ({error}); make them anew"
        raise ContentError([f"{why} with python -m tools.learn_words"]) from error


def as_bytes(families: Weights, kinds: Mapping[str, Weights]) -> bytes:
    """The file's content: a line that says what follows, then the weights, little-endian."""
    tables = {FAMILIES: families, **kinds}
    head = {
        name: {"classes": table.classes, "start": table.start, "slots": len(table.marks)}
        for name, table in tables.items()
    }
    rows = (row for table in tables.values() for row in (*table.of, table.marks))
    body = (_swapped(array(TYPE, row)).tobytes() for row in rows)
    return json.dumps(head).encode() + b"\n" + b"".join(body)


def _tables(content: bytes) -> dict[str, Weights]:
    head, _, body = content.partition(b"\n")
    tables: dict[str, Weights] = {}
    at = 0
    for name, table in json.loads(head).items():
        size, rows = table["slots"] * array(TYPE).itemsize, []
        for _ in (*table["classes"], "marks"):
            rows.append(_swapped(array(TYPE, body[at : at + size])))
            at += size
        if any(len(row) != table["slots"] for row in rows):
            raise ValueError("it ends too early")
        *of, marks = rows
        tables[name] = Weights(tuple(table["classes"]), tuple(table["start"]), tuple(of), marks)
    return tables


def _swapped(weights: array[int]) -> array[int]:
    """The other way round on a machine that is big-endian."""
    if sys.byteorder == "big":
        weights.byteswap()
    return weights
