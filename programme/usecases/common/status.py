"""The honest status of a participant without a pair: every three weeks while they wait for a proposal."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from programme.calendar import deadline, when_allowed
from programme.due import Due, DueKind
from programme.people import Membership, Programme, Role, State
from programme.ports import UnitOfWork
from programme.presses import Withdraw
from programme.speech import Choice, Facts, Lane, Phrase, Speech, Utterance
from programme.usecases.common import nudge
from programme.usecases.common.menu import menu
from programme.usecases.common.sight import counterpart

BETWEEN_STATUSES = timedelta(weeks=3)
WORKING_DAYS_TO_TELL = 5  # that there is no mentor (docs/programme.md#who-acts-next)

LOOKED_FOR = frozenset({State.WAITING, State.ON_HOLD})


def where(membership: Membership) -> str:
    """Return where a participant without a pair stands, as the keys of texts say it: only an adept is looked for."""
    is_idle = membership.state is State.WAITING and membership.role is Role.MENTOR
    return "waiting-mentor" if is_idle else membership.state.value


def status(uow: UnitOfWork, due: Due, now: datetime) -> list[Utterance]:
    """Tell a participant that they still wait for a proposal, or send nothing if they no longer do."""
    membership = uow.memberships.find(due.subject)
    if membership is None or membership.state not in LOOKED_FOR:
        return []
    if uow.pairs.open_of(membership.id):
        # The participant is in an open pair. If the pair ends, send the status again.
        uow.dues.put(due.kind, membership, now + BETWEEN_STATUSES, now)
        return []
    if not nudge.may_go(uow, due, membership, now):
        return []
    person, programme = uow.people.get(membership.person_id), uow.programmes.get(membership.programme_id)
    nudge.noted(uow, person.id, "status-waiting", now)
    uow.dues.put(due.kind, membership, when_allowed(now + BETWEEN_STATUSES, ZoneInfo(programme.time_zone)), now)
    manager = counterpart(uow, membership).first_name
    facts: Facts = {"name": person.first_name, "programme": programme.name, "manager": manager}
    unmatched = membership.role is Role.ADEPT and uow.dues.waiting(DueKind.UNMATCHED, membership.id) is not None
    text = Phrase("status-waiting-unmatched" if unmatched else f"status-{where(membership)}", facts)
    leave = ((Choice(Phrase("button-withdraw"), Withdraw(membership.id)),),) if unmatched else ()
    return [Speech(person.id, (text,), choices=(*menu(uow, person), *leave), lane=Lane.BROADCAST)]


def unmatched_now(uow: UnitOfWork, programme: Programme, adepts: Sequence[Membership], now: datetime) -> None:
    """Let adepts hear within five working days that there is no mentor for them yet, and what they can choose."""
    at = deadline(now, WORKING_DAYS_TO_TELL - 1, ZoneInfo(programme.time_zone))
    uow.dues.bring_forward(DueKind.STATUS, adepts, at)
