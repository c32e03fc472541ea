"""The control side over HTTP."""

import base64
from typing import Any

import pytest

from sandbox.phones.people import Phone
from sandbox.phones.server import TelegramServer
from tests.sandbox.conftest import Api

KEYBOARD = {"inline_keyboard": [[{"text": "Ja", "callback_data": "y"}]]}


async def get(api: Api, path: str) -> Any:
    async with api.session.get(f"{api.server.url}/control/{path}") as answer:
        return await answer.json()


async def post(api: Api, path: str, **given: Any) -> Any:
    async with api.session.post(f"{api.server.url}/control/{path}", json=given) as answer:
        return await answer.json()


async def test_a_person_over_http(api: Api, server: TelegramServer) -> None:
    """Add, write, press, look: as in Python."""
    await post(api, "people", user_id=8, first_name="Åsa", language_code="sv")
    await post(api, "people/8/start")
    await post(api, "people/8/send", text="Hej")
    await api("sendMessage", chat_id=8, text="<b>?</b>", parse_mode="HTML", reply_markup=KEYBOARD)
    query = (await post(api, "people/8/press", button="Ja"))["result"]
    await api("answerCallbackQuery", callback_query_id=query, text="Tack")
    data = base64.b64encode(b"hello").decode()
    document = (await post(api, "people/8/send_document", name="a.txt", data=data))["result"]
    seen = await get(api, "people/8")
    assert seen["first_name"] == "Åsa"
    assert [message["text"] for message in seen["messages"]] == ["/start", "Hej", "?", ""]
    assert seen["messages"][2]["html"] == "<b>?</b>"
    assert seen["toasts"][0]["text"] == "Tack"
    async with api.session.get(f"{server.url}/control/people/8/files/{document}") as answer:
        assert await answer.read() == b"hello"
    assert [person["standing"] for person in await get(api, "people")] == ["member"]


@pytest.mark.parametrize(
    ("action", "given"),
    [
        ("send_contact", {}),
        ("send_photo", {}),
        ("send_voice", {}),
        ("send_sticker", {}),
        ("send_location", {}),
        ("press_forged", {"data": "evil"}),
        ("tap", {"label": "Meny"}),
        ("react", {"message_id": 1, "emoji": "👍"}),
        ("edit", {"message_id": 1, "text": "x"}),
        ("delete", {"message_id": 1}),
        ("block", {}),
        ("unblock", {}),
    ],
)
async def test_every_action(action: str, given: dict[str, Any], api: Api, karin: Phone) -> None:
    """Each does something or nothing, but none fails."""
    await api("sendMessage", chat_id=7, text="?", reply_markup={"keyboard": [["Meny"]]})
    assert "result" in await post(api, f"people/7/{action}", **given)


async def test_votes_over_http(api: Api, karin: Phone) -> None:
    """A poll can be voted in."""
    options = [{"text": "Bra"}]
    message_id = (await api("sendPoll", chat_id=7, question="Hur?", options=options)).result["message_id"]
    assert "result" in await post(api, "people/7/vote", message_id=message_id, options=[0])


async def test_mistakes_are_explained(api: Api, karin: Phone) -> None:
    """A 400 says what was wrong."""
    assert "No button" in (await post(api, "people/7/press", button="Ja"))["error"]
    assert "KeyError" in (await post(api, "people/99/start"))["error"]
    assert "already" in (await post(api, "people", user_id=7))["error"]


async def test_the_log_and_the_faults(api: Api, karin: Phone) -> None:
    """Requests after a number; faults on and off."""
    await api("getMe")
    await post(api, "faults", kind="blocked", method="sendMessage")
    assert [fault["kind"] for fault in await get(api, "faults")] == ["blocked"]
    assert (await api("sendMessage", chat_id=7, text="x")).status == 403
    await post(api, "faults", kind="blocked")
    async with api.session.delete(f"{api.server.url}/control/faults", json={}) as answer:
        assert await answer.json() == []
    (request,) = await get(api, "requests?after=1")
    assert (request["method"], request["status"], request["violations"]) == ("sendMessage", 403, [])


async def test_changes_wake_the_page(api: Api, karin: Phone) -> None:
    """The page asks with the last count and is answered when something is new."""
    before = (await get(api, "changes?after=-1"))["changes"]
    assert (await get(api, f"changes?after={before}&timeout=0.02"))["changes"] == before
    karin.send("Hej")
    after = await get(api, f"changes?after={before}")
    assert after["changes"] > before
    assert after["pending_updates"] == 1
    assert (await get(api, "settled?timeout=0.1"))["settled"] is False
    await api("getUpdates", offset=-1)
    karin.account.queue.clear()
    assert await get(api, "settled") == {"settled": True}


async def test_foreign_pages_are_kept_out(api: Api, karin: Phone) -> None:
    """A form of another site, or a name that points here, changes nothing."""
    url = f"{api.server.url}/control/people/7/block"
    async with api.session.post(url, data="{}", headers={"Content-Type": "text/plain"}) as answer:
        assert answer.status == 415
    async with api.session.post(url, json={}, headers={"Host": "evil.example:80"}) as answer:
        assert answer.status == 403
    assert karin.standing == "member"
