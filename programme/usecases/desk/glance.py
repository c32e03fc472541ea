"""A programme at a glance, for its manager: in numbers, as a text for the phone and as a picture for a report.

Pairs that the manager is in, and those with a bond to the manager, are counted nowhere: with few pairs a number would
tell what the table of `programme.access` closes. How far people have come may be known to every manager.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import datetime

from programme import windows
from programme.cadence import begins_anew_after, plan
from programme.fares import COLOURS, Fare
from programme.glance import (
    TIME_TO_ANSWER,
    Answered,
    Glance,
    Month,
    PairFigures,
    Seats,
    Stage,
    Wait,
    bounds,
    firsts,
    months,
)
from programme.pair import Pair, lasts_to_the_end
from programme.people import GONE, Actor, Person, Programme, Role, State
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.announcement import StartAnnouncement
from programme.presses.change import OpenProgramme
from programme.presses.gathering import ShowGatherings
from programme.presses.glance import GetBoardPage, GetPicture, OpenGlance
from programme.presses.matter import ShowTodo
from programme.presses.roster import PairsView, PeopleView, ShowPairs, ShowPeople
from programme.speech import Choice, Facts, Listing, MonthOf, Phrase, Recipe, Speech, Utterance, Window, WithYear
from programme.surveys import FORMS_ASKED
from programme.tasks import Task
from programme.times import local_day
from programme.usecases.common import suspended, switching
from programme.usecases.common.lasting import more_time
from programme.usecases.common.membership import on_desk
from programme.usecases.common.sight import sight_of
from programme.usecases.desk import call, colleague, enquiry_ways, export, fare
from programme.usecases.ending import diploma

SIDES = (Role.ADEPT, Role.MENTOR)


def offer(uow: UnitOfWork, actor: Actor) -> list[Utterance]:
    """Show the programme that the manager runs; of several the one open last, with the buttons that show the others."""
    return show(uow, actor, switching.first(on_desk(uow, actor.person, Task.GLANCE), actor))


def button(programme: Programme) -> Choice:
    """Return the button that shows a programme at a glance."""
    return Choice(Phrase("button-programme-named", {"programme": programme.name}), OpenGlance(programme.id))


def show(uow: UnitOfWork, actor: Actor, programme: Programme, *, in_place: bool = False) -> list[Utterance]:
    """Show a programme at a glance, with the ways on from it."""
    found = glance(uow, actor.person, programme, actor.now)
    choices = (
        *switching.rows(on_desk(uow, actor.person, Task.GLANCE), programme, lambda one: OpenGlance(one.id)),
        *_ways_on(found),
        (
            Choice(Phrase("button-write-to-many"), StartAnnouncement(programme.id)),
            Choice(Phrase("button-glance-picture"), GetPicture(programme.id)),
        ),
        *diploma.desk_rows(programme, actor.now),
        (
            Choice(Phrase("button-board-page"), GetBoardPage(programme.id)),
            export.button(programme, named=False),
        ),
        (Choice(Phrase("button-gatherings"), ShowGatherings(programme.id)), enquiry_ways.to_page(programme)),
        (colleague.button(programme),),
        (Choice(Phrase("button-settings"), OpenProgramme(programme.id)),),
    )
    window = Window(windows.GLANCE, fresh=not in_place)
    return [Speech(actor.person.id, told(found), choices=choices, window=window)]


def _ways_on(found: Glance) -> Iterator[tuple[Choice, ...]]:
    """Yield the rows that lead on: the list and the calls, the people and the pairs of this programme.

    The last row leads from what the numbers say to those whom they are about, where there are such.
    """
    key = found.programme.id
    yield Choice(Phrase("button-todo"), ShowTodo(key)), call.button(found.programme)
    yield (
        Choice(Phrase("button-people"), ShowPeople(key, PeopleView.ALL, 0, fresh=True)),
        Choice(Phrase("button-pairs"), ShowPairs(key, PairsView.ALL, 0, fresh=True)),
    )
    free, needed = ShowPeople(key, PeopleView.NO_MENTOR, 0, fresh=True), ShowPairs(key, PairsView.NOW, 0, fresh=True)
    few = (
        *((Choice(Phrase("button-without-mentor"), free),) if Wait.MENTOR in found.waits else ()),
        *((Choice(Phrase("button-pairs-now"), needed),) if found.fares.get(Fare.NOW) else ()),
    )
    if few:
        yield few


def picture(uow: UnitOfWork, actor: Actor, programme: Programme) -> list[Utterance]:
    """Send a programme at a glance as a picture."""
    recipe = Recipe("glance", export.seat_of(uow, actor.person, programme).id, actor.person.language)
    caption = Phrase("glance-picture-caption", {"programme": programme.name})
    return [Speech(actor.person.id, (caption,), document=recipe)]


def board_page(uow: UnitOfWork, actor: Actor, programme: Programme) -> list[Utterance]:
    """Send a programme at a glance as a page for the board."""
    recipe = Recipe("board", export.seat_of(uow, actor.person, programme).id, actor.person.language)
    caption = Phrase("document-board-caption", {"programme": programme.name})
    return [Speech(actor.person.id, (caption,), document=recipe)]


def of_seat(uow: UnitOfWork, membership_id: int, now: datetime) -> Glance:
    """Return a programme at a glance, by the id of its manager's membership.

    Raises:
        LookupError: the membership is gone.
    """
    mine = uow.memberships.get(membership_id)
    return glance(uow, uow.people.get(mine.person_id), uow.programmes.get(mine.programme_id), now)


def glance(uow: UnitOfWork, reader: Person, programme: Programme, now: datetime) -> Glance:
    """Return a programme at a glance, cut to what this manager may know."""
    figures, key, today = uow.figures, programme.id, local_day(now, programme)
    sight = sight_of(uow, reader, programme.id)
    people = sorted(sight.near)
    besides = figures.near(key, people)
    seats = figures.seats(key)
    pairs = figures.pairs(key, besides, begins_anew_after(programme.preset))
    spans = figures.spans(key, besides)
    days = firsts(programme, spans, figures.reach(key, besides, now))
    met = figures.met(key, besides, bounds(days, programme), now)
    still = suspended.still(uow, key) - frozenset(besides)
    by_month, due = months(programme, spans, dict(zip(days, met, strict=True)), today)
    return Glance(
        programme=programme,
        day=today,
        week=max((today - programme.starts_on).days // 7 + 1, 0),
        plan=plan(programme.preset, programme.starts_on, programme.ends_on),
        stages=_funnel(seats, pairs, hidden_completed(uow, besides)),
        left=_both([one for one in seats if one.state in GONE], "registered"),
        fares=fare.counted(pairs.fares, fare.of_programme(uow, sight, programme, besides, now), len(still)),
        still=len(still),
        months=by_month,
        due=due,
        pace=round(pairs.days / pairs.gaps) if pairs.gaps else None,
        reports=figures.reports(key, besides, now - TIME_TO_ANSWER),
        surveys=figures.surveys(key, people, [one.name for one in FORMS_ASKED]),
        waits=_waits(uow, programme, seats, pairs.quiet_since, now),
        left_out=len(besides),
    )


def _funnel(seats: Sequence[Seats], pairs: PairFigures, hidden: tuple[int, int]) -> dict[Stage, tuple[int, int]]:
    """Return how many adepts and mentors have come to each stage, from the registration to the diploma.

    Those of pairs that are left out count for none of the stages that only a pair reaches.
    """
    completed = _both(seats, "completed")
    return {
        Stage.REGISTERED: _both(seats, "registered"),
        Stage.TALKED: _both(seats, "talked"),
        Stage.ADMITTED: _both(seats, "admitted"),
        Stage.MATCHED: pairs.matched,
        Stage.SIGNED: pairs.signed,
        Stage.MET: pairs.met,
        Stage.COMPLETED: (completed[0] - hidden[0], completed[1] - hidden[1]),
    }


def hidden_completed(uow: UnitOfWork, besides: Collection[int]) -> tuple[int, int]:
    """Return how many adepts and mentors have completed in pairs that are left out, and in no other."""
    keys = {key for pair in uow.pairs.many(besides).values() for key in (pair.adept_id, pair.mentor_id)}
    seats = [seat for seat, _ in uow.memberships.with_people(keys).values() if seat.state is State.COMPLETED]
    theirs = [one for one in seats if _completes_in(besides, uow.pairs.of_membership(one.id))]
    adepts, mentors = (sum(one.role is role for one in theirs) for role in SIDES)
    return adepts, mentors


def _completes_in(besides: Collection[int], pairs: Iterable[Pair]) -> bool:
    to_the_end = [pair.id for pair in pairs if lasts_to_the_end(pair)]
    return bool(to_the_end) and all(key in besides for key in to_the_end)


def _both(seats: Sequence[Seats], what: str) -> tuple[int, int]:
    """Return a number of adepts and of mentors."""
    adepts, mentors = (sum(getattr(one, what) for one in seats if one.role is role) for role in SIDES)
    return adepts, mentors


def _waits(
    uow: UnitOfWork, programme: Programme, seats: Sequence[Seats], quiet_since: datetime | None, now: datetime
) -> dict[Wait, int]:
    """Return the days of the longest waits, as the calendar counts.

    After the programme's last day nobody waits but for the meetings of pairs that go on longer.
    """
    today = local_day(now, programme)
    since = {Wait.MEETING: quiet_since if today <= programme.last_day else None}
    if today <= programme.ends_on:
        talks = min((one.waits_since for one in seats if one.waits_since), default=None)
        since = {Wait.TALK: talks, Wait.MENTOR: uow.figures.without_mentor(programme.id), **since}
    days = {wait: (today - local_day(at, programme)).days for wait, at in since.items() if at is not None}
    return {wait: number for wait, number in days.items() if number > 0}


def told(found: Glance) -> tuple[Phrase, ...]:
    """Return a programme at a glance as the paragraphs of a text."""
    parts = (
        (Phrase("glance-title", {"programme": found.programme.name}), when(found), *more_time(found.programme)),
        _stages(found),
        _pairs(found),
        _meetings(found),
        _headed("glance-answers", answered(found)),
        _headed("glance-waits", longest(found)),
    )
    return tuple(Phrase("lines", {"lines": Listing(part)}) for part in parts if part)


def when(found: Glance) -> Phrase:
    """Return where in its time a programme is."""
    if found.day > found.programme.ends_on:
        return Phrase("glance-over", {"ends": WithYear(found.programme.ends_on)})
    if not found.week:
        return Phrase("glance-ahead", {"starts": WithYear(found.programme.starts_on)})
    weeks = (found.programme.ends_on - found.programme.starts_on).days // 7 + 1  # the week that the last day is in
    return Phrase("glance-week", {"week": found.week, "weeks": weeks})


def _stages(found: Glance) -> tuple[Phrase, ...]:
    reached = {stage: both for stage, both in found.stages.items() if any(both) or stage is Stage.REGISTERED}
    lines = [_two(Phrase(f"glance-stage-{stage}"), both) for stage, both in reached.items()]
    left = [_two(Phrase("glance-left"), found.left)] if any(found.left) else []
    return Phrase("glance-stages"), *lines, *left


def _two(label: Phrase, both: tuple[int, int]) -> Phrase:
    return Phrase("glance-both", {"label": label, "adepts": both[0], "mentors": both[1]})


def _pairs(found: Glance) -> tuple[Phrase, ...]:
    lines = [_fare(one, found.fares[one]) for one in Fare if found.fares[one]]
    still = [Phrase("glance-still", {"count": found.still})] if found.still else []
    left_out = [Phrase("glance-left-out", {"count": found.left_out})] if found.left_out else []
    return (Phrase("glance-pairs"), *lines, *still, *left_out) if lines or still or left_out else ()


def _fare(one: Fare, count: int) -> Phrase:
    told = Phrase(f"glance-fare-{one}", {"count": count})
    return Phrase("fare-marked", {"mark": fare.mark(one), "told": told}) if one in COLOURS else told


def _meetings(found: Glance) -> tuple[Phrase, ...]:
    if not found.held and not found.due:
        return ()
    shown = [one for one in found.months if (one.first <= found.day and (one.held or one.plan)) or one.booked]
    pace = [Phrase("glance-pace", {"days": found.pace, "plan": found.plan.gap})] if found.pace else []
    return Phrase("glance-meetings", {"held": found.held, "due": found.due}), *map(_month, shown), *pace


def _month(one: Month) -> Phrase:
    facts: Facts = {"month": MonthOf(one.first), "held": one.held, "booked": one.booked, "plan": one.plan}
    return Phrase("glance-month-booked" if one.booked else "glance-month", facts)


def answered(found: Glance) -> tuple[Phrase, ...]:
    """Return a line for each question that was asked: how many have answered, unless they are too few."""
    surveys = ((f"glance-{name}", one) for name, one in found.surveys.items())
    asked = (("glance-reports", found.reports), *surveys)
    return tuple(_answered(label, one) for label, one in asked if one.asked)


def _answered(label: str, one: Answered) -> Phrase:
    if not one.is_shown:
        return Phrase("glance-few", {"label": Phrase(label)})
    facts: Facts = {
        "label": Phrase(label),
        "given": min(one.given, one.asked),
        "asked": one.asked,
        "percent": one.percent,
    }
    return Phrase("glance-answered", facts)


def longest(found: Glance) -> tuple[Phrase, ...]:
    """Return a line for each longest wait."""
    return tuple(Phrase(f"glance-wait-{wait}", {"days": days}) for wait, days in found.waits.items())


def _headed(heading: str, lines: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    return (Phrase(heading), *lines) if lines else ()
