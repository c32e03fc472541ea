"""One person of a list who has not said yes: what is entered about them, and taking them off the list."""

from programme import windows
from programme.audit import Did
from programme.checks import readable_phone
from programme.people import Actor, Programme
from programme.people_list import Entry
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.importing import GetLinks, OpenEntry, ShowEntries, TakeOffList
from programme.presses.page import Page
from programme.speech import Choice, Facts, Listing, Phrase, Speech, Utterance, Window
from programme.times import local_day
from programme.usecases.arriving import entry
from programme.usecases.common.menu import Rows, page_button
from programme.usecases.desk import importing_waiting


def show(uow: UnitOfWork, actor: Actor, one: Entry, press: OpenEntry) -> list[Utterance]:
    """Show the entry about a person, with the button that takes them off their list."""
    programme = uow.programmes.get(one.programme_id)
    sent = uow.people_lists.get(one.list_id)
    facts: Facts = {"name": one.name, "role": Phrase(f"role-{one.role}"), "programme": programme.name}
    told = (
        Phrase("entry-card", facts),
        *_entered(one),
        Phrase("entry-card-list", {"file": sent.file_name, "row": one.row}),
        Phrase("entry-card-opened" if one.membership_id else "entry-card-unopened"),
        Phrase("entry-card-until", {"until": local_day(one.expires_at, programme)}),
    )
    rows = (
        (Choice(Phrase("button-get-links", {"file": sent.file_name[:30]}), GetLinks(sent.id)),),
        (Choice(Phrase("button-take-off-list"), TakeOffList(one.id, press.number)),),
        (_back(programme, press.number), page_button(Page.TODO)),
    )
    return _say(actor, Phrase("lines", {"lines": Listing(told)}), rows)


def take_off(uow: UnitOfWork, actor: Actor, one: Entry, press: TakeOffList) -> list[Utterance]:
    """Take a person off their list, so that their link leads nowhere; ask once more, unless `sure`."""
    programme = uow.programmes.get(one.programme_id)
    if not press.sure:
        yes = TakeOffList(one.id, press.number, sure=True)
        rows = (
            (Choice(Phrase("button-take-off-list-sure"), yes),),
            (Choice(Phrase("button-keep"), OpenEntry(one.id, press.number)),),
        )
        key = "entry-take-off-opened" if one.membership_id else "entry-take-off"
        return _say(actor, Phrase(key, {"name": one.name}), rows)
    uow.audit.record(actor.person, Did.TOOK_OFF_LIST, programme, actor.now)
    told = entry.taken_off(uow, one, programme, actor.person)
    done = Phrase("entry-taken-off", {"name": one.name})
    return [*importing_waiting.show(uow, actor, programme, press.number, done), *told]


def _entered(one: Entry) -> tuple[Phrase, ...]:
    """Return what is entered beside name and role: where somebody is reached and works, and what is told about them."""
    known = (readable_phone(one.phone) if one.phone else "", one.email, one.employer, one.town)
    told = tuple(part for part in known if part)
    lines = [Phrase(f"entry-card-{step}", {"text": text}) for step, text in entry.about(one).items()]
    return (*((Phrase("plain", {"text": Listing(told, ", ")}),) if told else ()), *lines)


def _back(programme: Programme, number: int) -> Choice:
    return Choice(Phrase("button-back-to-list"), ShowEntries(programme.id, number))


def _say(actor: Actor, text: Phrase, rows: Rows) -> list[Utterance]:
    return [Speech(actor.person.id, (text,), choices=rows, window=Window(windows.PEOPLE), private=True)]
