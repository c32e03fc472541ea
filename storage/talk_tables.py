"""The tables of what is said, and of what waits to be sent; `storage.tables` has them among all."""

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    text,
)

from storage.columns import BigId, UtcDateTime, Words, key_column, metadata, reference

dialogs = Table(
    "dialogs",
    metadata,
    key_column(),
    reference("person_id", "people"),
    Column("form", String(32), nullable=False),
    Column("form_version", Integer, nullable=False),
    Column("subject", BigInteger, nullable=False),
    Column("state", String(16), nullable=False),
    Column("step", String(32)),
    Column("opened_at", UtcDateTime, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("changing", Boolean, nullable=False),
    Column("answers", JSON, nullable=False),
    Column("hints", JSON, nullable=False),
    Column("picked", Words, nullable=False),
    Column("said_id", BigInteger),
    Column("proposed", Words),
    Column("said_step", String(64)),
    Column("said_text", Text),
    Index(
        "uq_dialogs_active",
        "person_id",
        unique=True,
        sqlite_where=text("state = 'active'"),
        postgresql_where=text("state = 'active'"),
    ),
    Index("ix_dialogs_form_subject", "form", "subject"),
    sqlite_autoincrement=True,
)

letters = Table(
    "letters",
    metadata,
    key_column(),
    reference("membership_id", "memberships"),
    reference("author_id", "people"),
    Column("text", Text, nullable=False),
    Column("sent_at", UtcDateTime, nullable=False),
    Column("message_id", BigInteger),
    Column("settled_at", UtcDateTime),
    Column("undelivered_at", UtcDateTime),
    Index(
        "ix_letters_unsettled",
        "membership_id",
        "author_id",
        sqlite_where=text("settled_at IS NULL"),
        postgresql_where=text("settled_at IS NULL"),
    ),
    sqlite_autoincrement=True,
)

spent = Table(
    "spent",
    metadata,
    key_column(),
    reference("person_id", "people"),
    Column("press", String(64), nullable=False),
    Column("used_at", UtcDateTime, nullable=False),
    sqlite_autoincrement=True,
)

exchanges = Table(
    "exchanges",
    metadata,
    key_column(),
    reference("person_id", "people"),
    Column("message_id", BigInteger, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    sqlite_autoincrement=True,
)

windows = Table(
    "windows",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("purpose", String(64), primary_key=True),
    Column("message_id", BigInteger, nullable=False),
)

outbox = Table(
    "outbox",
    metadata,
    key_column(),
    Column("chat_id", BigInteger, nullable=False),
    Column("lane", String(16), nullable=False),
    Column("person_id", BigId, ForeignKey("people.id", ondelete="CASCADE"), index=True),
    Column("kind", String(16), nullable=False),
    Column("purpose", String(64)),
    Column("payload", JSON, nullable=False),
    Column("correlation", String(32), nullable=False),
    Column("state", String(16), nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("claimed_by", String(64)),
    Column("lease_until", UtcDateTime),
    Column("attempts", Integer, nullable=False, default=0),
    Column("sent_at", UtcDateTime),
    Column("parked_reason", Text),
    Index(
        "ix_outbox_waiting",
        "id",
        sqlite_where=text("state = 'waiting'"),
        postgresql_where=text("state = 'waiting'"),
    ),
    Index("ix_outbox_sent_at", "sent_at"),
    Index("ix_outbox_chat_purpose", "chat_id", "purpose"),
    Index(
        "ix_outbox_parked",
        "chat_id",
        sqlite_where=text("state IN ('parked', 'missed')"),
        postgresql_where=text("state IN ('parked', 'missed')"),
    ),
    sqlite_autoincrement=True,
)

mails = Table(
    "mails",
    metadata,
    key_column(),
    reference("person_id", "people"),
    reference("programme_id", "programmes", nullable=True),
    Column("kind", String(16), nullable=False),
    Column("state", String(16), nullable=False),
    Column("message_id", String(320), nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("due_at", UtcDateTime, nullable=False),
    Column("next_try_at", UtcDateTime, nullable=False),
    Column("payload", JSON, nullable=False),
    Column("subject", BigInteger),  # no foreign key: what it is about may go before the mail does
    Column("asked_for", Boolean, nullable=False, default=False),
    Column("attempts", Integer, nullable=False, default=0),
    Column("sent_at", UtcDateTime),
    Column("why", String(16)),
    Column("claimed_by", String(64)),
    Column("lease_until", UtcDateTime),
    Index(
        "ix_mails_waiting",
        "next_try_at",
        sqlite_where=text("state = 'waiting'"),
        postgresql_where=text("state = 'waiting'"),
    ),
    Index("ix_mails_sent_at", "sent_at"),
    Index(
        "ix_mails_offered",
        "created_at",
        sqlite_where=text("state = 'offered'"),
        postgresql_where=text("state = 'offered'"),
    ),
    sqlite_autoincrement=True,
)
