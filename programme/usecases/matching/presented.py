"""How one of two is presented to the other before either has said yes: name and background, and no contact details."""

from programme.people import Membership, Person
from programme.speech import Listing, Phrase, Value


def presented(membership: Membership, person: Person) -> Phrase:
    """Return a participant's name and background, so that the other side can see a tie; no contact details."""
    competences = Listing(tuple(Phrase(f"competence-{one}") for one in membership.competences), separator=", ")
    values: list[tuple[str, Value]] = [
        ("card-title-of-work", person.title),
        ("card-employer", person.employer),
        ("card-town", person.town),
        (f"card-competences-{membership.role}", competences),
        ("card-boards", person.boards or ""),
        ("card-goal", membership.goal),
        ("card-idea", membership.idea or ""),
        ("card-presentation", membership.presentation or ""),
    ]
    title = Phrase("card-title", {"name": person.name, "role": Phrase(f"role-{membership.role}")})
    lines = (Phrase("labelled", {"label": Phrase(key), "value": value}) for key, value in values if value)
    return Phrase("lines", {"lines": Listing((title, *lines))})
