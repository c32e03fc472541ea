"""What else is on the list about the people of a matter: said under it, with a button that leads there."""

from collections.abc import Sequence
from datetime import UTC, datetime

from programme.due import DueKind
from programme.pair import Pair, PairState
from programme.people import Actor, Concern, Letter, Membership, Role, State
from programme.presses.matter import MatterKind, OpenMatter
from programme.speech import Speech, Utterance
from programme.usecases.desk import matter
from storage.unit_of_work import SqlUnitOfWork
from tests.rows import a_person, a_programme

NOW = datetime(2027, 3, 2, 8, tzinfo=UTC)


def test_whoever_has_another_matter(uow: SqlUnitOfWork) -> None:
    """A talk, a silent pair and a letter of the same two lead to each other; a private word, and others, do not."""
    programme, eva = a_programme(uow), a_person(uow, 1, name="Eva Lind")
    uow.memberships.add(Membership(0, eva.id, programme.id, Role.MANAGER, State.MANAGING, NOW))
    names = (("Karin Ek", Role.ADEPT), ("Lars Holm", Role.MENTOR), ("Sofia Dahl", Role.MENTOR))
    karin, lars, sofia = (
        uow.memberships.add(
            Membership(
                0, a_person(uow, number, name=name).id, programme.id, role, State.WAITING, NOW, registered_at=NOW
            )
        )
        for number, (name, role) in enumerate(names, start=2)
    )
    pair = uow.pairs.add(Pair(0, programme.id, karin.id, lars.id, PairState.ACTIVE, NOW, start_confirmed_at=NOW))
    uow.dues.put(DueKind.TALK, karin, NOW, NOW)
    uow.dues.put(DueKind.TALK, sofia, NOW, NOW)
    uow.dues.put(DueKind.SILENT, karin, NOW, NOW, pair=pair)
    letter = uow.letters.add(Letter(0, lars.id, lars.person_id, "Hej", NOW))
    uow.concerns.add(Concern(0, lars.id, "distance", "Hm", "answer", NOW, pair_id=pair.id))
    uow.dues.put(DueKind.CONCERN, lars, NOW, NOW)
    actor = Actor(eva, NOW)
    talk, silent, written = (
        OpenMatter(programme.id, kind, subject)
        for kind, subject in (
            (MatterKind.TALKS, karin.id),
            (MatterKind.SILENT, pair.id),
            (MatterKind.LETTERS, letter.id),
        )
    )

    def others(key: OpenMatter) -> set[OpenMatter]:
        said = matter.open_matter(uow, actor, programme, key, in_place=False)
        texts = [part.key for one in said if isinstance(one, Speech) for part in one.text]
        found = leads(said) - {key} - ahead(said)
        assert ("matter-beside" in texts) == bool(found)
        return found

    assert others(talk) == {silent}
    assert others(silent) == {talk, written}
    assert others(written) == {silent}
    assert others(OpenMatter(programme.id, MatterKind.TALKS, sofia.id)) == set()


def leads(said: Sequence[Utterance]) -> set[OpenMatter]:
    """Return the matters to which the buttons lead."""
    rows = (row for one in said if isinstance(one, Speech) for row in one.choices)
    return {choice.press for row in rows for choice in row if isinstance(choice.press, OpenMatter)}


def ahead(said: Sequence[Utterance]) -> set[OpenMatter]:
    """Return the matter to which the way on leads, unless it is named beside as well."""
    choices = [choice for one in said if isinstance(one, Speech) for row in one.choices for choice in row]
    beside = {one.press for one in choices if one.label.key == "matter-who"}
    return {
        one.press
        for one in choices
        if one.label.key == "button-next-matter" and isinstance(one.press, OpenMatter) and one.press not in beside
    }
