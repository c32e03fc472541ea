"""Updates in forms that nobody foresaw: what a bug at Telegram, a proxy or a stranger with the secret could bring."""

from typing import Any

from tests.world import EVA

NUMBERS: tuple[object, ...] = ("x", None, True, 5.5, 2**63, -(2**63) - 1, [], float("nan"))
"""Numbers of updates that are none."""

_KEYS: tuple[object, ...] = (2**63, -(2**70), 5.5, True, str(EVA), None, {})
_TEXTS: tuple[object, ...] = (
    *(5, [], {}, "", "a\x00b", "\ud83d alone", "\x00"),
    *("x" * 100_000, "💥" * 5000),
)


def _user(key: object = 5, **more: object) -> dict[str, Any]:
    return {"id": key, "is_bot": False, "first_name": "Sten", **more}


def _chat(key: object = 5, **more: object) -> dict[str, Any]:
    return {"id": key, "type": "private", "first_name": "Sten", **more}


def _message(**more: object) -> dict[str, Any]:
    return {"message": {"message_id": 1, "date": 1, "chat": _chat(), "from": _user(), "text": "x", **more}}


def _press(**more: object) -> dict[str, Any]:
    return {"callback_query": {"id": "1", "from": _user(), "chat_instance": "1", "data": "x", **more}}


def _nested(levels: int) -> Any:
    deep: Any = {"id": 5}
    for level in range(levels):
        deep = [deep] if level % 2 else {"message": deep}
    return deep


STRANGE: tuple[dict[str, Any], ...] = (
    {},
    {"something_new": {"id": 5}},
    {"edited_message": None},
    {"message": []},
    {"message": 5},
    {"message": {"message_id": 1}},
    {"message": {"from": {"id": "x"}}},
    {"message": {"chat": {"id": "x"}}},
    {"message": {"message_id": 1, "date": 1, "chat": "nonsense"}},
    _message(chat=_chat("x"), **{"from": _user("x")}),
    _message(date="yesterday"),
    _message(date=2**63),
    _message(date=-(10**12)),
    _message(date=float("nan")),
    _message(date=None),
    _message(message_id=2**63),
    _message(message_id="1"),
    _message(message_id=None),
    *(_message(chat=_chat(key), **{"from": _user(key)}) for key in _KEYS),
    *(_message(text=text) for text in _TEXTS),
    _message(entities=[{"type": "bold", "offset": -1, "length": 2**63}]),
    _message(text="/start a\x00b", entities=5),
    _message(**{"from": _user(first_name="St\x00en", last_name="\udc00")}),
    _message(**{"from": _user(first_name=5)}),
    _message(**{"from": _user(language_code=5)}),
    _message(**{"from": _user(language_code="x" * 1000)}),
    _message(media_group_id={}, text=None, photo=[{"file_id": 5}]),
    _message(contact={"phone_number": 5, "first_name": "x", "user_id": 2**63}),
    _message(reply_to_message=_nested(900)),
    _message(text=_nested(400)),
    {"deep": _nested(900)},
    {"callback_query": {"id": "1", "message": 7}},
    {"callback_query": {"id": 5, "from": {"id": 5}}},
    _press(data=5),
    _press(data="x" * 10_000),
    _press(data="\x00"),
    _press(**{"from": _user(2**63)}),
    _press(**{"from": _user(str(EVA))}),
    {"my_chat_member": {"chat": {"id": 5, "type": "private"}}},
    {
        "my_chat_member": {
            "chat": _chat(),
            "from": _user(),
            "date": 1,
            "old_chat_member": {},
            "new_chat_member": {"status": 5},
        }
    },
    {
        "message_reaction": {
            "chat": _chat(),
            "user": _user(),
            "message_id": 2**63,
            "date": 1,
            "old_reaction": [],
            "new_reaction": [5],
        }
    },
)
"""Everything but the number."""
