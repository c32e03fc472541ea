"""The guide to keep or to print: a chapter, or all of them, in the words of the chat."""

from collections.abc import Sequence
from dataclasses import dataclass

from programme.people import Actor, Programme
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.guide import Chapter
from programme.speech import Phrase, Recipe, Speech, Utterance
from programme.usecases.common import guide

KINDS = {f"guide-{guide.text_of(one)}": one for one in Chapter}
"""The kinds of the recipes; that of the contents stands for all chapters."""


@dataclass(frozen=True, slots=True)
class PrintedChapter:
    """A chapter: its title, and its pages as paragraphs."""

    title: Phrase
    pages: Sequence[tuple[Phrase, ...]]


@dataclass(frozen=True, slots=True)
class GuideFile:
    """Chapters as they are printed."""

    programme: str
    chapters: Sequence[PrintedChapter]


def send(uow: UnitOfWork, actor: Actor, programme: Programme, chapter: Chapter) -> list[Utterance]:
    """Send a chapter as a file, or all of them."""
    mine = guide.place(uow, actor.person, programme)
    recipe = Recipe(f"guide-{guide.text_of(chapter)}", mine.id, actor.person.language)
    return [Speech(actor.person.id, (Phrase("document-guide-caption"),), document=recipe)]


def of_place(uow: UnitOfWork, membership_id: int, chapter: Chapter) -> GuideFile:
    """Return the printed guide for whoever has this place.

    Raises:
        LookupError: the place is gone.
    """
    mine = uow.memberships.get(membership_id)
    reader, programme = uow.people.get(mine.person_id), uow.programmes.get(mine.programme_id)

    def printed(one: Chapter) -> PrintedChapter:
        pages = [guide.page(uow, reader, programme, one, number) for number in range(guide.SHEETS[one])]
        return PrintedChapter(Phrase(f"button-guide-{guide.text_of(one)}"), pages)

    chapters = guide.SHEETS if chapter is Chapter.CONTENTS else [chapter]
    return GuideFile(programme.name, [printed(one) for one in chapters])
