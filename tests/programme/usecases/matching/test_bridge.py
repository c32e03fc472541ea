"""A bridge in odd orders: what is asked, what is read, and that it asks nothing of anybody when it is over."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

import pytest

from programme.diploma import Standing
from programme.due import DueKind
from programme.errors import ProgrammeError
from programme.matching.earlier import Effect, Outcome
from programme.meeting import Meeting, MeetingState
from programme.pair import By, End, Fit, FitAnswer, Pair, PairState
from programme.people import Actor, Concern, Membership, Person, Programme, Role, State
from programme.presses.bridge import AskBridge
from programme.presses.pair import Deed
from programme.presses.proposal import AdeptReply, MentorReply
from programme.speech import Farewell, Lane, Phrase, Speech, Utterance
from programme.usecases.common.sight import sight_of
from programme.usecases.common.spared import is_spared, note
from programme.usecases.common.status import status
from programme.usecases.common.two import two_of
from programme.usecases.desk import pair as desk
from programme.usecases.desk import reopening
from programme.usecases.ending import closing, deleting, diploma, leaving, rematch
from programme.usecases.matching import beside, bridge, bridging, proposal
from programme.usecases.matching.gathered import before_now, gather, sides
from programme.usecases.matching.invitation import is_free
from programme.usecases.trust import fit
from storage.unit_of_work import SqlUnitOfWork
from tests.rows import a_person, a_programme

NOW = datetime(2027, 3, 2, 8, tzinfo=UTC)  # a Tuesday, 09:00 in Stockholm
DAY = timedelta(days=1)


@dataclass
class Scene:
    """Karin, who has lost Lars as her mentor; Sofia is a mentor, too, with one place."""

    uow: SqlUnitOfWork
    programme: Programme
    eva: Person
    karin: Membership
    lars: Membership
    sofia: Membership
    old: Pair

    def actor(self, one: Membership | None = None, at: datetime = NOW) -> Actor:
        """Return a participant who acts, or Eva."""
        return Actor(self.eva if one is None else self.uow.people.get(one.person_id), at)

    def ask(self, mentor: Membership, at: datetime = NOW) -> list[Utterance]:
        """Let Eva ask for a bridge."""
        return bridge.ask(self.uow, self.actor(at=at), self.karin, mentor, sure=True)

    @property
    def bridge(self) -> Pair:
        """The newest bridge, as it is by now."""
        return [one for one in self.uow.pairs.of_membership(self.karin.id) if one.is_bridge][-1]

    def mentor_says(self, reply: MentorReply) -> list[Utterance]:
        """Let the mentor of the bridge answer."""
        actor = self.actor(self.uow.memberships.get(self.bridge.mentor_id))
        return proposal.mentor_says(self.uow, actor, self.bridge, reply)

    def adept_says(self, reply: AdeptReply) -> list[Utterance]:
        """Let Karin answer."""
        return proposal.adept_says(self.uow, self.actor(self.karin), self.bridge, reply)

    def begun(self, mentor: Membership) -> list[Utterance]:
        """Let a bridge be asked for, and both have said yes."""
        self.ask(mentor)
        self.mentor_says(MentorReply.YES)
        return self.adept_says(AdeptReply.YES)

    def new_pair(self, mentor: Membership) -> Pair:
        """Put Karin and a new mentor together, who have met and both want to."""
        new = proposal.propose(self.uow, self.actor(), self.karin, mentor)
        new = replace(new, state=PairState.FIT_ASKED, start_confirmed_at=NOW)
        self.uow.pairs.save(new)
        for role in (Role.ADEPT, Role.MENTOR):
            self.uow.fits.put(FitAnswer(0, new.id, role, Fit.YES, NOW))
        return new

    def read_by(self, said: Sequence[Utterance], one: Membership) -> list[str]:
        """Return the keys of the texts that a participant reads."""
        spoken = (line for line in said if isinstance(line, Speech) and line.to == one.person_id)
        return [part.key for line in spoken for part in line.text if isinstance(part, Phrase)]

    def gone(self, said: Sequence[Utterance], one: Membership) -> list[str]:
        """Return the keys of what a participant reads about a time that they had."""
        spoken = (line for line in said if isinstance(line, Speech) and line.to == one.person_id)
        told = (part.args.get("gone") for line in spoken for part in line.text)
        return [part.key for part in told if isinstance(part, Phrase)]

    def waits(self, one: Membership) -> set[DueKind]:
        """Return what a participant, or the manager for them, waits for."""
        return {due.kind for due in self.uow.dues.of_membership(one.id)}


@pytest.fixture
def scene(uow: SqlUnitOfWork) -> Scene:
    """Return the three of them and Eva."""
    programme, eva = a_programme(uow), a_person(uow, 1, name="Eva Lind")
    uow.memberships.add(Membership(0, eva.id, programme.id, Role.MANAGER, State.MANAGING, NOW))
    seats = []
    for number, name in enumerate(("Karin Ek", "Lars Holm", "Sofia Dahl")):
        person = a_person(uow, number + 2, name=name)
        role = Role.MENTOR if number else Role.ADEPT
        blank = Membership(0, person.id, programme.id, role, State.WAITING, NOW, registered_at=NOW, capacity=1)
        seats.append(uow.memberships.add(blank))
    karin, lars, sofia = seats
    old = uow.pairs.add(
        Pair(
            0, programme.id, karin.id, lars.id, PairState.ENDED, NOW - DAY, End.REMATCHED, start_confirmed_at=NOW - DAY
        )
    )
    return Scene(uow, programme, eva, karin, lars, sofia, old)


def offered(scene: Scene) -> list[int]:
    """Return the old mentors whom the page names."""
    return [one for one in named(scene) if one != scene.sofia.id]


def named(scene: Scene) -> list[int]:
    """Return all mentors whom the page names."""
    (page,) = bridge.show(scene.uow, scene.actor(), scene.karin)
    assert isinstance(page, Speech)
    return [one.press.mentor for row in page.choices for one in row if isinstance(one.press, AskBridge)]


def test_the_page_names_who_has_a_place(scene: Scene) -> None:
    """After the old mentors come those who suit best; one who said no to it is named no more, and nobody is said so."""
    assert named(scene) == [scene.lars.id, scene.sofia.id]
    scene.ask(scene.sofia)
    scene.mentor_says(MentorReply.NO)
    assert named(scene) == [scene.lars.id]
    scene.uow.bans.add(scene.karin.id, scene.lars.id, Outcome.NEVER_AGAIN)
    (page,) = bridge.show(scene.uow, scene.actor(), scene.karin)
    assert isinstance(page, Speech)
    assert page.text[0].args["who"] == "nobody"


def test_a_mentor_waits_for_an_adept_as_long_as_before(scene: Scene) -> None:
    """To have been a bridge does not begin the wait anew: it took no place, and was no adept of their own."""
    since = scene.uow.memberships.alone(scene.programme.id, 9)[Role.MENTOR].first
    scene.begun(scene.sofia)
    scene.uow.pairs.save(replace(scene.bridge, state=PairState.ENDED, end=End.BRIDGED, since=NOW + 9 * DAY))
    assert scene.uow.memberships.alone(scene.programme.id, 9)[Role.MENTOR].first == since


def test_the_words_are_read_first_and_the_adept_is_asked_last(scene: Scene) -> None:
    """Nothing is stored before Eva's second press; the adept hears of it once the mentor has said yes."""
    (shown,) = bridge.ask(scene.uow, scene.actor(), scene.karin, scene.lars, sure=False)
    assert isinstance(shown, Speech)
    assert shown.to == scene.eva.id
    assert not scene.uow.pairs.open_of(scene.karin.id)
    asked = scene.ask(scene.lars)
    assert scene.read_by(asked, scene.lars) == ["bridge-to-mentor", "bridge-question-mentor"], "they know each other"
    assert not scene.read_by(asked, scene.karin)
    yes = scene.mentor_says(MentorReply.YES)
    assert scene.read_by(yes, scene.karin) == ["bridge-to-adept", "bridge-question-adept"]
    begins = scene.adept_says(AdeptReply.YES)
    assert scene.read_by(begins, scene.karin)[0] == "bridge-begins-adept"
    assert scene.read_by(begins, scene.lars)[0] == "bridge-begins-mentor"
    assert scene.bridge.state is PairState.BRIDGING
    pair_waits = {due.kind for due in scene.uow.dues.of_pair(scene.bridge.id)}
    assert pair_waits == {DueKind.CADENCE, DueKind.SILENT}, "no first meeting, no contract"


def test_somebody_new_is_presented_and_can_be_known(scene: Scene) -> None:
    """A mentor who is no old one is presented, as in every proposal; a tie rules the two out for good."""
    assert "lines" in scene.read_by(scene.ask(scene.sofia), scene.sofia)
    asked = scene.mentor_says(MentorReply.YES)
    assert "lines" in scene.read_by(asked, scene.karin)
    said = scene.adept_says(AdeptReply.TIE)
    assert scene.read_by(said, scene.sofia) == ["bridge-not-to-be-mentor"]
    with pytest.raises(ProgrammeError, match="ruled-out"):
        scene.ask(scene.sofia)


def test_the_adept_still_waits(scene: Scene) -> None:
    """With a bridge Karin is looked for everywhere, and hears the honest status; she is counted as waiting."""
    scene.begun(scene.lars)
    seekers, givers = sides(gather(scene.uow, scene.programme.id, NOW))
    assert [one.membership_id for one in seekers] == [scene.karin.id]
    assert {one.membership_id: one.room for one in givers} == {scene.lars.id: 1, scene.sofia.id: 1}, "it takes no place"
    assert is_free(scene.uow, scene.karin)
    assert scene.uow.memberships.adepts_alone([scene.karin.id]) == [scene.karin.id]
    assert {role: one.count for role, one in scene.uow.memberships.alone(scene.programme.id, 9).items()} == {
        Role.ADEPT: 1,
        Role.MENTOR: 2,
    }
    due = scene.uow.dues.waiting(DueKind.STATUS, scene.karin.id)
    if due is None:
        scene.uow.dues.put(DueKind.STATUS, scene.karin, NOW, NOW)
        due = scene.uow.dues.waiting(DueKind.STATUS, scene.karin.id)
    assert due is not None
    assert scene.read_by(status(scene.uow, due, NOW + 7 * DAY), scene.karin) == ["status-waiting"]


@pytest.mark.parametrize("by", ["mentor", "adept"])
def test_a_no_costs_nothing(scene: Scene, by: str) -> None:
    """Whoever says no is thanked, the manager looks on, and the two can still be matched, or asked by hand."""
    scene.ask(scene.lars)
    if by == "mentor":
        said = scene.mentor_says(MentorReply.NO)
        assert not scene.read_by(said, scene.karin), "she never hears of it"
    else:
        scene.mentor_says(MentorReply.YES)
        said = scene.adept_says(AdeptReply.OTHER_REASON)
        assert scene.read_by(said, scene.lars) == ["bridge-not-to-be-mentor"]
    assert DueKind.UNMATCHED in scene.waits(scene.karin)
    assert DueKind.STATUS not in scene.waits(scene.karin), "it changes nothing of when she hears"
    was = {one.outcome: one.effect for one in before_now(scene.uow, scene.karin, scene.lars, NOW)}
    assert was == {Outcome.REMATCHED: Effect.LESS, Outcome.NO_BRIDGE: Effect.SHOWN}
    assert offered(scene) == [], "he is not asked a second time by a button"
    scene.ask(scene.lars)
    assert scene.bridge.state is PairState.ASKED_MENTOR, "by hand he can be"


def test_silence_is_no_yes(scene: Scene) -> None:
    """It begins with the adept's own yes alone, whatever the rules of the programme."""
    scene.ask(scene.lars)
    scene.mentor_says(MentorReply.YES)
    with pytest.raises(ProgrammeError, match="not-now"):
        proposal.agreed(scene.uow, scene.bridge, By.TIME, NOW + 30 * DAY)
    assert {due.kind for due in scene.uow.dues.of_pair(scene.bridge.id)} == {DueKind.ADEPT_ANSWER}


def test_both_answers_can_be_written_down(scene: Scene) -> None:
    """Somebody without Telegram says yes on the telephone, and reads what was noted."""
    scene.ask(scene.lars)
    for deed in (Deed.MENTOR_YES, Deed.ADEPT_YES):
        desk.record(scene.uow, scene.actor(), scene.bridge, deed)
    assert scene.bridge.state is PairState.BRIDGING


def test_one_at_a_time(scene: Scene) -> None:
    """A second bridge is refused, and so is one beside a proposal; a proposal beside a bridge is not."""
    scene.ask(scene.lars)
    with pytest.raises(ProgrammeError):
        scene.ask(scene.sofia)
    new = proposal.propose(scene.uow, scene.actor(), scene.karin, scene.sofia)
    assert new.state is PairState.ASKED_MENTOR
    rematch.end(scene.uow, scene.actor(), scene.bridge, Deed.TAKE_BACK)
    with pytest.raises(ProgrammeError, match="has-mentor"):
        scene.ask(scene.lars)


@pytest.mark.parametrize("answered", [0, 1, 2])
def test_it_ends_as_the_new_pair_starts(scene: Scene, answered: int) -> None:
    """In the same unit, however far it has come; nobody is put on a list, and no wait of it is left."""
    scene.ask(scene.lars)
    if answered:
        scene.mentor_says(MentorReply.YES)
    if answered == 2:
        scene.adept_says(AdeptReply.YES)
    ended = scene.bridge
    new = scene.new_pair(scene.sofia)
    before = scene.waits(scene.lars)
    said = fit.start(scene.uow, new, NOW + DAY)
    words = "over" if answered == 2 else "not-to-be"
    assert f"bridge-{words}-mentor" in scene.read_by(said, scene.lars)
    assert (f"bridge-{words}-adept" in scene.read_by(said, scene.karin)) is (answered > 0)
    assert scene.bridge.end is (End.BRIDGED if answered == 2 else End.TAKEN_BACK)
    assert not scene.uow.dues.of_pair(ended.id)
    assert scene.waits(scene.lars) == before
    assert DueKind.ALONE not in scene.waits(scene.karin)
    assert not scene.uow.suggestions.set_aside_of(scene.lars.id)
    with pytest.raises(ProgrammeError, match="not-now"):  # an old button
        proposal.mentor_says(scene.uow, scene.actor(scene.lars), scene.bridge, MentorReply.YES)


def test_the_bridge_becomes_the_mentor(scene: Scene) -> None:
    """Neither is asked as a stranger, what they have booked stays, and of the two there is one pair."""
    scene.begun(scene.sofia)
    first = scene.bridge
    booked = scene.uow.meetings.add(Meeting(0, first.id, NOW + 7 * DAY, scene.karin.person_id, NOW))
    sight = sight_of(scene.uow, scene.eva, scene.programme.id)
    (known,) = beside.warnings(scene.uow, sight, scene.karin, [scene.sofia.id])[scene.sofia.id]
    assert known.key == "match-is-bridge", "who matches reads so"
    asked = proposal.ask(scene.uow, scene.actor(), scene.karin, scene.sofia)
    assert scene.read_by(asked, scene.sofia) == ["proposal-to-mentor-known", "proposal-mentor-known"]
    new = next(one for one in scene.uow.pairs.open_of(scene.karin.id) if not one.is_bridge)
    said = proposal.mentor_says(scene.uow, scene.actor(scene.sofia), new, MentorReply.YES)
    assert scene.read_by(said, scene.karin) == ["proposal-to-adept-known", "proposal-adept-known"]
    said = proposal.agreed(scene.uow, scene.uow.pairs.get(new.id), By.ADEPT, NOW, actor=scene.actor(scene.karin))
    for one, role in ((scene.karin, "adept"), (scene.sofia, "mentor")):
        words = scene.read_by(said, one)
        assert words[0] == f"bridge-becomes-{role}"
        assert not [key for key in words if key.startswith("contact-for")]
    assert scene.uow.meetings.planned(new.id) == replace(booked, pair_id=new.id)
    assert scene.uow.meetings.planned(first.id) is None
    assert {DueKind.FIT, DueKind.REMINDER} <= {due.kind for due in scene.uow.dues.of_pair(new.id)}
    assert scene.uow.pairs.get(first.id).end is End.BRIDGED
    assert [one.id for one in scene.uow.pairs.open_of(scene.karin.id)] == [new.id]


def test_a_question_to_the_same_mentor_goes_silently(scene: Scene) -> None:
    """Whoever has just got the adept for good reads no "it came to nothing" about the time before."""
    scene.ask(scene.sofia)
    new = proposal.propose(scene.uow, scene.actor(), scene.karin, scene.sofia)
    assert [one for one in bridging.no_question_any_more(scene.uow, new, NOW) if isinstance(one, Speech)] == []
    assert scene.bridge.end is End.TAKEN_BACK


def test_the_old_pair_is_opened_again(scene: Scene) -> None:
    """An ending by mistake is taken back, bridge or not; the bridge ends with that."""
    scene.begun(scene.sofia)
    said = reopening.reopen(scene.uow, scene.actor(), scene.old)
    assert "bridge-over-mentor" in scene.read_by(said, scene.sofia)
    with pytest.raises(ProgrammeError, match="not-now"):
        reopening.reopen(scene.uow, scene.actor(), scene.bridge)
    assert [one.id for one in scene.uow.pairs.open_of(scene.karin.id)] == [scene.old.id]


def test_the_manager_ends_it_by_hand(scene: Scene) -> None:
    """Both read words that the manager has read before; a time that they had falls away, and all waits stay."""
    scene.begun(scene.lars)
    scene.uow.meetings.add(Meeting(0, scene.bridge.id, NOW + 7 * DAY, scene.karin.person_id, NOW, "", joint_id=None))
    before = scene.waits(scene.karin), scene.waits(scene.lars)
    (asked,) = rematch.ask_before(scene.uow, scene.actor(), scene.bridge, Deed.END_BRIDGE)
    assert isinstance(asked, Speech)
    said = rematch.end(scene.uow, scene.actor(), scene.bridge, Deed.END_BRIDGE)
    assert scene.read_by(said, scene.karin) == ["ending-bridge-adept"]
    assert scene.gone(said, scene.karin) == scene.gone(said, scene.lars) == ["ending-gone"], "the time is named"
    assert scene.read_by(said, scene.lars) == ["ending-bridge-mentor"]
    assert (scene.waits(scene.karin), scene.waits(scene.lars)) == before
    with pytest.raises(ProgrammeError, match="not-now"):
        rematch.end(scene.uow, scene.actor(), scene.bridge, Deed.END_BRIDGE)
    assert offered(scene) == [scene.lars.id], "he can be asked again"
    said = reopening.reopen(scene.uow, scene.actor(), scene.bridge)
    assert scene.read_by(said, scene.karin) == ["reopen-bridge-adept"]
    assert scene.bridge.state is PairState.BRIDGING, "or it was a slip"
    assert (scene.waits(scene.karin), scene.waits(scene.lars)) == before


def test_the_mentor_leaves(scene: Scene) -> None:
    """Karin waits on as before: she reads it in the manager's words, and is asked nothing about how to go on."""
    scene.begun(scene.sofia)
    leaving.leave(scene.uow, scene.actor(scene.sofia), scene.sofia)
    scene.uow.memberships.save(replace(scene.sofia, state=State.WITHDRAWN))
    said = desk.tell_partner(scene.uow, scene.actor(), scene.bridge)
    assert scene.read_by(said, scene.karin) == ["bridge-left-adept"]
    assert DueKind.ALONE not in scene.waits(scene.karin)
    assert is_free(scene.uow, scene.karin)


def test_the_next_mentor_leaves(scene: Scene) -> None:
    """Whoever has a bridge has said how to go on: she reads that the search goes on, and can be put forward at once."""
    scene.begun(scene.lars)
    new = replace(scene.new_pair(scene.sofia), start_confirmed_at=None, outcome_at=NOW + DAY)
    scene.uow.pairs.save(new)
    leaving.leave(scene.uow, scene.actor(scene.sofia), scene.sofia)
    scene.uow.memberships.save(replace(scene.sofia, state=State.WITHDRAWN))
    said = desk.tell_partner(scene.uow, scene.actor(), scene.uow.pairs.get(new.id))
    assert scene.read_by(said, scene.karin) == ["ending-ahead-adept"]
    waits = scene.waits(scene.karin)
    assert DueKind.ALONE not in waits
    assert DueKind.STATUS in waits
    assert is_free(scene.uow, scene.karin)


def test_the_adept_leaves(scene: Scene) -> None:
    """The mentor is thanked, and nothing else changes for them."""
    scene.begun(scene.sofia)
    before = scene.waits(scene.sofia)
    leaving.leave(scene.uow, scene.actor(scene.karin), scene.karin)
    scene.uow.memberships.save(replace(scene.karin, state=State.WITHDRAWN))
    said = desk.tell_partner(scene.uow, scene.actor(), scene.bridge)
    assert scene.read_by(said, scene.sofia) == ["bridge-left-mentor"]
    assert scene.waits(scene.sofia) - {DueKind.PARTNER} == before


def test_the_mentor_is_deleted(scene: Scene) -> None:
    """The meetings of the bridge stay in the adept's year, without the name."""
    scene.begun(scene.sofia)
    kept = scene.bridge
    scene.uow.meetings.add(
        Meeting(0, kept.id, NOW + DAY, scene.karin.person_id, NOW, "", joint_id=None, state=MeetingState.HELD)
    )
    person = scene.uow.people.get(scene.sofia.person_id)
    parted = deleting.partings_of(scene.uow, person)
    said = deleting.partners_hear(scene.uow, scene.actor(at=NOW + 2 * DAY), parted)
    deleting.forget(scene.uow, scene.actor(at=NOW + 2 * DAY), person, scene.eva)
    assert scene.read_by(said, scene.karin) == ["bridge-left-adept"]
    assert not any(isinstance(one, Farewell) for one in said)
    assert DueKind.ALONE not in scene.waits(scene.karin)
    assert scene.uow.meetings.of_pair(kept.id)
    assert diploma.of_member(scene.uow, scene.karin, NOW + 3 * DAY).met.meetings == 1


def test_the_end_of_the_programme(scene: Scene) -> None:
    """What is asked comes to nothing, and a bridge ends; its mentor alone gets no diploma, and other thanks."""
    scene.begun(scene.sofia)
    kept = scene.bridge
    scene.uow.meetings.add(
        Meeting(0, kept.id, NOW + DAY, scene.karin.person_id, NOW, "", joint_id=None, state=MeetingState.HELD)
    )
    over = datetime(2027, 12, 20, 8, tzinfo=UTC)
    said = []
    for one in (scene.karin, scene.sofia):
        scene.uow.dues.put(DueKind.CLOSE, one, over, NOW)
        due = scene.uow.dues.waiting(DueKind.CLOSE, one.id)
        assert due is not None
        said += closing.close(scene.uow, due, over)
    assert scene.bridge.end is End.BRIDGED
    assert scene.read_by(said, scene.karin)[0] == "closing-adept"
    assert scene.read_by(said, scene.sofia)[0] == "closing-bridge"
    karin, sofia = (
        diploma.of_member(scene.uow, scene.uow.memberships.get(one.id), over) for one in (scene.karin, scene.sofia)
    )
    assert (karin.standing, karin.completes, karin.met.meetings) == (Standing.READY, False, 1)
    assert sofia.standing is Standing.NO_PAIR


def test_the_end_is_heard_after_an_urgent_word(scene: Scene) -> None:
    """Whoever hears nothing about meeting this mentor for now still hears that the bridge is over."""
    scene.begun(scene.sofia)
    karin = scene.uow.people.get(scene.karin.person_id)
    told = Concern(0, scene.karin.id, "distance", "Hm", "ring", NOW, pair_id=scene.bridge.id, urgency="urgent")
    scene.uow.concerns.add(told)
    assert note(scene.uow, karin.id, NOW)
    spared = scene.uow.people.get(karin.id)
    asked = Speech(karin.id, (Phrase("prompt-line", two_of(scene.uow, scene.bridge).facts),), lane=Lane.BROADCAST)
    assert is_spared(scene.uow, asked, spared)
    said = bridging.over(scene.uow, scene.bridge, NOW)
    words = [one for one in said if isinstance(one, Speech) and one.to == karin.id]
    assert [is_spared(scene.uow, one, spared) for one in words] == [False]


def test_who_is_named_as_an_old_mentor(scene: Scene) -> None:
    """Not whom a private word was about, nor who is stopped, or whom the manager has ruled out for the adept."""
    assert offered(scene) == [scene.lars.id]
    told = scene.uow.concerns.add(Concern(0, scene.karin.id, "distance", "Hm", "wait", NOW, pair_id=scene.old.id))
    assert offered(scene) == []
    scene.uow.concerns.save(replace(told, pair_id=None))
    assert offered(scene) == [], "she had one mentor, and it can be about no other"
    scene.uow.concerns.save(replace(told, membership_id=scene.sofia.id))
    assert offered(scene) == [scene.lars.id]
    scene.uow.memberships.note_suspended(scene.lars.id, NOW)
    scene.lars = scene.uow.memberships.get(scene.lars.id)
    assert offered(scene) == []
    with pytest.raises(ProgrammeError, match="not-now"):
        scene.ask(scene.lars)
    scene.uow.memberships.note_suspended(scene.lars.id, None)
    scene.lars = scene.uow.memberships.get(scene.lars.id)
    scene.uow.bans.add(scene.karin.id, scene.lars.id, Outcome.NEVER_AGAIN)
    assert offered(scene) == []
    with pytest.raises(ProgrammeError, match="ruled-out"):
        scene.ask(scene.lars)


def test_it_is_for_those_who_have_lost_a_mentor(scene: Scene) -> None:
    """Not for an adept who has had none, nor before the talk about how to go on."""
    scene.uow.dues.put(DueKind.ALONE, scene.karin, NOW, NOW)
    with pytest.raises(ProgrammeError, match="left-alone"):
        scene.ask(scene.lars)
    scene.uow.dues.settle(DueKind.ALONE, scene.karin.id)
    scene.uow.pairs.save(replace(scene.old, end=End.TAKEN_BACK, start_confirmed_at=None))
    assert not bridge.is_possible(scene.uow, scene.karin)
    with pytest.raises(ProgrammeError, match="not-now"):
        scene.ask(scene.lars)


def test_a_full_mentor_can_be_a_bridge(scene: Scene) -> None:
    """A bridge takes no place, before and after: its mentor has said yes to it for a while."""
    per = scene.uow.memberships.add(
        Membership(0, a_person(scene.uow, 9, name="Per Ö").id, scene.programme.id, Role.ADEPT, State.WAITING, NOW)
    )
    whole = Pair(0, scene.programme.id, per.id, scene.sofia.id, PairState.ACTIVE, NOW)
    scene.uow.pairs.add(whole)
    scene.begun(scene.sofia)
    assert scene.bridge.state is PairState.BRIDGING
    assert scene.uow.pairs.promised(scene.sofia.id) == 1


def test_the_adept_is_told_first_that_the_mentor_has_left(scene: Scene) -> None:
    """Until the manager has told them, the question would be the first that they hear of it."""
    uow = scene.uow
    scene.uow.pairs.save(replace(scene.old, state=PairState.ACTIVE, end=None))
    leaving.leave(uow, scene.actor(scene.lars), scene.lars)
    assert leaving.untold(uow, scene.lars)
    assert not bridge.is_possible(uow, scene.karin)
    scene.ask(scene.sofia)
    assert not uow.pairs.open_of(scene.karin.id)
