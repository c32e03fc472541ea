"""After a meeting: a few taps about the process, never about what was said. It sends itself after the last answer.

The subject is the meeting. The hints, fixed when it is opened: who is asked (`role`), about whom (`other`), who reads
it (`manager`), the meeting's `day`, the days to offer for the next one (`dates`), and whether one is `planned`.
"""

from datetime import date

from programme.dialog import Answer, Answers, Form, Hints, Option, Step
from programme.forms.suggestions import offered
from programme.meeting import Held
from programme.speech import Phrase, Value

MINUTES = ("60", "90", "120", "180", "240")
MARKS = ("5", "4", "3", "2", "1")
HAVE_A_TIME, NOT_DECIDED = "have", "later"
TALK = ("no", "yes")


def _they_met(answers: Answers, _hints: Hints) -> bool:
    return answers.get("held") == Held.YES


def _adepts_progress(answers: Answers, hints: Hints) -> bool:
    return _they_met(answers, hints) and hints["role"] == "adept"


def _none_planned(answers: Answers, hints: Hints) -> bool:
    return _they_met(answers, hints) and hints["planned"] == "no"


def _was_not_moved(answers: Answers, _hints: Hints) -> bool:
    return answers.get("held") != Held.MOVED


def _next_days(_answers: Answers, hints: Hints) -> tuple[Option, ...]:
    days = tuple(Option(day, Phrase("date", {"day": date.fromisoformat(day)})) for day in hints["dates"].split())
    others = (Option(one, Phrase(f"report-next-{one}")) for one in (HAVE_A_TIME, NOT_DECIDED))
    return (*days, *others)


def _next_shown(answer: Answer) -> Value:
    if answer in {HAVE_A_TIME, NOT_DECIDED}:
        return Phrase(f"report-next-{answer}")
    return date.fromisoformat(str(answer))


REPORT = Form(
    "report",
    1,
    (
        Step("held", options=offered("report-held", tuple(Held)), show=lambda one: Phrase(f"report-held-{one}")),
        Step(
            "minutes",
            options=offered("report-minutes", MINUTES),
            when=_they_met,
            columns=2,
            show=lambda one: Phrase(f"report-minutes-{one}"),
        ),
        Step(
            "useful",
            options=offered("report-useful", MARKS),
            when=_they_met,
            show=lambda one: Phrase(f"report-useful-{one}"),
        ),
        Step(
            "progress",
            options=offered("report-progress", MARKS),
            when=_adepts_progress,
            show=lambda one: Phrase(f"report-progress-{one}"),
        ),
        Step("next", options=_next_days, when=_none_planned, show=_next_shown),
        Step(
            "talk",
            options=offered("report-talk", TALK),
            when=_was_not_moved,
            show=lambda one: Phrase(f"report-talk-{one}"),
        ),
    ),
    sends_itself=True,
)
