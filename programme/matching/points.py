"""The points and bans of a single pair, in plain Python.

`score` computes the same for all pairs at once; a test holds the two together. The reasons for the manager come from
this file, so that they are exactly the parts that counted. Source of the order of weights: docs/programme.md#research:
similar values and working style predict a good relation more than likeness of title, and a say in the pairing goes
with its quality.
"""

import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from programme.matching.sides import Ban, Giver, Seeker


@dataclass(frozen=True, slots=True)
class Weights:
    """The points for a pair's common ground: whole numbers, 0 or more, so that sums stay exact.

    Attributes:
        wish: the adept has asked for this mentor; it outweighs two competences, and never a ban.
        area: each development area from the interview that the mentor knows.
        competence: each competence from the registration that the mentor knows and the interview did not name.
        style: the same way of working.
        town: the same town.
        language: each common language beyond the first, without which they could not be a pair.
    """

    wish: int = 20
    area: int = 12
    competence: int = 8
    style: int = 6
    town: int = 4
    language: int = 1


WEIGHTS: Final = Weights()


class Reason(StrEnum):
    """A kind of common ground; the values are parts of text keys."""

    WISH = "wish"
    AREAS = "areas"
    COMPETENCES = "competences"
    STYLE = "style"
    TOWN = "town"
    LANGUAGES = "languages"


@dataclass(frozen=True, slots=True)
class Part:
    """Common ground that counted for a pair: its points (more than 0), and the words that both share."""

    reason: Reason
    points: int
    words: tuple[str, ...] = ()


# Answers to "where do you work" that name no employer, as `bare` makes them.
_NO_EMPLOYER: Final = frozenset(
    "egen egenfirma egenföretagare egetföretag egetbolag egenverksamhet företagare enskildfirma konsult frilans "
    "frilansare pensionär pensionerad student studerande arbetssökande arbetslös ingen inget "
    "selfemployed ownbusiness owncompany ownfirm freelance freelancer retired unemployed none".split()
)


def bare(text: str) -> str:
    """Return the letters and digits of a text in lower case, so that `Nord Bygg` and `nordbygg ` compare as equal."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(letter for letter in folded if letter.isalnum())


def employer_key(employer: str) -> str:
    """Return the key by which employers are compared; empty if the text names none ("egen firma", "-", or empty)."""
    key = bare(employer)
    return "" if key in _NO_EMPLOYER else key


def bans(seeker: Seeker, giver: Giver) -> tuple[Ban, ...]:
    """Return every ban between the two: the reported one before those seen in registrations. Room is not a ban."""
    found = [seeker.banned[giver.membership_id]] if giver.membership_id in seeker.banned else []
    if seeker.spoken and giver.spoken and not set(seeker.spoken) & set(giver.spoken):
        found.append(Ban.LANGUAGE)
    if employer_key(seeker.employer) and employer_key(seeker.employer) == employer_key(giver.employer):
        found.append(Ban.EMPLOYER)
    return tuple(dict.fromkeys(found))


def parts(seeker: Seeker, giver: Giver, *, weights: Weights = WEIGHTS) -> tuple[Part, ...]:
    """Return the parts that count for the pair, the heaviest first; equals are in the order of `Reason`.

    The points of a pair are the sum of its parts. Words are in the adept's order, each once.
    """
    areas = _common(seeker.areas, giver.gives)
    competences = tuple(word for word in _common(seeker.wants, giver.gives) if word not in areas)
    languages = _common(seeker.spoken, giver.spoken)
    wished = giver.membership_id in seeker.wished
    same_style = bool(seeker.style) and seeker.style == giver.style
    same_town = bool(bare(seeker.town)) and bare(seeker.town) == bare(giver.town)
    everything = (
        Part(Reason.WISH, weights.wish * wished),
        Part(Reason.AREAS, weights.area * len(areas), areas),
        Part(Reason.COMPETENCES, weights.competence * len(competences), competences),
        Part(Reason.STYLE, weights.style * same_style),
        Part(Reason.TOWN, weights.town * same_town, (seeker.town.strip(),)),
        Part(Reason.LANGUAGES, weights.language * max(len(languages) - 1, 0), languages),
    )
    return tuple(sorted((part for part in everything if part.points), key=lambda part: -part.points))


def points(seeker: Seeker, giver: Giver, *, weights: Weights = WEIGHTS) -> int:
    """Return the points of the pair, 0 or more; they serve comparisons only and are never shown."""
    return sum(part.points for part in parts(seeker, giver, weights=weights))


def _common(first: tuple[str, ...], second: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in dict.fromkeys(first) if word in second)
