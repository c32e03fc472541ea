"""Free text: words that answer no question. Only the bot reads them, and it sends them to no person unasked.

A participant hears how to reach the partner, and can write to the manager instead: the words are set aside as the
draft of a letter, which is shown once more and sent only at a press.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from programme import windows
from programme.people import Actor, Membership, Person
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.page import Page
from programme.presses.press import Act, DialogPress
from programme.search import LONGEST_SOUGHT
from programme.seeking import MOST_OF_A_NAME
from programme.speech import Choice, Listing, Phrase, Speech, Toast, Unbutton, Utterance, Window
from programme.typed_answers import may_answer
from programme.usecases.common import contact
from programme.usecases.common.conversation import came_before, put_again
from programme.usecases.common.lasting import is_over_for
from programme.usecases.common.membership import current, desks
from programme.usecases.common.menu import Rows, menu, page_button, write_button
from programme.usecases.common.sight import counterpart
from programme.usecases.myself import after_end, change, concern_manager, letter
from programme.usecases.myself.asked_of_me import again, asked_of, at_the_end, invitations, newest, open_questions
from programme.usecases.year import gathering_shown
from programme.usecases.year.booking import ABOUT_BEING_AWAY

ABOUT_REACHING = re.compile(
    r"(?:\+|\b0)\d?(?:[\s()\u2010-\u2015-]{0,2}\d){6,}|\S@\S|\b(?:telefon|mobil|nummer|mejl|mail|e-?post|phone|number|e-?mail)",
    re.IGNORECASE,
)
"""What a text holds whose writer may have got a new number or address: the number or address itself, or its name."""

ABOUT_COMING_AGAIN = re.compile(
    r"\bmed igen|omgång|anmäla|\bfortsätta\b|once more|next round|take part again|join again", re.I
)
"""What a text holds whose writer would like to take part again; it counts only after the end."""

_SOUGHT = re.compile(r"(?:[^\W\d_]|[ '’.-])+|[+0][\d ()/.-]{2,}|\S+@\S+")
"""A name, a part of a number, or an address: what somebody is sought by."""


def only_the_bot_reads(uow: UnitOfWork, actor: Actor, text: str) -> list[Utterance]:
    """Tell the writer that only the bot has read the text, and the people to reach instead.

    Raises:
        ProgrammeError: `empty`, when there is nothing to read in it.
    """
    person = actor.person
    fresh = not came_before(uow, actor, windows.FREE_TEXT)
    seats = current(uow, person)
    about_manager = concern_manager.left_out(uow, actor, seats)
    if may_answer(text) and (asked := _meant_as_answer(uow, actor, text, offers=about_manager is None)) is not None:
        return asked
    if about_manager is not None:
        return concern_manager.offered_nobody(uow, actor, about_manager, fresh=fresh)
    near = contact.offered(uow, person)
    # A manager who takes part does not write to herself.
    mine = [one for one in seats if counterpart(uow, one).id != person.id]
    writes = [_to_the_manager(uow, actor, one, text, named=len(mine) > 1) for one in mine]
    rounds = [_next_round(uow, actor, one) for one in mine]
    again = tuple(phrase for phrases, _ in rounds for phrase in phrases)
    if again and ABOUT_COMING_AGAIN.search(text):
        near = ()
    offers = [phrase for phrases, _ in writes for phrase in phrases]
    told = (
        Phrase("free-text-read"),
        *((Phrase("free-text-away"),) if mine and ABOUT_BEING_AWAY.search(text) else ()),
        *again,
        *_meant([two.person(role) for two, role in near]),
        *(one for place, one in enumerate(offers) if one not in offers[:place]),
        *((_at_the_desk(text),) if desks(uow, person) else ()),
    )
    pages = ((page_button(Page.ME), page_button(Page.HELP)),) if mine else menu(uow, person)
    new = change.rows(uow, person) if ABOUT_REACHING.search(text) else ()
    comes = tuple(row for _, rows in rounds for row in rows)
    choices = (*comes, *contact.buttons(near), *((button,) for _, button in writes), *new, *pages)
    former = [Unbutton(person.id, windows.FREE_TEXT)] if fresh else []
    read = Speech(person.id, told, choices=choices, window=Window(windows.FREE_TEXT, fresh=fresh))
    return [*former, read, *(_questions_again(uow, actor) if fresh else ())]


def _meant_as_answer(uow: UnitOfWork, actor: Actor, text: str, *, offers: bool) -> list[Utterance] | None:
    """Ask back about a text that sounds like a yes or a no, with the buttons of the newest question; None without one.

    Nothing is guessed: the answer is a press. What stands beside it is sent to nobody; with `offers` it is kept for the
    manager.
    """
    asked = newest(uow, actor)
    if asked is None:
        return _meant_for_invitation(uow, actor, text, offers=offers)
    beside, rows = _beside(uow, actor, asked.two.membership(asked.role), text, offers=offers)
    return again(asked, *beside, rows=rows)


def _beside(
    uow: UnitOfWork, actor: Actor, seat: Membership, text: str, *, offers: bool
) -> tuple[tuple[Phrase, ...], Rows]:
    """Return what is said of words that stand beside an answer, and the button that writes them to the manager."""
    if not offers:
        return (Phrase("typed-answer-beside"),), ()
    phrases, write = _to_the_manager(uow, actor, seat, text, named=False)
    return (Phrase("typed-answer-beside"), *phrases), ((write,),)


def _meant_for_invitation(uow: UnitOfWork, actor: Actor, text: str, *, offers: bool) -> list[Utterance] | None:
    """Return the invitation again, asked back whether a text that sounds like a yes or a no answers it; or None."""
    waiting = invitations(uow, actor)
    if not waiting:
        return None
    guest, gathering, seat = waiting[0]
    after, write = _beside(uow, actor, seat, text, offers=offers)
    question = gathering_shown.shown(uow, gathering, guest, seat, Phrase("free-text-comes"), after=after)
    rows = (*question.choices[:-1], *write)
    return at_the_end(replace(question, choices=rows), question.text)


def _next_round(uow: UnitOfWork, actor: Actor, membership: Membership) -> tuple[tuple[Phrase, ...], Rows]:
    """Return the way to the next round, for whom the programme is over."""
    programme = uow.programmes.get(membership.programme_id)
    if not is_over_for(uow, membership, programme, actor.now):
        return (), ()
    return after_end.next_round(uow, actor, membership, programme)


def _at_the_desk(text: str) -> Phrase:
    """Return how a manager reaches participants; of what may be a name, that nobody fits: it has been looked for."""
    sought = text.strip()
    words = [one for one in sought.split() if not one.isdigit()]
    is_short = len(sought) <= LONGEST_SOUGHT and len(words) <= MOST_OF_A_NAME
    if is_short and _SOUGHT.fullmatch(sought):
        return Phrase("free-text-nobody", {"text": sought})
    return Phrase("free-text-desk")


def _questions_again(uow: UnitOfWork, actor: Actor) -> list[Utterance]:
    """Return the open questions once more, at the end of the chat: the text may have been meant as the answer.

    None comes about a partner of whom its reader hears nothing for now.
    """
    return [
        one
        for asked in asked_of(uow, actor)
        if not contact.is_quiet_about(uow, asked.two, asked.role)
        for one in at_the_end(asked.question, (Phrase("free-text-is-no-answer"), *asked.question.text))
    ]


def _meant(partners: Sequence[Person]) -> tuple[Phrase, ...]:
    """Return the question whether the text was for a partner, with how to reach each; nothing without a partner."""
    if not partners:
        return ()
    names = [one.first_name if len(partners) == 1 else one.full_name for one in partners]
    others = Listing(tuple(names[:-1]), separator=", ")
    who = Phrase("free-text-either", {"one": others, "other": names[-1]}) if names[1:] else names[0]
    cards = Listing(tuple(contact.lines(one) for one in partners), separator="\n\n")
    return Phrase("free-text-partner", {"other": who}), Phrase("lines", {"lines": cards})


def _to_the_manager(
    uow: UnitOfWork, actor: Actor, membership: Membership, text: str, *, named: bool
) -> tuple[tuple[Phrase, ...], Choice]:
    """Keep a text as the draft of a letter; return what is said of it, and the button that opens the letter.

    Args:
        uow: the unit of work.
        actor: the writer.
        membership: the writer's membership in the manager's programme.
        text: what they wrote.
        named: the button names the programme.
    """
    manager = counterpart(uow, membership).first_name
    offer = Phrase("free-text-manager", {"manager": manager})
    draft = letter.set_aside(uow, actor, membership, text, quick=came_before(uow, actor, windows.FREE_TEXT))
    if (refusal := letter.too_long(draft.said_text or text)) is not None:
        return (offer, Phrase("error-too-long", refusal.facts)), write_button(uow, membership)
    label = Phrase("button-write-it", {"name": manager})
    if named:
        programme = uow.programmes.get(membership.programme_id).name
        label = Phrase("button-about", {"label": label, "name": programme})
    return (offer,), Choice(label, DialogPress(draft.id, draft.revision, Act.RESUME))


def with_lead(utterances: Sequence[Utterance], reader: Person, lead: Phrase) -> list[Utterance]:
    """Return the utterances with a paragraph before the first message to the reader."""
    first = next((place for place, one in enumerate(utterances) if isinstance(one, Speech) and one.to == reader.id), -1)
    return [
        replace(one, text=(lead, *one.text)) if place == first and isinstance(one, Speech) else one
        for place, one in enumerate(utterances)
    ]


def reacted(uow: UnitOfWork, actor: Actor) -> list[Utterance]:
    """Answer a reaction to a question that waits for an answer; to other messages it is a friendly sign, left alone."""
    person, chat = actor.person, actor.person.telegram_id
    if chat is None or actor.message_id is None:
        return []
    dialog = uow.dialogs.active(person.id)
    if dialog is not None and uow.windows.message_id(chat, windows.dialog(dialog.id)) == actor.message_id:
        return put_again(uow, dialog, Phrase("reaction-is-no-answer"))
    shown = [one.window for one in open_questions(uow, actor) if one.window is not None]
    if actor.message_id not in {uow.windows.message_id(chat, window.purpose) for window in shown}:
        return []
    return [Speech(person.id, (Phrase("reaction-is-no-answer"),), reply_to=actor.message_id)]


def as_answer(utterances: Sequence[Utterance], reader: Person) -> list[Utterance]:
    """Return what a press would bring as the answer to a text: at the end of the chat, and a toast as a message."""
    said: list[Utterance] = []
    for one in utterances:
        match one:
            case Toast():
                said.append(Speech(reader.id, (one.text,)))
            case Speech(window=Window(purpose=purpose, fresh=False)) if one.to == reader.id:
                said += [Unbutton(reader.id, purpose), replace(one, window=Window(purpose, fresh=True))]
            case _:
                said.append(one)
    return said
