"""The press for a survey."""

from dataclasses import dataclass

from programme.presses.press import Press


@dataclass(frozen=True, slots=True)
class AnswerSurvey(Press):
    """Begin to answer this survey."""

    survey: int
