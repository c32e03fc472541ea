"""A button does what it says: where one more question comes first, the label is a question, or says a fact."""

from dataclasses import fields

import pytest
from fluent.syntax import ast as fluent

from bot.texts import Texts
from handlers.callbacks import CODES
from programme.presses.again import AskAgain, InviteAgain
from programme.presses.boss import AmBoss
from programme.presses.bridge import AskBridge
from programme.presses.closing import CloseProgramme
from programme.presses.colleague import LetColleagueGo
from programme.presses.concern import SettleConcern
from programme.presses.contract import SignContract, TakeBackVersion
from programme.presses.diploma import DoWithDiploma, SendDiplomas
from programme.presses.gathering import CallOff
from programme.presses.importing import TakeOffList
from programme.presses.leaving import DeletePerson, LetGo, NoteDeath
from programme.presses.match import AskAllMentors, AskMentor
from programme.presses.matter import DoWithMatter
from programme.presses.meeting import CancelMeeting
from programme.presses.pair import Deed, DoWithPair
from programme.presses.plan import EmptySection, HidePlan, SharePlan
from programme.presses.press import Press
from programme.presses.privacy import AskDeletion, Withdraw
from programme.presses.proposal import AdeptSays, MentorSays
from programme.presses.seek import AgreedElsewhere
from programme.presses.suspension import LiftSuspension, TellPartner
from programme.usecases.desk.pair_deed import RECORDS, REMINDERS, text_of
from programme.usecases.ending.rematch import ENDINGS
from tests.texts import ALL

TEXTS = Texts()
ASK_FIRST: dict[type[Press], tuple[str, ...]] = {
    AskAllMentors: ("button-ask-all",),
    CancelMeeting: ("button-cancel-meeting",),
    SignContract: ("button-sign",),
    TakeBackVersion: ("button-take-back-version",),
    Withdraw: ("button-withdraw", "button-withdraw-from", "button-stop", "button-stop-in"),
    AskDeletion: ("button-ask-deletion",),
    AdeptSays: ("button-adept-no",),
    DeletePerson: ("button-delete",),
    AskAgain: ("button-ask-again",),
    InviteAgain: ("button-invite-again",),
    LetColleagueGo: ("button-colleague-remove",),
    TakeOffList: ("button-take-off-list",),
    CallOff: ("button-gathering-off",),
    CloseProgramme: ("button-close-programme",),
    SendDiplomas: ("button-diplomas-send",),
    DoWithDiploma: ("button-diploma-send", "button-diploma-anew"),
    EmptySection: ("button-plan-empty",),
    SharePlan: ("button-plan-share",),
    HidePlan: ("button-plan-hide",),
    TellPartner: ("button-suspended-tell",),
    SettleConcern: ("button-concern-resolved",),
    LiftSuspension: ("button-suspended-lift",),
    AskBridge: ("button-ask-bridge",),
    **dict.fromkeys(
        (DoWithPair, DoWithMatter),
        tuple(f"button-deed-{text_of(deed)}" for deed in (*ENDINGS, *REMINDERS, Deed.CONFIRM_START, Deed.GO_ON)),
    ),
    AskMentor: ("button-ask-mentor", "button-ask-adept"),
}
"""The labels of first presses that name a deed, which only the second press does."""

SAY_A_FACT: dict[type[Press], tuple[str, ...]] = {
    AmBoss: ("button-boss",),
    AdeptSays: ("button-tie",),
    MentorSays: ("button-not-this-time",),
    NoteDeath: ("button-has-died",),
    LetColleagueGo: ("button-colleague-leave",),
    AgreedElsewhere: ("button-agreed-elsewhere",),
    LetGo: ("button-way-left", "button-way-dismissed"),
    DoWithPair: tuple(f"button-deed-{text_of(deed)}" for deed in RECORDS),
}
"""The labels of first presses that say what is so; the question is then whether to note it."""


def written(language: str, key: str) -> list[str]:
    """Return the ways in which a label can be written, with an ellipsis for each value in it."""
    pattern = ALL[language][key].value
    assert pattern is not None
    return _ways(pattern)


def _ways(pattern: fluent.Pattern) -> list[str]:
    ways = [""]
    for one in pattern.elements:
        if isinstance(one, fluent.TextElement):
            more = [one.value]
        elif isinstance(one.expression, fluent.SelectExpression):
            more = [way for variant in one.expression.variants for way in _ways(variant.value)]
        else:
            more = ["…"]
        ways = [way + text for way in ways for text in more]
    return ways


def test_every_press_that_is_asked_about_once_more_is_here() -> None:
    """A new press with a second step needs its row."""
    two_steps = {press for press in CODES.values() if "sure" in {field.name for field in fields(press)}}
    two_steps |= {AdeptSays, MentorSays}  # their answers say themselves whether they are confirmed
    two_steps.add(AskMentor)  # its second step is a press of its own
    assert two_steps == set(ASK_FIRST) | set(SAY_A_FACT)


@pytest.mark.parametrize("language", TEXTS.languages)
def test_a_first_label_is_a_question(language: str) -> None:
    """It ends with a question mark; the label of the second press says yes."""
    labels = {label for keys in ASK_FIRST.values() for key in keys for label in written(language, key)}
    assert {label for label in labels if not label.endswith("?")} == set()
    facts = {label for keys in SAY_A_FACT.values() for key in keys for label in written(language, key)}
    assert {label for label in facts if label.endswith("?")} == set()
    sure = [key for key in ALL[language] if key.endswith("-sure") and key.startswith("button-")]
    yes = {label for key in sure for label in written(language, key)}
    assert {label for label in yes if not label.startswith(("Ja, ", "Yes, "))} == set()
