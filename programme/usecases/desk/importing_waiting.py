"""The people of a programme's lists who have not said yes: by name, with the day of their link, and the link again."""

from collections.abc import Sequence
from dataclasses import dataclass

from programme import windows
from programme.checks import readable_phone
from programme.people import Actor, Programme
from programme.people_list import Entry
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.importing import GetLinks, OpenEntry, ShowEntries
from programme.presses.page import Page
from programme.presses.roster import PeopleView, ShowPeople
from programme.search import folded
from programme.speech import Choice, Facts, Listing, Phrase, Speech, Utterance, Window
from programme.tasks import Task
from programme.times import local_day
from programme.usecases.common.membership import desks
from programme.usecases.common.menu import page_button

ON_A_PAGE = 8
SHORTEST = 2  # letters of a name by which somebody is sought


def button(uow: UnitOfWork, actor: Actor, programme: Programme) -> tuple[Choice, ...]:
    """Return the button to those who have not said yes, with their number, or nothing where there are none."""
    count = uow.entries.count(programme.id, actor.now)
    return (Choice(Phrase("button-entries", {"count": count}), ShowEntries(programme.id, 0)),) if count else ()


def show(uow: UnitOfWork, actor: Actor, programme: Programme, number: int, *lead: Phrase) -> list[Utterance]:
    """Show a page of them, in the order of the lists; the last page if there is none with this number."""
    found = uow.entries.in_programme(programme.id, actor.now)
    last = max(0, (len(found) - 1) // ON_A_PAGE)
    number = min(number, last)
    shown = found[number * ON_A_PAGE : (number + 1) * ON_A_PAGE]
    turns = [Choice(Phrase("button-earlier"), ShowEntries(programme.id, number - 1))] if number else []
    turns += [Choice(Phrase("button-later"), ShowEntries(programme.id, number + 1))] if number < last else []
    return [_page(uow, Shown(actor, programme, number, lead), shown, tuple(turns), Window(windows.PEOPLE))]


def named(uow: UnitOfWork, actor: Actor, names: Sequence[str]) -> list[Utterance]:
    """Show those whom one of some names fits, programme by programme; nothing where none does."""
    sought = [folded(one).split() for one in names]
    sought = [words for words in sought if words and all(len(word) >= SHORTEST for word in words)]
    said: list[Utterance] = []
    for programme in desks(uow, actor.person, Task.IMPORT) if sought else ():
        found = [one for one in uow.entries.in_programme(programme.id, actor.now) if _fits(one, sought)]
        window = Window(windows.PEOPLE, fresh=True)
        said += [_page(uow, Shown(actor, programme), found[:ON_A_PAGE], (), window)] if found else []
    return said


def _fits(entry: Entry, sought: Sequence[Sequence[str]]) -> bool:
    names = folded(entry.name).split()
    return any(all(any(name.startswith(word) for name in names) for word in words) for words in sought)


@dataclass(frozen=True, slots=True)
class Shown:
    """To whom and of which programme a page is shown, as which of its pages, and what is said before it."""

    actor: Actor
    programme: Programme
    number: int = 0
    lead: tuple[Phrase, ...] = ()


def _page(uow: UnitOfWork, page: Shown, shown: Sequence[Entry], turns: tuple[Choice, ...], window: Window) -> Speech:
    actor, programme = page.actor, page.programme
    title = Phrase("entries-title" if shown else "entries-nobody", {"programme": programme.name})
    lines = [_line(one, programme) for one in shown]
    again = tuple((_links(uow, key),) for key in dict.fromkeys(one.list_id for one in shown))
    everybody = Choice(Phrase("button-back-to-list"), ShowPeople(programme.id, PeopleView.ALL, 0))
    opens = [Choice(Phrase("plain", {"text": one.name}), OpenEntry(one.id, page.number)) for one in shown]
    two_by_two = tuple(tuple(opens[place : place + 2]) for place in range(0, len(opens), 2))
    text = (*page.lead, title, *((Phrase("lines", {"lines": Listing(tuple(lines))}),) if lines else ()))
    rows = (*two_by_two, *((turns,) if turns else ()), *again, (everybody, page_button(Page.TODO)))
    return Speech(actor.person.id, text, choices=rows, window=window, private=True)


def _links(uow: UnitOfWork, key: int) -> Choice:
    return Choice(Phrase("button-get-links", {"file": uow.people_lists.get(key).file_name[:30]}), GetLinks(key))


def _line(one: Entry, programme: Programme) -> Phrase:
    reached = [part for part in (readable_phone(one.phone) if one.phone else "", one.email) if part]
    facts: Facts = {
        "told": Listing((one.name, Phrase(f"role-{one.role}"), *reached), ", "),
        "opened": int(one.membership_id is not None),
        "until": local_day(one.expires_at, programme),
    }
    return Phrase("entries-line", facts)
