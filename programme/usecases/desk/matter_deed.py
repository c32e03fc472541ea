"""What the manager does with the pair of a matter: the deeds of the pair's card, without the card after them."""

from programme.errors import ProgrammeError
from programme.pair import Pair
from programme.people import Actor
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.matter import MatterKind
from programme.presses.pair import Deed
from programme.speech import Phrase, Speech, Utterance
from programme.usecases.common.two import two_of
from programme.usecases.desk import diploma
from programme.usecases.desk import pair as pairs
from programme.usecases.desk.matter_buttons import DEEDS
from programme.usecases.desk.pair_deed import RECORDS, REMINDERS, possible
from programme.usecases.trust import fit, tie
from programme.usecases.year import report


def do(uow: UnitOfWork, actor: Actor, pair: Pair, kind: MatterKind, deed: Deed) -> list[Utterance]:
    """Do a deed; what the manager hears of it is among what is returned.

    Raises:
        ProgrammeError: `not-now`, when the deed does not serve this kind of matter, or is not possible (any more); and
            as for the use case.
    """
    if deed not in DEEDS.get(kind, ()) or deed not in possible(uow, actor, pair):
        raise ProgrammeError("not-now")
    if deed in RECORDS:
        return pairs.record(uow, actor, pair, deed)
    if deed in REMINDERS:
        question, told = pairs.remind(uow, actor, pair, REMINDERS[deed])
        return [question, Speech(actor.person.id, told)]
    match deed:
        case Deed.CONFIRM_START:
            return fit.confirm(uow, actor, pair)
        case Deed.TOLD_PARTNER:
            return [*pairs.told_partner(uow, actor, pair), Speech(actor.person.id, (Phrase("pair-done"),))]
        case Deed.GO_ON:
            return [*tie.go_on(uow, actor, pair), Speech(actor.person.id, (Phrase("pair-done"),))]
        case Deed.TELL_PARTNER:
            return pairs.tell_partner(uow, actor, pair)
        case _:
            held = deed is Deed.MEETING_HELD
            said = report.record_held(uow, actor, pair, held=held)
            papers = diploma.no_longer_right(uow, two_of(uow, pair), actor.now)
            return [*said, Speech(actor.person.id, (Phrase("pair-done"), *papers))]
