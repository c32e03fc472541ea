"""The pair that a private word is about; those told before name none."""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("concerns", table_kwargs={"sqlite_autoincrement": True}) as batch_op:
        batch_op.add_column(sa.Column("pair_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True))
        batch_op.create_index(batch_op.f("ix_concerns_pair_id"), ["pair_id"], unique=False)
        batch_op.create_foreign_key(
            batch_op.f("fk_concerns_pair_id"), "pairs", ["pair_id"], ["id"], ondelete="SET NULL"
        )


def downgrade() -> None:
    """Forget whom they are about; the older version has no place for it."""
    with op.batch_alter_table("concerns", table_kwargs={"sqlite_autoincrement": True}) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_concerns_pair_id"), type_="foreignkey")
        batch_op.drop_index(batch_op.f("ix_concerns_pair_id"))
        batch_op.drop_column("pair_id")
