"""The tables of diplomas: each issue, the names for those to come, and the numbers that people have tried in vain."""

from sqlalchemy import BigInteger, Boolean, Column, Date, Integer, String, Table, Text, true

from storage.columns import UtcDateTime, key_column, metadata, reference

diplomas = Table(
    "diplomas",
    metadata,
    key_column(),
    reference("programme_id", "programmes"),
    reference("membership_id", "memberships"),
    Column("serial", String(16), nullable=False, unique=True),
    Column("role", String(16), nullable=False),
    Column("name", Text, nullable=False),
    Column("programme", Text, nullable=False),
    Column("starts_on", Date, nullable=False),
    Column("ends_on", Date, nullable=False),
    Column("meetings", Integer, nullable=False),
    Column("minutes", Integer, nullable=False),
    Column("manager", Text, nullable=False),
    Column("issued_at", UtcDateTime, nullable=False),
    Column("issued_by", BigInteger, nullable=False),  # no foreign key: the diploma outlives the manager's account
    Column("waiver", Text, nullable=False, default=""),
    Column("replaced_at", UtcDateTime),
    Column("untold", Integer, nullable=False, server_default="0"),
    Column("completed", Boolean, nullable=False, server_default=true()),
    sqlite_autoincrement=True,
)

diploma_names = Table(
    "diploma_names",
    metadata,
    key_column(),
    reference("membership_id", "memberships"),
    Column("name", Text, nullable=False),
    Column("kept_at", UtcDateTime, nullable=False),
    sqlite_autoincrement=True,
)

wrong_serials = Table(
    "wrong_serials",
    metadata,
    key_column(),
    reference("person_id", "people"),
    Column("at", UtcDateTime, nullable=False),
    sqlite_autoincrement=True,
)
