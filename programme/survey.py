"""Surveys: forms that the bot sends by schedule, with the answers stored by the names of the form's steps."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from programme.form import Answer

HALF_WAY = "half-year"
"""The name of the survey that there was before there were several."""


@dataclass(frozen=True, slots=True)
class Survey:
    """A survey that a participant was asked to answer.

    Attributes:
        form: the name of the form (`programme.forms`).
        answers: the answers by step; before the survey is sent only what its readers heard at once (`pulse.SAFE`).
        name: which survey of the year it is (`programme.surveys`).
        pair_id: the pair that it is about; None where it is about the whole year.
        reminded_at: when its reader was reminded of it, once.
        closed_at: when nothing more was asked; the draft stays, and can still be sent.
    """

    id: int
    membership_id: int
    form: str
    asked_at: datetime
    given_at: datetime | None = None
    answers: Mapping[str, Answer] = field(default_factory=dict)
    name: str = HALF_WAY
    pair_id: int | None = None
    reminded_at: datetime | None = None
    closed_at: datetime | None = None

    @property
    def is_open(self) -> bool:
        """Whether an answer is waited for."""
        return self.given_at is None and self.closed_at is None

    def mark(self, step: str) -> int | None:
        """Return the mark from 1 to 5 that was given to a question, or None."""
        answer = self.answers.get(step)
        return int(answer) if isinstance(answer, str) and answer.isdecimal() else None
