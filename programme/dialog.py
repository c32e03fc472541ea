"""A dialog: a conversation under way through a form, as a row, and what a person can say in it.

A dialog survives a restart, and can be opened by a wait that fell due; `programme.turn` takes it further.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import TypeAlias

from programme.errors import ProgrammeError
from programme.form import Answers, Hints, Text
from programme.presses.press import Act
from programme.speech import Phrase, Value


class DialogState(StrEnum):
    """The state of a dialog: its question is open, it waits for the active dialog to end, or it is left for later."""

    ACTIVE = "active"
    WAITING = "waiting"
    KEPT = "kept"


@dataclass(frozen=True, slots=True)
class Dialog:
    """A conversation under way.

    Attributes:
        subject: the id of the row that it is about, of the kind in `Form.about`; 0 if that is `NOTHING`.
        step: the open question; None while the summary is shown.
        changing: the person is changing a single answer from the summary.
        picked: the options ticked so far in a question that takes several.
        revision: the number of questions put; buttons of older questions no longer work.
        said_id: Telegram's id of the person's latest text in this dialog.
        proposed: the answers that the bot asks back about, because the person's text may mean each of them.
        said_step: the question that this text was said to, if the open question was put because of it.
        said_text: the text itself, also if it was refused, where more may belong to it (`Step.grows`); of a dialog that
            is left for later, words that may belong to its question, until a button says so.
    """

    id: int
    person_id: int
    form: str
    form_version: int
    subject: int
    state: DialogState
    step: str | None
    opened_at: datetime
    revision: int = 0
    changing: bool = False
    answers: Answers = field(default_factory=dict)
    hints: Hints = field(default_factory=dict)
    picked: tuple[str, ...] = ()
    said_id: int | None = None
    proposed: tuple[str, ...] = ()
    said_step: str | None = None
    said_text: str | None = None


@dataclass(frozen=True, slots=True)
class Contact:
    """A contact that the person shared; `own` says whether it is their own number."""

    phone: str
    own: bool


@dataclass(frozen=True, slots=True)
class Pressed:
    """A press on a button of the question; `index` counts options or steps from 0.

    A press is `short` where it stands for a typed word that names no button: "ja".
    """

    act: Act
    index: int = 0
    short: bool = False


@dataclass(frozen=True, slots=True)
class Named:
    """Options that the person named in words, by their places from 0, in a question that takes several."""

    indices: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Unclear:
    """A short answer that several options begin with, or a "no" under a summary; `labels` are what it can mean."""

    labels: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True)
class Other:
    """A message that no question takes: a sticker, a photo, a voice message."""


Said: TypeAlias = Text | Contact | Pressed | Named | Unclear | Other


class AskBackError(ProgrammeError):
    """A refusal because a text may mean several things, or too little.

    Attributes:
        proposed: what the bot asks back about, as answers to tap.
        keeps: the answers, by their steps, that were understood all the same.
        step: the question that is asked anew, where the text was typed under a summary; empty for the open one.
    """

    def __init__(
        self,
        code: str,
        facts: Mapping[str, Value],
        *,
        proposed: tuple[str, ...] = (),
        keeps: Answers | None = None,
        step: str = "",
    ) -> None:
        """Keep the code and the facts of the refusal, and what is to be asked."""
        super().__init__(code, **facts)
        self.proposed = proposed
        self.keeps: Answers = keeps or {}
        self.step = step
