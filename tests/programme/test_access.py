"""Who may see what: the table says it for every viewer and every kind of fact."""

import pytest

from programme.access import NO_BONDS, SEES, Bonds, Fact, Relation, of_manager, sees

EVA, KARIN, LARS = 1, 2, 3
CLOSED = {Fact.INTERVIEW, Fact.NOTES, Fact.LETTERS, Fact.CONCERN, Fact.REPLY, Fact.FIT, Fact.REPORT, Fact.SURVEY}
OTHERS = (Relation.PARTNER, Relation.PROPOSED, Relation.PARTICIPANT, Relation.STRANGER, Relation.OPERATOR)


def test_every_relation_has_its_row() -> None:
    """No viewer is left out, and everybody may see all that is stored about themselves."""
    assert set(SEES) == set(Relation)
    assert SEES[Relation.SELF] == set(Fact)


@pytest.mark.parametrize(
    "relation",
    [Relation.MANAGER_IN_PAIR, Relation.MANAGER_AND_BOSS, Relation.MANAGER_AND_PARTNERS_BOSS, *OTHERS],
)
def test_what_was_meant_for_the_manager_alone(relation: Relation) -> None:
    """Nobody but a manager without a bond sees what is told to the managers."""
    assert [fact for fact in CLOSED if sees(relation, fact)] == []
    assert all(sees(Relation.MANAGER, fact) for fact in CLOSED)


def test_contacts_and_contract() -> None:
    """Contacts are for the two and the managers, the words of a contract for the two alone."""
    assert not sees(Relation.PROPOSED, Fact.CONTACTS)
    assert {one for one in Relation if sees(one, Fact.CONTRACT)} == {
        Relation.SELF,
        Relation.PARTNER,
        Relation.MANAGER_IN_PAIR,
    }


def test_the_closest_bond_decides() -> None:
    """A manager in a pair with somebody is that first, then the boss; a bond with another person changes nothing."""
    pair, boss = frozenset({(EVA, KARIN), (KARIN, EVA)}), frozenset({(EVA, KARIN)})
    assert of_manager(EVA, EVA, Bonds(bosses=boss)) is Relation.SELF
    assert of_manager(EVA, KARIN, Bonds(pair, boss)) is Relation.MANAGER_IN_PAIR
    assert of_manager(EVA, KARIN, Bonds(bosses=boss)) is Relation.MANAGER_AND_BOSS
    assert of_manager(KARIN, EVA, Bonds(bosses=boss)) is Relation.MANAGER, "an employee may manage the boss"
    assert of_manager(EVA, LARS, Bonds(pair, boss)) is Relation.MANAGER
    of_partner = frozenset({(EVA, LARS)})
    assert of_manager(EVA, LARS, Bonds(bosses_of_partners=of_partner)) is Relation.MANAGER_AND_PARTNERS_BOSS
    both = Bonds(bosses=of_partner, bosses_of_partners=of_partner)
    assert of_manager(EVA, LARS, both) is Relation.MANAGER_AND_BOSS
    assert of_manager(EVA, KARIN, NO_BONDS) is Relation.MANAGER
