"""A signed contract is kept when the two sign a new version; at most one version of a pair waits for signatures.

On the way down only the version in force stays, or the open one of a pair that has none in force: the older version
knows one contract a pair.
"""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None

contracts = sa.table(
    "contracts",
    *(sa.column(name) for name in ("id", "pair_id", "adept_signed_at", "mentor_signed_at")),
)
IS_OPEN = contracts.c.adept_signed_at.is_(None) | contracts.c.mentor_signed_at.is_(None)


def upgrade() -> None:
    op.create_index(
        "uq_contracts_one_open",
        "contracts",
        ["pair_id"],
        unique=True,
        sqlite_where=sa.text("adept_signed_at IS NULL OR mentor_signed_at IS NULL"),
        postgresql_where=sa.text("adept_signed_at IS NULL OR mentor_signed_at IS NULL"),
    )


def downgrade() -> None:
    """Delete proposals, earlier versions, their waits, and the drafts of an answer to a proposal."""
    op.drop_index("uq_contracts_one_open", "contracts")
    connection = op.get_bind()
    rows = connection.execute(sa.select(contracts, IS_OPEN.label("is_open")).order_by(contracts.c.id)).all()
    kept: dict[int, int] = {}
    for row in rows:
        if not row.is_open or row.pair_id not in kept:
            kept[row.pair_id] = row.id
    connection.execute(sa.delete(contracts).where(contracts.c.id.not_in(list(kept.values()))))
    op.execute("DELETE FROM due WHERE kind IN ('version', 'version-over')")
    op.execute("DELETE FROM dialogs WHERE form = 'decline'")
