"""Presses about the business plan: the adept's own pages, sharing it, and the mentor's reading and comments."""

from dataclasses import dataclass

from programme.plan import Section
from programme.presses.press import Press


@dataclass(frozen=True, slots=True)
class OpenPlan(Press):
    """Look at one's own business plan."""

    membership: int


@dataclass(frozen=True, slots=True)
class OpenSection(Press):
    """Look at a section of one's own plan, or write it where it is empty."""

    membership: int
    section: Section


@dataclass(frozen=True, slots=True)
class WriteSection(Press):
    """Write a section of one's own plan anew, or go on with what stands there."""

    membership: int
    section: Section
    on: bool = False


@dataclass(frozen=True, slots=True)
class EmptySection(Press):
    """Take away what is written under a section. `sure` is true on the second press."""

    membership: int
    section: Section
    sure: bool = False


@dataclass(frozen=True, slots=True)
class DropSection(Press):
    """Throw away what is written under a section and not saved."""

    membership: int
    section: Section


@dataclass(frozen=True, slots=True)
class SharePlan(Press):
    """Let the mentor read the plan as it is now. `sure` is true on the second press."""

    membership: int
    sure: bool = False


@dataclass(frozen=True, slots=True)
class HidePlan(Press):
    """Let the mentor read the plan no more. `sure` is true on the second press."""

    membership: int
    sure: bool = False


@dataclass(frozen=True, slots=True)
class ReadComments(Press):
    """Read what mentors have written about a section of one's own plan; `number` counts the pages from 0."""

    membership: int
    section: Section
    number: int = 0


@dataclass(frozen=True, slots=True)
class ReadPlan(Press):
    """Look at a version of a plan that one's adept has shared."""

    version: int


@dataclass(frozen=True, slots=True)
class ReadSection(Press):
    """Read a section of a version that one's adept has shared."""

    version: int
    section: Section


@dataclass(frozen=True, slots=True)
class CommentSection(Press):
    """Write to one's adept about a section of a version."""

    version: int
    section: Section


@dataclass(frozen=True, slots=True)
class GetPlan(Press):
    """Get one's own plan as a PDF, as it stands now."""

    membership: int


@dataclass(frozen=True, slots=True)
class GetVersion(Press):
    """Get a version that one's adept has shared as a PDF."""

    version: int
