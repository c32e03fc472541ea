"""The two sides of a match, holding what the matching may look at and nothing else.

They are built from registration and interview, so that the rules here never see a database row. Names are carried only
to be said in the reasons. Competences and development areas are the words of `forms.registration.COMPETENCES`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Ban(StrEnum):
    """Why two can't be a pair. The first two are told to us, the last two are seen in what both registered."""

    TIE = "tie"  # a personal or professional connection, reported on any day
    NEVER_AGAIN = "never-again"  # they have been a pair, and it was agreed not to try again
    LANGUAGE = "language"  # no common language
    EMPLOYER = "employer"  # the same employer: a mentor is an outsider


@dataclass(frozen=True, slots=True)
class Seeker:
    """An adept who is to be matched.

    Attributes:
        wants: competences from the registration.
        areas: the development areas that came up in the interview, as competences; they weigh more than `wants`.
        spoken: language codes; empty when it is not known, which bans nobody.
        style: the way of working from the interview, as a code; empty when it is not known.
        wished: membership ids of the mentors that the adept has asked for.
        banned: membership ids of mentors who are ruled out, each with the kind of ban.
        first: a pair of theirs ended, and they are matched before others.
    """

    membership_id: int
    first_name: str
    wants: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    spoken: tuple[str, ...] = ()
    town: str = ""
    employer: str = ""
    style: str = ""
    wished: tuple[int, ...] = ()
    banned: Mapping[int, Ban] = field(default_factory=dict)
    first: bool = False


@dataclass(frozen=True, slots=True)
class Giver:
    """A mentor who may be matched.

    Attributes:
        gives: competences from the registration.
        spoken: language codes; empty when it is not known, which bans nobody.
        style: the way of working from the interview, as a code; empty when it is not known.
        room: how many more adepts the mentor can take, 0 or more.
    """

    membership_id: int
    first_name: str
    room: int
    gives: tuple[str, ...] = ()
    spoken: tuple[str, ...] = ()
    town: str = ""
    employer: str = ""
    style: str = ""

    def __post_init__(self) -> None:
        """Refuse less than no room: the caller has counted wrongly.

        Raises:
            ValueError: `room` is negative.
        """
        if self.room < 0:
            raise ValueError(f"mentor {self.membership_id} has room for {self.room}")
