"""Announcements with a file and with their writer's formatting, and those that another manager sees to."""

import sqlalchemy as sa
from alembic import op

revision = "0042"
down_revision = "0041"
branch_labels = None
depends_on = None

SIGNS = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"))


def upgrade() -> None:
    """Write the words that are on their way as Telegram's HTML, as they are kept from now on."""
    op.add_column("announcements", sa.Column("file_kind", sa.String(16)))
    op.add_column("announcements", sa.Column("file_id", sa.Text()))
    op.add_column("announcements", sa.Column("handed_over", sa.Boolean(), nullable=False, server_default=sa.false()))
    for sign, escaped in SIGNS:
        _replace(sign, escaped)


def downgrade() -> None:
    """Forget the files; of the formatting the tags stay to be read."""
    for sign, escaped in reversed(SIGNS):
        _replace(escaped, sign)
    op.drop_column("announcements", "handed_over")
    op.drop_column("announcements", "file_id")
    op.drop_column("announcements", "file_kind")


def _replace(old: str, new: str) -> None:
    words = sa.table("announcements", sa.column("text", sa.Text()))
    op.execute(words.update().values(text=sa.func.replace(words.c.text, old, new)))
