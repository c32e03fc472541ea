"""Mail, the second way: a participant's own yes and no, on a page of its own, and what a yes brings at once.

For a participant without Telegram the manager notes the answer. The first mail shows whether the address is right, and
the meetings ahead come as invitations.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from textwrap import shorten
from zoneinfo import ZoneInfo

from programme.access import Fact
from programme.audit import Did
from programme.errors import ProgrammeError
from programme.mail import Mail, MailKind
from programme.marked import plain
from programme.people import Actor, Membership, Person
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.change import ChangeDetail, Detail
from programme.presses.mail import NoteMail, SendMail, SendMails, StopMail, WantMail
from programme.presses.page import OpenPage, Page
from programme.presses.people import OpenCard
from programme.speech import CalendarOf, Choice, Facts, Lane, Listing, MailOrder, Phrase, Speech, Utterance
from programme.times import day_and_time, local_day
from programme.until import sorted_out
from programme.usecases.common.contact import partners
from programme.usecases.common.menu import Rows, page_button
from programme.usecases.common.next_meeting import ahead
from programme.usecases.common.sight import sight_of
from programme.usecases.common.two import other
from programme.usecases.myself.change import can_change

MOST_LINES, LONGEST_LINE = 12, 120
"""How many mails the manager reads of before they go, the newest ones, and how much of each."""


def rows(uow: UnitOfWork, person: Person) -> Rows:
    """Return the button of `/me` that opens the page, for a participant where mail is sent."""
    return ((page_button(Page.MAIL),),) if uow.mail_from and _membership(uow, person) is not None else ()


def offer(uow: UnitOfWork, person: Person) -> Rows:
    """Return the button that says yes with one tap, for whoever has just registered."""
    if not uow.mail_from or person.wants_mail or not person.email:
        return ()
    return ((Choice(Phrase("button-mail-offer"), OpenPage(Page.MAIL)),),)


def show(uow: UnitOfWork, actor: Actor) -> list[Utterance]:
    """Show whether mails go to the actor, where to, and what they are.

    Raises:
        ProgrammeError: `not-now`, where no mail is sent, and for whoever takes part in nothing.
    """
    membership = _membership(uow, actor.person)
    if not uow.mail_from or membership is None:
        raise ProgrammeError("not-now")
    return [_page(uow, actor, membership)]


def _membership(uow: UnitOfWork, person: Person) -> Membership | None:
    """Return the newest place of a participant with details to change, or None."""
    mine = (one for one in uow.memberships.of_person(person.id) if one.role.takes_part and can_change(one))
    return next(mine, None)


def _page(uow: UnitOfWork, actor: Actor, membership: Membership, *before: Phrase) -> Speech:
    person = actor.person
    key = "mail-no-address" if not person.email else "mail-on" if person.wants_mail else "mail-off"
    facts: Facts = {"address": person.email}
    if person.mail_since is not None:
        facts["day"] = local_day(person.mail_since, uow.programmes.get(membership.programme_id))
    address = "button-mail-address" if person.email else "button-mail-add-address"
    choices: list[tuple[Choice, ...]] = [(Choice(Phrase(address), ChangeDetail(membership.id, Detail.EMAIL)),)]
    if person.email:
        yes = not person.wants_mail
        choices.insert(0, (Choice(Phrase("button-mail-yes" if yes else "button-mail-no"), WantMail(yes)),))
    text = (*before, Phrase(key, facts), *(() if before else (Phrase("mail-what", {"sender": uow.mail_from}),)))
    is_asked = bool(person.email) and not person.wants_mail and not before
    back = Choice(Phrase("button-no-thanks"), OpenPage(Page.ME)) if is_asked else page_button(Page.ME)
    return Speech(person.id, text, choices=(*choices, (back,)))


def want(uow: UnitOfWork, actor: Actor, *, yes: bool) -> list[Utterance]:
    """Store the actor's own yes or no, and send the first mail with the meetings ahead after a yes.

    Raises:
        ProgrammeError: `not-now`, where no mail is sent, for whoever takes part in nothing or has no address.
    """
    membership = _membership(uow, actor.person)
    if membership is None or (yes and not (uow.mail_from and actor.person.email)):
        raise ProgrammeError("not-now")
    is_new = yes != actor.person.wants_mail
    person = _stored(uow, actor, actor.person, yes=yes)
    told = Phrase("mail-yes-done" if yes else "mail-no-done", {"address": person.email})
    page = _page(uow, replace(actor, person=person), membership, told)
    return [page, *(_first_mails(uow, person, actor, Phrase("mail-hello")) if yes and is_new else [])]


def _stored(uow: UnitOfWork, actor: Actor, person: Person, *, yes: bool) -> Person:
    if yes == person.wants_mail:
        return person
    changed = replace(person, mail_since=actor.now if yes else None)
    uow.people.save(changed)
    if not yes:
        uow.mails.drop_unsent(person.id)
    uow.audit.record(actor.person, Did.CHANGED, person, actor.now)
    return changed


def _first_mails(uow: UnitOfWork, person: Person, actor: Actor, hello: Phrase) -> list[Utterance]:
    """Return the mail that shows that the address is right, and an invitation to each meeting ahead."""
    said: list[Utterance] = [MailOrder(person.id, MailKind.HELLO, (hello,))]
    for two, role in partners(uow, person):
        meeting = ahead(uow, two, actor.now)
        if meeting is not None:
            facts = {**day_and_time(meeting.starts_at, two.zone), "other": two.person(role).first_name}
            where = (Phrase("meeting-where", {"place": meeting.place}),) if meeting.place else ()
            text = (Phrase("meeting-noted-mine", facts), *where)
            said.append(MailOrder(person.id, MailKind.CALENDAR, text, CalendarOf(meeting.id, other(role))))
    return said


def note(uow: UnitOfWork, actor: Actor, membership: Membership, *, yes: bool, sure: bool = False) -> list[Utterance]:
    """Note the answer of a participant that the manager was told: a yes only for whoever has no Telegram.

    A no is noted for everybody: the first mail says that a word stops them, and a stranger may have got it. With
    Telegram only the person can say yes again, so the manager is asked once more unless `sure`.

    Raises:
        ProgrammeError: `not-now`, where no mail is sent, without an address, and for a yes of somebody with Telegram.
    """
    person = uow.people.get(membership.person_id)
    here = person.telegram_id is not None
    if yes and (here or not (uow.mail_from and person.email)):
        raise ProgrammeError("not-now")
    is_new = yes != person.wants_mail
    if here and is_new and not sure:
        return [_sure(actor, membership, person)]
    person = _stored(uow, actor, person, yes=yes)
    facts: Facts = {"name": person.first_name, "address": person.email}
    stopped = "mail-stopped" if _is_reached(person) else "mail-stopped-unreached"
    done = Phrase("mail-noted-yes" if yes else stopped if here else "mail-noted-no", facts)
    card = ((Choice(Phrase("button-open-card"), OpenCard(membership.id)),),)
    told = Speech(actor.person.id, (done,), choices=card, private=True)
    if not is_new:
        return [told]
    if yes:
        return [
            told,
            *_first_mails(uow, person, actor, Phrase("mail-hello-noted", {"manager": actor.person.first_name})),
        ]
    return [told, *([_stopped(actor, person)] if _is_reached(person) else [])]


def _is_reached(person: Person) -> bool:
    return person.telegram_id is not None and person.unreachable_since is None


def _sure(actor: Actor, membership: Membership, person: Person) -> Speech:
    """Return the question whether mails to somebody with Telegram are to stop, for whoever is not reached there too."""
    facts: Facts = {"name": person.first_name, "here": "yes" if _is_reached(person) else "no"}
    yes = Choice(Phrase("button-mail-stop-sure"), StopMail(membership.id))
    keep = Choice(Phrase("button-keep"), OpenCard(membership.id))
    return Speech(actor.person.id, (Phrase("mail-stop-sure", facts),), choices=((yes,), (keep,)), private=True)


def _stopped(actor: Actor, person: Person) -> Speech:
    """Return the word to a participant whose mails the manager has stopped."""
    text = Phrase("mail-stopped-theirs", {"manager": actor.person.first_name, "address": person.email})
    return Speech(person.id, (text,), choices=((page_button(Page.MAIL),),), lane=Lane.BROADCAST)


def card_rows(uow: UnitOfWork, membership: Membership, person: Person) -> Rows:
    """Return the button of a card that notes a no to mail, and the yes of a participant without Telegram."""
    yes = not person.wants_mail
    if not uow.mail_from or not person.email or (yes and person.telegram_id is not None):
        return ()
    return ((Choice(Phrase("button-note-mail" if yes else "button-note-no-mail"), NoteMail(membership.id, yes)),),)


def _offered(uow: UnitOfWork, membership: Membership, now: datetime) -> tuple[list[Mail], list[Mail]]:
    """Return the mails that a manager may send to a participant, and those that are stale by now."""
    offered = uow.mails.offered_to(membership.person_id) if uow.mail_from else []
    return sorted_out(offered, now, ZoneInfo(uow.programmes.get(membership.programme_id).time_zone))


def offered_rows(uow: UnitOfWork, membership: Membership, now: datetime) -> Rows:
    """Return the button to what did not reach a participant in Telegram and may go by mail, if there is something."""
    going, _ = _offered(uow, membership, now)
    if not going:
        return ()
    label = Phrase("button-send-mails", {"count": len(going)})
    return ((Choice(label, SendMail(membership.id, 0)),),)


def on_card(uow: UnitOfWork, person: Person) -> tuple[Phrase, ...]:
    """Return the lines of a card about mail: that it goes to the person, and what was refused last."""
    if not uow.mail_from or not person.email:
        return ()
    wants = (Phrase("card-mail", {"address": person.email}),) if person.wants_mail else ()
    return (*wants, *refusal(uow, person))


def refusal(uow: UnitOfWork, person: Person) -> tuple[Phrase, ...]:
    """Return why the last mail to a person was refused, if it was."""
    refused = uow.mails.refused_to(person.id) if uow.mail_from else None
    if refused is None or refused.why is None:
        return ()
    return (Phrase("card-mail-refused", {"why": Phrase(f"mail-why-{refused.why}")}),)


def send(uow: UnitOfWork, actor: Actor, membership: Membership, key: int) -> list[Utterance]:
    """Send a participant one mail that was offered and still holds; with 0 show all of them first."""
    going, stale = _offered(uow, membership, actor.now)
    if key == 0 and going:
        return [_shown(uow, actor, membership, going, stale)]
    return [_sent(uow, actor, membership, [one.id for one in going if one.id == key])]


def send_shown(uow: UnitOfWork, actor: Actor, membership: Membership, newest: int) -> list[Utterance]:
    """Send a participant the mails that the manager has seen, as far as they still hold."""
    going, _ = _offered(uow, membership, actor.now)
    return [_sent(uow, actor, membership, [one.id for one in going if one.id <= newest])]


def _shown(
    uow: UnitOfWork, actor: Actor, membership: Membership, going: Sequence[Mail], stale: Sequence[Mail]
) -> Speech:
    """Return the list of what goes by mail, a line each, and what is left out since it is no longer so."""
    person = uow.people.get(membership.person_id)
    sees = sight_of(uow, actor.person, membership.programme_id).sees(Fact.MEETINGS, person.id)
    zone = ZoneInfo(uow.programmes.get(membership.programme_id).time_zone)

    def lines(mails: Sequence[Mail]) -> Phrase:
        return Phrase("lines", {"lines": Listing(tuple(_line(one, zone, sees=sees) for one in mails[-MOST_LINES:]))})

    facts: Facts = {"name": person.first_name, "address": person.email, "count": len(going)}
    left_out = (Phrase("mail-show-left-out", {"count": len(stale)}), lines(stale)) if stale else ()
    text = (Phrase("mail-show", facts), lines(going), *left_out)
    send = Choice(Phrase("button-mail-these", {"count": len(going)}), SendMails(membership.id, going[-1].id))
    keep = Choice(Phrase("button-keep"), OpenCard(membership.id))
    return Speech(actor.person.id, text, choices=((send,), (keep,)), private=True)


def _line(mail: Mail, zone: ZoneInfo, *, sees: bool) -> Phrase:
    """Return the line about a mail: its day, and how it begins, for whoever sees the participant's meetings."""
    day = mail.created_at.astimezone(zone).date()
    if not sees:
        return Phrase("mail-show-hidden", {"day": day})
    words = " ".join(plain(" ".join(mail.payload.get("paragraphs", ()))).split())
    return Phrase("mail-show-line", {"day": day, "text": shorten(words, LONGEST_LINE, placeholder="…")})


def _sent(uow: UnitOfWork, actor: Actor, membership: Membership, keys: list[int]) -> Speech:
    """Let mails go out and return what the manager is told."""
    person = uow.people.get(membership.person_id)
    count = uow.mails.send_offered(keys if person.email else [], actor.now)
    facts: Facts = {"name": person.first_name, "address": person.email, "count": count}
    told = Phrase("mail-sent-now" if count else "mail-nothing-to-send", facts)
    if count:
        uow.audit.record(actor.person, Did.MAILED, membership, actor.now)
    card = ((Choice(Phrase("button-open-card"), OpenCard(membership.id)),),)
    return Speech(actor.person.id, (told,), choices=card, private=True)
