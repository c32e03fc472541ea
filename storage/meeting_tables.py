"""The tables of meetings and of what is told about them; `storage.tables` has them among all."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from storage.columns import BigId, UtcDateTime, key_column, metadata, reference

meetings = Table(
    "meetings",
    metadata,
    key_column(),
    reference("pair_id", "pairs"),
    Column("starts_at", UtcDateTime, nullable=False),
    Column("noted_by", BigInteger, nullable=False),
    Column("noted_at", UtcDateTime, nullable=False),
    Column("place", Text, nullable=False, default=""),
    Column("state", String(16), nullable=False, default="planned", server_default="planned"),
    Column("recorded_by", BigInteger),
    Column("programme_id", BigId, ForeignKey("programmes.id", ondelete="CASCADE"), nullable=False),
    Column("joint_id", BigId, ForeignKey("joints.id", ondelete="SET NULL"), index=True),
    Index("ix_meetings_programme_state", "programme_id", "state", "starts_at"),
    sqlite_autoincrement=True,
)

joints = Table(
    "joints",
    metadata,
    key_column(),
    reference("mentor_id", "memberships"),
    reference("one_id", "pairs"),
    reference("other_id", "pairs"),
    Column("asked_at", UtcDateTime, nullable=False),
    Column("one_yes", Boolean),
    Column("other_yes", Boolean),
    Column("closed_at", UtcDateTime),
    sqlite_autoincrement=True,
)

meeting_changes = Table(
    "meeting_changes",
    metadata,
    key_column(),
    reference("meeting_id", "meetings"),
    Column("starts_at", UtcDateTime, nullable=False),
    Column("place", Text, nullable=False, default=""),
    Column("at", UtcDateTime, nullable=False),
    sqlite_autoincrement=True,
)

meeting_replies = Table(
    "meeting_replies",
    metadata,
    key_column(),
    reference("meeting_id", "meetings"),
    Column("number", Integer, nullable=False),
    Column("role", String(16), nullable=False),
    Column("starts_at", UtcDateTime),
    Column("at", UtcDateTime, nullable=False),
    Column("declined", Boolean, nullable=False, default=False),
    Column("place", Text),
    sqlite_autoincrement=True,
)

points = Table(
    "points",
    metadata,
    key_column(),
    reference("meeting_id", "meetings"),
    Column("line", Text, nullable=False),
    Column("shown", Boolean, nullable=False, default=False),
    Column("at", UtcDateTime, nullable=False),
    Index("ix_points_at", "at"),
    sqlite_autoincrement=True,
)

reports = Table(
    "reports",
    metadata,
    key_column(),
    reference("meeting_id", "meetings"),
    reference("membership_id", "memberships"),
    Column("held", String(16), nullable=False),
    Column("given_at", UtcDateTime, nullable=False),
    Column("minutes", Integer),
    Column("useful", Integer),
    Column("progress", Integer),
    Column("talk", Boolean, nullable=False),
    Column("recorded_by", BigInteger),
    UniqueConstraint("meeting_id", "membership_id"),
    sqlite_autoincrement=True,
)
