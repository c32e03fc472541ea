"""A pause: until which day, or for the time being. No reason is asked.

The subject is the membership of whoever rests. The hints say what rests (`what`: a pair, or being put forward), whether
the writer rests themselves (`whose`), the names (`name`, `other`), their last day (`ends`), the programme's own quiet
times (`quiet`), the
meeting that is booked (`booked`), and the pause that is made longer (`pause`), if it is one.
"""

import re
from collections.abc import Iterable
from datetime import date, timedelta

from programme.calendar import calendar_of
from programme.dates.answers import Asking, meant, shown
from programme.dates.reading import Reason, Wanted
from programme.dates.seasons import days_about
from programme.dates.spans import WEEK, read_span, without_words
from programme.dialog import AskBackError
from programme.errors import ProgrammeError
from programme.form import About, Answer, Answers, Form, Hints, Option, Step, Text
from programme.names import from_hint
from programme.pause import LONGEST
from programme.speech import Phrase, Value, listed_and
from programme.times import months_later

UNTIL, OPEN = "until", "open"
PAIR, REST_MENTOR, REST_ADEPT = "pair", "rest-mentor", "rest-adept"
MINE, THEIRS = "mine", "theirs"
WEEKS = (2, 4, 8)
NONE, UNSURE = "none", "unsure"
TOO_EARLY = frozenset({f"read-{one}" for one in (Reason.TOO_EARLY, Reason.PAST)})
DAY = Asking(Wanted.DAY, day=UNTIL)

COUNTS = {
    **dict.fromkeys(("en", "ett", "a", "an", "one"), 1),
    **dict.fromkeys(("två", "tva", "two", "ett par", "a couple of"), 2),
    **dict.fromkeys(("tre", "three"), 3),
    **dict.fromkeys(("fyra", "four"), 4),
    **dict.fromkeys(("fem", "five"), 5),
    **dict.fromkeys(("sex", "six"), 6),
    **dict.fromkeys(("sju", "seven"), 7),
    **dict.fromkeys(("åtta", "atta", "eight"), 8),
    **dict.fromkeys(("nio", "nine"), 9),
    **dict.fromkeys(("tio", "ten"), 10),
    **dict.fromkeys(("tolv", "twelve"), 12),
    **dict.fromkeys(("fjorton", "fourteen"), 14),
    **dict.fromkeys(("tjugo", "twenty"), 20),
    **dict.fromkeys(("trettio", "thirty"), 30),
}
DAYS = re.compile(r"dag|dagar|dygn|days?")
WHOLE_WEEKS = re.compile(r"v|veckor?|vecka|weeks?|wks?")
MONTHS = re.compile(r"mån|månad|månader|manad|manader|months?")
FOR = re.compile(
    r"(?:i |om |for |in )?(?:ungefär |cirka |ca |about )?(\d{1,3}|ett par|a couple of|[a-zåäö]+)\s*([a-zåäö]+)[.!]?"
)
YEARS = re.compile(r"år|years?")
HALF_A_YEAR = re.compile(r"(?:i )?(?:ett )?halvår[.!]?|(?:for )?half a year[.!]?")
FOR_NOW = re.compile(
    r"(?:tills vidare|tillsvidare|vet (?:inte|ej)(?: än)?|jag vet inte|oklart|ingen aning|obestämd tid|på obestämd tid"
    r"|tills jag (?:hör av mig|säger till)|så länge (?:som )?(?:det )?behövs|until i say so|as long as it takes"
    r"|until further notice|for now|for the time being|don[’']?t know(?: yet)?|i don[’']?t know|not sure|no idea)[.!]?"
)
A_WHILE = re.compile(
    r"(?:i )?(?:ett tag|ett litet tag|en stund|en tid|några (?:dagar|veckor|månader))(?: till)?[.!]?"
    r"|(?:for )?(?:a while|some time|a few (?:days|weeks|months))[.!]?"
)
QUARTERS = re.compile(r"kvartal|quarters?")
LAST_DAY_TOO = re.compile(r"\b(?:till och med|t\.? ?o\.? ?m\b\.?|through|up to and including|to and including)")


def until_of(answers: Answers) -> date | None:
    """Return the day on which it goes on again, as answered; None for the time being."""
    answer = answers.get(UNTIL)
    return None if answer in (None, OPEN) else date.fromisoformat(str(answer))


def goes_on(answers: Answers, hints: Hints) -> date | None:
    """Return the day on which it goes on: the one that was answered, or the first after it that is not quiet.

    On a quiet day nobody would be told, so that the pause would last longer than was said.
    """
    day = until_of(answers)
    return None if day is None else _not_quiet(day, hints)


def _not_quiet(day: date, hints: Hints) -> date:
    return calendar_of(hints["time_zone"], tuple(hints.get("quiet", "").split())).not_quiet(day)


def _options(_answers: Answers, hints: Hints) -> tuple[Option, ...]:
    today = date.fromisoformat(hints["today"])
    days = dict.fromkeys(_not_quiet(today + timedelta(weeks=count), hints) for count in WEEKS)
    weeks = (
        Option(day.isoformat(), Phrase("pause-weeks", {"count": round((day - today).days / 7), "day": day}))
        for day in days
    )
    return (*weeks, Option(OPEN, Phrase("pause-open")))


def _reads(said: Text, answers: Answers, hints: Hints) -> Answers:
    """Return the day on which it goes on again: typed as a day, as how long, or for the time being.

    Raises:
        AskBackError: as for `Asking.reads`, and for a time of the year in place of a day.
        ProgrammeError: `pause-begins-today`, for days of which the first is further off; `pause-too-early`, for none to
            come; `pause-long`.
    """
    today = said.today or date.fromisoformat(hints["today"])
    text = " ".join(said.text.lower().split())
    if FOR_NOW.fullmatch(text):
        return {UNTIL: OPEN}
    if (length := how_long(text, today)) is not None:
        return {UNTIL: _sensible(length, today).isoformat()}
    if A_WHILE.fullmatch(text):
        raise AskBackError("read-unsure", {}, proposed=(OPEN,))
    span = read_span(text, said.language, today)
    if span is not None and span[0] <= today + timedelta(days=1):
        return {UNTIL: _sensible(span[1] + timedelta(days=1), today).isoformat()}
    if days := days_about(text, today):
        raise AskBackError(
            "read-which-day", {"choices": "single" if len(days) == 1 else "some"}, proposed=_written(days)
        )
    if span is not None and not WEEK.fullmatch(text):
        raise ProgrammeError("pause-begins-today")
    day = _day(said, answers, hints)
    if LAST_DAY_TOO.search(text):
        day += timedelta(days=1)
    return {UNTIL: _sensible(day, today).isoformat()}


def _day(said: Text, answers: Answers, hints: Hints) -> date:
    """Return the one day that a text means.

    Raises:
        AskBackError: as for `Asking.reads`.
        ProgrammeError: `pause-too-early`, for today, or a day that has been.
    """
    plain = Text(without_words(said.text), said.message_id, said.today, said.language)
    try:
        given = DAY.reads(plain, answers, hints)
    except AskBackError as back:
        if back.code in TOO_EARLY:
            raise ProgrammeError("pause-too-early") from None
        raise
    return date.fromisoformat(str(given[UNTIL]))


def _written(days: Iterable[date]) -> tuple[str, ...]:
    return tuple(one.isoformat() for one in days)


def how_long(text: str, today: date) -> date | None:
    """Return the day after "två veckor", "10 dagar", "en månad" or "ett halvår" from a day on, or None."""
    if HALF_A_YEAR.fullmatch(text):
        return months_later(today, 6)
    found = FOR.fullmatch(text)
    if found is None:
        return None
    said, unit = found.groups()
    count = int(said) if said.isdigit() else COUNTS.get(said, 0)
    if not count:
        return None
    if DAYS.fullmatch(unit):
        return today + timedelta(days=count)
    if WHOLE_WEEKS.fullmatch(unit):
        return today + timedelta(weeks=count)
    months = next((each for words, each in ((MONTHS, 1), (QUARTERS, 3), (YEARS, 12)) if words.fullmatch(unit)), 0)
    return months_later(today, months * count) if months else None


def _sensible(day: date, today: date) -> date:
    """Refuse a pause of more than a year.

    Raises:
        ProgrammeError: `pause-long`.
    """
    if day > today + LONGEST:
        raise ProgrammeError("pause-long")
    return day


def _splits(value: str) -> Answers:
    return {UNTIL: OPEN} if value == OPEN else DAY.splits(value)


def _shown(answer: Answer, hints: Hints) -> Value:
    until = NONE if answer == OPEN else shown(_not_quiet(date.fromisoformat(str(answer)), hints).isoformat())
    return Phrase("pause-shown", {"what": hints.get("what", PAIR), "until": until})


def _name(hint: str) -> Value:
    return listed_and(from_hint(hint)[::2])


def _notes(answers: Answers, hints: Hints) -> tuple[Phrase, ...]:
    """Return what follows from a pause, and the words that each other person reads."""
    if UNTIL not in answers:
        return ()
    day, said = goes_on(answers, hints), until_of(answers)
    facts: dict[str, Value] = {"until": day or NONE, "name": _name(hints["name"]), "manager": _name(hints["manager"])}
    what, theirs = hints["what"], hints["whose"] == THEIRS
    reads: list[Phrase] = []
    if what == PAIR:
        reads += _quoted(_name(hints["other"]), Phrase("pause-partner", {**facts, **_booked(hints)}))
    if theirs:
        reads += _quoted(facts["name"], Phrase(f"pause-noted-{what}", {**facts, "other": _name(hints["other"])}))
    ends = date.fromisoformat(hints["ends"])
    after = (Phrase("pause-past-the-end", {"ends": ends}),) if day is not None and day > ends else ()
    moved = (Phrase("pause-not-quiet", {"said": said, "until": day}),) if said and day and said != day else ()
    return (*moved, Phrase(f"pause-means-{what}", facts), *after, *reads)


def _booked(hints: Hints) -> dict[str, Value]:
    """Return the day and the time of the meeting that is booked, as the partner reads them."""
    known = hints.get("booked", UNSURE)
    if known in (NONE, UNSURE):
        return {"day": known, "time": ""}
    told = meant(known)
    return {"day": told.day or UNSURE, "time": told.at or ""}


def _quoted(name: Value, words: Phrase) -> tuple[Phrase, Phrase]:
    return Phrase("pause-reads", {"name": name}), Phrase("quoted", {"text": words})


PAUSE = Form(
    "pause",
    1,
    About.MEMBERSHIP,
    (Step(UNTIL, options=_options, reads=_reads, splits=_splits, shows=_shown),),
    keeps=False,
    notes=_notes,
)
