"""New versions of a signed contract: signed by both, taken back, declined, or fallen when the time is over.

The version in force stays in force until both have signed the new words, and the year goes on meanwhile. Only one
proposal waits at a time (`contract_words.propose`). A proposal that has fallen is deleted; versions that were in force
are kept.
"""

from dataclasses import replace
from datetime import date, datetime, timedelta

from programme.audit import Action, Did, Doer
from programme.calendar import MORNING, moment_of
from programme.dialog import Dialog
from programme.due import DueKind
from programme.errors import ProgrammeError
from programme.forms.contract import DECLINE
from programme.pair import UNDER_WAY, By, Contract, Pair, PairState
from programme.people import Actor, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.contract import ReadContract, TakeBackVersion
from programme.speech import Choice, Lane, Phrase, Speech, Utterance
from programme.times import local_day
from programme.usecases.common import nudge
from programme.usecases.common.conversation import open_dialog
from programme.usecases.common.menu import menu
from programme.usecases.common.question import hinted
from programme.usecases.common.recorded import recorded
from programme.usecases.common.two import SIDES, Two, other, to_both, two_of
from programme.usecases.trust.contract import about, first_names, here, is_proposal, made_on, question, sign_by
from programme.usecases.trust.contract_text import signed_at

DAYS_TO_REMIND = 14
DAYS_TO_SIGN = 42  # about as long as two meetings lie apart, so that the two can talk about it
NUDGE = "contract"
WAITS = (DueKind.VERSION, DueKind.VERSION_OVER)


def longer(uow: UnitOfWork, two: Two, now: datetime) -> date | None:
    """Return the new last day to sign a proposal that has stood still, or None: the day that was told leaves time."""
    newest = uow.contracts.of_pair(two.pair.id)
    if newest is None or not is_proposal(uow, newest):
        return None
    told, today = sign_by(uow, two), local_day(now, two.programme)
    if told >= two.calendar.after_days(today, DAYS_TO_REMIND):
        return None
    last = _last_day(two, today)
    return last if last > told else None


def longer_for(two: Two, role: Role, by: date) -> Phrase:
    """Return that a proposal waits longer, for one side."""
    return Phrase("contract-version-longer", {**first_names(two, role), "by": by})


def go_on(uow: UnitOfWork, two: Two, now: datetime) -> None:
    """Put the waits of a proposal that has stood still anew, where the day that was told leaves too little time."""
    if longer(uow, two, now) is not None:
        expect(uow, two, now)


def _last_day(two: Two, today: date) -> date:
    return min(two.calendar.after_days(today, DAYS_TO_SIGN), two.last_day)


def expect(uow: UnitOfWork, two: Two, now: datetime) -> None:
    """Put the waits of a proposal: one for the reminder, one for the end of the time to sign."""
    today = local_day(now, two.programme)
    last = _last_day(two, today)
    over = moment_of(last + timedelta(days=1), 0, two.zone)
    again = moment_of(two.calendar.after_days(today, DAYS_TO_REMIND), MORNING, two.zone)
    uow.dues.settle(DueKind.VERSION, two.pair.id)
    uow.dues.put(DueKind.VERSION_OVER, two.adept, over, now, pair=two.pair)
    if again < over:
        uow.dues.put(DueKind.VERSION, two.adept, again, now, pair=two.pair)


def take_back(
    uow: UnitOfWork, actor: Actor, pair: Pair, role: Role, proposal: Contract, *, sure: bool
) -> list[Utterance]:
    """Take back the actor's own proposal and tell the partner; unless `sure`, ask once more.

    Raises:
        ProgrammeError: `not-now`, when it is no open proposal of the actor's.
    """
    two = two_of(uow, pair)
    in_force = _proposed(uow, pair, proposal)
    if proposal.made_by != actor.person.id:
        raise ProgrammeError("not-now")
    window, facts = here(uow, actor, two), {**first_names(two, role), "day": made_on(two, in_force)}
    if not sure:
        choices = (
            (Choice(Phrase("button-take-back-sure"), TakeBackVersion(proposal.id, sure=True)),),
            (Choice(Phrase("button-back"), ReadContract(proposal.id)),),
        )
        return [Speech(actor.person.id, (Phrase("contract-take-back-sure", facts),), choices=choices, window=window)]
    _drop(uow, pair, actor.person, Did.TOOK_BACK_VERSION, actor.now)
    return [
        about(uow, two, role, in_force, "contract-taken-back-mine", window=window),
        about(uow, two, other(role), in_force, "contract-taken-back-theirs", lane=Lane.BROADCAST),
    ]


def decline(uow: UnitOfWork, actor: Actor, pair: Pair, role: Role, proposal: Contract) -> list[Utterance]:
    """Ask whether to add a word to the partner, whose proposal is declined.

    Raises:
        ProgrammeError: `not-now`, when it is no open proposal of the partner's.
    """
    _proposed(uow, pair, proposal)
    if proposal.made_by == actor.person.id:
        raise ProgrammeError("not-now")
    hints = {"other": two_of(uow, pair).person(other(role)).first_name.hint, "contract": str(proposal.id)}
    return open_dialog(uow, actor, DECLINE, subject=pair.id, hints=hints)


def declined(uow: UnitOfWork, actor: Actor, dialog: Dialog) -> list[Utterance]:
    """Drop the declined proposal, and tell the partner, with the actor's words."""
    pair = uow.pairs.locked(dialog.subject)
    proposal = uow.contracts.of_pair(dialog.subject)
    two = two_of(uow, pair) if pair is not None else None
    role = two.side(actor.person.id) if two is not None else None
    if two is None or role is None or two.pair.state not in UNDER_WAY:
        said = Phrase("contract-not-saved", {"other": hinted(dialog)["other"]})
        return [Speech(actor.person.id, (said,), choices=menu(uow, actor.person))]
    in_force = uow.contracts.in_force(two.pair.id)
    if proposal is None or in_force is None or str(proposal.id) != dialog.hints["contract"] or proposal == in_force:
        current = in_force or proposal
        return [about(uow, two, role, current, "contract-decline-too-late")] if current else []
    _drop(uow, two.pair, actor.person, Did.DECLINED_VERSION, actor.now)
    told = about(uow, two, other(role), in_force, "contract-declined-theirs", lane=Lane.BROADCAST)
    return [about(uow, two, role, in_force, "contract-declined-mine"), _with_words(told, two, role, dialog)]


def can_decline(uow: UnitOfWork, pair: Pair, role: Role) -> bool:
    """Tell whether a proposal waits for this side, which the partner has made and this side has not signed."""
    proposal = uow.contracts.of_pair(pair.id)
    if proposal is None or signed_at(proposal, role) is not None or not is_proposal(uow, proposal):
        return False
    return proposal.made_by != two_of(uow, pair).person(role).id


def record_decline(uow: UnitOfWork, actor: Actor, pair: Pair, role: Role) -> list[Utterance]:
    """Drop a proposal that this side has declined elsewhere, and tell both; the manager notes it.

    Raises:
        ProgrammeError: `not-now`, when no proposal of the partner's waits for this side.
    """
    two, in_force = two_of(uow, pair), uow.contracts.in_force(pair.id)
    if in_force is None or not can_decline(uow, pair, role):
        raise ProgrammeError("not-now")
    _drop(uow, pair, actor.person, Did.DECLINED_VERSION, actor.now, on_behalf_of=role)
    told = about(uow, two, other(role), in_force, "contract-declined-theirs", lane=Lane.BROADCAST)
    return [*recorded(actor, two, role, "keeps-contract"), told]


def _with_words(told: Speech, two: Two, role: Role, dialog: Dialog) -> Speech:
    """Return the message with the words of the side that declines, if there are any."""
    if not dialog.answers.get("word"):
        return told
    lead = Phrase("contract-declined-word", {"name": two.person(role).first_name})
    return replace(told, text=(*told.text, lead, Phrase("quoted", {"text": str(dialog.answers["word"])})))


def remind(uow: UnitOfWork, pair: Pair, now: datetime) -> list[Utterance]:
    """Remind each side once that has not signed the proposal, as soon as restraint lets it."""
    proposal = uow.contracts.of_pair(pair.id)
    if proposal is None or not is_proposal(uow, proposal) or pair.state is not PairState.ACTIVE:
        return []
    two = two_of(uow, pair)
    told = {one.person_id for one in uow.nudges.about(pair.id, proposal.made_at) if one.kind == NUDGE}
    told |= {one.id for one in map(two.person, SIDES) if one.deletion_asked_at is not None}
    left = [role for role in SIDES if signed_at(proposal, role) is None and two.person(role).id not in told]
    times = {role: nudge.allowed_at(uow, two.person(role).id, two.calendar, now) for role in left}
    said: list[Utterance] = []
    for role in [one for one, at in times.items() if at <= now]:
        nudge.noted(uow, two.person(role).id, NUDGE, now, pair)
        said.append(question(uow, two, role))
    if later := [at for at in times.values() if at > now]:
        uow.dues.put(DueKind.VERSION, two.adept, min(later), now, pair=pair)
    return said


def fall(uow: UnitOfWork, pair: Pair, now: datetime) -> list[Utterance]:
    """Drop a proposal that was not signed in time, and tell both that the contract in force stays."""
    proposal, in_force = uow.contracts.of_pair(pair.id), uow.contracts.in_force(pair.id)
    if proposal is None or in_force is None or proposal == in_force or pair.state not in UNDER_WAY:
        return []
    two = two_of(uow, pair)
    _drop(uow, pair, By.TIME, Did.DROPPED_VERSION, now)
    key = "contract-version-fell"
    return to_both(two, lambda role: about(uow, two, role, in_force, key, lane=Lane.BROADCAST))


def _proposed(uow: UnitOfWork, pair: Pair, proposal: Contract) -> Contract:
    """Return the contract in force that an open proposal is to replace.

    Raises:
        ProgrammeError: `not-now`, when it is no open proposal of a pair under way.
    """
    in_force = uow.contracts.in_force(pair.id)
    if in_force is None or pair.state not in UNDER_WAY or not is_proposal(uow, proposal):
        raise ProgrammeError("not-now")
    return in_force


def _drop(
    uow: UnitOfWork, pair: Pair, doer: Doer, action: Action, now: datetime, *, on_behalf_of: Role | None = None
) -> None:
    uow.audit.record(doer, action, pair, now, on_behalf_of=on_behalf_of)
    uow.contracts.drop_proposal(pair.id)
    for kind in WAITS:
        uow.dues.settle(kind, pair.id)
