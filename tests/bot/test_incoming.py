"""Updates as the bot reads them: each part that is looked at has the type that Telegram documents, or it is refused."""

from typing import Any

import pytest

from bot.incoming import StrangeError, read
from bot.texts import Texts
from handlers.callbacks import encode
from handlers.request import Incoming, What
from programme.presses.meeting import CancelMeeting
from programme.presses.page import OpenPage, Page

TEXTS = Texts()
CHAT = {"id": 7, "type": "private", "first_name": "Karin"}
USER = {"id": 7, "is_bot": False, "first_name": "Karin", "last_name": "Ek", "language_code": "sv"}
MESSAGE = {"message_id": 5, "date": 1, "chat": CHAT, "from": USER}
GROUP = {"id": -9, "type": "supergroup", "title": "Styrelsen"}
PRESS = {"id": "1", "from": USER, "chat_instance": "1", "data": "x", "message": MESSAGE}
BLOCK = {
    "chat": CHAT,
    "from": USER,
    "date": 1,
    "old_chat_member": {"status": "member", "user": USER},
    "new_chat_member": {"status": "kicked", "user": USER},
}
REACTION = {"chat": CHAT, "user": USER, "message_id": 5, "date": 1, "old_reaction": [], "new_reaction": [{}]}
NO_PART: tuple[object, ...] = (5, "x", True, [], [1], {})
NO_WORDS: tuple[object, ...] = (5, [], {}, True)
NO_LIST: tuple[object, ...] = (5, {"type": "bold"}, ["x"], [{"file_id": 5}, None])
NO_ID: tuple[object, ...] = ("5", None, 5.0, True, 2**63, [])


YES = encode(CancelMeeting(7, sure=True))
FIRST = encode(CancelMeeting(7))
NO = encode(OpenPage(Page.ME))


def came(kind: str, part: Any) -> Incoming | None:
    """Return how an update is read."""
    return read({"update_id": 1, kind: part}, TEXTS)


@pytest.mark.parametrize(
    ("kind", "part"),
    [
        *(("message", one) for one in NO_PART),
        *(("message", {**MESSAGE, "text": text}) for text in NO_WORDS),
        *(("message", {**MESSAGE, "caption": text}) for text in NO_WORDS),
        *(("message", {**MESSAGE, "text": "x", "message_id": number}) for number in NO_ID),
        *(("message", {**MESSAGE, "text": "x", "chat": chat}) for chat in (None, 7, {"type": 5}, "private")),
        *(("message", {**MESSAGE, "text": "x", "from": {**USER, "id": key}}) for key in NO_ID),
        *(("message", {**MESSAGE, "text": "x", "from": {**USER, "first_name": name}}) for name in (None, *NO_WORDS)),
        ("message", {**MESSAGE, "text": "x", "from": {**USER, "last_name": 5}}),
        ("message", {**MESSAGE, "text": "x", "from": {**USER, "language_code": ["sv"]}}),
        ("message", {**MESSAGE, "media_group_id": {}}),
        *(("message", {**MESSAGE, "contact": one}) for one in (5, {"first_name": "x"}, {"phone_number": 70})),
        *(("message", {**MESSAGE, "document": {"file_name": "x.csv", "file_id": one}}) for one in (None, 5)),
        ("message", {**MESSAGE, "document": {"file_id": "x", "file_name": 5}}),
        ("message", {**MESSAGE, "document": ["x.csv"]}),
        *(("message", {**MESSAGE, "photo": one}) for one in NO_LIST),
        *(("message", {**MESSAGE, "text": "x", "entities": one}) for one in NO_LIST),
        ("edited_message", {**MESSAGE, "message_id": None}),
        *(("callback_query", {**PRESS, name: 7}) for name in ("data", "from", "message")),
        ("callback_query", {**PRESS, "message": {"message_id": 5}}),
        *(
            ("callback_query", {**PRESS, "data": YES, "message": {**MESSAGE, "reply_markup": one}})
            for one in (5, {"inline_keyboard": 5}, {"inline_keyboard": [5]}, {"inline_keyboard": [["x"]]})
        ),
        *(("my_chat_member", {**BLOCK, name: None}) for name in ("new_chat_member", "from", "chat")),
        *(("message_reaction", {**REACTION, name: "x"}) for name in ("message_id", "user", "chat")),
        ("channel_post", {**MESSAGE, "chat": {"type": "channel"}, "text": "/start"}),
    ],
)
def test_what_is_strange_is_refused(kind: str, part: Any) -> None:
    """A part of another type, or none where one is needed, is never taken for the nearest thing."""
    with pytest.raises(StrangeError):
        came(kind, part)


@pytest.mark.parametrize(
    ("beside", "asks"),
    [((YES,), True), ((FIRST, None, "x"), False), ((None, YES), True), ((), False)],
)
def test_what_stands_beside_a_button(beside: tuple[str | None, ...], asks: bool) -> None:
    """A no is pressed under a question: a yes stands beside it, in whatever row; a button that asks first is none."""
    rows = [[{"text": "x"} if one is None else {"text": "x", "callback_data": one}] for one in (*beside, NO)]
    message = {**MESSAGE, "reply_markup": {"inline_keyboard": rows}}
    found = came("callback_query", {**PRESS, "data": NO, "message": message})
    assert found is not None
    assert (found.press, found.under_question) == (OpenPage(Page.ME), asks)


@pytest.mark.parametrize(
    ("kind", "part", "what"),
    [
        ("message", None, None),
        ("hologram", {"depth": 3}, None),
        ("message", {**MESSAGE, "text": "x", "date": "yesterday", "reply_to_message": 5}, What.TEXT),
        ("message", {**MESSAGE, "text": "", "caption": None}, What.OTHER),
        ("message", {**MESSAGE, "text": "x", "from": None}, None),
        ("message", {**MESSAGE, "group_chat_created": True}, None),
        ("message", {**MESSAGE, "group_chat_created": False}, What.OTHER),
        ("message", {**MESSAGE, "forum_topic_closed": {}}, None),
        ("message", {**MESSAGE, "chat": GROUP, "text": "hej"}, None),
        ("message", {**MESSAGE, "chat": GROUP, "text": "/start@bot"}, What.IN_GROUP),
        ("edited_message", {**MESSAGE, "text": "x"}, What.EDITED),
        (
            "channel_post",
            {"message_id": 5, "date": 1, "chat": {**GROUP, "type": "channel"}, "text": "/x"},
            What.IN_GROUP,
        ),
        ("callback_query", {**PRESS, "data": None}, What.FORGED),
        ("callback_query", {**PRESS, "message": None}, What.FORGED),
        ("callback_query", {**PRESS, "message": {**MESSAGE, "chat": GROUP}}, None),
        ("my_chat_member", BLOCK, What.BLOCKED),
        ("my_chat_member", {**BLOCK, "new_chat_member": {"status": "member"}}, What.UNBLOCKED),
        ("my_chat_member", {**BLOCK, "chat": GROUP}, None),
        ("message_reaction", REACTION, What.REACTION),
        ("message_reaction", {**REACTION, "new_reaction": []}, None),
        ("message_reaction", {**REACTION, "user": None}, None),
    ],
)
def test_what_is_read(kind: str, part: Any, what: What | None) -> None:
    """What the bot does not need may have any form; what is none of its business is left alone."""
    found = came(kind, part)
    assert (None if found is None else found.what) is what


def test_whole_messages() -> None:
    """Each thing that is read comes into its place."""
    about = Incoming(What.OTHER, 7, 7, "sv", "Karin Ek", 5)
    assert came("message", MESSAGE) == about
    file = {"file_id": "f", "file_name": "Lista.XLSX", "file_size": 99}
    found = came("message", {**MESSAGE, "document": file, "caption": "folket\x00", "media_group_id": "a"})
    assert found is not None
    assert (found.what, found.text, found.beside, found.album) == (What.TEXT, "folket", True, "a")
    assert found.attached is not None
    assert (found.attached.file_id, found.attached.name, found.attached.size) == ("f", "Lista.XLSX", 99)
    own = came("message", {**MESSAGE, "contact": {"phone_number": "+4670", "first_name": "K", "user_id": 7}})
    assert own is not None
    assert (own.what, own.phone, own.own_contact) == (What.CONTACT, "+4670", True)
    command = came("message", {**MESSAGE, "text": "/Hjälp@mentorbot nu"})
    assert command is not None
    assert (command.what, command.command, command.text) == (What.COMMAND, "hjälp", "nu")
    found = came("message", {**MESSAGE, "from": {**USER, "first_name": "St\x00en", "last_name": "\udc00"}})
    assert found is not None
    assert found.telegram_name == "Sten \ufffd"
