"""Who is suspended by a manager, and what follows from it, as clocks, lists, the match and the guards ask for it.

Nothing is changed in the rows of the pairs, so that a suspension that is taken back at once leaves no trace: each
reader asks here. The partner hears nothing new; what would have come about the two does not come to either.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from programme.audit import Did, Kind
from programme.calendar import MORNING, moment_of
from programme.checks import readable_phone
from programme.dialog import Dialog
from programme.due import ABOUT_MEMBERSHIPS, Due, DueKind, Waits
from programme.errors import ProgrammeError
from programme.form import About
from programme.forms import FORMS
from programme.forms.pause import PAUSE
from programme.meeting import Meeting, MeetingState
from programme.pair import IN_TOUCH, Pair, PairState
from programme.people import Membership, Person, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.suspension import Suspend
from programme.speech import Choice, Facts, Phrase
from programme.suspension import OPEN_FORMS, STOPPED
from programme.times import local_day
from programme.usecases.common import spared
from programme.usecases.common.membership import in_touch_pairs
from programme.usecases.common.resting import OF_SURVEYS
from programme.usecases.common.sight import counterpart
from programme.usecases.common.two import Two, other

A_DAY = timedelta(days=1)
_OF_PAIRS = frozenset(STOPPED - ABOUT_MEMBERSHIPS)


def held_until(uow: UnitOfWork, due: Due, now: datetime) -> datetime | None:
    """Return the moment to which a suspension puts off a wait that falls due, a day at a time; None if none holds it.

    A partner's survey waits where each of their pairs stands still.
    """
    if due.kind not in STOPPED or not (found := uow.memberships.suspended(due.programme_id)):
        return None
    if due.kind not in ABOUT_MEMBERSHIPS:
        pair = uow.pairs.find(due.subject)
        holds = pair is not None and not found.isdisjoint((pair.adept_id, pair.mentor_id))
    else:
        holds = due.subject in found or (due.kind in OF_SURVEYS and _all_still(uow, due.subject, found))
    if not holds:
        return None
    programme = uow.programmes.get(due.programme_id)
    return moment_of(local_day(now, programme) + A_DAY, MORNING, ZoneInfo(programme.time_zone))


def _all_still(uow: UnitOfWork, membership_id: int, found: frozenset[int]) -> bool:
    pairs = [one for one in uow.pairs.open_of(membership_id) if one.state in IN_TOUCH]
    return bool(pairs) and all(not found.isdisjoint((one.adept_id, one.mentor_id)) for one in pairs)


def still(uow: UnitOfWork, programme_id: int) -> frozenset[int]:
    """Return the ids of a programme's active pairs that stand still, because one of the two is suspended."""
    found = uow.memberships.suspended(programme_id)
    stopped = uow.pairs.open_of_each(found) if found else ()
    return frozenset(one.id for one in stopped if one.state is PairState.ACTIVE)


def besides(uow: UnitOfWork, programme_id: int, waits: Waits) -> Waits:
    """Return the standing waits without those about pairs that stand still: nobody is to be rung to meet meanwhile."""
    theirs = waits.of(_OF_PAIRS)
    found = uow.memberships.suspended(programme_id) if theirs else frozenset()
    if not found:
        return waits
    theirs_open = {one.id for one in uow.pairs.open_of_each(found)}
    return waits.without_ids(theirs.about(theirs_open).ids)


def refuse(uow: UnitOfWork, membership: Membership) -> None:
    """Refuse what a suspended participant asks for.

    Raises:
        ProgrammeError: `suspended`, with the manager to ring.
    """
    if membership.suspended_at is not None:
        raise ProgrammeError("suspended", **_facts(uow, membership))


def rests_for(uow: UnitOfWork, two: Two, role: Role) -> bool:
    """Tell whether a side has been told that the meetings with a suspended partner rest; it asks nothing otherwise."""
    since = two.membership(other(role)).suspended_at
    if since is None:
        return False
    told = uow.audit.newest({Kind.PAIR: [two.pair.id]}, [Did.TOLD_OF_REST])
    return any(one.at >= since for one in told)


def refuse_booking(uow: UnitOfWork, two: Two, person: Person) -> None:
    """Refuse a meeting to whoever has been told that the meetings rest; everybody else books as always.

    Raises:
        ProgrammeError: `meetings-rest`, with the partner and the manager.
    """
    mine = two.side(person.id)
    if mine is not None and rests_for(uow, two, mine):
        raise ProgrammeError("meetings-rest", **rest_facts(uow, two, mine))


def refuse_called_off(uow: UnitOfWork, two: Two, person: Person, meeting: Meeting) -> None:
    """Refuse the buttons of a meeting that was called off to whoever has been told that the meetings rest.

    Raises:
        ProgrammeError: `meetings-rest`, as for a booking.
    """
    if meeting.state is MeetingState.CANCELLED:
        refuse_booking(uow, two, person)


def rest_facts(uow: UnitOfWork, two: Two, role: Role) -> Facts:
    """Return the partner with whom the meetings rest, and the manager who tells more."""
    return {"other": two.person(other(role)).first_name, **_facts(uow, two.membership(role))}


def button(membership: Membership, person: Person) -> Choice:
    """Return the button that suspends a participant."""
    return Choice(Phrase("button-suspend", {"name": person.first_name}), Suspend(membership.id))


def told(uow: UnitOfWork, membership: Membership) -> Phrase:
    """Return how it stands, for a suspended participant's own page."""
    return Phrase(
        "me-suspended", {**_facts(uow, membership), "programme": uow.programmes.get(membership.programme_id).name}
    )


def _facts(uow: UnitOfWork, membership: Membership) -> Facts:
    manager = counterpart(uow, membership)
    phone = readable_phone(manager.phone) if manager.phone else "none"
    return {"manager": manager.first_name, "phone": phone}


def of_person(uow: UnitOfWork, person: Person) -> Membership | None:
    """Return a suspended place of a person, or None; it costs nothing to ask about everybody else."""
    if person.spared_since is None:
        return None
    mine = uow.memberships.of_person(person.id)
    return next((one for one in mine if one.suspended_at is not None), None)


def shut(uow: UnitOfWork, person: Person, dialog: Dialog) -> Membership | None:
    """Return the suspended place of a writer because of which their form is shut for now, or None."""
    if dialog.form in OPEN_FORMS or of_person(uow, person) is None:
        return None
    about = _seats(uow, dialog)
    mine = uow.memberships.of_person(person.id)
    return next((one for one in mine if one.id in about and one.suspended_at is not None), None)


def hushed(uow: UnitOfWork, dialog: Dialog) -> bool:
    """Tell whether a form must not come back by itself: its writer is suspended, or hears nothing about its partner.

    It waits for a button, or until words about the partner go on. The writer is read anew, since it may be their own
    private word that has just ended.
    """
    person = uow.people.get(dialog.person_id)
    if person.spared_since is None:
        return False
    return shut(uow, person, dialog) is not None or any(
        spared.is_spared_about(uow, pair, person) for pair in _pairs(uow, dialog)
    )


def _pairs(uow: UnitOfWork, dialog: Dialog) -> Sequence[Pair]:
    """Return the pairs whose partner a form asks about: each of a participant's in a survey about the whole year."""
    match FORMS[dialog.form].about:
        case About.PAIR:
            found = uow.pairs.find(dialog.subject)
        case About.MEETING:
            meeting = uow.meetings.find(dialog.subject)
            found = uow.pairs.find(meeting.pair_id) if meeting is not None else None
        case About.SURVEY:
            survey = uow.surveys.find(dialog.subject)
            if survey is not None and survey.pair_id is None:
                return in_touch_pairs(uow, uow.memberships.get(survey.membership_id))
            found = uow.pairs.find(survey.pair_id) if survey is not None and survey.pair_id is not None else None
        case About.MEMBERSHIP if dialog.form == PAUSE.name:
            return in_touch_pairs(uow, uow.memberships.get(dialog.subject))
        case _:
            found = None
    return (found,) if found is not None else ()


def _seats(uow: UnitOfWork, dialog: Dialog) -> frozenset[int]:
    """Return the memberships that a draft is about."""
    match FORMS[dialog.form].about:
        case About.MEMBERSHIP:
            return frozenset({dialog.subject})
        case About.SURVEY:
            survey = uow.surveys.find(dialog.subject)
            return frozenset({survey.membership_id}) if survey is not None else frozenset()
        case About.MEETING:
            meeting = uow.meetings.find(dialog.subject)
            return _of_pair(uow, meeting.pair_id) if meeting is not None else frozenset()
        case About.PAIR:
            return _of_pair(uow, dialog.subject)
        case _:
            return frozenset()


def _of_pair(uow: UnitOfWork, key: int) -> frozenset[int]:
    pair = uow.pairs.find(key)
    return frozenset({pair.adept_id, pair.mentor_id}) if pair is not None else frozenset()


def over(uow: UnitOfWork, membership: Membership, now: datetime) -> None:
    """Note that a participant is not suspended any more."""
    if membership.suspended_at is None:
        return
    uow.memberships.note_suspended(membership.id, None)
    uow.dues.settle(DueKind.SUSPENDED, membership.id)
    spared.note(uow, membership.person_id, now)
