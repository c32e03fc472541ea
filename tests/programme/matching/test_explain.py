"""The reasons that are shown, and the mentors to choose among by hand."""

import subprocess
import sys
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme.matching.alternatives import alternatives
from programme.matching.earlier import Effect
from programme.matching.explain import reasons, warnings
from programme.matching.points import WEIGHTS, bans, before, cautions, parts, points
from programme.matching.sides import Giver, Seeker
from programme.speech import Listing, Phrase, Value
from tests.programme.matching.people import ANNA, DAY, DECLINED, FIRST_MENTOR, GIVER_LISTS, GIVERS, LARS, SEEKERS, TIED

NAMES = {"adept": ANNA.first_name, "mentor": LARS.first_name}


def numbers(value: Value | Phrase) -> list[int]:
    match value:
        case int():
            return [value]
        case Phrase():
            return [one for inner in value.args.values() for one in numbers(inner)]
        case Listing():
            return [one for inner in value.items for one in numbers(inner)]
        case _:
            return []


def test_every_reason() -> None:
    """All that speaks for a pair, the heaviest first, with the words it came from."""
    seeker = replace(
        ANNA, wants=("sales",), areas=("growth", "board"), spoken=("sv", "en"), town="Umeå", style="calm",
        wished=(FIRST_MENTOR,),
    )  # fmt: skip
    giver = replace(LARS, gives=("board", "growth", "sales"), spoken=("en", "sv"), town="umeå", style="calm")
    assert reasons(seeker, giver) == (
        Phrase(
            "match-reason-areas",
            NAMES | {"competences": Listing((Phrase("competence-growth"), Phrase("competence-board")), ", ")},
        ),
        Phrase("match-reason-wish", NAMES),
        Phrase("match-reason-competences", NAMES | {"competences": Listing((Phrase("competence-sales"),), ", ")}),
        Phrase("match-reason-style", NAMES),
        Phrase("match-reason-town", NAMES | {"town": "Umeå"}),
        Phrase(
            "match-reason-languages", NAMES | {"languages": Listing((Phrase("spoken-sv"), Phrase("spoken-en")), ", ")}
        ),
    )


def test_nothing_in_common_says_nothing() -> None:
    """One common language is no reason: without it they could not be a pair."""
    assert reasons(ANNA, LARS) == ()


@given(SEEKERS, GIVERS)
def test_what_is_said_is_what_was_counted(seeker: Seeker, giver: Giver) -> None:
    """Each part of the points is one reason, in the same order, with no number in it; together they are all points."""
    counted, said = parts(seeker, giver), reasons(seeker, giver)
    assert [phrase.key for phrase in said] == [f"match-reason-{part.reason}" for part in counted]
    taken_off = WEIGHTS.less * cautions(seeker, giver)
    assert sum(part.points for part in counted) - taken_off == points(seeker, giver)
    assert [part.points for part in counted] == sorted((part.points for part in counted), reverse=True)
    assert not any(numbers(phrase) for phrase in said)


@given(SEEKERS, GIVERS)
def test_what_has_been_before_is_always_said(seeker: Seeker, giver: Giver) -> None:
    """Whatever it does to the match, each earlier outcome has its line, and nothing has a number in it.

    Where one rules the two out for good, none says until when.
    """
    ends = {"match-not-before", "match-others-first"}
    for_good = any(one.effect is Effect.NEVER for one in before(seeker, giver))
    assert not (for_good and any(one.key in ends for one in warnings(seeker, giver)))
    said = [one.args["was"] if one.key in ends else one for one in warnings(seeker, giver)]
    keys = [one.key for one in said if isinstance(one, Phrase)]
    earlier = [f"match-earlier-{one.outcome}" for one in before(seeker, giver)]
    assert keys[: len(earlier)] == earlier
    assert set(keys[len(earlier) :]) <= {"match-same-employer", "match-board"}
    assert not any(numbers(phrase) for phrase in warnings(seeker, giver))


def test_a_no_is_told_with_its_day_and_from_when_the_two_are_suggested_again() -> None:
    """The manager reads who said no, when, and how long the match leaves the two out."""
    declined = replace(ANNA, earlier={FIRST_MENTOR: DECLINED})
    was = Phrase("match-earlier-declined", NAMES | {"day": DAY})
    assert warnings(declined, LARS) == (Phrase("match-not-before", {"was": was, "day": DAY + timedelta(weeks=12)}),)


@pytest.mark.parametrize(
    ("employer", "boards", "tied"),
    [
        ("Nordbygg", "ordförande i Nordbygg AB, ledamot i Sydkraft", True),
        ("Nordbygg AB", "Nordbyggs styrelse sedan 2019", True),
        ("ICA", "Ica Maxi Umeå", True),
        ("ICA", "Africa Trade", False),
        ("Norra Bygg", "Norra Skog\nBygg & Co", False),
        ("egen firma", "egen firma", False),
        ("AB", "Holm AB", False),
        ("", "Holm AB", False),
        ("Nordbygg", "", False),
    ],
)
def test_a_tie_by_a_board_is_told(employer: str, boards: str, tied: bool) -> None:
    """The manager reads that the mentor sits where the adept works; a name is never found inside another word."""
    said = warnings(replace(ANNA, employer=employer), replace(LARS, boards=boards, employer="Sydkraft"))
    assert said == ((Phrase("match-board", {**NAMES, "employer": employer}),) if tied else ())


@given(SEEKERS, GIVER_LISTS, st.integers(-1, 6))
def test_alternatives(seeker: Seeker, givers: list[Giver], most: int) -> None:
    """The best with room, none banned, none better left out, with the same reasons as anywhere."""
    found = alternatives(seeker, givers, most=most)
    possible = [giver for giver in givers if giver.room and not bans(seeker, giver, by_hand=True)]
    order = sorted(possible, key=lambda giver: (-points(seeker, giver), giver.membership_id))
    assert [one.giver for one in found] == order[: max(most, 0)]
    assert all(one.reasons == reasons(seeker, one.giver) for one in found)


def test_alternatives_example() -> None:
    """A wish comes first, a tie and a full mentor not at all, equals by membership id."""
    seeker = replace(ANNA, wants=("sales",), wished=(104,), earlier={101: TIED})
    able = replace(LARS, gives=("sales",))
    givers = [
        replace(LARS, membership_id=105),
        replace(able, membership_id=103),
        replace(able, membership_id=102),
        replace(able, membership_id=101),
        replace(able, membership_id=100, room=0),
        replace(LARS, membership_id=104),
    ]
    assert [one.giver.membership_id for one in alternatives(seeker, givers, most=3)] == [104, 102, 103]


def test_a_card_does_not_load_numpy() -> None:
    """Reasons and alternatives can be imported at start without paying for numpy or the solver."""
    code = (
        "import sys, programme.matching.alternatives, programme.matching.explain; "
        "assert not {'numpy', 'lap'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
