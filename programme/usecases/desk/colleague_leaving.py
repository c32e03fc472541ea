"""How a place at the desk ends: given up, or taken away by another manager; and the managers who take over its work.

The programme's matters go on with the managers who stay. A private word goes on only with its sender's yes
(`myself.concern_passed_on`). Participants who wait for an answer hear the names of its readers now; the others see them
on their page.
"""

from collections.abc import Sequence
from dataclasses import replace

from programme import windows
from programme.audit import Did
from programme.dialog import Dialog
from programme.errors import ProgrammeError
from programme.form import About
from programme.forms import FORMS
from programme.news import Calm
from programme.people import Actor, Concern, Membership, Person, Programme, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.colleague import LetColleagueGo, ShowColleagues
from programme.speech import Choice, Facts, Lane, MenuChanged, Phrase, Speech, Utterance, Window
from programme.usecases.common.calm_news import about_seat, tell_calmly
from programme.usecases.common.conversation import closed
from programme.usecases.common.menu import menu
from programme.usecases.common.sight import listed_names, readers_of, sight_of, sights_of
from programme.usecases.desk import absence_days, announcement_parts
from programme.usecases.desk.standing import waits_by
from programme.usecases.myself import concern_passed_on


def let_go(uow: UnitOfWork, actor: Actor, seat: Membership, *, sure: bool) -> list[Utterance]:
    """End a place at the desk; unless `sure`, name the open work and the managers who take it over, and ask once more.

    Raises:
        ProgrammeError: `colleague-last`, when no manager would be left.
    """
    programme, person = uow.programmes.get(seat.programme_id), uow.people.get(seat.person_id)
    stay = [one for one in uow.memberships.managers(programme.id) if one.id != person.id]
    if not stay:
        raise ProgrammeError("colleague-last", programme=programme.name)
    if not sure:
        return [_question(uow, actor, seat, stay)]
    read = _read_by(uow, person, programme)
    uow.memberships.save(replace(seat, role=Role.FORMER))
    uow.calm_news.take_all(seat.id)
    for due in uow.dues.of_membership(seat.id):
        uow.dues.settle(due.kind, seat.id)
    if seat.role is Role.MANAGER:
        announcement_parts.hand_over(uow, person, programme, stay, actor.now)
    if programme.stand_in_id == person.id:
        uow.programmes.save(replace(programme, stand_in_id=None))
    stepped_in = absence_days.without(uow, seat, programme, actor.now)
    away = _drop_drafts(uow, person, programme)
    _forget_contacts(uow, person)
    uow.audit.record(actor.person, Did.LEFT_DESK, seat, actor.now)
    told = _participants(uow, person, programme, read) if seat.role is Role.MANAGER else []
    return [*away, *_told(uow, actor, seat, person, stay), MenuChanged(person.id), *stepped_in, *told]


def _question(uow: UnitOfWork, actor: Actor, seat: Membership, stay: Sequence[Person]) -> Speech:
    programme, person = uow.programmes.get(seat.programme_id), uow.people.get(seat.person_id)
    mine = person.id == actor.person.id
    facts: Facts = {"programme": programme.name, "name": person.first_name, "others": listed_names(stay)}
    text = [Phrase(f"colleague-leave-{seat.role}" if mine else f"colleague-remove-{seat.role}", facts)]
    if mine and seat.role is Role.MANAGER:
        letters, matters = len(uow.letters.unsettled(programme.id)), len(waits_by(uow, programme, actor.now, actor.now))
        later = len(uow.dues.put_off(programme.id, actor.now))
        text.append(Phrase("colleague-open", {**facts, "letters": letters, "matters": matters, "later": later}))
        alone = [one for one in _read_by(uow, person, programme) if len(readers_of(uow, one)) == 1]
        text += [Phrase("colleague-words", {**facts, "count": len(alone)})] if alone else []
    label = "button-colleague-leave" if mine else "button-colleague-remove-sure"
    yes = Choice(Phrase(label, facts), LetColleagueGo(seat.id, sure=True))
    keep = ((Choice(Phrase("button-keep"), ShowColleagues(programme.id)),),)
    back = () if mine and seat.role is Role.ASSISTANT else keep  # an assistant has no such page
    window = Window(windows.colleagues(programme.id), fresh=True)
    return Speech(actor.person.id, tuple(text), choices=((yes,), *back), window=window, private=True)


def _read_by(uow: UnitOfWork, person: Person, programme: Programme) -> list[Concern]:
    """Return the unsettled private words of a programme that a person may read."""
    sight = sight_of(uow, person, programme.id)
    return [one for one, sender in uow.concerns.unsettled(programme.id) if sight.reads(one, sender)]


def _drop_drafts(uow: UnitOfWork, person: Person, programme: Programme) -> list[Utterance]:
    """Remove a person's drafts at the desk of a programme, and take the buttons away."""
    left = [one for one in uow.dialogs.of_person(person.id) if _is_work(uow, one, person, programme)]
    for draft in left:
        uow.dialogs.remove(draft.id)
    return [said for draft in left for said in closed(draft)]


def _is_work(uow: UnitOfWork, draft: Dialog, person: Person, programme: Programme) -> bool:
    """Tell whether a draft is about a programme, or about another person of it."""
    match FORMS[draft.form].about:
        case About.PROGRAMME:
            return draft.subject == programme.id
        case About.MEMBERSHIP:
            found = uow.memberships.find(draft.subject)
        case About.LETTER:
            letter = uow.letters.find(draft.subject)
            found = uow.memberships.find(letter.membership_id) if letter else None
        case About.PAIR:
            pair = uow.pairs.find(draft.subject)
            sides = [uow.memberships.find(key) for key in (pair.adept_id, pair.mentor_id)] if pair else []
            mine = any(one is not None and one.person_id == person.id for one in sides)
            return pair is not None and pair.programme_id == programme.id and not mine
        case _:
            return False
    return found is not None and found.programme_id == programme.id and found.person_id != person.id


def _forget_contacts(uow: UnitOfWork, person: Person) -> None:
    """Keep of a person without any place left only the name, which stands under their words."""
    if all(one.role is Role.FORMER for one in uow.memberships.of_person(person.id)):
        uow.people.save(replace(person, email="", phone="", employer="", title="", town=""))


def _told(uow: UnitOfWork, actor: Actor, seat: Membership, person: Person, stay: Sequence[Person]) -> list[Utterance]:
    """Return the words to the person and to the managers that stay."""
    programme, mine = uow.programmes.get(seat.programme_id), person.id == actor.person.id
    facts: Facts = {
        "programme": programme.name,
        "name": person.first_name,
        "by": actor.person.first_name,
        "role": seat.role,
        "alone": int(len(stay) == 1 and seat.role is Role.MANAGER),
    }
    lane = Lane.ANSWER if mine else Lane.BROADCAST
    gone = Phrase("colleague-left" if mine else "colleague-removed", facts)
    goodbye = Speech(person.id, (gone,), choices=menu(uow, person), lane=lane, private=True)
    others = [one for one in stay if one.id != actor.person.id]
    tell_calmly(uow, programme, others, Calm.COLLEAGUE_GONE, facts, about=about_seat(seat.id), now=actor.now)
    done = Speech(actor.person.id, (Phrase("colleague-gone", facts),), choices=((_page(programme),),), private=True)
    return [goodbye, *([] if mine else [done])]


def _page(programme: Programme) -> Choice:
    return Choice(Phrase("button-colleagues"), ShowColleagues(programme.id))


def _participants(uow: UnitOfWork, person: Person, programme: Programme, read: Sequence[Concern]) -> list[Utterance]:
    """Tell the senders of unanswered letters the names of the readers now, and ask the senders of private words."""
    told: list[Utterance] = []
    for concern in read:
        told += concern_passed_on.ask(uow, concern, person, programme)
    managers = uow.memberships.managers(programme.id)
    seen_by = list(zip(managers, sights_of(uow, managers), strict=True))
    for sender in dict.fromkeys(sender for _, sender in uow.letters.unsettled(programme.id)):
        names = listed_names([one for one, sight in seen_by if sight.looks_after(sender)] or managers)
        text = Phrase("colleague-letter", {"gone": person.first_name, "programme": programme.name, "readers": names})
        told.append(Speech(sender, (text,), private=True, lane=Lane.BROADCAST))
    return told
