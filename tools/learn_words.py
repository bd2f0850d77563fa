"""Learn the weights of rules/learned.py from labelled messages, and write them for the bot.

    python -m tools.learn_words [--without work] [--out FILE]

Needs scikit-learn (`pip install -e '.[learn]'`); the bot does not. It reads bench/labelled/, all
but the figure files, which measure what comes out: `python -m bench.words`. `--without work` leaves
the work files out, too, so that they measure a trial.
"""

from __future__ import annotations

import argparse
import gzip
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import cycle, repeat
from math import log, sqrt
from pathlib import Path
from random import Random
from typing import NamedTuple

import numpy as np
import yaml
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from bench.words import FIGURE, LABELLED, read_file
from messages.coping import load_coping
from messages.learned import CONTENT, FILE, as_bytes
from messages.phrases import LANGUAGES
from messages.places import load_places
from messages.safety import load_patterns
from rules.learned import (
    NOBODYS,
    SCALE,
    SHORT,
    STEP,
    STRETCH,
    Learned,
    Weights,
    framed,
    of_kind,
    of_place,
    of_word,
    slot_and_mark,
)
from rules.plain_words import plain_words
from rules.safety import family

SLOTS = 2**21  # for about a third as many features: 4 MB a class in memory, and 4 for the marks
SLOTS_FOR_KINDS = 2**17
MOST = 16_000  # hundredths: no weight comes near it
LEAST_MESSAGES = 2  # in which a feature must stand
SEED = 20261120
STRENGTH = 0.3  # scikit-learn's C, chosen on the work files, as is the next
RARITY = 1.5  # the power of a feature's inverse document frequency by which it may weigh more
# Ordinary sentences are a group of their own in learning: without them, words that say nothing
# weigh for danger.
ORDINARY = "ordinary"
OF_ORDINARY = 2.0

# What people type where a question is open, and which means nothing else.
TOWNS = 2500
CASES = Path(__file__).parent.parent / "tests" / "messages" / "crisis_cases"

Row = Sequence[str]


class Example(NamedTuple):
    """A labelled message: the language (and more) of its group, its label, its framed words."""

    group: str
    label: str
    row: Row


def typed(random: Random) -> Iterator[str]:
    """Towns, times, scores and invites: harmless whatever the letters are."""
    for place in random.sample(load_places().places, TOWNS):
        yield place.name if random.random() < 0.7 else f"{place.name}, {place.country}"
    for hour in range(24):
        yield from (f"{hour}:{minute:02}" for minute in (0, 15, 30, 45))
        yield from (f"{hour} uhr", f"a las {hour}", f"{hour}h", f"{hour % 12 or 12} pm")
    for score in range(11):
        yield from (
            f"{score}",
            f"{score}/10",
            f"pain {score}",
            f"dolor {score}",
            f"schmerz {score}",
        )
        yield from (f"mood {score}", f"ánimo {score}", f"stimmung {score}")
    letters = "bcdfghjkmnpqrstvwxz"
    for _ in range(300):
        yield "/start " + "".join(random.choice(letters) for _ in range(22))


def shipped() -> Iterator[str]:
    """What the bot itself says of coping, in all languages: people quote it and forward it."""
    library = load_coping()
    for message in library.messages.values():
        yield from message.text.values()


def cases() -> Iterator[tuple[str, str, str]]:
    """(language, label, text) of the sentences by which the patterns are tested."""
    for path in sorted(CASES.glob("??.yaml")):
        for kind, sentences in yaml.safe_load(path.read_text("utf-8")).items():
            label = "none" if kind == "harmless" else kind
            if kind != "ask at most":
                yield from ((path.stem, label, str(sentence)) for sentence in sentences)
    held_out = yaml.safe_load((CASES / "held_out.yaml").read_text("utf-8"))
    for language, found in held_out.items():
        yield from ((language, "crisis-1", str(sentence)) for sentence in found["crisis"])
        yield from ((language, kind, str(sentence)) for kind, sentence in found["urgent"])
        yield from ((language, "none", str(sentence)) for sentence in found["harmless"])


def group_of(path: Path) -> str:
    """The language of a file, and whether its sentences are ordinary ones."""
    language, part = path.name.split(".")[:2]
    return f"{language} {ORDINARY}" if part == ORDINARY else language


def stretches(row: Row) -> list[tuple[int, int]]:
    """Where the stretches of a framed row of words begin and end."""
    last = len(row) - 1
    return [
        (start, min(last, start + STRETCH))
        for start in range(0, max(1, last - STRETCH + STEP), STEP)
    ]


def features(row: Row, start: int, end: int) -> list[str]:
    """The features of a stretch, as rules/learned.py adds them up."""
    return [
        feature
        for at in range(start + 1, end + 1)
        for feature in (*of_word(row[at]), *of_place(row, at))
    ]


def features_of_kind(words: Row) -> list[str]:
    return [feature for at in range(len(words)) for feature in of_kind(words, at)]


def learn(
    examples: Sequence[list[str]], labels: Sequence[str], groups: Sequence[str], slots: int
) -> Weights:
    """A multinomial logistic regression; rarer features may weigh more, as with tf-idf.

    Each of `groups` weighs the same, so that no language is warier than another, but for ordinary
    sentences.
    """
    met = Counter(feature for example in examples for feature in set(example))
    owners: dict[int, str] = {}  # each slot belongs to the feature that the most messages have
    for feature, times in sorted(met.items(), key=lambda pair: (-pair[1], pair[0])):
        if times >= LEAST_MESSAGES:
            owners.setdefault(slot_and_mark(feature, slots)[0], feature)
    column_of = {feature: column for column, feature in enumerate(owners.values())}
    rarity = np.array(
        [(log((1 + len(examples)) / (1 + met[feature])) + 1) ** RARITY for feature in column_of]
    )
    at, rows, values = [], [], []
    for number, example in enumerate(examples):
        size = sqrt(len(example) + SHORT)
        known = (column_of[feature] for feature in example if feature in column_of)
        for column, times in Counter(known).items():
            rows.append(number)
            at.append(column)
            values.append(times / size * rarity[column])
    matrix = csr_matrix((values, (rows, at)), shape=(len(examples), len(owners)))
    sizes = Counter(groups)
    share = {group: OF_ORDINARY if ORDINARY in group else 1.0 for group in sizes}
    each = len(groups) / sum(share.values())
    weigh = [each * share[group] / sizes[group] for group in groups]
    model = LogisticRegression(C=STRENGTH, max_iter=200)
    model.fit(matrix, labels, sample_weight=weigh)
    weights = np.zeros((len(model.classes_), slots), dtype=int)
    weights[:, list(owners)] = np.rint(SCALE * model.coef_ * rarity).clip(-MOST, MOST)
    marks = np.full(slots, NOBODYS)
    marks[list(owners)] = [slot_and_mark(feature, slots)[1] for feature in owners.values()]
    return Weights(
        classes=tuple(str(name) for name in model.classes_),
        start=tuple(round(float(value), 4) for value in model.intercept_),
        of=tuple(tuple(row.tolist()) for row in weights),
        marks=tuple(marks.tolist()),
    )


def against_none(weights: Weights) -> Weights:
    """The weights of "crisis" and "red" as odds against "none"."""
    none = weights.classes.index("none")
    named = [(name, weights.classes.index(name)) for name in ("crisis", "red")]
    return Weights(
        classes=tuple(name for name, _ in named),
        start=tuple(weights.start[at] - weights.start[none] for _, at in named),
        of=tuple(
            tuple(of - base for of, base in zip(weights.of[at], weights.of[none], strict=True))
            for _, at in named
        ),
        marks=weights.marks,
    )


def learn_all(messages: Iterable[Example]) -> tuple[Weights, dict[str, Weights]]:
    """Weights for the families, and for the kinds within each.

    Of a long dangerous message only one stretch need be dangerous: which, a first pass says, that
    has learned from the short ones.
    """
    examples: list[list[str]] = []
    labels: list[str] = []
    groups: list[str] = []
    long: list[Example] = []
    kinds: dict[str, tuple[list[list[str]], list[str]]] = {"crisis": ([], []), "red": ([], [])}

    def add(message: Example, start: int, end: int) -> None:
        labels.append(family(message.label))
        groups.append(f"{message.group} {labels[-1]}")
        examples.append(features(message.row, start, end))

    for message in messages:
        group, row = family(message.label), message.row
        if len(row) - 1 > STRETCH and group != "none":
            long.append(message)
        else:
            for start, end in stretches(row):
                add(message, start, end)
        if group != "none":
            kinds[group][0].append(features_of_kind(row[1:]))
            kinds[group][1].append(message.label)
    first = Learned(against_none(learn(examples, labels, groups, SLOTS)), {}, "first")
    for message in long:
        words = message.row
        add(
            message,
            *max(stretches(words), key=lambda at: first.read(words[at[0] + 1 : at[1]])[0].danger),
        )
    families = against_none(learn(examples, labels, groups, SLOTS))
    return families, {
        name: learn(found, named, named, SLOTS_FOR_KINDS) for name, (found, named) in kinds.items()
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--without", default="", help="a part not to learn from: work")
    parser.add_argument("--out", type=Path, default=CONTENT / FILE)
    parser.add_argument("more", nargs="*", type=Path, help="further files of labelled messages")
    asked = parser.parse_args()
    lexicon = load_patterns().lexicon
    files = [
        path
        for path in (*sorted(LABELLED.glob("*.tsv")), *asked.more)
        if not {FIGURE, asked.without} & set(path.name.split("."))
    ]
    labelled = [
        *(
            (group_of(path), message.labels[0], message.text)
            for path in files
            for message in read_file(path)
        ),
        *cases(),
        *zip(cycle(LANGUAGES), repeat("none"), (*typed(Random(SEED)), *shipped()), strict=False),
    ]
    messages = [
        Example(group, label, framed(word.text for word in plain_words(text, lexicon)))
        for group, label, text in labelled
    ]
    print(f"{len(messages)} messages from {len(files)} files")
    families, kinds = learn_all(messages)
    asked.out.write_bytes(gzip.compress(as_bytes(families, kinds), mtime=0))
    print(f"{asked.out}: {asked.out.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
