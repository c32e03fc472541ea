"""A day, a time and a place in a line, as people write them: "torsdag 14.30 hos mig", "tors kl 9 på Espresso House".

The beginning is read as a day and a time. The rest is a place only if it begins like a place and has no word that may
belong to the day; else the whole line goes to the reader, which asks back about unknown words.
"""

import re
from datetime import date

from programme.dates.reading import Reading, Reason
from programme.dates.vocabulary import DROPPED, Vocabulary

LONGEST_LINE = 250
CUES = frozenset(
    """på hos i vid via hemma @ at in by on teams zoom meet skype facetime whatsapp telefon digitalt online video
    kontoret jobbet biblioteket fika lunch lunchen phone""".split()
)
"""The words that a place begins with."""
_NAMED = CUES - frozenset({"på", "i", "vid", "via", "@", "at", "in", "by", "on"})
"""Those that are a place by themselves, or lead to one that may be a word for a person."""

_WHOSE = frozenset("my your our min mitt vår vårt din ditt".split())
_ROOMS = frozenset(
    """place office home house flat studio room kitchen desk workplace
    ställe kontor hem hus lägenhet studio rum kök jobb arbetsplats lokal""".split()
)
"""Somebody's room, which is a place without a word before it: "my place", "mitt kontor"."""

_LEADING = re.compile(r"^(?:på|i|vid|at|in|on|@)\s+(?=[A-ZÅÄÖ]|https?:|www\.)")
_ADDRESS = re.compile(r"^(?:https?://|www\.)\S+$", re.IGNORECASE)
_NEVER = frozenset({"kl", "klockan", "klocka", "timme", "timma", "timmar", "tim"})
_NUMBER = re.compile(r"^\d{1,4}[a-zA-Z]?$")
_OF_A_PLACE = frozenset({"NUM", "NTH", "IN", "AT", "AND", "THE", "FROM", "ROUGHLY", DROPPED})
"""Terminals of the grammar of days that a place may have in it: a house number, "Hamngatan and Storgatan"."""
_STILL_OPEN = frozenset(
    {
        *(None, Reason.DAY_OR_NIGHT, Reason.SEVERAL, Reason.ROUGHLY, Reason.CONTRADICTION),
        *(Reason.NO_SUCH_DAY, Reason.NO_SUCH_TIME),
    }
)
"""Why the day and the time of a line may be asked back about, while its place is sure."""

_DENIES = frozenset("inte ej icke utan not without".split())
_LEADS_TO_A_DAY = frozenset("på den i om kl till on the at by".split())
_DOUBTS = frozenset("eller kanske annars or maybe perhaps else".split())

_SOMEBODYS = re.compile(r"\b(?:mig|mej|dig|dej|min|mitt|mina|din|ditt|dina|me|my|mine|you|your|yours)\b", re.IGNORECASE)
_WRITERS = re.compile(r"\b(?:mig|mej|min|mitt|mina|me|my|mine)\b", re.IGNORECASE)
_BY = re.compile(r"\([^()]+\)$")


def split(text: str, language: str, today: date) -> tuple[str, str]:
    """Return the part of a line with the day and the time, and the place after it, or the line and an empty place."""
    words = text.split()
    if len(text) > LONGEST_LINE or len(words) < 2:
        return text, ""
    from programme.dates.reader import read
    from programme.dates.vocabulary import vocabulary

    known = vocabulary(language)
    found: tuple[str, str] | None = None
    meant: Reading | None = None
    for end in range(len(words) - 1, 0, -1):
        if not _begins(words[end:]) or not _is_place(words[end:], known):
            continue
        said = " ".join(words[:end]).rstrip(" ,;:–-")
        reading = read(said, language, today)
        names_day = any(one.day for one in (reading.meant, *reading.choices))
        if reading.reason not in _STILL_OPEN or not names_day or meant not in (None, reading):
            continue
        # The longest beginning decides what is meant; the shortest that means the same leaves "på" to the place.
        found, meant = (said, _LEADING.sub("", " ".join(words[end:])).strip(" ,;")), reading
    return found or (text, "")


def within(text: str, language: str) -> str:
    """Return the place in a line whose day is asked back about, or an empty string; the summary shows it.

    It begins with a word that leads to a place, and goes on to the next word of a day or a time. A place that is
    denied, or one of several, is none.
    """
    from programme.dates.vocabulary import vocabulary

    words, known = text.split(), vocabulary(language)
    begins = [at for at in range(len(words)) if _leads(words[at:])]
    for at in begins if len(text) <= LONGEST_LINE else ():
        before = words[at - 1].casefold().strip(",;:") if at else ""
        ends = next((end for end in range(at + 1, len(words)) if not _goes_on(words[end], known)), len(words))
        place = _without_lead([word.strip("?!,;") for word in words[at:ends]])
        rest = {word.casefold().strip("?!,;.") for word in words[at:]}
        if before not in _DENIES and not rest & _DOUBTS and _is_place(place, known):
            return _LEADING.sub("", " ".join(place)).strip(" ,;.")
    return ""


def _without_lead(words: list[str]) -> list[str]:
    """Return words without those at the end that lead to a day: "hos mig på" of "hos mig på torsdag"."""
    while words and words[-1].casefold() in _LEADS_TO_A_DAY:
        words = words[:-1]
    return words


def _leads(words: list[str]) -> bool:
    return words[0].casefold().strip(",;:?") in CUES or _ADDRESS.match(words[0]) is not None or _is_somebodys(words)


def _goes_on(word: str, known: Vocabulary) -> bool:
    """Tell whether a word can still belong to a place that has begun."""
    plain = word.casefold().strip(" ,;:.!()\"'’–-?")
    terminal = known.words[plain][0] if plain in known.words else None
    if plain in _NEVER or (terminal is not None and terminal not in _OF_A_PLACE):
        return False
    return not any(sign.isdigit() for sign in plain) or _NUMBER.match(plain) is not None


def may_say_both(text: str, language: str, today: date) -> bool:
    """Tell whether a text says a day and a time, or can be read so ("lördag 12"), and leaves no other doubt."""
    from programme.dates.reader import read

    reading = read(text, language, today)
    if reading.ask and reading.reason is not Reason.SEVERAL:
        return False
    return any(one.day and one.at for one in (reading.meant, *reading.choices))


def _begins(words: list[str]) -> bool:
    word = words[0]
    if word.casefold().strip(",;:") in CUES or word[:1].isupper() or _ADDRESS.match(word) is not None:
        return True
    return _is_somebodys(words)


def _is_somebodys(words: list[str]) -> bool:
    """Tell whether these words begin with somebody's room."""
    return len(words) > 1 and words[0].casefold() in _WHOSE and words[1].casefold().strip(",;:.!()") in _ROOMS


def _is_place(words: list[str], known: Vocabulary) -> bool:
    """Tell whether these words name a place, and none of them may be meant as a day, a time or a doubt."""
    named = _is_somebodys(words)
    for word in words[named:]:
        plain = word.casefold().strip(" ,;:.!()\"'’–-")
        terminal = known.words[plain][0] if plain in known.words else None
        if _ADDRESS.match(word) or plain in _NAMED:
            named = True
        elif "?" in word or plain in _NEVER or (terminal is not None and terminal not in _OF_A_PLACE):
            return False
        elif any(sign.isdigit() for sign in plain):
            if not (named and _NUMBER.match(plain)):
                return False
        elif terminal is None and plain:
            named = True
    return named


def told_by(place: str, writer: str, reader: str = "") -> str:
    """Return a place that is the writer's ("hos mig") or the reader's ("hos dig") with the name of whose it is.

    Without a reader, or where both are named, it is the writer's name, who can be asked.
    """
    if not _SOMEBODYS.search(place) or _BY.search(place):
        return place
    is_theirs = bool(reader) and not _WRITERS.search(place)
    return f"{place} ({reader if is_theirs else writer})"
