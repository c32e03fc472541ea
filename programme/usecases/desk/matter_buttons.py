"""The buttons under a matter of the manager's list: those that settle it, that help to, and that put it off.

The settling by a single tap is a table. The other buttons are those of the cards, as far as they serve this matter.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby

from programme.access import Fact
from programme.calendar import add_working_days
from programme.due import ABOUT_MEMBERSHIPS, STANDING, DueKind
from programme.pair import Fit, Pair
from programme.people import GONE, Actor, Membership, Programme, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.bridge import OpenBridge
from programme.presses.change import OpenProgramme
from programme.presses.colleague import ShowColleagues
from programme.presses.concern import OpenConcern
from programme.presses.importing import GetLinks
from programme.presses.interview import Decide, OpenInterview
from programme.presses.leaving import DeletePerson
from programme.presses.letter import AnswerLetter, WriteTo
from programme.presses.mail import SendMail, SendMails
from programme.presses.match import OtherMentors
from programme.presses.matter import DoWithMatter, MatterKind, OpenMatter, PutOffMatter, SettleMatter
from programme.presses.meeting import PlanMeeting
from programme.presses.moving import StopMove
from programme.presses.note import WriteNote
from programme.presses.outside import AddMentor, InviteMentor
from programme.presses.pair import Deed, DoWithPair, OpenPair
from programme.presses.people import OpenCard
from programme.presses.press import Press
from programme.presses.seek import SeekMentor
from programme.presses.suspension import LiftSuspension, TellPartner
from programme.presses.twin import SamePerson
from programme.speech import Choice, Phrase, Utterance, Value
from programme.tasks import Task
from programme.times import local_day
from programme.usecases.arriving import twin
from programme.usecases.arriving.interview import verdict_buttons
from programme.usecases.common import delivery
from programme.usecases.common.membership import called_in
from programme.usecases.common.menu import Rows
from programme.usecases.common.put_off import OF_ASSISTANTS_PAIRS, can_be_put_off
from programme.usecases.common.sight import Sight
from programme.usecases.common.two import SIDES, two_of
from programme.usecases.desk import suspension
from programme.usecases.desk.matters import Entry
from programme.usecases.desk.pair_deed import ABOUT_MEETINGS, possible, row_of, text_of
from programme.usecases.ending import going
from programme.usecases.matching import bridge, outside
from programme.usecases.myself import letter, mail
from programme.usecases.year import report

Settling = Callable[[UnitOfWork, Actor, OpenMatter], list[Utterance]]


@dataclass(frozen=True, slots=True)
class Settled:
    """The settling of a matter by a single tap: the label of the button, the use case, and the task that allows it."""

    label: str
    act: Settling
    task: Task


def _about(act: Callable[[UnitOfWork, Actor, Membership], list[Utterance]]) -> Settling:
    return lambda uow, actor, key: act(uow, actor, uow.memberships.get(key.subject))


def _apart(uow: UnitOfWork, actor: Actor, key: OpenMatter) -> list[Utterance]:
    return twin.apart(uow, actor, uow.memberships.get(key.subject), uow.memberships.get(key.beside))


def _read(uow: UnitOfWork, actor: Actor, key: OpenMatter) -> list[Utterance]:
    return letter.read(uow, actor, uow.letters.get(key.subject))


SETTLED: Mapping[MatterKind, Settled] = {
    MatterKind.NOT_SAFE: Settled("button-have-talked", _about(report.have_talked), Task.TALK),
    MatterKind.TALKS: Settled("button-have-talked", _about(report.have_talked), Task.TALK),
    MatterKind.LEFT_ALONE: Settled("button-go-on-alone", _about(going.go_on), Task.LEAVING),
    MatterKind.SUSPENDED: Settled("button-suspended-still", _about(suspension.still), Task.LEAVING),
    MatterKind.LETTERS: Settled("button-letter-read", _read, Task.LETTERS),
    MatterKind.TWINS: Settled("button-not-same-person", _apart, Task.DETAILS),
    MatterKind.UNREACHABLE: Settled("button-have-rung", _about(delivery.have_rung), Task.RING),
    MatterKind.UNDELIVERED: Settled("button-have-rung", _about(delivery.have_rung), Task.RING),
}
"""The matters that a tap settles; about pairs there are the deeds of `pair_deed`."""

_FIT_OF = {
    Role.ADEPT: (Deed.ADEPT_FIT_YES, Deed.ADEPT_FIT_NO, Deed.ADEPT_FIT_UNSURE),
    Role.MENTOR: (Deed.MENTOR_FIT_YES, Deed.MENTOR_FIT_NO, Deed.MENTOR_FIT_UNSURE),
}
_FIT = tuple(deed for deeds in _FIT_OF.values() for deed in deeds)
_SIGNED = (Deed.ADEPT_SIGNED, Deed.MENTOR_SIGNED, Deed.ADEPT_KEEPS_CONTRACT, Deed.MENTOR_KEEPS_CONTRACT)
_REMIND = (Deed.REMIND_ADEPT, Deed.REMIND_MENTOR)
DEEDS: Mapping[MatterKind, frozenset[Deed]] = {
    MatterKind.MENTORS: frozenset({Deed.REMIND_MENTOR, Deed.MENTOR_YES, Deed.MENTOR_NO}),
    MatterKind.ADEPTS: frozenset({Deed.REMIND_ADEPT, Deed.ADEPT_YES, Deed.ADEPT_TIE, Deed.ADEPT_OTHER}),
    MatterKind.FITS: frozenset({Deed.CONFIRM_START, *_FIT, *_REMIND}),
    MatterKind.FIRST_MEETINGS: frozenset(_REMIND),
    MatterKind.CONTRACTS: frozenset({*_SIGNED, *_REMIND}),
    MatterKind.PARTNERS: frozenset({Deed.TOLD_PARTNER, Deed.TELL_PARTNER}),
    MatterKind.TIES: frozenset({Deed.GO_ON}),
    MatterKind.REPORTS: frozenset({Deed.MEETING_HELD, Deed.MEETING_NOT_HELD}),
    MatterKind.SILENT: frozenset(),
    MatterKind.PAUSED: frozenset(),
}
"""The deeds that serve each kind of matter about a pair. The end of a pair is no tap on a list: it is on the card."""

ENDS: Mapping[MatterKind, frozenset[Deed]] = {
    MatterKind.FITS: frozenset({Deed.NO_START}),
    MatterKind.TIES: frozenset({Deed.NO_START, Deed.TAKE_BACK, Deed.REMATCH_NEVER}),
}
"""The endings to which a matter leads."""

MEET = frozenset({MatterKind.FIRST_MEETINGS, MatterKind.SILENT})
BY_RINGING = frozenset(
    {
        *(MatterKind.MENTORS, MatterKind.ADEPTS, MatterKind.FIRST_MEETINGS, MatterKind.CONTRACTS, MatterKind.SILENT),
        MatterKind.PAUSED,
        MatterKind.TIES,
    }
)
"""Matters that a call may help and only the two can settle: once rung, they come back in a week unless settled."""
A_WEEK = timedelta(days=7)


TASK_OF: Mapping[type[Press], Task] = {
    **dict.fromkeys((OpenCard, OpenPair, OpenMatter), Task.LOOK),
    PlanMeeting: Task.MEETINGS,
    PutOffMatter: Task.PUT_OFF,
    DoWithPair: Task.PAIRS,
    **dict.fromkeys((OpenInterview, Decide), Task.TALK),
    **dict.fromkeys((WriteTo, AnswerLetter), Task.LETTERS),
    WriteNote: Task.NOTES,
    OpenConcern: Task.CONCERNS,
    **dict.fromkeys((OtherMentors, SeekMentor, InviteMentor, AddMentor, OpenBridge), Task.MATCH),
    **dict.fromkeys((StopMove, SamePerson), Task.DETAILS),
    **dict.fromkeys((DeletePerson, LiftSuspension, TellPartner), Task.LEAVING),
    OpenProgramme: Task.PROGRAMME,
    GetLinks: Task.IMPORT,
    **dict.fromkeys((SendMail, SendMails), Task.RING),
    ShowColleagues: Task.COLLEAGUES,
}
"""Whose task each button is that is no deed of a matter itself."""


def task_of(press: Press) -> Task:
    """Return whose task a button under a matter is."""
    if isinstance(press, SettleMatter):
        if press.kind in BY_RINGING:
            return Task.RING
        return SETTLED[press.kind].task if press.kind in SETTLED else Task.LOOK
    if isinstance(press, DoWithMatter):
        return Task.MEETINGS if press.deed in ABOUT_MEETINGS else Task.PAIRS
    return TASK_OF[type(press)]


def can_wait(uow: UnitOfWork, sight: Sight, entry: Entry) -> bool:
    """Tell whether the viewer can put a matter off: it is a wait, and no person was promised a day."""
    kinds = {due.kind for due in entry.waits}
    if not kinds:
        return False
    if kinds <= ABOUT_MEMBERSHIPS:
        return kinds <= can_be_put_off(sight, uow.memberships.get(entry.waits[0].subject))
    return kinds <= of_pairs(sight) - {DueKind.PARTNER}


def of_pairs(sight: Sight) -> frozenset[DueKind]:
    """Return the kinds of matters about pairs that the viewer may put off: an assistant those of its own list."""
    return STANDING if sight.does(Task.PAIRS) else OF_ASSISTANTS_PAIRS


def in_a_week(now: datetime, programme: Programme) -> date:
    """Return the working day on which a matter comes back after a call: in a week, or the next after that."""
    return add_working_days(local_day(now, programme) + A_WEEK - timedelta(days=1), 1)


def buttons(uow: UnitOfWork, actor: Actor, sight: Sight, key: OpenMatter, entry: Entry) -> Rows:
    """Return the buttons that deal with a matter, the settling button first."""
    settled = SETTLED.get(key.kind)
    done = ((Choice(Phrase(_label(uow, key, settled)), SettleMatter(*_same(key))),),) if settled else ()
    rows = _of_pair(uow, actor, key) if key.kind in DEEDS else _of_one(uow, actor, sight, key)
    wait = ((Choice(Phrase("button-put-off-matter"), PutOffMatter(*_same(key))),),)
    can = can_wait(uow, sight, entry)
    every = (*done, *rows, *(wait if can else ()))
    mine = (tuple(one for one in row if _is_mine(sight, one, can_wait=can)) for row in every)
    return tuple(row for row in mine if row)


def _label(uow: UnitOfWork, key: OpenMatter, settled: Settled) -> str:
    is_stop = key.kind is MatterKind.SUSPENDED
    return suspension.still_label(uow.memberships.get(key.subject)) if is_stop else settled.label


def _is_mine(sight: Sight, choice: Choice, *, can_wait: bool) -> bool:
    press = choice.press
    if press is None or (isinstance(press, PutOffMatter) and not can_wait):
        return False
    return sight.does(task_of(press))


def _same(key: OpenMatter) -> tuple[int, MatterKind, int, int]:
    return key.programme, key.kind, key.subject, key.beside


def with_pair(key: OpenMatter, deed: Deed, *, sure: bool = False) -> DoWithMatter:
    """Return the press of a deed with the pair of a matter."""
    return DoWithMatter(*_same(key), deed, sure)


def _of_pair(uow: UnitOfWork, actor: Actor, key: OpenMatter) -> Rows:
    pair = uow.pairs.find(key.subject)
    if pair is None:
        return ()
    two = two_of(uow, pair)
    answered = _answered(uow, pair) if key.kind is MatterKind.FITS else frozenset()
    deeds = [deed for deed in possible(uow, actor, pair) if deed in DEEDS[key.kind] - answered]
    rows = tuple(
        tuple(Choice(Phrase(f"button-deed-{text_of(deed)}", two.facts), with_pair(key, deed)) for deed in row)
        for _, row in ((name, list(row)) for name, row in groupby(deeds, key=row_of))
    )
    ends = [deed for deed in possible(uow, actor, pair) if deed in ENDS.get(key.kind, ())]
    for deed in ends:  # it shows the words for both, and asks once more
        rows = (*rows, (Choice(Phrase(f"button-deed-{text_of(deed)}", two.facts), DoWithPair(pair.id, deed)),))
    day = in_a_week(actor.now, two.programme)
    rung = Choice(Phrase("button-rung-later", {"day": day}), SettleMatter(*_same(key)))
    booked = Choice(Phrase("button-they-booked"), PlanMeeting(pair.id))
    here = [role for role in SIDES if two.membership(role).state not in GONE]
    names = [(two.person(role).first_name, two.membership(role)) for role in here]
    return (
        *rows,
        *(((rung,),) if key.kind in BY_RINGING else ()),
        *(((booked,),) if key.kind in MEET else ()),
        tuple(Choice(Phrase("button-write", {"name": name}), WriteTo(one.id)) for name, one in names),
        tuple(Choice(Phrase("button-note-on", {"name": name}), WriteNote(one.id)) for name, one in names),
        (Choice(Phrase("button-open-pair"), OpenPair(pair.id)),),
    )


def _answered(uow: UnitOfWork, pair: Pair) -> frozenset[Deed]:
    """Return the deeds that would write over a clear answer of an adept's or mentor's own: they are on the pair's page.

    Whoever was unsure is rung, and says more.
    """
    clear = [one.role for one in uow.fits.of_pair(pair.id).values() if one.answer is not Fit.UNSURE]
    return frozenset(deed for role in clear for deed in _FIT_OF[role])


def _of_one(uow: UnitOfWork, actor: Actor, sight: Sight, key: OpenMatter) -> Rows:
    """Return the buttons of a matter that is about no pair."""
    match key.kind:
        case MatterKind.CONCERNS:  # its sender is named once it is opened, which is noted
            return ((Choice(Phrase("button-open-concern"), OpenConcern(key.subject)),),)
        case MatterKind.MOVES:
            return ((Choice(Phrase("button-move-stop"), StopMove(key.subject)),),)
        case MatterKind.MISSING:
            return ((Choice(Phrase("button-programme"), OpenProgramme(key.subject)),),)
        case MatterKind.LISTS:
            return ((Choice(Phrase("button-get-links-again"), GetLinks(key.subject)),),)
        case MatterKind.COLLEAGUES:
            return ((Choice(Phrase("button-colleagues"), ShowColleagues(key.programme)),),)
        case MatterKind.LETTERS:
            member = uow.memberships.get(uow.letters.get(key.subject).membership_id)
            answer = Choice(Phrase("button-answer", {"name": _called(uow, member)}), AnswerLetter(key.subject))
            return ((answer,), (Choice(Phrase("button-open-card"), OpenCard(member.id)),))
        case _:
            return _of_member(uow, actor, sight, key, uow.memberships.get(key.subject))


def _of_member(uow: UnitOfWork, actor: Actor, sight: Sight, key: OpenMatter, member: Membership) -> Rows:
    write = Choice(Phrase("button-write", {"name": _called(uow, member)}), WriteTo(member.id))
    note = Choice(Phrase("button-note"), WriteNote(member.id))
    card = Choice(Phrase("button-open-card"), OpenCard(member.id))
    notes = ((note,),) if sight.sees(Fact.NOTES, member.person_id) else ()
    return (*_first(uow, actor, key, member), (write,), *notes, (card,))


def _first(uow: UnitOfWork, actor: Actor, key: OpenMatter, member: Membership) -> Rows:
    """Return the buttons to the acts that a matter about a participant asks for, where those take more than a tap."""
    match key.kind:
        case MatterKind.DECISIONS | MatterKind.HELD:
            return verdict_buttons(uow, member)
        case MatterKind.INTERVIEWS:
            return ((Choice(Phrase("button-interview"), OpenInterview(member.id)),),)
        case MatterKind.UNMATCHED:
            return (
                (Choice(Phrase("button-other-mentors"), OtherMentors(member.id)),),
                *outside.buttons(member),
                *bridge.buttons(uow, member),
            )
        case MatterKind.DELETIONS:
            return ((Choice(Phrase("button-delete"), DeletePerson(member.id)),),)
        case MatterKind.SUSPENDED:
            return suspension.ways(uow, member)
        case MatterKind.UNREACHABLE:
            return mail.offered_rows(uow, member, actor.now)
        case MatterKind.TWINS:
            return ((Choice(Phrase("button-same-person"), SamePerson(key.subject, key.beside)),),)
        case _:
            return ()


def _called(uow: UnitOfWork, member: Membership) -> Value:
    return called_in(uow, member, uow.people.get(member.person_id)) or Phrase("nobody")
