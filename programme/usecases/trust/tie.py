"""A tie to a partner, told on any day: a question to the managers, never an ending by itself.

Only managers who look after both read of it. The partner's chat and pages are the same with and without it, and the
next match minds it, until whoever has told it takes it back.
"""

from collections.abc import Sequence
from dataclasses import replace

from programme import audit, windows
from programme.audit import Did
from programme.due import DueKind
from programme.errors import ProgrammeError
from programme.names import Name
from programme.pair import IN_TOUCH, Pair
from programme.people import Actor, Membership, Person, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.page import Page
from programme.presses.tie import DropTie, Kind, OpenTie, TellTie
from programme.speech import Choice, Facts, Lane, Phrase, Receipt, Sent, Speech, Utterance, Window
from programme.tie import Tie, TieKind
from programme.times import is_over, local_day
from programme.usecases.common.listed import put_on_list
from programme.usecases.common.menu import Rows, menu, page_button, write_button
from programme.usecases.common.sight import listed_names, reading
from programme.usecases.common.spared import is_spared_about
from programme.usecases.common.two import SIDES, Two, other, two_of, twos_of


def rows(uow: UnitOfWork, actor: Actor, membership: Membership) -> Rows:
    """Return a button of `/me` for each partner, by which a tie to them is told."""
    twos = twos_of(uow, uow.pairs.open_of(membership.id))
    mine = [(two, other(Role(membership.role))) for two in twos if _may_tell(uow, actor, two)]
    return tuple(
        (Choice(Phrase("button-tie-to", {"other": _name(two, role)}), OpenTie(two.pair.id)),) for two, role in mine
    )


def _name(two: Two, role: Role) -> Name:
    return two.person(role).first_name


def _may_tell(uow: UnitOfWork, actor: Actor, two: Two) -> bool:
    """Tell whether the two are in touch, this side hears of the other now, and there is a manager who may read it."""
    stays = actor.person.deletion_asked_at is None and not is_over(two.programme, actor.now)
    return (
        two.pair.state in IN_TOUCH
        and stays
        and not is_spared_about(uow, two.pair, actor.person)
        and bool(_readers(uow, two))
    )


def _readers(uow: UnitOfWork, two: Two) -> Sequence[Person]:
    return reading(uow, uow.memberships.managers(two.programme.id), two.ids)


def _opened(uow: UnitOfWork, actor: Actor, pair: Pair) -> Two:
    """Return the two, if the actor can tell of a tie now.

    Raises:
        ProgrammeError: `not-now`.
    """
    two = two_of(uow, pair)
    if not _may_tell(uow, actor, two):
        raise ProgrammeError("not-now")
    return two


def _told(uow: UnitOfWork, two: Two, role: Role) -> Tie | None:
    """Return what a side has told of the other."""
    return next((one for one in of_pair(uow, two) if one.membership_id == two.membership(role).id), None)


def of_pair(uow: UnitOfWork, two: Two) -> list[Tie]:
    """Return what the two have told of each other, the oldest first."""
    seats = {two.adept.id, two.mentor.id}
    return [one for one in uow.ties.about(two.adept.id) if {one.membership_id, one.other_id} == seats]


def show(uow: UnitOfWork, actor: Actor, pair: Pair, role: Role, *, fresh: bool = True) -> list[Utterance]:
    """Show what a side has told of a tie to the other, or ask what it is.

    Raises:
        ProgrammeError: `not-now`, when this side has no partner to tell of, or nobody may read it.
    """
    two = _opened(uow, actor, pair)
    there = _told(uow, two, role)
    facts = _facts(uow, two, role)
    text = Phrase("tie-told", {**facts, "kind": _words(there)}) if there else Phrase("tie-ask", facts)
    drop = ((Choice(Phrase("button-tie-drop"), DropTie(pair.id)),),) if there else ()
    kinds = [one for one in Kind if there is None or TieKind[one.name] is not there.kind]
    buttons = [Choice(Phrase(f"button-tie-{TieKind[one.name]}"), TellTie(pair.id, one)) for one in kinds]
    choices = (
        *drop,
        *(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2)),
        (write_button(uow, two.membership(role)),),
        (page_button(Page.ME),),
    )
    window = Window(windows.tie(pair.id), fresh=fresh)
    return [Speech(actor.person.id, (text,), choices=choices, window=window, private=True)]


def tell(uow: UnitOfWork, actor: Actor, pair: Pair, role: Role, kind: Kind) -> list[Utterance]:
    """Keep a tie to the other, in place of an earlier one, and ask the managers about it.

    Raises:
        ProgrammeError: as for `show`.
    """
    two = _opened(uow, actor, pair)
    mine, theirs = two.membership(role), two.membership(other(role))
    there, told = _told(uow, two, role), TieKind[kind.name]
    if there is None:
        uow.ties.add(Tie(0, mine.id, theirs.id, told, actor.now))
    else:
        uow.ties.save(replace(there, kind=told, told_at=actor.now))
    put_on_list(uow, DueKind.TIE, mine, actor.now, pair=pair)
    uow.audit.record(actor.person, Did.TOLD_TIE, mine, actor.now)
    return show(uow, actor, pair, role, fresh=False)


def drop(uow: UnitOfWork, actor: Actor, pair: Pair, role: Role) -> list[Utterance]:
    """Take a tie back: the next match does not mind it, and the question to the managers is gone.

    Raises:
        ProgrammeError: as for `show`; or `not-now`, when nothing was told.
    """
    two = _opened(uow, actor, pair)
    there = _told(uow, two, role)
    if there is None:
        raise ProgrammeError("not-now")
    uow.ties.remove(there.id)
    if not of_pair(uow, two):
        uow.dues.settle(DueKind.TIE, pair.id)
    uow.audit.record(actor.person, Did.TOOK_BACK_TIE, two.membership(role), actor.now)
    done, window = Phrase("tie-dropped", _facts(uow, two, role)), Window(windows.tie(pair.id))
    return [Speech(actor.person.id, (done,), choices=menu(uow, actor.person), window=window, private=True)]


def _facts(uow: UnitOfWork, two: Two, role: Role) -> Facts:
    reads = _readers(uow, two)
    return {"other": _name(two, other(role)), "readers": listed_names(reads), "manager": reads[0].first_name}


def _words(one: Tie) -> Phrase:
    return Phrase(f"tie-{one.kind}")


def for_manager(uow: UnitOfWork, two: Two) -> list[Phrase]:
    """Return a line for each tie that one of the two has told, for whoever looks after both."""
    return [_line(two, one) for one in of_pair(uow, two)]


def _line(two: Two, one: Tie) -> Phrase:
    role = Role.ADEPT if one.membership_id == two.adept.id else Role.MENTOR
    facts: Facts = {"who": _name(two, role), "other": _name(two, other(role)), "kind": _words(one)}
    return Phrase("tie-line", {**facts, "day": local_day(one.told_at, two.programme)})


def go_on(uow: UnitOfWork, actor: Actor, pair: Pair) -> list[Utterance]:
    """Note that the two go on in spite of a tie, and tell those who have told it; the other one hears nothing.

    Raises:
        ProgrammeError: `not-now`, when the question is settled already.
    """
    answers = to_go_on(uow, actor, pair)
    uow.dues.settle(DueKind.TIE, pair.id)
    uow.audit.record(actor.person, Did.SETTLED_TIE, pair, actor.now)
    return list(answers)


def taken_back(uow: UnitOfWork, pair: Pair) -> Facts | None:
    """Return who of the two has taken back what they had told of a tie, where no manager has settled it; or None."""
    two = two_of(uow, pair)
    if of_pair(uow, two):
        return None
    found = uow.audit.newest(
        {audit.Kind.MEMBERSHIP: [two.adept.id, two.mentor.id], audit.Kind.PAIR: [pair.id]},
        [Did.TOLD_TIE, Did.TOOK_BACK_TIE, Did.SETTLED_TIE],
    )
    last = max(found, key=lambda one: (one.at, one.action == Did.TOOK_BACK_TIE), default=None)
    if last is None or last.action != Did.TOOK_BACK_TIE:
        return None
    role = Role.ADEPT if last.subject == two.adept.id else Role.MENTOR
    return {"who": _name(two, role), "other": _name(two, other(role))}


def to_go_on(uow: UnitOfWork, actor: Actor, pair: Pair) -> list[Speech]:
    """Return what those who have told a tie read when the two go on in spite of it; nothing is stored.

    Raises:
        ProgrammeError: as for `go_on`; or `tie-taken-back`, when there is nothing left to ask about.
    """
    if uow.dues.waiting(DueKind.TIE, pair.id) is None:
        back = taken_back(uow, pair)
        raise ProgrammeError("not-now") if back is None else ProgrammeError("tie-taken-back", **back)
    two = two_of(uow, pair)
    told = {one.membership_id for one in of_pair(uow, two)}
    return [_answer(uow, actor, two, role) for role in SIDES if two.membership(role).id in told]


def _answer(uow: UnitOfWork, actor: Actor, two: Two, role: Role) -> Speech:
    text = Phrase("tie-goes-on", {"other": _name(two, other(role)), "manager": actor.person.first_name})
    person, receipt = two.person(role), Receipt(actor.person.id, Sent.WORD)
    return Speech(person.id, (text,), choices=menu(uow, person), lane=Lane.BROADCAST, receipt=receipt, private=True)
