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
    # As a patient: what they agreed to; 0 for somebody who is only a caregiver.
    Column("consent_version", Integer, nullable=False),
    Column("consented_at", UTCDateTime, nullable=False),
    # What the person said of where they are (rules.stage.SITUATIONS).
    Column("situation", String(32)),
    # Since when, where that is not since they joined.
    Column("situation_at", UTCDateTime),
    # An IANA zone, and an ISO 3166 country for emergency numbers.
    Column("zone", String(64)),
    Column("country", String(2)),
    # Set when the joining is complete.
    Column("joined_at", UTCDateTime),
    # What the next plain text answers: 'town', 'time', 'phone', 'note', 'note:<check-in>', nothing.
    # 'date': nothing, because the joining stands at the day of the operation.
    Column("awaiting", String(16)),
    Column("paused_at", UTCDateTime),
    # Until when a pause lasts; NULL: until /resume.
    Column("paused_until", UTCDateTime, index=True),
    Column("blocked_at", UTCDateTime),
    # On which days they are asked: weekdays ('024', Monday is 0), or every so many days ('/3')
    # counted from `ask_from`; NULL: every day.
    Column("ask_days", String(8)),
    Column("ask_from", Date),
    # When their day begins, 'HH:MM', for people awake at night; NULL: at midnight.
    Column("day_starts", String(5)),
    # Local times of day, 'HH:MM', between which reminders and summaries wait.
    Column("quiet_from", String(5)),
    Column("quiet_until", String(5)),
    # Notifications of questions show no question.
    Column("discreet", Boolean, nullable=False, default=False, server_default="0"),
    # The step taken for check-ins missed since the last answer (rules.misses.Step).
    Column("miss_step", String(8)),
    # When they ended a silence otherwise than by an answer: what was missed before counts no more.
    Column("heard_at", UTCDateTime),
    # The stage that they said fits, beyond their situation (rules.stage); and when they last said
    # that, or that the situation fits.
    Column("stage", String(32)),
    Column("stage_at", UTCDateTime),
    # What they were asked about last (rules.stage_offer), and when.
    Column("stage_offered", String(32)),
    Column("stage_offered_at", UTCDateTime),
    # The surgical team's number, and when it was asked for (once).
    Column("team_phone", Encrypted),
    Column("team_phone_asked_at", UTCDateTime),
    # What those they share with call them; only known once they share or follow someone.
    Column("name", Encrypted),
    # As somebody's caregiver: what they agreed to, and when summaries come ('HH:MM'; Monday is 0).
    Column("caregiver_consent_version", Integer),
    Column("caregiver_consented_at", UTCDateTime),
    Column("summary_at", String(5)),
    Column("summary_weekday", SmallInteger),
    sqlite_autoincrement=True,
)

# Operations that a person told of.
operations = Table(
    "operations",
    metadata,
    Column("id", Id, primary_key=True),
    _person(),
    # Its day; where only the month is known, the first of it.
    Column("day", Date, nullable=False),
    Column("exact", Boolean, nullable=False),
    # 'planned', 'done' or 'cancelled'. A date that they rather not say has no row.
    Column("state", String(16), nullable=False),
    # When to ask whether a planned one took place (NULL: not to be asked), and when that was asked.
    Column("ask_at", UTCDateTime, index=True),
    Column("asked_at", UTCDateTime),
    Column("created_at", UTCDateTime, nullable=False),
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

# What is asked beside the daily check-in; a person without a row has what everybody has at first.
rounds = Table(
    "rounds",
    metadata,
    Column("id", Id, primary_key=True),
    _person(),
    # 'week' or 'four'.
    Column("kind", String(16), nullable=False),
    Column("wanted", Boolean, nullable=False),
    # Monday is 0.
    Column("weekday", SmallInteger, nullable=False),
    # The local day from which the next one is due.
    Column("next_on", Date, nullable=False),
    UniqueConstraint("person_id", "kind"),
    sqlite_autoincrement=True,
)

checkins = Table(
    "checkins",
    metadata,
    Column("id", Id, primary_key=True),
    _person(),
    # 'daily' (over the last 24 hours), 'now' (asked for by the person, drawn, never judged), 'week'
    # (the look-back) or 'four' (the two-weekly questions): rules/rounds.py.
    Column("kind", String(16), nullable=False),
    Column("due_at", UTCDateTime, nullable=False, index=True),
    # The person's local day that it is about.
    Column("local_day", Date, nullable=False),
    # 'open', 'done', 'closed' (asked, not answered), 'not_asked' (ours to answer for).
    Column("state", String(16), nullable=False),
    # The question that is open: 'pain', 'mood', 'begin', one of rules/rounds.py; NULL: none.
    Column("question", String(16)),
    # Reopened by the person after it closed: its answers are late.
    Column("late", Boolean, nullable=False, default=False),
    # Telegram's message that shows it.
    Column("message_id", BigInteger),
    Column("asked_at", UTCDateTime),
    Column("remind_at", UTCDateTime, index=True),
    # Put off by the person until then.
    Column("snoozed_until", UTCDateTime),
    Column("closes_at", UTCDateTime),
    Column("completed_at", UTCDateTime),
    UniqueConstraint("person_id", "kind", "due_at"),
    sqlite_autoincrement=True,
)
# Of the open ones alone: every second asks for the first of them, and the others are a year's.
Index(
    "ix_checkins_closes_at",
    checkins.c.closes_at,
    sqlite_where=checkins.c.state == "open",
    postgresql_where=checkins.c.state == "open",
)

answers = Table(
    "answers",
    metadata,
    Column("id", Id, primary_key=True),
    _person(),
    Column("checkin_id", Id, ForeignKey("checkins.id", ondelete="CASCADE"), nullable=False),
    Column("question", String(16), nullable=False),
    # 0 to 10; of some questions of rules/rounds.py 1 to 7, or 0 to 3.
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
    # The share that it speaks of, to either side: it goes, sent or not, when that is deleted.
    Column("share_id", Id, ForeignKey("shares.id", ondelete="CASCADE"), nullable=True, index=True),
    # 0 crisis and urgent signs, 1 replies, 2 questions, 3 caregiver notices, 4 summaries.
    Column("priority", SmallInteger, nullable=False),
    # 'new', 'edit', 'delete', or 'menu': the chat's command menu.
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
    # How much mood differs from day to day; NULL in those that were worked out before it was kept.
    Column("mood_sd", Float),
    sqlite_autoincrement=True,
)

# What a patient shows to a caregiver: first an invite, then, once accepted, a share.
shares = Table(
    "shares",
    metadata,
    Column("id", Id, primary_key=True),
    Column(
        "patient_id", Id, ForeignKey("people.id", ondelete="CASCADE"), nullable=False, index=True
    ),
    # NULL until accepted.
    Column("caregiver_id", Id, ForeignKey("people.id", ondelete="CASCADE"), index=True),
    # 'draft' (being chosen), 'invited', 'declined', 'active', 'paused', 'ended' (by the patient, an
    # invite too), 'stopped' (by the caregiver).
    Column("state", String(8), nullable=False),
    # SHA-256 of the invite link's token, in hex; kept, to say what became of an old link.
    Column("token_hash", String(64), unique=True),
    Column("expires_at", UTCDateTime),
    # What the patient chose. Summaries: 'weekly', 'daily' or 'none'.
    Column("summaries", String(8), nullable=False),
    Column("on_flags", Boolean, nullable=False),
    # Told after so many check-ins in a row without an answer; NULL: never.
    Column("after_silence", SmallInteger),
    Column("notes", Boolean, nullable=False),
    Column("created_at", UTCDateTime, nullable=False),
    Column("accepted_at", UTCDateTime),
    Column("ended_at", UTCDateTime),
    # When the next summary is due; NULL while none is.
    Column("next_summary_at", UTCDateTime, index=True),
    # When the caregiver was told of a silence that still lasts.
    Column("silence_told_at", UTCDateTime),
    sqlite_autoincrement=True,
)

# What a caregiver was shown, and when: the patient can read it.
looks = Table(
    "looks",
    metadata,
    Column("id", Id, primary_key=True),
    Column("share_id", Id, ForeignKey("shares.id", ondelete="CASCADE"), nullable=False, index=True),
    # 'asked' (/summary), 'summary' (sent at its time), 'flag' or 'silence'.
    Column("what", String(8), nullable=False),
    Column("at", UTCDateTime, nullable=False),
    sqlite_autoincrement=True,
)
