"""Methods that change or remove messages in a chat, and the answer to a press."""

from datetime import timedelta

from sandbox.botapi.files import media_json
from sandbox.botapi.keyboards import check_profiles, read_markup
from sandbox.botapi.methods.registry import Call, caption_content, method, read_formatted, text_content
from sandbox.botapi.methods.send import LONGEST_CAPTION, LONGEST_TEXT, read_file
from sandbox.botapi.records import Chat, ChatKind, Json, StoredFile, StoredMessage, Toast
from sandbox.botapi.refusals import bad_request
from sandbox.botapi.rendering import message_json

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current "
    "content and reply markup of the message"
)
TOO_LATE = "query is too old and response timeout expired or query ID is invalid"
DELETABLE_FOR = timedelta(hours=48)
CAPTIONED = frozenset({"photo", "document", "video", "audio", "voice", "animation"})


def editable(call: Call) -> tuple[Chat, StoredMessage]:
    """Return the message of the bot that a request names."""
    if call.get("chat_id") is None or not call.integer("message_id"):
        raise bad_request("message identifier is not specified")
    chat = call.writable_chat()
    message = chat.messages.get(call.integer("message_id"))
    if message is None or message.deleted:
        raise bad_request("message to edit not found")
    carries_other_markup = message.markup is not None and "inline_keyboard" not in message.markup
    if not message.by_bot or carries_other_markup or "forward_origin" in message.extra:
        raise bad_request("message can't be edited")
    return chat, message


def change(call: Call, chat: Chat, message: StoredMessage, content: Json, file: StoredFile | None = None) -> Json:
    """Give a message new content and the request's keyboard; refuse an edit that changes neither."""
    markup = read_markup(call.get("reply_markup"), inline_only=True)
    check_profiles(markup, call.account)
    if content == message.content and markup == message.markup:
        raise bad_request(NOT_MODIFIED)
    call.account.spend(chat)
    only_markup = content == message.content
    message.content, message.markup = content, markup
    message.file = file or message.file
    if only_markup:
        call.account.touch(chat, message)
    else:
        call.account.mark_edited(chat, message)
    return message_json(chat, message)


@method("editMessageText")
def edit_message_text(call: Call) -> Json:
    """Replace a text."""
    if not call.text("text"):
        raise bad_request("message text is empty")
    chat, message = editable(call)
    formatted = call.formatted("text", entities="entities")
    if formatted.is_empty:
        raise bad_request("text must be non-empty")
    if len(formatted.text) > LONGEST_TEXT:
        raise bad_request("MESSAGE_TOO_LONG")
    if "text" not in message.content:
        raise bad_request("there is no text in the message to edit")
    content = text_content(formatted)
    if isinstance(preview := call.get("link_preview_options"), dict) and preview:
        content["link_preview_options"] = preview
    return change(call, chat, message, content)


@method("editMessageCaption")
def edit_message_caption(call: Call) -> Json:
    """Replace a caption, or remove it if the request has none."""
    chat, message = editable(call)
    formatted = call.formatted("caption", entities="caption_entities")
    if not CAPTIONED & message.content.keys():
        raise bad_request("there is no caption in the message to edit")
    if len(formatted.text) > LONGEST_CAPTION:
        raise bad_request("MEDIA_CAPTION_TOO_LONG")
    kept = {name: value for name, value in message.content.items() if not name.startswith("caption")}
    return change(call, chat, message, kept | caption_content(formatted))


@method("editMessageMedia")
def edit_message_media(call: Call) -> Json:
    """Replace a file and its caption."""
    chat, message = editable(call)
    media = call.get("media")
    if not isinstance(media, dict):
        raise bad_request("can't parse input media JSON object")
    if "text" not in message.content and not CAPTIONED & message.content.keys():
        raise bad_request("message can't be edited")
    file = read_file(call, str(media.get("type")), str(media.get("media", "")))
    caption = read_formatted(
        call.account, str(media.get("caption", "")), media.get("parse_mode"), media.get("caption_entities")
    )
    if len(caption.text) > LONGEST_CAPTION:
        raise bad_request("MEDIA_CAPTION_TOO_LONG")
    return change(call, chat, message, media_json(file) | caption_content(caption), file)


@method("editMessageReplyMarkup")
def edit_message_reply_markup(call: Call) -> Json:
    """Replace the keyboard under a message, or remove it if the request has none."""
    chat, message = editable(call)
    return change(call, chat, message, message.content)


@method("deleteMessage")
def delete_message(call: Call) -> bool:
    """Delete a message for both sides."""
    chat = call.chat()
    message = chat.messages.get(call.integer("message_id"))
    if message is None or message.deleted:
        raise bad_request("message to delete not found")
    check_deletable(call, chat, message)
    call.account.delete(chat, message)
    return True


@method("deleteMessages")
def delete_messages(call: Call) -> bool:
    """Delete several messages; those that cannot be found are passed over."""
    chat = call.chat()
    ids = call.listed("message_ids", "message identifiers are not specified")
    found = [chat.messages[key] for key in ids if key in chat.messages and not chat.messages[key].deleted]
    for message in found:
        check_deletable(call, chat, message)
    for message in found:
        call.account.delete(chat, message)
    return True


def check_deletable(call: Call, chat: Chat, message: StoredMessage) -> None:
    """Refuse a message older than 48 hours, or another member's in a group."""
    if not message.by_bot and chat.kind is not ChatKind.PRIVATE:
        if chat.members.get(call.account.bot.id) != "administrator":
            raise bad_request("message can't be deleted")
    elif call.account.timestamp() - message.date > DELETABLE_FOR.total_seconds():
        raise bad_request("message can't be deleted for everyone")


@method("answerCallbackQuery")
def answer_callback_query(call: Call) -> bool:
    """Answer a press: the person's button stops turning, and may show a text."""
    account = call.account
    press = account.presses.get(call.text("callback_query_id"))
    if press is None or press.answered or account.clock.now() >= press.valid_until:
        raise bad_request(TOO_LATE)
    text = call.text("text")
    if len(text) > 200:
        raise bad_request("MESSAGE_TOO_LONG")
    press.answered = True
    toast = Toast(press.query_id, text, alert=call.flag("show_alert"), url=call.text("url") or None)
    account.toasts.setdefault(press.user_id, []).append(toast)
    account.changed.ring()
    return True


@method("setMessageReaction")
def set_message_reaction(call: Call) -> bool:
    """React to a message with an emoji, or take the reaction back."""
    chat = call.writable_chat()
    message = chat.messages.get(call.integer("message_id"))
    if message is None or message.deleted:
        raise bad_request("message to react not found")
    reactions = call.get("reaction") or []
    if len(reactions) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    message.reactions[call.account.bot.id] = reactions
    call.account.note(chat, message)
    return True


@method("pinChatMessage")
def pin_chat_message(call: Call) -> bool:
    """Pin a message on top of the chat."""
    chat = call.writable_chat()
    message = chat.messages.get(call.integer("message_id"))
    if message is None or message.deleted:
        raise bad_request("message to pin not found")
    if message.message_id not in chat.pinned:
        chat.pinned.append(message.message_id)
    call.account.changed.ring()
    return True


@method("unpinChatMessage", "unpinAllChatMessages")
def unpin_chat_message(call: Call) -> bool:
    """Unpin a message, by default the newest pinned message, or all."""
    chat = call.writable_chat()
    if call.method == "unpinAllChatMessages":
        chat.pinned.clear()
    elif wanted := call.integer("message_id"):
        if wanted not in chat.pinned:
            raise bad_request("message to unpin not found")
        chat.pinned.remove(wanted)
    elif chat.pinned:
        chat.pinned.pop()
    call.account.changed.ring()
    return True
