"""The storm: a small programme among kills, faults and outages leaves what the quiet one leaves, but for copies."""

import secrets
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from typing import Final

import aiosmtplib
import pytest
from aiosmtplib import SMTPConnectError, SMTPServerDisconnected

from bot.settings import UpdatesBy
from programme.audit import Kind
from programme.serial import drawn, written
from sandbox.botapi.faults import FaultKind
from sandbox.cast.scenario import Scenario
from sandbox.phones.post_office import PostOffice
from sandbox.rehearsal.clock import TurnedClock
from sandbox.storm.chance import told
from sandbox.storm.comparison import compared, without_copies
from sandbox.storm.mailed import Mailed, mailed
from sandbox.storm.outcome import BOOKKEEPING, NAMED_BY, OF_KIND, Outcome
from sandbox.storm.plan import BLOWS, OF_MAIL, ONCE, Planned, Strike, planned
from sandbox.storm.played import Stormed, weathered
from sandbox.storm.weather import Weather
from storage.tables import metadata

SMALL: Final = Scenario(adepts=2, mentors=2, weeks=12, mails=True)
KILLS: Final = 5
WAYS: Final = {"sqlite": UpdatesBy.POLLING, "postgresql": UpdatesBy.WEBHOOK}
_QUIET: Final[list[Stormed]] = []  # the same for all, so it is played once

MOMENTS: Final = [datetime(2027, 1, 11, 9, tzinfo=UTC) + timedelta(hours=hour) for hour in range(40)]
MAILED: Final = MOMENTS[3:30:9]


@pytest.fixture
async def quiet() -> Stormed:
    """What is there afterwards when nothing happens."""
    if not _QUIET:
        _QUIET.append(await weathered(SMALL))
    return _QUIET[0]


@pytest.mark.parametrize(
    "database_kind",
    [pytest.param("sqlite", marks=pytest.mark.deep), pytest.param("postgresql", marks=pytest.mark.storm)],
    indirect=True,
)
async def test_a_storm_leaves_what_peace_leaves(
    database_url: str, request: pytest.FixtureRequest, quiet: Stormed
) -> None:
    """Kills and a strike of each other kind: the same rows and chats, nobody stuck, and few copies."""
    way = WAYS[request.node.callspec.params["database_kind"]]
    plan = planned(1, quiet.outcome.moments, kills=KILLS, blows=len(BLOWS), mailed=quiet.mailed)
    stormed = await weathered(replace(SMALL, database_url=database_url), plan, updates=way)
    comparison = compared(quiet.outcome, stormed.outcome)
    assert (comparison.differences, stormed.stuck, stormed.violations) == ((), (), ())
    assert stormed.strikes == Counter([*[Strike.KILL] * KILLS, *BLOWS])
    assert sum(copy.times for copy in comparison.copies) <= 2 * stormed.strikes.total()
    assert stormed.outcome.mails.again.total() <= KILLS + 1, "at most one for a kill"
    assert quiet.mails, "or nothing was proven of mails"


def test_whatever_a_row_refers_to_has_a_name() -> None:
    """Each table that a compared row refers to is told by some of its columns, and each kind in the audit by its table.

    A year compares tables that the small programme of the other tests never fills.
    """
    compared_tables = [one for one in metadata.sorted_tables if one.name not in BOOKKEEPING]
    referred = {key.column.table.name for one in compared_tables for key in one.foreign_keys} | set(OF_KIND.values())
    assert referred - set(NAMED_BY) == set()
    assert set(OF_KIND) == set(Kind)
    assert all(set(columns) <= set(metadata.tables[name].c.keys()) for name, columns in NAMED_BY.items())


def test_a_seed_makes_a_plan() -> None:
    """The same seed plans the same strikes, another one others; every kind is among them, in order."""
    plan = planned(1, MOMENTS, kills=50, blows=2 * len(BLOWS), mailed=MAILED)
    assert plan == planned(1, MOMENTS, kills=50, blows=2 * len(BLOWS), mailed=MAILED)
    assert plan != planned(2, MOMENTS, kills=50, blows=2 * len(BLOWS), mailed=MAILED)
    assert Counter(strike.kind for strike in plan) == Counter([*[Strike.KILL] * 50, *BLOWS, *BLOWS])
    assert plan == sorted(plan, key=lambda strike: strike.at)
    assert {type(strike.after) for strike in plan} == {int, type(None)}
    assert {strike.at for strike in plan if strike.kind in OF_MAIL} <= set(MAILED)


def test_where_no_mail_goes_nothing_strikes_it() -> None:
    """Without mails the other strikes take their turns."""
    kinds = {strike.kind for strike in planned(1, MOMENTS, kills=0, blows=len(BLOWS))}
    assert kinds == {*BLOWS} - {*OF_MAIL}


def test_more_strikes_than_steps_fall_on_all_steps_in_turn() -> None:
    """No step gets a second strike before each has one: an update that is struck too often is rightly put aside."""
    struck = Counter(strike.at for strike in planned(1, MOMENTS, kills=90, blows=0))
    assert set(struck.values()) == {2, 3}


def blow(kind: Strike, seconds: float = ONCE) -> Planned:
    """Return a strike."""
    return Planned(kind, MOMENTS[0], seconds, None, 0)


def test_a_lasting_strike_ends_by_the_clock() -> None:
    """An outage of ten seconds meets every request but the polls, and no request after that."""
    clock = TurnedClock()
    weather = Weather(clock, patience=1)
    weather.blow(blow(Strike.RESET, 10))

    def struck(method: str) -> list[FaultKind]:
        return [fault.kind for fault in weather.strike_request(method, 1)]

    assert [struck("sendMessage"), struck("getMe"), struck("getUpdates")] == [[FaultKind.RESET_BEFORE]] * 2 + [[]]
    clock.jump(clock.now() + timedelta(seconds=10))
    assert struck("sendMessage") == []
    assert weather.struck == Counter({FaultKind.RESET_BEFORE: 2})


def test_a_strike_without_length_meets_one_request() -> None:
    """Once, and the next request goes through."""
    weather = Weather(TurnedClock(), patience=1)
    weather.blow(blow(Strike.CUT))
    assert [len(weather.strike_request("sendMessage", 1)) for _ in range(2)] == [1, 0]


def test_an_act_waits_for_requests() -> None:
    """A kill that lets two requests pass comes with the third, once; polls come by the real clock and do not count."""
    weather, acted = Weather(TurnedClock(), patience=1), []
    weather.after_requests(2, lambda: acted.append(True))
    for method in ("sendMessage", "getUpdates", "sendMessage", "getUpdates"):
        weather.strike_request(method, 1)
    assert acted == []
    weather.strike_request("sendMessage", 1)
    weather.strike_request("sendMessage", 1)
    assert acted == [True]


def outcome(
    *said: str, rows: tuple[str, ...] = ("a",), labels: tuple[str, ...] = (), mails: Mailed | None = None
) -> Outcome:
    """Return an outcome with one table and one chat."""
    return Outcome(
        rows={"people": list(rows)},
        said={"Karin": list(said)},
        looks={"Karin": frozenset((*said, "Skickat."))},
        shown={"Karin": Counter((words, labels) for words in said)},
        moments=(),
        mails=mails or Mailed({"karin@exempel.se": ["Inbjudan"]}),
    )


QUIET: Final = outcome("Hej!", "Vad heter du?", "Hej!", "Tack.")


@pytest.mark.parametrize(
    ("stormy", "copies"),
    [
        (outcome("Hej!", "Vad heter du?", "Hej!", "Tack."), {}),
        (outcome("Hej!", "Hej!", "Vad heter du?", "Hej!", "Tack.", "Tack."), {"Hej!": 1, "Tack.": 1}),
        (outcome("Hej!", "Vad heter du?", "Vad heter du?", "Vad heter du?", "Hej!", "Tack."), {"Vad heter du?": 2}),
        (
            outcome("Hej!", "Vad heter du?", "Hej!", "Tack.", "Skickat."),
            {"Skickat.": 1},
        ),  # in peace a message became it
    ],
)
def test_copies_are_counted_and_are_no_difference(stormy: Outcome, copies: dict[str, int]) -> None:
    """A message may come again; each is named with the number of its copies."""
    found = compared(QUIET, stormy)
    assert {copy.words: copy.times for copy in found.copies} == copies
    assert found.differences == ()


@pytest.mark.parametrize(
    "stormy",
    [
        outcome("Hej!", "Vad heter du?", "Tack."),  # one is missing
        outcome("Vad heter du?", "Hej!", "Hej!", "Tack."),  # in another order
        outcome("Hej!", "Vad heter du?", "Hej!", "Tack.", "Förlåt, något gick fel."),  # one that peace does not bring
        outcome("Hej!", "Vad heter du?", "Hej!", "Tack.", rows=("a", "a")),  # a row that is there twice
        outcome("Hej!", "Vad heter du?", "Hej!", "Tack.", rows=()),
        outcome("Hej!", "Vad heter du?", "Hej!", "Tack.", labels=("Avbryt",)),  # a button that should have gone
        outcome("Hej!", "Vad heter du?", "Hej!", "Tack.", mails=Mailed({"karin@exempel.se": []})),
        outcome("Hej!", "Vad heter du?", "Hej!", "Tack.", mails=Mailed({"karin@exempel.se": ["Inbjudan", "Inställt"]})),
        outcome("Hej!", "Vad heter du?", "Hej!", "Tack.", mails=Mailed({"lars@exempel.se": ["Inbjudan"]})),
    ],
)
def test_everything_else_is_a_difference(stormy: Outcome) -> None:
    """What is missing, new, moved or changed is told."""
    assert compared(QUIET, stormy).differences


def test_what_was_lost_is_counted() -> None:
    """A message that never came is counted for its person, and a mail for its address."""
    assert compared(QUIET, outcome("Hej!", "Vad heter du?", "Tack.")).lost == Counter({"Karin": 1})
    without = outcome("Hej!", "Vad heter du?", "Hej!", "Tack.", mails=Mailed({"lars@exempel.se": ["Inbjudan"]}))
    assert compared(QUIET, without).lost == Counter({"karin@exempel.se": 1})


def a_mail(key: str, subject: str = "Inbjudan") -> EmailMessage:
    """Return a mail."""
    made = EmailMessage()
    made["Message-ID"], made["Subject"], made["Date"] = key, subject, MOMENTS[0]
    made.set_content("Hej Karin!")
    return made


def test_a_mail_is_known_again_by_its_identifier() -> None:
    """The same one twice is a copy; another one with the same words is another one."""
    to = "karin@exempel.se"
    found = mailed([(to, a_mail("<1>")), (to, a_mail("<1>")), (to, a_mail("<2>")), ("lars@exempel.se", a_mail("<1>"))])
    line = "2027-01-11 Inbjudan Hej Karin!\n"
    assert found.lines == {to: [line, line], "lars@exempel.se": [line]}
    assert found.again == Counter({(to, "Inbjudan"): 1})
    stormy = outcome("Hej!", "Vad heter du?", "Hej!", "Tack.", mails=replace(QUIET.mails, again=found.again))
    assert compared(QUIET, stormy).differences == ()
    assert [(copy.person, copy.times) for copy in compared(QUIET, stormy).copies] == [(to, 1)]


async def test_what_meets_a_mail_on_its_way() -> None:
    """Its sender never hears of it, whether it was taken or not; the next one is taken; a shut server hangs up."""
    acted: list[str] = []
    async with PostOffice(lambda: MOMENTS[0]) as post:
        post.at_next_mail += [(False, lambda: acted.append("before")), (True, lambda: acted.append("after"))]
        for key in ("<1>", "<2>"):
            with pytest.raises(SMTPServerDisconnected):
                await send(post, key)
        await send(post, "<3>")
        assert (acted, [mail.content["Message-ID"] for mail in post.mails]) == (["before", "after"], ["<2>", "<3>"])
        post.is_shut = lambda: True
        with pytest.raises(SMTPConnectError):
            await send(post, "<4>")


async def send(post: PostOffice, key: str) -> None:
    """Hand a mail to the post office."""
    port = int(post.url.rpartition(":")[2])
    await aiosmtplib.send(a_mail(key), sender="a@example.org", recipients=["b@example.org"], port=port, start_tls=False)


def test_what_a_link_carries_is_random() -> None:
    """Two runs make two links; who made it and for what stands in the words around it."""
    said = [f"Öppna länken: https://t.me/bot?start={token} i dag." for token in ("a_B-c", "Qq")]
    assert told(said[0]) == told(said[1]) == "Öppna länken: https://t.me/bot?start=… i dag."


def test_the_serial_of_a_diploma_is_random() -> None:
    """Two runs draw two serials; whose diploma it is stands in the words around it."""
    said = [f"Det har nummer {written(drawn(secrets.randbelow))}, och vem som helst" for _ in range(2)]
    assert told(said[0]) == told(said[1]) == "Det har nummer …, och vem som helst"


def test_a_copy_is_what_was_said_before_and_is_not_next() -> None:
    """A message that rightly comes twice is no copy; a third time it is."""
    assert without_copies(["a", "a", "b", "a", "a"], ["a", "b", "a"]) == (["a", "b", "a"], ["a", "a"])
