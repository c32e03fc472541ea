"""Whether those who rested in a rehearsed year were left in peace, and how those went on who lost a partner late."""

from sqlalchemy import Connection, and_, func, or_, select

from programme.forms.survey import SURVEY
from programme.lifecycle import Event
from programme.pace import FOUR_MONTHS
from programme.pair import End
from programme.people import Role
from sandbox.phones.phone import ZONE
from storage.tables import audit, memberships, nudges, pairs, pauses, people, programmes

ABOUT_THE_PAUSE = "pause"
"""The kind of the one nudge that a break brings: how it is to go on."""


def late_choices(connection: Connection) -> dict[str, int]:
    """Return how many adepts whose pair a manager ended late have a partner anew, wait for the next round, or neither.

    An adept who is put forward again and has not begun counts as neither.
    """
    of, again = pairs.c, pairs.alias()
    begun = select(again.c.id).where(again.c.adept_id == of.adept_id, again.c.start_confirmed_at > of.since)
    held = select(audit.c.id).where(
        audit.c.subject_id == of.adept_id,
        audit.c.kind == "membership",
        audit.c.action == Event.HOLD.value,
        audit.c.at > of.since,
    )
    ended = (
        select(of.since, programmes.c.ends_on, begun.exists().label("begun"), held.exists().label("held"))
        .join(programmes, programmes.c.id == of.programme_id)
        .where(of.end == End.REMATCHED.value)
    )
    rows = [one for one in connection.execute(ended) if one.ends_on - one.since.date() < FOUR_MONTHS]
    waits = [one for one in rows if one.held and not one.begun]
    counts = {"new mentor": sum(one.begun for one in rows), "next round": len(waits)}
    return {**counts, "neither": len(rows) - sum(counts.values())}


def asked_in_a_pause(connection: Connection) -> list[str]:
    """Return the messages of the bot by itself about a pair, between the first day of a break of the two and its end.

    A manager's reminder counts too: a pair that rests stands on no list of what is overdue. So does the survey, to an
    adept: of a mentor another pair may be under way.
    """
    about_the_two = nudges.c.pair_id == pauses.c.pair_id
    resting_adept = and_(memberships.c.person_id == nudges.c.person_id, memberships.c.role == Role.ADEPT.value)
    surveyed = and_(nudges.c.kind == SURVEY.name, pauses.c.pair_id.is_not(None), resting_adept)
    query = (
        select(people.c.name, nudges.c.kind, nudges.c.at, pauses.c.first_day)
        .add_columns(func.coalesce(pauses.c.ended_on, pauses.c.until).label("ends"))
        .select_from(nudges)
        .join(people, people.c.id == nudges.c.person_id)
        .join(pauses, or_(about_the_two, pauses.c.pair_id.is_not(None)))
        .join(memberships, memberships.c.id == pauses.c.membership_id)
        .where(nudges.c.kind != ABOUT_THE_PAUSE, or_(about_the_two, surveyed))
        .order_by(nudges.c.id)
    )
    found = [(row, row.at.astimezone(ZONE)) for row in connection.execute(query)]
    return [
        f"{row.kind} to {row.name} in a pause, {local:%Y-%m-%d %H:%M}"
        for row, local in found
        if row.first_day < local.date() and (row.ends is None or local.date() < row.ends)
    ]
