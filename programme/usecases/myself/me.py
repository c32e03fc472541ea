"""The answer to /me in every state: where the person stands, the next to act, and by when."""

from dataclasses import replace

from programme import windows
from programme.dialog import Dialog
from programme.due import DueKind
from programme.forms.registration import REGISTRATION
from programme.names import Name
from programme.pair import End, PairState
from programme.pause import Pause, until
from programme.people import HERE, Actor, Membership, Person, Programme, Role, State
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.fit import FitReply, FitSays
from programme.presses.gathering import ShowInvitation
from programme.presses.glance import OpenGlance
from programme.presses.joining import ChooseProgramme
from programme.presses.me import ShowMe
from programme.presses.meeting import PlanMeeting
from programme.presses.press import Act, DialogPress
from programme.speech import Choice, Facts, Listing, Phrase, Speech, Utterance, Window, WithYear
from programme.tasks import Task
from programme.times import day_and_time, is_over, local_day
from programme.turn import place
from programme.usecases.common import absence, contact, resting, switching
from programme.usecases.common.lasting import is_over_for, more_time
from programme.usecases.common.membership import (
    desks,
    has_started,
    interview_by,
    on_desk,
    takes_part,
    talk_since,
    verdict_by,
)
from programme.usecases.common.menu import Rows
from programme.usecases.common.sight import correspondents, counterpart, listed_names, role_at_desk
from programme.usecases.common.status import where
from programme.usecases.common.two import Two, other, two_of, twos_of
from programme.usecases.ending import diploma, ending
from programme.usecases.matching.proposal import objection_by
from programme.usecases.myself import me_more, moving, our_mentors, pause_ends
from programme.usecases.trust import contract, fit
from programme.usecases.year import (
    first_meeting,
    gathering,
    joint_page,
    meeting_reply,
    pace,
    point_shown,
    survey,
    survey_again,
    timeline,
)
from programme.usecases.year import meeting as meetings
from programme.usecases.year.gathering_shown import facts_of

MOST_GATHERINGS = 3


def where_am_i(
    uow: UnitOfWork, actor: Actor, here: Programme | None = None, *, in_place: bool = False
) -> list[Utterance]:
    """Tell the person where they stand, and offer the next step: of several programmes in one at a time."""
    person = actor.person
    places = _places(uow, actor)
    if here is None and len(places) > 1:
        here = switching.first(places, actor)
    desk = [one for one in on_desk(uow, person) if here is None or one.id == here.id]
    managed = [phrase for one in desk for phrase in _at_desk(uow, person, one, actor)]
    mine = _mine(uow, person, here)
    if not managed and all(one.state is State.INVITED for one in mine) and (waits := moving.on_the_way(uow, actor)):
        return waits
    stages, met = [_stage(uow, actor, one) for one in mine], [_met(uow, actor, one) for one in mine]
    near = [one for one in contact.partners(uow, person) if here is None or one[0].pair.programme_id == here.id]
    cards = tuple(contact.lines(two.person(role)) for two, role in near)
    away = tuple(
        phrase for one in {one.programme_id: one for one in mine}.values() for phrase in _away(uow, actor, one)
    )
    # What is next and how to reach the other one come first, and what has been after that.
    told, been = ([phrase for phrases, _ in those for phrase in phrases] for those in (stages, met))
    invited, answers = _gatherings(uow, actor, mine)
    text = (*managed, *told, *invited, *cards, *been, *away)
    steps = (*(row for _, rows in stages for row in rows), *answers, *contact.buttons(near))
    seats = sorted(desks(uow, person, Task.PROGRAMME), key=lambda one: one.archived_at is not None)
    programmes = tuple((_programme_button(one),) for one in seats)
    switch = switching.rows(places, here, lambda one: ShowMe(one.id)) if here is not None else ()
    next_steps = (*switch, *steps, *programmes)
    read = tuple(row for _, rows in met for row in rows)
    folds = me_more.folds(uow, actor, mine, next_steps, read, here or (places[0] if places else None))
    window = Window(windows.ME, fresh=not in_place) if switch or folds.is_folded else None
    return [Speech(person.id, text or (_stranger(uow, actor),), choices=folds.rows, window=window)]


def more(uow: UnitOfWork, actor: Actor, programme: Programme, *, in_place: bool = False) -> list[Utterance]:
    """Show what else a person can do, beside what is next in a programme of theirs."""
    here = programme if len(_places(uow, actor)) > 1 else None
    mine = _mine(uow, actor.person, here)
    read = tuple(row for one in mine for row in _met(uow, actor, one)[1])
    rows = me_more.behind(uow, actor, mine, read, programme)
    window = Window(windows.ME, fresh=not in_place)
    return [Speech(actor.person.id, (Phrase("me-more"),), choices=rows, window=window)]


def behind_more(uow: UnitOfWork, actor: Actor) -> list[Utterance]:
    """Return the pages that `more` shows, for labels that are typed."""
    return [said for one in _places(uow, actor) for said in more(uow, actor, one)]


def _mine(uow: UnitOfWork, person: Person, here: Programme | None) -> list[Membership]:
    return [one for one in takes_part(uow, person) if here is None or one.programme_id == here.id]


def _places(uow: UnitOfWork, actor: Actor) -> list[Programme]:
    """Return the programmes in which a person has a place."""
    mine = {one.id: one for one in on_desk(uow, actor.person)}
    for seat in takes_part(uow, actor.person):
        mine.setdefault(seat.programme_id, uow.programmes.get(seat.programme_id))
    return list(mine.values())


def _stranger(uow: UnitOfWork, actor: Actor) -> Phrase:
    """Return how a person in no programme comes in: the same as `/start` would do for them."""
    return Phrase("me-stranger" if uow.programmes.open(actor.now.date()) else "no-programme")


def _at_desk(uow: UnitOfWork, person: Person, programme: Programme, actor: Actor) -> tuple[Phrase, ...]:
    """Return which programme a person runs or helps in, and until when its last pair goes on."""
    if role_at_desk(uow, person, programme.id) is Role.ASSISTANT:
        names = listed_names(uow.memberships.managers(programme.id))
        return (Phrase("me-assistant", {"programme": programme.name, "managers": names}),)
    facts: Facts = {"name": person.first_name, "programme": programme.name}
    days: Facts = {"starts": WithYear(programme.starts_on), "ends": WithYear(programme.ends_on)}
    if is_over(programme, actor.now):
        return (Phrase("me-manager-over", {**facts, **days}),)
    return Phrase("me-manager", {**facts, **days}), *more_time(programme)


def _programme_button(programme: Programme) -> Choice:
    key = "button-programme-named" if programme.archived_at is None else "button-programme-archived"
    return Choice(Phrase(key, {"programme": programme.name}), OpenGlance(programme.id))


def _gatherings(uow: UnitOfWork, actor: Actor, mine: list[Membership]) -> tuple[tuple[Phrase, ...], Rows]:
    """Return the gatherings ahead to which a person is invited, with the answer, and a button to each invitation."""
    seats = [one for one in mine if gathering.takes_part(uow, one)]
    found = uow.guests.ahead_of([one.id for one in seats], actor.now) if seats else {}
    ahead = [both for seat in seats for both in found.get(seat.id, ()) if both[0].invited_at is not None]
    lines, rows = [], []
    for guest, one in ahead[:MOST_GATHERINGS]:
        facts = facts_of(one, uow.programmes.get(one.programme_id))
        lines.append(Phrase(f"gathering-mine-{guest.coming}", facts))
        rows.append((Choice(Phrase("button-gathering-mine", facts), ShowInvitation(one.id)),))
    return ((Phrase("lines", {"lines": Listing(tuple(lines))}),) if lines else ()), tuple(rows)


def _met(uow: UnitOfWork, actor: Actor, membership: Membership) -> tuple[tuple[Phrase, ...], Rows]:
    """Return the days and lengths of a participant's meetings and where they lead, with buttons; and the diploma's."""
    paper = diploma.rows(uow, membership, actor.now)
    if membership.state is State.WITHDRAWN or actor.person.deletion_asked_at is not None:
        return (), paper
    everything = timeline.of_membership(uow, membership)
    met, rows = timeline.on_my_page(membership, everything, actor.now)
    return (*met, *pace.on_my_page(uow, membership.role, everything, actor.now)), (*paper, *rows)


def _away(uow: UnitOfWork, actor: Actor, membership: Membership) -> tuple[Phrase, ...]:
    """Return which of the managers who read a participant's letters are away, and who answers meanwhile."""
    programme = uow.programmes.get(membership.programme_id)
    is_here = membership.state in HERE and not is_over_for(uow, membership, programme, actor.now)
    if not is_here or actor.person.deletion_asked_at is not None:
        return ()
    return absence.note(uow, membership.programme_id, correspondents(uow, membership))


def _stage(uow: UnitOfWork, actor: Actor, membership: Membership) -> tuple[tuple[Phrase, ...], Rows]:
    programme = uow.programmes.get(membership.programme_id)
    facts: Facts = {"programme": programme.name, "role": Phrase(f"role-{membership.role}")}
    if actor.person.deletion_asked_at is not None:
        manager = counterpart(uow, membership).first_name
        return (Phrase("deletion-asked", {"manager": manager}),), ()
    if is_over_for(uow, membership, programme, actor.now):
        return (Phrase("me-completed" if has_started(uow, membership) else "me-over", facts),), (
            *contract.to_keep(uow, membership),
            *_survey(uow, membership),
        )
    match membership.state:
        case State.REGISTERED:
            return (Phrase("me-registered", facts), _before_the_verdict(uow, actor, membership, programme)), ()
        case State.REGISTERING:
            return _registering(uow.dialogs.kept(actor.person.id, REGISTRATION, membership.id), facts)
        case State.INVITED:
            # Not the button of the consent itself: that stands under the text that the person consents to.
            return (Phrase("me-invited", facts),), ((Choice(Phrase("button-resume"), ChooseProgramme(programme.id)),),)
        case State.WAITING if pairs := uow.pairs.open_of(membership.id):
            twos = twos_of(uow, pairs)
            told = [_pair(uow, actor, two, membership.role) for two in twos]
            if len(told) > 1:
                named = zip(twos, told, strict=True)
                told = [(said, _named(two, other(membership.role), rows)) for two, (said, rows) in named]
            rows = tuple(row for _, rows in told for row in rows)
            ends = ending.on_my_page(uow, membership, programme, actor.now)
            third, books = joint_page.next_for_mentor(uow, actor, membership)
            steps = (*books, *rows, *our_mentors.rows(uow, actor, membership), *_survey(uow, membership))
            return (*(phrase for phrase, _ in told), *third, *_rests(uow, membership), *ends), steps
        case State.WAITING if (left := _left_alone(uow, membership)) is not None:
            return (Phrase("me-left-alone", {"other": left[0], "manager": left[1]}),), ()
        case State.WAITING if uow.dues.waiting(DueKind.ALONE, membership.id) is not None:
            return (Phrase("me-alone", {"manager": counterpart(uow, membership).first_name}),), ()
        case State.WAITING if rests := _rests(uow, membership):
            return rests, pause_ends.end_buttons(uow, resting.of_member(uow, membership))
        case State.WAITING | State.ON_HOLD | State.DECLINED | State.DISMISSED | State.COMPLETED | State.OVER:
            manager = counterpart(uow, membership).first_name
            return (Phrase(f"me-{where(membership)}", {**facts, "manager": manager}),), our_mentors.rows(
                uow, actor, membership
            )
        case _:
            again = Choice(Phrase("button-register-again"), ChooseProgramme(programme.id))
            return (Phrase("me-withdrawn", facts),), ((again,),)


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
    if lasting := resting.of_pair(uow, pair.id):
        return _pair_that_rests(uow, actor, two, role, facts, lasting)
    match pair.state:
        case PairState.ASKED_MENTOR if role is Role.ADEPT:
            return Phrase("me-waiting", facts), ()
        case PairState.ASKED_ADEPT:
            return Phrase(f"me-pair-{role}-{pair.state}", {**facts, "day": objection_by(uow, two)}), ()
        case PairState.MEETING_AHEAD:
            return _ahead(uow, actor, two, role, facts)
        case PairState.FIT_ASKED:
            return _felt(uow, actor, two, role, facts)
        case PairState.ACTIVE:
            coming, rows = meetings.on_my_page(uow, two, role, actor.now)
            agreement, its_rows = contract.on_my_page(uow, two, role)
            third, answers = joint_page.for_adept(uow, two, actor.now) if role is Role.ADEPT else ((), ())
            stage = "joint-under-way" if joint_page.is_the_mentors_turn(third) else f"me-pair-{role}-{pair.state}"
            lines = Listing((coming or Phrase(stage, facts), *third, *agreement), "\n\n")
            return Phrase("lines", {"lines": lines}), (*answers, *rows, *its_rows)
        case _:
            return Phrase(f"me-pair-{role}-{pair.state}", facts), ()


def _pair_that_rests(
    uow: UnitOfWork, actor: Actor, two: Two, role: Role, facts: Facts, lasting: list[Pause]
) -> tuple[Phrase, Rows]:
    """Return until when a pair rests, with the way back for whose pause it is; a kept meeting; the contract."""
    mine = [one for one in lasting if one.membership_id == two.membership(role).id]
    coming, rows = meetings.on_my_page(uow, two, role, actor.now)
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
    for pair in uow.pairs.of_membership(membership.id):
        untold = uow.dues.waiting(DueKind.PARTNER, pair.id) if pair.end is End.LEFT else None
        if untold is not None and membership.person_id == untold.person_id:
            two = two_of(uow, pair)
            return two.person(other(membership.role)).first_name, two.manager.first_name
    return None


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
