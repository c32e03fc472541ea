"""The questions about a pair that wait for a person's button: put again, and what a typed yes or no to one leads to.

Words never answer them: a proposal, a bridge, a time and how a first meeting felt are each agreed to by a press alone.
But a "ja" that can only be meant for the newest of them is asked back about, shortly and with the very buttons.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from programme import windows
from programme.gathering import Coming, Gathering, Guest
from programme.pair import PairState
from programme.people import Actor, Membership, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import Lane, Phrase, Speech, Unbutton, Utterance
from programme.usecases.common.membership import current
from programme.usecases.common.menu import Rows
from programme.usecases.common.two import Two, other, two_of
from programme.usecases.matching import proposal
from programme.usecases.trust import fit
from programme.usecases.year import other_time
from programme.usecases.year.booking import MEET


class About(StrEnum):
    """What a question asks for, as the keys of texts say it."""

    PROPOSAL = "proposal"
    FIT = "fit"
    MEETING = "meeting"


@dataclass(frozen=True, slots=True)
class Asked:
    """An open question about a pair, with the side that is asked."""

    about: About
    two: Two
    role: Role
    question: Speech


def asked_of(uow: UnitOfWork, actor: Actor) -> list[Asked]:
    """Return the questions about a pair that wait for this person's button."""
    found = []
    for membership in (one for one in current(uow, actor.person) if one.suspended_at is None):
        for pair in uow.pairs.open_of(membership.id):
            two, role = two_of(uow, pair), membership.role
            match pair.state, role:
                case (PairState.ASKED_MENTOR, Role.MENTOR) | (PairState.ASKED_ADEPT, Role.ADEPT):
                    found.append(Asked(About.PROPOSAL, two, role, proposal.question(uow, two, role)))
                case (PairState.FIT_ASKED, _) if role not in uow.fits.of_pair(pair.id):
                    found.append(Asked(About.FIT, two, role, fit.question(uow, two, role)))
                case (state, _) if state in MEET:
                    put = other_time.question(uow, two, role, actor.now)
                    found += [Asked(About.MEETING, two, role, put)] if put is not None else []
                case _:
                    pass
    return found


def open_questions(uow: UnitOfWork, actor: Actor) -> list[Speech]:
    """Return the questions themselves."""
    return [one.question for one in asked_of(uow, actor)]


def meant(uow: UnitOfWork, actor: Actor) -> list[Utterance] | None:
    """Ask back what a typed yes or no was meant for, with the buttons of the newest question; None where none is.

    The word itself is not repeated: a "ja" may agree to the very no that was asked about a moment before.
    """
    found = newest(uow, actor)
    return None if found is None else again(found)


def newest(uow: UnitOfWork, actor: Actor) -> Asked | None:
    """Return the newest question that waits for this person's button; what a form has asked since comes first."""
    chat = actor.person.telegram_id
    if chat is None:
        return None
    found = max(asked_of(uow, actor), key=lambda one: _place(uow, chat, one.question), default=None)
    if found is None:
        return None
    dialog = uow.dialogs.active(actor.person.id)
    if dialog is not None:
        put = uow.windows.message_id(chat, windows.dialog(dialog.id))
        if put is None or put > _place(uow, chat, found.question):
            return None
    return found


def again(asked: Asked, *after: Phrase, rows: Rows = ()) -> list[Utterance]:
    """Put a question again, shortly and with its buttons; more to say, and more buttons, come below."""
    partner = asked.two.person(other(asked.role)).first_name
    question = replace(asked.question, choices=(*asked.question.choices, *rows))
    return at_the_end(question, (Phrase("typed-answer", {"about": asked.about.value, "other": partner}), *after))


def invitations(uow: UnitOfWork, actor: Actor) -> list[tuple[Guest, Gathering, Membership]]:
    """Return the gatherings to which this person has not said whether they come, the next first."""
    seats = {one.id: one for one in current(uow, actor.person) if one.suspended_at is None}
    found = [one for some in uow.guests.ahead_of(list(seats), actor.now).values() for one in some]
    waiting = [one for one in found if one[0].coming in {Coming.ASKED, Coming.MAYBE} or one[0].is_unsure]
    ordered = sorted(waiting, key=lambda one: one[1].starts_at)
    return [(guest, gathering, seats[guest.membership_id]) for guest, gathering in ordered]


def at_the_end(question: Speech, text: Sequence[Phrase]) -> list[Utterance]:
    """Return the buttons of a question at the end of the chat, under these words, and off where they were."""
    put = replace(question, text=tuple(text), lane=Lane.ANSWER)
    if question.window is None:
        return [put]
    purpose = question.window.purpose
    return [Unbutton(question.to, purpose), put]


def _place(uow: UnitOfWork, chat: int, question: Speech) -> int:
    """Return how late in the chat a question stands; 0 for one whose message is not known."""
    return (uow.windows.message_id(chat, question.window.purpose) if question.window else None) or 0
