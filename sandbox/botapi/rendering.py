"""The Bot API's JSON of the sandbox's records.

One place makes the objects that go over the wire, so that a message looks the same in an answer, in an update,
as a reply's original and under a pressed button, and always as python-telegram-bot can read it.
"""

import hashlib

from sandbox.botapi.records import Chat, ChatKind, Json, StoredFile, StoredMessage, User


def user_json(user: User) -> Json:
    """Return a `User`."""
    result: Json = {"id": user.id, "is_bot": user.is_bot, "first_name": user.first_name}
    for name in ("last_name", "username", "language_code"):
        if (value := getattr(user, name)) is not None:
            result[name] = value
    return result


def chat_json(chat: Chat) -> Json:
    """Return a `Chat`."""
    if chat.user is None:
        return {"id": chat.id, "type": chat.kind.value, "title": chat.title or ""}
    user = user_json(chat.user)
    names: Json = {name: user[name] for name in ("first_name", "last_name", "username") if name in user}
    return {"id": chat.id, "type": chat.kind.value, **names}


def message_json(chat: Chat, message: StoredMessage, *, with_reply: bool = True) -> Json:
    """Return a `Message`; its markup only when it is an inline keyboard, as the real server does."""
    result: Json = {"message_id": message.message_id, "date": message.date, "chat": chat_json(chat)}
    if message.author is None or chat.kind is ChatKind.CHANNEL:
        result["sender_chat"] = chat_json(chat)
    else:
        result["from"] = user_json(message.author)
    result.update(message.extra)
    if message.edit_date is not None:
        result["edit_date"] = message.edit_date
    if message.protected:
        result["has_protected_content"] = True
    result.update({name: value for name, value in message.content.items() if value != []})
    if message.inline_keyboard:
        result["reply_markup"] = {"inline_keyboard": message.inline_keyboard}
    original = chat.messages.get(message.reply_to) if with_reply and message.reply_to is not None else None
    if original is not None and not original.deleted:
        result["reply_to_message"] = message_json(chat, original, with_reply=False)
    return result


def maybe_inaccessible_json(chat: Chat, message: StoredMessage) -> Json:
    """Return a `Message`, or an `InaccessibleMessage` if it was deleted."""
    if message.deleted:
        return {"chat": chat_json(chat), "message_id": message.message_id, "date": 0}
    return message_json(chat, message)


def file_json(file: StoredFile) -> Json:
    """Return the fields that all files have in common."""
    return {"file_id": file.file_id, "file_unique_id": file.unique_id, "file_size": len(file.data)}


def member_json(user: User, status: str) -> Json:
    """Return a `ChatMember`."""
    result: Json = {"user": user_json(user), "status": status}
    match status:
        case "kicked":
            result["until_date"] = 0
        case "creator":
            result["is_anonymous"] = False
        case "administrator":
            result |= dict.fromkeys(ADMINISTRATOR_RIGHTS, False) | {"can_be_edited": False, "can_manage_chat": True}
    return result


def chat_instance(chat: Chat) -> str:
    """Return the chat's lasting number in callback queries."""
    return str(int.from_bytes(hashlib.sha256(str(chat.id).encode()).digest()[:8], signed=True))


ADMINISTRATOR_RIGHTS = (
    "is_anonymous",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
)
