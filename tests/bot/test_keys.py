"""The key is the setting, or a file made once beside a new SQLite database, and never replaced."""

from __future__ import annotations

import logging
import stat
from pathlib import Path

import pytest
from cryptography.fernet import Fernet

from bot.keys import find_cipher
from bot.settings import SettingsError, load_settings

pytestmark = pytest.mark.usefixtures("plain_environment")

KEY = "c3RlYWR5LXRlc3RzLWtlZXAtb2xkLWZpbGVzLWFsaXY="
OTHER_KEY = "YS1zZWNvbmQta2V5LXRoYXQtb3BlbnMtbm90aGluZyE="


def test_a_key_file_is_made_beside_sqlite_with_a_warning(
    caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    settings = load_settings()
    with caplog.at_level(logging.WARNING):
        made = find_cipher(settings, make=True)
    file = tmp_path / "steady.db.key"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert [record.getMessage() for record in caplog.records] == [
        "SECRET_KEY is not set: a key was made in steady.db.key. Keep a copy apart from the "
        "database's; without it nothing that is stored can be read."
    ]
    key = file.read_text().strip()
    assert key not in caplog.text
    assert Fernet(key).decrypt(made.encrypt(b"pain")) == b"pain"
    caplog.clear()
    assert find_cipher(settings, make=True).decrypt(made.encrypt(b"pain")) == b"pain"
    assert caplog.records == [], "the second start says nothing"


def test_the_setting_goes_before_the_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "steady.db.key").write_text(OTHER_KEY)
    monkeypatch.setenv("SECRET_KEY", KEY)
    found = find_cipher(load_settings(), make=True)
    assert Fernet(KEY).decrypt(found.encrypt(b"pain")) == b"pain"


@pytest.mark.parametrize("between", ["\n", ","])
def test_a_key_file_may_hold_several_keys(tmp_path: Path, between: str) -> None:
    (tmp_path / "steady.db.key").write_text(f"{KEY}{between}{OTHER_KEY}\n")
    found = find_cipher(load_settings(), make=False)
    assert Fernet(KEY).decrypt(found.encrypt(b"pain")) == b"pain"
    assert found.decrypt(Fernet(OTHER_KEY).encrypt(b"old")) == b"old"


def test_a_database_without_its_key_gets_no_new_one(tmp_path: Path) -> None:
    (tmp_path / "steady.db").write_text("something")
    with pytest.raises(SettingsError, match=r"the key is missing: steady\.db exists"):
        find_cipher(load_settings(), make=True)
    assert list(tmp_path.iterdir()) == [tmp_path / "steady.db"]


def test_an_empty_file_is_no_database_yet(tmp_path: Path) -> None:
    (tmp_path / "steady.db").touch()
    find_cipher(load_settings(), make=True)
    assert (tmp_path / "steady.db.key").exists()


def test_without_leave_no_key_is_made(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="the key is missing: SECRET_KEY is not set"):
        find_cipher(load_settings(), make=False)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", [b"", b"hunter2", b"\xff\xfe"], ids=["empty", "word", "bytes"])
def test_a_file_that_holds_no_key_is_named_and_kept(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "steady.db.key"
    file.write_bytes(content)
    with pytest.raises(SettingsError) as caught:
        find_cipher(load_settings(), make=True)
    assert caught.value.problems == ["steady.db.key holds no key: bring back the right one"]
    assert file.read_bytes() == content


def test_a_folder_that_cannot_be_written_is_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/missing/steady.db")
    with pytest.raises(SettingsError, match=r"missing/steady\.db\.key cannot be written \(No such"):
        find_cipher(load_settings(), make=True)
