"""The match for the manager: show the suggestions with their reasons, ask the mentors.

The match itself is computed between two units of work (`bot/errands.py`), from what `gathered` has read; this module
shows its result after. The program decides no match: a suggestion becomes a proposal when the manager says so.
"""

from collections.abc import Sequence
from dataclasses import replace

from programme import windows
from programme.access import Fact
from programme.due import DueKind
from programme.errand import ErrandKind
from programme.matching.alternatives import Alternative, alternatives
from programme.matching.earlier import Effect
from programme.matching.explain import reasons, told, warnings
from programme.matching.sides import Ban, Seeker
from programme.pair import whole
from programme.people import Actor, Membership, Programme
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.change import ChangeRule, Rule
from programme.presses.match import AskAllMentors, AskNow, LeaveOut, OtherMentors, ShowSuggestion
from programme.presses.page import Page
from programme.presses.people import OpenCard
from programme.speech import Choice, Facts, Listing, Phrase, Speech, Utterance, Window
from programme.usecases.common.alone import untold_in
from programme.usecases.common.menu import Rows, page_button
from programme.usecases.common.preview import quoted
from programme.usecases.common.sight import Sight, how_to_get_another, sight_of
from programme.usecases.common.status import unmatched_now
from programme.usecases.ending import telling
from programme.usecases.matching import beside, outside
from programme.usecases.matching.gathered import before_now, everybody, gather, gather_two, sides
from programme.usecases.matching.proposal import ask, ask_button, check, would_read, would_read_then
from programme.usecases.matching.proposal_open import refusal
from programme.usecases.matching.unmatched import Unmatched, unmatched

MOST_ALTERNATIVES = 6
MOST_NAMED = 20  # before all mentors are asked; more would not surely fit the message with the question in it
MOST_LEFT = 8  # more would not fit a phone's screen; all are on the manager's list


def look(uow: UnitOfWork, actor: Actor, programmes: Sequence[Programme]) -> list[Utterance]:
    """Let a match of each programme be worked out in the background; say so, or that it is under way already."""
    asked = [uow.errands.ask(ErrandKind.MATCH, one, actor.person, actor.now) for one in programmes]
    begun = [one for one in asked if one is not None]
    key = "match-looking" if begun else "match-looking-already"
    return [Speech(actor.person.id, (Phrase(key),)), *begun]


def found(uow: UnitOfWork, actor: Actor, programme: Programme, pairs: list[tuple[int, int]]) -> list[Utterance]:
    """Store the suggestions of a match and show the first; leave out those put forward meanwhile.

    Adepts without a suggestion are named, with the reasons, and stand on the manager's list from now on.
    """
    read = gather(uow, programme.id, actor.now)
    seekers, givers = sides(read)
    room = {giver.membership_id for giver in givers if giver.room}
    free = {seeker.membership_id for seeker in seekers}
    still = [(adept, mentor) for adept, mentor in pairs if adept in free and mentor in room]
    uow.suggestions.replace(programme.id, still)
    left = free - {adept for adept, _ in still}
    waiting = [one for one, _ in read.waiting if one.id in left]
    uow.dues.put_exactly(DueKind.UNMATCHED, programme.id, waiting, actor.now)
    unmatched_now(uow, programme, waiting, actor.now)
    sight = sight_of(uow, actor.person, programme.id)
    without = unmatched(read, sight, left, still, most=MOST_LEFT)
    untold, tell = telling.of_pairs(uow, sight, list(read.untold.values())[:MOST_LEFT])
    told, rows = (*_named(without, len(left)), *untold), (*_employer_row(without), *tell)
    facts: Facts = {"programme": programme.name, "count": len(still)}
    if still:
        intro = _say(actor, (Phrase("match-found", facts), *told), rows)
        return [intro, *show(uow, actor, programme, 0, in_place=False)]
    key = "match-nobody-fits" if seekers else "match-nobody-waits"
    return [_say(actor, (Phrase(key, facts), *told), (*rows, (page_button(Page.TODO),)))]


def _named(without: list[Unmatched], count: int) -> tuple[Phrase, ...]:
    """Return a paragraph with a line for each adept without a suggestion; empty if every adept has a suggestion."""
    if not count:
        return ()
    lines = [Phrase("match-left-line", {"name": one.name, "why": one.why}) for one in without]
    more = [Phrase("todo-more", {"count": count - len(lines)})] if count > len(lines) else []
    left = Phrase("lines", {"lines": Listing((Phrase("match-left", {"count": count}), *lines, *more))})
    return (left, *_how_to_mend(without))


def _how_to_mend(without: list[Unmatched]) -> tuple[Phrase, ...]:
    """Return how a programme gets another manager, if an adept lacks a mentor for want of a manager."""
    needed = any(Ban.READER in one.reasons for one in without)
    return how_to_get_another() if needed else ()


def _employer_row(without: list[Unmatched]) -> Rows:
    """Return the button to the rule about employers, if that rule has kept an adept without a mentor."""
    if not any(Ban.EMPLOYER in one.reasons for one in without):
        return ()
    return ((Choice(Phrase("button-same-employer"), ChangeRule(without[0].programme_id, Rule.EMPLOYER)),),)


def _say(actor: Actor, text: tuple[Phrase, ...], choices: Rows = ()) -> Speech:
    return Speech(actor.person.id, text, choices=choices, private=True)


def show(uow: UnitOfWork, actor: Actor, programme: Programme, adept_id: int, *, in_place: bool) -> list[Utterance]:
    """Show the suggestion about this adept, or the first, with the reasons for it."""
    left, purpose, chat = (
        uow.suggestions.of_programme(programme.id),
        windows.match(programme.id),
        actor.person.telegram_id,
    )
    if in_place:  # only under the thumb: further up nobody would see it
        in_place = chat is not None and uow.windows.message_id(chat, purpose) == actor.message_id
    window = Window(purpose, fresh=not in_place)
    if not left:
        done = (page_button(Page.TODO), page_button(Page.PEOPLE))
        return [Speech(actor.person.id, (Phrase("match-all-done"),), choices=(done,), window=window, private=True)]
    keys = [adept for adept, _ in left]
    place = keys.index(adept_id) if adept_id in keys else 0
    two, names = _two(uow, actor, *left[place])
    facts: Facts = {"number": place + 1, "count": len(left), **names}
    further = ShowSuggestion(programme.id, keys[(place + 1) % len(keys)])
    choices = [*_buttons(programme, left[place], names)]
    if len(left) > 1:
        every = Choice(Phrase(f"button-ask-all{_whom(programme)}", {"count": len(left)}), AskAllMentors(programme.id))
        choices += [(Choice(Phrase("button-later"), further),), (every,)]
    text = (Phrase("match-card", facts), why(two))
    return [Speech(actor.person.id, text, choices=tuple(choices), window=window, private=True)]


def _two(uow: UnitOfWork, actor: Actor, adept_id: int, mentor_id: int) -> tuple[Alternative, Facts]:
    """Return what there is to say of a suggestion, and the names of the two: whole ones, and the first as `a`, `m`."""
    read = gather_two(uow, uow.memberships.get(adept_id), uow.memberships.get(mentor_id), actor.now)
    (seeker,), (giver,) = everybody(read)
    adept, mentor = (person.full_name for _, person in read.waiting)
    seat = uow.memberships.get(adept_id)
    sight = sight_of(uow, actor.person, seat.programme_id)
    also = beside.warnings(uow, sight, seat, [mentor_id]).get(mentor_id, ())
    known = (*warnings(seeker, giver, weights=read.weights), *also)
    first = (Phrase("match-first", {"adept": seeker.first_name}),) if seeker.first else ()
    for_them = (*first, *reasons(seeker, giver, weights=read.weights))
    two = as_seen(sight, seeker, Alternative(giver, for_them, known))
    return two, {"adept": adept, "mentor": mentor, "a": seeker.first_name, "m": giver.first_name}


def _whom(programme: Programme) -> str:
    """Return the end of the keys of texts that name whom a programme asks first."""
    return "-adepts" if programme.adept_first else ""


def _buttons(programme: Programme, suggested: tuple[int, int], names: Facts) -> Rows:
    adept_id, mentor_id = suggested
    return (
        (ask_button(programme, (adept_id, names["a"]), (mentor_id, names["m"])),),
        (
            Choice(Phrase("button-other-mentors"), OtherMentors(adept_id)),
            Choice(Phrase("button-leave-out"), LeaveOut(adept_id)),
        ),
        (
            Choice(Phrase("plain", {"text": names["a"]}), OpenCard(adept_id)),
            Choice(Phrase("plain", {"text": names["m"]}), OpenCard(mentor_id)),
        ),
    )


def as_seen(sight: Sight, seeker: Seeker, two: Alternative) -> Alternative:
    """Return the same with a line in place of the reasons, if the manager may not know them: the talks say them."""
    if sight.sees(Fact.INTERVIEW, seeker.person_id, two.giver.person_id):
        return two
    return Alternative(two.giver, (Phrase("match-reasons-closed"),))


def why(one: Alternative) -> Phrase:
    """Return what speaks for two and what to mind about them, line by line."""
    lines = tuple(Phrase("bullet", {"text": reason}) for reason in one.reasons)
    lines += tuple(Phrase("match-mind", {"text": warning}) for warning in one.warnings)
    return Phrase("lines", {"lines": Listing(lines or (Phrase("match-nothing-against"),))})


def ask_mentor(
    uow: UnitOfWork, actor: Actor, adept: Membership, mentor: Membership, *, sure: bool = False
) -> list[Utterance]:
    """Ask whoever is asked first about an adept and a mentor, and show the next suggestion.

    Unless `sure`, show the words first, and what has been before.

    Raises:
        ProgrammeError: as for `proposal.check`; `asked-already` or `has-mentor`, when a proposal is open.
    """
    if first_told := telling.first(uow, actor, adept, mentor):
        return first_told
    if whole(uow.pairs.open_of(adept.id)):
        raise refusal(uow, actor, adept, mentor)
    programme = uow.programmes.get(adept.programme_id)
    if not sure:
        check(uow, adept, mentor, actor.now)
        return [_ask_once_more(uow, actor, programme, adept, mentor)]
    uow.suggestions.remove(adept.id)
    asked = ask(uow, actor, adept, mentor)
    return [*asked, *show(uow, actor, programme, 0, in_place=False)]


def _ask_once_more(
    uow: UnitOfWork, actor: Actor, programme: Programme, adept: Membership, mentor: Membership
) -> Speech:
    """Return the question to the manager, with what has been before and the words that would go out."""
    was = [one for one in before_now(uow, adept, mentor, actor.now) if one.effect is Effect.NOT_YET]
    people = [uow.people.get(one.person_id) for one in (adept, mentor)]
    names: Facts = {"adept": people[0].first_name, "mentor": people[1].first_name}
    sight = sight_of(uow, actor.person, adept.programme_id)
    known = was if sight.sees(Fact.REPLY, *(one.id for one in people)) else []
    first, then = ("adept", "mentor") if programme.adept_first else ("mentor", "adept")
    keys = ("match-ask-anyway", "match-ask-anyway-adept") if was else ("match-ask", "match-ask-adept")
    reads = Phrase("ending-reads", {"name": names[first]})
    text = (
        *(told(one, names) for one in known),
        Phrase(keys[programme.adept_first], names),
        reads,
        *quoted(would_read(uow, actor, adept, mentor)),
        Phrase(
            "match-then-reads",
            {"name": names[first], "other": names[then], "day": "no" if programme.adept_first else "yes"},
        ),
        *quoted(would_read_then(uow, actor, adept, mentor)),
    )
    yes = Choice(Phrase("button-ask-now", {"name": names[first]}), AskNow(adept.id, mentor.id))
    others_too = Choice(Phrase("button-other-mentors"), OtherMentors(adept.id))
    return _say(actor, text, ((yes,), (others_too,)))


def ask_all(uow: UnitOfWork, actor: Actor, programme: Programme, *, sure: bool) -> list[Utterance]:
    """Ask every mentor of the suggestions that are left; unless `sure`, ask the manager once more."""
    left = uow.suggestions.of_programme(programme.id)
    untold = untold_in(uow, programme.id) if left else {}
    if first_told := telling.first(
        uow, actor, *(uow.memberships.get(one) for two in left for one in two if one in untold)
    ):
        return first_told
    window = Window(windows.match(programme.id))
    if left and not sure:
        yes = Choice(Phrase("button-ask-all-sure", {"count": len(left)}), AskAllMentors(programme.id, sure=True))
        no = Choice(Phrase("button-keep"), ShowSuggestion(programme.id))
        text = (
            Phrase(f"match-ask-all-sure{_whom(programme)}", {"count": len(left)}),
            *_words_to_all(uow, actor, programme, left),
        )
        return [Speech(actor.person.id, text, choices=((yes,), (no,)), window=window, private=True)]
    said: list[Utterance] = []
    for adept_id, mentor_id in left:
        uow.suggestions.remove(adept_id)
        said += ask(uow, actor, uow.memberships.get(adept_id), uow.memberships.get(mentor_id))
    return [*said, *show(uow, actor, programme, 0, in_place=True)]


def _words_to_all(
    uow: UnitOfWork, actor: Actor, programme: Programme, left: Sequence[tuple[int, int]]
) -> tuple[Phrase, ...]:
    """Return the question as the first one asked will read it, and whom the others will read about in its words."""
    seats = [tuple(uow.memberships.get(key) for key in two) for two in left[:MOST_NAMED]]
    names = [tuple(uow.people.get(one.person_id).full_name for one in two) for two in seats]
    reads = Phrase("ending-reads", {"name": names[0][0 if programme.adept_first else 1]})
    words = Phrase("quoted", {"text": Listing(would_read(uow, actor, *seats[0]), "\n\n")})
    lines = [
        Phrase(f"match-same-words-line{_whom(programme)}", {"adept": adept, "mentor": mentor})
        for adept, mentor in names[1:]
    ]
    more = [Phrase("todo-more", {"count": len(left) - len(names)})] if len(left) > len(names) else []
    others = Phrase("lines", {"lines": Listing((Phrase(f"match-same-words{_whom(programme)}"), *lines, *more))})
    return (reads, words, *((others,) if lines else ()))


def leave_out(uow: UnitOfWork, actor: Actor, adept: Membership) -> list[Utterance]:
    """Leave an adept's suggestion for later, and show the next suggestion."""
    for adept_id, mentor_id in uow.suggestions.of_programme(adept.programme_id):
        if adept_id == adept.id:
            uow.suggestions.set_aside(adept_id, mentor_id, actor.now)
    uow.suggestions.remove(adept.id)
    return show(uow, actor, uow.programmes.get(adept.programme_id), 0, in_place=True)


def others(uow: UnitOfWork, actor: Actor, adept: Membership) -> list[Utterance]:
    """Show the mentors possible for an adept besides the one suggested, each with the reasons; if none, why not.

    Raises:
        ProgrammeError: `has-mentor`, or `not-now`, when the adept is not waiting for a proposal.
    """
    if first_told := telling.first(uow, actor, adept):
        return first_told
    read, sight = gather(uow, adept.programme_id, actor.now), sight_of(uow, actor.person, adept.programme_id)
    seekers, givers = sides(read)
    seeker = next((one for one in seekers if one.membership_id == adept.id), None)
    if seeker is None:
        raise refusal(uow, actor, adept)
    suggestions = uow.suggestions.of_programme(adept.programme_id)
    mine = {mentor_id for adept_id, mentor_id in suggestions if adept_id == adept.id}
    besides = [one for one in givers if one.membership_id not in mine]
    possible = alternatives(seeker, besides, most=MOST_ALTERNATIVES, weights=read.weights)
    back = Choice(Phrase("button-back"), ShowSuggestion(adept.programme_id, adept.id))
    shown = next((one.first_name for one in givers if one.membership_id in mine), None)
    if not possible and shown is not None:
        besides_them = Phrase("match-nobody-besides", {"name": seeker.first_name, "mentor": shown})
        return [_say(actor, (besides_them,), (*outside.buttons(adept), (back,)))]
    if not possible:
        (without,) = unmatched(read, sight, {adept.id}, suggestions, most=1)
        nobody = Phrase("match-nobody-for", {"name": seeker.first_name})
        text = (nobody, without.why, *_how_to_mend([without]))
        return [_say(actor, text, (*_employer_row([without]), *outside.buttons(adept), (back,)))]
    also = beside.warnings(uow, sight, adept, [one.giver.membership_id for one in possible])
    minded = [replace(one, warnings=(*one.warnings, *also.get(one.giver.membership_id, ()))) for one in possible]
    several = (
        Phrase("match-alternative", {"name": one.giver.first_name, "why": why(as_seen(sight, seeker, one))})
        for one in minded
    )
    text = (Phrase("match-others", {"name": seeker.first_name}), *several)
    asked, programme = (adept.id, seeker.first_name), read.programme
    asks = tuple((ask_button(programme, asked, (one.giver.membership_id, one.giver.first_name)),) for one in possible)
    return [_say(actor, text, (*asks, *outside.buttons(adept)))]
