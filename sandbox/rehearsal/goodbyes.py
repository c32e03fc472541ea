"""The words that the two of a pair wrote to each other for the end: given to both, or gone."""

from sqlalchemy import Connection, func, select

from sandbox.cast.cast import Cast
from sandbox.phones.views import seen
from sandbox.rehearsal.looks import first_looks
from storage.tables import goodbyes


def goodbyes_of(connection: Connection, cast: Cast) -> dict[str, int]:
    """Return how often somebody wrote, how many got the other's words, and how many words wait still, or in vain."""
    of = goodbyes.c
    given, waiting = connection.execute(select(func.count(of.given_at), func.count() - func.count(of.given_at))).one()
    kept = cast.reading.match("goodbye-kept")
    looks = [seen(one).text for member in cast.participants for one in first_looks(member.phone.chat.events)]
    return {"written": sum(kept.search(one) is not None for one in looks), "given": given, "waiting": waiting}
