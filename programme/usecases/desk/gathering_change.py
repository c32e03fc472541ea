"""A gathering is changed, or called off: whom it matters to hears of it, and the rest shows where they look."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from programme import windows
from programme.audit import Did
from programme.dialog import Dialog
from programme.errors import ProgrammeError
from programme.form import Answer, Hints
from programme.forms.gathering import CHANGE, NO_LIMIT, TELLS
from programme.gathering import Gathering, GatheringState, soon
from programme.people import Actor, Programme
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.gathering import CallOff, OpenGathering
from programme.speech import Choice, Phrase, Speech, Utterance, Window
from programme.tasks import Task
from programme.usecases.common.conversation import next_waiting, open_dialog
from programme.usecases.common.membership import desks
from programme.usecases.desk import gathering_page
from programme.usecases.desk.gathering import as_told, drafted, hints_of
from programme.usecases.year import kick_off
from programme.usecases.year.gathering_answer import check_open
from programme.usecases.year.gathering_seats import fill
from programme.usecases.year.gathering_shown import facts_of


def change(uow: UnitOfWork, actor: Actor, gathering: Gathering) -> list[Utterance]:
    """Show the facts of a gathering, each with a button that changes it.

    Raises:
        ProgrammeError: `gathering-off` or `gathering-begun`.
    """
    if gathering.state is not GatheringState.DRAFT:
        check_open(gathering, actor.now)
    programme = uow.programmes.get(gathering.programme_id)
    answers = answers_of(gathering, programme)
    count = uow.guests.count(gathering.id)
    draft = gathering.state is GatheringState.DRAFT
    hints: Hints = {
        **hints_of(uow, actor, programme),
        "kind": gathering.kind,
        "draft": "yes" if draft else "",
        "before": "\n".join(str(answers.get(one) or "") for one in TELLS),
        "taken": str(count.yes),
        "told": str(count.yes + count.maybe + count.waiting + count.asked),
    }
    if not draft:
        answers = {name: answer for name, answer in answers.items() if name != "to"}
    return open_dialog(uow, actor, CHANGE, subject=gathering.id, hints=hints, answers=answers)


def answers_of(gathering: Gathering, programme: Programme) -> dict[str, Answer]:
    """Return a gathering as the answers of its form."""
    local = gathering.starts_at.astimezone(ZoneInfo(programme.time_zone))
    return {
        "title": gathering.title,
        "day": local.date().isoformat(),
        "time": local.time().isoformat("minutes"),
        "minutes": str(gathering.minutes),
        "place": gathering.place or None,
        "seats": NO_LIMIT if gathering.seats is None else str(gathering.seats),
        "to": gathering.audience,
    }


def changed(uow: UnitOfWork, actor: Actor, dialog: Dialog) -> list[Utterance]:
    """Store a changed gathering; let its guests hear of another name, time or place, and fill seats that were added.

    Raises:
        ProgrammeError: `not-allowed`; `gathering-too-few-seats`; `gathering-has-been`; as for `change`.
    """
    found = uow.gatherings.locked(dialog.subject)
    if found is None or found.programme_id not in {one.id for one in desks(uow, actor.person, Task.GATHERINGS)}:
        raise ProgrammeError("not-allowed")
    programme = uow.programmes.get(found.programme_id)
    after = as_told(found, dialog.answers, programme, actor.now)
    if found.state is GatheringState.DRAFT:
        uow.gatherings.save(after)
        return drafted(uow, actor, after)
    check_open(found, actor.now)
    taken = uow.guests.count(found.id).yes
    if after.seats is not None and after.seats < taken:
        raise ProgrammeError("gathering-too-few-seats", taken=taken)
    return stored(uow, actor, found, after)


def stored(uow: UnitOfWork, actor: Actor, before: Gathering, after: Gathering) -> list[Utterance]:
    """Store a gathering that is changed; tell whom it matters to, and fill the seats that were added."""
    programme = uow.programmes.get(before.programme_id)
    tells = _as_entered(before) != _as_entered(after)
    after = replace(after, changes=before.changes + tells)
    uow.gatherings.save(after)
    uow.audit.record(actor.person, Did.CHANGED_GATHERING, programme, actor.now)
    if tells:
        uow.guests.wake(after.id, soon(after, actor.now, programme.calendar), actor.now)
        kick_off.changed(uow, after, actor.now)
    said = fill(uow, after, actor.now) if before.seats != after.seats else []
    lead = Phrase("gathering-change-told" if tells else "gathering-change-saved")
    return [*gathering_page.show(uow, actor, after, lead), *said, *next_waiting(uow, actor)]


def _as_entered(gathering: Gathering) -> tuple[str, datetime, datetime, str]:
    """Return what stands of a gathering in a guest's calendar."""
    return gathering.title, gathering.starts_at, gathering.ends_at, gathering.place


def call_off(uow: UnitOfWork, actor: Actor, gathering: Gathering, *, sure: bool) -> list[Utterance]:
    """Call a gathering off, or drop a draft; unless `sure`, show first what guests will read.

    Raises:
        ProgrammeError: as for `change`.
    """
    programme = uow.programmes.get(gathering.programme_id)
    if gathering.state is GatheringState.DRAFT:
        uow.gatherings.remove(gathering.id)
        window = Window(windows.gathering_desk(gathering.id))
        return [Speech(actor.person.id, (Phrase("gathering-dropped"),), window=window), *next_waiting(uow, actor)]
    check_open(gathering, actor.now)
    if not sure:
        return [_sure(uow, actor, gathering, programme)]
    off = replace(gathering, state=GatheringState.OFF, changes=gathering.changes + 1, changed_at=actor.now)
    uow.gatherings.save(off)
    uow.guests.wake(off.id, soon(off, actor.now, programme.calendar), actor.now)
    kick_off.changed(uow, off, actor.now)
    uow.audit.record(actor.person, Did.CALLED_OFF_GATHERING, programme, actor.now)
    return gathering_page.show(uow, actor, off, Phrase("gathering-off-done"))


def _sure(uow: UnitOfWork, actor: Actor, gathering: Gathering, programme: Programme) -> Speech:
    count = uow.guests.count(gathering.id)
    hear = count.yes + count.maybe + count.waiting + count.asked
    facts = facts_of(gathering, programme)
    text = (
        Phrase("gathering-off-sure", {**facts, "count": hear}),
        Phrase("quoted", {"text": Phrase("gathering-called-off", facts)}),
    )
    yes = Choice(Phrase("button-gathering-off-sure"), CallOff(gathering.id, sure=True))
    no = Choice(Phrase("button-keep"), OpenGathering(gathering.id))
    window = Window(windows.gathering_desk(gathering.id), fresh=True)
    return Speech(actor.person.id, text, choices=((yes,), (no,)), window=window)
