"""Surveys: forms that are opened by time. What was answered is kept under the names of the form's steps."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from programme.dialog import Answer


@dataclass(frozen=True, slots=True)
class Survey:
    """A survey that somebody was asked to answer.

    Attributes:
        form: the name of the form (`programme.forms`).
        answers: by step; empty until it is answered.
    """

    id: int
    membership_id: int
    form: str
    asked_at: datetime
    given_at: datetime | None = None
    answers: Mapping[str, Answer] = field(default_factory=dict)
