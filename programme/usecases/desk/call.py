"""The managers' calls: whom to ring, visit or mail this week, page by page, and when everybody else's turn comes."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from programme import windows
from programme.call import TRIES, Call, Outcome, Plan, Turn
from programme.checks import readable_phone
from programme.due import Waits
from programme.people import Actor, Membership, Person, Programme
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.call import OpenCall, ShowCalls
from programme.presses.glance import OpenGlance
from programme.presses.matter import ShowTodo
from programme.roster import ON_A_PAGE, within
from programme.speech import Choice, Facts, Listing, Phrase, Speech, Utterance, Value, Window
from programme.tasks import Task
from programme.times import local_day
from programme.usecases.common import switching
from programme.usecases.common.membership import on_desk
from programme.usecases.common.menu import Rows
from programme.usecases.common.sight import Sight, sight_of
from programme.usecases.desk.call_plan import Called, calls, calls_of_week

FIRST_NAMES = 3  # in a digest's line
LONG = timedelta(weeks=2)  # after that a line says since when a call waits
Seats = Mapping[int, tuple[Membership, Person]]


def button(programme: Programme) -> Choice:
    """Return the button that shows a programme's calls."""
    return Choice(Phrase("button-calls"), ShowCalls(programme.id))


def offer(uow: UnitOfWork, actor: Actor) -> list[Utterance]:
    """Show the calls of the programme that the manager runs; of several the one open last."""
    programme = switching.first(on_desk(uow, actor.person, Task.CALLS), actor)
    return show(uow, actor, programme, 0, in_place=False)


def show(uow: UnitOfWork, actor: Actor, programme: Programme, number: int, *, in_place: bool) -> list[Utterance]:
    """Show a page of a programme's calls, this week's first; the last page if there is none with this number."""
    found = calls(uow, sight_of(uow, actor.person, programme.id), programme, actor.now)
    number, pages = within(number, len(found.turns))
    shown = found.turns[number * ON_A_PAGE :][:ON_A_PAGE]
    found_seats = uow.memberships.with_people([one.member for one in shown])
    seats = {key: seat for key, seat in found_seats.items() if seat[0].role.takes_part}
    text = (
        Phrase("call-title", {"programme": programme.name}),
        *(_head(found.plan) if number == 0 else ()),
        *_weeks(uow, actor, programme, found, shown, seats),
        *(_forecast(found.plan) if number == 0 else ()),
    )
    names = [(one, seats[one.member][1].full_name) for one in shown if one.member in seats]
    choices = (
        *switching.rows(on_desk(uow, actor.person, Task.CALLS), programme, lambda one: ShowCalls(one.id)),
        *((Choice(Phrase("plain", {"text": name}), OpenCall(one.member)),) for one, name in names),
        *_turns(programme, number, pages),
        (Choice(Phrase("button-todo"), ShowTodo(programme.id)), _back(programme)),
    )
    return [said(actor, text, choices, in_place=in_place)]


def said(actor: Actor, text: Sequence[Phrase], choices: Rows, *, in_place: bool) -> Speech:
    """Return the speech of the window of the calls."""
    window = Window(windows.CALLS, fresh=not in_place)
    return Speech(actor.person.id, tuple(text), choices=choices, window=window, private=True)


def _back(programme: Programme) -> Choice:
    return Choice(
        Phrase("button-programme-named", {"programme": switching.short(programme.name)}), OpenGlance(programme.id)
    )


def _head(plan: Plan) -> tuple[Phrase, ...]:
    left = len(plan.week.turns)
    if not left and not plan.made:
        return (Phrase("call-nobody"),)
    return (Phrase("call-count", {"count": left, "made": plan.made}),)


def _weeks(
    uow: UnitOfWork, actor: Actor, programme: Programme, found: Called, shown: Sequence[Turn], seats: Seats
) -> list[Phrase]:
    """Return a paragraph for each week on a page, with a line for each call."""
    newest = uow.calls.of_memberships([one.member for one in shown])
    authors = uow.people.many({some[0].author_id for some in newest.values()})
    week_of = {turn.member: week for week in (found.plan.week, *found.plan.ahead)[::-1] for turn in week.turns}
    parts: dict[date, list[Phrase]] = {}
    for one in shown:
        if one.member in seats:
            tried = _tried(actor, programme, newest.get(one.member, ()), authors)
            monday = week_of[one.member].monday
            told = (*reasons(one, local_day(actor.now, programme)), *tried)
            now = monday == found.plan.week.monday
            parts.setdefault(monday, []).append(_line(*seats[one.member], told, to_ring=now))
    return [
        Phrase("lines", {"lines": Listing((*_heading(found.plan, monday), *lines))}) for monday, lines in parts.items()
    ]


def _heading(plan: Plan, monday: date) -> tuple[Phrase, ...]:
    if monday == plan.week.monday:
        return ()
    return (Phrase("call-week", {"week": monday.isocalendar().week, "day": monday}),)


def _line(member: Membership, person: Person, told: tuple[Phrase, ...], *, to_ring: bool) -> Phrase:
    phone = readable_phone(person.phone) if to_ring and person.phone else ""
    facts: Facts = {"name": person.full_name, "role": Phrase(f"role-{member.role}"), "phone": phone or "none"}
    return Phrase("call-line", {**facts, "why": Listing(told, "; ")})


def reasons(turn: Turn, today: date) -> tuple[Phrase, ...]:
    """Return the reasons for a call in words, the riskiest first, and since when it waits, if that is long."""
    since = (Phrase("call-since", {"day": turn.since}),) if today - turn.since >= LONG else ()
    return (*(Phrase(f"call-why-{one}") for one in turn.why), *since)


def _tried(
    actor: Actor, programme: Programme, newest: Sequence[Call], authors: Mapping[int, Person]
) -> tuple[Phrase, ...]:
    """Return who has tried lately, so that no two managers ring the same one."""
    if not newest or newest[0].outcome not in TRIES - {Outcome.REACHED}:
        return ()
    facts: Facts = {"days": (local_day(actor.now, programme) - local_day(newest[0].made_at, programme)).days}
    by = authors.get(newest[0].author_id)
    known = by is not None and by.name and by.id != actor.person.id
    name: Value = by.first_name if by is not None and known else "none"
    return (Phrase(f"call-tried-{newest[0].outcome}", {**facts, "by": name}),)


def _forecast(plan: Plan) -> tuple[Phrase, ...]:
    """Return by when everybody who waits has been called at this pace, or that there is no room for some."""
    if plan.missed:
        return (Phrase("call-too-many", {"count": plan.missed}),)
    return (Phrase("call-by", {"day": plan.by}),) if plan.by is not None else ()


def _turns(programme: Programme, number: int, pages: int) -> Rows:
    """Return the buttons that turn to the page before and after."""
    before = [Choice(Phrase("button-sheet-before"), ShowCalls(programme.id, number - 1))] if number else []
    after = [Choice(Phrase("button-sheet-after"), ShowCalls(programme.id, number + 1))] if number + 1 < pages else []
    return ((*before, *after),) if before or after else ()


def in_digest(uow: UnitOfWork, sight: Sight, programme: Programme, now: datetime, overdue: Waits) -> tuple[Phrase, ...]:
    """Return the line of a week's first digest about its calls, or nothing where nobody is to be called."""
    turns = calls_of_week(uow, sight, programme, now, overdue)
    first = [one.member for one in turns[:FIRST_NAMES]]
    seats = uow.memberships.with_people(first)
    names = tuple(seats[one][1].full_name for one in first if one in seats)
    if not names:
        return ()
    count = len(turns)
    more = "yes" if count > len(names) else "no"
    return (Phrase("digest-calls", {"count": count, "names": Listing(names, ", "), "more": more}),)
