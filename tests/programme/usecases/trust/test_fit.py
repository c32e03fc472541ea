"""Nobody can tell what the other has answered: all orders and times, on both databases.

For each own answer, every outcome other than a start reads the same in that chat and comes at the same moment, whatever
the other one answers, whenever, and whether they change their mind.
"""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from programme.errors import ProgrammeError
from programme.pair import Pair, PairState
from programme.people import Actor, Membership, Person, Role, State
from programme.presses.fit import FitReply
from programme.presses.pair import Deed
from programme.speech import Phrase, Speech, Utterance
from programme.usecases.common.two import other
from programme.usecases.ending import rematch
from programme.usecases.ending.leaving import leave
from programme.usecases.myself.me import where_am_i
from programme.usecases.trust import fit
from programme.usecases.waits import ACTS, act
from storage import tables
from storage.unit_of_work import SqlUnitOfWork
from tests.databases import on_sqlite
from tests.programme.seen import Seen, bare
from tests.rows import a_person, a_programme

ASKED = datetime(2027, 2, 2, 8, tzinfo=UTC)  # a Tuesday, 09:00 in Stockholm
OVER = datetime(2027, 2, 10, 8, tzinfo=UTC)  # the morning after five working days
ENDS = OVER + timedelta(days=1, hours=2)  # when the manager, who waits as long as nobody may know, ends it
HOUR = timedelta(hours=1)
YES, NO, UNSURE = REPLIES = (FitReply.YES, FitReply.NO, FitReply.UNSURE)
Answers = tuple[tuple[datetime, FitReply], ...]  # when, and which button

TIMES = (ASKED + HOUR, ASKED + timedelta(days=3), OVER - timedelta(minutes=1), OVER + HOUR)
MINE: tuple[Answers, ...] = (
    (),
    *(((at, answer),) for at in (ASKED + 2 * HOUR, OVER - HOUR, OVER + 2 * HOUR) for answer in REPLIES),
    ((ASKED + 2 * HOUR, YES), (ASKED + timedelta(days=2), UNSURE)),
)
THEIRS: tuple[Answers, ...] = (
    (),
    *(((at, answer),) for at in TIMES for answer in REPLIES),
    ((ASKED + HOUR, YES), (ASKED + 3 * HOUR, NO)),  # takes it back before the start is told
    ((ASKED + HOUR, NO), (OVER - HOUR, UNSURE)),
    ((ASKED + HOUR, UNSURE), (OVER + 3 * HOUR, YES)),
)


@dataclass
class Stage:
    """A pair that was just asked, and everything that one of the two gets to see."""

    uow: SqlUnitOfWork
    pair: Pair
    eva: Person
    people: dict[Role, Person]
    me: Role
    seen: Seen

    def hear(self, at: datetime, said: list[Utterance]) -> None:
        """Keep what my chat shows."""
        mine = self.people[self.me].id
        self.seen += [(at, one) for one in said if getattr(one, "to", None) == mine]

    def press(self, role: Role, at: datetime, reply: FitReply) -> None:
        """Let one of the two press a button; one that is no longer there says so."""
        pair = self.uow.pairs.get(self.pair.id)
        try:
            self.hear(at, fit.says(self.uow, Actor(self.people[role], at), pair, role, reply))
        except ProgrammeError as refusal:
            if role is self.me:
                self.seen.append((at, refusal.code))

    def look(self, at: datetime) -> None:
        """Look at my page."""
        person = self.uow.people.get(self.people[self.me].id)
        self.seen.append((at, where_am_i(self.uow, Actor(person, at))))

    def let_time_pass(self, until: datetime) -> None:
        """Act on what is due, in its order."""
        due = tables.due.c
        kinds = [kind.value for kind in ACTS]
        query = select(tables.due).where(due.due_at <= until, due.kind.in_(kinds)).order_by(due.due_at, due.id)
        while wait := self.uow.dues.one(query.limit(1)):
            self.uow.dues.remove(wait.id)
            self.hear(wait.due_at, act(self.uow, wait, wait.due_at))

    def confirm(self, at: datetime) -> None:
        """Let the manager confirm the start as soon as it can be."""
        pair = self.uow.pairs.get(self.pair.id)
        if pair.state is PairState.FIT_ASKED and pair.start_confirmed_at is None and fit.both_want_to(self.uow, pair):
            self.hear(at, fit.confirm(self.uow, Actor(self.eva, at), pair))

    def end(self) -> None:
        """Let the manager end it, if it did not start."""
        pair = self.uow.pairs.get(self.pair.id)
        if pair.state is PairState.FIT_ASKED:
            self.hear(ENDS, rematch.end(self.uow, Actor(self.eva, ENDS), pair, Deed.NO_START))

    @property
    def started(self) -> bool:
        """Tell whether the start was told."""
        return self.uow.pairs.get(self.pair.id).state is PairState.ACTIVE


def stage(uow: SqlUnitOfWork, me: Role) -> Stage:
    """Let two be asked how their first meeting felt."""
    programme = a_programme(uow)
    eva = a_person(uow, 1, name="Eva Lind")
    uow.memberships.add(Membership(0, eva.id, programme.id, Role.MANAGER, State.MANAGING, ASKED))
    people, keys = {}, {}
    for number, (role, name) in enumerate(((Role.ADEPT, "Karin Ek"), (Role.MENTOR, "Lars Holm"))):
        people[role] = a_person(uow, number + 2, name=name)
        membership = Membership(0, people[role].id, programme.id, role, State.WAITING, ASKED, capacity=1)
        keys[role] = uow.memberships.add(membership).id
    ahead = Pair(0, programme.id, keys[Role.ADEPT], keys[Role.MENTOR], PairState.MEETING_AHEAD, ASKED)
    pair = uow.pairs.add(ahead)
    fit.ask(uow, pair, ASKED)
    return Stage(uow, pair, eva, people, me, [])


def story(uow: SqlUnitOfWork, me: Role, mine: Answers, theirs: Answers, *, confirms: bool = True) -> Stage:
    """Let both answer at their times, and the manager do what is right; return what I saw."""
    on_stage = stage(uow, me)
    looks = (ASKED + 4 * HOUR, OVER - timedelta(seconds=1), OVER + 4 * HOUR, ENDS + HOUR)
    moments = sorted({at for at, _ in (*mine, *theirs)} | set(looks) | {ENDS})
    for now in moments:
        on_stage.let_time_pass(now)
        for role, answers in ((other(me), theirs), (me, mine)):
            for _, what in (one for one in answers if one[0] == now):
                on_stage.press(role, now, what)
        if now == ENDS:
            on_stage.end()
        if confirms:
            on_stage.confirm(now)
        if now in looks:
            on_stage.look(now)
    return on_stage


@on_sqlite
@pytest.mark.parametrize("me", [Role.ADEPT, Role.MENTOR])
@pytest.mark.parametrize("every", [4, pytest.param(1, marks=pytest.mark.deep)])
def test_nobody_can_tell_what_the_other_has_answered(uow: SqlUnitOfWork, me: Role, every: int) -> None:
    """For each own answer, all that is not a start looks the same, word for word and moment for moment.

    Among the deep tests beside each answer and time of the other one; else beside a quarter of them, others for each.
    """
    compared = started = 0
    for number, mine in enumerate(MINE):
        seen: list[Seen] = []
        for theirs in THEIRS[number % every :: every]:
            attempt = uow.connection.begin_nested()
            told = story(uow, me, mine, theirs)
            if told.started:
                started += 1
            else:
                seen.append(bare(told.seen, told.pair.id))
            attempt.rollback()
        for one in seen:
            assert one == seen[0], mine
        compared += len(seen)
    assert started, "some of these do start"
    assert compared > 4 * started


@pytest.mark.parametrize("me", [Role.ADEPT, Role.MENTOR])
def test_both_yes(uow: SqlUnitOfWork, me: Role) -> None:
    """Both hear of the start at the same moment: nine o'clock on the working day after the manager confirmed it."""
    told = story(uow, me, ((ASKED + HOUR, YES),), ((ASKED + timedelta(days=3), YES),))
    assert told.started
    starts = [at for at, one in told.seen if isinstance(one, Speech) and f"contract-begin-{me}" in keys(one)]
    assert starts == [datetime(2027, 2, 8, 8, tzinfo=UTC)]  # answered on Friday, so on Monday
    assert not any("fit-outcome" in keys(one) for _, one in told.seen if isinstance(one, Speech))


def keys(speech: Speech) -> set[str]:
    """Return the keys of what is said."""
    return {phrase.key for phrase in speech.text if isinstance(phrase, Phrase)}


def test_nothing_starts_by_itself(uow: SqlUnitOfWork) -> None:
    """Two yeses without the manager are not a start: it reads as every other outcome."""
    told = story(uow, Role.ADEPT, ((ASKED + HOUR, YES),), ((ASKED + HOUR, YES),), confirms=False)
    assert not told.started
    assert [at for at, one in told.seen if isinstance(one, Speech) and "fit-outcome" in keys(one)] == [OVER]


def test_the_word_comes_though_the_other_has_left(uow: SqlUnitOfWork) -> None:
    """Who is left hears from the manager at the same moment as ever; who has gone is left alone."""
    told = stage(uow, Role.ADEPT)
    told.press(Role.ADEPT, ASKED + HOUR, YES)
    mentor = uow.memberships.get(told.pair.mentor_id)
    leave(uow, Actor(told.people[Role.MENTOR], ASKED + 2 * HOUR), mentor)
    uow.memberships.save(replace(mentor, state=State.WITHDRAWN))
    told.let_time_pass(ENDS)
    assert [at for at, one in told.seen if isinstance(one, Speech) and "fit-outcome" in keys(one)] == [OVER]


def test_no_end_before_the_time_is_over(uow: SqlUnitOfWork) -> None:
    """The manager, too, waits: an early end would tell one what the other has said."""
    told = stage(uow, Role.ADEPT)
    told.press(Role.MENTOR, ASKED + HOUR, NO)
    for deed in (Deed.NO_START, Deed.TAKE_BACK):
        with pytest.raises(ProgrammeError):
            rematch.end(uow, Actor(told.eva, OVER - HOUR), uow.pairs.get(told.pair.id), deed)
    with pytest.raises(ProgrammeError):
        fit.confirm(uow, Actor(told.eva, OVER - HOUR), uow.pairs.get(told.pair.id))


def test_have_not_met_after_all(uow: SqlUnitOfWork) -> None:
    """Whoever says so first puts the first meeting ahead again, and no answer is kept."""
    told = stage(uow, Role.ADEPT)
    told.press(Role.MENTOR, ASKED + HOUR, YES)
    told.press(Role.ADEPT, ASKED + 2 * HOUR, FitReply.NOT_MET)
    pair = uow.pairs.get(told.pair.id)
    assert pair.state is PairState.MEETING_AHEAD
    assert pair.outcome_at is None
    assert uow.fits.of_pair(pair.id) == {}
    told.let_time_pass(ENDS)
    assert [keys(one) for _, one in told.seen if isinstance(one, Speech)] == [{"fit-not-met"}]
