"""A programme on one page, for a board: its year in words, and its numbers as drawings that printers keep sharp."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from documents.glance_picture import FARES, MOST_LABELS, four_numbers
from documents.sheet import sheet
from documents.typeset import pdf
from programme.fares import Fare
from programme.glance import Glance, Stage
from programme.ports.conversation import Words
from programme.speech import DaysFromTo, Facts, MonthOf, WithYear
from programme.usecases.desk.glance import answered, longest, when


def board_page(found: Glance, words: Words, made: datetime) -> bytes:
    """Return a programme at a glance as a PDF of one page.

    Raises:
        documents.typeset.TypesetError: it was not made.
    """
    return pdf("board", board_data(found, words), made)


def board_data(found: Glance, words: Words) -> dict[str, Any]:
    """Return what the template of the board's page reads."""
    name = found.programme.name
    told = words("document-board-when", {"when": when(found), "day": WithYear(found.day)})
    has_months = any(one.held or one.booked or one.plan for one in found.months)
    left_out = words("glance-picture-left-out", {"count": found.left_out}) if found.left_out else ""
    return {
        **sheet(words, words("document-board-title", {"programme": name}), name),
        "above": words("document-board"),
        "heading": name,
        "below": told,
        "numbers": [{"number": one, "label": label, "note": plan} for one, label, plan in four_numbers(found, words)],
        "year": list(_year(found, words)),
        "stages": [_stage(found, one, words) for one in Stage],
        "months": [_month(found, place, words) for place in range(len(found.months))] if has_months else [],
        "has_booked": any(one.booked for one in found.months),
        "fares": _fares(found, words),
        "lists": [
            {"heading": words(f"glance-picture-{key}"), "lines": [words("plain", {"text": one}) for one in told]}
            for key, told in (("answers", answered(found)), ("waits", longest(found)))
            if told
        ],
        "left_out": left_out,
        **{key: words(f"glance-picture-{key}") for key in ("adepts", "mentors", "met", "booked", "plan")},
        **{f"{key}_heading": words(f"glance-picture-{key}") for key in ("stages", "months", "fares")},
    }


def _year(found: Glance, words: Words) -> Iterator[str]:
    """Yield the year in words: what it is, who is in it, and how often the two meet."""
    programme = found.programme
    yield words("document-board-what", {"period": DaysFromTo(programme.starts_on, programme.ends_on)})
    adepts, mentors = found.stages[Stage.REGISTERED]
    matched, done = found.stages[Stage.MATCHED], found.stages[Stage.COMPLETED]
    if adepts or mentors:
        people: Facts = {"adepts": adepts, "mentors": mentors, "with_mentor": matched[0]}
        yield words("document-board-people", people)
    if found.held or found.due:
        yield words("document-board-meetings", {"held": found.held, "due": found.due})
    if any(done):
        yield words("document-board-completed", {"adepts": done[0], "mentors": done[1]})


def _stage(found: Glance, stage: Stage, words: Words) -> dict[str, Any]:
    adepts, mentors = found.stages[stage]
    return {"label": words(f"glance-stage-{stage}"), "adepts": adepts, "mentors": mentors}


def _month(found: Glance, place: int, words: Words) -> dict[str, Any]:
    one = found.months[place]
    told = "+".join(str(number) for number in (one.held, one.booked) if number)
    is_named = len(found.months) <= MOST_LABELS or place % 2 == 0
    name = words("plain", {"text": MonthOf(one.first)})[:3] if is_named else ""
    return {"name": name, "held": one.held, "booked": one.booked, "plan": one.plan, "told": told}


def _fares(found: Glance, words: Words) -> list[dict[str, Any]]:
    shown = [(fare, found.fares[fare]) for fare in Fare if found.fares.get(fare)]
    return [
        {"count": count, "colour": FARES[fare], "told": words(f"glance-fare-{fare}", {"count": count})}
        for fare, count in shown
    ]
