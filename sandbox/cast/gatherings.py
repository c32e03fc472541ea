"""Gatherings of the rehearsed year: a kick-off for all, an evening with so few seats that some wait, one called off.

The manager plans them in the form, begins the evening an hour later than she first wrote, calls the third one off, and
ticks who came to the first and sends them the slides. The others answer, and some change their minds.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from re import Match
from typing import Any

from sandbox.cast.member import Act, Rule
from sandbox.cast.tasks import Task
from sandbox.phones.phone import ZONE
from sandbox.phones.views import Message

THURSDAY = 3
AHEAD = timedelta(weeks=3)
KINDS: Mapping[Task, str] = {
    Task.KICK_OFF: "kick-off",
    Task.EVENING: "networking",
    Task.INFORMATION: "information",
}
SEATS: Mapping[Task, str] = {Task.KICK_OFF: "", Task.EVENING: "3"}
OPENED = {Task.LIST, Task.TICK, Task.THANK, Task.MOVE}
"""What is done with the next gathering; that which is called off is found by its name."""
LATER_THAT_DAY = "18:00"
PLACE = "Folkets hus"
SLIDES = b"%PDF-1.4 slides"
SENT_BY = ("button-announce", "button-announce-later")
COMES, MAYBE = 0.75, 0.1
"""How likely somebody says yes, and maybe; the others say no."""
FALLS_ILL, OF_FEW, LATER = 0.3, 0.7, 6
"""How likely a yes becomes a no, and where seats are few, so that the waiting list moves; and after how many days."""


def begins(today: date) -> datetime:
    """Return when a gathering that is planned today begins: a Thursday evening in three weeks."""
    day = today + AHEAD
    return datetime.combine(day + timedelta(days=(THURSDAY - day.weekday()) % 7), time(17), ZONE)


def _press(key: str) -> Act:
    return lambda me, message, _told: me.press_key(key, message)


def _list(eva: Any, message: Message, _told: Match[str]) -> bool:
    """Plan a gathering; or open one, to print who comes, to tick who came, to change it or to call it off."""
    if eva.task in KINDS:
        return bool(eva.press_key("button-gathering-new", message))
    if eva.task is Task.CALL_OFF:
        title = eva.reading.fixed(f"gathering-kind-{KINDS[Task.INFORMATION]}")
        return bool(eva.press_key("gathering-button-open", message, title=title))
    return eva.task in OPENED and bool(eva.press_key("gathering-button-open", message))


def _kind(eva: Any, message: Message, _told: Match[str]) -> bool:
    return eva.task in KINDS and bool(eva.press_key(f"gathering-kind-{KINDS[eva.task]}", message))


def _day(eva: Any, _message: Message, _told: Match[str]) -> bool:
    return bool(eva.say(f"{begins(eva.now.astimezone(ZONE).date()):%Y-%m-%d %H:%M}"))


def _seats(eva: Any, message: Message, _told: Match[str]) -> bool:
    seats = SEATS.get(eva.task, "")
    return bool(eva.say(seats) if seats else eva.press_key("gathering-no-limit", message))


def _invite(eva: Any, message: Message, _told: Match[str]) -> bool:
    eva.task = None
    return bool(eva.press_key("button-gathering-invite", message))


def _tick(eva: Any, message: Message, _told: Match[str]) -> bool:
    """Open the list of who came, or thank them, once: after that the page has the same buttons."""
    if eva.task is Task.THANK:
        eva.task = None
        return bool(eva.press_key("button-gathering-thank", message))
    return eva.task is Task.TICK and bool(eva.press_key("button-gathering-attendance", message))


def _later(eva: Any, message: Message, _told: Match[str]) -> bool:
    """Ask for another time, once; then save it."""
    asks, eva.task = eva.task is Task.MOVE, None
    time_of_it = eva.reading.fixed("gathering-change-time-label")
    return bool(
        eva.press_key("button-change", message, label=time_of_it)
        if asks
        else eva.press_key("gathering-change-send", message)
    )


def _off(eva: Any, message: Message, _told: Match[str]) -> bool:
    eva.task = None
    return bool(eva.press_key("button-gathering-off-sure", message))


def _ahead(eva: Any, message: Message, _told: Match[str]) -> bool:
    """Fetch the list of who comes, once; change the gathering, or call it off."""
    keys = {
        Task.LIST: "button-gathering-list",
        Task.MOVE: "button-gathering-change",
        Task.CALL_OFF: "button-gathering-off",
    }
    key = keys.get(eva.task)
    if eva.task is Task.LIST:
        eva.task = None
    return key is not None and bool(eva.press_key(key, message))


def _attended(eva: Any, message: Message, _told: Match[str]) -> bool:
    eva.task = None
    return bool(eva.press_key("button-gathering-attended", message))


def _slides(eva: Any, _message: Message, _told: Match[str]) -> bool:
    """Send the slides, with the thanks under them."""
    eva.phone.send_document("kick-off.pdf", SLIDES, "application/pdf", caption=eva.word("thanks"))
    return True


def _out(eva: Any, message: Message, _told: Match[str]) -> bool:
    return bool(eva.first_of(message, SENT_BY))


def _answers(me: Any, message: Message, _told: Match[str]) -> bool:
    dice = me.chance("gathering answer").random()
    answer = "yes" if dice < COMES else "maybe" if dice < COMES + MAYBE else "no"
    return bool(me.press_key(f"button-gathering-{answer}", message))


def _falls_ill(me: Any, message: Message, _told: Match[str]) -> bool:
    few = me.reading.fixed(f"gathering-kind-{KINDS[Task.EVENING]}") in message.text
    stays = me.chance("falls ill").random() >= (OF_FEW if few else FALLS_ILL)
    return not stays and bool(me.press_key("button-gathering-no", message))


OF_THE_MANAGER: Sequence[Rule] = (
    Rule("gathering-list", _list, "button-todo"),
    Rule("gathering-kind", _kind),
    Rule("gathering-title", lambda eva, seen, _: eva.press(seen.labels[0], seen)),
    Rule("gathering-day", _day),
    Rule("gathering-minutes", lambda eva, seen, _: eva.press(seen.labels[1], seen)),
    Rule("gathering-place", lambda eva, *_: eva.say(PLACE)),
    Rule("gathering-seats", _seats),
    Rule("gathering-to", lambda eva, seen, _: eva.press(seen.labels[0], seen)),
    Rule("gathering-preview", _invite, "button-gathering-invite"),
    Rule("gathering-when", _tick, "button-gathering-attendance"),
    Rule("gathering-when", _ahead, "button-gathering-change"),
    Rule("gathering-change-summary", _later),
    Rule("gathering-change-time", lambda eva, *_: eva.say(LATER_THAT_DAY)),
    Rule("gathering-off-sure", _off, "button-gathering-off-sure"),
    Rule("announcement-text", _slides),
    Rule("announcement-to", lambda eva, seen, _: eva.press(seen.labels[0], seen)),
    Rule("announcement-goes-to", _out, "button-announce-not"),
    Rule("gathering-attendance", _attended, "button-gathering-attended"),
)
RULES: Sequence[Rule] = (
    Rule("gathering-invitation", _answers, "button-gathering-yes"),
    Rule("gathering-again", _answers, "button-gathering-yes", odds=0.5),
    Rule("gathering-still", _press("button-gathering-yes"), "button-gathering-yes"),
    Rule("gathering-offer", _press("button-gathering-yes"), "button-gathering-yes"),
    Rule("gathering-reminder-maybe", _press("button-gathering-yes"), "button-gathering-yes"),
    Rule("gathering-said-yes", _falls_ill, "button-gathering-no", days=LATER),
)
