"""The search on the manager's desk: by name, number, address, workplace or town, to a card or to a choice.

What was typed is looked for as it stands, then as the name of a pair, then without the words around it, and at last as
a sentence in which somebody is named. A guess at a mistyped name, or at a name in a sentence, is always a choice.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace

from programme import windows
from programme.pair import Pair, PairState
from programme.people import Actor
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.page import Page
from programme.presses.pair import OpenPair
from programme.search import LONGEST_SOUGHT, Nearness, among, found
from programme.seeking import asks_for_somebody, halves, named_in, readings
from programme.speech import Choice, Phrase, Speech, Utterance, Window
from programme.tasks import Task
from programme.usecases.common.membership import desks
from programme.usecases.common.menu import Rows, page_button
from programme.usecases.common.sight import sight_of
from programme.usecases.common.two import Two, pair_button, twos_of
from programme.usecases.desk import importing_waiting, listed_matters, pair_card
from programme.usecases.desk.people import card, person_button

MOST_SHOWN = 10
MOST_NAMESAKES = 400  # of the half of a pair; more are too many to ask for


def person(uow: UnitOfWork, actor: Actor, text: str) -> list[Utterance]:
    """Show whom a manager seeks, or say how to seek, or that there is no such participant and what may help."""
    if not text.strip():
        return [_page(actor, Phrase("search-how"))]
    return search(uow, actor, text) or _nobody(actor, text)


def meant(uow: UnitOfWork, actor: Actor, text: str) -> list[Utterance]:
    """Show whom a text means that was written without a command; nothing where it does not ask for anybody."""
    return search(uow, actor, text) or (_nobody(actor, text) if asks_for_somebody(text) else [])


def _nobody(actor: Actor, text: str) -> list[Utterance]:
    nobody = Phrase("search-nobody", {"text": text.strip()[:LONGEST_SOUGHT]})
    return [_page(actor, nobody, Phrase("search-helps"))]


def search(uow: UnitOfWork, actor: Actor, text: str) -> list[Utterance]:
    """Show the card of the participant or the pair that a text means, or a choice; nothing for none."""
    mine = desks(uow, actor.person)
    programmes = [one.id for one in mine if sight_of(uow, actor.person, one.id).does(Task.LOOK)]
    first, *others = readings(text) or [""]
    nearness, keys = found(first, uow.searches, programmes, guessing=False)
    if not keys and (two := _pair(uow, actor, text, programmes)):
        return two
    for other in others:
        nearness, keys = (nearness, keys) if keys else found(other, uow.searches, programmes, guessing=False)
    if keys:
        return _shown(uow, actor, nearness, keys, in_sentence=False)
    entered = importing_waiting.named(uow, actor, [first, *others, *(halves(text) or ())])
    if entered and halves(text) is None:
        return entered
    nearness, keys = _guessed(uow, text, (first, *others), programmes)
    return [*entered, *(_shown(uow, actor, nearness, keys, in_sentence=len(text.split()) > 2) if keys else [])]


def _guessed(
    uow: UnitOfWork, text: str, read: Sequence[str], programmes: Collection[int]
) -> tuple[Nearness, Sequence[int]]:
    """Return whom a name in a sentence may mean, or a mistyped one."""
    named = among(named_in(text), uow.searches, programmes)
    return (Nearness.GUESS, named) if named else found(read[min(1, len(read) - 1)], uow.searches, programmes)


def _shown(
    uow: UnitOfWork, actor: Actor, nearness: Nearness, keys: Sequence[int], *, in_sentence: bool
) -> list[Utterance]:
    first = uow.memberships.with_people(keys[:MOST_SHOWN])
    if len(keys) == 1 and nearness is not Nearness.GUESS:
        seat = first[keys[0]][0]
        return _with_matters(card(uow, actor, seat), listed_matters.of_member(uow, actor, seat))
    guess = "search-in-sentence" if in_sentence else "search-guess"
    key = guess if nearness is Nearness.GUESS else "search-several"
    many = (Phrase("search-more", {"count": len(keys)}),) if len(keys) > MOST_SHOWN else ()
    rows = tuple((person_button(*first[key]),) for key in keys[:MOST_SHOWN])
    return [_choice(actor, rows, *(many or (Phrase(key),)))]


def _pair(uow: UnitOfWork, actor: Actor, text: str, programmes: Collection[int]) -> list[Utterance]:
    """Show the pair that a text names by both names, or a choice of pairs, or of the people where there is no pair."""
    names = halves(text)
    if names is None:
        return []
    sides = [found(one, uow.searches, programmes, guessing=False)[1] for one in names]
    few, many = sorted(sides, key=len)
    if not few or len(few) > MOST_NAMESAKES:
        return []
    both = frozenset(many)
    pairs = [one for one in uow.pairs.open_of_each(few) if _is_of(one, frozenset(few), both)]
    pairs = pairs or _ended(uow, few, both)
    shown = [two for two in twos_of(uow, pairs[:MOST_SHOWN]) if _opens(uow, actor, two)]
    if len(shown) == 1:
        matters = listed_matters.of_pair(uow, actor, shown[0])
        return _with_matters(pair_card.show(uow, actor, shown[0].pair), matters)
    rows = tuple((Choice(pair_button(two).label, OpenPair(two.pair.id)),) for two in shown)
    return [_choice(actor, rows, Phrase("search-several"))] if rows else _each(uow, actor, sides)


def _ended(uow: UnitOfWork, few: Sequence[int], both: Collection[int]) -> list[Pair]:
    """Return the pairs of people with these names that have ended: one ended by mistake is sought by its names."""
    if len(few) > MOST_SHOWN:
        return []
    people = [person.id for _, person in uow.memberships.with_people(few).values()]
    theirs = uow.pairs.many(uow.pairs.of_people(people)).values()
    return [one for one in theirs if one.state is PairState.ENDED and _is_of(one, frozenset(few), both)]


def _each(uow: UnitOfWork, actor: Actor, sides: Sequence[Sequence[int]]) -> list[Utterance]:
    """Show the people whom two names mean who are no pair; nothing where they are too many to choose among."""
    keys = list(dict.fromkeys(key for side in sides for key in side))
    if len(keys) > MOST_SHOWN:
        return []
    found = uow.memberships.with_people(keys)
    return [_choice(actor, tuple((person_button(*found[key]),) for key in keys), Phrase("search-each"))]


def _is_of(pair: Pair, one: Collection[int], other: Collection[int]) -> bool:
    adept, mentor = pair.adept_id, pair.mentor_id
    return (adept in one and mentor in other) or (adept in other and mentor in one)


def _opens(uow: UnitOfWork, actor: Actor, two: Two) -> bool:
    return sight_of(uow, actor.person, two.programme.id).opens(two.pair, *two.ids)


def _with_matters(said: list[Utterance], matters: Rows) -> list[Utterance]:
    """Return a card with the buttons to what is on the list about it at its top."""
    return [replace(one, choices=(*matters, *one.choices)) if isinstance(one, Speech) else one for one in said]


def _choice(actor: Actor, rows: Rows, *text: Phrase) -> Speech:
    speech = _page(actor, *text)
    window = Window(windows.SEARCH, fresh=True)
    return replace(speech, choices=(*rows, *speech.choices), window=window)


def _page(actor: Actor, *text: Phrase) -> Speech:
    return Speech(actor.person.id, text, choices=((page_button(Page.PEOPLE), page_button(Page.TODO)),), private=True)
