"""Twins: two people with the same phone number or e-mail address, told to the manager and joined if they are one.

People register twice, from a new phone or because they forgot. Only the manager can guess that the two are one person,
and only that person knows: so each of the two accounts says yes before anything is joined. Those who share a number and
are two people (a couple, a shared office) are left alone, and never suggested to each other either.
"""

from dataclasses import replace

from programme.audit import Did
from programme.errors import ProgrammeError
from programme.people import Actor, Membership, Person
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.people import OpenCard
from programme.presses.press import Press
from programme.presses.twin import AmSamePerson, NotSamePerson, SamePerson
from programme.speech import Choice, Facts, Farewell, Lane, MenuChanged, Phrase, Speech, Utterance
from programme.twin import Twins
from programme.usecases.common import spared
from programme.usecases.common.menu import Rows, menu
from programme.usecases.myself.moving_rights import are_alone

FILLED_IN = ("email", "phone", "town", "employer", "title", "spoken", "boards")
"""What a person who is kept takes from the other, where they have nothing themselves."""


def _facts(uow: UnitOfWork, one: Membership, other: Membership) -> Facts:
    return _named((one, uow.people.get(one.person_id)), (other, uow.people.get(other.person_id)))


def _named(one: tuple[Membership, Person], other: tuple[Membership, Person]) -> Facts:
    return {
        "one": one[1].full_name,
        "role": Phrase(f"role-{one[0].role}"),
        "other": other[1].full_name,
        "other_role": Phrase(f"role-{other[0].role}"),
    }


def matter(one: tuple[Membership, Person], other: tuple[Membership, Person]) -> tuple[Phrase, Phrase, Press]:
    """Return twins for the manager's list: the line, the label of its button, and the press."""
    label = Phrase("plain", {"text": other[1].full_name})
    return Phrase("todo-twin", _named(one, other)), label, OpenCard(other[0].id)


AT_A_TIME = 3
"""So many twins stand on a card; the next comes when one of them is settled."""


def on_card(uow: UnitOfWork, membership: Membership) -> tuple[tuple[Phrase, ...], Rows]:
    """Return what a participant's card says of their twins, and its buttons."""
    found = uow.twins.of_membership(membership)
    lines: list[Phrase] = []
    rows: list[tuple[Choice, ...]] = []
    for one, other in found[:AT_A_TIME]:
        twin = other if one.id == membership.id else one
        facts = _facts(uow, membership, twin)
        said = uow.twins.find(one.person_id, other.person_id)
        asked = said is not None and said.asked_by is not None
        lines.append(Phrase("twin-asked" if asked else "twin-on-card", facts))
        same = Choice(Phrase("button-same-person"), SamePerson(one.id, other.id))
        apart = Choice(Phrase("button-not-same-person"), NotSamePerson(one.id, other.id))
        rows += [(Choice(Phrase("button-card-of", {"name": facts["other"]}), OpenCard(twin.id)),), (same, apart)]
    return tuple(lines), tuple(rows)


def ask(uow: UnitOfWork, actor: Actor, one: Membership, other: Membership) -> list[Utterance]:
    """Ask both accounts whether they are one person; for a person without Telegram the manager's word counts.

    Raises:
        ProgrammeError: `not-now`, when the two share no contact; `twin-same-role`, when they can't be joined;
            `twin-elsewhere`, when one has no Telegram and takes part where the manager's word does not count.
    """
    _check(uow, one, other)
    said = uow.twins.find(one.person_id, other.person_id) or _new(one.person_id, other.person_id)
    said = replace(said, asked_by=actor.person.id, different_at=None)
    people = [uow.people.get(key) for key in (said.one_id, said.other_id)]
    for silent in (person for person in people if person.telegram_id is None):
        if not are_alone(uow, actor.person, silent):
            raise ProgrammeError("twin-elsewhere", name=silent.full_name)
    if people[0].telegram_id is None:
        said = replace(said, one_yes_at=actor.now)
    if people[1].telegram_id is None:
        said = replace(said, other_yes_at=actor.now)
    uow.twins.put(said)
    for person in people:
        uow.audit.record(actor.person, Did.ASKED_TWINS, person, actor.now)
    asked = [_question(actor.person, person, said) for person in people if person.telegram_id is not None]
    done = Phrase("twin-asked-both" if len(asked) > 1 else "twin-asked-one", _facts(uow, one, other))
    told: list[Utterance] = [Speech(actor.person.id, (done,), private=True), *asked] if asked else []
    return [*told, *_joined_if_both(uow, actor, said)]


def _check_shared(uow: UnitOfWork, one: Membership, other: Membership) -> None:
    pairs = {(a.id, b.id) for a, b in uow.twins.of_membership(one)}
    if not {(one.id, other.id), (other.id, one.id)} & pairs:
        raise ProgrammeError("not-now")


def _check(uow: UnitOfWork, one: Membership, other: Membership) -> None:
    _check_shared(uow, one, other)
    taken = {(seat.programme_id, seat.role) for seat in uow.memberships.of_person(one.person_id)}
    if any((seat.programme_id, seat.role) in taken for seat in uow.memberships.of_person(other.person_id)):
        raise ProgrammeError("twin-same-role")


def _new(one: int, other: int) -> Twins:
    return Twins(min(one, other), max(one, other))


def _question(manager: Person, person: Person, said: Twins) -> Speech:
    yes = Choice(Phrase("button-twin-yes"), AmSamePerson(said.one_id, said.other_id, yes=True))
    no = Choice(Phrase("button-twin-no"), AmSamePerson(said.one_id, said.other_id, yes=False))
    text = Phrase("twin-question", {"manager": manager.first_name})
    return Speech(person.id, (text,), choices=((yes,), (no,)), lane=Lane.BROADCAST)


def apart(uow: UnitOfWork, actor: Actor, one: Membership, other: Membership) -> list[Utterance]:
    """Store that the two are two people: they leave the manager's list.

    Raises:
        ProgrammeError: `not-now`, when the two share no contact.
    """
    known = uow.twins.find(one.person_id, other.person_id)
    if known is None:
        _check_shared(uow, one, other)
    said = known or _new(one.person_id, other.person_id)
    uow.twins.put(replace(said, different_at=actor.now, asked_by=None, one_yes_at=None, other_yes_at=None))
    uow.audit.record(actor.person, Did.TOLD_TWINS_APART, uow.people.get(one.person_id), actor.now)
    card = ((Choice(Phrase("button-open-card"), OpenCard(one.id)),),)
    return [Speech(actor.person.id, (Phrase("twin-apart", _facts(uow, one, other)),), choices=card, private=True)]


def answer(uow: UnitOfWork, actor: Actor, said: Twins, *, yes: bool) -> list[Utterance]:
    """Store an account's answer; join the two once both have said yes, and tell the manager of a no.

    Raises:
        ProgrammeError: `closed-question`, when the question is asked no more.
    """
    if said.asked_by is None or said.different_at is not None:
        raise ProgrammeError("closed-question")
    if not yes:
        return _no(uow, actor, said)
    if actor.person.id == said.one_id:
        said = replace(said, one_yes_at=actor.now)
    else:
        said = replace(said, other_yes_at=actor.now)
    uow.twins.put(said)
    uow.audit.record(actor.person, Did.SAID_THE_SAME, actor.person, actor.now)
    joined = _joined_if_both(uow, actor, said)
    return joined or [Speech(actor.person.id, (Phrase("twin-yes"),), choices=menu(uow, actor.person))]


def _no(uow: UnitOfWork, actor: Actor, said: Twins) -> list[Utterance]:
    uow.twins.put(replace(said, different_at=actor.now, asked_by=None, one_yes_at=None, other_yes_at=None))
    uow.audit.record(actor.person, Did.TOLD_TWINS_APART, actor.person, actor.now)
    return [Speech(actor.person.id, (Phrase("twin-no"),), choices=menu(uow, actor.person))]


def _joined_if_both(uow: UnitOfWork, actor: Actor, said: Twins) -> list[Utterance]:
    """Join the two if both have said yes: all is kept in the account that answered last."""
    if said.one_yes_at is None or said.other_yes_at is None:
        return []
    one, other = uow.people.get(said.one_id), uow.people.get(said.other_id)
    kept, gone = (other, one) if _answered_last(said, actor, one, other) else (one, other)
    seats = {(seat.programme_id, seat.role) for seat in uow.memberships.of_person(kept.id)}
    if any((seat.programme_id, seat.role) in seats for seat in uow.memberships.of_person(gone.id)):
        raise ProgrammeError("twin-same-role")
    uow.twins.join(gone, kept)
    filled = {name: getattr(kept, name) or getattr(gone, name) for name in FILLED_IN}
    whole = replace(kept, **filled, deletion_asked_at=kept.deletion_asked_at or gone.deletion_asked_at)
    uow.people.save(whole)
    spared.note(uow, whole.id, actor.now)
    uow.audit.record(actor.person, Did.JOINED_TWINS, whole, actor.now)
    text = (Phrase("twin-joined"),)
    told: list[Utterance] = [Speech(kept.id, text, choices=menu(uow, whole)), MenuChanged(kept.id)]
    if gone.telegram_id is not None:
        told.append(Farewell(gone.telegram_id, gone.language, (Phrase("twin-moved"),)))
    return told


def _answered_last(said: Twins, actor: Actor, one: Person, other: Person) -> bool:
    """Tell whether to keep the other account: it has just answered, or is the only account there is."""
    if actor.person.id in {said.one_id, said.other_id}:
        return actor.person.id == said.other_id
    return one.telegram_id is None and other.telegram_id is not None
