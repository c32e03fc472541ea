"""The meetings of a pair, newest first: for the manager with the answers of each side, for each side with their own.

A participant sees the days of all their meetings, and of a meeting only their own answers: how long it was according to
the partner is the partner's answer to the manager.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import pairwise

from programme import windows
from programme.diploma import Diploma
from programme.meeting import (
    Held,
    Meeting,
    MeetingChange,
    MeetingState,
    Report,
    as_known,
    counts,
    is_disputed,
    is_unanswered,
    no_longer_holds,
    outcome,
)
from programme.met import Met, met, numbers_of
from programme.names import Name
from programme.pair import End, FitAnswer, Pair, PairState
from programme.people import Actor, Membership, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.meeting import ShowMeetings, ShowTimeline
from programme.presses.page import Page
from programme.presses.pair import OpenPair
from programme.presses.people import OpenCard
from programme.speech import Choice, Facts, Listing, Phrase, Purpose, Speech, Utterance, Value, Window, listed_and
from programme.times import day_and_time, local_day
from programme.usecases.common.menu import Rows, page_button
from programme.usecases.common.sight import ANSWERS, Sight, sight_of
from programme.usecases.common.two import SIDES, Two, other, two_of, twos_of
from programme.usecases.year import joint_shown
from programme.usecases.year.flag import is_low

NOBODY = "none"  # the value of an absent name in the texts
ON_A_PAGE = 8
ON_A_CARD = 3
WITH_THE_PROGRAMME = frozenset({End.CLOSED, End.OVER})
NO_REPORTS: Mapping[int, Report] = {}
NO_FITS: Mapping[Role, FitAnswer] = {}


@dataclass(frozen=True, slots=True)
class Been:
    """A meeting with the answers about it.

    Attributes:
        reports: by membership.
        fits: the answers after the first meeting, by role; empty for every other meeting.
        changes: its earlier times and places, before it was moved or called off, oldest first.
        others: the other adepts of a joint meeting.
    """

    two: Two
    meeting: Meeting
    reports: Mapping[int, Report]
    fits: Mapping[Role, FitAnswer]
    changes: Sequence[MeetingChange] = ()
    others: Sequence[Name] = ()

    @property
    def former(self) -> list[datetime]:
        """The times that the meeting was moved from, oldest first."""
        times = [*(one.starts_at for one in self.changes), self.meeting.starts_at]
        return [one for one, then in pairwise(times) if one != then]

    def counts(self) -> bool:
        """Tell whether it is one of the meetings that the two have had, as the manager knows."""
        return counts(self.meeting)

    def counts_for(self, role: Role, now: datetime) -> bool:
        """Tell whether it is one of the meetings that the two have had, as this side knows."""
        return counts(self.known_to(role, now), self.by(role))

    def known_to(self, role: Role, now: datetime) -> Meeting:
        """Return the meeting as this side knows it."""
        return as_known(self.meeting, self.by(role), self.reports.values(), now)

    def by(self, role: Role) -> Report | None:
        """Return the report of this side, or None."""
        return self.reports.get(self.two.membership(role).id)


def of_pair(uow: UnitOfWork, two: Two) -> list[Been]:
    """Return every meeting of a pair, the newest first."""
    return of_pairs(uow, [two])[::-1]


def of_pairs(uow: UnitOfWork, twos: Sequence[Two]) -> list[Been]:
    """Return every meeting of some pairs, pair by pair, the oldest of each first."""
    keys = [two.pair.id for two in twos]
    meetings, reports, fits = uow.meetings.of_pairs(keys), uow.reports.of_pairs(keys), uow.fits.of_pairs(keys)
    changes = uow.meeting_changes.of_pairs(keys)
    others = joint_shown.others_of(uow, [one for mine in meetings.values() for one in mine])
    found = []
    for two in twos:
        mine = meetings.get(two.pair.id, ())
        first = next((one.id for one in mine if one.state is MeetingState.HELD), None)
        felt = fits.get(two.pair.id, NO_FITS)
        found += [
            Been(
                two,
                one,
                reports.get(one.id, NO_REPORTS),
                felt if one.id == first else NO_FITS,
                changes.get(one.id, ()),
                others.get(one.id, ()),
            )
            for one in mine
        ]
    return found


def of_membership(uow: UnitOfWork, membership: Membership) -> list[Been]:
    """Return every meeting of a participant, in all their pairs, the newest first."""
    found = of_pairs(uow, twos_of(uow, uow.pairs.of_membership(membership.id)))
    return sorted(found, key=lambda been: (been.meeting.starts_at, been.meeting.id), reverse=True)


def poor(uow: UnitOfWork, members: Collection[int]) -> Mapping[int, Sequence[Been]]:
    """Return the meetings to which these participants gave low marks, by membership, the newest first."""
    found: dict[int, list[Been]] = {}
    for been in of_pairs(uow, twos_of(uow, uow.pairs.open_of_each(members))):
        for key in {been.two.adept.id, been.two.mentor.id}.intersection(members):
            if (report := been.reports.get(key)) is not None and is_low(report):
                found.setdefault(key, []).append(been)
    return {key: sorted(some, key=lambda one: one.meeting.starts_at, reverse=True) for key, some in found.items()}


def on_pair_card(sight: Sight, two: Two, found: list[Been], now: datetime) -> tuple[tuple[Phrase, ...], Rows]:
    """Return the paragraph about the newest of a pair's meetings, and the button that shows all."""
    more = Choice(Phrase("button-all-meetings", {"count": len(found)}), ShowTimeline(two.pair.id))
    return _on_card([_for_desk(sight, been, SIDES, now) for been in found[:ON_A_CARD]], found, more)


def on_card(uow: UnitOfWork, sight: Sight, membership: Membership, now: datetime) -> tuple[tuple[Phrase, ...], Rows]:
    """Return the paragraph about a participant's newest meetings, as far as the viewer sees to them, and the button."""
    found = _seen_to(uow, sight, membership)
    more = Choice(Phrase("button-all-meetings", {"count": len(found)}), ShowMeetings(membership.id))
    return _on_card([_for_desk(sight, been, (membership.role,), now) for been in found[:ON_A_CARD]], found, more)


def _seen_to(uow: UnitOfWork, sight: Sight, membership: Membership) -> list[Been]:
    return [been for been in of_membership(uow, membership) if sight.tends(*been.two.ids)]


def _on_card(shown: list[Phrase], found: list[Been], more: Choice) -> tuple[tuple[Phrase, ...], Rows]:
    if not found:
        return (), ()
    paragraph = Phrase("lines", {"lines": Listing((Phrase("meetings-title"), *shown))})
    return (paragraph,), ((more,),) if len(found) > len(shown) else ()


def on_my_page(
    membership: Membership, everything: list[Been], now: datetime, diploma: Diploma | None
) -> tuple[tuple[Phrase, ...], Rows]:
    """Return the paragraph of `/me` about those of a participant's meetings that took place, and the button to all."""
    found = _been(everything, now)
    if not found:
        return (), ()
    all_of_them = ((Choice(Phrase("button-my-meetings"), ShowMeetings(membership.id)),),)
    held = [one for one in found if one.counts_for(membership.role, now)]
    if not held:
        return (), all_of_them
    lines = [_mine(been, membership, now, _name_it(found), briefly=True) for been in held[:ON_A_CARD]]
    title = Phrase("me-meetings", _sum(met_by(membership.role, held), diploma))
    return (Phrase("lines", {"lines": Listing((title, *lines))}),), all_of_them


def met_by(role: Role, held: Sequence[Been]) -> Met:
    """Return what meetings come to for one of two, by their own answers."""
    own = {one.meeting.id: [report.minutes] for one in held if (report := one.by(role)) and report.minutes}
    return met([one.meeting for one in held], own, held[0].two.programme)


def _sum(mine: Met, diploma: Diploma | None) -> Facts:
    """Return how often and how long somebody has met: as it stands on the diploma, if that has them all."""
    told = diploma.met if diploma is not None and diploma.meetings == mine.meetings else mine
    return {"count": told.meetings, "numbers": numbers_of(told)}


def met_of_pair(held: Sequence[Been]) -> Met:
    """Return what the meetings of a pair come to, by both sides' answers."""
    told = {one.meeting.id: [report.minutes for report in one.reports.values() if report.minutes] for one in held}
    return met([one.meeting for one in held], told, held[0].two.programme)


def _been(found: list[Been], now: datetime) -> list[Been]:
    """Return the meetings that have begun and were not called off, nor fell away with the pair."""
    begun = [one for one in found if one.meeting.starts_at <= now and one.meeting.state is not MeetingState.CANCELLED]
    return [one for one in begun if not no_longer_holds(one.meeting, one.two.pair)]


def _name_it(found: list[Been]) -> bool:
    """Tell whether meetings are to name the partner: there are several, or the one of these is not the one of now."""
    pairs = {been.two.pair.id: been.two.pair for been in found}.values()
    return len(pairs) > 1 or any(one.state is PairState.ENDED and one.end not in WITH_THE_PROGRAMME for one in pairs)


def show_pair(uow: UnitOfWork, actor: Actor, pair: Pair, number: int) -> list[Utterance]:
    """Show the manager a page of all meetings of a pair; `number` counts from 0."""
    two, sight = two_of(uow, pair), sight_of(uow, actor.person, pair.programme_id)
    entries = [_for_desk(sight, been, SIDES, actor.now) for been in of_pair(uow, two)]
    title = Phrase("pair-title", two.names)
    back = Choice(Phrase("button-open-pair"), OpenPair(pair.id))
    return _page(uow, actor, (title, entries, back), windows.timeline(pair.id), ShowTimeline(pair.id, number))


def show_member(uow: UnitOfWork, actor: Actor, membership: Membership, number: int) -> list[Utterance]:
    """Show the manager a page of all meetings of a participant, with the participant's answers."""
    person = uow.people.get(membership.person_id)
    sight = sight_of(uow, actor.person, membership.programme_id)
    found = _seen_to(uow, sight, membership)
    entries = [_for_desk(sight, been, (membership.role,), actor.now) for been in found]
    title = Phrase("card-title", {"name": person.full_name, "role": Phrase(f"role-{membership.role}")})
    back = Choice(Phrase("button-open-card"), OpenCard(membership.id))
    told = (title, entries, back)
    return _page(uow, actor, told, windows.meetings(membership.id), ShowMeetings(membership.id, number))


def show_mine(uow: UnitOfWork, actor: Actor, membership: Membership, number: int) -> list[Utterance]:
    """Show a participant a page of all their meetings, with their own answers only."""
    everything = of_membership(uow, membership)
    been = {one.meeting.id for one in _been(everything, actor.now)}
    # What was called off belongs to the year, too: both know it, and one of them did it.
    found = [one for one in everything if one.meeting.id in been or one.meeting.state is MeetingState.CANCELLED]
    entries = [_mine(been, membership, actor.now, _name_it(found), briefly=False) for been in found]
    back = page_button(Page.ME)
    told = (Phrase("meetings-mine-title"), entries, back)
    return _page(uow, actor, told, windows.meetings(membership.id), ShowMeetings(membership.id, number))


def _page(
    uow: UnitOfWork,
    actor: Actor,
    told: tuple[Phrase, list[Phrase], Choice],
    purpose: Purpose,
    here: ShowTimeline | ShowMeetings,
) -> list[Utterance]:
    """Return a page of entries under a title, with buttons to the earlier and later entries and the way back.

    It takes the place of the page on which the button was pressed.
    """
    title, entries, back = told
    start = min(here.number, (max(len(entries), 1) - 1) // ON_A_PAGE) * ON_A_PAGE
    shown = entries[start : start + ON_A_PAGE] or [Phrase("meetings-none")]
    number = start // ON_A_PAGE
    turns = [Choice(Phrase("button-newer-meetings"), replace(here, number=number - 1))] if number else []
    if len(entries) > start + ON_A_PAGE:
        turns.append(Choice(Phrase("button-older-meetings"), replace(here, number=number + 1)))
    chat = actor.person.telegram_id
    in_place = chat is not None and uow.windows.message_id(chat, purpose) == actor.message_id is not None
    rows = (*((tuple(turns),) if turns else ()), (back,))
    window = Window(purpose, fresh=not in_place)
    return [Speech(actor.person.id, (title, *shown), choices=rows, window=window, private=True)]


def _for_desk(sight: Sight, been: Been, roles: Sequence[Role], now: datetime) -> Phrase:
    """Return a meeting with its state and the answers of these sides, as far as the viewer may read them."""
    two, meeting = been.two, been.meeting
    state = (
        Phrase("meeting-state-apart")
        if is_disputed(meeting, been.reports.values())
        else state_of(meeting, two.pair, now)
    )
    both = {two.adept_person.id, two.mentor_person.id}
    recorded = meeting.recorded_by is not None or meeting.noted_by not in both
    about: Facts = {"day": _day(been), "state": state}
    partner = two.person(other(roles[0])).first_name if len(roles) == 1 else NOBODY
    head = Phrase("meeting-entry", {**about, "other": partner, "recorded": int(recorded)})
    sides = [_side(been, role) for role in roles if sight.sees(ANSWERS, been.two.person(role).id)]
    lines = (head, *_with(been), *_moved(been), *(one for one in sides if one is not None))
    return Phrase("lines", {"lines": Listing(lines)})


def _with(been: Been) -> list[Phrase]:
    """Return the line that names who else was asked to a joint meeting, by whole names."""
    return [Phrase("joint-with", {"others": listed_and(been.others)})] if been.others else []


def _moved(been: Been) -> list[Phrase]:
    """Return a line for each time from which a meeting was moved, without the author of the move."""
    return [Phrase("meeting-moved-from", day_and_time(one, been.two.zone)) for one in been.former]


def state_of(meeting: Meeting, pair: Pair, now: datetime) -> Phrase:
    """Return how it stands with a meeting, in the manager's words."""
    if no_longer_holds(meeting, pair):
        return Phrase("meeting-state-off")
    untold = meeting.state is MeetingState.PLANNED and meeting.starts_at <= now
    return Phrase("meeting-state-untold" if untold else f"meeting-state-{meeting.state}")


def _side(been: Been, role: Role) -> Phrase | None:
    """Return a side's answers about a meeting, or None."""
    report, felt = been.by(role), been.fits.get(role)
    told: list[Value] = []
    if report:
        told += _noted(_told(report), by_manager=report.recorded_by is not None)
    if felt is not None:
        told += _noted([Phrase(f"meeting-felt-{felt.answer}")], by_manager=felt.recorded_by is not None)
    if not told:
        return None
    return Phrase("meeting-side", {"name": been.two.person(role).first_name, "told": Listing(tuple(told), ", ")})


def _noted(told: Sequence[Value], *, by_manager: bool) -> list[Value]:
    """Return answers, marked where the manager noted them: beside them may stand what the person pressed."""
    if not by_manager or not told:
        return list(told)
    return [Phrase("meeting-told-for", {"told": Listing(tuple(told), ", ")})]


def _told(report: Report) -> list[Value]:
    """Return the answers of a report, in their order."""
    told: list[Value] = [] if report.held is Held.YES else [Phrase(f"meeting-told-{report.held}")]
    told += [Phrase(f"report-minutes-{report.minutes}")] if report.minutes else []
    told += [Phrase(f"meeting-useful-{report.useful}")] if report.useful else []
    told += [Phrase(f"meeting-progress-{report.progress}")] if report.progress else []
    return [*told, *([Phrase("meeting-wants-to-talk")] if report.talk else [])]


def _mine(been: Been, membership: Membership, now: datetime, name_it: bool, *, briefly: bool) -> Phrase:
    """Return a meeting for a side: its day, and their own answers about it.

    Where the manager has decided otherwise, the decision stands before the answer.
    """
    report, meeting = been.by(membership.role), been.known_to(membership.role, now)
    told: list[Value] = [*_told(report)] if report else []
    if report is None and is_unanswered(meeting):
        told = [Phrase("meeting-unanswered")]
    if report and briefly and report.held is Held.YES:
        told = [Phrase(f"report-minutes-{report.minutes}")] if report.minutes else []
    if meeting.recorded_by is not None and (report is None or outcome([report.held]) is not meeting.state):
        told = [Phrase("meeting-decided", {"state": Phrase(f"meeting-state-{meeting.state}"), "own": _own(told)})]
    if meeting.state is MeetingState.CANCELLED:
        told = [Phrase("meeting-state-cancelled")]
    partner = been.two.person(other(membership.role)).first_name if name_it else NOBODY
    entry = Phrase("meeting-mine", {"day": _day(been), "other": partner, "told": _own(told)})
    moved = () if briefly else (*_with(been), *_moved(been))
    return Phrase("lines", {"lines": Listing((entry, *moved))}) if moved else entry


def _own(told: Sequence[Value]) -> Value:
    return Listing(tuple(told), ", ") if told else NOBODY


def _day(been: Been) -> date:
    return local_day(been.meeting.starts_at, been.two.programme)
