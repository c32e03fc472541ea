"""One participant's diploma at the desk: what stands on it, the name on it, and the reason for a waiver.

The manager sets the name, as the holder says: whoever could write any name would have a genuine diploma for somebody
else. Before the diploma is given the name is kept; afterwards the paper comes anew under the same number.
"""

from programme import serial
from programme.dialog import Dialog
from programme.diploma import Diploma, Standing
from programme.errors import ProgrammeError
from programme.forms.diploma import DIPLOMA
from programme.people import Actor, Membership, Programme
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.diploma import DiplomaDeed, DoWithDiploma, OpenDiploma
from programme.presses.people import OpenCard
from programme.speech import Choice, Listing, Phrase, Utterance, WithYear
from programme.times import local_day
from programme.usecases.common.conversation import open_dialog
from programme.usecases.common.menu import Rows
from programme.usecases.common.sight import Sight, sight_of
from programme.usecases.desk import diploma as desk
from programme.usecases.desk import diploma_sure
from programme.usecases.ending import diploma, diploma_handed
from programme.usecases.ending.diploma import Reckoned


def one(uow: UnitOfWork, actor: Actor, membership: Membership, *, in_place: bool = False) -> list[Utterance]:
    """Show what stands on a participant's diploma, or why they get none, and each issue of it."""
    programme = uow.programmes.get(membership.programme_id)
    found, sight = diploma.of_member(uow, membership, actor.now), sight_of(uow, actor.person, programme.id)
    text = (
        desk.line(sight, found),
        *((Phrase("diploma-name-stands", {"name": found.name}),) if found.standing in desk.SHOWN else ()),
        *_issues(uow, programme, membership),
        *desk.too_early(actor, programme),
    )
    deeds = () if desk.too_early(actor, programme) else _deeds(sight, found)
    back = (diploma.button(programme), Choice(Phrase("button-open-card"), OpenCard(membership.id)))
    return [desk.said(actor, text, (*deeds, back), in_place=in_place)]


def _issues(uow: UnitOfWork, programme: Programme, membership: Membership) -> tuple[Phrase, ...]:
    lines = tuple(
        Phrase(
            "diploma-issue-replaced" if issued.replaced_at else "diploma-issue",
            {"serial": serial.written(issued.serial), "day": WithYear(local_day(issued.issued_at, programme))},
        )
        for issued in uow.diplomas.of_membership(membership.id)
    )
    return (Phrase("lines", {"lines": Listing(lines)}),) if lines else ()


def _deeds(sight: Sight, found: Reckoned) -> Rows:
    deeds = {
        Standing.READY: (DiplomaDeed.SEND, DiplomaDeed.NAME),
        Standing.TOO_FEW: (DiplomaDeed.WAIVE, DiplomaDeed.NAME),
        Standing.ISSUED: (DiplomaDeed.NAME, *((DiplomaDeed.ANEW,) if found.has_changed else ())),
    }.get(found.standing, ())
    return tuple((Choice(_label(deed), DoWithDiploma(found.membership.id, deed)),) for deed in deeds)


def _label(deed: DiplomaDeed) -> Phrase:
    return Phrase(f"button-diploma-{deed.name.lower()}")


def do(uow: UnitOfWork, actor: Actor, membership: Membership, deed: DiplomaDeed, *, sure: bool) -> list[Utterance]:
    """Issue a participant's diploma, once more asked, or ask what is to be different on it.

    Raises:
        ProgrammeError: as for `diploma.issue`.
    """
    found = diploma.of_member(uow, membership, actor.now)
    if deed in {DiplomaDeed.NAME, DiplomaDeed.WAIVE}:
        return _asked(uow, actor, found, deed)
    if (deed is DiplomaDeed.SEND) is not (found.standing is Standing.READY):
        raise ProgrammeError("not-now")
    if sure:
        return _issued(uow, actor, found)
    programme = uow.programmes.get(membership.programme_id)
    diploma.check_open(programme, actor.now)
    yes, back = DoWithDiploma(membership.id, deed, sure=True), OpenDiploma(membership.id)
    text, choices = diploma_sure.question(uow, actor, programme, [found], yes=yes, back=back)
    return [desk.said(actor, text, choices, in_place=False)]


def _asked(uow: UnitOfWork, actor: Actor, found: Reckoned, deed: DiplomaDeed) -> list[Utterance]:
    programme = uow.programmes.get(found.membership.programme_id)
    diploma.check_open(programme, actor.now)
    fits = {Standing.TOO_FEW} if deed is DiplomaDeed.WAIVE else set(desk.SHOWN)
    if found.standing not in fits:
        raise ProgrammeError("not-now")
    registered = found.person.name if found.name != found.person.name else ""
    hints = {"deed": _step(found, deed), "name": found.person.first_name.hint, "registered": registered}
    return open_dialog(uow, actor, DIPLOMA, subject=found.membership.id, hints=hints)


def _step(found: Reckoned, deed: DiplomaDeed) -> str:
    """Return which question is asked (`forms.diploma`)."""
    if deed is DiplomaDeed.WAIVE:
        return "waiver"
    return "name" if found.diploma else "later"


def save(uow: UnitOfWork, actor: Actor, dialog: Dialog) -> list[Utterance]:
    """Let another name stand on a diploma, or issue it in spite of too few meetings.

    Raises:
        ProgrammeError: as for `diploma.issue`.
    """
    membership, answers = uow.memberships.get(dialog.subject), dialog.answers
    found = diploma.of_member(uow, membership, actor.now)
    if name := str(answers.get("name") or answers.get("later") or ""):
        return _named(uow, actor, found, name)
    return _issued(uow, actor, found, str(answers.get("waiver") or ""))


def _named(uow: UnitOfWork, actor: Actor, found: Reckoned, name: str) -> list[Utterance]:
    """Keep the name for the diploma to come, and show the page; or hand over the one that is there, corrected."""
    corrected = diploma.name_it(uow, actor, found, name)
    if corrected is None:
        return one(uow, actor, found.membership)
    return _given(uow, actor, found, corrected)


def ways(dialog: Dialog) -> Rows:
    """Return the way back when nothing was to be different after all."""
    return ((Choice(Phrase("button-diploma-back"), OpenDiploma(dialog.subject)),),)


def _issued(uow: UnitOfWork, actor: Actor, found: Reckoned, waiver: str = "") -> list[Utterance]:
    return _given(uow, actor, found, diploma.issue(uow, actor, found, waiver=waiver))


def _given(uow: UnitOfWork, actor: Actor, found: Reckoned, made: Diploma) -> list[Utterance]:
    told = diploma_handed.handed(uow, actor, found, made)
    key = "diploma-sent-by-hand" if diploma_sure.goes_by_hand(uow, found) else "diploma-sent-one"
    done = Phrase(key, {"name": found.person.first_name, "serial": serial.written(made.serial)})
    programme = uow.programmes.get(found.membership.programme_id)
    choices = ((diploma.button(programme),), (Choice(Phrase("button-open-card"), OpenCard(found.membership.id)),))
    return [desk.said(actor, (done,), choices, in_place=False), *told]
