"""The search for participants: a text is looked for in the stored words about people, or in their contacts.

A part of a number, or the beginning of a word, may stand anywhere in a column. So an index of that column alone is read
from its first entry to its last, a few milliseconds for ten thousand people, and only the rows that fit are read
further.
"""

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import Connection, Select, Text, and_, bindparam, func, select
from sqlalchemy.sql.elements import ColumnElement

from programme.people import Role, State
from programme.search import MOST_WORDS
from storage import tables
from storage.among import among
from storage.asking import asking_on
from storage.rows import MOST_KEYS, one_of

_PEOPLE, _MEMBERS = tables.people.c, tables.memberships.c
_ANYTHING = "%"
_ESCAPE = "/"


def _contains(column: ColumnElement[str], pattern: str) -> ColumnElement[bool]:
    return column.like(bindparam(pattern, type_=Text()), escape=_ESCAPE)


def _all_words(column: ColumnElement[str]) -> ColumnElement[bool]:
    """Return the condition that each of a few words begins a word; a pattern that is not needed fits every text."""
    return and_(*(_contains(column, f"word_{number}") for number in range(MOST_WORDS)))


def _among(people: ColumnElement[bool], *columns: ColumnElement[Any]) -> Select[Any]:
    """Select the registered participants of some programmes among these people, by name.

    The sum lets the databases begin with the people, and not with all of a programme.
    """
    return (
        select(_MEMBERS.id, *columns)
        .join_from(tables.people, tables.memberships, _MEMBERS.person_id == _PEOPLE.id)
        .where(
            people,
            among(_MEMBERS.programme_id + 0, "programmes"),
            one_of(_MEMBERS.role, *(role for role in Role if role.takes_part)),
            _MEMBERS.state != State.FORGOTTEN.value,
            _MEMBERS.registered_at.is_not(None),
        )
        .order_by(_PEOPLE.sorts_as, _MEMBERS.id)
    )


def _where(condition: ColumnElement[bool]) -> Select[int]:
    """Select the people, of all, to whom a condition applies."""
    return select(_PEOPLE.id).where(condition)


class Searches:
    """`programme.ports.people.Searches`."""

    _BY_PHONE = _where(_contains(_PEOPLE.phone, "part"))
    _BY_EMAIL = _where(_contains(func.lower(_PEOPLE.email), "part"))
    _BY_NAME = _where(_all_words(_PEOPLE.name_words))
    _BY_OTHER_WORDS = _where(_all_words(_PEOPLE.other_words))
    _OF_PEOPLE = _among(among(_PEOPLE.id, "people"))
    _NAMES = select(_PEOPLE.name_words).distinct().where(_PEOPLE.name_words.is_not(None))
    _WITH_NAMES = _among(among(_PEOPLE.name_words, "names"), _PEOPLE.name_words)

    def __init__(self, connection: Connection) -> None:
        """Work within the transaction of `connection`."""
        self.asking = asking_on(connection)

    def by_phone(self, programmes: Collection[int], digits: str) -> Sequence[int]:
        """Return the registered participants of some programmes with these digits in their number, by name."""
        return self._keys(self._BY_PHONE, programmes, part=_anywhere(digits))

    def by_email(self, programmes: Collection[int], part: str) -> Sequence[int]:
        """Return those with this part in their e-mail address, by name."""
        return self._keys(self._BY_EMAIL, programmes, part=_anywhere(part))

    def by_name(self, programmes: Collection[int], words: Sequence[str]) -> Sequence[int]:
        """Return those in whose name each of a few words begins a word, by name."""
        return self._keys(self._BY_NAME, programmes, **_patterns(words))

    def by_other_words(self, programmes: Collection[int], words: Sequence[str]) -> Sequence[int]:
        """Return those in whose workplace or address each of a few words begins a word, by name."""
        return self._keys(self._BY_OTHER_WORDS, programmes, **_patterns(words))

    def names(self) -> Sequence[str]:
        """Return the words of every name that a person has, each name once."""
        return [name for (name,) in self.asking.ask(self._NAMES).rows]

    def with_names(self, programmes: Collection[int], names: Sequence[str]) -> Sequence[tuple[int, str]]:
        """Return the registered participants of some programmes with these words as their name, by name."""
        values = {"programmes": list(programmes), "names": list(names[:MOST_KEYS])}
        return [(key, name) for key, name in self.asking.ask(self._WITH_NAMES, values).rows]

    def _keys(self, query: Select[int], programmes: Collection[int], **patterns: str) -> Sequence[int]:
        """Return the participants among the people of a query.

        The people are found first, so that PostgreSQL knows how few they are: it took a tenth of all for them.
        """
        people = [key for (key,) in self.asking.ask(query, patterns).rows]
        values = {"programmes": list(programmes), "people": people}
        return [key for (key,) in self.asking.ask(self._OF_PEOPLE, values).rows] if people else []


def _anywhere(part: str) -> str:
    """Return the pattern of a text that contains this part."""
    for sign in (_ESCAPE, "%", "_"):
        part = part.replace(sign, f"{_ESCAPE}{sign}")
    return f"%{part}%"


def _patterns(words: Sequence[str]) -> dict[str, str]:
    """Return the patterns of a text in which each of a few words begins a word."""
    patterns = [_anywhere(f" {word}") for word in words]
    return {f"word_{at}": patterns[at] if at < len(patterns) else _ANYTHING for at in range(MOST_WORDS)}
