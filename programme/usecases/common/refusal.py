"""The sentence of a refusal, as its reader can use it: at the desk two may press the same, and one of them is late."""

from programme.errors import ProgrammeError
from programme.people import Person
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import Phrase
from programme.usecases.common.membership import desks


def sentence(uow: UnitOfWork, person: Person, refusal: ProgrammeError) -> Phrase:
    """Return a refusal in words; who sits at a desk hears that a colleague may have done it, and where to look."""
    if refusal.code == "not-now" and desks(uow, person):
        return Phrase("error-not-now-desk")
    return Phrase(f"error-{refusal.code}", refusal.facts)
