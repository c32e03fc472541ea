"""Where the surveys that managers send now are kept, and who could get one."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from programme.enquiry import Candidate, Enquiry, Turn
from programme.nudge import Nudge


class Enquiries(Protocol):
    """The surveys that managers have sent, and the participants whose turn is to come."""

    def find(self, key: int) -> Enquiry | None: ...
    def many(self, keys: Collection[int]) -> Mapping[int, Enquiry]:
        """Return the enquiries with these ids, by id; those that are gone are left out."""
        ...

    def add(self, entity: Enquiry) -> Enquiry: ...
    def save(self, entity: Enquiry) -> None: ...
    def lock(self, programme_id: int) -> None:
        """Let no other unit send a survey in a programme until this unit ends."""
        ...

    def candidates(self, programme_id: int) -> Sequence[Candidate]:
        """Return both sides of each pair under way in a programme, whoever is to be deleted left out."""
        ...

    def lately(self, programme_id: int, since: datetime) -> Collection[int]:
        """Return the participants who were asked since a moment, or are to be asked, by their memberships."""
        ...

    def before(self, programme_id: int, form: str, name: str) -> Collection[int]:
        """Return the participants who were asked a survey, by their memberships."""
        ...

    def heard(self, programme_id: int, since: datetime) -> Mapping[int, Sequence[Nudge]]:
        """Return the nudges since a moment to those participants who got at least two, by person."""
        ...

    def gather(self, enquiry: Enquiry, turns: Sequence[tuple[int, int | None]]) -> None:
        """Store whose turn is to come: each a membership and a pair, or None."""
        ...

    def open_of(self, membership_id: int) -> Sequence[tuple[Turn, Enquiry]]:
        """Return the turns of a participant that are to come, oldest first."""
        ...

    def open_in(self, programme_id: int) -> Mapping[int, Sequence[tuple[Turn, Enquiry]]]:
        """Return the same of everybody in a programme, by membership; whoever has none is left out."""
        ...

    def note_asked(self, turns: Collection[int], at: datetime) -> None:
        """Note that these turns have come."""
        ...

    def tallies(self, keys: Collection[int]) -> Mapping[int, tuple[int, int]]:
        """Return how many participants each enquiry has come to, and whose turn is to come."""
        ...

    def of_programme(self, programme_id: int, since: datetime) -> Sequence[Enquiry]:
        """Return the enquiries of a programme since a moment, newest first."""
        ...

    def drop_open(self, key: int) -> None:
        """Delete the turns of an enquiry that have not come."""
        ...
