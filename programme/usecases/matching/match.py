"""The match for the manager: show the suggestions with their reasons, ask the mentors.

The match itself is computed between two units of work (`bot/errands.py`), from what `gathered` has read; this module
shows its result after. The program decides no match: a suggestion becomes a proposal when the manager says so.
"""

from programme import windows
from programme.access import Fact
from programme.errors import ProgrammeError
from programme.matching.alternatives import alternatives
from programme.matching.explain import ban_reasons, reasons
from programme.matching.sides import Giver, Seeker
from programme.people import Actor, Membership, Programme
from programme.ports import UnitOfWork
from programme.presses import AskAllMentors, AskMentor, LeaveOut, OpenCard, OtherMentors, Page, ShowSuggestion
from programme.speech import Choice, Facts, Listing, Phrase, Speech, Utterance, Window
from programme.usecases.common.menu import page_button
from programme.usecases.common.sight import Sight, sight_of
from programme.usecases.matching import outside
from programme.usecases.matching.gathered import Gathered, everybody, gather, gather_two, sides
from programme.usecases.matching.proposal import ask

MOST_ALTERNATIVES = 6


def found(
    uow: UnitOfWork, actor: Actor, programme: Programme, pairs: list[tuple[int, int]], left: int
) -> list[Utterance]:
    """Store the suggestions of a match and show the first; leave out those put forward meanwhile."""
    seekers, givers = sides(gather(uow, programme.id))
    room = {giver.membership_id for giver in givers}
    free = {seeker.membership_id for seeker in seekers}
    still = [(adept, mentor) for adept, mentor in pairs if adept in free and mentor in room]
    uow.suggestions.replace(programme.id, still)
    if not still:
        key = "match-nobody-fits" if seekers else "match-nobody-waits"
        return [_say(actor, (Phrase(key, {"programme": programme.name}),), ((page_button(Page.TODO),),))]
    facts: Facts = {"programme": programme.name, "count": len(still), "left": left}
    intro = Phrase("match-found-with-left" if left else "match-found", facts)
    return [_say(actor, (intro,)), *show(uow, actor, programme, 0, in_place=False)]


def _say(actor: Actor, text: tuple[Phrase, ...], choices: tuple[tuple[Choice, ...], ...] = ()) -> Speech:
    return Speech(actor.person.id, text, choices=choices, private=True)


def show(uow: UnitOfWork, actor: Actor, programme: Programme, adept_id: int, *, in_place: bool) -> list[Utterance]:
    """Show the suggestion about this adept, or the first, with the reasons for it."""
    left = uow.suggestions.of_programme(programme.id)
    window = Window(windows.match(programme.id), fresh=not in_place)
    if not left:
        done = (page_button(Page.TODO), page_button(Page.PEOPLE))
        return [Speech(actor.person.id, (Phrase("match-all-done"),), choices=(done,), window=window, private=True)]
    keys = [adept for adept, _ in left]
    place = keys.index(adept_id) if adept_id in keys else 0
    adept_id, mentor_id = left[place]
    read = gather_two(uow, adept_id, mentor_id)
    (seeker,), (giver,) = everybody(read)
    adept, mentor = (person.name for _, person in read.waiting)
    text = (
        Phrase("match-card", {"number": place + 1, "count": len(left), "adept": adept, "mentor": mentor}),
        _why(seeker, giver, told=_may_tell(sight_of(uow, actor.person), read, seeker, giver)),
    )
    further = ShowSuggestion(programme.id, keys[(place + 1) % len(keys)])
    choices = [
        (_ask_button(adept_id, giver),),
        (
            Choice(Phrase("button-other-mentors"), OtherMentors(adept_id)),
            Choice(Phrase("button-leave-out"), LeaveOut(adept_id)),
        ),
        (
            Choice(Phrase("plain", {"text": seeker.first_name}), OpenCard(adept_id)),
            Choice(Phrase("plain", {"text": giver.first_name}), OpenCard(mentor_id)),
        ),
    ]
    if len(left) > 1:
        every = Choice(Phrase("button-ask-all", {"count": len(left)}), AskAllMentors(programme.id))
        choices += [(Choice(Phrase("button-later"), further),), (every,)]
    return [Speech(actor.person.id, text, choices=tuple(choices), window=window, private=True)]


def _ask_button(adept_id: int, giver: Giver) -> Choice:
    return Choice(Phrase("button-ask-mentor", {"name": giver.first_name}), AskMentor(adept_id, giver.membership_id))


def _may_tell(sight: Sight, read: Gathered, seeker: Seeker, giver: Giver) -> bool:
    """Tell whether a manager may know why the two are suggested: the talks and earlier answers say it."""
    both = {seeker.membership_id, giver.membership_id}
    return sight.sees(Fact.INTERVIEW, *(person.id for one, person in read.waiting if one.id in both))


def _why(seeker: Seeker, giver: Giver, *, told: bool) -> Phrase:
    if not told:
        return Phrase("match-reasons-closed")
    why = tuple(Phrase("bullet", {"text": reason}) for reason in reasons(seeker, giver))
    return Phrase("lines", {"lines": Listing(why or (Phrase("match-nothing-against"),))})


def ask_mentor(uow: UnitOfWork, actor: Actor, adept: Membership, mentor: Membership) -> list[Utterance]:
    """Ask a mentor about an adept, and show the next suggestion."""
    uow.suggestions.remove(adept.id)
    asked = ask(uow, actor, adept, mentor)
    programme = uow.programmes.get(adept.programme_id)
    return [*asked, *show(uow, actor, programme, 0, in_place=False)]


def ask_all(uow: UnitOfWork, actor: Actor, programme: Programme, *, sure: bool) -> list[Utterance]:
    """Ask every mentor of the suggestions that are left; unless `sure`, ask the manager once more."""
    left = uow.suggestions.of_programme(programme.id)
    window = Window(windows.match(programme.id))
    if left and not sure:
        yes = Choice(Phrase("button-ask-all-sure", {"count": len(left)}), AskAllMentors(programme.id, sure=True))
        no = Choice(Phrase("button-keep"), ShowSuggestion(programme.id))
        text = (Phrase("match-ask-all-sure", {"count": len(left)}),)
        return [Speech(actor.person.id, text, choices=((yes,), (no,)), window=window, private=True)]
    said: list[Utterance] = []
    for adept_id, mentor_id in left:
        uow.suggestions.remove(adept_id)
        said += ask(uow, actor, uow.memberships.get(adept_id), uow.memberships.get(mentor_id))
    return [*said, *show(uow, actor, programme, 0, in_place=True)]


def leave_out(uow: UnitOfWork, actor: Actor, adept: Membership) -> list[Utterance]:
    """Leave an adept out for now, and show the next suggestion."""
    uow.suggestions.remove(adept.id)
    return show(uow, actor, uow.programmes.get(adept.programme_id), 0, in_place=True)


def others(uow: UnitOfWork, actor: Actor, adept: Membership) -> list[Utterance]:
    """Show the other mentors possible for an adept, each with the reasons.

    Raises:
        ProgrammeError: `not-now`, when the adept is not waiting for a proposal.
    """
    read, sight = gather(uow, adept.programme_id), sight_of(uow, actor.person)
    seekers, givers = sides(read)
    seeker = next((one for one in seekers if one.membership_id == adept.id), None)
    if seeker is None:
        raise ProgrammeError("not-now")
    possible = alternatives(seeker, givers, most=MOST_ALTERNATIVES)
    if not possible:
        back = Choice(Phrase("button-back"), ShowSuggestion(adept.programme_id, adept.id))
        mine = [one for one in givers if _may_tell(sight, read, seeker, one)]
        why = tuple(reason for giver in mine for reason in ban_reasons(seeker, giver))[:MOST_ALTERNATIVES]
        return [
            _say(
                actor,
                (Phrase("match-nobody-for", {"name": seeker.first_name}), *why),
                (*outside.buttons(adept), (back,)),
            )
        ]
    text = tuple(
        Phrase("match-alternative", {"name": one.giver.first_name, "why": _why(seeker, one.giver, told=told)})
        for one, told in ((one, _may_tell(sight, read, seeker, one.giver)) for one in possible)
    )
    buttons = tuple(
        (
            Choice(
                Phrase("button-ask-mentor", {"name": one.giver.first_name}),
                AskMentor(adept.id, one.giver.membership_id),
            ),
        )
        for one in possible
    )
    return [
        _say(actor, (Phrase("match-others", {"name": seeker.first_name}), *text), (*buttons, *outside.buttons(adept)))
    ]
