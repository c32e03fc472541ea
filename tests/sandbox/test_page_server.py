"""The page's server: what it tells, what it lets one do, and whom it does not let in."""

import asyncio
import base64
import json
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import Any, NamedTuple

import aiohttp
import pytest

from sandbox.botapi.faults import FaultKind
from sandbox.botapi.records import Json
from sandbox.cast.cast import EVA_ID
from sandbox.page.app import serving
from sandbox.page.traffic import UNTIL_THE_NEXT_TRY
from sandbox.rehearsal.bot_side import Patience
from sandbox.rehearsal.stories import Setting, Story
from sandbox.stage.stage import Stage
from tests.patience import PATIENCE
from tests.sandbox.staging import ADEPT, NEW, at_rest, phone_of, ready

PDF = b"%PDF-1.7 a few words"
WAITED_OUT = (FaultKind.STALLED, FaultKind.SWALLOWED, FaultKind.LATE_ANSWER)
"""The faults that end when the bot waits no longer for an answer."""
FELT = tuple(kind for kind in FaultKind if kind not in WAITED_OUT)


class Got(NamedTuple):
    """An answer."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class Browser:
    """A page as far as HTTP goes."""

    def __init__(self, session: aiohttp.ClientSession, url: str, stage: Stage) -> None:
        self.session, self.url, self.stage = session, url, stage

    async def get(self, path: str, **more: Any) -> Got:
        """Ask for something."""
        async with self.session.get(f"{self.url}{path}", **more) as answer:
            return Got(answer.status, answer.headers, await answer.read())

    async def asked(self, path: str) -> Json:
        """Return the JSON that is there."""
        answer = await self.get(path)
        assert answer.status == 200, path
        found: Json = json.loads(answer.body)
        return found

    async def post(self, path: str, **given: Any) -> tuple[int, Json]:
        """Do something; return how it went."""
        async with self.session.post(f"{self.url}{path}", json=given) as answer:
            return answer.status, await answer.json()

    async def does(self, user_id: int, action: str, **given: Any) -> Json:
        """Let somebody do something on their phone; return what it shows then."""
        status, answer = await self.post(f"/api/phones/{user_id}/{action}", **given)
        assert (status, [*answer]) == (200, ["result"])
        await at_rest(self.stage)
        return await self.asked(f"/api/phones/{user_id}")


@asynccontextmanager
async def browsing(setting: Setting, patience: Patience | None = None) -> AsyncIterator[Browser]:
    """Give a page on a story."""
    async with ready(setting, patience=patience) as stage, serving(stage) as url, aiohttp.ClientSession() as session:
        yield Browser(session, url, stage)


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    """A page on an empty programme."""
    async with browsing(Setting(Story.EMPTY)) as found:
        yield found


async def test_the_state_tells_who_is_there_and_what_is_due(browser: Browser) -> None:
    """People with their roles, the time in the programme's zone, and three phones to begin with."""
    state = await browser.asked("/api/state")
    assert (state["now"], state["zone"]) == ("2027-01-11T09:20:00+01:00", "Europe/Stockholm")
    assert [state["people"][0][key] for key in ("name", "role", "in_hand")] == ["Eva Lind", "manager", False]
    roles = {one["id"]: one["role"] for one in state["people"]}
    assert [roles[one] for one in state["phones"]] == ["manager", "adept", "mentor"]
    assert (state["story"], state["programme"], state["progress"]) == ("empty", "Framsteg", None)
    assert state["mails"] == 0
    assert json.loads((await browser.get("/api/mails")).body) == []
    assert (await browser.get("/api/mails/0/calendar")).status == 404


async def test_a_phone_shows_messages_buttons_keys_and_commands(browser: Browser) -> None:
    """What a person sees and can do comes along, and earlier messages on request."""
    shown = await browser.does(ADEPT, "start")
    assert shown["standing"] == "member"
    assert [command for command, _ in shown["commands"]][:1] == ["jag"]
    assert shown["messages"][0]["html"] == '<a href="command:/start">/start</a>'
    press = shown["messages"][-1]["buttons"][0][0]
    assert press["label"] == "Jag vill ha en mentor"
    await browser.does(ADEPT, "press", message_id=shown["messages"][-1]["id"], button=press["data"])
    await browser.does(ADEPT, "press", button="Ja, det är okej, och jag har fyllt 18")
    await browser.does(ADEPT, "send", text="Sofia Öberg")
    shown = await browser.does(ADEPT, "send", text="sofia@exempel.se")
    assert shown["keyboard"][0] == [{"label": "📱 Dela mitt nummer", "contact": True, "location": False}]
    assert shown["messages"][-2]["html"] == '<a href="mailto:sofia@exempel.se">sofia@exempel.se</a>'
    last = shown["messages"][-1]["id"]
    earlier = await browser.asked(f"/api/phones/{ADEPT}/messages?before={last}&limit=2")
    assert [one["id"] < last for one in earlier["messages"]] == [True, True]
    assert earlier["earlier"]


async def test_a_file_can_be_opened_and_kept(browser: Browser) -> None:
    """A PDF opens in the page or is kept; a spreadsheet is kept; nothing is run as a page of ours."""
    await browser.does(ADEPT, "start")
    for name, kind, opens in (
        ("Kontrakt åäö.pdf", "application/pdf", True),
        ("lista.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", False),
        ("sida.html", "text/html", False),
    ):
        data = base64.b64encode(PDF).decode()
        shown = await browser.does(ADEPT, "send_document", name=name, mime_type=kind, data=data)
        message = next(one for one in reversed(shown["messages"]) if one["file"])
        assert message["file"] == {"name": name, "mime": kind, "size": len(PDF)}
        path = f"/api/phones/{ADEPT}/files/{message['id']}"
        answer = await browser.get(path)
        assert (answer.body, answer.headers["content-type"].partition(";")[0]) == (PDF, kind)
        assert answer.headers["content-disposition"].startswith("inline" if opens else "attachment")
        assert (await browser.get(f"{path}?download")).headers["content-disposition"].startswith("attachment")
    assert (await browser.get(f"/api/phones/{ADEPT}/files/1")).status == 400  # there is no such message


async def test_news_come_by_themselves(browser: Browser) -> None:
    """Messages, toasts and the state are told as they happen; a new beginning says that everything is new."""
    heard: list[tuple[str, Json]] = []
    more = asyncio.Event()

    async def listen() -> None:
        async with browser.session.get(f"{browser.url}/api/events") as answer:
            async for line in answer.content:
                if line.startswith(b"event: "):
                    heard.append((line[7:].decode().strip(), {}))
                elif line.startswith(b"data: "):
                    heard[-1] = (heard[-1][0], json.loads(line[6:]))
                    more.set()

    async def hears(event: str, words: str) -> None:
        async with asyncio.timeout(PATIENCE):
            while not any(name == event and words in json.dumps(data, ensure_ascii=False) for name, data in heard):
                await more.wait()
                more.clear()

    async with asyncio.TaskGroup() as group:
        listening = group.create_task(listen())
        await hears("state", "Eva Lind")
        await browser.does(ADEPT, "start")
        await hears("phone", "anmäla dig som")
        browser.stage.act(ADEPT, lambda phone: phone.press_forged("nonsense"))
        await hears("toast", "redan stängd")
        await hears("state", '"in_hand": true')
        assert await browser.post("/api/story", story="registered", seed=2) == (200, {})
        await hears("reset", "{}")
        listening.cancel()
    await at_rest(browser.stage)


async def test_clock_cast_and_story_do_as_told(browser: Browser) -> None:
    """Each control does what it says; what it can't understand is refused, and nothing happens."""
    assert await browser.post("/api/people", first_name=" Karin ", last_name="Ek") == (200, {"id": NEW})
    assert (await browser.post("/api/people", first_name=" "))[0] == 400
    for wrong in ({"turn": "century"}, {"speed": "fast"}, {"speed": 1e12}, {"day": "someday"}, {}):
        assert (await browser.post("/api/clock", **wrong))[0] == 400
    for wrong in ({"story": "western"}, {"language": "de"}, {"seed": "x"}):
        assert (await browser.post("/api/story", **wrong))[0] == 400
    assert (await browser.post(f"/api/phones/{NEW}/fly"))[0] == 400
    assert (await browser.post("/api/phones/17/start"))[0] == 400
    assert (await browser.asked("/api/state"))["now"] == "2027-01-11T09:20:00+01:00"
    assert await browser.post(f"/api/people/{ADEPT}/hand", in_hand=True) == (200, {})
    assert await browser.post("/api/clock", turn="week") == (200, {})
    await at_rest(browser.stage)
    assert (await browser.asked("/api/state"))["now"][:16] == "2027-01-18T09:20"
    assert not phone_of(browser.stage, ADEPT).messages
    assert await browser.post(f"/api/people/{ADEPT}/hand", in_hand=False) == (200, {})
    assert await browser.post("/api/clock", turn="day") == (200, {})
    await at_rest(browser.stage)
    assert phone_of(browser.stage, ADEPT).messages


async def test_traffic_of_bot_and_telegram(browser: Browser) -> None:
    """Requests and updates are there, and each only once for who asks for what is new; the power can be cut."""
    await browser.does(ADEPT, "start")
    traffic = await browser.asked("/api/traffic")
    assert {"sendMessage", "setMyCommands"} <= {one["method"] for one in traffic["requests"]}
    assert (traffic["updates"][-1]["kind"], traffic["updates"][-1]["who"]) == ("message", "Sofia")
    assert (traffic["outbox"], traffic["violations"]) == ([], [])
    assert traffic["run"] == (await browser.asked("/api/traffic"))["run"]
    newest = {name: traffic[name][-1]["number"] for name in ("requests", "updates")}
    later = await browser.asked(f"/api/traffic?requests={newest['requests']}&updates={newest['updates']}")
    assert (later["requests"], later["updates"]) == ([], [])
    assert (await browser.post("/api/faults", kind="gremlins", on=True))[0] == 400
    assert await browser.post("/api/bot/restart") == (200, {})
    await at_rest(browser.stage)
    assert browser.stage.rehearsal.bot.kills == 1


@pytest.mark.parametrize(
    ("kinds", "patience"), [(FELT, Patience()), (WAITED_OUT, Patience(answer=0.3))], ids=["felt", "waited-out"]
)
async def test_every_fault_is_survived(kinds: Sequence[FaultKind], patience: Patience) -> None:
    """Whatever goes wrong, the bot goes on; once it is mended, what somebody asks is answered."""
    async with browsing(Setting(Story.EMPTY), patience) as browser:
        await browser.does(ADEPT, "start")
        for kind in kinds:
            assert await browser.post("/api/faults", kind=kind, on=True) == (200, {})
            for text in ("/jag", "/hjalp"):
                await browser.does(ADEPT, "send", text=text)
                assert browser.stage.trouble == "", kind
            on = [one["kind"] for one in (await browser.asked("/api/traffic"))["faults"] if one["on"]]
            assert on == [kind]
            assert await browser.post("/api/faults", kind=kind, on=False) == (200, {})
            await at_rest(browser.stage)
            await _is_answered(browser)


async def _is_answered(browser: Browser) -> None:
    """Ask for something until the answer is there: on a slow machine a bot with little patience tries again later."""
    before = len(phone_of(browser.stage, ADEPT).heard)
    await browser.does(ADEPT, "send", text="/jag")
    async with asyncio.timeout(PATIENCE):
        while len(phone_of(browser.stage, ADEPT).heard) == before:
            browser.stage.turn(UNTIL_THE_NEXT_TRY)
            await at_rest(browser.stage)


async def test_no_foreign_page_gets_in(browser: Browser) -> None:
    """Another host's name, or a form that a foreign page could send, is refused; nothing may come from elsewhere."""
    assert (await browser.get("/api/state", headers={"Host": "evil.example"})).status == 400
    async with browser.session.post(f"{browser.url}/api/clock", data="turn=day") as answer:
        assert answer.status == 415
    async with browser.session.post(f"{browser.url}/api/phones/{EVA_ID}/start", data=b"{}") as answer:
        assert answer.status == 415
    policy = (await browser.get("/")).headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "http" not in policy
