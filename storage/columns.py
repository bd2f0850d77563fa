"""The column types of our own: instants in UTC, and values encrypted before they are stored."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

from cryptography.fernet import InvalidToken, MultiFernet
from sqlalchemy import DateTime, Dialect, LargeBinary
from sqlalchemy.types import TypeDecorator


class WrongKey(Exception):
    """A stored value cannot be read with the given SECRET_KEY."""


class UTCDateTime(TypeDecorator[datetime]):
    """An aware instant, stored in UTC. Refuses naive values with ValueError."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"a time without a zone cannot be stored: {value!r}")
        value = value.astimezone(UTC)
        return value.replace(tzinfo=None) if dialect.name == "sqlite" else value

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Encrypted(TypeDecorator[Any]):
    """Any JSON value, encrypted with the cipher that the engine's dialect carries.

    The cipher is set once, by `storage.database.Database`, so that no table or query needs to
    know a key. Reading with a wrong key raises WrongKey.
    """

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> bytes | None:
        if value is None:
            return None
        text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
        return _cipher_of(dialect).encrypt(text.encode())

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:
        if value is None:
            return None
        try:
            return json.loads(_cipher_of(dialect).decrypt(bytes(value)))
        except InvalidToken:
            raise WrongKey("a stored value was written with another SECRET_KEY") from None


def _cipher_of(dialect: Dialect) -> MultiFernet:
    found: MultiFernet = dialect.steady_cipher  # type: ignore[attr-defined]  # set by Database
    return found
