"""What a match reads of a programme: whole sets, in as many statements for ten people as for a thousand.

Reading is done in a unit of work; turning what was read into the two sides is plain Python and needs none.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from programme.because import Because
from programme.matching.earlier import Earlier, Effect, Outcome, earlier, outcome_of, within
from programme.matching.points import WEIGHTS, Weights
from programme.matching.sides import Giver, Seeker
from programme.pair import End, Pair, PairState, whole
from programme.people import Interview, Membership, Person, Programme, Role, State
from programme.ports.unit_of_work import UnitOfWork
from programme.tie import Tie, TieKind
from programme.times import local_day
from programme.usecases.common import alone, resting
from programme.usecases.common.sight import Sight, sights

_Was = tuple[date | None, Because | TieKind | None]
"""The day of an outcome, and the reason that was told for it; of a tie that a participant has told, its kind."""
_UNDATED: _Was = (None, None)
COME_FIRST_AFTER = frozenset({End.REMATCHED, End.NO_START, End.LEFT})


@dataclass(frozen=True, slots=True)
class Gathered:
    """The rows from which the two sides are made. Two memberships as a key are those of an adept and a mentor.

    Attributes:
        waiting: the approved participants, each with their person, without those whom the manager is to tell first
            that a partner has gone, or to ask how they want to go on after it, and without those who have a pause or
            are suspended.
        withdrawn: the memberships of those who have left.
        interviews: the interview sheets by membership.
        pairs: every pair of a membership, open or ended, oldest first.
        bans: what rules two out for good.
        ties: the ties that participants have told.
        set_aside: when a manager left the suggestion of two for later.
        today: the day by which earlier outcomes are judged.
        managers: what each manager of the programme may see; None if it was not read.
        untold: who is still to be told that a partner has gone, each with that pair.
    """

    programme: Programme
    waiting: Sequence[tuple[Membership, Person]]
    withdrawn: frozenset[int]
    interviews: Mapping[int, Interview]
    pairs: Mapping[int, Sequence[Pair]]
    bans: Mapping[tuple[int, int], Outcome]
    ties: Sequence[Tie]
    set_aside: Mapping[tuple[int, int], datetime]
    today: date
    managers: Sequence[Sight] | None = None
    untold: Mapping[int, Pair] = field(default_factory=dict)

    @property
    def weights(self) -> Weights:
        """The points of a pair by this programme's rules."""
        return replace(WEIGHTS, same_employer=self.programme.same_employer)

    def open_pairs(self, membership: Membership) -> int:
        """Count the pairs of a membership that have not ended."""
        return sum(pair.state is not PairState.ENDED for pair in whole(self.pairs.get(membership.id, ())))


def gather(uow: UnitOfWork, programme_id: int, now: datetime) -> Gathered:
    """Read all that a match of a programme needs; the number of statements does not grow with people."""
    programme = uow.programmes.get(programme_id)
    untold = alone.untold_in(uow, programme_id)
    left_out = alone.left_alone_in(uow, programme_id) | resting.in_programme(uow, programme_id) | untold.keys()
    return Gathered(
        programme=programme,
        waiting=[one for one in uow.memberships.in_state(programme_id, State.WAITING) if one[0].id not in left_out],
        withdrawn=uow.memberships.gone(programme_id),
        interviews={one.membership_id: one for one in uow.interviews.in_programme(programme_id)},
        pairs=_by_membership(uow.pairs.in_programme(programme_id)),
        bans=uow.bans.in_programme(programme_id),
        ties=uow.ties.in_programme(programme_id),
        set_aside=uow.suggestions.set_aside_in(programme_id),
        today=local_day(now, programme),
        managers=sights(uow, programme_id),
        untold=untold,
    )


def gather_two(uow: UnitOfWork, adept: Membership, mentor: Membership, now: datetime) -> Gathered:
    """Read all that is known of an adept and a mentor, for the text about the two."""
    both = (adept, mentor)
    programme = uow.programmes.get(adept.programme_id)
    sheets = [uow.interviews.of_membership(one.id) for one in both]
    return Gathered(
        programme=programme,
        waiting=[(one, uow.people.get(one.person_id)) for one in both],
        withdrawn=uow.memberships.gone(adept.programme_id),
        interviews={one.membership_id: one for one in sheets if one is not None},
        pairs=_by_membership(uow.pairs.of_membership(adept.id)),
        bans=uow.bans.of_membership(adept.id),
        ties=uow.ties.about(adept.id),
        set_aside=uow.suggestions.set_aside_of(adept.id),
        today=local_day(now, programme),
    )


def before_now(uow: UnitOfWork, adept: Membership, mentor: Membership, now: datetime) -> tuple[Earlier, ...]:
    """Return what has been between an adept and a mentor before, the oldest first."""
    return _earlier(gather_two(uow, adept, mentor, now)).get(adept.id, {}).get(mentor.id, ())


def is_ruled_out(uow: UnitOfWork, adept: Membership, mentor: Membership, now: datetime) -> bool:
    """Tell whether the two must never be put forward to each other, not even by hand."""
    return any(one.effect is Effect.NEVER for one in before_now(uow, adept, mentor, now))


def _by_membership(pairs: Iterable[Pair]) -> Mapping[int, Sequence[Pair]]:
    found: defaultdict[int, list[Pair]] = defaultdict(list)
    for pair in pairs:
        found[pair.adept_id].append(pair)
        found[pair.mentor_id].append(pair)
    return found


def sides(gathered: Gathered) -> tuple[list[Seeker], list[Giver]]:
    """Return the approved adepts without a pair but a bridge, and every approved mentor, those without room too."""
    seekers, givers = everybody(gathered)
    taken = {one.id for one, _ in gathered.waiting if gathered.open_pairs(one)}
    return [one for one in seekers if one.membership_id not in taken], givers


def everybody(gathered: Gathered) -> tuple[list[Seeker], list[Giver]]:
    """Return all adepts and mentors that were read, those with a pair and those without room too."""
    before = _earlier(gathered)
    seekers = [
        _seeker(gathered, one, person, before.get(one.id, {}))
        for one, person in gathered.waiting
        if one.role is Role.ADEPT
    ]
    return seekers, [_giver(gathered, one, person) for one, person in gathered.waiting if one.role is Role.MENTOR]


def _earlier(gathered: Gathered) -> Mapping[int, Mapping[int, tuple[Earlier, ...]]]:
    """Return, for each adept and each mentor, what has been before: the newest of each kind, the oldest kind first."""
    found: defaultdict[int, defaultdict[int, dict[Outcome, _Was]]] = defaultdict(lambda: defaultdict(dict))
    for adept_id, mentor_id in _ties(gathered):
        found[adept_id][mentor_id][Outcome.TIE] = _UNDATED
    for told in gathered.ties:  # of the same two, that of the mentor and that of the adept
        for adept_id, mentor_id in ((told.membership_id, told.other_id), (told.other_id, told.membership_id)):
            found[adept_id][mentor_id][Outcome.TIE] = (local_day(told.told_at, gathered.programme), told.kind)
    for (adept_id, mentor_id), kind in gathered.bans.items():
        found[adept_id][mentor_id][kind] = _UNDATED
    for (adept_id, mentor_id), at in gathered.set_aside.items():
        found[adept_id][mentor_id][Outcome.NOT_NOW] = (local_day(at, gathered.programme), None)
    for pair in (one for key, pairs in gathered.pairs.items() for one in pairs if one.adept_id == key):
        if (outcome := outcome_of(pair)) is not None:
            day = local_day(pair.since, gathered.programme)
            found[pair.adept_id][pair.mentor_id][outcome] = (day, pair.because)
    return {
        adept_id: {mentor_id: _in_order(outcomes, gathered) for mentor_id, outcomes in mentors.items()}
        for adept_id, mentors in found.items()
    }


def _in_order(outcomes: Mapping[Outcome, _Was], gathered: Gathered) -> tuple[Earlier, ...]:
    known = sorted(outcomes.items(), key=lambda one: one[1][0] or date.min)
    found = (earlier(outcome, day, gathered.today, because) for outcome, (day, because) in known)
    return tuple(within(one, gathered.programme.last_day) for one in found)


def _ties(gathered: Gathered) -> Iterable[tuple[int, int]]:
    """Yield the two of each tie that either side told in the talk."""
    for one, _ in gathered.waiting:
        sheet = gathered.interviews.get(one.id)
        for other in map(int, sheet.ties if sheet else ()):
            yield (one.id, other) if one.role is Role.ADEPT else (other, one.id)


def _seeker(
    gathered: Gathered, membership: Membership, person: Person, before: Mapping[int, tuple[Earlier, ...]]
) -> Seeker:
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
        earlier=before,
        first=_comes_first(gathered, membership),
        person_id=person.id,
        contacts=_contacts(person),
        readers=_readers(gathered, person),
    )


def _readers(gathered: Gathered, person: Person) -> frozenset[int] | None:
    if gathered.managers is None:
        return None
    return frozenset(one.manager for one in gathered.managers if one.looks_after(person.id))


def _contacts(person: Person) -> tuple[str, ...]:
    return tuple(filter(None, (f"person {person.id}", person.phone, person.email)))


def _comes_first(gathered: Gathered, adept: Membership) -> bool:
    """Tell whether a pair of the adept ended, other than by their own leaving: then they go first."""
    ended = [one for one in whole(gathered.pairs.get(adept.id, ())) if one.end in COME_FIRST_AFTER]
    return any(one.end is not End.LEFT or one.mentor_id in gathered.withdrawn for one in ended)


def _giver(gathered: Gathered, membership: Membership, person: Person) -> Giver:
    interview = gathered.interviews.get(membership.id)
    return Giver(
        membership_id=membership.id,
        first_name=person.first_name,
        room=max(gathered.programme.places(membership) - gathered.open_pairs(membership), 0),
        gives=(*membership.competences, *(interview.areas if interview else ())),
        spoken=person.spoken,
        town=person.town,
        employer=person.employer,
        boards=person.boards or "",
        style=interview.style if interview else "",
        person_id=person.id,
        contacts=_contacts(person),
        readers=_readers(gathered, person),
        adepts=gathered.open_pairs(membership),
    )
