"""A participant leaves the programme: their pairs end at once, and each partner hears it and stands on a list.

A registration that is taken back leaves it to the manager to tell the partner. Where the manager acts, the partner
reads words that the manager has read before. They are the same for every reason, so that no partner learns it.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from programme import windows
from programme.due import DueKind
from programme.form import About
from programme.meeting import MeetingState, no_longer_holds
from programme.news import Urgent
from programme.pair import By, End, Pair, PairEvent, PairState, had_met, has_begun, has_met_on, moved, unheard_of
from programme.people import GONE, Actor, Membership, Person, Role, State
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.matter import MatterKind, OpenMatter
from programme.presses.meeting import GetCalendarFile
from programme.speech import Choice, Facts, Lane, Phrase, Receipt, Sent, Speech, Unbutton, Utterance
from programme.times import day_and_time
from programme.usecases.common import draft, not_to_be
from programme.usecases.common.absence import who_hears
from programme.usecases.common.fallen_away import ahead, fallen_away, gone
from programme.usecases.common.listed import put_on_list
from programme.usecases.common.managers import tell_managers
from programme.usecases.common.menu import menu
from programme.usecases.common.sight import readers
from programme.usecases.common.status import BETWEEN_STATUSES
from programme.usecases.common.two import Two, other, two_of, twos_of
from programme.usecases.ending import closing

SOON = timedelta(hours=36)
"""A meeting that lies no further ahead may come before the manager has read the next digest, and rung."""
BACK = {
    "leaving-partner": "leaving-partner-back",
    "bridge-left-adept": "ending-bridge-adept",
    "bridge-left-mentor": "ending-bridge-mentor",
}
"""The words that say who no longer takes part, and those in their place once they have come back before it was told."""


@dataclass(frozen=True, slots=True)
class Parting:
    """An open pair that ends because one of the two leaves, seen from the partner, who has heard of the pair.

    Attributes:
        role: the partner's role.
        usual: what the partner reads, but for the time that the two had.
        has_met: the two were on their way together, so that the partner is asked how to go on.
        was_asked: the two were a proposal that the partner had heard of first.
    """

    two: Two
    role: Role
    usual: Phrase
    has_met: bool
    was_asked: bool = False

    @property
    def person(self) -> Person:
        """The partner."""
        return self.two.person(self.role)

    @property
    def is_back(self) -> bool:
        """Tell whether whoever has left this pair is no longer gone from the programme."""
        return self.two.membership(other(self.role)).state not in GONE

    @property
    def membership(self) -> Membership:
        """The partner's membership."""
        return self.two.membership(self.role)

    def words(self, uow: UnitOfWork, now: datetime) -> Phrase:
        """Return what the partner reads: a time that the two had is named; only two who were in touch had one."""
        lost = gone(uow, self.two, now, self.role)
        if self.was_asked and not lost["gone"]:
            return self.usual
        return Phrase(f"ending-ahead-{self.role}" if self.was_asked else self.usual.key, {**self.usual.args, **lost})


def known_to_both(uow: UnitOfWork, membership: Membership) -> list[Two]:
    """Return the open pairs of a participant that both have heard of; whoever is asked first hears first."""
    return twos_of(uow, [one for one in uow.pairs.open_of(membership.id) if unheard_of(one) is None])


def partings(uow: UnitOfWork, membership: Membership) -> list[Parting]:
    """Return the open pairs of a participant whose partner has heard of them."""
    pairs = uow.pairs.open_of(membership.id)
    heard = [one for one in pairs if unheard_of(one) is not other(membership.role)]
    return [_parting(uow, two, other(membership.role)) for two in twos_of(uow, heard)]


def untold(uow: UnitOfWork, membership: Membership) -> list[Parting]:
    """Return the pairs that a participant has left, and whose partner the manager has not told yet."""
    waits = {one.id: uow.dues.waiting(DueKind.PARTNER, one.id) for one in uow.pairs.of_membership(membership.id)}
    left = twos_of(uow, [one for one in uow.pairs.of_membership(membership.id) if waits[one.id] is not None])
    role = other(membership.role)
    found = [two for two in left if (due := waits[two.pair.id]) and two.side(due.person_id) is role]
    return [_since_left(_parting(uow, two, role)) for two in found]


def untold_of(uow: UnitOfWork, pair: Pair) -> list[Parting]:
    """Return a pair that one side has left, seen from the partner whom the manager has not told yet; else nothing."""
    due = uow.dues.waiting(DueKind.PARTNER, pair.id)
    two = two_of(uow, pair)
    side = two.side(due.person_id) if due is not None else None
    return [_since_left(_parting(uow, two, side))] if side is not None and pair.end is End.LEFT else []


def _since_left(parting: Parting) -> Parting:
    """Return a parting in words that are true also where whoever left is coming back meanwhile, and tell nothing of it.

    Where the pair stood matters no more: a manager decides how it goes on.
    """
    if parting.usual.key not in BACK or not parting.is_back:
        return parting
    return replace(parting, usual=Phrase(BACK[parting.usual.key], parting.usual.args))


def _parting(uow: UnitOfWork, two: Two, role: Role) -> Parting:
    facts: Facts = {**two.facts, "other": two.person(other(role)).first_name, "programme": two.programme.name}
    if two.pair.state is PairState.ENDED and two.membership(role).state in {State.COMPLETED, State.OVER}:
        return Parting(two, role, Phrase("leaving-partner-late", facts), has_met=had_met(two.pair))
    if has_met_on(two.pair) and two.pair.is_bridge:
        return Parting(two, role, Phrase(f"bridge-left-{role}", facts), has_met=False)
    match two.pair.state:
        case PairState.ENDED if not had_met(two.pair):
            return Parting(two, role, not_to_be.words(two, role), has_met=False, was_asked=_was_first(two, role))
        case PairState.ASKED_MENTOR | PairState.ASKED_ADEPT:
            return Parting(two, role, not_to_be.words(two, role), has_met=False, was_asked=_was_first(two, role))
        case PairState.MEETING_AHEAD:
            return Parting(two, role, Phrase(f"ending-ahead-{role}", facts), has_met=False)
        case _ if _has_bridge(uow, two.membership(role)):
            begun = has_begun(two.pair)
            return Parting(
                two, role, Phrase("ending-rematched-adept" if begun else "ending-ahead-adept", facts), has_met=False
            )
        case _:
            return Parting(two, role, Phrase("leaving-partner", facts), has_met=True)


def _has_bridge(uow: UnitOfWork, partner: Membership) -> bool:
    """Tell whether an adept has a mentor meanwhile, and so has said how to go on: a new one is looked for."""
    return partner.role is Role.ADEPT and any(one.is_bridge for one in uow.pairs.open_of(partner.id))


def _was_first(two: Two, role: Role) -> bool:
    return role is (Role.ADEPT if two.pair.adept_first else Role.MENTOR)


def leave(uow: UnitOfWork, actor: Actor, membership: Membership) -> list[Utterance]:
    """End the open pairs of a participant that leaves, and put each on the manager's list, to tell the partner.

    The partner's drafts about the pair stay until the manager has told them, so that no closed draft gives it away.
    """
    said: list[Utterance] = []
    for pair in uow.pairs.open_of(membership.id):
        role = Role.ADEPT if pair.adept_id == membership.id else Role.MENTOR
        two = two_of(uow, _ended(uow, actor, pair, By(role.value)))
        _nothing_more_to_wait_for(uow, pair)
        if unheard_of(pair) is not other(role):
            partner = two.mentor if role is Role.ADEPT else two.adept
            put_on_list(uow, DueKind.PARTNER, partner, actor.now, pair=two.pair)
        partner_id = two.person(other(role)).id
        told = [one for one in (actor.person, *two.everybody) if one.id != partner_id]
        said += draft.drop(uow, told, About.PAIR, pair.id, actor.now)
        said += [*draft.drop_surveys(uow, two, role, actor.now), *_would_go(uow, two, other(role), actor.now)]
    return said


def _would_go(uow: UnitOfWork, two: Two, role: Role, now: datetime) -> list[Utterance]:
    """Tell the managers at once of a side that would go to a meeting before a digest could tell that the other left."""
    meeting = ahead(uow, two.pair, now)
    if meeting is None or meeting.starts_at > now + SOON or unheard_of(two.pair) is role:
        return []
    partner = two.membership(role)
    read_by = who_hears(uow, partner.programme_id, readers(uow, partner))
    facts: Facts = {
        "name": two.person(role).first_name,
        "other": two.person(other(role)).first_name,
        **day_and_time(meeting.starts_at, two.zone),
    }
    opens = Choice(Phrase("button-open-left"), OpenMatter(partner.programme_id, MatterKind.PARTNERS, two.pair.id))
    return tell_managers(read_by, Urgent.MEETS_SOON, facts, ((opens,),))


def end_pairs(uow: UnitOfWork, actor: Actor, membership: Membership) -> list[Utterance]:
    """End the open pairs of a participant whom the manager lets go, and remove the drafts about them."""
    said: list[Utterance] = []
    for pair in uow.pairs.open_of(membership.id):
        two = two_of(uow, _ended(uow, actor, pair, By.MANAGER))
        uow.dues.settle_pair(pair.id)
        said += draft.drop_about_pair(uow, two, actor.now)
    return said


def end_begun(uow: UnitOfWork, actor: Actor, membership: Membership) -> list[Utterance]:
    """End the pairs under way of a participant who is deleted; no person is told by it, but buttons are taken away.

    An ended pair that has begun is kept for the partner (decision 29), without a meeting that will not take place.
    """
    said: list[Utterance] = []
    for pair in uow.pairs.open_of(membership.id):
        if has_met_on(pair):
            ended = _ended(uow, actor, pair, By.MANAGER)
            uow.pairs.save(replace(ended, start_confirmed_at=pair.start_confirmed_at or pair.since))
            closed = draft.drop_surveys(uow, two_of(uow, ended), other(Role(membership.role)), actor.now)
            said += [one for one in closed if isinstance(one, Unbutton)]
            ahead = uow.meetings.planned(pair.id)
            if ahead is not None and ahead.starts_at > actor.now:
                uow.meetings.save(replace(ahead, state=MeetingState.CANCELLED))
    return said


def tell(uow: UnitOfWork, actor: Actor, parting: Parting, own: tuple[Phrase, ...] = ()) -> list[Utterance]:
    """Tell a partner that the two do not go on, in the words that the manager has read, after their `own`."""
    person = parting.person
    if person.id == actor.person.id:
        return []
    if parting.was_asked:
        not_to_be.wait_again(uow, parting.two, parting.role, actor.now)
    stale = [Unbutton(person.id, purpose) for purpose in windows.of_pair(parting.two.pair.id)]
    receipt = Receipt(actor.person.id, Sent.WORD)
    choices = (*off_the_calendar(uow, parting.two, parting.role), *menu(uow, person))
    word = Speech(
        person.id, (*own, parting.words(uow, actor.now)), choices=choices, lane=Lane.BROADCAST, receipt=receipt
    )
    off = fallen_away(uow, parting.two, parting.role, actor.now)
    return [*stale, word, *off]


def off_the_calendar(uow: UnitOfWork, two: Two, role: Role) -> tuple[tuple[Choice, ...], ...]:
    """Return the button that takes a meeting which no longer holds out of the calendar of this side."""
    meeting = uow.meetings.planned(two.pair.id)
    pair = uow.pairs.find(two.pair.id)
    if meeting is None or pair is None or not no_longer_holds(meeting, pair):
        return ()
    return ((Choice(Phrase("button-calendar-off"), GetCalendarFile(meeting.id, role is Role.MENTOR)),),)


def words_after(uow: UnitOfWork, membership: Membership) -> list[Parting]:
    """Return the open pairs of a participant who is about to leave, with the words that a partner may get by the bot.

    The manager chooses whether to say it themselves, or to send these words (`Deed.TELL_PARTNER`).
    """
    ended = [
        replace(two, pair=replace(_begun(two.pair), state=PairState.ENDED, end=End.LEFT))
        for two in known_to_both(uow, membership)
    ]
    return [_parting(uow, two, other(membership.role)) for two in ended]


def expect(uow: UnitOfWork, actor: Actor, parting: Parting) -> None:
    """Put the partner on the manager's list, to be asked how to go on; before the two met, let them wait again."""
    if parting.has_met:
        left_alone(uow, actor, parting.membership)
    elif not parting.two.pair.is_bridge:  # whoever had a bridge waits, or does not, as before
        wait_again(uow, actor, parting.membership)


def left_alone(uow: UnitOfWork, actor: Actor, partner: Membership) -> None:
    """Put a participant whose partner has gone on the manager's list: for a new match, or an ending.

    An adept with a bridge waits for a new match without being asked again.
    """
    if _has_bridge(uow, partner):
        wait_again(uow, actor, partner)
    elif partner.state is State.WAITING:
        uow.suggestions.remove(partner.id)
        put_on_list(uow, DueKind.ALONE, partner, actor.now)


def told_by_manager(uow: UnitOfWork, actor: Actor, pair: Pair) -> None:
    """Note that the manager has told the partner of a participant that left: what stands next is how to go on."""
    due = uow.dues.waiting(DueKind.PARTNER, pair.id)
    uow.dues.settle(DueKind.PARTNER, pair.id)
    if due is None:
        return
    partner = next(
        one for one in (pair.adept_id, pair.mentor_id) if uow.memberships.get(one).person_id == due.person_id
    )
    if had_met(pair):
        left_alone(uow, actor, uow.memberships.get(partner))


def wait_again(uow: UnitOfWork, actor: Actor, membership: Membership) -> None:
    """Let a participant wait for another match: nothing stands on the manager's list, and the honest status comes."""
    uow.dues.settle(DueKind.ALONE, membership.id)
    if uow.dues.waiting(DueKind.STATUS, membership.id) is None:
        days = uow.programmes.get(membership.programme_id).calendar
        uow.dues.put(DueKind.STATUS, membership, days.when_allowed(actor.now + BETWEEN_STATUSES), actor.now)


def _begun(pair: Pair) -> Pair:
    """Return a pair that has begun with the moment of its start, by which its end tells that it had begun."""
    return replace(pair, start_confirmed_at=pair.start_confirmed_at or pair.since) if has_begun(pair) else pair


def _ended(uow: UnitOfWork, actor: Actor, pair: Pair, by: By) -> Pair:
    """Store that a pair has ended because one of the two left, and return it."""
    move = moved(pair.state, PairEvent.LEAVE, by)
    ended = replace(_begun(pair), state=move.to, end=move.end, since=actor.now)
    uow.pairs.save(ended)
    closing.ended(uow, pair, actor.now)
    uow.audit.record(actor.person, PairEvent.LEAVE, pair, actor.now)
    return ended


def _nothing_more_to_wait_for(uow: UnitOfWork, pair: Pair) -> None:
    """Settle every wait of a pair but the outcome: it comes as if the pair went on."""
    for due in uow.dues.of_pair(pair.id):
        if due.kind is not DueKind.OUTCOME:
            uow.dues.settle(due.kind, pair.id)
