"""The business plans of a rehearsal in numbers."""

from typing import Any

from sqlalchemy import Connection, func, select

from sandbox.cast.cast import Cast
from sandbox.phones.views import seen
from sandbox.rehearsal.looks import first_looks
from storage.tables import plan_comments, plan_versions, plans


def plans_of(connection: Connection, cast: Cast) -> dict[str, int]:
    """Return how many plans were begun, how often they were shared, commented on, and handed out as a PDF."""

    def number(query: Any) -> int:
        return int(connection.execute(select(func.count()).select_from(query.subquery())).scalar_one())

    prefix = cast.reading.fixed("plan-file")
    files = [seen(one).document_name or "" for member in cast for one in first_looks(member.phone.chat.events)]
    return {
        "begun": number(select(plans.c.id)),
        "shared": number(select(plan_versions.c.id)),
        "comments": number(select(plan_comments.c.id)),
        "pdfs": sum(name.startswith(prefix) for name in files),
    }
