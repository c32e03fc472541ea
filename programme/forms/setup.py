"""The setup of a programme by its manager: who answers for it, its name, its first and last day, and its rules.

What the manager may not know yet can be skipped, and stands on the manager's list until it is filled in. It opens at a
manager's first `/start`. The summary before it is sent shows the number of meetings by these
choices, and a warning if the time and the rules do not go together.
"""

from dataclasses import replace
from datetime import date

from programme.cadence import plan
from programme.checks import at_most, called, full_name, phone, readable_phone
from programme.contacts import Reach, organisation, outsider, outsider_shown
from programme.dates.answers import Asking, shown
from programme.dates.bounds import Bounds
from programme.dates.reading import Wanted
from programme.errors import ProgrammeError
from programme.form import About, Answer, Answers, Form, Hints, Option, Step, Text
from programme.forms.first_and_last import check_together, is_sensible
from programme.options import called_as, called_for_sure, offered, telegram_name
from programme.people import Preset, SameEmployer
from programme.speech import Phrase, Value, WithYear
from programme.when import there_is, there_is_no

LENGTHS = (6, 9, 12, 18)  # months
STARTS_OFFERED = 6
LONGEST_NAME = 60
EMPLOYER_RULES = (SameEmployer.CAUTION, SameEmployer.BAN, SameEmployer.FINE)


def _since_start(answers: Answers, hints: Hints) -> date | None:
    """Return the first day: the answer, or of a programme whose end is changed the one that stands."""
    starts = answers.get("starts") or hints.get("starts")
    return date.fromisoformat(str(starts)) if starts else None


STARTS = Asking(Wanted.DAY, day="starts", bounds=lambda _hints: Bounds())
ENDS = replace(STARTS, day="ends", since=_since_start)


def _reads_starts(said: Text, answers: Answers, hints: Hints) -> Answers:
    """Return the first day, looked at beside the last at once where that is told already.

    Raises:
        AskBackError: as for `Asking.reads` and `check_together`.
    """
    given = STARTS.reads(said, answers, hints)
    if ends := answers.get("ends"):
        starts = date.fromisoformat(str(given["starts"]))
        check_together("starts", starts, date.fromisoformat(str(ends)), date.fromisoformat(hints["today"]))
    return given


def _reads_ends(said: Text, answers: Answers, hints: Hints) -> Answers:
    """Return the last day, looked at beside the first at once: not only below the questions that follow.

    Raises:
        AskBackError: as for `Asking.reads` and `check_together`.
    """
    given = ENDS.reads(said, answers, hints)
    starts = date.fromisoformat(str(answers["starts"]))
    check_together("ends", starts, date.fromisoformat(str(given["ends"])), date.fromisoformat(hints["today"]))
    return given


def _months_on(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, 1)


def _dates(days: list[date]) -> tuple[Option, ...]:
    return tuple(Option(day.isoformat(), Phrase("date", {"day": WithYear(day)})) for day in days)


def _starts(answers: Answers, hints: Hints) -> tuple[Option, ...]:
    today, ends = date.fromisoformat(hints["today"]), answers.get("ends")
    days = [_months_on(today, months) for months in range(1, STARTS_OFFERED + 1)]
    return _dates([day for day in days if not ends or is_sensible(day, date.fromisoformat(str(ends)))])


def _ends(answers: Answers, hints: Hints) -> tuple[Option, ...]:
    start, today = date.fromisoformat(str(answers["starts"])), date.fromisoformat(hints["today"])
    ends = [date.fromordinal(_months_on(start, months).toordinal() - 1) for months in LENGTHS]
    return _dates([day for day in ends if day >= today])


def _presets(_answers: Answers, _hints: Hints) -> tuple[Option, ...]:
    return tuple(Option(preset, Phrase(f"preset-{preset}")) for preset in Preset)


def _rule(answer: Answer) -> Value:
    return Phrase(f"same-employer-{answer}")


def _span(answers: Answers) -> tuple[date, date]:
    return date.fromisoformat(str(answers["starts"])), date.fromisoformat(str(answers["ends"]))


def _has_a_sensible_length(answers: Answers) -> bool:
    starts, ends = _span(answers)
    return is_sensible(starts, ends)


def _what_it_means(answers: Answers, _hints: Hints) -> tuple[Phrase, ...]:
    if not _has_a_sensible_length(answers):
        return (Phrase("error-programme-length"),)
    return what_it_means(Preset(str(answers["preset"])), *_span(answers))


def what_it_means(preset: Preset, starts: date, ends: date, *, warns: bool = True) -> tuple[Phrase, ...]:
    """Return how many meetings these rules give in this time, and a warning if the two do not go together.

    There is none where it warns of nothing that can still be helped.
    """
    worked_out = plan(preset, starts, ends)
    facts = {"meetings": worked_out.meetings, "gap": worked_out.gap, "weeks": worked_out.weeks}
    note = Phrase(f"setup-plan-{preset}", facts)
    return (note,) if worked_out.fits or not warns else (note, Phrase("setup-does-not-fit", facts))


def _check(answers: Answers) -> None:
    if not _has_a_sensible_length(answers):
        raise ProgrammeError("programme-length")


def _phone_shown(answer: Answer) -> Value:
    return readable_phone(str(answer))


def managers(_answers: Answers, hints: Hints) -> tuple[Option, ...]:
    """Return other managers as options; `hints["managers"]` has a line `id name` for each, which is also the answer."""
    lines = hints.get("managers", "").splitlines()
    return tuple(Option(line, Phrase("plain", {"text": line.partition(" ")[2]})) for line in lines)


def manager_shown(answer: Answer) -> Value:
    """Return the name in an answer of `managers`."""
    return str(answer or "").partition(" ")[2]


def manager_id(answer: Answer) -> int | None:
    """Return the person id in an answer of `managers`, or None if the question was skipped."""
    return int(str(answer).partition(" ")[0]) if answer else None


SETUP = Form(
    "setup",
    5,
    About.NOTHING,
    (
        Step("manager", options=telegram_name, check=full_name, when=there_is_no("known-name")),
        Step(
            "called",
            options=called_as("manager"),
            check=called,
            follows="manager",
            settled=called_for_sure,
            when=there_is_no("known-name"),
        ),
        Step("phone", check=phone, contact=True, when=there_is_no("known-numbers"), show=_phone_shown),
        Step("name", check=at_most(LONGEST_NAME)),
        Step("starts", options=_starts, reads=_reads_starts, splits=STARTS.splits, columns=2, show=shown),
        Step("ends", options=_ends, reads=_reads_ends, splits=ENDS.splits, columns=2, show=shown),
        Step("preset", options=_presets, show=lambda answer: Phrase(f"preset-{answer}")),
        Step("employer", options=offered("same-employer", EMPLOYER_RULES), show=_rule),
        Step("organisation", check=organisation, optional=True, show=lambda answer: Reach.of(answer).shown),
        Step("outsider", check=outsider, optional=True, show=outsider_shown),
        Step("stand-in", options=managers, optional=True, when=there_is("managers"), show=manager_shown),
    ),
    notes=_what_it_means,
    check=_check,
)
