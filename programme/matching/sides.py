"""The two sides of a match, with only those facts that the matching may use.

They are built from registration and interview, so that the matching never sees a database row. Names are there
for the texts of the reasons only. Competences and development areas are words of `forms.registration.COMPETENCES`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from programme.matching.earlier import Earlier
from programme.names import Name


class Ban(StrEnum):
    """Why two can't be a pair, as seen in their registrations."""

    LANGUAGE = "language"  # no common language
    CONTACT = "contact"  # the same phone number or e-mail address: one person twice, or two who live together
    EMPLOYER = "employer"  # the same employer, where the programme forbids it
    READER = "reader"  # no manager may read what both tell the managers


@dataclass(frozen=True, slots=True)
class Seeker:
    """An adept who is to be matched.

    Attributes:
        wants: competences from the registration.
        areas: the development areas from the interview, as competences; they weigh more than `wants`.
        spoken: language codes; empty if not known, which bans no mentor.
        style: the way of working from the interview, as a code; empty if not known.
        wished: membership ids of the mentors for whom the adept has asked.
        earlier: what has been before, by the mentor's membership id, the oldest first.
        first: the adept is matched before others, because a pair of theirs has ended.
        person_id: the person; 0 if not known.
        contacts: what two memberships of one person have in common: the person, the phone number, the e-mail address.
        readers: the ids of the managers that look after the adept; None if not known, which bans no mentor.
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
    earlier: Mapping[int, tuple[Earlier, ...]] = field(default_factory=dict)
    first: bool = False
    person_id: int = 0
    contacts: tuple[str, ...] = ()
    readers: frozenset[int] | None = None


@dataclass(frozen=True, slots=True)
class Giver:
    """A mentor who may be matched.

    Attributes:
        gives: competences from the registration.
        boards: boards and own firms, in the mentor's own words.
        spoken: language codes; empty if not known, which bans no adept.
        style: the way of working from the interview, as a code; empty if not known.
        room: how many more adepts the mentor can take, 0 or more.
        adepts: how many the mentor has already.
        person_id: the person; 0 if not known.
        contacts: what two memberships of one person have in common: the person, the phone number, the e-mail address.
        readers: the ids of the managers that look after the mentor; None if not known, which bans no adept.
    """

    membership_id: int
    first_name: Name
    room: int
    gives: tuple[str, ...] = ()
    spoken: tuple[str, ...] = ()
    town: str = ""
    employer: str = ""
    boards: str = ""
    style: str = ""
    person_id: int = 0
    contacts: tuple[str, ...] = ()
    readers: frozenset[int] | None = None
    adepts: int = 0

    def __post_init__(self) -> None:
        """Refuse a negative room, which means that the caller has counted wrongly.

        Raises:
            ValueError: `room` is negative.
        """
        if self.room < 0:
            raise ValueError(f"mentor {self.membership_id} has room for {self.room}")
