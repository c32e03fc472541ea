"""What has become of the surveys that managers sent lately: how many got each, and how one is stopped."""

from dataclasses import replace
from datetime import datetime, timedelta

from programme.enquiry import Enquiry
from programme.errors import ProgrammeError
from programme.people import Actor, Programme
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.enquiry import StopEnquiry
from programme.speech import Choice, Facts, Phrase, Utterance
from programme.surveys import LAPSES_AFTER
from programme.times import local_day
from programme.usecases.common.menu import Rows
from programme.usecases.desk.enquiry_ways import back, said

SHOWN_FOR = timedelta(days=LAPSES_AFTER)
"""So long what was sent stands on the page; by then each turn has come, or has fallen away."""


def stops(sent: Enquiry) -> Choice:
    """Return the button that stops a survey that is on its way."""
    return Choice(Phrase("button-enquiry-stop"), StopEnquiry(sent.id))


def stop(uow: UnitOfWork, actor: Actor, sent: Enquiry, *, in_place: bool) -> list[Utterance]:
    """Let nobody else get a survey; whoever has it can answer.

    Raises:
        ProgrammeError: `not-now`, when all who could get it have it.
    """
    asked, waiting = uow.enquiries.tallies([sent.id])[sent.id]
    if not waiting or sent.stopped_at is not None:
        raise ProgrammeError("not-now")
    uow.enquiries.drop_open(sent.id)
    uow.enquiries.save(replace(sent, stopped_at=actor.now))
    programme = uow.programmes.get(sent.programme_id)
    return [said(actor, (Phrase("enquiry-stopped", {"count": asked}),), (back(programme),), in_place=in_place)]


def on_its_way(uow: UnitOfWork, programme: Programme, now: datetime) -> tuple[tuple[Phrase, ...], Rows]:
    """Return a line for each survey that was sent lately, and a button that stops each that still goes out.

    Why somebody's turn has not come is said of all: a private word that waits would show in a number of its own.
    """
    lines, rows = [], []
    found = uow.enquiries.of_programme(programme.id, now - SHOWN_FOR)
    tallies = uow.enquiries.tallies([one.id for one in found])
    for one in found:
        asked, waiting = tallies[one.id]
        going = one.stopped_at is None and bool(waiting)
        facts: Facts = {
            "form": Phrase(f"enquiry-{one.form}"),
            "day": local_day(one.made_at, programme),
            "count": asked,
            "waiting": waiting if going else 0,
            "stopped": "yes" if one.stopped_at is not None else "no",
        }
        lines.append(Phrase("enquiry-line", facts))
        rows += [(Choice(Phrase("button-enquiry-stop-of", facts), StopEnquiry(one.id)),)] if going else []
    return (*lines, *([Phrase("enquiry-to-come")] if rows else [])), tuple(rows)
