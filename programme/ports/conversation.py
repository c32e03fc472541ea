"""Where conversations and what was said in them are kept."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from programme.dialog import Dialog
from programme.errand import Errand, ErrandKind
from programme.form import About, Form
from programme.nudge import Nudge
from programme.people import Letter, Person, Programme
from programme.speech import Purpose, Value
from programme.windows import Standing


class Words(Protocol):
    """The texts of a language."""

    def __call__(self, key: str, args: Mapping[str, Value] | None = None) -> str:
        """Return the plain text of `key` (no markup).

        Raises:
            LookupError: there is no such text, or it needs an argument that is missing.
        """
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


class Exchanges(Protocol):
    """The messages in people's chats that belong to a private word."""

    def note(self, person_id: int, message_id: int, at: datetime) -> None:
        """Note that a message in a person's chat belongs to a private word; one that is changed keeps its first day."""
        ...

    def take(self, person_id: int, since: datetime) -> Sequence[int]:
        """Return the messages of a person's private words since a moment, and forget them all."""
        ...


class Windows(Protocol):
    """The messages that show windows in the chats."""

    def standing(self, chat_id: int, purpose: Purpose) -> Standing:
        """Return the standing of the message that shows this window."""
        ...

    def message_id(self, chat_id: int, purpose: Purpose) -> int | None:
        """Return Telegram's id of the message that shows this window, or None."""
        ...

    def asked_since(self, chat_id: int, purpose: Purpose, *, before: int | None = None) -> bool:
        """Tell whether another question (`windows.QUESTIONS`) stands in a chat below the message of this window.

        With `before`, only a question counts that stands above the message with that id.
        """
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


class Errands(Protocol):
    """Errands that are under way."""

    def ask(self, kind: ErrandKind, programme: Programme, person: Person, now: datetime) -> Errand | None:
        """Store an errand of a person; return it, or None if an errand of the kind is under way for them already."""
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
