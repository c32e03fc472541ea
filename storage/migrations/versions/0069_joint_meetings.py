"""The question to two adepts of a mentor, whether to meet all three, and the meetings that came of it."""

import sqlalchemy as sa
from alembic import op

revision = "0069"
down_revision = "0068"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
AUTOINCREMENT = {"sqlite_autoincrement": True}
POINTS_AT = {"mentor_id": "memberships.id", "one_id": "pairs.id", "other_id": "pairs.id"}


def upgrade() -> None:
    op.create_table(
        "joints",
        sa.Column("id", KEY, primary_key=True),
        *(
            sa.Column(name, KEY, sa.ForeignKey(at, ondelete="CASCADE"), nullable=False)
            for name, at in POINTS_AT.items()
        ),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("one_yes", sa.Boolean(), nullable=True),
        sa.Column("other_yes", sa.Boolean(), nullable=True),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        **AUTOINCREMENT,
    )
    for name in POINTS_AT:
        op.create_index(f"ix_joints_{name}", "joints", [name])
    with op.batch_alter_table("meetings", table_kwargs=AUTOINCREMENT) as batch_op:
        batch_op.add_column(sa.Column("joint_id", KEY, nullable=True))
        batch_op.create_index(batch_op.f("ix_meetings_joint_id"), ["joint_id"], unique=False)
        batch_op.create_foreign_key(
            batch_op.f("fk_meetings_joint_id"), "joints", ["joint_id"], ["id"], ondelete="SET NULL"
        )


def downgrade() -> None:
    """Forget which meetings were joint; the older version has each of them as a meeting of its pair alone."""
    with op.batch_alter_table("meetings", table_kwargs=AUTOINCREMENT) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_meetings_joint_id"), type_="foreignkey")
        batch_op.drop_index(batch_op.f("ix_meetings_joint_id"))
        batch_op.drop_column("joint_id")
    op.drop_table("joints")
