"""The account that a failed update came from, in a column of its own."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("failed_updates") as batch_op:
        batch_op.add_column(sa.Column("telegram_id", sa.BigInteger(), nullable=True))
    failed = sa.table("failed_updates", sa.column("id"), sa.column("payload", sa.JSON()), sa.column("telegram_id"))
    for key, payload in op.get_bind().execute(sa.select(failed.c.id, failed.c.payload)).all():
        op.execute(failed.update().where(failed.c.id == key).values(telegram_id=_sender(payload)))


def downgrade() -> None:
    with op.batch_alter_table("failed_updates") as batch_op:
        batch_op.drop_column("telegram_id")


def _sender(payload: dict[str, Any]) -> int | None:
    """Return the account that an update came from, as updates looked at the time."""
    users = (part.get("from") for part in payload.values() if isinstance(part, dict))
    numbers = (user.get("id") for user in users if isinstance(user, dict))
    return next((number for number in numbers if isinstance(number, int)), None)
