"""What single cells of a list say: a number without its zero, a role, a yes, a count.

A cell that can't be read for sure is refused, and the person is asked; nothing is guessed.
"""

import re
from collections.abc import Callable, Mapping, Sequence

from programme import checks
from programme.errors import ProgrammeError
from programme.forms.presentation import LONGEST_BOARDS, LONGEST_PRESENTATION, LONGEST_TITLE
from programme.forms.registration import LONGEST_GOAL, MOST_ADEPTS
from programme.importing.headings import plain
from programme.people import Role

SHORT = 3  # words; longer ones are a sentence
_ROUNDED = re.compile(r"\d[.,]?\d*e\+?\d+", re.IGNORECASE)  # 7,0174E+08: the last digits are gone
_SWEDISH = re.compile(r"46\d{7,10}")
_ADEPT = frozenset("adept adepter adepten mentee mentees mentorand mentorander protegé protege".split())
_MENTOR = frozenset("mentor mentorer mentorn mentors".split())
_YES = frozenset("ja j yes y x sant true 1 ok okej japp har finns".split())
_NO = frozenset("nej n no falskt false 0 saknar inte ej utan not without".split())
_COURTESY = frozenset("herr hr fru fröken mr mrs ms miss mx".split())
_SEE = frozenset("se see bifogas bifogad bilaga kommer attached skickas skickat klar done".split())
_NONE = (
    ["inga"],
    ["ingen"],
    ["inget"],
    ["none"],
    ["nothing"],
    ["saknas"],
    ["ej", "aktuellt"],
    ["n", "a"],
    ["inga", "uppdrag"],
)
_TOTALS = frozenset("summa totalt total antal sum totals subtotal delsumma".split())
_COUNT = re.compile(r"-?\d[\d\s.,%/-]*(st|stycken|personer|pers|adepter|mentorer)?\.?|=.*")  # or not worked out
_KEPT = re.compile(r'="(.*)"')
_ERROR = re.compile(r"#[A-ZÅÄÖ0-9/_]+[!?]?")  # #REF!, #SAKNAS!, #NAMN?, #DIV/0!
_BETWEEN = re.compile(r"[,;/\n|•]|\s[&+–-]\s|\s(?:och|and|samt)\s")


class UnclearError(ValueError):
    """A cell can't be read for sure; `code` is the part after `importing-fault-` of a key."""

    def __init__(self, code: str) -> None:
        """Keep the code."""
        super().__init__(code)
        self.code = code


def phone(cell: str) -> str:
    """Return a phone number in E.164 form, also one that a spreadsheet has taken for a number.

    Raises:
        UnclearError: `phone-rounded`, when the last digits are lost.
        ProgrammeError: `phone`, when it is no number.
    """
    said = cell.strip().strip("'")
    if _ROUNDED.fullmatch(said):
        raise UnclearError("phone-rounded")
    if said.isascii() and said.isdigit() and not said.startswith("0"):
        said = f"+{said}" if _SWEDISH.fullmatch(said) else f"0{said}"
    return checks.phone(said)


def role(cell: str) -> Role | None:
    """Return the role that a cell says, or None.

    Raises:
        UnclearError: `role-both`, when it says both.
    """
    words = set(plain(cell).split())
    adept, mentor = bool(words & _ADEPT), bool(words & _MENTOR)
    if (adept and mentor) or "båda" in words or "både" in words or "both" in words:
        raise UnclearError("role-both")
    return Role.ADEPT if adept else Role.MENTOR if mentor else None


def yes_or_no(cell: str) -> bool | None:
    """Return whether a cell says yes or no; None where it says neither. A Telegram name is a yes."""
    words = plain(cell).split()
    if not words:
        return None
    if words[0] in _NO or words[-1] in _NO:
        return False
    return True if words[0] in _YES or cell.strip().startswith("@") else None


def capacity(cell: str) -> int:
    """Return how many adepts a mentor can take: "2 st".

    Raises:
        UnclearError: `capacity`, when it is no such number.
    """
    numbers = re.findall(r"\d+", cell)
    if len(numbers) != 1 or not 1 <= int(numbers[0]) <= MOST_ADEPTS:
        raise UnclearError("capacity")
    return int(numbers[0])


def goal(cell: str) -> str:
    """Return an adept's goal.

    Raises:
        ProgrammeError: `too-long`.
    """
    return checks.at_most(LONGEST_GOAL, lines=True)(cell)


def title(cell: str) -> str:
    """Return a person's title at work: "vd"; empty where the cell says that there is none.

    Raises:
        UnclearError: `no-words`, also for "Mr"; `long-title`.
    """
    if set(plain(cell).split()) <= _COURTESY and plain(cell):
        raise UnclearError("no-words")
    return _told(cell, "long-title", checks.at_most(LONGEST_TITLE))


def boards(cell: str) -> str:
    """Return a mentor's boards and own firms; empty where the cell says that there are none.

    Raises:
        UnclearError: `no-words`, where it says that there are some and not which; `long-boards`.
    """
    return _told(cell, "long-boards", checks.at_most(LONGEST_BOARDS, lines=True))


def presentation(cell: str) -> str:
    """Return a few lines about a person; empty where the cell says that there are none.

    Raises:
        UnclearError: `no-words`, for a tick or "se bilaga"; `long-presentation`.
    """
    return _told(cell, "long-presentation", checks.at_most(LONGEST_PRESENTATION, lines=True))


def _told(cell: str, code: str, check: Callable[[str], str]) -> str:
    words = plain(cell).split()
    answer = yes_or_no(cell) if len(words) <= SHORT else None
    if not words or answer is False or words in _NONE:
        return ""
    elsewhere = words[0] in _SEE and len(words) <= SHORT
    if answer is True or elsewhere or not any(sign.isalpha() for sign in cell):
        raise UnclearError("no-words")
    try:
        return check(cell)
    except ProgrammeError as refusal:
        raise UnclearError(code) from refusal


def chosen(cell: str, known: Mapping[str, str]) -> tuple[str, ...]:
    """Return the options that a cell names, by their labels; empty if one of them is not known."""
    words = [plain(word) for word in _BETWEEN.split(cell) if plain(word)]
    found = known.get(plain(cell))
    if found is not None:
        return (found,)
    if any(word not in known for word in words):
        return ()
    return tuple(dict.fromkeys(known[word] for word in words))


def is_total(said: Sequence[str]) -> bool:
    """Tell whether the cells of a row count the others: a word for it, and nothing but numbers beside."""
    first, *others = said
    words = plain(first).split()
    return bool(words) and words[0] in _TOTALS and all(_COUNT.fullmatch(one) for one in others)


def is_total_word(name: str) -> bool:
    """Tell whether a name is nothing but the word of a row that counts the others."""
    words = plain(name).split()
    return bool(words) and all(word in _TOTALS for word in words)


def unwrapped(cell: str) -> str:
    """Return a cell without the sign that keeps a zero in a .csv: ="0701740605"."""
    found = _KEPT.fullmatch(cell.strip())
    return found[1] if found else cell.strip()


def is_broken(cell: str) -> bool:
    """Tell whether a cell is a formula without a result, or the error that a formula came to."""
    return cell.startswith("=") or _ERROR.fullmatch(cell) is not None
