"""The settings: from the environment, checked before anything starts."""

from __future__ import annotations

import os
import re
from datetime import timedelta
from pathlib import Path
from typing import Annotated, Any, Literal, TypeVar
from urllib.parse import urlsplit

from cryptography.fernet import Fernet
from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from storage.database import cipher, parse_url, sqlite_path

SECRETS = ("TELEGRAM_TOKEN", "DATABASE_URL", "SECRET_KEY", "WEBHOOK_SECRET")
TELEGRAM = "https://api.telegram.org"
WEBHOOK_PORTS = (443, 80, 88, 8443)  # core.telegram.org/bots/api#setwebhook
KEY_HELP = "make one with: steady key"
MUST_BE = {
    "SEND_RATE": "a number of messages a second, more than 0 and at most 1000, such as 25",
    "LATENESS_LIMIT": "a time up to 12 hours, such as 3h or 02:30:00",
    "RETENTION_DAYS": "a whole number of days from 30 to 3650, such as 400",
    "LOG_FORMAT": "text or json",
}


class SettingsError(Exception):
    """Settings are missing or wrong; `problems` has one plain line each."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


def _token(value: SecretStr) -> SecretStr:
    if not re.fullmatch(r"[0-9]+:[A-Za-z0-9_-]{20,}", value.get_secret_value()):
        raise ValueError(
            "is not a bot token: it looks like 123456789:AAF... and comes from @BotFather"
        )
    return value


def _url(value: str) -> str:
    try:
        right = re.fullmatch(r"https?://\S+", value) and urlsplit(value).hostname
        _ = urlsplit(value).port  # raises for one that is no number
    except ValueError:
        right = None
    if not right:
        raise ValueError(
            "is not a web address: it begins with https:// (or http:// for a local one)"
        )
    return value.rstrip("/")


def _webhook(value: str) -> str:
    if not value.startswith("https://") and not re.match(
        r"http://(127\.|localhost|\[::1\])", value
    ):
        raise ValueError("must begin with https://, because Telegram calls nothing else")
    return _url(value)


def _database(value: SecretStr) -> SecretStr:
    try:
        parse_url(value.get_secret_value())
    except ValueError as error:
        raise ValueError(str(error).removeprefix("DATABASE_URL ")) from None
    return value


def _keys(value: SecretStr) -> SecretStr:
    try:
        cipher(value.get_secret_value())
    except ValueError:
        raise ValueError(f"is not a key ({KEY_HELP})") from None
    return value


def _webhook_secret(value: SecretStr) -> SecretStr:
    if not re.fullmatch(r"[A-Za-z0-9_-]{16,256}", value.get_secret_value()):
        raise ValueError("needs 16 to 256 letters, digits, _ or - (Telegram allows no others)")
    return value


def _listen(value: str) -> str:
    found = re.fullmatch(r"\S+:([0-9]{1,5})", value)
    if not found or int(found[1]) > 65535:
        raise ValueError("must be host:port, such as 127.0.0.1:8080")
    return value


def _hours(value: Any) -> Any:
    if isinstance(value, str) and (found := re.fullmatch(r"([0-9]{1,4}(?:\.[0-9]+)?)\s*h", value)):
        return timedelta(hours=float(found[1]))
    return value


class DatabaseSettings(BaseSettings):
    """What opening the database takes; commands that only do that need no more."""

    model_config = SettingsConfigDict(env_ignore_empty=True, extra="ignore", frozen=True)

    database_url: Annotated[SecretStr, AfterValidator(_database)] = SecretStr("sqlite:///steady.db")
    # Several keys with commas between: the first encrypts, all decrypt.
    secret_key: Annotated[SecretStr, AfterValidator(_keys)] | None = None

    @property
    def is_sqlite(self) -> bool:
        """Whether the data is one file."""
        return self.database_url.get_secret_value().startswith("sqlite")

    @property
    def key_file(self) -> Path:
        """Where the key lives beside an SQLite database when none is set."""
        path = sqlite_path(parse_url(self.database_url.get_secret_value()))
        return path.with_name(path.name + ".key")


class Settings(DatabaseSettings):
    """Every setting, by its name in the environment in lower case. See .env.example."""

    telegram_token: Annotated[SecretStr, AfterValidator(_token)]
    telegram_api_url: Annotated[str, AfterValidator(_url)] = TELEGRAM
    webhook_url: Annotated[str, AfterValidator(_webhook)] | None = None
    webhook_secret: Annotated[SecretStr, AfterValidator(_webhook_secret)] | None = None
    listen: Annotated[str, AfterValidator(_listen)] | None = None
    send_rate: Annotated[float, Field(gt=0, le=1000)] = 25.0
    lateness_limit: Annotated[
        timedelta, BeforeValidator(_hours), Field(gt=timedelta(0), le=timedelta(hours=12))
    ] = timedelta(hours=3)
    retention_days: Annotated[int, Field(ge=30, le=3650)] = 400
    operator_name: str | None = None
    operator_contact: str | None = None
    log_format: Literal["text", "json"] = "text"


S = TypeVar("S", bound=DatabaseSettings)


def load_settings(**given: Any) -> Settings:
    """Every setting; see `load`."""
    return load(Settings, **given)


def load(kind: type[S], **given: Any) -> S:
    """Read the environment; a secret may stand in the file that NAME_FILE names.

    Raises SettingsError with one line for each thing that is wrong. `given` goes before all else.
    """
    problems: list[str] = []
    unread: set[str] = set()
    values: dict[str, Any] = dict(given)
    for name in SECRETS:
        path = os.environ.get(f"{name}_FILE")
        if not path or name.lower() in values or name.lower() not in kind.model_fields:
            continue
        if os.environ.get(name):
            problems.append(f"{name} and {name}_FILE are both set: keep one")
            continue
        try:
            values[name.lower()] = _file_text(Path(path))
        except ValueError as error:
            problems.append(f"{name}_FILE: {path} {error}")
            unread.add(name)
    settings = None
    try:
        settings = kind(**values)
    except ValidationError as error:
        problems.extend(_line(e) for e in error.errors() if _name(e) not in unread)
    if settings is not None:
        problems.extend(_between(settings, unread))
    if problems or settings is None:
        raise SettingsError(problems)
    return settings


def _file_text(path: Path) -> str:
    try:
        text = path.read_text(encoding="utf-8").strip()
    except OSError as error:
        raise ValueError(f"cannot be read ({error.strerror})") from None
    except UnicodeDecodeError:
        raise ValueError("cannot be read (it is not text)") from None
    if not text:
        raise ValueError("is empty")
    return text


def _name(error: Any) -> str:
    return str(error["loc"][0]).upper()


def _line(error: Any) -> str:
    name = _name(error)
    if error["type"] == "missing":
        how = ": ask @BotFather in Telegram for a bot and its token" if "TOKEN" in name else ""
        return f"{name} is not set{how}"
    if error["type"] == "value_error":
        return f"{name} {error['ctx']['error']}"
    return f"{name} must be {MUST_BE.get(name, 'text')}"


def _between(settings: DatabaseSettings, unread: set[str]) -> list[str]:
    """What does not fit together; nothing of settings whose file could not be read."""
    problems = _with_webhook(settings, unread) if isinstance(settings, Settings) else []
    if not settings.is_sqlite and settings.secret_key is None and "SECRET_KEY" not in unread:
        problems.append(f"SECRET_KEY is not set: PostgreSQL needs one ({KEY_HELP})")
    return problems


def _with_webhook(settings: Settings, unread: set[str]) -> list[str]:
    problems = []
    if settings.webhook_url and not settings.webhook_secret and "WEBHOOK_SECRET" not in unread:
        problems.append(
            "WEBHOOK_SECRET is not set: with WEBHOOK_URL it keeps others from posing as Telegram"
        )
    if settings.webhook_url and not settings.listen:
        problems.append("LISTEN is not set: with WEBHOOK_URL it says where to wait for Telegram")
    port = urlsplit(settings.webhook_url or "").port
    if settings.telegram_api_url == TELEGRAM and port not in (None, *WEBHOOK_PORTS):
        ports = ", ".join(map(str, WEBHOOK_PORTS))
        problems.append(f"WEBHOOK_URL: Telegram calls no port but {ports}; this one has {port}")
    return problems


def new_key() -> str:
    """A fresh key for SECRET_KEY."""
    return Fernet.generate_key().decode()
