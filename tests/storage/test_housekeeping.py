"""Each kind of row is kept as long as the table of retention says, and as the page about privacy says."""

from datetime import timedelta

import pytest
from sqlalchemy import func, select, update

from programme.dialog import DialogState
from programme.link import TERMS
from programme.mail import MailState
from programme.people import LinkKind
from programme.retention import ENTRIES_KEPT_FOR, RETENTION
from programme.stored import STORED
from storage import tables
from storage.housekeeping import keep_house
from storage.outgoing import OutboxState
from storage.unit_of_work import SqlUnitOfWork
from tests.rows import NOW, a_person
from tests.scenes.schema_rows import FIXED, Schema

A_MINUTE = timedelta(minutes=1)
AT_AN_END = {
    "outbox": {"state": OutboxState.SENT.value},
    "mails": {"state": MailState.SENT.value},
    "dialogs": {"state": DialogState.KEPT.value, "form": "letter"},
}


@pytest.mark.parametrize("name", RETENTION)
def test_the_page_says_how_long(name: str) -> None:
    """The days of each term stand in the table of what is stored, which `/privacy` and its page are made from."""
    table, days = name.partition(" ")[0], RETENTION[name].days
    said = [one.how_long for one in STORED if table in one.columns]
    assert any(f"{days} day" in one for one in said), said


def test_a_link_of_a_list_lives_as_long_as_its_entry() -> None:
    """Who does not accept is deleted when the link says that it is too old."""
    assert TERMS[LinkKind.ENTRY].days == ENTRIES_KEPT_FOR.days


def test_everything_goes_at_its_time_and_not_before(uow: SqlUnitOfWork, monkeypatch: pytest.MonkeyPatch) -> None:
    """A row of every table of the schema, all of one moment: each term takes its own, and the rest stays."""
    for table, fixed in AT_AN_END.items():
        monkeypatch.setitem(FIXED, table, {**FIXED[table], **fixed})
    schema = Schema(uow)
    schema.fill()
    stranger = a_person(uow, 77)
    uow.connection.execute(update(tables.memberships).values(consented_at=NOW))
    uow.connection.execute(update(tables.entries).values(expires_at=NOW + ENTRIES_KEPT_FOR))
    uow.connection.execute(update(tables.goodbyes).values(given_at=NOW))

    def there() -> set[str]:
        every = [one for one in tables.metadata.sorted_tables if one is not tables.people]
        found = {one.name for one in every if uow.connection.scalar(select(func.count()).select_from(one))}
        return found | ({"people"} if uow.people.find(stranger.id) else set())

    left = there() - {"update_attempts"}  # their update was taken
    for term in sorted(set(RETENTION.values())):
        going = {name for name, one in RETENTION.items() if one == term and " " not in name}
        keep_house(uow, NOW + term - A_MINUTE)
        assert there() == left, term
        left -= going
        keep_house(uow, NOW + term + A_MINUTE)
        assert there() == left, term
    keep_house(uow, NOW + timedelta(days=800))
    assert there() == left, "nothing else goes by itself, however long"
