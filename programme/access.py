"""The kinds of fact that each viewer may see about a person, as one table.

Every card, list, news, document and guard asks here. The viewer's relation to the person decides, never the viewer's
role alone: a manager who is, or has been, in a pair with a person was never meant to read what that person tells the
managers, and neither is a manager who is the person's boss, or the boss of the person's partner, whom the answers are
about (docs/programme.md#privacy).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Fact(StrEnum):
    """A kind of fact about a person."""

    NAME = "name"
    BACKGROUND = "background"  # employer, boards, competences, goal, presentation: what a proposal shows
    CONTACTS = "contacts"  # phone and e-mail
    REGISTRATION = "registration"  # the rest of the registration: languages, capacity, when it was sent
    STATE = "state"  # how far the person has come in the programme, and whether Telegram reaches them
    INTERVIEW = "interview"  # the sheet of the talk, and what a suggestion says because of it
    NOTES = "notes"
    LETTERS = "letters"
    CONCERN = "concern"
    REPLY = "reply"  # the answer to a proposal: who said no, and why
    TIE = "tie"  # a tie to the partner that the person has told, on any day
    FIT = "fit"  # the answer after the first meeting
    PROGRESS = "progress"  # how far a pair has come, and who has not answered
    MEETINGS = "meetings"  # when a pair met, and for how long
    REPORT = "report"  # marks, progress and the wish to talk after a meeting
    SURVEY = "survey"
    CONTRACT = "contract"  # the words that the two signed
    TOGETHER = "together"  # whether an adept would like to meet all three: never told to anybody
    POINT = "point"  # what an adept wants to bring up at a meeting: the mentor reads it after the adept's yes
    PLAN = "plan"  # an adept's business plan: the mentor reads the versions that the adept has shared


class Relation(StrEnum):
    """The relation of a viewer to the person whom a fact is about."""

    SELF = "self"
    PARTNER = "partner"  # in a pair, with each other's contacts
    MEETS_TOO = "meets-too"  # another adept of the same mentor: both have said yes to meet all three
    PROPOSED = "proposed"  # put forward to each other, not both in yet
    MANAGER = "manager"
    ASSISTANT = "assistant"  # of the managers: knows how to reach people and when they meet, and none of their answers
    MANAGER_IN_PAIR = "manager-in-pair"  # a manager who is, or has been, in a pair with the person
    MANAGER_AND_BOSS = "manager-and-boss"
    MANAGER_AND_PARTNERS_BOSS = "manager-and-partners-boss"  # whose partner, now or before, has the manager for a boss
    LOOKED_AT = "looked-at"  # a mentor who has said yes to it, for adepts who wait (`usecases/myself/our_mentors.py`)
    PARTICIPANT = "participant"  # anybody else in the programme
    STRANGER = "stranger"  # and the managers of other programmes
    OPERATOR = "operator"  # who runs the bot, through the bot; the database is another matter (docs/privacy.md)


_ON_THE_DESK = frozenset({Fact.NAME, Fact.BACKGROUND, Fact.CONTACTS, Fact.REGISTRATION, Fact.STATE})
_BETWEEN_THE_TWO = frozenset({Fact.NAME, Fact.BACKGROUND, Fact.CONTACTS, Fact.MEETINGS, Fact.CONTRACT})

SEES: Mapping[Relation, frozenset[Fact]] = {
    Relation.SELF: frozenset(Fact),
    Relation.PARTNER: _BETWEEN_THE_TWO | {Fact.POINT, Fact.PLAN},
    Relation.MEETS_TOO: frozenset({Fact.NAME}),
    Relation.PROPOSED: frozenset({Fact.NAME, Fact.BACKGROUND}),
    Relation.MANAGER: frozenset(Fact) - {Fact.CONTRACT, Fact.POINT, Fact.PLAN, Fact.TOGETHER},
    Relation.ASSISTANT: _ON_THE_DESK | {Fact.MEETINGS},
    Relation.MANAGER_IN_PAIR: _ON_THE_DESK | _BETWEEN_THE_TWO,
    Relation.MANAGER_AND_BOSS: _ON_THE_DESK,
    Relation.MANAGER_AND_PARTNERS_BOSS: _ON_THE_DESK,  # what this person tells is about the manager's employee too
    Relation.LOOKED_AT: frozenset({Fact.NAME, Fact.BACKGROUND}),
    Relation.PARTICIPANT: frozenset(),
    Relation.STRANGER: frozenset(),
    Relation.OPERATOR: frozenset(),
}


@dataclass(frozen=True, slots=True)
class Bonds:
    """The bonds between people that close facts to a manager.

    Attributes:
        partners: the ids of two people who are, or have been, in a pair; in both orders.
        bosses: the ids of a boss and of a person whose boss they are.
        bosses_of_partners: the ids of a boss and of a person who is, or has been, in a pair with their employee.
    """

    partners: frozenset[tuple[int, int]] = frozenset()
    bosses: frozenset[tuple[int, int]] = frozenset()
    bosses_of_partners: frozenset[tuple[int, int]] = frozenset()


NO_BONDS = Bonds()


def of_manager(manager: int, person: int, bonds: Bonds, *, assistant: bool = False) -> Relation:
    """Return the relation of a programme's manager or assistant to a participant; both are ids of people."""
    if manager == person:
        return Relation.SELF
    if (manager, person) in bonds.partners:
        return Relation.MANAGER_IN_PAIR
    if (manager, person) in bonds.bosses:
        return Relation.MANAGER_AND_BOSS
    if (manager, person) in bonds.bosses_of_partners:
        return Relation.MANAGER_AND_PARTNERS_BOSS
    return Relation.ASSISTANT if assistant else Relation.MANAGER


def sees(relation: Relation, fact: Fact) -> bool:
    """Tell whether a viewer in this relation to a person may see this kind of fact about them."""
    return fact in SEES[relation]
