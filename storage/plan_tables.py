"""The tables of business plans: what adepts write, the versions that they share, and comments on these."""

from sqlalchemy import Column, Integer, Table, Text

from storage.columns import UtcDateTime, Words, key_column, metadata, reference

plans = Table(
    "plans",
    metadata,
    key_column(),
    reference("membership_id", "memberships"),
    Column("texts", Words, nullable=False),
    Column("begun_at", UtcDateTime, nullable=False),
    Column("changed_at", UtcDateTime, nullable=False),
    sqlite_autoincrement=True,
)

plan_versions = Table(
    "plan_versions",
    metadata,
    key_column(),
    reference("plan_id", "plans"),
    reference("pair_id", "pairs"),
    Column("number", Integer, nullable=False),
    Column("texts", Words, nullable=False),
    Column("shared_at", UtcDateTime, nullable=False),
    Column("told_at", UtcDateTime),
    Column("hidden_at", UtcDateTime),
    sqlite_autoincrement=True,
)

plan_comments = Table(
    "plan_comments",
    metadata,
    key_column(),
    reference("version_id", "plan_versions"),
    reference("membership_id", "memberships"),
    Column("section", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
    Column("told_at", UtcDateTime),
    sqlite_autoincrement=True,
)
