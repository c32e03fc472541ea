"""Changes of a person's details after they were sent, by the person or by a manager.

A change counts at once: a mentor with a place more can be matched the same moment. What was there before is kept until
the person is deleted. A manager's change is told to the person; a partner who is in touch gets the new contact card.
"""

from datetime import timedelta

from programme import windows
from programme.audit import Did
from programme.details import PLACES, changed, details_of, kept, shown
from programme.dialog import Dialog
from programme.errors import ProgrammeError
from programme.forms.change import BY_OTHERS, CHANGE
from programme.mail import MailKind
from programme.people import Actor, Change, Membership, Person, State
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.change import ChangeDetail, Detail, OpenDetails
from programme.presses.diploma import OpenDiploma
from programme.presses.page import Page
from programme.presses.people import OpenCard
from programme.presses.presentation import Present
from programme.speech import Choice, Facts, Lane, Listing, MailOrder, Phrase, Speech, Utterance, Value, Window
from programme.times import local_day
from programme.usecases.common import contact
from programme.usecases.common.conversation import closed, open_dialog
from programme.usecases.common.membership import in_touch_pairs
from programme.usecases.common.menu import Rows, page_button, write_button
from programme.usecases.common.two import other, two_of
from programme.usecases.ending import diploma_handed

CHANGES_SHOWN = 5
TIME_TO_LOOK = timedelta(minutes=2)
"""Before the first mail to another address: whoever sees a slip in it changes it at once, and gets one mail."""
LONGEST_BEFORE = 150  # characters of what was there before; the copy has all of it


def can_change(membership: Membership) -> bool:
    """Tell whether the details of this member can be changed: they have been sent, and not taken back."""
    return not membership.role.takes_part or (
        membership.registered_at is not None and membership.state not in {State.WITHDRAWN, State.INVITED}
    )


def rows(uow: UnitOfWork, person: Person) -> Rows:
    """Return the buttons that open a person's own details, one for each of their memberships with details to change."""
    seats = [one for one in uow.memberships.of_person(person.id) if can_change(one)]
    mine = [one for one in seats if one.role.takes_part] or seats[:1]  # a manager's own are the same in each
    if len(mine) == 1:
        return ((Choice(Phrase("button-my-details"), OpenDetails(mine[0].id)),),)
    names = [(one, uow.programmes.get(one.programme_id).name) for one in mine]
    return tuple(
        (Choice(Phrase("button-my-details-in", {"programme": name}), OpenDetails(one.id)),) for one, name in names
    )


def details(uow: UnitOfWork, actor: Actor, membership: Membership) -> list[Utterance]:
    """Show the details of a person, with a button to change each, and what was changed last.

    Raises:
        ProgrammeError: `not-now`, when there is nothing to change yet.
    """
    if not can_change(membership):
        raise ProgrammeError("not-now")
    person = uow.people.get(membership.person_id)
    mine = actor.person.id == person.id
    there = _details(uow, membership)
    lines = tuple(_line(one, kept(one, person, membership)) for one in there)
    title = Phrase("change-mine") if mine else Phrase("change-theirs", {"name": person.full_name})
    text = (Phrase("lines", {"lines": Listing((title, *lines))}), *_before(uow, membership), Phrase("change-which"))
    buttons = [Choice(_label(one), ChangeDetail(membership.id, one)) for one in there]
    pairs = tuple(tuple(buttons[start : start + 2]) for start in range(0, len(buttons), 2))
    present = (
        ((Choice(Phrase("button-present"), Present(membership.id)),),) if mine and membership.role.takes_part else ()
    )
    back = page_button(Page.ME) if mine else Choice(Phrase("button-open-card"), OpenCard(membership.id))
    window = Window(windows.details(membership.id), fresh=True)
    return [Speech(actor.person.id, text, choices=(*pairs, *present, (back,)), window=window, private=True)]


def _details(uow: UnitOfWork, membership: Membership) -> tuple[Detail, ...]:
    return details_of(membership.role, uow.programmes.get(membership.programme_id).preset)


def _label(detail: Detail) -> Phrase:
    return Phrase(f"detail-{detail.name.lower()}")


def _line(detail: Detail, text: str) -> Phrase:
    return Phrase("labelled", {"label": _label(detail), "value": shown(detail, text)})


def _before(uow: UnitOfWork, membership: Membership) -> tuple[Phrase, ...]:
    """Return a paragraph with the last changes and what was there before, or nothing."""
    programme = uow.programmes.get(membership.programme_id)
    lines = tuple(
        Phrase(
            "change-line",
            {
                "day": local_day(one.changed_at, programme),
                "label": before(one)[0],
                "before": _cut(before(one)[1]),
            },
        )
        for one in uow.changes.of_person(membership.person_id)[-CHANGES_SHOWN:]
    )
    return (Phrase("lines", {"lines": Listing((Phrase("change-before"), *lines))}),) if lines else ()


def before(change: Change) -> tuple[Phrase, Value]:
    """Return the label of a changed detail, and what was there before."""
    detail = Detail[change.fact.upper()]
    return _label(detail), shown(detail, change.before)


def _cut(value: Value) -> Value:
    return f"{value[:LONGEST_BEFORE]}…" if isinstance(value, str) and len(value) > LONGEST_BEFORE else value


def ask(uow: UnitOfWork, actor: Actor, membership: Membership, detail: Detail) -> list[Utterance]:
    """Ask for another value of a detail, and show the present value.

    Raises:
        ProgrammeError: `not-now`, when this member has no such detail, or none yet.
    """
    if not can_change(membership) or detail not in _details(uow, membership):
        raise ProgrammeError("not-now")
    person = uow.people.get(membership.person_id)
    now = kept(detail, person, membership)
    by_other = detail is Detail.PHONE and actor.person.id != person.id
    hints = {
        "detail": BY_OTHERS if by_other else detail.name.lower(),
        "role": membership.role.value,
        "name": person.name,
        "there": "yes" if now else "",
        "telegram_name": actor.telegram_name if actor.person.id == person.id else "",
    }
    away = drop_open(uow, actor, CHANGE.name, membership.id)
    lead = Phrase("change-now", {"label": _label(detail), "value": shown(detail, now)})
    picked = tuple(now.split(",")) if PLACES[detail].words and now else ()
    return [*away, *open_dialog(uow, actor, CHANGE, subject=membership.id, hints=hints, lead=(lead,), picked=picked)]


def drop_open(uow: UnitOfWork, actor: Actor, form: str, subject: int) -> list[Utterance]:
    """Drop a change that was begun and not finished, since another change is asked for."""
    begun = [one for one in uow.dialogs.of_person(actor.person.id) if (one.form, one.subject) == (form, subject)]
    for one in begun:
        uow.dialogs.remove(one.id)
    return [said for one in begun for said in closed(one)]


def save(uow: UnitOfWork, actor: Actor, dialog: Dialog) -> list[Utterance]:
    """Store a changed detail, keep what was there before, and tell the people concerned.

    Raises:
        ProgrammeError: `capacity-below`, when a mentor has said yes to more adepts than that.
    """
    membership = uow.memberships.get(dialog.subject)
    step = dialog.hints["detail"]
    detail = Detail.PHONE if step == BY_OTHERS else Detail[step.upper()]
    person = uow.people.get(membership.person_id)
    if detail is Detail.CAPACITY:
        _check_room(uow, membership, int(str(dialog.answers[step])))
    new_person, new_membership = changed(detail, dialog.answers[step], person, membership)
    before, after = kept(detail, person, membership), kept(detail, new_person, new_membership)
    if before == after:
        return [_done(actor, membership, (Phrase("change-same"),))]
    uow.people.save(new_person)
    uow.memberships.save(new_membership)
    uow.changes.add(_change(actor, membership, detail, before, after))
    uow.audit.record(actor.person, Did.CHANGED, person, actor.now)
    said = Phrase("change-saved", {"line": _line(detail, after)})
    diplomas, ways = _diplomas(uow, actor, new_person, new_membership) if detail is Detail.NAME else ((), ())
    done = _done(actor, membership, (said, *diplomas), ways)
    return [done, *_told(uow, actor, new_person, new_membership, detail)]


def _diplomas(uow: UnitOfWork, actor: Actor, person: Person, membership: Membership) -> tuple[tuple[Phrase, ...], Rows]:
    """Return a line for each diploma that keeps the name of before, and the way to have another on it."""
    mine = actor.person.id == person.id
    seats = [one for one in uow.memberships.of_person(person.id) if one.role.takes_part] if mine else [membership]
    stays = diploma_handed.name_stays(uow, seats, person.name)
    if not mine:
        open_it = [(Choice(Phrase("button-diploma-open"), OpenDiploma(one.id)),) for one, _ in stays]
        return tuple(line for _, line in stays), tuple(open_it)
    lines = (*(line for _, line in stays), *((Phrase("diploma-name-ask"),) if stays else ()))
    return lines, tuple((write_button(uow, one),) for one, _ in stays[:1])


def _check_room(uow: UnitOfWork, membership: Membership, capacity: int) -> None:
    promised = uow.pairs.promised(membership.id)  # locks the mentor: no yes may come in between
    if capacity < promised:
        raise ProgrammeError("capacity-below", count=promised)


def _change(actor: Actor, membership: Membership, detail: Detail, before: str, after: str) -> Change:
    return Change(
        id=0,
        fact=detail.name.lower(),
        before=before,
        after=after,
        changed_by=actor.person.id,
        changed_at=actor.now,
        person_id=membership.person_id,
        programme_id=None if PLACES[detail].personal else membership.programme_id,
    )


def _done(actor: Actor, membership: Membership, text: tuple[Phrase, ...], ways: Rows = ()) -> Speech:
    more = Choice(Phrase("button-change-more"), OpenDetails(membership.id))
    mine = actor.person.id == membership.person_id
    back = page_button(Page.ME) if mine else Choice(Phrase("button-open-card"), OpenCard(membership.id))
    return Speech(actor.person.id, text, choices=(*ways, (more,), (back,)), private=not mine)


def _told(uow: UnitOfWork, actor: Actor, person: Person, membership: Membership, detail: Detail) -> list[Utterance]:
    """Tell a change to the person whose manager made it, and to partners in touch."""
    place = PLACES[detail]
    line = _line(detail, kept(detail, person, membership))
    told: list[Utterance] = []
    if actor.person.id != person.id:
        facts: Facts = {"manager": actor.person.first_name, "line": line}
        buttons = ((Choice(Phrase("button-my-details"), OpenDetails(membership.id)),), (write_button(uow, membership),))
        told.append(Speech(person.id, (Phrase("change-told", facts),), choices=buttons, lane=Lane.BROADCAST))
    if detail is Detail.EMAIL and person.wants_mail:
        told.append(MailOrder(person.id, MailKind.HELLO, (Phrase("mail-hello-here"),), after=TIME_TO_LOOK))
    return told + (_partners(uow, actor, person) if place.partners else [])


def _partners(uow: UnitOfWork, actor: Actor, person: Person) -> list[Utterance]:
    """Send the new contact card to every partner in touch with the person, in any programme."""
    told: list[Utterance] = []
    for seat in uow.memberships.of_person(person.id):
        for pair in in_touch_pairs(uow, seat) if seat.role.takes_part else ():
            partner = two_of(uow, pair).person(other(seat.role))
            if partner.id != actor.person.id:
                text = (Phrase("change-partner", {"name": person.first_name}), contact.lines(person))
                told.append(Speech(partner.id, text, private=True, lane=Lane.BROADCAST))
    return told
