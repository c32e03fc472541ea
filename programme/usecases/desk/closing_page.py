"""The end of a programme at the desk: what is missing for whom, and the programme that ends before its last day.

Ending today is another last day: at midnight each membership's own wait does what it does at every end, so that an end
that comes early is like one that was planned, also for those who never had a partner, who rest, or have no Telegram.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from programme import windows
from programme.audit import Did
from programme.diploma import Standing
from programme.due import DueKind
from programme.errors import ProgrammeError
from programme.meeting import Meeting, MeetingState
from programme.pair import UNDER_WAY, PairState
from programme.people import HERE, Actor, Change, Programme
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.change import Rule
from programme.presses.closing import CloseProgramme, OpenClosing
from programme.presses.pair import Deed, DoWithPair
from programme.roster import ON_A_PAGE, within
from programme.speech import Choice, Facts, Listing, Phrase, Speech, Utterance, Window, WithYear
from programme.tasks import Task
from programme.times import day_and_time, local_day
from programme.usecases.common import switching
from programme.usecases.common.lasting import keep_latest
from programme.usecases.common.membership import on_desk
from programme.usecases.common.menu import Rows
from programme.usecases.common.sight import Sight, sight_of
from programme.usecases.common.two import Two, pair_button, twos_of
from programme.usecases.desk import glance, replanning
from programme.usecases.desk.standing import waits_by
from programme.usecases.ending import diploma


@dataclass(frozen=True, slots=True)
class Left:
    """What is left to do before a programme ends, read as sets.

    Attributes:
        pairs: those under way, that the manager looks after.
        booked: the next meeting of a pair, by pair.
        untold: the pairs about whose last meeting nobody has told.
        unanswered: how many surveys wait for an answer.
        without: participants without a partner, who have not left.
        by_hand: participants whom Telegram does not reach.
        ready: diplomas to be given.
    """

    pairs: Sequence[Two]
    booked: Mapping[int, Meeting]
    untold: frozenset[int]
    unanswered: int
    without: int
    by_hand: int
    ready: int


def offer(uow: UnitOfWork, actor: Actor) -> list[Utterance]:
    """Show what is left in the programme that the manager runs; of several the one open last."""
    programme = switching.first(on_desk(uow, actor.person, Task.CLOSING), actor)
    return show(uow, actor, programme, 0, in_place=False)


def show(uow: UnitOfWork, actor: Actor, programme: Programme, number: int, *, in_place: bool) -> list[Utterance]:
    """Show what is left before a programme ends, and its pairs page by page, those with something missing first."""
    found = _left(uow, sight_of(uow, actor.person, programme.id), programme, actor.now)
    number, pages = within(number, len(found.pairs))
    some = found.pairs[number * ON_A_PAGE :][:ON_A_PAGE]
    lines = tuple(_line(found, two) for two in some)
    text = (
        Phrase("lines", {"lines": Listing((_title(actor, programme), *_counts(found)))}),
        *((Phrase("lines", {"lines": Listing(lines)}),) if lines else ()),
        *((Phrase("closing-page-pairs"),) if lines else ()),
    )
    choices = (
        *switching.rows(on_desk(uow, actor.person, Task.CLOSING), programme, lambda one: OpenClosing(one.id)),
        *((_finished(two),) for two in some),
        *_turns(programme, number, pages),
        *_end_rows(actor, programme),
        (diploma.button(programme), glance.button(programme)),
    )
    return [_said(actor, text, choices, in_place=in_place)]


def _said(actor: Actor, text: tuple[Phrase, ...], choices: Rows, *, in_place: bool) -> Speech:
    window = Window(windows.CLOSING, fresh=not in_place)
    return Speech(actor.person.id, text, choices=choices, window=window, private=True)


def _title(actor: Actor, programme: Programme) -> Phrase:
    left = (programme.last_day - local_day(actor.now, programme)).days
    facts: Facts = {"programme": programme.name, "ends": WithYear(programme.last_day)}
    return Phrase("closing-page-over" if left < 0 else "closing-page", facts)


def _left(uow: UnitOfWork, sight: Sight, programme: Programme, now: datetime) -> Left:
    every = [one for one in uow.pairs.open_in(programme.id) if one.state in UNDER_WAY]
    twos = [two for two in twos_of(uow, every) if sight.looks_after(*two.ids)]
    meetings = uow.meetings.of_pairs([two.pair.id for two in twos])
    booked = {key: one for key, some in meetings.items() for one in some if _is_ahead(one, now)}
    untold = frozenset(waits_by(uow, programme, now, now).of({DueKind.REPORTS}).subjects)
    here = [seat for state in HERE for seat in uow.memberships.in_state(programme.id, state)]
    seated = {key for one in uow.pairs.open_in(programme.id) for key in (one.adept_id, one.mentor_id)}
    asked = [one for one in uow.surveys.in_programme(programme.id) if one.is_open]
    ready = [one for one in diploma.everybody(uow, programme, now) if one.standing is Standing.READY]
    return Left(
        pairs=sorted(twos, key=lambda two: (two.pair.id not in untold, two.pair.id not in booked, two.pair.id)),
        booked=booked,
        untold=untold & {two.pair.id for two in twos},
        unanswered=len(asked),
        without=sum(member.id not in seated for member, _ in here),
        by_hand=sum(not person.is_reached for _, person in here),
        ready=len(ready),
    )


def _is_ahead(meeting: Meeting, now: datetime) -> bool:
    return meeting.state is MeetingState.PLANNED and meeting.starts_at > now


def _counts(found: Left) -> list[Phrase]:
    counted = {
        "pairs": len(found.pairs),
        "booked": len(found.booked),
        "paused": sum(two.pair.state is PairState.PAUSED for two in found.pairs),
        "untold": len(found.untold),
        "unanswered": found.unanswered,
        "without": found.without,
        "by-hand": found.by_hand,
        "diplomas": found.ready,
    }
    lines = [Phrase(f"closing-left-{name}", {"count": count}) for name, count in counted.items() if count]
    return lines or [Phrase("closing-left-nothing")]


def _line(found: Left, two: Two) -> Phrase:
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


def _finished(two: Two) -> Choice:
    """Return the button that asks whether two are finished: their card has room for what is wanted in the year."""
    return Choice(pair_button(two).label, DoWithPair(two.pair.id, Deed.CLOSE))


def _turns(programme: Programme, number: int, pages: int) -> Rows:
    before = [Choice(Phrase("button-sheet-before"), OpenClosing(programme.id, number - 1))] if number else []
    after = [Choice(Phrase("button-sheet-after"), OpenClosing(programme.id, number + 1))] if number + 1 < pages else []
    return ((*before, *after),) if before or after else ()


def _can_end(actor: Actor, programme: Programme) -> bool:
    return programme.starts_on <= local_day(actor.now, programme) < programme.last_day


def _end_rows(actor: Actor, programme: Programme) -> Rows:
    if not _can_end(actor, programme):
        return ()
    return ((Choice(Phrase("button-close-programme"), CloseProgramme(programme.id)),),)


def end(uow: UnitOfWork, actor: Actor, programme: Programme, *, sure: bool) -> list[Utterance]:
    """Let a programme end tonight; unless `sure`, show what everybody will read and what falls away.

    Raises:
        ProgrammeError: `not-now`, before its first day, and on its last one.
    """
    if not _can_end(actor, programme):
        raise ProgrammeError("not-now")
    if not sure:
        return [_ask(uow, actor, programme)]
    today = local_day(actor.now, programme)
    for pair in uow.pairs.open_in(programme.id):
        if pair.ends_on is not None:
            uow.pairs.save(replace(pair, ends_on=None))
    ended = replace(keep_latest(uow, programme), ends_on=today)
    uow.programmes.save(ended)
    texts = programme.ends_on.isoformat(), today.isoformat()
    uow.changes.add(Change(0, Rule.ENDS.name.lower(), *texts, actor.person.id, actor.now, programme_id=programme.id))
    uow.audit.record(actor.person, Did.CHANGED, ended, actor.now)
    replanning.work_out(uow, ended, actor.now)
    done = Phrase("closing-tonight", {"programme": programme.name})
    return [_said(actor, (done,), ((diploma.button(programme), glance.button(programme)),), in_place=True)]


def _ask(uow: UnitOfWork, actor: Actor, programme: Programme) -> Speech:
    found = _left(uow, sight_of(uow, actor.person, programme.id), programme, actor.now)
    facts: Facts = {"programme": programme.name, "name": Phrase("closing-their-name"), "count": 0, "others": "none"}
    facts["manager"] = actor.person.first_name
    quotes = tuple(
        phrase
        for who in ("adept", "mentor", "over")
        for phrase in (Phrase(f"closing-reads-{who}"), Phrase("quoted", {"text": Phrase(f"closing-{who}", facts)}))
    )
    sums = Phrase("closing-sure-counts", {"pairs": len(found.pairs), "without": found.without})
    falls = (Phrase("closing-sure-booked", {"count": len(found.booked)}),) if found.booked else ()
    by_hand = (Phrase("closing-sure-by-hand", {"count": found.by_hand}),) if found.by_hand else ()
    text = (Phrase("closing-sure", {"programme": programme.name}), sums, *falls, *by_hand, *quotes)
    choices = (
        (Choice(Phrase("button-close-programme-sure"), CloseProgramme(programme.id, sure=True)),),
        (Choice(Phrase("button-keep"), OpenClosing(programme.id)),),
    )
    return _said(actor, text, choices, in_place=False)
