"""The questions about a pair that wait for a person's button: put again, and what a typed yes or no to one leads to.

Words never answer them: a proposal, a bridge, a time and how a first meeting felt are each agreed to by a press alone.
But a "ja" that can only be meant for the newest of them is asked back about, shortly and with the very buttons.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from programme import windows
from programme.pair import PairState
from programme.people import Actor, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import Lane, Phrase, Speech, Unbutton, Utterance
from programme.usecases.common.membership import current
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

    What was asked in a form since then comes first. The word itself is not repeated: a "ja" may agree to the very no
    that was asked about a moment before.
    """
    chat = actor.person.telegram_id
    if chat is None:
        return None
    newest = max(asked_of(uow, actor), key=lambda one: _place(uow, chat, one.question), default=None)
    if newest is None:
        return None
    dialog = uow.dialogs.active(actor.person.id)
    if dialog is not None:
        put = uow.windows.message_id(chat, windows.dialog(dialog.id))
        if put is None or put > _place(uow, chat, newest.question):
            return None
    partner = newest.two.person(other(newest.role)).first_name
    lead = Phrase("typed-answer", {"about": newest.about.value, "other": partner})
    return at_the_end(newest.question, (lead,))


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
