"""A person's telephone: a private chat with the bot, and all acts that are possible in it.

It refuses acts that a real telephone refuses (an empty text, writing to a bot after blocking it), so that a test
cannot pass by a road that no person can take; only `press_forged` acts as a tampered client does.
"""

import re
from zoneinfo import ZoneInfo

from sandbox.botapi.chats import Account
from sandbox.botapi.files import PIXEL, media_json
from sandbox.botapi.markup import detect
from sandbox.botapi.methods.account import commands_for
from sandbox.botapi.methods.poll import vote
from sandbox.botapi.records import Chat, Json, Standing, StoredFile, StoredMessage, Toast, Upload, User
from sandbox.botapi.rendering import chat_json, user_json
from sandbox.phones.views import ChatView, find_button, rows_of, seen

ZONE = ZoneInfo("Europe/Stockholm")
"""Where all phones are."""
LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024
PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")


def words_json(field: str, words: str) -> Json:
    """Return words with the entities that Telegram finds in them, as the field `text` or `caption`."""
    entities = "entities" if field == "text" else f"{field}_entities"
    return {field: words, entities: list(detect(words))}


class Phone(ChatView):
    """A person's private chat with the bot."""

    def __init__(self, account: Account, chat: Chat, user: User) -> None:
        super().__init__(account, chat)
        self.user = user
        self.number = "+46701234567"

    @property
    def toasts(self) -> list[Toast]:
        """The answers to this person's presses."""
        return self.account.toasts.get(self.user.id, [])

    @property
    def commands(self) -> list[tuple[str, str]]:
        """The command menu: (command, description)."""
        return [(entry["command"], entry["description"]) for entry in commands_for(self.account, self.user)]

    @property
    def keyboard(self) -> tuple[tuple[str, ...], ...]:
        """The labels of the reply keyboard that shows at present, row by row."""
        return rows_of(self.keyboard_buttons)

    @property
    def keyboard_buttons(self) -> list[list[Json]]:
        """The reply keyboard's buttons as the bot gave them, row by row."""
        for message in reversed(self.chat.messages.values()):
            markup = message.markup or {}
            if message.by_bot and not message.deleted and ("keyboard" in markup or "remove_keyboard" in markup):
                rows: list[list[Json]] = markup.get("keyboard", [])
                return rows
        return []

    @property
    def action(self) -> str | None:
        """The bot's chat action at present, such as `typing`, or None."""
        return self.chat.action

    @property
    def standing(self) -> Standing:
        """The standing of this chat: member, blocked, not started or deactivated."""
        return self.chat.standing

    def start(self, payload: str | None = None) -> int:
        """Press Start, or follow a link with a payload."""
        if payload is not None and not PAYLOAD.fullmatch(payload):
            raise ValueError(f"Telegram makes no start link of {payload!r}")
        self.unblock()
        return self.send("/start" if payload is None else f"/start {payload}")

    def send(self, text: str, *, reply_to: int | None = None) -> int:
        """Send a text, in pieces if it is long, as a telephone does; return the last message's id."""
        stripped = text.strip()
        if not stripped:
            raise ValueError("A telephone sends no empty text")
        for start in range(0, len(stripped), LONGEST_TEXT):
            piece = stripped[start : start + LONGEST_TEXT]
            message_id = self._say(words_json("text", piece), reply_to=reply_to)
        return message_id

    def send_contact(self, phone_number: str | None = None, *, own: bool = True) -> int:
        """Share a telephone number: the person's own, or another's; return the message's id."""
        contact: Json = {
            "phone_number": phone_number or self.number,
            "first_name": self.user.first_name if own else "Somebody",
        }
        return self._say({"contact": contact | ({"user_id": self.user.id} if own else {})})

    def send_document(
        self, name: str, data: bytes, mime_type: str = "application/octet-stream", *, caption: str = ""
    ) -> int:
        """Send a file, with words under it."""
        return self._send_file("document", Upload(name, mime_type, data), caption)

    def send_photo(self, data: bytes = PIXEL, *, caption: str = "") -> int:
        """Send a photo, with words under it."""
        return self._send_file("photo", Upload("photo.png", "image/png", data), caption)

    def send_album(self, *captions: str) -> int:
        """Send photos as an album, each with its words or without; return the last message's id."""
        album = {"media_group_id": str(next(self.account.numbers))}
        for caption in captions:
            message_id = self._send_file("photo", Upload("photo.png", "image/png", PIXEL), caption, album)
        return message_id

    def send_voice(self, data: bytes = b"OggS sound", *, caption: str = "") -> int:
        """Send a voice message, with words under it."""
        return self._send_file("voice", Upload("voice.oga", "audio/ogg", data), caption)

    def send_kind(self, content: Json) -> int:
        """Send a message of any kind, given as the Bot API has it, such as a checklist or a story."""
        return self._say(content)

    def send_sticker(self) -> int:
        """Send a sticker."""
        return self._send_file("sticker", Upload("sticker.webp", "image/webp", b"RIFF sticker WEBP"))

    def send_location(self, latitude: float = 59.33, longitude: float = 18.07) -> int:
        """Send a place."""
        return self._say({"location": {"latitude": latitude, "longitude": longitude}})

    def edit(self, message_id: int, text: str) -> None:
        """Change a text that this person sent, or the words under a picture or a file."""
        message = self.chat.messages[message_id]
        field = next((name for name in ("text", "caption") if name in message.content), None)
        if message.by_bot or field is None:
            raise ValueError("One can change only one's own text")
        message.content |= words_json(field, text.strip())
        self.account.mark_edited(self.chat, message)
        self.account.tell("edited_message", self.chat, message)

    def delete(self, message_id: int) -> None:
        """Delete a message for both sides; Telegram does not tell the bot."""
        self.account.delete(self.chat, self.chat.messages[message_id])

    def press(self, label_or_data: str, message_id: int | None = None) -> str:
        """Press an inline button, by default on the newest message that has it; return the query's id."""
        if message_id is None:
            try:
                message = self.newest(lambda candidate: find_button(candidate, label_or_data))
            except LookupError:
                raise LookupError(f"No button {label_or_data!r}; there are {self._all_labels()}") from None
        else:
            message = self.chat.messages[message_id]
        button = find_button(message, label_or_data)
        if button is None:
            raise LookupError(
                f"No button {label_or_data!r} under message {message_id}; there are {seen(message).labels}"
            )
        if "callback_data" not in button:
            raise ValueError(f"The button {button['text']!r} tells the bot nothing")
        return self._press(message, button["callback_data"])

    def press_forged(self, data: str, message_id: int | None = None) -> str:
        """Send any callback data, as a tampered client can."""
        return self._press(self.newest() if message_id is None else self.chat.messages[message_id], data)

    def tap(self, label: str) -> int:
        """Tap a button of the reply keyboard."""
        keyboard = self.keyboard_buttons
        for button in (button for row in keyboard for button in row):
            if button["text"] == label:
                if button.get("request_contact"):
                    return self.send_contact()
                return self.send_location() if button.get("request_location") else self.send(label)
        raise LookupError(f"No button {label!r} on the keyboard; there are {rows_of(keyboard)}")

    def vote(self, message_id: int, *options: int) -> None:
        """Vote in a poll; no options take the vote back."""
        vote(self.account, self.chat, self.chat.messages[message_id], self.user, list(options))

    def react(self, message_id: int, emoji: str | None) -> None:
        """React to a message; None takes the reaction back."""
        message = self.chat.messages[message_id]
        old = message.reactions.get(self.user.id, [])
        new = [{"type": "emoji", "emoji": emoji}] if emoji else []
        message.reactions[self.user.id] = new
        update = {
            "chat": chat_json(self.chat),
            "message_id": message_id,
            "user": user_json(self.user),
            "date": self.account.timestamp(),
            "old_reaction": old,
            "new_reaction": new,
        }
        self.account.enqueue("message_reaction", update, self.chat)
        self.account.note(self.chat, message)

    def hide_profile(self) -> None:
        """Let no button open this person's profile (Telegram's privacy setting for forwarded messages)."""
        self.account.hidden.add(self.user.id)

    def block(self) -> None:
        """Block the bot."""
        if self.chat.standing is Standing.MEMBER:
            self.account.change_standing(self.chat, Standing.BLOCKED, self.user, old="member", new="kicked")

    def unblock(self) -> None:
        """Let the bot write again; Telegram tells the bot only if it was blocked."""
        if self.chat.standing is Standing.BLOCKED:
            self.account.change_standing(self.chat, Standing.MEMBER, self.user, old="kicked", new="member")
        elif self.chat.standing is Standing.NOT_STARTED:
            self.chat.standing = Standing.MEMBER

    def delete_account(self) -> None:
        """Delete the person's Telegram account."""
        self.chat.standing = Standing.DEACTIVATED

    def _say(self, content: Json, *, reply_to: int | None = None, file: StoredFile | None = None) -> int:
        if self.chat.standing in {Standing.BLOCKED, Standing.DEACTIVATED}:
            raise RuntimeError(f"{self.user.first_name} cannot write: {self.chat.standing}")
        self.chat.standing = Standing.MEMBER
        message = self.account.post(self.chat, self.user, content, reply_to=reply_to, file=file)
        self.account.tell("message", self.chat, message)
        return message.message_id

    def _send_file(self, kind: str, upload: Upload, caption: str = "", extra: Json | None = None) -> int:
        if len(caption) > LONGEST_CAPTION:
            raise ValueError("A telephone takes no caption as long as that")
        file = self.account.files.add(kind, upload)
        words = words_json("caption", caption.strip()) if caption.strip() else {}
        return self._say(media_json(file) | words | (extra or {}), file=file)

    def _press(self, message: StoredMessage, data: str) -> str:
        return self.account.press(self.chat, message, self.user, data)

    def _all_labels(self) -> list[str]:
        return [label for message in self.heard for label in message.labels]
