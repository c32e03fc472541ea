"""Asking for a bridge: a mentor who is there until an adept who has lost theirs has a new one (decision 77).

The manager alone asks, and reads the words to both before. It can be an old mentor of the adept, or one of those who
suit best and have a place, whom the page names, or any mentor whom the manager looks up. What rules two out for good
rules them out here, too.
"""

from datetime import datetime

from programme.errors import ProgrammeError
from programme.names import Name
from programme.pair import End, Pair, PairState, has_begun
from programme.people import Actor, Membership, Person, Role, State
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.bridge import AskBridge, OpenBridge
from programme.presses.people import OpenCard
from programme.presses.seek import SeekMentor
from programme.speech import Choice, Facts, Phrase, Speech, Utterance
from programme.usecases.common import delivery
from programme.usecases.common.alone import is_left_alone, is_to_be_asked
from programme.usecases.common.membership import has_started
from programme.usecases.common.menu import Rows
from programme.usecases.common.preview import quoted
from programme.usecases.common.two import SIDES, two_of
from programme.usecases.ending import telling
from programme.usecases.matching import next_best, proposal
from programme.usecases.matching.gathered import gather, sides
from programme.usecases.matching.proposal_open import refusal

MOST_SUITED = 3  # besides the old mentors; more are found by their names
SAID_NO = frozenset({End.MENTOR_DECLINED, End.ADEPT_OBJECTED})


def is_possible(uow: UnitOfWork, adept: Membership) -> bool:
    """Tell whether a bridge can be asked for: for an adept who has lost a mentor, and about whom nobody is asked.

    The adept is told first that the mentor has left, and asked how to go on: the question would be the first they hear.
    """
    waits = adept.role is Role.ADEPT and adept.state is State.WAITING and not is_to_be_asked(uow, adept)
    return waits and not uow.pairs.open_of(adept.id) and has_started(uow, adept)


def buttons(uow: UnitOfWork, adept: Membership) -> Rows:
    """Return the button to this page, where a bridge can be asked for."""
    return ((Choice(Phrase("button-bridge"), OpenBridge(adept.id)),),) if is_possible(uow, adept) else ()


def ask_buttons(uow: UnitOfWork, adept: Membership, mentor: Membership, name: Facts) -> Rows:
    """Return the button that asks a certain mentor, where a bridge can be asked for."""
    if not is_possible(uow, adept):
        return ()
    return ((Choice(Phrase("button-ask-bridge", name), AskBridge(adept.id, mentor.id)),),)


def show(uow: UnitOfWork, actor: Actor, adept: Membership) -> list[Utterance]:
    """Show what a bridge is, and who can be one: the adept's old mentors, or one whom the manager looks up.

    Raises:
        ProgrammeError: as for `ask`.
    """
    if first := telling.first(uow, actor, adept):
        return first
    _check_possible(uow, actor, adept)
    names: Facts = {"adept": uow.people.get(adept.person_id).first_name}
    old = {mentor.id: person.first_name for mentor, person in _old_mentors(uow, adept, actor.now)}
    new = _suited(uow, adept, actor.now)
    who = {(True, True): "both", (True, False): "old", (False, True): "new"}.get((bool(old), bool(new)), "nobody")
    rows = (
        *(
            (Choice(Phrase("button-ask-bridge", {"name": name}), AskBridge(adept.id, mentor)),)
            for mentor, name in (old | new).items()
        ),
        (
            Choice(
                Phrase("button-bridge-other" if old or new else "button-seek-mentor"),
                SeekMentor(adept.id, for_bridge=True),
            ),
        ),
        (Choice(Phrase("button-card-of", {"name": names["adept"]}), OpenCard(adept.id)),),
    )
    text = (Phrase("bridge-page", {**names, "who": who}),)
    return [Speech(actor.person.id, text, choices=rows, private=True)]


def ask(uow: UnitOfWork, actor: Actor, adept: Membership, mentor: Membership, *, sure: bool) -> list[Utterance]:
    """Ask a mentor to be a bridge; unless `sure`, show the words to both.

    Raises:
        ProgrammeError: `asked-already` or `has-mentor`, when there is a pair or a proposal; `not-now`, when the adept
            has lost no mentor; and as for `proposal.check`.
    """
    if first := telling.first(uow, actor, adept, mentor):
        return first
    _check_possible(uow, actor, adept, mentor)
    if not sure:
        return [_sure(uow, actor, adept, mentor)]
    pair = proposal.propose(uow, actor, adept, mentor, is_bridge=True)
    two = two_of(uow, pair)
    asked = delivery.sent(uow, mentor, Phrase("bridge-asked", two.names))
    rows = ((Choice(Phrase("button-card-of", {"name": two.adept_person.first_name}), OpenCard(adept.id)),),)
    put = proposal.put(uow, two, Role.MENTOR, actor.now, actor.person)
    return [Speech(actor.person.id, asked, choices=rows, private=True), put]


def _check_possible(uow: UnitOfWork, actor: Actor, adept: Membership, mentor: Membership | None = None) -> None:
    if uow.pairs.open_of(adept.id):
        raise refusal(uow, actor, adept, mentor)
    if is_left_alone(uow, adept):
        raise ProgrammeError("left-alone", name=uow.people.get(adept.person_id).first_name)
    if not is_possible(uow, adept):
        raise ProgrammeError("not-now")


def _sure(uow: UnitOfWork, actor: Actor, adept: Membership, mentor: Membership) -> Speech:
    """Return the words to both before anything is stored.

    Raises:
        ProgrammeError: as for `proposal.check`.
    """
    proposal.check(uow, adept, mentor, actor.now, is_bridge=True)
    reads: list[Phrase] = []
    for role in reversed(SIDES):
        state = PairState.ASKED_MENTOR if role is Role.MENTOR else PairState.ASKED_ADEPT
        asked = proposal.as_bridge(Pair(0, adept.programme_id, adept.id, mentor.id, state, actor.now))
        two = two_of(uow, asked)
        words = proposal.question(uow, two, role).text
        reads += [Phrase("ending-reads", {"name": two.person(role).first_name}), *quoted(words)]
    names: Facts = {
        "adept": uow.people.get(adept.person_id).first_name,
        "mentor": uow.people.get(mentor.person_id).first_name,
    }
    rows = (
        (
            Choice(
                Phrase("button-ask-bridge-sure", {"name": names["mentor"]}), AskBridge(adept.id, mentor.id, sure=True)
            ),
        ),
        (Choice(Phrase("button-back"), OpenBridge(adept.id)),),
    )
    return Speech(actor.person.id, (Phrase("bridge-sure", names), *reads), choices=rows, private=True)


def _suited(uow: UnitOfWork, adept: Membership, now: datetime) -> dict[int, Name]:
    """Return the first names of the mentors who suit an adept best of those with a free place.

    Not of any whom there has been something with before: who of these can be asked is told by `_old_mentors`.
    """
    read, suggested = gather(uow, adept.programme_id, now), uow.suggestions.of_programme(adept.programme_id)
    seeker = next((one for one in sides(read)[0] if one.membership_id == adept.id), None)
    if seeker is None:
        return {}
    before = {one.mentor_id for one in uow.pairs.of_membership(adept.id)}
    best = next_best.suited(read, suggested, seeker, most=MOST_SUITED + len(before))
    others = [one.giver for one in best if one.giver.membership_id not in before]
    return {one.membership_id: one.first_name for one in others[:MOST_SUITED]}


def _old_mentors(uow: UnitOfWork, adept: Membership, now: datetime) -> list[tuple[Membership, Person]]:
    """Return the adept's old mentors who can be asked, the last one first.

    Not whom a private word of either has been about, and not who said no to it before: the manager can look them up.
    """
    every = uow.pairs.of_membership(adept.id)
    no = {one.mentor_id for one in every if one.is_bridge and one.end in SAID_NO}
    had = [one for one in every if has_begun(one) and one.mentor_id not in no]
    people = uow.memberships.with_people({one.mentor_id for one in had})
    told = uow.concerns.of_memberships([adept.id, *people])
    found: dict[int, tuple[Membership, Person]] = {}
    for pair in reversed(had):
        about = (one for one in told if one.membership_id in (adept.id, pair.mentor_id))
        if any(one.pair_id in (None, pair.id) for one in about) or pair.mentor_id not in people:
            continue
        mentor, person = people[pair.mentor_id]
        if _can_be_asked(uow, adept, mentor, now):
            found.setdefault(mentor.id, (mentor, person))
    return list(found.values())


def _can_be_asked(uow: UnitOfWork, adept: Membership, mentor: Membership, now: datetime) -> bool:
    try:
        proposal.check(uow, adept, mentor, now, is_bridge=True)
    except ProgrammeError:
        return False
    return True
