"""The rules of gatherings: what strangers write, when the next word goes, and who gets a free seat."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from programme.announcement import Audience
from programme.calendar import Calendar
from programme.dates.from_to import without_end
from programme.dialog import AskBackError
from programme.errors import ProgrammeError
from programme.form import Text
from programme.forms.gathering import GATHERING, about_the_day, days_to_offer
from programme.gathering import (
    Coming,
    Gathering,
    GatheringKind,
    GatheringState,
    Guest,
    Word,
    first_waiting,
    last_in_line,
    next_word,
    place_in_line,
)

ZONE = ZoneInfo("Europe/Stockholm")
CALENDAR = Calendar(ZONE)
TUESDAY = datetime(2027, 3, 2, 9, tzinfo=UTC)
BEGINS = datetime(2027, 3, 25, 16, tzinfo=UTC)
DAY, HOUR = timedelta(days=1), timedelta(hours=1)
HINTS = {"today": "2027-03-02", "first": "2027-03-02", "dates": "", "time_zone": "Europe/Stockholm"}
OPEN = Gathering(
    *(1, 1, GatheringKind.NETWORKING, "", BEGINS, 120, "", Audience.EVERYBODY, 2, GatheringState.OPEN, 1, TUESDAY)
)
GUEST = Guest(1, 1, 1, invited_at=TUESDAY)

DAYS = {
    "25 mars kl 17-19 Folkets hus": {"day": "2027-03-25", "time": "17:00", "minutes": "120", "place": "Folkets hus"},
    "torsdag 25 mars 17.30–19.00": {"day": "2027-03-25", "time": "17:30", "minutes": "90"},
    "25/3 klockan 18": {"day": "2027-03-25", "time": "18:00"},
    "25 mars": {"day": "2027-03-25"},
    "25 mars mellan 17 och 19": {"day": "2027-03-25", "time": "17:00", "minutes": "120"},
    "2027-03-25 kl 9 till 12.30": {"day": "2027-03-25", "time": "09:00", "minutes": "210"},
    "25 mars 17.00 https://meet.example.org/a b": {"day": "2027-03-25", "time": "17:00"},
    "torsdag 25 mars 14-16": {"day": "2027-03-25", "time": "14:00", "minutes": "120"},
    "25/3 14–16": {"day": "2027-03-25", "time": "14:00", "minutes": "120"},
    "25 mars 14 till 16 Folkets hus": {"day": "2027-03-25", "time": "14:00", "minutes": "120", "place": "Folkets hus"},
    "25 mars 9-12 Kulturhuset 3 tr": {
        "day": "2027-03-25",
        "time": "09:00",
        "minutes": "180",
        "place": "Kulturhuset 3 tr",
    },
}


@pytest.mark.parametrize("line", DAYS)
def test_a_day_is_read_as_people_write_it(line: str) -> None:
    """The day, and with it the time, the length and the place where they stand in the line."""
    step = GATHERING.step("day")
    assert step.reads is not None
    try:
        found = dict(step.reads(Text(line, today=date(2027, 3, 2)), {}, HINTS))
    except AskBackError as back:
        found = dict(back.keeps)
    assert found.items() >= {name: value for name, value in DAYS[line].items() if name != "place"}.items()
    assert found.get("place", "") in {DAYS[line].get("place", ""), "https://meet.example.org/a b"}


@pytest.mark.parametrize(
    ("today", "last", "offered"),
    [
        (date(2027, 3, 2), date(2027, 12, 1), "03-16 03-18 03-23 03-25 03-30 04-01"),
        (date(2027, 6, 10), date(2027, 6, 14), "06-11 06-14 06-22 06-24 06-29 08-03"),
        (date(2027, 6, 15), date(2027, 6, 14), "06-29 08-03 08-05 08-10 08-12 08-17"),
    ],
)
def test_days_to_offer(today: date, last: date, offered: str) -> None:
    """Tuesdays and Thursdays from ten days on; in a programme's last days those that are left come first."""
    assert " ".join(f"{one:%m-%d}" for one in days_to_offer(CALENDAR, today, last)) == offered


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2027, 6, 10), []),
        (date(2027, 6, 13), ["gathering-quiet-day"]),
        (date(2027, 7, 14), ["gathering-away-day"]),
        (date(2027, 6, 1), ["read-past"]),
    ],
)
def test_what_is_worth_saying_about_the_day(day: date, said: list[str]) -> None:
    """A day off, a time in which many are away, and a day that has been; ten people are no two."""
    assert [one.key for one in about_the_day(day, date(2027, 6, 2))] == said


@pytest.mark.parametrize("line", ["torsdag 14-16", "25 mars 14-16", "kl 14 till 16", "14-16"])
def test_an_end_is_heard_where_the_time_is_asked_for(line: str) -> None:
    """A time that is corrected with its day, or told from to, has its length."""
    step = GATHERING.step("time")
    assert step.reads is not None
    found = step.reads(Text(line, today=date(2027, 3, 23)), {"day": "2027-03-25"}, HINTS)
    assert (found["time"], found["minutes"]) == ("14:00", "120")


@pytest.mark.parametrize("line", ["1 mars", "13-14 april", "i går", "31 februari", "25 mars kl 25", "i vår", "🎉"])
def test_a_day_in_doubt_is_asked_back_about(line: str) -> None:
    """A day that has been, a day or a time that is none, and words that are no day."""
    step = GATHERING.step("day")
    assert step.reads is not None
    with pytest.raises(ProgrammeError):
        step.reads(Text(line, today=date(2027, 3, 2)), {}, HINTS)


@pytest.mark.parametrize(
    ("text", "alone", "found"),
    [
        ("17-19", True, ("17:00", 120)),
        ("17-19", False, ("17-19", None)),
        ("3-4 mars", False, ("3-4 mars", None)),
        ("3-4 mars", True, ("3-4 mars", None)),
        ("kl 19-17", False, ("kl 19-17", None)),
        ("kl 24-26", False, ("kl 24-26", None)),
        ("24:00", True, ("24:00", None)),
    ],
)
def test_from_when_to_when(text: str, found: tuple[str, int | None], *, alone: bool) -> None:
    """Two hours with a stroke between them are a beginning and a length, where they can't be two days."""
    assert without_end(text, alone=alone) == found


@pytest.mark.parametrize(
    ("text", "seats"),
    [("ca 40", "40"), ("max 12", "12"), ("20 platser", "20"), ("tio", "10"), ("ingen gräns", "none"), ("alla", "none")],
)
def test_seats_are_read(text: str, seats: str) -> None:
    """A number as people write it, or that there is no limit."""
    check = GATHERING.step("seats").check
    assert check is not None
    assert check(text) == seats


@pytest.mark.parametrize("text", ["0", "-5", "20-30", "många", "1000", "2,5", "🪑"])
def test_no_seats_are_asked_back_about(text: str) -> None:
    """What is surely no number of seats is none."""
    check = GATHERING.step("seats").check
    assert check is not None
    with pytest.raises(ProgrammeError, match="gathering-seats"):
        check(text)


@pytest.mark.parametrize(
    ("guest", "now", "word"),
    [
        (replace(GUEST, invited_at=None), TUESDAY, (Word.INVITE, TUESDAY)),
        (replace(GUEST, invited_at=None), TUESDAY + 12 * HOUR, (Word.INVITE, datetime(2027, 3, 3, 7, tzinfo=UTC))),
        (GUEST, TUESDAY, (Word.AGAIN, datetime(2027, 3, 18, 8, tzinfo=UTC))),
        (replace(GUEST, asked_again_at=TUESDAY), TUESDAY, None),
        (replace(GUEST, invited_at=BEGINS - 4 * DAY), BEGINS - 3 * DAY, None),
        (replace(GUEST, coming=Coming.NO), TUESDAY, None),
        (replace(GUEST, coming=Coming.YES), BEGINS - HOUR, None),
        (replace(GUEST, coming=Coming.PICKED), TUESDAY, None),
    ],
)
def test_the_next_word_to_a_guest(guest: Guest, now: datetime, word: tuple[Word, datetime] | None) -> None:
    """An invitation in permitted hours, one more question a week before, and nothing else to who said no."""
    assert next_word(OPEN, guest, now, ZONE, CALENDAR) == word


@pytest.mark.parametrize("coming", [Coming.YES, Coming.MAYBE])
def test_who_may_come_is_reminded_once(coming: Coming) -> None:
    """On the day before; after that there is nothing more to say, until the time changes."""
    guest = replace(GUEST, coming=coming)
    found = next_word(OPEN, guest, TUESDAY, ZONE, CALENDAR)
    assert found is not None
    assert (found[0], found[1].date()) == (Word.REMINDER, date(2027, 3, 24))
    assert next_word(OPEN, replace(guest, reminded_at=TUESDAY), TUESDAY, ZONE, CALENDAR) is None
    moved = replace(OPEN, changes=1)
    assert next_word(moved, guest, TUESDAY, ZONE, CALENDAR) == (Word.NEWS, TUESDAY)
    assert next_word(moved, guest, BEGINS - HOUR * 4, ZONE, CALENDAR) == (Word.NEWS, BEGINS - HOUR * 4)


def test_called_off_is_told_once_and_to_who_was_invited() -> None:
    """Whoever had not got the invitation yet hears nothing of it."""
    off = replace(OPEN, state=GatheringState.OFF, changes=1)
    assert next_word(off, GUEST, TUESDAY, ZONE, CALENDAR) == (Word.NEWS, TUESDAY)
    assert next_word(off, replace(GUEST, told=1), TUESDAY, ZONE, CALENDAR) is None
    assert next_word(off, replace(GUEST, invited_at=None), TUESDAY, ZONE, CALENDAR) is None


def test_free_seats_go_in_turn() -> None:
    """To who has waited longest; a seat that is kept for somebody is not free; who was asked is not asked twice."""
    first, second, third = (
        replace(GUEST, id=key, coming=Coming.WAITING, waits_since=TUESDAY + place * HOUR)
        for key, place in ((5, 0), (4, 1), (6, 2))
    )
    guests = [third, second, first, GUEST]
    assert first_waiting(guests, 2, TUESDAY) == [first, second]
    assert place_in_line(guests, third) == 3
    # Whoever was stored later stands behind, also at the same instant, and whoever of them was invited first.
    waits = replace(GUEST, id=9, coming=Coming.WAITING, waits_since=TUESDAY)
    later = replace(GUEST, id=2, coming=Coming.WAITING, waits_since=last_in_line([waits, GUEST], TUESDAY))
    assert first_waiting([later, waits], 2, TUESDAY) == [waits, later]
    assert last_in_line([GUEST], TUESDAY) == TUESDAY
    kept = replace(first, offered_until=TUESDAY + HOUR)
    assert first_waiting([third, second, kept], 1, TUESDAY) == []
    assert first_waiting([third, second, kept], 1, TUESDAY + 2 * HOUR) == [second]
