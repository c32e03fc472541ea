"""Makes the pages of docs/ that come from the code, and tables of privacy.md and performance.md: no page can differ.

`python -m tests.diagrams` writes them; a test compares.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from benchmarks import table
from programme import lifecycle
from programme.cadence import LINE_BEFORE_ASK, PEACE, SPREAD, STEPS, WINDOWS, Step, Word
from programme.calendar import MORNING, QUIET_BEGINS, QUIET_ENDS
from programme.fares import RULES, Fare
from programme.meeting import EVENING, LENGTHS, PAUSE
from programme.pair import ADEPT_FIRST, BRIDGES, MOVES, OWNERS, PairState
from programme.people import Preset
from programme.restraint import LIMITS
from programme.usecases.year.after_meeting import WORKING_DAYS_BETWEEN
from tests import form_diagrams, privacy_page, process, promise_page, rights_page, settings_page

DOCS = Path(__file__).parent.parent / "docs"
HEAD = """# Lifecycles

Made from `programme/lifecycle.py` and `programme/pair.py` by `make docs`; change the tables, not this page. What is
not an arrow is refused. The manager may also record an answer on somebody's behalf.
"""


YEAR = """# The year

Made from `programme/cadence.py`, `programme/meeting.py`, `programme/usecases/year/after_meeting.py`,
`programme/fares.py` and `programme/restraint.py` by `make docs`; change the tables, not this page. Why it is so:
[decision 20](decisions/20-nobody-is-forgotten-and-nobody-nagged.md). What two people read of it on their telephones
stands in [the year of a pair](pair.md).
"""
SAYS = {
    Word.LINE: "a quiet line with days to choose from",
    Word.ASK: "the prompt: is there a new date?",
    Word.MENTOR: "it is soon time to meet again",
    Word.BOTH: "a reminder",
    Word.MANAGER: "the two stand on the manager's list",
}


def lives() -> str:
    """Return the page about what can become of people and pairs."""
    memberships = ((str(a), str(event), str(to), [str(by)]) for (a, event), (to, by) in lifecycle.TRANSITIONS.items())
    ways = ((MOVES, ""), (ADEPT_FIRST, ", where the adept is asked first"), (BRIDGES, ", of a bridge"))
    pairs = (
        (
            str(a),
            f"{event} ({move.end})" if move.end else f"{event}{when}",
            str(move.to),
            sorted(str(one) for one in move.by),
        )
        for moves, when in ways
        for (a, event), move in moves.items()
    )
    owners = "\n".join(f"| {state} | {', '.join(OWNERS[state]) or 'nobody'} |" for state in PairState)
    return "\n".join(
        [
            HEAD,
            "## A person in a programme\n",
            *_diagram(memberships),
            "\n## A pair\n",
            *_diagram(pairs),
            "\n| state | who acts next |",
            "|---|---|",
            owners,
            "",
        ]
    )


def _diagram(moves: Iterable[tuple[str, str, str, list[str]]]) -> Iterator[str]:
    yield "```mermaid"
    yield "stateDiagram-v2"
    for start, event, to, by in moves:
        yield f"    {_name(start)} --> {_name(to)}: {event} [{', '.join(by)}]"
    yield "```"


def year() -> str:
    """Return the page about what time brings to two who meet."""
    return "\n".join(
        [
            YEAR,
            *(line for preset in Preset for line in _cadence(preset)),
            *_put_off(),
            *_report(),
            *_fares(),
            "## How much is said\n",
            *(
                f"- At most {most} unprompted messages to a person in any {length.days} days."
                for length, most in LIMITS
            ),
            f"- None from {QUIET_BEGINS}:00 to {QUIET_ENDS:02}:00, on weekends, holidays and their eves, in July, and",
            "  from 23 December to 2 January, nor in the quiet times of the programme.",
            "",
        ]
    )


def _cadence(preset: Preset) -> Iterator[str]:
    """Draw what follows a meeting while nothing is booked."""
    steps = STEPS[preset]
    first, last = WINDOWS[preset]
    hours = LENGTHS[preset].seconds // 3600
    yield f"## {preset.capitalize()}: a meeting, and no new date\n"
    yield f"The next meeting should be {first} to {last} days after the last one, {hours} hours long."
    if preset is Preset.ENTREPRENEUR:
        yield "Where the year is shorter than twelve such gaps, the days offered are those of the plan's own gap."
    yield ""
    yield "```mermaid"
    yield "flowchart LR"
    yield "    met((met))"
    before, day = "met", 0
    for step in steps:
        yield f'    {before} -->|{step.day - day} days| {step.word}["day {step.day}: {_to(step)}"]'
        yield f"    {step.word} -.-> booked"
        before, day = step.word.value, step.day
    yield "    booked((booked: silence))"
    yield "```\n"
    yield "| day | weeks | who | what |"
    yield "|---|---|---|---|"
    for step in steps:
        yield f"| {step.day} | {step.day / 7:.1f} | {_to(step)} | {SAYS[step.word]} |"
    yield ""


def _to(step: Step) -> str:
    return " and ".join(step.to) or "manager"


def _put_off() -> Iterator[str]:
    yield "## Put off\n"
    yield f"- Words come at {MORNING:02}:00; one that falls on a quiet day comes on the next day that is not."
    for word, days in SPREAD.items():
        yield f"- What fell into a long quiet time is spread over {days} working days ({word}: {SAYS[word]})."
    yield f"- The quiet line is left out where the prompt comes within {LINE_BEFORE_ASK} days."
    yield f"- When a date has fallen through, nothing that is due is said for {PEACE.days} days.\n"


def _report() -> Iterator[str]:
    hours = PAUSE.seconds // 3600
    yield "## After a meeting\n"
    yield "```mermaid"
    yield "flowchart LR"
    yield f'    over((over)) -->|"ends by {EVENING:%H:%M}, no Friday: {hours} hours"| asked[both are asked]'
    yield f'    over -->|"else: next working day {MORNING:02}:00"| asked'
    yield f"    asked -->|{WORKING_DAYS_BETWEEN} working days| again[whoever has not told is asked once more]"
    yield f'    again -->|{WORKING_DAYS_BETWEEN} working days and nobody has told| manager["the manager\'s list"]'
    yield "```\n"


def _fares() -> Iterator[str]:
    """Draw what says how a pair under way fares."""
    yield "## How a pair fares\n"
    yield "By `programme/fares.py`. The gravest sign is the colour; without one it is green. Who may not see the kind"
    yield "of fact (`programme/access.py`) gets the colour without it.\n"
    yield "| sign | colour | red after | read from | fact | why |"
    yield "|---|---|---|---|---|---|"
    for sign, rule in RULES.items():
        colour = {Fare.NOW: "red", Fare.WATCH: "yellow"}[rule.first]
        later = f"{rule.red_after} days" if rule.red_after else "–"
        yield f"| {sign} | {colour} | {later} | {rule.source} | {rule.fact} | {rule.why} |"
    yield ""


def _name(state: str) -> str:
    """Return a state as Mermaid takes it: its own identifiers have no hyphens."""
    return state.replace("-", "_")


PAGES: Mapping[Path, Callable[[], str]] = {
    DOCS / "lifecycle.md": lives,
    DOCS / "year.md": year,
    DOCS / "process.md": process.page,
    DOCS / "forms.md": form_diagrams.page,
    DOCS / "promises.md": promise_page.page,
    privacy_page.PAGE: privacy_page.page,
    DOCS / "rights.md": rights_page.page,
    DOCS / "settings.md": settings_page.page,
    table.PAGE: table.page,
}

if __name__ == "__main__":
    for path, page in PAGES.items():
        path.write_text(page(), encoding="utf-8")
