"""After a meeting: a few taps about the process, never about the talk. It sends itself after the last answer.

The subject is the meeting. The hints, fixed when it is opened: the side asked (`role`), the partner (`other`), the
reader (`manager`), the meeting's `day`, the days to offer for the next one (`dates`), whether one is `planned` or none
can come any more, and whether the time of the two `ends` soon.
"""

from datetime import date

from programme.calendar import is_quiet_day
from programme.dates.answers import Asking, meant, shown
from programme.dates.bounds import Bounds
from programme.dates.reading import Reason, Wanted
from programme.dialog import AskBackError
from programme.errors import ProgrammeError
from programme.form import About, Answer, Answers, Form, Hints, Option, Step, Text
from programme.labels import bare, is_unsure
from programme.lengths import between, minutes
from programme.meeting import Held
from programme.options import offered
from programme.people import Role
from programme.speech import Phrase, Value
from programme.when import answer_is, answer_is_not, hint_is

MINUTES = ("30", "60", "90", "120", "180", "240")
HALF_AN_HOUR = 30
MARKS = ("5", "4", "3", "2", "1")
HAVE_A_TIME, NOT_DECIDED, THE_LAST = "have", "later", "last"
TALK = ("no", "yes")
THEY_MET = answer_is("held", Held.YES)
NOT_YET = frozenset(
    "nej|nä|nope|inte än|inte ännu|inte bestämt|inte bestämt ännu|vi har inte bestämt|vi har inte bestämt än|vet inte"
    "|vet ej|vet inte än|vet inte ännu|vi vet inte|vi vet inte än|jag vet inte|jag vet inte än|ingen aning|senare"
    "|oklart|återkommer|vi återkommer|jag återkommer|får se|vi får se|no|not yet|not decided|undecided"
    "|we have not decided|don t know|i don t know|don t know yet|no idea|later|we ll see|not sure".split("|")
)
"""Answers to "when do you meet next?" that say that it is not decided."""


NO_MORE = frozenset(
    "det var vårt sista möte|det var vårt sista|vårt sista möte|det var sista mötet|sista mötet|det var sista gången"
    "|det var det sista|vi är klara|inte mer|inget mer|inga fler|inga fler möten|vi ses inte mer"
    "|that was our last meeting|our last meeting|it was our last meeting|that was the last one|it was the last one"
    "|we are done|no more|no more meetings".split("|")
)
"""Answers to the same that say that it was the last meeting; taken in the last weeks."""


def _nearest(text: str) -> Answer:
    """Return the option that is nearest to a typed length; a quarter of an hour between two, the longer.

    Raises:
        AskBackError: it is half an hour from two options, or is told as from the one to the other.
        ProgrammeError: it is no length.
    """
    length, range_of = minutes(text), between(text)
    if length is None and range_of is None:
        raise ProgrammeError("nearest-will-do" if is_unsure(text) else "no-length")
    ends = range_of or (length, length)
    near = {_near(one) for one in ends if one is not None}
    both = tuple(one for one in MINUTES if one in {each for found in near for each in found})
    if len(both) == 1:
        return both[0]
    if len(both) > 2:
        raise ProgrammeError("no-length")
    facts = dict(zip(("first", "second"), map(_length_shown, both), strict=True))
    raise AskBackError("which-of-two", facts, proposed=both)


def _near(length: int) -> tuple[str, ...]:
    """Return the option that a length is nearest to, or the two that it is half an hour from."""
    best = min(abs(int(one) - length) for one in MINUTES)
    found = [one for one in MINUTES if abs(int(one) - length) == best]
    return tuple(found) if best >= HALF_AN_HOUR and len(found) > 1 else (found[-1],)


def _length_shown(answer: Answer) -> Value:
    return Phrase(f"report-minutes-{answer}")


def _length_heard(answer: Answer) -> tuple[Phrase, ...]:
    """Return how a length that was typed is understood: it counts without a summary."""
    return (Phrase("labelled", {"label": Phrase("report-minutes-label"), "value": _length_shown(answer)}),)


def _next_read(said: Text, answers: Answers, hints: Hints) -> Answers:
    """Return the next day that a text names, or that none is decided yet."""
    words = bare(said.text).removeprefix("nej ").removeprefix("no ")
    if words in NO_MORE and hints.get("ends") == "yes":
        return {"next": THE_LAST}
    return {"next": NOT_DECIDED} if words in NOT_YET else NEXT.reads(said, answers, hints)


def _next_days(_answers: Answers, hints: Hints) -> tuple[Option, ...]:
    days = tuple(Option(day, Phrase("date", {"day": date.fromisoformat(day)})) for day in hints["dates"].split())
    others = tuple(Option(one, Phrase(f"report-next-{one}")) for one in (HAVE_A_TIME, NOT_DECIDED))
    last = (Option(THE_LAST, Phrase(f"report-next-{THE_LAST}")),) if hints.get("ends") == "yes" else ()
    return (*last, *days, *others)


def _next_shown(answer: Answer) -> Value:
    if answer in {HAVE_A_TIME, NOT_DECIDED, THE_LAST}:
        return Phrase(f"report-next-{answer}")
    return shown(answer)


def _next_heard(answer: Answer) -> tuple[Phrase, ...]:
    """Return how a day that was typed is understood, and what is worth saying about it: it counts without a summary."""
    day = None if answer in {NOT_DECIDED, THE_LAST} else meant(str(answer)).day
    quiet = (Phrase(f"read-{Reason.QUIET}"),) if day and is_quiet_day(day) else ()
    return (Phrase("labelled", {"label": Phrase("report-next-label"), "value": _next_shown(answer)}), *quiet)


def _coming(hints: Hints) -> Bounds:
    """Return the days that a next meeting may be on."""
    return Bounds(last=date.fromisoformat(hints["last"]) if hints.get("last") else None, past=False)


NEXT = Asking(Wanted.DAY, joined="next", bounds=_coming)


REPORT = Form(
    "report",
    2,
    About.MEETING,
    (
        Step("held", options=offered("report-held", tuple(Held)), show=lambda one: Phrase(f"report-held-{one}")),
        Step(
            "minutes",
            options=offered("report-minutes", MINUTES),
            when=THEY_MET,
            columns=2,
            check=_nearest,
            show=_length_shown,
            heard=_length_heard,
        ),
        Step(
            "useful",
            options=offered("report-useful", MARKS),
            when=THEY_MET,
            show=lambda one: Phrase(f"report-useful-{one}"),
        ),
        Step(
            "progress",
            options=offered("report-progress", MARKS),
            when=THEY_MET & hint_is("role", Role.ADEPT),
            show=lambda one: Phrase(f"report-progress-{one}"),
        ),
        Step(
            "next",
            options=_next_days,
            reads=_next_read,
            splits=NEXT.splits,
            when=THEY_MET & hint_is("planned", "no"),
            show=_next_shown,
            heard=_next_heard,
        ),
        Step(
            "talk",
            options=offered("report-talk", TALK),
            when=answer_is_not("held", Held.MOVED),
            show=lambda one: Phrase(f"report-talk-{one}"),
        ),
    ),
    sends_itself=True,
    unasked=True,
)
