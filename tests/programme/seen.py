"""What somebody saw of a story, in a form that two stories can be compared by."""

import re
from collections.abc import Iterable
from datetime import datetime

NUMBERED = re.compile(r"\b(person_id|to|told|membership|adept|mentor|pair)=(\d+)")
SAME = {"to": "person_id", "told": "person_id", "adept": "membership", "mentor": "membership"}

Seen = list[tuple[datetime, object]]


def bare(seen: Iterable[tuple[datetime, object]], pair: int) -> Seen:
    """Return what was seen with the ids in the order of their first sight: they count up from story to story."""
    known: dict[tuple[str, str], int] = {}

    def named(found: re.Match[str]) -> str:
        field, key = found.groups()
        number = known.setdefault((SAME.get(field, field), key), len(known))
        return f"{field}=<{number}>"

    def plain(value: object) -> str:
        return NUMBERED.sub(named, repr(value)).replace(f"-{pair}'", "-<pair>'")

    return [(at, plain(one)) for at, one in seen]
