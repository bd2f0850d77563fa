"""Reads the parameters of a call, whichever of Telegram's four ways they came in."""

import json
import re
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web
from aiohttp.web_request import FileField

from sandbox.server.errors import bad_request

WHOLE_NUMBER = re.compile(r"[+-]?\d{1,18}")


@dataclass(frozen=True)
class Upload:
    """A file that came with the call."""

    name: str
    content: bytes
    mime_type: str


@dataclass(frozen=True)
class Parameters:
    """The parameters as text, as Telegram sees them; nested values are JSON."""

    values: dict[str, str] = field(default_factory=dict)
    uploads: dict[str, Upload] = field(default_factory=dict)

    def text(self, name: str, default: str = "") -> str:
        return self.values.get(name, default)

    def number(self, name: str, default: int = 0) -> int:
        """A whole number; anything that is none counts as `default`, as at Telegram."""
        value = self.values.get(name, "").strip()
        return int(value) if WHOLE_NUMBER.fullmatch(value) else default

    def flag(self, name: str) -> bool:
        return self.values.get(name, "").strip().lower() in {"true", "yes", "1"}

    def decoded(self, name: str, complaint: str) -> Any:
        """The JSON value of a parameter, None when it is not there.

        Raises: ApiError with `complaint` when it is no JSON.
        """
        value = self.values.get(name, "")
        if not value:
            return None
        try:
            return json.loads(value)
        except ValueError:
            raise bad_request(complaint) from None

    def upload(self, value: str) -> Upload | None:
        """The file that `value` points to with attach://, if it does."""
        if not value.startswith("attach://"):
            return None
        return self.uploads.get(value.removeprefix("attach://"))

    def as_logged(self) -> dict[str, str]:
        files = {
            name: f"<{upload.name}, {len(upload.content)} bytes>"
            for name, upload in self.uploads.items()
        }
        return {**self.values, **files}


async def read_parameters(request: web.Request) -> Parameters:
    """Query, JSON, form and multipart alike.

    Raises: ApiError for a body that is no JSON object though it says so.
    """
    values = dict(request.query)
    uploads: dict[str, Upload] = {}
    if request.content_type == "application/json":
        body = await request.text()
        try:
            decoded = json.loads(body) if body.strip() else {}
        except ValueError:
            raise bad_request("can't parse JSON object") from None
        if not isinstance(decoded, dict):
            raise bad_request("object expected")
        for name, value in decoded.items():
            if value is not None:
                values[name] = value if isinstance(value, str) else json.dumps(value)
    elif request.can_read_body:
        for name, field_value in (await request.post()).items():
            if isinstance(field_value, FileField):
                with field_value.file as file:
                    uploads[name] = Upload(
                        field_value.filename, file.read(), field_value.content_type
                    )
            elif isinstance(field_value, str):
                values[name] = field_value
            else:  # a part with a content type of its own but no file name
                values[name] = bytes(field_value).decode()
    return Parameters(values, uploads)
