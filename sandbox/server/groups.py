"""Groups, supergroups and channels: what people do there with the bot."""

from typing import TYPE_CHECKING, Any

from sandbox.server.contents import text_content
from sandbox.server.people import Chat, Person, Sent, ShownMessage, shown
from sandbox.server.state import FIRST_GROUP_ID

if TYPE_CHECKING:
    from sandbox.server.world import World

# Ids of supergroups and channels begin with -100.
FIRST_SUPERGROUP_ID = -1_002_214_310_077
RIGHTS = (
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_post_messages",
    "can_edit_messages",
)


def titled(world: "World", title: str) -> Chat | None:
    """The newest group of that title."""
    chats = [chat for chat in world.chats.values() if not chat.private and chat.title == title]
    return chats[-1] if chats else None


def add_bot(
    world: "World", person: Person, title: str, kind: str = "group", *, may_write: bool = True
) -> Sent:
    """The person adds the bot: to a channel as an administrator, elsewhere as a member."""
    chat = titled(world, title) or _new(world, title, kind)
    chat.left, chat.may_write = False, may_write
    now = "administrator" if kind == "channel" else "member"
    return world.membership_changed(chat, person.user(), "left", now)


def post(world: "World", person: Person, title: str, text: str) -> Sent:
    """A text in a group; the bot is told of it as long as it is in there."""
    chat = titled(world, title)
    if chat is None:
        raise ValueError(f"there is no group {title!r}")
    message = world.add_message(chat, person.user(), text_content(text), {})
    return Sent((), (message.message_id,)) if chat.left else world.tell(chat, message)


def press(world: "World", person: Person, title: str, data: str) -> Sent:
    """A press of a button under a message in a group, with data that was made up."""
    chat = titled(world, title)
    if chat is None:
        raise ValueError(f"there is no group {title!r}")
    return world.press_on(chat, person, 1, data)


def upgrade(world: "World", person: Person, title: str) -> Sent:
    """A group becomes a supergroup, which has another id; the old one is of no use any more."""
    old = titled(world, title)
    if old is None:
        raise ValueError(f"there is no group {title!r}")
    new = _new(world, title, "supergroup")
    old.upgraded_to = new.id
    gone = {"migrate_to_chat_id": new.id}
    told = world.tell(old, world.add_message(old, person.user(), gone, {}))
    come = {"migrate_from_chat_id": old.id}
    more = world.tell(new, world.add_message(new, person.user(), come, {}))
    return Sent(told.update_ids + more.update_ids, told.message_ids + more.message_ids)


def seen_in(world: "World", title: str) -> list[ShownMessage]:
    """What stands in a group, oldest first."""
    chat = titled(world, title)
    return [] if chat is None else [shown(message) for message in chat.messages.values()]


def membership(user: dict[str, Any], status: str) -> dict[str, Any]:
    """The Bot API's ChatMember: an administrator has every right."""
    more: dict[str, Any] = {}
    if status == "kicked":
        more = {"until_date": 0}
    elif status == "administrator":
        more = {"can_be_edited": False, "is_anonymous": False, **dict.fromkeys(RIGHTS, True)}
    return {"user": user, "status": status, **more}


def _new(world: "World", title: str, kind: str) -> Chat:
    first = FIRST_GROUP_ID if kind == "group" else FIRST_SUPERGROUP_ID
    groups = sum(not chat.private for chat in world.chats.values())
    chat = Chat(first - groups, title=title, started=True, kind=kind)
    world.chats[chat.id] = chat
    return chat
