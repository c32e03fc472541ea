"""The audit in parts: the doer (none for time), the deed, the kind and id of the row, and on whose behalf.

Until now time's deeds stood in the name of a person, and the first manager was credited with starts that another had
confirmed. Those lines lose their name, because the right name is no longer known.
"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

KINDS = ("person", "programme", "membership", "pair", "meeting", "concern", "survey")
TIMES_DEEDS = ("have-met by time", "no-objection by time", "close by time", "start")
# (as it was, as it is, on whose behalf)
WORDS = (
    ("have-met by time", "have-met", None),
    ("no-objection by time", "no-objection", None),
    ("close by time", "close", None),
    ("registered", "send", None),
    ("consented", "consent", None),
    ("recorded consent", "consent", "mentor"),
    ("withdrew", "withdraw", None),
    ("approved by invitation", "approve", None),
    ("left", "leave", None),
    ("invited a mentor", "invited-mentor", None),
    ("called meeting off", "cancelled-meeting", None),
    ("recorded meeting held", "meeting-held", None),
    ("recorded meeting not held", "meeting-not-held", None),
    ("told after meeting", "reported", None),
    ("recorded fit", "answered-fit", None),
    ("recorded that the adept signed", "signed-contract", "adept"),
    ("recorded that the mentor signed", "signed-contract", "mentor"),
    ("recorded mentor-accepts", "mentor-accepts", "mentor"),
    ("recorded mentor-declines", "mentor-declines", "mentor"),
    ("recorded no-room", "no-room", "mentor"),
    ("recorded adept-objects", "adept-objects", "adept"),
    ("recorded no-objection", "no-objection", "adept"),
    ("noted", "wrote-note", None),
    ("asked for a copy", "asked-for-copy", None),
    ("offered a move", "offered-move", None),
    ("moved", "moved-account", None),
)


def upgrade() -> None:
    with op.batch_alter_table("audit") as batch_op:
        batch_op.alter_column("actor_id", existing_type=sa.BigInteger(), nullable=True)
        batch_op.add_column(sa.Column("kind", sa.String(length=16), nullable=True))
        batch_op.add_column(sa.Column("subject_id", sa.BigInteger(), nullable=True))
        batch_op.add_column(sa.Column("on_behalf_of", sa.String(length=16), nullable=True))
    audit = _audit()
    for kind in KINDS:
        key = sa.cast(sa.func.substr(audit.c.subject, len(kind) + 2), sa.BigInteger)
        op.execute(audit.update().where(audit.c.subject.like(f"{kind} %")).values(kind=kind, subject_id=key))
    op.execute(audit.update().where(audit.c.action.in_(TIMES_DEEDS)).values(actor_id=None))
    for before, after, behalf in WORDS:
        op.execute(audit.update().where(audit.c.action == before).values(action=after, on_behalf_of=behalf))
    op.execute(audit.update().values(action=sa.func.replace(audit.c.action, " ", "-")))
    with op.batch_alter_table("audit") as batch_op:
        batch_op.alter_column("kind", existing_type=sa.String(length=16), nullable=False)
        batch_op.alter_column("subject_id", existing_type=sa.BigInteger(), nullable=False)
        batch_op.drop_column("subject")


def downgrade() -> None:
    with op.batch_alter_table("audit") as batch_op:
        batch_op.add_column(sa.Column("subject", sa.String(length=64), nullable=True))
    audit = _audit()
    op.execute(audit.update().values(subject=audit.c.kind + " " + sa.cast(audit.c.subject_id, sa.String)))
    op.execute(audit.update().where(audit.c.actor_id.is_(None)).values(actor_id=0))
    with op.batch_alter_table("audit") as batch_op:
        batch_op.alter_column("subject", existing_type=sa.String(length=64), nullable=False)
        batch_op.alter_column("actor_id", existing_type=sa.BigInteger(), nullable=False)
        batch_op.drop_column("on_behalf_of")
        batch_op.drop_column("subject_id")
        batch_op.drop_column("kind")


def _audit() -> sa.TableClause:
    names = ("actor_id", "action", "subject", "kind", "subject_id", "on_behalf_of")
    return sa.table("audit", *(sa.column(name) for name in names))
