"""The table of ties that participants have told."""

from sqlalchemy import Column, String, Table, UniqueConstraint

from storage.columns import UtcDateTime, key_column, metadata, reference

ties = Table(
    "ties",
    metadata,
    key_column(),
    reference("membership_id", "memberships"),
    reference("other_id", "memberships"),
    Column("kind", String(16), nullable=False),
    Column("told_at", UtcDateTime, nullable=False),
    UniqueConstraint("membership_id", "other_id", name="uq_ties_membership_id"),
    sqlite_autoincrement=True,
)
