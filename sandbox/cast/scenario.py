"""The scenario of a rehearsal: how many people, for how long, and in which language."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from programme.people import Preset
from sandbox.cast.profiles import ADEPTS, MENTORS, Tempers
from sandbox.phones.phone import ZONE

BEGIN = datetime(2027, 1, 11, 9, 0, tzinfo=ZONE)
WEEKS_BEFORE_THE_START = 3
SHORTEST_PROGRAMME = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class Scenario:
    """The parameters of a story; the same scenario always gives the same story.

    Attributes:
        database_url: an empty database; "" for a SQLite file of its own.
        drifting: the probability that a pair books no second meeting.
        mails: the bot sends mail; some want it, and one mentor leaves Telegram in the second half and has only mail.
        comes_and_goes: two adepts take a break and go on, a mentor takes no new adepts for a while, one adept leaves
            and comes back, one joins late, and mentors of two ask whether both would like to meet at once.
        gathers: the manager holds a kick-off, also where she does nothing else of a whole year.
        stand_in: the manager invites a colleague, who steps in while she is away for two weeks in spring.
        preset: the rules that the programme follows.
        fortnight: when two weeks begin in which two register, and the manager gets a letter and a private word.
        troubles: some pairs get into trouble, and the bot's colours are held against it (`sandbox/cast/troubles.py`).
    """

    adepts: int = 12
    mentors: int = 8
    weeks: int = 60
    seed: int = 1
    language: str = "sv"
    database_url: str = ""
    tempers: Tempers = (ADEPTS, MENTORS)
    drifting: float = 0
    gathers: bool = False
    stand_in: bool = False
    mails: bool = False
    comes_and_goes: bool = False
    troubles: bool = False
    preset: Preset = Preset.LEADERSHIP
    fortnight: datetime | None = None

    @property
    def ends(self) -> datetime:
        """The moment at which the story ends."""
        return BEGIN + timedelta(weeks=self.weeks)

    @property
    def span(self) -> tuple[date, date]:
        """The first and the last day of the programme."""
        starts = BEGIN + timedelta(weeks=WEEKS_BEFORE_THE_START)
        return starts.date(), max(starts + SHORTEST_PROGRAMME, self.ends - timedelta(weeks=2)).date()
