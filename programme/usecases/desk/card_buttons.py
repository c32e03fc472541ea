"""The buttons under the card of a participant, and the page with those that are seldom wanted."""

from collections.abc import Sequence

from programme.access import Fact
from programme.due import FLAGS
from programme.names import Name
from programme.pair import whole
from programme.people import Actor, Interview, Membership, Person, Role, State
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.call import OpenCall
from programme.presses.change import OpenDetails
from programme.presses.delivery import HaveRung
from programme.presses.interview import OpenInterview
from programme.presses.letter import WriteTo
from programme.presses.match import OtherMentors
from programme.presses.moving import MoveAccount
from programme.presses.note import WriteNote
from programme.presses.pair import OpenPair
from programme.presses.people import OpenCard
from programme.presses.report import HaveTalked
from programme.presses.waiting import PutOff
from programme.speech import Choice, Phrase, Speech, Utterance
from programme.tasks import Task
from programme.times import is_over
from programme.usecases.arriving.interview import verdict_buttons
from programme.usecases.common.alone import is_to_be_asked
from programme.usecases.common.delivery import BY_CALL
from programme.usecases.common.membership import called_in
from programme.usecases.common.menu import Rows
from programme.usecases.common.put_off import can_be_put_off
from programme.usecases.common.sight import Sight, sight_of
from programme.usecases.common.two import twos_of
from programme.usecases.desk import boss, suspension
from programme.usecases.ending import going
from programme.usecases.matching import bridge, outside
from programme.usecases.myself import mail, pause_page
from programme.usecases.myself.change import can_change


def more(uow: UnitOfWork, actor: Actor, membership: Membership) -> list[Utterance]:
    """Show what else the manager can do with a participant: what is seldom wanted stands on no long card."""
    person, sight = uow.people.get(membership.person_id), sight_of(uow, actor.person, membership.programme_id)
    back = Choice(Phrase("button-open-card"), OpenCard(membership.id))
    rows = (*seldom(uow, actor, sight, membership, person), (back,))
    title = Phrase("card-more", {"name": called_in(uow, membership, person) or Phrase("nobody")})
    return [Speech(actor.person.id, (title,), choices=rows, private=True)]


def seldom(uow: UnitOfWork, actor: Actor, sight: Sight, membership: Membership, person: Person) -> Rows:
    """Return the buttons that a manager seldom needs: another verdict, details, mail, a pause, leaving."""
    over = is_over(uow.programmes.get(membership.programme_id), actor.now)
    interview = uow.interviews.of_membership(membership.id)
    interviewed = () if over or not is_approved(membership) else talked(uow, membership, interview)
    return allowed(
        sight,
        person,
        [
            (Task.TALK, Fact.INTERVIEW, interviewed),
            (Task.DETAILS, Fact.STATE, _details(uow, sight, membership)),
            (Task.DETAILS, Fact.CONTACTS, mail.card_rows(uow, membership, person)),
            (Task.LEAVING, Fact.PROGRESS, pause_page.card_rows(uow, actor, membership)),
            (Task.LEAVING, Fact.PROGRESS, suspension.at_rest(uow, actor, membership)),
            (Task.LEAVING, Fact.STATE, going.card_rows(uow, membership)),
        ],
    )


def allowed(sight: Sight, person: Person, pressed: Sequence[tuple[Task, Fact, Rows]]) -> Rows:
    """Return those of some rows that the viewer may press, by the task and the kind of fact of each."""
    shown = (rows for task, fact, rows in pressed if sight.does(task) and sight.sees(fact, person.id))
    return tuple(row for rows in shown for row in rows)


def talk(uow: UnitOfWork, membership: Membership) -> Rows:
    """Return the button that a talk has been had, for somebody who wants one."""
    wants_to_talk = any(one.kind in FLAGS for one in uow.dues.of_membership(membership.id))
    return ((Choice(Phrase("button-have-talked"), HaveTalked(membership.id)),),) if wants_to_talk else ()


def rung(uow: UnitOfWork, actor: Actor, membership: Membership) -> Rows:
    """Return the button that somebody has been rung, where a call is what settles it."""
    waits = uow.dues.of_membership(membership.id)
    ring = any(one.kind in BY_CALL and one.due_at <= actor.now for one in waits)
    return ((Choice(Phrase("button-have-rung"), HaveRung(membership.id)),),) if ring else ()


def put_off(uow: UnitOfWork, actor: Actor, sight: Sight, membership: Membership) -> Rows:
    """Return the button that puts off the matters that the viewer sees on the list, if there are any."""
    kinds = can_be_put_off(sight, membership)
    overdue = any(one.kind in kinds and one.due_at <= actor.now for one in uow.dues.of_membership(membership.id))
    return ((Choice(Phrase("button-put-off"), PutOff(membership.id)),),) if overdue else ()


def matching(uow: UnitOfWork, membership: Membership) -> Rows:
    """Return the buttons to other mentors, and to mentors from outside, for an adept that waits for one."""
    waits = membership.state is State.WAITING and not is_to_be_asked(uow, membership)
    if whole(uow.pairs.open_of(membership.id)) or membership.role is not Role.ADEPT or not waits:
        return ()
    others = Choice(Phrase("button-other-mentors"), OtherMentors(membership.id))
    return ((others,), *outside.buttons(membership), *bridge.buttons(uow, membership))


def pairs(uow: UnitOfWork, sight: Sight, membership: Membership) -> Rows:
    """Return the buttons of the open pairs that the viewer may open."""
    both = [two for two in twos_of(uow, uow.pairs.open_of(membership.id)) if sight.opens(two.pair, *two.ids)]
    return tuple((Choice(Phrase("pair-button", two.facts), OpenPair(two.pair.id)),) for two in both)


def is_approved(membership: Membership) -> bool:
    """Tell whether a participant has been approved, so that the talk is dealt with."""
    return membership.state is State.WAITING


def talked(uow: UnitOfWork, membership: Membership, interview: Interview | None) -> Rows:
    """Return the buttons of the talk, and of the verdict after it."""
    if membership.registered_at is None:
        return ()
    if membership.state is State.WITHDRAWN:
        return verdict_buttons(uow, membership)
    sheet = Choice(Phrase("button-interview-again" if interview else "button-interview"), OpenInterview(membership.id))
    return ((sheet,), *(verdict_buttons(uow, membership) if interview else ()))


def notes(membership: Membership, *, over: bool) -> Rows:
    """Return the buttons to a note, and to what is good to know before a call with an approved participant."""
    note = Choice(Phrase("button-note"), WriteNote(membership.id))
    sheet = Choice(Phrase("button-call-sheet"), OpenCall(membership.id))
    return ((note, *((sheet,) if is_approved(membership) and not over else ())),)


def letters(membership: Membership, name: Name | None) -> Rows:
    """Return the button that writes to a participant."""
    write = Phrase("button-write", {"name": name or Phrase("nobody")})
    return ((Choice(write, WriteTo(membership.id)),),)


def _details(uow: UnitOfWork, sight: Sight, membership: Membership) -> Rows:
    change_it = Choice(Phrase("button-details"), OpenDetails(membership.id))
    return (
        *(((change_it,),) if can_change(membership) else ()),
        (Choice(Phrase("button-move"), MoveAccount(membership.id)),),
        *boss.buttons(uow, sight, membership),
    )
