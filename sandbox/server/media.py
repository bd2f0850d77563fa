"""Files: what a call uploads or names, checked, stored and described as Telegram does."""

import struct
import zlib
from typing import Any

from sandbox.server.errors import ApiError, bad_request
from sandbox.server.parameters import Parameters, Upload
from sandbox.server.people import StoredFile
from sandbox.server.state import State

PHOTO_BYTES = 10 * 1024 * 1024
UPLOAD_BYTES = 50 * 1024 * 1024
DOWNLOAD_BYTES = 20 * 1024 * 1024
FOLDERS = {"photo": "photos", "document": "documents"}


def blank_png(width: int, height: int) -> bytes:
    """A grey picture of that size in pixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        check = zlib.crc32(kind + data)
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", check)

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\x00" + b"\x80" * width) * height)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        (chunk(b"IHDR", header), chunk(b"IDAT", rows), chunk(b"IEND", b""))
    )


def _image_size(content: bytes) -> tuple[int, int] | None:
    """Width and height of a PNG or JPEG in pixels, None for anything else."""
    if content.startswith(b"\x89PNG\r\n\x1a\n") and len(content) >= 24:
        width, height = struct.unpack(">II", content[16:24])
        return width, height
    if not content.startswith(b"\xff\xd8"):
        return None
    at = 2
    while at + 9 <= len(content) and content[at] == 0xFF:
        marker, length = content[at + 1], struct.unpack(">H", content[at + 2 : at + 4])[0]
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", content[at + 5 : at + 9])
            return width, height
        at += 2 + length
    return None


def photo_sizes(stored: StoredFile) -> list[dict[str, Any]]:
    """The Bot API's PhotoSize list; one size is enough here."""
    width, height = _image_size(stored.content) or (1, 1)
    return [
        {
            "file_id": stored.file_id,
            "file_unique_id": stored.unique_id,
            "width": width,
            "height": height,
            "file_size": len(stored.content),
        }
    ]


def media_content(state: State, parameters: Parameters, kind: str, name: str) -> dict[str, Any]:
    """The content of a photo or document message, from the parameter `name`.

    Raises: ApiError for a missing, unknown, empty, too big or unreadable file.
    """
    stored = _file(state, parameters, kind, name)
    if kind == "photo":
        return {"photo": photo_sizes(stored)}
    return {
        "document": {
            "file_id": stored.file_id,
            "file_unique_id": stored.unique_id,
            "file_name": stored.name,
            "mime_type": stored.mime_type,
            "file_size": len(stored.content),
        }
    }


def _file(state: State, parameters: Parameters, kind: str, name: str) -> StoredFile:
    value = parameters.text(name)
    upload = parameters.uploads.get(name) or parameters.upload(value)
    if upload is not None:
        _check_upload(upload, kind)
        return state.store_file(upload.content, FOLDERS[kind], upload.name, upload.mime_type)
    if not value or value.startswith("attach://"):
        raise bad_request(f"there is no {kind} in the request")
    if value.startswith(("http://", "https://")):
        # The sandbox fetches nothing from anywhere.
        raise bad_request("failed to get HTTP URL content")
    stored = state.files.get(value)
    if stored is None:
        raise bad_request("wrong file identifier/HTTP URL specified")
    if not stored.path.startswith(FOLDERS[kind]):
        other = stored.path.partition("/")[0].rstrip("s").capitalize()
        raise bad_request(f"can't use file of type {other} as {kind.capitalize()}")
    return stored


def _check_upload(upload: Upload, kind: str) -> None:
    if not upload.content:
        raise bad_request("file must be non-empty")
    if len(upload.content) > UPLOAD_BYTES:
        raise ApiError(413, "Request Entity Too Large")
    if kind != "photo":
        return
    if len(upload.content) > PHOTO_BYTES:
        raise bad_request(f"file is too big for a photo; the maximum size is {PHOTO_BYTES} bytes")
    size = _image_size(upload.content)
    if size is None:
        raise bad_request("IMAGE_PROCESS_FAILED")
    width, height = size
    if not width or not height or width + height > 10_000:
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    if max(width, height) > 20 * min(width, height):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")


def get_file(state: State, parameters: Parameters) -> dict[str, Any]:
    if not parameters.text("file_id"):
        raise bad_request("file_id not specified")
    stored = state.files.get(parameters.text("file_id"))
    if stored is None:
        raise bad_request("invalid file_id")
    if len(stored.content) > DOWNLOAD_BYTES:
        raise bad_request("file is too big")
    return {
        "file_id": stored.file_id,
        "file_unique_id": stored.unique_id,
        "file_size": len(stored.content),
        "file_path": stored.path,
    }
