"""What counts for a pair and what rules it out, one pair at a time and all at once."""

from dataclasses import replace

import pytest
from hypothesis import given

from programme.matching.earlier import Outcome
from programme.matching.points import Part, Reason, Weights, bans, bare, employer_key, parts, points
from programme.matching.score import compare
from programme.matching.sides import Ban, Giver, Seeker
from programme.people import SameEmployer
from tests.programme.matching.people import (
    ANNA,
    DECLINED,
    FIRST_MENTOR,
    GIVER_LISTS,
    LARS,
    LONG_AGO,
    NEVER_AGAIN,
    NOT_NOW,
    SEEKER_LISTS,
    TIED,
    WEIGHTS,
)

TABLED = Weights(wish=1000, area=100, competence=50, style=20, town=10, language=1)
STRICT = Weights(same_employer=SameEmployer.BAN)
TABLE: dict[str, tuple[dict[str, object], dict[str, object], int]] = {
    "nothing in common but the language": ({}, {}, 0),
    "a competence": ({"wants": ("sales", "board")}, {"gives": ("sales",)}, 50),
    "two competences": ({"wants": ("sales", "board")}, {"gives": ("board", "sales")}, 100),
    "an area from the interview": ({"areas": ("sales",)}, {"gives": ("sales",)}, 100),
    "an area that was registered too counts once": (
        {"areas": ("sales",), "wants": ("sales",)},
        {"gives": ("sales",)},
        100,
    ),
    "what the mentor wants nobody asks": ({}, {"gives": ("sales",)}, 0),
    "the same style": ({"style": "calm"}, {"style": "calm"}, 20),
    "other styles": ({"style": "calm"}, {"style": "quick"}, 0),
    "styles not known": ({"style": ""}, {"style": ""}, 0),
    "the same town": ({"town": "Umeå"}, {"town": " umeå"}, 10),
    "towns not known": ({"town": "-"}, {"town": "–"}, 0),
    "a second language": ({"spoken": ("sv", "en")}, {"spoken": ("en", "sv")}, 1),
    "a third language": ({"spoken": ("sv", "en", "fi")}, {"spoken": ("en", "sv", "fi", "ar")}, 2),
    "languages not known": ({"spoken": ()}, {}, 0),
    "a wish": ({"wished": (FIRST_MENTOR, FIRST_MENTOR)}, {}, 1000),
    "a wish for another": ({"wished": (FIRST_MENTOR + 1,)}, {}, 0),
    "everything": (
        {"wished": (FIRST_MENTOR,), "areas": ("sales",), "wants": ("board",), "style": "calm", "town": "Umeå"},
        {"gives": ("sales", "board"), "style": "calm", "town": "Umeå"},
        1180,
    ),
}


@pytest.mark.parametrize("name", TABLE)
def test_points(name: str) -> None:
    """The table of what counts, in both ways of working it out."""
    seeker_has, giver_has, expected = TABLE[name]
    seeker, giver = replace(ANNA, **seeker_has), replace(LARS, **giver_has)  # type: ignore[arg-type]
    assert points(seeker, giver, weights=TABLED) == expected
    assert compare([seeker], [giver], weights=TABLED).scores.tolist() == [[expected]]


def test_the_order_of_weights() -> None:
    """Competences most, the interview's before the registered; then style, town, a language; a wish is strong."""
    weights = Weights()
    assert weights.area > weights.competence > weights.style > weights.town > weights.language > 0
    assert weights.wish > 2 * weights.competence


BANNED: dict[str, tuple[dict[str, object], dict[str, object], tuple[Outcome | Ban, ...]]] = {
    "nothing": ({}, {}, ()),
    "a tie": ({"earlier": {FIRST_MENTOR: TIED}}, {}, (Outcome.TIE,)),
    "a tie with another": ({"earlier": {FIRST_MENTOR + 1: TIED}}, {}, ()),
    "never again": ({"earlier": {FIRST_MENTOR: NEVER_AGAIN}}, {}, (Outcome.NEVER_AGAIN,)),
    "a mentor who has just said no": ({"earlier": {FIRST_MENTOR: DECLINED}}, {}, (Outcome.DECLINED,)),
    "a mentor who said no long ago": ({"earlier": {FIRST_MENTOR: LONG_AGO}}, {}, ()),
    "a suggestion left for later": ({"earlier": {FIRST_MENTOR: NOT_NOW}}, {}, ()),
    "one person in both roles": ({"contacts": ("+4670", "a@b.se")}, {"contacts": ("a@b.se",)}, (Ban.CONTACT,)),
    "two people": ({"contacts": ("+4670",)}, {"contacts": ("+4671",)}, ()),
    "no common language": ({"spoken": ("sv",)}, {"spoken": ("en", "fi")}, (Ban.LANGUAGE,)),
    "a language not known": ({"spoken": ("sv",)}, {"spoken": ()}, ()),
    "the same employer": ({"employer": "Nordbygg AB"}, {"employer": " NORD-BYGG ab"}, (Ban.EMPLOYER,)),
    "another employer": ({"employer": "Nordbygg"}, {"employer": "Sydbygg"}, ()),
    "both self-employed": ({"employer": "Egen firma"}, {"employer": "egen firma"}, ()),
    "in English": ({"employer": "self-employed"}, {"employer": "Self employed"}, ()),
    "no employer": ({"employer": " - "}, {"employer": "-"}, ()),
    "no manager in common": ({"readers": frozenset({1})}, {"readers": frozenset({2})}, (Ban.READER,)),
    "a manager looks after both": ({"readers": frozenset({1, 2})}, {"readers": frozenset({2})}, ()),
    "nobody looks after the mentor": ({"readers": frozenset({1})}, {"readers": frozenset()}, (Ban.READER,)),
    "managers not known": ({"readers": frozenset({1})}, {}, ()),
    "two bans": (
        {"earlier": {FIRST_MENTOR: TIED}, "employer": "Nordbygg"},
        {"employer": "Nordbygg"},
        (Outcome.TIE, Ban.EMPLOYER),
    ),
    "a wish breaks no ban": ({"wished": (FIRST_MENTOR,), "earlier": {FIRST_MENTOR: TIED}}, {}, (Outcome.TIE,)),
}


@pytest.mark.parametrize("name", BANNED)
def test_bans(name: str) -> None:
    """The table of what rules a pair out, in both ways of working it out."""
    seeker_has, giver_has, expected = BANNED[name]
    seeker, giver = replace(ANNA, **seeker_has), replace(LARS, **giver_has)  # type: ignore[arg-type]
    assert bans(seeker, giver, weights=STRICT) == expected
    assert compare([seeker], [giver], weights=STRICT).banned.tolist() == [[bool(expected)]]


@pytest.mark.parametrize(
    ("rule", "banned", "score"),
    [(SameEmployer.BAN, True, 0), (SameEmployer.CAUTION, False, -200), (SameEmployer.FINE, False, 0)],
)
def test_the_same_employer_is_the_programmes_rule(rule: SameEmployer, banned: bool, score: int) -> None:
    """Never a pair, or everybody else first, or nothing to mind, in both ways of working it out."""
    seeker, giver = replace(ANNA, employer="Nordbygg"), replace(LARS, employer="nord bygg")
    weights = Weights(same_employer=rule)
    compared = compare([seeker], [giver], weights=weights)
    assert (compared.banned.tolist(), compared.scores.tolist()) == ([[banned]], [[score]])
    assert bans(seeker, giver, weights=weights) == ((Ban.EMPLOYER,) if banned else ())
    assert banned or points(seeker, giver, weights=weights) == score


@given(SEEKER_LISTS, GIVER_LISTS, WEIGHTS)
def test_all_at_once_is_one_by_one(seekers: list[Seeker], givers: list[Giver], weights: Weights) -> None:
    """The matrices say what the rule says of each pair; banned pairs have no points."""
    compared = compare(seekers, givers, weights=weights)
    banned = [[bool(bans(seeker, giver, weights=weights)) for giver in givers] for seeker in seekers]
    alone = [[points(seeker, giver, weights=weights) for giver in givers] for seeker in seekers]
    scores = [[0 if no else score for no, score in zip(*two, strict=True)] for two in zip(banned, alone, strict=True)]
    assert compared.scores.shape == compared.banned.shape == (len(seekers), len(givers))
    assert compared.banned.tolist() == banned
    assert compared.scores.tolist() == scores


def test_parts_are_the_heaviest_first() -> None:
    """What weighs the same keeps a fixed order; what has no weight is not there."""
    seeker = replace(ANNA, wants=("board", "sales"), areas=("growth",), town="Umeå", style="calm")
    giver = replace(LARS, gives=("sales", "growth", "board"), town="Umeå", style="calm")
    assert parts(seeker, giver) == (
        Part(Reason.COMPETENCES, 16, ("board", "sales")),
        Part(Reason.AREAS, 12, ("growth",)),
        Part(Reason.STYLE, 6),
        Part(Reason.TOWN, 4, ("Umeå",)),
    )
    assert [part.reason for part in parts(seeker, giver, weights=Weights(town=0, style=12))] == [
        Reason.COMPETENCES,
        Reason.AREAS,
        Reason.STYLE,
    ]


def test_no_room_below_nothing() -> None:
    """A mentor can't have less than no room."""
    with pytest.raises(ValueError, match="room for -1"):
        replace(LARS, room=-1)


@pytest.mark.parametrize(("text", "key"), [("Å Ö", "åö"), ("A\u030a", "å"), ("& –", ""), ("Fjäll & Co 2", "fjällco2")])
def test_bare(text: str, key: str) -> None:
    """Signs, spaces, case and the way an å is put together make no difference."""
    assert bare(text) == employer_key(text) == key
