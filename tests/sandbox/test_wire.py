"""The forms in which a request may come, the envelope in which it is answered."""

import json

import aiohttp
import pytest

from sandbox.phones.people import Phone
from sandbox.phones.server import TelegramServer
from tests.sandbox.conftest import TOKEN, Api


async def test_get_me_comes_in_the_envelope(api: Api) -> None:
    """The bot learns that it is one."""
    answer = await api("getMe")
    assert answer.status == 200
    assert answer.body["ok"] is True
    assert answer.result["is_bot"] is True
    assert answer.result["id"] == 123


@pytest.mark.parametrize("form", ["query", "urlencoded", "json", "multipart"])
async def test_every_form_of_a_request_says_the_same(
    form: str, server: TelegramServer, session: aiohttp.ClientSession, karin: Phone
) -> None:
    """Query, urlencoded, JSON and multipart are read alike; the method's case does not matter."""
    url = f"{server.url}/bot{TOKEN}/SENDmessage"
    markup = {"inline_keyboard": [[{"text": "Ja", "callback_data": "y"}]]}
    wire = {"chat_id": "7", "text": "Hej", "disable_notification": "true", "reply_markup": json.dumps(markup)}
    match form:
        case "query":
            request = session.get(url, params=wire)
        case "urlencoded":
            request = session.post(url, data=wire)
        case "json":
            native = {"chat_id": 7, "text": "Hej", "disable_notification": True, "reply_markup": markup}
            request = session.post(url, json=native)
        case _:
            parts = aiohttp.FormData(wire, default_to_multipart=True)
            request = session.post(url, data=parts)
    async with request as response:
        assert (await response.json())["result"]["text"] == "Hej"
    assert server.violations == []
    assert server.requests[-1].parameters["reply_markup"] == markup
    assert server.requests[-1].parameters["chat_id"] == 7
    assert server.requests[-1].chat_id == 7
    assert karin.last.labels == ("Ja",)


@pytest.mark.parametrize(
    ("token", "description"),
    [
        ("nonsense", "Unauthorized: invalid token specified"),
        ("123:OTHER", "Unauthorized"),
    ],
)
async def test_a_wrong_token_is_refused(
    token: str, description: str, server: TelegramServer, session: aiohttp.ClientSession
) -> None:
    """The shape and the value of the token are checked."""
    for path in (f"/bot{token}/getMe", f"/file/bot{token}/documents/file_1.txt"):
        async with session.get(server.url + path) as response:
            assert response.status == 401
            assert (await response.json())["description"] == description


@pytest.mark.parametrize("method", ["sendNothing", "createForumTopic"])
async def test_an_unknown_method_is_not_found(method: str, api: Api) -> None:
    """What does not exist, here or at all, gives a 404."""
    assert (await api(method)).refusal == (404, "Not Found: method not found")
    unknown = [text for text in api.server.violations if "unknown method" in text]
    assert bool(unknown) == (method == "sendNothing")


async def test_unreadable_json_is_refused(server: TelegramServer, session: aiohttp.ClientSession) -> None:
    """A JSON body must be an object."""
    headers = {"Content-Type": "application/json"}
    async with session.post(f"{server.url}/bot{TOKEN}/getMe", data="[1", headers=headers) as response:
        assert response.status == 400


async def test_an_upload_that_is_too_large_is_cut(server: TelegramServer, api: Api, karin: Phone) -> None:
    """Telegram's front server takes 50 MB."""
    answer = await api.upload("sendDocument", {"document": ("big.bin", bytes(52 * 1024 * 1024))}, chat_id=7)
    assert answer.status == 413


async def test_refused_requests_are_written_down(api: Api, karin: Phone) -> None:
    """The log holds the refusal's words; refusing is no breach of the specification."""
    await api("sendMessage", chat_id=7, text="<b>", parse_mode="HTML")
    request = api.server.requests[-1]
    assert (request.status, request.method) == (400, "sendMessage")
    assert "Can't find end tag" in request.description
    assert [entry.number for entry in api.server.requests] == [1]


async def test_only_loopback_is_served() -> None:
    """The server never listens to the outside."""
    with pytest.raises(ValueError, match="loopback"):
        TelegramServer(TOKEN, host="0.0.0.0")  # noqa: S104 - refused, that is the point


async def test_a_server_can_be_stopped_and_started_again(session: aiohttp.ClientSession) -> None:
    """The address and everything known stay, as when a network comes back."""
    server = TelegramServer(TOKEN)
    async with server:
        port = server.port
        server.people.add(7).start()
    async with server:
        assert server.port == port
        async with session.get(f"{server.url}/bot{TOKEN}/getUpdates") as response:
            assert len((await response.json())["result"]) == 1


async def test_a_value_that_nobody_foresaw_is_seen(api: Api, karin: Phone, caplog: pytest.LogCaptureFixture) -> None:
    """The sandbox's own failure shows among the violations, so that no test passes over it."""
    answer = await api("sendMessage", chat_id=7, text="x", reply_parameters={"message_id": [1]})
    assert answer.refusal == (500, "Internal Server Error")
    assert any("the sandbox itself failed" in violation for violation in api.server.violations)
    assert "The sandbox failed on sendMessage" in caplog.text
