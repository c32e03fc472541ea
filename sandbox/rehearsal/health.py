"""Whether the bot's colours tell in a rehearsed year what the cast's script has: false alarms, misses, days to red.

The colours are looked at once a day, as the manager's list of pairs would show them before her work begins, while the
bot is at rest.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import cached_property

from sqlalchemy import Engine

from programme.access import NO_BONDS
from programme.fares import Fare, Sign
from programme.pair import UNDER_WAY, Pair
from programme.people import Programme
from programme.usecases.common.sight import NOBODY, Sight
from programme.usecases.desk import fare
from programme.usecases.desk.fare import Faring
from sandbox.cast.cast import Cast
from sandbox.phones.phone import ZONE
from sandbox.rehearsal.asked import Due
from sandbox.rehearsal.told import Told
from storage.database import make_engine
from storage.unit_of_work import SqlUnitOfWork

LOOK = time(9, 15)
"""After the bot's morning and before the manager's: what she settles at once was red all the same."""
A_DAY = timedelta(days=1)
SOON = 14
"""The most days from the first fact that the bot has of a trouble until the pair is red."""
LONG_AWAY = timedelta(weeks=4)
"""Whoever says nothing for so long may be in trouble, as far as the bot can know: red is no false alarm then."""
AWAY = "away"
PACE = frozenset({Sign.LATE, Sign.SHORT, Sign.MOVED})
"""The signs that tell of a pace, and of no trouble."""


@dataclass(slots=True)
class Health:
    """The colours of a year beside the script; pairs by the first names of the two.

    Attributes:
        in_trouble: which trouble each pair that gets into one is in.
        false_alarms: the first red day of each pair in no trouble, with the signs.
        days_to_red: the days from the first fact of a trouble until the pair was red; None for never.
        misses: the pairs in a trouble of the script of which the bot has had a fact, and that were not red in time.
        never_red: those that were never red, as what the bot knew of was settled before, or as it knew of nothing.
        unlisted: red pairs about which nothing stood on the manager's list, nor was put off.
        pair_days: on how many days pairs were under way.
        yellow_days: on how many of these they were yellow; the same of red.
    """

    in_trouble: dict[str, str] = field(default_factory=dict)
    false_alarms: dict[str, str] = field(default_factory=dict)
    days_to_red: dict[str, int | None] = field(default_factory=dict)
    misses: list[str] = field(default_factory=list)
    never_red: dict[str, str] = field(default_factory=dict)
    unlisted: dict[str, str] = field(default_factory=dict)
    pair_days: int = 0
    yellow_days: int = 0
    red_days: int = 0

    @property
    def wrong(self) -> list[str]:
        """All that the colours had wrong."""
        return [
            *(f"{two} in no trouble, and red on {why}" for two, why in self.false_alarms.items()),
            *(f"{two} in trouble, and red after {self.days_to_red[two]} days" for two in self.misses),
            *(f"{two} red, and on no list on {why}" for two, why in self.unlisted.items()),
        ]


class Watch:
    """An eye on the colours of every pair, once a day."""

    def __init__(self, url: str, cast: Cast) -> None:
        """Prepare to hold the colours in a database against the script of a cast."""
        self._url, self._cast = url, cast
        self._looked: date | None = None
        self._first: dict[str, date] = {}
        self._settled: set[str] = set()
        self.found = Health()
        self.surveys = Due()
        self.calls = Told()

    def over(self) -> Health:
        """Return the findings of the whole story."""
        found, days = self.found, self.found.days_to_red
        found.misses = [two for two, number in days.items() if number is None or number > SOON]
        others = [two for two, why in found.in_trouble.items() if why != AWAY and two not in days]
        found.never_red = {two: "settled before" if two in self._settled else "no fact came" for two in others}
        return found

    @cached_property
    def _engine(self) -> Engine:
        """One for the whole story, because an engine has to learn each statement anew."""
        return make_engine(self._url)

    def until(self, moment: datetime) -> None:
        """Look at the colours of each morning since the last one, up to a moment; nothing has happened since."""
        mornings = list(self._mornings(moment))
        if not mornings:
            return
        with self._engine.connect() as connection:
            for morning in mornings:
                uow = SqlUnitOfWork(connection)
                for programme in uow.programmes.open(morning.date()):
                    self._see(uow, programme, morning)
        self._engine.dispose()  # no line stays open until tomorrow

    def _mornings(self, moment: datetime) -> Iterator[datetime]:
        local = moment.astimezone(ZONE)
        day = self._looked + A_DAY if self._looked is not None else local.date()
        while datetime.combine(day, LOOK, ZONE) < local:
            yield datetime.combine(day, LOOK, ZONE)
            self._looked = day
            day += A_DAY

    def _see(self, uow: SqlUnitOfWork, programme: Programme, now: datetime) -> None:
        self.surveys.look(uow, programme, now.astimezone(ZONE).date())
        self.calls.look(uow, programme, now)
        people = uow.memberships.people_in(programme.id)
        fares = fare.of_programme(uow, Sight(NOBODY, NO_BONDS), programme, (), now)
        waits = (uow.dues.overdue(programme.id, now), uow.dues.put_off(programme.id, now))
        listed = frozenset(key for some in waits for key in some.subjects)
        for pair in uow.pairs.open_in(programme.id):
            if pair.state in UNDER_WAY:
                names = [people[one].first_name.called for one in (pair.adept_id, pair.mentor_id)]
                self._judge(pair, names, fares.get(pair.id, fare.FINE), listed, now.astimezone(ZONE).date())

    def _judge(self, pair: Pair, names: list[str], seen: Faring, listed: Collection[int], today: date) -> None:
        two, trouble, found = " and ".join(names), self._trouble(names, today), self.found
        found.pair_days += 1
        found.yellow_days += seen.colour is Fare.WATCH
        found.red_days += seen.colour is Fare.NOW
        if trouble:
            found.in_trouble.setdefault(two, trouble)
            if trouble != AWAY and any(one.sign not in PACE for one in seen.seen):
                self._first.setdefault(two, today)
                found.days_to_red.setdefault(two, None)
            elif two in self._first and found.days_to_red[two] is None:  # dealt with before it was red
                self._settled.add(two)
                del self._first[two], found.days_to_red[two]
        if seen.colour is Fare.NOW:
            why = f"{today}: {', '.join(one.sign for one in seen.seen)}"
            if not trouble:
                found.false_alarms.setdefault(two, why)
            elif two in self._first and found.days_to_red[two] is None:
                found.days_to_red[two] = (today - self._first[two]).days
            if not {pair.id, pair.adept_id, pair.mentor_id} & set(listed):
                found.unlisted.setdefault(two, why)

    def _trouble(self, names: list[str], today: date) -> str:
        """Return the trouble that has begun for one of the two, or "" for none."""
        for one in names:
            script = self._cast.scripts.get(one)
            if script is not None and script.begins <= today:
                return script.trouble.value
        return AWAY if any(self._is_long_away(one, today) for one in names) else ""

    def _is_long_away(self, name: str, today: date) -> bool:
        """Tell whether somebody's long absence has begun."""
        spans = (one.away for one in self._cast.participants if one.profile.first_name == name)
        return any(span and span[1] - span[0] >= LONG_AWAY and span[0].date() <= today for span in spans)
