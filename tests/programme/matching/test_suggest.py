"""From people to pairs."""

from dataclasses import replace

from hypothesis import given

from programme.matching.points import Weights, bans
from programme.matching.sides import Giver, Seeker
from programme.matching.suggest import suggest
from tests.programme.matching.people import (
    ANNA,
    DECLINED,
    FIRST_MENTOR,
    GIVER_LISTS,
    LARS,
    NOT_NOW,
    SEEKER_LISTS,
    TIED,
    WEIGHTS,
)


@given(SEEKER_LISTS, GIVER_LISTS)
def test_the_order_of_reading_changes_nothing(seekers: list[Seeker], givers: list[Giver]) -> None:
    """The same people get the same mentors, in the order of membership ids, whatever order they were read in."""
    once = suggest(seekers, givers)
    assert suggest(seekers[::-1], givers[::-1]) == once
    ids = [seeker.membership_id for seeker, _ in once.pairs]
    assert ids == sorted(ids)


@given(SEEKER_LISTS, GIVER_LISTS, WEIGHTS)
def test_every_rule_is_kept(seekers: list[Seeker], givers: list[Giver], weights: Weights) -> None:
    """Everybody has a mentor or is left over; no ban is broken, and no mentor has more than there is room for."""
    found = suggest(seekers, givers, weights=weights)
    named = [seeker.membership_id for seeker, _ in found.pairs] + [one.membership_id for one in found.left_over]
    assert sorted(named) == sorted(seeker.membership_id for seeker in seekers)
    assert not any(bans(seeker, giver, weights=weights) for seeker, giver in found.pairs)
    for giver in givers:
        assert sum(one == giver for _, one in found.pairs) <= giver.room


def test_who_suits_whom() -> None:
    """Each gets the mentor who knows what is wanted, though both would do for the first."""
    sales, both = replace(LARS, gives=("sales",)), replace(LARS, membership_id=101, gives=("sales", "board"))
    first, second = replace(ANNA, wants=("sales",)), replace(ANNA, membership_id=2, wants=("sales", "board"))
    assert suggest([second, first], [both, sales]).pairs == ((first, sales), (second, both))


def test_of_equals_the_mentor_without_an_adept_is_first() -> None:
    """Whoever waits for an adept gets one before anybody gets a second, and a point more counts for more than that."""
    busy, waits = replace(LARS, adepts=1), replace(LARS, membership_id=101)
    assert suggest([ANNA], [busy, waits]).pairs == ((ANNA, waits),)
    fits = replace(busy, gives=("sales",))
    seller = replace(ANNA, wants=("sales",))
    assert suggest([seller], [fits, waits]).pairs == ((seller, fits),)

    two = replace(LARS, room=2)
    only_lars = replace(ANNA, membership_id=2, earlier={101: TIED})
    assert suggest([ANNA, only_lars], [two, waits]).pairs == ((ANNA, waits), (only_lars, two)), "nobody gets two"


def test_who_comes_first() -> None:
    """The only place goes to the adept whose pair ended, although another has more in common with the mentor."""
    other = replace(ANNA, wants=("sales",))
    again = replace(ANNA, membership_id=2, first=True)
    found = suggest([other, again], [replace(LARS, gives=("sales",))])
    assert [seeker for seeker, _ in found.pairs] == [again]
    assert found.left_over == (other,)


def test_who_is_tied_to_the_only_mentor_is_left_over() -> None:
    """Nobody is matched against a ban, even if it leaves a mentor without an adept."""
    tied = replace(ANNA, wished=(FIRST_MENTOR,), earlier={FIRST_MENTOR: TIED})
    found = suggest([tied], [LARS])
    assert (found.pairs, found.left_over) == ((), (tied,))


def test_who_has_just_said_no_is_not_suggested_again() -> None:
    """A mentor who has said "not this time" is left out for a while, even if the adept stays without a mentor."""
    declined = replace(ANNA, earlier={FIRST_MENTOR: DECLINED})
    assert suggest([declined], [LARS]).left_over == (declined,)


def test_what_counts_less_comes_last_and_leaves_nobody_without() -> None:
    """A suggestion that was left for later, or the same employer, gives way to any other mentor, but not to none."""
    later = replace(ANNA, wants=("sales",), earlier={FIRST_MENTOR: NOT_NOW})
    lars, other = replace(LARS, gives=("sales",)), replace(LARS, membership_id=101)
    assert suggest([later], [lars, other]).pairs == ((later, other),)
    assert suggest([later], [lars]).pairs == ((later, lars),)
    colleague = replace(ANNA, wants=("sales",), employer="Nordbygg")
    lars = replace(lars, employer="Nordbygg")
    assert suggest([colleague], [lars, other]).pairs == ((colleague, other),)
    assert suggest([colleague], [lars]).pairs == ((colleague, lars),)
