"""Undoing what was just done with a matter, as long as everything is as that deed has left it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from programme.audit import Did
from programme.calendar import moment_of
from programme.due import Due, DueKind
from programme.meeting import MeetingState
from programme.pair import Pair
from programme.people import Actor, Concern, Membership, Programme
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.matter import MatterKind, OpenMatter
from programme.times import local_day
from programme.undo import RULES, UNTIL, Handled, State, Undo
from programme.usecases.common import spared
from programme.usecases.common.sight import readers_of
from programme.usecases.desk.matter_buttons import DEEDS

OWED = frozenset({DueKind.CONCERN, DueKind.CONCERN_LATE})
UNNAMED = frozenset({MatterKind.CONCERNS, MatterKind.MOVES, MatterKind.LISTS, MatterKind.MISSING})
"""Matters that are about no participant, or must not name one: a private word names its sender where it is opened."""


MOST_BESIDE = 9  # more pairs than a mentor has


Subject = Membership | Pair | Concern
"""What a deed with a matter changes. A private word is kept by its own number, so that no line names its sender."""


def subject_of(uow: UnitOfWork, key: OpenMatter) -> Subject | None:
    """Return the pair, the participant or the private word that a matter is about; None where it is something else."""
    if key.kind is MatterKind.CONCERNS:
        return uow.concerns.find(key.subject)
    if key.kind in DEEDS:
        return uow.pairs.find(key.subject)
    if key.kind is MatterKind.LETTERS:
        letter = uow.letters.find(key.subject)
        return uow.memberships.find(letter.membership_id) if letter is not None else None
    return None if key.kind in UNNAMED else uow.memberships.find(key.subject)


def state_of(uow: UnitOfWork, subject: Subject) -> State:
    """Return the stored values of a subject that can be changed by a deed with a matter."""
    if isinstance(subject, Concern):
        told = uow.concerns.find(subject.id) or subject
        settled = told.settled_at.isoformat() if told.settled_at else None
        owed = [one for one in uow.dues.of_membership(told.membership_id) if one.kind in OWED]
        answered = told.answered_at.isoformat() if told.answered_at else None
        return {"concern": told.id, "settled": settled, "answered": answered, "waits": _waits(owed)}
    if isinstance(subject, Pair):
        pair = uow.pairs.find(subject.id) or subject
        return {
            "waits": _waits(uow.dues.of_pair(pair.id)),
            "state": pair.state.value,
            "confirmed": pair.start_confirmed_at.isoformat() if pair.start_confirmed_at else None,
            "meetings": [[one.id, one.state.value, one.recorded_by] for one in uow.meetings.of_pair(pair.id)],
        }
    member = uow.memberships.get(subject.id)
    calls = uow.calls.of_memberships([member.id]).get(member.id, ())
    waits = _waits(uow.dues.of_membership(member.id))
    return {"waits": waits, "state": member.state.value, "calls": sorted(one.id for one in calls)}


def _waits(dues: Sequence[Due]) -> list[list[object]]:
    return sorted(
        [one.kind.value, one.person_id, one.due_at.isoformat(), one.created_at.isoformat(), one.put_off] for one in dues
    )


def note(uow: UnitOfWork, actor: Actor, key: OpenMatter, deed: Handled, before: State | None) -> Undo:
    """Store a deed with a matter; `before` are the stored values of its subject, if it has one."""
    subject, can = subject_of(uow, key), RULES[deed].can and before is not None
    return uow.undos.add(
        Undo(
            id=0,
            person_id=actor.person.id,
            programme_id=key.programme,
            deed=deed,
            kind=key.kind,
            made_at=actor.now,
            membership_id=subject.id if isinstance(subject, Membership) else None,
            pair_id=subject.id if isinstance(subject, Pair) else None,
            before=before if subject is not None and before is not None and can else {},
            after=state_of(uow, subject) if subject is not None and can else {},
        )
    )


def done_today(uow: UnitOfWork, actor: Actor, programme: Programme) -> int:
    """Return how many matters of a programme the manager has dealt with today."""
    return uow.undos.count_since(actor.person.id, programme.id, midnight(actor, programme))


def midnight(actor: Actor, programme: Programme) -> datetime:
    """Return the moment at which the manager's day began."""
    return moment_of(local_day(actor.now, programme), 0, ZoneInfo(programme.time_zone))


def can_be_undone(done: Undo, now: datetime) -> bool:
    """Tell whether a deed can still be undone, as far as the deed itself shows."""
    return RULES[done.deed].can and bool(done.before) and now - done.made_at <= UNTIL


def undo(uow: UnitOfWork, actor: Actor, programme: Programme, key: int) -> OpenMatter | None:
    """Undo a deed of the actor; return the matter that is on the list again, or None where it is too late."""
    done = uow.undos.find(key)
    if done is None or (done.person_id, done.programme_id) != (actor.person.id, programme.id):
        return None
    if not can_be_undone(done, actor.now):
        return None
    subject = _locked(uow, done)
    if subject is None or not _is_as_left(uow, subject, done.after):
        return None
    if isinstance(subject, Concern) and actor.person.id not in {one.id for one in readers_of(uow, subject)}:
        return None
    _restore(uow, subject, done, actor.now)
    uow.undos.remove(done.id)
    uow.audit.record(actor.person, Did.UNDID, subject, actor.now)
    if done.deed in (Handled.RANG, Handled.TALKED, Handled.CALLED):
        uow.audit.record(actor.person, Did.TOOK_BACK_TALK, subject, actor.now)
    if done.deed is Handled.CALLED:
        _undo_beside(uow, actor, programme, done)
    return OpenMatter(programme.id, MatterKind(done.kind), subject.id)


def _is_as_left(uow: UnitOfWork, subject: Subject, after: State) -> bool:
    """Tell whether all that is kept of a deed is as it has left it; an older version may have kept less of it."""
    now = state_of(uow, subject)
    return all(now.get(name) == value for name, value in after.items())


def _undo_beside(uow: UnitOfWork, actor: Actor, programme: Programme, done: Undo) -> None:
    """Undo what a call has put off at the same moment: the matters of the participant's pairs."""
    beside = uow.undos.since(actor.person.id, programme.id, done.made_at, first=0, most=MOST_BESIDE)
    for one in beside:
        if one.made_at == done.made_at and one.deed is Handled.RANG:
            undo(uow, actor, programme, one.id)


def _locked(uow: UnitOfWork, done: Undo) -> Subject | None:
    if "concern" in done.before:
        told = uow.concerns.find(int(str(done.before["concern"])))
        if told is not None:
            uow.memberships.lock(told.membership_id)
        return told
    if done.pair_id is not None:
        return uow.pairs.locked(done.pair_id)
    if done.membership_id is None:
        return None
    uow.memberships.lock(done.membership_id)
    return uow.memberships.find(done.membership_id)


def _restore(uow: UnitOfWork, subject: Subject, done: Undo, now: datetime) -> None:
    """Store what was before; what the deed has not changed stays as it is."""
    before: Any = done.before
    after: Any = done.after
    pair = subject if isinstance(subject, Pair) else None
    if isinstance(subject, Concern):
        answered = before.get("answered")
        at = datetime.fromisoformat(answered) if answered else None
        uow.concerns.save(replace(subject, settled_at=None, answered_at=at))
        subject = uow.memberships.get(subject.membership_id)
        spared.note(uow, subject.person_id, now)
    for key in set(after.get("calls", ())).difference(before.get("calls", ())):
        uow.calls.remove(key)
    for kind, *_ in after["waits"]:
        uow.dues.settle(DueKind(kind), subject.id)
    for kind, person, due_at, created_at, put_off in before["waits"]:
        owner = _member(uow, pair, person) if pair is not None else subject
        assert isinstance(owner, Membership)
        at, since = datetime.fromisoformat(due_at), datetime.fromisoformat(created_at)
        uow.dues.put(DueKind(kind), owner, at, since, pair=pair, put_off=put_off)
    if pair is not None:
        confirmed = before["confirmed"]
        uow.pairs.save(replace(pair, start_confirmed_at=datetime.fromisoformat(confirmed) if confirmed else None))
        for key, state, recorded_by in before["meetings"]:
            if (meeting := uow.meetings.find(key)) is not None and [key, state, recorded_by] not in after["meetings"]:
                uow.meetings.save(replace(meeting, state=MeetingState(state), recorded_by=recorded_by))


def _member(uow: UnitOfWork, pair: Pair, person: int) -> Membership:
    two = [uow.memberships.get(one) for one in (pair.adept_id, pair.mentor_id)]
    return next((one for one in two if one.person_id == person), two[0])
