"""Finding the encryption key: the setting, or a file beside the SQLite database."""

from __future__ import annotations

import logging
import os
from pathlib import Path

from cryptography.fernet import MultiFernet

from bot.settings import DatabaseSettings, SettingsError, new_key
from storage.database import cipher, parse_url, sqlite_path

log = logging.getLogger(__name__)


def find_cipher(settings: DatabaseSettings, *, make: bool) -> MultiFernet:
    """The cipher for stored notes and messages. With `make`, a missing key file is written.

    Raises SettingsError when there is no key: never makes a new one for a database that exists,
    whose rows it could not read.
    """
    if settings.secret_key is not None:
        return cipher(settings.secret_key.get_secret_value())
    file = settings.key_file
    try:
        return cipher(file.read_text(encoding="ascii"))
    except FileNotFoundError:
        return cipher(_made(settings, file, make=make))
    except ValueError:
        raise SettingsError([f"{file} holds no key: bring back the right one"]) from None
    except OSError as error:
        raise SettingsError([f"{file} cannot be read ({error.strerror})"]) from None


def _made(settings: DatabaseSettings, file: Path, *, make: bool) -> str:
    database = sqlite_path(parse_url(settings.database_url.get_secret_value()))
    if database.exists() and database.stat().st_size:
        raise SettingsError(
            [
                f"the key is missing: {database} exists, but neither SECRET_KEY nor {file} does; "
                "bring the key back, for without it what is stored cannot be read "
                "(or correct DATABASE_URL, if this is no database of Steady's)"
            ]
        )
    if not make:
        raise SettingsError([f"the key is missing: SECRET_KEY is not set, and {file} is not there"])
    key = new_key()
    try:
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="ascii") as out:
            out.write(key + "\n")
            out.flush()
            os.fsync(out.fileno())
    except OSError as error:
        raise SettingsError([f"{file} cannot be written ({error.strerror})"]) from None
    log.warning(
        "SECRET_KEY is not set: a key was made in %s. Keep a copy apart from the database's; "
        "without it nothing that is stored can be read.",
        file,
    )
    return key
