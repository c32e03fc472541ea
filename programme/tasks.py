"""The tasks at the desk, and who may do which, as one table beside the table of facts (`programme.access`).

Every command and every press of the desk names its task when it asks `handlers.guards`; what an assistant may see of
whom is a matter of facts. A new task is the managers' alone until it is listed for the assistant.
"""

from collections.abc import Mapping
from enum import StrEnum

from programme.people import Role


class Task(StrEnum):
    """A kind of work at the desk of a programme."""

    LOOK = "look"  # the list, who waits, the people and pairs, their cards, the search
    RING = "ring"  # note that a person was rung whom a message did not reach
    PUT_OFF = "put-off"
    MEETINGS = "meetings"  # note, move and cancel a pair's meetings; write down whether one took place
    TALK = "talk"  # the sheet of the talk, the verdict, the talk after an answer
    NOTES = "notes"
    CALLS = "calls"  # whom to ring this week, and what came of it
    LETTERS = "letters"
    CONCERNS = "concerns"
    MATCH = "match"  # look for mentors, ask and invite them
    CLOSING = "closing"  # the end of a pair or a programme, and the diplomas
    PAIRS = "pairs"  # remind, write down answers, begin and end a pair
    DETAILS = "details"  # change what is stored about a person; their account; twins; bosses
    LEAVING = "leaving"  # let go, dismiss, delete
    EXPORT = "export"
    IMPORT = "import"  # lists of people, and each person's own link
    ANNOUNCE = "announce"  # write to many at once
    SURVEYS = "surveys"  # send a survey now; what the surveys of a programme have told
    GATHERINGS = "gatherings"  # plan, invite, answer for guests, write down who came
    GLANCE = "glance"  # the whole programme in numbers, answers among them
    LINKS = "links"  # the links by which people join
    PROGRAMME = "programme"  # the facts about the programme
    COLLEAGUES = "colleagues"  # who else sits at the desk


TASKS: Mapping[Role, frozenset[Task]] = {
    Role.MANAGER: frozenset(Task),
    Role.ASSISTANT: frozenset({Task.LOOK, Task.RING, Task.PUT_OFF, Task.MEETINGS, Task.GATHERINGS}),
    Role.FORMER: frozenset(),
    Role.ADEPT: frozenset(),
    Role.MENTOR: frozenset(),
}
CLOSED_BY_BONDS = frozenset({Task.MEETINGS, Task.PUT_OFF})
"""The tasks that are not for whoever has a bond with the participant (`programme.access`)."""


def may(role: Role, task: Task) -> bool:
    """Tell whether a member in this role may do a task."""
    return task in TASKS[role]
