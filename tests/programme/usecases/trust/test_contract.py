"""A contract's words and its text: nothing is lost on the way there and back, and the text says it all."""

from datetime import UTC, date, datetime
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.texts import Texts
from programme.form import Answer, Text
from programme.forms.contract import CONTRACT, GOALS, answers_of, words_of
from programme.pair import Contract, Pair, PairState
from programme.people import Membership, Person, Preset, Programme, Role, State
from programme.presses.press import Act
from programme.turn import applicable
from programme.usecases.common.two import Two
from programme.usecases.trust.contract_plan import MeetingPlan
from programme.usecases.trust.contract_text import composed, signatures, signed, signed_at
from tests.programme.dialogs import HINTS, after, opened, press

NOW = datetime(2027, 3, 2, 23, 30, tzinfo=UTC)  # the day after in Stockholm
TEXTS = Texts()
PROGRAMME = Programme(1, "Framsteg", date(2027, 1, 15), date(2027, 12, 17), Preset.LEADERSHIP, "Europe/Stockholm", NOW)
KARIN, LARS, EVA = (Person(key, "sv", NOW, name=name) for key, name in enumerate(("Karin Ek", "Lars Holm", "Eva Lind")))
TWO = Two(
    pair=Pair(1, 1, 1, 2, PairState.ACTIVE, NOW),
    adept=Membership(1, 0, 1, Role.ADEPT, State.WAITING, NOW),
    mentor=Membership(2, 1, 1, Role.MENTOR, State.WAITING, NOW),
    adept_person=KARIN,
    mentor_person=LARS,
    programme=PROGRAMME,
    managers=(EVA,),
)
PLAN = MeetingPlan(9, 8, 5, date(2027, 12, 17))
BARE = Contract(1, 1, "sv", ("Våga mer",), "", "", "", 0, NOW)
words = st.text(min_size=1, max_size=20).filter(lambda one: "\ue000" not in one)  # which no check lets through


@given(goals=st.lists(words, min_size=1, max_size=3), agreed=st.one_of(st.just(""), words))
def test_words_there_and_back(goals: list[str], agreed: str) -> None:
    """A contract that is opened to be changed asks nothing, and unchanged it is the same contract."""
    answers = answers_of(tuple(goals), agreed)
    assert {step.name for step in applicable(CONTRACT, answers, HINTS)} == set(answers)
    assert words_of(answers) == (tuple(goals), agreed)


@pytest.mark.parametrize(
    ("answers", "goals"),
    [
        ({"goal1": "a", "goal2": None, "agreed": None}, ("a",)),
        ({"goal1": "a", "goal2": "b", "goal3": None, "agreed": None}, ("a", "b")),
        ({"goal1": "a", "goal2": "b", "goal3": "c", "agreed": None}, ("a", "b", "c")),
    ],
)
def test_goals(answers: dict[str, Answer], goals: tuple[str, ...]) -> None:
    """What was skipped is no goal."""
    assert words_of(answers) == (goals, "")


def test_a_third_goal_moves_up() -> None:
    """Whoever takes the second goal away keeps the third, in its place: no goal is lost, and none is unseen."""
    summary = after(CONTRACT, opened(CONTRACT), *(Text(one) for one in ("a", "b", "c", "d")))
    assert words_of(summary.answers) == (("a", "b", "c"), "d")
    changed = after(CONTRACT, summary, press(Act.CHANGE, 1), press(Act.SKIP))
    assert (changed.step, words_of(changed.answers)) == (None, (("a", "c"), "d"))


@pytest.mark.parametrize("language", TEXTS.languages)
@given(goals=st.lists(words, min_size=1, max_size=len(GOALS)), agreed=st.one_of(st.just(""), words))
def test_the_text_says_it_all(language: str, goals: list[str], agreed: str) -> None:
    """Names, day and every word are in the text as they were written, and the hash is of exactly that text."""
    bare = Contract(1, 1, language, tuple(goals), agreed, "", "", 0, NOW)
    contract = composed(TWO, bare, None, TEXTS.words(language), None, PLAN)
    for part in ("Karin Ek", "Lars Holm", "Framsteg", "Eva", "3 mar" if language == "sv" else "3 Mar", agreed, *goals):
        assert part in contract.text
    assert ("9 möten" if language == "sv" else "9 meetings") in contract.text
    assert contract.hash == sha256(contract.text.encode()).hexdigest()
    assert composed(TWO, bare, None, TEXTS.words(language), None, PLAN) == contract


def test_signatures() -> None:
    """Who has signed is told with the day on the spot, and how; where nobody has, nothing is said."""
    assert signatures(TWO, BARE) == ()
    one = signed(BARE, Role.MENTOR, NOW)
    both = signed(one, Role.ADEPT, NOW, recorded_by=9)
    told = [TEXTS.render(phrase, "sv") for contract in (one, both) for phrase in signatures(TWO, contract)]
    assert told == [
        "Lars skrev under 3 mars 2027.",
        "Karin har skrivit under på papper, noterat 3 mars 2027.\nLars skrev under 3 mars 2027.",
    ]
    assert (signed_at(one, Role.ADEPT), signed_at(one, Role.MENTOR)) == (None, NOW)
