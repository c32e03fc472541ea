"""What becomes of a list: its people are put in, and each person's own link goes back to the manager as a spreadsheet.

A bot can't write first, so the manager passes the links on. Everybody is put in by one unit of work, or nobody.
"""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from programme import windows
from programme.audit import Did
from programme.calendar import deadline
from programme.checks import readable_phone
from programme.due import DueKind
from programme.importing.listed import Listed, Understood
from programme.lifecycle import Event
from programme.link import TERMS
from programme.options import called_for_sure
from programme.people import Actor, Link, LinkKind, Membership, Person, Programme, Role, State
from programme.people_list import Entry, PeopleList
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.importing import GetLinks
from programme.presses.page import Page
from programme.speech import Choice, Facts, Phrase, Recipe, Speech, Utterance, Window
from programme.times import local_day
from programme.usecases.common.link import address, new_link
from programme.usecases.common.membership import WORKING_DAYS_TO_INTERVIEW
from programme.usecases.common.menu import page_button
from programme.usecases.desk.importing_newcomers import newcomers
from programme.usecases.desk.importing_shown import left_out, pairs
from programme.usecases.ending import closing
from programme.workbook import Cell, Sheet, Workbook

HEADINGS = ("row", "name", "role", "phone", "email", "link", "text", "opened")


def taken_in(uow: UnitOfWork, actor: Actor, sent: PeopleList, found: Understood) -> list[Utterance]:
    """Put the people of a list into its programme, and return the list with each person's own link."""
    programme = uow.programmes.get(sent.programme_id)
    coming = newcomers(uow, actor, programme, found)
    people = coming.people
    uow.people_lists.save(replace(sent, taken_in_at=actor.now))
    uow.audit.record(actor.person, Did.IMPORTED, programme, actor.now)
    with_link = [one for one in people if one.telegram]
    uow.entries.add_all([_entered(actor, sent, one) for one in with_link])
    without = [one for one in people if not one.telegram]
    for one in without:
        _by_hand(uow, actor, programme, one)
    days = TERMS[LinkKind.ENTRY].days or 0
    facts: Facts = {"count": len(with_link), "by_hand": len(without), "programme": programme.name}
    until = local_day(actor.now + timedelta(days=days), programme)
    text = (Phrase("importing-done", facts), *((Phrase("importing-pass-on", {"until": until}),) if with_link else ()))
    text = (*text, *left_out(found, coming), *pairs(found))
    again = ((Choice(Phrase("button-get-links-again"), GetLinks(sent.id)),),) if with_link else ()
    rows = (*again, (page_button(Page.PEOPLE), page_button(Page.TODO)))
    told = Speech(actor.person.id, text, choices=rows, window=Window(windows.people_list(sent.id)))
    return [told, *(links(uow, actor, sent) if with_link else [])]


def links(uow: UnitOfWork, actor: Actor, sent: PeopleList) -> list[Utterance]:
    """Send the list with each person's own link, of those who have not accepted yet; or say that all have."""
    programme = uow.programmes.get(sent.programme_id)
    if not uow.entries.of_list(sent.id):
        return [Speech(actor.person.id, (Phrase("importing-none-left"),), choices=((page_button(Page.PEOPLE),),))]
    recipe = Recipe("personal-links", sent.id, actor.person.language)
    caption = Phrase("importing-caption", {"programme": programme.name})
    return [Speech(actor.person.id, (caption,), document=recipe)]


def workbook(uow: UnitOfWork, list_id: int, bot_username: str, now: datetime) -> Workbook:
    """Return the workbook with each person's own link, of those who have not accepted yet.

    Raises:
        LookupError: the list is gone.
    """
    sent = uow.people_lists.get(list_id)
    programme = uow.programmes.get(sent.programme_id)
    made_at = now.astimezone(ZoneInfo(programme.time_zone)).replace(tzinfo=None)
    sender = uow.people.find(sent.sent_by)
    rows = [
        _row(entry, link, bot_username, sender.name if sender else "", programme)
        for entry, link in uow.entries.of_list(list_id)
        if entry.expires_at > now
    ]
    headings = tuple(f"importing-heading-{one}" for one in HEADINGS)
    return Workbook(programme.name, made_at, (Sheet("importing-sheet", headings, rows),))


def _row(entry: Entry, link: Link, bot_username: str, manager: str, programme: Programme) -> tuple[Cell, ...]:
    here = address(bot_username, link)
    name = called_for_sure(entry.name) or entry.name
    facts: Facts = {"name": str(name), "manager": manager, "programme": programme.name, "link": here}
    text = Phrase(f"importing-text-{entry.role}", {**facts, "until": local_day(entry.expires_at, programme)})
    opened = Phrase("export-yes") if entry.membership_id is not None else None
    phone = readable_phone(entry.phone) if entry.phone else ""
    return entry.row, entry.name, Phrase(f"role-{entry.role}"), phone, entry.email, here, text, opened


def _entered(actor: Actor, sent: PeopleList, one: Listed) -> tuple[Link, Entry]:
    assert one.role is not None
    link = new_link(actor, LinkKind.ENTRY, programme_id=sent.programme_id, role=one.role)
    assert link.expires_at is not None
    entry = Entry(
        id=0,
        list_id=sent.id,
        programme_id=sent.programme_id,
        row=one.row,
        role=one.role,
        name=one.name,
        link_id=0,
        expires_at=link.expires_at,
        email=one.email,
        phone=one.phone,
        employer=one.employer,
        town=one.town,
        spoken=one.spoken,
        competences=one.competences,
        goal=one.goal,
        capacity=one.capacity,
        title=one.title,
        boards=one.boards,
        presentation=one.presentation,
    )
    return link, entry


def _by_hand(uow: UnitOfWork, actor: Actor, programme: Programme, one: Listed) -> None:
    """Store a person without Telegram who has said yes to the manager, as if they had registered."""
    assert one.role is not None
    person = uow.people.add(
        Person(
            id=0,
            language=actor.person.language,
            created_at=actor.now,
            name=one.name,
            email=one.email,
            phone=one.phone,
            town=one.town,
            employer=one.employer,
            spoken=one.spoken,
            title=one.title,
            boards=one.boards or None,
        )
    )
    membership = uow.memberships.add(
        Membership(
            id=0,
            person_id=person.id,
            programme_id=programme.id,
            role=one.role,
            state=State.REGISTERED,
            created_at=actor.now,
            consented_at=actor.now,
            registered_at=actor.now,
            competences=one.competences,
            goal=one.goal,
            capacity=(one.capacity or 1) if one.role is Role.MENTOR else 0,
            presentation=one.presentation or None,
        )
    )
    uow.audit.record(actor.person, Event.CONSENT, membership, actor.now, on_behalf_of=one.role)
    by = deadline(actor.now, WORKING_DAYS_TO_INTERVIEW, ZoneInfo(programme.time_zone))
    uow.dues.put(DueKind.INTERVIEW, membership, by, actor.now)
    closing.schedule(uow, membership, actor.now)
