"""What came of a call, noted at a tap: somebody reached leaves the list, and what a talk settles is settled with it."""

from collections.abc import Sequence

from programme.audit import Did
from programme.call import Call, Outcome, Why
from programme.due import FLAGS, DueKind
from programme.people import Actor, Membership, Programme
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.call import OpenCall
from programme.presses.matter import MatterKind, OpenMatter, UndoDeed
from programme.presses.note import WriteNote
from programme.presses.people import OpenCard
from programme.speech import Choice, Facts, Listing, Phrase, Utterance
from programme.undo import Handled
from programme.usecases.common import call
from programme.usecases.common.menu import Rows
from programme.usecases.common.sight import sight_of
from programme.usecases.desk import call_sheet, matter_later, undo
from programme.usecases.desk.call import said
from programme.usecases.desk.call_plan import OF_FLAGS, Called, call_with, calls
from programme.usecases.desk.matter_buttons import BY_RINGING, in_a_week
from programme.usecases.year import report

TALKS = frozenset({MatterKind.TALKS, MatterKind.NOT_SAFE})


def note(uow: UnitOfWork, actor: Actor, membership: Membership, outcome: Outcome, *, in_place: bool) -> list[Utterance]:
    """Note the outcome of a call, and offer the next; what is noted today already is said, and nothing changes."""
    uow.memberships.lock(membership.id)
    programme = uow.programmes.get(membership.programme_id)
    there = call.noted_today(uow, actor, membership, outcome)
    if there is not None:
        return call_sheet.show(uow, actor, membership, _already(uow, actor, membership, there), in_place=in_place)
    sight = sight_of(uow, actor.person, programme.id)
    found = call_with(uow, sight, programme, actor.now, membership.id)
    turn = found.turn
    before = undo.state_of(uow, membership)
    kept = _keep(uow, actor, programme, membership, outcome, turn.why[0] if turn else None, found.matters)
    noted = undo.note(uow, actor, OpenMatter(programme.id, MatterKind.CALLS, membership.id), Handled.CALLED, before)
    stays = turn is not None and turn.why[0] is Why.UNSAFE
    facts: Facts = {"name": uow.people.get(membership.person_id).first_name, "stays": "yes" if stays else "no"}
    text = (Phrase(f"call-noted-{outcome}", facts), *kept)
    left = calls(uow, sight, programme, actor.now)
    choices = (
        (Choice(Phrase("button-note"), WriteNote(membership.id)),),
        (Choice(Phrase("button-undo"), UndoDeed(programme.id, noted.id)),),
        *call_sheet.matters(left.matters.get(membership.id, ())),
        *_next(uow, membership, left),
        (Choice(Phrase("button-open-card"), OpenCard(membership.id)), call_sheet.back(programme)),
    )
    return [said(actor, text, choices, in_place=in_place)]


def _already(uow: UnitOfWork, actor: Actor, membership: Membership, there: Call) -> Phrase:
    """Return that somebody has noted the same today, by name unless it is the manager who asks."""
    by = uow.people.find(there.author_id)
    mine = by is None or not by.name or by.id == actor.person.id
    facts: Facts = {"name": uow.people.get(membership.person_id).first_name}
    return Phrase("call-already", {**facts, "by": "none" if mine or by is None else by.first_name})


def _keep(
    uow: UnitOfWork,
    actor: Actor,
    programme: Programme,
    membership: Membership,
    outcome: Outcome,
    why: Why | None,
    keys: Sequence[OpenMatter],
) -> Sequence[Phrase]:
    """Store what came of a call; after a talk settle what it settles on the list. Return what else there is to say."""
    if outcome is not Outcome.REACHED:
        call.note(uow, actor, membership, outcome, why)
        uow.audit.record(actor.person, Did.NOTED_CALL, membership, actor.now)
        return ()
    settled: tuple[Phrase, ...] = ()
    if any(key.kind in TALKS for key in keys):
        settled = _settled(uow, membership)
        report.have_talked(uow, actor, membership)
    else:
        call.note(uow, actor, membership, outcome, why)
        uow.audit.record(actor.person, Did.TALKED, membership, actor.now)
    rung = (_rung(uow, actor, programme, key) for key in keys if key.kind in BY_RINGING)
    return [*settled, *(phrase for phrases in rung for phrase in phrases)]


def _settled(uow: UnitOfWork, membership: Membership) -> tuple[Phrase, ...]:
    """Return what a talk takes off the list, in the words of the call, and where a change would begin."""
    there = {due.kind for due in uow.dues.of_membership(membership.id)}
    why = tuple(Phrase(f"call-why-{OF_FLAGS[one]}") for one in FLAGS if one in there)
    change = (Phrase("call-settled-change"),) if DueKind.WANTS_CHANGE in there else ()
    return (Phrase("call-settled", {"what": Listing(why, "; ")}), *change)


def _rung(uow: UnitOfWork, actor: Actor, programme: Programme, key: OpenMatter) -> Sequence[Phrase]:
    """Put the matter of a pair off for a week, as it is when its two were rung; return when it comes back."""
    pair = uow.pairs.locked(key.subject)
    if pair is None:
        return ()
    before = undo.state_of(uow, pair)
    matter_later.rung(uow, actor, programme, key)
    undo.note(uow, actor, key, Handled.RANG, before)
    what = Phrase(f"matter-kind-{key.kind.name.lower().replace('_', '-')}")
    return (Phrase("call-later", {"what": what, "day": in_a_week(actor.now, programme)}),)


def _next(uow: UnitOfWork, membership: Membership, left: Called) -> Rows:
    """Return the button that opens the next call of this week."""
    following = next((one.member for one in left.plan.week.turns if one.member != membership.id), None)
    seats = uow.memberships.with_people([following]) if following is not None else {}
    return tuple(
        (Choice(Phrase("button-next-call", {"name": person.full_name}), OpenCall(member.id)),)
        for member, person in seats.values()
    )
