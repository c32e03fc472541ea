"""The year of a pair as a small picture, for a manager who looks after the two (`programme.trend`)."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from programme.access import NO_BONDS
from programme.fares import RULES, WAITS, Fare, Sign
from programme.pair import UNDER_WAY, Pair, has_begun
from programme.people import Actor, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.fare import GetTrend
from programme.speech import Choice, Phrase, Recipe, Speech, Utterance
from programme.times import local_day
from programme.trend import A_DAY, Marks, Met, Span, Trend, months, silence
from programme.usecases.common.menu import Rows
from programme.usecases.common.sight import NOBODY, Sight
from programme.usecases.common.two import SIDES, Two, two_of
from programme.usecases.desk import fare
from programme.usecases.year import flag, timeline
from programme.usecases.year.timeline import Been

KIND = "trend"


def rows(two: Two) -> Rows:
    """Return the button that gets the picture, on the card of a pair that has begun."""
    return ((Choice(Phrase("button-fare-trend"), GetTrend(two.pair.id)),),) if has_begun(two.pair) else ()


def picture(uow: UnitOfWork, actor: Actor, pair: Pair) -> list[Utterance]:
    """Send the year of a pair as a picture."""
    recipe = Recipe(KIND, pair.id, actor.person.language)
    caption = Phrase("fare-trend-caption", two_of(uow, pair).names)
    return [Speech(actor.person.id, (caption,), document=recipe, private=True)]


def of_pair(uow: UnitOfWork, pair_id: int, now: datetime) -> Trend:
    """Return the year of a pair.

    Raises:
        LookupError: the pair is gone.
    """
    pair = uow.pairs.find(pair_id)
    if pair is None:
        raise LookupError(pair_id)
    two = two_of(uow, pair)
    today = local_day(now, two.programme)
    found = timeline.of_pair(uow, two)[::-1]
    met = [_met(two, one) for one in found]
    start = local_day(pair.start_confirmed_at or pair.since, two.programme)
    first = min([start, *(one.day for one in met)])
    ended = today if pair.state in UNDER_WAY else min(today, local_day(pair.since, two.programme))
    rests = list(_rests(uow, two, ended))
    begins = [start, *(one.last + A_DAY for one in rests)]
    silent = silence(two.programme, pair.id, two.last_day, met, begins, ended)
    spans = [*silent, *rests, *_answers(uow, two, found, ended)]
    spans += [one for one in _present(uow, two, now) if pair.state in UNDER_WAY]
    last = max(two.last_day, ended) if pair.state in UNDER_WAY else ended
    marks = {role: _marks(two, found, role) for role in SIDES}
    names = {role: two.person(role).first_name for role in SIDES}
    return Trend(two.programme, names, today, months(spans, met, first, ended, last), marks)


def _met(two: Two, been: Been) -> Met:
    meeting, programme = been.meeting, two.programme
    return Met(local_day(meeting.starts_at, programme), local_day(meeting.noted_at, programme), meeting.state)


def _rests(uow: UnitOfWork, two: Two, until: date) -> Iterator[Span]:
    for one in uow.pauses.of_pair(two.pair.id):
        ends = one.ended_on or one.until
        last = min(ends - A_DAY, until) if ends is not None else until
        if one.first_day <= last:
            yield Span(Fare.PAUSED, one.first_day, last)


def _answers(uow: UnitOfWork, two: Two, found: Sequence[Been], until: date) -> Iterator[Span]:
    """Yield the days of the answers that were signs, and the time from a low mark to a better one."""
    for role in SIDES:
        told = [(been.by(role), been) for been in found]
        given = sorted((one.given_at, one) for one, _ in told if one is not None)
        low: date | None = None
        for at, report in given:
            day = local_day(at, two.programme)
            if flag.is_low(report):
                yield Span(Fare.NOW, day, day)
                low = low or day
            elif report.useful is not None and low is not None:
                yield Span(Fare.WATCH, low, day - A_DAY)
                low = None
            if report.talk:
                yield Span(Fare.WATCH, day, day)
        if low is not None:
            yield Span(Fare.WATCH, low, until)
        for survey in uow.surveys.of_membership(two.membership(role).id):
            if survey.given_at is not None and two.pair.start_confirmed_at is not None:
                kinds = flag.in_survey(survey.answers)
                day = local_day(survey.given_at, two.programme)
                if kinds and survey.given_at >= two.pair.start_confirmed_at:
                    yield Span(Fare.NOW, day, day)


def _present(uow: UnitOfWork, two: Two, now: datetime) -> Iterator[Span]:
    """Yield what the pair's colour comes from today, each since its day.

    A silence is dated from the last meeting, when it was none: its days are those of `programme.trend.silence`.
    """
    faring = fare.of_pair(uow, Sight(NOBODY, NO_BONDS), two, now)
    today = local_day(now, two.programme)
    if faring is not None:
        yield Span(faring.colour, today, today)
        for one in (one for one in faring.seen if one.sign in WAITS.values() and one.sign is not Sign.SILENT):
            yield Span(RULES[one.sign].first, min(local_day(one.since, two.programme), today), today)


def _marks(two: Two, found: Sequence[Been], role: Role) -> Marks:
    """Return what the meetings gave a side, by the day of the meeting."""
    mine = [(local_day(been.meeting.starts_at, two.programme), been.by(role)) for been in found]
    return [(day, one.useful) for day, one in mine if one is not None and one.useful is not None]
