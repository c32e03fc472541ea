"""Mails as rows, and which people have said yes to them."""

import sqlalchemy as sa
from alembic import op

revision = "0059"
down_revision = "0058"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.add_column("people", sa.Column("mail_since", MOMENT))
    op.create_table(
        "mails",
        sa.Column("id", BIG, primary_key=True, autoincrement=True),
        sa.Column("person_id", BIG, sa.ForeignKey("people.id", ondelete="CASCADE"), nullable=False),
        sa.Column("programme_id", BIG, sa.ForeignKey("programmes.id", ondelete="CASCADE")),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("message_id", sa.String(320), nullable=False),
        *(sa.Column(name, MOMENT, nullable=False) for name in ("created_at", "due_at", "next_try_at")),
        sa.Column("payload", sa.JSON(), nullable=False),
        sa.Column("subject", sa.BigInteger()),
        sa.Column("asked_for", sa.Boolean(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("sent_at", MOMENT),
        sa.Column("why", sa.String(16)),
        sa.Column("claimed_by", sa.String(64)),
        sa.Column("lease_until", MOMENT),
        sqlite_autoincrement=True,
    )
    waiting = sa.text("state = 'waiting'")
    op.create_index("ix_mails_waiting", "mails", ["next_try_at"], sqlite_where=waiting, postgresql_where=waiting)
    offered = sa.text("state = 'offered'")
    op.create_index("ix_mails_offered", "mails", ["created_at"], sqlite_where=offered, postgresql_where=offered)
    for name in ("person_id", "programme_id", "sent_at"):
        op.create_index(f"ix_mails_{name}", "mails", [name])


def downgrade() -> None:
    """Forget the mails and the yeses: the older version sends none."""
    op.drop_table("mails")
    op.drop_column("people", "mail_since")
