"""The lists of the people and of the pairs of a programme: in views, page by page, each line with how they stand.

A page costs as much in a large programme as in a small one, but for counting. Whoever has a bond with the reader stands
on it with the registration alone, and is counted in no view that would tell whether they have a partner.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from programme import windows
from programme.access import Fact
from programme.meeting import Meeting, MeetingState, ends_at, is_disputed
from programme.pair import IN_TOUCH, PairState, whole
from programme.people import Actor, Membership, Person, Programme, Role, State
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.matter import ShowTodo
from programme.presses.press import Press
from programme.presses.roster import OpenFromPairs, OpenFromPeople, PairsView, PeopleView, ShowPairs, ShowPeople
from programme.roster import BY_FARE, ON_A_PAGE, STATES, within
from programme.speech import Choice, Facts, Listing, Phrase, Speech, Utterance, Value, Window
from programme.tasks import Task
from programme.times import local_day
from programme.usecases.common import resting, switching
from programme.usecases.common.membership import on_desk
from programme.usecases.common.menu import Rows
from programme.usecases.common.sight import Sight, sight_of
from programme.usecases.common.two import Two, other, pair_button, twos_of
from programme.usecases.desk import fare, importing_waiting
from programme.usecases.desk.people import person_button
from programme.usecases.year import pace

FILTERS_IN_A_ROW = 3
Row = tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class _Reader:
    """A person at the desk of a programme, with what a list may tell them.

    Attributes:
        hidden: the people of whom they may not learn how far a pair has come.
        seen: the states of the pairs that they see.
        rests: until when each pair rests that does, None without a last day.
        quiet: the same for the participants who are put forward to nobody.
    """

    actor: Actor
    programme: Programme
    sight: Sight
    hidden: frozenset[int]
    seen: frozenset[PairState]
    rests: Mapping[int, date | None]
    quiet: Mapping[int, date | None]


@dataclass(frozen=True, slots=True)
class _Met:
    """The meetings of the pairs on a page, by pair; `disputed` are those of which the two tell differently, by id."""

    of: Mapping[int, Sequence[Meeting]]
    disputed: frozenset[int]


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A page of a list: its lines with their buttons, and where it stands among the others."""

    title: str
    nobody: str
    lines: Sequence[Phrase]
    buttons: Sequence[Choice]
    number: int
    pages: int


def _reader(uow: UnitOfWork, actor: Actor, programme: Programme) -> _Reader:
    sight = sight_of(uow, actor.person, programme.id)
    hidden = frozenset(one for one in sight.near if not sight.tends(one))
    seen = frozenset(PairState) if sight.does(Task.PAIRS) else IN_TOUCH
    rests, quiet = resting.lasting_of(uow, programme.id)
    return _Reader(actor, programme, sight, hidden, seen, rests, quiet)


def people(
    uow: UnitOfWork, actor: Actor, programme: Programme, view: PeopleView, number: int, *, fresh: bool
) -> list[Utterance]:
    """Show a page of the participants in a view, by name; the last page if there is none with this number."""
    reader, key = _reader(uow, actor, programme), programme.id
    taken = reader.seen - {PairState.ENDED}
    counts = uow.rosters.people(key, reader.hidden, taken)
    number, pages = within(number, counts[view])
    found = uow.rosters.people_on(view, key, reader.hidden, taken, first=number * ON_A_PAGE, most=ON_A_PAGE)
    open_pairs = uow.pairs.open_of_each([one.id for one, _ in found])
    twos = [two for two in twos_of(uow, open_pairs) if reader.sight.opens(two.pair, *two.ids)]
    met = _met(uow, reader, twos)
    entered = importing_waiting.button(uow, actor, programme) if reader.sight.does(Task.IMPORT) else ()
    sheet = _Sheet(
        "people-title",
        "roster-nobody" if counts[PeopleView.ALL] else "people-nobody",
        [_person(reader, one, person, twos, met) for one, person in found],
        [*(Choice(person_button(*one).label, OpenFromPeople(one[0].id, view, number)) for one in found), *entered],
        number,
        pages,
    )

    def turned(to: PeopleView, page: int) -> Press:
        return ShowPeople(key, to, page)

    filters = [
        _filter(f"roster-people-{_word(one)}", counts[one], turned(one, 0), chosen=one is view)
        for one in PeopleView
        if counts[one] or one in (view, PeopleView.ALL)
    ]
    switch = switching.rows(on_desk(uow, actor.person), programme, lambda one: ShowPeople(one.id, view, 0))
    pairs_too = Choice(Phrase("button-pairs"), ShowPairs(key, PairsView.ALL, 0, fresh=True))
    turns = _turns(number, pages, lambda page: turned(view, page))
    return [_said(reader, sheet, Window(windows.PEOPLE, fresh=fresh), turns, filters, switch, pairs_too)]


def pairs(
    uow: UnitOfWork, actor: Actor, programme: Programme, view: PairsView, number: int, *, fresh: bool
) -> list[Utterance]:
    """Show a page of the pairs in a view, by the adept's name; all open pairs where the reader may not see the view."""
    reader, key = _reader(uow, actor, programme), programme.id
    views = [one for one in PairsView if STATES[one] & reader.seen]
    view = view if view in views else PairsView.ALL
    fares = fare.of_programme(uow, reader.sight, programme, uow.figures.near(key, reader.hidden), actor.now)
    of_colour = {one: [pair for pair, at in fares.items() if at.colour is colour] for one, colour in BY_FARE.items()}
    counts = {
        **uow.rosters.pairs(key, reader.hidden, reader.seen, actor.now),
        **{one: len(mine) for one, mine in of_colour.items()},
    }
    number, pages = within(number, counts[view])
    twos = _twos_on(uow, reader, key, view, of_colour.get(view), number, actor.now)
    met = _met(uow, reader, twos)
    sheet = _Sheet(
        "roster-pairs-title",
        "roster-nobody" if any(counts.values()) else "roster-no-pairs",
        [_pair(reader, two, met, fares.get(two.pair.id, fare.FINE), view) for two in twos],
        [Choice(pair_button(two).label, OpenFromPairs(two.pair.id, view, number)) for two in twos],
        number,
        pages,
    )
    filters = [
        _filter(f"roster-pairs-{_word(one)}", counts[one], ShowPairs(key, one, 0), chosen=one is view)
        for one in views
        if counts[one] or one in (view, PairsView.ALL)
    ]
    switch = switching.rows(on_desk(uow, actor.person), programme, lambda one: ShowPairs(one.id, view, 0))
    people_too = Choice(Phrase("button-people"), ShowPeople(key, PeopleView.ALL, 0, fresh=True))
    turns = _turns(number, pages, lambda page: ShowPairs(key, view, page))
    return [_said(reader, sheet, Window(windows.PAIRS, fresh=fresh), turns, filters, switch, people_too)]


def _twos_on(
    uow: UnitOfWork,
    reader: _Reader,
    programme: int,
    view: PairsView,
    of_colour: Sequence[int] | None,
    number: int,
    now: datetime,
) -> list[Two]:
    """Return the pairs on a page of a view, as far as the reader may open them; `of_colour` are those of a colour."""
    page = {"first": number * ON_A_PAGE, "most": ON_A_PAGE}
    keys = (
        uow.rosters.those_pairs(of_colour, **page)
        if of_colour is not None
        else uow.rosters.pairs_on(view, programme, reader.hidden, STATES[view] & reader.seen, now, **page)
    )
    kept = uow.pairs.many(keys)
    return [two for two in twos_of(uow, [kept[one] for one in keys]) if reader.sight.opens(two.pair, *two.ids)]


def _pair(reader: _Reader, two: Two, met: _Met, faring: fare.Faring, view: PairsView) -> Phrase:
    """Return the line of a pair: when they met and meet next, or why it is among those of its colour."""
    told: Value = _standing(reader, two, met)
    if view in BY_FARE:
        told = Listing(tuple(fare.reasons(two, faring.seen, reader.actor.now)), "; ")
    mark: Value = "" if faring is fare.FINE else fare.mark(faring.colour)
    return Phrase("roster-pair", {**two.names, "mark": mark, "standing": told})


def _person(reader: _Reader, one: Membership, person: Person, twos: Sequence[Two], met: _Met) -> Phrase:
    mine = [two for two in twos if one.id in (two.adept.id, two.mentor.id)]
    told: list[Phrase] = [
        Phrase("roster-with", {"name": two.person(other(one.role)).full_name, "standing": _standing(reader, two, met)})
        for two in mine
    ]
    if one.id in reader.quiet and person.id not in reader.hidden:
        told.append(Phrase("roster-rests", {"until": resting.day_of(reader.quiet[one.id])}))
    if mine and one.role is Role.ADEPT and not whole(two.pair for two in mine):
        told.append(Phrase("roster-bridge-waits"))
    if not mine:
        without = one.state is State.WAITING and person.id not in reader.hidden
        told.append(Phrase(f"roster-free-{one.role}" if without else f"roster-state-{one.state}"))
    if person.unreachable_since is not None:
        told.append(Phrase("roster-unreachable"))
    facts: Facts = {"name": person.full_name, "role": Phrase(f"role-{one.role}"), "told": Listing(tuple(told), "; ")}
    return Phrase("roster-person", facts)


def _met(uow: UnitOfWork, reader: _Reader, twos: Sequence[Two]) -> _Met:
    """Return the meetings of some pairs; that two differ is told to whoever may read what both have told."""
    of = uow.meetings.of_pairs([two.pair.id for two in twos])
    read = [two.pair.id for two in twos if all(reader.sight.sees(Fact.REPORT, one) for one in two.ids)]
    told = uow.reports.of_pairs(read) if read else {}
    every = (one for mine in of.values() for one in mine)
    return _Met(of, frozenset(one.id for one in every if one.id in told and is_disputed(one, told[one.id].values())))


def _standing(reader: _Reader, two: Two, met: _Met) -> Phrase:
    """Return how a pair stands, and that it is a bridge, if so."""
    told = _stands(reader, two, met)
    return Phrase("roster-bridge", {"standing": told}) if two.pair.is_bridge else told


def _stands(reader: _Reader, two: Two, met: _Met) -> Phrase:
    """Return how a pair stands: until the two are in touch its state, and then when they met and meet next."""
    pair, programme = two.pair, reader.programme
    if two.is_stopped and all(reader.sight.sees(Fact.PROGRESS, one) for one in two.ids):
        return Phrase("roster-pair-stopped")
    if pair.id in reader.rests:
        return Phrase(f"roster-pair-{PairState.PAUSED}", {"until": resting.day_of(reader.rests[pair.id])})
    if pair.state not in IN_TOUCH:
        return Phrase(f"roster-pair-{pair.state}", {"day": local_day(pair.since, programme)})
    meetings = met.of.get(pair.id, ())
    held = [one for one in meetings if one.state is MeetingState.HELD]
    last = held[-1] if held else None
    ahead = next((one for one in meetings if one.state is MeetingState.PLANNED), None)
    today = local_day(reader.actor.now, programme)
    day: Value = local_day(last.starts_at, programme) if last else "none"
    days = (today - local_day(last.starts_at, programme)).days if last else 0
    coming: Value = local_day(ahead.starts_at, programme) if ahead else "none"
    over = ahead is not None and ends_at(ahead, programme) <= reader.actor.now
    is_sure = last is None or last.id not in met.disputed
    answered = {"over": "yes" if over else "no", "sure": "yes" if is_sure else "no"}
    met_phrase = Phrase("roster-met", {"last": day, "days": days, "next": coming, **answered})
    first = local_day(held[0].starts_at, programme) if held else today
    lands = pace.on_pair_card(two, first, reader.actor.now, "roster-lands")
    return Phrase("plain", {"text": Listing((met_phrase, *lands), ", ")}) if lands else met_phrase


def _word(view: PeopleView | PairsView) -> str:
    return view.name.lower().replace("_", "-")


def _filter(key: str, count: int, press: Press, *, chosen: bool) -> Choice:
    return Choice(Phrase("roster-filter", {"label": Phrase(key), "count": count, "chosen": int(chosen)}), press)


def _turns(number: int, pages: int, turned: Callable[[int], Press]) -> Row:
    earlier = (Choice(Phrase("button-earlier"), turned(number - 1)),) if number else ()
    return (*earlier, Choice(Phrase("button-later"), turned(number + 1))) if number + 1 < pages else earlier


def _said(
    reader: _Reader,
    sheet: _Sheet,
    window: Window,
    turns: Row,
    filters: Sequence[Choice],
    switch: Rows,
    beside: Choice,
) -> Speech:
    listed = Phrase("lines", {"lines": Listing(tuple(sheet.lines))}) if sheet.lines else Phrase(sheet.nobody)
    paged = (Phrase("roster-page", {"number": sheet.number + 1, "count": sheet.pages}),) if sheet.pages > 1 else ()
    rows = [
        *switch,
        *((one,) for one in sheet.buttons),
        *((turns,) if turns else ()),
        *(tuple(filters[at : at + FILTERS_IN_A_ROW]) for at in range(0, len(filters), FILTERS_IN_A_ROW)),
        (beside, Choice(Phrase("button-todo"), ShowTodo(reader.programme.id))),
    ]
    text = (Phrase(sheet.title, {"programme": reader.programme.name}), listed, *paged)
    return Speech(reader.actor.person.id, text, choices=tuple(rows), window=window, private=True)
