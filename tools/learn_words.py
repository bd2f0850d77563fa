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
from math import log, sqrt
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
import yaml
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from bench.words import FIGURE, LABELLED, family, read_file
from messages.coping import load_coping
from messages.learned import CONTENT, FILE, as_text
from messages.places import load_places
from messages.safety import load_patterns
from rules.learned import (
    SHORT,
    STEP,
    STRETCH,
    Learned,
    Weights,
    framed,
    of_kind,
    of_place,
    of_word,
)
from rules.plain_words import plain_words

MOST_FEATURES = 150_000  # in the file: the smallest weights are left out
MOST_FOR_KINDS = 12_000
LEAST_MESSAGES = 2  # in which a feature must stand
SEED = 20261120
STRENGTH = 1.0  # scikit-learn's C, chosen on the work files

# What people type where a question is open, and which means nothing else.
TOWNS = 2500
CASES = Path(__file__).parent.parent / "tests" / "messages" / "crisis_cases"

Row = Sequence[str]


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


def cases() -> Iterator[tuple[str, str]]:
    """(label, text) of the sentences by which the patterns are tested."""
    for path in sorted(CASES.glob("??.yaml")):
        for kind, sentences in yaml.safe_load(path.read_text("utf-8")).items():
            label = "none" if kind == "harmless" else kind
            if kind != "ask at most":
                yield from ((label, str(sentence)) for sentence in sentences)
    held_out = yaml.safe_load((CASES / "held_out.yaml").read_text("utf-8"))
    for found in held_out.values():
        yield from (("crisis-1", str(sentence)) for sentence in found["crisis"])
        yield from ((kind, str(sentence)) for kind, sentence in found["urgent"])
        yield from (("none", str(sentence)) for sentence in found["harmless"])


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


def learn(examples: Sequence[list[str]], labels: Sequence[str], most: int) -> Weights:
    """A multinomial logistic regression; rarer features may weigh more, as with tf-idf."""
    met = Counter(feature for example in examples for feature in set(example))
    columns = {f: i for i, f in enumerate(f for f, n in met.items() if n >= LEAST_MESSAGES)}
    rarity = np.array([log((1 + len(examples)) / (1 + met[f])) + 1 for f in columns])
    at, rows, values = [], [], []
    for number, example in enumerate(examples):
        size = sqrt(len(example) + SHORT)
        for feature, times in Counter(example).items():
            if feature in columns:
                rows.append(number)
                at.append(columns[feature])
                values.append(times / size * rarity[columns[feature]])
    matrix = csr_matrix((values, (rows, at)), shape=(len(examples), len(columns)))
    model = LogisticRegression(C=STRENGTH, max_iter=300, class_weight="balanced")
    model.fit(matrix, labels)
    weights: Any = model.coef_ * rarity
    order = np.argsort(-(weights.max(axis=0) - weights.min(axis=0)))[:most]
    kept = {int(column) for column in order}
    return Weights(
        classes=tuple(str(name) for name in model.classes_),
        start=tuple(float(value) for value in model.intercept_),
        of={f: tuple(weights[:, i].tolist()) for f, i in columns.items() if i in kept},
    )


def learn_all(messages: Iterable[tuple[str, Row]]) -> tuple[Weights, dict[str, Weights]]:
    """Weights for the families, and for the kinds within each, from (label, framed words).

    Of a long dangerous message only one stretch need be dangerous: which, a first pass says, that
    has learned from the short ones.
    """
    examples: list[list[str]] = []
    labels: list[str] = []
    long: list[tuple[str, Row]] = []
    kinds: dict[str, tuple[list[list[str]], list[str]]] = {"crisis": ([], []), "red": ([], [])}
    for label, row in messages:
        group = family(label)
        if len(row) - 1 > STRETCH and group != "none":
            long.append((label, row))
        else:
            for start, end in stretches(row):
                examples.append(features(row, start, end))
                labels.append(group)
        if group != "none":
            kinds[group][0].append(features_of_kind(row[1:]))
            kinds[group][1].append(label)
    first = Learned(learn(examples, labels, MOST_FEATURES), {}, "first")
    for label, row in long:
        likeliest = max(
            stretches(row), key=lambda where: first.read(row[where[0] + 1 : where[1]]).danger
        )
        examples.append(features(row, *likeliest))
        labels.append(family(label))
    families = learn(examples, labels, MOST_FEATURES)
    return families, {name: learn(*rows, MOST_FOR_KINDS) for name, rows in kinds.items()}


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
        *((message.labels[0], message.text) for path in files for message in read_file(path)),
        *cases(),
        *(("none", text) for text in (*typed(Random(SEED)), *shipped())),
    ]
    messages = [
        (label, framed(word.text for word in plain_words(text, lexicon)))
        for label, text in labelled
    ]
    print(f"{len(messages)} messages from {len(files)} files")
    families, kinds = learn_all(messages)
    asked.out.write_bytes(gzip.compress(as_text(families, kinds).encode(), mtime=0))
    print(f"{asked.out}: {len(families.of)} features, {asked.out.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
