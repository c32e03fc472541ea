"""Where a participant stands in a programme, and with each partner: the first paragraphs of `/me`, and what is next."""

from collections.abc import Sequence
from dataclasses import replace

from programme.dialog import Dialog
from programme.due import DueKind
from programme.forms.registration import REGISTRATION
from programme.names import Name
from programme.pair import Pair, PairState, unheard_of, whole
from programme.pause import Pause, until
from programme.people import Actor, Membership, Programme, Role, State
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.fit import FitReply, FitSays
from programme.presses.joining import ChooseProgramme
from programme.presses.meeting import PlanMeeting
from programme.presses.press import Act, DialogPress
from programme.speech import Choice, Facts, Listing, Phrase
from programme.times import day_and_time, local_day
from programme.turn import place
from programme.usecases.common import resting, suspended
from programme.usecases.common.alone import untold
from programme.usecases.common.known import have_met_before
from programme.usecases.common.lasting import is_over_for
from programme.usecases.common.membership import (
    interview_by,
    talk_since,
    verdict_by,
)
from programme.usecases.common.menu import Rows
from programme.usecases.common.sight import counterpart
from programme.usecases.common.spared import is_spared_about
from programme.usecases.common.status import LOOKED_FOR, where
from programme.usecases.common.two import Two, other, two_of, twos_of
from programme.usecases.ending import ending, goodbye
from programme.usecases.matching import proposal
from programme.usecases.myself import after_end, deletion, our_mentors, pause_ends
from programme.usecases.trust import contract, fit
from programme.usecases.year import (
    first_meeting,
    joint_page,
    meeting_page,
    meeting_reply,
    point_shown,
    survey,
    survey_again,
)

UNDER_WAY = frozenset({PairState.MEETING_AHEAD, PairState.BRIDGING, PairState.ACTIVE})
"""The states in which the next step of a pair is a meeting."""


def stage(uow: UnitOfWork, actor: Actor, membership: Membership) -> tuple[tuple[Phrase, ...], Rows]:
    """Return where a participant stands in a programme, with the buttons of what is next."""
    programme = uow.programmes.get(membership.programme_id)
    facts: Facts = {"programme": programme.name, "role": Phrase(f"role-{membership.role}")}
    if actor.person.deletion_asked_at is not None:
        return deletion.waiting(uow, actor, membership, [membership]), deletion.stop_row(membership)
    if is_over_for(uow, membership, programme, actor.now):
        round_told, round_rows = after_end.next_round(uow, actor, membership, programme)
        over = after_end.stands(uow, actor, membership, programme)
        if membership.suspended_at is not None:
            return over, ()
        return (*over, *round_told), (*_survey(uow, membership), *round_rows, *contract.to_keep(uow, membership))
    if membership.suspended_at is not None:
        return (suspended.told(uow, membership),), ()
    match membership.state:
        case State.REGISTERED:
            return (Phrase("me-registered", facts), _before_the_verdict(uow, actor, membership, programme)), ()
        case State.REGISTERING:
            return _registering(uow.dialogs.kept(actor.person.id, REGISTRATION, membership.id), facts)
        case State.INVITED:
            # Not the button of the consent itself: that stands under the text that the person consents to.
            return (Phrase("me-invited", facts),), ((Choice(Phrase("button-resume"), ChooseProgramme(programme.id)),),)
        case State.WAITING if pairs := _known(uow, membership):
            return _with_partners(uow, actor, membership, programme, pairs)
        case State.WAITING if (left := _left_alone(uow, membership)) is not None:
            return (Phrase("me-left-alone", {"other": left[0], "manager": left[1]}),), ()
        case State.WAITING if uow.dues.waiting(DueKind.ALONE, membership.id) is not None:
            return (Phrase("me-alone", {"manager": counterpart(uow, membership).first_name}),), ()
        case State.WAITING if rests := _rests(uow, membership):
            return rests, pause_ends.end_buttons(uow, resting.of_member(uow, membership))
        case State.WAITING | State.ON_HOLD | State.DECLINED | State.DISMISSED | State.COMPLETED | State.OVER:
            manager = counterpart(uow, membership).first_name
            waits = membership.state in LOOKED_FOR
            ends = ending.on_my_page(uow, membership, programme, actor.now) if waits else ()
            stands = Phrase(f"me-{where(membership)}", {**facts, "manager": manager})
            return (stands, *ends), our_mentors.rows(uow, actor, membership)
        case _:
            again = Choice(Phrase("button-register-again"), ChooseProgramme(programme.id))
            return (Phrase("me-withdrawn", facts),), ((again,),)


def _known(uow: UnitOfWork, membership: Membership) -> list[Pair]:
    """Return the open pairs of a participant that they have heard of."""
    return [one for one in uow.pairs.open_of(membership.id) if unheard_of(one) is not membership.role]


def _with_partners(
    uow: UnitOfWork, actor: Actor, membership: Membership, programme: Programme, pairs: Sequence[Pair]
) -> tuple[tuple[Phrase, ...], Rows]:
    """Return where a participant stands with each partner, and what else is next."""
    twos = twos_of(uow, pairs)
    told = [_pair(uow, actor, two, membership.role) for two in twos]
    if len(told) > 1:
        named = zip(twos, told, strict=True)
        told = [(said, _named(two, other(membership.role), rows)) for two, (said, rows) in named]
    rows = tuple(row for _, rows in told for row in rows)
    waits = () if whole(pairs) or membership.role is Role.MENTOR else _waits_on(uow, membership, programme)
    ends = (
        *ending.on_my_page(uow, membership, programme, actor.now),
        *goodbye.on_my_page(uow, membership, twos, actor.now),
    )
    third, books = joint_page.next_for_mentor(uow, actor, membership)
    goodbyes = goodbye.offered(uow, membership, twos, actor.now)
    steps = (*books, *rows, *goodbyes, *our_mentors.rows(uow, actor, membership), *_survey(uow, membership))
    return (*(phrase for phrase, _ in told), *waits, *third, *_rests(uow, membership), *ends), steps


def _waits_on(uow: UnitOfWork, membership: Membership, programme: Programme) -> tuple[Phrase, ...]:
    """Return that a mentor is looked for, to an adept who has a bridge alone and has not asked to wait with one."""
    if resting.rest_of(uow, membership) is not None:
        return ()
    return (Phrase("me-bridge-waits", {"manager": counterpart(uow, membership).first_name}),)


def _before_the_verdict(uow: UnitOfWork, actor: Actor, membership: Membership, programme: Programme) -> Phrase:
    """Return the next step before the verdict: the talk with the manager, or what came of it."""
    by, manager = interview_by(uow, membership, programme)
    keys = ("next-interview", "next-interview-late")
    if (interview := talk_since(uow, membership)) is not None:
        by, keys = verdict_by(interview.made_at, programme), ("next-verdict", "next-verdict-late")
    is_late = local_day(actor.now, programme) > by
    return Phrase(keys[is_late], {"manager": manager, "by": by})


def _pair(uow: UnitOfWork, actor: Actor, two: Two, role: Role) -> tuple[Phrase, Rows]:
    """Return where a proposal or a pair stands, with the next step; an adept learns of no mentor before their yes."""
    pair = two.pair
    facts: Facts = {**two.facts, "programme": two.programme.name, "role": Phrase(f"role-{role}")}
    facts["other"] = two.person(other(role)).first_name
    if suspended.rests_for(uow, two, role):
        rests = Phrase("me-meetings-rest", suspended.rest_facts(uow, two, role))
        return rests, contract.to_read(uow, two, role)
    if lasting := resting.of_pair(uow, pair.id):
        return _pair_that_rests(uow, actor, two, role, facts, lasting)
    if pair.state in UNDER_WAY and is_spared_about(uow, pair, actor.person):
        return _spared(uow, actor, two, role, facts)
    if pair.is_bridge and pair.state is not PairState.BRIDGING:
        stands = Phrase(f"me-bridge-{role}-{pair.state}", {**facts, "day": proposal.objection_by(uow, two)})
        return stands, _asked(two, role)
    match pair.state:
        case PairState.ASKED_ADEPT:
            stage = f"{pair.state}{proposal.way(pair, role) if role is Role.ADEPT else ''}"
            stands = Phrase(f"me-pair-{role}-{stage}", {**facts, "day": proposal.objection_by(uow, two)})
            return stands, _asked(two, role)
        case PairState.MEETING_AHEAD:
            return _ahead(uow, actor, two, role, facts)
        case PairState.FIT_ASKED:
            return _felt(uow, actor, two, role, facts)
        case PairState.BRIDGING:
            coming, rows = meeting_page.on_my_page(uow, two, role, actor.now)
            told = Phrase(f"me-bridge-{role}", facts)
            lines = Listing((told, *((coming,) if coming else ())), "\n\n")
            return Phrase("lines", {"lines": lines}), rows
        case PairState.ACTIVE:
            coming, rows = meeting_page.on_my_page(uow, two, role, actor.now)
            agreement, its_rows = contract.on_my_page(uow, two, role)
            third, answers = joint_page.for_adept(uow, two, actor.now) if role is Role.ADEPT else ((), ())
            stage = "joint-under-way" if joint_page.is_the_mentors_turn(third) else f"me-pair-{role}-{pair.state}"
            lines = Listing((coming or Phrase(stage, facts), *third, *agreement), "\n\n")
            return Phrase("lines", {"lines": lines}), (*answers, *rows, *its_rows)
        case _:
            return Phrase(f"me-pair-{role}-{pair.state}", facts), _asked(two, role)


def _asked(two: Two, role: Role) -> Rows:
    """Return the button that shows the proposal to the side that it waits for."""
    waits = {PairState.ASKED_MENTOR: Role.MENTOR, PairState.ASKED_ADEPT: Role.ADEPT}.get(two.pair.state)
    return ((proposal.see_again(two, role),),) if waits is role else ()


def _spared(uow: UnitOfWork, actor: Actor, two: Two, role: Role, facts: Facts) -> tuple[Phrase, Rows]:
    """Return where a pair stands to somebody who hears nothing about meeting: what is booked, and no next step."""
    coming, rows = meeting_page.on_my_page(uow, two, role, actor.now)
    agreement = contract.to_read(uow, two, role)
    return (Phrase("me-pair-spared", facts), agreement) if coming is None else (coming, (*rows, *agreement))


def _pair_that_rests(
    uow: UnitOfWork, actor: Actor, two: Two, role: Role, facts: Facts, lasting: list[Pause]
) -> tuple[Phrase, Rows]:
    """Return until when a pair rests, with the way back for whose pause it is; a kept meeting; the contract."""
    mine = [one for one in lasting if one.membership_id == two.membership(role).id]
    coming, rows = meeting_page.on_my_page(uow, two, role, actor.now)
    facts |= {"until": resting.day_of(until(lasting)), "ahead": "no" if coming is None else "yes"}
    told = Phrase(f"me-pair-{role}-{PairState.PAUSED}", facts)
    back, agreement = pause_ends.end_buttons(uow, mine), contract.to_read(uow, two, role)
    if coming is None:
        return told, (*back, *agreement)
    return Phrase("lines", {"lines": Listing((told, coming), "\n\n")}), (*back, *rows, *agreement)


def _rests(uow: UnitOfWork, membership: Membership) -> tuple[Phrase, ...]:
    """Return that a participant is put forward to nobody for a while, if they asked for that."""
    rest = resting.rest_of(uow, membership)
    return () if rest is None else (Phrase(f"me-rests-{membership.role}", {"until": resting.day_of(rest.until)}),)


def _named(two: Two, role: Role, rows: Rows) -> Rows:
    """Return the buttons of a pair, each with the name of the partner on this side, for a reader with several pairs."""
    name = two.person(role).first_name
    return tuple(
        tuple(
            one if one.label.args else replace(one, label=Phrase("button-about", {"label": one.label, "name": name}))
            for one in row
        )
        for row in rows
    )


def _left_alone(uow: UnitOfWork, membership: Membership) -> tuple[Name, Name] | None:
    """Return the names of a partner that left and of the manager that is to tell it, or None."""
    pair = untold(uow, membership)
    if pair is None:
        return None
    two = two_of(uow, pair)
    return two.person(other(membership.role)).first_name, two.manager.first_name


def _survey(uow: UnitOfWork, membership: Membership) -> Rows:
    """Return the button of the first survey that waits: the next follows its answer."""
    return survey_again.answer_rows(uow, membership, survey.unanswered(uow, membership)[:1])


def _ahead(uow: UnitOfWork, actor: Actor, two: Two, role: Role, facts: Facts) -> tuple[Phrase, Rows]:
    """Return when the two meet for the first time, and what is open about it; or that they are to find a time."""
    meeting = uow.meetings.planned(two.pair.id)
    label = Phrase("button-change-meeting" if meeting else "button-booked")
    rows = ((Choice(label, PlanMeeting(two.pair.id)),),)
    if meeting is None and (there := first_meeting.kick_off(uow, two, actor.now)) is not None:
        return Phrase("me-kick-off", {**facts, **day_and_time(there.starts_at, two.zone)}), rows
    if meeting is None and (been := first_meeting.kick_off_been(uow, two, actor.now)) is not None:
        return Phrase("me-kick-off-been", {**facts, **day_and_time(been.starts_at, two.zone)}), rows
    facts = {**facts, "known": "yes" if have_met_before(uow, two) else "no"}
    if meeting is None:
        return Phrase(f"me-pair-{role}-{two.pair.state}", facts), rows
    waits, answers = meeting_reply.on_my_page(uow, two, meeting, role, actor.now)
    booked = Phrase("me-booked", {**facts, **day_and_time(meeting.starts_at, two.zone)})
    lines, point = point_shown.told(uow, two, meeting, role) if meeting.starts_at > actor.now else ((), ())
    where = (Phrase("meeting-where", {"place": meeting.place}),) if meeting.place else ()
    return Phrase("lines", {"lines": Listing((booked, *where, *lines, *waits))}), (*answers, *rows, *point)


def _felt(uow: UnitOfWork, actor: Actor, two: Two, role: Role, facts: Facts) -> tuple[Phrase, Rows]:
    """Return where the question of the fit stands; it looks at the reader's own answer, never at the partner's."""
    answered = role in uow.fits.of_pair(two.pair.id)
    label = Phrase("button-fit-change" if answered else "button-fit-answer")
    key = "me-fit-answered" if answered else "me-fit-open"
    return Phrase(key, {**facts, **fit.until(two, actor.now)}), (
        (Choice(label, FitSays(two.pair.id, FitReply.CHANGE)),),
    )


def _registering(dialog: Dialog | None, facts: Facts) -> tuple[tuple[Phrase, ...], Rows]:
    if dialog is None:
        return (Phrase("me-invited", facts),), ()
    number, count = place(REGISTRATION, dialog)
    go_on = Choice(Phrase("button-resume"), DialogPress(dialog.id, dialog.revision, Act.RESUME))
    return (Phrase("me-registering", {**facts, "number": number, "count": count}),), ((go_on,),)
