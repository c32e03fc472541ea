"""A bug in one update: apologised for, told to the operator, and in nobody's way."""

import io
import json
import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from bot.faults import AT_MOST_EVERY
from handlers import table
from handlers.request import Request
from programme.errors import ProgrammeError
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.page import ChooseLanguage
from programme.speech import Phrase, Speech, Utterance
from sandbox.botapi.faults import FaultKind
from storage.ledger import Ledger
from storage.tables import failed_updates, outbox, people
from tests.bot.planted import OPERATOR, Planted
from tests.bot.strange import NUMBERS, STRANGE
from tests.patience import eventually
from tests.world import World, said

pytestmark = pytest.mark.usefixtures("log")  # structlog's own way with a traceback takes a second for each


def bug(_request: Request) -> list[Utterance]:
    """Fail as a bug does."""
    raise ZeroDivisionError("secret words of a person")


async def test_a_bug_is_apologised_for(told: World, planted: Planted) -> None:
    """A bug costs one update: undone, kept with its payload, apologised for by id, reported; the next one works."""
    planted.failing["bad"] = bug
    karin = told.person("Karin")
    await told.start(karin)
    await told.say(karin, "good")
    await told.say(karin, "bad")
    apology = said(karin)[-1]
    assert "Något gick fel hos oss" in apology
    [failed] = await told.rows(failed_updates)
    assert failed["error_id"] in apology
    assert failed["payload"]["message"]["text"] == "bad"
    assert failed["telegram_id"] == karin.user.id, "so that it goes with her"
    assert failed["reason"] == "ZeroDivisionError"
    await told.say(karin, "more")
    assert said(karin)[-1] == "noted goodmore"
    operator = told.server.people[OPERATOR]
    assert len(operator.heard) == 1
    assert failed["error_id"] in operator.last.text
    assert "secret words" not in operator.last.text


async def test_an_apology_is_in_the_persons_language(told: World, planted: Planted) -> None:
    """The apology comes in the language that the person speaks with the bot."""
    planted.failing["bad"] = bug
    john = told.person("John", language="en")
    await told.start(john)
    await told.say(john, "bad")
    assert "went wrong" in said(john)[-1]


async def test_the_operator_is_told_of_a_bug_once_a_minute(told: World, planted: Planted) -> None:
    """Ten failures of a kind within a minute are one report; a minute later there is another."""
    planted.failing["bad"] = bug
    phones = [told.person(f"Person{number}") for number in range(5)]
    for phone in phones:
        phone.start()
        phone.send("bad")
    await told.rest()
    assert all("Något gick fel" in said(phone)[-1] for phone in phones)
    operator = told.server.people[OPERATOR]
    assert len(operator.heard) == 1
    await told.clock.sleep(AT_MOST_EVERY)
    await told.say(phones[0], "bad")
    assert len(operator.heard) == 2


async def test_a_bug_in_a_press(told: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """A bug behind a button: the button's clock stops, the person hears an apology."""

    def broken(_request: Request, _uow: UnitOfWork, _press: Any) -> list[Utterance]:
        raise ZeroDivisionError

    monkeypatch.setitem(table.PRESSES, ChooseLanguage, broken)
    karin = told.person("Karin")
    await told.start(karin)
    await told.say(karin, "/language")
    await told.press(karin, "English")
    assert "Något gick fel" in said(karin)[-1]
    assert len(karin.toasts) == 1


def missing(request: Request) -> list[Utterance]:
    """Say a text that there is not."""
    return [Speech(request.person.id, (Phrase("no-such-text"),))]


def too_long(request: Request) -> list[Utterance]:
    """Say more than Telegram takes."""
    return [Speech(request.person.id, (Phrase("plain", {"text": "å" * 4097}),))]


def empty(request: Request) -> list[Utterance]:
    """Say nothing at all."""
    return [Speech(request.person.id, ())]


@pytest.mark.parametrize("say", [missing, too_long, empty])
async def test_what_cannot_be_rendered_fails_its_unit(
    told: World, planted: Planted, say: Callable[[Request], list[Utterance]]
) -> None:
    """A missing text, or one that Telegram would refuse, undoes the unit and never reaches the outbox."""
    planted.failing["bad"] = say
    karin = told.person("Karin")
    await told.start(karin)
    await told.say(karin, "bad")
    assert "Något gick fel" in said(karin)[-1]
    assert {one["state"] for one in await told.rows(outbox)} == {"sent"}
    await told.say(karin, "good")
    assert said(karin)[-1] == "noted good"


async def test_a_text_of_just_the_right_length_goes_out(told: World, planted: Planted) -> None:
    """4096 signs after parsing are not too many, however they are written."""
    planted.failing["long"] = lambda request: [Speech(request.person.id, (Phrase("plain", {"text": "&" * 4096}),))]
    karin = told.person("Karin")
    await told.start(karin)
    await told.say(karin, "long")
    assert said(karin)[-1] == "&" * 4096


def refuse(_request: Request) -> list[Utterance]:
    """Refuse as a use case does."""
    raise ProgrammeError("name")


async def test_a_refused_text_is_answered_with_the_reason(told: World, planted: Planted) -> None:
    """A refusal is undone and answered in kind words; it is no fault."""
    planted.failing["bad"] = refuse
    karin = told.person("Karin")
    await told.start(karin)
    await told.say(karin, "bad")
    assert "Det ser inte ut som ett namn." in said(karin)[-1]
    assert [one["name"] for one in await told.rows(people)] == [""]
    assert await told.rows(failed_updates) == []
    assert told.server.people[OPERATOR].heard == []


async def test_one_id_from_update_to_message(told: World, planted: Planted, log: io.StringIO) -> None:
    """The id in the apology is that of the stored rows and of every log line on the way."""
    planted.failing["bad"] = bug
    karin = told.person("Karin")
    await told.start(karin)
    told.server.faults.add(FaultKind.STATUS, method="sendMessage", chat_id=karin.chat_id)
    await told.say(karin, "bad")
    found = re.search(r"Märkt (\w+)", said(karin)[-1])
    assert found is not None
    error_id = found[1]
    lines = [json.loads(line) for line in log.getvalue().splitlines()]
    mine = [line["event"] for line in lines if line.get("correlation") == error_id]
    assert "an update failed" in mine
    assert "a message did not get through" in mine
    assert [one["error_id"] for one in await told.rows(failed_updates)] == [error_id]
    await told.say(karin, "good")
    ids = [one["correlation"] for one in await told.rows(outbox)]
    assert len(ids) == len(set(ids))


@pytest.mark.usefixtures("planted")
async def test_an_update_that_cannot_be_read_stops_nobody(world: World) -> None:
    """Updates in forms that nobody foresaw are kept and confirmed, and the others come through in order."""
    karin = world.person("Karin")
    world.person("Sten", telegram_id=5).unblock()
    await world.start(karin)
    queue = world.server.account.queue
    queue.allowed = None
    strange = [*({"update_id": number, "message": {}} for number in NUMBERS), *STRANGE]
    for number, one in enumerate(strange):
        update_id = queue.put("message", {}, lane="strange")
        assert update_id is not None
        queue.waiting[update_id].update = {"update_id": update_id, **one}
        if number % 5 == 0:
            karin.send(str(number))
            world.clock.turn(timedelta(seconds=1))  # so that it is no flood
    await world.rest()
    assert len(queue) == 0
    everything = "".join(str(number) for number in range(0, len(strange), 5))
    assert said(karin)[-1] == f"noted {everything}"
    assert 20 <= len(await world.rows(failed_updates)) <= len(STRANGE)
    assert {one["telegram_id"] for one in await world.rows(people)} == {karin.user.id, 5}


async def test_what_cannot_even_be_kept_is_not_confirmed(
    told: World, planted: Planted, monkeypatch: pytest.MonkeyPatch
) -> None:
    """If the failed update can't be stored either, Telegram keeps it, and it is apologised for later, once."""
    planted.failing["bad"] = bug
    karin = told.person("Karin")
    await told.start(karin)
    tries = []

    def full(*_: object, **__: object) -> None:
        tries.append(1)
        raise OSError("the disk is full")

    with monkeypatch.context() as patched:
        patched.setattr(Ledger, "failed", full)
        karin.send("bad")
        await eventually(lambda: len(tries) >= 2)
        assert len(told.server.account.queue) == 1
        assert await told.rows(failed_updates) == []
    await told.rest()
    assert sum("Något gick fel" in words for words in said(karin)) == 1
    assert len(await told.rows(failed_updates)) == 1
