"""The archive: a programme that is over leaves the lists of the desk, and can be taken out again."""

from dataclasses import replace

from programme.audit import Did
from programme.errors import ProgrammeError
from programme.people import Actor, Programme
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.archive import ArchiveProgramme
from programme.presses.page import Page
from programme.speech import Choice, Phrase, Speech, Utterance
from programme.times import is_over
from programme.usecases.common import digest
from programme.usecases.common.menu import Rows, page_button


def rows(programme: Programme, actor: Actor) -> Rows:
    """Return the button that archives a programme or takes it out again; none while the programme goes on."""
    if programme.archived_at is not None:
        return ((Choice(Phrase("button-unarchive"), ArchiveProgramme(programme.id, out=True)),),)
    if not is_over(programme, actor.now):
        return ()
    return ((Choice(Phrase("button-archive"), ArchiveProgramme(programme.id)),),)


def archive(uow: UnitOfWork, actor: Actor, programme: Programme, *, out: bool) -> list[Utterance]:
    """Archive a programme, or take it out of the archive; a second press changes nothing.

    Raises:
        ProgrammeError: `not-now`, when the programme is not over.
    """
    if not out and not is_over(programme, actor.now):
        raise ProgrammeError("not-now")
    changed = replace(programme, archived_at=None if out else programme.archived_at or actor.now)
    if changed != programme:
        uow.programmes.save(changed)
        if out:
            digest.expect_again(uow, changed, actor.now)
        uow.audit.record(actor.person, Did.CHANGED, programme, actor.now)
    text = Phrase("archive-taken-out" if out else "archive-done", {"programme": programme.name})
    choices = (*rows(changed, actor), (page_button(Page.TODO), page_button(Page.ME)))
    return [Speech(actor.person.id, (text,), choices=choices, private=True)]
