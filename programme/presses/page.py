"""Presses for the pages of the menu, and for the language."""

from dataclasses import dataclass
from enum import IntEnum

from programme.presses.press import Press


class Page(IntEnum):
    """A page to which every menu leads."""

    ME = 0
    HELP = 1
    PRIVACY = 2
    LANGUAGE = 3
    WRITE = 4
    TODO = 5
    PEOPLE = 6
    LINKS = 7
    GUIDE = 8
    MAIL = 9


@dataclass(frozen=True, slots=True)
class OpenPage(Press):
    """Show a page of the menu; `number` counts the sheets of a long page from 0."""

    page: Page
    number: int = 0


@dataclass(frozen=True, slots=True)
class ChooseLanguage(Press):
    """Speak another language. `code` is its letters read as a number in base 36: `sv` is 1039."""

    code: int
