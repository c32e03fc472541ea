"""The end of a programme at the desk: what is missing, and for whom, each with a button that leads there.

Pairs that this manager may not look after, such as their own, are counted by themselves and never opened from here.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from programme import windows
from programme.diploma import Standing
from programme.due import DueKind
from programme.meeting import Meeting, MeetingState
from programme.pair import UNDER_WAY, PairState, whole
from programme.people import HERE, Actor, Membership, Person, Programme
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.closing import CloseProgramme, OpenClosing
from programme.presses.pair import Deed, DoWithPair
from programme.presses.people import OpenCard
from programme.roster import ON_A_PAGE, within
from programme.speech import Choice, Facts, Listing, Phrase, Speech, Utterance, Window, WithYear
from programme.tasks import Task
from programme.times import day_and_time, is_over, local_day
from programme.usecases.common import switching
from programme.usecases.common.lasting import thanked_on
from programme.usecases.common.membership import on_desk
from programme.usecases.common.menu import Rows
from programme.usecases.common.sight import Sight, sight_of
from programme.usecases.common.two import Two, pair_button, twos_of
from programme.usecases.desk import glance
from programme.usecases.desk.standing import waits_by
from programme.usecases.ending import diploma


@dataclass(frozen=True, slots=True)
class Alone:
    """A participant for whom something is left that is no pair's.

    Attributes:
        what: of `PEOPLE`.
        unanswered: how many surveys wait for an answer.
    """

    membership: Membership
    person: Person
    what: tuple[str, ...]
    unanswered: int = 0


PEOPLE = ("without", "by-hand", "unanswered", "too-few", "diplomas")
"""What can be left for one participant, in the order in which the page counts and names it."""


@dataclass(frozen=True, slots=True)
class Left:
    """What is left to do before a programme ends, read as sets.

    Attributes:
        pairs: those under way, that the manager looks after.
        besides: how many others are under way.
        booked: the next meeting of a pair, by pair.
        untold: the pairs about whose last meeting nobody has told.
        people: the participants for whom something is left, by name.
        counts: for how many each thing of `PEOPLE` is left; of surveys, how many.
    """

    pairs: Sequence[Two]
    besides: int
    booked: Mapping[int, Meeting]
    untold: frozenset[int]
    people: Sequence[Alone]
    counts: Mapping[str, int]

    @property
    def all_pairs(self) -> int:
        """How many pairs end with the programme."""
        return len(self.pairs) + self.besides


def offer(uow: UnitOfWork, actor: Actor) -> list[Utterance]:
    """Show what is left in the programme that the manager runs; of several the one open last."""
    programme = switching.first(on_desk(uow, actor.person, Task.CLOSING), actor)
    return show(uow, actor, programme, 0, in_place=False)


def show(uow: UnitOfWork, actor: Actor, programme: Programme, number: int, *, in_place: bool) -> list[Utterance]:
    """Show what is left before a programme ends, and its pairs page by page, those with something missing first."""
    found = left_in(uow, sight_of(uow, actor.person, programme.id), programme, actor.now)
    listed: list[Two | Alone] = [*found.pairs, *found.people]
    number, pages = within(number, len(listed))
    some = listed[number * ON_A_PAGE :][:ON_A_PAGE]
    lines = tuple(_line(found, one) for one in some)
    text = (
        Phrase("lines", {"lines": Listing((_title(actor, programme), *_thanks(actor, programme), *_counts(found)))}),
        *((Phrase("lines", {"lines": Listing(lines)}),) if lines else ()),
        *((Phrase("closing-page-pairs"),) if found.pairs else ()),
    )
    choices = (
        *switching.rows(on_desk(uow, actor.person, Task.CLOSING), programme, lambda one: OpenClosing(one.id)),
        *((_opens(one),) for one in some),
        *_turns(programme, number, pages),
        *_end_rows(actor, programme),
        (diploma.button(programme), glance.button(programme)),
    )
    return [said(actor, text, choices, in_place=in_place)]


def said(actor: Actor, text: tuple[Phrase, ...], choices: Rows, *, in_place: bool) -> Speech:
    """Return a text as the page of the end, in place of the one that was pressed, or anew."""
    window = Window(windows.CLOSING, fresh=not in_place)
    return Speech(actor.person.id, text, choices=choices, window=window, private=True)


def _title(actor: Actor, programme: Programme) -> Phrase:
    left = (programme.last_day - local_day(actor.now, programme)).days
    facts: Facts = {"programme": programme.name, "ends": WithYear(programme.last_day)}
    return Phrase("closing-page-over" if left < 0 else "closing-page", facts)


def _thanks(actor: Actor, programme: Programme) -> tuple[Phrase, ...]:
    """Return by when everybody is thanked, while that is to come: after an end before July this is weeks later."""
    day = thanked_on(programme, programme.last_day)
    return (Phrase("closing-thanks-by", {"day": day}),) if local_day(actor.now, programme) < day else ()


def left_in(uow: UnitOfWork, sight: Sight, programme: Programme, now: datetime) -> Left:
    """Return what is left to do in a programme, as far as this manager may see it."""
    every = [one for one in uow.pairs.open_in(programme.id) if one.state in UNDER_WAY]
    twos = [two for two in twos_of(uow, every) if sight.looks_after(*two.ids)]
    meetings = uow.meetings.of_pairs([two.pair.id for two in twos])
    booked = {key: one for key, some in meetings.items() for one in some if _is_ahead(one, now)}
    untold = frozenset(waits_by(uow, programme, now, now).of({DueKind.REPORTS}).subjects)
    people = _people(uow, sight, programme, now)
    counted = Counter(what for one in people for what in one.what)
    return Left(
        pairs=sorted(twos, key=lambda two: (two.pair.id not in untold, two.pair.id not in booked, two.pair.id)),
        besides=len(every) - len(twos),
        booked=booked,
        untold=untold & {two.pair.id for two in twos},
        people=people,
        counts=counted | {"unanswered": sum(one.unanswered for one in people)},
    )


def _people(uow: UnitOfWork, sight: Sight, programme: Programme, now: datetime) -> list[Alone]:
    """Return everybody for whom something is left, by name; who has not answered is told to whom may read answers."""
    seated = {key for one in whole(uow.pairs.open_in(programme.id)) for key in (one.adept_id, one.mentor_id)}
    asked = Counter(one.membership_id for one in uow.surveys.in_programme(programme.id) if one.is_open)
    everybody = diploma.everybody(uow, programme, now)
    late = is_over(programme, now) or any(one.standing is Standing.ISSUED for one in everybody)
    found = []
    for one in everybody:
        is_here = one.membership.state in HERE
        unanswered = asked[one.membership.id] if sight.looks_after(one.person.id) else 0
        holds = {
            "without": is_here and one.membership.id not in seated,
            "by-hand": is_here and not one.person.is_reached,
            "unanswered": unanswered > 0,
            "too-few": one.standing is Standing.TOO_FEW,
            "diplomas": one.goes_with_all and late,
        }
        if what := tuple(name for name in PEOPLE if holds[name]):
            found.append(Alone(one.membership, one.person, what, unanswered))
    return found


def _is_ahead(meeting: Meeting, now: datetime) -> bool:
    return meeting.state is MeetingState.PLANNED and meeting.starts_at > now


def _counts(found: Left) -> list[Phrase]:
    counted = {
        "pairs": len(found.pairs),
        "besides": found.besides,
        "booked": len(found.booked),
        "paused": sum(two.pair.state is PairState.PAUSED for two in found.pairs),
        "untold": len(found.untold),
        **{what: found.counts.get(what, 0) for what in PEOPLE},
    }
    lines = [Phrase(f"closing-left-{name}", {"count": count}) for name, count in counted.items() if count]
    return lines or [Phrase("closing-left-nothing")]


def _line(found: Left, one: Two | Alone) -> Phrase:
    if isinstance(one, Alone):
        told = tuple(Phrase(f"closing-person-{what}", {"count": one.unanswered}) for what in one.what)
        return Phrase("closing-person", {"name": one.person.full_name, "what": Listing(told, ", ")})
    return _line_of_two(found, one)


def _line_of_two(found: Left, two: Two) -> Phrase:
    if two.is_stopped:
        return Phrase("closing-line", {**two.names, "what": Phrase("closing-missing-stopped")})
    told = [
        *([Phrase("closing-missing-report")] if two.pair.id in found.untold else []),
        *([Phrase("closing-missing-pause")] if two.pair.state is PairState.PAUSED else []),
        *(
            [Phrase("closing-missing-booked", day_and_time(found.booked[two.pair.id].starts_at, two.zone))]
            if two.pair.id in found.booked
            else [Phrase("closing-missing-nothing-booked")]
        ),
    ]
    return Phrase("closing-line", {**two.names, "what": Listing(tuple(told), ", ")})


def _opens(one: Two | Alone) -> Choice:
    """Return the button to a participant's card, or the one that asks whether two are finished.

    The card of a pair has room for what is wanted in the year, and for what a manager has stopped.
    """
    if isinstance(one, Alone):
        return Choice(Phrase("plain", {"text": one.person.full_name}), OpenCard(one.membership.id))
    return pair_button(one) if one.is_stopped else Choice(pair_button(one).label, DoWithPair(one.pair.id, Deed.CLOSE))


def _turns(programme: Programme, number: int, pages: int) -> Rows:
    before = [Choice(Phrase("button-sheet-before"), OpenClosing(programme.id, number - 1))] if number else []
    after = [Choice(Phrase("button-sheet-after"), OpenClosing(programme.id, number + 1))] if number + 1 < pages else []
    return ((*before, *after),) if before or after else ()


def can_end(actor: Actor, programme: Programme) -> bool:
    """Tell whether a programme can end today, before its last day."""
    return programme.starts_on <= local_day(actor.now, programme) < programme.last_day


def _end_rows(actor: Actor, programme: Programme) -> Rows:
    if not can_end(actor, programme):
        return ()
    return ((Choice(Phrase("button-close-programme"), CloseProgramme(programme.id)),),)
