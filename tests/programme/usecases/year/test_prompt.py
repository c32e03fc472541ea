"""What two hear who have no new date, from rows and in words, on both databases; for whole years see `test_year`."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from random import Random

import pytest
from sqlalchemy import delete, select

from bot.texts import Texts
from programme.due import STANDING, Due, DueKind
from programme.meeting import Meeting, MeetingState
from programme.pair import Pair, PairState
from programme.people import Membership, Person, Preset, Role, State
from programme.presses.letter import WriteTo
from programme.presses.meeting import BookDay, PlanMeeting
from programme.speech import Listing, Phrase, Speech, Utterance
from programme.usecases.common import nudge
from programme.usecases.common.two import Two, two_of
from programme.usecases.waits import act
from programme.usecases.year import prompt
from storage import tables
from storage.unit_of_work import SqlUnitOfWork
from tests.programme.quiet_days import DAY, at
from tests.programme.year import Year
from tests.programme.year_rules import CHECKS
from tests.rows import a_person, a_programme

MET = date(2027, 2, 2)  # a Tuesday
REPORTED = datetime(2027, 2, 3, 9, tzinfo=UTC)
END = datetime(2027, 6, 1, tzinfo=UTC)


class Waits:
    """Where the next wait is found, and taken out, in storage."""

    def __init__(self, uow: SqlUnitOfWork) -> None:
        self.uow = uow

    def first(self) -> Due | None:
        due = tables.due.c
        acts = select(tables.due).where(due.kind.not_in([one.value for one in STANDING]))
        return self.uow.dues.one(acts.order_by(due.due_at, due.subject).limit(1))

    def remove(self, due: Due) -> None:
        self.uow.connection.execute(delete(tables.due).where(tables.due.c.id == due.id))


@pytest.mark.parametrize("preset", Preset)
def test_years_in_storage(uow: SqlUnitOfWork, preset: Preset) -> None:
    """Rows keep the rules as memory does: one year with all that people do, one in which much is said."""
    for seed in range(2):
        attempt = uow.connection.begin_nested()
        starts = date(2027, 1, 7) + seed * 200 * DAY
        year = Year(uow, Waits(uow), Random(seed), preset, starts, busy=bool(seed)).play()
        for check in CHECKS:
            check(year)
        assert len(year.gaps) > 5
        attempt.rollback()


@pytest.fixture
def mentor(uow: SqlUnitOfWork) -> Membership:
    """Lars, who can be mentor of two, in a programme that Eva manages."""
    programme = a_programme(uow)
    eva = a_person(uow, 1, name="Eva Lind")
    uow.memberships.add(Membership(0, eva.id, programme.id, Role.MANAGER, State.MANAGING, REPORTED))
    lars = a_person(uow, 2, name="Lars Holm")
    blank = Membership(0, lars.id, programme.id, Role.MENTOR, State.WAITING, REPORTED, capacity=2)
    return uow.memberships.add(blank)


@pytest.fixture
def two(uow: SqlUnitOfWork, mentor: Membership) -> Two:
    """Karin and Lars, who have met and have no new date."""
    return who_have_met(uow, mentor, 3, "Karin Ek")


def who_have_met(uow: SqlUnitOfWork, mentor: Membership, account: int, name: str, met: date = MET) -> Two:
    person = a_person(uow, account, name=name)
    adept = uow.memberships.add(
        Membership(0, person.id, mentor.programme_id, Role.ADEPT, State.WAITING, REPORTED, capacity=1)
    )
    began = at(date(2027, 1, 20), 12)
    pair = uow.pairs.add(Pair(0, mentor.programme_id, adept.id, mentor.id, PairState.ACTIVE, began))
    uow.meetings.add(Meeting(0, pair.id, at(met, 14), person.id, began, state=MeetingState.HELD))
    found = two_of(uow, pair)
    prompt.expect_next(uow, found, REPORTED)
    return found


def test_what_the_manager_put_off_stays_put_off(uow: SqlUnitOfWork, two: Two) -> None:
    """Waits that are worked out anew, for other days of the programme, leave the day that the manager chose."""
    chosen = at(MET + 90 * DAY, 8)
    uow.dues.put(DueKind.SILENT, two.adept, chosen, END, pair=two.pair, put_off=True)
    prompt.expect_next(uow, two, REPORTED)
    kept = uow.dues.waiting(DueKind.SILENT, two.pair.id)
    assert kept is not None
    assert (kept.due_at, kept.put_off) == (chosen, True)
    prompt.booked(uow, two.pair)
    prompt.expect_next(uow, two, REPORTED)
    anew = uow.dues.waiting(DueKind.SILENT, two.pair.id)
    assert anew is not None, "a date ends what was put off"
    assert (anew.due_at < chosen, anew.put_off) == (True, False)


def let_time_pass(uow: SqlUnitOfWork, until: datetime = END) -> list[tuple[datetime, Speech]]:
    """Act on what is due, in its order; return what was said."""
    waits = Waits(uow)
    said: list[tuple[datetime, Utterance]] = []
    while (due := waits.first()) is not None and due.due_at <= until:
        waits.remove(due)
        said += [(due.due_at, one) for one in act(uow, due, due.due_at)]
    return [(moment, one) for moment, one in said if isinstance(one, Speech)]


def keys(said: list[tuple[datetime, Speech]], person: Person) -> list[tuple[date, str]]:
    """Return the first key of what somebody heard, and when."""
    return [(moment.date(), one.text[0].key) for moment, one in said if one.to == person.id]


def stands(uow: SqlUnitOfWork, two: Two, now: datetime) -> bool:
    found = uow.dues.overdue(two.programme.id, now)
    return (DueKind.SILENT, two.pair.id) in {(one.kind, one.subject) for one in found}


def test_nobody_books(uow: SqlUnitOfWork, two: Two) -> None:
    """The adept hears at 3, 5 and 6 weeks, the mentor at 5½ and 6; at 7½ they stand on the manager's list."""
    said = let_time_pass(uow)
    assert keys(said, two.adept_person) == [
        (MET + 21 * DAY, "prompt-line"),
        (MET + 35 * DAY, "prompt-ask"),
        (MET + 42 * DAY, "prompt-both"),
    ]
    assert keys(said, two.mentor_person) == [(MET + 38 * DAY, "prompt-mentor"), (MET + 42 * DAY, "prompt-both")]
    easter_is_over = at(date(2027, 3, 30), 9)  # the 52nd day is Good Friday
    assert not stands(uow, two, easter_is_over - timedelta(seconds=1))
    assert stands(uow, two, easter_is_over)


def test_every_word_names_the_other_and_has_a_way_out(uow: SqlUnitOfWork, two: Two) -> None:
    """Who it is about, a button to write down the date, and one to the manager."""
    for _, speech in let_time_pass(uow):
        other = (two.mentor_person if speech.to == two.adept_person.id else two.adept_person).first_name
        assert speech.text[0].args["other"] == other
        assert speech.text[-1] == Phrase("prompt-way-out", two.facts)
        *days, (booked,), (write,) = speech.choices
        suggested = [one.press.date for row in days for one in row if isinstance(one.press, BookDay)]
        if speech.text[0].key != "prompt-mentor":  # each day that the text names is a button
            assert speech.text[0].args["dates"] == Listing(tuple(suggested), ", ")
        assert booked.press == PlanMeeting(two.pair.id)
        assert booked.label.args == {"other": other}
        assert isinstance(write.press, WriteTo)


def test_a_booked_meeting_silences_all(uow: SqlUnitOfWork, two: Two) -> None:
    """Nothing is said, and nobody stands on a list; also where somebody forgot to say that it is booked."""
    coming = Meeting(0, two.pair.id, END, two.adept_person.id, REPORTED)
    uow.meetings.add(coming)
    assert let_time_pass(uow) == []
    prompt.booked(uow, two.pair)
    assert not stands(uow, two, END)


def test_called_off_late(uow: SqlUnitOfWork, two: Two) -> None:
    """Whose date falls through gets some days of peace, then only the latest word, and nothing that was said before."""
    said = let_time_pass(uow, at(MET + 36 * DAY, 12))
    prompt.booked(uow, two.pair)
    prompt.expect_next(uow, two, at(MET + 43 * DAY, 12))
    said += let_time_pass(uow)
    assert keys(said, two.adept_person)[2:] == [(MET + 48 * DAY, "prompt-both")]  # a Monday
    assert keys(said, two.mentor_person) == [(MET + 48 * DAY, "prompt-both")]


def test_called_off_very_late(uow: SqlUnitOfWork, two: Two) -> None:
    """Also after 7½ weeks the two are reminded for each date, and have as many days to answer as everybody."""
    prompt.booked(uow, two.pair)
    now = at(MET + 60 * DAY, 12)  # a Saturday
    prompt.expect_next(uow, two, now)
    said = let_time_pass(uow, at(MET + 100 * DAY, 12))
    reminded = MET + 63 * DAY
    assert keys(said, two.adept_person) == keys(said, two.mentor_person) == [(reminded, "prompt-both")]
    assert not stands(uow, two, at(reminded + 9 * DAY, 12))
    assert stands(uow, two, at(reminded + 10 * DAY, 12))
    prompt.booked(uow, two.pair)
    again = at(MET + 90 * DAY, 12)  # three days before Ascension Day
    prompt.expect_next(uow, two, again)
    said = let_time_pass(uow, at(MET + 130 * DAY, 12))
    assert keys(said, two.adept_person) == keys(said, two.mentor_person) == [(MET + 94 * DAY, "prompt-both")]
    assert not stands(uow, two, again + 13 * DAY)
    assert stands(uow, two, again + 14 * DAY)


@pytest.mark.parametrize("lost", [MeetingState.CANCELLED, MeetingState.NOT_HELD])
def test_who_was_on_the_list_is_there_again(uow: SqlUnitOfWork, two: Two, lost: MeetingState) -> None:
    """A date that comes to nothing takes no silent pair off the manager's list; both are reminded once more."""
    let_time_pass(uow, at(MET + 70 * DAY, 8))
    assert stands(uow, two, at(MET + 70 * DAY, 8))
    booked = at(MET + 70 * DAY, 9)
    meeting = uow.meetings.add(Meeting(0, two.pair.id, at(MET + 80 * DAY, 14), two.adept_person.id, booked))
    prompt.booked(uow, two.pair)
    assert not stands(uow, two, booked)
    meeting = replace(meeting, state=lost)
    uow.meetings.save(meeting)
    off = booked + DAY / 24
    prompt.expect_next(uow, two, off, lost=meeting)
    assert stands(uow, two, off)
    assert [key for _, key in keys(let_time_pass(uow), two.adept_person)] == ["prompt-both"]


@pytest.mark.parametrize("change", [{"unreachable_since": REPORTED}, {"deletion_asked_at": REPORTED}])
def test_who_cannot_hear_is_left_alone(uow: SqlUnitOfWork, two: Two, change: dict[str, datetime]) -> None:
    """The other is still told, and the manager's list stands."""
    uow.people.save(replace(two.adept_person, **change))  # type: ignore[arg-type]
    said = let_time_pass(uow)
    assert keys(said, two.adept_person) == []
    assert keys(said, two.mentor_person) == [(MET + 38 * DAY, "prompt-mentor"), (MET + 42 * DAY, "prompt-both")]
    assert stands(uow, two, END)


@pytest.mark.parametrize("state", [PairState.PAUSED, PairState.ENDED])
def test_who_pauses_or_has_ended_hears_nothing(uow: SqlUnitOfWork, two: Two, state: PairState) -> None:
    """Only two who are under way are to meet."""
    uow.pairs.save(replace(two.pair, state=state))
    assert let_time_pass(uow) == []


def test_at_the_end_nobody_is_asked(uow: SqlUnitOfWork, mentor: Membership) -> None:
    """Five weeks after this meeting the programme is over: no word, no list."""
    last = who_have_met(uow, mentor, 4, "Maria Alm", date(2027, 11, 15))
    prompt.expect_next(uow, last, at(date(2027, 11, 16), 12))
    assert [one for one in uow.dues.of_pair(last.pair.id) if one.kind in {DueKind.CADENCE, DueKind.SILENT}] == []


def test_the_last_day_that_is_left_is_one_day(uow: SqlUnitOfWork, mentor: Membership) -> None:
    """Five weeks after this meeting is the programme's last day: one day to choose, and a text about one."""
    last = who_have_met(uow, mentor, 4, "Maria Alm", date(2027, 11, 12))
    prompt.expect_next(uow, last, at(date(2027, 11, 15), 12))
    (speech,) = [one for _, one in let_time_pass(uow, at(date(2027, 12, 8), 12)) if one.to == last.adept_person.id]
    texts = [Texts().render(speech.text[0], language) for language in ("sv", "en")]
    assert "Den här dagen skulle passa bra: fredag 17 december 2027." in texts[0]
    assert "This day would be about right: Friday 17 December 2027." in texts[1]


def test_a_mentor_of_two_gets_one_message(uow: SqlUnitOfWork, mentor: Membership, two: Two) -> None:
    """Both adepts are named in it, each with a button; it counts as one."""
    other = who_have_met(uow, mentor, 4, "Maria Alm")
    said = let_time_pass(uow)
    assert [day for day, _ in keys(said, two.mentor_person)] == [MET + 38 * DAY, MET + 42 * DAY]
    to_mentor = [one for _, one in said if one.to == two.mentor_person.id]
    for speech in to_mentor:
        assert [one.args["other"] for one in speech.text[:-1]] == [
            two.adept_person.first_name,
            other.adept_person.first_name,
        ]
        pressed = [row[0].press for row in speech.choices[:-1] if not isinstance(row[0].press, BookDay)]
        assert pressed == [PlanMeeting(two.pair.id), PlanMeeting(other.pair.id)]


def test_restraint_puts_a_word_off(uow: SqlUnitOfWork, two: Two) -> None:
    """Who has heard two things this week is asked a week after the first of them."""
    let_time_pass(uow, at(MET + 34 * DAY, 12))
    for number in (33, 34):
        nudge.noted(uow, two.adept_person.id, "other", at(MET + number * DAY, 12))
    said = let_time_pass(uow, at(MET + 41 * DAY, 12))
    assert keys(said, two.adept_person) == [(MET + 41 * DAY, "prompt-ask")]  # the Monday after


def test_from_when_it_is_counted(uow: SqlUnitOfWork, two: Two) -> None:
    """From the last meeting; whoever signs long after the first one, from the day of the signatures."""
    began = at(MET + 60 * DAY, 12)
    late = replace(two, pair=replace(two.pair, since=began))
    uow.pairs.save(late.pair)
    prompt.expect_next(uow, late, began)
    wait = uow.dues.waiting(DueKind.SILENT, two.pair.id)
    assert wait is not None
    assert wait.due_at == at(MET + (60 + 52) * DAY, 9)
