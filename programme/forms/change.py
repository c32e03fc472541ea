"""Changes of what was once sent: one question of the registration or the setup again, which saves its answer at once.

The hint says which question it is; it is asked and checked as it was the first time. What can be left empty has a
button for that.
"""

from dataclasses import replace
from datetime import date, time

from programme import quiet
from programme.checks import at_most, called
from programme.dates.answers import Asking, shown
from programme.dates.reading import Wanted
from programme.errors import ProgrammeError
from programme.form import About, Answers, Form, Hints, Option, Step, Text
from programme.forms.presentation import LONGEST_BOARDS, LONGEST_IDEA, LONGEST_PRESENTATION, YES_OR_NO
from programme.forms.registration import REGISTRATION
from programme.forms.replanned import another_day
from programme.forms.setup import SETUP, managers
from programme.lengths import minutes, number
from programme.options import called_as, offered
from programme.people import Role
from programme.presses.change import Detail, Rule
from programme.speech import Phrase
from programme.when import When, hint_is

LONGEST_DETAIL = 80
SHORTEST, LONGEST = 30, 480  # minutes of a meeting
LARGEST = 20  # working days to answer, or adepts of one mentor
NUMBERS = {
    Rule.LENGTH: ("60", "90", "120", "180", "240"),  # minutes
    Rule.MOST_ADEPTS: ("1", "2", "3", "4", "5"),
    Rule.ANSWER_DAYS: ("2", "5", "7", "10"),
    Rule.OBJECT_DAYS: ("2", "3", "7", "10"),
    Rule.FIT_DAYS: ("2", "3", "7", "10"),
    Rule.CALLS: ("3", "5", "8", "15", "20"),
    Rule.DIPLOMA: ("3", "5", "6", "8", "10"),
}
"""The numbers that a programme can set for itself, as they are offered beside the usual one."""
FIRST = (Role.MENTOR.value, Role.ADEPT.value)
"""Who can be asked first about a proposal."""
DIGESTS = ("07:00", "07:30", "08:00", "08:30", "09:00", "12:00")
EARLIEST_DIGEST, LATEST_DIGEST = time(7), time(18)
NOTHING = ""
BY_OTHERS = "number"  # a phone number that another person types, so that nobody shares their own by mistake


def _is(detail: Detail) -> When:
    return hint_is("detail", detail.name.lower())


def _rule(rule: Rule) -> When:
    return hint_is("rule", step_of(rule))


def step_of(rule: Rule) -> str:
    """Return the name of the step that asks for a fact about a programme."""
    return rule.name.lower().replace("_", "-")


def _nothing(_answers: Answers, hints: Hints) -> tuple[Option, ...]:
    """Offer to leave a detail empty, if it is not."""
    return (Option(NOTHING, Phrase("change-nothing")),) if hints.get("there") else ()


def _ways_to_call(_answers: Answers, hints: Hints) -> tuple[Option, ...]:
    return called_as("name")({"name": hints.get("name")}, hints)


def _managers(answers: Answers, hints: Hints) -> tuple[Option, ...]:
    return (*managers(answers, hints), *_nothing(answers, hints))


def number_shown(rule: Rule, value: str, *, usual: int = 0) -> Phrase:
    """Return a number that the programme sets for itself, or that the matter is as it usually is.

    `usual` are the minutes of a meeting by the preset, where they are known.
    """
    if rule is Rule.LENGTH and value in NUMBERS[rule]:
        return Phrase(f"rule-length-{value}")
    if rule is Rule.LENGTH and value:
        hours, minutes = divmod(int(value), 60)
        return Phrase("rule-length-option", {"hours": hours, "minutes": minutes})
    if rule is Rule.LENGTH:
        return Phrase("rule-length-usual", {"minutes": usual})
    name = step_of(rule)
    return Phrase(f"rule-{name}-option", {"count": int(value)}) if value else Phrase(f"rule-{name}-usual")


def _numbers(rule: Rule) -> Step:
    """Return a question with numbers to tap, and a button to leave the matter as it usually is."""

    def options(_answers: Answers, hints: Hints) -> tuple[Option, ...]:
        usual = int(hints.get("usual") or 0)
        return tuple(Option(one, number_shown(rule, one, usual=usual)) for one in (*NUMBERS[rule], NOTHING))

    check = _length if rule is Rule.LENGTH else _number
    return Step(step_of(rule), options=options, check=check, when=_rule(rule))


def _number(text: str) -> str:
    """Return a typed number as digits.

    Raises:
        ProgrammeError: `number-not-read`, when it is no number, or not from 1 to `LARGEST`.
    """
    found = number(text)
    if found is None or not 1 <= found <= LARGEST:
        raise ProgrammeError("number-not-read", most=LARGEST)
    return str(found)


def _length(text: str) -> str:
    """Return the minutes of a typed length as digits.

    Raises:
        ProgrammeError: `length-not-read`, when it is no length, or not from half an hour to eight hours.
    """
    found = minutes(text)
    if found is None or not SHORTEST <= found <= LONGEST:
        raise ProgrammeError("length-not-read")
    return str(found)


DIGEST_HOUR = Asking(Wanted.TIME, time="digest")


def _digests(_answers: Answers, _hints: Hints) -> tuple[Option, ...]:
    return tuple(Option(one, Phrase("plain", {"text": time.fromisoformat(one)})) for one in DIGESTS)


def _digest_hour(said: Text, answers: Answers, hints: Hints) -> Answers:
    """Return a typed time for the digest.

    Raises:
        ProgrammeError: `digest-hour`, for a time in the night or the evening; and as for `Asking.reads`.
    """
    given = DIGEST_HOUR.reads(said, answers, hints)
    if not EARLIEST_DIGEST <= time.fromisoformat(str(given["digest"])) <= LATEST_DIGEST:
        raise ProgrammeError("digest-hour")
    return given


def _quiet_times(_answers: Answers, hints: Hints) -> tuple[Option, ...]:
    """Offer to remove each of the programme's quiet times."""
    there = ((one, quiet.shown(quiet.of_text(one))) for one in hints.get("quiet", "").split())
    return tuple(Option(f"{quiet.REMOVED}{one}", Phrase("rule-quiet-remove", {"days": days})) for one, days in there)


def _quiet(said: Text, _answers: Answers, hints: Hints) -> Answers:
    """Return typed quiet times as an answer that adds them.

    Raises:
        ProgrammeError: `quiet-too-much`, if more than half of the programme would be quiet; or as for `stretches.read`.
    """
    from programme.dates.stretches import Within, read

    first, last = date.fromisoformat(hints["starts"]), date.fromisoformat(hints["ends"])
    today = said.today or date.fromisoformat(hints["today"])
    found = read(said.text, said.language, Within(today, min(first, today), last))
    there = map(quiet.of_text, hints.get("quiet", "").split())
    if quiet.is_too_much(quiet.joined([*there, *found]), first, last):
        raise ProgrammeError("quiet-too-much")
    return {"quiet": quiet.ADDED + " ".join(map(quiet.as_text, found))}


def _asked_again(detail: Detail) -> Step:
    """Return the question of the registration."""
    return replace(REGISTRATION.step(detail.name.lower()), when=_is(detail))


CHANGE = Form(
    "change",
    2,
    About.MEMBERSHIP,
    (
        *(_asked_again(one) for one in (Detail.NAME, Detail.EMAIL, Detail.PHONE)),
        Step("called", options=_ways_to_call, check=called, when=_is(Detail.CALLED)),
        replace(REGISTRATION.step("phone"), name=BY_OTHERS, contact=False, when=hint_is("detail", BY_OTHERS)),
        Step("employer", check=at_most(LONGEST_DETAIL), when=_is(Detail.EMPLOYER)),
        Step("title", options=_nothing, check=at_most(LONGEST_DETAIL), when=_is(Detail.TITLE)),
        Step("boards", options=_nothing, check=at_most(LONGEST_BOARDS, lines=True), when=_is(Detail.BOARDS)),
        Step("idea", options=_nothing, check=at_most(LONGEST_IDEA, lines=True), when=_is(Detail.IDEA)),
        Step(
            "presentation",
            options=_nothing,
            check=at_most(LONGEST_PRESENTATION, lines=True),
            when=_is(Detail.PRESENTATION),
        ),
        Step("town", check=at_most(LONGEST_DETAIL), when=_is(Detail.TOWN)),
        *(_asked_again(one) for one in (Detail.LANGUAGES, Detail.COMPETENCES)),
        replace(REGISTRATION.step("goal"), options=_nothing, optional=False, when=_is(Detail.GOAL)),
        _asked_again(Detail.CAPACITY),
    ),
    keeps=False,
    sends_itself=True,
    single=True,
)

RULE = Form(
    "rule",
    7,
    About.PROGRAMME,
    (
        replace(SETUP.step("name"), when=_rule(Rule.NAME)),
        *(replace(another_day(step_of(one)), when=_rule(one)) for one in (Rule.STARTS, Rule.ENDS)),
        replace(SETUP.step("preset"), when=_rule(Rule.PRESET)),
        *(
            replace(SETUP.step(step_of(one)), options=_nothing, optional=False, when=_rule(one))
            for one in (Rule.ORGANISATION, Rule.OUTSIDER)
        ),
        replace(SETUP.step("employer"), when=_rule(Rule.EMPLOYER)),
        replace(SETUP.step("stand-in"), options=_managers, optional=False, when=_rule(Rule.STAND_IN)),
        *(_numbers(one) for one in NUMBERS),
        Step(
            "digest",
            options=_digests,
            reads=_digest_hour,
            splits=DIGEST_HOUR.splits,
            columns=3,
            show=shown,
            when=_rule(Rule.DIGEST),
        ),
        Step("mentors", options=offered("rule-mentors", YES_OR_NO), when=_rule(Rule.MENTORS)),
        Step("first", options=offered("rule-first", FIRST), when=_rule(Rule.FIRST)),
        Step("consent", options=offered("rule-consent", YES_OR_NO), when=_rule(Rule.CONSENT)),
        Step("quiet", options=_quiet_times, reads=_quiet, when=_rule(Rule.QUIET)),
    ),
    keeps=False,
    sends_itself=True,
    single=True,
)
