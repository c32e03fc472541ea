"""What the sender of a private word sees of it: who has read it, what comes next; and what they can change themselves.

The first line shows on a locked phone, so it names neither the matter nor the partner.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from programme import windows
from programme.audit import Did, Kind
from programme.pair import Pair
from programme.people import Actor, Concern, Membership, Person, Programme, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.concern import EaseConcern, NewConcern, OpenMyConcern, TellConcern, UrgeConcern
from programme.speech import Choice, Facts, Lane, Listing, MailOrder, Phrase, Speech, Utterance, Window, listed_and
from programme.times import local_day, stamp
from programme.usecases.common import spared, suspended, unheard
from programme.usecases.common.conversation import next_waiting
from programme.usecases.common.membership import in_touch_pairs, known_pairs, with_partners
from programme.usecases.common.menu import Rows, menu
from programme.usecases.common.next_meeting import ahead
from programme.usecases.common.question import facts_of
from programme.usecases.common.sight import readers_of
from programme.usecases.common.two import other, twos_of
from programme.usecases.myself import concern, concern_away, concern_notice
from programme.usecases.myself.concern_promise import OWED, answered_by, is_unanswered, owed_by_each, promise

MOST_SHOWN = 5
"""So many private words that are not settled get a button, the newest ones."""
MOST_READINGS = 50
NOBODY = "concern-read-by-nobody"


def tell_which(uow: UnitOfWork, actor: Actor, *, words: str = "") -> list[Utterance]:
    """Begin a private word; ask a sender with pairs in two memberships which partner it is about.

    With `words` it begins with what was written, and is a new one.

    Raises:
        ProgrammeError: `write-from-card` for a manager, or `no-manager` for a stranger, that takes part in no
            programme; and as for `concern.open_concern`.
    """
    mine = with_partners(uow, actor.person)
    if len(mine) > 1:
        choices = tuple((Choice(_named_by_partners(uow, one), TellConcern(one.id)),) for one in mine)
        near = concern.whom_to_ring(uow, actor) if words else ()
        return [Speech(actor.person.id, (Phrase("concern-whom"), *near), choices=choices)]
    if not mine:
        return concern.rather_write(uow, actor)
    return concern.open_concern(uow, actor, mine[0], words=words) if words else tell(uow, actor, mine[0])


def _named_by_partners(uow: UnitOfWork, membership: Membership) -> Phrase:
    """Return a membership by its partners and its programme: two can be in one programme, in two roles."""
    partners = [concern.partner_in(uow, one, membership).first_name for one in in_touch_pairs(uow, membership)]
    programme = uow.programmes.get(membership.programme_id).name
    if not partners:
        return Phrase("plain", {"text": programme})
    return Phrase("concern-partners", {"partners": listed_and(partners), "programme": programme})


def tell(uow: UnitOfWork, actor: Actor, membership: Membership) -> list[Utterance]:
    """Open the form of a private word; whoever has told one that is not settled is asked whether it is about that."""
    told = [one for one in uow.concerns.of_membership(membership.id) if one.settled_at is None]
    if not told:
        return concern.open_concern(uow, actor, membership)
    programme = uow.programmes.get(membership.programme_id)
    opens = tuple((_button(one, programme),) for one in told[-MOST_SHOWN:])
    new = Choice(Phrase("button-concern-new"), NewConcern(membership.id))
    return [Speech(actor.person.id, (Phrase("concern-before"),), choices=(*opens, (new,)), private=True, exchange=True)]


def _button(told: Concern, programme: Programme) -> Choice:
    return Choice(Phrase("button-concern-mine", {"day": local_day(told.told_at, programme)}), OpenMyConcern(told.id))


def show(uow: UnitOfWork, actor: Actor, told: Concern) -> list[Utterance]:
    """Show a private word to its sender, with everybody who has opened it, and when."""
    membership = uow.memberships.get(told.membership_id)
    programme = uow.programmes.get(membership.programme_id)
    zone = ZoneInfo(programme.time_zone)
    values = concern.told_in(told, zone, concern.whom(uow, told))
    lines = tuple(Phrase("labelled", {"label": Phrase(key), "value": value}) for key, value in values if value)
    title = Phrase("concern-mine", {"day": local_day(told.told_at, programme)})
    text = Phrase("lines", {"lines": Listing(lines)})
    return [
        Speech(
            actor.person.id,
            (title, _readings(uow, told, zone), *_next(uow, told, programme), text),
            choices=_buttons(uow, told, actor.person),
            window=Window(windows.concern(told.id), fresh=True),
            private=True,
            exchange=True,
        )
    ]


def _readings(uow: UnitOfWork, told: Concern, zone: ZoneInfo) -> Phrase:
    """Return the log of who has opened a private word, oldest first; who comes back to it on a day stands once."""
    found = uow.audit.about(Kind.CONCERN, told.id, Did.OPENED_CONCERN, most=MOST_READINGS)
    read: dict[tuple[int, date], datetime] = {}
    for one in found:
        if one.actor_id is not None:
            read.setdefault((one.actor_id, one.at.astimezone(zone).date()), one.at)
    people = uow.people.many([key for key, _ in read])
    lines = tuple(
        Phrase("concern-read-line", {"name": people[key].first_name, "at": stamp(at, zone)})
        for (key, _), at in read.items()
        if key in people
    )
    return Phrase("lines", {"lines": Listing((Phrase("concern-read-by"), *lines))}) if lines else Phrase(NOBODY)


def _next(uow: UnitOfWork, told: Concern, programme: Programme) -> tuple[Phrase, ...]:
    """Return how it stands: settled, answered, or promised by a day; and that words about meetings rest."""
    rests = (Phrase("concern-spares"),) if told.is_urgent else ()
    if told.settled_at is not None:
        return (Phrase("concern-is-settled", {"day": local_day(told.settled_at, programme)}),)
    if told.answered_at is not None:
        return (Phrase("concern-is-answered", {"day": local_day(told.answered_at, programme)}), *rests)
    readers = readers_of(uow, told)
    if told.wish not in OWED or not readers:
        return rests
    facts = {**facts_of(concern.hinted_names(readers)), "by": answered_by(told, programme)}
    return (Phrase(f"concern-sent-{told.wish}", facts), *rests)


def _buttons(uow: UnitOfWork, told: Concern, person: Person) -> Rows:
    if told.settled_at is not None:
        return (*concern_away.row(), *menu(uow, person))
    urge = (Choice(Phrase("button-concern-urge"), UrgeConcern(told.id)),)
    change = ease_row(told) if told.is_urgent else urge
    return (change, *concern_away.row(), *menu(uow, person))


def owed_to(uow: UnitOfWork, actor: Actor, mine: Sequence[Membership]) -> tuple[Phrase, ...]:
    """Return who calls or writes to the sender of private words, and by when, or that this day has passed.

    Who has called it urgent then reads whom to ring, beside whoever has let the day pass.
    """
    told = []
    for one in (one for owed in owed_by_each(uow, [seat.id for seat in mine]).values() for one in owed):
        programme = uow.programmes.get(uow.memberships.get(one.membership_id).programme_id)
        by, readers = answered_by(one, programme), readers_of(uow, one)
        if readers:
            facts: Facts = {**facts_of(concern.hinted_names(readers)), "by": by}
            how = one.wish if local_day(actor.now, programme) <= by else "late"
            told.append(Phrase(f"concern-owed-{how}", facts))
            near = facts_of(concern.named(uow, programme, readers)) if how == "late" and one.is_urgent else {}
            told += [Phrase("concern-urgent", {**near, "urgent": 1})] if near else []
    return tuple(told)


def urge(uow: UnitOfWork, actor: Actor, told: Concern) -> list[Utterance]:
    """Make a private word urgent: its readers hear at once, and words about meeting the partner rest."""
    if told.is_urgent or told.settled_at is not None:
        return show(uow, actor, told)
    urged = replace(told, urgency="urgent", urged_at=actor.now, eased_at=None, answered_at=None)
    membership, programme = _saved(uow, actor, urged)
    promise(uow, membership, urged, programme)
    readers = readers_of(uow, urged)
    concern_notice.forget_eased(uow, urged)
    said = concern_notice.tell_readers(uow, programme, urged, readers, actor.person)
    done = (Phrase("concern-urged"), *_next(uow, urged, programme))
    return [_changed(uow, actor, urged, programme, done), *said]


def ease(uow: UnitOfWork, actor: Actor, told: Concern) -> list[Utterance]:
    """Note that things are fine for now: words about meeting the partner go on; what was promised still holds.

    Its readers hear of it in their digest. The words are the same whether or not a partner is stopped, of which the
    sender may know nothing; whoever was told that meetings rest is reminded of it.
    """
    if not told.is_urgent:
        return show(uow, actor, told)
    eased = replace(told, eased_at=actor.now)
    meetings = booked(uow, uow.memberships.get(told.membership_id), actor.now)
    mails = calendar_mails(uow, actor, told)
    membership, programme = _saved(uow, actor, eased)
    concern_notice.tell_eased(uow, programme, eased, actor.now)
    readers = readers_of(uow, eased)
    hear = (Phrase("concern-eased", facts_of(concern.hinted_names(readers))),) if readers else ()
    waits = (Phrase("concern-eased-wait"),) if eased.wish == "wait" else _next(uow, eased, programme)
    done = (*hear, *_about_meetings(uow, membership), *waits, *meetings)
    return [_changed(uow, actor, eased, programme, done), *mails, *next_waiting(uow, actor)]


def _about_meetings(uow: UnitOfWork, seat: Membership) -> tuple[Phrase, ...]:
    """Return that words about meetings may go on, and with whom the sender knows that meetings rest all the same."""
    twos, role = twos_of(uow, in_touch_pairs(uow, seat)), Role(seat.role)
    rests = [two for two in twos if suspended.rests_for(uow, two, role)]
    on = (Phrase("concern-eased-meetings"),) if len(rests) < len(twos) else ()
    return (*on, *(Phrase("me-meetings-rest", suspended.rest_facts(uow, two, role)) for two in rests))


def _changed(uow: UnitOfWork, actor: Actor, told: Concern, programme: Programme, done: tuple[Phrase, ...]) -> Speech:
    """Return what a press has changed of a private word; its words are behind a button, as somebody may be looking."""
    mine = (_button(told, programme),)
    window = Window(windows.concern(told.id), fresh=True)
    choices = (mine, *_buttons(uow, told, actor.person))
    return Speech(actor.person.id, done, choices=choices, window=window, private=True, exchange=True)


def _saved(uow: UnitOfWork, actor: Actor, changed: Concern) -> tuple[Membership, Programme]:
    uow.concerns.save(changed)
    did = Did.URGED_CONCERN if changed.is_urgent else Did.EASED_CONCERN
    uow.audit.record(actor.person, did, changed, actor.now)
    membership = uow.memberships.get(changed.membership_id)
    spared.note(uow, membership.person_id, actor.now)
    return membership, uow.programmes.get(membership.programme_id)


def over(uow: UnitOfWork, actor: Actor, settled: Concern) -> list[Speech]:
    """Tell the sender what holds once a manager has settled it: meetings go on, and nobody calls who was to call.

    Nothing is told where neither has changed for them.
    """
    membership = uow.memberships.get(settled.membership_id)
    person = uow.people.get(membership.person_id)
    if person.forgotten or person.deletion_asked_at is not None:
        return []
    facts: Facts = {"name": person.first_name, "manager": actor.person.first_name, "how": settled.wish}
    waits = is_unanswered(settled)
    if concern.settling_tells(uow, settled):
        again = "yes" if _heard_before(uow, settled) else "no"
        rests = "yes" if _a_partner_is_suspended(uow, membership, settled) else "no"
        text = (
            Phrase("concern-goes-on", {**facts, "again": again, "rests": rests}),
            *((Phrase("concern-no-answer", facts),) if waits else ()),
            *booked(uow, membership, actor.now),
        )
    elif waits:
        left = [one for one in uow.concerns.of_membership(membership.id) if one.settled_at is None]
        text = (Phrase("concern-closed", {**facts, "more": "yes" if len(left) > 1 else "no"}),)
    else:
        return []
    return [Speech(person.id, text, choices=menu(uow, person), private=True, exchange=True, lane=Lane.BROADCAST)]


def _heard_before(uow: UnitOfWork, settled: Concern) -> bool:
    """Tell whether the sender has heard before that this is settled: it was the last urgent one then, and told."""
    before = next(iter(uow.audit.newest({Kind.CONCERN: [settled.id]}, [Did.SETTLED_CONCERN])), None)
    if before is None or (settled.urged_at is not None and settled.urged_at > before.at):
        return False
    return not any(
        one.id != settled.id
        and one.urgency == settled.urgency
        and one.told_at <= before.at
        and (one.settled_at is None or one.settled_at > before.at)
        for one in uow.concerns.of_membership(settled.membership_id)
    )


def _a_partner_is_suspended(uow: UnitOfWork, membership: Membership, told: Concern) -> bool:
    """Tell whether words about meetings go on resting all the same, because of whom the manager has stopped."""
    twos = [two for two in twos_of(uow, in_touch_pairs(uow, membership)) if told.pair_id in (None, two.pair.id)]
    return any(two.membership(other(Role(membership.role))).suspended_at is not None for two in twos)


def urgent_about(uow: UnitOfWork, seat: Membership, pair: Pair) -> Concern | None:
    """Return the newest private word because of which its sender hears nothing of a pair, or None."""
    words = [one for one in uow.concerns.of_membership(seat.id) if one.is_urgent and one.pair_id in (None, pair.id)]
    return words[-1] if words else None


def ease_rows(uow: UnitOfWork, mine: Sequence[Membership]) -> Rows:
    """Return the button for each newest private word of a person's that is urgent, for their own page."""
    met = [one for one in mine if known_pairs(uow, one)]
    each = [[one for one in uow.concerns.of_membership(seat.id) if one.is_urgent] for seat in met]
    return tuple(ease_row(words[-1]) for words in each if words)


def asked_if_fine(uow: UnitOfWork, actor: Actor) -> list[Utterance] | None:
    """Ask back whoever writes that things are fine, with the button that says it; None where nothing is urgent."""
    if actor.person.spared_since is None:
        return None
    rows = ease_rows(uow, with_partners(uow, actor.person))
    if not rows:
        return None
    choices = (*rows, *menu(uow, actor.person))
    return [Speech(actor.person.id, (Phrase("concern-is-it-fine"),), choices=choices, private=True, exchange=True)]


def ease_row(word: Concern) -> tuple[Choice, ...]:
    """Return the button by which a sender says that things are fine."""
    return (Choice(Phrase("button-concern-ease"), EaseConcern(word.id)),)


def rests_again(uow: UnitOfWork, actor: Actor, unsettled: Concern) -> list[Speech]:
    """Tell the sender, who has read that it is settled, that a manager looks into it again."""
    if not concern.settling_asks(uow, unsettled):
        return []
    person = uow.people.get(uow.memberships.get(unsettled.membership_id).person_id)
    facts: Facts = {"name": person.first_name, "manager": actor.person.first_name}
    rests = concern.settling_tells(uow, unsettled)
    text = (Phrase("concern-looked-into-again" if rests else "concern-looked-into-still", facts),)
    return [Speech(person.id, text, choices=menu(uow, person), private=True, exchange=True, lane=Lane.BROADCAST)]


def calendar_mails(uow: UnitOfWork, actor: Actor, told: Concern) -> list[MailOrder]:
    """Return the mails that put the sender's calendar right when words about meetings go on."""
    seat = uow.memberships.get(told.membership_id)
    return [mail for one in unheard.of_seat(uow, seat, actor.now) for mail in one.mails()]


def booked(uow: UnitOfWork, seat: Membership, now: datetime) -> tuple[Phrase, ...]:
    """Return the meetings ahead, and what has changed of them and the contract while the sender heard nothing."""
    changed = {one.two.pair.id: one.line() for one in unheard.of_seat(uow, seat, now)}
    lines = []
    for two in twos_of(uow, in_touch_pairs(uow, seat)):
        meeting = ahead(uow, two, now)
        if two.pair.id in changed:
            lines.append(changed[two.pair.id])
        elif meeting is not None:
            lines.append(unheard.booked(two, Role(seat.role), meeting))
    return (*lines, *(what for _, what in unheard.written(uow, seat)))
