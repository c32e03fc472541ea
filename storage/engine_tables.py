"""The tables of what runs by itself: updates, runs, waits, errands and jobs; `storage.tables` has them among all."""

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
    text,
)

from storage.columns import UtcDateTime, key_column, metadata, reference

handled_updates = Table(
    "handled_updates",
    metadata,
    Column("bot_id", BigInteger, primary_key=True, autoincrement=False),
    Column("update_id", BigInteger, primary_key=True, autoincrement=False),
    Column("handled_at", UtcDateTime, nullable=False, index=True),
)

failed_updates = Table(
    "failed_updates",
    metadata,
    key_column(),
    Column("error_id", String(16), nullable=False, index=True),
    Column("bot_id", BigInteger, nullable=False),
    Column("update_id", BigInteger, nullable=False),
    Column("payload", JSON, nullable=False),
    Column("reason", Text, nullable=False),
    Column("failed_at", UtcDateTime, nullable=False),
    Column("telegram_id", BigInteger),
    sqlite_autoincrement=True,
)

update_attempts = Table(
    "update_attempts",
    metadata,
    Column("bot_id", BigInteger, primary_key=True, autoincrement=False),
    Column("update_id", BigInteger, primary_key=True, autoincrement=False),
    Column("attempts", Integer, nullable=False),
)

runs = Table(
    "runs",
    metadata,
    Column("name", String(64), primary_key=True),
    Column("started_at", UtcDateTime, nullable=False),
    Column("stopped_at", UtcDateTime),
)

due = Table(
    "due",
    metadata,
    key_column(),
    Column("kind", String(32), nullable=False),
    Column("subject", BigInteger, nullable=False),
    reference("programme_id", "programmes"),
    reference("person_id", "people"),
    Column("due_at", UtcDateTime, nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("claimed_by", String(64)),
    Column("lease_until", UtcDateTime),
    Column("attempts", Integer, nullable=False, default=0),
    Column("next_try_at", UtcDateTime),
    Column("parked_reason", Text),
    Column("put_off", Boolean, nullable=False, default=False, server_default=false()),
    UniqueConstraint("kind", "subject", name="uq_due_kind_subject"),
    Index("ix_due_programme_due_at", "programme_id", "due_at", "id"),
    Index(
        "ix_due_parked",
        "id",
        sqlite_where=text("parked_reason IS NOT NULL"),
        postgresql_where=text("parked_reason IS NOT NULL"),
    ),
    Index(
        "ix_due_put_off",
        "programme_id",
        "due_at",
        "id",
        sqlite_where=text("put_off = 1"),
        postgresql_where=text("put_off"),
    ),
    Index(
        "ix_due_due_at",
        "due_at",
        "id",
        sqlite_where=text("parked_reason IS NULL"),
        postgresql_where=text("parked_reason IS NULL"),
    ),
    sqlite_autoincrement=True,
)

errands = Table(
    "errands",
    metadata,
    key_column(),
    Column("kind", String(16), nullable=False),
    reference("programme_id", "programmes"),
    reference("person_id", "people"),
    Column("asked_at", UtcDateTime, nullable=False),
    Column("tries", Integer, nullable=False, default=0),
    Column("claimed_by", String(64)),
    Column("lease_until", UtcDateTime),
    UniqueConstraint("kind", "programme_id", "person_id"),
    sqlite_autoincrement=True,
)

jobs = Table(
    "jobs",
    metadata,
    Column("name", String(32), primary_key=True),
    Column("paused", Boolean, nullable=False, default=False),
    Column("next_run", UtcDateTime),
    Column("last_started", UtcDateTime),
    Column("last_finished", UtcDateTime),
    Column("last_result", Text),
)
