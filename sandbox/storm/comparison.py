"""The comparison of a run in a storm with the quiet run of the same story: differences, and counted copies."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import unified_diff

from sandbox.storm.outcome import Outcome

LONGEST_WORDS = 160


@dataclass(frozen=True, slots=True)
class Copy:
    """A message or mail that came to somebody more often than in the quiet run: `times` is how much more often."""

    person: str
    words: str
    times: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """The differences between two runs of a story.

    Attributes:
        copies: the messages and mails that came more than once.
        lost: the messages and mails that never came, by person or address.
        differences: all differences that are no copy, a line each; lost messages are among them.
    """

    copies: tuple[Copy, ...]
    lost: Counter[str]
    differences: tuple[str, ...]


def compared(quiet: Outcome, stormy: Outcome) -> Comparison:
    """Return how a run in a storm differs from the quiet run."""
    copies: Counter[tuple[str, str]] = Counter()
    lost: Counter[str] = Counter()
    differences = [
        line for table, rows in quiet.rows.items() for line in _differing(f"table {table}", rows, stormy.rows[table])
    ]
    for to in quiet.mails.lines.keys() | stormy.mails.lines.keys():
        due, went = (one.mails.lines.get(to, []) for one in (quiet, stormy))
        lost[to] += (Counter(due) - Counter(went)).total()
        differences += _differing(f"mails to {to}", due, went)
    copies.update(stormy.mails.again)
    for person, wanted in quiet.said.items():
        kept, again = without_copies(stormy.said[person], wanted, quiet.looks[person])
        copies.update((person, words) for words in again)
        lost[person] += (Counter(wanted) - Counter(stormy.said[person])).total()
        differences += _differing(f"chat of {person}", wanted, kept)
        for text, labels in quiet.shown[person] - stormy.shown[person]:
            differences.append(f"chat of {person}: does not show in the end: {shortened(text)!r} {labels}")
    return Comparison(tuple(Copy(*key, times) for key, times in copies.items()), lost, tuple(differences))


def without_copies(
    got: Sequence[str], wanted: Sequence[str], looks: frozenset[str] = frozenset()
) -> tuple[list[str], list[str]]:
    """Return the messages of a chat without the copies, and the copies.

    A copy was said already on that day, and is not next. What a message changed into (`looks`) may come as a message of
    its own: a person pressed the first of two copies, and the bot knows the second.
    """
    kept: list[str] = []
    copies: list[str] = []
    place = 0
    for words in got:
        if words in wanted[place : place + 1]:
            place += 1
        elif words in wanted[:place]:
            copies.append(words)
            continue
        elif words in wanted[place:]:  # something before it is missing: go on behind it
            place = wanted.index(words, place) + 1
        elif words in looks:
            copies.append(words)
            continue
        kept.append(words)
    return kept, copies


def _differing(where: str, wanted: Sequence[str], got: Sequence[str]) -> Iterator[str]:
    for line in unified_diff(list(wanted), list(got), lineterm="", n=0):
        if not line.startswith(("---", "+++", "@@")):
            yield f"{where}: {shortened(line)}"


def shortened(words: str) -> str:
    """Return the beginning of a message, on one line."""
    line = " ".join(words.split())
    return line if len(line) <= LONGEST_WORDS else f"{line[: LONGEST_WORDS - 1]}…"
