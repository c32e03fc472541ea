"""Help, language, and the pages that every menu leads to."""

from handlers import guide, letter, link, mail, me, privacy, roster, todo
from handlers.request import Request
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.page import ChooseLanguage, OpenPage, Page
from programme.speech import Utterance
from programme.usecases.myself import page


def help_page(request: Request, uow: UnitOfWork) -> list[Utterance]:
    """Show the help page for the sender's roles: /help."""
    return page.help_page(uow, request.actor)


def language(request: Request, _uow: UnitOfWork) -> list[Utterance]:
    """Ask for a language: /language."""
    return page.languages(request.actor, request.house.languages)


def choose_language(request: Request, uow: UnitOfWork, press: ChooseLanguage) -> list[Utterance]:
    """Speak the pressed language from now on."""
    return page.choose_language(uow, request.actor, press.code, request.house.languages)


PAGES = {
    Page.ME: me.show,
    Page.HELP: help_page,
    Page.PRIVACY: privacy.show,
    Page.LANGUAGE: language,
    Page.WRITE: letter.write,
    Page.TODO: todo.show,
    Page.LINKS: link.show,
    Page.GUIDE: guide.show,
    Page.MAIL: mail.show,
}


def open_page(request: Request, uow: UnitOfWork, press: OpenPage) -> list[Utterance]:
    """Show the pressed page of the menu."""
    if press.page is Page.PEOPLE:
        return roster.sheet(request, uow, press.number, in_place=press.number > 0)
    return PAGES[press.page](request, uow)
