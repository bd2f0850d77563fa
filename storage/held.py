"""Everything that is held about one person, table by table."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, case, select

from storage.tables import looks, parked_updates, people, shares


def rows(
    conn: Connection, table: Table, columns: Mapping[str, str], person_id: int
) -> list[dict[str, Any]]:
    """A person's rows of a table, the oldest first: `columns` maps a column to its new name."""
    wanted = [table.c[column].label(name) for column, name in columns.items()]
    found = conn.execute(
        select(*wanted).where(table.c.person_id == person_id).order_by(*table.primary_key)
    )
    return [dict(row) for row in found.mappings()]


def shared(
    conn: Connection, columns: Mapping[str, str], *, by: int | None = None, to: int | None = None
) -> list[dict[str, Any]]:
    """Shares `by` a patient, or `to` a caregiver, oldest first, each with its `looks`.

    `name` is the other person's, as long as the share goes on.
    """
    mine, theirs = (shares.c.patient_id, shares.c.caregiver_id)
    if by is None:
        mine, theirs = theirs, mine
    live = case((shares.c.state.in_(["active", "paused"]), people.c.name)).label("name")
    said: dict[str, ColumnElement[Any]] = {column: shares.c[column] for column in columns}
    if by is not None:
        # Whether an invite was declined or never opened is the other person's own affair.
        declined = shares.c.state == "declined"
        said["state"] = case((declined, "invited"), else_=shares.c.state)
        said["ended_at"] = case((~declined, shares.c.ended_at))
    wanted = [said[column].label(name) for column, name in columns.items()]
    found = conn.execute(
        select(shares.c.id, live, *wanted)
        .outerjoin(people, people.c.id == theirs)
        .where(mine == (to if by is None else by))
        .order_by(shares.c.id)
    )
    listed = []
    for row in found.mappings().all():
        seen = select(looks.c.what, looks.c.at).where(looks.c.share_id == row["id"])
        about = {key: value for key, value in row.items() if key != "id"}
        shown = conn.execute(seen.order_by(looks.c.id)).mappings()
        listed.append({**about, "looks": [dict(look) for look in shown]})
    return listed


def put_aside(conn: Connection, chat_id: int) -> list[dict[str, Any]]:
    """A chat's updates that were put aside, without what went wrong in us."""
    found = conn.execute(
        select(parked_updates.c.parked_at, parked_updates.c.update)
        .where(parked_updates.c.chat_id == chat_id)
        .order_by(parked_updates.c.parked_at)
    )
    return [dict(row) for row in found.mappings()]
