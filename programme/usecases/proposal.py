"""A proposal: the mentor is asked, then the adept may object, and then both get each other's contacts.

The order is the programme's: the mentor first, and nobody's contact details before both are in. We never tell who
said no. Declining costs nothing; the other one only ever hears that it will not be this time.
"""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from programme.calendar import deadline
from programme.checks import readable_phone
from programme.due import DueKind
from programme.errors import ProgrammeError
from programme.matching.sides import Ban
from programme.pair import By, Pair, PairEvent, PairState, moved
from programme.people import Actor, Membership, Person, State
from programme.ports import UnitOfWork
from programme.presses import AdeptSays, MentorSays, OpenCard, OtherMentors
from programme.speech import Choice, Facts, Lane, Listing, Phrase, Speech, Utterance, Value, Window
from programme.usecases.menu import write_button

WORKING_DAYS_TO_OBJECT = 5  # silence means on to the first meeting (PROGRAMME: who acts next)
GO_ON, TIE, OTHER_REASON, ASK_WHICH = range(4)


def ask(uow: UnitOfWork, actor: Actor, adept: Membership, mentor: Membership) -> list[Utterance]:
    """Ask a mentor whether they would like to meet an adept.

    Raises:
        ProgrammeError: `not-now`, when one of them can't be put forward; `ruled-out`, when there is a ban.
    """
    together = adept.programme_id == mentor.programme_id and adept.state == mentor.state == State.WAITING
    if not together or uow.pairs.open_of(adept.id):
        raise ProgrammeError("not-now")
    if mentor.id in uow.bans.of_adept(adept.id):
        raise ProgrammeError("ruled-out")
    pair = uow.pairs.add(
        Pair(
            id=0,
            programme_id=adept.programme_id,
            adept_id=adept.id,
            mentor_id=mentor.id,
            state=PairState.ASKED_MENTOR,
            since=actor.now,
        )
    )
    uow.audit.record(actor.person.id, "asked mentor", f"pair {pair.id}", actor.now)
    person = uow.people.get(adept.person_id)
    listener = uow.people.get(mentor.person_id)
    text = (
        Phrase("proposal-to-mentor", {"name": listener.first_name, "manager": actor.person.first_name}),
        _presented(uow, adept, person),
        Phrase("proposal-mentor-question", {"adept": person.first_name}),
    )
    choices = (
        (Choice(Phrase("button-mentor-yes", {"name": person.first_name}), MentorSays(pair.id, 1)),),
        (Choice(Phrase("button-not-this-time"), MentorSays(pair.id, 0)),),
        (write_button(uow, mentor),),
    )
    asked = Phrase("proposal-asked", {"adept": person.name, "mentor": listener.name})
    return [
        Speech(actor.person.id, (asked,), private=True),
        Speech(listener.id, text, choices=choices, window=Window(_window(pair), fresh=True), lane=Lane.BROADCAST),
    ]


def _window(pair: Pair) -> str:
    return f"proposal-{pair.id}"


def _presented(uow: UnitOfWork, membership: Membership, person: Person) -> Phrase:
    """Return who somebody is: what it takes to see a tie, and no contact details."""
    competences = Listing(tuple(Phrase(f"competence-{one}") for one in membership.competences), separator=", ")
    values: list[tuple[str, Value]] = [
        ("card-employer", person.employer),
        ("card-town", person.town),
        (f"card-competences-{membership.role}", competences),
        ("card-goal", membership.goal),
    ]
    title = Phrase("card-title", {"name": person.name, "role": Phrase(f"role-{membership.role}")})
    lines = (Phrase("labelled", {"label": Phrase(key), "value": value}) for key, value in values if value)
    return Phrase("lines", {"lines": Listing((title, *lines))})


def mentor_says(uow: UnitOfWork, actor: Actor, pair: Pair, *, yes: bool) -> list[Utterance]:
    """Take a mentor's answer.

    Raises:
        ProgrammeError: `not-now`, when it is answered already; `no-room`, when the last place went to another.
    """
    mentor, adept = uow.memberships.get(pair.mentor_id), uow.memberships.get(pair.adept_id)
    event = PairEvent.MENTOR_ACCEPTS if yes else PairEvent.MENTOR_DECLINES
    move = moved(pair.state, event, By.MENTOR)
    if yes and uow.pairs.promised(mentor.id) >= mentor.capacity:
        raise ProgrammeError("no-room")
    uow.pairs.save(replace(pair, state=move.to, end=move.end, since=actor.now))
    uow.audit.record(actor.person.id, event, f"pair {pair.id}", actor.now)
    adept_person = uow.people.get(adept.person_id)
    facts: Facts = {"adept": adept_person.first_name, "mentor": actor.person.first_name}
    done = Phrase("mentor-said-yes" if yes else "mentor-said-no", {**facts, "manager": _manager(uow, pair)})
    thanks = Speech(actor.person.id, (done,), choices=((write_button(uow, mentor),),), window=Window(_window(pair)))
    if yes:
        uow.dues.put(DueKind.OBJECTION, adept, _time_to_object(uow, actor, pair), actor.now)
        to_adept = _tell_adept(uow, pair, mentor, actor.person, adept_person)
        return [thanks, to_adept, *_tell(uow, pair, "manager-mentor-yes")]
    return [thanks, *_tell(uow, pair, "manager-mentor-no", OtherMentors(adept.id))]


def _time_to_object(uow: UnitOfWork, actor: Actor, pair: Pair) -> datetime:
    zone = ZoneInfo(uow.programmes.get(pair.programme_id).time_zone)
    return deadline(actor.now, WORKING_DAYS_TO_OBJECT, zone)


def _manager(uow: UnitOfWork, pair: Pair) -> str:
    return uow.memberships.managers(pair.programme_id)[0].first_name


def _tell_adept(uow: UnitOfWork, pair: Pair, mentor: Membership, mentor_person: Person, adept: Person) -> Speech:
    text = (
        Phrase("proposal-to-adept", {"name": adept.first_name, "mentor": mentor_person.name}),
        _presented(uow, mentor, mentor_person),
        Phrase("proposal-adept-question", {"mentor": mentor_person.first_name, "manager": _manager(uow, pair)}),
    )
    choices = (
        (Choice(Phrase("button-adept-yes"), AdeptSays(pair.id, GO_ON)),),
        (Choice(Phrase("button-adept-no"), AdeptSays(pair.id, ASK_WHICH)),),
        (write_button(uow, uow.memberships.get(pair.adept_id)),),
    )
    return Speech(adept.id, text, choices=choices, window=Window(_window(pair), fresh=True), lane=Lane.BROADCAST)


def _tell(uow: UnitOfWork, pair: Pair, key: str, press: OtherMentors | None = None) -> list[Utterance]:
    """Tell the managers how a proposal goes."""
    adept, mentor = uow.memberships.get(pair.adept_id), uow.memberships.get(pair.mentor_id)
    facts: Facts = {
        "adept": uow.people.get(adept.person_id).name,
        "mentor": uow.people.get(mentor.person_id).name,
    }
    open_card = Choice(Phrase("button-open-card"), OpenCard(adept.id))
    choices = ((Choice(Phrase("button-other-mentors"), press),), (open_card,)) if press else ((open_card,),)
    return [
        Speech(manager.id, (Phrase(key, facts),), choices=choices, private=True, lane=Lane.BROADCAST)
        for manager in uow.memberships.managers(pair.programme_id)
    ]


def adept_says(uow: UnitOfWork, actor: Actor, pair: Pair, what: int) -> list[Utterance]:
    """Take an adept's answer; before an objection one question: is it a tie?

    Raises:
        ProgrammeError: `not-now`, when the time to answer is over.
    """
    if what == GO_ON:
        return both_in(uow, pair, By.ADEPT, actor.now)
    moved(pair.state, PairEvent.ADEPT_OBJECTS, By.ADEPT)
    if what == ASK_WHICH:
        choices = (
            (Choice(Phrase("button-tie"), AdeptSays(pair.id, TIE)),),
            (Choice(Phrase("button-other-reason"), AdeptSays(pair.id, OTHER_REASON)),),
            (Choice(Phrase("button-adept-yes"), AdeptSays(pair.id, GO_ON)),),
        )
        text = (Phrase("objection-which", {"manager": _manager(uow, pair)}),)
        return [Speech(actor.person.id, text, choices=choices, window=Window(_window(pair)))]
    if what not in (TIE, OTHER_REASON):
        raise ProgrammeError("closed-question")
    return _object(uow, actor, pair, tie=what == TIE)


def _object(uow: UnitOfWork, actor: Actor, pair: Pair, *, tie: bool) -> list[Utterance]:
    move = moved(pair.state, PairEvent.ADEPT_OBJECTS, By.ADEPT)
    uow.pairs.save(replace(pair, state=move.to, end=move.end, since=actor.now))
    uow.bans.add(pair.adept_id, pair.mentor_id, Ban.TIE if tie else Ban.NEVER_AGAIN)
    uow.dues.settle(DueKind.OBJECTION, pair.adept_id)
    uow.audit.record(actor.person.id, "objected", f"pair {pair.id}", actor.now)
    mentor = uow.memberships.get(pair.mentor_id)
    manager = _manager(uow, pair)
    done = Speech(
        actor.person.id,
        (Phrase("objection-thanks", {"manager": manager}),),
        choices=((write_button(uow, uow.memberships.get(pair.adept_id)),),),
        window=Window(_window(pair)),
    )
    # The mentor hears that it is not to be, never whose word it was.
    not_this_time = Speech(
        mentor.person_id,
        (Phrase("not-this-time", {"adept": actor.person.first_name, "manager": manager}),),
        choices=((write_button(uow, mentor),),),
        lane=Lane.BROADCAST,
    )
    told = _tell(uow, pair, "manager-adept-tie" if tie else "manager-adept-no", OtherMentors(pair.adept_id))
    return [done, not_this_time, *told]


def both_in(uow: UnitOfWork, pair: Pair, by: By, now: datetime) -> list[Utterance]:
    """Both are in: each gets the other's contact card, and the adept is asked to get in touch.

    Raises:
        ProgrammeError: `not-now`, when the pair is not there yet, or any more.
    """
    move = moved(pair.state, PairEvent.NO_OBJECTION, by)
    uow.pairs.save(replace(pair, state=move.to, since=now))
    uow.dues.settle(DueKind.OBJECTION, pair.adept_id)
    uow.audit.record(
        uow.memberships.get(pair.adept_id).person_id, f"{PairEvent.NO_OBJECTION} by {by}", f"pair {pair.id}", now
    )
    adept, mentor = uow.memberships.get(pair.adept_id), uow.memberships.get(pair.mentor_id)
    uow.audit.record(adept.person_id, f"{PairEvent.NO_OBJECTION} by {by}", f"pair {pair.id}", now)
    adept_person, mentor_person = uow.people.get(adept.person_id), uow.people.get(mentor.person_id)
    to_adept = Speech(
        adept_person.id,
        (Phrase("contact-for-adept", {"mentor": mentor_person.first_name}), _contacts(mentor_person)),
        choices=((write_button(uow, adept),),),
        window=Window(_window(pair), fresh=by is By.TIME),
    )
    to_mentor = Speech(
        mentor_person.id,
        (Phrase("contact-for-mentor", {"adept": adept_person.first_name}), _contacts(adept_person)),
        choices=((write_button(uow, mentor),),),
        lane=Lane.BROADCAST,
    )
    return [to_adept, to_mentor, *_tell(uow, pair, "manager-both-in")]


def _contacts(person: Person) -> Phrase:
    values: list[tuple[str, Value]] = [
        ("card-phone", readable_phone(person.phone) if person.phone else ""),
        ("card-email", person.email),
        ("card-employer", person.employer),
        ("card-town", person.town),
    ]
    lines = (Phrase("labelled", {"label": Phrase(key), "value": value}) for key, value in values if value)
    name = Phrase("contact-name", {"name": person.name})
    return Phrase("lines", {"lines": Listing((name, *lines))})


def leave(uow: UnitOfWork, actor: Actor, membership: Membership) -> None:
    """Somebody leaves the programme: their pairs end at once. What the other hears is for the manager to choose."""
    for pair in uow.pairs.open_of(membership.id):
        by = By.ADEPT if pair.adept_id == membership.id else By.MENTOR
        move = moved(pair.state, PairEvent.LEAVE, by)
        uow.pairs.save(replace(pair, state=move.to, end=move.end, since=actor.now))
        uow.dues.settle(DueKind.OBJECTION, pair.adept_id)
        uow.audit.record(actor.person.id, "left", f"pair {pair.id}", actor.now)
