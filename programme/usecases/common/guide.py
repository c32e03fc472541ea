"""The guide: short pages about the roles, the meetings and the ending, to read in the chat.

It says what the contract says, and only what the bot keeps. A chapter is offered once, as a button under a message that
its reader gets anyway: the role with the partner's contacts, the first meeting with its day, good questions with the
reminder of the meeting after the first, and the ending with the word about the last day.
"""

from collections.abc import Mapping
from datetime import timedelta

from programme import cadence, windows
from programme.errors import ProgrammeError
from programme.forms.change import number_shown
from programme.meeting import Meeting, MeetingState, planned_length
from programme.pair import IN_TOUCH, End, Pair, PairState
from programme.people import Actor, Membership, Person, Programme, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.change import Rule
from programme.presses.guide import Chapter, GetGuide, ShowGuide
from programme.presses.page import Page
from programme.speech import Choice, Facts, Phrase, Speech, Utterance, Window, WithYear, listed_and
from programme.usecases.common import switching
from programme.usecases.common.lasting import last_day
from programme.usecases.common.membership import on_desk, takes_part
from programme.usecases.common.menu import Rows, page_button
from programme.usecases.common.sight import correspondents
from programme.usecases.common.two import Two
from programme.usecases.common.wording import as_lines, own
from programme.wording import WordingKind

SHEETS: Mapping[Chapter, int] = {
    Chapter.ADEPT: 2,
    Chapter.MENTOR: 2,
    Chapter.FIRST_MEETING: 2,
    Chapter.CONTRACT: 1,
    Chapter.QUESTIONS: 2,
    Chapter.FEEDBACK: 2,
    Chapter.TROUBLE: 2,
    Chapter.ENDING: 1,
}
"""How many pages each chapter has, in the order in which they are read."""
MINUTE = timedelta(minutes=1)
LEAVES = [(chapter, number) for chapter, count in SHEETS.items() for number in range(count)]
HAD_CONTACTS = frozenset({End.NO_START, End.REMATCHED, End.CLOSED, End.BRIDGED})
"""Ends after which it is sure that the two had got each other's contacts."""


def text_of(chapter: Chapter) -> str:
    """Return the part of a chapter's keys that names it."""
    return chapter.name.lower().replace("_", "-")


def shelf(uow: UnitOfWork, actor: Actor) -> list[Programme]:
    """Return the programmes whose guide a person may read: those in which they have, or had, a place."""
    found = {one.id: one for one in on_desk(uow, actor.person)}
    for seat in takes_part(uow, actor.person):
        found.setdefault(seat.programme_id, uow.programmes.get(seat.programme_id))
    return list(found.values())


def contents(uow: UnitOfWork, actor: Actor, programme: Programme, *, in_place: bool) -> list[Utterance]:
    """Show the chapters of the guide, and the way to the same of another programme."""
    key = "guide-contents" if _seat(uow, actor.person, programme) is not None else "guide-contents-desk"
    switch = switching.rows(shelf(uow, actor), programme, lambda one: ShowGuide(one.id, Chapter.CONTENTS))
    chapters = tuple((_button(programme.id, chapter),) for chapter in SHEETS)
    file = (file_button(programme, Chapter.CONTENTS),)
    rows = (*switch, *chapters, file, (page_button(Page.ME), page_button(Page.HELP)))
    return [_said(actor, (Phrase(key, {"programme": programme.name}),), rows, in_place=in_place)]


def sheet(
    uow: UnitOfWork, actor: Actor, programme: Programme, chapter: Chapter, number: int, *, in_place: bool
) -> list[Utterance]:
    """Show a page of the guide, with the way on, back, and to all of it.

    Raises:
        ProgrammeError: `closed-question`, when there is no such page.
    """
    if (chapter, number) not in LEAVES:
        raise ProgrammeError("closed-question")
    place: Facts = {"number": number + 1, "count": SHEETS[chapter]}
    title = Phrase("guide-title", {**place, "chapter": Phrase(f"button-guide-{text_of(chapter)}")})
    body = page(uow, actor.person, programme, chapter, number)
    at = LEAVES.index((chapter, number))
    ways = [
        Choice(Phrase(key), ShowGuide(programme.id, *LEAVES[beside]))
        for key, beside in (("button-earlier", at - 1), ("button-later", at + 1))
        if 0 <= beside < len(LEAVES)
    ]
    everything = Choice(Phrase("button-guide-contents"), ShowGuide(programme.id, Chapter.CONTENTS))
    rows = (tuple(ways), (everything,), (file_button(programme, chapter),))
    return [_said(actor, (title, *body), rows, in_place=in_place)]


def page(uow: UnitOfWork, reader: Person, programme: Programme, chapter: Chapter, number: int) -> tuple[Phrase, ...]:
    """Return the paragraphs of a page of the guide, as this reader reads them."""
    body = Phrase(f"guide-{text_of(chapter)}-{number + 1}", _facts(uow, reader, programme))
    return (body, _promises(uow, reader, programme)) if chapter is Chapter.CONTRACT else (body,)


def file_button(programme: Programme, chapter: Chapter) -> Choice:
    """Return the button that gets a chapter as a file, or all of them from the contents."""
    return Choice(Phrase("button-document"), GetGuide(programme.id, chapter))


def _said(actor: Actor, text: tuple[Phrase, ...], rows: Rows, *, in_place: bool) -> Speech:
    return Speech(actor.person.id, text, choices=rows, window=Window(windows.GUIDE, fresh=not in_place))


def _button(programme: int, chapter: Chapter) -> Choice:
    return Choice(Phrase(f"button-guide-{text_of(chapter)}"), ShowGuide(programme, chapter))


def _offer(programme: int, chapter: Chapter) -> Choice:
    """Return the button of a chapter where a message about something else offers it: it says that it is advice."""
    named = Phrase("button-guide-offer", {"chapter": Phrase(f"button-guide-{text_of(chapter)}")})
    return Choice(named, ShowGuide(programme, chapter))


def _seat(uow: UnitOfWork, reader: Person, programme: Programme) -> Membership | None:
    return next((one for one in takes_part(uow, reader) if one.programme_id == programme.id), None)


def place(uow: UnitOfWork, reader: Person, programme: Programme) -> Membership:
    """Return the reader's place in a programme: as a participant, or else at its desk."""
    places = [one for one in uow.memberships.of_person(reader.id) if one.programme_id == programme.id]
    return min(places, key=lambda one: not one.role.takes_part)


def _facts(uow: UnitOfWork, reader: Person, programme: Programme) -> Facts:
    """Return what pages say of the programme: its managers, its rhythm and the reader's last day."""
    seat = _seat(uow, reader, programme)
    managers = uow.memberships.managers(programme.id) if seat is None else correspondents(uow, seat)
    names = [one.first_name for one in managers]
    last = programme.ends_on if seat is None else last_day(uow, seat, programme)
    end = "guide-end-all" if last == programme.ends_on else "guide-end-own"
    return {
        "manager": names[0] if names else Phrase("wording-manager"),
        "readers": listed_and(names) if names else Phrase("wording-manager"),
        "rhythm": Phrase(f"guide-rhythm-{programme.preset}", _rhythm(programme)),
        "end": Phrase(end, {"ends": WithYear(last)}),
    }


def _rhythm(programme: Programme) -> Facts:
    """Return how many meetings the programme has room for, and how long one is."""
    meetings = cadence.plan(programme.preset, programme.starts_on, programme.ends_on).meetings
    return {"meetings": meetings, "hours": number_shown(Rule.LENGTH, str(planned_length(programme) // MINUTE))}


def _promises(uow: UnitOfWork, reader: Person, programme: Programme) -> Phrase:
    """Return what the contract promises in this programme, word for word, with the roles in place of the names."""
    clauses = own(uow, programme, WordingKind.CLAUSES, reader.language)
    if clauses is not None:
        return Phrase("quoted", {"text": as_lines(clauses)})
    parts: Facts = {one: Phrase(f"wording-{one}") for one in ("adept", "mentor", "manager")}
    return Phrase("quoted", {"text": Phrase("contract-text-clauses", parts)})


def with_contacts(uow: UnitOfWork, two: Two, role: Role) -> Rows:
    """Return the button to the reader's own role, with the contacts of their first partner here."""
    earlier = [one for one in uow.pairs.of_membership(two.membership(role).id) if one.id != two.pair.id]
    if any(one.state in IN_TOUCH or one.end in HAD_CONTACTS for one in earlier):
        return ()
    return ((_offer(two.programme.id, Chapter.ADEPT if role is Role.ADEPT else Chapter.MENTOR),),)


def with_first_day(pair: Pair) -> Rows:
    """Return the button to the chapter about the first meeting, when the first day of a pair is noted."""
    if pair.state is not PairState.MEETING_AHEAD:
        return ()
    return ((_offer(pair.programme_id, Chapter.FIRST_MEETING),),)


def with_reminder(uow: UnitOfWork, pair: Pair, meeting: Meeting) -> Rows:
    """Return the button to good questions, with the reminder of the meeting after the first."""
    others = (one for one in uow.meetings.of_pair(pair.id) if one.id != meeting.id)
    before = [one for one in others if one.state in {MeetingState.HELD, MeetingState.PLANNED}]
    if pair.state is not PairState.ACTIVE or len(before) > 1:
        return ()
    return ((_offer(pair.programme_id, Chapter.QUESTIONS),),)


def with_last_day(programme: Programme) -> Rows:
    """Return the button to the chapter about the ending, with the word about the last day."""
    return ((_offer(programme.id, Chapter.ENDING),),)
