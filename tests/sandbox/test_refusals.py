"""Telegram's refusals, word for word."""

from datetime import timedelta
from typing import Any

import pytest

from sandbox.botapi.files import PIXEL
from sandbox.phones.people import Phone
from sandbox.phones.server import TelegramServer
from sandbox.rehearsal.clock import TurnedClock
from tests.sandbox.conftest import Api

PARSING = "Bad Request: can't parse entities: "
TEXTS = [
    ("", None, "message text is empty"),
    ("  \n", None, "text must be non-empty"),
    ("\u200b\u2060", None, "text must be non-empty"),
    ("<b></b>", "HTML", "text must be non-empty"),
    ("x" * 4097, None, "message is too long"),
    ("å" * 16385, None, "text is too long"),
    ("hej", "XML", "unsupported parse_mode"),
    ("<b>hi", "HTML", "can't parse entities: Can't find end tag corresponding to start tag \"b\""),
    (
        "<b>hi</i>",
        "HTML",
        'can\'t parse entities: Unmatched end tag at byte offset 5, expected "</b>", found "</i>"',
    ),
    ("hi</b>", "HTML", "can't parse entities: Unexpected end tag at byte offset 2"),
    ("<b", "HTML", "can't parse entities: Unclosed start tag at byte offset 0"),
    ("<p>", "HTML", 'can\'t parse entities: Unsupported start tag "p" at byte offset 0'),
    ("a < b", "HTML", 'can\'t parse entities: Unsupported start tag "" at byte offset 2'),
    ("<span>", "HTML", 'can\'t parse entities: Tag "span" must have class "tg-spoiler" at byte offset 0'),
]
MARKDOWN = [
    ("a.b", "can't parse entities: Character '.' is reserved and must be escaped with the preceding '\\'"),
    ("*b", "can't parse entities: Can't find end of Bold entity at byte offset 0"),
    ("[l](x.y", "can't parse entities: Can't find end of a URL at byte offset 4"),
]


def button(**fields: Any) -> dict[str, Any]:
    return {"inline_keyboard": [[{"text": "Ja", **fields}]]}


KEYBOARDS = [
    (button(callback_data="å" * 33), "BUTTON_DATA_INVALID"),
    (
        button(),
        "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ),
    (button(url="nowhere"), "inline keyboard button URL 'nowhere' is invalid: Wrong HTTP URL"),
    ("{", "can't parse reply keyboard markup JSON object"),
    ("[]", "object expected as reply markup"),
    ({"inline_keyboard": [[{"text": "x", "callback_data": "d"}]] * 101}, "reply markup is too long"),
    ({"inline_keyboard": [[{"text": "x" * 300, "callback_data": "d"}]] * 40}, "reply markup is too long"),
    ({"inline_keyboard": 5}, 'field "inline_keyboard" of the ReplyKeyboardMarkup must be an Array'),
]


@pytest.mark.parametrize(("text", "parse_mode", "description"), TEXTS)
async def test_texts(text: str, parse_mode: str | None, description: str, api: Api, karin: Phone) -> None:
    """A text that Telegram would not take is not taken, and nothing is sent."""
    answer = await api("sendMessage", chat_id=7, text=text, parse_mode=parse_mode)
    assert answer.refusal == (400, f"Bad Request: {description}")
    assert karin.heard == []


@pytest.mark.parametrize(("text", "description"), MARKDOWN)
async def test_markdown(text: str, description: str, api: Api, karin: Phone) -> None:
    """Telegram's own parser judges MarkdownV2."""
    pytest.importorskip("tdjson", reason="only Telegram's own parser reads MarkdownV2")
    answer = await api("sendMessage", chat_id=7, text=text, parse_mode="MarkdownV2")
    assert answer.refusal == (400, f"Bad Request: {description}")


@pytest.mark.parametrize(("markup", "description"), KEYBOARDS)
async def test_keyboards(markup: Any, description: str, api: Api, karin: Phone) -> None:
    """A keyboard that Telegram would not take is not taken."""
    answer = await api("sendMessage", chat_id=7, text="?", reply_markup=markup)
    assert answer.refusal == (400, f"Bad Request: {description}")
    assert karin.heard == []


async def test_what_a_keyboard_loses_in_silence(api: Api, karin: Phone) -> None:
    """Two actions keep the link, a row keeps eight buttons: no refusal, but breaches in the log."""
    row = [{"text": str(number), "callback_data": "d"} for number in range(10)]
    both = [{"text": "Link", "url": "https://telegram.org", "callback_data": "d"}]
    await api("sendMessage", chat_id=7, text="?", reply_markup={"inline_keyboard": [row, both]})
    shown = karin.last.buttons
    assert len(shown[0]) == 8
    assert shown[1][0].target == "https://telegram.org"
    assert len(api.server.violations) == 2


async def test_a_reply_keyboard_is_not_shown_in_the_answer(api: Api, karin: Phone) -> None:
    """`reply_markup` comes back only if it is an inline keyboard; 300 buttons are kept."""
    rows = [[{"text": "Ja"}, "Nej"]] * 200
    answer = await api("sendMessage", chat_id=7, text="?", reply_markup={"keyboard": rows})
    assert "reply_markup" not in answer.result
    assert sum(map(len, karin.keyboard)) == 300
    inline = await api("sendMessage", chat_id=7, text="?", reply_markup=button(callback_data="d"))
    assert inline.result["reply_markup"] == button(callback_data="d")


async def sent(api: Api, text: str = "Hej", **parameters: Any) -> int:
    answer = await api("sendMessage", chat_id=7, text=text, **parameters)
    return int(answer.result["message_id"])


async def test_an_edit_must_change_something(api: Api, karin: Phone) -> None:
    """The same text and keyboard are refused, another keyboard is not."""
    message_id = await sent(api, "<b>Hej</b>", parse_mode="HTML")
    words = (
        "Bad Request: message is not modified: specified new message content and reply markup are exactly the same "
        "as a current content and reply markup of the message"
    )
    same = await api("editMessageText", chat_id=7, message_id=message_id, text=" <b>Hej</b> ", parse_mode="HTML")
    assert same.refusal == (400, words)
    assert (await api("editMessageReplyMarkup", chat_id=7, message_id=message_id)).refusal == (400, words)
    markup = button(callback_data="d")
    plain = await api("editMessageReplyMarkup", chat_id=7, message_id=message_id, reply_markup=markup)
    assert plain.result["reply_markup"] == markup
    changed = await api("editMessageText", chat_id=7, message_id=message_id, text="Hej")
    assert "edit_date" in changed.result
    assert "reply_markup" not in changed.result


@pytest.mark.parametrize(
    ("method", "parameters", "what"),
    [
        ("editMessageText", {"text": "x"}, "to edit"),
        ("editMessageCaption", {"caption": "x"}, "to edit"),
        ("editMessageReplyMarkup", {}, "to edit"),
        ("deleteMessage", {}, "to delete"),
        ("pinChatMessage", {}, "to pin"),
        ("forwardMessage", {"from_chat_id": 7}, "to forward"),
        ("copyMessage", {"from_chat_id": 7}, "to copy"),
        ("setMessageReaction", {"reaction": []}, "to react"),
    ],
)
async def test_unknown_messages(method: str, parameters: dict[str, Any], what: str, api: Api, karin: Phone) -> None:
    """Each method has its own words for a message that is not there."""
    answer = await api(method, chat_id=7, message_id=999, **parameters)
    assert answer.refusal == (400, f"Bad Request: message {what} not found")


async def test_a_reply_to_nothing(api: Api, karin: Phone) -> None:
    """It is refused, unless the bot says that it does not mind."""
    answer = await api("sendMessage", chat_id=7, text="x", reply_parameters={"message_id": 999})
    assert answer.refusal == (400, "Bad Request: message to be replied not found")
    relaxed = {"message_id": 999, "allow_sending_without_reply": True}
    assert (await api("sendMessage", chat_id=7, text="x", reply_parameters=relaxed)).status == 200
    original = karin.send("Fråga")
    answer = await api("sendMessage", chat_id=7, text="Svar", reply_parameters={"message_id": original})
    assert answer.result["reply_to_message"]["text"] == "Fråga"


async def test_what_cannot_be_edited(api: Api, karin: Phone) -> None:
    """Another's message, a message that carries a reply keyboard, and a text too long."""
    refused = (400, "Bad Request: message can't be edited")
    theirs = karin.send("Hej")
    assert (await api("editMessageText", chat_id=7, message_id=theirs, text="x")).refusal == refused
    keyed = await sent(api, reply_markup={"keyboard": [["Ja"]]})
    assert (await api("editMessageText", chat_id=7, message_id=keyed, text="x")).refusal == refused
    own = await sent(api)
    too_long = await api("editMessageText", chat_id=7, message_id=own, text="x" * 4097)
    assert too_long.refusal == (400, "Bad Request: MESSAGE_TOO_LONG")
    unnamed = await api("editMessageText", text="x")
    assert unnamed.refusal == (400, "Bad Request: message identifier is not specified")
    other = await api("editMessageReplyMarkup", chat_id=7, message_id=own, reply_markup={"keyboard": [["Ja"]]})
    assert other.refusal == (400, "Bad Request: inline keyboard expected")


async def test_text_and_caption_are_not_the_same(api: Api, karin: Phone) -> None:
    """A photo has no text to edit, a text no caption."""
    photo = (await api.upload("sendPhoto", {"photo": ("a.png", PIXEL)}, chat_id=7)).result["message_id"]
    answer = await api("editMessageText", chat_id=7, message_id=photo, text="x")
    assert answer.refusal == (400, "Bad Request: there is no text in the message to edit")
    answer = await api("editMessageCaption", chat_id=7, message_id=await sent(api), caption="x")
    assert answer.refusal == (400, "Bad Request: there is no caption in the message to edit")


async def test_captions_have_their_own_limit(api: Api, karin: Phone) -> None:
    """1024 characters, with other words when editing."""
    files = {"photo": ("a.png", PIXEL)}
    answer = await api.upload("sendPhoto", files, chat_id=7, caption="x" * 1025)
    assert answer.refusal == (400, "Bad Request: message caption is too long")
    photo = (await api.upload("sendPhoto", files, chat_id=7)).result["message_id"]
    answer = await api("editMessageCaption", chat_id=7, message_id=photo, caption="x" * 1025)
    assert answer.refusal == (400, "Bad Request: MEDIA_CAPTION_TOO_LONG")
    assert (await api("editMessageCaption", chat_id=7, message_id=photo, caption="Se")).result["caption"] == "Se"
    assert karin.last.text == "Se"


async def test_deleting_has_its_time(api: Api, karin: Phone, clock: TurnedClock) -> None:
    """48 hours; deleted messages can be neither edited nor deleted again."""
    old = await sent(api)
    await clock.advance(timedelta(hours=48, seconds=1).total_seconds())
    answer = await api("deleteMessage", chat_id=7, message_id=old)
    assert answer.refusal == (400, "Bad Request: message can't be deleted for everyone")
    new, newer = await sent(api), await sent(api)
    assert (await api("deleteMessage", chat_id=7, message_id=new)).result is True
    assert (await api("deleteMessages", chat_id=7, message_ids=[newer, 999])).result is True
    assert [message.deleted for message in karin.messages if message.from_bot] == [False, True, True]
    answer = await api("editMessageText", chat_id=7, message_id=new, text="x")
    assert answer.refusal == (400, "Bad Request: message to edit not found")


async def test_presses_are_answered_once_and_soon(api: Api, karin: Phone, clock: TurnedClock) -> None:
    """Twice, late and unknown are all the same to Telegram."""
    words = (400, "Bad Request: query is too old and response timeout expired or query ID is invalid")
    await sent(api, reply_markup=button(callback_data="d"))
    query = karin.press("Ja")
    assert (await api("answerCallbackQuery", callback_query_id=query, text="Tack", show_alert=True)).result is True
    assert [(toast.text, toast.alert) for toast in karin.toasts] == [("Tack", True)]
    assert (await api("answerCallbackQuery", callback_query_id=query)).refusal == words
    assert (await api("answerCallbackQuery", callback_query_id="5")).refusal == words
    late = karin.press("Ja")
    await clock.advance(16)
    assert (await api("answerCallbackQuery", callback_query_id=late)).refusal == words


async def test_chats_that_cannot_be_written_to(api: Api, server: TelegramServer, karin: Phone) -> None:
    """Unknown, not started, blocked, gone: four different answers."""

    async def refusal(chat_id: Any) -> tuple[int, str]:
        return (await api("sendMessage", chat_id=chat_id, text="x")).refusal

    server.people.add(8, "Nisse")
    assert await refusal(9) == (400, "Bad Request: chat not found")
    assert await refusal("@nobody") == (400, "Bad Request: chat not found")
    assert await refusal("") == (400, "Bad Request: chat_id is empty")
    assert await refusal(8) == (403, "Forbidden: bot can't initiate conversation with a user")
    karin.block()
    assert await refusal(7) == (403, "Forbidden: bot was blocked by the user")
    karin.unblock()
    assert (await api("sendMessage", chat_id=7, text="x")).status == 200
    karin.delete_account()
    assert await refusal(7) == (403, "Forbidden: user is deactivated")


async def test_groups_that_cannot_be_written_to(api: Api, server: TelegramServer, karin: Phone) -> None:
    """Kicked, left, upgraded: the last names the new chat."""
    group = server.people.group(-5, "Mentorer", owner=karin)
    group.kick_bot(karin)
    answer = await api("sendMessage", chat_id=-5, text="x")
    assert answer.refusal == (403, "Forbidden: bot was kicked from the group chat")
    group.remove_bot(karin)
    answer = await api("sendMessage", chat_id=-5, text="x")
    assert answer.refusal == (403, "Forbidden: bot is not a member of the group chat")
    group.upgrade(-1005)
    answer = await api("sendMessage", chat_id=-5, text="x")
    assert answer.refusal == (400, "Bad Request: group chat was upgraded to a supergroup chat")
    assert answer.body["parameters"] == {"migrate_to_chat_id": -1005}
    assert (await api("sendMessage", chat_id=-1005, text="x")).result["message_id"] == 1


FILES = [
    ("sendDocument", {}, "there is no document in the request"),
    ("sendPhoto", {}, "there is no photo in the request"),
    ("sendVideoNote", {}, "there is no video note in the request"),
    ("sendDocument", {"document": "nonsense"}, "wrong file identifier/HTTP URL specified"),
    ("sendDocument", {"document": "attach://missing"}, "there is no document in the request"),
    ("sendDocument", {"document": "https://example.org/a.pdf"}, "failed to get HTTP URL content"),
    ("getFile", {"file_id": "nonsense"}, "wrong file_id or the file is temporarily unavailable"),
    ("sendChatAction", {"action": "dancing"}, "wrong parameter action in request"),
    ("sendLocation", {"longitude": 5}, "latitude is empty"),
    ("sendMediaGroup", {"media": []}, "there are no messages to send"),
]


@pytest.mark.parametrize(("method", "parameters", "description"), FILES)
async def test_files(method: str, parameters: dict[str, Any], description: str, api: Api, karin: Phone) -> None:
    """What is not there cannot be sent or fetched."""
    answer = await api(method, chat_id=7, **parameters)
    assert answer.refusal == (400, f"Bad Request: {description}")


@pytest.mark.parametrize(
    ("method", "data", "description"),
    [
        ("sendDocument", b"", "file must be non-empty"),
        ("sendPhoto", b"no picture", "IMAGE_PROCESS_FAILED"),
        ("sendPhoto", bytes(11 * 1024 * 1024), "file is too big"),
        ("sendPhoto", PIXEL[:16] + b"\0\0\x40\0\0\0\0\x01" + PIXEL[24:], "PHOTO_INVALID_DIMENSIONS"),
    ],
)
async def test_uploads(method: str, data: bytes, description: str, api: Api, karin: Phone) -> None:
    """An upload must be what it is sent as."""
    part = method.removeprefix("send").lower()
    answer = await api.upload(method, {part: ("a.bin", data)}, chat_id=7)
    assert answer.refusal == (400, f"Bad Request: {description}")


async def test_large_files_cannot_be_fetched(api: Api, karin: Phone, server: TelegramServer) -> None:
    """A bot may send 50 MB but fetch only 20."""
    karin.send_document("big.bin", bytes(21 * 1024 * 1024))
    update = (await api("getUpdates")).result[0]
    answer = await api("getFile", file_id=update["message"]["document"]["file_id"])
    assert answer.refusal == (400, "Bad Request: file is too big")


COMMANDS = [
    ([{"command": "möte", "description": "x"}], "BOT_COMMAND_INVALID"),
    ([{"command": "Help", "description": "x"}], "BOT_COMMAND_INVALID"),
    ([{"command": "a" * 33, "description": "x"}], "command length must not exceed 32"),
    ([{"command": "a", "description": ""}], "command description must be non-empty"),
    ([{"command": "a", "description": "x" * 257}], "command description length must not exceed 256"),
    ([{"command": f"a{number}", "description": "x"} for number in range(101)], "BOT_COMMANDS_TOO_MUCH"),
    ([{"command": f"a{number}", "description": "x" * 200} for number in range(30)], "BOT_COMMANDS_TOO_MUCH"),
]


@pytest.mark.parametrize(("commands", "description"), COMMANDS)
async def test_commands(commands: list[dict[str, str]], description: str, api: Api) -> None:
    """A menu with one bad entry is refused whole."""
    assert (await api("setMyCommands", commands=commands)).refusal == (400, f"Bad Request: {description}")
    assert (await api("getMyCommands")).result == []


async def test_a_slash_before_a_command_is_dropped(api: Api) -> None:
    """`/help` is as good as `help`."""
    await api("setMyCommands", commands=[{"command": "/help", "description": "Hjälp"}])
    assert (await api("getMyCommands")).result == [{"command": "help", "description": "Hjälp"}]
