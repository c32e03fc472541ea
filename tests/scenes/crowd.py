"""A programme with many adepts and mentors who wait, stored in a few statements."""

import random
from datetime import date, timedelta

from sqlalchemy import insert

from programme.forms.interview import STYLES
from programme.forms.registration import COMPETENCES
from programme.pair import End, PairState
from programme.people import Membership, Programme, Role, State
from storage import tables
from storage.asking import asking_on
from storage.tallies import begin_all
from storage.unit_of_work import SqlUnitOfWork
from tests.rows import NOW, a_membership, a_person, a_programme

TOWNS = ("Umeå", "Luleå", "Piteå", "")
EMPLOYERS = ("Nordbygg", "Sydkraft", "Kommunen", "Egen firma", "Bageriet")
ENDS = (End.MENTOR_DECLINED, End.REMATCHED, End.LEFT, End.TAKEN_BACK)


def a_crowd(uow: SqlUnitOfWork, adepts: int, mentors: int, *, seed: int = 1) -> Programme:
    """Store a manager, adepts and mentors who wait, their interviews, some pairs and some bans."""
    rng = random.Random(seed)
    programme = a_programme(uow, ends_on=date(2027, 12, 17))
    a_membership(uow, a_person(uow, name="Eva Lind"), programme, Role.MANAGER, State.MANAGING)
    members = [_member(uow, rng, programme, Role.ADEPT, number) for number in range(adepts)]
    partners = [_member(uow, rng, programme, Role.MENTOR, number) for number in range(mentors)]
    everybody = [*members, *partners]
    _interviews(uow, rng, members, partners)
    ended = [_pair(rng, programme, rng.choice(members), rng.choice(partners), rng.choice(ENDS)) for _ in everybody]
    under_way = [_pair(rng, programme, one, rng.choice(partners), None) for one in members[:: max(adepts // 4, 1)]]
    uow.connection.execute(insert(tables.pairs), [*ended, *under_way])
    begin_all(asking_on(uow.connection))
    banned = {(rng.choice(members).id, rng.choice(partners).id) for _ in everybody}
    rows = [{"adept_id": adept, "mentor_id": mentor, "kind": "never-again"} for adept, mentor in sorted(banned)]
    uow.connection.execute(insert(tables.bans), rows)
    return programme


def _member(uow: SqlUnitOfWork, rng: random.Random, programme: Programme, role: Role, number: int) -> Membership:
    person = a_person(
        uow,
        name=f"{'Karin' if role is Role.ADEPT else 'Lars'} {number}",
        town=rng.choice(TOWNS),
        employer=rng.choice(EMPLOYERS),
        spoken=tuple(rng.sample(("sv", "en", "fi"), rng.choice((1, 1, 2)))),
        phone=f"+4670{rng.randrange(10**7):07d}",
    )
    return a_membership(
        uow,
        person,
        programme,
        role,
        State.WITHDRAWN if rng.random() < 0.05 else State.WAITING,
        registered_at=NOW,
        competences=tuple(rng.sample(tuple(COMPETENCES), 3)),
        capacity=rng.choice((1, 2, 3)) if role is Role.MENTOR else 0,
    )


def _interviews(uow: SqlUnitOfWork, rng: random.Random, adepts: list[Membership], mentors: list[Membership]) -> None:
    def sheet(one: Membership) -> dict[str, object]:
        others = mentors if one.role is Role.ADEPT else adepts
        named = [str(other.id) for other in rng.sample(others, 2)]
        return {
            "membership_id": one.id,
            "made_at": NOW,
            "made_by": 1,
            "areas": tuple(rng.sample(tuple(COMPETENCES), 2)),
            "style": rng.choice((*STYLES, "")),
            "wished": tuple(named[:1]) if rng.random() < 0.3 else (),
            "ties": tuple(named[1:]) if rng.random() < 0.3 else (),
        }

    sheets = [sheet(one) for one in (*adepts, *mentors) if rng.random() < 0.9]
    uow.connection.execute(insert(tables.interviews), sheets)


def _pair(
    rng: random.Random, programme: Programme, adept: Membership, mentor: Membership, end: End | None
) -> dict[str, object]:
    return {
        "programme_id": programme.id,
        "adept_id": adept.id,
        "mentor_id": mentor.id,
        "state": (PairState.ENDED if end else PairState.ACTIVE).value,
        "since": NOW - timedelta(days=rng.randrange(200)),
        "end": end and end.value,
    }
