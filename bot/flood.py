"""Floods: more messages of one chat in a few seconds than an answer each could do any good.

A bot may say about one message a second in a chat, so the answers to eighty quick messages would come one by one for
more than a minute. The first messages of a flood are handled as ever; the next message gets the single answer to
all the others, which says that they are not read; when the chat has been silent for a while, all is as before.

A flood goes by the moments that Telegram has written on the messages. So it is the same by poll and by webhook,
messages that waited here through an outage are no flood, and a message that is delivered again counts once.
"""

from dataclasses import dataclass
from enum import StrEnum

from bot.raw import Raw, chat_id, said_at, update_id
from handlers.request import Request
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import Phrase, Speech, Utterance

BURST = 10.0  # messages at once: a long text in pieces, or several thoughts; an album counts as one
A_SECOND = 1.0  # messages a second after that
SILENCE = 10  # seconds after which a chat is read again; the text `flood-unread` says so
FORGET_ABOVE = 1000  # chats: then those are forgotten that have been silent the longest


class Reading(StrEnum):
    """The treatment of a message: read it, tell its sender that it is not read, or leave it."""

    READ = "read"
    TELL = "tell"  # the first that is not read: its sender hears that it and those after it are not
    LEAVE = "leave"


@dataclass(slots=True)
class _Chat:
    """The state of a chat that may be in a flood.

    Attributes:
        unread_from: the number of the first update that is not read; None outside a flood.
        told: the number of the update whose answer tells so.
    """

    level: float
    last_at: int
    last: int
    album: str | None
    unread_from: int | None = None
    told: int | None = None


class Floods:
    """The memory of how much each chat wrote in the last seconds."""

    def __init__(self) -> None:
        """Begin with silence everywhere."""
        self._chats: dict[int, _Chat] = {}

    def reading(self, raw: Raw) -> Reading:
        """Return the treatment of an update; the updates of a chat come here in order."""
        at, number, chat_number = said_at(raw), update_id(raw), chat_id(raw)
        if at is None:
            return Reading.READ
        chat = self._chats.pop(chat_number, None) or _Chat(0.0, at, number - 1, None)
        self._chats[chat_number] = chat  # at the end: the oldest are forgotten first
        if len(self._chats) > FORGET_ABOVE:
            del self._chats[next(iter(self._chats))]
        if number > chat.last:
            _count(chat, number, at, _album(raw))
        if chat.unread_from is None or number < chat.unread_from:
            return Reading.READ
        return Reading.TELL if chat.told in {None, number} else Reading.LEAVE

    def note_told(self, raw: Raw) -> None:
        """Note that the sender hears it under this message: a message that needs no answer would keep it to itself."""
        self._chats[chat_id(raw)].told = update_id(raw)


def left_unread(request: Request, _uow: UnitOfWork) -> list[Utterance]:
    """Tell the sender, under the first message that is not read, that it and those after it are not."""
    return [Speech(request.person.id, (Phrase("flood-unread"),), reply_to=request.incoming.message_id)]


def _count(chat: _Chat, number: int, at: int, album: str | None) -> None:
    gone = max(0, at - chat.last_at)
    chat.level = max(0.0, chat.level - gone * A_SECOND)
    if gone >= SILENCE:
        chat.level, chat.unread_from, chat.told = 0.0, None, None
    if album is None or album != chat.album:
        chat.level += 1
    if chat.level > BURST and chat.unread_from is None:
        chat.unread_from = number
    chat.last_at, chat.last, chat.album = max(at, chat.last_at), number, album


def _album(raw: Raw) -> str | None:
    message = raw.get("message")
    album = message.get("media_group_id") if isinstance(message, dict) else None
    return album if isinstance(album, str) else None
