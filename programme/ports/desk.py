"""Where the manager's work is kept: matters, notes, undos, times away, announcements and figures."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from programme.absence import Absence
from programme.announcement import Announcement, Audience, Reached, Turn
from programme.at_hand import AtHand
from programme.glance import Answered, PairFigures, Seats, Span
from programme.news_kept import CalmNews
from programme.people import Interview, Membership, Note, Person, State
from programme.undo import Undo
from programme.wording import Wording, WordingKind


class Undos(Protocol):
    """The managers' latest deeds with matters, to be counted and undone."""

    def add(self, entity: Undo) -> Undo:
        """Store a deed, and delete the manager's deeds that are kept no longer."""
        ...

    def find(self, key: int) -> Undo | None: ...
    def remove(self, key: int) -> None: ...
    def count_since(self, person_id: int, programme_id: int, moment: datetime) -> int:
        """Count a manager's deeds with the matters of a programme since a moment."""
        ...

    def since(self, person_id: int, programme_id: int, moment: datetime, *, first: int, most: int) -> Sequence[Undo]:
        """Return a manager's deeds with the matters of a programme since a moment, newest first, from the `first`."""
        ...


class Absences(Protocol):
    """The times in which managers are away, at most one for each place at a desk."""

    def of_programme(self, programme_id: int) -> Sequence[Absence]:
        """Return the times away of a programme's managers."""
        ...

    def put(self, absence: Absence) -> Absence:
        """Store a time away in place of the manager's earlier time away; return it with its id."""
        ...

    def save(self, entity: Absence) -> None: ...
    def drop(self, membership_id: int) -> None:
        """Delete the time away of a place at the desk."""
        ...


class CalmNewsKept(Protocol):
    """The calm news that waits for the digests of its readers."""

    def add(self, entity: CalmNews) -> CalmNews: ...
    def forget(self, about: str) -> None:
        """Delete the news about a subject, whoever it waits for."""
        ...

    def take(self, membership_id: int, about: str) -> Sequence[CalmNews]:
        """Return the news about a subject that waits for a reader, and delete it."""
        ...

    def take_all(self, membership_id: int) -> Sequence[CalmNews]:
        """Return all news that waits for a reader, oldest first, and delete it."""
        ...


class MattersAtHand(Protocol):
    """The matter that each manager has opened last, at most one each."""

    def of_person(self, person_id: int) -> AtHand | None:
        """Return the matter that a manager has at hand, or None."""
        ...

    def put(self, matter: AtHand) -> None:
        """Let a manager have this matter at hand, in place of another."""
        ...

    def drop(self, person_id: int) -> None:
        """Let a manager have no matter at hand."""
        ...


class Interviews(Protocol):
    """Interview sheets, at most one for each participant."""

    def add(self, entity: Interview) -> Interview: ...
    def save(self, entity: Interview) -> None: ...
    def of_membership(self, membership_id: int) -> Interview | None:
        """Return the interview sheet of a participant, or None."""
        ...

    def in_programme(self, programme_id: int) -> Sequence[Interview]:
        """Return every interview sheet of a programme."""
        ...

    def made_at(self, programme_id: int, state: State) -> Mapping[int, datetime]:
        """Return when the sheet of each participant in this state was made, by membership."""
        ...


class Notes(Protocol):
    """The managers' notes about participants."""

    def add(self, entity: Note) -> Note: ...
    def in_programme(self, programme_id: int) -> Sequence[Note]:
        """Return the notes about the participants of a programme, oldest first."""
        ...

    def of_membership(self, membership_id: int) -> Sequence[Note]:
        """Return the notes about a participant, oldest first."""
        ...


class Wordings(Protocol):
    """The texts that a programme words itself."""

    def of_programme(self, programme_id: int) -> Sequence[Wording]:
        """Return the texts that a programme words itself, oldest first."""
        ...

    def put(self, wording: Wording) -> None:
        """Store a text in place of the programme's earlier text of this kind and language."""
        ...

    def drop(self, programme_id: int, kind: WordingKind, language: str) -> None:
        """Delete a programme's own text, so that the usual text is said."""
        ...


class Announcements(Protocol):
    """The managers' announcements and their audiences."""

    def find(self, key: int) -> Announcement | None: ...
    def add(self, entity: Announcement) -> Announcement: ...
    def save(self, entity: Announcement) -> None: ...
    def remove(self, key: int) -> None: ...
    def locked(self, key: int) -> Announcement | None:
        """Return an announcement, or None, locked: no other unit of work changes it until this unit ends."""
        ...

    def under_way(self, programme_id: int, author_id: int) -> Announcement | None:
        """Return a manager's oldest announcement that is no draft, or None."""
        ...

    def drop_drafts(self, programme_id: int, author_id: int) -> None:
        """Delete a manager's announcements that were not sent."""
        ...

    def count(self, programme_id: int, author_id: int, audience: Audience, key: int = 0) -> Reached:
        """Return how many people of a programme an audience has, without the author; `key` names those chosen."""
        ...

    def gather(self, announcement: Announcement) -> None:
        """Store the audience of an announcement, each person once."""
        ...

    def pick(self, key: int, membership_id: int) -> None:
        """Pick a participant for a draft."""
        ...

    def pick_guests(self, key: int, gathering_id: int) -> None:
        """Pick for a draft those who came to a gathering, but for its author."""
        ...

    def unpick(self, key: int, person_id: int) -> bool:
        """Leave a person out of a draft again; tell whether they were picked."""
        ...

    def picked(self, key: int, people: Collection[int]) -> frozenset[int]:
        """Return the ids, among these people, that are picked for a draft."""
        ...

    def picks(self, key: int, *, first: int, most: int) -> Sequence[tuple[Membership, Person]]:
        """Return a page of the participants picked for a draft, by name."""
        ...

    def draft(self, programmes: Sequence[int], author_id: int) -> Announcement | None:
        """Return a manager's newest draft in these programmes, or None."""
        ...

    def withdraw(self, key: int, window: str) -> None:
        """Delete the unsent messages of an announcement; their receivers wait for their turn again."""
        ...

    def in_turn(self, key: int, turn: Turn, most: int) -> Sequence[tuple[Membership, Person]]:
        """Return the first participants of an announcement's audience whose turn is this."""
        ...

    def not_shown(self, key: int, window: str, most: int) -> Sequence[tuple[Membership, Person]]:
        """Return the first participants to whom an announcement was sent, but whose chat does not have it."""
        ...

    def mark(self, key: int, members: Collection[int], turn: Turn) -> None:
        """Note how far an announcement has come with these members."""
        ...

    def tally(self, key: int) -> Mapping[Turn, int]:
        """Return how many an announcement has come how far with."""
        ...

    def shown_to(self, key: int, window: str) -> int:
        """Return how many chats have an announcement."""
        ...


class Figures(Protocol):
    """The figures of a whole programme; `besides` are the ids of pairs that are left out."""

    def seats(self, programme_id: int) -> Sequence[Seats]:
        """Return the participants of a programme, counted by role and state."""
        ...

    def without_mentor(self, programme_id: int) -> datetime | None:
        """Return the moment since which an adept has waited longest for a mentor, or None."""
        ...

    def near(self, programme_id: int, people: Collection[int]) -> Sequence[int]:
        """Return the ids of a programme's pairs that any of these people is in."""
        ...

    def pairs(self, programme_id: int, besides: Collection[int], anew: int) -> PairFigures:
        """Return the pairs of a programme, counted; those under way as fine (`programme.fares`).

        Args:
            programme_id: the programme.
            besides: the pairs left out.
            anew: a pair that began, or went on after a pause, more than so many days after its latest meeting counts
                from that day.
        """
        ...

    def spans(self, programme_id: int, besides: Collection[int]) -> Sequence[Span]:
        """Return when the pairs of a programme were under way, counted by their first and their last day."""
        ...

    def reach(self, programme_id: int, besides: Collection[int], now: datetime) -> Sequence[datetime]:
        """Return when the first and the last of a programme's meetings were held, and the last is booked, if any."""
        ...

    def met(
        self, programme_id: int, besides: Collection[int], bounds: Sequence[datetime], now: datetime
    ) -> Sequence[tuple[int, int]]:
        """Return how many meetings of a programme were held from each bound to the next, and are booked after `now`."""
        ...

    def reports(self, programme_id: int, besides: Collection[int], before: datetime) -> Answered:
        """Return how many reports were asked for on meetings before a moment, and how many are there."""
        ...

    def surveys(self, programme_id: int, people: Collection[int], forms: Sequence[str]) -> Mapping[str, Answered]:
        """Return how many were asked to answer each survey, and how many have; without these people."""
        ...
