"""From people to pairs."""

from dataclasses import replace

from hypothesis import given

from programme.matching.points import bans
from programme.matching.sides import Ban, Giver, Seeker
from programme.matching.suggest import suggest
from tests.programme.matching.people import ANNA, FIRST_MENTOR, GIVER_LISTS, LARS, SEEKER_LISTS


@given(SEEKER_LISTS, GIVER_LISTS)
def test_the_order_of_reading_changes_nothing(seekers: list[Seeker], givers: list[Giver]) -> None:
    """The same people get the same mentors, in the order of membership ids, whatever order they were read in."""
    once = suggest(seekers, givers)
    assert suggest(seekers[::-1], givers[::-1]) == once
    ids = [seeker.membership_id for seeker, _ in once.pairs]
    assert ids == sorted(ids)


@given(SEEKER_LISTS, GIVER_LISTS)
def test_every_rule_is_kept(seekers: list[Seeker], givers: list[Giver]) -> None:
    """Everybody has a mentor or is left over; no ban is broken, and no mentor has more than there is room for."""
    found = suggest(seekers, givers)
    named = [seeker.membership_id for seeker, _ in found.pairs] + [one.membership_id for one in found.left_over]
    assert sorted(named) == sorted(seeker.membership_id for seeker in seekers)
    assert not any(bans(seeker, giver) for seeker, giver in found.pairs)
    for giver in givers:
        assert sum(one == giver for _, one in found.pairs) <= giver.room


def test_who_suits_whom() -> None:
    """Each gets the mentor who knows what is wanted, though both would do for the first."""
    sales, both = replace(LARS, gives=("sales",)), replace(LARS, membership_id=101, gives=("sales", "board"))
    first, second = replace(ANNA, wants=("sales",)), replace(ANNA, membership_id=2, wants=("sales", "board"))
    assert suggest([second, first], [both, sales]).pairs == ((first, sales), (second, both))


def test_who_comes_first() -> None:
    """The only place goes to the adept whose pair ended, although another has more in common with the mentor."""
    other = replace(ANNA, wants=("sales",))
    again = replace(ANNA, membership_id=2, first=True)
    found = suggest([other, again], [replace(LARS, gives=("sales",))])
    assert [seeker for seeker, _ in found.pairs] == [again]
    assert found.left_over == (other,)


def test_who_is_tied_to_the_only_mentor_is_left_over() -> None:
    """Nobody is matched against a ban, even if it leaves a mentor without an adept."""
    tied = replace(ANNA, wished=(FIRST_MENTOR,), banned={FIRST_MENTOR: Ban.TIE})
    found = suggest([tied], [LARS])
    assert (found.pairs, found.left_over) == ((), (tied,))
