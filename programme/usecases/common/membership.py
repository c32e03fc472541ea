"""Queries about memberships: taking part, managing, being in touch."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from programme.calendar import add_working_days, deadline
from programme.errors import ProgrammeError
from programme.forms.registration import REGISTRATION
from programme.names import Name, name_of_person
from programme.pair import End, Pair, PairState, has_begun, has_met_on
from programme.people import Interview, Membership, Person, Programme, Role, State
from programme.ports.unit_of_work import UnitOfWork
from programme.tasks import Task, may
from programme.times import local_day
from programme.usecases.common.sight import counterpart

ONLY_ASKED = frozenset({PairState.ASKED_MENTOR, PairState.ASKED_ADEPT})

WORKING_DAYS_TO_INTERVIEW = 10
WORKING_DAYS_TO_VERDICT = 5
WORKING_DAYS_TO_REGISTER = 2  # it takes three minutes


def manages(uow: UnitOfWork, person: Person) -> tuple[Programme, ...]:
    """Return the programmes that a person manages."""
    memberships = uow.memberships.of_person(person.id)
    return tuple(uow.programmes.get(one.programme_id) for one in memberships if one.role is Role.MANAGER)


def free_name(uow: UnitOfWork, person: Person, name: str, own: int = 0) -> None:
    """Refuse a name that another programme of a manager has: buttons and lists could not tell the two apart.

    Raises:
        ProgrammeError: `programme-named-alike`.
    """
    if any(one.id != own and one.name.casefold() == name.casefold() for one in manages(uow, person)):
        raise ProgrammeError("programme-named-alike", programme=name)


def desks(uow: UnitOfWork, person: Person, task: Task = Task.LOOK) -> tuple[Programme, ...]:
    """Return the programmes in which a person may do a task at the desk, as manager or as assistant."""
    memberships = uow.memberships.of_person(person.id)
    found = dict.fromkeys(one.programme_id for one in memberships if may(one.role, task))
    return tuple(uow.programmes.get(one) for one in found)


def on_desk(uow: UnitOfWork, person: Person, task: Task = Task.LOOK) -> tuple[Programme, ...]:
    """Return the same for lists: without programmes that are archived, unless there is no other."""
    found = desks(uow, person, task)
    return tuple(one for one in found if one.archived_at is None) or found


def takes_part(uow: UnitOfWork, person: Person) -> tuple[Membership, ...]:
    """Return a person's memberships as adept or mentor, withdrawn ones too."""
    return tuple(one for one in uow.memberships.of_person(person.id) if one.role.takes_part)


def current(uow: UnitOfWork, person: Person) -> tuple[Membership, ...]:
    """Return a person's memberships as adept or mentor that have a consent and are not withdrawn."""
    gone = {State.WITHDRAWN, State.INVITED}
    return tuple(one for one in takes_part(uow, person) if one.state not in gone)


def has_started(uow: UnitOfWork, membership: Membership) -> bool:
    """Tell whether a participant has begun with a partner: what ends then is no registration any more."""
    return any(has_begun(one) for one in uow.pairs.of_membership(membership.id))


def with_partners(uow: UnitOfWork, person: Person) -> tuple[Membership, ...]:
    """Return a person's memberships in which they are in touch with a partner, or wait since one with whom they met."""
    return tuple(one for one in current(uow, person) if in_touch_pairs(uow, one) or _has_met(uow, one))


def _has_met(uow: UnitOfWork, membership: Membership) -> bool:
    return membership.state is State.WAITING and any(
        has_met_on(one) or one.end is End.NO_START for one in uow.pairs.of_membership(membership.id)
    )


def in_touch_pairs(uow: UnitOfWork, membership: Membership) -> Sequence[Pair]:
    """Return the pairs of a membership in which the two have each other's contacts."""
    return [one for one in uow.pairs.open_of(membership.id) if one.state not in ONLY_ASKED]


def known_pairs(uow: UnitOfWork, membership: Membership) -> Sequence[Pair]:
    """Return the pairs of a membership in which the two have each other's contacts, also after the programme's end."""
    return [one for one in uow.pairs.of_membership(membership.id) if keep_contacts(one)]


def keep_contacts(pair: Pair) -> bool:
    """Tell whether the two of a pair have each other's contacts: in touch, or together to the end of the programme."""
    return pair.end is End.CLOSED if pair.state is PairState.ENDED else pair.state not in ONLY_ASKED


def name_of(uow: UnitOfWork, membership: Membership, person: Person) -> str:
    """Return a participant's name; before the registration is sent, the name in its draft, or an empty string."""
    return names_of(uow, [(membership, person)])[membership.id]


def names_of(uow: UnitOfWork, seats: Iterable[tuple[Membership, Person]]) -> Mapping[int, str]:
    """Return the same for several participants, by membership."""
    people = {one.id: person for one, person in seats}
    nameless = [key for key, person in people.items() if not person.name]
    drafts = uow.dialogs.of_form(REGISTRATION, nameless) if nameless else ()
    begun = {one.subject: one for one in drafts if one.person_id == people[one.subject].id}
    names = {key: person.name for key, person in people.items()}
    return names | {key: str(draft.answers.get("name", "")) for key, draft in begun.items()}


def called_in(uow: UnitOfWork, membership: Membership, person: Person) -> Name | None:
    """Return a participant's name for texts; before the registration is sent, the name in its draft, or None."""
    name = name_of(uow, membership, person)
    return name_of_person(person.id, name, person.called, person.employer, person.town) if name else None


def interview_by(uow: UnitOfWork, membership: Membership, programme: Programme) -> tuple[date, Name]:
    """Return the last day on which the manager gets in touch about the interview, and the manager's name.

    Raises:
        ValueError: the registration was not sent.
    """
    return interview_day(membership, programme), counterpart(uow, membership).first_name


def interview_day(membership: Membership, programme: Programme) -> date:
    """Return the last day on which the manager gets in touch about the interview.

    Raises:
        ValueError: the registration was not sent.
    """
    if membership.registered_at is None:
        raise ValueError("a registration that was not sent has no interview ahead")
    return add_working_days(local_day(membership.registered_at, programme), WORKING_DAYS_TO_INTERVIEW)


def talk_since(uow: UnitOfWork, membership: Membership) -> Interview | None:
    """Return the talk with a participant since they registered, or None; whoever has come back is talked to anew."""
    sheet = uow.interviews.of_membership(membership.id)
    return sheet if sheet is not None and is_talked_since(membership.registered_at, sheet.made_at) else None


def is_talked_since(registered_at: datetime | None, made_at: datetime | None) -> bool:
    """Tell whether the sheet of a talk, if there is one, was made after the newest registration."""
    return made_at is not None and (registered_at is None or made_at >= registered_at)


def verdict_by(made_at: datetime, programme: Programme) -> date:
    """Return the last day on which the manager tells a participant what came of an interview of that moment."""
    return add_working_days(local_day(made_at, programme), WORKING_DAYS_TO_VERDICT)


def stopped_at(consented_at: datetime, zone: ZoneInfo) -> datetime:
    """Return the moment from which a registration that is not sent counts as stopped on the way."""
    return deadline(consented_at, WORKING_DAYS_TO_REGISTER, zone)
