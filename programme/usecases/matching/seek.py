"""Any mentor by hand: the manager names a mentor for an adept, and reads what speaks for it and against it.

What the match leaves out is no obstacle here but said: a full mentor, the same employer, an earlier no. Only what rules
two out for good (`proposal.check`) leaves no button to ask.
"""

from datetime import datetime

from programme import windows
from programme.access import Fact
from programme.dialog import Dialog
from programme.errors import ProgrammeError
from programme.forms.seek import SEEK
from programme.matching.alternatives import Alternative
from programme.matching.explain import reasons, warnings
from programme.matching.points import bans
from programme.matching.sides import Ban, Giver, Seeker
from programme.pair import Pair, PairState, whole
from programme.people import GONE, Actor, Membership, Person, Programme, Role, SameEmployer, State
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.change import ChangeDetail, ChangeRule, Detail, Rule
from programme.presses.match import OtherMentors
from programme.presses.pair import OpenPair
from programme.presses.people import OpenCard
from programme.presses.proposal import AdeptReply, MentorReply
from programme.presses.seek import AgreedElsewhere, LookAtMentor, SeekMentor
from programme.search import found
from programme.speech import Choice, Facts, Phrase, Speech, Utterance
from programme.usecases.common.conversation import open_dialog
from programme.usecases.common.menu import Rows
from programme.usecases.common.preview import quoted
from programme.usecases.common.recorded import words
from programme.usecases.common.sight import sight_of
from programme.usecases.common.two import SIDES, two_of
from programme.usecases.ending import telling
from programme.usecases.matching import bridge, match, proposal
from programme.usecases.matching.gathered import Gathered, everybody, gather_two
from programme.usecases.matching.invitation import is_free
from programme.usecases.matching.proposal import ask_button, check
from programme.usecases.matching.proposal_open import refusal
from programme.usecases.year.first_meeting import contact_words

MOST_SHOWN = 10
FOR_BRIDGE = "bridge"  # the hint of a mentor who is looked for to be one


def button(adept: Membership, *, for_bridge: bool = False) -> Choice:
    """Return the button by which a manager names a mentor for an adept."""
    return Choice(Phrase("button-seek-mentor"), SeekMentor(adept.id, for_bridge))


def ask(uow: UnitOfWork, actor: Actor, adept: Membership, *, for_bridge: bool) -> list[Utterance]:
    """Ask a manager for the mentor whom they have in mind, for good or for a bridge.

    Raises:
        ProgrammeError: `has-mentor`, or `not-now`, when the adept does not wait for a proposal.
    """
    if first := telling.first(uow, actor, adept):
        return first
    if not is_free(uow, adept):
        raise refusal(uow, actor, adept)
    return _question(uow, actor, adept, for_bridge=for_bridge)


def _question(
    uow: UnitOfWork, actor: Actor, adept: Membership, *lead: Phrase, for_bridge: bool = False
) -> list[Utterance]:
    hints = {"adept": uow.people.get(adept.person_id).first_name.hint}
    if for_bridge:
        hints[FOR_BRIDGE] = FOR_BRIDGE
    return open_dialog(uow, actor, SEEK, subject=adept.id, hints=hints, lead=lead)


def show(uow: UnitOfWork, actor: Actor, dialog: Dialog) -> list[Utterance]:
    """Show the mentor who was named, or a choice where several fit; where none does, let the question stay open."""
    adept, text = uow.memberships.get(dialog.subject), str(dialog.answers["text"])
    _, keys = found(text, uow.searches, [adept.programme_id])
    people = uow.memberships.with_people(keys)
    fit = [people[key] for key in keys if key in people and _is_mentor(people[key][0])]
    for_bridge = FOR_BRIDGE in dialog.hints
    if len(fit) == 1:
        return look(uow, actor, adept, fit[0][0], for_bridge=for_bridge)
    again = ((button(adept, for_bridge=for_bridge),), (Choice(Phrase("button-other-mentors"), OtherMentors(adept.id)),))
    if not fit and is_free(uow, adept):
        return _question(uow, actor, adept, Phrase("seek-nobody", {"text": text}), for_bridge=for_bridge)
    if not fit:
        return [_say(actor, Phrase("seek-nobody", {"text": text}), again)]
    rows = tuple((_named(adept, *one, for_bridge=for_bridge),) for one in fit[:MOST_SHOWN])
    key = "seek-several" if len(fit) <= MOST_SHOWN else "seek-many"
    return [_say(actor, Phrase(key, {"count": len(fit)}), (*rows, *again))]


def _is_mentor(one: Membership) -> bool:
    return one.role is Role.MENTOR and one.state not in GONE


def _named(adept: Membership, mentor: Membership, person: Person, *, for_bridge: bool) -> Choice:
    return Choice(Phrase("plain", {"text": person.full_name}), LookAtMentor(adept.id, mentor.id, for_bridge))


def look(uow: UnitOfWork, actor: Actor, adept: Membership, mentor: Membership, *, for_bridge: bool) -> list[Utterance]:
    """Show what speaks for an adept and a mentor and what against it, with a button to ask where that can be.

    Whoever is looked for as a bridge can be asked for that alone.
    """
    read = gather_two(uow, adept, mentor, actor.now)
    (seeker,), (giver,) = everybody(read)
    names: Facts = {"adept": seeker.first_name, "mentor": giver.first_name}
    sight = sight_of(uow, actor.person, adept.programme_id)
    open_to_me = sight.sees(Fact.INTERVIEW, seeker.person_id, giver.person_id)
    told = Alternative(
        giver,
        reasons(seeker, giver, weights=read.weights),
        (*_places(uow, read, giver, mentor), *_minds(read, seeker, giver)),
    )
    hindrance = _hindrance(uow, actor, adept, mentor, names)
    text = (
        Phrase("seek-two", names),
        match.why(match.as_seen(sight, seeker, told)),
        *(_places(uow, read, giver, mentor) if not open_to_me else ()),
        *((hindrance,) if hindrance else ()),
    )
    _, tell = telling.of_members(uow, sight, adept, mentor)
    rows = (*tell, *_buttons(uow, read.programme, adept, mentor, seeker, giver, can_ask=hindrance is None))
    bridges = bridge.ask_buttons(uow, adept, mentor, {"name": giver.first_name}) if for_bridge else ()
    if bridges:
        asks = bridges if hindrance is None else ()
        card = Choice(Phrase("button-card-of", {"name": giver.first_name}), OpenCard(mentor.id))
        rows = (*asks, (card, button(adept, for_bridge=True)))
    return [Speech(actor.person.id, text, choices=rows, private=True)]


def _minds(read: Gathered, seeker: Seeker, giver: Giver) -> tuple[Phrase, ...]:
    """Return what to mind about two, with what only the match takes for a ban."""
    found_bans = bans(seeker, giver, weights=read.weights, by_hand=True)
    language = (Phrase("seek-no-language"),) if Ban.LANGUAGE in found_bans else ()
    forbidden = read.weights.same_employer is SameEmployer.BAN and Ban.EMPLOYER in found_bans
    employer = (Phrase("match-same-employer", {"employer": seeker.employer}),) if forbidden else ()
    return (*warnings(seeker, giver, weights=read.weights), *employer, *language)


def _places(uow: UnitOfWork, read: Gathered, giver: Giver, mentor: Membership) -> tuple[Phrase, ...]:
    """Return that a mentor has no place left, if so."""
    taken = len(whole(uow.pairs.open_of(mentor.id)))
    is_full = taken >= read.programme.places(mentor)
    return (Phrase("seek-full", {**_limit(read.programme, giver, mentor), "count": taken}),) if is_full else ()


def _limit(programme: Programme, giver: Giver | Person, mentor: Membership) -> Facts:
    """Return how many adepts a mentor can have, and whether it is the mentor or the programme that says so."""
    whose = "programme" if programme.places(mentor) < mentor.capacity else "own"
    return {"mentor": giver.first_name, "number": programme.places(mentor), "limit": whose}


def _hindrance(uow: UnitOfWork, actor: Actor, adept: Membership, mentor: Membership, names: Facts) -> Phrase | None:
    """Return why a mentor can't be asked about an adept now, or None."""
    if mentor.state is not State.WAITING:
        return Phrase("seek-not-admitted", names)
    try:
        if whole(uow.pairs.open_of(adept.id)):
            raise refusal(uow, actor, adept, mentor)
        check(uow, adept, mentor, actor.now)
    except ProgrammeError as refused:
        return Phrase(f"error-{refused.code}", refused.facts)
    return None


def _buttons(
    uow: UnitOfWork,
    programme: Programme,
    adept: Membership,
    mentor: Membership,
    seeker: Seeker,
    giver: Giver,
    *,
    can_ask: bool,
) -> Rows:
    name: Facts = {"name": giver.first_name}
    asks = ((ask_button(programme, (adept.id, seeker.first_name), (mentor.id, giver.first_name)),),) if can_ask else ()
    already = ((Choice(Phrase("button-agreed-elsewhere"), AgreedElsewhere(adept.id, mentor.id)),),) if can_ask else ()
    return (
        *asks,
        *already,
        *(bridge.ask_buttons(uow, adept, mentor, name) if can_ask else ()),
        (_more_places(programme, mentor, name),),
        (Choice(Phrase("button-card-of", name), OpenCard(mentor.id)), button(adept)),
    )


def _more_places(programme: Programme, mentor: Membership, name: Facts) -> Choice:
    """Return the button to what limits a mentor's places: what they have said themselves, or the programme's rule."""
    if programme.places(mentor) < mentor.capacity:
        return Choice(Phrase("rule-most-adepts-label"), ChangeRule(programme.id, Rule.MOST_ADEPTS))
    return Choice(Phrase("button-mentors-places", name), ChangeDetail(mentor.id, Detail.CAPACITY))


def agreed(uow: UnitOfWork, actor: Actor, adept: Membership, mentor: Membership, *, sure: bool) -> list[Utterance]:
    """Put two together who have agreed elsewhere: a yes of each is written down, and both hear that; or ask once more.

    Raises:
        ProgrammeError: as for `proposal.check`; `seek-no-room`, when the mentor has no place left.
    """
    if first := telling.first(uow, actor, adept, mentor):
        return first
    check(uow, adept, mentor, actor.now)
    adept_person, mentor_person = (uow.people.get(one.person_id) for one in (adept, mentor))
    programme = uow.programmes.get(adept.programme_id)
    if uow.pairs.promised(mentor.id) >= programme.places(mentor):
        raise ProgrammeError("seek-no-room", **_limit(programme, mentor_person, mentor))
    names: Facts = {"adept": adept_person.first_name, "mentor": mentor_person.first_name}
    if not sure:
        rows = (
            (Choice(Phrase("button-agreed-sure"), AgreedElsewhere(adept.id, mentor.id, sure=True)),),
            (Choice(Phrase("button-keep"), LookAtMentor(adept.id, mentor.id)),),
        )
        text = (Phrase("seek-agreed-sure", names), *_they_read(uow, adept, mentor, actor.now))
        return [Speech(actor.person.id, text, choices=rows, private=True)]
    uow.suggestions.remove(adept.id)
    pair = proposal.propose(uow, actor, adept, mentor)
    said = proposal.mentor_says(uow, actor, pair, MentorReply.YES, on_behalf=True)
    asked = windows.proposal(pair.id)  # the adept is not asked what they have answered
    said = [one for one in said if not (isinstance(one, Speech) and one.window and one.window.purpose == asked)]
    pair = uow.pairs.find(pair.id) or pair
    said += proposal.adept_says(uow, actor, pair, AdeptReply.YES, on_behalf=True)
    card = Choice(Phrase("button-open-pair"), OpenPair(pair.id))
    return [_say(actor, Phrase("seek-agreed", names), ((card,),)), *said]


def _they_read(uow: UnitOfWork, adept: Membership, mentor: Membership, now: datetime) -> list[Phrase]:
    """Return what both read once it is written down that they have agreed: their yes, and the other's contacts."""
    two = two_of(uow, Pair(0, adept.programme_id, adept.id, mentor.id, PairState.MEETING_AHEAD, now))
    said = [(role, (words(two, f"{role}-yes"), *contact_words(uow, two, role, now))) for role in SIDES]
    return [
        phrase
        for role, read in said
        for phrase in (Phrase("ending-reads", {"name": two.person(role).first_name}), *quoted(read))
    ]


def _say(actor: Actor, text: Phrase, rows: Rows) -> Speech:
    return Speech(actor.person.id, (text,), choices=rows, private=True)
