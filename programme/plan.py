"""The business plan: sections as data, what an adept has written under each, and the versions that a mentor may read.

A section is a number that is stored: never give one to another section. Its words are texts (`plan-title-idea`,
`plan-ask-idea`, `plan-hint-idea`), so that a new section is a line here and three texts in each language.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import IntEnum

from programme.people import Preset, Programme


class Section(IntEnum):
    """A part of the plan; `DOCUMENT` is the link to an own document, beside or instead of the others."""

    IDEA = 0
    CUSTOMER = 1
    NEED = 2
    MARKET = 3
    OFFER = 4
    PRICE = 5
    MARKETING = 6
    ORGANISATION = 7
    MONEY = 8
    RISKS = 9
    NEXT_STEPS = 10
    DOCUMENT = 11

    @property
    def word(self) -> str:
        """The part of its keys that names it."""
        return self.name.lower().replace("_", "-")


WRITTEN = tuple(one for one in Section if one is not Section.DOCUMENT)
"""The sections that are written in the chat, in their order."""
LONGEST_SECTION = 2500
"""Characters: with its question and a comment it fits into one message."""
LONGEST_COMMENT = 700

Texts = tuple[str, ...]
"""The words of each section by its number; empty where nothing is written."""


def text_of(texts: Texts, section: Section) -> str:
    """Return the text of a section, or an empty string; a section that came later is empty."""
    return texts[section] if section < len(texts) else ""


def with_text(texts: Texts, section: Section, text: str) -> Texts:
    """Return the texts with other words under a section."""
    return tuple(text if one is section else text_of(texts, one) for one in Section)


def filled(texts: Texts) -> tuple[Section, ...]:
    """Return the sections that have words, in their order."""
    return tuple(one for one in Section if text_of(texts, one))


def count(texts: Texts) -> int:
    """Return how many sections are written; the link is none."""
    return sum(bool(text_of(texts, one)) for one in WRITTEN)


def first_empty(texts: Texts, after: Section | None = None) -> Section | None:
    """Return the first section without words, beginning behind another one, or None when all are written."""
    start = 0 if after is None or after is Section.DOCUMENT else WRITTEN.index(after) + 1
    order = (*WRITTEN[start:], *WRITTEN[:start])
    return next((one for one in order if not text_of(texts, one)), None)


def has_plan(programme: Programme) -> bool:
    """Tell whether adepts of a programme write a business plan: the programme for entrepreneurs alone."""
    return programme.preset is Preset.ENTREPRENEUR


@dataclass(frozen=True, slots=True)
class Plan:
    """An adept's business plan as it stands: nobody else reads it before it is shared.

    Attributes:
        changed_at: when something in it was last changed.
    """

    id: int
    membership_id: int
    texts: Texts
    begun_at: datetime
    changed_at: datetime

    def changed(self, section: Section, text: str, at: datetime) -> "Plan":
        """Return the plan with other words under a section."""
        return replace(self, texts=with_text(self.texts, section, text), changed_at=at)


@dataclass(frozen=True, slots=True)
class PlanVersion:
    """The text of a plan as its adept shared it with the mentor of a pair.

    Attributes:
        number: counted from 1 in each plan.
        told_at: when the mentor was told; None while that is to come, or once a newer one has made it needless.
        hidden_at: when the adept took it back; None while the mentor may read it.
    """

    id: int
    plan_id: int
    pair_id: int
    number: int
    texts: Texts
    shared_at: datetime
    told_at: datetime | None = None
    hidden_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class PlanComment:
    """A mentor's words to the adept about a section of a version.

    Attributes:
        membership_id: the mentor's.
        section: a member of `Section`, by its number.
        told_at: when the adept was told, or has read it; None while that is to come.
    """

    id: int
    version_id: int
    membership_id: int
    section: int
    text: str
    made_at: datetime
    told_at: datetime | None = None

    @property
    def about(self) -> Section:
        """The section that it is about."""
        return Section(self.section)


def by_section(comments: Sequence[PlanComment]) -> Mapping[Section, Sequence[PlanComment]]:
    """Return comments by their section, the newest first."""
    found: dict[Section, list[PlanComment]] = {}
    for one in sorted(comments, key=lambda one: (one.made_at, one.id), reverse=True):
        found.setdefault(one.about, []).append(one)
    return found


@dataclass(frozen=True, slots=True)
class PlanPaper:
    """The text of a plan on paper.

    Attributes:
        name: the adept's.
        day: on which it stood so.
        number: the version's; 0 for the plan as it stands now.
        idea: the business idea of the registration, in a few lines; may be empty.
    """

    name: str
    programme: str
    day: date
    number: int
    idea: str
    texts: Texts
