"""A list or a card costs as many statements in a large programme as in a small one, its words and names included."""

from collections.abc import Sequence

from bot.clock import SystemClock
from bot.rendering import Renderer
from bot.speaker import Speaker
from bot.texts import Texts
from programme.people import Actor
from programme.speech import Utterance
from programme.surveys import FORMS_ASKED
from programme.usecases.desk import replanning
from storage.known import known_in
from storage.unit_of_work import SqlUnitOfWork
from tests.scenes.bulk import NOW
from tests.scenes.grown import Grown, a_grown_programme
from tests.scenes.lists import LISTS, Work
from tests.statements import counted

SIZES = (6, 12)  # pairs; a third as many stand in each section of a list
SPEAKER = Speaker(Renderer(Texts(), SystemClock()), SystemClock(), "a process")


def another_end(uow: SqlUnitOfWork, grown: Grown) -> Sequence[Utterance]:
    """Show what another last day touches, which is no message by itself."""
    replanning.effect(uow, Actor(grown.manager, NOW), grown.programme, grown.programme)
    return ()


SHOWN: dict[str, Work] = {**LISTS, "another end": another_end}
MOST = {
    "/todo": 44,
    "a silent pair": 60,
    "a letter": 50,
    "who waits": 14,
    "/people": 17,  # what both have told of the pairs on the page
    "/people without a mentor": 15,
    "/pairs": 19,
    "/pairs, the silent": 19,
    "search by name": 30,
    "search by number": 30,
    "search by workplace": 30,
    "search with a typing error": 30,
    "/programme": 27 + len(FORMS_ASKED),  # whose answers a survey has, by itself
    "/rematch": 9,
    "interview": 11,
    "card of an adept": 39,  # whether they are still to be told of an ending, by itself
    "card of a mentor": 42,
    "card of a registered": 30,
    "pair": 24,
    "/me of an adept": 50,  # a first look notes where each two land; who reads of a tie; what a private word is owed
    "this week's calls": 20,  # one for whom a manager has suspended
    "before a call": 40,
    "digest": 69,  # the pairs newly red are read as a set; what stands overdue, once; of each kind one is shown
    "the surveys": 8,
    "a survey before it is sent": 8,
    "what a survey told": 7,
    "another end": 16,
}
"""How many statements each may cost at most."""


def spent(uow: SqlUnitOfWork, grown: Grown, show: Work) -> int:
    """Return how many statements it costs a unit that has read nothing yet to show something; undo it."""
    known_in(uow.connection).forget()
    undone = uow.connection.begin_nested()
    with counted(uow) as statements:
        said = show(uow, grown)
        told = SPEAKER.say(uow, said, "c0ffee")
    undone.rollback()
    assert len(told) == len(said)
    return len(statements)


def test_statements_do_not_grow(uow: SqlUnitOfWork) -> None:
    """What a manager or a participant is shown costs no more when there is twice as much of everything."""
    few, many = (
        {name: spent(uow, grown, show) for name, show in SHOWN.items()}
        for grown in (a_grown_programme(uow, pairs, share=pairs // 3) for pairs in SIZES)
    )
    assert {name: (few[name], cost) for name, cost in many.items() if cost > few[name]} == {}
    assert few.keys() == MOST.keys()
    assert {name: cost for name, cost in few.items() if cost > MOST[name]} == {}
