"""A bridge among everything else that can happen to an adept who has lost a mentor, in random orders."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from random import Random

import pytest

from programme.errors import ProgrammeError
from programme.pair import IN_TOUCH, End, Fit, FitAnswer, Pair, PairState, whole
from programme.people import Actor, Membership, Person, Role, State
from programme.presses.pair import Deed
from programme.presses.proposal import AdeptReply, MentorReply
from programme.speech import Speech, Utterance
from programme.usecases.common.contact import partners
from programme.usecases.desk import reopening
from programme.usecases.ending import leaving, rematch
from programme.usecases.matching import bridge, proposal
from programme.usecases.myself.me import where_am_i
from programme.usecases.trust import fit
from storage.unit_of_work import SqlUnitOfWork
from tests.rows import a_person, a_programme

BEGINS = datetime(2027, 3, 2, 8, tzinfo=UTC)
STEPS = 14


@dataclass
class Year:
    """An adept, three mentors of whom the first was the adept's, and what happens to them."""

    uow: SqlUnitOfWork
    rng: Random
    eva: Person
    karin: Membership
    mentors: list[Membership]
    now: datetime = BEGINS

    def pairs(self) -> list[Pair]:
        """Return all pairs of the adept."""
        return list(self.uow.pairs.of_membership(self.karin.id))

    def an_open_one(self, *, is_bridge: bool) -> Pair:
        """Return an open pair of this kind, or end the try."""
        found = [one for one in self.pairs() if one.state is not PairState.ENDED and one.is_bridge is is_bridge]
        if not found:
            raise ProgrammeError("not-now")
        return found[0]

    def actor(self, member: int | None = None) -> Actor:
        """Return whoever acts: the manager, or a participant."""
        person = self.eva if member is None else self.uow.people.get(self.uow.memberships.get(member).person_id)
        return Actor(person, self.now)

    def some_mentor(self) -> Membership:
        """Return any of the mentors."""
        return self.uow.memberships.get(self.rng.choice(self.mentors).id)

    def ask(self) -> list[Utterance]:
        """Ask any mentor to be a bridge."""
        return bridge.ask(self.uow, self.actor(), self.karin, self.some_mentor(), sure=True)

    def propose(self) -> list[Utterance]:
        """Put the adept forward to any mentor."""
        return proposal.ask(self.uow, self.actor(), self.karin, self.some_mentor())

    def mentor_says(self) -> list[Utterance]:
        """Let the mentor of any question answer, mostly with a yes."""
        pair = self.an_open_one(is_bridge=self.rng.random() < 0.6)
        reply = MentorReply.YES if self.rng.random() < 0.8 else MentorReply.NO
        return proposal.mentor_says(self.uow, self.actor(pair.mentor_id), pair, reply)

    def adept_says(self) -> list[Utterance]:
        """Let the adept answer any question, mostly with a yes."""
        pair = self.an_open_one(is_bridge=self.rng.random() < 0.6)
        reply = self.rng.choices((AdeptReply.YES, AdeptReply.OTHER_REASON, AdeptReply.TIE), (8, 1, 1))[0]
        return proposal.adept_says(self.uow, self.actor(pair.adept_id), pair, reply)

    def start(self) -> list[Utterance]:
        """Let a pair that has a first meeting ahead have met, both want to, and the manager confirm it."""
        pair = self.an_open_one(is_bridge=False)
        if pair.state is not PairState.MEETING_AHEAD:
            raise ProgrammeError("not-now")
        said = fit.ask(self.uow, pair, self.now)
        for role in (Role.ADEPT, Role.MENTOR):
            self.uow.fits.put(FitAnswer(0, pair.id, role, Fit.YES, self.now))
        fit.confirm(self.uow, self.actor(), self.uow.pairs.get(pair.id))
        return [*said, *fit.start(self.uow, self.uow.pairs.get(pair.id), self.now)]

    def end(self) -> list[Utterance]:
        """Let the manager end any open pair, as its card offers it."""
        pair = self.an_open_one(is_bridge=self.rng.random() < 0.5)
        deed = self.rng.choice((Deed.TAKE_BACK, Deed.REMATCH, Deed.END_BRIDGE))
        return rematch.end(self.uow, self.actor(), pair, deed)

    def reopen(self) -> list[Utterance]:
        """Let the manager open a pair again that was ended by mistake."""
        ended = [one for one in self.pairs() if one.end in {End.REMATCHED, End.BRIDGED}]
        return reopening.reopen(self.uow, self.actor(), self.rng.choice(ended)) if ended else []

    def leave(self) -> list[Utterance]:
        """Let one of the mentors leave, seldom; the partner hears it from the manager."""
        one = self.some_mentor()
        if self.rng.random() < 0.8 or one.state is not State.WAITING:
            return []
        said = leaving.leave(self.uow, self.actor(one.id), one)
        self.uow.memberships.save(replace(one, state=State.WITHDRAWN))
        for parting in leaving.untold(self.uow, one):
            said += leaving.tell(self.uow, self.actor(), parting)
            leaving.told_by_manager(self.uow, self.actor(), parting.two.pair)
            leaving.wait_again(self.uow, self.actor(), parting.membership)
        return said

    def check(self, said: list[Utterance], what: str) -> None:
        """Check what holds at every moment."""
        pairs = self.pairs()
        still = [one for one in pairs if one.state is not PairState.ENDED]
        assert len(whole(still)) <= 1, what
        assert len(still) - len(whole(still)) <= 1, what
        assert not (whole(still) and whole(still)[0].state is PairState.ACTIVE and len(still) > 1), what
        in_touch = [one for one in still if one.state in IN_TOUCH]
        assert len({one.mentor_id for one in in_touch}) == len(in_touch), "of the same two one pair is in touch"
        waits = bool(self.uow.memberships.adepts_alone([self.karin.id]))
        assert waits is (not whole(still)), what
        for pair in pairs:
            if pair.state is PairState.ENDED:
                kinds = {due.kind for due in self.uow.dues.of_pair(pair.id)}
                assert not kinds, (what, pair, kinds)
            else:
                assert not pair.is_bridge or pair.needs_yes
                assert pair.state is not PairState.BRIDGING or pair.is_bridge
        karin = self.uow.people.get(self.karin.person_id)
        near = {seen.pair.id for seen, _ in partners(self.uow, karin)}
        assert near == {one.id for one in in_touch}, what
        for one in (self.karin, *self.mentors):
            member = self.uow.memberships.get(one.id)
            where_am_i(self.uow, Actor(self.uow.people.get(member.person_id), self.now))
        for line in said:
            assert not (isinstance(line, Speech) and line.to == 0)


ACTS: tuple[tuple[Callable[[Year], list[Utterance]], int], ...] = (
    (Year.ask, 4),
    (Year.propose, 2),
    (Year.mentor_says, 5),
    (Year.adept_says, 5),
    (Year.start, 3),
    (Year.end, 1),
    (Year.reopen, 1),
    (Year.leave, 1),
)


@pytest.mark.parametrize("seed", range(6))
def test_random_orders(uow: SqlUnitOfWork, seed: int) -> None:
    """One pair and one bridge at the most; with a bridge alone the adept waits; no wait of what has ended is left."""
    rng = Random(seed)
    programme, eva = a_programme(uow), a_person(uow, 1, name="Eva Lind")
    uow.memberships.add(Membership(0, eva.id, programme.id, Role.MANAGER, State.MANAGING, BEGINS))
    seats = []
    for number, name in enumerate(("Karin Ek", "Lars Holm", "Sofia Dahl", "Per Öberg")):
        person, role = a_person(uow, number + 2, name=name), Role.MENTOR if number else Role.ADEPT
        blank = Membership(0, person.id, programme.id, role, State.WAITING, BEGINS, registered_at=BEGINS, capacity=2)
        seats.append(uow.memberships.add(blank))
    old = Pair(0, programme.id, seats[0].id, seats[1].id, PairState.ENDED, BEGINS, End.REMATCHED)
    uow.pairs.add(replace(old, start_confirmed_at=BEGINS))
    year = Year(uow, rng, eva, seats[0], seats[1:])
    done = []
    for _ in range(STEPS):
        (act,) = rng.choices([act for act, _ in ACTS], [often for _, often in ACTS])
        year.now += timedelta(hours=6)
        try:
            said = act(year)
        except ProgrammeError:
            continue
        done.append(act.__name__)
        year.check(said, " ".join(done))
