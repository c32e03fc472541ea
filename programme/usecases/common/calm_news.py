"""Calm news to the managers of a programme: a row for each, until the reader's next digest tells it.

So nobody gets a second message on a day, or one at a weekend, for what can wait until the next morning. Later news
about the same takes the place of what is not told yet: nobody reads in the morning what is no longer true.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from programme.due import DueKind
from programme.news import TAKES_BACK, Calm
from programme.news_kept import CalmNews, kept
from programme.people import Membership, Person, Programme, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import Facts
from programme.times import local_day
from programme.until import still_holds
from programme.usecases.common import digest
from programme.usecases.common.sight import seat_at_desk

WORDS_TO = "words-"
CONCERN = "concern-"


def tell_calmly(
    uow: UnitOfWork,
    programme: Programme,
    managers: Iterable[Person],
    news: Calm,
    facts: Facts,
    *,
    about: str,
    now: datetime,
) -> None:
    """Let the next digest of each of these managers tell a piece of news, in place of older news about the same."""
    for person in managers:
        seat = seat_at_desk(uow, person, programme.id)
        if seat is None or seat.role is not Role.MANAGER:
            continue
        overtaken = {one.key for one in uow.calm_news.take(seat.id, about)}
        if TAKES_BACK.get(news) not in overtaken:
            uow.calm_news.add(CalmNews(0, seat.id, about, news.value, kept(facts), now))
        if uow.dues.waiting(DueKind.DIGEST, seat.id) is None:
            digest.expect(uow, seat, programme, now)


def hears_by(uow: UnitOfWork, person: Person, programme: Programme, day: date) -> bool:
    """Tell whether a manager's next digest comes by a day, so that news about that day can wait for it."""
    seat = seat_at_desk(uow, person, programme.id)
    due = uow.dues.waiting(DueKind.DIGEST, seat.id) if seat is not None else None
    return due is not None and local_day(due.due_at, programme) <= day


def taken_for_digest(uow: UnitOfWork, seat: Membership, now: datetime, *, words: int) -> tuple[list[CalmNews], int]:
    """Return the news that a manager's digest tells now, oldest first, and how many go on waiting.

    Of texts to pass on it brings so many `words`, since all would not fit a message; the others wait for the next.
    What has been meanwhile is not told: no text to pass on says "tomorrow" of a day that is past.
    """
    zone = ZoneInfo(uow.programmes.get(seat.programme_id).time_zone)
    found = [one for one in uow.calm_news.take_all(seat.id) if still_holds(one.facts.get("until", ""), now, zone)]
    later = [one for one in found if one.key == Calm.WORDS][words:]
    for one in later:
        uow.calm_news.add(replace(one, id=0))
    return [one for one in found if one not in later], len(later)


def about_words(membership: int) -> str:
    """Return what words to pass on to a participant are about."""
    return f"{WORDS_TO}{membership}"


def words_for(news: CalmNews) -> int:
    """Return the place of the participant for whom words to pass on are."""
    return int(news.about.removeprefix(WORDS_TO))


def about_absence(seat: int) -> str:
    """Return what news about the time away of a place at the desk is about."""
    return f"absence-{seat}"


def about_seat(seat: int) -> str:
    """Return what news about a place at the desk is about."""
    return f"seat-{seat}"


def about_concern(key: int) -> str:
    """Return what news about a private word is about."""
    return f"{CONCERN}{key}"


def concern_for(news: CalmNews) -> int:
    """Return the private word that news is about."""
    return int(news.about.removeprefix(CONCERN))
