"""A proposal: one of the two is asked, then the other, and then both get each other's contacts.

The order is the programme's, and so is what the adept's silence means (decision 73); a proposal keeps what it was made
with. There are no contact details before both are in. The bot never tells which of
the two said no. Declining costs nothing; the other side only ever hears that it will not be this time. The manager may
write down an answer that was given elsewhere; the bot tells its giver so.
"""

from dataclasses import replace
from datetime import date, datetime

from programme import windows
from programme.audit import Did
from programme.due import DueKind
from programme.errors import ProgrammeError
from programme.matching.earlier import Outcome
from programme.pair import By, Pair, PairEvent, PairState, moved, whole
from programme.people import Actor, Membership, Person, Programme, Role, State
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.change import OpenDetails
from programme.presses.match import AskMentor
from programme.presses.press import Press
from programme.presses.proposal import AdeptReply, AdeptSays, MentorReply, MentorSays
from programme.speech import Choice, Lane, Phrase, Receipt, Sent, Speech, Unbutton, Utterance, Value, Window
from programme.times import local_day
from programme.usecases.common import delivery, draft, not_to_be, resting
from programme.usecases.common.alone import is_left_alone, untold
from programme.usecases.common.conversation import where_pressed
from programme.usecases.common.known import are_a_bridge
from programme.usecases.common.listed import put_on_list
from programme.usecases.common.menu import Rows, write_button
from programme.usecases.common.recorded import recorded
from programme.usecases.common.sight import reading
from programme.usecases.common.two import Two, other, two_of
from programme.usecases.matching import bridging, why_not
from programme.usecases.matching.gathered import is_ruled_out
from programme.usecases.matching.presented import presented
from programme.usecases.year import first_meeting

WORKING_DAYS_TO_ANSWER = 3  # as usual; then the manager rings the mentor (docs/programme.md#who-acts-next)
WORKING_DAYS_TO_OBJECT = 5  # silence means on to the first meeting
UNCONFIRMED = {
    AdeptReply.TIE_UNCONFIRMED: AdeptReply.TIE,
    AdeptReply.NO_UNCONFIRMED: AdeptReply.OTHER_REASON,
}
"""The adept's answers that are asked once more, and what they mean then."""


def ask_button(programme: Programme, adept: tuple[int, Value], mentor: tuple[int, Value]) -> Choice:
    """Return the button that asks whoever a programme asks first; each of the two as membership and first name."""
    label = Phrase("button-ask-mentor", {"name": mentor[1]})
    if programme.adept_first:
        label = Phrase("button-ask-adept", {"adept": adept[1], "mentor": mentor[1]})
    return Choice(label, AskMentor(adept[0], mentor[0]))


def share_contact(one: Person, other: Person) -> bool:
    """Tell whether two people have the same phone number or e-mail address, or are one."""
    return one.id == other.id or any(
        mine and mine == theirs for mine, theirs in ((one.phone, other.phone), (one.email, other.email))
    )


def check(uow: UnitOfWork, adept: Membership, mentor: Membership, now: datetime, *, is_bridge: bool = False) -> None:
    """Check that an adept and a mentor can be put forward to each other; the mentor's places are another matter.

    Raises:
        ProgrammeError: `not-now`, when either can't be put forward; `untold` and `left-alone`, before a person whose
            partner has gone was told so, and asked how to go on; `rests`, when either has a pause; `ruled-out`, when
            there is a ban; `same-contact`; `nobody-looks-after`, when no manager could read what the two tell the
            managers.
    """
    together = adept.programme_id == mentor.programme_id and adept.state == mentor.state == State.WAITING
    open_pairs = uow.pairs.open_of(adept.id)
    if not together or (open_pairs if is_bridge else whole(open_pairs)):
        raise ProgrammeError("not-now")
    for one in (adept, mentor):
        if is_left_alone(uow, one):
            raise ProgrammeError("left-alone", name=uow.people.get(one.person_id).first_name)
        if untold(uow, one) is not None:
            raise ProgrammeError("untold", name=uow.people.get(one.person_id).first_name)
        if one.suspended_at is not None:
            raise ProgrammeError("not-now")
        if not resting.is_put_forward(uow, one):
            raise ProgrammeError("rests", name=uow.people.get(one.person_id).first_name)
    if is_ruled_out(uow, adept, mentor, now):
        raise ProgrammeError("ruled-out")
    if share_contact(uow.people.get(adept.person_id), uow.people.get(mentor.person_id)):
        raise ProgrammeError("same-contact")
    managers = uow.memberships.managers(adept.programme_id)
    if not reading(uow, managers, [adept.person_id, mentor.person_id]):
        raise ProgrammeError("nobody-looks-after")


def propose(
    uow: UnitOfWork,
    actor: Actor,
    adept: Membership,
    mentor: Membership,
    *,
    adept_first: bool = False,
    is_bridge: bool = False,
    doer: Person | None = None,
) -> Pair:
    """Store a proposal and return its pair; nobody is asked yet. The audit names `doer`, by default the actor.

    Raises:
        ProgrammeError: as for `check`.
    """
    uow.memberships.lock(adept.id)
    check(uow, adept, mentor, actor.now, is_bridge=is_bridge)
    put = Pair(
        id=0,
        programme_id=adept.programme_id,
        adept_id=adept.id,
        mentor_id=mentor.id,
        state=PairState.ASKED_ADEPT if adept_first else PairState.ASKED_MENTOR,
        since=actor.now,
        adept_first=adept_first,
        needs_yes=uow.programmes.get(adept.programme_id).needs_yes,
    )
    if is_bridge:
        put = as_bridge(put)
    pair = uow.pairs.add(put)
    if not is_bridge:
        uow.dues.settle(DueKind.UNMATCHED, adept.id)
    asked = Did.ASKED_ADEPT if adept_first else Did.ASKED_MENTOR
    uow.audit.record(doer or actor.person, asked, pair, actor.now)
    return pair


def as_bridge(pair: Pair) -> Pair:
    """Return a proposal as one of a bridge: it begins only with the own yes of both, whatever the programme's rules."""
    return replace(pair, is_bridge=True, needs_yes=True)


def ask(
    uow: UnitOfWork,
    actor: Actor,
    adept: Membership,
    mentor: Membership,
    *,
    doer: Person | None = None,
    mentor_first: bool = False,
) -> list[Utterance]:
    """Ask whoever the programme asks first about a proposal. The audit names `doer`, by default the actor.

    With `mentor_first` it is the mentor in any case: one who has come for this adept.

    Raises:
        ProgrammeError: as for `check`.
    """
    adept_first = uow.programmes.get(adept.programme_id).adept_first and not mentor_first
    two = two_of(uow, propose(uow, actor, adept, mentor, adept_first=adept_first, doer=doer))
    role = Role.ADEPT if adept_first else Role.MENTOR
    question_put = put(uow, two, role, actor.now, actor.person)
    asked = Phrase("proposal-asked-adept" if adept_first else "proposal-asked", two.names)
    return [Speech(actor.person.id, delivery.sent(uow, two.membership(role), asked), private=True), question_put]


def put(uow: UnitOfWork, two: Two, role: Role, now: datetime, asker: Person) -> Speech:
    """Put the wait for the answer of this side, and return its question."""
    if role is Role.MENTOR:
        by = two.calendar.deadline(now, two.programme.answer_days or WORKING_DAYS_TO_ANSWER)
        uow.dues.put(DueKind.MENTOR_ANSWER, two.mentor, by, now, pair=two.pair)
    else:
        uow.dues.put(_wait_of_adept(two.pair), two.adept, _objection_over(two, now), now, pair=two.pair)
    return replace(question(uow, two, role), receipt=Receipt(asker.id, Sent.QUESTION))


def give_time_anew(uow: UnitOfWork, two: Two, now: datetime) -> None:
    """Give an adept who is being asked the whole time to answer again: what was said by neither counts for no yes."""
    if two.pair.state is PairState.ASKED_ADEPT:
        uow.dues.put(_wait_of_adept(two.pair), two.adept, _objection_over(two, now), now, pair=two.pair)


def _wait_of_adept(pair: Pair) -> DueKind:
    return DueKind.ADEPT_ANSWER if pair.needs_yes else DueKind.OBJECTION


def question(uow: UnitOfWork, two: Two, role: Role) -> Speech:
    """Return the proposal as this side gets it."""
    if two.pair.is_bridge:
        return bridging.question(uow, two, role, by=objection_by(uow, two))
    known = are_a_bridge(uow, two)
    partner = two.adept if role is Role.MENTOR else two.mentor
    background = () if known else (presented(partner, uow.people.get(partner.person_id)),)
    names = {"name": two.person(role).first_name, **two.facts}
    choices: Rows
    if role is Role.MENTOR:
        yes = Phrase("button-mentor-yes", {"name": two.adept_person.first_name})
        choices = (
            (Choice(yes, MentorSays(two.pair.id, MentorReply.YES)),),
            (Choice(Phrase("button-not-this-time"), MentorSays(two.pair.id, MentorReply.NO_UNCONFIRMED)),),
        )
    else:
        names |= {"mentor": two.mentor_person.name, "day": objection_by(uow, two)}
        tie = Choice(Phrase("button-tie"), AdeptSays(two.pair.id, AdeptReply.TIE_UNCONFIRMED))
        no = Choice(Phrase("button-adept-no"), AdeptSays(two.pair.id, AdeptReply.NO_UNCONFIRMED))
        choices = (
            (Choice(Phrase("button-adept-yes"), AdeptSays(two.pair.id, AdeptReply.YES)),),
            (no,) if known else (tie, no),
        )
    asked_as = f"{'known' if known else 'question'}{way(two.pair, role)}"
    asked = Phrase(f"proposal-{role}-{asked_as}", {**names, **two.facts})
    lead = Phrase(f"proposal-to-{role}-known" if known else f"proposal-to-{role}", names)
    text = (lead, *background, asked)
    buttons = (*choices, (write_button(uow, two.membership(role)),))
    window = Window(windows.proposal(two.pair.id), fresh=True)
    return Speech(two.person(role).id, text, choices=buttons, window=window, lane=Lane.BROADCAST)


def way(pair: Pair, role: Role) -> str:
    """Return the end of the keys of texts that say what becomes of this side's answer, or of none."""
    first = "-first" if pair.adept_first else ""
    return f"{first}-yes" if role is Role.ADEPT and pair.needs_yes else first


def would_read(uow: UnitOfWork, actor: Actor, adept: Membership, mentor: Membership) -> tuple[Phrase, ...]:
    """Return what whoever is asked first will read about the other; nothing is stored."""
    first = Role.ADEPT if uow.programmes.get(adept.programme_id).adept_first else Role.MENTOR
    return _as_asked(uow, actor, adept, mentor, first)


def would_read_then(uow: UnitOfWork, actor: Actor, adept: Membership, mentor: Membership) -> tuple[Phrase, ...]:
    """Return what the other one will read at a yes of whoever is asked first, as if it came now; nothing is stored."""
    first = Role.ADEPT if uow.programmes.get(adept.programme_id).adept_first else Role.MENTOR
    return _as_asked(uow, actor, adept, mentor, other(first))


def _as_asked(uow: UnitOfWork, actor: Actor, adept: Membership, mentor: Membership, role: Role) -> tuple[Phrase, ...]:
    programme = uow.programmes.get(adept.programme_id)
    state = PairState.ASKED_ADEPT if role is Role.ADEPT else PairState.ASKED_MENTOR
    asked = replace(
        Pair(0, adept.programme_id, adept.id, mentor.id, state, actor.now),
        adept_first=programme.adept_first,
        needs_yes=programme.needs_yes,
    )
    return question(uow, two_of(uow, asked), role).text


def objection_by(uow: UnitOfWork, two: Two) -> date:
    """Return the day by which an adept who has been asked answers: as it was promised."""
    waits = uow.dues.waiting(_wait_of_adept(two.pair), two.pair.id)
    return local_day(waits.due_at if waits else _objection_over(two, two.pair.since), two.programme)


def _objection_over(two: Two, asked: datetime) -> datetime:
    return two.calendar.deadline(asked, two.programme.object_days or WORKING_DAYS_TO_OBJECT)


def mentor_says(
    uow: UnitOfWork, actor: Actor, pair: Pair, reply: MentorReply, *, on_behalf: bool = False
) -> list[Utterance]:
    """Take a mentor's answer: after a yes the adept is asked, or has been; a confirmed no ends the proposal.

    Raises:
        ProgrammeError: `not-now`, when the mentor has answered already; `no-room`, when the manager writes down a yes
            for which there is no place left.
    """
    yes = reply is MentorReply.YES
    event = PairEvent.MENTOR_ACCEPTS if yes else PairEvent.MENTOR_DECLINES
    by = By.MANAGER if on_behalf else By.MENTOR
    move = moved(pair.state, event, by, on_behalf=on_behalf, adept_first=pair.adept_first)
    if reply is MentorReply.NO_UNCONFIRMED:
        return [_ask_mentor_once_more(two_of(uow, pair))]
    if reply is MentorReply.LOOK_AGAIN:
        return _put_again(uow, actor, pair, Role.MENTOR)
    mentor = uow.memberships.get(pair.mentor_id)
    if yes and not pair.is_bridge and _is_full(uow, mentor):
        if on_behalf:
            raise ProgrammeError("no-room")
        return _no_room(uow, actor, pair)
    answered = replace(pair, state=move.to, end=move.end, since=actor.now)
    uow.pairs.save(answered)
    uow.dues.settle(DueKind.MENTOR_ANSWER, pair.id)
    _audit(uow, actor, event, pair, Role.MENTOR, on_behalf=on_behalf)
    two = two_of(uow, answered)
    noted = recorded(actor, two, Role.MENTOR, "mentor-yes" if yes else "mentor-no") if on_behalf else []
    if yes and pair.adept_first:
        return [
            *noted,
            *_put_together(uow, two, actor.now, answered=None if on_behalf else Role.MENTOR),
        ]
    said = "mentor-said-yes" if yes else "mentor-said-no"
    told = noted or [_answered(uow, two, Role.MENTOR, said, why=not yes)]
    if yes:
        return [*told, put(uow, two, Role.ADEPT, actor.now, two.manager)]
    _without_mentor(uow, actor, two)
    return [*told, *_not_to_be(uow, actor, two, Role.ADEPT), *draft.drop_about_pair(uow, two, actor.now)]


def _is_full(uow: UnitOfWork, mentor: Membership) -> bool:
    return uow.pairs.promised(mentor.id) >= uow.programmes.get(mentor.programme_id).places(mentor)


def _audit(uow: UnitOfWork, actor: Actor, event: PairEvent, pair: Pair, role: Role, *, on_behalf: bool) -> None:
    uow.audit.record(actor.person, event, pair, actor.now, on_behalf_of=role if on_behalf else None)


def _without_mentor(uow: UnitOfWork, actor: Actor, two: Two) -> None:
    """Put an adept whose proposal came to nothing on the manager's list, and let them hear within days how it is.

    Of a bridge they have not heard, or have said no to it themselves: it is the manager alone who is to look on.
    """
    if two.pair.is_bridge:
        put_on_list(uow, DueKind.UNMATCHED, two.adept, actor.now)
    not_to_be.wait_again(uow, two, Role.ADEPT, actor.now)


def _no_room(uow: UnitOfWork, actor: Actor, pair: Pair) -> list[Utterance]:
    """End a proposal whose mentor has no place left: thank the mentor, and let the adept be matched anew."""
    move = moved(pair.state, PairEvent.NO_ROOM, By.MENTOR)
    ended = replace(pair, state=move.to, end=move.end, since=actor.now)
    uow.pairs.save(ended)
    uow.dues.settle_pair(pair.id)
    uow.audit.record(actor.person, PairEvent.NO_ROOM, pair, actor.now)
    two = two_of(uow, ended)
    _without_mentor(uow, actor, two)
    closed = draft.drop_about_pair(uow, two, actor.now)
    room = (Choice(Phrase("button-my-details"), OpenDetails(two.mentor.id)),)
    told = _answered(uow, two, Role.MENTOR, "mentor-no-room")
    return [replace(told, choices=(room, *told.choices)), *_not_to_be(uow, actor, two, Role.ADEPT), *closed]


def _not_to_be(uow: UnitOfWork, actor: Actor, two: Two, role: Role) -> list[Utterance]:
    """Tell whoever was asked first that it is not to be; whoever was not has not heard of it."""
    first = Role.ADEPT if two.pair.adept_first else Role.MENTOR
    return not_to_be.told(uow, two, role, actor.now) if role is first else []


def _answered(uow: UnitOfWork, two: Two, role: Role, key: str, *, why: bool = False) -> Speech:
    """Return the thanks that take the place of a question; with `why`, whoever likes says why it was a no."""
    asked, reasons = why_not.asked(two, role) if why else ((), ())
    text, buttons = (Phrase(key, two.facts), *asked), (*reasons, (write_button(uow, two.membership(role)),))
    return Speech(two.person(role).id, text, choices=buttons, window=Window(windows.proposal(two.pair.id)))


def adept_says(
    uow: UnitOfWork, actor: Actor, pair: Pair, reply: AdeptReply, *, on_behalf: bool = False
) -> list[Utterance]:
    """Take an adept's answer; a no counts only once it was confirmed.

    Raises:
        ProgrammeError: `not-now`, when the time to answer is over.
    """
    by = By.MANAGER if on_behalf else By.ADEPT
    if reply is AdeptReply.YES:
        return agreed(uow, pair, by, actor.now, actor=actor)
    moved(pair.state, PairEvent.ADEPT_OBJECTS, by, on_behalf=on_behalf)
    if reply in UNCONFIRMED:
        return [_ask_once_more(two_of(uow, pair), UNCONFIRMED[reply])]
    if reply is AdeptReply.LOOK_AGAIN:
        return _put_again(uow, actor, pair, Role.ADEPT)
    return _object(uow, actor, pair, tie=reply is AdeptReply.TIE, on_behalf=on_behalf)


def see_again(two: Two, role: Role) -> Choice:
    """Return the button of another page that brings the question of this side to the end of the chat."""
    press: Press = (
        MentorSays(two.pair.id, MentorReply.LOOK_AGAIN)
        if role is Role.MENTOR
        else AdeptSays(two.pair.id, AdeptReply.LOOK_AGAIN)
    )
    return Choice(Phrase("button-see-question" if two.pair.is_bridge else "button-see-proposal"), press)


def _put_again(uow: UnitOfWork, actor: Actor, pair: Pair, role: Role) -> list[Utterance]:
    """Return the question again, in place of the one whether it is a no; at the end of the chat from another page."""
    put = question(uow, two_of(uow, pair), role)
    return where_pressed(uow, actor, replace(put, window=Window(windows.proposal(pair.id)), lane=Lane.ANSWER))


def _ask_mentor_once_more(two: Two) -> Speech:
    """Say what a mentor's no leads to: it can't be taken back, and a thumb slips easily."""
    choices = (
        (Choice(Phrase("button-no-sure"), MentorSays(two.pair.id, MentorReply.NO)),),
        (Choice(Phrase("button-back"), MentorSays(two.pair.id, MentorReply.LOOK_AGAIN)),),
    )
    text = (Phrase("bridge-no-sure-mentor" if two.pair.is_bridge else "mentor-no-sure", two.facts),)
    return Speech(two.mentor_person.id, text, choices=choices, window=Window(windows.proposal(two.pair.id)))


def _ask_once_more(two: Two, reply: AdeptReply) -> Speech:
    """Say what an objection leads to, as for a mentor's no."""
    if reply is AdeptReply.TIE:
        text, sure = Phrase("objection-tie-sure", two.facts), Phrase("button-tie-sure")
    else:
        key = "bridge-no-sure-adept" if two.pair.is_bridge else "objection-no-sure"
        text, sure = Phrase(key, two.facts), Phrase("button-no-sure")
    choices = (
        (Choice(sure, AdeptSays(two.pair.id, reply)),),
        (Choice(Phrase("button-back"), AdeptSays(two.pair.id, AdeptReply.LOOK_AGAIN)),),
    )
    return Speech(two.adept_person.id, (text,), choices=choices, window=Window(windows.proposal(two.pair.id)))


def _object(uow: UnitOfWork, actor: Actor, pair: Pair, *, tie: bool, on_behalf: bool) -> list[Utterance]:
    """End a proposal that the adept objects to; a tie rules the two out whatever becomes of the objection."""
    by = By.MANAGER if on_behalf else By.ADEPT
    move = moved(pair.state, PairEvent.ADEPT_OBJECTS, by, on_behalf=on_behalf)
    ended = replace(pair, state=move.to, end=move.end, since=actor.now)
    uow.pairs.save(ended)
    if tie:
        uow.bans.add(pair.adept_id, pair.mentor_id, Outcome.TIE)
    uow.dues.settle_pair(pair.id)
    _audit(uow, actor, PairEvent.ADEPT_OBJECTS, pair, Role.ADEPT, on_behalf=on_behalf)
    two = two_of(uow, ended)
    _without_mentor(uow, actor, two)
    told = (
        recorded(actor, two, Role.ADEPT, "adept-tie" if tie else "adept-other")
        if on_behalf
        else [_answered(uow, two, Role.ADEPT, "objection-thanks", why=not tie)]
    )
    return [*told, *_not_to_be(uow, actor, two, Role.MENTOR), *draft.drop_about_pair(uow, two, actor.now)]


def agreed(uow: UnitOfWork, pair: Pair, by: By, now: datetime, *, actor: Actor | None = None) -> list[Utterance]:
    """Lead a pair on, because the adept agreed or did not object: to the first meeting, or to the mentor's question.

    Raises:
        ProgrammeError: `not-now`, when the adept is not being asked, or when silence is no yes.
    """
    on_behalf = by is By.MANAGER
    if by is By.TIME and pair.needs_yes:
        raise ProgrammeError("not-now")
    move = moved(
        pair.state,
        PairEvent.NO_OBJECTION,
        by,
        on_behalf=on_behalf,
        adept_first=pair.adept_first,
        is_bridge=pair.is_bridge,
    )
    ahead = replace(pair, state=move.to, since=now, start_confirmed_at=now if pair.is_bridge else None)
    uow.pairs.save(ahead)
    uow.dues.settle(_wait_of_adept(pair), pair.id)
    two = two_of(uow, ahead)
    if actor is not None:
        _audit(uow, actor, PairEvent.NO_OBJECTION, pair, Role.ADEPT, on_behalf=on_behalf)
    else:
        uow.audit.record(By.TIME, PairEvent.NO_OBJECTION, pair, now)
    told: list[Utterance] = []
    if on_behalf and actor is not None:
        told = recorded(actor, two, Role.ADEPT, "adept-yes")
    if pair.adept_first:
        asked: list[Utterance] = [Unbutton(two.adept_person.id, windows.proposal(pair.id))]
        if by is By.ADEPT:
            asked = [_answered(uow, two, Role.ADEPT, "adept-said-yes")]
        return [*told, *asked, put(uow, two, Role.MENTOR, now, two.manager)]
    answered = Role.ADEPT if by is By.ADEPT else None
    if pair.is_bridge:
        return [*told, *bridging.begin(uow, two, now, answered=answered)]
    return [*told, *_put_together(uow, two, now, answered=answered)]


def _put_together(uow: UnitOfWork, two: Two, now: datetime, *, answered: Role | None) -> list[Utterance]:
    """Tell both how to reach each other; two who are a bridge go on, and meet when they were to meet."""
    if are_a_bridge(uow, two):
        return bridging.becomes(uow, two, now, answered=answered)
    contacts = first_meeting.exchange_contacts(uow, two, now, answered=answered)
    return [*contacts, *bridging.no_question_any_more(uow, two.pair, now)]
