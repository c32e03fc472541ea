"""The tables of gatherings and of their guests; `storage.tables` has them among all."""

from sqlalchemy import BigInteger, Boolean, Column, ForeignKey, Index, Integer, String, Table, Text, UniqueConstraint

from storage.columns import BigId, UtcDateTime, key_column, metadata, reference

gatherings = Table(
    "gatherings",
    metadata,
    key_column(),
    Column("programme_id", BigId, ForeignKey("programmes.id", ondelete="CASCADE"), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("title", Text, nullable=False),
    Column("starts_at", UtcDateTime, nullable=False),
    Column("minutes", Integer, nullable=False),
    Column("place", Text, nullable=False),
    Column("audience", String(16), nullable=False),
    Column("seats", Integer),
    Column("state", String(16), nullable=False),
    Column("made_by", BigInteger, nullable=False),
    Column("changed_at", UtcDateTime, nullable=False),
    Column("changes", Integer, nullable=False),
    Column("attended_at", UtcDateTime),
    Index("ix_gatherings_programme_starts_at", "programme_id", "starts_at"),
    sqlite_autoincrement=True,
)

guests = Table(
    "guests",
    metadata,
    key_column(),
    Column("gathering_id", BigId, ForeignKey("gatherings.id", ondelete="CASCADE"), nullable=False),
    reference("membership_id", "memberships"),
    Column("coming", String(16), nullable=False),
    Column("answers", Integer, nullable=False),
    Column("told", Integer, nullable=False),
    Column("answered_at", UtcDateTime),
    Column("waits_since", UtcDateTime),
    Column("offered_until", UtcDateTime),
    Column("invited_at", UtcDateTime),
    Column("asked_again_at", UtcDateTime),
    Column("reminded_at", UtcDateTime),
    Column("recorded_by", BigInteger),
    Column("came", Boolean),
    Column("sure_of", Integer),
    UniqueConstraint("gathering_id", "membership_id"),
    sqlite_autoincrement=True,
)
