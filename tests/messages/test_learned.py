"""The learned weights as shipped, and the file they are in."""

from __future__ import annotations

import gzip
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.words import TYPICAL, Message, Share, by_kind, failing, read, shares
from messages.errors import ContentError
from messages.learned import CONTENT, FILE, as_bytes, load_learned
from messages.safety import load_patterns
from messages.thresholds import load_thresholds
from rules.safety import KINDS, Reader
from tests.rules.test_learned import weights

READER = Reader(load_patterns(), load_learned(), load_thresholds().words)
MOST_SECONDS = 0.020
SORTS = {
    "crisis": weights((0.5,), **{"crisis-1": {"a": 7}}),
    "red": weights((0.25, 0.5), **{"red-ces": {"b": -7}, "red-weak": {"c": 7}}),
}
PIECES = [
    "i want to ", "ich will nicht mehr ", "me quiero ", "🙂", "k i l l ", "a1b2 ", "ﷺ", "\u200b",
    "e\u0301", "38.5 ", "((", "no ", "took all of my ", "\n", "pressespiegel ", "x", "￿", "नमस्ते ",
]  # fmt: skip


def kinds(text: str) -> list[str]:
    return [finding.kind for finding in READER.read(text)]


def forget() -> None:
    """What was read before: the slowest reading is that of words never met."""
    READER._learned._words.clear()
    READER.book._finder._forget()
    READER.book._taken_out_finder._forget()


@settings(max_examples=150, deadline=None)
@given(
    st.text(max_size=4096)
    | st.lists(st.sampled_from(PIECES), max_size=400).map("".join)
    | st.text(min_size=1, max_size=4).map(lambda piece: piece * (4096 // len(piece)))
)
def test_no_text_takes_more_than_20_ms_or_is_read_as_something_unknown(text: str) -> None:
    taken = []
    for _ in range(3):  # this process's own time, the best of three: others may disturb one
        forget()
        begun = time.process_time()
        found = kinds(text[:4096])
        taken.append(time.process_time() - begun)
        if taken[-1] <= MOST_SECONDS:
            break
    assert min(taken) <= MOST_SECONDS
    assert set(found) <= set(KINDS)


@pytest.mark.parametrize(
    "text",
    [
        "hello", "hola", "hallo", "yes", "no", "8", "7/10", "18:30", "Berlin", "san luis potosí",
        "thank you", "gracias", "danke", "Ana", "/help", "+49 30 1234567", "👍", "not now",
        "my leg hurts", "me duele la pierna", "mein Bein tut weh", "I don't know", "later",
        "slept well", "the physio was nice", "took my tablets with breakfast", "took my meds",
        "already took my pills", "ya me tomé las pastillas", "tabletten genommen",
        "ich habe alle Tabletten wie verordnet genommen", "20 tropfen novalgin genommen",
        "me tomé todas las pastillas como dijo el médico", "took all my pills as prescribed",
        "no fever, wound dry", "peeing and pooping normal, nothing numb", "can breathe fine",
        "Wasserlassen und Stuhlgang normal, nichts taub", "Die Tabletten machen mich müde",
        "la herida está seca y no tengo fiebre", "camino bien y no se me duerme nada",
    ],
)  # fmt: skip
def test_everyday_words_are_not_asked_about(text: str) -> None:
    assert kinds(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "my husband left the gun in the safe, I want to die, he does not know",
        "she found my pills and took them away, I want to die",
        "mi hija me limpia la herida y llora, quiero morirme",
        "meine frau pflegt mich, sie weint nachts, ich will sterben",
    ],
)
def test_the_writers_own_danger_is_theirs_whoever_else_is_named(text: str) -> None:
    assert kinds(text)[0] == "crisis-1"


def test_weights_are_kept_as_they_are(tmp_path: Path) -> None:
    families = weights((-1.0, -2.0), crisis={"a": 1, "b": -300}, red={"c": 16_000})
    written = as_bytes(families, SORTS)
    (tmp_path / "safety").mkdir()
    (tmp_path / FILE).write_bytes(gzip.compress(written))
    learned = load_learned(tmp_path)
    assert as_bytes(learned._families, learned._kinds) == written
    (tmp_path / FILE).write_bytes(gzip.compress(written, 1))
    assert load_learned(tmp_path).rule == learned.rule, "how they were packed does not matter"
    (tmp_path / FILE).write_bytes(gzip.compress(as_bytes(SORTS["red"], SORTS)))
    assert load_learned(tmp_path).rule != learned.rule


BROKEN = {
    "empty": b"",
    "not gzip": b"not gzip",
    "nothing in it": gzip.compress(b""),
    "a list": gzip.compress(b"[]\n"),
    "no weights": gzip.compress(b'{"a": {}}\n'),
    "no urgent kinds": gzip.compress(as_bytes(SORTS["red"], {"crisis": SORTS["crisis"]})),
    "an unknown kind": gzip.compress(
        as_bytes(SORTS["red"], SORTS).replace(b"red-weak", b"red-weka")
    ),
}


@pytest.mark.parametrize("content", BROKEN.values(), ids=BROKEN)
def test_a_file_that_is_no_such_file_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "safety").mkdir()
    (tmp_path / FILE).write_bytes(content)
    with pytest.raises(ContentError, match=r"tools\.learn_words"):
        load_learned(tmp_path)


def test_a_file_that_ends_too_early_is_refused(tmp_path: Path) -> None:
    (tmp_path / "safety").mkdir()
    whole = gzip.decompress((CONTENT / FILE).read_bytes())
    (tmp_path / FILE).write_bytes(gzip.compress(whole[:-2], compresslevel=1))
    with pytest.raises(ContentError, match="it ends too early"):
        load_learned(tmp_path)


def test_the_figures_count_what_they_say() -> None:
    messages = read("en", "work")[:3]
    one, two, three = ({message.labels[0]} for message in messages)
    named = shares(messages, [sorted(one), sorted(two), sorted(three)])
    assert all(share.hits == share.of for share in named[:5])
    assert named[5].hits in (0, sum("none" in labels for labels in (one, two, three)))
    assert str(Share(39, 100)) == "39 % (30 to 49)"
    assert str(Share(0, 0)) == "-"


def test_each_kind_is_counted_by_itself() -> None:
    messages = [Message(("red-ces",), "a"), Message(("red-ces",), "b"), Message(("none",), "c")]
    counted = by_kind(messages, [["red-ces"], ["red-2"], ["crisis-2"]])
    assert counted == {"red-ces": (Share(2, 2), Share(1, 2))}


def test_a_figure_below_its_floor_is_named() -> None:
    well, badly, none = Share(100, 100), Share(94, 100), Share(0, 100)
    assert failing(TYPICAL, [well, well, well, well, well, none]) == []
    assert failing("work", [none, none, none, none, none, well]) == []
    (crisis,) = failing(TYPICAL, [badly, well, well, well, well, none])
    assert "typical.figure: crisis 94 %" in crisis
    assert len(failing(TYPICAL, [none, well, none, well, well, well])) == 3
