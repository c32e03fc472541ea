"""What hangs on a programme's days, rhythm and names: the waits that are worked out again, and the people who are told.

The closing of each membership hangs on the last day; prompts, the question after a meeting and the list of silent pairs
hang on the rhythm, and end where the next meeting would fall after the programme. A booked meeting stays where the two
put it.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from programme.access import Fact
from programme.due import DueKind
from programme.meeting import Meeting, MeetingState
from programme.news import Calm
from programme.pair import PairState
from programme.people import HERE, Actor, Membership, Person, Programme, State
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.change import Rule
from programme.speech import Facts, Lane, Listing, Phrase, Speech, Utterance, WholeDay
from programme.times import local_day
from programme.usecases.common import reach
from programme.usecases.common.calm_news import tell_calmly
from programme.usecases.common.menu import menu
from programme.usecases.common.sight import sight_of
from programme.usecases.common.status import BETWEEN_STATUSES, LOOKED_FOR
from programme.usecases.common.two import Two, twos_of
from programme.usecases.desk.replanning_outlook import paragraph
from programme.usecases.ending import closing
from programme.usecases.year import after_meeting, prompt, survey_days

MEETINGS_NAMED = 8
TOPICS = {
    **dict.fromkeys((Calm.DAYS, Calm.STARTS, Calm.ENDS), "days"),
    **dict.fromkeys((Calm.RHYTHM_LEADERSHIP, Calm.RHYTHM_ENTREPRENEUR), "rhythm"),
    Calm.ORGANISATION: "organisation",
}
"""What the news of a change is about, so that a later change takes the place of one that is not told yet."""


def effect(uow: UnitOfWork, actor: Actor, programme: Programme, planned: Programme) -> tuple[Phrase, ...]:
    """Return how many pairs and people other days touch, where the pairs land, and the meetings that fall outside.

    Args:
        uow: the unit of work.
        actor: the manager.
        programme: as its people know it.
        planned: as it will be.
    """
    pairs = uow.pairs.open_in(programme.id)
    touched = Phrase("replan-touches", {"count": len(pairs), "people": len(hear_of(uow, actor, programme, planned))})
    sight = sight_of(uow, actor.person, programme.id)
    mine = [two for two in twos_of(uow, pairs) if sight.sees(Fact.MEETINGS, *two.ids)]
    outside = _outside(uow, planned, mine)
    over = local_day(actor.now, programme) > programme.ends_on
    lands = paragraph(uow, sight, planned, mine, actor.now)
    return (touched, *lands, *outside, *((Phrase("replan-was-over"),) if over else ()))


def _outside(uow: UnitOfWork, planned: Programme, pairs: Sequence[Two]) -> tuple[Phrase, ...]:
    """Return a paragraph with the planned meetings after the programme's last day, or nothing."""
    meetings = uow.meetings.of_pairs([two.pair.id for two in pairs])
    booked = [(two, one) for two in pairs for one in meetings.get(two.pair.id, ()) if one.state is MeetingState.PLANNED]
    after = [
        (two, one)
        for two, one in booked
        if local_day(one.starts_at, planned) > replace(two, programme=planned).last_day
    ]
    if not after:
        return ()
    lines = tuple(_meeting(two, one, planned) for two, one in after[:MEETINGS_NAMED])
    more = (Phrase("todo-more", {"count": len(after) - MEETINGS_NAMED}),) if len(after) > MEETINGS_NAMED else ()
    return (Phrase("lines", {"lines": Listing((Phrase("replan-outside"), *lines, *more))}),)


def _meeting(two: Two, meeting: Meeting, planned: Programme) -> Phrase:
    return Phrase("replan-meeting", {**two.names, "day": local_day(meeting.starts_at, planned)})


def work_out(uow: UnitOfWork, programme: Programme, now: datetime) -> None:
    """Put every wait anew that hangs on the programme's days or its rhythm."""
    active = [pair for pair in uow.pairs.open_in(programme.id) if pair.state is PairState.ACTIVE]
    for two in twos_of(uow, active):
        after_meeting.expect(uow, two, now)
        if uow.meetings.planned(two.pair.id) is None:
            prompt.expect_next(uow, two, now)
    turns = uow.enquiries.open_in(programme.id)
    for state in (State.REGISTERING, *HERE):
        for membership, _ in uow.memberships.in_state(programme.id, state):
            closing.schedule(uow, membership, now)
            survey_days.expect(uow, membership, programme, now, turns.get(membership.id, ()))
    for state in LOOKED_FOR:
        for membership, _ in uow.memberships.in_state(programme.id, state):
            if uow.dues.waiting(DueKind.STATUS, membership.id) is None:  # the programme had ended
                uow.dues.put(DueKind.STATUS, membership, now + BETWEEN_STATUSES, now)


def keep_quiet(uow: UnitOfWork, programme: Programme, now: datetime) -> tuple[Phrase, ...]:
    """Put the waits of each pair under way anew, by the programme's own quiet times; say how many prompts move."""
    moved = 0
    for two in twos_of(uow, [pair for pair in uow.pairs.open_in(programme.id) if pair.state is PairState.ACTIVE]):
        waits = uow.dues.waiting(DueKind.CADENCE, two.pair.id)
        prompt.expect_anew(uow, two, now)
        after_meeting.expect(uow, two, now)
        anew = uow.dues.waiting(DueKind.CADENCE, two.pair.id)
        moved += waits is not None and (anew is None or anew.due_at != waits.due_at)
    return (Phrase("rule-quiet-moved", {"count": moved}),)


def _taking_part(uow: UnitOfWork, programme: Programme) -> list[tuple[Membership, Person]]:
    """Return the participants that are to hear the difference: without those that have left, or want to be deleted."""
    found = [one for state in HERE for one in uow.memberships.in_state(programme.id, state)]
    return [(one, person) for one, person in found if person.deletion_asked_at is None]


def told_of_plan(uow: UnitOfWork, actor: Actor, before: Programme, after: Programme) -> list[Utterance]:
    """Tell every participant, and the other managers, the new days or the new rhythm; nothing where nothing is new."""
    text = _news(before, after)
    return _to_everybody(uow, actor, after, text) if text else []


def _news(before: Programme, after: Programme) -> tuple[Phrase, ...]:
    rhythm = (Phrase(f"replan-told-{after.preset}", {"programme": after.name}),)
    return (*_new_days(before, after), *(rhythm if before.preset is not after.preset else ()))


def hear_of(uow: UnitOfWork, actor: Actor, before: Programme, after: Programme) -> list[Person]:
    """Return the people that hear of other days or another rhythm: nobody, where they know no others."""
    return told_by(uow, actor, after) if _news(before, after) else []


def _new_days(before: Programme, after: Programme) -> tuple[Phrase, ...]:
    """Return the new first or last day with the one that it replaces, both days anew, or nothing."""
    days: Facts = {"starts": WholeDay(after.starts_on), "ends": WholeDay(after.ends_on), "programme": after.name}
    match (before.starts_on != after.starts_on, before.ends_on != after.ends_on):
        case (True, True):
            return (Phrase("replan-told-days", days),)
        case (True, False):
            return (Phrase("replan-told-starts", days | {"before": WholeDay(before.starts_on)}),)
        case (False, True):
            return (Phrase("replan-told-ends", days | {"before": WholeDay(before.ends_on)}),)
    return ()


def told(uow: UnitOfWork, actor: Actor, programme: Programme, rule: Rule) -> list[Utterance]:
    """Tell another organisation to every participant, and a stand-in that they are one."""
    managers = uow.memberships.managers(programme.id)
    if rule is Rule.ORGANISATION and programme.organisation:
        text = Phrase("change-organisation-told", {"programme": programme.name})
        return _to_everybody(uow, actor, programme, (text, reach.answerable(programme, managers[0].name)))
    chosen = reach.stand_in(programme, managers) if rule is Rule.STAND_IN else None
    if chosen is None or chosen.id == actor.person.id:
        return []
    facts: Facts = {"name": actor.person.first_name, "programme": programme.name}
    tell_calmly(uow, programme, [chosen], Calm.STAND_IN, facts, about="stand-in", now=actor.now)
    return []


def told_by(uow: UnitOfWork, actor: Actor, programme: Programme) -> list[Person]:
    """Return the people that hear of a change: the participants, and the other managers."""
    people = {one.id: one for one in (*uow.memberships.managers(programme.id), *_heard_at_once(uow, programme))}
    people.pop(actor.person.id, None)
    return list(people.values())


def _heard_at_once(uow: UnitOfWork, programme: Programme) -> list[Person]:
    return [person for _, person in _taking_part(uow, programme)]


def _to_everybody(uow: UnitOfWork, actor: Actor, programme: Programme, text: tuple[Phrase, ...]) -> list[Utterance]:
    """Return the same text to every participant, and let the digests of the other managers tell it."""
    at_once = {one.id for one in _heard_at_once(uow, programme)}
    people = told_by(uow, actor, programme)
    managers = [one for one in people if one.id not in at_once]
    for phrase in (one for one in text if one.key in set(Calm)):
        news = Calm(phrase.key)
        tell_calmly(uow, programme, managers, news, dict(phrase.args), about=TOPICS[news], now=actor.now)
    hear = [one for one in people if one.id in at_once]
    return [Speech(one.id, text, choices=menu(uow, one), lane=Lane.BROADCAST) for one in hear]
