"""The setup of a programme by its manager: its name, its first and last day, and its rules.

It opens at a manager's first `/start`. The summary before it is sent shows the number of meetings by these
choices, and a warning if the time and the rules do not go together.
"""

from datetime import date

from programme.cadence import plan
from programme.checks import at_most, called, full_name, iso_date
from programme.dialog import About, Answer, Answers, Form, Hints, Option, Step
from programme.errors import ProgrammeError
from programme.options import called_as, called_for_sure, telegram_name
from programme.people import Preset
from programme.speech import Phrase, Value, WithYear

LENGTHS = (6, 9, 12, 18)  # months
STARTS_OFFERED = 6
SHORTEST = 56  # days
LONGEST = 3 * 366


def _months_on(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, 1)


def _dates(days: list[date]) -> tuple[Option, ...]:
    return tuple(Option(day.isoformat(), Phrase("date", {"day": WithYear(day)})) for day in days)


def _starts(_answers: Answers, hints: Hints) -> tuple[Option, ...]:
    today = date.fromisoformat(hints["today"])
    return _dates([_months_on(today, months) for months in range(1, STARTS_OFFERED + 1)])


def _ends(answers: Answers, _hints: Hints) -> tuple[Option, ...]:
    start = date.fromisoformat(str(answers["starts"]))
    return _dates([date.fromordinal(_months_on(start, months).toordinal() - 1) for months in LENGTHS])


def _presets(_answers: Answers, _hints: Hints) -> tuple[Option, ...]:
    return tuple(Option(preset, Phrase(f"preset-{preset}")) for preset in Preset)


def _day(answer: Answer) -> Value:
    return WithYear(date.fromisoformat(str(answer)))


def _span(answers: Answers) -> tuple[date, date]:
    return date.fromisoformat(str(answers["starts"])), date.fromisoformat(str(answers["ends"]))


def _has_a_sensible_length(answers: Answers) -> bool:
    starts, ends = _span(answers)
    return SHORTEST <= (ends - starts).days <= LONGEST


def _what_it_means(answers: Answers) -> tuple[Phrase, ...]:
    if not _has_a_sensible_length(answers):
        return (Phrase("error-programme-length"),)
    worked_out = plan(Preset(str(answers["preset"])), *_span(answers))
    facts = {"meetings": worked_out.meetings, "gap": worked_out.gap, "weeks": worked_out.weeks}
    note = Phrase(f"setup-plan-{answers['preset']}", facts)
    return (note,) if worked_out.fits else (note, Phrase("setup-does-not-fit", facts))


def _check(answers: Answers) -> None:
    if not _has_a_sensible_length(answers):
        raise ProgrammeError("programme-length")


SETUP = Form(
    "setup",
    2,
    About.NOTHING,
    (
        Step("manager", options=telegram_name, check=full_name),
        Step("called", options=called_as("manager"), check=called, follows="manager", settled=called_for_sure),
        Step("name", check=at_most(60)),
        Step("starts", options=_starts, check=iso_date, columns=2, show=_day),
        Step("ends", options=_ends, check=iso_date, columns=2, show=_day),
        Step("preset", options=_presets, show=lambda answer: Phrase(f"preset-{answer}")),
    ),
    notes=_what_it_means,
    check=_check,
)
