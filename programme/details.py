"""The details of a person and of their part in a programme, as a table: where each is kept, and who hears of a change.

A detail is asked for in the same way as in the registration (`programme.forms.change`). What was there before is kept
as plain text: words of a list with commas between them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from programme.checks import readable_phone
from programme.form import Answer
from programme.people import Membership, Person, Preset, Role
from programme.presses.change import Detail
from programme.speech import Listing, Phrase, Value

BOTH = frozenset({Role.ADEPT, Role.MENTOR})
EVERYBODY = frozenset(Role)


@dataclass(frozen=True, slots=True)
class Place:
    """The place of a detail, and its readers.

    Attributes:
        field: its name in `Person`, or in `Membership` if `personal` is false.
        roles: who has it.
        partners: the partners that are in touch hear of a change, since it stands on the contact card.
        managers: the managers hear of a participant's own change, since it bears on matching or on ties.
        words: the kind of words, where it is a list of them.
        preset: the only preset whose programmes have it; None for all.
    """

    field: str
    personal: bool = True
    roles: frozenset[Role] = BOTH
    partners: bool = False
    managers: bool = False
    words: str = ""
    preset: Preset | None = None


PLACES: Mapping[Detail, Place] = {
    Detail.NAME: Place("name", roles=EVERYBODY, partners=True),
    Detail.CALLED: Place("called", roles=EVERYBODY),
    Detail.EMAIL: Place("email", partners=True),
    Detail.PHONE: Place("phone", roles=EVERYBODY, partners=True),
    Detail.EMPLOYER: Place("employer", managers=True),
    Detail.TITLE: Place("title"),
    Detail.BOARDS: Place("boards", roles=frozenset({Role.MENTOR}), managers=True),
    Detail.TOWN: Place("town"),
    Detail.LANGUAGES: Place("spoken", words="spoken"),
    Detail.COMPETENCES: Place("competences", personal=False, words="competence"),
    Detail.GOAL: Place("goal", personal=False, roles=frozenset({Role.ADEPT})),
    Detail.IDEA: Place("idea", personal=False, roles=frozenset({Role.ADEPT}), preset=Preset.ENTREPRENEUR),
    Detail.PRESENTATION: Place("presentation", personal=False),
    Detail.CAPACITY: Place("capacity", personal=False, roles=frozenset({Role.MENTOR}), managers=True),
}


def details_of(role: Role, preset: Preset) -> tuple[Detail, ...]:
    """Return the details that a person in this role has in a programme with this preset."""
    return tuple(detail for detail, place in PLACES.items() if role in place.roles and place.preset in {None, preset})


def kept(detail: Detail, person: Person, membership: Membership) -> str:
    """Return a detail as plain text, as it is now."""
    if detail is Detail.CALLED:
        return person.first_name.called
    place = PLACES[detail]
    value = getattr(person if place.personal else membership, place.field)
    return ",".join(value) if isinstance(value, tuple) else str(value or "")


def changed(detail: Detail, answer: Answer, person: Person, membership: Membership) -> tuple[Person, Membership]:
    """Return the person and the membership with another value of a detail."""
    place = PLACES[detail]
    if detail is Detail.NAME:
        return replace(person, name=str(answer), called=""), membership  # until the person says otherwise
    change = {place.field: _kept_as(detail, answer)}
    return (replace(person, **change), membership) if place.personal else (person, replace(membership, **change))


def _kept_as(detail: Detail, answer: Answer) -> Any:
    """Return an answer as the field of its place holds it; which type that is, only the table knows."""
    if detail is Detail.CAPACITY:
        return int(str(answer))
    return tuple(answer) if isinstance(answer, list) else str(answer or "")


def shown(detail: Detail, text: str) -> Value:
    """Return plain text of a detail as a page shows it; an empty text as a dash."""
    if not text:
        return Phrase("dialog-skipped")
    if kind := PLACES[detail].words:
        return Listing(tuple(Phrase(f"{kind}-{word}") for word in text.split(",")), ", ")
    return readable_phone(text) if detail is Detail.PHONE else text
