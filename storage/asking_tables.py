"""The tables of what is asked of people unasked: surveys, enquiries, nudges; `storage.tables` has them among all."""

from sqlalchemy import (
    JSON,
    BigInteger,
    Column,
    ForeignKey,
    Index,
    String,
    Table,
    UniqueConstraint,
    text,
)

from programme.survey import HALF_WAY
from storage.columns import BigId, UtcDateTime, key_column, metadata, reference

surveys = Table(
    "surveys",
    metadata,
    key_column(),
    reference("membership_id", "memberships"),
    Column("form", String(32), nullable=False),
    Column("asked_at", UtcDateTime, nullable=False),
    Column("given_at", UtcDateTime),
    Column("answers", JSON, nullable=False),
    Column("programme_id", BigId, ForeignKey("programmes.id", ondelete="CASCADE"), nullable=False),
    Column("name", String(32), nullable=False, default=HALF_WAY, server_default=HALF_WAY),
    reference("pair_id", "pairs", nullable=True),
    Column("reminded_at", UtcDateTime),
    Column("closed_at", UtcDateTime),
    UniqueConstraint("membership_id", "name", "pair_id"),
    Index("ix_surveys_programme_form", "programme_id", "form", "given_at"),
    Index("ix_surveys_programme_asked", "programme_id", "asked_at", "membership_id"),
    Index(
        "uq_surveys_of_a_year",
        "membership_id",
        "name",
        unique=True,
        sqlite_where=text("pair_id IS NULL"),
        postgresql_where=text("pair_id IS NULL"),
    ),
    sqlite_autoincrement=True,
)

enquiries = Table(
    "enquiries",
    metadata,
    key_column(),
    Column("programme_id", BigId, ForeignKey("programmes.id", ondelete="CASCADE"), nullable=False),
    Column("author_id", BigInteger, nullable=False),
    Column("form", String(32), nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
    Column("stopped_at", UtcDateTime),
    Index("ix_enquiries_programme_made", "programme_id", "made_at"),
    sqlite_autoincrement=True,
)

enquiry_turns = Table(
    "enquiry_turns",
    metadata,
    key_column(),
    reference("enquiry_id", "enquiries"),
    reference("membership_id", "memberships"),
    reference("pair_id", "pairs", nullable=True),
    Column("asked_at", UtcDateTime),
    sqlite_autoincrement=True,
)

nudges = Table(
    "nudges",
    metadata,
    key_column(),
    Column("person_id", BigId, ForeignKey("people.id", ondelete="CASCADE"), nullable=False),
    Column("kind", String(32), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    reference("pair_id", "pairs", nullable=True),
    Index("ix_nudges_person_at", "person_id", "at"),
    sqlite_autoincrement=True,
)
