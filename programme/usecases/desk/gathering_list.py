"""Who comes to a gathering, as a list to print: those who said yes or maybe, and lines for those who come besides."""

from dataclasses import dataclass

from programme.gathering import Coming, Gathering
from programme.names import Name
from programme.people import Actor
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.gathering import GetAttendance
from programme.speech import Choice, Phrase, Recipe, Speech, Utterance, Value
from programme.usecases.year.gathering_shown import facts_of, title_of

KIND = "attendance"
LONGEST = 2000  # guests


@dataclass(frozen=True, slots=True)
class GuestList:
    """A list to tick; of each guest the name, the role, and whether they said maybe."""

    programme: str
    title: Value
    when: Phrase
    place: str
    guests: list[tuple[Name, Phrase, bool]]


def button(gathering: Gathering) -> Choice:
    """Return the button that gets the list."""
    return Choice(Phrase("button-gathering-list"), GetAttendance(gathering.id))


def send(actor: Actor, gathering: Gathering) -> list[Utterance]:
    """Send the list."""
    caption = Phrase("document-attendance-caption", {"title": title_of(gathering)})
    return [Speech(actor.person.id, (caption,), document=Recipe(KIND, gathering.id, actor.person.language))]


def of_gathering(uow: UnitOfWork, gathering_id: int) -> GuestList:
    """Return the list as it is now, by name: first who said yes, then who said maybe.

    Raises:
        LookupError: the gathering is gone.
    """
    gathering = uow.gatherings.get(gathering_id)
    programme = uow.programmes.get(gathering.programme_id)
    guests = [
        (person.full_name, Phrase(f"role-{seat.role}"), coming is Coming.MAYBE)
        for coming in (Coming.YES, Coming.MAYBE)
        for _, seat, person in uow.guests.page(gathering.id, coming, first=0, most=LONGEST)
    ]
    when = Phrase("gathering-when", facts_of(gathering, programme))
    return GuestList(programme.name, title_of(gathering), when, gathering.place, guests)
