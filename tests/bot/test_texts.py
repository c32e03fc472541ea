"""Texts: every language says everything, strictly, and nothing that people write becomes markup."""

import re
from itertools import product

import pytest
from babel import Locale
from fluent.syntax import FluentSerializer
from fluent.syntax import ast as fluent

from bot.mailing import FOR_PAPER
from bot.texts import Texts, locales_folder
from handlers.table import COMMANDS
from programme.access import Relation
from programme.announcement import Audience
from programme.because import Because
from programme.cadence import Word
from programme.call import Outcome as CallOutcome
from programme.call import Why
from programme.dates import reading
from programme.diploma import Standing as DiplomaStanding
from programme.due import ABOUT_MEMBERSHIPS, FLAGS, STANDING, DueKind
from programme.enquiry import FORMS_SENT, Out, Whom
from programme.errand import ErrandKind
from programme.fares import COLOURS, Fare, Sign
from programme.forms import FORMS
from programme.forms.change import FIRST, NUMBERS, step_of
from programme.forms.concern import THEMES, URGENCIES, WISHES
from programme.forms.hindsight import TOUCH
from programme.forms.interview import STYLES
from programme.forms.parting import AGAIN
from programme.forms.pause import PAIR, REST_ADEPT, REST_MENTOR
from programme.forms.point import SHOWN
from programme.forms.presentation import YES_OR_NO
from programme.forms.pulse import MARKS as PULSE_MARKS
from programme.forms.registration import COMPETENCES, SPOKEN
from programme.forms.report import HAVE_A_TIME, MARKS, MINUTES, NOT_DECIDED, TALK, THE_LAST
from programme.forms.survey import HOW_WELL, ONWARD, RHYTHM
from programme.glance import Stage, Wait
from programme.goal import text_of as text_of_far
from programme.greetings import Greeting
from programme.lifecycle import TRANSITIONS
from programme.mail import Why as WhyRefused
from programme.matching.earlier import RULES, Effect, Outcome
from programme.matching.points import Reason
from programme.matching.sides import Ban
from programme.matching.without import Lack
from programme.meeting import Held, MeetingState
from programme.news import COUNTS
from programme.pair import End, Fit, PairState
from programme.people import Preset, Role, SameEmployer, State
from programme.plan import WRITTEN, Section
from programme.presses.change import Detail, Rule
from programme.presses.diploma import DiplomaDeed
from programme.presses.goal import HowFar
from programme.presses.guide import Chapter
from programme.presses.importing import Column
from programme.presses.matter import MatterKind
from programme.presses.page import Page
from programme.presses.pair import Deed
from programme.presses.roster import PairsView, PeopleView
from programme.result import PULSES
from programme.speech import KeyboardAct, Phrase, Sent
from programme.stored import READ_BY, STORED
from programme.surveys import FORMS_ASKED, SURVEYS
from programme.tie import TieKind
from programme.undo import Handled
from programme.usecases.arriving.interview import EVENTS
from programme.usecases.common.delivery import BY_CALL
from programme.usecases.common.guide import LEAVES
from programme.usecases.common.guide import text_of as text_of_chapter
from programme.usecases.common.membership import ONLY_ASKED
from programme.usecases.common.recorded import YES
from programme.usecases.desk import footing
from programme.usecases.desk.closing_page import PEOPLE
from programme.usecases.desk.importing_taken import HEADINGS
from programme.usecases.desk.pair_deed import RECORDS, SIGNED, text_of
from programme.usecases.desk.rule_change import REACHES
from programme.usecases.desk.todo import ABOUT_PAIRS
from programme.usecases.ending import going
from programme.wording import WordingKind
from sandbox.botapi.markup import parse
from tests.bot import gathering_texts
from tests.bot.text_sources import error_codes, named_anywhere, used_keys
from tests.texts import ALL, arguments, inside

TEXTS = Texts()
HOSTILE = (
    "<b>&\"'",
    "</b></blockquote>",
    "&lt;i&gt; <a href='x'>",
    f"\u202eKarin\u200f 👩\u200d👩\u200d👧 {{ $name }} {'x' * 80}",
)
LONGEST_TOAST = 200  # Telegram's limit for what answers a press
TAGS = {"b", "i", "blockquote"}
NAMING = {
    "button-withdraw-from",
    "button-stop-in",
    "button-my-details-in",
    "button-programme-named",
    "button-consent",
}  # may be longer


def test_there_are_both_languages() -> None:
    """Swedish and English, at least."""
    assert {"sv", "en"} <= set(TEXTS.languages)


@pytest.mark.parametrize("language", TEXTS.languages)
def test_parity(language: str) -> None:
    """Every language has every key, with the same arguments, in the same file, and says something."""
    assert {key: arguments(one) for key, one in ALL[language].items()} == {
        key: arguments(one) for key, one in ALL["sv"].items()
    }
    files = {path.name for path in (locales_folder() / language).glob("*.ftl")}
    assert files == {path.name for path in (locales_folder() / "sv").glob("*.ftl")}
    assert TEXTS.keys(language) == set(ALL[language])


@pytest.mark.parametrize("language", TEXTS.languages)
def test_plurals(language: str) -> None:
    """A text that depends on a number has a default and every category that the language has, and no other."""
    categories = set(Locale(language).plural_form.tags) | {"other"}
    every = {"zero", "one", "two", "few", "many", "other"}
    for key, message in ALL[language].items():
        for node in inside(message):
            if isinstance(node, fluent.SelectExpression):
                keys = {v.key.name for v in node.variants if isinstance(v.key, fluent.Identifier)}
                assert any(variant.default for variant in node.variants)
                if keys & every:
                    assert keys & every == categories, f"{language}: {key}"


PAIR_STAGES = [
    ("mentor", PairState.ASKED_MENTOR),
    ("adept", PairState.ASKED_MENTOR),
    *(("adept", f"{PairState.ASKED_ADEPT}{way}") for way in ("-yes", "-first", "-first-yes")),
    *product(
        ("mentor", "adept"),
        (PairState.ASKED_ADEPT, PairState.MEETING_AHEAD, PairState.ACTIVE, PairState.PAUSED),
    ),
]


AT_DESK: list[str] = [Role.MANAGER, Role.ASSISTANT]
ROLES: list[str] = [Role.ADEPT, Role.MENTOR]
RESTING = [PAIR, REST_ADEPT, REST_MENTOR]
WAYS = [way.name.lower() for way in going.EVENTS]
# Keys that are put together from parts, each part in all the values it can take.
BRIDGES_TO_BOTH = (
    *(
        "bridge-to-{}",
        "bridge-over-{}",
        "bridge-becomes-{}",
        "bridge-question-{}",
        "bridge-begins-{}",
        "bridge-left-{}",
        "bridge-not-to-be-{}",
    ),
    *("button-bridge-yes-{}", "me-bridge-{}"),
)
FAMILIES: dict[str, list[str]] = {
    "importing-fault-{}": [
        *("no-name", "name", "role", "role-both", "email", "phone", "phone-rounded", "capacity", "long", "twice"),
        *("there", "entered", "no-telegram", "many", "formula", "beside", "other", "formula-words", "no-words"),
        *("boards-adept", "long-title", "long-boards", "long-presentation"),
    ],
    **{key: ["adept", "mentor"] for key in ("reopen-{}", "reopen-bridge-{}")},
    "mail-why-{}": [one.value for one in WhyRefused],
    "mail-subject-{}": ["hello", "diploma"],
    "importing-text-{}": ["adept", "mentor"],
    "importing-heading-{}": list(HEADINGS),
    "column-{}": [column.name.lower() for column in Column],
    "button-all-are-{}": ["adept", "mentor"],
    "entry-kind-{}": [
        *("name", "email", "phone", "employer", "town", "languages", "competences", "goal", "capacity"),
        *("title", "boards", "presentation"),
    ],
    "entry-card-{}": ["title", "boards", "presentation"],
    "button-as-{}": ["adept", "mentor"],
    **dict.fromkeys(("button-rest-{}", "me-rests-{}", "rest-is-{}", "rest-over-{}", "rest-begun-{}"), ROLES),
    **dict.fromkeys(("pause-means-{}", "pause-noted-{}", "pause-ask-{}", "pause-ends-soon-{}"), RESTING),
    "detail-{}": [detail.name.lower() for detail in Detail],
    "rule-{}-label": [step_of(rule) for rule in Rule],
    "wording-{}-where": list(WordingKind),
    "wording-{}-label": list(WordingKind),
    "wording-{}-touches": list(WordingKind),
    "wording-in-{}": sorted(ALL),
    "wording-{}": ["adept", "mentor", "manager"],
    "rule-{}-touches": [step_of(rule) for rule in REACHES],
    "rule-{}-option": [step_of(rule) for rule in NUMBERS],
    "rule-{}-usual": [step_of(rule) for rule in NUMBERS],
    "rule-{}-{}": [f"{rule}-{one}" for rule in ("mentors", "consent") for one in YES_OR_NO]
    + [f"first-{one}" for one in FIRST],
    **{
        key: ["", "-adepts"]
        for key in ("match-same-words{}", "match-same-words-line{}", "button-ask-all{}", "match-ask-all-sure{}")
    },
    "match-ask-anyway{}": ["", "-adept"],
    "shown-{}": list(YES_OR_NO),
    "rule-length-{}": list(NUMBERS[Rule.LENGTH]),
    "replan-told-{}": list(Preset),
    "button-{}": [page.name.lower() for page in Page if page is not Page.WRITE] + list(EVENTS.values()),
    "roster-people-{}": [view.name.lower().replace("_", "-") for view in PeopleView],
    "roster-pairs-{}": [view.name.lower().replace("_", "-") for view in PairsView],
    "roster-pair-{}": [PairState.ASKED_MENTOR, PairState.ASKED_ADEPT, PairState.PAUSED, PairState.ENDED],
    "roster-free-{}": ["adept", "mentor"],
    "roster-state-{}": [state for state in State if state not in {State.MANAGING, State.FORGOTTEN}],
    "card-closed-{}": [
        Relation.ASSISTANT,
        Relation.MANAGER_IN_PAIR,
        Relation.MANAGER_AND_BOSS,
        Relation.MANAGER_AND_PARTNERS_BOSS,
    ],
    **dict.fromkeys(
        ("button-invite-{}", "button-colleague-yes-{}", "colleague-means-{}", "colleague-question-{}"), AT_DESK
    ),
    **dict.fromkeys(("colleague-welcome-{}", "colleague-{}s", "colleague-leave-{}", "colleague-remove-{}"), AT_DESK),
    "concern-passed-on-{}": list(WISHES),
    "meeting-useful-{}": list(MARKS),
    "meeting-progress-{}": list(MARKS),
    "point-shown-{}": list(SHOWN),
    **gathering_texts.FAMILIES,
    "button-joint-{}": ["yes", "no"],
    "unheard-{}": ["booked", "moved", "off"],
    "joint-{}-mine": ["noted", "moved"],
    "joint-{}-theirs": ["noted", "moved", "agreed"],
    "meeting-told-{}": [Held.MOVED, Held.NO],
    "privacy-read-by-{}": list(READ_BY),
    "privacy-kept-{}": sorted({one.line for one in STORED if one.line}),
    "card-state-{}": [state for state in State if state not in {State.REGISTERED, State.MANAGING, State.FORGOTTEN}],
    "card-{}": [
        *(
            "programme",
            "email",
            "phone",
            "employer",
            "title-of-work",
            "town",
            "languages",
            "goal",
            "boards",
            "idea",
            "presentation",
            "capacity",
            "registered",
        ),
        *(f"competences-{role}" for role in (Role.ADEPT, Role.MENTOR)),
        *(f"{form.name}-{step.name}-label" for form in FORMS_ASKED for step in form.steps),
        *(form.name for form in FORMS_ASKED),
    ],
    **{key: list(Why) for key in ("call-why-{}", "call-ask-{}")},
    **{key: list(CallOutcome) for key in ("call-came-{}", "call-noted-{}", "button-call-{}")},
    "enquiry-{}": [form.name for form in FORMS_SENT],
    "button-enquiry-{}": [*(form.name for form in FORMS_SENT), *(one for one in Whom if one is not Whom.PAIR)],
    "enquiry-out-{}": list(Out),
    **{key: [one.name for one in SURVEYS] for key in ("result-name-{}", "button-result-{}")},
    "result-picture-{}": [*PULSES, "all", "adepts", "mentors"],
    "result-picture-{}s": ROLES,
    "call-ask-any-{}": ROLES,
    "plan-title-{}": [one.word for one in Section],
    **{key: [one.word for one in WRITTEN] for key in ("plan-ask-{}", "plan-hint-{}")},
    "closing-left-{}": [
        *("pairs", "besides", "booked", "paused", "untold", *PEOPLE),
    ],
    "closing-person-{}": list(PEOPLE),
    "closing-early-{}": [Role.ADEPT, Role.MENTOR],
    "closing-reads-{}": ["adept", "mentor", "over"],
    "diploma-count-{}": list(DiplomaStanding),
    "diploma-line-{}": list(DiplomaStanding),
    "button-diploma-{}": [one.name.lower() for one in DiplomaDeed],
    "goal-far-{}": [text_of_far(one) for one in HowFar],
    "call-tried-{}": [CallOutcome.NOT_REACHED, CallOutcome.LEFT_WORD],
    "competence-{}": list(COMPETENCES),
    "contract-begin-{}": [Role.ADEPT, Role.MENTOR],
    "copy-nudge-{}": [
        "gathering",
        "contract",
        "pause",
        "plan",
        "prompt",
        "registration",
        "report",
        "status",
        *(form.name for form in FORMS_ASKED),
    ],
    "copy-state-{}": [state for state in State if state not in {State.MANAGING, State.FORGOTTEN}],
    "decision-{}": list(EVENTS.values()),
    "concern-sent-{}": list(WISHES),
    "concern-owed-{}": ["ring", "write", "late"],
    "concern-line-{}": [*WISHES, "answered"],
    "urgency-{}": list(URGENCIES),
    "ending-ahead-{}": [Role.ADEPT, Role.MENTOR],
    "ending-{}-{}": [
        f"{stage}-{role}"
        for stage, role in product(("asked", "ahead", "no-start", "rematched", "bridge"), ("adept", "mentor"))
        if (stage, role) != ("asked", "mentor")
    ],
    **dict.fromkeys(("button-way-{}", "button-{}-sure", "leaving-{}", "leaving-sure-{}"), WAYS),
    "theme-{}": list(THEMES),
    "survey-gives-{}": list(HOW_WELL),
    "parting-again-{}": list(AGAIN),
    "hindsight-touch-{}": list(TOUCH),
    "pulse-{}-{}": [f"{one}-{mark}" for one in ("safe", "useful", "progress", "gives") for mark in PULSE_MARKS],
    **{key: [form.name for form in FORMS_ASKED] for key in ("copy-{}", "export-{}", "glance-{}")},
    "survey-answer-{}": [*HOW_WELL, *RHYTHM, *ONWARD],
    "survey-change-{}": [Role.ADEPT, Role.MENTOR],
    "closing-{}": [Role.ADEPT, Role.MENTOR, "over"],
    "undelivered-{}": [one for one in Sent if one not in {Sent.CONCERN, Sent.ANNOUNCEMENT}],
    "undelivered-{}-to-manager": [Sent.LETTER, Sent.CONCERN],
    "wish-{}": list(WISHES),
    "match-reason-{}": list(Reason),
    "{}-failed": list(ErrandKind),
    "match-earlier-{}": list(Outcome),
    "match-without-{}": [
        *(one for one, rule in RULES.items() if rule.effect in {Effect.NEVER, Effect.NOT_YET}),
        *Ban,
        *Lack,
    ],
    "same-employer-{}": list(SameEmployer),
    "me-pair-{}-{}": [f"{role}-{state}" for role, state in PAIR_STAGES],
    "answer-{}": [
        *sorted({record.answer for record in RECORDS.values()} - {SIGNED}),
        *(f"bridge-{one}" for one in YES),
    ],
    "button-deed-{}": [text_of(deed) for deed in Deed if not text_of(deed).startswith("extend-")],
    **{key: [Role.ADEPT, Role.MENTOR] for key in BRIDGES_TO_BOTH},
    "me-bridge-{}-{}": ["mentor-asked-mentor", "mentor-asked-adept", "adept-asked-adept"],
    "button-fit-{}": list(Fit),
    "first-meeting-nudge-{}": [Role.ADEPT, Role.MENTOR],
    "fit-{}": list(Fit),
    "meeting-felt-{}": list(Fit),
    "fit-thanks-{}": list(Fit),
    "digest-{}": list(COUNTS),
    "button-heard-from-{}": ["yes", "no"],
    "meeting-{}-mine": ["agreed", "been", "met", "noted", "moved"],
    "meeting-{}-theirs": ["agreed", "been", "noted", "moved"],
    "meeting-state-{}": list(MeetingState),
    "report-held-{}": list(Held),
    "report-minutes-{}": list(MINUTES),
    "report-useful-{}": list(MARKS),
    "report-progress-{}": list(MARKS),
    "report-next-{}": [HAVE_A_TIME, NOT_DECIDED, THE_LAST],
    "report-talk-{}": list(TALK),
    "report-thanks-{}": list(Held),
    "pair-next-{}": sorted(set(DueKind) - ABOUT_MEMBERSHIPS),
    "pair-state-{}": [*PairState, *(f"{one}-first" for one in ONLY_ASKED)],
    "pair-state-bridge-{}": [*ONLY_ASKED, PairState.ENDED],
    "prompt-{}": [word for word in Word if word is not Word.MANAGER],
    **{key: [Role.ADEPT, Role.MENTOR] for key in ("proposal-to-{}", "proposal-to-{}-known")},
    "button-why-{}-{}": [f"{why}-{role}" for why in Because for role in (Role.ADEPT, Role.MENTOR)],
    "proposal-{}-{}": [
        *(f"mentor-{asked}{way}" for asked in ("question", "known") for way in ("", "-first")),
        *(f"adept-{asked}{way}" for asked in ("question", "known") for way in ("", "-yes", "-first", "-first-yes")),
    ],
    "because-{}": [*Because, *TieKind],
    **{key: list(TieKind) for key in ("tie-{}", "button-tie-{}")},
    "todo-pair-{}": sorted(STANDING - ABOUT_MEMBERSHIPS),
    "me-{}": ["waiting-mentor", State.WAITING, State.ON_HOLD, State.DECLINED, State.DISMISSED, State.COMPLETED],
    "style-{}": list(STYLES),
    "announcement-to-{}": list(Audience),
    "announcement-from-{}": list(Audience),
    "absence-is-{}": ["ahead", "away"],
    "asked-since-{}": [one for two in footing.LINES.values() for one in two],
    "greeting-{}": [one for one in Greeting if one is not Greeting.HELLO],
    "absence-over-{}": ["ahead", "away"],
    "announcement-{}-list": ["by-hand", "not-reached"],
    "glance-stage-{}": list(Stage),
    "glance-fare-{}": list(Fare),
    "fare-{}": list(COLOURS),
    "fare-why-{}": list(Sign),
    "fare-trend-{}": [*COLOURS, Fare.PAUSED, "held", "booked", "missed"],
    "glance-wait-{}": list(Wait),
    "guide-rhythm-{}": list(Preset),
    "button-guide-{}": [text_of_chapter(one) for one in Chapter],
    "guide-{}-{}": [f"{text_of_chapter(one)}-{number + 1}" for one, number in LEAVES],
    "export-held-{}": list(Held),
    "export-end-{}": list(End),
    "export-pair-{}": list(PairState),
    "export-state-{}": [one for one in State if one not in {State.MANAGING, State.FORGOTTEN}],
    "keyboard-{}": list(KeyboardAct),
    "language-{}": list(TEXTS.languages),
    "move-offer-{}": ["own", "other", "new"],
    "preset-{}": list(Preset),
    "setup-plan-{}": list(Preset),
    "role-{}": [Role.ADEPT, Role.MENTOR],
    "spoken-{}": list(SPOKEN),
    "todo-{}": [
        *("moves", "concerns", "deletions", "letters", "twins", "decisions", "interviews", "held", "talks", "missing"),
        "not-safe",
        *("lists", "colleagues", "suspended"),
        *("registered", "unmatched", "left-alone", DueKind.ALONE),
        *BY_CALL,
        *ABOUT_PAIRS,
        *FLAGS,
    ],
    "done-{}": list(Handled),
    "matter-kind-{}": [one.name.lower().replace("_", "-") for one in MatterKind],
    "waiting-{}": ["adepts", "mentors", "held", "stopped", "later"],
    "waiting-heading-{}": ["adepts", "mentors", "held", "stopped", "later"],
    "status-{}": ["waiting", "waiting-unmatched", "waiting-mentor", "on-hold"],
    "{}-cancelled": list(FORMS),
    "{}-send": list(FORMS),
    "{}-summary": list(FORMS),
    "{}-{}": [f"{form.name}-{step.name}" for form in FORMS.values() for step in form.steps]
    + [f"{kind}-{one}" for kind, ones in (("spoken", SPOKEN), ("competence", COMPETENCES)) for one in ones],
    "{}-{}-label": [f"{form.name}-{step.name}" for form in FORMS.values() for step in form.steps],
    "command-{}": [command.name for command in COMMANDS if command.in_menu],
    "error-{}": [f"read-{one}" for one in reading.Reason if one not in {reading.Reason.QUIET, reading.Reason.AWAY}]
    + ["read-time-is-kept", "read-day-is-kept"],  # the others are found in the source below
    "read-{}": [reading.Reason.PAST, reading.Reason.QUIET, reading.Reason.AWAY],
}
OF_A_SCREEN = {
    "sv": re.compile(
        r"\b(ovanför|nedan|här under|här ovan|här nere|knapp\w*|tryck\w*|lägga? in den här|ändra det här"
        r"|ändra antalet här|säg till här|Du får veta här)\b|passar det( dig)?\?|(?<![\w<])/[a-zåäö]+\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(above|below|buttons?|tap|taps|press|add it here|change it here|change the number here|say so here"
        r"|hear here)\b|does that suit you\?|(?<![\w<])/[a-z]+\b",
        re.IGNORECASE,
    ),
}
"""Words that mean nothing on paper, or on the phone."""

ON_A_SCREEN = {
    "questions of a form, which opens at a press of one's own": [
        *("absence-first-day", "absence-saved", "announcement-words", "announcement-pick", "announcement-pick-found"),
        *(
            "meeting-does-it-suit",
            "change-called",
            "change-phone",
            "change-languages",
            "change-competences",
            "contact-tap",
        ),
        "rule-ends",
        "enquiry-whom-pair",
        *gathering_texts.QUESTIONS,
        *("interview-areas", "interview-wished", "interview-ties", "interview-summary", "matter-which-day"),
        *(
            "joint-day",
            "joint-time",
            "meeting-day",
            "meeting-time",
            "other-time-day",
            "heard-from-yes",
            "other-time-time",
            "pause-until",
            "outside-languages",
            "outside-competences",
            "registration-phone",
        ),
        *(
            "registration-languages",
            "registration-competences",
            "setup-phone",
            "setup-starts",
            "setup-ends",
            "rule-ends",
        ),
    ],
    "answers to what somebody pressed or wrote a moment before": [
        *(
            "press-spent",
            "dialog-when-ready",
            "dialog-asked-since",
            "edited-announcement",
            "not-in-groups",
            "concern-kept",
            "concern-spares",
            "concern-is-it-fine",
        ),
        *("free-text-others", "me-pair-spared"),
        *("contract-meanwhile", "contract-version-meanwhile", "free-text-manager", "reaction-is-no-answer"),
        "greeting-okay",
        *(
            "free-text-is-no-answer",
            "typed-answer",
            "free-text-comes",
            "consent-what",
            "declined",
            "declined-one",
            "me-stranger",
            "moved-in",
        ),
        *(
            "meeting-cancelled-mine",
            "meeting-overtaken",
            "meeting-overtaken-gone",
            "meeting-pair-ended",
            "report-new-time",
            "meeting-stands",
            "fit-not-met",
        ),
        *("help", "help-stranger", "profile-description", "guide-trouble-2", "twin-joined", "move-in-vain"),
    ],
    "for those at the desk, who have Telegram": [
        *(
            "archive-done",
            "absence-told",
            "concern-talked",
            "concern-eased-told",
            "concern-eased-next",
            "colleague-welcome-manager",
            "colleague-welcome-assistant",
            "colleague-no-phone",
        ),
        *("another-manager", "guide-contents-desk", "importing-ends", "importing-no-names", "importing-pairs-how"),
        *gathering_texts.DESK,
        *("importing-pass-on", "links", "help-assistant", "help-manager", "closing-page-pairs"),
    ],
    "under a file, which is not passed on": ["calendar-caption", "gathering-caption"],
    "at the foot of a mail to somebody who has Telegram": ["mail-foot-stop-here"],
}
"""The texts with such words that are never passed on by hand, by the reason."""

ONLY_CHOOSES = frozenset(
    {
        "survey-closed",
        "dialog-asked-since",
        "exchange-removed",
        "diploma-send",
        "document-diploma-hours",
        "parting-again",
        "hindsight-touch",
        "registration-competences",
        "presentation-presentation",
        "rule-length-usual",
        "error-read-not-understood",
        "error-read-which-day",
        "error-read-contradiction",
        "error-read-no-such-day",
        "error-read-no-such-time",
        "error-read-day-or-night",
        "fare-mark",
        "matter-silent",
        *(f"{form}-cancelled" for form in FORMS),
    }
)
"""Texts in which a value chooses among words and is not shown itself."""


def made_keys() -> set[str]:
    """Return every key that the families can make."""
    made = {pattern.replace("{}-{}", "{}").format(part) for pattern, parts in FAMILIES.items() for part in parts}
    return made | {f"error-{code}" for code in error_codes()}


def test_every_text_that_the_code_names_is_there() -> None:
    """Each Phrase, whole or put together, and each refusal has its text; a new family must be listed here."""
    whole, families = used_keys()
    assert families <= set(FAMILIES), "list what the parts of this key can be"
    assert whole - set(ALL["sv"]) == set()
    assert made_keys() - set(ALL["sv"]) == set()
    assert {state for state, _ in TRANSITIONS} <= set(State)


def test_no_text_is_left_over() -> None:
    """A text that nothing says is a text that nobody keeps right."""
    for_paper = {f"{key}{FOR_PAPER}" for key in ALL["sv"]}
    assert set(ALL["sv"]) - made_keys() - named_anywhere() - for_paper == set()


@pytest.mark.parametrize("language", TEXTS.languages)
def test_what_is_passed_on_stands_by_itself(language: str) -> None:
    """A text that speaks of the screen has another one for paper, or is never passed on: the list says why."""
    found = {
        key
        for key in ALL[language]
        if not key.startswith(("button-", "error-", "keyboard-"))
        and any(OF_A_SCREEN[language].search(TEXTS.render(filled(key, word, 2), language)) for word in ("Eva", "none"))
    }
    written = {key for key in ALL[language] if f"{key}{FOR_PAPER}" in ALL[language]}
    on_a_screen = {key for keys in ON_A_SCREEN.values() for key in keys}
    assert found - written - on_a_screen == set()
    assert written <= found, "what stands by itself needs no other words"
    assert not written & on_a_screen


def filled(key: str, word: str, count: int) -> Phrase:
    """Return a phrase with something for every argument."""
    numbers = {"count", "number", "length", "longest", "meetings", "weeks", "gap", "days"}
    return Phrase(key, {name: count if name in numbers else word for name in arguments(ALL["sv"][key])})


@pytest.mark.parametrize("language", TEXTS.languages)
def test_nothing_that_people_write_becomes_markup(language: str) -> None:
    """Every text with hostile words in it is taken by Telegram's parser, and shows the words as they were written."""
    for key, word in product(ALL[language], HOSTILE):
        phrase = filled(key, word, 2)
        formatted = parse(TEXTS.render(phrase, language), "HTML")
        plain = TEXTS.render(phrase, language, markup=False)
        if any(value == word for value in phrase.args.values()):
            assert word in plain or key in ONLY_CHOOSES
        stripped = re.sub(rf"</?({'|'.join(TAGS)})>", "", plain.replace(word, "\ufffc")).replace("\ufffc", word)
        assert formatted.text.strip() == stripped.strip(), key


@pytest.mark.parametrize("language", TEXTS.languages)
def test_the_tone_of_texts(language: str) -> None:
    """No sex, no formal address, no double spaces, no straight quotes; toasts fit, and buttons are short."""
    for key, count in product(ALL[language], (1, 2, 3, 8)):
        text = TEXTS.render(filled(key, "Eva", count), language, markup=False)
        assert not re.search(r"\b(hon|han|hennes|hans|he|she|his|her)\b", text, re.IGNORECASE), key
        assert not re.search(r"\b(Ni|Er|Vänligen|(?<!/)par|paret|träff|träffar)\b", text), key
        assert "  " not in text, key
        assert '"' not in text, key
        assert "'" not in text, key
        if key.startswith("error-"):
            assert len(text) <= LONGEST_TOAST, key
        if key.startswith(("button-", "keyboard-")) and key not in NAMING:
            assert len(text) <= 36, key


VERBS = {
    "sv": re.compile(r"^(Börjar|Slutar|Ansvarar|Kommer)\b|\b(är|kommer|blir|har)$"),
    "en": re.compile(r"^(Starts|Ends|Answers for|Comes)\b|\b(is|takes|comes|has)$"),
}


@pytest.mark.parametrize("language", TEXTS.languages)
def test_a_label_stands_after_saved(language: str) -> None:
    """The label of a setting or a detail is a noun: it follows "Saved:", and stands before "now:"."""
    labels = [key for key in ALL[language] if re.fullmatch(r"(rule|change)-.*-label", key)]
    found = [key for key in labels if VERBS[language].search(TEXTS.render(Phrase(key), language))]
    assert labels
    assert found == []


@pytest.mark.parametrize("language", TEXTS.languages)
def test_who_alone_reads_is_everybody_who_reads(language: str) -> None:
    """No text says that one manager alone reads an answer: with two managers that would be untrue."""
    for key, message in ALL[language].items():
        said = re.findall(r"(?:bara|only) (\{[^}]*\})", FluentSerializer().serialize_entry(message), re.IGNORECASE)
        assert [one for one in said if one == "{ $manager }"] == [], key


@pytest.mark.parametrize("language", TEXTS.languages)
def test_contacts_are_not_promised_to_wait_for_two_answers(language: str) -> None:
    """An adept's silence may be enough: what one agrees to says that there is time to say no, not that both say yes."""
    for key in ("consent-what", "privacy-others"):
        text = TEXTS.render(filled(key, "Eva", 1), language, markup=False)
        assert re.search("haft tid att säga nej|had time to say no", text), key
        assert not re.search("båda har tackat ja|both have said yes", text), key
