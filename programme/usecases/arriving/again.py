"""The next round of a programme: it begins with the rules and texts of the last one; its mentors are asked again.

A mentor who is asked is invited, as if they had opened the programme's link: they read what is stored and who reads it,
say yes or no, and find their answers of last time filled in. Whoever has said at the end that they would rather not is
not asked; whoever would like to come again, or could take one more adept, is named.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from programme.access import Fact
from programme.audit import Did, Kind
from programme.form import Answer
from programme.forms.parting import NO, PARTING, PERHAPS, YES
from programme.people import HERE, Actor, Membership, Person, Programme, Role, State
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.again import AskAgain
from programme.presses.change import OpenProgramme
from programme.speech import Choice, Facts, Lane, Listing, Phrase, Speech, Utterance, WithYear
from programme.usecases.arriving.joining import consent_question
from programme.usecases.common.menu import menu
from programme.usecases.common.sight import sight_of

Answers = Mapping[int, Mapping[str, Answer]]
"""What participants have answered at the end of a round, by membership."""
_CHOICES = (Did.CHOSE_NEXT_ROUND, Did.BACK_FROM_REST)
NAMED = 10  # people to ring; the rest is counted
ASKED = (*HERE, State.COMPLETED, State.OVER)
"""The states of mentors who are asked again: whoever has left, or was let go, is not."""


def ask(uow: UnitOfWork, actor: Actor, programme: Programme, before: Programme, *, sure: bool) -> list[Utterance]:
    """Count the mentors who would be asked, and once the manager is sure, ask them."""
    answers = _answers(uow, actor, before)
    reached, by_hand = _mentors(uow, programme, before, answers)
    facts: Facts = {"programme": programme.name, "before": before.name, "count": len(reached)}
    ring = (*_said(uow, actor, before, answers), *_to_ring(by_hand))
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


def _answers(uow: UnitOfWork, actor: Actor, before: Programme) -> Answers:
    """Return what the participants of a round have answered at its end, as far as the manager may read it."""
    sight, people = sight_of(uow, actor.person, before.id), uow.memberships.people_in(before.id)
    given = (one for one in uow.surveys.in_programme(before.id) if one.form == PARTING.name and one.answers)
    return {
        one.membership_id: one.answers
        for one in given
        if one.membership_id in people and sight.sees(Fact.SURVEY, people[one.membership_id].id)
    }


def _said(uow: UnitOfWork, actor: Actor, before: Programme, answers: Answers) -> tuple[Phrase, ...]:
    """Return who would like to come again, and how many mentors would not, and so are not asked."""
    seats = uow.memberships.in_state(before.id, *ASKED)
    said = [(one.role, person, answers[one.id]) for one, person in seats if one.id in answers]
    mentors = [given.get("again") for role, _, given in said if role is Role.MENTOR]
    counted: Facts = {"yes": mentors.count(YES), "perhaps": mentors.count(PERHAPS), "no": mentors.count(NO)}
    more = [person for _, person, given in said if given.get("more") == YES]
    chose = _chose(uow, actor, before, [one for one, _ in seats if one.role is Role.ADEPT])
    adepts = [person for role, person, given in said if role is Role.ADEPT and given.get("again") == YES]
    adepts += [person for one, person in seats if one.id in chose and person not in adepts]
    named = (("again-more", more), ("again-adepts", adepts))
    lines = tuple(Phrase(key, _named(found)) for key, found in named if found)
    return (*((Phrase("again-said", counted),) if mentors else ()), *lines)


def _chose(uow: UnitOfWork, actor: Actor, before: Programme, adepts: Sequence[Membership]) -> frozenset[int]:
    """Return the adepts who have chosen the next round while they waited, and have not taken proposals again since."""
    sight = sight_of(uow, actor.person, before.id)
    seen = {one.id for one in adepts if sight.looks_after(one.person_id)}
    lines = uow.audit.newest({Kind.MEMBERSHIP: seen}, _CHOICES) if seen else ()
    last = {one.subject: one for one in sorted(lines, key=lambda one: one.at)}
    return frozenset(key for key, one in last.items() if one.action == Did.CHOSE_NEXT_ROUND.value)


def _named(people: Sequence[Person]) -> Facts:
    return {"names": Listing(tuple(one.full_name for one in people[:NAMED]), ", "), "count": len(people)}


def _mentors(
    uow: UnitOfWork, programme: Programme, before: Programme, answers: Answers
) -> tuple[list[Person], list[Person]]:
    """Return the mentors of a round who are not in the next one: those whom Telegram reaches, and the others.

    Whoever has said no at the end is not asked.
    """
    known = {one.id for one in uow.memberships.people_in(programme.id).values()}
    found = [
        person
        for one, person in uow.memberships.in_state(before.id, *ASKED)
        if one.role is Role.MENTOR
        and person.id not in known
        and person.deletion_asked_at is None
        and answers.get(one.id, {}).get("again") != NO
    ]
    reached = [one for one in found if one.telegram_id is not None and one.unreachable_since is None]
    return reached, [one for one in found if one not in reached]


def _to_ring(people: list[Person]) -> tuple[Phrase, ...]:
    if not people:
        return ()
    return (Phrase("again-by-hand", _named(people)),)


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
