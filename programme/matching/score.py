"""The points and bans of all pairs of a programme at once, as matrices; `points` has the same rules for a single pair.

A single float32 product of weighted one-hots (adepts × words, words × mentors) replaces a loop over all pairs: 13 ms
measured instead of seconds at 1,000 × 500. Towns, employers and wishes touch few cells, which are written one by one.
Points are whole numbers far below 2**24, so float32 holds them exactly.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from programme.matching.earlier import Effect
from programme.matching.points import WEIGHTS, Weights, bare, before, employer_key
from programme.matching.sides import Giver, Seeker
from programme.people import SameEmployer

Scores: TypeAlias = NDArray[np.float32]
Mask: TypeAlias = NDArray[np.bool_]

_SPEAKS: Final = "speaks"  # the column of all whose languages are known; it takes the first common language off again


@dataclass(frozen=True, slots=True, eq=False)
class Comparison:
    """The scores and bans of all pairs; rows are adepts and columns mentors, in the order of the arguments.

    Attributes:
        scores: shape (adepts, mentors), whole numbers, below 0 with a caution; 0 where banned.
        banned: shape (adepts, mentors).
    """

    scores: Scores
    banned: Mask


def compare(seekers: Sequence[Seeker], givers: Sequence[Giver], *, weights: Weights = WEIGHTS) -> Comparison:
    """Return the points and bans of every pair; the mentors' room has no effect.

    Cost: one product of about (adepts × 30) by (30 × mentors).
    """
    banned = _banned(seekers, givers, weights)
    scores = _product(
        [_wanted(seeker, weights) for seeker in seekers],
        [dict.fromkeys(_offered(giver), 1) for giver in givers],
    )
    for rows, columns in _shared([bare(one.town) for one in seekers], [bare(one.town) for one in givers]):
        scores[np.ix_(rows, columns)] += weights.town
    for row, column in _named([seeker.wished for seeker in seekers], givers):
        scores[row, column] += weights.wish
    for row, column, taken_off in _cautions(seekers, givers, weights):
        scores[row, column] -= taken_off
    scores[banned] = 0
    return Comparison(scores, banned)


def _banned(seekers: Sequence[Seeker], givers: Sequence[Giver], weights: Weights) -> Mask:
    common = _product(
        [dict.fromkeys(seeker.spoken, 1) for seeker in seekers], [dict.fromkeys(giver.spoken, 1) for giver in givers]
    )
    banned: Mask = np.equal(common, 0)
    banned[[not seeker.spoken for seeker in seekers], :] = False
    banned[:, [not giver.spoken for giver in givers]] = False
    if weights.same_employer is SameEmployer.BAN:
        for rows, columns in _colleagues(seekers, givers):
            banned[np.ix_(rows, columns)] = True
    for rows, columns in _without_reader(seekers, givers):
        banned[np.ix_(rows, columns)] = True
    for row, column in _one_person(seekers, givers):
        banned[row, column] = True
    for row, column in _named([_with(seeker, Effect.NEVER, Effect.NOT_YET) for seeker in seekers], givers):
        banned[row, column] = True
    return banned


def _colleagues(seekers: Sequence[Seeker], givers: Sequence[Giver]) -> Iterator[tuple[list[int], list[int]]]:
    """Yield, for each employer on both sides, its rows and its columns."""
    return _shared([employer_key(one.employer) for one in seekers], [employer_key(one.employer) for one in givers])


def _without_reader(seekers: Sequence[Seeker], givers: Sequence[Giver]) -> Iterator[tuple[list[int], list[int]]]:
    """Yield the rows and the columns of people that no manager looks after together."""
    rows, columns = _by_readers(seekers), _by_readers(givers)
    for (ours, of_ours), (theirs, of_theirs) in product(rows.items(), columns.items()):
        if ours.isdisjoint(theirs):
            yield of_ours, of_theirs


def _by_readers(people: Sequence[Seeker | Giver]) -> dict[frozenset[int], list[int]]:
    """Return the places of the people by the managers that look after them; few sets, however many people."""
    places: defaultdict[frozenset[int], list[int]] = defaultdict(list)
    for index, one in enumerate(people):
        if one.readers is not None:
            places[one.readers].append(index)
    return places


def _one_person(seekers: Sequence[Seeker], givers: Sequence[Giver]) -> Iterator[tuple[int, int]]:
    """Yield row and column of each two with a contact in common."""
    columns: defaultdict[str, list[int]] = defaultdict(list)
    for column, giver in enumerate(givers):
        for contact in giver.contacts:
            columns[contact].append(column)
    for row, seeker in enumerate(seekers):
        yield from ((row, column) for contact in seeker.contacts for column in columns.get(contact, ()))


def _with(seeker: Seeker, *effects: Effect) -> tuple[int, ...]:
    """Return the mentors whose earlier outcome with the adept has one of these effects."""
    return tuple(key for key, was in seeker.earlier.items() if any(one.effect in effects for one in was))


def _cautions(seekers: Sequence[Seeker], givers: Sequence[Giver], weights: Weights) -> Iterator[tuple[int, int, int]]:
    """Yield row, column and the points to take off of each pair with a caution."""
    if weights.same_employer is SameEmployer.CAUTION:
        for rows, columns in _colleagues(seekers, givers):
            yield from ((row, column, weights.less) for row in rows for column in columns)
    for row, column in _named([_with(seeker, Effect.LESS) for seeker in seekers], givers):
        was = before(seekers[row], givers[column])
        yield row, column, weights.less * sum(one.effect in {Effect.LESS, Effect.NOT_YET} for one in was)


def _wanted(seeker: Seeker, weights: Weights) -> dict[str, int]:
    """Return the points that each word gives this adept if the mentor has it too."""
    words = {f"competence {word}": weights.competence for word in seeker.wants}
    words |= {f"competence {word}": weights.area for word in seeker.areas}
    words |= {f"language {word}": weights.language for word in seeker.spoken}
    if seeker.spoken:
        words[_SPEAKS] = -weights.language
    if seeker.style:
        words[f"style {seeker.style}"] = weights.style
    return words


def _offered(giver: Giver) -> list[str]:
    words = [f"competence {word}" for word in giver.gives]
    words += [f"language {word}" for word in giver.spoken]
    if giver.spoken:
        words.append(_SPEAKS)
    if giver.style:
        words.append(f"style {giver.style}")
    return words


def _product(wanted: Sequence[dict[str, int]], offered: Sequence[dict[str, int]]) -> Scores:
    """Return (adepts, words) times (words, mentors); only words on both sides become columns."""
    words = {word for one in wanted for word in one} & {word for one in offered for word in one}
    place = {word: index for index, word in enumerate(sorted(words))}
    product: Scores = _one_hot(wanted, place) @ _one_hot(offered, place).T
    return product


def _one_hot(people: Sequence[dict[str, int]], place: dict[str, int]) -> Scores:
    matrix = np.zeros((len(people), len(place)), dtype=np.float32)
    for row, words in enumerate(people):
        for word, value in words.items():
            if word in place:
                matrix[row, place[word]] = value
    return matrix


def _shared(ours: Sequence[str], theirs: Sequence[str]) -> Iterator[tuple[list[int], list[int]]]:
    """Yield, for each key on both sides, its rows and its columns; empty keys never match."""
    rows, columns = _positions(ours), _positions(theirs)
    for key in rows.keys() & columns.keys():
        yield rows[key], columns[key]


def _positions(keys: Sequence[str]) -> dict[str, list[int]]:
    places: defaultdict[str, list[int]] = defaultdict(list)
    for index, key in enumerate(keys):
        if key:
            places[key].append(index)
    return places


def _named(named: Sequence[tuple[int, ...]], givers: Sequence[Giver]) -> Iterator[tuple[int, int]]:
    """Yield row and column of each mentor whom an adept named, once; ids of mentors outside the match are skipped."""
    columns = {giver.membership_id: column for column, giver in enumerate(givers)}
    for row, ids in enumerate(named):
        for membership_id in dict.fromkeys(ids):
            if membership_id in columns:
                yield row, columns[membership_id]
