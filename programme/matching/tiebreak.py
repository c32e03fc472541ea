"""The choice among equally good assignments, so that the answer does not depend on the solver.

Many pairs are worth the same, so there are many best assignments, and a solver's pick among them depends on its version
and on the order of the rows. The prices that prove the best (`certificate`) also tell which pairs occur in best
assignments: the tight ones, which lose no points. Within these, each adept in turn gets the first mentor that still
leaves a best assignment for all, by a chain of moves. The proof stays true, since the sum does not change.
"""

from dataclasses import dataclass, field

import numpy as np

from programme.matching.certificate import Duals, Places, Values


def settle(values: Values, capacity: Places, mentor_of: Places, proof: Duals) -> Places:
    """Return the best assignment that is first in order: the first adept's mentor as early as can be, and so on.

    Any mentor comes before no mentor. `proof` must prove that `mentor_of` is the best. Cost: for each adept at most one
    search through the tight pairs, which mostly ends after a few steps.

    Args:
        values: shape (adepts, mentors), 0 for impossible pairs.
        capacity: shape (mentors,).
        mentor_of: shape (adepts,); the number of mentors stands for no mentor.
        proof: the prices, and what they leave each adept.
    """
    board = _Board.of(values, capacity, mentor_of, proof)
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
        full: the mentors who have neither room nor a loose adept: no adept can move there any more.
    """

    tight: list[int]
    unpriced: int
    room: list[int]
    mentor_of: list[int]
    loose: list[set[int]] = field(default_factory=list)
    full: int = 0

    @classmethod
    def of(cls, values: Values, capacity: Places, mentor_of: Places, proof: Duals) -> "_Board":
        mentors = values.shape[1]
        tight = np.empty((len(mentor_of), mentors + 1), dtype=np.bool_)
        tight[:, :mentors] = (values - proof.prices == proof.left[:, None]) & (values > 0)
        tight[:, mentors] = proof.left == 0
        unpriced = np.append(proof.prices == 0, True)
        used = np.bincount(mentor_of, minlength=mentors + 1)
        room = [*(capacity - used[:mentors]).tolist(), len(mentor_of)]
        board = cls(_bits(tight), _bits(unpriced[None, :])[0], room, mentor_of.tolist())
        board.loose = [set() for _ in room]
        for adept, mentor in enumerate(board.mentor_of):
            board.loose[mentor].add(adept)
        for mentor in range(mentors):
            board.update_full(mentor)
        return board

    def settle(self, adept: int) -> None:
        """Move the adept to the first possible mentor for good."""
        home = self.mentor_of[adept]
        self.loose[home].discard(adept)
        self.update_full(home)
        earlier = self.tight[adept] & ((1 << home) - 1)
        search = _Search(self, home, self.full)
        while earlier := earlier & ~search.visited:  # no mentor visited by a failed search has a way home
            first = earlier & -earlier
            if search.reaches_home(first):
                self._move(adept, first.bit_length() - 1, search)
                return

    def update_full(self, mentor: int) -> None:
        """Update the mentor's bit in `full`."""
        self.full &= ~(1 << mentor)
        if not self.room[mentor] and not self.loose[mentor]:
            self.full |= 1 << mentor

    def ways(self, mentor: int) -> list[tuple[int | None, int]]:
        """Return the adepts who could leave the mentor, each with the mentors to go to without loss.

        A mentor with room adds None, which stands for moving an empty place.
        """
        movers: list[tuple[int | None, int]] = [(other, self.tight[other]) for other in self.loose[mentor]]
        return [*movers, (None, self.unpriced)] if self.room[mentor] else movers

    def _move(self, adept: int, first: int, search: "_Search") -> None:
        """Carry out the chain that was found, from its end, then seat the adept."""
        home, place = self.mentor_of[adept], search.end
        self.room[home] += 1
        self.room[place] -= 1
        while place != first:
            origin, mover = search.sender(place)
            if mover is None:
                self.room[place] += 1
                self.room[origin] -= 1
            else:
                self.loose[origin].discard(mover)
                self.loose[place].add(mover)
                self.mentor_of[mover] = place
            self.update_full(place)
            place = origin
        self.mentor_of[adept] = first
        self.update_full(first)
        self.update_full(home)


@dataclass(slots=True)
class _Search:
    """A search for a chain of moves from a mentor with one adept too many to `home`, who has one too few.

    Attributes:
        visited: the mentors met so far, and those that need no visit.
        end: the mentor at whom the chain ends: `home`, or one with an empty place if `home` may keep one.
        moves: for each move the mentors met by it, the mentor that it leaves, and the adept who moves.
    """

    board: _Board
    home: int
    visited: int
    end: int = -1
    moves: list[tuple[int, int, int | None]] = field(default_factory=list)

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
            for mover, ways in board.ways(mentor):
                if ways >> self.home & 1:
                    self.moves.append((1 << self.home, mentor, mover))
                    self.end = self.home
                    return True
                if fresh := ways & ~self.visited:
                    self.visited |= fresh
                    self.moves.append((fresh, mentor, mover))
                    waiting |= fresh
        return False

    def sender(self, place: int) -> tuple[int, int | None]:
        """Return the mentor from whom the chain moves an adept to the mentor `place`, and that adept."""
        return next((origin, mover) for fresh, origin, mover in self.moves if fresh >> place & 1)


def _bits(rows: np.ndarray[tuple[int, int], np.dtype[np.bool_]]) -> list[int]:
    packed = np.packbits(rows, axis=1, bitorder="little")
    return [int.from_bytes(row.tobytes(), "little") for row in packed]
