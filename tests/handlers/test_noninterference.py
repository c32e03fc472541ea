"""No answer of one side reaches the other, by what is said, when it is said, a page, a number or a file.

The same story is told again and again, and only one answer of Karin's is another each time. Whatever Lars hears in the
weeks after, with its moments, and whatever he can open then, stays the same; so it does for a manager who is in a pair
with her, and for an assistant. What the rules let the other notice stands in `CROSSES`, with the reason.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import delete

from programme.access import Relation
from programme.dialog import Dialog, DialogState
from programme.due import DueKind
from programme.form import Answer, Form
from programme.forms import FORMS
from programme.meeting import TIME_TO_TELL, MeetingState
from programme.pair import PairState
from programme.people import Actor
from programme.speech import Speech
from programme.survey import Survey
from programme.surveys import FORMS_ASKED
from programme.turn import applicable
from programme.usecases import waits
from programme.usecases.answer import FINISH
from programme.usecases.common.two import two_of
from programme.usecases.desk.todo_sheet import todo
from programme.usecases.myself.me import behind_more, where_am_i
from programme.usecases.myself.personal_copy import stored_about
from programme.usecases.year import prompt
from programme.usecases.year.timeline import show_mine
from storage.tables import reports
from storage.unit_of_work import SqlUnitOfWork
from tests.scenes.sight import HINTS, NOW, SENT, Stage, set_up

ZONE = ZoneInfo("Europe/Stockholm")
TOLD = {**HINTS, "dates": "2027-04-14", "planned": "no", "role": "adept", "day": "2027-03-09"}
DAY = timedelta(days=1)
WEEKS, MOST_WAITS = timedelta(weeks=9), 80
TOPICS: Mapping[str, Form] = {
    name: FORMS[name] for name in ("report", "concern", "letter", *(one.name for one in FORMS_ASKED))
}
"""The forms in which somebody answers the managers alone."""
CROSSES = {
    ("report", "held"): "whether they met is compared between the two (docs/programme.md#after-a-meeting)",
    ("report", "minutes"): "how long a meeting was counts for both",
    ("report", "next"): "a day that is booked is told to the other",
}
WRITTEN: Mapping[tuple[str, str], Answer] = {("concern", "text"): "Lars hånar mig", ("letter", "text"): "Ring om Lars"}


class Seen(NamedTuple):
    """What somebody hears in the weeks after, with its moments, and what they can open then."""

    heard: list[tuple[datetime, object]]
    opened: list[object]


def tellings(form: Form, hints: Mapping[str, str]) -> Iterator[tuple[str, dict[str, Answer]]]:
    """Yield the answers of a form with one of them changed at a time: to the first and the last that can be tapped."""
    base = first(form, hints)
    yield "", base
    for step in applicable(form, base, hints):
        offered = [one.value for one in step.options(base, hints)]
        values: list[Answer] = [offered[0], offered[-1]] if offered else [WRITTEN.get((form.name, step.name))]
        for value in values:
            if value is not None and (form.name, step.name) not in CROSSES:
                yield f"{step.name}={value}", {**base, step.name: [str(value)] if step.many else value}


def first(form: Form, hints: Mapping[str, str]) -> dict[str, Answer]:
    """Return an answer to each question that has options: the one in the middle, or as the scene has it."""
    given: dict[str, Answer] = dict(SENT["report"]) if form.name == "report" else {}
    for step in form.steps:
        offered = [one.value for one in step.options(given, hints)]
        if step.name not in given and offered:
            middle = offered[len(offered) // 2]
            given[step.name] = [middle] if step.many else middle
    return {"text": "Hej", **given} if form.name in {"concern", "letter"} else given


def stage_of(uow: SqlUnitOfWork) -> Stage:
    """Set the scene, with the waits that two under way have and no others."""
    stage = set_up(uow, PairState.ACTIVE, Relation.MANAGER_IN_PAIR)
    pair = uow.pairs.get(stage.ids["pair"][0])
    uow.dues.settle_pair(pair.id)
    for kind in DueKind:
        for key in stage.ids["membership"]:
            uow.dues.settle(kind, key)
    prompt.expect_next(uow, two_of(uow, pair), NOW)
    return stage


def send(stage: Stage, form: Form, answers: Mapping[str, Answer], at: datetime) -> list[object]:
    """Let Karin send a form; return what is said then."""
    uow, karin = stage.uow, stage.people["Karin"]
    subject = {"report": stage.ids["meeting"][1]}.get(form.name, stage.ids["membership"][0])
    if form in FORMS_ASKED:
        subject = uow.surveys.add(Survey(0, subject, form.name, NOW, name="half-way", pair_id=stage.ids["pair"][0])).id
    dialog = Dialog(0, karin.id, form.name, form.version, subject, DialogState.KEPT, None, at, answers=answers,
                    hints=TOLD)  # fmt: skip
    return list(FINISH[form.name](uow, Actor(karin, at), dialog))


def look(stage: Stage, form: Form, answers: Mapping[str, Answer], late: timedelta) -> dict[str, Seen]:
    """Tell the story once; return what each of those sees who may not know the answer."""
    uow, seen = stage.uow, {name: Seen([], []) for name in ("Lars", "Eva", "Astrid")}
    names = {stage.people[name].id: name for name in seen}
    said, now = send(stage, form, answers, NOW + late), NOW + late
    for _ in range(MOST_WAITS):
        for one in said:
            if isinstance(one, Speech) and one.to in names:
                seen[names[one.to]].heard.append((now, one))
        dues = [one for key in stage.ids["membership"] for one in uow.dues.of_membership(key)]
        dues = [one for one in (*dues, *uow.dues.of_pair(stage.ids["pair"][0])) if one.kind in waits.ACTS]
        due = min(dues, key=lambda one: (one.due_at, one.kind), default=None)
        if due is None or due.due_at > NOW + WEEKS:
            break
        now = max(now, due.due_at)
        uow.dues.settle(due.kind, due.subject)
        said = list(waits.act(uow, due, now))
    for name, one in seen.items():
        actor = Actor(uow.people.get(stage.people[name].id), NOW + WEEKS)
        one.opened.extend([where_am_i(uow, actor), behind_more(uow, actor)])
        one.opened.append(todo(uow, actor) if name != "Lars" else stored_about(uow, actor.person.id, NOW, ZONE))
    return seen


@pytest.mark.parametrize("form", TOPICS.values(), ids=TOPICS)
def test_only_the_managers_learn_what_was_answered(uow: SqlUnitOfWork, form: Form) -> None:
    """Sent at once, or two days later: each answer leads to the same for all who may not know it."""
    for late in (timedelta(0), timedelta(days=2)):
        told: dict[str, dict[str, Seen]] = {}
        for which, answers in tellings(form, TOLD):
            savepoint = uow.connection.begin_nested()
            told[which] = look(stage_of(uow), form, answers, late)
            savepoint.rollback()
        same = told.pop("")
        assert told, "there is something to tell"
        for which, seen in told.items():
            for name, one in seen.items():
                assert one.heard == same[name].heard, (which, name)
                assert one.opened == same[name].opened, (which, name)


def opened_by(stage: Stage, name: str, now: datetime) -> list[object]:
    """Return what somebody's own pages and file say at a moment."""
    uow, actor = stage.uow, Actor(stage.uow.people.get(stage.people[name].id), now)
    mine = next(one for one in uow.memberships.of_person(actor.person.id) if one.role.takes_part)
    pages = (where_am_i(uow, actor), behind_more(uow, actor), show_mine(uow, actor, mine, 0))
    return [*pages, stored_about(uow, actor.person.id, now, ZONE)]


def test_no_number_tells_what_the_other_has_answered(uow: SqlUnitOfWork) -> None:
    """Whether Karin has told of a meeting, and what, shows on none of Lars's pages while he has told nothing of it."""
    base, seen = first(FORMS["report"], TOLD), []
    for held in (None, "yes", "no"):
        savepoint = uow.connection.begin_nested()
        stage = stage_of(uow)
        meeting = uow.meetings.get(stage.ids["meeting"][1])
        uow.meetings.save(replace(meeting, state=MeetingState.PLANNED))
        uow.connection.execute(delete(reports).where(reports.c.meeting_id == meeting.id))
        if held is not None:
            send(stage, FORMS["report"], {**base, "held": held}, NOW)
        soon, late = meeting.starts_at + TIME_TO_TELL - DAY, meeting.starts_at + TIME_TO_TELL
        seen.append((opened_by(stage, "Lars", soon), opened_by(stage, "Lars", late)))
        savepoint.rollback()
    assert seen[0][0] == seen[1][0] == seen[2][0]
    assert seen[1][1] != seen[2][1], "by then it counts, also for whoever never tells"


def test_what_may_be_noticed_is_found(uow: SqlUnitOfWork) -> None:
    """That a meeting did not take place is no secret between the two: so the comparison finds what there is."""
    base, seen = first(FORMS["report"], TOLD), []
    for held in ("yes", "no"):
        savepoint = uow.connection.begin_nested()
        seen.append(look(stage_of(uow), FORMS["report"], {**base, "held": held}, timedelta(0))["Lars"])
        savepoint.rollback()
    assert seen[0] != seen[1]
