"""Whether the encryption key is the one that the database was written with."""

from __future__ import annotations

from sqlalchemy import Connection, insert, select

from storage.columns import WrongKey
from storage.tables import seals

SEAL = "steady"


def key_fits(conn: Connection, *, make: bool = False) -> bool:
    """Whether the seal can be read. With `make`, a database without one gets it."""
    try:
        seal = conn.scalar(select(seals.c.seal))
    except WrongKey:
        return False
    if seal is None and make:
        conn.execute(insert(seals).values(id=1, seal=SEAL))
    return True
