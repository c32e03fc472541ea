"""The points and bans of a single pair, in plain Python.

`score` computes the same for all pairs at once; a test holds the two together. The reasons for the manager come from
this file, so that they are exactly the parts that counted. Source of the order of weights: docs/programme.md#research:
similar values and working style predict a good relation more than likeness of title, and a say in the pairing goes
with its quality.
"""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Final

from programme.matching.earlier import Earlier, Effect, Outcome
from programme.matching.sides import Ban, Giver, Seeker
from programme.people import SameEmployer


@dataclass(frozen=True, slots=True)
class Weights:
    """The points for a pair's common ground, whole numbers so that sums stay exact, and a programme's own rule.

    Attributes:
        wish: the adept has asked for this mentor; it outweighs two competences, and never a ban.
        area: each development area from the interview that the mentor knows.
        competence: each competence from the registration that the mentor knows and the interview did not name.
        style: the same way of working.
        town: the same town.
        language: each common language beyond the first, without which they could not be a pair.
        less: what each caution takes off; more than all common ground, so that every other partner comes first.
        same_employer: the programme's rule for two with the same employer.
    """

    wish: int = 20
    area: int = 12
    competence: int = 8
    style: int = 6
    town: int = 4
    language: int = 1
    less: int = 200
    same_employer: SameEmployer = SameEmployer.CAUTION


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


_NO_NAME: Final = frozenset("ab hb kb aktiebolag ltd inc".split())

# Answers to "where do you work" that name no employer, as `bare` makes them.
_NO_EMPLOYER: Final = frozenset(
    "egen egenfirma egenföretagare egetföretag egetbolag egenverksamhet företagare enskildfirma konsult frilans "
    "frilansare pensionär pensionerad student studerande arbetssökande arbetslös ingen inget "
    "selfemployed ownbusiness owncompany ownfirm freelance freelancer retired unemployed none".split()
)


@lru_cache(maxsize=4096)
def bare(text: str) -> str:
    """Return the letters and digits of a text in lower case, so that `Nord Bygg` and `nordbygg ` compare as equal."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(letter for letter in folded if letter.isalnum())


@lru_cache(maxsize=4096)
def employer_key(employer: str) -> str:
    """Return the key by which employers are compared; empty if the text names none ("egen firma", "-", or empty)."""
    key = bare(employer)
    return "" if key in _NO_EMPLOYER else key


def bans(
    seeker: Seeker, giver: Giver, *, weights: Weights = WEIGHTS, by_hand: bool = False
) -> tuple[Outcome | Ban, ...]:
    """Return every ban between the two: earlier outcomes, then those by their registrations. Room is not a ban.

    What only the match leaves out for a while is no ban for a manager who asks by hand.
    """
    effects = {Effect.NEVER} if by_hand else {Effect.NEVER, Effect.NOT_YET}
    found: list[Outcome | Ban] = [one.outcome for one in before(seeker, giver) if one.effect in effects]
    if not set(seeker.contacts).isdisjoint(giver.contacts):
        found.append(Ban.CONTACT)
    if seeker.spoken and giver.spoken and not set(seeker.spoken) & set(giver.spoken):
        found.append(Ban.LANGUAGE)
    if weights.same_employer is SameEmployer.BAN and same_employer(seeker, giver):
        found.append(Ban.EMPLOYER)
    if not has_reader(seeker, giver):
        found.append(Ban.READER)
    return tuple(dict.fromkeys(found))


def before(seeker: Seeker, giver: Giver) -> tuple[Earlier, ...]:
    """Return the outcomes between the two before, the oldest first."""
    return seeker.earlier.get(giver.membership_id, ())


def has_reader(seeker: Seeker, giver: Giver) -> bool:
    """Tell whether a manager looks after both, or it is not known who looks after one of them."""
    return seeker.readers is None or giver.readers is None or not seeker.readers.isdisjoint(giver.readers)


def same_employer(seeker: Seeker, giver: Giver) -> bool:
    """Tell whether the two name the same employer."""
    key = employer_key(seeker.employer)
    return bool(key) and key == employer_key(giver.employer)


def on_board(seeker: Seeker, giver: Giver) -> bool:
    """Tell whether the mentor names the adept's employer among boards and own firms, word by word."""
    name, there = _words(seeker.employer), f"{_words(giver.boards)} "
    return bool(employer_key(seeker.employer) and name) and (f"{name} " in there or f"{name}s " in there)


@lru_cache(maxsize=4096)
def _words(text: str) -> str:
    """Return the words of a name or of several, in lower case and each after a blank; "AB" is no part of a name."""
    words = re.findall(r"\w+", unicodedata.normalize("NFKC", text).casefold())
    return "".join(f" {word}" for word in words if word not in _NO_NAME)


def cautions(seeker: Seeker, giver: Giver, *, weights: Weights = WEIGHTS) -> int:
    """Count the reasons to let other partners come first: earlier outcomes that count less, and the same employer."""
    employer = weights.same_employer is SameEmployer.CAUTION and same_employer(seeker, giver)
    return employer + sum(one.effect in {Effect.LESS, Effect.NOT_YET} for one in before(seeker, giver))


def parts(seeker: Seeker, giver: Giver, *, weights: Weights = WEIGHTS) -> tuple[Part, ...]:
    """Return the parts that count for the pair, the heaviest first; equals are in the order of `Reason`.

    The points of a pair are the sum of its parts, less what its cautions take off. Words are in the adept's
    order, each once.
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
    """Return the points of the pair, less than 0 with a caution; they serve comparisons only and are never shown."""
    common = sum(part.points for part in parts(seeker, giver, weights=weights))
    return common - weights.less * cautions(seeker, giver, weights=weights)


def _common(first: tuple[str, ...], second: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in dict.fromkeys(first) if word in second)
