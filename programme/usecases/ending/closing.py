"""The end of the programme for each participant: what is open is closed by time, and they are thanked.

On the day after the last one, at midnight, a membership's pairs end, its waits are settled and its drafts are removed,
so that no message nags any more. The words follow when quiet times let them. Whoever had a pair under way has completed
the programme; for the others it has ended.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from programme import lifecycle
from programme.calendar import moment_of
from programme.dialog import Dialog
from programme.due import ABOUT_MEMBERSHIPS, FLAGS, OF_THE_PERSON, Due, DueKind
from programme.form import About
from programme.forms import FORMS
from programme.forms.concern import CONCERN
from programme.forms.goodbye import GOODBYE
from programme.forms.letter import LETTER, REPLY
from programme.forms.note import NOTE
from programme.forms.report import REPORT
from programme.lifecycle import Event
from programme.meeting import TIME_TO_TELL
from programme.pair import UNDER_WAY, By, End, Pair, PairEvent, PairState, had_met, has_met_on, moved
from programme.people import HERE, Actor, Membership, Person, Programme, Role, State
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import Facts, Lane, PassedOn, Phrase, Speech, Unbutton, Utterance
from programme.surveys import AFTER_THE_END
from programme.times import local_day
from programme.usecases.common import contact, resting
from programme.usecases.common.conversation import closed, next_waiting
from programme.usecases.common.lasting import is_over_for, keep_latest, last_day
from programme.usecases.common.listed import put_on_list
from programme.usecases.common.membership import has_started
from programme.usecases.common.menu import menu
from programme.usecases.common.sight import counterpart, listed_names
from programme.usecases.common.two import Two, other, two_of, twos_of
from programme.usecases.ending import ending, goodbye

OUTLIVE_THE_PROGRAMME = frozenset({LETTER.name, REPLY.name, NOTE.name, CONCERN.name})
"""Forms that make sense after the end: words between people."""

STAYS = {
    *(*FLAGS, *OF_THE_PERSON, DueKind.CONCERN_LATE, DueKind.SURVEY, DueKind.GATHERING),
    *(DueKind.PARTNER, DueKind.REPORTS, DueKind.SUSPENDED),
}
"""Waits that outlive the programme: a talk or an answer that was promised is owed after the end, too.

So is the word to a partner who does not know yet that the other has left. That two have told differently of a meeting
waits for the manager's word, too: what she says counts on their pages. So does a stop that nobody has taken back.

So do the wait for the next survey, which comes after the end, and the one for gatherings: an evening may be then.
"""

OF_MEETINGS = frozenset({DueKind.REPORT, DueKind.REPORT_AGAIN})
"""Waits about a meeting of the last days, which is asked about after the end, too."""


def schedule(uow: UnitOfWork, membership: Membership, now: datetime) -> None:
    """Put the waits for a membership's end, at midnight after the programme's last day, and for the word before it."""
    programme = uow.programmes.get(membership.programme_id)
    at = moment_of(last_day(uow, membership, programme) + timedelta(days=1), 0, ZoneInfo(programme.time_zone))
    uow.dues.put(DueKind.CLOSE, membership, at, now)
    ending.expect(uow, membership, programme, now)


def schedule_both(uow: UnitOfWork, two: Two, now: datetime) -> None:
    """Put the wait for the end of both memberships of a pair."""
    for membership in (two.adept, two.mentor):
        schedule(uow, membership, now)


def ended(uow: UnitOfWork, pair: Pair, now: datetime) -> None:
    """Let the two of a pair that went on longer than the programme end with it again, or with another such pair."""
    if pair.ends_on is None:
        return
    keep_latest(uow, uow.programmes.get(pair.programme_id))
    for member in (uow.memberships.find(key) for key in (pair.adept_id, pair.mentor_id)):
        if member is not None and member.state in HERE:
            schedule(uow, member, now)


def close(uow: UnitOfWork, due: Due, now: datetime) -> list[Utterance]:
    """Close a membership and thank the participant; put the wait again while it is too early for either."""
    membership = uow.memberships.find(due.subject)
    if membership is None or membership.state in {State.WITHDRAWN, State.MANAGING}:
        return []
    programme = uow.programmes.get(membership.programme_id)
    if not is_over_for(uow, membership, programme, now):
        schedule(uow, membership, now)
        return []
    closed_now = _end(uow, membership, now)
    allowed = programme.calendar.when_allowed(now)
    if allowed > now:
        uow.dues.put(DueKind.CLOSE, membership, allowed, now)
        return closed_now
    return [*closed_now, *_thanked(uow, uow.memberships.get(membership.id), programme, now)]


def _end(uow: UnitOfWork, membership: Membership, now: datetime) -> list[Utterance]:
    """End the membership's pairs and state, settle their waits, and remove drafts; twice is as good as once."""
    said: list[Utterance] = []
    for pair in uow.pairs.of_membership(membership.id):
        two = two_of(uow, pair)
        if pair.state is not PairState.ENDED:
            _end_pair(uow, pair, now)
        _settle(uow, pair, now)
        uow.contracts.drop_proposal(pair.id)
        for person in (two.adept_person, two.mentor_person, *two.managers):
            said += _without(uow, person, About.PAIR, pair.id)
        for meeting in uow.meetings.of_pair(pair.id):
            for person in (two.adept_person, two.mentor_person):
                late = {REPORT.name} if now < meeting.starts_at + TIME_TO_TELL else set()
                said += _without(uow, person, About.MEETING, meeting.id, *late)
    for kind in ABOUT_MEMBERSHIPS - STAYS:
        uow.dues.settle(kind, membership.id)
    uow.suggestions.remove(membership.id)
    resting.over(uow, membership, local_day(now, uow.programmes.get(membership.programme_id)))
    if membership.suspended_at is not None:  # a stop outlives the programme, until a manager takes it back
        put_on_list(uow, DueKind.SUSPENDED, membership, now)
    person = uow.people.get(membership.person_id)
    for asked in uow.surveys.of_membership(membership.id):
        said += _without(uow, person, About.SURVEY, asked.id)
        if asked.is_open and asked.name not in AFTER_THE_END:
            uow.surveys.save(replace(asked, closed_at=now))
    for writer in (person, *uow.memberships.managers(membership.programme_id)):
        said += _without(uow, writer, About.MEMBERSHIP, membership.id)
    _move_on(uow, membership)
    return said


def _settle(uow: UnitOfWork, pair: Pair, now: datetime) -> None:
    """Settle the waits of a pair but those that stay: whoever never met the one who left waits for nothing more."""
    is_told = pair.end is not End.LEFT or not (had_met(pair) or has_met_on(pair))
    for due in uow.dues.of_pair(pair.id):
        is_soon = due.kind in OF_MEETINGS and due.due_at < now + TIME_TO_TELL
        if not is_soon and due.kind is not DueKind.REPORTS and (is_told or due.kind not in STAYS):
            uow.dues.settle(due.kind, pair.id)


def _end_pair(uow: UnitOfWork, pair: Pair, now: datetime) -> None:
    found = uow.pairs.locked(pair.id) or pair
    move = moved(found.state, PairEvent.CLOSE, By.TIME)
    uow.pairs.save(replace(found, state=move.to, end=move.end, since=now))
    if found.ends_on is not None:
        keep_latest(uow, uow.programmes.get(pair.programme_id))
    uow.audit.record(By.TIME, PairEvent.CLOSE, found, now)


def _move_on(uow: UnitOfWork, membership: Membership) -> None:
    event = Event.COMPLETE if has_started(uow, membership) else Event.END
    if (membership.state, event) in lifecycle.TRANSITIONS:
        uow.memberships.save(replace(membership, state=lifecycle.after(membership.state, event)))


def _without(uow: UnitOfWork, person: Person, about: About, subject: int, *late: str) -> list[Utterance]:
    """Remove a person's drafts about a subject, but those that outlive the programme, and take their buttons away."""
    stays = OUTLIVE_THE_PROGRAMME | {GOODBYE.name, *late}  # its writer hears with the thanks what becomes of it
    drafts = [one for one in uow.dialogs.about(about, subject, person.id) if one.form not in stays]
    return _removed(uow, drafts)


def _removed(uow: UnitOfWork, drafts: Sequence[Dialog]) -> list[Utterance]:
    for draft in drafts:
        uow.dialogs.remove(draft.id)
    return [one for draft in drafts for one in _away(draft)]


def _away(draft: Dialog) -> list[Utterance]:
    """Take away the buttons without a sound; a keyboard goes with the words that come in the morning."""
    form = FORMS[draft.form]
    if draft.step is not None and any(one.name == draft.step and one.contact for one in form.steps):
        return []
    return [one for one in closed(draft) if isinstance(one, Unbutton)]


def _thanked(uow: UnitOfWork, membership: Membership, programme: Programme, now: datetime) -> list[Utterance]:
    """Return the last words, by whether the participant had a pair; none to a participant that never consented.

    Nothing hinders the two from meeting again: the thanks are where each finds the other's contacts from now on.
    """
    person, together = uow.people.get(membership.person_id), _together(uow, membership)
    left = [one for two in twos_of(uow, together) for one in goodbye.left_over(uow, two, Role(membership.role))]
    mine = {one.id for one in uow.pairs.of_membership(membership.id)}
    begun = [one for one in uow.dialogs.of_person(person.id) if one.form == GOODBYE.name and one.subject in mine]
    away = _removed(uow, begun)
    if membership.state not in {State.COMPLETED, State.OVER} or person.deletion_asked_at is not None:
        return away
    near = contact.not_apart(uow, membership, together)
    text = _words(uow, membership, programme, near, has_begun=membership.state is State.COMPLETED)
    unreached, buttons = PassedOn.IN_DIGEST, menu(uow, person)
    told = Speech(person.id, text, choices=buttons, lane=Lane.BROADCAST, passed_on=unreached)
    words = [one for pair in together for one in goodbye.given(uow, pair, now)]
    return [*away, told, *words, *left, *next_waiting(uow, Actor(person, now))]


def thanks_ahead(uow: UnitOfWork, membership: Membership, programme: Programme) -> tuple[Phrase, ...]:
    """Return what a participant would read if the programme ended now."""
    going_on = [one for one in uow.pairs.open_of(membership.id) if one.state in UNDER_WAY]
    near = contact.not_apart(uow, membership, going_on)
    return _words(uow, membership, programme, near, has_begun=has_started(uow, membership))


def _words(
    uow: UnitOfWork, membership: Membership, programme: Programme, together: Sequence[Pair], *, has_begun: bool
) -> tuple[Phrase, ...]:
    """Return the thanks, with the contacts of each partner up to the end."""
    partners = _partners(uow, membership, together)
    manager = counterpart(uow, membership)
    facts: Facts = {
        "name": uow.people.get(membership.person_id).first_name,
        "programme": programme.name,
        "manager": manager.first_name,
        "own": "yes" if manager.id == membership.person_id else "no",
        "others": listed_names(partners),
        "count": len(partners),
    }
    was_bridge = any(one.is_bridge and has_met_on(one) for one in uow.pairs.of_membership(membership.id))
    key = f"closing-{membership.role}" if has_begun else "closing-bridge" if was_bridge else "closing-over"
    return Phrase(key, facts), *(contact.lines(one) for one in partners)


def _partners(uow: UnitOfWork, membership: Membership, together: Sequence[Pair]) -> list[Person]:
    """Return the partners up to the end; a partner deleted since can't be named or reached."""
    found = [two.person(other(Role(membership.role))) for two in twos_of(uow, together)]
    return [one for one in found if not one.forgotten]


def _together(uow: UnitOfWork, membership: Membership) -> list[Pair]:
    """Return the pairs of a participant that went on to the end."""
    return [one for one in uow.pairs.of_membership(membership.id) if one.end is End.CLOSED]
