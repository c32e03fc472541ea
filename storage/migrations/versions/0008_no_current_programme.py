"""People without a current programme: it was written down when they joined, and never read."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("people") as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_people_current_programme"), type_="foreignkey")
        batch_op.drop_column("current_programme")


def downgrade() -> None:
    with op.batch_alter_table("people") as batch_op:
        batch_op.add_column(
            sa.Column("current_programme", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True)
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_people_current_programme"), "programmes", ["current_programme"], ["id"], ondelete="SET NULL"
        )
