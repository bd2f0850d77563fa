"""The file of learned weights: what is written is read again, and a bad one stops the start."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from messages.errors import ContentError
from messages.learned import FILE, as_text, load_learned
from rules.learned import Weights

FAMILIES = Weights(
    ("crisis", "none", "red"),
    (-1.25, 1.0, 0.25),
    {"die": (30.0, -10.0, 0.0), "fever": (0.0, -10.0, 30.0), "c: di": (5.0, 0.0, 0.0)},
)
KINDS = {
    "crisis": Weights(("crisis-0", "crisis-1"), (0.0, 0.5), {"die": (0.0, 2.0)}),
    "red": Weights(("red-inf", "red-weak"), (0.0, 0.0), {"fever": (2.0, 0.0)}),
}


def _write(root: Path, content: bytes) -> Path:
    path = root / FILE
    path.parent.mkdir(parents=True)
    path.write_bytes(content)
    return root


def test_what_was_written_reads_texts(tmp_path: Path) -> None:
    text = as_text(FAMILIES, KINDS).encode()
    learned = load_learned(_write(tmp_path, gzip.compress(text)))
    die, fever, harmless = (learned.read([word]) for word in ("die", "fever", "cake"))
    assert die.crisis > 0.6 > die.red
    assert fever.red > 0.6 > fever.crisis
    assert harmless.danger < die.danger
    assert learned.kind("crisis", die.words)[0] == "crisis-1"
    assert learned.kind("red", fever.words)[0] == "red-inf"
    assert learned.rule.startswith("learned-")


def test_the_rule_that_is_stored_names_the_weights_and_not_how_they_were_packed(
    tmp_path: Path,
) -> None:
    text = as_text(FAMILIES, KINDS).encode()
    packed = [_write(tmp_path / str(n), gzip.compress(text, n)) for n in (1, 9)]
    other = _write(tmp_path / "other", gzip.compress(text.replace(b"die", b"dye")))
    first, second, third = (load_learned(root).rule for root in (*packed, other))
    assert first == second != third


@pytest.mark.parametrize(
    "content",
    [
        None,
        b"",
        b"no gzip at all",
        gzip.compress(as_text(FAMILIES, KINDS).encode())[:40],
        gzip.compress(b"die\t3\t-1\n"),
        gzip.compress(b"# families\tcrisis\n=\tx\n"),
        gzip.compress(b"\xff\xfe"),
        gzip.compress(as_text(FAMILIES, {"crisis": KINDS["crisis"]}).encode()),
        gzip.compress(as_text(FAMILIES, KINDS).replace("red-weak", "red-weka").encode()),
    ],
)
def test_a_bad_or_missing_file_stops_the_start_and_says_how_to_make_it(
    tmp_path: Path, content: bytes | None
) -> None:
    root = tmp_path if content is None else _write(tmp_path, content)
    with pytest.raises(ContentError) as error:
        load_learned(root)
    assert "python -m tools.learn_words" in str(error.value)
