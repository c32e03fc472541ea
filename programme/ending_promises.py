"""The promises in the texts of what is asked of a year, and of its end; for the register (`programme.promises`)."""

from programme.due import DueKind
from programme.promise import Fact, Keepers

PROMISES: Keepers = {
    # extension.ftl
    "extend-outside": Fact.SAYS_SO,
    "extend-told": DueKind.CLOSE,
    "more-time-until": DueKind.CLOSE,
    # goal.ftl
    "button-goal": Fact.SAYS_SO,
    "copy-goal": Fact.SAYS_SO,
    "goal-before": Fact.SAYS_SO,
    "goal-so-far": Fact.SAYS_SO,
    "goal-ask": Fact.FOR_GOOD,
    # plan.ftl
    "plan-shared-now": DueKind.PLAN,
    "plan-comment-sent": DueKind.PLAN,
    "plan-none-yet": DueKind.PLAN,
    "pair-next-plan": DueKind.PLAN,
    "plan-ask-next-steps": Fact.SAYS_SO,
    "plan-title-next-steps": Fact.SAYS_SO,
    "plan-hint-money": Fact.SAYS_SO,
    "copy-plan-changed": Fact.SAYS_SO,
    "card-plan-shared": Fact.SAYS_SO,
    # last_word.ftl
    "ending-words-text": Fact.FOR_GOOD,
    "leaving-words-text": Fact.FOR_GOOD,
    # goodbye.ftl
    "goodbye-text": DueKind.CLOSE,
    "goodbye-summary": DueKind.CLOSE,
    "goodbye-unsaved-yet": DueKind.CLOSE,
    "goodbye-change-unsaved": Fact.DONE,
    "goodbye-in-vain": Fact.DONE,
    "goodbye-unsaved": Fact.SAYS_SO,
    "goodbye-kept": DueKind.CLOSE,
    "goodbye-dropped": Fact.FOR_GOOD,
    # closing.ftl
    "closing-reads-adept": DueKind.CLOSE,
    "closing-thanks-by": DueKind.CLOSE,
    "closing-reads-mentor": DueKind.CLOSE,
    "closing-sure-booked": Fact.FOR_GOOD,
    "closing-left-by-hand": Fact.FOR_GOOD,
    "closing-sure-by-hand": Fact.FOR_GOOD,
    "closing-sure": DueKind.CLOSE,
    # diploma.ftl
    "diploma-least": Fact.READER,
    "diploma-issue-replaced": Fact.SAYS_SO,
    "diploma-summary": Fact.DONE,
    "diploma-sure-early": Fact.READER,
    "copy-report-noted": Fact.SAYS_SO,
    "diploma-check-ask": Fact.READER,
    # closing.ftl
    "end-ahead-after": Fact.FOR_GOOD,
    # survey.ftl
    "survey-together": DueKind.LOW_SURVEY,
    "survey-gives": DueKind.LOW_SURVEY,
    "survey-onward": DueKind.WANTS_CHANGE,
    "survey-thanks-talk": DueKind.WANTS_CHANGE,
    "survey-thanks-unsafe": DueKind.UNSAFE,
    "survey-unsafe-heard": DueKind.UNSAFE,
    "survey-again": DueKind.SURVEY_OVER,
    "survey-closed": Fact.READER,
    "survey-not-asked": Fact.READER,
    "survey-unsafe-told": Fact.ON_THE_LIST,
    # pulse.ftl
    "pulse-safe": DueKind.UNSAFE,
    "pulse-useful": DueKind.LOW_SURVEY,
    "pulse-gives": DueKind.LOW_SURVEY,
    "pulse-onward": DueKind.WANTS_CHANGE,
    "pulse-cancelled": Fact.READER,
    # parting.ftl
    "parting-again": Fact.READER,
    "parting-cancelled": Fact.READER,
    "hindsight-cancelled": Fact.READER,
    "survey-cancelled": Fact.READER,
}
