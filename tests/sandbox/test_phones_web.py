"""The phones over HTTP, on a server that nobody rehearses on."""

import base64
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from sandbox.phones.people import Phone
from sandbox.phones.server import TelegramServer
from sandbox.phones.web import Phones, listen, served
from tests.sandbox.conftest import Api

KEYBOARD = {"inline_keyboard": [[{"text": "Ja", "callback_data": "y"}]]}


class Site:
    """The addresses under which the phones are."""

    def __init__(self, session: aiohttp.ClientSession, url: str) -> None:
        self.session, self.url = session, url

    async def get(self, path: str) -> Any:
        async with self.session.get(f"{self.url}/api/{path}") as answer:
            return await answer.json()

    async def post(self, path: str, **given: Any) -> Any:
        async with self.session.post(f"{self.url}/api/{path}", json=given) as answer:
            return await answer.json()


@pytest.fixture
async def site(server: TelegramServer, session: aiohttp.ClientSession) -> AsyncIterator[Site]:
    async with served(Phones(lambda: server).routes(), listen()) as url:
        yield Site(session, url)


async def test_a_person_over_http(api: Api, site: Site) -> None:
    """Add, write, press, look: as in Python."""
    assert await site.post("people", id=8, first_name="Åsa", language="en") == {"id": 8}
    await site.post("phones/8/start")
    await site.post("phones/8/send", text="Hej")
    await api("sendMessage", chat_id=8, text="<b>?</b>", parse_mode="HTML", reply_markup=KEYBOARD)
    query = (await site.post("phones/8/press", button="Ja"))["result"]
    await api("answerCallbackQuery", callback_query_id=query, text="Tack")
    data = base64.b64encode(b"hello").decode()
    document = (await site.post("phones/8/send_document", name="a.txt", data=data))["result"]
    seen = await site.get("phones/8")
    assert [message["html"] for message in seen["messages"]][1:] == ["Hej", "<b>?</b>", ""]
    assert seen["toasts"][0]["text"] == "Tack"
    async with site.session.get(f"{site.url}/api/phones/8/files/{document}") as answer:
        assert await answer.read() == b"hello"
    assert api.server.people[8].user.language_code == "en"
    (person,) = await site.get("people")
    assert (person["name"], person["standing"], person["last_id"]) == ("Åsa", "member", document)
    assert await site.post("people", first_name="Karin") == {"id": 5001}


@pytest.mark.parametrize(
    ("action", "given"),
    [
        ("send_contact", {}),
        ("send_photo", {}),
        ("send_voice", {}),
        ("send_sticker", {}),
        ("send_location", {}),
        ("tap", {"label": "Meny"}),
        ("react", {"message_id": 1, "emoji": "👍"}),
        ("edit", {"message_id": 1, "text": "x"}),
        ("delete", {"message_id": 1}),
        ("block", {}),
        ("unblock", {}),
    ],
)
async def test_every_action(action: str, given: dict[str, Any], api: Api, site: Site, karin: Phone) -> None:
    """Each does something or nothing, but none fails."""
    await api("sendMessage", chat_id=7, text="?", reply_markup={"keyboard": [["Meny"]]})
    assert "result" in await site.post(f"phones/7/{action}", **given)


async def test_votes_over_http(api: Api, site: Site, karin: Phone) -> None:
    """A poll can be voted in."""
    options = [{"text": "Bra"}]
    message_id = (await api("sendPoll", chat_id=7, question="Hur?", options=options)).result["message_id"]
    assert "result" in await site.post("phones/7/vote", message_id=message_id, options=[0])


async def test_mistakes_are_explained(site: Site, karin: Phone) -> None:
    """A refusal says what was wrong."""
    assert "No button" in (await site.post("phones/7/press", button="Ja"))["detail"]
    assert (await site.post("phones/99/start"))["error"] == "KeyError"
    assert "No phone can fly" in (await site.post("phones/7/fly"))["detail"]
    assert "already" in (await site.post("people", id=7, first_name="Karin"))["detail"]


async def test_the_traffic_and_the_faults(api: Api, site: Site, karin: Phone) -> None:
    """Requests after a number; faults on and off."""
    await api("getMe")
    await site.post("faults", kind="blocked", on=True)
    assert (await api("sendMessage", chat_id=7, text="x")).status == 403
    traffic = await site.get("traffic?requests=1")
    assert [fault["kind"] for fault in traffic["faults"] if fault["on"]] == ["blocked"]
    (request,) = traffic["requests"]
    assert (request["method"], request["status"], request["who"]) == ("sendMessage", 403, "Karin")
    await site.post("faults", kind="blocked", on=False)
    assert (await api("sendMessage", chat_id=7, text="x")).status == 200


async def test_foreign_pages_are_kept_out(site: Site, karin: Phone) -> None:
    """A form of another site, or a name that points here, changes nothing."""
    url = f"{site.url}/api/phones/7/block"
    async with site.session.post(url, data="{}", headers={"Content-Type": "text/plain"}) as answer:
        assert answer.status == 415
    async with site.session.post(url, json={}, headers={"Host": "evil.example:80"}) as answer:
        assert answer.status == 400
    assert karin.standing == "member"
