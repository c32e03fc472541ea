"""What managers type to find somebody: the card, the pair, a choice, or nothing, and never somebody else."""

from dataclasses import replace
from itertools import count

import pytest

from programme.due import DueKind
from programme.pair import Pair, PairState
from programme.people import Actor, LinkKind, Membership, Person, Role, State
from programme.people_list import Entry, PeopleList
from programme.presses.importing import OpenEntry
from programme.presses.matter import MatterKind, OpenMatter
from programme.presses.people import OpenCard
from programme.seeking import asks_for_somebody
from programme.speech import Phrase, Speech
from programme.usecases.common.link import new_link
from programme.usecases.desk.search import meant, person, search
from storage.unit_of_work import SqlUnitOfWork
from tests.statements import counted
from tests.storage.openings import NOW, a_programme

PEOPLE = (
    ("Karin Ek", Role.ADEPT, "+46701740001", "Nordbygg", "Umeå"),
    ("Lars Holm", Role.MENTOR, "+46701740002", "Holms el", "Malå"),
    ("Sofia Ring", Role.ADEPT, "+46701740003", "Sydkraft", "Lund"),
    ("Karin Berg", Role.ADEPT, "+46701740004", "Bergs", "Skellefteå"),
    ("Per Hansson", Role.MENTOR, "+46701740005", "Hans skor", "Luleå"),
    ("Anders Ek", Role.MENTOR, "+4722123456", "Norges bank", "Oslo"),
)
PAIRS = ((0, 1), (3, 4))
CARD, PAIR, ASKS, NOBODY = "card-title", "pair-title", "asks", ""

TYPED: dict[str, tuple[str, list[str]]] = {
    "lars": (CARD, ["Lars Holm"]),
    "ring sofia": (CARD, ["Sofia Ring"]),
    "Ring": (CARD, ["Sofia Ring"]),
    "vem är lars?": (CARD, ["Lars Holm"]),
    "Vem är Lars Holm": (CARD, ["Lars Holm"]),
    "Lars telefon": (CARD, ["Lars Holm"]),
    "lars nummer tack": (CARD, ["Lars Holm"]),
    "telefonnummer till Sofia": (CARD, ["Sofia Ring"]),
    "Sofias nummer": (CARD, ["Sofia Ring"]),
    "visa kortet för sofia": (CARD, ["Sofia Ring"]),
    "who is sofia?": (CARD, ["Sofia Ring"]),
    "call 070-174 00 02": (CARD, ["Lars Holm"]),
    "070\u2011174\xa000\xa002": (CARD, ["Lars Holm"]),
    "Lars Holm 070-174 00 02": (CARD, ["Lars Holm"]),
    "+47 22 12 34 56": (CARD, ["Anders Ek"]),
    "malå": (CARD, ["Lars Holm"]),
    "i Luleå": (CARD, ["Per Hansson"]),
    "Skelleftea": (CARD, ["Karin Berg"]),
    "nordbygg umeå": (CARD, ["Karin Ek"]),
    "Karin och Lars": (PAIR, ["Karin Ek", "Lars Holm"]),
    "Karin/Lars": (PAIR, ["Karin Ek", "Lars Holm"]),
    "Lars & Karin": (PAIR, ["Karin Ek", "Lars Holm"]),
    "karin ek – lars holm": (PAIR, ["Karin Ek", "Lars Holm"]),
    "paret Per och Karin": (PAIR, ["Karin Berg", "Per Hansson"]),
    "karin": (ASKS, ["Karin Berg", "Karin Ek"]),
    "karin?": (ASKS, ["Karin Berg", "Karin Ek"]),
    "ek": (ASKS, ["Anders Ek", "Karin Ek"]),
    "sofai": (ASKS, ["Sofia Ring"]),
    "ring sofai": (ASKS, ["Sofia Ring"]),
    "Jag pratade med Sofia i går, det gick bra": (ASKS, ["Sofia Ring"]),
    "Kan någon ringa Lars Holm om mötet på torsdag?": (ASKS, ["Lars Holm"]),
    "Sofia och Lars": (ASKS, ["Lars Holm", "Sofia Ring"]),
    "Sune": (NOBODY, []),
    "ring": (CARD, ["Sofia Ring"]),
    "Vi ses en gång per vecka, och hans mål är klart": (NOBODY, []),
    "Vem bokar lokalen nu då?": (NOBODY, []),
    "kan du ringa mig": (NOBODY, []),
    "tack så mycket för allt": (NOBODY, []),
    "Hej Karin, hur går det?": (NOBODY, []),
    "Hej Sofia!": (NOBODY, []),
    "Hello Lars and Karin": (NOBODY, []),
    "och": (NOBODY, []),
    "/": (NOBODY, []),
    "070": (ASKS, ["Karin Berg", "Karin Ek", "Lars Holm", "Per Hansson", "Sofia Ring"]),
    "😀": (NOBODY, []),
    "Sofia " * 100: (NOBODY, []),
}
"""What is typed; whether it opens a card or a pair, or asks back; and whom that names."""


@pytest.fixture
def desk(uow: SqlUnitOfWork) -> Actor:
    """A manager with six participants, of whom four are in two pairs."""
    programme, eva = a_programme(uow)
    ids, seats = count(7001), []
    for name, role, phone, employer, town in PEOPLE:
        one = uow.people.add(Person(0, "sv", NOW, next(ids), name=name, phone=phone, employer=employer, town=town))
        seat = Membership(0, one.id, programme.id, role, State.WAITING, NOW, NOW, registered_at=NOW)
        seats.append(uow.memberships.add(seat))
    for adept, mentor in PAIRS:
        uow.pairs.add(Pair(0, programme.id, seats[adept].id, seats[mentor].id, PairState.ACTIVE, NOW))
    return Actor(eva, NOW)


def shown(said: Speech) -> tuple[str, list[str]]:
    """Return what a message is, and whom it names."""
    if said.window is not None:
        rows = [row[0].label for row in said.choices[:-1]]
        return ASKS, sorted(str(one.args["name"].whole) for one in rows)  # type: ignore[union-attr]
    title = next(one for line in said.text for one in lines(line) if one.key in {CARD, PAIR})
    return title.key, sorted(str(getattr(one, "whole", one)) for key, one in title.args.items() if key != "role")


def lines(phrase: Phrase) -> list[Phrase]:
    """Return the lines of a paragraph."""
    listed = phrase.args.get("lines")
    return [phrase] if listed is None else [one for one in listed.items if isinstance(one, Phrase)]  # type: ignore[union-attr]


def test_what_is_typed(uow: SqlUnitOfWork, desk: Actor) -> None:
    """One who fits is shown, several are asked about, and a sentence or a slip of the finger is never sure."""
    for typed, (kind, names) in TYPED.items():
        with counted(uow) as statements:
            said = search(uow, desk, typed)
        found = shown(said[0]) if said and isinstance(said[0], Speech) else (NOBODY, [])
        assert found == (kind, names), typed
        assert len(statements) <= 45, (typed, len(statements))


def test_nobody_found(uow: SqlUnitOfWork, desk: Actor) -> None:
    """By the command it is said what may help."""
    (said,) = person(uow, desk, "Sune")
    assert isinstance(said, Speech)
    assert [one.key for one in said.text] == ["search-nobody", "search-helps"]


def test_a_name_on_the_list_opens_the_card(uow: SqlUnitOfWork, desk: Actor) -> None:
    """The matter is one press further, for a participant and for a pair; what is put off is not on the list."""
    pair = uow.pairs.open_in(next(iter(uow.memberships.of_person(desk.person.id))).programme_id)[0]
    karin = uow.memberships.get(pair.adept_id)
    uow.dues.put(DueKind.LOW_REPORT, karin, NOW, NOW)
    uow.dues.put(DueKind.SILENT, karin, NOW, NOW, pair=pair)
    for typed, kind, subject in (("karin ek", MatterKind.TALKS, karin.id), ("Karin/Lars", MatterKind.SILENT, pair.id)):
        (said,) = search(uow, desk, typed)
        assert isinstance(said, Speech)
        assert said.choices[0][0].press == OpenMatter(karin.programme_id, kind, subject)
    later = replace(desk, now=NOW)
    uow.dues.put(DueKind.LOW_REPORT, karin, NOW.replace(year=2028), NOW, put_off=True)
    (said,) = search(uow, later, "karin ek")
    assert isinstance(said, Speech)
    assert not isinstance(said.choices[0][0].press, OpenMatter)


ON_A_LIST = ("Åsa Nyberg", "Karin Zetterlund")
LISTED: dict[str, tuple[list[str], list[str]]] = {
    "asa": (["Åsa Nyberg"], []),
    "ring Åsa": (["Åsa Nyberg"], []),
    "Vem är Åsa Nyberg?": (["Åsa Nyberg"], []),
    "Åsas nummer": (["Åsa Nyberg"], []),
    "Åsa och Zetterlund": (["Karin Zetterlund", "Åsa Nyberg"], []),
    "Åsa och Lars": (["Åsa Nyberg"], ["Lars Holm"]),
    "ring Zetterlund": (["Karin Zetterlund"], []),
    "Z": ([], []),
}
"""What is typed; whom of a list it finds, and whom of the participants beside."""


def test_who_waits_on_a_list_is_found(uow: SqlUnitOfWork, desk: Actor) -> None:
    """Whoever is only on a list is found by the same words as a participant, alone or as one of two."""
    programme = next(iter(uow.memberships.of_person(desk.person.id))).programme_id
    sent = uow.people_lists.add(PeopleList(0, programme, desk.person.id, "f", "l.csv", NOW))
    for row, name in enumerate(ON_A_LIST):
        link = new_link(desk, LinkKind.ENTRY, programme_id=programme, role=Role.ADEPT)
        assert link.expires_at is not None
        uow.entries.add_all([(link, Entry(0, sent.id, programme, row, Role.ADEPT, name, 0, link.expires_at))])
    for typed, expected in LISTED.items():
        said = [one for one in search(uow, desk, typed) if isinstance(one, Speech)]
        buttons = [choice for one in said for row in one.choices for choice in row]
        listed = [str(one.label.args["text"]) for one in buttons if isinstance(one.press, OpenEntry)]
        beside = [str(one.label.args["name"].whole) for one in buttons if isinstance(one.press, OpenCard)]  # type: ignore[union-attr]
        assert (sorted(listed), beside) == expected, typed


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("ring Sune", True),
        ("Sök Sune Alm", True),
        ("visa kortet för Sune", True),
        ("Sune och Beata", True),
        ("Sune Alm & Beata", True),
        ("Sune", False),
        ("ring", False),
        ("kan du ringa mig", False),
        ("lunch och fika", False),
        ("Lunch och fika", False),
        ("Vem bokar lokalen nu då?", False),
        ("ring mig när du har bokat lokalen", False),
        ("Tack och hej", False),
        ("Hej Sune och Beata", False),
        ("Sune, Beata, Alma", False),
        ("ring " + "Sune" * 40, False),
    ],
)
def test_who_is_asked_for_and_is_not_there(typed: str, says: bool) -> None:
    """A text that surely asks for somebody is told that nobody fits; other words go the way they went."""
    assert asks_for_somebody(typed) is says


def test_nobody_by_that_name(uow: SqlUnitOfWork, desk: Actor) -> None:
    """It is said that nobody fits, as by the command."""
    (said,) = meant(uow, desk, "Sune och Beata")
    assert isinstance(said, Speech)
    assert [one.key for one in said.text] == ["search-nobody", "search-helps"]
    assert meant(uow, desk, "Tack för hjälpen") == []
