"""Surveys: forms that the bot sends by schedule, with the answers stored by the names of the form's steps."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from programme.form import Answer


@dataclass(frozen=True, slots=True)
class Survey:
    """A survey that a participant was asked to answer.

    Attributes:
        form: the name of the form (`programme.forms`).
        answers: the answers by step; empty until the survey is answered.
    """

    id: int
    membership_id: int
    form: str
    asked_at: datetime
    given_at: datetime | None = None
    answers: Mapping[str, Answer] = field(default_factory=dict)
