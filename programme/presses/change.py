"""Presses about changing details of one's own, and the rules of a programme."""

from dataclasses import dataclass
from enum import IntEnum

from programme.people import Preset
from programme.presses.press import Press


class Detail(IntEnum):
    """A detail of a person, or of their part in a programme, that can be changed after it was sent."""

    NAME = 0
    EMAIL = 1
    PHONE = 2
    EMPLOYER = 3
    TITLE = 4
    TOWN = 5
    LANGUAGES = 6
    COMPETENCES = 7
    GOAL = 8
    CAPACITY = 9
    CALLED = 10
    PRESENTATION = 11
    BOARDS = 12
    IDEA = 13


@dataclass(frozen=True, slots=True)
class OpenDetails(Press):
    """Show the details of the person of this membership, with a button to change each."""

    membership: int


@dataclass(frozen=True, slots=True)
class ChangeDetail(Press):
    """Ask for another value of a detail of the person of this membership."""

    membership: int
    detail: Detail


class Rule(IntEnum):
    """A fact about a programme that its manager can change."""

    NAME = 0
    STARTS = 1
    ENDS = 2
    PRESET = 3
    ORGANISATION = 4
    OUTSIDER = 5
    STAND_IN = 6
    EMPLOYER = 7  # whether two with the same employer may be put together
    LENGTH = 8  # how long a meeting is planned to be
    MOST_ADEPTS = 9  # how many adepts a mentor can have at most
    ANSWER_DAYS = 10  # how many working days a mentor has to answer a proposal
    DIGEST = 11  # when the managers get their digest
    OBJECT_DAYS = 12  # how many working days an adept has to object to a proposed mentor
    FIT_DAYS = 13  # how many working days the two have to tell how the first meeting felt
    QUIET = 14  # the programme's own quiet times
    MENTORS = 15  # whether adepts may look through the mentors
    CALLS = 16  # how many people the managers ring in a week at most
    DIPLOMA = 17  # how many meetings a diploma asks for
    FIRST = 18  # who is asked first about a proposal
    CONSENT = 19  # whether a proposal needs the adept's own yes


@dataclass(frozen=True, slots=True)
class OpenProgramme(Press):
    """Show a programme to its manager, with a button to change each fact about it."""

    programme: int


@dataclass(frozen=True, slots=True)
class ChangeRule(Press):
    """Ask for another value of a fact about this programme."""

    programme: int
    rule: Rule


class ChosenPreset(IntEnum):
    """A set of rules for a programme."""

    LEADERSHIP = 0
    ENTREPRENEUR = 1


PRESETS = {ChosenPreset.LEADERSHIP: Preset.LEADERSHIP, ChosenPreset.ENTREPRENEUR: Preset.ENTREPRENEUR}


@dataclass(frozen=True, slots=True)
class Replan(Press):
    """Give a programme other days or another rhythm, whose effect was shown; days are counted from year 1."""

    programme: int
    starts: int
    ends: int
    preset: ChosenPreset
