"""The two sides of a match, with only those facts that the matching may use.

They are built from registration and interview, so that the matching never sees a database row. Names are there
for the texts of the reasons only. Competences and development areas are words of `forms.registration.COMPETENCES`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from programme.names import Name


class Ban(StrEnum):
    """Why two can't be a pair. The first two are reported, the last two are seen in the registrations."""

    TIE = "tie"  # a personal or professional connection, reported at any time
    NEVER_AGAIN = "never-again"  # the adept objected for another reason, or a pair ended for good
    LANGUAGE = "language"  # no common language
    CONTACT = "contact"  # the same phone number or e-mail address: one person twice, or two who live together
    EMPLOYER = "employer"  # the same employer: a mentor is an outsider


@dataclass(frozen=True, slots=True)
class Seeker:
    """An adept who is to be matched.

    Attributes:
        wants: competences from the registration.
        areas: the development areas from the interview, as competences; they weigh more than `wants`.
        spoken: language codes; empty if not known, which bans no mentor.
        style: the way of working from the interview, as a code; empty if not known.
        wished: membership ids of the mentors for whom the adept has asked.
        banned: membership ids of mentors who are ruled out, each with the kind of ban.
        first: the adept is matched before others, because a pair of theirs has ended.
    """

    membership_id: int
    first_name: Name
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
        spoken: language codes; empty if not known, which bans no adept.
        style: the way of working from the interview, as a code; empty if not known.
        room: how many more adepts the mentor can take, 0 or more.
    """

    membership_id: int
    first_name: Name
    room: int
    gives: tuple[str, ...] = ()
    spoken: tuple[str, ...] = ()
    town: str = ""
    employer: str = ""
    style: str = ""

    def __post_init__(self) -> None:
        """Refuse a negative room, which means that the caller has counted wrongly.

        Raises:
            ValueError: `room` is negative.
        """
        if self.room < 0:
            raise ValueError(f"mentor {self.membership_id} has room for {self.room}")
