"""The pages that strangers may open, too: help and language."""

from collections.abc import Sequence
from dataclasses import replace

from programme import windows
from programme.errors import ProgrammeError
from programme.people import Actor
from programme.plan import has_plan
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.page import ChooseLanguage, Page
from programme.speech import Choice, MenuChanged, Phrase, Speech, Utterance, Window
from programme.usecases.common.conversation import resume
from programme.usecases.common.membership import current, desks, manages
from programme.usecases.common.menu import menu, page_button
from programme.usecases.common.sight import counterpart


def help_page(uow: UnitOfWork, actor: Actor) -> list[Utterance]:
    """Show the help for this person, with the manager to ask."""
    language = (page_button(Page.LANGUAGE),)
    rows = (*menu(uow, actor.person), (page_button(Page.GUIDE), *language))
    if desks(uow, actor.person):
        key = "help-manager" if manages(uow, actor.person) else "help-assistant"
        return [Speech(actor.person.id, (Phrase(key),), choices=rows)]
    mine = current(uow, actor.person)
    if not mine:
        return [Speech(actor.person.id, (Phrase("help-stranger"),), choices=(*menu(uow, actor.person), language))]
    manager = counterpart(uow, mine[0])
    plan = next((str(one.role) for one in mine if has_plan(uow.programmes.get(one.programme_id))), "none")
    return [Speech(actor.person.id, (Phrase("help", {"manager": manager.name, "plan": plan}),), choices=rows)]


def languages(actor: Actor, known: Sequence[str]) -> list[Utterance]:
    """Offer every language that has texts, each by its own name."""
    choices = tuple((Choice(Phrase(f"language-{code}"), ChooseLanguage(int(code, 36))),) for code in known)
    window = Window(windows.LANGUAGE, fresh=True)
    return [Speech(actor.person.id, (Phrase("which-language"),), choices=choices, window=window)]


def choose_language(uow: UnitOfWork, actor: Actor, code: int, known: Sequence[str]) -> list[Utterance]:
    """Store the person's language, and put an open question again in it.

    Raises:
        ProgrammeError: `closed-question`, when there is no language with this code.
    """
    language = next((one for one in known if int(one, 36) == code), None)
    if language is None:
        raise ProgrammeError("closed-question")
    person = replace(actor.person, language=language)
    uow.people.save(person)
    told = Speech(person.id, (Phrase("language-chosen"),), choices=menu(uow, person), window=Window(windows.LANGUAGE))
    dialog = uow.dialogs.active(person.id)
    again = resume(uow, replace(actor, person=person), dialog) if dialog is not None else []
    return [told, MenuChanged(person.id), *again]
