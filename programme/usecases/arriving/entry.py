"""The entry of a person on a manager's list, on the way in by the personal link.

The link can be passed on. So until the consent is given, its holder reads a name and which kinds of facts are entered,
and no fact itself; and the wrong person can say so, upon which the link waits for the right person.
"""

from dataclasses import replace

from programme import lifecycle, windows
from programme.checks import work_and_town
from programme.errors import ProgrammeError
from programme.form import Answer
from programme.lifecycle import Event
from programme.link import is_spent
from programme.news import Calm
from programme.options import called_for_sure
from programme.people import Actor, Link, Membership, Person, Programme, State
from programme.people_list import Entry
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.importing import NotMe
from programme.speech import Choice, Facts, Farewell, Phrase, Speech, Utterance, Window, listed_and
from programme.usecases.common.calm_news import tell_calmly
from programme.usecases.common.membership import desks


def check(uow: UnitOfWork, actor: Actor, link: Link, entry: Entry | None) -> Entry:
    """Return the entry of a personal link that the actor can come by.

    Raises:
        ProgrammeError: `link-used`, when it is used or expired; `personal-link`, when a manager opens it.
    """
    if is_spent(link, actor.now) or entry is None:
        raise ProgrammeError("link-used")
    if link.programme_id in {one.id for one in desks(uow, actor.person)}:
        raise ProgrammeError("personal-link")
    return entry


def came(uow: UnitOfWork, actor: Actor, link: Link, entry: Entry, membership: Membership) -> None:
    """Note the membership that came by a personal link; the entry of a person taking part already is deleted."""
    uow.links.save(replace(link, used_at=actor.now, membership_id=membership.id))
    if membership.state is State.INVITED:
        uow.entries.save(replace(entry, membership_id=membership.id))
    else:
        uow.entries.remove(entry.id)


def intro(uow: UnitOfWork, entry: Entry, programme: Programme) -> tuple[Phrase, ...]:
    """Return the paragraphs for the holder of a personal link before the consent."""
    facts: Facts = {
        "name": entry.name,
        "programme": programme.name,
        "manager": _by(uow, entry),
        "role": Phrase(f"role-{entry.role}"),
    }
    return Phrase("entry-intro", facts), Phrase("entry-what", {"what": listed_and(_kinds(entry))})


def not_me(membership: Membership) -> Choice:
    """Return the button by which the holder of a link says that it is another person's."""
    return Choice(Phrase("button-not-me"), NotMe(membership.id))


def _kinds(entry: Entry) -> list[Phrase]:
    """Return the kinds of facts that are entered."""
    there = {
        "name": entry.name,
        "email": entry.email,
        "phone": entry.phone,
        "employer": entry.employer,
        "town": entry.town,
        "languages": entry.spoken,
        "competences": entry.competences,
        "goal": entry.goal,
        "capacity": entry.capacity,
        **about(entry),
    }
    return [Phrase(f"entry-kind-{kind}") for kind, value in there.items() if value]


def answers(entry: Entry) -> dict[str, Answer]:
    """Return the answers of the registration that are entered already; the other questions are asked."""
    given: dict[str, Answer] = {"name": entry.name}
    if called := called_for_sure(entry.name):
        given["called"] = called
    given |= {name: value for name, value in (("email", entry.email), ("phone", entry.phone)) if value}
    if work := _work(entry):
        given["work"] = work
    if entry.spoken:
        given["languages"] = list(entry.spoken)
    if entry.competences:
        given["competences"] = list(entry.competences)
    if entry.goal:
        given["goal"] = entry.goal
    if entry.capacity:
        given["capacity"] = str(entry.capacity)
    return {**given, **about(entry)}


def about(entry: Entry) -> dict[str, str]:
    """Return what is told about a person to the other of the two, as far as it is entered, by its step."""
    told = {"title": entry.title, "boards": entry.boards, "presentation": entry.presentation}
    return {name: value for name, value in told.items() if value}


def hints(uow: UnitOfWork, entry: Entry | None) -> dict[str, str]:
    """Return the hints that put what is told about a person among the questions of their registration."""
    if entry is None or not (told := about(entry)):
        return {}
    return {**dict.fromkeys(told, "yes"), "told_by": _by(uow, entry)}


def _by(uow: UnitOfWork, entry: Entry) -> str:
    """Return the name of the manager who has entered a person, or of one that is there."""
    link = uow.links.find(entry.link_id)
    entered_by = uow.people.find(link.created_by) if link else None
    managers = uow.memberships.managers(entry.programme_id)
    by = entered_by or (managers[0] if managers else None)
    return by.name if by else ""


def _work(entry: Entry) -> str:
    """Return the answer about workplace and town, or an empty string where either is missing."""
    try:
        return work_and_town(", ".join(part for part in (entry.employer, entry.town) if part))
    except ProgrammeError:
        return ""


def put_back(uow: UnitOfWork, actor: Actor, membership: Membership) -> list[Utterance]:
    """Let a personal link wait for the right person, and forget the person that has opened it by mistake.

    Raises:
        ProgrammeError: `not-now`, when no entry waits for their answer.
    """
    entry = uow.entries.of_membership(membership.id)
    link = uow.links.locked(entry.link_id) if entry is not None else None
    if entry is None or link is None or membership.state is not State.INVITED:
        raise ProgrammeError("not-now")
    uow.entries.save(replace(entry, membership_id=None))
    uow.links.save(replace(link, used_at=None, membership_id=None))
    return _goes(uow, actor.person, membership, Phrase("entry-not-me"))


def taken_off(uow: UnitOfWork, entry: Entry, programme: Programme, by: Person) -> list[Utterance]:
    """Delete an entry, so that its link leads nowhere; tell the person invited by it, unless they take part already."""
    opened_by = entry.membership_id
    if opened_by is not None:
        uow.memberships.lock(opened_by)  # whoever has just said yes takes part, and stays
    uow.entries.remove(entry.id)
    membership = uow.memberships.find(opened_by) if opened_by is not None else None
    if membership is None or membership.state is not State.INVITED:
        return []
    gone = Phrase("entry-link-taken-back", {"programme": programme.name, "manager": by.name})
    return _goes(uow, uow.people.get(membership.person_id), membership, gone)


def _goes(uow: UnitOfWork, person: Person, membership: Membership, last: Phrase) -> list[Utterance]:
    """Forget a person without another place, else end this place; say the last words."""
    chat = person.telegram_id
    if len(uow.memberships.of_person(person.id)) == 1 and chat is not None:
        uow.people.forget(person.id)
        return [Farewell(chat, person.language, (last,))]
    uow.memberships.save(replace(membership, state=lifecycle.after(membership.state, Event.WITHDRAW)))
    window = Window(windows.joining(membership.programme_id))
    return [Speech(person.id, (last,), window=window)]


def declined(uow: UnitOfWork, actor: Actor, membership: Membership) -> None:
    """Delete the entry of a person who has said no, and let the managers hear; nothing for others."""
    entry = uow.entries.of_membership(membership.id)
    if entry is None:
        return
    uow.entries.remove(entry.id)
    programme = uow.programmes.get(membership.programme_id)
    facts: Facts = {"name": entry.name, "role": Phrase(f"role-{entry.role}"), "programme": programme.name}
    managers = uow.memberships.managers(programme.id)
    tell_calmly(uow, programme, managers, Calm.ENTRY_DECLINED, facts, about=f"entry-{entry.id}", now=actor.now)
