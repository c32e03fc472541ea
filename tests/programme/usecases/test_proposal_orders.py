"""A proposal in every order, with silence and with a yes: nobody can tell what the other one has answered.

Whoever is asked first reads the same, at the same moment, whether the other says no, has a tie or leaves, or the
manager takes the proposal back; whoever is asked last never hears of a proposal that the first has said no to.
"""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from itertools import product

import pytest
from sqlalchemy import select

from programme.calendar import Calendar
from programme.errors import ProgrammeError
from programme.pair import Pair, PairState
from programme.people import Actor, Membership, Person, Role, State
from programme.presses.pair import Deed
from programme.presses.proposal import AdeptReply, MentorReply
from programme.speech import Phrase, Speech, Utterance
from programme.usecases.common.two import SIDES, other
from programme.usecases.desk import pair as desk
from programme.usecases.ending import leaving, rematch
from programme.usecases.matching import proposal
from programme.usecases.myself.me import where_am_i
from programme.usecases.waits import ACTS, act
from storage import tables
from storage.unit_of_work import SqlUnitOfWork
from tests.databases import on_sqlite
from tests.programme.seen import Seen, bare
from tests.rows import a_person, a_programme

ASKED = datetime(2027, 2, 2, 8, tzinfo=UTC)  # a Tuesday, 09:00 in Stockholm
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
FIRST_OVER = datetime(2027, 2, 10, 8, tzinfo=UTC)  # five working days later, for an adept who is asked first
LONG_AFTER = ASKED + 60 * DAY
TAKE_BACK, LEAVE = "take-back", "leave"
Act = tuple[datetime, Role, AdeptReply | MentorReply | str]
YES: dict[Role, AdeptReply | MentorReply] = {Role.ADEPT: AdeptReply.YES, Role.MENTOR: MentorReply.YES}


@dataclass
class Stage:
    """Two who are put forward to each other, and everything that each gets to see."""

    uow: SqlUnitOfWork
    pair: Pair
    eva: Person
    people: dict[Role, Person]
    seen: dict[Role, Seen] = field(default_factory=lambda: {role: [] for role in SIDES})

    def hear(self, at: datetime, said: list[Utterance]) -> None:
        """Keep what each chat shows; who hears that it has come through stands in no chat."""
        shown = [replace(one, receipt=None) if isinstance(one, Speech) else one for one in said]
        for role, person in self.people.items():
            self.seen[role] += [(at, one) for one in shown if getattr(one, "to", None) == person.id]

    def do(self, at: datetime, role: Role, what: AdeptReply | MentorReply | str) -> None:
        """Let one of the two press a button or leave, or the manager take the proposal back."""
        actor = Actor(self.people[role], at)
        pair = self.uow.pairs.get(self.pair.id)
        member = self.uow.memberships.get(pair.adept_id if role is Role.ADEPT else pair.mentor_id)
        try:
            match what:
                case AdeptReply():
                    self.hear(at, proposal.adept_says(self.uow, actor, pair, what))
                case MentorReply():
                    self.hear(at, proposal.mentor_says(self.uow, actor, pair, what))
                case "take-back":
                    self.hear(at, rematch.end(self.uow, Actor(self.eva, at), pair, Deed.TAKE_BACK))
                case _:
                    leaving.leave(self.uow, actor, member)
                    self.uow.memberships.save(replace(member, state=State.WITHDRAWN))
                    if leaving.untold(self.uow, member):
                        self.hear(at, desk.tell_partner(self.uow, Actor(self.eva, at), self.uow.pairs.get(pair.id)))
        except ProgrammeError as refusal:
            self.seen[role].append((at, refusal.code))

    def look(self, at: datetime) -> None:
        """Let both look at their page."""
        for role, person in self.people.items():
            self.seen[role].append((at, where_am_i(self.uow, Actor(self.uow.people.get(person.id), at))))

    def let_time_pass(self, until: datetime) -> None:
        """Act on what is due, in its order."""
        due = tables.due.c
        kinds = [kind.value for kind in ACTS]
        query = select(tables.due).where(due.due_at <= until, due.kind.in_(kinds)).order_by(due.due_at, due.id)
        while wait := self.uow.dues.one(query.limit(1)):
            self.uow.dues.remove(wait.id)
            self.hear(wait.due_at, act(self.uow, wait, wait.due_at))

    @property
    def both_are_in(self) -> bool:
        """Tell whether the two have each other's contacts."""
        return self.uow.pairs.get(self.pair.id).state is PairState.MEETING_AHEAD

    def asked(self, role: Role) -> int:
        """Return how many times this side was asked in this proposal, by a message at the end of the chat."""
        return sum(
            isinstance(one, Speech) and one.window is not None and one.window.fresh and has(one, "proposal-to-")
            for _, one in self.seen[role]
        )


def has(speech: Speech, start: str) -> bool:
    """Tell whether a text has a part whose key starts so."""
    return any(isinstance(one, Phrase) and one.key.startswith(start) for one in speech.text)


def story(
    uow: SqlUnitOfWork,
    *acts: Act,
    adept_first: bool,
    needs_yes: bool,
    until: datetime = LONG_AFTER,
    looks: bool = True,
) -> Stage:
    """Let a proposal be made and answered; return what both saw."""
    programme = a_programme(uow)
    uow.programmes.save(replace(programme, adept_first=adept_first, needs_yes=needs_yes))
    eva = a_person(uow, 1, name="Eva Lind")
    uow.memberships.add(Membership(0, eva.id, programme.id, Role.MANAGER, State.MANAGING, ASKED))
    people, seats = {}, {}
    for number, (role, name) in enumerate(((Role.ADEPT, "Karin Ek"), (Role.MENTOR, "Lars Holm"))):
        people[role] = a_person(uow, number + 2, name=name)
        blank = Membership(0, people[role].id, programme.id, role, State.WAITING, ASKED, capacity=1)
        seats[role] = uow.memberships.add(blank)
    said = proposal.ask(uow, Actor(eva, ASKED), seats[Role.ADEPT], seats[Role.MENTOR])
    (pair,) = uow.pairs.open_of(seats[Role.ADEPT].id)
    uow.programmes.save(replace(programme, adept_first=not adept_first, needs_yes=not needs_yes))  # too late for these
    stage = Stage(uow, pair, eva, people)
    stage.hear(ASKED, said)
    looked = {ASKED + 2 * DAY, ASKED + 5 * DAY, ASKED + 9 * DAY, ASKED + 16 * DAY, until} if looks else {until}
    for now in sorted({at for at, _, _ in acts} | {one for one in looked if one <= until}):
        stage.let_time_pass(now)
        for at, role, what in acts:
            if at == now:
                stage.do(at, role, what)
        if looks and now in looked:
            stage.look(now)
    return stage


RULES = list(product((False, True), (False, True)))
NOES: dict[Role, tuple[AdeptReply | MentorReply, ...]] = {
    Role.ADEPT: (AdeptReply.OTHER_REASON, AdeptReply.TIE),
    Role.MENTOR: (MentorReply.NO,),
}
SLIPS: dict[Role, tuple[AdeptReply | MentorReply, ...]] = {
    Role.ADEPT: (AdeptReply.NO_UNCONFIRMED, AdeptReply.LOOK_AGAIN, AdeptReply.TIE_UNCONFIRMED),
    Role.MENTOR: (MentorReply.NO_UNCONFIRMED, MentorReply.LOOK_AGAIN),
}


def first_of(adept_first: bool) -> Role:
    """Return who is asked first."""
    return Role.ADEPT if adept_first else Role.MENTOR


@on_sqlite
@pytest.mark.parametrize(("adept_first", "needs_yes"), RULES)
def test_a_no_of_the_second_reads_as_every_other_stop(uow: SqlUnitOfWork, adept_first: bool, needs_yes: bool) -> None:
    """For the one who was asked first and said yes, word for word, moment for moment, and weeks after."""
    me = first_of(adept_first)
    they = other(me)
    mine = (ASKED + HOUR, me, YES[me])
    for at in (ASKED + 2 * HOUR, ASKED + 5 * DAY - HOUR):
        stops: list[tuple[Act, ...]] = [((at, they, no),) for no in (*NOES[they], TAKE_BACK, LEAVE)]
        slips = [(at - HOUR / 2, they, one) for one in SLIPS[they]]  # a thumb that slips is seen by nobody
        stops.append((*slips, (at, they, NOES[they][0])))
        views = []
        for stop in stops:
            attempt = uow.connection.begin_nested()
            told = story(uow, mine, *stop, adept_first=adept_first, needs_yes=needs_yes)
            assert not told.both_are_in
            assert told.asked(me) == told.asked(they) == 1
            views.append(bare(told.seen[me], told.pair.id))
            attempt.rollback()
        for one, stop in zip(views, stops, strict=True):
            assert one == views[0], stop


@on_sqlite
@pytest.mark.parametrize(("adept_first", "needs_yes"), RULES)
def test_a_no_of_the_first_reaches_nobody(uow: SqlUnitOfWork, adept_first: bool, needs_yes: bool) -> None:
    """Whoever would be asked last sees the same, whether the first says no, is silent or has it taken back."""
    first = first_of(adept_first)
    they, soon = other(first), ASKED + 4 * DAY
    views = []
    for no in (None, *NOES[first], TAKE_BACK):
        attempt = uow.connection.begin_nested()
        acts: tuple[Act, ...] = () if no is None else ((ASKED + DAY, first, no),)
        told = story(uow, *acts, adept_first=adept_first, needs_yes=needs_yes, until=soon)
        assert told.asked(they) == 0
        views.append(bare(told.seen[they], told.pair.id))
        attempt.rollback()
    assert views
    assert all(one == views[0] for one in views)


@on_sqlite
@pytest.mark.parametrize("needs_yes", [False, True])
def test_a_yes_reads_as_no_objection(uow: SqlUnitOfWork, needs_yes: bool) -> None:
    """The mentor who is asked last reads the same words, whether the adept said yes or only did not object."""
    questions = []
    for acts in (((FIRST_OVER - HOUR, Role.ADEPT, AdeptReply.YES),), ()):
        attempt = uow.connection.begin_nested()
        told = story(uow, *acts, adept_first=True, needs_yes=needs_yes, until=ASKED + 20 * DAY)
        questions.append([one for _, one in bare(told.seen[Role.MENTOR], told.pair.id) if "proposal-to-" in str(one)])
        attempt.rollback()
    assert len(questions[0]) == 1
    assert questions[1] == ([] if needs_yes else questions[0])


ADEPTS: tuple[tuple[timedelta, AdeptReply] | None, ...] = (
    None,
    *((after, reply) for after in (-2 * HOUR, HOUR, 4 * DAY, 30 * DAY) for reply in (AdeptReply.YES, AdeptReply.TIE)),
    (HOUR, AdeptReply.NO_UNCONFIRMED),
)
MENTORS: tuple[tuple[timedelta, MentorReply] | None, ...] = (
    None,
    *((after, reply) for after in (HOUR, 6 * DAY, 20 * DAY) for reply in (MentorReply.NO, MentorReply.YES)),
    (HOUR, MentorReply.NO_UNCONFIRMED),
)


def is_to_begin(days: Calendar, acts: list[Act], *, adept_first: bool, needs_yes: bool) -> bool:
    """Return whether the two are to get each other's contacts, by the words of the rules alone."""
    first = first_of(adept_first)
    asked, since = first, ASKED
    for at, who, what in [*acts, (LONG_AFTER, first, "")]:
        if asked is Role.ADEPT and not needs_yes and days.deadline(since, 5) <= at:  # silence
            since, asked = days.deadline(since, 5), Role.MENTOR
            if not adept_first:
                return True
        if who is not asked or what == "" or any(what is slip for slip in SLIPS[who]):
            continue
        if what is not YES[who]:
            return False
        if who is not first:
            return True
        asked, since = other(who), at
    return False


@on_sqlite
@pytest.mark.parametrize(("adept_first", "needs_yes"), RULES)
@pytest.mark.parametrize("every", [5, pytest.param(1, marks=pytest.mark.deep)])
def test_who_is_in(uow: SqlUnitOfWork, adept_first: bool, needs_yes: bool, every: int) -> None:
    """In all orders and times: nobody is asked twice, and contacts go out when the rules say so, and else never."""
    begun = 0
    for adepts, mentors in list(product(ADEPTS, MENTORS))[RULES.index((adept_first, needs_yes)) % every :: every]:
        acts: list[Act] = []
        at_mentor = ASKED
        if mentors is not None:
            at_mentor += mentors[0]
            twice = (at_mentor + HOUR / 4, Role.MENTOR, MentorReply.YES)  # a second press, and a change of mind
            acts += [(at_mentor, Role.MENTOR, mentors[1]), twice]
        if adepts is not None:
            at = max(ASKED + HOUR / 2, (ASKED if adept_first else at_mentor) + adepts[0])
            acts += [(at, Role.ADEPT, adepts[1])]
        acts.sort(key=lambda one: one[0])
        attempt = uow.connection.begin_nested()
        told = story(uow, *acts, adept_first=adept_first, needs_yes=needs_yes, looks=False)
        days = uow.programmes.get(told.pair.programme_id).calendar
        assert told.both_are_in is is_to_begin(days, acts, adept_first=adept_first, needs_yes=needs_yes), acts
        assert all(told.asked(role) <= 1 for role in SIDES), acts
        heard = [one for role in SIDES for _, one in told.seen[role] if isinstance(one, Speech)]
        assert any(has(one, "contact-for-") for one in heard) is told.both_are_in, acts
        begun += told.both_are_in
        attempt.rollback()
    assert begun
