"""Putting a matter off to a day: one of the next working days at a tap, or any day that the manager types."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from programme import windows
from programme.audit import Did
from programme.calendar import add_working_days, is_quiet_day
from programme.dates.bounds import Bounds, within
from programme.dates.reading import Reason, Wanted
from programme.due import ABOUT_MEMBERSHIPS
from programme.errors import ProgrammeError
from programme.people import Actor, Programme
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.matter import OpenMatter, PutOffMatter
from programme.speech import Choice, Facts, Phrase, Speech, Utterance, WholeDay
from programme.times import local_day
from programme.undo import Handled
from programme.usecases.common.put_off import can_be_put_off, on_day, put_off
from programme.usecases.common.sight import Sight, sight_of
from programme.usecases.common.two import two_of
from programme.usecases.desk import pair as pairs
from programme.usecases.desk.matter_after import carried_out, gone, in_the_list, key_of, said_in
from programme.usecases.desk.matter_buttons import DEEDS, can_wait, in_a_week, of_pairs
from programme.usecases.desk.matter_trail import ask_day, at_hand, key_at_hand
from programme.usecases.desk.matters import Entry

LATER = (1, 2, 3, 4, 5, 10, 20)  # working days, to choose among


def put_off_matter(
    uow: UnitOfWork, actor: Actor, programme: Programme, press: PutOffMatter, *, in_place: bool
) -> list[Utterance]:
    """Put a matter off to a day; without a day that can be, show the days to choose among.

    Raises:
        ProgrammeError: `not-now`, when this matter can't be put off.
    """
    places, number = in_the_list(uow, actor, programme, press)
    if number is None:
        return gone(uow, actor, programme, places, in_place=in_place)
    entry, sight = places[number].entry, sight_of(uow, actor.person, programme.id)
    if not can_wait(uow, sight, entry):
        raise ProgrammeError("not-now")
    today = local_day(actor.now, programme)
    if not today.toordinal() < press.day <= programme.last_day.toordinal():
        return [_which_day(uow, actor, programme, press, number, in_place=in_place)]
    day = date.fromordinal(press.day)

    def act() -> list[Utterance]:
        _put_off(uow, actor, programme, press, sight, entry, on_day(day, programme))
        return [Speech(actor.person.id, (Phrase("pair-later", {"day": day}),))]

    return carried_out(uow, actor, programme, key_of(press), places, Handled.PUT_OFF, act, in_place=in_place)


def _put_off(
    uow: UnitOfWork,
    actor: Actor,
    programme: Programme,
    press: PutOffMatter,
    sight: Sight,
    entry: Entry,
    until: datetime,
) -> None:
    if entry.waits[0].kind in ABOUT_MEMBERSHIPS:
        member = uow.memberships.get(press.subject)
        put_off(uow, member, programme, actor.now, can_be_put_off(sight, member), until=until)
        uow.audit.record(actor.person, Did.PUT_OFF, member, actor.now)
    elif (pair := uow.pairs.find(press.subject)) is not None:
        pairs.put_off(uow, actor, two_of(uow, pair), until, of_pairs(sight))


def rung(uow: UnitOfWork, actor: Actor, programme: Programme, key: OpenMatter) -> list[Utterance]:
    """Note that the two of a matter were rung, and say when it comes back.

    Raises:
        ProgrammeError: `not-now`, when there is no such pair any more.
    """
    pair = uow.pairs.find(key.subject)
    if pair is None:
        raise ProgrammeError("not-now")
    day = in_a_week(actor.now, programme)
    kinds = of_pairs(sight_of(uow, actor.person, programme.id))
    pairs.rung(uow, actor, two_of(uow, pair), on_day(day, programme), kinds)
    return [Speech(actor.person.id, (Phrase("pair-later", {"day": day}),))]


def _which_day(
    uow: UnitOfWork,
    actor: Actor,
    programme: Programme,
    press: PutOffMatter,
    number: int,
    *said: Phrase,
    days: Sequence[date] | None = None,
    in_place: bool,
) -> Speech:
    """Return the question on which day a matter shall come back; from now on a typed text is the answer to it."""
    today = local_day(actor.now, programme)
    offered = {add_working_days(today, count) for count in LATER} | {in_a_week(actor.now, programme)}
    rows = tuple(
        (Choice(Phrase("button-put-off-to", {"day": day}), replace(press, day=day.toordinal())),)
        for day in (sorted(offered) if days is None else days)
        if today < day <= programme.last_day
    )
    back = Choice(Phrase("button-back"), key_of(press))
    ask_day(uow, actor, key_of(press), number)
    text = said or (Phrase("matter-which-day"),)
    return said_in(actor, programme, text, (*rows, (back,)), in_place=in_place)


def typed_day(uow: UnitOfWork, actor: Actor, text: str) -> list[Utterance] | None:
    """Put the matter at hand off to the day that a text names, or ask back; None where no day is asked for.

    Only a text right behind the question counts as its answer: once the bot has said something else, it is none.
    """
    found = at_hand(uow, actor)
    chat = actor.person.telegram_id
    if found is None or chat is None or not found[0].asks_day:
        return None
    programme, key = found[1], key_at_hand(found[0])
    if not uow.windows.is_last(chat, windows.TODO):
        return None
    if key.kind in DEEDS:
        uow.pairs.locked(key.subject)  # so that the list is read as it stays
    press = PutOffMatter(key.programme, key.kind, key.subject, key.beside)
    places, number = in_the_list(uow, actor, programme, press)
    if number is None:
        return gone(uow, actor, programme, places, in_place=False)
    today = local_day(actor.now, programme)
    day, asked, days = day_meant(text, actor.person.language, today, programme.last_day)
    if day is not None:
        return put_off_matter(uow, actor, programme, replace(press, day=day.toordinal()), in_place=False)
    return [_which_day(uow, actor, programme, press, number, asked, days=days or None, in_place=False)]


def day_meant(text: str, language: str, today: date, last: date) -> tuple[date | None, Phrase, Sequence[date]]:
    """Return the day after today, and not after the last, that a text names; else what to ask, and the days to offer.

    A quiet day is asked about, because the manager hears nothing on it; a time of day too, because none is kept.
    """
    from programme.dates.reader import read

    bounds = Bounds(last=last, past=False)
    reading = within(read(text, language, today, Wanted.DAY), bounds, today)
    day = None if reading.ask else reading.meant.day
    if day == today:
        return None, Phrase("matter-day-is-today"), _coming(today)
    if day is not None and is_quiet_day(day):
        return None, Phrase("matter-day-is-quiet", {"day": WholeDay(day)}), _around(day, today)
    if day is not None and reading.meant.at is None:
        return day, Phrase("matter-which-day"), ()
    meant = reading.choices if reading.ask else (reading.meant,)
    days = tuple(dict.fromkeys(one.day for one in meant if one.day is not None and one.day > today))
    told = {"day": reading.meant.day, "first": bounds.first, "last": bounds.last}
    facts: Facts = {name: WholeDay(one) if one else "" for name, one in told.items()}
    facts |= {"wanted": str(Wanted.DAY), "choices": "some" if days else "none"}
    code = f"read-{reading.reason if reading.ask else Reason.UNSURE}"
    return None, Phrase(f"error-{code}", facts), days


def _coming(today: date) -> Sequence[date]:
    return [add_working_days(today, count) for count in (1, 2, 3)]


def _around(day: date, today: date) -> Sequence[date]:
    """Return the working days before and after a quiet one, the one after first: what waits may wait a little more."""
    before = day - timedelta(days=1)
    while is_quiet_day(before):
        before -= timedelta(days=1)
    return [add_working_days(day, 1), *([before] if before > today else [])]
