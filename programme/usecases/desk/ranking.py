"""The order of the manager's list: how much harm a matter does for each day that it is left, times its days.

Kinds stay together, so that the list can be read: the kind with the gravest matter comes first, and in each kind the
gravest. The weights are ours; each says what happens to a person while nobody acts.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from programme.presses.matter import MatterKind
from programme.usecases.desk.matters import Entries, Section, kind_of

MOST_DAYS = 60
"""Beyond this a matter grows no heavier: what has lain for so long does not outweigh all that is new."""
FIRST = 1_000_000
"""The weight of what comes before everything else, however old that is."""
AT_ONCE = 4_900
"""The weight of what can hurt tomorrow: on its first day already heavier than what only grows with its days."""


@dataclass(frozen=True, slots=True)
class Weight:
    """How heavy a kind of matter is for each day that it waits, and why."""

    harm: int
    why: str


WEIGHTS: Mapping[MatterKind, Weight] = {
    MatterKind.CONCERNS: Weight(FIRST + 1, "somebody may be getting hurt, and was promised an answer"),
    MatterKind.MOVES: Weight(FIRST, "an account may be taken over, and that can be stopped for a day only"),
    MatterKind.NOT_SAFE: Weight(FIRST + 1, "somebody does not feel safe with their partner, and meets them again soon"),
    MatterKind.TALKS: Weight(80, "somebody has asked for help, or is about to give up"),
    MatterKind.PARTNERS: Weight(
        AT_ONCE, "somebody may go to a meeting with a partner who has left, and does not know it"
    ),
    MatterKind.LEFT_ALONE: Weight(60, "somebody stands without a partner, and nobody has asked how they want to go on"),
    MatterKind.DELETIONS: Weight(60, "a right, with a month to grant it"),
    MatterKind.LETTERS: Weight(50, "somebody waits for an answer"),
    MatterKind.TIES: Weight(50, "two may be unsuitable as a pair, and one of them waits for an answer"),
    MatterKind.FITS: Weight(45, "two wait for word whether they begin"),
    MatterKind.DECISIONS: Weight(40, "somebody has told of themselves, and waits for a yes"),
    MatterKind.SUSPENDED: Weight(
        60, "somebody is stopped, a partner waits with them, and nobody has told them how it goes on"
    ),
    MatterKind.SILENT: Weight(40, "two are drifting apart, and each week makes the next meeting less likely"),
    MatterKind.MENTORS: Weight(35, "an adept waits behind a mentor who has not seen the question"),
    MatterKind.ADEPTS: Weight(30, "a place is kept for an adept who has not answered"),
    MatterKind.INTERVIEWS: Weight(30, "somebody has registered, and has heard nothing"),
    MatterKind.UNMATCHED: Weight(30, "an adept waits, and the match has no mentor for them"),
    MatterKind.FIRST_MEETINGS: Weight(25, "two have said yes, and have not met"),
    MatterKind.UNREACHABLE: Weight(20, "somebody hears nothing of what the bot says"),
    MatterKind.UNDELIVERED: Weight(20, "somebody has missed a message"),
    MatterKind.REPORTS: Weight(12, "a meeting may not have been held"),
    MatterKind.PAUSED: Weight(10, "two rest, and nobody knows whether they will go on"),
    MatterKind.HELD: Weight(10, "somebody was asked to wait, and knows until when"),
    MatterKind.CONTRACTS: Weight(8, "the two go on without a signature"),
    MatterKind.TWINS: Weight(5, "somebody may stand here twice, and gets each message twice"),
    MatterKind.COLLEAGUES: Weight(15, "a colleague hears nothing, and may be the only one to read some of it"),
    MatterKind.LISTS: Weight(4, "people who have not said yes are deleted soon, and can be asked once more"),
    MatterKind.MISSING: Weight(2, "texts lack a name or a number"),
    MatterKind.CALLS: Weight(1, "it has a list of its own: the calls of the week"),
}


def days_of(since: datetime | None, now: datetime) -> int:
    """Return for how many whole days a matter has waited; 0 where it is not counted, or not late yet."""
    return max((now - since) // timedelta(days=1), 0) if since is not None else 0


def gravity(kind: MatterKind, days: int) -> int:
    """Return how grave a matter is: the harm of a day, times its days."""
    return WEIGHTS[kind].harm * (1 + min(days, MOST_DAYS))


def heaviest(section: Section, now: datetime) -> int:
    """Return how grave the first matter of a ranked section is."""
    return gravity(kind_of(section.name), days_of(section.entries[0].since, now))


def ranked(sections: Sequence[Section], now: datetime) -> list[Section]:
    """Return sections with the gravest matter first: among the sections, and within each."""

    def days(since: datetime | None) -> int:
        return min(days_of(since, now), MOST_DAYS)

    def gravest_first(section: Section) -> tuple[int, Section]:
        kind, entries = kind_of(section.name), section.entries
        if isinstance(entries, Entries):  # in a kind the longest wait is the gravest
            entries = entries.longest_first(days)
        else:
            entries = sorted(entries, key=lambda one: days(one.since), reverse=True)
        return gravity(kind, days_of(entries[0].since, now)), replace(section, entries=entries)

    found = [gravest_first(one) for one in sections if one.entries]
    return [section for _, section in sorted(found, key=lambda two: two[0], reverse=True)]
