"""The match for the manager: gather both sides, show the suggestions with their reasons, ask the mentors.

The match itself is computed elsewhere, between two units of work (`find`); this module reads its input before and
shows its result after. The program decides no match: a suggestion becomes a proposal when the manager says so.
"""

from programme import windows
from programme.errors import ProgrammeError
from programme.matching.alternatives import alternatives
from programme.matching.explain import ban_reasons, reasons
from programme.matching.sides import Ban, Giver, Seeker
from programme.pair import End, Pair
from programme.people import Actor, Interview, Membership, Programme, Role, State
from programme.ports import UnitOfWork
from programme.presses import AskAllMentors, AskMentor, LeaveOut, OpenCard, OtherMentors, Page, ShowSuggestion
from programme.speech import Choice, Facts, Listing, Phrase, Speech, Utterance, Window
from programme.usecases.common.menu import page_button
from programme.usecases.matching import outside
from programme.usecases.matching.proposal import ask

MOST_ALTERNATIVES = 6
COME_FIRST_AFTER = frozenset({End.REMATCHED, End.NO_START, End.LEFT})


def sides(uow: UnitOfWork, programme_id: int) -> tuple[list[Seeker], list[Giver]]:
    """Return the approved adepts without a pair, and the approved mentors with room."""
    seekers: list[Seeker] = []
    givers: list[Giver] = []
    for membership, person in uow.memberships.in_state(programme_id, State.WAITING):
        interview = uow.interviews.of_membership(membership.id)
        if membership.role is Role.ADEPT and not uow.pairs.open_of(membership.id):
            seekers.append(_seeker(uow, membership, person.first_name, interview))
        elif membership.role is Role.MENTOR:
            room = membership.capacity - len(uow.pairs.open_of(membership.id))
            if room > 0:
                givers.append(_giver(uow, membership, person.first_name, interview, room))
    return seekers, givers


def _seeker(uow: UnitOfWork, membership: Membership, first_name: str, interview: Interview | None) -> Seeker:
    person = uow.people.get(membership.person_id)
    return Seeker(
        membership_id=membership.id,
        first_name=first_name,
        wants=membership.competences,
        areas=interview.areas if interview else (),
        spoken=person.spoken,
        town=person.town,
        employer=person.employer,
        style=interview.style if interview else "",
        wished=tuple(int(key) for key in interview.wished) if interview else (),
        banned=_banned(uow, membership, interview),
        first=_comes_first(uow, membership),
    )


def _comes_first(uow: UnitOfWork, adept: Membership) -> bool:
    """Tell whether a pair of the adept ended, other than by their own leaving: then they go first."""
    ended = [one for one in uow.pairs.of_membership(adept.id) if one.end in COME_FIRST_AFTER]
    return any(one.end is not End.LEFT or _mentor_left(uow, one) for one in ended)


def _mentor_left(uow: UnitOfWork, pair: Pair) -> bool:
    return uow.memberships.get(pair.mentor_id).state is State.WITHDRAWN


def _banned(uow: UnitOfWork, membership: Membership, interview: Interview | None) -> dict[int, Ban]:
    """Return the mentors ruled out for an adept: by ties that either side named, by objections, by earlier endings."""
    ties = dict.fromkeys((int(key) for key in interview.ties), Ban.TIE) if interview else {}
    told_by_mentors = {
        mentor.id: Ban.TIE
        for mentor, _ in uow.memberships.in_state(membership.programme_id, State.WAITING)
        if mentor.role is Role.MENTOR and _tells_of(uow.interviews.of_membership(mentor.id), membership.id)
    }
    return {**ties, **told_by_mentors, **uow.bans.of_adept(membership.id)}


def _tells_of(interview: Interview | None, membership_id: int) -> bool:
    return interview is not None and str(membership_id) in interview.ties


def _giver(uow: UnitOfWork, membership: Membership, first_name: str, interview: Interview | None, room: int) -> Giver:
    person = uow.people.get(membership.person_id)
    return Giver(
        membership_id=membership.id,
        first_name=first_name,
        room=room,
        gives=(*membership.competences, *(interview.areas if interview else ())),
        spoken=person.spoken,
        town=person.town,
        employer=person.employer,
        style=interview.style if interview else "",
    )


def found(
    uow: UnitOfWork, actor: Actor, programme: Programme, pairs: list[tuple[int, int]], left: int
) -> list[Utterance]:
    """Store the suggestions of a match and show the first; leave out those put forward meanwhile."""
    seekers, givers = sides(uow, programme.id)
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
    seeker, giver = _two(uow, adept_id, mentor_id)
    text = (
        Phrase("match-card", {"number": place + 1, "count": len(left), **_names(uow, adept_id, mentor_id)}),
        _why(seeker, giver),
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


def _two(uow: UnitOfWork, adept_id: int, mentor_id: int) -> tuple[Seeker, Giver]:
    adept, mentor = uow.memberships.get(adept_id), uow.memberships.get(mentor_id)
    names = [uow.people.get(one.person_id).first_name for one in (adept, mentor)]
    seeker = _seeker(uow, adept, names[0], uow.interviews.of_membership(adept_id))
    return seeker, _giver(uow, mentor, names[1], uow.interviews.of_membership(mentor_id), 1)


def _names(uow: UnitOfWork, adept_id: int, mentor_id: int) -> Facts:
    adept, mentor = uow.memberships.get(adept_id), uow.memberships.get(mentor_id)
    return {"adept": uow.people.get(adept.person_id).name, "mentor": uow.people.get(mentor.person_id).name}


def _why(seeker: Seeker, giver: Giver) -> Phrase:
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
    seekers, givers = sides(uow, adept.programme_id)
    seeker = next((one for one in seekers if one.membership_id == adept.id), None)
    if seeker is None:
        raise ProgrammeError("not-now")
    possible = alternatives(seeker, givers, most=MOST_ALTERNATIVES)
    if not possible:
        back = Choice(Phrase("button-back"), ShowSuggestion(adept.programme_id, adept.id))
        why = tuple(reason for giver in givers for reason in ban_reasons(seeker, giver))[:MOST_ALTERNATIVES]
        return [
            _say(
                actor,
                (Phrase("match-nobody-for", {"name": seeker.first_name}), *why),
                (*outside.buttons(adept), (back,)),
            )
        ]
    text = tuple(
        Phrase("match-alternative", {"name": one.giver.first_name, "why": _why(seeker, one.giver)}) for one in possible
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
