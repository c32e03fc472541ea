"""Methods that look at chats, people and files."""

from sandbox.botapi.files import LARGEST_DOWNLOAD
from sandbox.botapi.methods.registry import Call, method
from sandbox.botapi.records import Chat, ChatKind, Json, Standing
from sandbox.botapi.refusals import bad_request
from sandbox.botapi.rendering import chat_json, file_json, member_json, message_json


@method("getChat")
def get_chat(call: Call) -> Json:
    """Return a chat in full, with its pinned message."""
    chat = call.chat()
    result = chat_json(chat) | {
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(
            ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"), False
        ),
    }
    shown = [chat.messages[key] for key in chat.pinned if not chat.messages[key].deleted]
    return result | {"pinned_message": message_json(chat, shown[-1])} if shown else result


@method("getChatMember")
def get_chat_member(call: Call) -> Json:
    """Return a user's status in a chat."""
    chat = call.chat()
    user = call.account.users.get(call.integer("user_id"))
    if user is None:
        raise bad_request("user not found")
    return member_json(user, statuses(call, chat).get(user.id, "left"))


def statuses(call: Call, chat: Chat) -> dict[int, str]:
    """Return the status of each member of a chat, by user id."""
    bot = "member" if chat.standing is Standing.MEMBER else "kicked"
    if chat.kind is ChatKind.PRIVATE:
        return {chat.id: "member", call.account.bot.id: bot}
    return {call.account.bot.id: bot, **chat.members}


@method("getChatMemberCount")
def get_chat_member_count(call: Call) -> int:
    """Return the number of a chat's members."""
    return len(statuses(call, call.chat()))


@method("getChatAdministrators")
def get_chat_administrators(call: Call) -> list[Json]:
    """Return the creator and the administrators of a group."""
    chat = call.chat()
    if chat.kind is ChatKind.PRIVATE:
        raise bad_request("there are no administrators in the private chat")
    leaders = {"creator", "administrator"}
    users = call.account.users
    return [member_json(users[key], status) for key, status in statuses(call, chat).items() if status in leaders]


@method("getFile")
def get_file(call: Call) -> Json:
    """Return a file with the path to download it from."""
    file = call.account.files.by_id.get(call.text("file_id"))
    if file is None:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    if len(file.data) > LARGEST_DOWNLOAD:
        raise bad_request("file is too big")
    return file_json(file) | {"file_path": file.path}


@method("getUserProfilePhotos")
def get_user_profile_photos(call: Call) -> Json:
    """Return no profile photos: the sandbox has none."""
    if call.integer("user_id") not in call.account.users:
        raise bad_request("user not found")
    return {"total_count": 0, "photos": []}
