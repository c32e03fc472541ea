"""The manager's own words before an ending: asked for, and then shown with the question whether to end."""

from dataclasses import replace

from programme.dialog import Dialog
from programme.errors import GoneError, ProgrammeError
from programme.forms.last_word import ENDING_WORDS, LEAVING_WORDS
from programme.pair import Pair
from programme.people import Actor, Membership
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.leaving import Way
from programme.presses.pair import Deed
from programme.speech import Speech, Utterance
from programme.usecases.common.conversation import open_dialog
from programme.usecases.common.membership import ONLY_ASKED
from programme.usecases.common.two import SIDES, two_of
from programme.usecases.desk import pair as pairs
from programme.usecases.ending import going, last_word, leaving


def of_pair(uow: UnitOfWork, actor: Actor, pair: Pair, deed: Deed, *, drop: bool) -> list[Utterance]:
    """Ask for own words at the end of a pair; or leave them out, and show the ending again.

    Raises:
        ProgrammeError: `not-now`, when the pair can't end by this deed, or is a proposal: each stop of one reads the
            same.
    """
    asked = pair.state in ONLY_ASKED or any(one.was_asked for one in leaving.untold_of(uow, pair))
    if asked:
        raise ProgrammeError("not-now")
    pairs.do(uow, actor, pair, deed, sure=False)
    last_word.forget(uow, actor, ENDING_WORDS, pair.id)
    if drop:
        return pairs.do(uow, actor, pair, deed, sure=False)
    two = two_of(uow, pair)
    names = {str(role): two.person(role).first_name.hint for role in SIDES}
    hints = {"what": str(int(deed)), "who": _read_by(uow, pair, deed), **names}
    return open_dialog(uow, actor, ENDING_WORDS, subject=pair.id, hints=hints)


def _read_by(uow: UnitOfWork, pair: Pair, deed: Deed) -> str:
    """Return the role of the only one of the two who reads the words, or `both`."""
    if deed is Deed.TELL_PARTNER:
        return str(next(one.role for one in leaving.untold_of(uow, pair)))
    return "both"


def of_leaving(uow: UnitOfWork, actor: Actor, membership: Membership, way: Way, *, drop: bool) -> list[Utterance]:
    """Ask for own words to a participant who leaves; or leave them out, and show it again.

    Raises:
        ProgrammeError: as for `going.ask`; or `not-now` after a death.
    """
    if way is Way.DIED:
        raise ProgrammeError("not-now")
    return _asked(uow, actor, membership, way, membership, drop=drop)


def to_partner(
    uow: UnitOfWork, actor: Actor, membership: Membership, way: Way, partner: int, *, drop: bool
) -> list[Utterance]:
    """Ask for own words to the partner of a participant who goes; or leave them out, and show it again.

    Raises:
        ProgrammeError: as for `going.ask`; or `not-now`, for whoever hears nothing of it, or reads what every stop of a
            proposal says.
    """
    heard = {one.membership.id: one.membership for one in going.partners(uow, membership, way) if not one.was_asked}
    if partner not in heard:
        raise ProgrammeError("not-now")
    return _asked(uow, actor, membership, way, heard[partner], drop=drop)


def _asked(
    uow: UnitOfWork, actor: Actor, membership: Membership, way: Way, reader: Membership, *, drop: bool
) -> list[Utterance]:
    going.ask(uow, actor, membership, way)
    last_word.forget(uow, actor, LEAVING_WORDS, reader.id)
    if drop:
        return going.ask(uow, actor, membership, way)
    name = uow.people.get(reader.person_id).first_name.hint
    hints = {"what": str(int(way)), "of": str(membership.id), "to": name}
    return open_dialog(uow, actor, LEAVING_WORDS, subject=reader.id, hints=hints)


def save_of_pair(uow: UnitOfWork, actor: Actor, dialog: Dialog) -> list[Utterance]:
    """Keep the words, and show what each of the two will read.

    Raises:
        ProgrammeError: `not-now`, when the pair can't end that way any more; or `gone`.
    """
    pair = uow.pairs.locked(dialog.subject)
    if pair is None:
        raise GoneError
    last_word.keep(uow, dialog)
    return pairs.do(uow, actor, pair, Deed(int(dialog.hints["what"])), sure=False)


def save_of_leaving(uow: UnitOfWork, actor: Actor, dialog: Dialog) -> list[Utterance]:
    """Keep the words, and show what everybody will read.

    Raises:
        ProgrammeError: as for `going.ask`; or `gone`.
    """
    membership = uow.memberships.find(int(dialog.hints.get("of", dialog.subject)))
    if membership is None:
        raise GoneError
    last_word.keep(uow, dialog)
    shown = going.ask(uow, actor, membership, Way(int(dialog.hints["what"])))
    return [_below(one) for one in shown]


def _below(said: Utterance) -> Utterance:
    """Return what is said at the end of the chat, not in place of what was shown before."""
    if isinstance(said, Speech) and said.window is not None:
        return replace(said, window=replace(said.window, fresh=True))
    return said
