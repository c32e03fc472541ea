"""The table of pauses: in which days a participant rests, in a pair or from being put forward."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import bindparam, select

from programme.pause import Pause
from storage import tables
from storage.among import among
from storage.rows import Rows, batches


class PauseRows(Rows[Pause]):
    """`programme.ports.pairs.Pauses`."""

    table = tables.pauses
    of = Pause

    _by_age = select(table).order_by(table.c.first_day, table.c.id)
    _OF_PAIR = _by_age.where(table.c.pair_id == bindparam("pair"))
    _OF_PAIRS = _by_age.where(among(table.c.pair_id, "pairs"))
    _OF_MEMBERSHIP = _by_age.where(table.c.membership_id == bindparam("membership"))
    _LASTING_IN = _by_age.where(table.c.programme_id == bindparam("programme"), table.c.ended_on.is_(None))

    def of_pair(self, pair_id: int) -> Sequence[Pause]:
        """Return the pauses of a pair, whoever has taken them, oldest first."""
        return self.all(self._OF_PAIR, pair=pair_id)

    def of_pairs(self, pairs: Collection[int]) -> Mapping[int, Sequence[Pause]]:
        """Return the pauses of these pairs, oldest first, by pair; pairs without any are left out."""
        found: defaultdict[int, list[Pause]] = defaultdict(list)
        for one in (pause for some in batches(pairs) for pause in self.all(self._OF_PAIRS, pairs=some)):
            if one.pair_id is not None:
                found[one.pair_id].append(one)
        return found

    def of_membership(self, membership_id: int) -> Sequence[Pause]:
        """Return the pauses of a participant, oldest first."""
        return self.all(self._OF_MEMBERSHIP, membership=membership_id)

    def lasting_in(self, programme_id: int) -> Sequence[Pause]:
        """Return the pauses of a programme that are not over, oldest first."""
        return self.all(self._LASTING_IN, programme=programme_id)
