"""Until when a message holds: one about something ahead is stale once that has been, and a question grows old.

The moment is worked out from the message's own facts as it is written, and stored beside its words. Whatever brings a
message later than meant looks at it: a mail that a manager sends, a mail or a message that waited for its server, words
that a digest brings, and what was missed.
"""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from programme.mail import Mail
from programme.speech import Listing, Phrase, Value

AHEAD = ("meeting-", "joint-", "gathering-")
"""How the texts begin that tell of something ahead, where they name a day and a time."""
BEEN = frozenset({"meeting-been-theirs"})
DAYS = {
    **dict.fromkeys(("prompt-line", "prompt-ask", "prompt-mentor", "prompt-both"), 7),
    **dict.fromkeys(("first-meeting-nudge-adept", "first-meeting-nudge-mentor"), 7),
    "gathering-offer": 1,
}
"""For how many days a question holds that names no day of its own."""
ENDS = frozenset({"end-ahead"})

_WRITTEN = "%Y-%m-%d %H:%M"


def holds_until(text: Sequence[Phrase], now: datetime) -> str:
    """Return the moment until which a message holds, by the clock of its programme; empty for one that lasts."""
    return min((moment for phrase in text for one in phrases(phrase) for moment in _moments(one, now)), default="")


def still_holds(until: str, now: datetime, zone: ZoneInfo) -> bool:
    """Tell whether a message that holds until a moment is still worth sending."""
    return not until or f"{now.astimezone(zone):{_WRITTEN}}" < until


def sorted_out(mails: Sequence[Mail], now: datetime, zone: ZoneInfo) -> tuple[list[Mail], list[Mail]]:
    """Return which of the mails to a person, oldest first, still hold, and which are stale or overtaken."""
    newest = {one.payload["window"]: one.id for one in mails if one.payload.get("window")}
    going, stale = list[Mail](), list[Mail]()
    for one in mails:
        is_newest = newest.get(one.payload.get("window"), one.id) == one.id
        (going if is_newest and still_holds(one.payload.get("until", ""), now, zone) else stale).append(one)
    return going, stale


def _moments(one: Phrase, now: datetime) -> Iterator[str]:
    day, at = one.args.get("day"), one.args.get("time")
    if one.key.startswith(AHEAD) and one.key not in BEEN and isinstance(day, date) and isinstance(at, time):
        yield f"{day:%Y-%m-%d} {at:%H:%M}"
    if one.key in DAYS:
        yield f"{now + timedelta(days=DAYS[one.key]):{_WRITTEN}}"
    ends = one.args.get("ends")
    if one.key in ENDS and isinstance(ends, date):
        yield f"{ends:%Y-%m-%d} 24:00"


def phrases(value: Value) -> Iterator[Phrase]:
    """Yield a phrase and those that it is made of."""
    match value:
        case Phrase():
            yield value
            for one in value.args.values():
                yield from phrases(one)
        case Listing():
            for one in value.items:
                yield from phrases(one)
