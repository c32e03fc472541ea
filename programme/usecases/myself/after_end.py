"""What a participant reads once their programme is over: since when, what still comes, and how to take part again.

Whoever would like to take part again finds the round that takes registrations; while there is none, they can say that
they would, and its manager reads it where the round is set up (`usecases.arriving.again`).
"""

from programme.audit import Did, Kind
from programme.forms.parting import NO, PARTING, YES
from programme.people import HERE, Actor, Membership, Programme, Role, State
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.again import ChooseNextRound
from programme.presses.joining import ChooseProgramme
from programme.speech import Choice, Phrase, WithYear
from programme.surveys import AFTER_THE_END
from programme.times import local_day
from programme.usecases.common.membership import has_started
from programme.usecases.common.menu import Rows
from programme.usecases.common.sight import counterpart
from programme.usecases.year import survey_days

WELCOME = frozenset({*HERE, State.COMPLETED, State.OVER})
"""Who is shown the next round: not whoever has left, or was let go."""


def stands(uow: UnitOfWork, actor: Actor, membership: Membership, programme: Programme) -> tuple[Phrase, ...]:
    """Return that a programme is over for a participant, since when, and the day of the next survey."""
    if not has_started(uow, membership):
        return (Phrase("me-over", {"programme": programme.name}),)
    ended = survey_days.last_day_of(uow, membership, programme) or programme.ends_on
    over = (Phrase("me-completed", {"programme": programme.name}), Phrase("me-ended-on", {"ends": WithYear(ended)}))
    today = local_day(actor.now, programme)
    is_asked = membership.state in survey_days.ASKED and not survey_days.is_left_in_peace(uow, membership)
    ahead = survey_days.planned(uow, membership, programme) if is_asked else []
    days = [one.on for one in ahead if one.survey.name in AFTER_THE_END and one.on > today]
    return (*over, *((Phrase("me-survey-comes", {"day": WithYear(min(days))}),) if days else ()))


def next_round(
    uow: UnitOfWork, actor: Actor, membership: Membership, programme: Programme
) -> tuple[tuple[Phrase, ...], Rows]:
    """Return the round that a participant can come to, with its button; else that, or how, they say that they would."""
    if membership.state not in WELCOME:
        return (), ()
    later = _later(uow, actor, programme)
    mine = {one.programme_id for one in uow.memberships.of_person(actor.person.id) if one.state is not State.WITHDRAWN}
    if any(one.id in mine for one in later):
        return (), ()
    if later:
        coming = later[0]
        days = {"starts": WithYear(coming.starts_on), "ends": WithYear(coming.ends_on)}
        comes = Choice(Phrase("button-join-again", {"programme": coming.name}), ChooseProgramme(coming.id))
        return (Phrase("again-open", {"programme": coming.name, **days}),), ((comes,),)
    manager, answer = counterpart(uow, membership).first_name, _answer(uow, membership)
    if answer == YES or has_chosen(uow, membership):
        return (Phrase("again-noted", {"manager": manager}),), ()
    if membership.role is Role.MENTOR or answer == NO:
        return (), ()  # mentors are asked by the manager
    would = Choice(Phrase("button-again-gladly"), ChooseNextRound(membership.id))
    return (Phrase("again-say-so", {"manager": manager}),), ((would,),)


def _later(uow: UnitOfWork, actor: Actor, programme: Programme) -> list[Programme]:
    """Return the rounds after a programme that are not over, of managers of it, the oldest first."""
    managers = {one.id for one in uow.memberships.managers(programme.id)}
    found = [one for one in uow.programmes.open(local_day(actor.now, programme)) if one.starts_on > programme.starts_on]
    return [one for one in found if not managers.isdisjoint(each.id for each in uow.memberships.managers(one.id))]


def _answer(uow: UnitOfWork, membership: Membership) -> object:
    """Return what a participant has answered at the end about taking part again, or None."""
    given = [one for one in uow.surveys.of_membership(membership.id) if one.form == PARTING.name and one.answers]
    return given[-1].answers.get("again") if given and given[-1].answers else None


def has_chosen(uow: UnitOfWork, membership: Membership) -> bool:
    """Tell whether a participant has said with a press that they would like to take part in the next round."""
    choices = (Did.CHOSE_NEXT_ROUND, Did.BACK_FROM_REST)
    lines = sorted(uow.audit.newest({Kind.MEMBERSHIP: {membership.id}}, choices), key=lambda one: one.at)
    return bool(lines) and lines[-1].action == Did.CHOSE_NEXT_ROUND.value
