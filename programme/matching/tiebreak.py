"""The choice among equally good assignments, so that the answer does not depend on the solver.

Many pairs are worth the same, so there are many best assignments, and a solver's pick among them depends on its version
and on the order of the rows. The prices that prove the best (`certificate`) also tell which pairs occur in best
assignments: the tight ones, which lose no points. Within these, each adept in turn gets the first mentor that still
leaves a best assignment for all, by a chain of moves. The proof stays true, since the sum does not change.
"""

from dataclasses import dataclass, field

import numpy as np

from programme.matching.certificate import Duals, Places


def settle(capacity: Places, mentor_of: Places, proof: Duals) -> Places:
    """Return the best assignment that is first in order: the first adept's mentor as early as can be, and so on.

    Any mentor comes before no mentor. `proof` must prove that `mentor_of` is the best. Cost: for each adept at most a
    search through the tight pairs, which mostly ends after a few steps.

    Args:
        capacity: shape (mentors,).
        mentor_of: shape (adepts,); the number of mentors stands for no mentor.
        proof: the prices, the worth left for each adept, and the tight pairs.
    """
    board = _Board.of(capacity, mentor_of, proof)
    for adept in range(len(mentor_of)):
        board.settle(adept)
    return np.array(board.mentor_of, dtype=np.intp)


@dataclass(slots=True)
class _Board:
    """The present assignment. Sets of mentors are bits of a number; the last bit is "no mentor", with room for all.

    Attributes:
        tight: for each adept the mentors at whom no points are lost.
        unpriced: the mentors with price 0: only they may have an empty place in a best assignment.
        room: empty places of each mentor.
        loose: for each mentor those of their adepts whose turn has not come.
        full: the mentors with neither room nor a loose adept: no adept can move there any more.
        ways: for each mentor those to which a loose adept of theirs, or an empty place, could move without loss;
            None where that is not known since the last change.
    """

    tight: list[int]
    unpriced: int
    room: list[int]
    mentor_of: list[int]
    loose: list[set[int]] = field(default_factory=list)
    full: int = 0
    ways: list[int | None] = field(default_factory=list)

    @classmethod
    def of(cls, capacity: Places, mentor_of: Places, proof: Duals) -> "_Board":
        mentors = len(capacity)
        tight = np.column_stack((proof.tight, proof.left == 0))
        unpriced = np.append(proof.prices == 0, True)
        used = np.bincount(mentor_of, minlength=mentors + 1)
        room = [*(capacity - used[:mentors]).tolist(), len(mentor_of)]
        board = cls(_bits(tight), _bits(unpriced[None, :])[0], room, mentor_of.tolist())
        board.loose, board.ways = [set() for _ in room], [None for _ in room]
        for adept, mentor in enumerate(board.mentor_of):
            board.loose[mentor].add(adept)
        for mentor in range(mentors):
            board.note_change(mentor)
        return board

    def settle(self, adept: int) -> None:
        """Move the adept to the first possible mentor for good."""
        home = self.mentor_of[adept]
        self.loose[home].discard(adept)
        self.note_change(home)
        earlier = self.tight[adept] & ((1 << home) - 1)
        search = _Search(self, home, self.full)
        while earlier := earlier & ~search.visited:  # no mentor visited by a failed search has a way home
            first = earlier & -earlier
            if search.reaches_home(first):
                self._move(adept, first.bit_length() - 1, search)
                return

    def note_change(self, mentor: int) -> None:
        """Note that the room or the loose adepts of a mentor have changed."""
        self.ways[mentor] = None
        self.full &= ~(1 << mentor)
        if not self.room[mentor] and not self.loose[mentor]:
            self.full |= 1 << mentor

    def ways_from(self, mentor: int) -> int:
        """Return the mentors to which a loose adept of this mentor, or an empty place, could move without loss."""
        ways = self.ways[mentor]
        if ways is None:
            ways = self.unpriced if self.room[mentor] else 0
            for adept in self.loose[mentor]:
                ways |= self.tight[adept]
            self.ways[mentor] = ways
        return ways

    def mover(self, origin: int, place: int) -> int | None:
        """Return a loose adept that could move between two mentors; None stands for an empty place that moves."""
        return next((adept for adept in self.loose[origin] if self.tight[adept] >> place & 1), None)

    def _move(self, adept: int, first: int, search: "_Search") -> None:
        """Carry out the chain that was found, from its end, then seat the adept."""
        home, place = self.mentor_of[adept], search.end
        self.room[home] += 1
        self.room[place] -= 1
        while place != first:
            origin = search.sender(place)
            mover = self.mover(origin, place)
            if mover is None:
                self.room[place] += 1
                self.room[origin] -= 1
            else:
                self.loose[origin].discard(mover)
                self.loose[place].add(mover)
                self.mentor_of[mover] = place
            self.note_change(place)
            place = origin
        self.mentor_of[adept] = first
        self.note_change(first)
        self.note_change(home)


@dataclass(slots=True)
class _Search:
    """A search for a chain of moves from a mentor with an adept too many to `home`, with an adept too few.

    Attributes:
        visited: the mentors met so far, and those that need no visit.
        end: the mentor where the chain ends: `home`, or a mentor with an empty place if `home` may keep its own.
        moves: the mentors met from each mentor, and that mentor.
    """

    board: _Board
    home: int
    visited: int
    end: int = -1
    moves: list[tuple[int, int]] = field(default_factory=list)

    def reaches_home(self, start: int) -> bool:
        """Search from the mentor with bit `start` and tell whether a chain exists; visited mentors are skipped."""
        board, waiting = self.board, start
        may_be_empty = bool(board.unpriced >> self.home & 1)
        self.visited |= start
        while waiting:
            mentor = (waiting & -waiting).bit_length() - 1
            waiting &= waiting - 1
            if may_be_empty and board.room[mentor]:
                self.end = mentor
                return True
            ways = board.ways_from(mentor)
            if ways >> self.home & 1:
                self.moves.append((1 << self.home, mentor))
                self.end = self.home
                return True
            if fresh := ways & ~self.visited:
                self.visited |= fresh
                self.moves.append((fresh, mentor))
                waiting |= fresh
        return False

    def sender(self, place: int) -> int:
        """Return the mentor from which the chain moves an adept, or an empty place, to the mentor `place`."""
        return next(origin for fresh, origin in self.moves if fresh >> place & 1)


def _bits(rows: np.ndarray[tuple[int, int], np.dtype[np.bool_]]) -> list[int]:
    packed = np.packbits(rows, axis=1, bitorder="little")
    return [int.from_bytes(row.tobytes(), "little") for row in packed]
