"""What is worked out between two units: claimed by one process, held while it lives, answered once."""

from datetime import datetime, timedelta

from programme.errand import Errand, ErrandKind
from storage.unit_of_work import SqlUnitOfWork
from tests.rows import NOW, a_person, a_programme

LEASE = timedelta(seconds=60)


def asked(uow: SqlUnitOfWork) -> Errand:
    found = uow.errands.ask(ErrandKind.MATCH, a_programme(uow), a_person(uow), NOW)
    assert found is not None
    return found


def take(uow: SqlUnitOfWork, by: str, at: datetime, *in_hand: int) -> list[tuple[int, int]]:
    """Let a process look for what it can take; return the ids with their tries."""
    taken = uow.errands.take(in_hand, claimed_by=by, held_at=at, lease_until=at + LEASE)
    return [(one.id, one.tries) for one in taken]


def test_an_errand_in_hand_is_held(uow: SqlUnitOfWork) -> None:
    """Each look extends the lease of what is in hand, so that no other process takes it; once it is over, one does."""
    errand = asked(uow)
    assert take(uow, "me", NOW) == [(errand.id, 1)]
    soon = NOW + LEASE / 2
    assert take(uow, "me", soon, errand.id) == []
    assert take(uow, "other", NOW + LEASE + timedelta(seconds=1)) == []
    assert take(uow, "other", soon + LEASE + timedelta(seconds=1)) == [(errand.id, 2)]
    assert not uow.errands.finish(errand.id, claimed_by="me")
    assert uow.errands.finish(errand.id, claimed_by="other")


def test_what_is_let_go_is_taken_anew(uow: SqlUnitOfWork) -> None:
    """What stands under its own name and is not in hand a process takes again."""
    errand = asked(uow)
    take(uow, "me", NOW)
    assert take(uow, "me", NOW) == [(errand.id, 2)]
