"""How participants are found by what is known of them: by SQL, as if everybody had been read."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from programme.alphabet import alphabetical
from programme.people import Membership, Person, Programme, Role, State
from programme.search import MOST_WORDS, NEAR, SHORTEST_GUESSED, Nearness, digits_of, folded, found
from storage.unit_of_work import SqlUnitOfWork
from tests.rows import NOW, a_membership, a_person, a_programme
from tests.scenes.grown import a_grown_programme

NUMBER = "+46701234567"
PEOPLE = [
    ("Åsa Öberg", "", "+46701740001", "asa.oberg@exempel.se", "Nordbygg AB"),
    ("Bo Ek", "", "+46701740002", "bo@ek.se", "Umeå kommun"),
    ("Jean-Luc O’Brien", "Jean", "+33612345678", "jl@example.fr", "Larsson & Söner"),
    ("Lars Holm", "Lasse", "+46702222222", "lars@holm.se", "Holms el"),
    ("Lars-Erik Ek", "", "", "le@exempel.se", "Nordbygg AB"),
    ("Łukasz Đorđević", "", "+46903334455", "lukasz@exempel.se", ""),
    ("محمد علي", "", "+46709998877", "m_100%@exempel.se", "Holms el"),
    ("Gunilla Holmqvist", "", "+46708887766", "g.holmqvist@exempel.se", "Södra skogen"),
]
TYPED: Sequence[tuple[str, Nearness, Sequence[int]]] = [
    ("lars", Nearness.NAME, [4, 5]),
    ("LARS H", Nearness.NAME, [4]),
    ("Holm Lars", Nearness.NAME, [4]),
    ("lasse", Nearness.NAME, [4]),
    ("lars-erik", Nearness.NAME, [5]),
    ("åsa", Nearness.NAME, [1]),
    ("asa", Nearness.NAME, [1]),
    ("oberg", Nearness.NAME, [1]),
    ("  ek  ", Nearness.NAME, [2, 5]),
    ("o'brien", Nearness.NAME, [3]),
    ("jean luc", Nearness.NAME, [3]),
    ("lukasz dordevic", Nearness.NAME, [6]),
    ("محمد", Nearness.NAME, [7]),
    ("070-174", Nearness.CONTACT, [2, 1]),
    ("0701740002", Nearness.CONTACT, [2]),
    ("+46 70 174 00 02", Nearness.CONTACT, [2]),
    ("0046701740002", Nearness.CONTACT, [2]),
    ("(090) 333", Nearness.CONTACT, [6]),
    ("4455", Nearness.CONTACT, [6]),
    ("bo@ek.se", Nearness.CONTACT, [2]),
    ("LARS@", Nearness.CONTACT, [4]),
    ("m_100%@", Nearness.CONTACT, [7]),
    *((nobody, Nearness.CONTACT, []) for nobody in ("m%@", "m/100%@", "_@", "%@holm.se", "e@ exempel", "\\@")),
    ("nordbygg", Nearness.EMPLOYER, [5, 1]),
    ("södra sk", Nearness.EMPLOYER, [8]),
    ("umea", Nearness.EMPLOYER, [2]),
    ("m_100%", Nearness.EMPLOYER, [7]),
    ("lasr", Nearness.GUESS, [4, 5]),
    ("gunila holmqvst", Nearness.GUESS, [8]),
    ("Öbreg", Nearness.GUESS, [1]),
    *((nothing, Nearness.GUESS, []) for nothing in ("", "?", "😀", "bo, lars", "tack så mycket för allt", "hej", "_")),
    *((nothing, Nearness.GUESS, []) for nothing in ("Kan du ringa mig", "a" * 500, "*", "%", "\n\n", "12", "[a-z]")),
]
"""What is typed, and whom of the people it finds: their numbers in the list, by name where several are as near."""


def a_participant(uow: SqlUnitOfWork, programme: Programme, role: Role, phone: str = NUMBER) -> Membership:
    return a_membership(uow, a_person(uow, name="Karin Ek", phone=phone), programme, role, registered_at=NOW)


def test_a_participant_by_phone(uow: SqlUnitOfWork) -> None:
    """Only somebody of the role, in the programme, with exactly that number."""
    one, other = a_programme(uow), a_programme(uow)
    karin = a_participant(uow, one, Role.MENTOR)
    a_participant(uow, one, Role.ADEPT)
    a_participant(uow, one, Role.MENTOR, "+46701234568")
    a_participant(uow, other, Role.MENTOR)
    found = uow.memberships.with_phone(one.id, Role.MENTOR, NUMBER)
    assert [membership.id for membership, _ in found] == [karin.id]


def test_what_is_typed(uow: SqlUnitOfWork) -> None:
    """Parts of names, in any order and without accents; numbers as people write them; a typing error is a guess."""
    programme = a_programme(uow)
    number = {}
    for at, (name, called, phone, email, employer) in enumerate(PEOPLE, 1):
        person = a_person(uow, name=name, called=called, phone=phone, email=email, employer=employer)
        number[a_membership(uow, person, programme, registered_at=NOW).id] = at
    for typed, nearness, numbers in TYPED:
        near, keys = found(typed, uow.searches, [programme.id])
        assert (near, [number[key] for key in keys]) == (nearness, numbers), typed


def test_only_who_is_registered_in_these_programmes(uow: SqlUnitOfWork) -> None:
    """Nobody of another programme, at the desk, on the way in, or deleted; and nobody where there is no programme."""
    here, there = a_programme(uow), a_programme(uow)
    karin, anna = a_participant(uow, here, Role.ADEPT), a_participant(uow, there, Role.ADEPT)
    a_participant(uow, a_programme(uow), Role.ADEPT)
    a_membership(uow, a_person(uow, name="Karin Ek", phone=NUMBER), here, Role.MANAGER, registered_at=NOW)
    a_membership(uow, a_person(uow, name="Karin Ek", phone=NUMBER), here, state=State.REGISTERING)
    a_membership(uow, a_person(uow, name="Karin Ek", phone=NUMBER), here, state=State.FORGOTTEN, registered_at=NOW)
    for typed in ("karin", NUMBER, "krain"):
        assert list(found(typed, uow.searches, [here.id])[1]) == [karin.id], typed
        assert list(found(typed, uow.searches, [here.id, there.id])[1]) == [karin.id, anna.id], typed
        assert found(typed, uow.searches, []) == (Nearness.GUESS, [])


def test_a_new_name_is_found_and_the_old_one_is_not(uow: SqlUnitOfWork) -> None:
    """The words follow the person."""
    programme = a_programme(uow)
    person = a_person(uow, name="Karin Ek", employer="Nordbygg", email="karin@ek.se")
    a_membership(uow, person, programme, registered_at=NOW)
    changed = Person(person.id, "sv", NOW, name="Siri Alm", employer="Sydkraft", email="siri@alm.se")
    uow.people.save(changed)
    assert [len(found(typed, uow.searches, [programme.id])[1]) for typed in ("karin", "nordbygg", "karin@")] == [0] * 3
    assert [len(found(typed, uow.searches, [programme.id])[1]) for typed in ("siri", "sydkraft", "siri@")] == [1] * 3


@dataclass(frozen=True, slots=True)
class Known:
    """A participant with everything that they can be found by, in words."""

    key: int
    name: str
    phone: str
    email: str
    rest: str


def by_reading(text: str, people: Sequence[Known]) -> tuple[Nearness, list[int]]:
    """Return what a search finds, by looking at each of these people."""

    def these(fits: Callable[[Known], bool]) -> list[int]:
        return [one.key for one in people if fits(one)]

    if digits := digits_of(text):
        return Nearness.CONTACT, these(lambda one: digits in one.phone)
    if "@" in text:
        return Nearness.CONTACT, these(lambda one: text.strip().casefold() in one.email.casefold())
    words = folded(text).split()
    if not 0 < len(words) <= MOST_WORDS:
        return Nearness.GUESS, []
    if by_name := these(lambda one: all(f" {word}" in one.name for word in words)):
        return Nearness.NAME, by_name
    if by_rest := these(lambda one: all(f" {word}" in one.rest for word in words)):
        return Nearness.EMPLOYER, by_rest
    if any(len(word) < SHORTEST_GUESSED for word in words):
        return Nearness.GUESS, []
    near = {one.key: [max(fuzz.ratio(word, name) for name in one.name.split()) for word in words] for one in people}
    keys = these(lambda one: min(near[one.key]) >= NEAR)
    return Nearness.GUESS, sorted(keys, key=lambda key: -sum(near[key]))


def test_it_is_what_reading_everybody_gives(uow: SqlUnitOfWork) -> None:
    """Whatever part of whatever is typed, the database finds the same people in the same order."""
    programme = a_grown_programme(uow, 40, share=2).programme
    seats = [(one, person) for one, person in uow.memberships.page(programme.id, 0, 1000)]
    assert seats == sorted(seats, key=lambda two: (alphabetical(two[1].name), two[0].id))
    people = [
        Known(one.id, folded(f"{p.name} {p.called}"), p.phone, p.email, folded(f"{p.employer} {p.email} {p.town}"))
        for one, p in seats
    ]
    rng = random.Random(1)
    nearnesses = set()
    for _ in range(300):
        _, person = rng.choice(seats)
        text = rng.choice((person.name, person.phone, person.email, person.employer, person.name))
        start = rng.randrange(len(text))
        part = text[start : start + rng.randrange(1, 12)] if rng.random() < 0.6 else text[: rng.randrange(1, len(text))]
        typed = part if rng.random() < 0.7 else "".join(rng.sample(part, len(part)))
        nearness, keys = found(typed, uow.searches, [programme.id])
        assert (nearness, list(keys)) == by_reading(typed, people), typed
        nearnesses |= {nearness} if keys else set()
    assert nearnesses == set(Nearness), "each way was gone"
