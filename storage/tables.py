"""Every table, with what each column means."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    SmallInteger,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from storage.columns import Encrypted, UTCDateTime

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# SQLite counts up only in a column that is exactly INTEGER; PostgreSQL gets 64 bits.
Id = BigInteger().with_variant(Integer(), "sqlite")


def _person(nullable: bool = False) -> Column[int]:
    return Column(
        "person_id", Id, ForeignKey("people.id", ondelete="CASCADE"), nullable=nullable, index=True
    )


people = Table(
    "people",
    metadata,
    Column("id", Id, primary_key=True),
    Column("chat_id", BigInteger, nullable=False, unique=True),
    Column("language", String(2), nullable=False),
    Column("consent_version", Integer, nullable=False),
    Column("consented_at", UTCDateTime, nullable=False),
    # What the person said of where they are (rules.stage.SITUATIONS).
    Column("situation", String(32)),
    # An IANA zone, and an ISO 3166 country for emergency numbers.
    Column("zone", String(64)),
    Column("country", String(2)),
    # Set when the joining is complete.
    Column("joined_at", UTCDateTime),
    # What the next plain text answers: 'town', 'time', 'note', 'note:<check-in>' or nothing.
    Column("awaiting", String(16)),
    Column("paused_at", UTCDateTime),
    Column("blocked_at", UTCDateTime),
    sqlite_autoincrement=True,
)

schedules = Table(
    "schedules",
    metadata,
    Column("id", Id, primary_key=True),
    _person(),
    Column("kind", String(16), nullable=False),
    # Local time of day, 'HH:MM'.
    Column("at", String(5), nullable=False),
    # The row is the schedule: NULL while nothing shall be asked (joining, paused, blocked).
    Column("next_due_at", UTCDateTime, index=True),
    sqlite_autoincrement=True,
)

checkins = Table(
    "checkins",
    metadata,
    Column("id", Id, primary_key=True),
    _person(),
    # 'daily' (over the last 24 hours) or 'now' (asked for by the person, drawn, never judged).
    Column("kind", String(16), nullable=False),
    Column("due_at", UTCDateTime, nullable=False, index=True),
    # The person's local day that it is about.
    Column("local_day", Date, nullable=False),
    # 'open', 'done', 'closed' (asked, not answered), 'not_asked' (ours to answer for).
    Column("state", String(16), nullable=False),
    # The question that is open: 'pain', 'mood'; NULL when none is.
    Column("question", String(16)),
    # Reopened by the person after it closed: its answers are late.
    Column("late", Boolean, nullable=False, default=False),
    # Telegram's message that shows it.
    Column("message_id", BigInteger),
    Column("asked_at", UTCDateTime),
    Column("remind_at", UTCDateTime, index=True),
    Column("closes_at", UTCDateTime, index=True),
    Column("completed_at", UTCDateTime),
    UniqueConstraint("person_id", "kind", "due_at"),
    sqlite_autoincrement=True,
)

answers = Table(
    "answers",
    metadata,
    Column("id", Id, primary_key=True),
    _person(),
    Column("checkin_id", Id, ForeignKey("checkins.id", ondelete="CASCADE"), nullable=False),
    Column("question", String(16), nullable=False),
    # 0 to 10.
    Column("value", SmallInteger, nullable=False),
    Column("answered_at", UTCDateTime, nullable=False),
    Column("late", Boolean, nullable=False),
    # When it was taken back; what it said is kept.
    Column("replaced_at", UTCDateTime),
    sqlite_autoincrement=True,
)
Index(
    "uq_answers_current",
    answers.c.checkin_id,
    answers.c.question,
    unique=True,
    sqlite_where=answers.c.replaced_at.is_(None),
    postgresql_where=answers.c.replaced_at.is_(None),
)

coping_shown = Table(
    "coping_shown",
    metadata,
    Column("id", Id, primary_key=True),
    _person(),
    Column("checkin_id", Id, ForeignKey("checkins.id", ondelete="CASCADE"), nullable=False),
    Column("coping_id", String(64), nullable=False),
    Column("shown_at", UTCDateTime, nullable=False),
    # "Did this help?": NULL until said.
    Column("helped", Boolean),
    sqlite_autoincrement=True,
)
Index("ix_coping_shown_checkin_id", coping_shown.c.checkin_id)

notes = Table(
    "notes",
    metadata,
    Column("id", Id, primary_key=True),
    _person(),
    # The check-in that it was written under; the note outlives it.
    Column(
        "checkin_id", Id, ForeignKey("checkins.id", ondelete="SET NULL"), nullable=True, index=True
    ),
    # The person's local day that it is about.
    Column("local_day", Date, nullable=False),
    Column("written_at", UTCDateTime, nullable=False),
    # The person's message that it was written in: one text is kept once.
    Column("message_id", BigInteger, nullable=False),
    Column("text", Encrypted, nullable=False),
    UniqueConstraint("person_id", "message_id"),
    sqlite_autoincrement=True,
)

outbox = Table(
    "outbox",
    metadata,
    Column("id", Id, primary_key=True),
    # NULL for someone about whom nothing is stored: such a row goes once it has been sent.
    _person(nullable=True),
    Column("chat_id", BigInteger, nullable=False),
    Column(
        "checkin_id", Id, ForeignKey("checkins.id", ondelete="CASCADE"), nullable=True, index=True
    ),
    # 0 crisis and urgent signs, 1 replies, 2 questions, 3 caregiver notices, 4 summaries.
    Column("priority", SmallInteger, nullable=False),
    # 'new', 'edit' or 'delete'.
    Column("mode", String(8), nullable=False),
    # The message to edit or delete; NULL with 'edit': the check-in's own.
    Column("message_id", BigInteger),
    # What to say: a screen's name, and its arguments.
    Column("screen", String(64), nullable=False),
    Column("args", Encrypted, nullable=False),
    # The instant that it speaks of.
    Column("about", UTCDateTime),
    Column("not_before", UTCDateTime, nullable=False),
    Column("expires_at", UTCDateTime),
    Column("lease_until", UTCDateTime),
    Column("attempts", Integer, nullable=False, default=0),
    # 'waiting', 'sent', 'blocked', 'refused', 'expired', 'withdrawn'.
    Column("state", String(16), nullable=False, default="waiting"),
    Column("dedupe_key", String(128), unique=True),
    Column("created_at", UTCDateTime, nullable=False),
    Column("done_at", UTCDateTime, index=True),
    # Why it was refused or is tried again: Telegram's words or an error's name, never content.
    Column("error", Text),
    sqlite_autoincrement=True,
)
Index(
    "ix_outbox_waiting",
    outbox.c.priority,
    outbox.c.id,
    sqlite_where=outbox.c.state == "waiting",
    postgresql_where=outbox.c.state == "waiting",
)

updates_seen = Table(
    "updates_seen",
    metadata,
    Column("update_id", BigInteger, primary_key=True, autoincrement=False),
    Column("seen_at", UTCDateTime, nullable=False, index=True),
)

parked_updates = Table(
    "parked_updates",
    metadata,
    Column("update_id", BigInteger, primary_key=True, autoincrement=False),
    Column("chat_id", BigInteger, index=True),
    Column("update", Encrypted, nullable=False),
    Column("traceback", Encrypted, nullable=False),
    Column("parked_at", UTCDateTime, nullable=False),
)

safety_events = Table(
    "safety_events",
    metadata,
    Column("id", Id, primary_key=True),
    _person(),
    # 'crisis-1', 'red-ces' ... and the pattern that spoke; never the words.
    Column("kind", String(32), nullable=False),
    Column("rule", String(64), nullable=False),
    Column("at", UTCDateTime, nullable=False, index=True),
    sqlite_autoincrement=True,
)

# One row, written with the key of the first start: a wrong key is noticed at once.
seals = Table(
    "seals",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("seal", Encrypted, nullable=False),
)

flag_events = Table(
    "flag_events",
    metadata,
    Column("id", Id, primary_key=True),
    _person(),
    # The check-in that it follows from: undone with it.
    Column("checkin_id", Id, ForeignKey("checkins.id", ondelete="SET NULL"), index=True),
    # The person's local day, by which the rules count.
    Column("day", Date, nullable=False),
    Column("at", UTCDateTime, nullable=False),
    # What happened, and to which rule (rules.flag_history.FlagEvent).
    Column("kind", String(16), nullable=False),
    Column("rule", String(8), nullable=False),
    # What the rule was judged by: its version and the numbers it rests on.
    Column("inputs", Encrypted),
    sqlite_autoincrement=True,
)

# What is usual for a person (rules.baseline.Baseline): numbers only, kept for as long as they stay.
baselines = Table(
    "baselines",
    metadata,
    Column("id", Id, primary_key=True),
    _person(),
    Column("operation", Date),
    Column("renewed", Boolean, nullable=False),
    Column("pain", Float, nullable=False),
    Column("mood", Float, nullable=False),
    Column("answers", Integer, nullable=False),
    Column("first", Date, nullable=False),
    Column("last", Date, nullable=False),
    sqlite_autoincrement=True,
)
