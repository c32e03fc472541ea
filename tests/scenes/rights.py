"""Who is what to whom, read from the rows alone and never by the bot's own guards.

What a press points at, and what a row is about, follows from the foreign keys, so that a new table needs nothing here.
"""

import functools
from collections.abc import Iterator, Mapping

from programme.access import SEES, Fact, Relation
from programme.due import DueKind
from programme.pair import NEVER_MET, PairState
from programme.presses.importing import ImportInto
from programme.presses.match import ShowSuggestion
from programme.presses.matter import DoWithMatter, OpenMatter, SettleMatter
from programme.presses.page import OpenPage
from programme.presses.pair import DoWithPair
from programme.presses.press import Press
from programme.presses.twin import AmSamePerson
from storage import tables
from tests.scenes.access import TABLES
from tests.scenes.may import (
    ASSISTANTS_DO,
    ASSISTANTS_OPEN,
    CHANGES,
    FOR_ASSISTANTS,
    FOR_MANAGERS,
    FORMER,
    MAY,
    OF_COLLEAGUES,
    ONLY_MANAGERS_SETTLE,
    Who,
)
from tests.undone import Row, Tables


@functools.cache
def _referred(table: str) -> tuple[tuple[str, str], ...]:
    """Return the columns of a table that refer to a row of another one, each with that table."""
    columns = tables.metadata.tables[table].columns
    return tuple((one.name, key.column.table.name) for one in columns for key in one.foreign_keys)


class Rights:
    """Who is what to whom, as the rows have it."""

    def __init__(self, rows: Tables) -> None:
        self.rows = rows
        self._standings: dict[tuple[int, str, int], set[Who]] = {}
        self._about: dict[tuple[str, int], frozenset[int]] = {}
        self._labels: dict[tuple[int, str, int], object] = {}
        self._seats = list(rows["memberships"].values())

    def person_with(self, account: int) -> int:
        """Return the id of the person with a Telegram account, or 0."""
        return next((one["id"] for one in self.rows["people"].values() if one["telegram_id"] == account), 0)

    def manages(self, person: int) -> set[int]:
        """Return the ids of the programmes that somebody manages."""
        return self._in_role(person, "manager")

    def assists(self, person: int) -> set[int]:
        """Return the ids of the programmes in which somebody assists the managers."""
        return self._in_role(person, "assistant")

    def _in_role(self, person: int, *roles: str) -> set[int]:
        return {one["programme_id"] for one in self._seats if one["person_id"] == person and one["role"] in roles}

    def _sits_with(self, viewer: int, other: int) -> bool:
        """Tell whether somebody manages a programme at whose desk another one sits, or sat."""
        return bool(self.manages(viewer) & self._in_role(other, "manager", "assistant", "former"))

    def _takes_part(self, person: int) -> set[int]:
        return self._in_role(person, "adept", "mentor")

    def _pairs(self, *people: int) -> Iterator[Row]:
        for pair in self.rows["pairs"].values():
            if set(people) <= self.people_of("pairs", pair):
                yield pair

    def relations(self, viewer: int, about: int) -> set[Relation]:
        """Return what somebody is to another person, in each way in which the two know each other."""
        if viewer == about:
            return {Relation.SELF}
        found = {self.of_manager(viewer, about)} if self.manages(viewer) & self._takes_part(about) else set()
        if self.assists(viewer) & self._takes_part(about):
            found.add(self._of_assistant(viewer, about))
        for pair in self._pairs(viewer, about):
            if pair["state"] != PairState.ENDED:
                asked = pair["state"] in {PairState.ASKED_ADEPT, PairState.ASKED_MENTOR}
                found.add(Relation.PROPOSED if asked else Relation.PARTNER)
        found |= {Relation.MEETS_TOO for joint in self.rows["joints"].values() if self._meet_all(joint, viewer, about)}
        return found

    def _meet_all(self, joint: Row, *adepts: int) -> bool:
        """Tell whether two adepts have both said yes to meet with their mentor together."""
        pairs = [self.rows["pairs"][joint[key],] for key in ("one_id", "other_id")]
        asked = {self.rows["memberships"][one["adept_id"],]["person_id"] for one in pairs}
        return asked == set(adepts) and bool(joint["one_yes"] and joint["other_yes"])

    def sees(self, viewer: int, about: int, fact: Fact) -> bool:
        """Tell whether somebody may be shown a kind of fact about another person."""
        former = FORMER if viewer != about and any(self._pairs(viewer, about)) else frozenset()
        return fact in former.union(*(SEES[one] for one in self.relations(viewer, about)))

    def may_change(self, viewer: int, table: str, row: Row) -> bool:
        """Tell whether somebody may add or change a row."""
        people = self.owners(table, row)
        if table == "links" and row["opened_by"] == viewer:
            return True
        if table == "calm_news" or (table == "due" and row["kind"] == DueKind.DIGEST):
            return self.role_of(row) == "manager"  # what a manager's next digest tells is news of anybody's deed
        if not people:
            sits = self.manages(viewer) | (self.assists(viewer) if table == "gatherings" else set())
            return bool(self.programmes_of(table, row) & sits)
        if table in OF_COLLEAGUES and any(self._sits_with(viewer, one) for one in people):
            return True
        return any(table in CHANGES.get(one, ()) for about in people for one in self.relations(viewer, about))

    def role_of(self, row: Row) -> str:
        """Return the role of the place that a row of calm news, or a wait, is about."""
        seat = self.rows["memberships"].get((row.get("membership_id") or row.get("subject"),))
        return str(seat["role"]) if seat is not None else ""

    def of_manager(self, viewer: int, about: int) -> Relation:
        """Return the relation of a manager to a participant."""
        met = [one for one in self._pairs(about) if one["end"] not in NEVER_MET]
        partners = set().union(*(self.people_of("pairs", one) for one in met)) - {about}
        bosses = {(one["boss_id"], one["person_id"]) for one in self.rows["bosses"].values()}
        if viewer == about:
            return Relation.SELF
        if viewer in partners:
            return Relation.MANAGER_IN_PAIR
        if (viewer, about) in bosses:
            return Relation.MANAGER_AND_BOSS
        if any((viewer, one) in bosses for one in partners):
            return Relation.MANAGER_AND_PARTNERS_BOSS
        return Relation.MANAGER

    def _of_assistant(self, viewer: int, about: int) -> Relation:
        bond = self.of_manager(viewer, about)
        return Relation.ASSISTANT if bond is Relation.MANAGER else bond

    def owners(self, table: str, row: Row) -> set[int]:
        """Return the ids of the people to whom a row belongs: the one whose word it holds, or all that it is about."""
        seat = self.rows["memberships"].get((row.get("membership_id"),))
        if row.get("person_id") is not None:
            return {row["person_id"]}
        return {seat["person_id"]} if seat is not None else self.people_of(table, row)

    def people_of(self, table: str, row: Row) -> set[int]:
        """Return the ids of the people that a row is about."""
        if table == "people":
            return {row["id"]}
        found: set[int] = set()
        for name, target in _referred(table):
            there = self.rows[target].get((row[name],))
            if target != "programmes" and there is not None:
                found |= self.people_of(target, there)
        return found

    def programmes_of(self, table: str, row: Row) -> set[int]:
        """Return the ids of the programmes that a row belongs to."""
        if table == "programmes":
            return {row["id"]}
        if row.get("programme_id") is not None:
            return {row["programme_id"]}
        found: set[int] = set()
        for name, target in _referred(table):
            there = self.rows[target].get((row[name],))
            if target != "people" and there is not None:
                found |= self.programmes_of(target, there)
        return found

    def standing(self, viewer: int, field: str, key: int) -> set[Who]:
        """Return what somebody is to the row that an id in a press points at; nothing if there is no such row."""
        if (known := self._standings.get((viewer, field, key))) is None:
            known = self._standings[viewer, field, key] = self._standing(viewer, field, key)
        return known

    def label(self, viewer: int, field: str, key: int) -> object:
        """Return the kind of an id for somebody: what they are to its row, and the others in whose reach it is."""
        if (viewer, field, key) not in self._labels:
            self._labels[viewer, field, key] = self._label(viewer, field, key)
        return self._labels[viewer, field, key]

    def _label(self, viewer: int, field: str, key: int) -> object:
        row = self.rows[TABLES[field].name].get((key,))
        if row is None:
            return None
        table = TABLES[field].name
        mine = {seat["programme_id"] for seat in self._seats if seat["person_id"] == viewer}
        return frozenset(self.standing(viewer, field, key)), bool(self.programmes_of(table, row) & mine)

    def _standing(self, viewer: int, field: str, key: int) -> set[Who]:
        table = TABLES[field].name
        row = self.rows[table].get((key,))
        if row is None:
            return set()
        if table == "links":
            return self._of_move(viewer, row)
        about = self.owners if table in {"pauses", "surveys"} else self.people_of
        people, here = about(table, row), bool(self.programmes_of(table, row) & self.manages(viewer))
        found: set[Who] = set()
        if table in {"memberships", "dialogs", "surveys", "people", "pauses", "concerns"} and people == {viewer}:
            found.add(Who.SELF)
        if table in {"pairs", "meetings", "contracts", "plan_versions"}:
            found |= self._side(viewer, row if table == "pairs" else self.rows["pairs"][row["pair_id"],])
        if table == "joints":
            found = found.union(*(self._side(viewer, self.rows["pairs"][row[one],]) for one in ("one_id", "other_id")))
        at_desk = table == "memberships" and row["role"] not in {"adept", "mentor"}
        helps = bool(self.programmes_of(table, row) & self.assists(viewer)) and not at_desk
        if table == "memberships" and row["role"] in {"manager", "assistant"} and (here or people == {viewer}):
            found.add(Who.COLLEAGUE)
        if table == "concerns" and people == {viewer} and self._is_unread(row):
            found.add(Who.WRITER)
        takes_part = (one for one in self._seats if one["person_id"] == viewer and one["role"] in {"adept", "mentor"})
        if table == "programmes" and any(one["programme_id"] == row["id"] for one in takes_part):
            found.add(Who.PARTICIPANT)
        if helps and self._can_help(viewer, table, row, people):
            found.add(Who.ASSISTANT)
        if here and not at_desk:
            found.add(Who.DESK)
            mine = {viewer} if table == "memberships" else set()  # a manager writes down their own talk, too
            if all(self.of_manager(viewer, one) is Relation.MANAGER for one in people - mine):
                found.add(Who.READER)
        if table == "people_lists" and here and row["sent_by"] == viewer:
            found.add(Who.SENDER)
        if table in {"gatherings", "guests"} and self._is_guest(viewer, row if table == "gatherings" else None):
            found.add(Who.GUEST)
        if table == "letters":
            found |= self._addressee(viewer, row, found)
        return found

    def _is_guest(self, viewer: int, gathering: Row | None) -> bool:
        """Tell whether somebody has got an invitation to a gathering."""
        mine = {one["id"] for one in self._seats if one["person_id"] == viewer}
        guests = self.rows["guests"].values()
        here = (one for one in guests if gathering is not None and one["gathering_id"] == gathering["id"])
        return any(one["membership_id"] in mine and one["invited_at"] is not None for one in here)

    def _is_unread(self, concern: Row) -> bool:
        """Tell whether no manager may read a private word: all came after it, or have a bond with its sender."""
        sender = self.rows["memberships"][concern["membership_id"],]
        managers = [one for one in self._seats if one["role"] == "manager"]
        here = [one for one in managers if one["programme_id"] == sender["programme_id"]]
        free = [one for one in here if self.of_manager(one["person_id"], sender["person_id"]) is Relation.MANAGER]
        passed = concern["passed_on_at"] is not None
        return not any(passed or one["created_at"] <= concern["told_at"] for one in free)

    def _can_help(self, viewer: int, table: str, row: Row, people: set[int]) -> bool:
        """Tell whether an assistant reaches a row: a participant's place, a programme, or a pair in touch."""
        if table in {"memberships", "programmes", "gatherings", "guests"}:
            return True
        if table not in {"pairs", "meetings"}:
            return False
        pair = row if table == "pairs" else self.rows["pairs"][row["pair_id"],]
        in_touch = pair["state"] not in {PairState.ASKED_ADEPT, PairState.ASKED_MENTOR, PairState.ENDED}
        return in_touch and all(self._of_assistant(viewer, one) is Relation.ASSISTANT for one in people)

    def _of_move(self, viewer: int, link: Row) -> set[Who]:
        if link["kind"] == "colleague":
            return {Who.NEWCOMER} if viewer == link["opened_by"] and link["used_at"] is None else set()
        if link["kind"] != "move":
            return set()
        desk = bool(self.manages(viewer) & self._takes_part(link["person_id"]))
        mine, opened = viewer == link["person_id"], viewer == link["opened_by"]
        found = ((Who.SELF, mine), (Who.DESK, desk), (Who.NEWCOMER, opened))
        return {who for who, so in found if so}

    def _side(self, viewer: int, pair: Row) -> set[Who]:
        sides = ((Who.ADEPT, pair["adept_id"]), (Who.MENTOR, pair["mentor_id"]))
        return {who for who, seat in sides if self.rows["memberships"][seat,]["person_id"] == viewer}

    def _addressee(self, viewer: int, letter: Row, found: set[Who]) -> set[Who]:
        about = self.rows["memberships"][letter["membership_id"],]["person_id"]
        mine = Who.READER in found if letter["author_id"] == about else viewer == about
        return {Who.ADDRESSEE} if mine else set()

    def ids(self, table: str) -> list[int]:
        """Return the ids of all rows of a table."""
        return [row["id"] for row in self.rows[table].values()]

    def aimed_at(self, ids: Mapping[str, int]) -> set[int]:
        """Return the ids of the people whom the rows are about that a press points at, by its fields."""
        return set().union(*(self._people_at(TABLES[field].name, key) for field, key in ids.items()))

    def _people_at(self, table: str, key: int) -> frozenset[int]:
        """Return the ids of the people whom the row of an id is about; nobody for a programme, or for no row."""
        if (table, key) not in self._about:
            row = None if table == "programmes" else self.rows[table].get((key,))
            self._about[table, key] = frozenset(() if row is None else self.people_of(table, row))
        return self._about[table, key]

    def is_near(self, viewer: int, press: Press) -> bool:
        """Tell whether somebody has to do with all that a press points at, though perhaps not in the way it takes."""
        ids = keys_of(press) if not isinstance(press, AmSamePerson) else {}
        return bool(ids) and all(self.standing(viewer, field, key) for field, key in ids.items())

    def may(self, viewer: int, press: Press) -> bool:
        """Tell whether somebody may press this at all."""
        allowed = MAY[type(press)]
        if isinstance(press, OpenPage) and press.page in FOR_MANAGERS:
            return bool(self.manages(viewer) or (press.page in FOR_ASSISTANTS and self.assists(viewer)))
        if only_managers_do(press):
            allowed = allowed - {Who.ASSISTANT}
        if Who.ANYBODY in allowed:
            return True
        if isinstance(press, AmSamePerson):
            return viewer in {press.one, press.other}
        judged = {name: key for name, key in keys_of(press).items() if name != "boss"}
        if isinstance(press, ImportInto):
            return press.programme in self.manages(viewer) and Who.SENDER in self.standing(viewer, "sent", press.sent)
        if isinstance(press, ShowSuggestion):
            del judged["adept"]  # where to begin in the list of the programme
        return all(self.standing(viewer, name, key) & allowed for name, key in judged.items())


def only_managers_do(press: Press) -> bool:
    """Tell whether what is chosen in a press makes it the managers' alone, where assistants may press its like."""
    if isinstance(press, DoWithPair | DoWithMatter):
        return press.deed not in ASSISTANTS_DO
    if isinstance(press, OpenMatter):
        return press.kind not in ASSISTANTS_OPEN
    return isinstance(press, SettleMatter) and press.kind in ONLY_MANAGERS_SETTLE


def keys_of(press: Press) -> dict[str, int]:
    """Return the ids in a press, by their fields."""
    return {name: getattr(press, name) for name in TABLES if hasattr(press, name)}
