"""The lists of people and pairs: each view has as many as its number says, by name, and none who are hidden."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest

from programme.pair import NEVER_MET, End, PairState
from programme.people import Role, State
from programme.presses.roster import PairsView, PeopleView
from programme.roster import BY_FARE, STATES
from storage.unit_of_work import SqlUnitOfWork
from tests.scenes.bulk import NOW
from tests.scenes.grown import Grown, a_grown_programme

OPEN = frozenset(PairState) - {PairState.ENDED}
OF_STATES = [one for one in PairsView if one not in BY_FARE]


@pytest.fixture
def grown(uow: SqlUnitOfWork) -> Grown:
    """A programme with people and pairs in every view, and another beside it."""
    a_grown_programme(uow, 3)
    return a_grown_programme(uow, 12, share=3)


def people(uow: SqlUnitOfWork, grown: Grown, view: PeopleView, hidden: Sequence[int] = ()) -> list[int]:
    """Return the people of a view, page by page."""
    found: list[int] = []
    while True:
        page = uow.rosters.people_on(view, grown.programme.id, hidden, OPEN, first=len(found), most=5)
        found += [person.id for _, person in page]
        if len(page) < 5:
            return found


def pairs(uow: SqlUnitOfWork, grown: Grown, view: PairsView, hidden: Sequence[int] = ()) -> list[int]:
    """Return the pairs of a view, page by page."""
    found: list[int] = []
    while True:
        page = uow.rosters.pairs_on(view, grown.programme.id, hidden, STATES[view], NOW, first=len(found), most=5)
        found += page
        if len(page) < 5:
            return found


def of_people(uow: SqlUnitOfWork, grown: Grown, hidden: Sequence[int] = ()) -> Iterator[tuple[PeopleView, list[int]]]:
    """Yield each view of the people with those in it, which are as many as are counted, once each."""
    counts = uow.rosters.people(grown.programme.id, hidden, OPEN)
    assert set(counts) == set(PeopleView)
    for view in PeopleView:
        found = people(uow, grown, view, hidden)
        assert len(found) == len(set(found)) == counts[view], view
        yield view, found


def test_a_view_of_people_has_as_many_as_it_says(uow: SqlUnitOfWork, grown: Grown) -> None:
    """Every page of a view together is what its number says, sorted by name, and the right people."""
    uow.people.mark_reachable(
        uow.people.get(grown.pairs[0].adept.person).telegram_id or 0, since=grown.manager.created_at
    )
    found = dict(of_people(uow, grown))
    sides = {side.person for pair in grown.pairs for side in pair.both}
    assert sides <= set(found[PeopleView.ALL])
    assert not sides & {*found[PeopleView.NO_MENTOR], *found[PeopleView.NO_ADEPT]}
    assert set(found[PeopleView.NO_MENTOR]) >= {one.person for one in grown.seats["alone"]}
    assert set(found[PeopleView.NO_ADEPT]) >= {one.person for one in grown.seats["idle"]}
    assert set(found[PeopleView.HELD]) == {one.person for one in grown.seats[State.ON_HOLD]}
    assert found[PeopleView.UNREACHABLE] == [grown.pairs[0].adept.person]
    assert {one.person for one in grown.seats[State.WITHDRAWN]} == set(found[PeopleView.GONE])
    waited = [uow.memberships.of_person(key)[0].registered_at for key in found[PeopleView.NO_MENTOR]]
    assert waited == sorted(waited, key=str)
    names = [uow.people.get(key).name.casefold() for key in found[PeopleView.ADEPTS]]
    assert names == sorted(names)


def test_a_view_of_pairs_has_as_many_as_it_says(uow: SqlUnitOfWork, grown: Grown) -> None:
    """The same of the pairs: those in the states of the view, and the silent ones by what stands on the list."""
    counts = uow.rosters.pairs(grown.programme.id, (), frozenset(PairState), NOW)
    for view in OF_STATES:
        found = pairs(uow, grown, view)
        assert len(found) == len(set(found)) == counts[view] > 0, view
        assert {uow.pairs.many(found)[key].state for key in found} <= STATES[view]
    assert counts[PairsView.SILENT] == 3
    silent = uow.pairs.many(pairs(uow, grown, PairsView.SILENT))
    met = [uow.meetings.last_held(key) for key in pairs(uow, grown, PairsView.SILENT)]
    since = [
        one.starts_at if one else silent[key].since
        for one, key in zip(met, pairs(uow, grown, PairsView.SILENT), strict=True)
    ]
    assert since == sorted(since), "those who have not met for the longest time are first"
    assert uow.rosters.pairs(grown.programme.id, (), {PairState.ACTIVE}, NOW)[PairsView.ENDED] == 0


def test_a_declined_proposal_is_no_pair_that_has_ended(uow: SqlUnitOfWork, grown: Grown) -> None:
    """The pairs that have ended are those that were one; what somebody has declined stands on the card of the two."""
    here, nobody = grown.programme.id, ()
    ended = pairs(uow, grown, PairsView.ENDED)
    for key, end in zip(ended, (*sorted(NEVER_MET), *(End.REMATCHED for _ in ended)), strict=False):
        pair = uow.pairs.find(key)
        assert pair is not None
        uow.pairs.save(replace(pair, end=end))
    left = pairs(uow, grown, PairsView.ENDED)
    assert left == ended[len(NEVER_MET) :]
    assert uow.rosters.pairs(here, nobody, frozenset(PairState), NOW)[PairsView.ENDED] == len(left)
    hidden = [uow.memberships.get(pair.adept_id).person_id for pair in uow.pairs.many(ended).values()]
    assert uow.rosters.pairs(here, hidden, frozenset(PairState), NOW)[PairsView.ENDED] == 0


def test_the_hidden_stand_in_no_telling_view(uow: SqlUnitOfWork, grown: Grown) -> None:
    """Whoever is hidden from a reader is on the list of all, and in no view that tells of a pair."""
    alone, (first, *_) = grown.seats["alone"][0], grown.pairs
    hidden = [alone.person, first.mentor.person]
    found = dict(of_people(uow, grown, hidden))
    assert set(hidden) <= set(found[PeopleView.ALL])
    assert alone.person not in found[PeopleView.NO_MENTOR]
    theirs = {pair.id for pair in uow.pairs.in_programme(grown.programme.id) if first.mentor.member == pair.mentor_id}
    counts = uow.rosters.pairs(grown.programme.id, hidden, frozenset(PairState), NOW)
    for view in OF_STATES:
        shown = pairs(uow, grown, view, hidden)
        assert not theirs & set(shown)
        assert len(shown) == counts[view], view


def test_a_former_participant_stands_nowhere(uow: SqlUnitOfWork, grown: Grown) -> None:
    """The emptied row in the place of somebody deleted is on no list of people; nor is who sits at the desk."""
    gone = grown.seats["alone"][0].person
    uow.people.forget(gone)
    everybody = people(uow, grown, PeopleView.ALL)
    assert gone not in everybody
    assert grown.manager.id not in everybody
    roles = {seat.role for key in everybody for seat in uow.memberships.of_person(key)}
    assert roles == {Role.ADEPT, Role.MENTOR}
