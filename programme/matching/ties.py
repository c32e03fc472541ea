"""Of all best assignments, the one that order decides: so that the answer does not hang on the solver.

Many pairs are worth the same, so there are many best assignments, and which one a solver meets depends on its version
and on the order of the rows. The prices that prove the best (`certificate`) also tell which pairs occur in best ones:
the tight ones, where nothing is lost. Within these, each adept in turn gets the first mentor that still leaves a best
assignment for all, by a chain of moves. What was proved stays true: the sum does not change.
"""

from dataclasses import dataclass, field

import numpy as np

from programme.matching.certificate import Duals, Places, Values


def settle(values: Values, capacity: Places, mentor_of: Places, proof: Duals) -> Places:
    """Return the best assignment that is first in order: the first adept's mentor as early as can be, and so on.

    Having a mentor comes before having none. `mentor_of` must be proved best by `proof`. Cost: for each adept at most
    one search through the tight pairs, which mostly ends after a few steps.

    Args:
        values: shape (adepts, mentors), 0 where the pair can't be.
        capacity: shape (mentors,).
        mentor_of: shape (adepts,); the number of mentors stands for nobody.
        proof: prices and what is left.
    """
    board = _Board.of(values, capacity, mentor_of, proof)
    for adept in range(len(mentor_of)):
        board.settle(adept)
    return np.array(board.mentor_of, dtype=np.intp)


@dataclass(slots=True)
class _Board:
    """The seats as they are. Sets of mentors are bits of a number; the last bit is nobody, who has room for all.

    Attributes:
        tight: for each adept the mentors that lose nothing.
        unpriced: the mentors with price 0: only they may have an empty place in a best assignment.
        room: empty places of each mentor.
        loose: adepts of each mentor whose turn has not come.
        full: the mentors who have neither room nor a loose adept: nobody can move there any more.
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
            board.note(mentor)
        return board

    def settle(self, adept: int) -> None:
        """Move the adept to the first mentor possible; nobody moves the adept again."""
        home = self.mentor_of[adept]
        self.loose[home].discard(adept)
        self.note(home)
        earlier = self.tight[adept] & ((1 << home) - 1)
        search = _Search(self, home, self.full)
        while earlier := earlier & ~search.visited:  # whoever was visited on the way has no way home either
            first = earlier & -earlier
            if search.reaches_home(first):
                self._move(adept, first.bit_length() - 1, search)
                return

    def note(self, mentor: int) -> None:
        """Bring `full` up to date."""
        self.full &= ~(1 << mentor)
        if not self.room[mentor] and not self.loose[mentor]:
            self.full |= 1 << mentor

    def ways(self, mentor: int) -> list[tuple[int | None, int]]:
        """Who could leave the mentor, and to where without loss; None is an empty place."""
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
            self.note(place)
            place = origin
        self.mentor_of[adept] = first
        self.note(first)
        self.note(home)


@dataclass(slots=True)
class _Search:
    """A search for a chain of moves from a mentor who gets one too many to `home`, who has one too few.

    Attributes:
        visited: everybody met so far, and all who need not be asked.
        end: where the chain ends: at `home`, or at an empty place if `home` may have one.
        moves: the mentors met by each move, who sends, and which adept.
    """

    board: _Board
    home: int
    visited: int
    end: int = -1
    moves: list[tuple[int, int, int | None]] = field(default_factory=list)

    def reaches_home(self, start: int) -> bool:
        """Search from `start` (a bit), past nobody who was visited before."""
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
        """Return who sends one more to `place`, and which adept."""
        return next((origin, mover) for fresh, origin, mover in self.moves if fresh >> place & 1)


def _bits(rows: np.ndarray[tuple[int, int], np.dtype[np.bool_]]) -> list[int]:
    packed = np.packbits(rows, axis=1, bitorder="little")
    return [int.from_bytes(row.tobytes(), "little") for row in packed]
