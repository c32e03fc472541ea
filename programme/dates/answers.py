"""Days and times as answers in a form: what a typed text gives, and how it looks before it counts.

A step for a day may be answered together with the step for the time ("3 mars 14:30"), and the other way round. What the
bot asks back about is written as one value: "2027-03-03", "2027-03-03T14:30" or "T14:30".
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, time

from programme.dates.bounds import Bounds, remark, within
from programme.dates.reading import Meant, Reading, Reason, Wanted
from programme.dialog import AskBackError
from programme.form import Answer, Answers, Hints, Text
from programme.speech import Phrase, Value, WholeDay


def bounds_of(hints: Hints) -> Bounds:
    """Return the days that a question takes: from the hint `first` to the hint `last`, where it has them."""
    first, last = (date.fromisoformat(hints[name]) if hints.get(name) else None for name in ("first", "last"))
    return Bounds(first, last, past=hints.get("past", "yes") == "yes")


@dataclass(frozen=True, slots=True)
class Asking:
    """A question for a day or a time.

    Attributes:
        wanted: what it asks for.
        day: the step that a day answers, or an empty string.
        time: the step that a time answers, or an empty string.
        joined: the step that a day answers alone, or a day with a time as one value.
        bounds: returns the days that it takes.
        since: returns the first day that can be meant without a year, or None where days that have been can be.
    """

    wanted: Wanted
    day: str = ""
    time: str = ""
    joined: str = ""
    bounds: Callable[[Hints], Bounds] = bounds_of
    since: Callable[[Answers, Hints], date | None] = lambda _answers, _hints: None

    def reads(self, said: Text, answers: Answers, hints: Hints) -> Answers:
        """Return the answers that a text gives, by their steps.

        Raises:
            AskBackError: the text is not understood, may mean several things, means a day that is not taken, or leaves
                the question unanswered.
        """
        from programme.dates.reader import read

        today = said.today or date.fromisoformat(hints["today"])
        bounds = self.bounds(hints)
        since = self.since(answers, hints)
        reading = within(read(said.text, said.language, today, self.wanted, since), bounds, today)
        if reading.ask or (reading.meant.at is not None and not self.time and not self.joined):
            raise self._question(reading, bounds)
        given = self._given(reading.meant)
        missing = reading.meant.at if self.wanted is Wanted.TIME else reading.meant.day
        if missing is None:
            raise AskBackError("read-day-is-kept" if given.get(self.day) else "read-time-is-kept", {}, keeps=given)
        return given

    def splits(self, value: str) -> Answers:
        """Return the answers that are in one of the values that the bot asks back about."""
        return self._given(meant(value))

    def _given(self, told: Meant) -> dict[str, Answer]:
        if self.joined:
            return {self.joined: written(told)} if told.day else {}
        day = {self.day: told.day.isoformat()} if told.day and self.day else {}
        at = {self.time: told.at.isoformat("minutes")} if told.at and self.time else {}
        return {**day, **at}

    def _question(self, reading: Reading, bounds: Bounds) -> AskBackError:
        """Return the question to ask back."""
        choices = reading.choices if reading.ask else (reading.meant,)
        if not self.time and not self.joined:
            choices = tuple(dict.fromkeys(Meant(day=one.day) for one in choices if one.day))
        elif not self.day and not self.joined:
            choices = tuple(dict.fromkeys(Meant(at=one.at) for one in choices if one.at))
        reason = reading.reason if reading.ask else Reason.UNSURE
        days = {"day": reading.meant.day, "first": bounds.first, "last": bounds.last}
        proposed = tuple(map(written, choices))
        facts: dict[str, Value] = {name: WholeDay(one) if one else "" for name, one in days.items()}
        facts |= {"wanted": str(self.wanted), "choices": ("none", "single", "some")[min(len(proposed), 2)]}
        return AskBackError(f"read-{reason}", facts, proposed=proposed)


def written(told: Meant) -> str:
    """Return a day, a time or both as one value."""
    day = told.day.isoformat() if told.day else ""
    return f"{day}T{told.at.isoformat('minutes')}" if told.at else day


def meant(value: str) -> Meant:
    """Return the day, the time or both that a value holds."""
    day, _, at = value.partition("T")
    return Meant(date.fromisoformat(day) if day else None, time.fromisoformat(at) if at else None)


def shown(answer: Answer) -> Value:
    """Return a day, a time or both as it reads before it counts: with weekday and year."""
    told = meant(f"T{answer}" if ":" in str(answer) and "T" not in str(answer) else str(answer))
    if told.day is None:
        return told.at or ""
    whole = WholeDay(told.day)
    return Phrase("day-and-time", {"day": whole, "time": told.at}) if told.at else whole


def remarks(answers: Mapping[str, Answer], day: str, today: date) -> tuple[Phrase, ...]:
    """Return what is worth saying about the day of a summary: it has been, or it is quiet."""
    answer = answers.get(day)
    found = remark(date.fromisoformat(str(answer)), today) if answer else None
    return (Phrase(f"read-{found}"),) if found else ()
