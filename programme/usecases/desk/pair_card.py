"""A pair's card on the manager's desk: its state, the next to act and by when, and a button for each deed."""

from collections.abc import Sequence
from datetime import datetime
from itertools import groupby

from programme.audit import Did
from programme.checks import readable_phone
from programme.due import Due, DueKind
from programme.fares import Sign
from programme.meeting import Meeting, ends_at
from programme.met import numbers_of
from programme.pair import UNDER_WAY, Contract, Pair, PairState, stands_since
from programme.pause import until
from programme.people import GONE, Actor, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.meeting import PlanMeeting
from programme.presses.note import WriteNote
from programme.presses.page import Page
from programme.presses.pair import Deed, DoWithPair, OpenPair
from programme.presses.people import OpenCard
from programme.speech import Choice, Facts, Listing, Phrase, Speech, Utterance, Value, WithYear
from programme.tasks import Task
from programme.times import day_and_time, is_over, local_day
from programme.usecases.common import resting
from programme.usecases.common.menu import Rows, page_button
from programme.usecases.common.sight import Sight, sight_of
from programme.usecases.common.two import SIDES, Two, other, state_key, two_of
from programme.usecases.desk import dealt_with, enquiry_ways, fare, suspension, trend
from programme.usecases.desk.pair_deed import ABOUT_MEETINGS, possible, row_of, text_of
from programme.usecases.trust import fit, tie
from programme.usecases.trust.contract_text import signed_by_both
from programme.usecases.year import calendar_entry, pace, timeline
from programme.usecases.year.booking import MEET
from programme.usecases.year.timeline import Been


def show(uow: UnitOfWork, actor: Actor, pair: Pair, *lead: Phrase, back: Choice | None = None) -> list[Utterance]:
    """Show the manager a pair's card; `back` leads to the list of pairs."""
    two = two_of(uow, pair)
    uow.audit.record(actor.person, Did.OPENED_PAIR, pair, actor.now)
    sight = sight_of(uow, actor.person, pair.programme_id)
    found = timeline.of_pair(uow, two)
    lines = (
        _lines(uow, actor, sight, two, found)
        if sight.looks_after(*two.ids)
        else _lines_of_meetings(uow, sight, two, found, actor.now)
    )
    text = (*lead, Phrase("lines", {"lines": Listing(tuple(lines))}))
    been, all_of_them = timeline.on_pair_card(sight, two, found, actor.now)
    deeds = _deeds(uow, actor, sight, two)
    year = trend.rows(two) if sight.looks_after(*two.ids) else ()
    if year and deeds and pair.state is PairState.ACTIVE and not two.is_stopped:
        deeds = ((*deeds[0], enquiry_ways.of_pair(pair)), *deeds[1:])
    looks = tuple(button for row in (*all_of_them, *year) for button in row)
    rows = (*deeds, *((looks,) if looks else ()), *_around(sight, two, back))
    text = (*text, *dealt_with.with_pair(uow, sight, two, actor.now), *been)
    return [Speech(actor.person.id, text, choices=rows, private=True)]


def _lines(uow: UnitOfWork, actor: Actor, sight: Sight, two: Two, found: Sequence[Been]) -> list[Phrase]:
    pair = two.pair
    lines = [
        Phrase("pair-title", two.names),
        _state(uow, two),
    ]
    stopped = [suspension.on_card(uow, sight, one, actor.now)[:1] for one in (two.adept, two.mentor)]
    lines += [Phrase("pair-suspended", line.args) for one in stopped for line in one]
    faring = fare.of_pair(uow, sight, two, actor.now) if not any(stopped) else None
    lines += fare.on_pair_card(sight, two, faring, actor.now) if faring is not None else ()
    lines += _meetings(uow, two, found, actor.now)
    lines += answers(uow, two) if pair.state is PairState.FIT_ASKED else []
    agreement = uow.contracts.of_pair(pair.id)
    lines += tie.for_manager(uow, two) if pair.state is not PairState.ENDED else []
    unsigned = pair.state in UNDER_WAY and not signed_by_both(agreement)
    lines += [Phrase("pair-version")] if unsigned and uow.contracts.in_force(pair.id) else []
    lines += [_signed(two, agreement, role) for role in SIDES if unsigned]
    if not any(stopped):
        lines += _talk_first(two, faring) or (
            [next_step(uow, two, due) for due in uow.dues.of_pair(pair.id)[:1]] or _the_end(two)
        )
    lines += [_reached(two, role) for role in SIDES if two.membership(role).state not in GONE]
    return lines


def _lines_of_meetings(uow: UnitOfWork, sight: Sight, two: Two, found: Sequence[Been], now: datetime) -> list[Phrase]:
    """Return what an assistant sees of a pair: how often it has met, when it meets next, and the numbers to ring."""
    ahead = uow.meetings.planned(two.pair.id)
    held = sum(one.counts() for one in found)
    coming = [_next(two, ahead, now)] if ahead else []
    return [
        Phrase("pair-title", two.names),
        *_fare(uow, sight, two, now),
        _labelled("pair-held", held),
        *coming,
        *(_reached(two, role) for role in SIDES),
    ]


def _fare(uow: UnitOfWork, sight: Sight, two: Two, now: datetime) -> tuple[Phrase, ...]:
    """Return the lines on how a pair under way fares."""
    faring = fare.of_pair(uow, sight, two, now)
    return fare.on_pair_card(sight, two, faring, now) if faring is not None else ()


def _state(uow: UnitOfWork, two: Two) -> Phrase:
    """Return the line on how a pair stands, and until when it rests."""
    facts: Facts = {**two.facts, "day": local_day(stands_since(two.pair), two.programme)}
    if lasting := resting.of_pair(uow, two.pair.id):
        since, back = min(one.first_day for one in lasting), resting.day_of(until(lasting))
        return Phrase(f"pair-state-{PairState.PAUSED}", {**facts, "day": since, "until": back})
    return Phrase(state_key(two.pair), {**facts, "until": "none"})


def _meetings(uow: UnitOfWork, two: Two, found: Sequence[Been], now: datetime) -> list[Phrase]:
    """Return the line about the first meeting; for a pair under way, the number of meetings held and the next."""
    pair = two.pair
    if pair.state in {PairState.MEETING_AHEAD, PairState.FIT_ASKED}:
        first = uow.meetings.planned(pair.id) or uow.meetings.last_held(pair.id)
        return [_labelled("pair-meeting", _when(two, first))] if first else []
    if pair.state not in UNDER_WAY | {PairState.BRIDGING}:
        return []
    held = [one for one in found if one.counts()]
    ahead = uow.meetings.planned(pair.id)
    coming = _next(two, ahead, now) if ahead else _labelled("pair-next-meeting", Phrase("pair-nothing-booked"))
    numbers = numbers_of(timeline.met_of_pair(held)) if held else Phrase("pair-held-none")
    lands = pace.on_pair_card(two, local_day(held[-1].meeting.starts_at, two.programme), now) if held else ()
    return [_labelled("pair-held", numbers), *_by_each(two, held), coming, *lands]


def _by_each(two: Two, held: Sequence[Been]) -> list[Phrase]:
    """Return the line on the hours as each of the two reads them on their own page, where they are not the same."""
    if not held:
        return []
    adept, mentor = (timeline.met_by(role, held).hours for role in SIDES)
    facts: Facts = {**two.facts, "mine": adept, "theirs": mentor}
    return [Phrase("pair-hours", facts)] if adept and mentor and adept != mentor else []


def _next(two: Two, meeting: Meeting, now: datetime) -> Phrase:
    """Return the line about the planned meeting: the next, or the one that nobody has answered about yet."""
    over = ends_at(meeting, two.programme) <= now
    return _labelled("pair-meeting-unanswered" if over else "pair-next-meeting", _when(two, meeting))


def _when(two: Two, meeting: Meeting) -> Phrase:
    return Phrase("day-and-time", day_and_time(meeting.starts_at, two.zone))


def _labelled(key: str, value: Value) -> Phrase:
    return Phrase("labelled", {"label": Phrase(key), "value": value})


def answers(uow: UnitOfWork, two: Two) -> list[Phrase]:
    """Return a line for each side with what they answered after the first meeting, and whether a start fell by it."""
    return [*(_answer(uow, two, role) for role in SIDES), *fit.fell(uow, two)]


def _answer(uow: UnitOfWork, two: Two, role: Role) -> Phrase:
    given = uow.fits.of_pair(two.pair.id).get(role)
    value = Phrase(f"fit-{given.answer}") if given else Phrase("pair-no-answer")
    if given and given.recorded_by:
        value = Phrase("pair-recorded", {"answer": value})
    return Phrase("labelled", {"label": Phrase("plain", {"text": two.person(role).first_name}), "value": value})


def _signed(two: Two, agreement: Contract | None, role: Role) -> Phrase:
    at = None
    if agreement is not None:
        at = agreement.adept_signed_at if role is Role.ADEPT else agreement.mentor_signed_at
    value = Phrase("pair-signed", {"day": local_day(at, two.programme)}) if at else Phrase("pair-not-signed")
    return Phrase("labelled", {"label": Phrase("plain", {"text": two.person(role).first_name}), "value": value})


def _the_end(two: Two) -> list[Phrase]:
    """Return the line about the programme's end, for a pair under way that waits for nothing else."""
    facts: Facts = {**two.facts, "day": WithYear(two.last_day)}
    return [Phrase("pair-next-close", facts)] if two.pair.state in UNDER_WAY else []


def _talk_first(two: Two, faring: fare.Faring | None) -> list[Phrase]:
    """Return the line that the manager talks with whoever does not feel safe, before anything else happens."""
    roles = (one.role for one in (faring.seen if faring else ()) if one.sign is Sign.UNSAFE)
    return [
        Phrase("pair-next-unsafe", {"name": two.person(role).first_name, "other": two.person(other(role)).first_name})
        for role in roles
        if role is not None
    ][:1]


def next_step(uow: UnitOfWork, two: Two, due: Due) -> Phrase:
    """Return the line that says who of a pair acts next, and by when."""
    if due.kind is DueKind.DECISION and fit.both_want_to(uow, two.pair):
        return Phrase("pair-next-confirm", two.facts)
    waited_for = _waited_for(two, due)
    facts: Facts = {
        "day": local_day(due.due_at, two.programme),
        "who": two.person(waited_for).first_name,
        "other": two.person(other(waited_for)).first_name,
        "back": "no" if two.membership(other(waited_for)).state in GONE else "yes",
    }
    return Phrase(f"pair-next-{due.kind}", {**two.facts, **facts})


def _waited_for(two: Two, due: Due) -> Role:
    """Return the side whose wait it is, as `Dues.put` was told."""
    return Role.MENTOR if due.person_id == two.mentor_person.id else Role.ADEPT


def _reached(two: Two, role: Role) -> Phrase:
    person = two.person(role)
    phone = readable_phone(person.phone) if person.phone else ""
    return Phrase("pair-phone", {"name": person.first_name, "phone": phone or Phrase("pair-no-phone")})


def _deeds(uow: UnitOfWork, actor: Actor, sight: Sight, two: Two) -> Rows:
    booked = (Choice(Phrase("button-they-booked"), PlanMeeting(two.pair.id)),)
    ahead = (booked,) if two.pair.state in MEET and not is_over(two.programme, actor.now) else ()
    over = is_over(two.programme, actor.now)
    may = [one for one in possible(uow, actor, two.pair) if one in ABOUT_MEETINGS or not over]
    mine = [one for one in may if one in ABOUT_MEETINGS or sight.does(Task.PAIRS)]
    rows = groupby(mine, key=row_of)
    passed_on = calendar_entry.for_those_without_telegram(two, uow.meetings.planned(two.pair.id)) if ahead else ()
    return (*ahead, *passed_on, *(tuple(_button(two, deed) for deed in row) for _, row in rows))


def _button(two: Two, deed: Deed) -> Choice:
    return Choice(Phrase(f"button-deed-{text_of(deed)}", two.facts), DoWithPair(two.pair.id, deed))


def _around(sight: Sight, two: Two, back: Choice | None) -> Rows:
    here = [role for role in SIDES if not two.person(role).forgotten]
    cards = tuple(
        Choice(Phrase("button-card-of", {"name": two.person(role).first_name}), OpenCard(two.membership(role).id))
        for role in here
    )
    notes = tuple(
        Choice(Phrase("button-note-on", {"name": two.person(role).first_name}), WriteNote(two.membership(role).id))
        for role in here
    )
    leave = (page_button(Page.TODO), *((back,) if back else ()))
    return (cards, *((notes,) if sight.does(Task.NOTES) else ()), leave)


def matter(two: Two, due: Due, *, met: datetime) -> tuple[Phrase, Phrase, OpenPair]:
    """Return an overdue wait as the list shows it: the line, the label of its button, and the press.

    Args:
        two: the pair.
        due: the wait.
        met: when the two last met, or when they began.
    """
    day = local_day(due.due_at, two.programme)
    waited_for = two.person(_waited_for(two, due))
    phone = readable_phone(waited_for.phone) if waited_for.phone else ""
    facts: Facts = {**two.names, "day": day, "who": waited_for.first_name}
    if due.kind is not DueKind.DECISION:  # that line names no number
        facts["phone"] = phone
    facts["met"] = local_day(met, two.programme)
    line = Phrase(f"todo-pair-{due.kind}", facts)
    return line, Phrase("pair-button", two.facts), OpenPair(two.pair.id)
