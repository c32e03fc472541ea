"""The answer to a greeting: kind, short, and with the next step below it.

A yes or an all right that answers nothing is never agreed with: the writer could take that for the answer to a
question further up.
"""

from programme.greetings import Greeting
from programme.people import Person
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import Facts, Listing, Phrase, Speech, Utterance
from programme.usecases.common import contact
from programme.usecases.common.menu import menu


def lead(person: Person) -> Phrase:
    """Return the hello before the page that shows what is next."""
    return Phrase("greeting-hello", _called(person))


def answered(uow: UnitOfWork, person: Person, greeting: Greeting) -> list[Utterance]:
    """Answer thanks, a goodbye or an all right; whoever has a partner reads how to reach them, if it was for them."""
    near = contact.offered(uow, person)
    text = [Phrase(f"greeting-{greeting}", _called(person))]
    if near and greeting is not Greeting.OKAY:
        names = [two.person(role).first_name for two, role in near]
        text.append(Phrase("greeting-partner", {"other": Listing(tuple(names), " / ")}))
    rows = contact.buttons(near) if near and greeting is not Greeting.OKAY else ()
    return [Speech(person.id, tuple(text), choices=(*rows, *menu(uow, person)))]


def _called(person: Person) -> Facts:
    return {"name": person.first_name if person.name else "none"}
