"""Putting a matter off to a day, chosen among the next working days."""

from dataclasses import replace
from datetime import date, datetime

from programme.calendar import add_working_days
from programme.due import ABOUT_MEMBERSHIPS
from programme.errors import ProgrammeError
from programme.people import Actor, Programme
from programme.ports import UnitOfWork
from programme.presses import PutOffMatter
from programme.speech import Choice, Phrase, Speech, Utterance
from programme.times import local_day
from programme.undo import Handled
from programme.usecases.common.put_off import can_be_put_off, on_day, put_off
from programme.usecases.common.sight import Sight, sight_of
from programme.usecases.common.two import two_of
from programme.usecases.desk import pair as pairs
from programme.usecases.desk.matter_after import carried_out, gone, in_the_list, key_of, said_in
from programme.usecases.desk.matter_buttons import can_wait, in_a_week
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
    if not today.toordinal() < press.day <= programme.ends_on.toordinal():
        return [_which_day(actor, programme, press, today, in_place=in_place)]
    day = date.fromordinal(press.day)

    def act() -> list[Utterance]:
        _put_off(uow, actor, programme, press, sight, entry, on_day(day, programme))
        return [Speech(actor.person.id, (Phrase("pair-later", {"day": day}),))]

    return carried_out(uow, actor, programme, press, places[number + 1 :], Handled.PUT_OFF, act, in_place=in_place)


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
    elif (pair := uow.pairs.find(press.subject)) is not None:
        pairs.put_off(uow, actor, two_of(uow, pair), until)


def _which_day(actor: Actor, programme: Programme, press: PutOffMatter, today: date, *, in_place: bool) -> Speech:
    days = sorted({add_working_days(today, count) for count in LATER} | {in_a_week(actor.now, programme)})
    rows = tuple(
        (Choice(Phrase("button-put-off-to", {"day": day}), replace(press, day=day.toordinal())),)
        for day in days
        if day <= programme.ends_on
    )
    back = Choice(Phrase("button-back"), key_of(press))
    return said_in(actor, programme, (Phrase("matter-which-day"),), (*rows, (back,)), in_place=in_place)
