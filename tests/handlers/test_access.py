"""Nobody in: whatever anybody presses or says, nothing is shown and nothing changes beyond their right.

Made from the tables: every press and every command, by somebody in every role, with an id of every kind of row that
there is, of one that is gone and of none, as raw updates to the real bot. A new press is tried without being listed,
once `MAY` in `tests.scenes.may` says who may press it. `ACCESS=40` tries forty more of each kind.
"""

from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from random import Random

import pytest
from structlog.testing import capture_logs

from handlers.callbacks import CODES, encode
from programme.access import SEES, Fact, Relation
from programme.mail import MailKind
from programme.pair import PairState
from programme.people import Role, State
from programme.presses.people import OpenCard
from storage.unit_of_work import SqlUnitOfWork
from tests.databases import on_both, on_sqlite
from tests.scenes.access import OWNER, everybody
from tests.scenes.may import AT_ONCE, MAY
from tests.scenes.rights import Rights
from tests.scenes.sight import NOW
from tests.scenes.trial import BEYOND, ONLY_IN, SAMPLE, SCENES, STATES, Trial
from tests.undone import UndoneBot, stored


@asynccontextmanager
async def a_trial(uow: SqlUnitOfWork, state: PairState, eva: Relation, seed: int) -> AsyncIterator[Trial]:
    """Store everybody, and give what is needed to try things; at the end nothing may have been wrong."""
    there = everybody(uow, state, eva)
    with capture_logs() as logs:
        async with UndoneBot(uow, NOW, OWNER) as bot:
            trial = Trial(there, bot, Rights(stored(uow.connection)), Random(seed))
            yield trial
            await bot.send_each_once(there.accounts.values())
            trial.wrong += [str(one) for one in logs if one["log_level"] in {"warning", "error"}]
            trial.wrong += bot.wrong()
    assert trial.wrong == [], "\n".join(trial.wrong[:20])


@pytest.mark.deep(first=True)
@on_sqlite
@pytest.mark.parametrize("place", range(len(SCENES)), ids=[state for state, _ in SCENES])
async def test_whatever_anybody_presses(uow: SqlUnitOfWork, place: int) -> None:
    """Every press, by everybody, with every kind of id, in each state of the pair of whom most is known."""
    state, eva = SCENES[place]
    async with a_trial(uow, state, eva, place) as trial:
        for who in trial.everybody.accounts:
            for press, may in trial.tries(who, place):
                await trial.press(who, press, may=may)
            await trial.say_all(who)
            await trial.say_dead_tokens(who)
    assert {one for one in trial.unseen if one not in AT_ONCE} == set(), "words that the manager has not read"
    several = {key: told for key, told in trial.refusals.items() if len(told) > 1}
    assert several == {}, "a refusal betrays whether there is such a row"
    shown: dict[Relation, set[Fact]] = defaultdict(set)
    for relation, fact in trial.shown:
        shown[relation].add(fact)
    unseen = {Fact.STATE, Fact.REPLY} | ({Fact.FIT} if state is not PairState.FIT_ASKED else set())
    kinds = {MailKind.HELLO, MailKind.CALENDAR, MailKind.GATHERING}
    assert trial.mailed <= kinds
    sure = kinds - {MailKind.CALENDAR}  # whether a meeting is agreed, and no answer moves it, depends on the choice
    assert state is not PairState.ACTIVE or trial.mailed >= sure
    assert shown[Relation.MANAGER] >= SEES[Relation.MANAGER] - unseen
    assert shown[Relation.ASSISTANT] >= {Fact.NAME, Fact.CONTACTS, Fact.MEETINGS}
    assert shown[Relation.PARTNER] >= {Fact.NAME, Fact.CONTACTS, Fact.BACKGROUND}


@pytest.mark.deep(first=True)
@on_sqlite
async def test_every_press_can_do_something(uow: SqlUnitOfWork) -> None:
    """There is somebody who may make each press, and something comes of it: else its refusals would prove nothing."""
    assert set(MAY) == set(CODES.values())
    for place, (state, eva) in enumerate(SCENES):
        savepoint = uow.connection.begin_nested()
        async with a_trial(uow, state, eva, place) as trial:
            kinds = {kind for kind in MAY if ONLY_IN.get(kind, STATES[-1]) is state}
            for kind in sorted(kinds, key=str):
                await trial.until_it_happens(kind)
        assert kinds <= trial.happened
        savepoint.rollback()


@on_both
async def test_some_of_what_anybody_presses(uow: SqlUnitOfWork) -> None:
    """A sample of everything, on both databases."""
    async with a_trial(uow, *SCENES[-1], seed=0) as trial:
        for who in trial.everybody.accounts:
            for press, may in trial.tries(who, 0):
                if trial.rng.random() < SAMPLE:
                    await trial.press(who, press, may=may)
            await trial.say_dead_tokens(who)


@on_sqlite
async def test_whatever_data_a_button_carries(uow: SqlUnitOfWork) -> None:
    """Numbers below 0 and beyond what a database holds, and words: a closed question, as for every press."""
    async with a_trial(uow, *SCENES[-1], seed=0) as trial:
        for beyond in BEYOND:
            await trial.press_beyond("Bo", f"{encode(OpenCard(0)).removesuffix('0')}{beyond}")


@on_sqlite
def test_every_role_tries(uow: SqlUnitOfWork) -> None:
    """In each scene somebody stands in each of the nine roles, among them a manager who is in a pair or was."""
    for state, eva in SCENES:
        savepoint = uow.connection.begin_nested()
        there = everybody(uow, state, eva)
        seats = {name: uow.memberships.of_person(person.id) for name, person in there.people.items()}
        assert set(there.accounts) - set(seats) == {"Nora"}, "a stranger"
        assert there.accounts["Åke"] == OWNER
        for name, role, at in (
            *(("Rune", Role.ADEPT, State.REGISTERED), ("Maja", Role.ADEPT, None), ("Nils", Role.MENTOR, None)),
            *(("Astrid", Role.ASSISTANT, None), ("Bo", Role.MANAGER, None), ("Eva", Role.MANAGER, None)),
            *(("Ylva", Role.MANAGER, None), ("Eva", Role.MENTOR, None)),
        ):
            assert [one for one in seats[name] if one.role is role and at in {None, one.state}], (name, role)
        assert all(uow.pairs.open_of(seats[name][0].id) for name in ("Maja", "Nils")), "under way"
        assert {one.programme_id for one in seats["Ylva"]}.isdisjoint(one.programme_id for one in seats["Bo"])
        savepoint.rollback()
