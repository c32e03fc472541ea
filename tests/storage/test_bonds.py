"""The bonds between people: pairs, present and past, in whichever programme, and bosses."""

from programme.access import NO_BONDS, Bonds
from programme.pair import End, Pair, PairState
from programme.people import Membership, Role, State
from storage.unit_of_work import SqlUnitOfWork
from tests.storage.openings import NOW, a_person, a_programme


def test_pairs_and_bosses(uow: SqlUnitOfWork) -> None:
    """A pair bonds two people both ways, after its end too, unless they never met; a boss is bonded one way."""
    programme, eva = a_programme(uow)
    karin, lars, per, ida = (a_person(uow, name, 7001 + n) for n, name in enumerate(("Karin", "Lars", "Per", "Ida")))

    def pair(adept: int, mentor: int, end: End | None) -> None:
        seats = [
            uow.memberships.add(Membership(0, person, programme.id, role, State.WAITING, NOW))
            for person, role in ((adept, Role.ADEPT), (mentor, Role.MENTOR))
        ]
        state = PairState.ENDED if end else PairState.ACTIVE
        uow.pairs.add(Pair(0, programme.id, seats[0].id, seats[1].id, state, NOW, end))

    pair(karin.id, lars.id, None)
    pair(per.id, eva.id, End.REMATCHED)
    uow.bonds.add_boss(eva.id, karin.id, told_by=eva.id, at=NOW)
    uow.bonds.add_boss(eva.id, karin.id, told_by=eva.id, at=NOW)
    two, former = {(karin.id, lars.id), (lars.id, karin.id)}, {(per.id, eva.id), (eva.id, per.id)}
    boss, of_partner = frozenset({(eva.id, karin.id)}), frozenset({(eva.id, lars.id)})
    assert uow.bonds.of([karin.id]) == Bonds(frozenset(two), boss)
    assert uow.bonds.of([lars.id]) == Bonds(frozenset(two), bosses_of_partners=of_partner)
    assert uow.bonds.of([eva.id]) == Bonds(frozenset(former), boss, of_partner)
    assert uow.bonds.of([eva.id, lars.id]).partners == two | former
    assert uow.bonds.of([ida.id]) == uow.bonds.of([]) == NO_BONDS
    uow.bonds.remove_boss(eva.id, karin.id)
    assert uow.bonds.of([karin.id]).bosses == uow.bonds.of([lars.id]).bosses_of_partners == frozenset()
    uow.bonds.add_boss(eva.id, lars.id, told_by=eva.id, at=NOW)
    assert uow.bonds.of([karin.id]).bosses_of_partners == {(eva.id, karin.id)}, "the adept tells of the mentor, too"


def test_a_proposal_that_came_to_nothing_is_no_bond(uow: SqlUnitOfWork) -> None:
    """Who was only put forward to somebody, and one of them said no, may look after them."""
    programme, eva = a_programme(uow)
    karin = a_person(uow, "Karin", 7001)
    seats = [
        uow.memberships.add(Membership(0, person.id, programme.id, role, State.WAITING, NOW))
        for person, role in ((karin, Role.ADEPT), (eva, Role.MENTOR))
    ]
    for end in (End.MENTOR_DECLINED, End.ADEPT_OBJECTED):
        uow.pairs.add(Pair(0, programme.id, seats[0].id, seats[1].id, PairState.ENDED, NOW, end))
    assert uow.bonds.of([karin.id, eva.id]) == NO_BONDS
