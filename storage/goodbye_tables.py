"""The table of words that two write to each other for the end."""

from sqlalchemy import Column, Table, Text

from storage.columns import UtcDateTime, key_column, metadata, reference

goodbyes = Table(
    "goodbyes",
    metadata,
    key_column(),
    reference("pair_id", "pairs"),
    reference("membership_id", "memberships"),
    Column("text", Text, nullable=False),
    Column("written_at", UtcDateTime, nullable=False),
    Column("given_at", UtcDateTime),
    sqlite_autoincrement=True,
)
