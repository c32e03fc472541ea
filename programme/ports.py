"""What the rules need from outside, as protocols: storage and words.

`storage` implements the repositories, `bot.texts` the words, tests write them by hand. A unit of work is one
transaction: everything in it happens, or nothing does. Nobody in here commits; the edge does.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Protocol

from programme.audit import Deed, Doer, Subject
from programme.dialog import About, Dialog, Form
from programme.due import Due, DueKind
from programme.matching.sides import Ban
from programme.meeting import Meeting, Report
from programme.nudge import Nudge
from programme.pair import Contract, FitAnswer, Pair
from programme.people import Concern, Interview, Letter, Link, Membership, Note, Person, Programme, Role, State
from programme.speech import Purpose, Value
from programme.survey import Survey


class Words(Protocol):
    """Texts of one language."""

    def __call__(self, key: str, args: Mapping[str, Value] | None = None) -> str:
        """Return the plain text of `key` (no markup).

        Raises:
            LookupError: there is no such text, or it needs an argument that is missing.
        """
        ...


class People(Protocol):
    """Every person that the bot knows."""

    def get(self, key: int) -> Person: ...
    def find(self, key: int) -> Person | None: ...
    def save(self, entity: Person) -> None: ...
    def add(self, entity: Person) -> Person: ...
    def by_telegram(self, telegram_id: int) -> Person | None:
        """Return the person with this Telegram account."""
        ...

    def move(self, person: Person, telegram_id: int, stranger: int | None) -> None:
        """Give `person` the account `telegram_id`, taking it from the `stranger` who just came with it.

        What is still unsent to the old account goes to the new one.
        """
        ...

    def forget(self, person_id: int) -> None:
        """Delete a person and everything that hangs on them, unsent messages too."""
        ...


class Programmes(Protocol):
    """Every programme that the bot runs."""

    def get(self, key: int) -> Programme: ...
    def add(self, entity: Programme) -> Programme: ...
    def open(self, day: date) -> Sequence[Programme]:
        """Return the programmes that have not ended on `day`, oldest first."""
        ...


class Memberships(Protocol):
    """Who takes part in what."""

    def get(self, key: int) -> Membership: ...
    def find(self, key: int) -> Membership | None: ...
    def save(self, entity: Membership) -> None: ...
    def add(self, entity: Membership) -> Membership: ...
    def lock(self, key: int) -> None:
        """Let nobody else put this member forward meanwhile."""
        ...

    def of_person(self, person_id: int) -> Sequence[Membership]:
        """Return the memberships of a person, newest first."""
        ...

    def managers(self, programme_id: int) -> Sequence[Person]:
        """Return the managers of a programme; the first one is named in texts."""
        ...

    def page(self, programme_id: int, offset: int, limit: int) -> Sequence[tuple[Membership, Person]]:
        """Return participants who have sent their registration, by name."""
        ...

    def in_state(self, programme_id: int, state: State) -> Sequence[tuple[Membership, Person]]:
        """Return the participants in a state, the one waiting longest first."""
        ...

    def deletions(self, programme_id: int) -> Sequence[tuple[Membership, Person]]:
        """Return the participants who have asked to be deleted, the one waiting longest first."""
        ...

    def unreachable(self, programme_id: int) -> Sequence[tuple[Membership, Person]]:
        """Return the registered participants whom Telegram no longer lets us write to."""
        ...


class Dialogs(Protocol):
    """Conversations under way."""

    def get(self, key: int) -> Dialog | None: ...
    def save(self, entity: Dialog) -> None: ...
    def add(self, entity: Dialog) -> Dialog: ...
    def active(self, person_id: int) -> Dialog | None:
        """Return the dialog whose question is open."""
        ...

    def waiting(self, person_id: int) -> Dialog | None:
        """Return the newest dialog that waits for the active one to end."""
        ...

    def kept(self, person_id: int, form: Form, subject: int) -> Dialog | None:
        """Return an unfinished dialog of this form about this subject, active or not."""
        ...

    def of_person(self, person_id: int) -> Sequence[Dialog]:
        """Return every unfinished dialog of a person, oldest first."""
        ...

    def about(self, about: About, subject: int, person_id: int) -> Sequence[Dialog]:
        """Return what a person has begun to write about this subject, whichever the form, oldest first."""
        ...

    def remove(self, key: int) -> None:
        """Delete a dialog and its answers."""
        ...


class Windows(Protocol):
    """Where the questions stand in the chats."""

    def unsent(self, chat_id: int, purpose: Purpose) -> bool:
        """Tell whether something for this window is still on its way."""
        ...

    def said_twice(self, chat_id: int, purpose: Purpose) -> bool:
        """Tell whether the newest message of this window may stand in the chat already, under an id unknown to us."""
        ...

    def message_id(self, chat_id: int, purpose: Purpose) -> int | None:
        """Return Telegram's id of the message that shows this window."""
        ...


class Letters(Protocol):
    """Messages between participants and managers."""

    def get(self, key: int) -> Letter: ...
    def save(self, entity: Letter) -> None: ...
    def add(self, entity: Letter) -> Letter: ...
    def unsettled(self, programme_id: int) -> Sequence[tuple[Letter, Membership, Person]]:
        """Return the participants' letters that wait for the manager, oldest first."""
        ...

    def of_membership(self, membership_id: int) -> Sequence[Letter]:
        """Return a participant's thread, oldest first."""
        ...


class Links(Protocol):
    """Links that were handed out."""

    def by_token(self, token: str) -> Link | None: ...
    def save(self, entity: Link) -> None: ...
    def add(self, entity: Link) -> Link: ...
    def joining(self, programme_id: int, role: Role | None) -> Link | None:
        """Return the link that leads to a programme, as a certain role or as either."""
        ...

    def invitation_of(self, membership_id: int) -> Link | None:
        """Return the invitation that a mentor from outside came by."""
        ...


class Audit(Protocol):
    """Who did what to whom, and when; only ever added to."""

    def record(
        self, doer: Doer, deed: Deed, subject: Subject, at: datetime, *, on_behalf_of: Role | None = None
    ) -> None:
        """Add a line.

        Args:
            doer: The person who did it, or `By.TIME`.
            deed: What was done.
            subject: What it was done to; its kind and id are kept.
            at: When.
            on_behalf_of: Whose answer a manager has written down.
        """
        ...


class Interviews(Protocol):
    """What came out of the talks."""

    def add(self, entity: Interview) -> Interview: ...
    def save(self, entity: Interview) -> None: ...
    def of_membership(self, membership_id: int) -> Interview | None:
        """Return what came out of the talk with a participant."""
        ...


class Dues(Protocol):
    """Every wait."""

    def put(
        self, kind: DueKind, membership: Membership, due_at: datetime, now: datetime, *, pair: Pair | None = None
    ) -> None:
        """Wait for something until a moment; a wait of that kind about the same is moved there.

        Args:
            kind: what is waited for.
            membership: who is waited for, or told; and what it is about, where no pair is given.
            due_at: when it is due.
            now: the present moment.
            pair: what it is about.
        """
        ...

    def settle(self, kind: DueKind, subject: int) -> None:
        """What was waited for has come, or is no longer waited for."""
        ...

    def settle_pair(self, pair_id: int) -> None:
        """Nothing more is waited for in a pair."""
        ...

    def overdue(self, programme_id: int, now: datetime) -> Sequence[Due]:
        """Return the standing waits of a programme whose moment has come, the longest overdue first."""
        ...

    def of_pair(self, pair_id: int) -> Sequence[Due]:
        """Return what is waited for in a pair, the next one first."""
        ...

    def waiting(self, kind: DueKind, subject: int) -> Due | None:
        """Return a wait."""
        ...


class Pairs(Protocol):
    """Adepts and mentors put forward to each other."""

    def add(self, entity: Pair) -> Pair: ...
    def save(self, entity: Pair) -> None: ...
    def find(self, key: int) -> Pair | None: ...
    def locked(self, key: int) -> Pair | None:
        """Return a pair that is about to change; nobody else changes it meanwhile."""
        ...

    def open_of(self, membership_id: int) -> Sequence[Pair]:
        """Return the pairs of a membership that have not ended."""
        ...

    def open_in(self, programme_id: int) -> Sequence[Pair]:
        """Return the pairs of a programme that have not ended, the one waiting longest first."""
        ...

    def of_membership(self, membership_id: int) -> Sequence[Pair]:
        """Return every pair of a membership, the ended ones too, oldest first."""
        ...

    def promised(self, mentor_id: int) -> int:
        """Count the adepts that a mentor has said yes to; nobody else counts meanwhile."""
        ...


class Fits(Protocol):
    """How first meetings felt."""

    def put(self, answer: FitAnswer) -> None:
        """Keep an answer in place of the one that was given before."""
        ...

    def of_pair(self, pair_id: int) -> Mapping[Role, FitAnswer]:
        """Return what each side has answered."""
        ...

    def drop(self, pair_id: int) -> None:
        """Forget both answers."""
        ...


class Meetings(Protocol):
    """When pairs meet."""

    def find(self, key: int) -> Meeting | None: ...
    def add(self, entity: Meeting) -> Meeting: ...
    def save(self, entity: Meeting) -> None: ...
    def remove(self, key: int) -> None: ...
    def of_pair(self, pair_id: int) -> Sequence[Meeting]:
        """Return every meeting of a pair, by its time."""
        ...

    def planned(self, pair_id: int) -> Meeting | None:
        """Return the meeting that a pair has ahead; there is one at a time."""
        ...

    def last_held(self, pair_id: int) -> Meeting | None:
        """Return the latest meeting that took place."""
        ...


class Reports(Protocol):
    """What each of the two tells the manager after a meeting."""

    def add(self, entity: Report) -> Report: ...
    def of_meeting(self, meeting_id: int) -> Mapping[int, Report]:
        """Return what was told after a meeting, by membership."""
        ...


class Surveys(Protocol):
    """Surveys that people were asked to answer."""

    def find(self, key: int) -> Survey | None: ...
    def add(self, entity: Survey) -> Survey: ...
    def save(self, entity: Survey) -> None: ...
    def of_membership(self, membership_id: int) -> Sequence[Survey]:
        """Return the surveys that somebody was asked to answer, oldest first."""
        ...


class Nudges(Protocol):
    """What people were told without having asked."""

    def add(self, entity: Nudge) -> Nudge: ...
    def since(self, person_id: int, moment: datetime) -> Sequence[Nudge]:
        """Return what somebody was nudged about from a moment on, oldest first."""
        ...

    def about(self, pair_id: int, moment: datetime) -> Sequence[Nudge]:
        """Return what was said unasked about a pair from a moment on, oldest first."""
        ...


class Contracts(Protocol):
    """Moral contracts, at most one a pair."""

    def find(self, key: int) -> Contract | None: ...
    def save(self, entity: Contract) -> None: ...
    def of_pair(self, pair_id: int) -> Contract | None:
        """Return the contract of a pair."""
        ...

    def replace(self, contract: Contract) -> Contract:
        """Put a contract in place of the one that the pair had; return it with its id."""
        ...


class Concerns(Protocol):
    """Private words to the manager."""

    def find(self, key: int) -> Concern | None: ...
    def add(self, entity: Concern) -> Concern: ...
    def save(self, entity: Concern) -> None: ...
    def unsettled(self, programme_id: int) -> Sequence[Concern]:
        """Return the private words that wait for the manager, oldest first."""
        ...

    def of_membership(self, membership_id: int) -> Sequence[Concern]:
        """Return the private words of a participant, oldest first."""
        ...


class Notes(Protocol):
    """What managers wrote down about participants."""

    def add(self, entity: Note) -> Note: ...
    def of_membership(self, membership_id: int) -> Sequence[Note]:
        """Return what was written down about a participant, oldest first."""
        ...


class Suggestions(Protocol):
    """What the last match suggested and the manager has not decided yet: (adept, mentor) by membership."""

    def replace(self, programme_id: int, pairs: Sequence[tuple[int, int]]) -> None: ...
    def of_programme(self, programme_id: int) -> Sequence[tuple[int, int]]: ...
    def remove(self, adept_id: int) -> None: ...


class Bans(Protocol):
    """Who must not be put forward to whom."""

    def add(self, adept_id: int, mentor_id: int, kind: Ban) -> None: ...
    def of_adept(self, adept_id: int) -> dict[int, Ban]: ...


class UnitOfWork(Protocol):
    """One transaction, and everything that can be read and changed in it."""

    @property
    def people(self) -> People: ...
    @property
    def programmes(self) -> Programmes: ...
    @property
    def memberships(self) -> Memberships: ...
    @property
    def dialogs(self) -> Dialogs: ...
    @property
    def windows(self) -> Windows: ...
    @property
    def letters(self) -> Letters: ...
    @property
    def interviews(self) -> Interviews: ...
    @property
    def pairs(self) -> Pairs: ...
    @property
    def fits(self) -> Fits: ...
    @property
    def meetings(self) -> Meetings: ...
    @property
    def reports(self) -> Reports: ...
    @property
    def surveys(self) -> Surveys: ...
    @property
    def nudges(self) -> Nudges: ...
    @property
    def contracts(self) -> Contracts: ...
    @property
    def concerns(self) -> Concerns: ...
    @property
    def notes(self) -> Notes: ...
    @property
    def suggestions(self) -> Suggestions: ...
    @property
    def bans(self) -> Bans: ...
    @property
    def dues(self) -> Dues: ...
    @property
    def links(self) -> Links: ...
    @property
    def audit(self) -> Audit: ...
