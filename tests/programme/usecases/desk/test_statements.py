"""A list or a card costs as many statements in a large programme as in a small one, its words and names included."""

from collections.abc import Callable, Sequence

import pytest

from bot.clock import SystemClock
from bot.rendering import Renderer
from bot.speaker import Speaker
from bot.texts import Texts
from programme.due import Due, DueKind
from programme.people import Actor, State
from programme.speech import Utterance
from programme.usecases.arriving import interview
from programme.usecases.desk import digest, pair_card, people, replanning, todo, waiting
from programme.usecases.ending import rematch
from programme.usecases.myself import me
from storage.unit_of_work import SqlUnitOfWork
from tests.scenes.bulk import NOW
from tests.scenes.grown import Grown, a_grown_programme
from tests.scenes.grown_year import Under
from tests.statements import counted

SIZES = (6, 12)  # pairs; a third as many stand in each section of a list
Work = Callable[[SqlUnitOfWork, Grown], Sequence[Utterance]]
SPEAKER = Speaker(Renderer(Texts(), SystemClock()), SystemClock(), "a process")


def the_digest(uow: SqlUnitOfWork, grown: Grown) -> Sequence[Utterance]:
    """Send the manager's digest of this morning."""
    (seat,) = uow.memberships.of_person(grown.manager.id)
    due = Due(0, DueKind.DIGEST, seat.id, grown.programme.id, grown.manager.id, NOW, NOW.replace(day=11))
    return digest.send(uow, due, NOW.replace(day=14))  # a Monday: with what is still undone


def another_end(uow: SqlUnitOfWork, grown: Grown) -> Sequence[Utterance]:
    """Show what another last day touches, which is no message by itself."""
    replanning.effect(uow, Actor(grown.manager, NOW), grown.programme, grown.programme)
    return ()


def card_of(name: str) -> Work:
    """Return the work of showing a participant's card."""

    def show(uow: SqlUnitOfWork, grown: Grown) -> Sequence[Utterance]:
        return people.card(uow, Actor(grown.manager, NOW), uow.memberships.get(grown.seats[name][0].member))

    return show


def my_page(side: Callable[[Under], int]) -> Work:
    """Return the work of showing one of the two of a pair where they stand."""

    def show(uow: SqlUnitOfWork, grown: Grown) -> Sequence[Utterance]:
        return me.where_am_i(uow, Actor(uow.people.get(side(grown.pairs[-1])), NOW))

    return show


def a_pair_card(uow: SqlUnitOfWork, grown: Grown) -> Sequence[Utterance]:
    """Show the card of a pair."""
    pair = uow.pairs.find(grown.pairs[0].key)
    assert pair is not None
    return pair_card.show(uow, Actor(grown.manager, NOW), pair)


def an_interview(uow: SqlUnitOfWork, grown: Grown) -> Sequence[Utterance]:
    """Open the sheet of a talk, with the people to choose among."""
    registered = grown.seats[str(State.REGISTERED)][0]
    return interview.open_interview(uow, Actor(grown.manager, NOW), uow.memberships.get(registered.member))


MOST: dict[str, tuple[Work, int]] = {
    "todo": (lambda uow, grown: todo.todo(uow, Actor(grown.manager, NOW)), 50),
    "waiting": (lambda uow, grown: waiting.show(uow, Actor(grown.manager, NOW), grown.programme), 14),
    "people": (lambda uow, grown: people.people(uow, Actor(grown.manager, NOW), 0, in_place=False), 6),
    "rematch": (lambda uow, grown: rematch.rematch(uow, Actor(grown.manager, NOW)), 10),
    "interview": (an_interview, 12),
    "card of an adept": (card_of("adepts"), 46),
    "card of a mentor": (card_of("mentors"), 46),
    "card of somebody registered": (card_of("talked"), 36),
    "pair": (a_pair_card, 27),
    "/me of an adept": (my_page(lambda pair: pair.adept.person), 45),
    "digest": (the_digest, 46),
    "another end": (another_end, 12),
}
"""What is shown, and how many statements it may cost at most."""


@pytest.mark.parametrize("name", MOST)
def test_statements_do_not_grow(uow: SqlUnitOfWork, name: str) -> None:
    """What a manager or a participant is shown costs the same when there is twice as much of everything."""
    work, most = MOST[name]
    spent = []
    for pairs in SIZES:
        grown = a_grown_programme(uow, pairs, share=pairs // 3)
        with counted(uow) as statements:
            said = work(uow, grown)
            told = SPEAKER.say(uow, said, "c0ffee")
        assert len(told) == len(said)
        spent.append(len(statements))
    assert spent[0] == spent[1], spent
    assert spent[0] <= most
