"""A programme in the middle of its year, with as many pairs as are wanted, and all that a year leaves.

Every section of every list has something in it, and what stands on the lists grows with the programme.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from programme.due import FLAGS, DueKind
from programme.forms.registration import REGISTRATION
from programme.pair import End, PairState
from programme.people import Person, Programme, Role, State
from storage import tables
from storage.asking import asking_on
from storage.tallies import begin_all
from storage.unit_of_work import SqlUnitOfWork
from tests.rows import a_membership, a_person, a_programme
from tests.scenes.bulk import DAY, NOW, Bulk, Row, Seat
from tests.scenes.grown_year import Under, a_year, interviews, traces, words

SHARE = 50  # one in so many of the pairs stands in each section of the lists
SPARE = State.INVITED, State.REGISTERING, State.REGISTERED, State.ON_HOLD, State.WITHDRAWN, State.OVER
ASKED = {
    PairState.ASKED_MENTOR: (DueKind.MENTOR_ANSWER,),
    PairState.FIT_ASKED: (DueKind.DECISION,),
    PairState.MEETING_AHEAD: (DueKind.BOOKED,),
}
"""The pairs that have not begun, with what is overdue for each."""


@dataclass(frozen=True, slots=True)
class Grown:
    """A grown programme: a manager, the pairs under way, and participants by how they stand."""

    programme: Programme
    manager: Person
    pairs: Sequence[Under]
    seats: Mapping[str, Sequence[Seat]]


def a_grown_programme(uow: SqlUnitOfWork, pairs: int, *, share: int | None = None, seed: int = 1) -> Grown:
    """Store a programme with so many pairs under way, and `share` participants or pairs in each section of a list."""
    bulk, some = Bulk(uow, seed), share or max(pairs // SHARE, 1)
    programme = a_programme(uow, starts_on=date(2027, 1, 15), ends_on=date(2027, 12, 17))
    managers = [a_person(uow, bulk.account(), name=name, phone="+46901234567") for name in ("Eva Lind", "Bo Ek")]
    for one in managers:
        a_membership(uow, one, programme, Role.MANAGER, State.MANAGING)
    seats = _participants(bulk, programme, pairs, some)
    talked = [one for name in ("adepts", "mentors", "talked", "asked", "alone", "idle") for one in seats[name]]
    interviews(bulk, managers[0], talked, seats["mentors"])
    under_way = _pairs(bulk, programme, seats["adepts"], seats["mentors"], PairState.ACTIVE)
    a_year(bulk, programme, under_way)
    _not_begun(bulk, programme, seats, some)
    _earlier(bulk, programme, seats, some)
    _overdue(bulk, programme, under_way, seats, some)
    everybody = [one for some_seats in seats.values() for one in some_seats]
    _ahead(bulk, programme, under_way, everybody, seats[str(State.REGISTERING)])
    words(bulk, managers[0], everybody, seats["adepts"][:some])
    traces(bulk, everybody)
    begin_all(asking_on(uow.connection))
    return Grown(programme, managers[0], under_way, seats)


def _participants(bulk: Bulk, programme: Programme, pairs: int, some: int) -> dict[str, Sequence[Seat]]:
    def adepts(state: State, number: int, **more: object) -> list[Seat]:
        return bulk.seats(programme, Role.ADEPT, [state] * number, **more)

    def mentors(number: int, **more: object) -> list[Seat]:
        return bulk.seats(programme, Role.MENTOR, [State.WAITING] * number, **more)

    return {
        "adepts": adepts(State.WAITING, pairs),
        "mentors": mentors(max(2 * pairs // 3, some)),
        **{str(state): adepts(state, some) for state in SPARE},
        "talked": adepts(State.REGISTERED, some),
        "asked": adepts(State.WAITING, some * len(ASKED)),
        "alone": adepts(State.WAITING, 2 * some),
        "idle": mentors(some),
        "leaving": adepts(State.WAITING, some, deletion_asked_at=NOW - 3 * DAY),
        "twins": [one for _ in range(some) for one in mentors(2, phone=bulk.phone())],
    }


def _pairs(
    bulk: Bulk,
    programme: Programme,
    adepts: Sequence[Seat],
    mentors: Sequence[Seat],
    state: PairState,
    end: End | None = None,
) -> list[Under]:
    """Store a pair for each adept, with one mentor after the other."""
    two = [(adept, mentors[place % len(mentors)]) for place, adept in enumerate(adepts)]
    rows: list[Row] = [
        {
            "programme_id": programme.id,
            "adept_id": adept.member,
            "mentor_id": mentor.member,
            "state": state.value,
            "since": NOW - bulk.rng.randrange(20, 150) * DAY,
            "end": end and end.value,
            "outcome_at": NOW + 3 * DAY if state is PairState.FIT_ASKED else None,
            "start_confirmed_at": NOW - 150 * DAY if state is PairState.ACTIVE else None,
        }
        for adept, mentor in two
    ]
    keys = bulk.store(tables.pairs, rows)
    return [Under(key, *both) for key, both in zip(keys, two, strict=True)]


def _not_begun(bulk: Bulk, programme: Programme, seats: Mapping[str, Sequence[Seat]], some: int) -> None:
    for place, (state, kinds) in enumerate(ASKED.items()):
        adepts = seats["asked"][place * some : (place + 1) * some]
        pairs = _pairs(bulk, programme, adepts, seats["mentors"], state)
        for kind in kinds:
            bulk.waits(programme, kind, [(one.key, one.adept) for one in pairs], NOW - DAY)


def _earlier(bulk: Bulk, programme: Programme, seats: Mapping[str, Sequence[Seat]], some: int) -> None:
    """Store what has been between people who are in other pairs now: a no, a partner who left, bans, a set aside."""
    adepts, mentors = seats["adepts"], seats["mentors"]
    tenth = adepts[: max(len(adepts) // 10, some)]
    _pairs(bulk, programme, tenth, mentors[::-1], PairState.ENDED, End.MENTOR_DECLINED)
    left = _pairs(bulk, programme, seats["alone"][:some], mentors, PairState.ENDED, End.LEFT)
    bulk.waits(programme, DueKind.PARTNER, [(one.key, one.adept) for one in left], NOW - DAY)
    two = [
        {"adept_id": adept.member, "mentor_id": mentors[-place % len(mentors)].member}
        for place, adept in enumerate(tenth)
    ]
    bulk.store(tables.bans, [{**one, "kind": "never-again"} for one in two])
    bulk.store(tables.set_aside, [{**one, "at": NOW - 40 * DAY} for one in two[::2]])


def _overdue(
    bulk: Bulk, programme: Programme, pairs: Sequence[Under], seats: Mapping[str, Sequence[Seat]], some: int
) -> None:
    """Store what is overdue: `some` of each kind."""
    for place, kind in enumerate((DueKind.CONTRACT, DueKind.REPORTS, DueKind.SILENT)):
        late = [pairs[(place * some + number) % len(pairs)] for number in range(some)]
        bulk.waits(programme, kind, [(one.key, one.adept) for one in late], NOW - DAY)
    bulk.waits(programme, DueKind.HELD, [(one.key, one.adept) for one in pairs[-some:]], NOW + DAY, put_off=True)
    about = [(one.member, one) for one in seats["adepts"][-some:]]
    unsafe = [(one.member, one) for one in seats["mentors"][-some:]]  # others: all flags of a person are one matter
    bulk.waits(programme, DueKind.UNSAFE, unsafe, NOW - DAY)
    for kind in (*FLAGS[1:], DueKind.CONCERN, DueKind.UNREACHABLE, DueKind.UNDELIVERED):
        bulk.waits(programme, kind, about, NOW - DAY)
    waiting = {
        DueKind.INTERVIEW: str(State.REGISTERED),
        DueKind.UNMATCHED: "leaving",
        DueKind.ALONE: "alone",
    }
    for kind, name in waiting.items():
        bulk.waits(programme, kind, [(one.member, one) for one in seats[name][:some]], NOW - DAY)
    held = [(one.member, one) for one in seats[str(State.ON_HOLD)]]
    bulk.waits(programme, DueKind.HOLD, held[::2], NOW - DAY)
    bulk.waits(programme, DueKind.HOLD, held[1::2], NOW + 9 * DAY, put_off=True)


def _ahead(
    bulk: Bulk, programme: Programme, pairs: Sequence[Under], everybody: Sequence[Seat], stopped: Sequence[Seat]
) -> None:
    """Store the waits that fall due later, and the drafts of those who stopped on the way in."""
    bulk.waits(programme, DueKind.CADENCE, [(one.key, one.adept) for one in pairs], NOW + 7 * DAY)
    for kind, days in ((DueKind.ENDING, 150), (DueKind.CLOSE, 180), (DueKind.STATUS, 12)):
        bulk.waits(programme, kind, [(one.member, one) for one in everybody], NOW + days * DAY)
    draft = {"form": REGISTRATION.name, "form_version": 1, "state": "active", "step": "email", "revision": 1}
    bulk.store(
        tables.dialogs,
        [
            {
                **draft,
                "person_id": one.person,
                "subject": one.member,
                "opened_at": NOW - 20 * DAY,
                "changing": False,
                "answers": {"name": "Ada Alm"},
                "hints": {},
                "picked": (),
            }
            for one in stopped
        ],
    )
