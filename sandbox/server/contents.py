"""What a person's client puts into a message."""

from typing import Any

from sandbox.server.html import find_commands, utf16_length
from sandbox.server.media import photo_sizes
from sandbox.server.people import StoredFile

# Telegram's clients cut a longer text into several messages.
TEXT_UNITS = 4096


def text_content(text: str) -> dict[str, Any]:
    commands = find_commands(text)
    return {"text": text, "entities": commands} if commands else {"text": text}


def split_text(text: str) -> list[str]:
    """The text in parts that fit into a message."""
    parts: list[str] = []
    while utf16_length(text) > TEXT_UNITS:
        # "ignore" leaves half of a surrogate pair at the cut to the next part.
        part = text.encode("utf-16-le")[: TEXT_UNITS * 2].decode("utf-16-le", "ignore")
        parts.append(part)
        text = text[len(part) :]
    return [*parts, text]


def photo_content(stored: StoredFile, caption: str | None) -> dict[str, Any]:
    content: dict[str, Any] = {"photo": photo_sizes(stored)}
    if caption:
        content["caption"] = caption
        if commands := find_commands(caption):
            content["caption_entities"] = commands
    return content


def voice_content(stored: StoredFile, seconds: int) -> dict[str, Any]:
    return {
        "voice": {
            "file_id": stored.file_id,
            "file_unique_id": stored.unique_id,
            "duration": seconds,
            "mime_type": stored.mime_type,
            "file_size": len(stored.content),
        }
    }


def sticker_content(stored: StoredFile, emoji: str) -> dict[str, Any]:
    return {
        "sticker": {
            "file_id": stored.file_id,
            "file_unique_id": stored.unique_id,
            "type": "regular",
            "width": 512,
            "height": 512,
            "is_animated": False,
            "is_video": False,
            "emoji": emoji,
        }
    }


def contact_content(first_name: str, phone_number: str) -> dict[str, Any]:
    return {"contact": {"first_name": first_name, "phone_number": phone_number}}


def dice_content(value: int) -> dict[str, Any]:
    return {"dice": {"emoji": "🎲", "value": value}}


def poll_content(question: str, options: list[str]) -> dict[str, Any]:
    return {
        "poll": {
            "id": "5170422010932527105",
            "question": question,
            "options": [
                {"persistent_id": str(number), "text": option, "voter_count": 0}
                for number, option in enumerate(options)
            ],
            "total_voter_count": 0,
            "is_closed": False,
            "is_anonymous": True,
            "type": "regular",
            "allows_multiple_answers": False,
            "allows_revoting": False,
            "members_only": False,
        }
    }


def document_content(stored: StoredFile, caption: str | None) -> dict[str, Any]:
    document = {
        "file_id": stored.file_id,
        "file_unique_id": stored.unique_id,
        "file_name": stored.name,
        "mime_type": stored.mime_type,
        "file_size": len(stored.content),
    }
    return {"document": document, "caption": caption} if caption else {"document": document}


def forwarded(content: dict[str, Any], sender_name: str, date: int) -> dict[str, Any]:
    """The content as one passes on what somebody wrote who hides their account."""
    origin = {"type": "hidden_user", "sender_user_name": sender_name, "date": date}
    return {**content, "forward_origin": origin}


def key_of(key: Any) -> dict[str, Any]:
    """A button of a reply keyboard, which may be a bare text."""
    return {"text": key} if isinstance(key, str) else key
