"""The learned weights as a file: written by tools/learn_words.py, read at the start."""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path

from messages.errors import ContentError
from rules.learned import Learned, Weights
from rules.patterns import ASKED, KINDS

CONTENT = Path(__file__).parent / "content"
FILE = "safety/learned.tsv.gz"
SCALE = 100  # weights are kept as whole hundredths
FAMILIES = "families"


def load_learned(root: Path | None = None) -> Learned:
    """Read safety/learned.tsv.gz under `root` (our own content by default).

    Raises ContentError when it is missing or not of this kind.
    """
    try:
        text = gzip.decompress(((root or CONTENT) / FILE).read_bytes())
        tables = _tables(text.decode().splitlines())
        families = tables.pop(FAMILIES)
        # What is found later has these kinds, whatever the words: a hole would lose an answer.
        kinds = {kind for family in ASKED for kind in tables[family].classes}
        if not kinds <= set(KINDS):
            raise ValueError(f"unknown kinds: {', '.join(sorted(kinds - set(KINDS)))}")
        return Learned(families, tables, f"learned-{sha256(text).hexdigest()[:8]}")
    except (OSError, EOFError, ValueError, LookupError) as error:
        why = f"{FILE}: the learned weights cannot be read ({error}); make them anew"
        raise ContentError([f"{why} with python -m tools.learn_words"]) from error


def as_text(families: Weights, kinds: Mapping[str, Weights]) -> str:
    """The file's lines: `# name, classes`, then `= start`, then one feature a line."""
    tables = {FAMILIES: families, **kinds}
    return "\n".join(line for name, table in tables.items() for line in _lines(name, table)) + "\n"


def _lines(name: str, table: Weights) -> Iterable[str]:
    yield "\t".join(["#", name, *table.classes])
    for feature, row in [("=", table.start), *sorted(table.of.items())]:
        whole = [str(round(SCALE * value)) for value in row]
        if feature == "=" or any(value != "0" for value in whole):
            yield "\t".join([feature, *whole])


def _tables(lines: Iterable[str]) -> dict[str, Weights]:
    tables: dict[str, Weights] = {}
    name = ""
    classes: tuple[str, ...] = ()
    of: dict[str, tuple[float, ...]] = {}
    for line in lines:
        feature, *rest = line.split("\t")
        if feature == "#":
            name, classes, of = rest[0], tuple(rest[1:]), {}
        elif feature == "=":
            tables[name] = Weights(classes, tuple(int(value) / SCALE for value in rest), of)
        else:
            of[feature] = tuple(int(value) / SCALE for value in rest)
    return tables
