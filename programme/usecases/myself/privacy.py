"""The privacy page, and its deeds: get a copy, withdraw a registration, ask for deletion."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from programme import lifecycle, windows
from programme.access import Fact
from programme.audit import Did
from programme.due import ABOUT_MEMBERSHIPS, OF_THE_PERSON
from programme.lifecycle import Event
from programme.people import Actor, Membership, Programme
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.joining import ChooseProgramme
from programme.presses.moving import MoveAccount
from programme.presses.page import OpenPage, Page
from programme.presses.privacy import AskDeletion, GetCopy, Withdraw
from programme.speech import Choice, Listing, Phrase, Recipe, Speech, Utterance, Window
from programme.stored import READ_BY, lines
from programme.times import is_over, local_day
from programme.usecases.common import reach, resting, suspended
from programme.usecases.common.fallen_away import fallen_away
from programme.usecases.common.membership import current, has_started, takes_part
from programme.usecases.common.menu import Rows, menu, page_button
from programme.usecases.common.sight import counterpart, listed_names, readers
from programme.usecases.ending.going import drop_drafts
from programme.usecases.ending.leaving import known_to_both, leave, off_the_calendar, words_after
from programme.usecases.myself import change, consents, deletion


def show(uow: UnitOfWork, actor: Actor) -> list[Utterance]:
    """Show the privacy page: the stored data, its readers, and the buttons of its deeds."""
    mine = takes_part(uow, actor.person)
    if not mine:
        key = "privacy-manager" if _at_a_desk(uow, actor) else "privacy-stranger"
        stranger = (Phrase(key, {"id": str(actor.person.telegram_id)}),)
        window = Window(windows.PRIVACY, fresh=True)
        return [Speech(actor.person.id, stranger, choices=((page_button(Page.HELP),),), window=window)]
    manager = counterpart(uow, mine[0]).name
    still = [one for one in current(uow, actor.person) if (one.state, Event.WITHDRAW) in lifecycle.TRANSITIONS]
    here = _withdraw_buttons(uow, still)
    yeses, take_back = consents.consents(uow, actor.person, mine)
    choices = (
        (Choice(Phrase("button-copy"), GetCopy()),),
        *change.rows(uow, actor.person),
        *take_back,
        *here,
        *_deletion_rows(actor, mine[0]),
        (Choice(Phrase("button-new-account"), MoveAccount(mine[0].id)),),
        (page_button(Page.ME),),
    )
    programmes = [uow.programmes.get(one.programme_id) for one in mine]
    told = _stored(uow, mine[0], manager)
    text = (
        *(deletion.waiting(uow, actor, mine[0], mine) if actor.person.deletion_asked_at else ()),
        Phrase("privacy"),
        *told,
        Phrase("privacy-others"),
        *yeses,
        *_answerable(uow, programmes),
        Phrase("privacy-telegram"),
        *((Phrase("privacy-mail"),) if uow.mail_from else ()),
    )
    return [Speech(actor.person.id, text, choices=choices, window=Window(windows.PRIVACY, fresh=True))]


def _deletion_rows(actor: Actor, membership: Membership) -> Rows:
    if actor.person.deletion_asked_at is not None:
        return deletion.stop_row(membership)
    return ((Choice(Phrase("button-ask-deletion"), AskDeletion(membership.id)),),)


def _at_a_desk(uow: UnitOfWork, actor: Actor) -> bool:
    """Tell whether a person sits at a desk, or once did: their name is stored, too."""
    return bool(uow.memberships.of_person(actor.person.id))


def _stored(uow: UnitOfWork, membership: Membership, manager: str) -> tuple[Phrase, ...]:
    """Return a paragraph for each group of readers, with what is stored for them (`programme.stored`)."""
    reading = readers(uow, membership)
    who = listed_names(reading) if reading else Phrase("privacy-nobody")

    def group(name: str, facts: frozenset[Fact]) -> Phrase:
        kept = (Phrase(f"privacy-kept-{line}", {"manager": manager}) for line in lines(*facts))
        return Phrase("lines", {"lines": Listing((Phrase(f"privacy-read-by-{name}", {"readers": who}), *kept))})

    return tuple(group(name, facts) for name, facts in READ_BY.items())


def _answerable(uow: UnitOfWork, programmes: Sequence[Programme]) -> tuple[Phrase, ...]:
    """Return who answers for the data in each programme; a sentence that would stand there twice stands there once."""
    said = [reach.answerable(one, uow.memberships.managers(one.id)[0].name) for one in programmes]
    return tuple(one for number, one in enumerate(said) if one not in said[:number])


@dataclass(frozen=True, slots=True)
class _Words:
    """The text keys of a withdrawal: the buttons, the question, what the person reads afterwards."""

    button: str
    named: str
    question: str
    yes: str
    done: str


_TAKE_BACK = _Words(
    "button-withdraw",
    "button-withdraw-from",
    "withdraw-sure",
    "button-withdraw-sure",
    "withdrawn",
)
_STOP = _Words("button-stop", "button-stop-in", "stop-sure", "button-stop-sure", "stop-done")


def _words(uow: UnitOfWork, membership: Membership) -> _Words:
    """Return the words for a registration that is taken back; for a participant who has begun, to stop."""
    return _STOP if has_started(uow, membership) else _TAKE_BACK


def _withdraw_buttons(uow: UnitOfWork, mine: Sequence[Membership]) -> Rows:
    if len(mine) == 1:
        return ((Choice(Phrase(_words(uow, mine[0]).button), Withdraw(mine[0].id)),),)
    names = [(one, uow.programmes.get(one.programme_id).name) for one in mine]
    return tuple(
        (Choice(Phrase(_words(uow, one).named, {"programme": name}), Withdraw(one.id)),) for one, name in names
    )


def leave_rows(uow: UnitOfWork, actor: Actor, membership: Membership, beside: Sequence[Membership] = ()) -> Rows:
    """Return the button of `/me` by which a participant leaves the programme; the same as on the page of their data."""
    here = (membership.state, Event.WITHDRAW) in lifecycle.TRANSITIONS and membership.consented_at is not None
    over = is_over(uow.programmes.get(membership.programme_id), actor.now)
    if not here or over or actor.person.deletion_asked_at is not None:
        return ()
    several = sum(one.consented_at is not None for one in beside) > 1
    words, name = _words(uow, membership), uow.programmes.get(membership.programme_id).name
    label = Phrase(words.named, {"programme": name}) if several else Phrase(words.button)
    return ((Choice(label, Withdraw(membership.id)),),)


def copy(uow: UnitOfWork, actor: Actor) -> list[Utterance]:
    """Send the person a copy of their stored data: for programs, and below that for people, at the end of the chat."""
    uow.audit.record(actor.person, Did.ASKED_FOR_COPY, actor.person, actor.now)
    captions = {"copy-data": Phrase("copy-data-caption"), "copy": Phrase("copy-caption")}
    made = {kind: Recipe(kind, actor.person.id, actor.person.language) for kind in captions}
    return [Speech(actor.person.id, (captions[kind],), document=recipe) for kind, recipe in made.items()]


def withdraw(uow: UnitOfWork, actor: Actor, membership: Membership, *, sure: bool) -> list[Utterance]:
    """Withdraw a registration and end its pairs; unless `sure`, ask once more."""
    state = lifecycle.after(membership.state, Event.WITHDRAW)
    programme = uow.programmes.get(membership.programme_id)
    words = _words(uow, membership)
    if not sure:
        yes = Choice(Phrase(words.yes), Withdraw(membership.id, sure=True))
        window = _here(uow, actor)
        no = Choice(Phrase("button-keep"), OpenPage(Page.ME if window.fresh else Page.PRIVACY))
        manager = counterpart(uow, membership).first_name
        text = (
            Phrase(words.question, {"programme": programme.name, "manager": manager}),
            *_who_is_told(uow, membership, actor.now),
        )
        return [Speech(actor.person.id, text, choices=((yes,), (no,)), window=window)]
    uow.memberships.save(replace(membership, state=state))
    for kind in ABOUT_MEMBERSHIPS - OF_THE_PERSON:
        uow.dues.settle(kind, membership.id)
    uow.suggestions.remove(membership.id)
    resting.over(uow, membership, local_day(actor.now, programme))
    suspended.over(uow, membership, actor.now)
    pairs = known_to_both(uow, membership)
    left = leave(uow, actor, membership)
    off = [row for two in pairs for row in off_the_calendar(uow, two, membership.role)]
    mails = [one for two in pairs for one in fallen_away(uow, two, membership.role, actor.now)]
    uow.audit.record(actor.person, Event.WITHDRAW, membership, actor.now)
    done = Speech(
        actor.person.id,
        (Phrase(words.done, {"programme": programme.name}),),
        choices=(*off, *_back_in(programme, actor), *menu(uow, actor.person)),
        window=Window(windows.PRIVACY),
    )
    return [*drop_drafts(uow, actor.person, membership), done, *mails, *left]


def _here(uow: UnitOfWork, actor: Actor) -> Window:
    """Return the window of the question: in place on the page of one's data, else at the end of the chat."""
    chat = actor.person.telegram_id
    shown = uow.windows.message_id(chat, windows.PRIVACY) if chat is not None else None
    return Window(windows.PRIVACY, fresh=shown is None or shown != actor.message_id)


def _back_in(programme: Programme, actor: Actor) -> Rows:
    """Return the button by which whoever has left registers again, while the programme goes on."""
    if is_over(programme, actor.now):
        return ()
    return ((Choice(Phrase("button-register-again"), ChooseProgramme(programme.id)),),)


def _who_is_told(uow: UnitOfWork, membership: Membership, now: datetime) -> tuple[Phrase, ...]:
    """Return for each pair that will end that the manager tells the partner, and the words that may be used."""
    return tuple(
        phrase
        for one in words_after(uow, membership)
        for phrase in (
            Phrase("withdraw-pair", {**one.two.facts, "other": one.person.first_name}),
            Phrase("quoted", {"text": one.words(uow, now)}),
        )
    )
