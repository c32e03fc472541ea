"""The tables of the manager's desk, and of what is told from there; `storage.tables` has them among all."""

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
    text,
)

from storage.columns import BigId, UtcDateTime, Words, key_column, metadata, reference

absences = Table(
    "absences",
    metadata,
    key_column(),
    reference("membership_id", "memberships"),
    reference("programme_id", "programmes"),
    reference("person_id", "people"),
    reference("stand_in_id", "people"),
    Column("first_day", Date, nullable=False),
    Column("last_day", Date, nullable=False),
    Column("stage", String(16), nullable=False),
    Column("declined", Words, default=()),
    sqlite_autoincrement=True,
)

calm_news = Table(
    "calm_news",
    metadata,
    key_column(),
    reference("membership_id", "memberships"),
    Column("about", String(32), nullable=False),
    Column("key", String(64), nullable=False),
    Column("facts", JSON, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    sqlite_autoincrement=True,
)

at_hand = Table(
    "at_hand",
    metadata,
    key_column(),
    reference("person_id", "people"),
    reference("programme_id", "programmes"),
    Column("kind", Integer, nullable=False),
    Column("subject", BigInteger, nullable=False),
    Column("beside", BigInteger, nullable=False),
    Column("number", Integer, nullable=False),
    Column("opened_at", UtcDateTime, nullable=False),
    Column("asks_day", Boolean, nullable=False),
    Column("settled", Boolean, nullable=False),
    sqlite_autoincrement=True,
)

undos = Table(
    "undos",
    metadata,
    key_column(),
    reference("person_id", "people"),
    reference("programme_id", "programmes"),
    Column("deed", String(32), nullable=False),
    Column("kind", Integer, nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
    reference("membership_id", "memberships", nullable=True),
    reference("pair_id", "pairs", nullable=True),
    Column("before", JSON, nullable=False),
    Column("after", JSON, nullable=False),
    sqlite_autoincrement=True,
)

audit = Table(
    "audit",
    metadata,
    key_column(),
    Column("at", UtcDateTime, nullable=False, index=True),
    Column("actor_id", BigInteger),
    Column("action", String(64), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("subject_id", BigInteger, nullable=False),
    Column("on_behalf_of", String(16)),
    Index("ix_audit_about", "subject_id", "kind", "action"),
    sqlite_autoincrement=True,
)

notes = Table(
    "notes",
    metadata,
    key_column(),
    reference("membership_id", "memberships"),
    Column("author_id", BigInteger, nullable=False),
    Column("text", Text, nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
    sqlite_autoincrement=True,
)

calls = Table(
    "calls",
    metadata,
    key_column(),
    Column("programme_id", BigId, ForeignKey("programmes.id", ondelete="CASCADE"), nullable=False),
    reference("membership_id", "memberships"),
    Column("author_id", BigInteger, nullable=False),
    Column("outcome", String(16), nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
    Column("why", String(16)),
    # With the day, so that the last call of each kind with everybody is found by the index alone.
    Index("ix_calls_programme_last", "programme_id", "membership_id", "outcome", "made_at"),
    sqlite_autoincrement=True,
)

concerns = Table(
    "concerns",
    metadata,
    key_column(),
    reference("membership_id", "memberships"),
    Column("theme", String(32), nullable=False),
    Column("text", Text, nullable=False),
    Column("wish", String(16), nullable=False),
    Column("told_at", UtcDateTime, nullable=False),
    Column("opened_at", UtcDateTime),
    Column("settled_at", UtcDateTime),
    Column("pair_id", BigId, ForeignKey("pairs.id", ondelete="SET NULL"), index=True),
    Column("passed_on_at", UtcDateTime),
    Column("urgency", String(16)),
    Column("urged_at", UtcDateTime),
    Column("eased_at", UtcDateTime),
    Column("answered_at", UtcDateTime),
    Column("told_stand_in_at", UtcDateTime),
    Column("about_id", BigId, ForeignKey("people.id", ondelete="SET NULL"), index=True),
    Index(
        "ix_concerns_unsettled",
        "membership_id",
        sqlite_where=text("settled_at IS NULL"),
        postgresql_where=text("settled_at IS NULL"),
    ),
    sqlite_autoincrement=True,
)

wordings = Table(
    "wordings",
    metadata,
    key_column(),
    reference("programme_id", "programmes"),
    Column("kind", String(16), nullable=False),
    Column("language", String(8), nullable=False),
    Column("text", Text, nullable=False),
    Column("worded_by", BigInteger, nullable=False),
    Column("worded_at", UtcDateTime, nullable=False),
    UniqueConstraint("programme_id", "kind", "language"),
    sqlite_autoincrement=True,
)

announcements = Table(
    "announcements",
    metadata,
    key_column(),
    reference("programme_id", "programmes"),
    Column("author_id", BigInteger, nullable=False),
    Column("audience", String(16), nullable=False),
    Column("text", Text, nullable=False),
    Column("progress", String(16), nullable=False),
    Column("written_at", UtcDateTime, nullable=False),
    Column("starts_at", UtcDateTime),
    Column("file_kind", String(16)),
    Column("file_id", Text),
    Column("handed_over", Boolean, nullable=False, server_default=false()),
    sqlite_autoincrement=True,
)

announced = Table(
    "announced",
    metadata,
    Column(
        "announcement_id",
        BigId,
        ForeignKey("announcements.id", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    ),
    Column(
        "membership_id", BigId, ForeignKey("memberships.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    ),
    Column("state", String(16), nullable=False),
    Index("ix_announced_membership_id", "membership_id"),
)
