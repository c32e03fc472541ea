"""The matters on a manager's list about one participant or one pair, as buttons on a card that was sought.

A manager who types a name that also stands on the list wants the person; the matter is one press further.
"""

from collections.abc import Iterable

from programme.access import Fact
from programme.due import Due, DueKind
from programme.people import Actor, Membership
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.matter import MatterKind, OpenMatter
from programme.speech import Choice, Phrase
from programme.usecases.common.menu import Rows
from programme.usecases.common.put_off import OF_ASSISTANTS, OF_ASSISTANTS_PAIRS
from programme.usecases.common.sight import Sight, sight_of
from programme.usecases.common.two import Two
from programme.usecases.desk.dealt_with import ABOUT

MOST = 2
_ELSEWHERE = frozenset({DueKind.CONCERN, DueKind.UNMATCHED})  # a private word names nobody; the last match decides


def of_member(uow: UnitOfWork, actor: Actor, membership: Membership) -> Rows:
    """Return the buttons to the matters about a participant, the longest wait first."""
    return _rows(keys_of_member(uow, actor, sight_of(uow, actor.person, membership.programme_id), membership))


def keys_of_member(uow: UnitOfWork, actor: Actor, sight: Sight, membership: Membership) -> list[OpenMatter]:
    """Return the matters about a participant that the viewer may see, the longest wait first; no private word."""
    sees = sight.looks_after(membership.person_id)
    waits = [
        one
        for one in uow.dues.of_membership(membership.id)
        if one.due_at <= actor.now and one.kind in ABOUT and (sees or one.kind in OF_ASSISTANTS)
    ]
    letters = _letters(uow, sight, membership) if sees else []
    return [*letters, *(_key(one) for one in waits if one.kind not in _ELSEWHERE)]


def of_pair(uow: UnitOfWork, actor: Actor, two: Two) -> Rows:
    """Return the buttons to the matters about a pair."""
    return _rows(keys_of_pair(uow, actor, sight_of(uow, actor.person, two.programme.id), two))


def keys_of_pair(uow: UnitOfWork, actor: Actor, sight: Sight, two: Two) -> list[OpenMatter]:
    """Return the matters about a pair that the viewer may see."""
    sees = sight.looks_after(*two.ids)
    waits = uow.dues.of_pair(two.pair.id)
    return [
        _key(one)
        for one in waits
        if one.due_at <= actor.now and one.kind in ABOUT and (sees or one.kind in OF_ASSISTANTS_PAIRS)
    ]


def _letters(uow: UnitOfWork, sight: Sight, membership: Membership) -> list[OpenMatter]:
    if not sight.sees(Fact.LETTERS, membership.person_id):
        return []
    mine = [one for one in uow.letters.of_membership(membership.id) if one.author_id == membership.person_id]
    return [OpenMatter(membership.programme_id, MatterKind.LETTERS, one.id) for one in mine if one.settled_at is None]


def _key(due: Due) -> OpenMatter:
    return OpenMatter(due.programme_id, MatterKind[ABOUT[due.kind].upper().replace("-", "_")], due.subject)


def _rows(keys: Iterable[OpenMatter]) -> Rows:
    found = tuple(dict.fromkeys(keys))[:MOST]
    return tuple((Choice(_label(one.kind), one),) for one in found)


def _label(kind: MatterKind) -> Phrase:
    return Phrase("button-on-the-list", {"what": Phrase(f"matter-kind-{kind.name.lower().replace('_', '-')}")})
