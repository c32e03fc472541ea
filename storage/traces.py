"""The traces of a deleted person in others' messages: name, number and address, taken out where they are stored.

A message or mail that waits for another person, or could not be sent, quotes them; so can the question of another's
draft, news that waits for a digest, and an update that met a bug. All this goes in the unit of work that deletes the
person. Others' own words are left as they are: so is the letter of a manager to the partner.
"""

import html
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Table, delete, select, update

from programme.names import Name, called
from programme.people import Person
from programme.speech import Sent
from storage import tables
from storage.circles import alike
from storage.outgoing import Kind, OutboxState

MASK = "N. N."
TAIL = 8  # digits by which a phone number is known, in whatever way it is written


@dataclass(frozen=True, slots=True)
class Traces:
    """The words that lead to a person; `pattern` finds them, also in the genitive, and is None where there are none."""

    pattern: re.Pattern[str] | None

    def out_of(self, text: str) -> str:
        """Return a text without the words."""
        return text if self.pattern is None else self.pattern.sub(MASK, text)

    def out_of_all(self, value: Any) -> Any:
        """Return a JSON value without the words, in all texts that it holds."""
        match value:
            case str():
                return self.out_of(value)
            case list():
                return [self.out_of_all(one) for one in value]
            case dict():
                return {key: self.out_of_all(one) for key, one in value.items()}
            case _:
                return value


@dataclass(frozen=True, slots=True)
class _Hidden(Traces):
    """The same for what is kept for a text that is yet to come, where a name is a hint (`programme.names`)."""

    kept_name: re.Pattern[str]
    person_id: int

    def out_of(self, text: str) -> str:
        """Return a text without the words, and with a former participant in place of the name."""
        forgotten = Name(self.person_id, "", "", forgotten=True).hint
        return Traces(self.pattern).out_of(self.kept_name.sub(forgotten, text))


def traces_of(person: Person, others: Iterable[Name]) -> Traces:
    """Return the words that lead to a person; a short name that is another person's too leads to none."""
    words = {person.name, person.email, called(person.first_name, others)} - {""}
    words |= {html.escape(word, quote=False) for word in words}
    found = [re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word))]
    found += [_number(person.phone)] if person.phone else []
    return Traces(re.compile(rf"(?<!\w)(?:{'|'.join(found)})s?(?!\w)") if found else None)


def _number(phone: str) -> str:
    """Return a pattern for a phone number, with or without the country code, in groups or not."""
    return r"(?:\+?[\d(][\d\s()/\u2010-\u2015-]*)?" + r"[\s()/\u2010-\u2015-]*".join(phone[-TAIL:])


def traces_in(connection: Connection, person: Person) -> Traces:
    """Return the words that lead to a person within their circle."""
    return traces_of(person, alike(connection, person.id, [person.first_name]))


def drop_traces_of(connection: Connection, person: Person, traces: Traces) -> None:
    """Take a person out of the messages to others that were not sent, and out of the updates that failed."""
    if traces.pattern is None:
        return
    outbox, failed = tables.outbox, tables.failed_updates
    unsent = select(outbox.c.id, outbox.c.kind, outbox.c.payload).where(outbox.c.state != OutboxState.SENT.value)
    for row in connection.execute(unsent).all():
        author = _author(row.payload)
        if author == person.id:
            connection.execute(delete(outbox).where(outbox.c.id == row.id))
        elif author is None:
            _clean(connection, outbox, row.id, row.payload, traces, delete_it=row.kind == Kind.CONTACT.value)
    _clean_hints(connection, person, traces)
    _clean_news(connection, person, traces)
    mails = tables.mails
    waiting = select(mails.c.id, mails.c.payload).where(mails.c.state.in_(["waiting", "offered"]))
    for key, payload in connection.execute(waiting).all():
        _clean(connection, mails, key, payload, traces)
    for key, payload in connection.execute(select(failed.c.id, failed.c.payload)).all():
        _clean(connection, failed, key, payload, traces)


def _clean_hints(connection: Connection, person: Person, traces: Traces) -> None:
    """Take a person out of the hints of others' drafts: a mentor of two is asked which of them it is about."""
    dialogs, hidden = tables.dialogs.c, _hidden(person, traces)
    drafts = select(dialogs.id, dialogs.hints).where(dialogs.person_id != person.id)
    for key, hints in connection.execute(drafts).all():
        cleaned = hidden.out_of_all(hints)
        if cleaned != hints:
            connection.execute(update(tables.dialogs).where(dialogs.id == key).values(hints=cleaned))


def _clean_news(connection: Connection, person: Person, traces: Traces) -> None:
    """Take a person out of the news that waits for managers' digests."""
    news, hidden = tables.calm_news.c, _hidden(person, traces)
    for key, facts in connection.execute(select(news.id, news.facts)).all():
        cleaned = hidden.out_of_all(facts)
        if cleaned != facts:
            connection.execute(update(tables.calm_news).where(news.id == key).values(facts=cleaned))


def _hidden(person: Person, traces: Traces) -> "_Hidden":
    return _Hidden(traces.pattern, re.compile(rf"\x1e{person.id}\x1f[^\x1e]*\x1e"), person.id)


def _author(payload: dict[str, Any]) -> int | None:
    """Return the author of the letter or private word that a message brings or tells of; None for other messages."""
    receipt = payload.get("receipt") or {}
    return receipt["told"] if receipt.get("what") in {Sent.LETTER.value, Sent.CONCERN.value} else None


def _clean(
    connection: Connection, table: Table, key: int, payload: Any, traces: Traces, *, delete_it: bool = False
) -> None:
    """Take the traces out of a row, or delete it where they are all that it holds."""
    cleaned = traces.out_of_all(payload)
    if cleaned == payload:
        return
    here = table.c.id == key
    connection.execute(delete(table).where(here) if delete_it else update(table).where(here).values(payload=cleaned))
