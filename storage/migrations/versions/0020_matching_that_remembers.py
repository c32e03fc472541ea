"""A programme's rule for two with the same employer, and the suggestions that a manager left for later.

Programmes that are there keep the rule by which they have been matched so far: never the same employer.
"""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    with op.batch_alter_table("programmes") as batch_op:
        batch_op.add_column(sa.Column("same_employer", sa.String(16), nullable=False, server_default="caution"))
    op.execute("UPDATE programmes SET same_employer = 'ban'")
    op.create_table(
        "set_aside",
        sa.Column("adept_id", BIG_ID, autoincrement=False, nullable=False),
        sa.Column("mentor_id", BIG_ID, autoincrement=False, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        *(
            sa.ForeignKeyConstraint([name], ["memberships.id"], name=op.f(f"fk_set_aside_{name}"), ondelete="CASCADE")
            for name in ("adept_id", "mentor_id")
        ),
        sa.PrimaryKeyConstraint("adept_id", "mentor_id", name=op.f("pk_set_aside")),
    )


def downgrade() -> None:
    """Drop what was left for later, and the rule: the older version knows one rule only."""
    op.drop_table("set_aside")
    with op.batch_alter_table("programmes") as batch_op:
        batch_op.drop_column("same_employer")
