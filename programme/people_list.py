"""Lists of people that a manager sends, and an entry for each person on them, until the person has accepted.

A list is stored without its content: Telegram keeps the file, which is read anew for each answer about it. Only what
the manager has seen and put in is stored, one entry a person, until that person comes by the personal link.
"""

from dataclasses import dataclass, field
from datetime import datetime

from programme.people import Role

LARGEST_FILE = 5_000_000  # bytes; a list of a thousand people takes a tenth of a million
MOST_PEOPLE = 1_000  # on one list


@dataclass(frozen=True, slots=True)
class Attached:
    """A file that came with a message, as Telegram describes it before it is fetched."""

    file_id: str
    name: str
    size: int


@dataclass(frozen=True, slots=True)
class PeopleList:
    """A list of people that a manager has sent.

    Attributes:
        sent_by: the person id of the manager.
        headings: the headings of its columns, each once, as they were read.
        columns: what the manager said of each heading, as the number of a `Column`
            (`programme.presses.importing`); else empty.
        everybody: the role of the people for whom the list says none, once the manager has said it.
        confirmed_at: when the manager said that its people shall be put in.
        taken_in_at: when that was done.
    """

    id: int
    programme_id: int
    sent_by: int
    file_id: str
    file_name: str
    sent_at: datetime
    headings: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    everybody: Role | None = None
    confirmed_at: datetime | None = None
    taken_in_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A person on a list, before they have accepted: what the manager has entered, and nothing else.

    Attributes:
        list_id: the list.
        row: the row of the list, as a spreadsheet program counts.
        link_id: the personal link.
        membership_id: the membership of the person who has opened it, and is asked for consent.
        expires_at: when the entry is deleted.
    """

    id: int
    list_id: int
    programme_id: int
    row: int
    role: Role
    name: str
    link_id: int
    expires_at: datetime
    email: str = ""
    phone: str = ""
    employer: str = ""
    town: str = ""
    spoken: tuple[str, ...] = field(default=())
    competences: tuple[str, ...] = field(default=())
    goal: str = ""
    capacity: int = 0
    title: str = ""
    boards: str = ""
    presentation: str = ""
    membership_id: int | None = None
