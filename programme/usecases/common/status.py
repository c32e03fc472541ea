"""The honest status of a participant without a pair: every three weeks while they wait for a proposal.

Before the verdict they were promised a day by which the manager gets in touch. When that day has passed and nothing is
written down, they hear so within a few days, and then as often as the others.
"""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from programme.calendar import MORNING, add_working_days, deadline, moment_of
from programme.due import Due, DueKind
from programme.pair import whole
from programme.people import Membership, Person, Programme, Role, State
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.again import ChooseNextRound
from programme.presses.privacy import Withdraw
from programme.speech import Choice, Facts, Lane, Phrase, Speech, Utterance, WithYear
from programme.times import local_day
from programme.usecases.common import nudge
from programme.usecases.common.alone import is_to_be_asked
from programme.usecases.common.membership import has_started, interview_by, talk_since, verdict_by
from programme.usecases.common.menu import menu
from programme.usecases.common.sight import counterpart

BETWEEN_STATUSES = timedelta(weeks=3)
NEAR_THE_END = timedelta(weeks=4)  # as for those who have a partner (`usecases.ending.ending`)
WORKING_DAYS_OF_GRACE = 2  # after a promised day, before its person hears that it has passed
WORKING_DAYS_TO_TELL = 5  # that there is no mentor (docs/programme.md#who-acts-next)

LOOKED_FOR = frozenset({State.WAITING, State.ON_HOLD})


def where(membership: Membership) -> str:
    """Return where a participant without a pair stands, as the keys of texts say it: only an adept is looked for."""
    is_idle = membership.state is State.WAITING and membership.role is Role.MENTOR
    return "waiting-mentor" if is_idle else membership.state.value


def status(uow: UnitOfWork, due: Due, now: datetime) -> list[Utterance]:
    """Tell a participant that they still wait for a proposal, or send nothing if they no longer do."""
    membership = uow.memberships.find(due.subject)
    if membership is not None and membership.state is State.REGISTERED and membership.registered_at is not None:
        return _late(uow, due, membership, now)
    if membership is None or membership.state not in LOOKED_FOR:
        return []
    if whole(uow.pairs.open_of(membership.id)) or is_to_be_asked(uow, membership):
        # The participant is in an open pair, and in more than a bridge, or the manager is to talk with them first about
        # a partner who has gone. If they wait then, send the status again.
        uow.dues.put(due.kind, membership, now + BETWEEN_STATUSES, now)
        return []
    if not nudge.may_go(uow, due, membership, now):
        return []
    person, programme = uow.people.get(membership.person_id), uow.programmes.get(membership.programme_id)
    nudge.noted(uow, person.id, "status-waiting", now)
    if local_day(now, programme) >= programme.ends_on - NEAR_THE_END:
        return [_near_the_end(uow, membership, person, programme)]
    uow.dues.put(due.kind, membership, programme.calendar.when_allowed(now + BETWEEN_STATUSES), now)
    manager = counterpart(uow, membership).first_name
    facts: Facts = {"name": person.first_name, "programme": programme.name, "manager": manager}
    unmatched = membership.role is Role.ADEPT and uow.dues.waiting(DueKind.UNMATCHED, membership.id) is not None
    text = Phrase("status-waiting-unmatched" if unmatched else f"status-{where(membership)}", facts)
    label = Phrase("button-stop" if has_started(uow, membership) else "button-withdraw")
    later = Choice(Phrase("button-choose-next-round"), ChooseNextRound(membership.id))
    leave = ((later,), (Choice(label, Withdraw(membership.id)),)) if unmatched else ()
    return [Speech(person.id, (text,), choices=(*menu(uow, person), *leave), lane=Lane.BROADCAST)]


def _near_the_end(uow: UnitOfWork, membership: Membership, person: Person, programme: Programme) -> Speech:
    """Return the last of these words: so near the end nobody is to wait for a proposal that can hardly come."""
    facts: Facts = {
        "name": person.first_name,
        "programme": programme.name,
        "ends": WithYear(programme.ends_on),
        "role": membership.role.value,
        "manager": counterpart(uow, membership).first_name,
    }
    return Speech(person.id, (Phrase("status-near-end", facts),), choices=menu(uow, person), lane=Lane.BROADCAST)


def told_when_late(last_day: date, programme: Programme) -> datetime:
    """Return when a person hears that a promised day has passed: the manager has one more working day before it."""
    return moment_of(add_working_days(last_day, WORKING_DAYS_OF_GRACE), MORNING, ZoneInfo(programme.time_zone))


def expect_late(uow: UnitOfWork, membership: Membership, programme: Programme, last_day: date, now: datetime) -> None:
    """Put the wait for the word to a registered participant that the promised day has passed."""
    uow.dues.put(DueKind.STATUS, membership, told_when_late(last_day, programme), now)


def _late(uow: UnitOfWork, due: Due, membership: Membership, now: datetime) -> list[Utterance]:
    """Tell a registered participant that the day of the talk, or of the word after it, has passed."""
    programme, person = uow.programmes.get(membership.programme_id), uow.people.get(membership.person_id)
    last_day, manager = interview_by(uow, membership, programme)
    key = "late-interview"
    if (sheet := talk_since(uow, membership)) is not None:
        last_day, key = verdict_by(sheet.made_at, programme), "late-verdict"
    if told_when_late(last_day, programme) > now:
        expect_late(uow, membership, programme, last_day, now)
        return []
    if not nudge.may_go(uow, due, membership, now):
        return []
    nudge.noted(uow, person.id, key, now)
    uow.dues.put(due.kind, membership, programme.calendar.when_allowed(now + BETWEEN_STATUSES), now)
    facts: Facts = {"name": person.first_name, "programme": programme.name, "manager": manager, "by": last_day}
    return [Speech(person.id, (Phrase(key, facts),), choices=menu(uow, person), lane=Lane.BROADCAST)]


def unmatched_now(uow: UnitOfWork, programme: Programme, adepts: Sequence[Membership], now: datetime) -> None:
    """Let adepts hear within five working days that there is no mentor for them yet, and what they can choose."""
    at = deadline(now, WORKING_DAYS_TO_TELL - 1, ZoneInfo(programme.time_zone))
    uow.dues.bring_forward(DueKind.STATUS, adepts, at)
