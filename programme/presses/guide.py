"""Presses for the pages of the guide."""

from dataclasses import dataclass
from enum import IntEnum

from programme.presses.press import Press


class Chapter(IntEnum):
    """A chapter of the guide; `CONTENTS` is the page that leads to all of them."""

    CONTENTS = 0
    ADEPT = 1
    MENTOR = 2
    FIRST_MEETING = 3
    CONTRACT = 4
    QUESTIONS = 5
    FEEDBACK = 6
    TROUBLE = 7
    ENDING = 8


@dataclass(frozen=True, slots=True)
class GetGuide(Press):
    """Send a chapter of the guide of a programme as a file; `CONTENTS` stands for all of them."""

    programme: int
    chapter: Chapter


@dataclass(frozen=True, slots=True)
class ShowGuide(Press):
    """Show a page of the guide of a programme; `number` counts the pages of its chapter from 0."""

    programme: int
    chapter: Chapter
    number: int = 0
