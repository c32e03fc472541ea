"""Adepts and mentors at random, and scores of four kinds, for the benchmarks of the match."""

import random
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from programme.forms.interview import STYLES
from programme.forms.registration import COMPETENCES
from programme.matching.earlier import Outcome, earlier
from programme.matching.score import compare
from programme.matching.sides import Giver, Seeker
from programme.names import Name

FIRST_MENTOR = 1_000_000
DAY = date(2027, 3, 3)
LANGUAGES = ("sv", "en", "fi", "ar", "so", "fa")
TOWNS = tuple(f"Ort {number}" for number in range(20))
EMPLOYERS = tuple(f"Firma {number}" for number in range(200))
BEFORE = (Outcome.TIE, Outcome.DECLINED, Outcome.REMATCHED)
READERS = frozenset({1, 2})


class Kind(StrEnum):
    """The kinds of scores; solvers find some of them harder than others."""

    PEOPLE = "common ground"  # what our points make of people: many pairs are worth the same
    COARSE = "five values"
    WIDE = "100,000 values"
    RANK_ONE = "rank one"  # what an adept needs times what a mentor gives


@dataclass(frozen=True, slots=True)
class Problem:
    """A match to be made: rows are adepts, columns mentors.

    Attributes:
        room: the places of each mentor.
        first: for each adept whether they come first.
    """

    scores: NDArray[np.float32]
    banned: NDArray[np.bool_]
    room: NDArray[np.intp]
    first: NDArray[np.bool_]


def people(adepts: int, mentors: int, seed: int = 1) -> tuple[list[Seeker], list[Giver]]:
    """Return so many adepts and mentors; each mentor has one to three places."""
    rng = random.Random(seed)
    return [_adept(rng, number, mentors) for number in range(adepts)], [
        _mentor(rng, number) for number in range(mentors)
    ]


def problem(kind: Kind, adepts: int, mentors: int, seed: int = 1) -> Problem:
    """Return the scores of a kind, with bans."""
    if kind is Kind.PEOPLE:
        seekers, givers = people(adepts, mentors, seed)
        compared, first = compare(seekers, givers), np.array([one.first for one in seekers])
        return Problem(compared.scores, compared.banned, np.array([one.room for one in givers]), first)
    rng = np.random.default_rng(seed)
    room, banned = rng.integers(1, 4, mentors), rng.random((adepts, mentors)) < 0.05
    return Problem(_scores(kind, adepts, mentors, rng), banned, room, np.zeros(adepts, dtype=np.bool_))


def _scores(kind: Kind, adepts: int, mentors: int, rng: np.random.Generator) -> NDArray[np.float32]:
    if kind is Kind.RANK_ONE:
        return np.multiply.outer(rng.integers(1, 300, adepts), rng.integers(1, 300, mentors)).astype(np.float32)
    largest = 5 if kind is Kind.COARSE else 100_000
    return rng.integers(0, largest, (adepts, mentors)).astype(np.float32)


def _adept(rng: random.Random, number: int, mentors: int) -> Seeker:
    def a_mentor() -> int:
        return FIRST_MENTOR + rng.randrange(mentors)

    return Seeker(
        membership_id=number + 1,
        first_name=Name(number + 1, "Karin", "Karin Ek"),
        wants=tuple(rng.sample(COMPETENCES, 4)),
        areas=tuple(rng.sample(COMPETENCES, 2)),
        spoken=_languages(rng),
        town=rng.choice(TOWNS),
        employer=rng.choice(EMPLOYERS),
        style=rng.choice((*STYLES, "")),
        wished=(a_mentor(),) if rng.random() < 0.1 else (),
        earlier={a_mentor(): (earlier(rng.choice(BEFORE), DAY, DAY),)} if rng.random() < 0.2 else {},
        first=rng.random() < 0.1,
        contacts=(f"adept {number}",),
        readers=READERS,
    )


def _mentor(rng: random.Random, number: int) -> Giver:
    return Giver(
        membership_id=FIRST_MENTOR + number,
        first_name=Name(FIRST_MENTOR + number, "Lars", "Lars Holm"),
        room=rng.choice((1, 2, 3)),
        gives=tuple(rng.sample(COMPETENCES, 6)),
        spoken=_languages(rng),
        town=rng.choice(TOWNS),
        employer=rng.choice(EMPLOYERS),
        style=rng.choice((*STYLES, "")),
        contacts=(f"mentor {number}",),
        readers=READERS,
    )


def _languages(rng: random.Random) -> tuple[str, ...]:
    return tuple(rng.sample(LANGUAGES, rng.choice((1, 2, 2, 3))))
