"""What somebody has begun to write goes with whom, or with what, it is about: for every form that there is.

Each draft is opened the way that it is opened in use, so that a form that says the wrong thing about itself is found
out. Beside the two whom it is all about there are two others, whose drafts must stay.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from itertools import product

import pytest
from sqlalchemy import func, select

from programme import windows
from programme.dialog import Dialog
from programme.due import DueKind
from programme.form import About
from programme.forms import FORMS
from programme.forms.pulse import PULSE
from programme.pair import MOVES, PairEvent, PairState
from programme.people import Interview
from programme.presses.pair import Deed
from programme.presses.proposal import MentorReply
from programme.speech import Speech, Unbutton, Utterance
from programme.usecases.answer import FINISH, cancel
from programme.usecases.desk import pair as desk
from programme.usecases.ending import closing, going
from programme.usecases.matching import proposal
from programme.usecases.myself import privacy
from storage import tables
from storage.outgoing import Kind, Outgoing
from storage.unit_of_work import SqlUnitOfWork
from tests.databases import deep_on_postgresql
from tests.storage.openings import ADEPT, MANAGER, MENTOR, NOW, OPENINGS, Scene, a_programme, a_scene

ABOUT_NOBODY = {About.NOTHING, About.PROGRAMME}
EVERYTHING = ["dialogs", "windows", "outbox"]
WAYS = [(form, who) for form in FORMS for who in OPENINGS.get(form, ())]
"""Every form, with everybody who can open it."""


@pytest.fixture
def scenes(uow: SqlUnitOfWork) -> tuple[Scene, Scene]:
    """Karin and Lars, whom it is all about, and Per and Sofia beside them."""
    programme, eva = a_programme(uow)
    beside = a_scene(uow, programme, eva, ("Per Öberg", "Sofia Dahl"), 0)
    scene = a_scene(uow, programme, eva, ("Karin Ek", "Lars Holm"), 10)
    ids = [key for one in (scene, beside) for key in one.kinds() if key not in {0, programme.id}]
    assert len(set(ids)) == len(ids) == 18
    return scene, beside


def opened(scene: Scene, form: str, who: str) -> Dialog:
    """Open a draft, and let its question be on its way and stand in the chat."""
    uow, actor = scene.uow, scene.actor(who)
    before = {one.id for one in uow.dialogs.of_person(actor.person.id)}
    for said in OPENINGS[form][who](scene, actor):
        if isinstance(said, Speech) and said.window is not None:
            chat, purpose = actor.person.telegram_id or 0, said.window.purpose
            row = Outgoing(chat, "answer", Kind.SAY, {"text": repr(said)}, "c", actor.person.id, purpose)
            uow.outbox.add(row, now=NOW, claimed_by="me", lease_until=NOW)
            uow.outbox.place(chat, purpose, 7)
    (draft,) = [one for one in uow.dialogs.of_person(actor.person.id) if one.id not in before]
    assert draft.form == form
    return draft


def left_of(uow: SqlUnitOfWork, draft: Dialog) -> list[str]:
    """Return the tables that still hold something of a draft."""
    purpose = windows.dialog(draft.id)
    there = {
        "dialogs": tables.dialogs.c.id == draft.id,
        "windows": tables.windows.c.purpose == purpose,
        "outbox": tables.outbox.c.purpose == purpose,
    }
    return [name for name, row in there.items() if uow.connection.execute(select(func.count()).where(row)).scalar_one()]


def test_every_form_is_tried_here() -> None:
    """A new form says above how it is opened and by whom, and elsewhere what happens when it is sent."""
    assert set(OPENINGS) == set(FORMS) == set(FINISH)


@contextmanager
def tried(scene: Scene) -> Iterator[None]:
    """Let something be tried in a scene, and undo it."""
    attempt = scene.uow.connection.begin_nested()
    yield
    attempt.rollback()


def test_a_form_is_about_what_it_says(scenes: tuple[Scene, Scene]) -> None:
    """The subject of a draft is the id of what its form is said to be about."""
    for form, who in WAYS:
        with tried(scenes[0]):
            draft = opened(scenes[0], form, who)
            assert (form, who, scenes[0].kinds()[draft.subject][0]) == (form, who, FORMS[form].about)


@deep_on_postgresql
def test_nothing_about_somebody_who_is_deleted_is_left(scenes: tuple[Scene, Scene]) -> None:
    """Whoever writes it, a draft goes with everybody whom it is about, and with what shows it; those of others stay."""
    scene, beside = scenes
    for (form, who), gone in product(WAYS, (ADEPT, MENTOR)):
        with tried(scene):
            draft = opened(scene, form, who)
            theirs = [] if FORMS[form].about in ABOUT_NOBODY else [opened(beside, form, who)]
            membership = scene.adept if gone == ADEPT else scene.mentor
            name = scene.person(gone).name
            going.delete(scene.uow, scene.actor(MANAGER), membership, sure=True)
            kept = repr(scene.uow.dialogs.of_person(scene.person(who).id)) if who != gone else ""
            assert name.partition(" ")[0] not in kept, (form, who, gone)
            goes = gone == who or gone in scene.kinds()[draft.subject][1]
            # What one was asked about a partner is asked no more; its buttons go with a message.
            stays = EVERYTHING[1:] if FORMS[form] is PULSE else EVERYTHING
            assert (form, who, gone, left_of(scene.uow, draft)) == (form, who, gone, [] if goes else stays)
            assert (form, [left_of(scene.uow, one) for one in theirs]) == (form, [EVERYTHING] * len(theirs))


def test_who_is_deleted_is_chosen_in_no_interview(uow: SqlUnitOfWork, scenes: tuple[Scene, Scene]) -> None:
    """A wish or a tie goes with the person it names, from the interview and from a draft; that of another stays."""
    gone, stays = (str(one.mentor.id) for one in scenes)
    stored = uow.interviews.add(
        Interview(0, scenes[0].adept.id, NOW, scenes[0].manager.id, wished=(gone,), ties=(stays, gone))
    )
    draft = opened(scenes[0], "interview", MANAGER)
    ticked = replace(draft, step="ties", picked=(gone, stays), answers={"wished": [gone], "challenges": "Säga nej"})
    uow.dialogs.save(ticked)
    uow.people.forget(scenes[0].mentor.person_id)
    left, sheet = uow.interviews.get(stored.id), uow.dialogs.get(draft.id)
    assert (left.wished, left.ties) == ((), (stays,))
    assert sheet is not None
    assert (sheet.picked, sheet.answers) == ((stays,), {"wished": None, "challenges": "Säga nej"})
    assert sheet.revision > ticked.revision, "its buttons count otherwise now"


def test_nothing_about_somebody_whose_account_became_another_persons_is_left(scenes: tuple[Scene, Scene]) -> None:
    """Who gives way to a person that moves to their account is gone, and so is what was written to them."""
    scene, _ = scenes
    drafts = [opened(scene, form, MANAGER) for form in ("letter", "reply")]
    adept, mentor = scene.person(ADEPT), scene.person(MENTOR)
    scene.uow.people.move(mentor, adept.telegram_id or 0, adept.id)
    assert [left_of(scene.uow, one) for one in drafts] == [[], []]


ENDINGS = [(state, event) for (state, event), move in MOVES.items() if move.end is not None]
BY_THE_MANAGER = {
    PairEvent.MENTOR_DECLINES: Deed.MENTOR_NO,
    PairEvent.ADEPT_OBJECTS: Deed.ADEPT_TIE,
    PairEvent.TAKE_BACK: Deed.TAKE_BACK,
    PairEvent.NO_START: Deed.NO_START,
    PairEvent.REMATCH: Deed.REMATCH,
    PairEvent.BRIDGE_OVER: Deed.END_BRIDGE,
}


def ended(scene: Scene, event: PairEvent) -> list[Utterance]:
    """Let the pair end, and let everybody who is to know hear it."""
    uow, pair, manager = scene.uow, scene.two().pair, scene.actor(MANAGER)
    match event:
        case PairEvent.CLOSE:
            said = []
            for side in (scene.adept, scene.mentor):  # each hears what becomes of their last words with the thanks
                closing.schedule(uow, side, NOW)
                due = uow.dues.waiting(DueKind.CLOSE, side.id)
                assert due is not None
                said += closing.close(uow, due, NOW + timedelta(days=365))
            return said
        case PairEvent.LEAVE:
            said = privacy.withdraw(uow, scene.actor(ADEPT), scene.adept, sure=True)
            return [*said, *desk.do(uow, manager, scene.two().pair, Deed.TOLD_PARTNER, sure=False)]
        case PairEvent.NO_ROOM:
            uow.memberships.save(replace(scene.mentor, capacity=0))
            return proposal.mentor_says(uow, scene.actor(MENTOR), pair, MentorReply.YES)
        case _:
            return desk.do(uow, manager, pair, BY_THE_MANAGER[event], sure=True)


def opened_about_the_pair(scene: Scene) -> list[Dialog]:
    """Open every form that is about a pair, by everybody who can."""
    forms = [form for form in FORMS if FORMS[form].about is About.PAIR]
    return [opened(scene, form, who) for form in forms for who in OPENINGS[form]]


@deep_on_postgresql
def test_nothing_about_a_pair_that_ended_is_left(scenes: tuple[Scene, Scene]) -> None:
    """However a pair ends, what anybody was filling in about it is closed and gone; how a meeting was can be told."""
    for state, event in ENDINGS:
        with tried(scenes[0]):
            check_what_an_ended_pair_leaves(*scenes, state, event)


def check_what_an_ended_pair_leaves(scene: Scene, beside: Scene, state: PairState, event: PairEvent) -> None:
    """Let a pair end in a state, and check what is left of the drafts about it and about another one."""
    drafts, theirs = opened_about_the_pair(scene), opened_about_the_pair(beside)
    report = opened(scene, "report", MENTOR)
    scene.put(state)
    said = ended(scene, event)
    assert scene.two().pair.state is PairState.ENDED, (state, event)
    assert [(one.form, one.person_id) for one in drafts if scene.uow.dialogs.get(one.id) is not None] == [], (
        state,
        event,
    )
    closed = {(one.to, one.purpose) for one in said if isinstance(one, Unbutton)}
    assert {(one.person_id, windows.dialog(one.id)) for one in drafts} <= closed, (state, event)
    kept = theirs if event is PairEvent.CLOSE else [report, *theirs]  # the programme's end is the end of reports, too
    assert [one for one in kept if scene.uow.dialogs.get(one.id) is None] == [], (state, event)


def test_a_partner_learns_nothing_before_the_manager_tells(scenes: tuple[Scene, Scene]) -> None:
    """Of somebody who leaves their own questions go, and the manager's; the partner's stay open until they are told."""
    scene, _ = scenes
    drafts = opened_about_the_pair(scene)
    said = privacy.withdraw(scene.uow, scene.actor(ADEPT), scene.adept, sure=True)
    mentor = scene.person(MENTOR).id
    left = [one for one in drafts if scene.uow.dialogs.get(one.id) is not None]
    assert left == [one for one in drafts if one.person_id == mentor] != []
    assert [one for one in said if getattr(one, "to", None) == mentor] == []


def test_what_was_left_for_later_goes_with_the_membership(scenes: tuple[Scene, Scene]) -> None:
    """Whoever takes a registration back has no draft of it any more; a letter can still be sent, a word still told."""
    scene, _ = scenes
    drafts = [
        opened(scene, form, ADEPT)
        for form in FORMS
        if FORMS[form].about is About.MEMBERSHIP and ADEPT in OPENINGS[form]
    ]
    interview = opened(scene, "interview", MANAGER)
    privacy.withdraw(scene.uow, scene.actor(ADEPT), scene.adept, sure=True)
    left = [one.form for one in (*drafts, interview) if scene.uow.dialogs.get(one.id) is not None]
    assert left == [one.form for one in drafts if not FORMS[one.form].keeps] + ["interview"]
    assert "registration" not in left


def test_whoever_cancels_sees_a_way_on(scenes: tuple[Scene, Scene]) -> None:
    """Under the word that a question is cancelled there is a button at least, for every form and everybody."""
    scene, _ = scenes
    for form, who in WAYS:
        with tried(scene):
            draft = opened(scene, form, who)
            told = [one for one in cancel(scene.uow, scene.actor(who), draft) if isinstance(one, Speech)]
            assert told[0].choices, (form, who)
