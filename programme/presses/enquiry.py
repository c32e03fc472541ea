"""Presses for a survey that a manager sends now: which, to whom, how it will look, and stopping it."""

from dataclasses import dataclass
from enum import IntEnum

from programme.presses.press import Press


class SentForm(IntEnum):
    """A form that can be sent now."""

    PULSE = 0
    SURVEY = 1


class SentTo(IntEnum):
    """Whom a survey is for."""

    ALL = 0
    ADEPTS = 1
    MENTORS = 2


@dataclass(frozen=True, slots=True)
class ShowSurveys(Press):
    """Show a programme's surveys: what was answered, what is on its way, and what can be sent now."""

    programme: int


@dataclass(frozen=True, slots=True)
class AskWhom(Press):
    """Choose to whom a survey is sent now."""

    programme: int
    form: SentForm


@dataclass(frozen=True, slots=True)
class SeeEnquiry(Press):
    """See a survey as its readers will, and how many they are."""

    programme: int
    form: SentForm
    to: SentTo


@dataclass(frozen=True, slots=True)
class SeePairEnquiry(Press):
    """See a survey to the two of a pair as they will."""

    pair: int
    form: SentForm


@dataclass(frozen=True, slots=True)
class SendEnquiry(Press):
    """Send a survey now, to as many people as its sender has seen."""

    programme: int
    form: SentForm
    to: SentTo
    people: int


@dataclass(frozen=True, slots=True)
class SendPairEnquiry(Press):
    """Send a survey to the two of a pair now, as many as its sender has seen."""

    pair: int
    form: SentForm
    people: int


@dataclass(frozen=True, slots=True)
class StopEnquiry(Press):
    """Let nobody else get a survey that is on its way."""

    enquiry: int
