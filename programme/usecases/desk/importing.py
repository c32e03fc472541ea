"""The import: a manager sends a list of people, and sees how it was understood before it is stored.

The file stays with Telegram and is read anew for each answer, in the background (`bot/errands.py`). Rows that can't be
read for sure are named; the manager corrects the list and sends it again, or says which facts a column holds.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from programme import windows
from programme.errand import ErrandKind
from programme.errors import ProgrammeError
from programme.importing.headings import meaning
from programme.importing.listed import Said, Understood
from programme.link import TERMS
from programme.people import Actor, LinkKind, Programme, Role
from programme.people_list import LARGEST_FILE, Attached, PeopleList
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.importing import (
    AllAre,
    Column,
    GetLinks,
    ImportInto,
    LeaveList,
    OpenImport,
    ReadAs,
    ShowColumn,
    ShowColumns,
    TakeIn,
)
from programme.presses.joining import ChosenRole
from programme.presses.page import Page
from programme.speech import Choice, Listing, Phrase, Speech, Utterance, Window
from programme.tasks import Task
from programme.times import is_over, local_day
from programme.usecases.common.membership import on_desk
from programme.usecases.common.menu import Rows, page_button
from programme.usecases.desk.importing_newcomers import newcomers
from programme.usecases.desk.importing_shown import shown

DAYS_AHEAD = 5  # the manager hears so long before people on a list are deleted
MOST_LISTS = 6  # with a button each; older ones have been answered, or are deleted soon
LONGEST_LABEL = 30  # characters of a heading on a button
ROLES: Mapping[ChosenRole, Role] = {ChosenRole.ADEPT: Role.ADEPT, ChosenRole.MENTOR: Role.MENTOR}


def offer(uow: UnitOfWork, actor: Actor) -> list[Utterance]:
    """Say how a list is sent, and show the lists whose people have not all accepted.

    Raises:
        ProgrammeError: `list-no-programme`, when every programme of the manager is over.
    """
    return _page(uow, actor, _open(uow, actor))


def offer_for(uow: UnitOfWork, actor: Actor, programme: Programme) -> list[Utterance]:
    """Say the same of this programme alone."""
    return _page(uow, actor, (programme,))


def button(programme: Programme) -> Choice:
    """Return the button that leads to the import of a programme."""
    return Choice(Phrase("button-import"), OpenImport(programme.id))


def _open(uow: UnitOfWork, actor: Actor) -> tuple[Programme, ...]:
    found = tuple(one for one in on_desk(uow, actor.person, Task.IMPORT) if not is_over(one, actor.now))
    if not found:
        raise ProgrammeError("list-no-programme")
    return found


def _page(uow: UnitOfWork, actor: Actor, programmes: tuple[Programme, ...]) -> list[Utterance]:
    days = TERMS[LinkKind.ENTRY].days or 0
    lists = [
        (one, left, programme) for programme in programmes for one, left in uow.people_lists.in_programme(programme.id)
    ]
    waiting = [row for row in lists if row[1]]
    lines = [
        Phrase(
            "importing-list",
            {
                "file": one.file_name,
                "day": local_day(one.sent_at, programme),
                "count": left,
                "programme": programme.name,
            },
        )
        for one, left, programme in waiting[:MOST_LISTS]
    ]
    rows = tuple(
        (Choice(Phrase("button-get-links", {"file": one.file_name[:LONGEST_LABEL]}), GetLinks(one.id)),)
        for one, _, _ in waiting[:MOST_LISTS]
    )
    text = (
        Phrase("importing-how", {"days": days}),
        Phrase("importing-columns"),
        *((Phrase("lines", {"lines": Listing((Phrase("importing-lists"), *lines))}),) if lines else ()),
        Phrase("importing-send"),
    )
    window = Window(windows.IMPORTING, fresh=True)
    return [Speech(actor.person.id, text, choices=(*rows, (page_button(Page.TODO),)), window=window)]


def received(uow: UnitOfWork, actor: Actor, attached: Attached) -> list[Utterance]:
    """Take the file that a manager has sent, and have it read; with several programmes ask for which it is.

    Raises:
        ProgrammeError: `list-no-programme`; `list-too-large`.
    """
    programmes = _open(uow, actor)
    if attached.size > LARGEST_FILE:
        raise ProgrammeError("list-too-large")
    sent = uow.people_lists.add(
        PeopleList(
            id=0,
            programme_id=programmes[0].id,
            sent_by=actor.person.id,
            file_id=attached.file_id,
            file_name=attached.name[:80],
            sent_at=actor.now,
        )
    )
    if len(programmes) == 1:
        return _read(uow, actor, sent, programmes[0], fresh=True)
    rows = tuple((Choice(Phrase("plain", {"text": one.name}), ImportInto(sent.id, one.id)),) for one in programmes)
    window = Window(windows.people_list(sent.id), fresh=True)
    return [Speech(actor.person.id, (Phrase("importing-which"),), choices=rows, window=window)]


def into(uow: UnitOfWork, actor: Actor, sent: PeopleList, programme: Programme) -> list[Utterance]:
    """Read a list for this programme of several."""
    chosen = replace(_changeable(sent), programme_id=programme.id)
    uow.people_lists.save(chosen)
    return _read(uow, actor, chosen, programme)


def _read(
    uow: UnitOfWork, actor: Actor, sent: PeopleList, programme: Programme, *, fresh: bool = False
) -> list[Utterance]:
    """Have a list read in the background, as it stands now.

    Raises:
        ProgrammeError: `list-busy`, while another is being read.
    """
    errand = uow.errands.ask(ErrandKind.IMPORT, programme, actor.person, actor.now)
    if errand is None:
        raise ProgrammeError("list-busy")
    window = Window(windows.people_list(sent.id), fresh=fresh)
    return [Speech(actor.person.id, (Phrase("importing-reading", {"file": sent.file_name}),), window=window), errand]


def said_of(sent: PeopleList) -> Said:
    """Return the manager's words on a list: the kinds of its columns, and the role of all its people."""
    told = zip(sent.headings, sent.columns, strict=False)
    return Said({heading: Column(int(number)) for heading, number in told if number}, sent.everybody)


def unreadable(uow: UnitOfWork, actor: Actor, sent: PeopleList, refusal: ProgrammeError) -> list[Utterance]:
    """Say why a file can't be read, and how to send a better file."""
    uow.people_lists.save(replace(sent, confirmed_at=None))
    text = (Phrase(f"error-{refusal.code}", refusal.facts), Phrase("importing-send"))
    return [Speech(actor.person.id, text, window=Window(windows.people_list(sent.id)))]


def preview(uow: UnitOfWork, actor: Actor, sent: PeopleList, found: Understood) -> list[Utterance]:
    """Show how a list was understood, with the buttons that correct it and that enter its people."""
    programme = uow.programmes.get(sent.programme_id)
    headings = tuple(heading for heading, _ in found.headings)
    columns = sent.columns if headings == sent.headings else ("",) * len(headings)
    uow.people_lists.save(replace(sent, headings=headings, columns=columns, confirmed_at=None))
    coming = newcomers(uow, actor, programme, found)
    rows: list[tuple[Choice, ...]] = []
    if coming.without_role:
        count = len(coming.without_role)
        rows += [
            (Choice(Phrase(f"button-all-are-{role}", {"count": count}), AllAre(sent.id, chosen)),)
            for chosen, role in ROLES.items()
        ]
    if coming.people:
        rows.append((Choice(Phrase("button-take-in", {"count": len(coming.people)}), TakeIn(sent.id)),))
    rows.append((Choice(Phrase("button-columns"), ShowColumns(sent.id)),))
    nobody = not coming.people and not coming.without_role
    rows.append((page_button(Page.TODO) if nobody else Choice(Phrase("button-leave-list"), LeaveList(sent.id)),))
    text = shown(sent, programme, found, coming)
    window = Window(windows.people_list(sent.id))
    return [Speech(actor.person.id, text, choices=tuple(rows), window=window, private=True)]


def show_columns(actor: Actor, sent: PeopleList) -> list[Utterance]:
    """Show the headings of a list as buttons, to choose a column that is read wrongly."""
    _changeable(sent)
    buttons = [
        Choice(Phrase("plain", {"text": heading[:LONGEST_LABEL]}), ShowColumn(sent.id, number))
        for number, heading in enumerate(sent.headings)
    ]
    return _in_place(actor, sent, Phrase("importing-which-column"), _by_two(buttons))


def show_column(actor: Actor, sent: PeopleList, number: int) -> list[Utterance]:
    """Ask which facts a column of a list holds."""
    _changeable(sent, number)
    buttons = [Choice(Phrase(f"column-{one.name.lower()}"), ReadAs(sent.id, number, one)) for one in Column]
    text = Phrase("importing-what-column", {"heading": sent.headings[number]})
    return _in_place(actor, sent, text, _by_two(buttons))


def read_as(uow: UnitOfWork, actor: Actor, sent: PeopleList, number: int, column: Column) -> list[Utterance]:
    """Note the facts that a column holds, and read the list anew."""
    _changeable(sent, number)
    columns = list(sent.columns)
    columns[number] = "" if meaning(sent.headings[number]) is column else str(int(column))
    return _again(uow, actor, replace(sent, columns=tuple(columns)))


def all_are(uow: UnitOfWork, actor: Actor, sent: PeopleList, role: ChosenRole) -> list[Utterance]:
    """Note the role of all people without a role on a list, and read it anew."""
    return _again(uow, actor, replace(_changeable(sent), everybody=ROLES[role]))


def take_in(uow: UnitOfWork, actor: Actor, sent: PeopleList) -> list[Utterance]:
    """Have the people of a list put in, as it was shown."""
    return _again(uow, actor, replace(_changeable(sent), confirmed_at=actor.now))


def leave(uow: UnitOfWork, actor: Actor, sent: PeopleList) -> list[Utterance]:
    """Forget a list of people, and enter none of them."""
    uow.people_lists.remove(_changeable(sent).id)
    text = (Phrase("importing-left", {"file": sent.file_name}),)
    window = Window(windows.people_list(sent.id))
    return [Speech(actor.person.id, text, choices=((page_button(Page.TODO),),), window=window)]


def _again(uow: UnitOfWork, actor: Actor, sent: PeopleList) -> list[Utterance]:
    uow.people_lists.save(sent)
    return _read(uow, actor, sent, uow.programmes.get(sent.programme_id))


def _changeable(sent: PeopleList, number: int = 0) -> PeopleList:
    """Return a list that is not put in yet and has a column of this number.

    Raises:
        ProgrammeError: `closed-question`.
    """
    if sent.confirmed_at is not None or sent.taken_in_at is not None or (number and number >= len(sent.headings)):
        raise ProgrammeError("closed-question")
    return sent


def _in_place(actor: Actor, sent: PeopleList, text: Phrase, rows: Rows) -> list[Utterance]:
    return [Speech(actor.person.id, (text,), choices=rows, window=Window(windows.people_list(sent.id)))]


def _by_two(buttons: list[Choice]) -> Rows:
    return tuple(tuple(buttons[start : start + 2]) for start in range(0, len(buttons), 2))


def ending(uow: UnitOfWork, programme: Programme, before: date, today: date) -> list[Phrase]:
    """Return a line for each list whose people are deleted in a few days, once its day has come since `before`."""
    soon = ending_soon(uow, programme, today)
    new = [one for one in soon if before < one.day - timedelta(days=DAYS_AHEAD)]
    return [Phrase("importing-ends", {"file": one.sent.file_name, "count": one.left, "day": one.day}) for one in new]


@dataclass(frozen=True, slots=True)
class EndingSoon:
    """A list whose people are deleted on a day, and how many of them have not said yes."""

    sent: PeopleList
    left: int
    day: date


def ending_soon(uow: UnitOfWork, programme: Programme, today: date) -> list[EndingSoon]:
    """Return the lists whose people are deleted in a few days."""
    days = TERMS[LinkKind.ENTRY].days or 0
    found = []
    for sent, left in uow.people_lists.in_programme(programme.id):
        assert sent.taken_in_at is not None
        last = local_day(sent.taken_in_at, programme) + timedelta(days=days)
        if left and last - timedelta(days=DAYS_AHEAD) <= today:
            found.append(EndingSoon(sent, left, last))
    return found
