"""How urgent a private word is, when it was answered, which manager it is about, and who is spared words meanwhile."""

import sqlalchemy as sa
from alembic import op

revision = "0082"
down_revision = "0081"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENTS = ("urged_at", "eased_at", "answered_at", "told_stand_in_at")
AUTO = {"sqlite_autoincrement": True}


def upgrade() -> None:
    op.add_column("people", sa.Column("spared_since", sa.DateTime(timezone=True), nullable=True))
    with op.batch_alter_table("concerns", table_kwargs=AUTO) as batch:
        batch.add_column(sa.Column("urgency", sa.String(16), nullable=True))
        for name in MOMENTS:
            batch.add_column(sa.Column(name, sa.DateTime(timezone=True), nullable=True))
        batch.add_column(sa.Column("about_id", KEY, nullable=True))
        batch.create_foreign_key(batch.f("fk_concerns_about_id"), "people", ["about_id"], ["id"], ondelete="SET NULL")
        batch.create_index(batch.f("ix_concerns_about_id"), ["about_id"])


def downgrade() -> None:
    """Forget how urgent a private word was, and whom of the managers it was about."""
    with op.batch_alter_table("concerns", table_kwargs=AUTO) as batch:
        batch.drop_index(batch.f("ix_concerns_about_id"))
        batch.drop_constraint(batch.f("fk_concerns_about_id"), type_="foreignkey")
        for name in ("about_id", *reversed(MOMENTS), "urgency"):
            batch.drop_column(name)
    op.drop_column("people", "spared_since")
