"""Every setting, right and wrong: one line each, which says what to do and shows no secret."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from bot.settings import SECRETS, Settings, SettingsError, load_settings, new_key
from tests.bot.conftest import TOKEN

KEY = "c3RlYWR5LXRlc3RzLWtlZXAtb2xkLWZpbGVzLWFsaXY="
OTHER_KEY = "YS1zZWNvbmQta2V5LXRoYXQtb3BlbnMtbm90aGluZyE="
WEBHOOK = {
    "WEBHOOK_URL": "https://steady.example.org/hook",
    "WEBHOOK_SECRET": "a_secret-of-16-or-more",
    "LISTEN": "127.0.0.1:8080",
}


pytestmark = pytest.mark.usefixtures("plain_environment")


def load(monkeypatch: pytest.MonkeyPatch, **environment: str) -> Settings:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    return load_settings()


def problems(monkeypatch: pytest.MonkeyPatch, **environment: str) -> list[str]:
    with pytest.raises(SettingsError) as caught:
        load(monkeypatch, **environment)
    return caught.value.problems


def test_a_token_is_all_that_is_needed() -> None:
    settings = load_settings()
    assert settings.telegram_token.get_secret_value() == TOKEN
    assert settings.telegram_api_url == "https://api.telegram.org"
    assert settings.database_url.get_secret_value() == "sqlite:///steady.db"
    assert settings.is_sqlite
    assert settings.key_file == Path("steady.db.key")
    assert settings.secret_key is None
    assert (settings.webhook_url, settings.webhook_secret, settings.listen) == (None, None, None)
    assert settings.send_rate == 25
    assert settings.lateness_limit == timedelta(hours=3)
    assert settings.retention_days == 400
    assert (settings.operator_name, settings.operator_contact) == (None, None)
    assert settings.log_format == "text"


@pytest.mark.parametrize(
    ("name", "given", "read"),
    [
        ("TELEGRAM_API_URL", "http://127.0.0.1:8081/", "http://127.0.0.1:8081"),
        ("TELEGRAM_API_URL", "https://bots.example.org/api", "https://bots.example.org/api"),
        ("TELEGRAM_API_URL", "http://[::1]:8081", "http://[::1]:8081"),
        ("TELEGRAM_API_URL", "", "https://api.telegram.org"),
        ("LISTEN", "0.0.0.0:8080", "0.0.0.0:8080"),
        ("LISTEN", "[::1]:0", "[::1]:0"),
        ("LISTEN", "localhost:65535", "localhost:65535"),
        ("SEND_RATE", "30", 30),
        ("SEND_RATE", "0.5", 0.5),
        ("LATENESS_LIMIT", "3h", timedelta(hours=3)),
        ("LATENESS_LIMIT", "1.5 h", timedelta(hours=1.5)),
        ("LATENESS_LIMIT", "02:30:00", timedelta(hours=2.5)),
        ("LATENESS_LIMIT", "12h", timedelta(hours=12)),
        ("RETENTION_DAYS", "30", 30),
        ("RETENTION_DAYS", "3650", 3650),
        ("OPERATOR_NAME", "Clínica de la Espalda", "Clínica de la Espalda"),
        ("OPERATOR_CONTACT", "+49 30 1234", "+49 30 1234"),
        ("LOG_FORMAT", "json", "json"),
    ],
)
def test_what_is_right_is_taken(
    monkeypatch: pytest.MonkeyPatch, name: str, given: str, read: object
) -> None:
    assert getattr(load(monkeypatch, **{name: given}), name.lower()) == read


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("DATABASE_URL", "sqlite:////data/steady.db"),
        ("SECRET_KEY", KEY),
        ("SECRET_KEY", f"{KEY}, {OTHER_KEY}"),
    ],
)
def test_right_secrets_are_taken(monkeypatch: pytest.MonkeyPatch, name: str, given: str) -> None:
    assert getattr(load(monkeypatch, **{name: given}), name.lower()).get_secret_value() == given


def test_webhook_settings_are_taken_together(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = load(monkeypatch, **WEBHOOK)
    assert settings.webhook_url == "https://steady.example.org/hook"
    assert settings.webhook_secret is not None


NO_URL = "is not a web address: it begins with https:// (or http:// for a local one)"
NO_TOKEN = "is not a bot token: it looks like 123456789:AAF... and comes from @BotFather"
NO_DATABASE = "is not a URL: write sqlite:///steady.db or postgresql://user:password@host/name"
NO_FILE = "needs a file for SQLite, such as sqlite:///steady.db"
NO_KEY = "is not a key (make one with: steady key)"
NO_SECRET = "needs 16 to 256 letters, digits, _ or - (Telegram allows no others)"
NO_RATE = "must be a number of messages a second, more than 0 and at most 1000, such as 25"
NO_DAYS = "must be a whole number of days from 30 to 3650, such as 400"
NO_LIMIT = "must be a time up to 12 hours, such as 3h or 02:30:00"
NO_LISTEN = "must be host:port, such as 127.0.0.1:8080"
NOT_SAFE = "must begin with https://, because Telegram calls nothing else"


@pytest.mark.parametrize(
    ("name", "given", "says"),
    [
        ("TELEGRAM_TOKEN", "hunter2", NO_TOKEN),
        ("TELEGRAM_TOKEN", f"{TOKEN} ", NO_TOKEN),
        ("TELEGRAM_TOKEN", f'"{TOKEN}"', NO_TOKEN),
        ("TELEGRAM_TOKEN", "7204513986", NO_TOKEN),
        ("TELEGRAM_API_URL", "api.telegram.org", NO_URL),
        ("TELEGRAM_API_URL", "ftp://127.0.0.1", NO_URL),
        ("TELEGRAM_API_URL", "https://", NO_URL),
        ("TELEGRAM_API_URL", "http://127.0.0.1:port", NO_URL),
        ("TELEGRAM_API_URL", "https://api.telegram.org and more", NO_URL),
        ("DATABASE_URL", "steady.db", NO_DATABASE),
        ("DATABASE_URL", "postgresql://steady:hunter2@host:port/x", NO_DATABASE),
        ("DATABASE_URL", "sqlite://", NO_FILE),
        ("DATABASE_URL", "sqlite:///:memory:", NO_FILE),
        (
            "DATABASE_URL",
            "mysql://steady:hunter2@host/x",
            "names 'mysql': only sqlite and postgresql are known",
        ),
        ("SECRET_KEY", "hunter2", NO_KEY),
        ("SECRET_KEY", KEY[:-4], NO_KEY),
        ("SECRET_KEY", f"{KEY},hunter2", NO_KEY),
        ("SECRET_KEY", ",", NO_KEY),
        ("WEBHOOK_URL", "http://steady.example.org/hook", NOT_SAFE),
        ("WEBHOOK_URL", "steady.example.org", NOT_SAFE),
        ("WEBHOOK_URL", "https://", NO_URL),
        (
            "WEBHOOK_URL",
            "https://steady.example.org:8080/hook",
            ": Telegram calls no port but 443, 80, 88, 8443; this one has 8080",
        ),
        ("WEBHOOK_SECRET", "hunter2", NO_SECRET),
        ("WEBHOOK_SECRET", "sixteen letters and spaces", NO_SECRET),
        ("WEBHOOK_SECRET", "x" * 257, NO_SECRET),
        ("LISTEN", "8080", NO_LISTEN),
        ("LISTEN", ":8080", NO_LISTEN),
        ("LISTEN", "127.0.0.1", NO_LISTEN),
        ("LISTEN", "127.0.0.1:http", NO_LISTEN),
        ("LISTEN", "127.0.0.1:65536", NO_LISTEN),
        ("LISTEN", "127.0.0.1:²", NO_LISTEN),
        ("SEND_RATE", "fast", NO_RATE),
        ("SEND_RATE", "0", NO_RATE),
        ("SEND_RATE", "-1", NO_RATE),
        ("SEND_RATE", "1001", NO_RATE),
        ("SEND_RATE", "nan", NO_RATE),
        ("SEND_RATE", "inf", NO_RATE),
        ("LATENESS_LIMIT", "soon", NO_LIMIT),
        ("LATENESS_LIMIT", "0h", NO_LIMIT),
        ("LATENESS_LIMIT", "-1", NO_LIMIT),
        ("LATENESS_LIMIT", "12.01h", NO_LIMIT),
        ("LATENESS_LIMIT", "9" * 400 + "h", NO_LIMIT),
        ("RETENTION_DAYS", "0", NO_DAYS),
        ("RETENTION_DAYS", "29", NO_DAYS),
        ("RETENTION_DAYS", "3651", NO_DAYS),
        ("RETENTION_DAYS", "a year", NO_DAYS),
        ("LOG_FORMAT", "xml", "must be text or json"),
    ],
)
def test_what_is_wrong_gets_one_line_that_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch, name: str, given: str, says: str
) -> None:
    for other, value in WEBHOOK.items():
        monkeypatch.setenv(other, value)
    said = problems(monkeypatch, **{name: given})
    assert said == [
        f"{name}{'' if says.startswith(':') else ' '}{says}"
    ]  # so none shows what was given


@pytest.mark.parametrize("empty", [True, False])
def test_a_missing_token_is_asked_for(monkeypatch: pytest.MonkeyPatch, empty: bool) -> None:
    monkeypatch.delenv("TELEGRAM_TOKEN")
    said = problems(monkeypatch, **({"TELEGRAM_TOKEN": ""} if empty else {}))
    assert said == ["TELEGRAM_TOKEN is not set: ask @BotFather in Telegram for a bot and its token"]


def test_everything_wrong_is_told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    said = problems(monkeypatch, TELEGRAM_TOKEN="x", SEND_RATE="x", LISTEN="x", LOG_FORMAT="x")
    assert [line.split()[0] for line in said] == [
        "TELEGRAM_TOKEN",
        "LISTEN",
        "SEND_RATE",
        "LOG_FORMAT",
    ]


@pytest.mark.parametrize("left_out", ["WEBHOOK_SECRET", "LISTEN"])
def test_a_webhook_needs_its_secret_and_its_place(
    monkeypatch: pytest.MonkeyPatch, left_out: str
) -> None:
    given = {name: value for name, value in WEBHOOK.items() if name != left_out}
    said = problems(monkeypatch, **given)
    assert len(said) == 1
    assert said[0].startswith(f"{left_out} is not set: with WEBHOOK_URL ")


def test_a_local_server_may_call_any_port_and_plain_http(monkeypatch: pytest.MonkeyPatch) -> None:
    given = {**WEBHOOK, "WEBHOOK_URL": "http://127.0.0.1:9000/hook"}
    settings = load(monkeypatch, TELEGRAM_API_URL="http://127.0.0.1:8081", **given)
    assert settings.webhook_url == "http://127.0.0.1:9000/hook"


def test_postgresql_needs_a_key(monkeypatch: pytest.MonkeyPatch) -> None:
    url = "postgresql://steady:hunter2@host/steady"
    assert problems(monkeypatch, DATABASE_URL=url) == [
        "SECRET_KEY is not set: PostgreSQL needs one (make one with: steady key)"
    ]
    assert not load(monkeypatch, DATABASE_URL=url, SECRET_KEY=KEY).is_sqlite


SECRET_VALUES = {
    "TELEGRAM_TOKEN": TOKEN,
    "DATABASE_URL": "sqlite:////data/other.db",
    "SECRET_KEY": KEY,
    "WEBHOOK_SECRET": WEBHOOK["WEBHOOK_SECRET"],
}


@pytest.mark.parametrize("name", SECRETS)
def test_a_secret_may_stand_in_a_file(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str
) -> None:
    file = tmp_path / "secret"
    file.write_text(f"{SECRET_VALUES[name]}\n")
    monkeypatch.delenv(name, raising=False)
    settings = load(monkeypatch, **{f"{name}_FILE": str(file)})
    assert getattr(settings, name.lower()).get_secret_value() == SECRET_VALUES[name]


@pytest.mark.parametrize("name", SECRETS)
def test_a_secret_stands_in_one_place_only(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str
) -> None:
    file = tmp_path / "secret"
    file.write_text(SECRET_VALUES[name])
    said = problems(monkeypatch, **{name: SECRET_VALUES[name], f"{name}_FILE": str(file)})
    assert said == [f"{name} and {name}_FILE are both set: keep one"]


@pytest.mark.parametrize("name", SECRETS)
@pytest.mark.parametrize(
    ("content", "why"),
    [
        (None, "cannot be read (No such file or directory)"),
        (b"", "is empty"),
        (b" \n", "is empty"),
        (b"\x89PNG\xff\xfe", "cannot be read (it is not text)"),
    ],
    ids=["missing", "empty", "blank", "binary"],
)
def test_a_file_without_a_secret_is_named_once(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str, content: bytes | None, why: str
) -> None:
    file = tmp_path / "secret"
    if content is not None:
        file.write_bytes(content)
    if name == "SECRET_KEY":  # no second line that asks for what the file should have held
        monkeypatch.setenv("DATABASE_URL", "postgresql://host/steady")
    for other, value in WEBHOOK.items():
        monkeypatch.setenv(other, value)
    monkeypatch.delenv(name, raising=False)
    said = problems(monkeypatch, **{f"{name}_FILE": str(file)})
    assert said == [f"{name}_FILE: {file} {why}"]


def test_a_folder_in_the_place_of_a_file_is_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    said = problems(monkeypatch, SECRET_KEY_FILE=str(tmp_path))
    assert said == [f"SECRET_KEY_FILE: {tmp_path} cannot be read (Is a directory)"]


def test_a_wrong_secret_in_a_file_is_not_shown(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "secret").write_text("hunter2")
    monkeypatch.delenv("TELEGRAM_TOKEN")
    said = problems(monkeypatch, TELEGRAM_TOKEN_FILE=str(tmp_path / "secret"))
    assert said == [f"TELEGRAM_TOKEN {NO_TOKEN}"]


def test_what_a_caller_gives_goes_before_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_TOKEN_FILE", "/no/such/file")
    monkeypatch.setenv("SECRET_KEY", OTHER_KEY)
    settings = load_settings(telegram_token=TOKEN, secret_key=KEY)
    assert settings.secret_key is not None
    assert settings.secret_key.get_secret_value() == KEY


def test_settings_do_not_show_their_secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    url = "postgresql://steady:hunter2@host/steady"
    settings = load(monkeypatch, DATABASE_URL=url, SECRET_KEY=KEY, **WEBHOOK)
    for secret in (TOKEN, "hunter2", KEY, WEBHOOK["WEBHOOK_SECRET"]):
        assert secret not in repr(settings) + str(settings)


def test_a_new_key_is_a_key_and_never_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = new_key(), new_key()
    assert first != second
    assert load(monkeypatch, SECRET_KEY=first).secret_key is not None
