"""The manager's own words at an ending: kept as a draft, shown with the usual words, and said before them."""

from dataclasses import replace

from programme.dialog import Dialog, DialogState
from programme.form import Form
from programme.forms.last_word import ENDING_WORDS, LEAVING_WORDS
from programme.pair import End, Pair
from programme.people import Actor, Membership
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.last_word import LeavingWords, OwnWords, PartnerWords
from programme.presses.leaving import Way
from programme.presses.pair import Deed
from programme.presses.press import Press
from programme.speech import Choice, Phrase, Value
from programme.usecases.common.membership import ONLY_ASKED
from programme.usecases.common.menu import Rows

Own = tuple[Phrase, ...]

OFFERED = frozenset({End.TAKEN_BACK, End.NO_START, End.REMATCHED, End.LEFT, End.CLOSED, End.BRIDGED})
"""The ends of a pair to which a manager can add own words: of one that is more than a proposal.

Every stop of a proposal reads the same (decision 73); words of a manager would tell that it was no no.
"""
BY_ITSELF = {
    End.MENTOR_DECLINED: "the mentor has said no, and reads thanks at once; the manager writes a letter",
    End.ADEPT_OBJECTED: "the adept has said no, and reads thanks at once; the manager writes a letter",
    End.NO_ROOM: "the mentor has said yes too late, and reads it at once; the manager writes a letter",
    End.OVER: "it ends with the programme, at night; words to all are an announcement, offered before",
}
"""The ends of a pair that no manager causes, and where own words are said instead."""


def kept(uow: UnitOfWork, actor: Actor, form: Form, subject: int) -> Dialog | None:
    """Return the manager's finished words of this form, or None."""
    there = uow.dialogs.kept(actor.person.id, form, subject)
    return there if there is not None and there.state is DialogState.KEPT and there.answers.get("text") else None


def at_end(uow: UnitOfWork, actor: Actor, pair: Pair) -> Own:
    """Return the manager's own words at the end of a pair, as its two read them; empty without any."""
    return _said(actor, kept(uow, actor, ENDING_WORDS, pair.id)) if pair.state not in ONLY_ASKED else ()


def at_leaving(uow: UnitOfWork, actor: Actor, membership: Membership) -> Own:
    """Return the manager's own words to a participant who leaves, as they read them; empty without any."""
    return _said(actor, kept(uow, actor, LEAVING_WORDS, membership.id))


def _said(actor: Actor, draft: Dialog | None) -> Own:
    if draft is None:
        return ()
    return (Phrase("ending-own-words", {"manager": actor.person.first_name, "text": str(draft.answers["text"])}),)


def pair_rows(pair: Pair, deed: Deed, own: Own) -> Rows:
    """Return the buttons that add own words before a pair ends by a deed, or change them and leave them out."""
    if pair.state in ONLY_ASKED:
        return ()
    return _rows(OwnWords(pair.id, deed), OwnWords(pair.id, deed, drop=True), own)


def leaving_rows(membership: Membership, way: Way, own: Own) -> Rows:
    """Return the same for a participant who leaves."""
    return _rows(LeavingWords(membership.id, way), LeavingWords(membership.id, way, drop=True), own)


def partner_rows(membership: Membership, way: Way, partner: Membership, name: Value, own: Own) -> Rows:
    """Return the same for the partner of a participant who goes."""
    write = PartnerWords(membership.id, way, partner.id)
    key = "button-partner-words-again" if own else "button-partner-words"
    again = Choice(Phrase(key, {"name": name}), write)
    drop = (Choice(Phrase("button-ending-words-drop"), replace(write, drop=True)),) if own else ()
    return ((again, *drop),)


def _rows(write: Press, leave_out: Press, own: Own) -> Rows:
    if not own:
        return ((Choice(Phrase("button-ending-words"), write),),)
    again = Choice(Phrase("button-ending-words-again"), write)
    return ((again, Choice(Phrase("button-ending-words-drop"), leave_out)),)


def keep(uow: UnitOfWork, dialog: Dialog) -> None:
    """Keep finished words until the ending is done."""
    uow.dialogs.add(replace(dialog, id=0, state=DialogState.KEPT))


def forget(uow: UnitOfWork, actor: Actor, form: Form, subject: int) -> None:
    """Delete the manager's words of this form, finished or not."""
    while (there := uow.dialogs.kept(actor.person.id, form, subject)) is not None:
        uow.dialogs.remove(there.id)
