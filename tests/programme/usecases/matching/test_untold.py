"""Whoever is still to be told that the partner has left: nothing new begins for them before that."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

import pytest

from programme.due import DueKind
from programme.errors import ProgrammeError
from programme.pair import Pair, PairState
from programme.people import Actor, Membership, Person, Programme, Role, State
from programme.presses.pair import Deed, DoWithPair
from programme.presses.press import Press
from programme.speech import Speech, Utterance
from programme.usecases.common.status import status
from programme.usecases.desk import pair as desk
from programme.usecases.desk import people
from programme.usecases.ending import deleting, leaving
from programme.usecases.matching import bridge, invitation, match, outside, proposal, seek
from storage.unit_of_work import SqlUnitOfWork
from tests.rows import a_person, a_programme

NOW = datetime(2027, 3, 2, 8, tzinfo=UTC)  # a Tuesday, 09:00 in Stockholm


@dataclass
class Scene:
    """Lars, who was the mentor of Karin, has left, and she does not know it; Sofia and Olof have a free place.

    Olof had Per, who has left as well.
    """

    uow: SqlUnitOfWork
    programme: Programme
    eva: Person
    karin: Membership
    lars: Membership
    sofia: Membership
    olof: Membership
    per: Membership
    pairs: tuple[Pair, Pair]

    @property
    def actor(self) -> Actor:
        """Eva, who acts."""
        return Actor(self.eva, NOW)

    def to(self, said: Sequence[Utterance], one: Membership) -> list[str]:
        """Return the keys of what a participant reads."""
        spoken = (line for line in said if isinstance(line, Speech) and line.to == one.person_id)
        return [part.key for line in spoken for part in line.text]


@pytest.fixture
def scene(uow: SqlUnitOfWork) -> Scene:
    """Return all of them."""
    programme, eva = a_programme(uow), a_person(uow, 1, name="Eva Lind")
    uow.memberships.add(Membership(0, eva.id, programme.id, Role.MANAGER, State.MANAGING, NOW))

    def seat(number: int, name: str, role: Role) -> Membership:
        person = a_person(uow, number, name=name)
        blank = Membership(0, person.id, programme.id, role, State.WAITING, NOW, registered_at=NOW, capacity=1)
        return uow.memberships.add(blank)

    karin, per = seat(2, "Karin Ek", Role.ADEPT), seat(3, "Per Ö", Role.ADEPT)
    lars, sofia, olof = (
        seat(number, name, Role.MENTOR) for number, name in enumerate(("Lars Holm", "Sofia Dahl", "Olof Å"), start=4)
    )

    def left(adept: Membership, mentor: Membership, one: Membership) -> Pair:
        pair = uow.pairs.add(Pair(0, programme.id, adept.id, mentor.id, PairState.ACTIVE, NOW, start_confirmed_at=NOW))
        leaving.leave(uow, Actor(uow.people.get(one.person_id), NOW), one)
        uow.memberships.save(replace(one, state=State.WITHDRAWN))
        return uow.pairs.get(pair.id)

    pairs = left(karin, lars, lars), left(per, olof, per)
    return Scene(uow, programme, eva, karin, lars, sofia, olof, per, pairs)


WAYS: dict[str, Callable[[Scene], list[Utterance]]] = {
    "ask": lambda one: match.ask_mentor(one.uow, one.actor, one.karin, one.sofia),
    "ask-anyway": lambda one: match.ask_mentor(one.uow, one.actor, one.karin, one.sofia, sure=True),
    "others": lambda one: match.others(one.uow, one.actor, one.karin),
    "seek": lambda one: seek.ask(one.uow, one.actor, one.karin, for_bridge=False),
    "agreed": lambda one: seek.agreed(one.uow, one.actor, one.karin, one.sofia, sure=True),
    "invite": lambda one: invitation.invite(one.uow, one.actor, one.karin, "bot"),
    "add": lambda one: outside.add(one.uow, one.actor, one.karin),
    "bridge": lambda one: bridge.show(one.uow, one.actor, one.karin),
    "bridge-asked": lambda one: bridge.ask(one.uow, one.actor, one.karin, one.sofia, sure=True),
}


@pytest.mark.parametrize("way", WAYS)
def test_the_words_come_before_anything_new(scene: Scene, way: str) -> None:
    """Each way to a new mentor shows them: they can be sent, or have been said; nobody is asked, and nothing stored."""
    said = WAYS[way](scene)
    assert presses(said) >= {sends(scene.pairs[0]), DoWithPair(scene.pairs[0].id, Deed.TOLD_PARTNER)}
    assert {line.to for line in said if isinstance(line, Speech)} == {scene.eva.id}
    assert not scene.uow.pairs.open_of(scene.karin.id)


def presses(said: Sequence[Utterance]) -> set[Press | None]:
    """Return what the buttons under some speeches press."""
    return {choice.press for line in said if isinstance(line, Speech) for row in line.choices for choice in row}


def sends(pair: Pair) -> DoWithPair:
    """Return the press that sends the words."""
    return DoWithPair(pair.id, Deed.TELL_PARTNER, sure=True)


def test_a_mentor_is_told_first_too(scene: Scene) -> None:
    """A mentor whose adept has left is asked about nobody before they know it; by all suggestions at once neither."""
    anna = a_person(scene.uow, 20, name="Anna B")
    blank = replace(scene.karin, id=0, person_id=anna.id)
    adept = scene.uow.memberships.add(blank)
    assert sends(scene.pairs[1]) in presses(match.ask_mentor(scene.uow, scene.actor, adept, scene.olof))
    scene.uow.suggestions.replace(scene.programme.id, [(adept.id, scene.olof.id)])
    assert sends(scene.pairs[1]) in presses(match.ask_all(scene.uow, scene.actor, scene.programme, sure=True))
    with pytest.raises(ProgrammeError, match="untold"):
        proposal.propose(scene.uow, scene.actor, adept, scene.olof)


def test_the_match_names_who_is_to_be_told(scene: Scene) -> None:
    """They are in no match, and the card and the match say why, with the button to the words."""
    said = match.found(scene.uow, scene.actor, scene.programme, [(scene.karin.id, scene.sofia.id)])
    assert scene.uow.suggestions.of_programme(scene.programme.id) == []
    assert scene.to(said, scene.karin) == []
    asks = {DoWithPair(one.id, Deed.TELL_PARTNER) for one in scene.pairs}
    assert presses(said) >= asks
    named = [
        part.args for line in said if isinstance(line, Speech) for part in line.text if part.key == "untold-partner"
    ]
    assert len(named) == 2
    card = people.card(scene.uow, scene.actor, scene.karin)
    assert DoWithPair(scene.pairs[0].id, Deed.TELL_PARTNER) in presses(card)
    assert "untold-partner" in {part.key for line in card if isinstance(line, Speech) for part in line.text}
    alone = scene.uow.memberships.alone(scene.programme.id, 9)
    assert [member for one in alone.values() for member, _ in one.first] == [scene.sofia.id]


def test_no_word_that_a_search_goes_on_comes_before(scene: Scene) -> None:
    """The honest status would be the first that they hear of it: it comes when they know, and wait."""
    scene.uow.dues.put(DueKind.STATUS, scene.karin, NOW, NOW)
    due = scene.uow.dues.waiting(DueKind.STATUS, scene.karin.id)
    assert due is not None
    assert status(scene.uow, due, NOW) == []
    again = scene.uow.dues.waiting(DueKind.STATUS, scene.karin.id)
    assert again is not None
    assert again.due_at > NOW + timedelta(days=1)


@pytest.mark.parametrize("deed", [Deed.TELL_PARTNER, Deed.TOLD_PARTNER])
def test_then_it_goes_on_as_before(scene: Scene, deed: Deed) -> None:
    """Once they know, what comes next is to ask how they want to go on."""
    said = desk.do(scene.uow, scene.actor, scene.pairs[0], deed, sure=True)
    assert scene.to(said, scene.karin) == (["leaving-partner"] if deed is Deed.TELL_PARTNER else [])
    with pytest.raises(ProgrammeError, match="left-alone"):
        match.ask_mentor(scene.uow, scene.actor, scene.karin, scene.sofia)


def test_who_left_is_not_told_that_they_have_left(scene: Scene) -> None:
    """An adept who is deleted before the manager has told them: the words are for nobody, least of all for Lars."""
    assert [one.membership for one in leaving.untold(scene.uow, scene.lars)] == [scene.karin]
    assert deleting.partings_of(scene.uow, scene.uow.people.get(scene.karin.person_id)) == []


def test_what_is_promised_stands_on_a_list(scene: Scene) -> None:
    """Also whoever has another pair reads that the manager gets in touch, and so the manager is to ask them."""
    other = Pair(0, scene.programme.id, scene.karin.id, scene.olof.id, PairState.ACTIVE, NOW)
    scene.uow.pairs.add(other)
    said = desk.do(scene.uow, scene.actor, scene.pairs[1], Deed.TELL_PARTNER, sure=True)
    assert scene.to(said, scene.olof) == ["leaving-partner"]
    assert scene.uow.dues.who_waits(DueKind.ALONE, scene.programme.id) == {scene.olof.id}
