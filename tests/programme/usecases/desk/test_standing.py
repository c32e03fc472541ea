"""The waits that are matters: the list and the digest agree on them, and so after the programme's last day."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from programme.people import Actor, Concern
from programme.usecases.common.sight import sight_of
from programme.usecases.desk import morning, still, todo
from storage.unit_of_work import SqlUnitOfWork
from tests.scenes.bulk import NOW
from tests.scenes.grown import a_grown_programme

ROOT = Path(__file__).parents[4]


ONCE = {"decisions", "interviews", "twins", "missing", "lists", "colleagues", "moves"}
"""What a week's first digest leaves to its other parts: promised by a day, new, or a fact of the programme."""


def test_a_week_begins_with_all_that_waits(uow: SqlUnitOfWork) -> None:
    """Each kind on the list that has waited comes again, also a private word whose sender wanted nothing done."""
    grown = a_grown_programme(uow, 4, share=1)
    actor, later = Actor(grown.manager, NOW + timedelta(days=7)), NOW + timedelta(days=7)
    for word, _ in uow.concerns.unsettled(grown.programme.id):
        uow.concerns.save(replace(word, settled_at=NOW))
    uow.concerns.add(Concern(0, grown.seats["adepts"][0].member, "distance", "", "wait", NOW, urgency="urgent"))
    sight = sight_of(uow, actor.person, grown.programme.id)
    today = morning.begin(uow, sight, grown.programme, NOW, later)
    undone = {one.name for one in still.sections(uow, actor, sight, grown.programme, today.waits)}
    listed = {one.name for one in todo.sections(uow, actor, grown.programme)}
    assert "concerns" in listed
    assert listed - undone <= ONCE, listed - undone - ONCE


def test_a_digest_tells_of_nothing_that_is_not_on_the_list(uow: SqlUnitOfWork) -> None:
    """While a programme goes on, on its last day, and when it is over: what is still undone stands on the list, too."""
    grown = a_grown_programme(uow, 4, share=1)
    actor, told = Actor(grown.manager, NOW), []
    for days in (60, -1):
        programme = replace(grown.programme, ends_on=NOW.date() + timedelta(days=days))
        uow.programmes.save(programme)
        sight = sight_of(uow, actor.person, programme.id)
        today = morning.begin(uow, sight, programme, NOW - timedelta(days=7), NOW)
        undone = {one.name for one in still.sections(uow, actor, sight, programme, today.waits)}
        listed = {one.name for one in todo.sections(uow, actor, programme)}
        assert undone <= listed, undone - listed
        told.append(undone)
    going_on, over = told
    assert {"silent", "fits", "contracts"} <= going_on
    assert not over & {"silent", "fits", "contracts", "held"}
    assert "reports" in over, "what two tell differently waits for the word of a manager"


def test_nobody_reads_the_waits_past_the_rule() -> None:
    """The list, the digest and the word to a manager who leaves ask `waits_by`, and nothing asks the rows beside it."""
    asking = [
        path.name
        for path in (ROOT / "programme" / "usecases").rglob("*.py")
        if ".dues.overdue(" in path.read_text("utf-8")
    ]
    assert asking == ["standing.py"]
