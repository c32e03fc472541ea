"""The table of people: by account, moved, missed and deleted."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, delete, func, select, update

from programme.names import Name
from programme.people import Person, State
from programme.search import words_of
from storage import tables
from storage.circles import alike, name_keys
from storage.deletion import drop_drafts_about, drop_unsent_about, drop_waits_for_pairs_of
from storage.mentions import drop_mentions_of
from storage.places import drop_empty_places, keep_places_of
from storage.rows import Rows
from storage.tallies import recount
from storage.traces import drop_traces_of, traces_in


def _strangers() -> Select[int]:
    """Select the people who came before a moment and never agreed to a consent text, unless they are moving."""
    people, members = tables.people.c, tables.memberships.c
    once = members.consented_at.is_not(None)  # who has withdrawn and comes back is asked anew, and no stranger
    agreed = select(members.person_id).where((members.state != State.INVITED.value) | once)
    links = tables.links.c
    moving = select(links.opened_by).where(links.opened_by.is_not(None), links.used_at.is_(None))
    old = people.created_at < bindparam("moment")
    return select(people.id).where(old, people.id.not_in(agreed), people.id.not_in(moving))


def _several() -> ColumnElement[bool]:
    """Return the condition that a person has places in more than one programme."""
    members = tables.memberships.c
    places = select(func.count(members.programme_id.distinct())).where(members.person_id == bindparam("person"))
    return places.scalar_subquery() > 1


class PeopleRows(Rows[Person]):
    """`programme.ports.people.People`."""

    table = tables.people
    of = Person

    _in_chat = table.c.telegram_id == bindparam("chat")

    _BY_TELEGRAM = select(table).where(_in_chat).with_for_update(key_share=True)
    _STRANGERS = _strangers()
    _MOVE = update(table).where(table.c.id == bindparam("person"))
    _MOVE_UNSENT = update(tables.outbox).where(
        tables.outbox.c.person_id == bindparam("person"), tables.outbox.c.state.in_(["waiting", "missed"])
    )
    _FORGET_WINDOWS = delete(tables.windows).where(tables.windows.c.chat_id == bindparam("chat"))
    _FORGET_MESSAGES = delete(tables.outbox).where(tables.outbox.c.chat_id == bindparam("chat"))
    _FORGET_FAILED = delete(tables.failed_updates).where(tables.failed_updates.c.telegram_id == bindparam("chat"))
    _FORGET_EXCHANGES = delete(tables.exchanges).where(tables.exchanges.c.person_id == bindparam("person"))
    _REACHED = update(table).where(_in_chat)
    _MISSED = _REACHED.where(table.c.missed_since.is_(None))
    _CAUGHT_UP = update(table).where(table.c.id == bindparam("person")).values(missed_since=None)
    _IN_SEVERAL = update(table).where(table.c.id == bindparam("person"), _several()).values(in_several=True)
    _LAST = update(table).where(table.c.id == bindparam("person"))
    _SPARED = update(table).where(table.c.id == bindparam("person"))
    _NOT_REACHED = _REACHED.where(table.c.unreachable_since.is_(None))

    def by_telegram(self, telegram_id: int) -> Person | None:
        """Return the person with this Telegram account, their row locked until the unit ends, or None.

        The lock lets other units refer to the person: two people who write to each other at once must not deadlock.
        """
        return self.one(self._BY_TELEGRAM, chat=telegram_id)

    def move(self, person: Person, telegram_id: int, stranger: int | None) -> None:
        """Give `person` the stranger's account, delete the stranger, and send unsent messages to the new chat."""
        if stranger is not None:
            drop_drafts_about(self.connection, stranger)
            drop_mentions_of(self.connection, stranger)
            self.remove(stranger)
        if person.telegram_id is not None:
            self.asking.ask(self._FORGET_WINDOWS, {"chat": person.telegram_id})
        self.asking.ask(self._FORGET_EXCHANGES, {"person": person.id})
        moved = {"person": person.id, "telegram_id": telegram_id, "unreachable_since": None}
        self.asking.ask(self._MOVE, moved)
        self.asking.ask(self._MOVE_UNSENT, {"person": person.id, "chat_id": telegram_id})

    def forget(self, person_id: int) -> None:
        """Delete a person and all rows about them; the foreign keys delete most of these.

        In pairs that had begun and have ended an emptied row keeps their place, for the partner's sake (decision 29).
        """
        person = self.get(person_id)
        chat = person.telegram_id
        if chat is not None:
            for statement in (self._FORGET_WINDOWS, self._FORGET_MESSAGES, self._FORGET_FAILED):
                self.asking.ask(statement, {"chat": chat})
        drop_drafts_about(self.connection, person_id)
        drop_mentions_of(self.connection, person_id)
        drop_unsent_about(self.connection, person_id, person.first_name.called)
        traces = traces_in(self.connection, person)
        drop_traces_of(self.connection, person, traces)
        drop_waits_for_pairs_of(self.connection, person_id)
        kept = keep_places_of(self.connection, person, traces)
        self.remove(person_id)
        for pair_id in kept:
            recount(self.asking, pair_id)
        drop_empty_places(self.connection)

    def save(self, entity: Person) -> None:
        """Store a changed person; where they are, and were last, and what they are spared, is noted by itself."""
        row = self.row(entity)
        for one in ("in_several", "last_programme", "last_programme_at", "spared_since"):
            del row[one]
        self.asking.ask(self._SAVE, {"of_id": row.pop("id"), **row})

    def note_spared(self, person_id: int, since: datetime | None) -> None:
        """Note since when a person is told nothing about meeting a partner; None for no longer."""
        self.asking.ask(self._SPARED, {"person": person_id, "spared_since": since})

    def note_programme(self, person_id: int, programme_id: int, at: datetime) -> None:
        """Note which programme a person has looked at last, and when."""
        self.asking.ask(self._LAST, {"person": person_id, "last_programme": programme_id, "last_programme_at": at})

    def note_places(self, person_id: int) -> None:
        """Note whether a person has places in several programmes."""
        self.asking.ask(self._IN_SEVERAL, {"person": person_id})

    @classmethod
    def row(cls, entity: Person) -> dict[str, Any]:
        """Return a person as their row, with the keys of their name and the words that they are found by."""
        return {**super().row(entity), **name_keys(entity.first_name), **words_of(entity)}

    def known_to(self, person_id: int, names: Collection[Name]) -> Sequence[Name]:
        """Return the names in a person's circle that are like one of these names."""
        return alike(self.connection, person_id, names)

    def clear_strangers(self, before: datetime) -> int:
        """Delete the people who came before a moment and never agreed to a consent text; return how many."""
        keys = self.asking.ask(self._STRANGERS, {"moment": before}).column()
        for key in keys:
            self.forget(key)
        return len(keys)

    def mark_reachable(self, chat_id: int, *, since: datetime | None) -> None:
        """Note since when Telegram takes no messages to a chat; `since` None notes that it takes them again."""
        change = self._REACHED if since is None else self._NOT_REACHED
        self.asking.ask(change, {"chat": chat_id, "unreachable_since": since})

    def mark_missed(self, chat_id: int, since: datetime) -> None:
        """Note that a person misses a message, if they don't miss an earlier message."""
        self.asking.ask(self._MISSED, {"chat": chat_id, "missed_since": since})

    def caught_up(self, person_id: int) -> None:
        """Note that a person gets their missed messages now."""
        self.asking.ask(self._CAUGHT_UP, {"person": person_id})
