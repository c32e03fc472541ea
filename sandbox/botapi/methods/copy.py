"""Methods that send a message once more: forwarded, or as a copy."""

from collections.abc import Callable

from sandbox.botapi.methods.registry import Call, method
from sandbox.botapi.methods.send import checked_caption, send
from sandbox.botapi.records import Chat, Json, StoredMessage
from sandbox.botapi.refusals import bad_request
from sandbox.botapi.rendering import message_json, user_json


@method("forwardMessage")
def forward_message(call: Call) -> Json:
    """Forward a message."""
    chat = call.writable_chat()
    return message_json(chat, repeat(call, chat, source_message(call, call.integer("message_id"), "forward"), forward))


@method("copyMessage")
def copy_message(call: Call) -> Json:
    """Send a copy that does not say where it comes from."""
    chat = call.writable_chat()
    original = source_message(call, call.integer("message_id"), "copy")
    content = dict(original.content)
    if "caption" in call.parameters:
        content = {name: value for name, value in content.items() if not name.startswith("caption")}
        content |= checked_caption(call.formatted("caption", entities="caption_entities"))
    return {"message_id": send(call, chat, content, original.file).message_id}


@method("forwardMessages", "copyMessages")
def repeat_messages(call: Call) -> list[Json]:
    """Forward or copy several messages; those that cannot be found are left out."""
    chat = call.writable_chat()
    source = call.chat("from_chat_id")
    ids = call.listed("message_ids", "message identifiers are not specified")
    found = [source.messages[key] for key in ids if key in source.messages and not source.messages[key].deleted]
    if not found:
        raise bad_request("message to forward not found" if "forward" in call.method else "message to copy not found")
    extra = forward if call.method == "forwardMessages" else bare
    return [{"message_id": repeat(call, chat, original, extra).message_id} for original in found]


def source_message(call: Call, message_id: int, purpose: str) -> StoredMessage:
    """Return the message to forward or copy."""
    original = call.chat("from_chat_id").messages.get(message_id)
    if original is None or original.deleted:
        raise bad_request(f"message to {purpose} not found")
    if original.protected:
        raise bad_request(f"message can't be {'forwarded' if purpose == 'forward' else 'copied'}")
    return original


def repeat(call: Call, chat: Chat, original: StoredMessage, extra: Callable[[StoredMessage], Json]) -> StoredMessage:
    """Post a message's content once more."""
    return send(call, chat, dict(original.content), original.file, **extra(original))


def forward(original: StoredMessage) -> Json:
    """Return the fields that say where a forwarded message comes from."""
    if original.author is None:
        return {"forward_origin": {"type": "hidden_user", "date": original.date, "sender_user_name": "Channel"}}
    return {"forward_origin": {"type": "user", "date": original.date, "sender_user": user_json(original.author)}}


def bare(original: StoredMessage) -> Json:
    """Return no fields: a copy does not tell its origin."""
    return {}
