"""The protocols through which the rules reach storage and texts.

`storage` implements the repositories and `bot.texts` the texts; tests write both by hand. A unit of work is one
transaction: all its changes are stored, or none. Use cases never commit; the edge does.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from typing import Protocol

from programme.absence import Absence
from programme.access import Bonds
from programme.announcement import Announcement, Audience, Reached, Turn
from programme.at_hand import AtHand
from programme.audit import Action, AuditSpan, Deed, Doer, Kind, Line, Subject
from programme.dialog import Dialog
from programme.due import Due, DueKind, Waits
from programme.errand import Errand, ErrandKind
from programme.form import About, Form
from programme.glance import Answered, PairFigures, Seats, Span
from programme.mail import Mails
from programme.matching.earlier import Outcome
from programme.meeting import Meeting, MeetingChange, MeetingReply, Point, Report
from programme.names import Name
from programme.nudge import Nudge
from programme.pair import Contract, FitAnswer, Pair, PairState
from programme.pause import Pause
from programme.people import (
    Change,
    Concern,
    Headcount,
    Interview,
    Letter,
    Link,
    Membership,
    Note,
    Person,
    Programme,
    Role,
    State,
)
from programme.people_list import Entry, PeopleList
from programme.presses import PairsView, PeopleView
from programme.seats import Alone, Seat
from programme.speech import Purpose, Value
from programme.survey import Survey
from programme.twin import Twins
from programme.undo import Undo
from programme.windows import Standing
from programme.wording import Wording, WordingKind


class Words(Protocol):
    """The texts of a language."""

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
    def many(self, keys: Collection[int]) -> Mapping[int, Person]:
        """Return these people, by id; without those that are gone."""
        ...

    def save(self, entity: Person) -> None: ...
    def add(self, entity: Person) -> Person: ...
    def by_telegram(self, telegram_id: int) -> Person | None:
        """Return the person with this Telegram account, or None, locked until the unit of work ends."""
        ...

    def move(self, person: Person, telegram_id: int, stranger: int | None) -> None:
        """Give `person` the account `telegram_id`, and take it from the `stranger` who has just written from it.

        Unsent messages to the old account go to the new account.
        """
        ...

    def forget(self, person_id: int) -> None:
        """Delete a person and all rows about them, unsent messages too."""
        ...

    def note_programme(self, person_id: int, programme_id: int, at: datetime) -> None:
        """Note which programme a person has looked at last, and when."""
        ...

    def known_to(self, person_id: int, names: Collection[Name]) -> Sequence[Name]:
        """Return the names in a person's circle that are like one of these names.

        The circle is the managers of the person's programmes and their partners; for a manager also all people in the
        programmes that they manage. An adept's circle leaves out each mentor about whom the adept may not have heard.
        """
        ...


class Programmes(Protocol):
    """Every programme that the bot runs."""

    def get(self, key: int) -> Programme: ...
    def add(self, entity: Programme) -> Programme: ...
    def save(self, entity: Programme) -> None: ...
    def headcount(self, programme_id: int) -> Headcount:
        """Return how many people and pairs there are in a programme."""
        ...

    def open(self, day: date) -> Sequence[Programme]:
        """Return the programmes that have not ended on `day`, oldest first."""
        ...


class Memberships(Protocol):
    """People in programmes, each in one role."""

    def get(self, key: int) -> Membership: ...
    def find(self, key: int) -> Membership | None: ...
    def save(self, entity: Membership) -> None: ...
    def add(self, entity: Membership) -> Membership: ...
    def lock(self, key: int) -> None:
        """Lock a membership, so that no other unit of work puts this member forward until this unit ends."""
        ...

    def of_person(self, person_id: int) -> Sequence[Membership]:
        """Return the memberships of a person, newest first."""
        ...

    def managers(self, programme_id: int) -> Sequence[Person]:
        """Return the managers of a programme, those who are away last; the first is named in texts."""
        ...

    def at_desk(self, programme_id: int) -> Sequence[tuple[Membership, Person]]:
        """Return the managers and assistants of a programme, the longest-standing first."""
        ...

    def people_in(self, programme_id: int) -> Mapping[int, Person]:
        """Return the people of a programme by membership id, former participants too."""
        ...

    def with_people(self, keys: Collection[int]) -> Mapping[int, tuple[Membership, Person]]:
        """Return these memberships with their people, by id; without those that are gone."""
        ...

    def count(self, programme_id: int, state: State) -> int:
        """Count the participants in this state."""
        ...

    def contacts(self, programme_id: int) -> Sequence[tuple[str, str]]:
        """Return the phone number and the e-mail address of each registered participant; empty where there is none."""
        ...

    def page(self, programme_id: int, offset: int, limit: int) -> Sequence[tuple[Membership, Person]]:
        """Return a slice of the participants who have sent their registration, sorted by name."""
        ...

    def here(self, programme_id: int, role: Role, most: int) -> Sequence[tuple[Membership, Person]]:
        """Return the first participants in a role who have sent their registration and have not left, by name."""
        ...

    def with_phone(self, programme_id: int, role: Role, phone: str) -> Sequence[tuple[Membership, Person]]:
        """Return the participants in a role who have sent a registration with this phone number, by name."""
        ...

    def in_state(self, programme_id: int, *states: State) -> Sequence[tuple[Membership, Person]]:
        """Return the participants in any of these states, the earliest registration first."""
        ...

    def shown(self, programme_id: int) -> Sequence[tuple[int, int]]:
        """Return the mentors who may be looked at before any proposal: their memberships and people, by membership."""
        ...

    def gone(self, programme_id: int) -> frozenset[int]:
        """Return the ids of the memberships that no longer take part, whether deleted or not."""
        ...

    def seats(self, programme_id: int, state: State) -> Sequence[Seat]:
        """Return the participants in this state by their ids, the earliest registration first."""
        ...

    def alone(self, programme_id: int, most: int) -> Mapping[Role, Alone]:
        """Return the approved participants in no open pair, by role: their number, and the first of them.

        They wait since their last pair ended, or else since they registered; the longest wait is first. Participants
        whom the manager is still to ask how they want to go on, and those who asked to be deleted, are left out.
        """
        ...

    def adepts_alone(self, keys: Collection[int]) -> Sequence[int]:
        """Return those of some memberships that are approved adepts in no open pair, the first registration first."""
        ...

    def deletions(self, programme_id: int) -> Sequence[Seat]:
        """Return the participants who have asked to be deleted, the earliest request first."""
        ...


class Rosters(Protocol):
    """The lists of the people and of the pairs of a programme, in views."""

    def people(
        self, programme_id: int, hidden: Collection[int], taken: Collection[PairState]
    ) -> Mapping[PeopleView, int]:
        """Return how many registered participants each view has.

        Args:
            programme_id: the programme.
            hidden: the ids of people about whom the reader may not learn whether they have a partner.
            taken: the states of the pairs that the reader sees.
        """
        ...

    def people_on(
        self,
        view: PeopleView,
        programme_id: int,
        hidden: Collection[int],
        taken: Collection[PairState],
        *,
        first: int,
        most: int,
    ) -> Sequence[tuple[Membership, Person]]:
        """Return a page of a view, by name."""
        ...

    def pairs(
        self, programme_id: int, hidden: Collection[int], seen: Collection[PairState], now: datetime
    ) -> Mapping[PairsView, int]:
        """Return how many pairs in the states that the reader sees each view has, without those of hidden people."""
        ...

    def pairs_on(
        self,
        view: PairsView,
        programme_id: int,
        hidden: Collection[int],
        states: Collection[PairState],
        now: datetime,
        *,
        first: int,
        most: int,
    ) -> Sequence[int]:
        """Return the ids of a page of the pairs in these states, by the adept's name."""
        ...


class Dialogs(Protocol):
    """Conversations under way."""

    def get(self, key: int) -> Dialog | None: ...
    def save(self, entity: Dialog) -> None: ...
    def add(self, entity: Dialog) -> Dialog: ...
    def active(self, person_id: int) -> Dialog | None:
        """Return the person's active dialog, or None."""
        ...

    def waiting(self, person_id: int) -> Dialog | None:
        """Return the person's newest dialog that waits for the active dialog to end, or None."""
        ...

    def kept(self, person_id: int, form: Form, subject: int) -> Dialog | None:
        """Return the person's newest unfinished dialog of a form about a subject, in any state, or None."""
        ...

    def of_person(self, person_id: int) -> Sequence[Dialog]:
        """Return every unfinished dialog of a person, oldest first."""
        ...

    def of_form(self, form: Form, subjects: Collection[int]) -> Sequence[Dialog]:
        """Return the unfinished dialogs of a form about these subjects, oldest first."""
        ...

    def about(self, about: About, subject: int, person_id: int) -> Sequence[Dialog]:
        """Return a person's unfinished dialogs about a subject, of every form, oldest first."""
        ...

    def remove(self, key: int) -> None:
        """Delete a dialog and its answers."""
        ...


class Spent(Protocol):
    """The yeses that people have said by a button, as callback data, so that none counts twice."""

    def has(self, person_id: int, press: str) -> bool:
        """Tell whether a person has said this yes since its question was asked last."""
        ...

    def add(self, person_id: int, press: str, at: datetime) -> None:
        """Note that a person has said a yes."""
        ...

    def ask_again(self, person_id: int, presses: Collection[str]) -> None:
        """Note that a person is asked again, so that these yeses count again."""
        ...


class Windows(Protocol):
    """The messages that show windows in the chats."""

    def standing(self, chat_id: int, purpose: Purpose) -> Standing:
        """Return the standing of the message that shows this window."""
        ...

    def message_id(self, chat_id: int, purpose: Purpose) -> int | None:
        """Return Telegram's id of the message that shows this window, or None."""
        ...

    def is_last(self, chat_id: int, purpose: Purpose) -> bool:
        """Tell whether no message was said in a chat since this window was last shown."""
        ...


class Letters(Protocol):
    """Messages between participants and managers."""

    def get(self, key: int) -> Letter: ...
    def find(self, key: int) -> Letter | None: ...
    def save(self, entity: Letter) -> None: ...
    def add(self, entity: Letter) -> Letter: ...
    def unsettled(self, programme_id: int) -> Sequence[tuple[Letter, int]]:
        """Return the participants' letters that wait for the manager, each with its sender's id, oldest first."""
        ...

    def of_membership(self, membership_id: int) -> Sequence[Letter]:
        """Return a participant's thread, oldest first."""
        ...


class Links(Protocol):
    """Links that were handed out."""

    def find(self, key: int) -> Link | None: ...
    def by_token(self, token: str) -> Link | None: ...
    def save(self, entity: Link) -> None: ...
    def add(self, entity: Link) -> Link: ...
    def joining(self, programme_id: int, role: Role | None) -> Link | None:
        """Return the newest link into a programme for a role, or the link that leaves the role open; else None."""
        ...

    def locked(self, key: int) -> Link | None:
        """Return a link, or None, locked: no other unit of work changes it until this unit ends."""
        ...

    def move_of(self, person_id: int) -> Link | None:
        """Return the link by which a person is moving to another account, or None."""
        ...

    def move_to(self, person_id: int) -> Link | None:
        """Return the link by which another person is moving to this person's account, or None."""
        ...

    def to_the_desk(self, person_id: int) -> Link | None:
        """Return the newest link to a desk that a person has opened and not answered, or None."""
        ...

    def moves_in(self, programme_id: int) -> Sequence[tuple[Link, Person]]:
        """Return the moves under way of a programme's people, the oldest first."""
        ...

    def use_up_moves(self, person_id: int, at: datetime) -> None:
        """Note that the links that move a person are used, those not opened yet too."""
        ...

    def invitation_of(self, membership_id: int) -> Link | None:
        """Return the newest invitation by which a mentor from outside came, or None."""
        ...


class PeopleLists(Protocol):
    """Lists of people that managers have sent."""

    def find(self, key: int) -> PeopleList | None: ...
    def get(self, key: int) -> PeopleList: ...
    def add(self, entity: PeopleList) -> PeopleList: ...
    def save(self, entity: PeopleList) -> None: ...
    def remove(self, key: int) -> None: ...
    def newest(self, programme_id: int, person_id: int) -> PeopleList | None:
        """Return the list that a manager has sent last for a programme, or None."""
        ...

    def in_programme(self, programme_id: int) -> Sequence[tuple[PeopleList, int]]:
        """Return the lists that were put into a programme, each with how many have not accepted, newest first."""
        ...


class Entries(Protocol):
    """People on lists who have not accepted yet."""

    def find(self, key: int) -> Entry | None: ...
    def get(self, key: int) -> Entry: ...
    def add_all(self, entered: Sequence[tuple[Link, Entry]]) -> None:
        """Store entries, each with the link that was made for it."""
        ...

    def save(self, entity: Entry) -> None: ...
    def remove(self, key: int) -> None: ...
    def of_link(self, link_id: int) -> Entry | None:
        """Return the entry to which a personal link belongs, or None."""
        ...

    def of_membership(self, membership_id: int) -> Entry | None:
        """Return the entry of a person who has opened the link and is asked for consent, or None."""
        ...

    def of_list(self, list_id: int) -> Sequence[tuple[Entry, Link]]:
        """Return the entries of a list with their links, by row."""
        ...

    def in_programme(self, programme_id: int, now: datetime) -> Sequence[Entry]:
        """Return the entries of a programme that have not expired."""
        ...

    def count(self, programme_id: int, now: datetime) -> int:
        """Return how many entries of a programme have not expired."""
        ...

    def settle(self, programme_id: int, phone: str, email: str) -> None:
        """Delete the entries of a person who has registered, known by number or address."""
        ...


class Audit(Protocol):
    """Authors, actions and the rows that they changed; lines are added, never changed."""

    def record(
        self, doer: Doer, action: Action, subject: Subject, at: datetime, *, on_behalf_of: Role | None = None
    ) -> None:
        """Add a line.

        Args:
            doer: the person who acted, or `By.TIME`.
            action: the event or the member of `Did`.
            subject: the row that it changed or opened; its kind and id are kept.
            at: the moment.
            on_behalf_of: the role whose answer a manager has written down.
        """
        ...

    def lines(self, span: AuditSpan, actions: Collection[str], *, me: int, most: int) -> Sequence[Line]:
        """Return the lines of these actions by others than `me`, the oldest first, as many as `most`.

        A line about a meeting counts to its pair, a line about a survey to the membership of its author.
        """
        ...

    def newest(self, subjects: Mapping[Kind, Collection[int]], actions: Collection[Action]) -> Sequence[Deed]:
        """Return the newest line of each of these actions about each of these rows."""
        ...

    def count(
        self, span: AuditSpan, actions: Collection[str], *, me: int
    ) -> Mapping[tuple[Kind, str], tuple[int, int]]:
        """Return how many lines of each action there are in all, and how many of them are by `me`."""
        ...


class Changes(Protocol):
    """Facts that were changed after they had been sent."""

    def add(self, entity: Change) -> Change: ...
    def of_person(self, person_id: int) -> Sequence[Change]:
        """Return the changed facts about a person, oldest first."""
        ...

    def of_programme(self, programme_id: int) -> Sequence[Change]:
        """Return the changed facts about a programme itself, oldest first."""
        ...


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


class Dues(Protocol):
    """All waits."""

    def put(
        self,
        kind: DueKind,
        membership: Membership,
        due_at: datetime,
        now: datetime,
        *,
        pair: Pair | None = None,
        put_off: bool = False,
    ) -> None:
        """Add a wait; it replaces a wait of the same kind about the same pair or membership.

        Args:
            kind: the kind of wait.
            membership: the member who is to act or to be told; without `pair`, also the subject of the wait.
            due_at: its moment.
            now: the present moment.
            pair: the subject of a wait about a pair.
            put_off: the manager puts it off, and can see meanwhile until when.
        """
        ...

    def put_exactly(self, kind: DueKind, programme_id: int, memberships: Sequence[Membership], now: datetime) -> None:
        """Let only these memberships of a programme wait, from now on; a wait that is there already stays as it is."""
        ...

    def put_for_all(
        self, kind: DueKind, programme_id: int, states: Sequence[State], at: datetime, now: datetime
    ) -> None:
        """Add a wait for each participant in these states; a wait that is there already stays as it is."""
        ...

    def bring_forward(self, kind: DueKind, memberships: Sequence[Membership], at: datetime) -> None:
        """Let these waits fall due at a moment, unless they do so before."""
        ...

    def settle(self, kind: DueKind, subject: int) -> None:
        """Remove a wait, if there is one."""
        ...

    def settle_pair(self, pair_id: int) -> None:
        """Remove all waits about a pair."""
        ...

    def who_waits(self, kind: DueKind, programme_id: int) -> frozenset[int]:
        """Return the ids of the subjects of a programme's waits of a kind, due or not."""
        ...

    def overdue(self, programme_id: int, now: datetime) -> Waits:
        """Return the standing waits of a programme whose moment has come, the longest overdue first."""
        ...

    def begun(self, programme_id: int, since: datetime, until: datetime, due_until: datetime) -> frozenset[int]:
        """Return the ids of the standing waits of a programme that began in a span and are due by a moment."""
        ...

    def put_off(self, programme_id: int, now: datetime) -> Waits:
        """Return the standing waits of a programme that are put off, the next to come back first."""
        ...

    def of_membership(self, membership_id: int) -> Sequence[Due]:
        """Return the waits about a membership itself, the earliest moment first."""
        ...

    def of_pair(self, pair_id: int) -> Sequence[Due]:
        """Return the waits about a pair, the earliest moment first."""
        ...

    def of_person(self, kind: DueKind, person_id: int) -> Sequence[Due]:
        """Return the waits of a kind for a person; without those that have failed so often that they are parked."""
        ...

    def waiting(self, kind: DueKind, subject: int) -> Due | None:
        """Return the wait of a kind about a subject, or None."""
        ...


class Errands(Protocol):
    """Errands that are under way."""

    def ask(self, kind: ErrandKind, programme: Programme, person: Person, now: datetime) -> Errand | None:
        """Store an errand of a person; return it, or None if an errand of the kind is under way for them already."""
        ...


class Pairs(Protocol):
    """Adepts and mentors put forward to each other."""

    def add(self, entity: Pair) -> Pair: ...
    def save(self, entity: Pair) -> None: ...
    def find(self, key: int) -> Pair | None: ...
    def many(self, keys: Collection[int]) -> Mapping[int, Pair]:
        """Return these pairs, by id; without those that are gone."""
        ...

    def of_people(self, people: Collection[int]) -> Mapping[int, tuple[int, int]]:
        """Return the ids of the adept and the mentor as people, by pair, for every pair that any of these is in."""
        ...

    def locked(self, key: int) -> Pair | None:
        """Return a pair, or None, locked: no other unit of work changes it until this unit ends."""
        ...

    def open_of(self, membership_id: int) -> Sequence[Pair]:
        """Return the pairs of a membership that have not ended, oldest first."""
        ...

    def open_of_each(self, memberships: Collection[int]) -> Sequence[Pair]:
        """Return the pairs of these memberships that have not ended, oldest first."""
        ...

    def open_in(self, programme_id: int) -> Sequence[Pair]:
        """Return the pairs of a programme that have not ended, the longest in its present state first."""
        ...

    def by_name(
        self, programme_id: int, states: Collection[PairState], *, besides: int, most: int
    ) -> tuple[Sequence[Pair], int]:
        """Return the first pairs of a programme in these states, by the adept's name, and how many there are.

        The pairs of the person `besides` are left out.
        """
        ...

    def in_programme(self, programme_id: int) -> Sequence[Pair]:
        """Return every pair of a programme, open or ended, oldest first."""
        ...

    def of_membership(self, membership_id: int) -> Sequence[Pair]:
        """Return every pair of a membership, open or ended, oldest first."""
        ...

    def promised(self, mentor_id: int) -> int:
        """Count the adepts to whom a mentor has said yes, in open pairs; the mentor's membership is locked."""
        ...


class Fits(Protocol):
    """Fit answers, one for each side of a pair."""

    def put(self, answer: FitAnswer) -> None:
        """Store a side's answer in place of its earlier answer."""
        ...

    def of_pair(self, pair_id: int) -> Mapping[Role, FitAnswer]:
        """Return the fit answers of a pair by role."""
        ...

    def of_pairs(self, pairs: Collection[int]) -> Mapping[int, Mapping[Role, FitAnswer]]:
        """Return the fit answers of these pairs by pair and role; pairs without any are left out."""
        ...

    def drop(self, pair_id: int) -> None:
        """Delete both answers of a pair."""
        ...


class Meetings(Protocol):
    """The meetings of pairs."""

    def find(self, key: int) -> Meeting | None: ...
    def add(self, entity: Meeting) -> Meeting: ...
    def save(self, entity: Meeting) -> None: ...
    def remove(self, key: int) -> None: ...
    def in_programme(self, programme_id: int) -> Sequence[Meeting]:
        """Return every meeting of a programme's pairs, earliest first."""
        ...

    def of_pair(self, pair_id: int) -> Sequence[Meeting]:
        """Return every meeting of a pair, earliest first."""
        ...

    def of_pairs(self, pairs: Collection[int]) -> Mapping[int, Sequence[Meeting]]:
        """Return every meeting of these pairs, earliest first, by pair; pairs without any are left out."""
        ...

    def planned(self, pair_id: int) -> Meeting | None:
        """Return the planned meeting of a pair, or None; a pair has at most one."""
        ...

    def last_held(self, pair_id: int) -> Meeting | None:
        """Return the latest meeting of a pair that was held, or None."""
        ...


class MeetingChanges(Protocol):
    """The changes of meetings that were noted."""

    def add(self, entity: MeetingChange) -> MeetingChange: ...
    def of_meeting(self, meeting_id: int) -> Sequence[MeetingChange]:
        """Return the changes of a meeting, oldest first."""
        ...

    def of_pairs(self, pairs: Collection[int]) -> Mapping[int, Sequence[MeetingChange]]:
        """Return the changes of these pairs' meetings, oldest first, by meeting; unchanged meetings are left out."""
        ...


class MeetingReplies(Protocol):
    """The partners' replies to meetings that an adept or a mentor has noted."""

    def add(self, entity: MeetingReply) -> MeetingReply: ...
    def save(self, entity: MeetingReply) -> None: ...
    def of_meeting(self, meeting_id: int, number: int) -> MeetingReply | None:
        """Return the reply to a meeting as it is after so many changes, or None."""
        ...

    def of_pairs(self, pairs: Collection[int]) -> Mapping[int, Sequence[MeetingReply]]:
        """Return the replies to these pairs' meetings, in the order of what they are about, by meeting."""
        ...


class Points(Protocol):
    """The lines that adepts want to bring up at a meeting."""

    def add(self, entity: Point) -> Point: ...
    def save(self, entity: Point) -> None: ...
    def remove(self, key: int) -> None: ...
    def of_meeting(self, meeting_id: int) -> Point | None:
        """Return the line for a meeting, or None."""
        ...

    def newest(self, pair_id: int) -> Point | None:
        """Return the line for the pair's latest meeting that has one, or None."""
        ...

    def of_pairs(self, pairs: Collection[int]) -> Mapping[int, Point]:
        """Return the lines for these pairs' meetings, by meeting."""
        ...


class Reports(Protocol):
    """Reports after meetings, one for each side."""

    def add(self, entity: Report) -> Report: ...
    def in_programme(self, programme_id: int) -> Sequence[Report]:
        """Return the reports on the meetings of a programme's pairs, oldest first."""
        ...

    def of_meeting(self, meeting_id: int) -> Mapping[int, Report]:
        """Return the reports on a meeting by membership id."""
        ...

    def of_pairs(self, pairs: Collection[int]) -> Mapping[int, Mapping[int, Report]]:
        """Return the reports on the meetings of these pairs: by meeting id, and then by membership id."""
        ...


class Surveys(Protocol):
    """The surveys that participants were asked to answer."""

    def find(self, key: int) -> Survey | None: ...
    def add(self, entity: Survey) -> Survey: ...
    def save(self, entity: Survey) -> None: ...
    def in_programme(self, programme_id: int) -> Sequence[Survey]:
        """Return the surveys of a programme's participants, answered or not, oldest first."""
        ...

    def of_membership(self, membership_id: int) -> Sequence[Survey]:
        """Return the surveys of a participant, answered or not, oldest first."""
        ...


class Pauses(Protocol):
    """The days in which participants rest."""

    def find(self, key: int) -> Pause | None: ...
    def add(self, entity: Pause) -> Pause: ...
    def save(self, entity: Pause) -> None: ...
    def of_pair(self, pair_id: int) -> Sequence[Pause]:
        """Return the pauses of a pair, whoever has taken them, oldest first."""
        ...

    def of_pairs(self, pairs: Collection[int]) -> Mapping[int, Sequence[Pause]]:
        """Return the pauses of these pairs, oldest first, by pair; pairs without any are left out."""
        ...

    def of_membership(self, membership_id: int) -> Sequence[Pause]:
        """Return the pauses of a participant, in pairs and from being put forward, oldest first."""
        ...

    def lasting_in(self, programme_id: int) -> Sequence[Pause]:
        """Return the pauses of a programme that are not over, oldest first."""
        ...


class Nudges(Protocol):
    """Nudges that were sent."""

    def add(self, entity: Nudge) -> Nudge: ...
    def since(self, person_id: int, moment: datetime) -> Sequence[Nudge]:
        """Return the nudges to a person from a moment on, oldest first."""
        ...

    def about(self, pair_id: int, moment: datetime) -> Sequence[Nudge]:
        """Return the nudges about a pair from a moment on, oldest first."""
        ...


class Contracts(Protocol):
    """Moral contracts: the versions that both of a pair have signed, and at most one open version."""

    def find(self, key: int) -> Contract | None: ...
    def save(self, entity: Contract) -> None: ...
    def of_pair(self, pair_id: int) -> Contract | None:
        """Return the newest contract of a pair: the open version, else the version in force, or None."""
        ...

    def in_force(self, pair_id: int) -> Contract | None:
        """Return the newest contract that both of a pair have signed, or None."""
        ...

    def before(self, contract: Contract) -> Contract | None:
        """Return the version before this version, or None."""
        ...

    def versions(self, pair_id: int) -> Sequence[Contract]:
        """Return all contracts of a pair, the oldest first."""
        ...

    def replace(self, contract: Contract) -> Contract:
        """Store a contract in place of the pair's open version; return it with its id."""
        ...

    def drop_proposal(self, pair_id: int) -> None:
        """Delete the open contract of a pair that has a contract in force."""
        ...


class Concerns(Protocol):
    """Private words to the manager."""

    def find(self, key: int) -> Concern | None: ...
    def add(self, entity: Concern) -> Concern: ...
    def save(self, entity: Concern) -> None: ...
    def unsettled(self, programme_id: int) -> Sequence[tuple[Concern, int]]:
        """Return the private words that wait for the manager, each with its sender's id, oldest first."""
        ...

    def of_membership(self, membership_id: int) -> Sequence[Concern]:
        """Return the private words of a participant, oldest first."""
        ...

    def of_memberships(self, memberships: Collection[int]) -> Sequence[Concern]:
        """Return the private words of these participants, oldest first."""
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


class Suggestions(Protocol):
    """The last match's suggestions that the manager has not decided yet, as (adept, mentor) membership ids."""

    def set_aside(self, adept_id: int, mentor_id: int, at: datetime) -> None:
        """Note that a manager left the suggestion of two for later."""
        ...

    def set_aside_in(self, programme_id: int) -> Mapping[tuple[int, int], datetime]:
        """Return when the suggestions of a programme were left for later, by adept and mentor."""
        ...

    def set_aside_of(self, membership_id: int) -> Mapping[tuple[int, int], datetime]:
        """Return the same for the suggestions of an adept or a mentor."""
        ...

    def replace(self, programme_id: int, pairs: Sequence[tuple[int, int]]) -> None: ...
    def of_programme(self, programme_id: int) -> Sequence[tuple[int, int]]: ...
    def remove(self, member_id: int) -> None: ...


class Bans(Protocol):
    """Adepts and mentors who must not be put forward to each other, with the kind of ban."""

    def add(self, adept_id: int, mentor_id: int, kind: Outcome) -> None: ...
    def lift(self, adept_id: int, mentor_id: int) -> None:
        """Delete the ban between an adept and a mentor."""
        ...

    def of_membership(self, membership_id: int) -> Mapping[tuple[int, int], Outcome]:
        """Return the bans of an adept or a mentor, by the memberships of adept and mentor."""
        ...

    def in_programme(self, programme_id: int) -> Mapping[tuple[int, int], Outcome]:
        """Return the bans of a programme, by the memberships of adept and mentor."""
        ...


class KnownBonds(Protocol):
    """The bonds that close facts about people to managers: pairs, present and past, and bosses."""

    def of(self, people: Collection[int]) -> Bonds:
        """Return all bonds of these people."""
        ...

    def bosses_of(self, person: int) -> Sequence[tuple[datetime, int]]:
        """Return when each boss of a person said so, and the boss's id."""
        ...

    def add_boss(self, boss: int, person: int, *, told_by: int, at: datetime) -> None:
        """Store that a person is the boss of another, unless it is stored already."""
        ...

    def remove_boss(self, boss: int, person: int) -> None:
        """Delete a boss's bond to a person."""
        ...


class KnownTwins(Protocol):
    """People who share a phone number or an e-mail address, and the answers whether they are one person."""

    def in_programme(self, programme_id: int) -> Sequence[tuple[int, int]]:
        """Return the memberships that share a contact with another, by ids, unless they were said to be two people."""
        ...

    def of_membership(self, membership: Membership) -> Sequence[tuple[Membership, Membership]]:
        """Return the pairs of memberships with a shared contact to which this membership belongs."""
        ...

    def find(self, one: int, other: int) -> Twins | None:
        """Return the answers about two people, by their ids, or None."""
        ...

    def put(self, twins: Twins) -> None:
        """Store the answers about two people in place of the earlier answers."""
        ...

    def join(self, gone: Person, kept: Person) -> None:
        """Give all rows of `gone` to `kept`, and delete `gone`."""
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

    def pairs(
        self, programme_id: int, besides: Collection[int], late: datetime, silent: datetime, anew: int
    ) -> PairFigures:
        """Return the pairs of a programme, counted.

        Args:
            programme_id: the programme.
            besides: the pairs left out.
            late: a pair is late if its latest meeting was before this moment, and no other is booked.
            silent: the same for a pair that is silent.
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
        self, programme_id: int, besides: Collection[int], since: datetime, until: datetime, now: datetime
    ) -> tuple[int, int]:
        """Return how many meetings of a programme were held in a span, and how many are booked in it after `now`."""
        ...

    def reports(self, programme_id: int, besides: Collection[int], before: datetime) -> Answered:
        """Return how many reports were asked for on meetings before a moment, and how many are there."""
        ...

    def survey(self, programme_id: int, people: Collection[int], form: str) -> Answered:
        """Return how many were asked to answer a survey, and how many have; without these people."""
        ...


class Searches(Protocol):
    """The search among the participants who have sent their registration, by the words that they are stored with."""

    def by_phone(self, programmes: Collection[int], digits: str) -> Sequence[int]:
        """Return the memberships of some programmes with these digits in their phone number, sorted by name."""
        ...

    def by_email(self, programmes: Collection[int], part: str) -> Sequence[int]:
        """Return those with this part, in small letters, in their e-mail address, sorted by name."""
        ...

    def by_name(self, programmes: Collection[int], words: Sequence[str]) -> Sequence[int]:
        """Return those in whose name each of a few folded words begins a word, sorted by name."""
        ...

    def by_other_words(self, programmes: Collection[int], words: Sequence[str]) -> Sequence[int]:
        """Return those in whose workplace or address each of a few folded words begins a word, sorted by name."""
        ...

    def names(self) -> Sequence[str]:
        """Return the folded words of every name that a person has, each name once."""
        ...

    def with_names(self, programmes: Collection[int], names: Sequence[str]) -> Sequence[tuple[int, str]]:
        """Return the memberships with these folded words as their name, each with them, sorted by name."""
        ...


class UnitOfWork(Protocol):
    """A transaction and its repositories."""

    @property
    def people(self) -> People: ...
    @property
    def programmes(self) -> Programmes: ...
    @property
    def memberships(self) -> Memberships: ...
    @property
    def rosters(self) -> Rosters: ...
    @property
    def searches(self) -> Searches: ...
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
    def meeting_changes(self) -> MeetingChanges: ...
    @property
    def meeting_replies(self) -> MeetingReplies: ...
    @property
    def points(self) -> Points: ...
    @property
    def reports(self) -> Reports: ...
    @property
    def surveys(self) -> Surveys: ...
    @property
    def pauses(self) -> Pauses: ...
    @property
    def nudges(self) -> Nudges: ...
    @property
    def contracts(self) -> Contracts: ...
    @property
    def concerns(self) -> Concerns: ...
    @property
    def notes(self) -> Notes: ...
    @property
    def wordings(self) -> Wordings: ...
    @property
    def suggestions(self) -> Suggestions: ...
    @property
    def bans(self) -> Bans: ...
    @property
    def bonds(self) -> KnownBonds: ...
    @property
    def twins(self) -> KnownTwins: ...
    @property
    def dues(self) -> Dues: ...
    @property
    def errands(self) -> Errands: ...
    @property
    def announcements(self) -> Announcements: ...
    @property
    def figures(self) -> Figures: ...
    @property
    def links(self) -> Links: ...
    @property
    def people_lists(self) -> PeopleLists: ...
    @property
    def entries(self) -> Entries: ...
    @property
    def absences(self) -> Absences: ...
    @property
    def changes(self) -> Changes: ...
    @property
    def undos(self) -> Undos: ...
    @property
    def spent(self) -> Spent: ...
    @property
    def at_hand(self) -> MattersAtHand: ...
    @property
    def audit(self) -> Audit: ...
    @property
    def mails(self) -> Mails: ...
    @property
    def mail_from(self) -> str:
        """The address that mails come from; empty where the bot sends none."""
        ...
