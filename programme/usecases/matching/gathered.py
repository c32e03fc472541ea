"""What a match reads of a programme: whole sets, in as many statements for ten people as for a thousand.

Reading is done in a unit of work; turning what was read into the two sides is plain Python and needs none.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from programme.matching.sides import Ban, Giver, Seeker
from programme.pair import End, Pair, PairState
from programme.people import Interview, Membership, Person, Role, State
from programme.ports import UnitOfWork

COME_FIRST_AFTER = frozenset({End.REMATCHED, End.NO_START, End.LEFT})


@dataclass(frozen=True, slots=True)
class Gathered:
    """The rows from which the two sides are made.

    Attributes:
        waiting: the approved participants, each with their person.
        withdrawn: the memberships of those who have left.
        interviews: the interview sheets by membership.
        pairs: every pair of a membership, the ended ones too, oldest first.
        bans: the kind of ban of an adept and a mentor, by their memberships.
    """

    waiting: Sequence[tuple[Membership, Person]]
    withdrawn: frozenset[int]
    interviews: Mapping[int, Interview]
    pairs: Mapping[int, Sequence[Pair]]
    bans: Mapping[tuple[int, int], Ban]

    def open_pairs(self, membership: Membership) -> int:
        """Count the pairs of a membership that have not ended."""
        return sum(pair.state is not PairState.ENDED for pair in self.pairs.get(membership.id, ()))


def gather(uow: UnitOfWork, programme_id: int) -> Gathered:
    """Read all that a match of a programme needs; the number of statements does not grow with people."""
    return Gathered(
        waiting=uow.memberships.in_state(programme_id, State.WAITING),
        withdrawn=frozenset(one.id for one, _ in uow.memberships.in_state(programme_id, State.WITHDRAWN)),
        interviews={one.membership_id: one for one in uow.interviews.in_programme(programme_id)},
        pairs=_by_membership(uow.pairs.in_programme(programme_id)),
        bans=uow.bans.in_programme(programme_id),
    )


def gather_two(uow: UnitOfWork, adept_id: int, mentor_id: int) -> Gathered:
    """Read what is known of one adept and one mentor, for the text about the two."""
    both = [uow.memberships.get(key) for key in (adept_id, mentor_id)]
    sheets = [uow.interviews.of_membership(one.id) for one in both]
    return Gathered(
        waiting=[(one, uow.people.get(one.person_id)) for one in both],
        withdrawn=frozenset(),
        interviews={one.membership_id: one for one in sheets if one is not None},
        pairs=_by_membership(uow.pairs.of_membership(adept_id)),
        bans={(adept_id, mentor): kind for mentor, kind in uow.bans.of_adept(adept_id).items()},
    )


def _by_membership(pairs: Iterable[Pair]) -> Mapping[int, Sequence[Pair]]:
    found: defaultdict[int, list[Pair]] = defaultdict(list)
    for pair in pairs:
        found[pair.adept_id].append(pair)
        found[pair.mentor_id].append(pair)
    return found


def sides(gathered: Gathered) -> tuple[list[Seeker], list[Giver]]:
    """Return the approved adepts without a pair, and the approved mentors with room."""
    seekers, givers = everybody(gathered)
    taken = {one.id for one, _ in gathered.waiting if gathered.open_pairs(one)}
    return [one for one in seekers if one.membership_id not in taken], [one for one in givers if one.room]


def everybody(gathered: Gathered) -> tuple[list[Seeker], list[Giver]]:
    """Return all adepts and mentors that were read, those with a pair and those without room too."""
    banned = _banned(gathered)
    seekers = [
        _seeker(gathered, one, person, banned.get(one.id, {}))
        for one, person in gathered.waiting
        if one.role is Role.ADEPT
    ]
    return seekers, [_giver(gathered, one, person) for one, person in gathered.waiting if one.role is Role.MENTOR]


def _banned(gathered: Gathered) -> Mapping[int, Mapping[int, Ban]]:
    """Return, for each adept, the mentors ruled out: by ties that either side named, by objections, by endings."""
    banned: defaultdict[int, dict[int, Ban]] = defaultdict(dict)
    roles = {one.id: one.role for one, _ in gathered.waiting}
    for key, sheet in gathered.interviews.items():
        for other in map(int, sheet.ties):
            if roles.get(key) is Role.ADEPT:
                banned[key][other] = Ban.TIE
            elif roles.get(key) is Role.MENTOR:
                banned[other][key] = Ban.TIE
    for (adept_id, mentor_id), kind in gathered.bans.items():
        banned[adept_id][mentor_id] = kind
    _ban_twins(gathered, banned)
    return banned


def _ban_twins(gathered: Gathered, banned: defaultdict[int, dict[int, Ban]]) -> None:
    """Rule out the mentors who share a phone number or an e-mail address with an adept, or are the same person."""
    mentors: defaultdict[str, list[int]] = defaultdict(list)
    for one, person in gathered.waiting:
        for contact in _contacts(person) if one.role is Role.MENTOR else ():
            mentors[contact].append(one.id)
    for one, person in gathered.waiting:
        for contact in _contacts(person) if one.role is Role.ADEPT else ():
            for mentor_id in mentors[contact]:
                banned[one.id].setdefault(mentor_id, Ban.CONTACT)


def _contacts(person: Person) -> tuple[str, ...]:
    return tuple(filter(None, (f"person {person.id}", person.phone, person.email)))


def _seeker(gathered: Gathered, membership: Membership, person: Person, banned: Mapping[int, Ban]) -> Seeker:
    interview = gathered.interviews.get(membership.id)
    return Seeker(
        membership_id=membership.id,
        first_name=person.first_name,
        wants=membership.competences,
        areas=interview.areas if interview else (),
        spoken=person.spoken,
        town=person.town,
        employer=person.employer,
        style=interview.style if interview else "",
        wished=tuple(map(int, interview.wished)) if interview else (),
        banned=banned,
        first=_comes_first(gathered, membership),
    )


def _comes_first(gathered: Gathered, adept: Membership) -> bool:
    """Tell whether a pair of the adept ended, other than by their own leaving: then they go first."""
    ended = [one for one in gathered.pairs.get(adept.id, ()) if one.end in COME_FIRST_AFTER]
    return any(one.end is not End.LEFT or one.mentor_id in gathered.withdrawn for one in ended)


def _giver(gathered: Gathered, membership: Membership, person: Person) -> Giver:
    interview = gathered.interviews.get(membership.id)
    return Giver(
        membership_id=membership.id,
        first_name=person.first_name,
        room=max(membership.capacity - gathered.open_pairs(membership), 0),
        gives=(*membership.competences, *(interview.areas if interview else ())),
        spoken=person.spoken,
        town=person.town,
        employer=person.employer,
        style=interview.style if interview else "",
    )
