"""What was only begun in a pair that has ended goes with it: drafts, and a proposed version of its contract."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from programme.form import About
from programme.people import Actor, Person, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import Utterance
from programme.usecases.common.conversation import closed, next_waiting
from programme.usecases.common.two import SIDES, Two


def drop_about_pair(uow: UnitOfWork, two: Two, now: datetime) -> list[Utterance]:
    """Remove the drafts of the two and their managers about a pair that has ended, and its proposed version.

    What the two were asked about each other is asked no more.
    """
    uow.contracts.drop_proposal(two.pair.id)
    asked = [(About.SURVEY, one) for role in SIDES for one in close_surveys(uow, two, role, now)]
    writers = (two.adept_person, two.mentor_person, *two.everybody)
    return _drop(uow, writers, [(About.PAIR, two.pair.id), *asked], now)


def drop_surveys(uow: UnitOfWork, two: Two, role: Role, now: datetime) -> list[Utterance]:
    """Close what a side was asked about the other of a pair that has ended, and remove what it has begun to answer."""
    asked = [(About.SURVEY, one) for one in close_surveys(uow, two, role, now)]
    return _drop(uow, [two.person(role)], asked, now)


def close_surveys(uow: UnitOfWork, two: Two, role: Role, now: datetime) -> list[int]:
    """Close the surveys of a side about the other of a pair that has ended; return their ids."""
    mine = uow.surveys.of_membership(two.membership(role).id)
    asked = [one for one in mine if one.pair_id == two.pair.id and one.given_at is None]
    for one in asked:
        uow.surveys.save(replace(one, closed_at=one.closed_at or now))
    return [one.id for one in asked]


def drop(uow: UnitOfWork, writers: Iterable[Person], about: About, subject: int, now: datetime) -> list[Utterance]:
    """Remove the writers' drafts about a subject, and resume a question that had to wait for them."""
    return _drop(uow, writers, [(about, subject)], now)


def _drop(
    uow: UnitOfWork, writers: Iterable[Person], subjects: Sequence[tuple[About, int]], now: datetime
) -> list[Utterance]:
    """Remove the writers' drafts about all of these first, so that none of them is the question that is resumed."""
    said: list[Utterance] = []
    for person in writers:
        drafts = [one for about, key in subjects for one in uow.dialogs.about(about, key, person.id)]
        for draft in drafts:
            uow.dialogs.remove(draft.id)
            said += closed(draft)
        if drafts:
            said += next_waiting(uow, Actor(person, now))
    return said
