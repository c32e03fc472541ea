"""What was only begun in a pair that has ended goes with it: drafts, and a proposed version of its contract."""

from collections.abc import Iterable
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
    asked = [one for role in SIDES for one in drop_surveys(uow, two, role, now)]
    return [*drop(uow, (two.adept_person, two.mentor_person, *two.everybody), About.PAIR, two.pair.id, now), *asked]


def drop_surveys(uow: UnitOfWork, two: Two, role: Role, now: datetime) -> list[Utterance]:
    """Close what a side was asked about the other of a pair that has ended, and remove what it has begun to answer."""
    said: list[Utterance] = []
    for one in uow.surveys.of_membership(two.membership(role).id):
        if one.pair_id == two.pair.id and one.given_at is None:
            uow.surveys.save(replace(one, closed_at=one.closed_at or now))
            said += drop(uow, [two.person(role)], About.SURVEY, one.id, now)
    return said


def drop(uow: UnitOfWork, writers: Iterable[Person], about: About, subject: int, now: datetime) -> list[Utterance]:
    """Remove the writers' drafts about a subject, and resume a question that had to wait for them."""
    said: list[Utterance] = []
    for person in writers:
        drafts = uow.dialogs.about(about, subject, person.id)
        for draft in drafts:
            uow.dialogs.remove(draft.id)
            said += closed(draft)
        if drafts:
            said += next_waiting(uow, Actor(person, now))
    return said
