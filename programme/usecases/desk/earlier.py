"""What has been between a participant and each of the other side before, on the manager's card of the participant."""

from datetime import date, datetime

from programme.because import Because
from programme.matching.earlier import Earlier, Outcome, earlier, outcome_of, together
from programme.matching.explain import told
from programme.names import Name
from programme.people import Membership, Person, Programme, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import Facts, Listing, Phrase
from programme.tie import TieKind
from programme.times import local_day
from programme.usecases.common.sight import Sight

MOST_ON_A_CARD = 6

Was = tuple[date | None, Outcome, int, Because | TieKind | None]
"""The day, how it went, the other's membership, and why it was a no; of a tie that one of them has told, its kind."""


def lines(
    uow: UnitOfWork, sight: Sight, membership: Membership, person: Person, programme: Programme, now: datetime
) -> tuple[Phrase, ...]:
    """Return a paragraph with the newest outcomes, the oldest of them first; empty if there are none.

    Where a manager may not know what the other has answered, there is no line.
    """
    shown: list[Phrase] = []
    known = _known(uow, membership, programme, local_day(now, programme))
    others = uow.memberships.with_people({key for key, _ in known})
    for key, was in reversed(known):
        if key not in others or len(shown) == MOST_ON_A_CARD:
            continue
        _, other = others[key]
        if not sight.looks_after(person.id, other.id):
            continue
        names = _names(membership, person.full_name, other.full_name)
        shown.append(Phrase("bullet", {"text": told(was, names)}))
    title = Phrase("card-earlier")
    return (Phrase("lines", {"lines": Listing((title, *reversed(shown)))}),) if shown else ()


def _known(uow: UnitOfWork, membership: Membership, programme: Programme, today: date) -> list[tuple[int, Earlier]]:
    """Return every outcome with the other's membership, what has no day first, then the oldest first."""
    pairs: list[Was] = [
        (_local(one.since, programme), outcome, _other((one.adept_id, one.mentor_id), membership), one.because)
        for one in uow.pairs.of_membership(membership.id)
        if (outcome := outcome_of(one)) is not None
    ]
    aside: list[Was] = [
        (_local(at, programme), Outcome.NOT_NOW, _other(two, membership), None)
        for two, at in uow.suggestions.set_aside_of(membership.id).items()
    ]
    banned: list[Was] = [
        (None, kind, _other(two, membership), None) for two, kind in uow.bans.of_membership(membership.id).items()
    ]
    ties: list[Was] = [
        (_local(one.told_at, programme), Outcome.TIE, _other((one.membership_id, one.other_id), membership), one.kind)
        for one in uow.ties.about(membership.id)
    ]
    everything = sorted([*pairs, *aside, *banned, *ties], key=lambda one: one[0] or date.min)
    found = [(key, earlier(outcome, day, today, because)) for day, outcome, key, because in everything]
    of_two = {key: iter(together([one for other, one in found if other == key])) for key, _ in found}
    return [(key, next(of_two[key])) for key, _ in found]


def _local(moment: datetime, programme: Programme) -> date:
    return local_day(moment, programme)


def _other(two: tuple[int, int], membership: Membership) -> int:
    return two[1] if two[0] == membership.id else two[0]


def _names(membership: Membership, mine: Name, theirs: Name) -> Facts:
    return {"adept": mine, "mentor": theirs} if membership.role is Role.ADEPT else {"adept": theirs, "mentor": mine}
