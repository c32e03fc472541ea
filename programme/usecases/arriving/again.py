"""The next round of a programme: it begins with the rules and texts of the last one; its mentors are asked again.

A mentor who is asked is invited, as if they had opened the programme's link: they read what is stored and who reads it,
say yes or no, and find their answers of last time filled in.
"""

from dataclasses import replace

from programme.audit import Did
from programme.people import HERE, Actor, Membership, Person, Programme, Role, State
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.again import AskAgain
from programme.presses.change import OpenProgramme
from programme.speech import Choice, Facts, Lane, Listing, Phrase, Speech, Utterance, WithYear
from programme.usecases.arriving.joining import consent_question
from programme.usecases.common.menu import menu

NAMED = 10  # people to ring; the rest is counted
ASKED = (*HERE, State.COMPLETED, State.OVER)
"""The states of mentors who are asked again: whoever has left, or was let go, is not."""


def ask(uow: UnitOfWork, actor: Actor, programme: Programme, before: Programme, *, sure: bool) -> list[Utterance]:
    """Count the mentors who would be asked, and once the manager is sure, ask them."""
    reached, by_hand = _mentors(uow, programme, before)
    facts: Facts = {"programme": programme.name, "before": before.name, "count": len(reached)}
    ring = _to_ring(by_hand)
    back = (Choice(Phrase("button-programme"), OpenProgramme(programme.id)),)
    if not reached:
        return [Speech(actor.person.id, (Phrase("again-nobody", facts), *ring), choices=(back,), private=True)]
    if not sure:
        yes = Choice(Phrase("button-ask-them", {"count": len(reached)}), AskAgain(programme.id, before.id, sure=True))
        return [Speech(actor.person.id, (Phrase("again-sure", facts), *ring), choices=((yes,), back), private=True)]
    asked = [_asked(uow, actor, programme, one) for one in reached]
    uow.audit.record(actor.person, Did.ASKED_AGAIN, programme, actor.now)
    told = Speech(actor.person.id, (Phrase("again-asked", facts), *ring), choices=menu(uow, actor.person), private=True)
    return [told, *asked]


def _mentors(uow: UnitOfWork, programme: Programme, before: Programme) -> tuple[list[Person], list[Person]]:
    """Return the mentors of a round who are not in the next one: those whom Telegram reaches, and the others."""
    known = {one.id for one in uow.memberships.people_in(programme.id).values()}
    found = [
        person
        for one, person in uow.memberships.in_state(before.id, *ASKED)
        if one.role is Role.MENTOR and person.id not in known and person.deletion_asked_at is None
    ]
    reached = [one for one in found if one.telegram_id is not None and one.unreachable_since is None]
    return reached, [one for one in found if one not in reached]


def _to_ring(people: list[Person]) -> tuple[Phrase, ...]:
    if not people:
        return ()
    names = Listing(tuple(one.full_name for one in people[:NAMED]), ", ")
    return (Phrase("again-by-hand", {"names": names, "count": len(people)}),)


def _asked(uow: UnitOfWork, actor: Actor, programme: Programme, person: Person) -> Speech:
    """Invite a mentor into a programme; return the question."""
    blank = Membership(0, person.id, programme.id, Role.MENTOR, State.INVITED, actor.now)
    membership = uow.memberships.add(blank)
    lead = Phrase(
        "again-question",
        {
            "name": person.first_name,
            "manager": actor.person.first_name,
            "programme": programme.name,
            "starts": WithYear(programme.starts_on),
            "ends": WithYear(programme.ends_on),
        },
    )
    question = consent_question(uow, person, membership, programme, (lead,))
    return replace(question, lane=Lane.BROADCAST)
