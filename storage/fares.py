"""What is known of pairs under way, read as a set: a row for each pair that may have a sign, and none for the others.

The rule itself is `programme.fares`, and nowhere else: a statement only leaves out the pairs of which the rule would
say nothing, so it may let through too many, and never too few.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Connection,
    Integer,
    Select,
    and_,
    bindparam,
    case,
    exists,
    func,
    literal_column,
    or_,
    select,
    type_coerce,
    union,
)

from programme.cadence import begins_anew_after
from programme.due import ABOUT_MEMBERSHIPS, DueKind, Topics
from programme.fares import MOST_MOVED, WAITS, WITH_ANOTHER_FACT, Known, Limits, Waiting, can_turn, most_landed
from programme.forms.pulse import LOW, PULSE, SAFE
from programme.pair import PairState
from programme.people import Role
from storage import tables
from storage.among import among, any_of, found_among
from storage.asking import Row, asking_on
from storage.moments import DaysTo
from storage.rows import batches
from storage.tables import UtcDateTime

PAIRS, TALLIES, DUE, SURVEYS = tables.pairs.c, tables.tallies.c, tables.due.c, tables.surveys.c

# As the prompts count it: who comes back from a pause has not been silent. Most have met since, and need no days.
_days_away = DaysTo(PAIRS.since) - DaysTo(TALLIES.met_at)
IS_BACK = and_(PAIRS.since > TALLIES.met_at, _days_away > bindparam("anew"))
LATEST = case((IS_BACK, PAIRS.since), else_=TALLIES.met_at)
"""When a pair under way last met or meets next, or since when it goes on without a meeting."""

_active = PAIRS.state == PairState.ACTIVE.value
_of_pair = select(
    PAIRS.id,
    PAIRS.adept_id,
    PAIRS.mentor_id,
    PAIRS.start_confirmed_at,
    type_coerce(LATEST, UtcDateTime),
    TALLIES.moved,
    TALLIES.adept_low_at,
    TALLIES.mentor_low_at,
    TALLIES.lands,
    TALLIES.first_held_at,
    PAIRS.ends_on,
).select_from(tables.pairs.join(tables.tallies, TALLIES.pair_id == PAIRS.id))


def _unusual() -> Select[Any]:
    """Select the pairs under way that may be late, were moved, are short, or that a low mark or a wait is about.

    Each kind by an index of its own. A pair that comes back from a pause was late before it: it is let through.
    """
    pair, here = TALLIES.pair_id, TALLIES.programme_id == bindparam("programme")
    kinds = (
        TALLIES.met_at < bindparam("late", type_=UtcDateTime()),
        TALLIES.moved >= literal_column(str(MOST_MOVED)),  # as the index has it
        TALLIES.adept_low_at.is_not(None),
        TALLIES.mentor_low_at.is_not(None),
        TALLIES.lands <= bindparam("few", type_=Integer),
        among(TALLIES.adept_id, "members"),
        among(TALLIES.mentor_id, "members"),
    )
    those = select(pair).where(TALLIES.programme_id + 0 == bindparam("programme"), among(pair, "pairs"))
    found = union(*(select(pair).where(here, kind) for kind in kinds), those)
    return _of_pair.where(_active, found_among(PAIRS.id, found))


def _pulses() -> Select[Any]:
    """Select the pulses of some participants, and of all others those whose newest answer is that it is not safe."""
    later = tables.surveys.alias()
    better = exists().where(
        later.c.pair_id == SURVEYS.pair_id,
        later.c.membership_id == SURVEYS.membership_id,
        later.c.id > SURVEYS.id,
        later.c.given_at.is_not(None),
    )
    marks = [str(mark) for mark in range(1, LOW + 1)]
    is_low = and_(SURVEYS.answers[SAFE].as_string().in_(marks), ~better)
    at = func.coalesce(SURVEYS.given_at, SURVEYS.asked_at)
    return select(
        SURVEYS.membership_id, SURVEYS.pair_id, SURVEYS.given_at, SURVEYS.answers, case((is_low, at), else_=None)
    ).where(
        SURVEYS.programme_id == bindparam("programme"),
        SURVEYS.form == PULSE.name,
        SURVEYS.pair_id.is_not(None),
        or_(among(SURVEYS.membership_id, "members"), is_low),
    )


def _turning() -> Select[Any]:
    """Select the pairs under way of a programme that a wait is about which can turn them red.

    A wait that counts only beside another fact is looked at where that fact is new: a mark, or a limit of the silence
    that the pair had not passed.
    """
    joined = tables.pairs.join(tables.tallies, TALLIES.pair_id == PAIRS.id)
    before, silent = (bindparam(one, type_=UtcDateTime()) for one in ("before", "silent"))
    is_new = or_(silent <= LATEST, TALLIES.adept_low_at > before, TALLIES.mentor_low_at > before)

    def those(pairs: str, members: str) -> list[Select[Any]]:
        ways = (among(PAIRS.id, pairs), among(PAIRS.adept_id, members), among(PAIRS.mentor_id, members))
        return [select(PAIRS.id).where(way) for way in ways]

    beside = [one.select_from(joined).where(is_new) for one in those("other_pairs", "other_members")]
    found = union(*those("pairs", "members"), *beside)
    return _of_pair.where(_active, PAIRS.programme_id + 0 == bindparam("programme"), found_among(PAIRS.id, found))


_KINDS = {kind.value: kind for kind in WAITS}
_now = bindparam("now", type_=UtcDateTime())


class FareRows:
    """`programme.ports.fares.Fares`."""

    _UNUSUAL = _unusual()
    _OF_PAIRS = _of_pair.where(_active, among(PAIRS.id, "pairs"))
    _TURNING = _turning()
    # The sum lets SQLite begin with the few waits of these kinds, and not with all of a programme.
    _WAITS = select(
        DUE.kind,
        DUE.subject,
        type_coerce(case((DUE.due_at <= _now, DUE.due_at), else_=DUE.created_at), UtcDateTime),
    ).where(
        any_of(DUE.kind, list(WAITS)),
        DUE.programme_id + 0 == bindparam("programme"),
        or_(DUE.due_at <= _now, DUE.put_off),
    )

    _PULSES = _pulses()

    def __init__(self, connection: Connection) -> None:
        """Work within the transaction of `connection`."""
        self.asking = asking_on(connection)

    def unusual(self, by: Limits) -> Sequence[Known]:
        """Return every pair of a programme that may have a sign."""
        waits, low = self._waits(by)
        keys = list(waits)
        values = {
            "programme": by.programme.id,
            "late": by.late,
            "anew": begins_anew_after(by.programme.preset),
            "few": most_landed(by.programme),
            "members": [key for is_member, key in keys if is_member],
            "pairs": list({key for is_member, key in keys if not is_member} | {pair for pair, _ in low}),
        }
        return [_known(row, waits, low) for row in self.asking.ask(self._UNUSUAL, values).rows]

    def turning(self, by: Limits, before: Limits, told: Topics) -> Sequence[Known]:
        """Return every pair of a programme that may be red and was not by limits before.

        Pairs that one of the topics `told` is about are not looked for.
        """
        found = self._found(by)
        each = [(key, kind, since) for key, mine in found.items() if key not in told for kind, since, _ in mine]
        new = {key for key, kind, since in each if can_turn(kind, since, before.now, by.now)}
        other = {key for key, kind, _ in each if kind in WITH_ANOTHER_FACT}
        if not new and not other:
            return ()
        values = {
            "programme": by.programme.id,
            "anew": begins_anew_after(by.programme.preset),
            "before": before.now,
            "silent": before.silent,
            "members": [key for is_member, key in new if is_member],
            "pairs": [key for is_member, key in new if not is_member],
            "other_members": [key for is_member, key in other if is_member],
            "other_pairs": [key for is_member, key in other if not is_member],
        }
        waits, low = self._with_pulses(by, found)
        return [_known(row, waits, low) for row in self.asking.ask(self._TURNING, values).rows]

    def of_pairs(self, by: Limits, pairs: Collection[int]) -> Mapping[int, Known]:
        """Return those of these pairs that are under way, by id."""
        (waits, low), anew = self._waits(by), begins_anew_after(by.programme.preset)
        rows = (
            row
            for some in batches(pairs)
            for row in self.asking.ask(self._OF_PAIRS, {"anew": anew, "pairs": some}).rows
        )
        return {row[0]: _known(row, waits, low) for row in rows}

    def _waits(self, by: Limits) -> tuple["_Waits", "_Unsafe"]:
        return self._with_pulses(by, self._found(by))

    def _found(self, by: Limits) -> "_Waits":
        """Return what waits for the manager, by whether it is about a membership, and by its subject."""
        found: _Waits = {}
        rows = self.asking.ask(self._WAITS, {"programme": by.programme.id, "now": by.now}).rows
        for kind, subject, since in rows:
            of = _KINDS[kind]
            found.setdefault((of in ABOUT_MEMBERSHIPS, subject), []).append((of, since, None))
        return found

    def _with_pulses(self, by: Limits, found: "_Waits") -> tuple["_Waits", "_Unsafe"]:
        """Return waits with the pairs that they can be about; and who last answered that it is unsafe, since when."""
        members = [key for is_member, key in found if is_member]
        pulses = self.asking.ask(self._PULSES, {"programme": by.programme.id, "members": members}).rows
        low = {(pair, member): at for member, pair, _, _, at in pulses if at is not None}
        return self._about(found, pulses), low

    def _about(self, waits: "_Waits", pulses: Sequence[Row]) -> "_Waits":
        """Return waits with the pairs that they can be about, where one began with an answer about a pair.

        A wait keeps its age when a later answer raises it again, so every pair answered about since then can be meant.
        Whoever does not feel safe is heard before the answers are sent; no other answer tells of that.
        """
        told: dict[int, list[tuple[Any, int]]] = {}
        for member, pair, given_at, answers, _ in pulses:
            if answers:
                told.setdefault(member, []).append((given_at, pair))
        for (is_member, key), mine in waits.items():
            given = told.get(key, ()) if is_member else ()
            for place, (kind, since, _) in enumerate(mine):
                about = frozenset(pair for at, pair in given if at is None or at >= since)
                if any(at == since for at, _ in given) or (about and kind is DueKind.UNSAFE):
                    mine[place] = (kind, since, about)
        return waits


_Waits = dict[tuple[bool, int], list[tuple[DueKind, Any, frozenset[int] | None]]]
_Unsafe = dict[tuple[int, int], Any]


def _known(row: Row, waits: _Waits, unsafe: _Unsafe) -> Known:
    pair, adept, mentor, began, met, moved, adept_low, mentor_low, lands, first, own = row
    of = (((True, adept), Role.ADEPT), ((True, mentor), Role.MENTOR), ((False, pair), None))
    about = [Waiting(kind, since, role, pairs) for key, role in of for kind, since, pairs in waits.get(key, ())]
    low = _of_sides(adept_low, mentor_low)
    not_safe = _of_sides(unsafe.get((pair, adept)), unsafe.get((pair, mentor)))
    return Known(pair, adept, mentor, began, met, moved, low, lands, first, own, about, not_safe)


def _of_sides(adept: datetime | None, mentor: datetime | None) -> Mapping[Role, datetime]:
    """Return the moments of the sides that have one; hardly any has."""
    if adept is None and mentor is None:
        return {}
    return {role: at for role, at in ((Role.ADEPT, adept), (Role.MENTOR, mentor)) if at is not None}
