"""The named lines of a digest: only what is still so when it is sent, and what the desk did not do itself."""

from dataclasses import replace
from datetime import timedelta

import pytest

from programme.audit import Action, Did
from programme.lifecycle import Event
from programme.pair import By, PairEvent, PairState
from programme.people import Interview, Membership, Role, State
from programme.usecases.common.sight import sight_of
from programme.usecases.desk.happened import happened
from storage.unit_of_work import SqlUnitOfWork
from tests.storage.openings import NOW, Scene, a_person, a_programme, a_scene

LATER = NOW + timedelta(days=1)


@pytest.fixture
def scene(uow: SqlUnitOfWork) -> Scene:
    """Two people."""
    programme, eva = a_programme(uow)
    return a_scene(uow, programme, eva, ("Karin Ek", "Lars Holm"), 10)


def keys(uow: SqlUnitOfWork, scene: Scene) -> set[str]:
    """Return what Eva is told."""
    programme = uow.programmes.get(scene.adept.programme_id)
    told = happened(uow, sight_of(uow, scene.manager, programme.id), programme, NOW - timedelta(days=1), LATER)
    return {one.key for one in told.lines}


@pytest.mark.parametrize(
    ("event", "state", "is_news"),
    [
        (Event.SEND, State.REGISTERED, False),
        (Event.SEND, State.WAITING, True),
        (Event.SEND, State.ON_HOLD, False),
        (Event.SEND, State.DECLINED, False),
        (Event.CHANGE_ROLE, State.REGISTERING, True),
        (Event.CHANGE_ROLE, State.REGISTERED, False),
        (Event.WITHDRAW, State.WITHDRAWN, True),
        (Event.WITHDRAW, State.REGISTERED, False),
    ],
)
def test_a_participant(uow: SqlUnitOfWork, scene: Scene, event: Action, state: State, *, is_news: bool) -> None:
    """What has moved on since is no news, or stands on the list."""
    uow.audit.record(uow.people.get(scene.adept.person_id), event, scene.adept, NOW)
    uow.memberships.save(replace(scene.adept, state=state))
    assert bool(keys(uow, scene)) is is_news


@pytest.mark.parametrize(
    ("event", "state", "is_news"),
    [
        (PairEvent.MENTOR_ACCEPTS, PairState.ASKED_ADEPT, True),
        (PairEvent.MENTOR_ACCEPTS, PairState.MEETING_AHEAD, False),
        (PairEvent.NO_OBJECTION, PairState.MEETING_AHEAD, True),
        (PairEvent.NO_OBJECTION, PairState.ENDED, False),
        (PairEvent.REMATCH, PairState.ENDED, True),
        (PairEvent.REMATCH, PairState.ACTIVE, False),
        (PairEvent.REOPEN, PairState.ENDED, False),
    ],
)
def test_a_pair(uow: SqlUnitOfWork, scene: Scene, event: Action, state: PairState, *, is_news: bool) -> None:
    """The last word about a pair is told, not the one before it."""
    uow.audit.record(By.TIME, event, scene.pair, NOW)
    uow.pairs.save(replace(scene.pair, state=state))
    assert bool(keys(uow, scene)) is is_news


def test_what_the_desk_did_itself(uow: SqlUnitOfWork, scene: Scene) -> None:
    """A participant's own change is news; a manager's is none, and neither is who was registered and talked with."""
    bo = a_person(uow, "Bo Ek", 7050)
    uow.memberships.add(Membership(0, bo.id, scene.adept.programme_id, Role.MANAGER, State.MANAGING, NOW))
    karin = uow.people.get(scene.adept.person_id)
    uow.audit.record(karin, Event.SEND, scene.adept, NOW)
    uow.interviews.add(Interview(0, scene.adept.id, NOW, bo.id))
    uow.audit.record(bo, Did.CHANGED, karin, NOW)
    assert keys(uow, scene) == set()
    uow.audit.record(karin, Did.CHANGED, karin, NOW)
    assert keys(uow, scene) == {"digest-changed"}


def test_who_no_longer_wishes_to_be_deleted(uow: SqlUnitOfWork, scene: Scene) -> None:
    """What was on the list goes from it with a word, unless the wish is there again."""
    karin = uow.people.get(scene.adept.person_id)
    uow.audit.record(karin, Did.KEPT_DATA, karin, NOW)
    assert keys(uow, scene) == {"digest-stays"}
    uow.people.save(replace(karin, deletion_asked_at=NOW))
    assert keys(uow, scene) == set()
