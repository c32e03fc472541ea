"""Keyboards as the server takes them: which parts it refuses, and which it drops in silence.

Telegram reads `reply_markup` leniently in some places (a row that is too wide is cut, a button with two actions
keeps one) and refuses it with odd sentences in others. Both matter to a bot, so both are done here.
"""

import json
import re
from typing import Any
from urllib.parse import urlsplit

from sandbox.botapi.chats import Account
from sandbox.botapi.records import Json
from sandbox.botapi.refusals import bad_request

LARGEST_MARKUP = 10_000
MOST_INLINE_BUTTONS = 100
MOST_REPLY_BUTTONS = 300
WIDEST_ROW = 8
LARGEST_DATA = 64
PROFILE = re.compile(r"tg://user\?id=(\d+)")
# In the order in which the server looks for an action.
ACTIONS = (
    "url",
    "callback_data",
    "callback_game",
    "pay",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "login_url",
    "web_app",
    "copy_text",
)
LOOK = ("icon_custom_emoji_id", "style")


def read_markup(value: Any, *, inline_only: bool = False) -> Json | None:
    """Return a request's `reply_markup` as a message keeps it, None if there is none."""
    if value in (None, "", {}):
        return None
    if isinstance(value, str):
        try:
            json.loads(value)
        except ValueError:
            raise bad_request("can't parse reply keyboard markup JSON object") from None
    if not isinstance(value, dict):
        raise bad_request("object expected as reply markup")
    if len(json.dumps(value, ensure_ascii=False).encode()) > LARGEST_MARKUP:
        raise bad_request("reply markup is too long")
    if "inline_keyboard" in value:
        return inline_markup(value["inline_keyboard"])
    if inline_only:
        raise bad_request("inline keyboard expected")
    if "keyboard" in value:
        return reply_markup(value)
    return value if value.get("remove_keyboard") or value.get("force_reply") else None


def inline_markup(rows: Any) -> Json | None:
    """Return an inline keyboard, None if it is empty."""
    cut = [row[:WIDEST_ROW] for row in read_rows(rows, "inline_keyboard")]
    shown = [[kept for button in row if (kept := inline_button(button)) is not None] for row in cut]
    kept_rows = [row for row in shown if row]
    if sum(map(len, kept_rows)) > MOST_INLINE_BUTTONS:
        raise bad_request("reply markup is too long")
    return {"inline_keyboard": kept_rows} if kept_rows else None


def inline_button(button: Any) -> Json | None:
    """Return a button with the single action that it keeps; None for a button without a text."""
    problem = "can't parse inline keyboard button: "
    if not isinstance(button, dict):
        raise bad_request(f"{problem}Object expected as an inline keyboard button")
    if not isinstance(button.get("text"), str):
        raise bad_request(f'{problem}Can\'t find field "text"')
    action = next((name for name in ACTIONS if name in button), None)
    if action is None:
        raise bad_request(f"{problem}Text buttons are unallowed in the inline keyboard")
    if action == "url":
        check_url(button["url"])
    if action == "callback_data" and not 0 < len(str(button[action]).encode()) <= LARGEST_DATA:
        raise bad_request("BUTTON_DATA_INVALID")
    look = {name: button[name] for name in LOOK if name in button}
    return {"text": button["text"], action: button[action], **look} if button["text"].strip() else None


def check_url(url: Any) -> None:
    """Refuse a link that leads nowhere."""
    parts = urlsplit(str(url))
    known = parts.scheme in {"http", "https", "tg", "ton"} and parts.netloc
    if not known and (parts.scheme or "." not in str(url)):
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")


def check_profiles(markup: Json | None, account: Account) -> None:
    """Refuse a button that opens the profile of a person who is unknown, or whose privacy settings forbid it."""
    for button in (button for row in (markup or {}).get("inline_keyboard", []) for button in row):
        found = PROFILE.fullmatch(str(button.get("url", "")))
        if found is not None and int(found[1]) not in account.users:
            raise bad_request("BUTTON_USER_INVALID")
        if found is not None and int(found[1]) in account.hidden:
            raise bad_request("BUTTON_USER_PRIVACY_RESTRICTED")


def reply_markup(value: Json) -> Json | None:
    """Return a reply keyboard with at most 300 buttons."""
    left = MOST_REPLY_BUTTONS
    rows = []
    for row in read_rows(value["keyboard"], "keyboard"):
        buttons = [{"text": button} if isinstance(button, str) else button for button in row]
        if not all(isinstance(button, dict) and isinstance(button.get("text"), str) for button in buttons):
            raise bad_request("can't parse keyboard button: Can't find field \"text\"")
        shown = [button for button in buttons if button["text"]][: min(12, left)]
        left -= len(shown)
        if shown:
            rows.append(shown)
    return {**value, "keyboard": rows} if rows else None


def read_rows(rows: Any, name: str) -> list[list[Any]]:
    """Return the rows of a keyboard."""
    if not isinstance(rows, list):
        raise bad_request(f'Field "{name}" of the ReplyKeyboardMarkup must be an Array')
    if not all(isinstance(row, list) for row in rows):
        raise bad_request(f'Field "{name}" of the ReplyKeyboardMarkup must be an Array of Arrays')
    return rows
