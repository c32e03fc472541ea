"""The process of the two programmes, sentence by sentence, with where each lives in the bot: `docs/process.md`.

A place is a function or a name of the code (`module:name`), a text (`text:key`), or what somebody types (`/name`). What
is left to people on purpose says so instead.
"""

from collections.abc import Iterator
from dataclasses import dataclass

BY_PEOPLE = "people"


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence of the process.

    Attributes:
        point: the number of its point in docs/programme.md#process.
        source: S1, S2, the card, or ours.
        places: where it lives; none for what people do by themselves.
        why: why it has no place; empty for most.
    """

    point: int
    source: str
    sentence: str
    places: tuple[str, ...] = ()
    why: str = ""


_FORMS, _USE = "programme.forms", "programme.usecases"
ROWS: tuple[Row, ...] = (
    Row(1, "S1", "People register with details and competences", (f"{_FORMS}.registration:REGISTRATION",)),
    Row(1, "S1", "A founder tells the business idea", (f"{_FORMS}.presentation:PRESENTATION", "text:card-idea")),
    Row(1, "ours", "It takes three minutes", (f"{_USE}.arriving.registration:send", "text:registration-reminder")),
    Row(2, "S1, S2", "Every adept and every mentor is interviewed", (f"{_USE}.arriving.interview:open_interview",)),
    Row(
        2,
        "S1",
        "The talk is about challenges, areas, what a mentor could give, wishes",
        (f"{_FORMS}.interview:INTERVIEW",),
    ),
    Row(2, "S1", "Somebody wishes for a certain mentor", ("text:interview-wished",)),
    Row(3, "S1, S2", "The manager finds the right mentor", ("/match", f"{_USE}.matching.match:look")),
    Row(3, "S2", "The manager asks that mentor first", (f"{_USE}.matching.proposal:propose",)),
    Row(
        3,
        "S2",
        "The mentor may come from the manager’s network",
        (f"{_USE}.matching.invitation:invite", f"{_USE}.matching.outside:add"),
    ),
    Row(
        3,
        "S2",
        "Then the adept is told, and may object",
        (f"{_USE}.matching.proposal:adept_says", "text:proposal-to-adept"),
    ),
    Row(
        3,
        "S2",
        "A tie makes two unsuitable",
        ("text:interview-ties", f"{_USE}.desk.boss:buttons", f"{_USE}.trust.tie:tell"),
    ),
    Row(
        3,
        "ours",
        "No objection in time means on to the first meeting",
        ("programme.due:DueKind.OBJECTION", f"{_USE}.matching.proposal:agreed"),
    ),
    Row(4, "S1", "Both are introduced to their roles", ("/guide", f"{_USE}.common.guide:contents")),
    Row(
        4,
        "S1",
        "A joint kick-off is the first meeting of the pairs",
        (f"{_USE}.year.first_meeting:kick_off", f"{_USE}.desk.gathering:plan"),
    ),
    Row(
        4,
        "S2",
        "The adept contacts the mentor soon",
        (f"{_USE}.year.first_meeting:exchange_contacts", f"{_USE}.year.first_meeting:nudge"),
    ),
    Row(5, "S2", "The first meeting is without conditions", ("text:guide-first-meeting-1",)),
    Row(
        5, "S2", "Both tell the manager whether they want to start", (f"{_USE}.trust.fit:ask", f"{_USE}.trust.fit:says")
    ),
    Row(5, "ours", "The manager confirms each start", (f"{_USE}.trust.fit:confirm",)),
    Row(6, "S1", "Both sign a moral contract", (f"{_USE}.trust.contract_signature:sign",)),
    Row(
        6,
        "S1",
        "They promise to do their best, and add what they want",
        (f"{_FORMS}.contract:CONTRACT", "text:contract-agreed"),
    ),
    Row(
        7,
        "S1",
        "At least twelve meetings of about four hours in the year",
        ("programme.cadence:plan", "programme.meeting:LENGTHS"),
    ),
    Row(
        7,
        "S2, card",
        "Every fifth to sixth week, for continuity",
        ("programme.cadence:next_word", f"{_USE}.year.prompt:expect_next"),
    ),
    Row(7, "S2", "The pair chooses the place", ("text:meeting-place",)),
    Row(7, "S2", "The adept plans the meeting and its content", (f"{_USE}.year.point:open_point", "/meet")),
    Row(7, "card", "Each tells the manager after a meeting", (f"{_FORMS}.report:REPORT", f"{_USE}.year.report:save")),
    Row(7, "S1", "The pair reports to the manager as the year goes on", (f"{_USE}.desk.glance:glance",)),
    Row(8, "S1", "Follow-up after about six months", ("programme.survey:HALF_WAY", f"{_FORMS}.survey:SURVEY")),
    Row(8, "S1", "Regularly by phone, visit or e-mail", ("/calls", f"{_USE}.desk.call:show")),
    Row(8, "card", "Surveys by schedule", ("programme.surveys:SURVEYS", f"{_USE}.year.survey_days:expect")),
    Row(
        9,
        "S1",
        "Information and networking gatherings",
        (f"{_USE}.desk.gathering:invite", f"{_USE}.year.gathering_answer:answer"),
    ),
    Row(10, "S2", "The manager is a sounding board for both", ("/write", "/concern", f"{_USE}.myself.concern:tell")),
    Row(10, "S2", "A new mentor can be looked for", ("/rematch", f"{_USE}.ending.rematch:end")),
    Row(
        10,
        "S1",
        "To say honestly that it does not work is both sides’ part",
        ("text:survey-change-adept", "text:survey-change-mentor"),
    ),
    Row(
        11, "S1", "Adepts and mentors get diplomas", ("/diplomas", f"{_USE}.ending.diploma:issue", "text:diploma-here")
    ),
    Row(
        11,
        "ours",
        "The mentor of an ended pair gets one too; a least number is a setting, off",
        ("programme.diploma:standing", "text:rule-diploma-usual"),
    ),
    Row(11, "ours", "Four weeks before the end the pair is told", (f"{_USE}.ending.ending:announce", "text:end-ahead")),
    Row(11, "ours", "Words to each other, if both want", (f"{_USE}.ending.goodbye:given",)),
    Row(11, "ours", "The last meeting has its guide", (f"{_USE}.common.guide:with_last_day", "text:guide-ending-1")),
    Row(
        11,
        "ours",
        "Everybody has a fitting end, who never began too",
        ("/close", f"{_USE}.ending.closing:close", "text:closing-over"),
    ),
    Row(12, "S1", "The adept’s first step is a business plan", ("/plan", f"{_USE}.year.plan:show")),
    Row(12, "S1", "It may be revised through the year", (f"{_USE}.year.plan_section:write",)),
    Row(
        10,
        "S2",
        "The two talk to each other about what each needs",
        why="between the two; the bot asks for it in its guides and surveys",
    ),
)


def page() -> str:
    """Return the page."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield "# The process, and where each sentence of it lives"
    yield ""
    yield "Made by `make docs` from `tests/process.py`; a test looks whether each place is there. The points are those"
    yield "of [the programme](programme.md#process). A name with a stroke is what somebody types, one in `.ftl` a text."
    yield ""
    yield "| | from | sentence | where |"
    yield "|---|---|---|---|"
    for one in sorted(ROWS, key=lambda row: row.point):
        where = ", ".join(f"`{_shown(place)}`" for place in one.places) or one.why
        yield f"| {one.point} | {one.source} | {one.sentence} | {where} |"


def _shown(place: str) -> str:
    kind, _, name = place.partition(":")
    if kind == "text":
        return f"{name} (.ftl)"
    return place if place.startswith("/") else f"{kind}.{name}"
