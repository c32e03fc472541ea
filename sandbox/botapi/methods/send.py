"""Methods that send a new message into a chat."""

from typing import Any

from sandbox.botapi.files import media_json
from sandbox.botapi.keyboards import check_profiles, read_markup
from sandbox.botapi.markup import Formatted
from sandbox.botapi.methods.registry import Call, caption_content, method, read_formatted, text_content
from sandbox.botapi.records import Chat, Json, StoredFile, StoredMessage
from sandbox.botapi.refusals import bad_request
from sandbox.botapi.rendering import message_json

LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024
FILE_METHODS = {
    "sendPhoto": "photo",
    "sendDocument": "document",
    "sendVideo": "video",
    "sendAudio": "audio",
    "sendVoice": "voice",
    "sendVideoNote": "video_note",
    "sendAnimation": "animation",
    "sendSticker": "sticker",
}
ACTIONS = frozenset(
    {
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    }
)
LARGEST_ALBUM = 10


def send(call: Call, chat: Chat, content: Json, file: StoredFile | None = None, **extra: Any) -> StoredMessage:
    """Post a message of the bot, with the parameters that all sending methods share."""
    markup = read_markup(call.get("reply_markup"))
    check_profiles(markup, call.account)
    reply_to = replied_message(call, chat)
    call.account.spend(chat)
    return call.account.post(
        chat,
        call.account.bot,
        content,
        markup=markup,
        reply_to=reply_to,
        extra=extra,
        file=file,
        protected=call.flag("protect_content"),
    )


def replied_message(call: Call, chat: Chat) -> int | None:
    """Return the id of the message that the request replies to, or None."""
    wanted = call.get("reply_parameters")
    if not isinstance(wanted, dict):
        return None
    original = chat.messages.get(wanted.get("message_id", 0))
    if original is not None and not original.deleted:
        return original.message_id
    if wanted.get("allow_sending_without_reply"):
        return None
    raise bad_request("message to be replied not found")


def checked_caption(formatted: Formatted) -> Json:
    """Return the fields of a caption that is not too long."""
    if len(formatted.text) > LONGEST_CAPTION:
        raise bad_request("message caption is too long")
    return caption_content(formatted)


@method("sendMessage")
def send_message(call: Call) -> Json:
    """Send a text."""
    chat = call.writable_chat()
    if not call.text("text"):
        raise bad_request("message text is empty")
    formatted = call.formatted("text", entities="entities")
    if formatted.is_empty:
        raise bad_request("text must be non-empty")
    if len(formatted.text) > LONGEST_TEXT:
        raise bad_request("message is too long")
    content = text_content(formatted)
    if isinstance(preview := call.get("link_preview_options"), dict) and preview:
        content["link_preview_options"] = preview
    return message_json(chat, send(call, chat, content))


@method(*FILE_METHODS)
def send_file(call: Call) -> Json:
    """Send a photo, document, voice …: uploaded, or again by its id."""
    chat = call.writable_chat()
    kind = FILE_METHODS[call.method]
    file = read_file(call, kind, call.text(kind))
    content = media_json(file)
    if kind not in {"sticker", "video_note"}:
        content |= checked_caption(call.formatted("caption", entities="caption_entities"))
    return message_json(chat, send(call, chat, content, file))


def read_file(call: Call, kind: str, value: str) -> StoredFile:
    """Return the file that a parameter or an album's entry names."""
    if not value:
        raise bad_request(f"there is no {kind.replace('_', ' ')} in the request")
    if not value.startswith("attach://"):
        if value.startswith(("http://", "https://")):
            raise bad_request("failed to get HTTP URL content")
        return call.account.files.again(kind, value)
    upload = call.uploads.get(value.removeprefix("attach://"))
    if upload is None:
        raise bad_request(f"there is no {kind.replace('_', ' ')} in the request")
    return call.account.files.add(kind, upload)


@method("sendMediaGroup")
def send_media_group(call: Call) -> list[Json]:
    """Send an album."""
    chat = call.writable_chat()
    media = call.listed("media", "can't parse media JSON object")
    if not media:
        raise bad_request("there are no messages to send")
    if len(media) > LARGEST_ALBUM:
        raise bad_request("too many messages to send as an album")
    prepared = []
    for entry in media:
        file = read_file(call, str(entry.get("type")), str(entry.get("media", "")))
        caption = read_formatted(
            call.account, str(entry.get("caption", "")), entry.get("parse_mode"), entry.get("caption_entities")
        )
        prepared.append((media_json(file) | checked_caption(caption), file))
    reply_to = replied_message(call, chat)
    call.account.spend(chat, len(prepared))
    extra = {"media_group_id": str(next(call.account.numbers))}
    account, protected = call.account, call.flag("protect_content")
    return [
        message_json(
            chat,
            account.post(chat, account.bot, content, file=file, reply_to=reply_to, extra=extra, protected=protected),
        )
        for content, file in prepared
    ]


@method("sendLocation")
def send_location(call: Call) -> Json:
    """Send a place on the map."""
    chat = call.writable_chat()
    return message_json(chat, send(call, chat, {"location": location(call)}))


def location(call: Call) -> Json:
    """Return a `Location`."""
    latitude, longitude = call.get("latitude"), call.get("longitude")
    if not isinstance(latitude, int | float) or not isinstance(longitude, int | float):
        raise bad_request("latitude is empty" if latitude is None else "longitude is empty")
    if abs(latitude) > 90 or abs(longitude) > 180:
        raise bad_request("wrong latitude or longitude specified")
    return {"latitude": latitude, "longitude": longitude}


@method("sendVenue")
def send_venue(call: Call) -> Json:
    """Send a place with a name."""
    chat = call.writable_chat()
    place = location(call)
    venue = {"location": place, "title": call.text("title"), "address": call.text("address")}
    return message_json(chat, send(call, chat, {"venue": venue, "location": place}))


@method("sendContact")
def send_contact(call: Call) -> Json:
    """Send a contact with a telephone number."""
    chat = call.writable_chat()
    if not call.text("phone_number"):
        raise bad_request("phone number is empty")
    if not call.text("first_name"):
        raise bad_request("first name is empty")
    names = ("phone_number", "first_name", "last_name", "vcard")
    contact = {name: call.text(name) for name in names if call.text(name)}
    return message_json(chat, send(call, chat, {"contact": contact}))


@method("sendDice")
def send_dice(call: Call) -> Json:
    """Throw a die; it falls on the same side in every rehearsal."""
    chat = call.writable_chat()
    return message_json(chat, send(call, chat, {"dice": {"emoji": call.text("emoji") or "🎲", "value": 4}}))


@method("sendChatAction")
def send_chat_action(call: Call) -> bool:
    """Show "typing …"."""
    chat = call.writable_chat()
    if call.text("action") not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat.action = call.text("action")
    call.account.changed.ring()
    return True
