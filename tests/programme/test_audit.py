"""The audit tells the truth: what time does is time's, and what one manager does is not another's."""

from collections.abc import Iterator
from dataclasses import fields
from datetime import UTC, datetime, timedelta
from itertools import chain
from typing import get_args

import pytest
from sqlalchemy import select

from programme.audit import KINDS, Action, Subject
from programme.due import DueKind
from programme.pair import Fit, FitAnswer, Pair, PairState
from programme.people import Actor, Membership, Person, Role, State
from programme.usecases.trust import fit
from programme.usecases.waits import ACTS
from storage import tables
from storage.database import make_engine
from storage.unit_of_work import SqlUnitOfWork
from tests.rows import a_person, a_programme

NOW = datetime(2027, 2, 2, 8, tzinfo=UTC)  # a Tuesday, 09:00 in Stockholm
LATER = NOW + timedelta(days=1)


@pytest.fixture
def uow() -> Iterator[SqlUnitOfWork]:
    """One transaction on SQLite; that the lines are stored on both databases is shown in the repositories' tests."""
    engine = make_engine("sqlite://")
    tables.metadata.create_all(engine)
    with engine.begin() as connection:
        yield SqlUnitOfWork(connection)
    engine.dispose()


def a_pair(uow: SqlUnitOfWork, state: PairState, outcome_at: datetime | None = None) -> tuple[Pair, list[Person]]:
    """Put Karin and Lars together in a programme of two managers; return the pair, and Eva, Sofia, Karin and Lars."""
    programme = a_programme(uow)
    roles = {"Eva Lind": Role.MANAGER, "Sofia Ek": Role.MANAGER, "Karin Berg": Role.ADEPT, "Lars Holm": Role.MENTOR}
    people = [a_person(uow, name=name) for name in roles]
    members = [
        uow.memberships.add(
            Membership(
                id=0,
                person_id=person.id,
                programme_id=programme.id,
                role=role,
                state=State.MANAGING if role is Role.MANAGER else State.WAITING,
                created_at=NOW,
                capacity=1,
            )
        )
        for person, role in zip(people, roles.values(), strict=True)
    ]
    pair = Pair(0, programme.id, members[2].id, members[3].id, state, NOW, outcome_at=outcome_at)
    return uow.pairs.add(pair), people


def lines(uow: SqlUnitOfWork) -> list[tuple[int | None, str]]:
    """Return who did what, in order."""
    rows = uow.connection.execute(select(tables.audit.c.actor_id, tables.audit.c.action).order_by(tables.audit.c.id))
    return [(row.actor_id, row.action) for row in rows]


@pytest.mark.parametrize(
    ("state", "kind", "deed"),
    [
        (PairState.ASKED_ADEPT, DueKind.OBJECTION, "no-objection"),
        (PairState.MEETING_AHEAD, DueKind.FIT, "have-met"),
        (PairState.ACTIVE, DueKind.CLOSE, "close"),
    ],
)
def test_what_time_does_is_credited_to_nobody(uow: SqlUnitOfWork, state: PairState, kind: DueKind, deed: str) -> None:
    """No objection in time, the day after the first meeting, the end of the programme: no human did it."""
    pair, _ = a_pair(uow, state)
    at = NOW if kind is not DueKind.CLOSE else datetime(2028, 1, 10, 9, tzinfo=UTC)
    about = None if kind is DueKind.CLOSE else pair
    uow.dues.put(kind, uow.memberships.get(pair.adept_id), at, NOW, pair=about)
    due = uow.dues.waiting(kind, pair.id if about else pair.adept_id)
    assert due is not None
    ACTS[kind](uow, due, at)
    assert lines(uow) == [(None, deed)]


def test_a_start_is_confirmed_by_the_manager_who_did_and_told_by_time(uow: SqlUnitOfWork) -> None:
    """Sofia, the second manager, confirms; nothing is credited to Eva, the first one."""
    pair, (_eva, sofia, *_) = a_pair(uow, PairState.FIT_ASKED, outcome_at=LATER)
    for role in (Role.ADEPT, Role.MENTOR):
        uow.fits.put(FitAnswer(0, pair.id, role, Fit.YES, NOW))
    fit.confirm(uow, Actor(sofia, NOW), pair)
    fit.start(uow, uow.pairs.get(pair.id), LATER)
    assert lines(uow) == [(sofia.id, "confirmed-start"), (None, "start")]


def test_an_answer_written_down_says_whose_it_was(uow: SqlUnitOfWork) -> None:
    """Eva records the mentor's answer: she did it, on the mentor's behalf."""
    pair, (eva, *_) = a_pair(uow, PairState.FIT_ASKED, outcome_at=LATER)
    fit.record(uow, Actor(eva, NOW), pair, Role.MENTOR, Fit.UNSURE)
    row = uow.connection.execute(select(tables.audit)).mappings().one()
    assert (row["actor_id"], row["action"], row["on_behalf_of"]) == (eva.id, "answered-fit", "mentor")
    assert (row["kind"], row["subject_id"]) == ("pair", pair.id)


def test_every_action_has_a_word_of_its_own() -> None:
    """One word never means two things: the actions of the audit and of both lifecycles are told apart."""
    words = [action.value for action in chain.from_iterable(get_args(Action))]
    assert sorted(words) == sorted(set(words))


def test_every_subject_has_a_kind() -> None:
    """What can be done something to is named by its kind and an id."""
    assert set(KINDS) == set(get_args(Subject))
    assert len(set(KINDS.values())) == len(KINDS)
    assert all("id" in {one.name for one in fields(subject)} for subject in KINDS)
