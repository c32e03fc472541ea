"""The profiles of the cast: the people of a rehearsal, their tempers and their answers.

Realistic Swedish people: most answer within a day, some late, some forget, some block the bot or are silent for
weeks. Profiles follow from a seed, never from the order in which messages happen to arrive.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from programme.forms.registration import COMPETENCES
from programme.people import Role

_FIRST = (
    "Karin|Anders|Yasmin|Lars|Birgitta|Ahmed|Ingrid|Per|Sofia|Johan|Åsa|Erik|Märta|Nils|Leila|Olof|Hanna|Gustav|"
    "Maja|Sven|Elin|Tomas|Amina|Björn|Cecilia|David|Ebba|Farid|Greta|Henrik|Ida|Jonas|Klara|Magnus|Nadia|Oskar|"
    "Petra|Rolf|Sara|Viktor"
).split("|")
_LAST = "Ek|Lindqvist|Haddad|Öberg|Sjögren|Nordin|Åkesson|Holm|Wallin|Bergström|Dahl|Rashid|Nyström|Falk".split("|")
_WORK = "Nordbygg, Umeå|Vårdcentralen Linden, Gävle|Kaffebryggeriet, Malmö|Sjöfart & Co, Göteborg".split("|")
_GOALS = {
    "sv": ("Bli tryggare i att leda andra.", "Våga växa till tre butiker.", "Få tid att tänka längre än en vecka."),
    "en": ("To feel safer in leading others.", "To dare to grow to three shops.", "To find time to think ahead."),
}


class Temper(StrEnum):
    """A participant's way of using the bot."""

    PLAIN = "plain"  # answers within a day
    PROMPT = "prompt"  # answers within hours
    LATE = "late"  # answers after some days
    FORGETFUL = "forgetful"  # now and then only after a week
    HASTY = "hasty"  # gets things wrong first
    CURIOUS = "curious"  # asks the manager something in the middle
    LEAVING = "leaving"  # breaks off, and comes back
    DECLINING = "declining"  # says no the first time
    HOLIDAY = "holiday"  # two weeks away
    SILENT = "silent"  # says nothing for five weeks
    BLOCKING = "blocking"  # blocks the bot once, and comes back


ADEPTS = (
    *(Temper.PLAIN, Temper.LATE, Temper.HASTY, Temper.CURIOUS, Temper.PROMPT, Temper.FORGETFUL),
    *(Temper.LEAVING, Temper.HOLIDAY, Temper.BLOCKING, Temper.SILENT, Temper.PLAIN, Temper.DECLINING),
)
MENTORS = (
    *(Temper.PROMPT, Temper.PLAIN, Temper.DECLINING, Temper.LATE),
    *(Temper.HOLIDAY, Temper.HASTY, Temper.FORGETFUL, Temper.SILENT),
)


@dataclass(frozen=True, slots=True)
class Profile:
    """A person of the cast, with prepared answers."""

    name: str
    role: Role
    temper: Temper
    email: str
    phone: str
    work: str
    competences: tuple[str, ...]
    goal: str
    capacity: int

    @property
    def first_name(self) -> str:
        """The first name, by which other people and the bot call this person."""
        return self.name.partition(" ")[0]


Tempers = tuple[tuple[Temper, ...], tuple[Temper, ...]]
"""The tempers of a scenario's adepts and of its mentors, dealt out in order, and then from the beginning again."""


def invent_profiles(
    adepts: int, mentors: int, seed: int, language: str, *, tempers: Tempers = (ADEPTS, MENTORS)
) -> Iterator[Profile]:
    """Return invented profiles, adepts first: first names differ, and the mentors have room for every adept."""
    chance = random.Random(seed)
    first_names = _first_names(chance, adepts + mentors)
    # Numbers kept free for stories; two people of one number would look like one person to the bot.
    numbers = random.Random(f"{seed} phones").sample(range(10, 100), 90)
    for index, first in enumerate(first_names):
        mentor = index - adepts
        role = Role.ADEPT if mentor < 0 else Role.MENTOR
        of_role = tempers[0] if mentor < 0 else tempers[1]
        with_two = mentor < adepts - mentors + (adepts >= mentors)
        yield _profile(
            f"{first} {chance.choice(_LAST)}",
            role,
            of_role[(index if mentor < 0 else mentor) % len(of_role)],
            seed=seed,
            language=language,
            capacity=2 if with_two else 1,
            phone=f"{'070-174 06' if index < len(numbers) else '08-465 004'} {numbers[index % len(numbers)]}",
        )


def _first_names(chance: random.Random, count: int) -> list[str]:
    """Return as many different first names; in a large cast some are double names."""
    single = chance.sample(_FIRST, min(count, len(_FIRST)))
    double = [f"{one}-{other}" for one in _FIRST for other in _FIRST if one != other]
    return [*single, *chance.sample(double, count - len(single))]


def _profile(name: str, role: Role, temper: Temper, *, seed: int, language: str, capacity: int, phone: str) -> Profile:
    chance = random.Random(f"{seed} {name}")
    mail = name.lower().replace(" ", ".").translate(str.maketrans("åäöé", "aaoe"))
    return Profile(
        name=name,
        role=role,
        temper=temper,
        email=f"{mail}@example.se",
        phone=phone,
        work=chance.choice(_WORK),
        competences=tuple(chance.sample(COMPETENCES, chance.randint(1, 3))),
        goal=chance.choice(_GOALS[language]),
        capacity=capacity,
    )
