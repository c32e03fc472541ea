"""Random ways through a programme: whoever takes part waits for somebody who knows it, and every promise is kept.

The use cases are the real ones. After each step everybody is looked at: nobody is on no list, and behind each text that
promises something (`programme.promises`) its wait is stored.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

from sqlalchemy import delete, select

from programme.dialog import Dialog, DialogState
from programme.due import ABOUT_MEMBERSHIPS, STANDING, DueKind
from programme.errors import ProgrammeError
from programme.form import Answer
from programme.pair import Pair, PairState
from programme.people import Actor, Membership, Person, Role, State
from programme.presses.leaving import Way
from programme.presses.pair import Deed
from programme.presses.proposal import AdeptReply, MentorReply
from programme.promises import PROMISES
from programme.speech import Phrase, Speech, Utterance
from programme.usecases.arriving import interview, registration
from programme.usecases.common.membership import stopped_at
from programme.usecases.common.two import two_of
from programme.usecases.desk import pair as desk_pair
from programme.usecases.desk import waiting
from programme.usecases.ending import going, rematch
from programme.usecases.ending.leaving import partings
from programme.usecases.matching import proposal
from programme.usecases.myself import privacy
from programme.usecases.waits import act
from programme.usecases.year import prompt
from storage.tables import due as dues
from storage.unit_of_work import SqlUnitOfWork
from tests.databases import on_sqlite
from tests.rows import a_person, a_programme

BEGIN = datetime(2027, 2, 2, 9, 30, tzinfo=UTC)
ZONE = ZoneInfo("Europe/Stockholm")
STEPS = 160
GONE = {State.DECLINED, State.COMPLETED, State.WITHDRAWN, State.DISMISSED}


class Story:
    """A programme with a manager, four adepts and three mentors, in which things happen by chance."""

    def __init__(self, uow: SqlUnitOfWork, seed: int) -> None:
        self.uow, self.rng, self.now = uow, Random(seed), BEGIN
        self.programme = a_programme(uow, ends_on=date(2027, 12, 17))
        self.eva = a_person(uow, 1, name="Eva Lind")
        uow.memberships.add(Membership(0, self.eva.id, self.programme.id, Role.MANAGER, State.MANAGING, BEGIN))
        roles = (Role.ADEPT,) * 4 + (Role.MENTOR,) * 3
        self.left: list[int] = []  # the partners of who left in this step
        self.seats = [self._begin(number, role) for number, role in enumerate(roles)]
        self.acts: tuple[Callable[[], list[Utterance]], ...] = (
            self.time,
            self.time,
            self.register,
            self.talk,
            self.verdict,
            self.propose,
            self.propose,
            self.answer,
            self.answer,
            self.end,
            self.leave,
            self.start,
            self.go,
            self.told_or_asked,
        )

    def _begin(self, number: int, role: Role) -> int:
        person = a_person(self.uow, number + 10, name=f"Namn{number} Ek")
        seat = Membership(0, person.id, self.programme.id, role, State.REGISTERING, BEGIN, consented_at=BEGIN)
        added = self.uow.memberships.add(seat)
        registration.expect(self.uow, added, BEGIN)
        return added.id

    def members(self, *states: State) -> list[Membership]:
        found = [self.uow.memberships.find(key) for key in self.seats]
        return [one for one in found if one is not None and one.state in states]

    def some(self, members: list[Membership]) -> Membership:
        if not members:
            raise ProgrammeError("not-now")
        return self.rng.choice(members)

    def by_chance(self, chance: float) -> None:
        if self.rng.random() > chance:
            raise ProgrammeError("not-now")

    def actor(self, person: Person | None = None) -> Actor:
        return Actor(person or self.eva, self.now)

    def dialog(self, form: str, subject: int, answers: Mapping[str, Answer], hints: Mapping[str, str]) -> Dialog:
        return Dialog(0, 1, form, 1, subject, DialogState.ACTIVE, None, self.now, answers=answers, hints=hints)

    def time(self) -> list[Utterance]:
        """Let hours or days go by, and act on every wait that falls due meanwhile."""
        self.now += timedelta(hours=self.rng.choice((2, 20, 30, 60, 90)))
        said: list[Utterance] = []
        for _ in range(50):
            row = dues.c
            acts = select(dues).where(row.due_at <= self.now, row.kind.not_in([one.value for one in STANDING]))
            first = self.uow.dues.one(acts.order_by(row.due_at).limit(1))
            if first is None:
                break
            self.uow.connection.execute(delete(dues).where(row.id == first.id))
            said += act(self.uow, first, self.now)
        return said

    def register(self) -> list[Utterance]:
        member = self.some(self.members(State.REGISTERING))
        person = self.uow.people.get(member.person_id)
        answers: dict[str, Answer] = {
            "name": person.name,
            "email": f"a{member.id}@exempel.se",
            "phone": f"+4670174{member.id:04}",
            "work": f"Firma{member.id}, Umeå",
            "languages": ["sv"],
            "competences": ["sales"],
            "capacity": "1",
        }
        return registration.send(self.uow, self.actor(person), self.dialog("registration", member.id, answers, {}))

    def talk(self) -> list[Utterance]:
        member = self.some(self.members(State.REGISTERED))
        return interview.save(self.uow, self.actor(), self.dialog("interview", member.id, {"areas": ["sales"]}, {}))

    def verdict(self) -> list[Utterance]:
        states: tuple[State, ...] = (State.REGISTERED, State.WAITING, State.ON_HOLD)
        if self.rng.random() < 0.5:
            states = (State.REGISTERED,)
        free = [one for one in self.members(*states) if not self.uow.pairs.open_of(one.id)]
        member = self.some([one for one in free if self.uow.interviews.of_membership(one.id) is not None])
        event = self.rng.choice((*("approve",) * 12, *("hold",) * 4, "decline"))
        return interview.decide(
            self.uow, self.actor(), self.dialog("decision", member.id, {"text": "as-it-is"}, {"verdict": event})
        )

    def propose(self) -> list[Utterance]:
        ready = self.members(State.WAITING)
        adept = self.some([one for one in ready if one.role is Role.ADEPT])
        return proposal.ask(self.uow, self.actor(), adept, self.some([one for one in ready if one.role is Role.MENTOR]))

    def pair(self) -> Pair:
        pairs = list(self.uow.pairs.open_in(self.programme.id))
        if not pairs:
            raise ProgrammeError("not-now")
        return self.rng.choice(pairs)

    def answer(self) -> list[Utterance]:
        pair = self.pair()
        if self.rng.random() < 0.5:
            mentor = self.uow.people.get(self.uow.memberships.get(pair.mentor_id).person_id)
            return proposal.mentor_says(
                self.uow, self.actor(mentor), pair, self.rng.choice((MentorReply.NO, MentorReply.YES))
            )
        adept = self.uow.people.get(self.uow.memberships.get(pair.adept_id).person_id)
        return proposal.adept_says(self.uow, self.actor(adept), pair, self.rng.choice(list(AdeptReply)))

    def end(self) -> list[Utterance]:
        self.by_chance(0.3)
        return rematch.end(self.uow, self.actor(), self.pair(), self.rng.choice((Deed.TAKE_BACK, Deed.REMATCH)))

    def leave(self) -> list[Utterance]:
        self.by_chance(0.06)
        member = self.some(self.members(State.REGISTERED, State.WAITING, State.ON_HOLD))
        self.left = self.partners(member)
        person = self.uow.people.get(member.person_id)
        return privacy.withdraw(self.uow, self.actor(person), member, sure=True)

    def partners(self, member: Membership) -> list[int]:
        return [one.membership.id for one in partings(self.uow, member)]

    def start(self) -> list[Utterance]:
        """Let two who are in touch be under way, without the first meeting."""
        pair = self.pair()
        if pair.state is not PairState.MEETING_AHEAD:
            raise ProgrammeError("not-now")
        self.uow.dues.settle_pair(pair.id)
        begun = replace(pair, state=PairState.ACTIVE, start_confirmed_at=self.now, since=self.now)
        self.uow.pairs.save(begun)
        prompt.expect_next(self.uow, two_of(self.uow, begun), self.now)
        return []

    def go(self) -> list[Utterance]:
        """Let the manager do what ends a place: left, dismissed, deleted, died."""
        self.by_chance(0.2)
        there = self.members(State.REGISTERED, State.WAITING, State.ON_HOLD)
        member = self.some([one for one in there if self.partners(one)] or there)
        self.left = self.partners(member)
        ways: tuple[Callable[[], list[Utterance]], ...] = (
            lambda: going.let_go(self.uow, self.actor(), member, Way.LEFT, sure=True),
            lambda: going.let_go(self.uow, self.actor(), member, Way.DISMISSED, sure=True),
            lambda: going.delete(self.uow, self.actor(), member, sure=True),
            lambda: going.note_death(self.uow, self.actor(), member, sure=True),
        )
        return self.rng.choice(ways)()

    def told_or_asked(self) -> list[Utterance]:
        """Let the manager deal with a partner who is left: tell them, or ask how they want to go on."""
        due = self.rng.choice([*self.uow.dues.overdue(self.programme.id, self.now)] or [None])
        if due is None or due.kind not in {DueKind.PARTNER, DueKind.ALONE}:
            raise ProgrammeError("not-now")
        if due.kind is DueKind.ALONE:
            return going.go_on(self.uow, self.actor(), self.uow.memberships.get(due.subject))
        pair = self.uow.pairs.find(due.subject)
        assert pair is not None
        return desk_pair.do(self.uow, self.actor(), pair, Deed.TOLD_PARTNER, sure=False)

    def step(self) -> list[Utterance]:
        """Let one thing happen that is possible now."""
        for act_now in self.rng.sample(self.acts, len(self.acts)):
            self.left = []
            with self.uow.connection.begin_nested() as attempt:
                try:
                    return act_now()
                except ProgrammeError:
                    attempt.rollback()
        return []


def unheard(story: Story, said: Iterable[Utterance]) -> list[int]:
    """Return whose partner has just gone, and who neither hears it nor is on the manager's list to be rung."""
    uow, heard = story.uow, {one.to for one in said if isinstance(one, Speech)}
    found = []
    for member in (uow.memberships.get(key) for key in story.left):
        rung = {DueKind.PARTNER, DueKind.ALONE} & {
            one.kind for one in uow.dues.overdue(story.programme.id, story.now) if one.person_id == member.person_id
        }
        if not rung and member.person_id not in heard:
            found.append(member.id)
    return found


def forgotten(story: Story) -> list[tuple[int, State]]:
    """Return who takes part, and is on no list, in no pair with a wait, and not away until a day."""
    return [(one.id, one.state) for one in story.members(*set(State) - GONE) if not _known(story, one)]


def _known(story: Story, member: Membership) -> bool:
    uow = story.uow
    waits = {one.kind for one in uow.dues.of_membership(member.id)}
    listed = {press_of(one.press) for group in waiting.groups(uow, story.actor(), story.programme) for one in group.who}
    match member.state:
        case State.REGISTERING:
            assert member.consented_at is not None
            return DueKind.REGISTRATION in waits or stopped_at(member.consented_at, ZONE) <= story.now
        case State.REGISTERED:
            return DueKind.INTERVIEW in waits or uow.interviews.of_membership(member.id) is not None
        case State.ON_HOLD:
            return {DueKind.HOLD, DueKind.STATUS} <= waits
        case State.WAITING:
            pairs = uow.pairs.open_of(member.id)
            in_pairs = bool(pairs) and all(uow.dues.of_pair(one.id) for one in pairs)
            on_the_list = DueKind.ALONE in waits or (member.id in listed and DueKind.STATUS in waits)
            return in_pairs or on_the_list
        case _:
            return False


def press_of(press: object) -> int:
    return int(getattr(press, "membership", 0))


def broken(story: Story, said: Iterable[Utterance]) -> list[tuple[str, int]]:
    """Return the texts that promise something to somebody, with no wait stored that keeps it."""
    found = []
    for speech in said:
        keys = [one.key for one in speech.text if isinstance(one, Phrase)] if isinstance(speech, Speech) else []
        for key in keys:
            keeper = PROMISES.get(key)
            if isinstance(keeper, DueKind) and isinstance(speech, Speech) and not _kept(story, keeper, speech.to):
                found.append((key, speech.to))
    return found


def _kept(story: Story, keeper: DueKind, person: int) -> bool:
    uow = story.uow
    if person == story.eva.id:
        return True  # what the manager reads of a pair is looked at with the pair
    for seat in (one for one in uow.memberships.of_person(person) if one.role is not Role.MANAGER):
        if keeper in ABOUT_MEMBERSHIPS:
            if uow.dues.waiting(keeper, seat.id) is not None:
                return True
        elif any(uow.dues.waiting(keeper, one.id) is not None for one in uow.pairs.of_membership(seat.id)):
            return True
    return False


@on_sqlite
def test_nobody_is_forgotten_and_every_promise_is_kept(uow: SqlUnitOfWork) -> None:
    """After every step of random years each participant is known to somebody, and each promise has its wait.

    The years get around: people are put on hold, are put forward, say no, leave, die, and hear how it stands.
    """
    keys = set[str]()
    for seed in (1, 7, 11):
        with uow.connection.begin_nested() as year:
            keys |= told_in_a_year(Story(uow, seed), seed)
            year.rollback()
    assert {"decision-hold", "status-on-hold", "proposal-asked", "mentor-said-no", "objection-thanks"} <= keys
    assert {"leaving-partner", "died-tell", "alone-goes-on"} <= keys


def told_in_a_year(story: Story, seed: int) -> set[str]:
    """Look at everybody after each step of a year; return the keys of the texts that were told."""
    keys = set[str]()
    for number in range(STEPS):
        said = story.step()
        if story.now.date() > story.programme.ends_on:
            break
        assert forgotten(story) == [], (seed, number, story.now)
        assert broken(story, said) == [], (seed, number, story.now)
        assert unheard(story, said) == [], (seed, number, story.now)
        texts = [one for speech in said if isinstance(speech, Speech) for one in speech.text]
        keys |= {one.key for one in texts if isinstance(one, Phrase)}
    return keys


def test_a_wait_that_is_missing_is_found(uow: SqlUnitOfWork) -> None:
    """The look at everybody sees a participant on hold without a day, and a promise with nothing behind it."""
    story = Story(uow, 1)
    member = uow.memberships.get(story.seats[0])
    uow.memberships.save(replace(member, state=State.ON_HOLD))
    assert forgotten(story) == [(member.id, State.ON_HOLD)]
    promise = Speech(member.person_id, (Phrase("decision-approve"),))
    assert broken(story, [promise]) == [("decision-approve", member.person_id)]
