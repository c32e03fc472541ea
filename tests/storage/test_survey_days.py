"""When a participant is asked next, where what was planned changes meanwhile."""

from datetime import date

from programme.due import DueKind
from programme.forms.survey import SURVEY
from programme.pair import Contract, PairState, hash_of
from programme.people import Actor, Role, State
from programme.survey import Survey
from programme.times import local_day
from programme.usecases.common.two import two_of
from programme.usecases.trust import contract_signature
from programme.usecases.year import survey_days
from storage.unit_of_work import SqlUnitOfWork
from tests.rows import a_membership, a_person, a_programme
from tests.scenes.bulk import DAY, NOW
from tests.scenes.started import met, two

MARCH = NOW - 90 * DAY
"""A Wednesday, the 17th."""


def test_the_signatures_bring_back_a_pulse(uow: SqlUnitOfWork) -> None:
    """From the first meeting it was too near to another survey of the mentor's; from the signatures it is not."""
    programme = a_programme(uow)
    eva = a_person(uow)
    a_membership(uow, eva, programme, Role.MANAGER, State.MANAGING)
    pair = two(uow, programme, PairState.ACTIVE, start_confirmed_at=MARCH - 4 * DAY)
    met(uow, pair, 99)
    mentor = uow.memberships.get(pair.mentor_id)
    uow.surveys.add(Survey(0, mentor.id, SURVEY.name, MARCH - 7 * DAY, given_at=MARCH - 7 * DAY))

    def next_on() -> date | None:
        due = uow.dues.waiting(DueKind.SURVEY, mentor.id)
        return local_day(due.due_at, programme) if due is not None else None

    survey_days.schedule(uow, two_of(uow, pair), MARCH - 4 * DAY)
    assert next_on() != date(2027, 4, 7)
    text = "Vi ses hos Lars."
    made = Contract(
        0, pair.id, "sv", ("Lyssna mer.",), "", text, hash_of(text), mentor.person_id, MARCH, adept_signed_at=MARCH
    )
    uow.contracts.add(made)
    contract_signature.record_signature(uow, Actor(eva, MARCH), pair, Role.MENTOR)
    assert next_on() == date(2027, 4, 16)
