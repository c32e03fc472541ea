"""The diplomas of a rehearsed year, beside who should have one: counted from the pairs and meetings as they were."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Row, Select, func, or_, select

from programme.meeting import TIME_TO_TELL, Held, MeetingState
from programme.pair import UNDER_WAY, End
from programme.people import GONE, Role
from sandbox.cast.cast import Cast
from storage.tables import diplomas, meetings, memberships, pairs, people, reports


@dataclass(frozen=True, slots=True)
class Diplomas:
    """How many there are, and what is wrong with them.

    Attributes:
        issued: those that hold.
        withheld: participants without one.
        waived: those that were given with too few meetings.
        replaced: earlier issues.
        took_part: those that say so, for their holders had no partner to the end.
        wrong: who has one and should not, who has none and should, whose says wrongly that they had a partner to the
            end, or that they had not, and whose numbers are others than their meetings, or fewer than what they have
            told the bot themselves.
    """

    issued: int = 0
    withheld: int = 0
    waived: int = 0
    replaced: int = 0
    took_part: int = 0
    wrong: list[str] = field(default_factory=list)


def diplomas_of(connection: Connection, cast: Cast) -> Diplomas:
    """Count the diplomas of a rehearsal; before the manager has sent any nobody misses one."""
    every = connection.execute(select(diplomas)).all()
    holding = {one.membership_id: one for one in every if one.replaced_at is None}
    taking_part = connection.execute(_participants()).all()
    return Diplomas(
        issued=len(holding),
        withheld=sum(one.id not in holding for one in taking_part),
        waived=sum(bool(one.waiver) for one in holding.values()),
        replaced=len(every) - len(holding),
        took_part=sum(not one.completed for one in holding.values()),
        wrong=[*_all_wrong(connection, taking_part, holding), *_less_than_told(cast, holding)] if holding else [],
    )


def _participants() -> Select[tuple[int, str, str]]:
    roles = [Role.ADEPT.value, Role.MENTOR.value]
    return (
        select(memberships.c.id, memberships.c.state, people.c.name)
        .join_from(memberships, people)
        .where(memberships.c.role.in_(roles), memberships.c.registered_at.is_not(None))
        .order_by(memberships.c.id)
    )


def _all_wrong(
    connection: Connection, taking_part: Sequence[Row[tuple[int, str, str]]], holding: Mapping[int, Row[Any]]
) -> list[str]:
    return [told for one in taking_part for told in _wrong(connection, one, holding)]


def _less_than_told(cast: Cast, holding: Mapping[int, Row[Any]]) -> list[str]:
    """Return whose diploma has fewer meetings than its holder has told of by the cast's own script."""
    issued = {one.name: one.meetings for one in holding.values()}
    told = {one.profile.name: one.days_told_of for one in cast.participants}
    return [
        f"{name} told of {told[name]} meetings, the diploma says {count}"
        for name, count in issued.items()
        if told.get(name, 0) > count
    ]


def _wrong(connection: Connection, one: Row[tuple[int, str, str]], holding: Mapping[int, Row[Any]]) -> list[str]:
    begun = pairs.c.start_confirmed_at.is_not(None)
    mine = or_(pairs.c.adept_id == one.id, pairs.c.mentor_id == one.id)
    has_begun = connection.execute(select(func.count()).select_from(pairs).where(begun, mine)).scalar_one() > 0
    completes = has_begun and one.state not in {state.value for state in GONE}
    found = holding.get(one.id)
    if completes is not (found is not None):
        return [f"{one.name} {'has no' if completes else 'has a'} diploma"]
    if found is None:
        return []
    lasts = pairs.c.state.in_([state.value for state in UNDER_WAY]) | (pairs.c.end == End.CLOSED.value)
    to_the_end = connection.execute(select(func.count()).select_from(pairs).where(lasts, mine)).scalar_one() > 0
    if to_the_end is not found.completed:
        return [f"{one.name} {'had' if to_the_end else 'had no'} partner to the end, the diploma says otherwise"]
    denied = (
        select(reports.c.meeting_id)
        .where(reports.c.membership_id == one.id, reports.c.held != Held.YES.value)
        .where(reports.c.meeting_id == meetings.c.id, meetings.c.recorded_by.is_(None))
    )
    of_it = select(reports.c.meeting_id).where(reports.c.meeting_id == meetings.c.id)
    told_in_time = of_it.where(reports.c.given_at < found.issued_at).exists()
    told_later = of_it.where(reports.c.given_at >= found.issued_at).exists()  # a paper that is out does not follow it
    own = of_it.where(reports.c.membership_id == one.id, reports.c.given_at < found.issued_at).exists()
    is_new = meetings.c.starts_at >= found.issued_at - TIME_TO_TELL
    not_known_yet = is_new & ~own & meetings.c.recorded_by.is_(None)  # `programme.meeting.as_known`
    held = (
        select(func.count(func.coalesce(meetings.c.joint_id, -meetings.c.id).distinct()))
        .join_from(meetings, pairs)
        .where(mine, meetings.c.state == MeetingState.HELD.value, meetings.c.starts_at < found.issued_at)
        .where(~denied.exists(), told_in_time | ~told_later, ~not_known_yet)
    )
    met = connection.execute(held).scalar_one()
    return [] if met == found.meetings else [f"{one.name} met {met} times, the diploma says {found.meetings}"]
