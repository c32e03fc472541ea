"""The first meeting, without conditions: both get each other's contacts, and either side notes the day.

The adept gets in touch. Nobody has promised anything yet. The working day after the meeting both are asked how it
felt (`usecases.fit`).
"""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from programme.calendar import after_days, moment_of, next_morning
from programme.checks import readable_phone
from programme.dialog import Dialog
from programme.due import DueKind
from programme.errors import ProgrammeError
from programme.forms import FORMS
from programme.meeting import Meeting
from programme.pair import Pair, PairState
from programme.people import Actor, Person, Role
from programme.ports import UnitOfWork
from programme.presses import PlanMeeting
from programme.speech import Choice, Facts, Lane, Listing, Phrase, Speech, Utterance, Value, Window
from programme.times import local_day
from programme.usecases.conversation import open_dialog
from programme.usecases.menu import write_button
from programme.usecases.two import Two, other, to_managers, two_of

DAYS_TO_BOOK = 10  # PROGRAMME: who acts next
DAYS_TO_MEET = 21
MORNING = 9  # local hour


def ahead(uow: UnitOfWork, two: Two, now: datetime, *, answered: bool) -> list[Utterance]:
    """Give each the other's contact card, and let the waits for a first meeting begin.

    Args:
        uow: the unit of work.
        two: the pair, whose first meeting is ahead from now on.
        now: the present moment.
        answered: the adept has just pressed a button of the proposal, which this takes the place of.
    """
    wait_for_it(uow, two, now)
    window = f"proposal-{two.pair.id}"
    to_adept = Speech(
        two.adept_person.id,
        (Phrase("contact-for-adept", two.facts), _contacts(two.mentor_person)),
        choices=_buttons(uow, two, Role.ADEPT),
        window=Window(window, fresh=not answered),
        lane=Lane.ANSWER if answered else Lane.BROADCAST,
    )
    to_mentor = Speech(
        two.mentor_person.id,
        (Phrase("contact-for-mentor", two.facts), _contacts(two.adept_person)),
        choices=_buttons(uow, two, Role.MENTOR),
        lane=Lane.BROADCAST,
    )
    return [to_adept, to_mentor, *to_managers(two, (Phrase("manager-both-in", two.names),))]


def wait_for_it(uow: UnitOfWork, two: Two, now: datetime) -> None:
    """Wait for a first meeting to be booked, and to be held."""
    today = local_day(now, two.programme)
    for kind, days in ((DueKind.BOOKED, DAYS_TO_BOOK), (DueKind.HELD, DAYS_TO_MEET)):
        by = moment_of(after_days(today, days), MORNING, two.zone)
        uow.dues.put(kind, two.adept, by, now, pair=two.pair)


def _buttons(uow: UnitOfWork, two: Two, role: Role) -> tuple[tuple[Choice, ...], ...]:
    booked = Choice(Phrase("button-booked"), PlanMeeting(two.pair.id))
    return ((booked,), (write_button(uow, two.membership(role)),))


def _contacts(person: Person) -> Phrase:
    values: list[tuple[str, Value]] = [
        ("card-phone", readable_phone(person.phone) if person.phone else ""),
        ("card-email", person.email),
        ("card-employer", person.employer),
        ("card-town", person.town),
    ]
    lines = (Phrase("labelled", {"label": Phrase(key), "value": value}) for key, value in values if value)
    name = Phrase("contact-name", {"name": person.name})
    return Phrase("lines", {"lines": Listing((name, *lines))})


def nudge(uow: UnitOfWork, two: Two, role: Role) -> Speech:
    """Ask one of the two, kindly, whether they have found a day."""
    text = (Phrase(f"first-meeting-nudge-{role}", two.facts),)
    return Speech(two.person(role).id, text, choices=_buttons(uow, two, role), lane=Lane.BROADCAST)


def open_meeting(uow: UnitOfWork, actor: Actor, pair: Pair) -> list[Utterance]:
    """Ask when and where the two meet.

    Raises:
        ProgrammeError: `not-now`, when no first meeting is ahead.
    """
    if pair.state is not PairState.MEETING_AHEAD:
        raise ProgrammeError("not-now")
    two = two_of(uow, pair)
    today = local_day(actor.now, two.programme)
    hints = {"today": today.isoformat(), "adept": two.adept_person.first_name, "mentor": two.mentor_person.first_name}
    return open_dialog(uow, actor, FORMS["meeting"], subject=pair.id, hints=hints)


def note(uow: UnitOfWork, actor: Actor, dialog: Dialog) -> list[Utterance]:
    """Keep when the two meet, and tell whoever did not write it down.

    Raises:
        ProgrammeError: `not-now`, when the first meeting is no longer ahead.
    """
    pair = uow.pairs.locked(dialog.subject)
    if pair is None or pair.state is not PairState.MEETING_AHEAD:
        raise ProgrammeError("not-now")
    two = two_of(uow, pair)
    day, at = date.fromisoformat(str(dialog.answers["day"])), time.fromisoformat(str(dialog.answers["time"]))
    starts_at = moment_of(day, at.hour, two.zone, at.minute)
    place = str(dialog.answers.get("place") or "")
    before = uow.meetings.latest(pair.id)
    meeting = Meeting(0, pair.id, starts_at, actor.person.id, actor.now, place)
    if before is None:
        uow.meetings.add(meeting)
    else:
        uow.meetings.save(replace(meeting, id=before.id))
    uow.dues.settle(DueKind.BOOKED, pair.id)
    asked_at = max(moment_of(day, MORNING, two.zone) + timedelta(hours=12), actor.now)  # that evening, or now
    uow.dues.put(DueKind.FIT, two.adept, next_morning(asked_at, two.zone), actor.now, pair=pair)
    uow.audit.record(actor.person.id, "noted first meeting", f"pair {pair.id}", actor.now)
    return _told(uow, actor, two, day, at, place)


def _told(uow: UnitOfWork, actor: Actor, two: Two, day: date, at: time, place: str) -> list[Utterance]:
    """Confirm to whoever wrote it down, and tell the others; the manager sees it on the pair's page."""
    when: Facts = {"day": day, "time": f"{at:%H:%M}"}
    where = (Phrase("meeting-where", {"place": place}),) if place else ()
    been = day < local_day(actor.now, two.programme)
    change = (Choice(Phrase("button-change-meeting"), PlanMeeting(two.pair.id)),)
    window = Window(f"meeting-{two.pair.id}", fresh=True)
    mine = next((role for role in Role if role is not Role.MANAGER and two.person(role).id == actor.person.id), None)
    listeners = (Role.ADEPT, Role.MENTOR) if mine is None else (other(mine),)
    author = two.managers[0].first_name if mine is None else actor.person.first_name
    said = Phrase(f"meeting-{'been' if been else 'noted'}-mine", {**two.facts, **when, "other": _other_name(two, mine)})
    done = Speech(actor.person.id, (said, *where), choices=(change,), window=window)
    told = [
        Speech(
            two.person(role).id,
            (
                Phrase(
                    f"meeting-{'been' if been else 'noted'}-theirs",
                    {**when, "author": author, "other": two.person(other(role)).first_name},
                ),
                *where,
            ),
            choices=(change, (write_button(uow, two.membership(role)),)),
            window=window,
            lane=Lane.BROADCAST,
        )
        for role in listeners
    ]
    return [done, *told]


def _other_name(two: Two, mine: Role | None) -> Value:
    if mine is None:
        return Phrase("adept-and-mentor", two.facts)
    return two.person(other(mine)).first_name
