"""The tables of pairs: how they were found, what they signed; `storage.tables` has them among all."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    Float,
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

pairs = Table(
    "pairs",
    metadata,
    key_column(),
    reference("programme_id", "programmes"),
    reference("adept_id", "memberships"),
    reference("mentor_id", "memberships"),
    Column("state", String(32), nullable=False),
    Column("since", UtcDateTime, nullable=False),
    Column("end", String(32)),
    Column("outcome_at", UtcDateTime),
    Column("start_confirmed_at", UtcDateTime),
    Column("ends_on", Date),
    Column("adept_told", Integer),
    Column("mentor_told", Integer),
    Column("because", String(16)),
    Column("adept_first", Boolean, nullable=False, default=False, server_default=false()),
    Column("needs_yes", Boolean, nullable=False, default=False, server_default=false()),
    Column("is_bridge", Boolean, nullable=False, default=False, server_default=false()),
    Index(
        "uq_pairs_open_adept",
        "adept_id",
        "is_bridge",
        unique=True,
        sqlite_where=text("state != 'ended'"),
        postgresql_where=text("state != 'ended'"),
    ),
    Index("ix_pairs_programme_state", "programme_id", "state"),
    Index(
        "ix_pairs_open_mentor",
        "mentor_id",
        "is_bridge",
        sqlite_where=text("state != 'ended'"),
        postgresql_where=text("state != 'ended'"),
    ),
    sqlite_autoincrement=True,
)

suggestions = Table(
    "suggestions",
    metadata,
    Column("adept_id", BigId, ForeignKey("memberships.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("mentor_id", BigId, ForeignKey("memberships.id", ondelete="CASCADE"), nullable=False, index=True),
    reference("programme_id", "programmes"),
)

set_aside = Table(
    "set_aside",
    metadata,
    Column("adept_id", BigId, ForeignKey("memberships.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("mentor_id", BigId, ForeignKey("memberships.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("at", UtcDateTime, nullable=False),
    Index("ix_set_aside_mentor_id", "mentor_id"),
)

bans = Table(
    "bans",
    metadata,
    Column("adept_id", BigId, ForeignKey("memberships.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("mentor_id", BigId, ForeignKey("memberships.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("kind", String(32), nullable=False),
    Index("ix_bans_mentor_id", "mentor_id"),
)

fits = Table(
    "fits",
    metadata,
    key_column(),
    reference("pair_id", "pairs"),
    Column("role", String(16), nullable=False),
    Column("answer", String(16), nullable=False),
    Column("given_at", UtcDateTime, nullable=False),
    Column("recorded_by", BigInteger),
    UniqueConstraint("pair_id", "role"),
    sqlite_autoincrement=True,
)

contracts = Table(
    "contracts",
    metadata,
    key_column(),
    reference("pair_id", "pairs"),
    Column("language", String(16), nullable=False),
    Column("goals", Words, nullable=False),
    Column("agreed", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("hash", String(64), nullable=False),
    Column("made_by", BigInteger, nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
    Column("adept_signed_at", UtcDateTime),
    Column("mentor_signed_at", UtcDateTime),
    Column("adept_recorded_by", BigInteger),
    Column("mentor_recorded_by", BigInteger),
    sqlite_autoincrement=True,
)
_is_open = contracts.c.adept_signed_at.is_(None) | contracts.c.mentor_signed_at.is_(None)
Index("uq_contracts_one_open", contracts.c.pair_id, unique=True, sqlite_where=_is_open, postgresql_where=_is_open)

goal_marks = Table(
    "goal_marks",
    metadata,
    key_column(),
    reference("contract_id", "contracts"),
    reference("membership_id", "memberships"),
    Column("number", Integer, nullable=False),
    Column("mark", Integer, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    sqlite_autoincrement=True,
)

pauses = Table(
    "pauses",
    metadata,
    key_column(),
    reference("programme_id", "programmes"),
    reference("membership_id", "memberships"),
    reference("pair_id", "pairs", nullable=True),
    Column("first_day", Date, nullable=False),
    Column("until", Date),
    Column("ended_on", Date),
    Column("asked_on", Date),
    Column("longer", Integer, nullable=False, default=0),
    sqlite_autoincrement=True,
)

_is_unusual = text("moved >= 3 OR adept_low_at IS NOT NULL OR mentor_low_at IS NOT NULL")
tallies = Table(
    "tallies",
    metadata,
    Column("pair_id", BigId, ForeignKey("pairs.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("programme_id", BigId, ForeignKey("programmes.id", ondelete="CASCADE"), nullable=False),
    Column("held", Integer, nullable=False),
    Column("first_held_at", UtcDateTime),
    Column("last_held_at", UtcDateTime),
    Column("latest_at", UtcDateTime),
    Column("planned_at", UtcDateTime),
    Column("asked", Integer, nullable=False),
    Column("told", Integer, nullable=False),
    Column("adept_id", BigInteger, nullable=False),
    Column("mentor_id", BigInteger, nullable=False),
    Column("matched", Integer, nullable=False),
    Column("signed", Integer, nullable=False),
    Column("moved", Integer, nullable=False),
    Column("adept_low_at", UtcDateTime),
    Column("mentor_low_at", UtcDateTime),
    Column("began_on", Date),
    Column("ends_on", Date),
    Column("fare", String(16)),
    Column("met_at", UtcDateTime),
    Column("lands", Integer),
    Column("days", Float),
    Index("ix_tallies_fare", "programme_id", "fare", "held", "days", "asked", "told", "pair_id"),
    Index("ix_tallies_programme_planned", "programme_id", "planned_at"),
    Index("ix_tallies_met", "programme_id", "met_at", "pair_id"),
    Index("ix_tallies_lands", "programme_id", "lands"),
    Index("ix_tallies_unusual", "programme_id", sqlite_where=_is_unusual, postgresql_where=_is_unusual),
    Index("ix_tallies_began", "programme_id", "began_on", "pair_id", "ends_on"),
    Index("ix_tallies_adept", "programme_id", "adept_id", "matched", "signed", "held", "pair_id"),
    Index("ix_tallies_mentor", "programme_id", "mentor_id", "matched", "signed", "held", "pair_id"),
)
