"""The surveys of a participant as their managers read them, and as they stand in the participant's own copy."""

from collections.abc import Sequence

from programme.forms import FORMS
from programme.people import Membership, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import Facts, Listing, Phrase, Value
from programme.survey import Survey
from programme.times import local_day
from programme.usecases.common.question import shown
from programme.usecases.common.two import other, two_of

SHOWN = 3
"""The surveys on a card, the newest; the rest stand in the programme's table."""
EXCERPT = 200


def told(survey: Survey) -> list[tuple[str, Value]]:
    """Return the answers of a survey, each as the key of its label and its value."""
    form = FORMS[survey.form]
    given = [(step, survey.answers.get(step.name)) for step in form.steps]
    return [(f"{form.name}-{step.name}-label", shown(step, answer, {})) for step, answer in given if answer is not None]


def on_card(uow: UnitOfWork, membership: Membership) -> tuple[Phrase, ...]:
    """Return a paragraph for each of a participant's newest surveys."""
    newest = uow.surveys.of_membership(membership.id)[-SHOWN:]
    return tuple(_paragraph(uow, membership, one) for one in newest)


def _paragraph(uow: UnitOfWork, membership: Membership, survey: Survey) -> Phrase:
    values = [(key, _cut(value) if isinstance(value, str) else value) for key, value in told(survey)]
    lines = [Phrase("labelled", {"label": Phrase(f"card-{key}"), "value": value}) for key, value in values]
    title = Phrase(f"card-{survey.form}", facts_of(uow, membership, survey))
    return Phrase("lines", {"lines": Listing((title, *lines, *_without_answer(survey)))})


def _without_answer(survey: Survey) -> tuple[Phrase, ...]:
    """Return why there is no answer, if so: it may still come, did not come in time, or nobody was asked."""
    if survey.given_at is not None:
        return ()
    if survey.answers:
        return (Phrase("survey-rest-unanswered"),)
    if survey.closed_at is None:
        return (Phrase("card-survey-unanswered"),)
    return (Phrase("survey-not-asked" if survey.closed_at == survey.asked_at else "survey-no-answer"),)


def facts_of(uow: UnitOfWork, membership: Membership, survey: Survey) -> Facts:
    """Return the day and the partner of a survey for its heading; `none` where it is about no pair."""
    programme = uow.programmes.get(membership.programme_id)
    pair = uow.pairs.find(survey.pair_id) if survey.pair_id is not None else None
    partner: Value = two_of(uow, pair).person(other(Role(membership.role))).first_name if pair else "none"
    return {"day": local_day(survey.given_at or survey.asked_at, programme), "other": partner}


def copied(uow: UnitOfWork, memberships: Sequence[Membership]) -> list[tuple[Phrase, list[tuple[str, Value]]]]:
    """Return the surveys of a person with their headings, for their copy."""
    return [
        (Phrase(f"copy-{one.form}", facts_of(uow, member, one)), told(one))
        for member in memberships
        for one in uow.surveys.of_membership(member.id)
    ]


def _cut(text: str) -> str:
    return text if len(text) <= EXCERPT else f"{text[:EXCERPT]}…"
