"""Methods by which a bot describes itself: commands, name, descriptions, menu button."""

import json
import re

from sandbox.botapi.chats import Account
from sandbox.botapi.methods.registry import Call, method
from sandbox.botapi.records import Json, User
from sandbox.botapi.refusals import bad_request

MOST_COMMANDS = 100
LARGEST_MENU = 4096
COMMAND = re.compile(r"[a-z0-9_]+")
LANGUAGE = re.compile(r"[a-z]{2}|")
PROFILE = {
    "Name": ("name", 64),
    "Description": ("description", 512),
    "ShortDescription": ("short_description", 120),
}
SCOPES = {
    "default": (),
    "all_private_chats": (),
    "all_group_chats": (),
    "all_chat_administrators": (),
    "chat": ("chat_id",),
    "chat_administrators": ("chat_id",),
    "chat_member": ("chat_id", "user_id"),
}


def scope_key(call: Call) -> str:
    """Return a scope as a key, such as `chat 42`."""
    scope = call.get("scope") or {"type": "default"}
    if not isinstance(scope, dict) or scope.get("type") not in SCOPES:
        raise bad_request("can't parse BotCommandScope: Unsupported type specified")
    parts = SCOPES[scope["type"]]
    if "chat_id" in parts:
        call.account.find_chat(scope.get("chat_id"))
    return " ".join([scope["type"], *(str(scope.get(part)) for part in parts)])


def language(call: Call) -> str:
    """Return the language that a request is about, empty for all others."""
    code = call.text("language_code")
    if not LANGUAGE.fullmatch(code):
        raise bad_request("invalid language code specified")
    return code


@method("setMyCommands")
def set_my_commands(call: Call) -> bool:
    """Set the command menu for a scope and a language."""
    entries = call.listed("commands", "can't parse commands JSON object")
    if len(entries) > MOST_COMMANDS or len(json.dumps(entries, ensure_ascii=False).encode()) > LARGEST_MENU:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    key = scope_key(call), language(call)
    call.account.commands[key] = [command(entry) for entry in entries]
    call.account.changed.ring()
    return True


def command(entry: Json) -> Json:
    """Return a command of the menu; a leading slash is dropped."""
    name, description = str(entry.get("command", "")).removeprefix("/"), str(entry.get("description", ""))
    if not name:
        raise bad_request("command must be non-empty")
    if len(name) > 32:
        raise bad_request("command length must not exceed 32")
    if not description.strip():
        raise bad_request("command description must be non-empty")
    if len(description) > 256:
        raise bad_request("command description length must not exceed 256")
    if not COMMAND.fullmatch(name):
        raise bad_request("BOT_COMMAND_INVALID")
    return {"command": name, "description": description}


@method("getMyCommands")
def get_my_commands(call: Call) -> list[Json]:
    """Return the commands set for exactly this scope and language."""
    return call.account.commands.get((scope_key(call), language(call)), [])


@method("deleteMyCommands")
def delete_my_commands(call: Call) -> bool:
    """Remove the menu of a scope, so that a wider scope's menu shows."""
    call.account.commands.pop((scope_key(call), language(call)), None)
    call.account.changed.ring()
    return True


def commands_for(account: Account, user: User) -> list[Json]:
    """Return the menu that a person sees in the private chat: the narrowest scope, their language first."""
    own_language = (user.language_code or "").partition("-")[0]
    for scope in (f"chat {user.id}", "all_private_chats", "default"):
        for code in (own_language, ""):
            if commands := account.commands.get((scope, code)):
                return commands
    return []


@method("setMyName", "setMyDescription", "setMyShortDescription")
def set_profile(call: Call) -> bool:
    """Set a text of the bot's profile."""
    topic = call.method.removeprefix("setMy")
    parameter, longest = PROFILE[topic]
    text = call.text(parameter)
    if len(text) > longest:
        raise bad_request(f"bot {parameter.replace('_', ' ')} is too long")
    call.account.profile[topic, language(call)] = text
    return True


@method("getMyName", "getMyDescription", "getMyShortDescription")
def get_profile(call: Call) -> Json:
    """Return a text of the bot's profile."""
    topic = call.method.removeprefix("getMy")
    default = call.account.bot.first_name if topic == "Name" else ""
    texts = call.account.profile
    return {PROFILE[topic][0]: texts.get((topic, language(call))) or texts.get((topic, "")) or default}


@method("setChatMenuButton")
def set_chat_menu_button(call: Call) -> bool:
    """Set the action of the button beside the text field."""
    button = call.get("menu_button") or {"type": "default"}
    if call.get("chat_id") is None:
        call.account.menu_button = button
    else:
        call.chat().menu_button = button
    return True


@method("getChatMenuButton")
def get_chat_menu_button(call: Call) -> Json:
    """Return the action of the button beside the text field."""
    if call.get("chat_id") is None:
        return call.account.menu_button
    return call.chat().menu_button or {"type": "default"}
