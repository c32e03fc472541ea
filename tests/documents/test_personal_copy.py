"""The copy of everything that is stored about a person: nothing is left out, nothing is garbled."""

from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import date, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.recipes import Recipes
from bot.texts import Texts
from documents.personal_copy import personal_copy
from programme.dialog import DialogState
from programme.meeting import Held, Meeting, MeetingState, Report
from programme.names import name_of_person
from programme.pair import Contract, Pair, PairState
from programme.people import Concern, Letter, Membership, Person, Preset, Programme, Role, State
from programme.personal_copy import CopiedLetter, Stored
from programme.ports.conversation import Words
from programme.speech import Phrase, Value
from programme.times import stamp
from programme.usecases.common import nudge
from programme.usecases.myself.concern import told_in
from programme.usecases.trust import contract_text
from sandbox.rehearsal.clock import TurnedClock
from storage.database import Database
from storage.unit_of_work import SqlUnitOfWork
from tests.rows import NOW, a_dialog, a_letter, a_membership, a_person, a_programme

TEXTS = Texts()
ZONE = ZoneInfo("Europe/Stockholm")
HOSTILE = 'Bo "Bobby" <b>&</b> { $name } \u2066 DROP TABLE 💙'
PROGRAMME = Programme(4, "Framsteg", date(2027, 1, 15), date(2027, 12, 17), Preset.LEADERSHIP, "Europe/Stockholm", NOW)
PERSON = Person(
    id=1,
    language="sv",
    created_at=NOW,
    telegram_id=7_000_000_001,
    name="Eva Lind",
    email="eva@example.com",
    phone="+46701234567",
    town="Umeå",
    employer="Nordbygg",
    spoken=("sv", "fi"),
    unreachable_since=NOW + timedelta(days=1),
    deletion_asked_at=NOW + timedelta(days=2),
)
MEMBERSHIP = Membership(
    id=2,
    person_id=1,
    programme_id=4,
    role=Role.ADEPT,
    state=State.REGISTERED,
    created_at=NOW + timedelta(days=3),
    consented_at=NOW + timedelta(days=4),
    registered_at=NOW + timedelta(days=5),
    competences=("sales", "board"),
    goal="To grow",
    capacity=2,
)
LETTER = Letter(5, 2, 1, "Dear manager", NOW + timedelta(days=6))
DRAFT: tuple[str, Value] = ("registration-goal-label", "Not sent yet")
TALK: list[tuple[str, Value]] = [("interview-challenges-label", "Finds it hard to say no")]
CONCERN = Concern(6, 2, "distance", "We never meet", "ring", NOW + timedelta(days=7))
CONTRACT = Contract(
    id=7,
    pair_id=8,
    language="en",
    goals=("To dare", "To rest"),
    agreed="No phones",
    text="MORAL CONTRACT",
    hash="0" * 64,
    made_by=1,
    made_at=NOW + timedelta(days=8),
    adept_signed_at=NOW + timedelta(days=9),
    mentor_signed_at=NOW + timedelta(days=10),
)
BARE = Stored(PERSON, NOW, ZONE, [(MEMBERSHIP, PROGRAMME)], [TALK], [], [DRAFT], concerns=[told_in(CONCERN, ZONE)])


def with_letter(letter: Letter, author: str = "Eva Lind") -> Stored:
    return replace(
        BARE, letters=[CopiedLetter(stamp(letter.sent_at, ZONE), author, letter.text, letter.undelivered_at is None)]
    )


STORED = with_letter(LETTER)

# Each field with another value. Whoever adds a column tells here how it shows, or below why it need not.
OTHER_PERSON: dict[str, Any] = {
    "called": "Evis",
    "language": "en",
    "created_at": NOW - timedelta(days=9),
    "telegram_id": 8,
    "name": "Adam Berg",
    "email": "adam@example.com",
    "phone": "+46709999999",
    "town": "Luleå",
    "employer": "Sydbygg",
    "spoken": ("sv", "de"),
    "unreachable_since": NOW - timedelta(days=8),
    "missed_since": NOW - timedelta(days=10),
    "deletion_asked_at": NOW - timedelta(days=7),
    "title": "Enhetschef",
    "boards": "Sydbygg AB",
    "mail_since": NOW,
}
OTHER_MEMBERSHIP: dict[str, Any] = {
    "role": Role.MENTOR,
    "state": State.WITHDRAWN,
    "created_at": NOW - timedelta(days=6),
    "consented_at": NOW - timedelta(days=5),
    "registered_at": NOW - timedelta(days=4),
    "competences": ("sales", "growth"),
    "goal": "To rest",
    "presentation": "Old hand",
    "idea": "Bread by bike",
    "shown": True,
    "capacity": 3,
    "suspended_at": NOW,
}
OTHER_LETTER: dict[str, Any] = {"text": "Dear Eva", "sent_at": NOW - timedelta(days=3), "undelivered_at": NOW}
OTHER_CONCERN: dict[str, Any] = {
    "theme": "other",
    "text": "All is well",
    "wish": "wait",
    "told_at": NOW - timedelta(days=2),
    "passed_on_at": NOW,
    "urgency": "urgent",
    "urged_at": NOW,
    "eased_at": NOW,
    "answered_at": NOW,
}
OTHER_CONTRACT: dict[str, Any] = {
    "goals": ("To dare",),
    "agreed": "",
    "text": "CONTRACT",
    "made_at": NOW - timedelta(days=1),
    "adept_signed_at": None,
    "mentor_signed_at": NOW,
    "adept_recorded_by": 9,
    "mentor_recorded_by": 9,
}
INTERNAL = {
    Contract: {"id", "pair_id", "language", "hash", "made_by"},  # what follows from the text; the writer by name
    # what the managers did; the partner or the manager by name
    Concern: {"id", "membership_id", "pair_id", "about_id", "opened_at", "settled_at", "told_stand_in_at"},
    Person: {
        "id",
        "forgotten",
        "in_several",
        "spared_since",  # follows from their private words
        "last_programme",
        "last_programme_at",
    },  # numbers and notes of ours; whoever asks is not forgotten
    Membership: {"id", "person_id", "programme_id"},  # the programme stands there by name
    Letter: {"id", "membership_id", "author_id", "message_id", "settled_at"},  # the author by name
}


def words_of(language: str) -> Words:
    def words(key: str, args: Mapping[str, Value] | None = None) -> str:
        return TEXTS.render(Phrase(key, args or {}), language, markup=False)

    return words


def copied(stored: Stored = STORED, language: str = "sv") -> str:
    return personal_copy(stored, words_of(language)).decode()


@pytest.mark.parametrize(
    ("kind", "shown"),
    [
        *((Person, OTHER_PERSON), (Membership, OTHER_MEMBERSHIP), (Letter, OTHER_LETTER)),
        *((Concern, OTHER_CONCERN), (Contract, OTHER_CONTRACT)),
    ],
)
def test_no_column_is_forgotten(kind: type[Any], shown: dict[str, Any]) -> None:
    """Every field is either shown in the copy or known to be a number of ours."""
    assert set(shown) | INTERNAL[kind] == {one.name for one in fields(kind)}
    assert not set(shown) & INTERNAL[kind]


@pytest.mark.parametrize("field", OTHER_PERSON)
def test_everything_about_a_person_shows(field: str) -> None:
    """A copy of somebody who differs in one thing reads differently."""
    other = replace(STORED, person=replace(PERSON, **{field: OTHER_PERSON[field]}))
    assert copied(other) != copied()


@pytest.mark.parametrize("field", OTHER_MEMBERSHIP)
def test_everything_about_a_membership_shows(field: str) -> None:
    """The same for taking part in a programme."""
    other = replace(STORED, memberships=[(replace(MEMBERSHIP, **{field: OTHER_MEMBERSHIP[field]}), PROGRAMME)])
    assert copied(other) != copied()


@pytest.mark.parametrize("field", OTHER_LETTER)
def test_everything_about_a_letter_shows(field: str) -> None:
    """The same for letters."""
    assert copied(with_letter(replace(LETTER, **{field: OTHER_LETTER[field]}))) != copied()


@pytest.mark.parametrize("field", OTHER_CONCERN)
def test_everything_about_a_concern_shows(field: str) -> None:
    """The same for private words to the manager."""
    other = replace(CONCERN, **{field: OTHER_CONCERN[field]})
    assert copied(replace(STORED, concerns=[told_in(other, ZONE)])) != copied()


@pytest.mark.parametrize("field", OTHER_CONTRACT)
def test_everything_about_a_contract_shows(field: str) -> None:
    """The same for moral contracts, and whose words they are."""

    def with_contract(contract: Contract, writer: str = "Bo Ek") -> str:
        name = name_of_person(1, writer, "", "", "").full
        return copied(replace(STORED, contracts=[contract_text.copied(contract, name, ZONE)]))

    other = with_contract(replace(CONTRACT, **{field: OTHER_CONTRACT[field]}))
    assert other != with_contract(CONTRACT)
    assert with_contract(CONTRACT, "Cia Berg") != with_contract(CONTRACT)


@pytest.mark.parametrize("language", TEXTS.languages)
def test_the_copy_is_in_every_language(language: str) -> None:
    """What the person wrote stands there as it is; everything around it is in their language."""
    copy = copied(language=language)
    written = ["Eva Lind", "eva@example.com", "070-123 45 67", "Nordbygg", "Umeå", "To grow", "Dear manager"]
    assert [one for one in [*written, "Framsteg", "Not sent yet", "7000000001"] if one not in copy] == []
    assert words_of(language)("copy-title") in copy
    assert "<b>" not in copy


@pytest.mark.parametrize("language", TEXTS.languages)
@pytest.mark.parametrize("state", [state for state in State if state not in {State.MANAGING, State.FORGOTTEN}])
def test_every_state_has_words(language: str, state: State) -> None:
    """Wherever somebody stands in the programme, the copy can say it."""
    assert copied(replace(STORED, memberships=[(replace(MEMBERSHIP, state=state), PROGRAMME)]), language)


def test_hostile_text_survives() -> None:
    """Whatever a person wrote is in the copy letter by letter: nothing is escaped, filled in or lost."""
    stored = Stored(
        person=replace(PERSON, name=HOSTILE, town=HOSTILE, employer=HOSTILE),
        made_at=NOW,
        zone=ZONE,
        memberships=[(replace(MEMBERSHIP, goal=HOSTILE), replace(PROGRAMME, name=HOSTILE))],
        interviews=[[("interview-notes-label", HOSTILE)]],
        letters=[CopiedLetter(stamp(NOW, ZONE), HOSTILE, HOSTILE)],
        drafts=[("registration-goal-label", HOSTILE)],
    )
    assert copied(stored).count(HOSTILE) == 9


def test_somebody_of_whom_little_is_known() -> None:
    """A copy can be made of somebody who has only just come, and has no empty lines in it."""
    copy = copied(Stored(Person(1, "sv", NOW), NOW, ZONE, [], [], [], []))
    assert all(not line.endswith(": ") for line in copy.splitlines())
    assert copy.endswith("\n")
    assert "\n\n\n" not in copy


async def test_what_the_database_has_is_in_the_copy(database: Database) -> None:
    """A copy made from the database holds every thread and draft, one of an older form too, and nobody else's."""

    def stored(uow: SqlUnitOfWork) -> int:
        programme = a_programme(uow)
        manager, person = a_person(uow, 1, name="Eva Lind"), a_person(uow, 2, name="Bo Ek")
        other = a_person(uow, 3, name="Cia Berg")
        a_membership(uow, manager, programme, Role.MANAGER, State.MANAGING)
        mine = a_membership(uow, person, programme, goal="my goal")
        others = a_membership(uow, other, programme, goal="another goal")
        a_letter(uow, mine, person, text="my letter")
        a_letter(uow, mine, manager, text="the answer")
        a_letter(uow, others, other, text="another letter")
        answers = {"gone": "old answer", "name": "my draft", "languages": ["sv", "fi"], "goal": None}
        hints = {"role": "adept"}
        a_dialog(
            uow,
            person,
            DialogState.KEPT,
            form="registration",
            form_version=0,
            step="name",
            answers=answers,
            hints=hints,
        )
        a_dialog(uow, person, answers={"text": "my open letter"})
        return person.id

    key = await database.run(stored)
    recipes = Recipes(database, TEXTS, ZONE, TurnedClock(), "mentorbot")
    file = await recipes.build({"kind": "copy", "subject": key, "language": "sv"})
    copy = file.content.decode()
    own = ["Bo Ek", "my goal", "my letter", "the answer", "Eva Lind", "my draft", "svenska, finska", "my open letter"]
    assert [one for one in own if one not in copy] == []
    assert "another" not in copy
    assert "Cia" not in copy


async def test_the_contract_is_in_both_copies(database: Database) -> None:
    """Each of the two finds the whole contract in the copy, and nobody else does."""

    def stored(uow: SqlUnitOfWork) -> list[int]:
        programme = a_programme(uow)
        adept, mentor, other = (a_person(uow, key, name=name) for key, name in enumerate(("Bo Ek", "Cia Berg", "Du Å")))
        seats = [a_membership(uow, adept, programme), a_membership(uow, mentor, programme, Role.MENTOR)]
        a_membership(uow, other, programme)
        pair = uow.pairs.add(Pair(0, programme.id, seats[0].id, seats[1].id, PairState.ACTIVE, NOW))
        uow.contracts.replace(replace(CONTRACT, pair_id=pair.id, made_by=adept.id))
        return [adept.id, mentor.id, other.id]

    keys = await database.run(stored)
    recipes = Recipes(database, TEXTS, ZONE, TurnedClock(), "mentorbot")
    files = [await recipes.build({"kind": "copy", "subject": key, "language": "sv"}) for key in keys]
    copies = [file.content.decode() for file in files]
    for copy in copies[:2]:
        assert "Moraliskt kontrakt\nSkrivet: " in copy
        assert "Skrivet av: Bo Ek\nMål: To dare; To rest\nOckså överens om: No phones\nAdepten skrev under: " in copy
        assert "Hela texten: MORAL CONTRACT" in copy
    assert "To dare" not in copies[2]


async def test_meetings_and_ones_own_reports(database: Database) -> None:
    """Each finds every meeting with its place, and what they told; never the other's report, nor what it led to."""

    def stored(uow: SqlUnitOfWork) -> list[int]:
        programme = a_programme(uow)
        people = [a_person(uow, key, name=name) for key, name in enumerate(("Bo Ek", "Cia Berg"))]
        seats = [a_membership(uow, people[0], programme), a_membership(uow, people[1], programme, Role.MENTOR)]
        pair = uow.pairs.add(Pair(0, programme.id, seats[0].id, seats[1].id, PairState.ACTIVE, NOW))
        made = Meeting(0, pair.id, NOW, people[0].id, NOW, "Bryggan", MeetingState.HELD)
        held = uow.meetings.add(made)
        uow.meetings.add(replace(made, starts_at=NOW + timedelta(days=1), place="", state=MeetingState.CANCELLED))
        told = Report(0, held.id, seats[0].id, Held.YES, NOW, minutes=90, useful=2, progress=3, talk=True)
        uow.reports.add(told)
        uow.reports.add(replace(told, membership_id=seats[1].id, held=Held.MOVED, minutes=180, useful=5, progress=None))
        return [one.id for one in people]

    keys = await database.run(stored)
    recipes = Recipes(database, TEXTS, ZONE, TurnedClock(), "mentorbot")
    files = [await recipes.build({"kind": "copy", "subject": key, "language": "sv"}) for key in keys]
    adepts, mentors = (file.content.decode() for file in files)
    for copy in (adepts, mentors):
        assert "Plats: Bryggan\nDu berättade: " in copy, "what became of it may be the other's word"
        assert copy.endswith("Hur det blev: avbokat\n")
    mine = (
        "Blev mötet av: Ja, vi sågs",
        "Hur länge: 1½ timme",
        "Hur givande för dig: Inte så givande",
        "På väg mot målen: Ungefär halvvägs",
        "Prata med programansvarig: Ja, ring mig gärna",
    )
    assert "\n".join(mine) in adepts
    assert [one for one in mine[:4] if one in mentors] == []
    assert "Blev mötet av: Vi flyttade det\nHur länge: 3 timmar\nHur givande för dig: Väldigt givande\n" in mentors


async def test_what_was_said_unasked(database: Database) -> None:
    """Everybody can read when the bot got in touch by itself, and about what; nobody sees another's."""

    def stored(uow: SqlUnitOfWork) -> list[int]:
        people = [a_person(uow, key, name=name) for key, name in enumerate(("Bo Ek", "Cia Berg"))]
        for kind in ("prompt-ask", "report-again", "status-waiting", "survey"):
            nudge.noted(uow, people[0].id, kind, NOW)
        return [one.id for one in people]

    keys = await database.run(stored)
    recipes = Recipes(database, TEXTS, ZONE, TurnedClock(), "mentorbot")
    files = [await recipes.build({"kind": "copy", "subject": key, "language": "sv"}) for key in keys]
    mine, others = (file.content.decode() for file in files)
    about = ("om nästa möte", "hur mötet var", "hur det går med ett förslag", "uppföljning")
    lines = "\n".join(f"21 november 2026 10.30: {one}" for one in about)
    assert f"När jag har hört av mig utan att du frågat\n{lines}\n" in mine
    assert "hört av mig" not in others
