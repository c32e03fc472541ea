"""The one reader of days and times as people write them, for every question that asks for them.

All derivations of the text are weighed. What they agree on is understood; where the likeliest differ, or where a word
is unknown, the reader asks back with what it thinks. It never guesses in silence. Import it inside the function that
reads (docs/architecture.md#imported-when-first-used).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from itertools import product

from lark import Token

from programme.dates import calendar_year, days, times
from programme.dates.calendar_year import Days
from programme.dates.days import Asked, DayItem, Pins, exact
from programme.dates.grammar import Node, derivations, tokens_of
from programme.dates.pieces import LONGEST, Pieces, pieces
from programme.dates.reading import MOST_CHOICES, Meant, Reading, Reason, Wanted
from programme.dates.times import Clock, Part, TimeItem, Times
from programme.dates.vocabulary import Vocabulary, vocabulary

FAR_FETCHED, WHICH_DAY, CLASH = 3, 6, 10  # ranks
ALONE = frozenset({"bare_hour", "bare_day", "span", "hour_minute"})
COUNTED, COUNTS = frozenset({"MONTH", "WEEK", "UNIT"}), frozenset({"month", "weekday_week"})
YEARS = range(1900, 2200)
NO_FIRST_CHOICE = frozenset({Reason.WHICH_DAY, Reason.CONTRADICTION, Reason.NO_SUCH_DAY})
NUMBER_IS_DAY = {Wanted.DAY: 0, Wanted.EITHER: 2, Wanted.TIME: FAR_FETCHED}


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What one derivation comes to: the likelier the lower its rank."""

    rank: int
    choices: tuple[Meant, ...]
    reason: Reason | None


def read(text: str, language: str, today: date, wanted: Wanted = Wanted.EITHER, since: date | None = None) -> Reading:
    """Return what a text says about a day or a time, as a reader of this language means it today.

    With `since` a day without a year is the first such day from then on, and no day that has been.
    """
    if len(text) > LONGEST:
        return Reading(ask=True, reason=Reason.NOT_UNDERSTOOD)
    found = pieces(text, _words(language))
    asked = Asked(today, language == "en", NUMBER_IS_DAY[wanted], max(since, today) if since else None)
    weighed = [_weighed(part, asked, wanted) for part in found.parts]
    possible = [_possible(part) if one is None else part for part, one in zip(found.parts, weighed, strict=True)]
    if not found.denied and possible != list(found.parts):
        return _beside_no_time([_weighed(part, asked, wanted) for part in possible])
    understood = [one for one in weighed if one is not None]
    if not found.denied and any(one.choices or one.reason for one in understood):
        return _told(found, understood)
    return Reading(ask=True, reason=Reason.NOT_UNDERSTOOD)


def _possible(part: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the terminals of a text without a time that is on no clock, or all where nothing is left to be read."""
    rest = times.without_impossible(part)
    return rest if rest or times.is_surely_a_time(part) else part


def _beside_no_time(outcomes: Sequence[_Outcome | None]) -> Reading:
    """Return the reading of a text with a time that is on no clock: the days that stand beside it are asked about."""
    understood = [one for one in outcomes if one is not None]
    choices = tuple(dict.fromkeys(_with_days(understood)))[:MOST_CHOICES]
    return Reading(choices[0] if choices else Meant(), ask=True, reason=Reason.NO_SUCH_TIME, choices=choices)


@lru_cache
def _words(language: str) -> Vocabulary:
    return vocabulary(language)


def _told(found: Pieces, outcomes: Sequence[_Outcome]) -> Reading:
    """Return the reading of a text whose parts are understood."""
    choices = tuple(dict.fromkeys(_with_days(outcomes)))[:MOST_CHOICES]
    reason = outcomes[0].reason
    if len(found.parts) > 1:
        reason = Reason.SEVERAL
    elif found.unknown and reason is Reason.ROUGHLY:
        return Reading(ask=True, reason=Reason.NOT_UNDERSTOOD)  # "after lunch"
    elif found.unknown:
        reason = reason or Reason.UNKNOWN_WORDS
    elif found.unsure:
        reason = reason or Reason.UNSURE
    meant = choices[0] if choices else Meant()
    if reason in NO_FIRST_CHOICE:
        meant = Meant(at=meant.at)
    return Reading(meant, reason is not None, reason, choices)


def _with_days(outcomes: Sequence[_Outcome]) -> Iterator[Meant]:
    """Yield all choices; a time alone after "or" has the day before it ("torsdag 14.30 eller 15.00").

    The one time behind the last of several days is that of them all ("torsdag eller fredag kl. 10").
    """
    day = None
    for outcome in _with_last_time(outcomes):
        yield from (replace(one, day=one.day or day) for one in outcome.choices)
        days_said = {one.day for one in outcome.choices if one.day}
        day = next(iter(days_said)) if len(days_said) == 1 else None if days_said else day


def _with_last_time(outcomes: Sequence[_Outcome]) -> Sequence[_Outcome]:
    if len(outcomes) < 2:
        return outcomes
    *before, last = outcomes
    times_said = {one.at for one in last.choices}
    bare = all(one.day and not one.at for outcome in before for one in outcome.choices)
    if not bare or len(times_said) > 1 or not all(one.day and one.at for one in last.choices):
        return outcomes
    at = next(iter(times_said), None)
    return [*(replace(one, choices=tuple(replace(two, at=at) for two in one.choices)) for one in before), last]


def _weighed(part: tuple[Token, ...], asked: Asked, wanted: Wanted) -> _Outcome | None:
    """Return the likeliest outcome of a text; where several are as likely, one that asks which is meant."""
    found = [one for nodes in derivations(part) for one in _outcomes(nodes, asked, wanted)]
    if not found:
        return None
    best = min(one.rank for one in found)
    likeliest = list(dict.fromkeys(one for one in found if one.rank == best))
    choices = tuple(dict.fromkeys(meant for one in likeliest for meant in one.choices))
    several = len({one.choices for one in likeliest}) > 1
    reason = likeliest[0].reason or (Reason.SEVERAL if several else None)
    if FAR_FETCHED <= best < WHICH_DAY and any(one.day for one in choices):
        reason = reason or Reason.UNSURE
    return _Outcome(best, choices, reason)


def _outcomes(nodes: tuple[Node, ...], asked: Asked, wanted: Wanted) -> Iterator[_Outcome]:
    """Yield what a derivation comes to, for each meaning of its items."""
    if any(map(_is_torn, nodes, nodes[1:])):
        return
    rank = sum(_rank(node, wanted) for node in nodes)
    for items in product(*(_meanings(node, asked) for node in nodes)):
        said_days = [one for one in items if isinstance(one, DayItem)]
        said_times = [one for one in items if isinstance(one, Clock | Part)]
        yield _outcome(rank, said_days, said_times, asked)


def _meanings(node: Node, asked: Asked) -> Sequence[DayItem | TimeItem]:
    build = days.BUILDS.get(str(node.data))
    return build(asked, days.said(tokens_of(node))) if build else times.items(node)


def _rank(node: Node, wanted: Wanted) -> int:
    """Return how far-fetched a node is as an answer to the question."""
    dotted = any("." in str(one) for one in node.children)
    match str(node.data), wanted:
        case ("bare_hour", Wanted.DAY):
            return FAR_FETCHED
        case ("hour_minute", Wanted.DAY) | ("day_first", Wanted.TIME) if dotted:
            return FAR_FETCHED
        case ("four", _) if "AT" not in {one.type for one in node.children if isinstance(one, Token)}:
            return {Wanted.TIME: 1, Wanted.EITHER: 2, Wanted.DAY: WHICH_DAY + 1}[wanted]
        case _:
            return 0


def _is_torn(left: Node, right: Node) -> bool:
    """Tell whether a number is taken away from the word beside it ("3 mars", "vecka 12", "9 på morgonen")."""
    begins = right.children[0]
    if {str(left.data), str(right.data)} == {"bare_day", "part"}:
        return True  # a number beside a part of the day is an hour, whatever was asked for
    if left.data == "day" and right.data == "weekday" and _is_ordinal(left):
        return True
    if left.data in ALONE and isinstance(begins, Token) and begins.type in COUNTED:
        return True
    return right.data in ALONE and left.data in COUNTS


def _is_ordinal(node: Node) -> bool:
    return any(
        isinstance(one, Token) and one.type == "NTH" and one.isdecimal() and int(one) <= 5 for one in node.children
    )


def _outcome(rank: int, said_days: list[DayItem], said_times: list[TimeItem], asked: Asked) -> _Outcome:
    today = [item for part in said_times if isinstance(part, Part) and part.is_today for item in exact(asked.today)]
    on, at = calendar_year.solved([*said_days, *today], asked), times.solved(said_times)
    bare = any(isinstance(one, Clock) and one.bare for one in said_times)
    loose = bare and bool(said_days) and all(one.pins is Pins.WEEKDAY for one in said_days)
    rank += sum(one.rank for one in said_days) + CLASH * (on.clash + at.clash)
    rank += asked.number if loose else 0
    if said_days and any(one.year in YEARS for one in said_times if isinstance(one, Clock)):
        rank += CLASH  # beside a day four digits are its year
    rank += WHICH_DAY * (on.reason is Reason.WHICH_DAY)
    return _Outcome(rank, _choices(on, at), _reason(on, at, loose=loose))


def _reason(on: Days, at: Times, *, loose: bool) -> Reason | None:
    """Return why to ask back, or None."""
    if on.reason is not None:
        return on.reason
    return at.reason or (Reason.SEVERAL if loose else None)


def _choices(on: Days, at: Times) -> tuple[Meant, ...]:
    if not on.options and on.reason is not None:
        return tuple(Meant(at=one) for one in at.options[:1])
    if not on.options and not at.options:
        return ()
    return tuple(Meant(day, hour) for day in on.options or (None,) for hour in at.options or (None,))
