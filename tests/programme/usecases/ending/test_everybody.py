"""Everybody has a fitting end: whoever takes part in a programme, however they came to its last day."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.texts import Texts
from programme.diploma import Standing
from programme.due import Due, DueKind
from programme.pair import End, Pair, PairState
from programme.people import Membership, Person, Preset, Programme, Role, State
from programme.speech import Listing, PassedOn, Phrase, Speech
from programme.usecases.ending import closing, diploma
from storage.unit_of_work import SqlUnitOfWork

NOW = datetime(2027, 6, 14, 10, tzinfo=UTC)  # a Monday, in the morning
THEN = NOW - timedelta(days=200)
LAST_DAY = date(2027, 6, 11)
WORDS = Texts().words("sv")
BEGAN, NEVER, NOTHING = "Programmet är slut nu.", "hann inget mentorskap börja för dig", ""


@dataclass(frozen=True, slots=True)
class Ends:
    """How somebody's time ends: what they read, whom they may meet again, and whether they get a diploma."""

    reads: str
    again: tuple[str, ...]
    standing: Standing


EXPECTED = {
    "Ada": Ends(BEGAN, ("Bo",), Standing.READY),
    "Bo": Ends(BEGAN, ("Ada", "Cia"), Standing.READY),  # a mentor of two
    "Cia": Ends(BEGAN, ("Bo",), Standing.READY),  # whose pair rests
    "Dan": Ends(BEGAN, (), Standing.READY),  # whose pair ended, and who waits for another
    "Eli": Ends(BEGAN, (), Standing.READY),  # the mentor of an ended pair
    "Fia": Ends(NEVER, (), Standing.NO_PAIR),  # never matched
    "Gun": Ends(NEVER, (), Standing.NO_PAIR),  # has met once, and did not begin
    "Hed": Ends(NEVER, (), Standing.NO_PAIR),  # has only registered
    "Ida": Ends(NEVER, (), Standing.NO_PAIR),  # whom the manager let wait
    "Jan": Ends(NOTHING, (), Standing.LEFT),  # has left
    "Kim": Ends(BEGAN, ("Liv",), Standing.READY),  # without Telegram
    "Liv": Ends(BEGAN, ("Kim",), Standing.READY),  # has blocked the bot
    "Mats": Ends(NOTHING, (), Standing.LEFT),  # wants to be deleted
    "Nora": Ends(BEGAN, ("Olle",), Standing.READY),  # takes part in another programme, too
    "Olle": Ends(BEGAN, ("Nora",), Standing.READY),  # whose adept has been deleted meanwhile, beside Nora
    "Eva": Ends(BEGAN, ("Pia",), Standing.READY),  # the manager, who is a mentor as well
    "Pia": Ends(BEGAN, ("Eva",), Standing.READY),
}
PART = {"Dan", "Eli"}
"""Whose partner went early, and who found no other: they have taken part, and not completed."""
MENTORS = {"Bo", "Eli", "Liv", "Olle", "Eva"}
STATES = {"Hed": State.REGISTERED, "Ida": State.ON_HOLD, "Jan": State.WITHDRAWN}
PAIRS = [
    ("Ada", "Bo", PairState.ACTIVE, None),
    ("Cia", "Bo", PairState.PAUSED, None),
    ("Dan", "Eli", PairState.ENDED, End.REMATCHED),
    ("Gun", "Eli", PairState.ENDED, End.NO_START),
    ("Kim", "Liv", PairState.ACTIVE, None),
    ("Mats", "Olle", PairState.ENDED, End.LEFT),
    ("Nora", "Olle", PairState.ACTIVE, None),
    ("Pia", "Eva", PairState.ACTIVE, None),
]


def programme_of(uow: SqlUnitOfWork, name: str, ends_on: date) -> Programme:
    days = (date(2026, 6, 12), ends_on)
    return uow.programmes.add(Programme(0, name, *days, Preset.LEADERSHIP, "Europe/Stockholm", THEN))


def play(uow: SqlUnitOfWork) -> tuple[Programme, dict[str, Membership]]:
    """Let everybody take part, and the programme be over since Friday."""
    here, other = programme_of(uow, "Framsteg", LAST_DAY), programme_of(uow, "Annat", date(2027, 12, 1))
    people = {
        name: uow.people.add(Person(0, "sv", THEN, name=f"{name} Ek", telegram_id=number, phone="+46701234567"))
        for number, name in enumerate(EXPECTED, 100)
    }
    uow.memberships.add(Membership(0, people["Eva"].id, here.id, Role.MANAGER, State.MANAGING, THEN))
    uow.memberships.add(Membership(0, people["Eva"].id, other.id, Role.MANAGER, State.MANAGING, THEN))
    uow.memberships.add(Membership(0, people["Nora"].id, other.id, Role.ADEPT, State.WAITING, THEN, THEN, THEN))
    uow.people.save(replace(people["Kim"], telegram_id=None))
    uow.people.save(replace(people["Liv"], unreachable_since=THEN))
    uow.people.save(replace(people["Mats"], deletion_asked_at=THEN))
    seats = {}
    for name, person in people.items():
        role, state = Role.MENTOR if name in MENTORS else Role.ADEPT, STATES.get(name, State.WAITING)
        seats[name] = uow.memberships.add(Membership(0, person.id, here.id, role, state, THEN, THEN, THEN))
    for adept, mentor, pair_state, end in PAIRS:
        confirmed = THEN if end is not End.NO_START else None
        pair = Pair(0, here.id, seats[adept].id, seats[mentor].id, pair_state, THEN, end, start_confirmed_at=confirmed)
        uow.pairs.add(pair)
    return here, seats


def read_by(uow: SqlUnitOfWork, seat: Membership) -> str:
    """Return what a participant reads when their time ends; it comes surely, also by the manager's hand."""
    due = Due(0, DueKind.CLOSE, seat.id, seat.programme_id, seat.person_id, NOW, THEN)
    said = [one for one in closing.close(uow, due, NOW) if isinstance(one, Speech) and one.to == seat.person_id]
    assert all(one.passed_on is PassedOn.IN_DIGEST for one in said if one.text[0].key.startswith("closing-"))
    return "\n\n".join(WORDS("lines", {"lines": Listing(one.text)}) for one in said if isinstance(one.text[0], Phrase))


@pytest.mark.parametrize("order", [1, -1])
def test_everybody_has_a_fitting_end(uow: SqlUnitOfWork, order: int) -> None:
    """Whoever began with a partner is thanked and gets a diploma, the others read why; in any order."""
    here, seats = play(uow)
    for name in list(EXPECTED)[::order]:
        expected, read = EXPECTED[name], read_by(uow, seats[name])
        assert (expected.reads in read) if expected.reads else not read, (name, read)
        assert ("igen" in read) == bool(expected.again), name
        assert all(f"<b>{one} Ek</b>" in read for one in expected.again), (name, read)
        assert not [one for one in EXPECTED if one not in {name, "Eva", *expected.again} and one in read], (name, read)
    assert "skriv till" not in read_by(uow, seats["Eva"]), "nobody is told to write to themselves"
    found = {one.person.name.removesuffix(" Ek"): one.standing for one in diploma.everybody(uow, here, NOW)}
    assert found == {name: one.standing for name, one in EXPECTED.items()}
    papers = {one.person.name.removesuffix(" Ek"): one for one in diploma.everybody(uow, here, NOW)}
    ready = {name for name, one in papers.items() if one.standing is Standing.READY}
    assert {name for name in ready if not papers[name].completes} == PART
    assert {name for name in ready if papers[name].says_took_part} == {"Dan"}, "a mentor has been one in any case"
    for role in (Role.ADEPT, Role.MENTOR):
        counted = sum(one.completed for one in uow.figures.seats(here.id) if one.role is role)
        assert counted == sum(papers[name].membership.role is role for name in ready - PART), "the board's page"
    states = {name: uow.memberships.get(seat.id).state for name, seat in seats.items()}
    ended = {name: State.COMPLETED if one.reads == BEGAN else State.OVER for name, one in EXPECTED.items() if one.reads}
    assert {name: states[name] for name in ended} == ended
    other = next(one for one in uow.memberships.of_person(seats["Nora"].person_id) if one.programme_id != here.id)
    assert other.state is State.WAITING, "the other programme goes on"
