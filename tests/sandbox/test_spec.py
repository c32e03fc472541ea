"""The checker finds what breaks the published specification, and nothing else."""

from typing import Any

import pytest
import telegram
from telegram import (
    BotCommand,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaDocument,
    InputMediaPhoto,
    KeyboardButton,
    LinkPreviewOptions,
    MenuButtonCommands,
    MessageEntity,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    ReplyParameters,
)

from sandbox.botapi.files import PIXEL
from sandbox.botapi.methods.registry import METHODS
from sandbox.botapi.spec import published
from sandbox.phones.people import Phone
from sandbox.phones.server import TelegramServer

BUTTON = InlineKeyboardButton("Ja", callback_data="d")
KEYBOARD = InlineKeyboardMarkup([[BUTTON, InlineKeyboardButton("Länk", url="https://telegram.org")]])


async def test_python_telegram_bot_breaks_nothing(server: TelegramServer, bot: telegram.Bot, karin: Phone) -> None:
    """Every method that is implemented, called as a bot calls it, is valid and gives what the library can read."""
    await send_everything(bot)
    await change_everything(bot, karin)
    await describe_everything(bot, karin)
    await bot.log_out()
    await bot.close()
    assert server.violations == []
    called = {request.method for request in server.requests}
    assert called == METHODS.keys()
    refused = [(request.method, request.description) for request in server.requests if request.status != 200]
    assert refused == []


async def send_everything(bot: telegram.Bot) -> None:
    reply = ReplyParameters(1, allow_sending_without_reply=True)
    preview = LinkPreviewOptions(is_disabled=True)
    await bot.send_message(7, "<b>x</b>", "HTML", reply_markup=KEYBOARD, link_preview_options=preview)
    entities = [MessageEntity("bold", 0, 1)]
    text = await bot.send_message(7, "x", entities=entities, reply_parameters=reply, disable_notification=True)
    contact = KeyboardButton("Nummer", request_contact=True)
    await bot.send_message(7, "x", reply_markup=ReplyKeyboardMarkup([["Ja", contact]], resize_keyboard=True))
    await bot.send_message(7, "x", reply_markup=ReplyKeyboardRemove(), protect_content=True)
    photo = await bot.send_photo(7, PIXEL, caption="<i>x</i>", parse_mode="HTML")
    await bot.send_photo(7, photo.photo[-1].file_id)
    document = await bot.send_document(7, b"x", filename="plan.pdf", reply_markup=KEYBOARD)
    assert document.document
    assert document.document.file_name == "plan.pdf"
    await bot.send_video(7, b"x")
    await bot.send_audio(7, b"x")
    await bot.send_voice(7, b"x")
    await bot.send_video_note(7, b"x")
    await bot.send_animation(7, b"x")
    await bot.send_sticker(7, b"x")
    await bot.send_media_group(7, [InputMediaPhoto(PIXEL, caption="x"), InputMediaPhoto(PIXEL)])
    await bot.send_location(7, 59.3, 18.1)
    await bot.send_venue(7, 59.3, 18.1, "Huset", "Gatan 1")
    await bot.send_contact(7, "+46701234567", "Nisse")
    await bot.send_dice(7)
    await bot.send_chat_action(7, "typing")
    await bot.forward_message(7, 7, text.message_id)
    await bot.forward_messages(7, 7, [text.message_id])
    copy = await bot.copy_message(7, 7, document.message_id, caption="ny")
    await bot.copy_messages(7, 7, [copy.message_id])


async def change_everything(bot: telegram.Bot, karin: Phone) -> None:
    text = await bot.send_message(7, "x", reply_markup=KEYBOARD)
    await bot.answer_callback_query(karin.press("Ja"), "Tack", show_alert=True)
    await bot.edit_message_text("y", 7, text.message_id, reply_markup=KEYBOARD)
    await bot.edit_message_reply_markup(7, text.message_id)
    photo = await bot.send_photo(7, PIXEL)
    await bot.edit_message_caption(7, photo.message_id, caption="x")
    changed = await bot.edit_message_media(InputMediaDocument(b"new", filename="new.pdf"), 7, photo.message_id)
    assert isinstance(changed, telegram.Message)
    assert changed.document
    assert karin.last.document == b"new"
    await bot.set_message_reaction(7, text.message_id, "👍")
    await bot.pin_chat_message(7, text.message_id)
    assert (await bot.get_chat(7)).pinned_message == text
    await bot.unpin_chat_message(7, text.message_id)
    await bot.unpin_all_chat_messages(7)
    poll = await bot.send_poll(7, "Hur?", ["Bra", "Illa"], is_anonymous=False)
    karin.vote(poll.message_id, 0)
    assert (await bot.stop_poll(7, poll.message_id)).total_voter_count == 1
    await bot.delete_message(7, text.message_id)
    await bot.delete_messages(7, [photo.message_id])


async def describe_everything(bot: telegram.Bot, karin: Phone) -> None:
    await bot.get_me()
    await bot.set_my_commands([BotCommand("start", "Börja")])
    await bot.set_my_commands([BotCommand("hjalp", "Hjälp")], BotCommandScopeAllPrivateChats(), "sv")
    assert karin.commands == [("hjalp", "Hjälp")]
    await bot.set_my_commands([BotCommand("mer", "Mer")], BotCommandScopeChat(7))
    assert await bot.get_my_commands(BotCommandScopeChat(7)) == (BotCommand("mer", "Mer"),)
    assert karin.commands == [("mer", "Mer")]
    await bot.delete_my_commands(BotCommandScopeChat(7))
    await bot.set_my_name("Mentor")
    assert (await bot.get_my_name("sv")).name == "Mentor"
    await bot.set_my_description("x")
    await bot.get_my_description()
    await bot.set_my_short_description("x", "sv")
    await bot.get_my_short_description()
    await bot.set_chat_menu_button(7, MenuButtonCommands())
    assert isinstance(await bot.get_chat_menu_button(7), MenuButtonCommands)
    await bot.get_chat_member(7, 7)
    await bot.get_chat_administrators(-5)
    await bot.get_chat_member_count(7)
    karin.send_document("cv.txt", b"hello")
    update = (await bot.get_updates(offset=-1, limit=1, timeout=0, allowed_updates=["message"]))[0]
    assert update.message
    assert update.message.document
    file = await update.message.document.get_file()
    assert bytes(await file.download_as_bytearray()) == b"hello"
    await bot.get_user_profile_photos(7)
    await bot.set_webhook("http://127.0.0.1:9/", secret_token="x", drop_pending_updates=True)
    await bot.get_webhook_info()
    await bot.delete_webhook()


@pytest.fixture(autouse=True)
async def _group(server: TelegramServer) -> None:
    """Only a group has administrators."""
    server.people.group(-5, "Mentorer", owner=server.people.add(9, "Olof"))


async def test_administrators(server: TelegramServer, bot: telegram.Bot) -> None:
    """The owner is one."""
    (owner,) = await bot.get_chat_administrators(-5)
    assert (owner.user.id, owner.status) == (9, "creator")


def keyboard(*buttons: dict[str, Any]) -> dict[str, Any]:
    return {"inline_keyboard": [list(buttons)]}


PICTURE = {"type": "photo", "media": "x"}
PLANTED: list[tuple[str, dict[str, Any], str]] = [
    ("sendSomething", {}, "sendSomething: unknown method"),
    ("sendMessage", {"chat_id": 7, "text": "x", "colour": "red"}, "sendMessage.colour: unknown"),
    ("sendMessage", {"chat_id": 7}, "sendMessage.text: missing"),
    ("sendMessage", {"chat_id": 7, "text": ""}, "0 characters after parsing, 1 to 4096 allowed"),
    ("sendMessage", {"chat_id": 7, "text": "x" * 4097}, "4097 characters after parsing"),
    ("sendMessage", {"chat_id": 7, "text": "<b>", "parse_mode": "HTML"}, "Can't find end tag"),
    ("sendMessage", {"chat_id": 7, "text": "x", "protect_content": "True"}, "'True' is not Boolean"),
    ("sendMessage", {"chat_id": 7, "text": "x", "message_thread_id": "one"}, "'one' is not Integer"),
    ("sendMessage", {"chat_id": 7, "text": "x", "reply_markup": "{"}, "is not InlineKeyboardMarkup"),
    ("sendMessage", {"chat_id": 7, "text": "x", "reply_markup": "[]"}, "a list where InlineKeyboardMarkup"),
    ("sendMessage", {"chat_id": 7, "text": "x", "entities": "{}"}, "an object where Array of MessageEntity"),
    ("sendMessage", {"chat_id": 7, "text": "x", "entities": '[{"offset":0,"length":1}]'}, "entities[0].type: missing"),
    (
        "sendMessage",
        {"chat_id": 7, "text": "x", "reply_markup": keyboard({"text": "a", "callback_data": "å" * 33})},
        "sendMessage.reply_markup.inline_keyboard[0][0].callback_data: 66 bytes, 1 to 64 allowed",
    ),
    (
        "sendMessage",
        {
            "chat_id": 7,
            "text": "x",
            "reply_markup": keyboard({"text": "a", "callback_data": "a", "url": "http://x.se"}),
        },
        "exactly one action is allowed, here are callback_data, url",
    ),
    (
        "sendMessage",
        {"chat_id": 7, "text": "x", "reply_markup": keyboard({"text": "a", "callback_data": "a", "data": "a"})},
        "inline_keyboard[0][0].data: unknown",
    ),
    (
        "sendMessage",
        {"chat_id": 7, "text": "x", "reply_markup": keyboard(*[{"text": "a", "callback_data": "a"}] * 9)},
        "a row of more than 8 buttons is cut",
    ),
    ("setMyCommands", {"commands": [{"command": "möte", "description": "x"}]}, "commands[0].command: 'möte' is not"),
    ("setMyCommands", {"commands": [{"command": "a", "description": ""}]}, "0 characters, 1 to 256 allowed"),
    ("setMyCommands", {"commands": [], "scope": {"type": "everybody"}}, "scope.type: 'everybody' is none of"),
    ("setMyCommands", {"commands": [], "scope": {"type": "chat"}}, "scope.chat_id: missing"),
    ("answerCallbackQuery", {"callback_query_id": "1", "text": "x" * 201}, "201 characters, 0 to 200 allowed"),
    ("sendMediaGroup", {"chat_id": 7, "media": [PICTURE]}, "sendMediaGroup.media: an album has 2 to 10 entries"),
    ("getUpdates", {"limit": 101}, "getUpdates.limit: 101 is not within 1 to 100"),
    ("sendLocation", {"chat_id": 7, "latitude": "north", "longitude": 5}, "'north' is not Float"),
    ("sendPhoto", {"chat_id": 7, "photo": "id", "caption": "x" * 1025}, "1025 characters after parsing"),
    ("sendMediaGroup", {"chat_id": 7, "media": [{"type": "sticker", "media": "x"}, PICTURE]}, "'sticker' is none of"),
    (
        "setMessageReaction",
        {"chat_id": 7, "message_id": 1, "reaction": [{"type": "emoji"}]},
        "reaction[0].emoji: missing",
    ),
]


@pytest.mark.parametrize(("method", "parameters", "violation"), PLANTED)
def test_planted_violations_are_found(method: str, parameters: dict[str, Any], violation: str) -> None:
    """One breach each, named by method, place and rule."""
    (found,) = published().read(method, parameters).violations
    assert violation in found
    assert found.startswith(method)


def test_every_published_method_is_known() -> None:
    """There are 176."""
    assert len(published().methods) == 176


def test_files_must_be_referred_to() -> None:
    """A part that no parameter mentions is a mistake."""
    media = [{"type": "photo", "media": "attach://a"}, {"type": "photo", "media": "attach://b"}]
    parameters = {"chat_id": 7, "media": media}
    assert published().read("sendMediaGroup", parameters, {"a", "b"}).violations == ()
    (found,) = published().read("sendMediaGroup", parameters, {"a", "b", "c"}).violations
    assert found == "sendMediaGroup.c: a file that nothing refers to"
    assert published().read("sendPhoto", {"chat_id": 7}, {"photo"}).violations == ()
