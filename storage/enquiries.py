"""The tables of the surveys that managers send now: who could get one, and whose turn is to come."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from operator import itemgetter
from typing import Any

from sqlalchemy import CompoundSelect, Select, bindparam, delete, func, insert, select, union, union_all, update

from programme.enquiry import Candidate, Enquiry, Turn
from programme.nudge import Nudge
from programme.pair import UNDER_WAY, PairState
from programme.people import Role
from storage import tables
from storage.among import among, any_of
from storage.rows import Rows, Shape, batches
from storage.tables import UtcDateTime
from storage.year import NudgeRows

PAIRS, MEMBERS, PEOPLE, SURVEYS = tables.pairs.c, tables.memberships.c, tables.people.c, tables.surveys.c
ENQUIRIES, TURNS, NUDGES = tables.enquiries.c, tables.enquiry_turns.c, tables.nudges.c
_ROLES = {role.value: role for role in Role}
MANY = 2
"""Nobody who got fewer nudges lately is held back by restraint (`programme.restraint`)."""

_in_programme = bindparam("programme", type_=tables.BigId)
_since = bindparam("since", type_=UtcDateTime())


def _side(side: str) -> Select[*tuple[Any, ...]]:
    member = MEMBERS.id == PAIRS[side]
    return (
        select(
            *(PAIRS.id, MEMBERS.role, MEMBERS.id, PEOPLE.id, PAIRS.state),
            func.coalesce(PAIRS.start_confirmed_at, PAIRS.since, type_=UtcDateTime()).label("began"),
            *(PAIRS.ends_on, PEOPLE.telegram_id, PEOPLE.unreachable_since.is_(None).label("reached")),
        )
        .select_from(tables.pairs.join(tables.memberships, member).join(tables.people, PEOPLE.id == MEMBERS.person_id))
        .where(PAIRS.programme_id == _in_programme, any_of(PAIRS.state, UNDER_WAY), PEOPLE.deletion_asked_at.is_(None))
    )


def _candidates() -> CompoundSelect[*tuple[Any, ...]]:
    return union_all(_side("adept_id"), _side("mentor_id"))


def _lately() -> CompoundSelect[int]:
    asked = select(SURVEYS.membership_id).where(SURVEYS.programme_id == _in_programme, SURVEYS.asked_at >= _since)
    coming = (
        select(TURNS.membership_id)
        .join(tables.enquiries, ENQUIRIES.id == TURNS.enquiry_id)
        .where(ENQUIRIES.programme_id == _in_programme, ENQUIRIES.made_at >= _since, TURNS.asked_at.is_(None))
    )
    return union(asked, coming)


def _heard() -> Select[*tuple[Any, ...]]:
    here = select(MEMBERS.person_id).where(MEMBERS.programme_id == _in_programme)
    many = (
        select(NUDGES.person_id)
        .where(NUDGES.person_id.in_(here), NUDGES.at >= _since)
        .group_by(NUDGES.person_id)
        .having(func.count() >= MANY)
    )
    return select(tables.nudges).where(NUDGES.person_id.in_(many), NUDGES.at >= _since).order_by(NUDGES.at, NUDGES.id)


class EnquiryRows(Rows[Enquiry]):
    """`programme.ports.enquiries.Enquiries`."""

    table = tables.enquiries
    of = Enquiry

    _turn = Shape(Turn, TURNS)
    _open = TURNS.asked_at.is_(None)

    _LOCK = (
        select(tables.programmes.c.id).where(tables.programmes.c.id == _in_programme).with_for_update(key_share=True)
    )
    _CANDIDATES = _candidates()
    _LATELY = _lately()
    _BEFORE = select(SURVEYS.membership_id).where(
        SURVEYS.programme_id == _in_programme, SURVEYS.form == bindparam("form"), SURVEYS.name == bindparam("name")
    )
    _HEARD = _heard()
    _GATHER = insert(tables.enquiry_turns)
    _all_open = (
        select(tables.enquiry_turns, tables.enquiries)
        .join(tables.enquiries, ENQUIRIES.id == TURNS.enquiry_id)
        .where(_open)
        .order_by(TURNS.id)
    )
    _OPEN_OF = _all_open.where(TURNS.membership_id == bindparam("membership"))
    _OPEN_IN = _all_open.where(ENQUIRIES.programme_id == _in_programme)
    _NOTE_ASKED = (
        update(tables.enquiry_turns)
        .where(among(TURNS.id, "turns"))
        .values(asked_at=bindparam("at", type_=UtcDateTime()))
    )
    _TALLY: Select[*tuple[Any, ...]] = (
        select(
            TURNS.enquiry_id,
            func.count(TURNS.membership_id.distinct()).filter(TURNS.asked_at.is_not(None)),
            func.count(TURNS.membership_id.distinct()).filter(_open),
        )
        .where(among(TURNS.enquiry_id, "enquiries"))
        .group_by(TURNS.enquiry_id)
    )
    _OF_PROGRAMME = (
        select(table)
        .where(table.c.programme_id == _in_programme, table.c.made_at >= _since)
        .order_by(table.c.id.desc())
    )
    _DROP_OPEN = delete(tables.enquiry_turns).where(TURNS.enquiry_id == bindparam("enquiry"), _open)

    def lock(self, programme_id: int) -> None:
        """Let no other unit send a survey in a programme until this unit ends."""
        self.asking.ask(self._LOCK, {"programme": programme_id})

    def candidates(self, programme_id: int) -> Sequence[Candidate]:
        """Return both sides of each pair under way in a programme."""
        rows = self.asking.ask(self._CANDIDATES, {"programme": programme_id}).rows
        return [
            Candidate(
                *(pair, member, person, _ROLES[role], began, ends),
                rests=state == PairState.PAUSED.value,
                by_hand=account is None,
                reached=bool(reached),
            )
            for pair, role, member, person, state, began, ends, account, reached in sorted(rows, key=itemgetter(0, 1))
        ]

    def lately(self, programme_id: int, since: datetime) -> Collection[int]:
        """Return the participants who were asked since a moment, or are to be asked."""
        rows = self.asking.ask(self._LATELY, {"programme": programme_id, "since": since}).rows
        return frozenset(key for (key,) in rows)

    def before(self, programme_id: int, form: str, name: str) -> Collection[int]:
        """Return the participants who were asked a survey."""
        rows = self.asking.ask(self._BEFORE, {"programme": programme_id, "form": form, "name": name}).rows
        return frozenset(key for (key,) in rows)

    def heard(self, programme_id: int, since: datetime) -> Mapping[int, Sequence[Nudge]]:
        """Return the nudges since a moment to those participants who got several, by person."""
        found: dict[int, list[Nudge]] = {}
        for row in self.asking.ask(self._HEARD, {"programme": programme_id, "since": since}).rows:
            one = NudgeRows.made(row)
            found.setdefault(one.person_id, []).append(one)
        return found

    def gather(self, enquiry: Enquiry, turns: Sequence[tuple[int, int | None]]) -> None:
        """Store whose turn is to come."""
        rows = [{"enquiry_id": enquiry.id, "membership_id": member, "pair_id": pair} for member, pair in turns]
        if rows:
            self.asking.ask_for_each(self._GATHER, rows)

    def open_of(self, membership_id: int) -> Sequence[tuple[Turn, Enquiry]]:
        """Return the turns of a participant that are to come, oldest first."""
        rows = self.known.answer(
            self._OPEN_OF,
            {"membership": membership_id},
            lambda: self.asking.ask(self._OPEN_OF, {"membership": membership_id}).rows,
        )
        return [self._gathered(row) for row in rows]

    def open_in(self, programme_id: int) -> Mapping[int, Sequence[tuple[Turn, Enquiry]]]:
        """Return the same of everybody in a programme, by membership; whoever has none is left out."""
        found: dict[int, list[tuple[Turn, Enquiry]]] = {}
        for row in self.asking.ask(self._OPEN_IN, {"programme": programme_id}).rows:
            turn, enquiry = self._gathered(row)
            found.setdefault(turn.membership_id, []).append((turn, enquiry))
        return found

    def _gathered(self, row: Sequence[Any]) -> tuple[Turn, Enquiry]:
        return self._turn.value(row), self.made(row[self._turn.width :])

    def note_asked(self, turns: Collection[int], at: datetime) -> None:
        """Note that these turns have come."""
        for some in batches(turns):
            self.asking.ask(self._NOTE_ASKED, {"turns": some, "at": at})

    def tallies(self, keys: Collection[int]) -> Mapping[int, tuple[int, int]]:
        """Return how many participants each enquiry has come to, and whose turn is to come."""
        rows = self.asking.ask(self._TALLY, {"enquiries": keys}).rows if keys else ()
        return dict.fromkeys(keys, (0, 0)) | {key: (asked, waiting) for key, asked, waiting in rows}

    def of_programme(self, programme_id: int, since: datetime) -> Sequence[Enquiry]:
        """Return the enquiries of a programme since a moment, newest first."""
        return self.all(self._OF_PROGRAMME, programme=programme_id, since=since)

    def drop_open(self, key: int) -> None:
        """Delete the turns of an enquiry that have not come."""
        self.asking.ask(self._DROP_OPEN, {"enquiry": key})
