"""Who else comes to a meeting: the other adepts of a joint meeting, as messages, pages and cards name them.

A meeting of a pair is joint for as long as the meeting of another pair stands beside it; an adept who can't come is
named no more.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from programme.meeting import Meeting, MeetingState, no_longer_holds
from programme.names import Name
from programme.people import Role
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import Phrase, listed_and
from programme.usecases.common.two import Two, twos_of


@dataclass(frozen=True, slots=True)
class Beside:
    """The same meeting for another adept of the mentor."""

    meeting: Meeting
    two: Two


def beside(uow: UnitOfWork, meeting: Meeting) -> list[Beside]:
    """Return the meetings of the mentor's other pairs that are one with this meeting, and stand."""
    if meeting.joint_id is None:
        return []
    linked = uow.meetings.of_joints([meeting.joint_id])
    stand = {one.pair_id: one for one in linked if one.id != meeting.id and one.state is not MeetingState.CANCELLED}
    pairs = uow.pairs.many(stand)
    kept = [pairs[key] for key in stand if key in pairs and not no_longer_holds(stand[key], pairs[key])]
    return [Beside(stand[two.pair.id], two) for two in twos_of(uow, kept)]


def others_of(uow: UnitOfWork, meetings: Iterable[Meeting]) -> Mapping[int, Sequence[Name]]:
    """Return the whole names of the other adepts of the joint ones among some meetings, by meeting."""
    joints = {one.id: one.joint_id for one in meetings if one.joint_id is not None}
    if not joints:
        return {}
    linked = [one for one in uow.meetings.of_joints(set(joints.values())) if one.state is not MeetingState.CANCELLED]
    pairs = uow.pairs.many({one.pair_id for one in linked})
    names = {two.pair.id: two.adept_person.full_name for two in twos_of(uow, pairs.values())}
    kept = [one for one in linked if one.pair_id in pairs and not no_longer_holds(one, pairs[one.pair_id])]
    return {
        key: [names[one.pair_id] for one in kept if one.joint_id == joint and one.id != key]
        for key, joint in joints.items()
    }


def too(others: Sequence[Beside], reader: Role | None) -> tuple[Phrase, ...]:
    """Return the line that names the other adepts who come; for an adept, who may not know them, in full."""
    people = [one.two.adept_person for one in others]
    names = [one.full_name if reader is Role.ADEPT else one.first_name for one in people]
    return (Phrase("joint-too", {"others": listed_and(names)}),) if names else ()


def line(uow: UnitOfWork, meeting: Meeting, reader: Role | None) -> tuple[Phrase, ...]:
    """Return the same for a meeting."""
    return too(beside(uow, meeting), reader)


def moves_too(uow: UnitOfWork, meeting: Meeting) -> tuple[Phrase, ...]:
    """Return to the mentor who is asked for another time that a yes moves it for the other adepts, too."""
    names = [one.two.adept_person.first_name for one in beside(uow, meeting)]
    return (Phrase("joint-moves-too", {"others": listed_and(names)}),) if names else ()


def together(uow: UnitOfWork, two: Two, meeting: Meeting) -> list[Beside]:
    """Return the meetings that the mentor has in one, this one too, in a lasting order."""
    return sorted([Beside(meeting, two), *beside(uow, meeting)], key=lambda one: one.meeting.id)


def hears_of_it(uow: UnitOfWork, two: Two, meeting: Meeting, role: Role) -> bool:
    """Tell whether this side gets the messages about this meeting: of a joint one the mentor gets a single set."""
    return role is Role.ADEPT or together(uow, two, meeting)[0].meeting.id == meeting.id


def has_been_asked(uow: UnitOfWork, two: Two, meeting: Meeting) -> bool:
    """Tell whether another time was put forward for a joint meeting: there is one round for all."""
    others = together(uow, two, meeting)
    if len(others) == 1:
        return False
    replies = uow.meeting_replies.of_pairs({one.two.pair.id for one in others})
    return any(reply.starts_at is not None for one in others for reply in replies.get(one.meeting.id, ()))
