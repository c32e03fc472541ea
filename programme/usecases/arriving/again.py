"""The next round of a programme: it begins with the rules and texts of the last one; its mentors are asked again.

A mentor who is asked is invited, as if they had opened the programme's link: they read what is stored and who reads it,
say yes or no, and find their answers of last time filled in. Whoever has said at the end that they would rather not is
not asked; whoever could take one more adept is named. The adepts who would like to come again are invited, if the
manager wants it. What they read is shown before it goes.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from programme.access import Fact
from programme.audit import Did, Kind
from programme.form import Answer
from programme.forms.parting import NO, PARTING, PERHAPS, YES
from programme.people import HERE, Actor, Membership, Person, Programme, Role, State
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.again import AskAgain, InviteAgain
from programme.presses.change import OpenProgramme
from programme.speech import Choice, Facts, Lane, Listing, Phrase, Speech, Utterance, WithYear
from programme.usecases.arriving.joining import consent_question
from programme.usecases.common.menu import Rows, menu
from programme.usecases.common.preview import quoted
from programme.usecases.common.sight import sight_of

Answers = Mapping[int, Mapping[str, Answer]]
"""What participants have answered at the end of a round, by membership."""
_CHOICES = (Did.CHOSE_NEXT_ROUND, Did.BACK_FROM_REST)
NAMED = 10  # people to ring; the rest is counted
ASKED = (*HERE, State.COMPLETED, State.OVER)
"""The states of mentors who are asked again: whoever has left, or was let go, is not."""


def ask(uow: UnitOfWork, actor: Actor, programme: Programme, before: Programme, *, sure: bool) -> list[Utterance]:
    """Show what the mentors who would be asked read, and once the manager is sure, ask them."""
    answers = _answers(uow, actor, before)
    reached, by_hand = _mentors(uow, programme, before, answers)
    facts: Facts = {"programme": programme.name, "before": before.name, "count": len(reached)}
    ring = (*_said(uow, actor, before, answers), *_to_ring(by_hand))
    rows = (*_to_invite(uow, actor, programme, before), (_back(programme),))
    if not reached:
        return [Speech(actor.person.id, (Phrase("again-nobody", facts), *ring), choices=rows, private=True)]
    if not sure:
        yes = Choice(Phrase("button-ask-them", {"count": len(reached)}), AskAgain(programme.id, before.id, sure=True))
        text = (Phrase("again-sure", facts), *_read_by(actor, programme, reached, Role.MENTOR), *ring)
        return [Speech(actor.person.id, text, choices=((yes,), *rows), private=True)]
    asked = [_asked(uow, actor, programme, one, Role.MENTOR) for one in reached]
    uow.audit.record(actor.person, Did.ASKED_AGAIN, programme, actor.now)
    choices = (*rows[:-1], *menu(uow, actor.person))
    told = Speech(actor.person.id, (Phrase("again-asked", facts), *ring), choices=choices, private=True)
    return [told, *asked]


def invite(uow: UnitOfWork, actor: Actor, programme: Programme, before: Programme, *, sure: bool) -> list[Utterance]:
    """Show what the adepts who would like to come again read, and once the manager is sure, invite them."""
    reached, by_hand = _adepts(uow, actor, programme, before)
    facts: Facts = {"programme": programme.name, "before": before.name, **_named(reached)}
    ring, back = _to_ring(by_hand), (_back(programme),)
    if not reached:
        return [Speech(actor.person.id, (Phrase("again-no-adepts", facts), *ring), choices=(back,), private=True)]
    if not sure:
        yes = Choice(
            Phrase("button-invite-them", {"count": len(reached)}), InviteAgain(programme.id, before.id, sure=True)
        )
        text = (Phrase("again-invite-sure", facts), *_read_by(actor, programme, reached, Role.ADEPT), *ring)
        return [Speech(actor.person.id, text, choices=((yes,), back), private=True)]
    invited = [_asked(uow, actor, programme, one, Role.ADEPT) for one in reached]
    uow.audit.record(actor.person, Did.ASKED_AGAIN, programme, actor.now)
    told = (Phrase("again-invited", facts), *ring)
    mentors, _ = _mentors(uow, programme, before, _answers(uow, actor, before))
    choices = (*((asking(programme, before),) if mentors else ()), *menu(uow, actor.person))
    return [Speech(actor.person.id, told, choices=choices, private=True), *invited]


def asking(programme: Programme, before: Programme) -> tuple[Choice, ...]:
    """Return the button to the words to the mentors of a round, who are asked whether they come again."""
    return (Choice(Phrase("button-ask-again", {"programme": before.name}), AskAgain(programme.id, before.id)),)


def _back(programme: Programme) -> Choice:
    return Choice(Phrase("button-programme"), OpenProgramme(programme.id))


def _to_invite(uow: UnitOfWork, actor: Actor, programme: Programme, before: Programme) -> Rows:
    """Return the button to the words to the adepts who would like to come again, if some can be invited."""
    reached, _ = _adepts(uow, actor, programme, before)
    label = Phrase("button-invite-again", {"count": len(reached)})
    return ((Choice(label, InviteAgain(programme.id, before.id)),),) if reached else ()


def _read_by(actor: Actor, programme: Programme, people: Sequence[Person], role: Role) -> tuple[Phrase, ...]:
    """Return what the first of these people reads; the others read the same, with their names."""
    first = people[0]
    more = (Phrase("again-same-words"),) if people[1:] else ()
    reads = Phrase("ending-reads", {"name": first.first_name})
    return (reads, *quoted((_question(actor, programme, first, role),)), *more)


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
    adepts = _would(uow, actor, before, answers)
    named = (("again-more", more), ("again-adepts", adepts))
    lines = tuple(Phrase(key, _named(found)) for key, found in named if found)
    return (*((Phrase("again-said", counted),) if mentors else ()), *lines)


def _would(uow: UnitOfWork, actor: Actor, before: Programme, answers: Answers) -> list[Person]:
    """Return the adepts of a round who have said that they would like to come again: at its end, or with a press."""
    adepts = [two for two in uow.memberships.in_state(before.id, *ASKED) if two[0].role is Role.ADEPT]
    chose = _chose(uow, actor, before, [one for one, _ in adepts])
    yes = [person for one, person in adepts if answers.get(one.id, {}).get("again") == YES]
    return [*yes, *(person for one, person in adepts if one.id in chose and person not in yes)]


def would_come_again(uow: UnitOfWork, actor: Actor, before: Programme) -> list[Phrase]:
    """Return the line that names who of a round would like to come again, as far as the manager may read it."""
    answers = _answers(uow, actor, before)
    seats = uow.memberships.in_state(before.id, *ASKED)
    mentors = [
        person for one, person in seats if one.role is Role.MENTOR and answers.get(one.id, {}).get("again") == YES
    ]
    people = [*_would(uow, actor, before, answers), *mentors]
    return [Phrase("setup-would-come", {"programme": before.name, **_named(people)})] if people else []


def _adepts(
    uow: UnitOfWork, actor: Actor, programme: Programme, before: Programme
) -> tuple[list[Person], list[Person]]:
    """Return those of them who are not in the next round: those whom Telegram reaches, and the others."""
    would = _would(uow, actor, before, _answers(uow, actor, before))
    known = {one.id for one in uow.memberships.people_in(programme.id).values()}
    return _reached([one for one in would if one.id not in known and one.deletion_asked_at is None])


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
    return _reached(found)


def _reached(found: list[Person]) -> tuple[list[Person], list[Person]]:
    """Return those whom Telegram reaches, and the others."""
    reached = [one for one in found if one.telegram_id is not None and one.unreachable_since is None]
    return reached, [one for one in found if one not in reached]


def _to_ring(people: list[Person]) -> tuple[Phrase, ...]:
    if not people:
        return ()
    return (Phrase("again-by-hand", _named(people)),)


def _asked(uow: UnitOfWork, actor: Actor, programme: Programme, person: Person, role: Role) -> Speech:
    """Invite somebody into a programme; return the question."""
    membership = uow.memberships.add(Membership(0, person.id, programme.id, role, State.INVITED, actor.now))
    question = consent_question(uow, person, membership, programme, (_question(actor, programme, person, role),))
    return replace(question, lane=Lane.BROADCAST)


def _question(actor: Actor, programme: Programme, person: Person, role: Role) -> Phrase:
    return Phrase(
        "again-question" if role is Role.MENTOR else "again-invitation",
        {
            "name": person.first_name,
            "manager": actor.person.first_name,
            "programme": programme.name,
            "starts": WithYear(programme.starts_on),
            "ends": WithYear(programme.ends_on),
        },
    )
