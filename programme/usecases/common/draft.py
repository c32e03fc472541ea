"""What was only begun in a pair that has ended goes with it: drafts, and a proposed version of its contract."""

from collections.abc import Iterable
from datetime import datetime

from programme.form import About
from programme.people import Actor, Person
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import Utterance
from programme.usecases.common.conversation import closed, next_waiting
from programme.usecases.common.two import Two


def drop_about_pair(uow: UnitOfWork, two: Two, now: datetime) -> list[Utterance]:
    """Remove the drafts of the two and their managers about a pair that has ended, and its proposed version."""
    uow.contracts.drop_proposal(two.pair.id)
    return drop(uow, (two.adept_person, two.mentor_person, *two.everybody), About.PAIR, two.pair.id, now)


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
