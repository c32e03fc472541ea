"""What a manager or a participant is shown of a grown programme: each list and card as work in a unit."""

from collections.abc import Callable, Mapping, Sequence

from sqlalchemy import Select, select

from programme.due import Due, DueKind
from programme.people import Actor, State
from programme.presses.enquiry import SentForm, SentTo
from programme.presses.matter import MatterKind, OpenMatter
from programme.presses.result import ShowResult, Which
from programme.presses.roster import PairsView, PeopleView
from programme.speech import Utterance
from programme.usecases.arriving import interview
from programme.usecases.desk import (
    call,
    call_sheet,
    digest,
    enquiry,
    glance,
    matter,
    pair_card,
    people,
    result,
    roster,
    search,
    todo_sheet,
    waiting,
)
from programme.usecases.ending import rematch
from programme.usecases.myself import me
from storage import tables
from storage.unit_of_work import SqlUnitOfWork
from tests.scenes.bulk import NOW
from tests.scenes.grown import Grown
from tests.scenes.grown_year import Under

Work = Callable[[SqlUnitOfWork, Grown], Sequence[Utterance]]


def the_digest(uow: SqlUnitOfWork, grown: Grown) -> Sequence[Utterance]:
    """Send the manager's digest of this morning."""
    (seat,) = uow.memberships.of_person(grown.manager.id)
    due = Due(0, DueKind.DIGEST, seat.id, grown.programme.id, grown.manager.id, NOW, NOW.replace(day=11))
    return digest.send(uow, due, NOW.replace(day=14))  # a Monday: with what is still undone


def card_of(name: str) -> Work:
    """Return the work of showing a participant's card."""

    def show(uow: SqlUnitOfWork, grown: Grown) -> Sequence[Utterance]:
        return people.card(uow, Actor(grown.manager, NOW), uow.memberships.get(grown.seats[name][0].member))

    return show


def my_page(side: Callable[[Under], int]) -> Work:
    """Return the work of showing one of the two of a pair where they stand."""

    def show(uow: SqlUnitOfWork, grown: Grown) -> Sequence[Utterance]:
        return me.where_am_i(uow, Actor(uow.people.get(side(grown.pairs[-1])), NOW))

    return show


def a_pair_card(uow: SqlUnitOfWork, grown: Grown) -> Sequence[Utterance]:
    """Show the card of a pair."""
    pair = uow.pairs.find(grown.pairs[0].key)
    assert pair is not None
    return pair_card.show(uow, Actor(grown.manager, NOW), pair)


def a_call(uow: SqlUnitOfWork, grown: Grown) -> Sequence[Utterance]:
    """Show the sheet of a call."""
    return call_sheet.show(
        uow, Actor(grown.manager, NOW), uow.memberships.get(grown.pairs[0].adept.member), in_place=True
    )


def an_enquiry(uow: SqlUnitOfWork, grown: Grown) -> Sequence[Utterance]:
    """Show how a pulse would go to everybody now."""
    chosen = enquiry.to(grown.programme, SentForm.PULSE, SentTo.ALL)
    return enquiry.see(uow, Actor(grown.manager, NOW), chosen, in_place=True)


def a_result(uow: SqlUnitOfWork, grown: Grown) -> Sequence[Utterance]:
    """Show what the survey of half a year has told."""
    press = ShowResult(grown.programme.id, Which.HALF_YEAR)
    return result.show_one(uow, Actor(grown.manager, NOW), grown.programme, press, in_place=True)


def an_interview(uow: SqlUnitOfWork, grown: Grown) -> Sequence[Utterance]:
    """Open the sheet of a talk, with the people to choose among."""
    registered = grown.seats[str(State.REGISTERED)][0]
    return interview.open_interview(uow, Actor(grown.manager, NOW), uow.memberships.get(registered.member))


FIRST: Mapping[MatterKind, Select[int]] = {
    MatterKind.SILENT: select(tables.due.c.subject).where(tables.due.c.kind == DueKind.SILENT.value).limit(1),
    MatterKind.LETTERS: select(tables.letters.c.id).where(tables.letters.c.settled_at.is_(None)).limit(1),
}


def a_matter(kind: MatterKind) -> Work:
    """Return the work of opening a matter of a kind on the manager's list."""

    def show(uow: SqlUnitOfWork, grown: Grown) -> Sequence[Utterance]:
        subject = uow.connection.execute(FIRST[kind].order_by(FIRST[kind].selected_columns[0].desc())).scalar_one()
        key = OpenMatter(grown.programme.id, kind, subject)
        return matter.open_matter(uow, Actor(grown.manager, NOW), grown.programme, key, in_place=True)

    return show


def search_for(text: str) -> Work:
    """Return the work of looking for a participant."""
    return lambda uow, grown: search.person(uow, Actor(grown.manager, NOW), text)


def people_in(view: PeopleView) -> Work:
    """Return the work of showing the first page of a view of the people."""
    return lambda uow, grown: roster.people(uow, Actor(grown.manager, NOW), grown.programme, view, 0, fresh=True)


def pairs_in(view: PairsView) -> Work:
    """Return the work of showing the first page of a view of the pairs."""
    return lambda uow, grown: roster.pairs(uow, Actor(grown.manager, NOW), grown.programme, view, 0, fresh=True)


LISTS: Mapping[str, Work] = {
    "/todo": lambda uow, grown: todo_sheet.todo(uow, Actor(grown.manager, NOW)),
    "a silent pair": a_matter(MatterKind.SILENT),
    "a letter": a_matter(MatterKind.LETTERS),
    "who waits": lambda uow, grown: waiting.show(uow, Actor(grown.manager, NOW), grown.programme),
    "/people": people_in(PeopleView.ALL),
    "/people without a mentor": people_in(PeopleView.NO_MENTOR),
    "/pairs": pairs_in(PairsView.ALL),
    "/pairs, the silent": pairs_in(PairsView.SILENT),
    "search by name": search_for("gunilla lind"),
    "search by number": search_for("070-0000"),
    "search by workplace": search_for("nordbygg"),
    "search with a typing error": search_for("gunila lnid"),
    "/programme": lambda uow, grown: glance.show(uow, Actor(grown.manager, NOW), grown.programme),
    "/rematch": lambda uow, grown: rematch.rematch(uow, Actor(grown.manager, NOW)),
    "interview": an_interview,
    "card of an adept": card_of("adepts"),
    "card of a mentor": card_of("mentors"),
    "card of a registered": card_of("talked"),
    "pair": a_pair_card,
    "/me of an adept": my_page(lambda pair: pair.adept.person),
    "this week's calls": lambda uow, grown: call.show(
        uow, Actor(grown.manager, NOW), grown.programme, 0, in_place=True
    ),
    "before a call": a_call,
    "the surveys": lambda uow, grown: result.show(uow, Actor(grown.manager, NOW), grown.programme, in_place=True),
    "a survey before it is sent": an_enquiry,
    "what a survey told": a_result,
    "digest": the_digest,
}
