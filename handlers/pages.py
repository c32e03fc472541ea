"""Where am I, help, language: the pages of the menu."""

from handlers import desk, letters, privacy
from handlers.request import Request
from programme.ports import UnitOfWork
from programme.presses import ChooseLanguage, OpenPage, Page
from programme.speech import Utterance
from programme.usecases import pages
from programme.usecases.me import where_am_i


def me(request: Request, uow: UnitOfWork) -> list[Utterance]:
    """/me."""
    return where_am_i(uow, request.actor)


def help_page(request: Request, uow: UnitOfWork) -> list[Utterance]:
    """/help."""
    return pages.help_page(uow, request.actor)


def language(request: Request, _uow: UnitOfWork) -> list[Utterance]:
    """/language."""
    return pages.languages(request.actor, request.house.languages)


def language_chosen(request: Request, uow: UnitOfWork, press: ChooseLanguage) -> list[Utterance]:
    """A language was chosen."""
    return pages.choose_language(uow, request.actor, press.code, request.house.languages)


PAGES = {
    Page.ME: me,
    Page.HELP: help_page,
    Page.PRIVACY: privacy.show,
    Page.LANGUAGE: language,
    Page.WRITE: letters.write,
    Page.TODO: desk.todo,
    Page.LINKS: desk.show_links,
}


def open_page(request: Request, uow: UnitOfWork, press: OpenPage) -> list[Utterance]:
    """A page of the menu was pressed."""
    if press.page is Page.PEOPLE:
        return desk.sheet(request, uow, press.number, in_place=press.number > 0)
    return PAGES[press.page](request, uow)
