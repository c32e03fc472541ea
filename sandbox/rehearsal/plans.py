"""The business plans of a rehearsal, and what was printed for all, in numbers."""

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

    return {
        "begun": number(select(plans.c.id)),
        "shared": number(select(plan_versions.c.id)),
        "comments": number(select(plan_comments.c.id)),
        "pdfs": _files(cast, "plan-file"),
    }


def papers_of(cast: Cast) -> dict[str, int]:
    """Return how many pages for a board, and how many lists of who comes to a gathering, were handed out."""
    return {"for the board": _files(cast, "glance-picture-file"), "of guests": _files(cast, "document-attendance-file")}


def _files(cast: Cast, key: str) -> int:
    """Return how many PDFs were handed out whose name begins with this text."""
    prefix = cast.reading.fixed(key)
    names = [seen(one).document_name or "" for member in cast for one in first_looks(member.phone.chat.events)]
    return sum(name.startswith(prefix) and name.endswith(".pdf") for name in names)
