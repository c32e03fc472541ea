"""The serial of a diploma: short, not to be guessed, and read aloud without a doubt.

Nine signs in three groups. None of them is a nought or an O, a one, an I or an L, so that no reader takes one for
another. The last one is a check: a single wrong sign, or two that have changed places, make no serial.
"""

import re
from collections.abc import Callable

SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"  # 31, a prime: the check finds every single slip
LENGTH, GROUP = 9, 3
_DRAWN = LENGTH - 1
_BETWEEN = re.compile(r"[\s.,:;/_\-\u00ad\u2010-\u2015\u2212\u200b-\u200d\u2060\ufeff]+")
_THREE = rf"[{SIGNS}]{{3}}"
_IN_WORDS = re.compile(rf"(?<!\w)(?=((?:{_THREE}[ \-\u2010-\u2015\u2212]?){{2}}{_THREE})(?!\w))", re.IGNORECASE)
_THREE_LIKE = r"[A-Z0-9]{3}"
_DASH = r" ?[\-\u2010-\u2015\u2212] ?"
_IN_SHORT_WORDS = re.compile(
    rf"(?<![\w-])((?i:{_THREE_LIKE}{_DASH}{_THREE_LIKE}{_DASH}{_THREE_LIKE})|[A-Z0-9]{{{LENGTH}}})(?![\w-])"
)
_ON_PAPER = re.compile(rf"{_THREE_LIKE}{_DASH}{_THREE_LIKE}{_DASH}{_THREE_LIKE}", re.IGNORECASE)
_GROUPED = re.compile(r"(?:[A-Za-z0-9]{2,4}[\s\-\u2010-\u2015\u2212]+){2}[A-Za-z0-9]{2,4}")
_WORD_AND_FIGURES = re.compile(r"[A-Za-z]?[a-z]+\d+")  # such as a name and a year: no number of a diploma
LONGEST_ASKED = 80
"""A text longer than this is a letter, whatever stands in it."""
LOOK_ALIKE = frozenset("01OIL")
"""Signs that people read into a serial, and that are in none."""


def _check(signs: str) -> str:
    """Return the check of the drawn signs: each counts by its place."""
    return SIGNS[sum(place * SIGNS.index(sign) for place, sign in enumerate(signs, 2)) % len(SIGNS)]


def drawn(below: Callable[[int], int]) -> str:
    """Return a new serial; `below` draws a number below another one, so that nobody can tell which (`secrets`).

    It has a digit and a letter, so that no word that somebody writes is taken for one.
    """
    while True:
        signs = "".join(SIGNS[below(len(SIGNS))] for _ in range(_DRAWN))
        if any(one.isdigit() for one in signs) and any(one.isalpha() for one in signs):
            return signs + _check(signs)


def written(serial: str) -> str:
    """Return a serial as it stands on the diploma: in groups."""
    return "-".join(serial[start : start + GROUP] for start in range(0, LENGTH, GROUP))


def bare(text: str) -> str:
    """Return what somebody typed as a serial is kept: capitals alone, nothing between them."""
    return _BETWEEN.sub("", text).upper()


def is_serial(signs: str) -> bool:
    """Tell whether these signs can be a serial: enough of them, of the right kind, and with the right check."""
    return len(signs) == LENGTH and set(signs) <= set(SIGNS) and _check(signs[:_DRAWN]) == signs[_DRAWN:]


def found_in(text: str) -> str | None:
    """Return the serial that somebody has written, alone or in a sentence; None where there is none or two."""
    whole = bare(text)
    if is_serial(whole):
        return whole
    found = {one for part in _IN_WORDS.findall(text) if is_serial(one := bare(part))}
    return found.pop() if len(found) == 1 else None


def is_meant(text: str) -> str | None:
    """Return the serial that a free text can only mean: one with a digit in it, as each is."""
    found = found_in(text)
    return found if found is not None and any(one.isdigit() for one in found) else None


def looks_like(text: str) -> str | None:
    """Return what somebody can have meant for a serial though it is none: misread, or made up; None for other words.

    It has both digits and letters, as each serial; so no phone number, no day and no word is taken for one.
    """
    whole = text.strip().strip(".,!?\"'")
    if _is_mixed(whole) and (_is_one_word(whole) or _is_grouped(whole)):
        return whole
    if len(text) > LONGEST_ASKED:
        return None
    found = [one for one in _IN_SHORT_WORDS.findall(text) if _is_mixed(one)]
    return found[0] if len(found) == 1 else None


def alone_in(text: str) -> bool:
    """Tell whether a text is nothing but the number of a diploma, as it is or in three groups with a slip.

    It is what a question that is open takes for no answer: a word, a time or a phone number is none.
    """
    whole = text.strip().strip(".,!?\"'")
    return is_meant(whole) == bare(whole) or (_is_mixed(whole) and _ON_PAPER.fullmatch(whole) is not None)


def _is_mixed(text: str) -> bool:
    return any("0" <= one <= "9" for one in text) and any("A" <= one <= "Z" for one in text.upper())


def _is_one_word(text: str) -> bool:
    ascii_signs = len(text) == LENGTH and text.isascii() and text.isalnum()
    return ascii_signs and _WORD_AND_FIGURES.fullmatch(text) is None


def _is_grouped(text: str) -> bool:
    """Tell whether a text is three groups as on the paper, one sign too many or too few at the most."""
    if _GROUPED.fullmatch(text) is None:
        return False
    groups = [bare(one) for one in re.split(r"[\s\-\u2010-\u2015\u2212]+", text)]
    if sum(len(one) != GROUP for one in groups) > 1:
        return False
    # "tor 12e maj" is a day: small letters with spaces between take more than one group with a digit in it.
    clear = text == text.upper() or not any(one.isspace() for one in text)
    return clear or sum(any(sign.isdigit() for sign in one) for one in groups) > 1


def has_look_alike(text: str) -> bool:
    """Tell whether somebody has read a sign into a serial that is in none."""
    return bool(LOOK_ALIKE & set(bare(text)))
