"""The numbers that flags rest on, read from content and refused when they make no sense."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any, TypeGuard, get_args, get_type_hints

from messages.errors import ContentError
from messages.yaml_files import read_yaml, unknown_keys
from rules.thresholds import Between, Thresholds

FILE = "thresholds.yaml"
CONTENT = Path(__file__).parent / "content"


def load_thresholds(root: Path | None = None) -> Thresholds:
    """Read thresholds.yaml under `root` (our own content by default).

    Raises ContentError with every problem found: a number that is missing, no whole number, out of
    its range or without a source, and numbers that contradict each other.
    """
    content = _read(root)
    problems: list[str] = []
    groups = get_type_hints(Thresholds)
    problems.extend(unknown_keys(FILE, content, groups))
    version = content.get("version")
    if not _is_whole(version) or version < 1:
        problems.append(f"{FILE}: write the version as a whole number, 1 or more")
    values: dict[str, Any] = {}
    for name, group in groups.items():
        if is_dataclass(group):
            values[name] = _group(name, group, content.get(name), problems)
    if problems or not _is_whole(version):
        raise ContentError(problems)
    thresholds = Thresholds(version=version, **values)
    problems.extend(_contradictions(thresholds))
    if problems:
        raise ContentError(problems)
    return thresholds


def load_sources(root: Path | None = None) -> dict[str, str]:
    """The source of each threshold, by a name such as "p1.level". Raises as load_thresholds."""
    load_thresholds(root)
    return {
        f"{group}.{name}": str(entry["source"])
        for group, entries in _read(root).items()
        if isinstance(entries, dict)
        for name, entry in entries.items()
    }


def _read(root: Path | None) -> dict[str, Any]:
    problems: list[str] = []
    content = read_yaml((root or CONTENT) / FILE, FILE, problems)
    if problems:
        raise ContentError(problems)
    if not isinstance(content, dict):
        raise ContentError([f"{FILE}: the file is empty or not written as name: value"])
    return content


def _group(name: str, group: Any, entries: Any, problems: list[str]) -> Any:
    if not isinstance(entries, dict):
        problems.append(f'{FILE}: "{name}" is missing or not written as name: value')
        return None
    problems.extend(unknown_keys(f"{FILE}, {name}", entries, [f.name for f in fields(group)]))
    values = {}
    for key, hint in get_type_hints(group, include_extras=True).items():
        allowed = next(extra for extra in get_args(hint) if isinstance(extra, Between))
        found = list(_number_problems(f"{FILE}, {name}, {key}", entries.get(key), allowed))
        problems.extend(found)
        values[key] = None if found else entries[key]["value"]
    return group(**values)


def _number_problems(where: str, entry: Any, allowed: Between) -> Iterator[str]:
    if not isinstance(entry, dict):
        yield f"{where}: is missing; write it with a value and a source"
        return
    yield from unknown_keys(where, entry, ("value", "source"))
    value, source = entry.get("value"), entry.get("source")
    if not _is_whole(value) or not allowed.least <= value <= allowed.most:
        yield (
            f"{where}: {value!r} will not do; "
            f"write a whole number from {allowed.least} to {allowed.most}"
        )
    if not isinstance(source, str) or not source.strip():
        yield f"{where}: the source is missing; say on what grounds the value was chosen"


def _is_whole(value: Any) -> TypeGuard[int]:
    return isinstance(value, int) and not isinstance(value, bool)


def _contradictions(t: Thresholds) -> Iterator[str]:
    """Numbers that are possible each by itself, and not together."""
    w, q = t.windows, t.quiet
    not_above = (
        ("windows, long_answers", w.long_answers, "windows, long_days", w.long_days),
        ("windows, long_days", w.long_days, "windows, long_reach_days", w.long_reach_days),
        ("windows, short_answers", w.short_answers, "windows, short_days", w.short_days),
        ("windows, short_days", w.short_days, "windows, short_days_sparse", w.short_days_sparse),
        ("windows, recent_answers", w.recent_answers, "windows, recent_days", w.recent_days),
        ("windows, recent_days", w.recent_days, "windows, recent_reach_days", w.recent_reach_days),
        (
            "windows, recent_reach_days",
            w.recent_reach_days,
            "windows, recent_reach_days_sparse",
            w.recent_reach_days_sparse,
        ),
        ("usual, least_answers", t.usual.least_answers, "usual, answers", t.usual.answers),
        ("usual, answers", t.usual.answers, "usual, days", t.usual.days),
        ("usual, days", t.usual.days, "usual, days_sparse", t.usual.days_sparse),
        ("p0, answers", t.p0.answers, "p0, of", t.p0.of),
        ("p0, rise_days", t.p0.rise_days, "quiet, off_days", q.off_days),
        ("p1, level", t.p1.level, "p1f, level", t.p1f.level),
        ("p1f, answers", t.p1f.answers, "windows, short_answers", w.short_answers),
        ("m1f, level", t.m1f.level, "m1, level", t.m1.level),
        ("m1f, answers", t.m1f.answers, "windows, short_answers", w.short_answers),
        ("m2, again_days", t.m2.again_days, "m2, again_within", t.m2.again_within),
        ("m2, level", t.m2.level, "m2, at_once", t.m2.at_once),
        ("quiet, days", q.days, "quiet, known_days", q.known_days),
        ("quiet, days", q.days, "quiet, usual_repeat_days", q.usual_repeat_days),
        (
            "quiet, usual_repeat_days",
            q.usual_repeat_days,
            "quiet, usual_later_days",
            q.usual_later_days,
        ),
    )
    for low, low_value, high, high_value in not_above:
        if low_value > high_value:
            yield f"{FILE}: {low} ({low_value}) must not be above {high} ({high_value})"
    below = (
        ("quiet, off_days", q.off_days, "p3, from_week in days", 7 * t.p3.from_week),
        ("p3, from_week", t.p3.from_week, "p3, again_week", t.p3.again_week),
        ("p4, days", t.p4.days, "p4, reach_days", t.p4.reach_days),
        ("m2, again", t.m2.again, "m2, level", t.m2.level),
        (
            "follow_ups, early_day",
            t.follow_ups.early_day,
            "p0, repeat_days",
            t.p0.repeat_days,
        ),
        ("clear, pain", t.clear.pain, "p1, level", t.p1.level),
        ("m1, level", t.m1.level, "clear, mood", t.clear.mood),
        (
            "follow_ups, first_day",
            t.follow_ups.first_day,
            "follow_ups, second_day",
            t.follow_ups.second_day,
        ),
        ("follow_ups, second_day", t.follow_ups.second_day, "quiet, days", q.days),
        ("misses, note", t.misses.note, "misses, fewer", t.misses.fewer),
        ("misses, fewer", t.misses.fewer, "misses, pause", t.misses.pause),
    )
    for low, low_value, high, high_value in below:
        if low_value >= high_value:
            yield f"{FILE}: {low} ({low_value}) must be below {high} ({high_value})"
    if t.clear.pain_baseline + t.clear.points > t.p1.level:
        yield (
            f"{FILE}: clear, pain_baseline and points together ({t.clear.pain_baseline} + "
            f"{t.clear.points}) must not be above p1, level ({t.p1.level})"
        )
    if t.clear.mood_baseline - t.clear.points < t.m1.level:
        yield (
            f"{FILE}: clear, mood_baseline less points ({t.clear.mood_baseline} - "
            f"{t.clear.points}) must not be below m1, level ({t.m1.level})"
        )
