"""The plan of meetings in a moral contract: how many are meant, and how many the pair's rhythm leads to.

The two sign it with the rest, so it is made of days that both know: what either has reported is no part of it.
"""

from dataclasses import dataclass
from datetime import date

from programme.meeting import MeetingState, counts
from programme.pace import Course, forecast, goal, rhythm
from programme.pair import Contract
from programme.ports.conversation import Words
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import WithYear
from programme.times import local_day
from programme.usecases.common.outlook import spans
from programme.usecases.common.two import Two

A_WEEK = 7


@dataclass(frozen=True, slots=True)
class MeetingPlan:
    """What a contract says about the meetings of the two.

    Attributes:
        meant: how many meetings are meant for the two, the first among them.
        lands: how many they will have had on their last day, at their rhythm.
        weeks: about how many weeks are between two meetings.
    """

    meant: int
    lands: int
    weeks: int
    ends: date

    def in_words(self, words: Words) -> str:
        """Return the paragraph of the contract."""
        short = "yes" if self.lands < self.meant else "no"
        counted = {"meant": self.meant, "lands": self.lands, "weeks": self.weeks}
        return words("contract-text-plan", {**counted, "short": short, "ends": WithYear(self.ends)})


def planned(uow: UnitOfWork, two: Two, contract: Contract) -> MeetingPlan:
    """Return the plan as it is on the day of a contract; before the first meeting it begins with that day."""
    now, today = contract.made_at, local_day(contract.made_at, two.programme)
    held, booked = [], None
    for meeting in uow.meetings.of_pair(two.pair.id):
        day = local_day(meeting.starts_at, two.programme)
        if counts(meeting) and meeting.starts_at <= now:
            held.append(day)
        elif meeting.state is MeetingState.PLANNED and day > today:
            booked = day
    paused = spans(uow.pauses.of_pair(two.pair.id), two.last_day)
    begun = sorted(held) or [today]
    course = Course(two.programme.preset, begun, booked, today, two.last_day, two.calendar, paused)
    meant = goal(two.programme, begun[0], two.last_day)
    found = forecast(course, meant)
    return MeetingPlan(meant, found.lands, round(rhythm(course, meant) / A_WEEK), two.last_day)
