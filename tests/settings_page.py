"""Writes docs/settings.md: what a programme can set for itself, how it is as long as it is not set, whom it reaches."""

from collections.abc import Iterator
from datetime import UTC, datetime

from bot.texts import Texts
from programme.forms.change import step_of
from programme.marked import plain
from programme.people import Headcount, Preset, Programme
from programme.presses.change import Rule
from programme.speech import Phrase
from programme.usecases.desk.rule_change import REACHES, WORKED_OUT_FIRST
from programme.usecases.desk.rule_facts import kept, text_shown
from programme.wording import LONGEST
from tests.programme.memory import Memory

HEAD = """# Settings

Made from `programme.presses.change.Rule`, `programme/usecases/desk/rule_change.py` and the English texts by
`make docs`; change these, not this page. A manager finds them under `/programme`, *Settings*, where each says how many
it reaches before another value counts. What has been promised is kept: [the programme](programme.md#settings).
"""
NOW = datetime(2027, 1, 15, tzinfo=UTC)
BLANK = Programme(0, "", NOW.date(), NOW.date(), Preset.LEADERSHIP, "Europe/Stockholm", NOW)
AT_SETUP = frozenset({Rule.NAME, Rule.STARTS, Rule.ENDS, Rule.PRESET})
ON_THE_LIST = frozenset({Rule.ORGANISATION, Rule.OUTSIDER, Rule.STAND_IN})
COUNTED = {
    "people": "participants",
    "mentors": "mentors",
    "pairs": "pairs under way",
    "asked": "mentors who have been asked",
    "proposed": "proposals under way",
    "managers": "managers",
}
TEXTS = Texts()


def page() -> str:
    """Return docs/settings.md."""
    texts = ", ".join(f"{kind} ({most} characters)" for kind, most in LONGEST.items())
    words = f"A programme can word these texts itself, in each language, and put them back: {texts}."
    return "\n".join([HEAD, *_rules(), "", words, ""])


def _rules() -> Iterator[str]:
    yield "| setting | question | until it is set | reaches |"
    yield "|---|---|---|---|"
    for rule in Rule:
        label = _said(Phrase(f"rule-{step_of(rule)}-label"))
        question = _said(Phrase(f"rule-{step_of(rule)}")).split("\n", 1)[0]
        yield f"| {label} | {question} | {_usual(rule)} | {_reached(rule)} |"


def _said(phrase: Phrase) -> str:
    return plain(TEXTS.render(phrase, "en", NOW))


def _usual(rule: Rule) -> str:
    if rule in AT_SETUP:
        return "asked when the programme is set up"
    if rule in ON_THE_LIST:
        return "stands on the managers' list as missing"
    found = text_shown(rule, kept(Memory(), BLANK, rule))
    return _said(Phrase("plain", {"text": found})) if found else "none"


def _reached(rule: Rule) -> str:
    if rule in WORKED_OUT_FIRST:
        return "shown with its whole effect first"
    names = Headcount._fields
    return COUNTED[names[REACHES[rule](Headcount(*range(len(names))))]]
