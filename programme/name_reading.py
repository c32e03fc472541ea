"""Names as people have them: what to call a person by their name, and whether that is in doubt.

One word or several, particles, titles, the last name first, any script: nothing is refused for its shape. What can be
read in two ways is not decided here; the person is asked, with the readings as buttons (decision 24).
"""

import re
import unicodedata
from dataclasses import dataclass

PARTICLES = frozenset(
    "af al ap av bin bint da das de degli dei del della den der di do dos du el ibn la las le lo los of san st ten ter "
    "til und van vom von y zu zum zur".split()
)
"""Words that stand before a last name, or within it, and are no name by themselves."""

TITLES = frozenset(
    "adj adv advokat civ civilekonom civilingenjör dir direktör doc docent doktor dr ekon ekonom em fil fr fröken fru "
    "herr hr ing ingenjör jr jur kand lektor lic mag mba med miss mr mrs ms mx ordförande phd pol prof professor "
    "rektor sir sr tekn teol vd ceo cfo cto överläkare".split()
)
"""Titles and degrees, in small letters and without full stops."""

FIRST_NAMES = frozenset(
    "agneta alexander ali alva amir anders andreas anette ann anna anneli annika arne astrid barbro bengt berit "
    "birgitta björn bo britt camilla carina carl cecilia charlotte christer christian christina daniel david elin "
    "elisabeth elsa emelie emil emma erik eva fatima filip fredrik gabriel gun gunilla gunnar göran gösta hanna "
    "hans helena henrik håkan ida ingegerd inger ingrid irene jakob jan jenny jens jessica joakim johan johanna "
    "johannes john jonas josefin julia karin karl katarina kenneth kerstin kjell kristina lars leif lena lennart "
    "linda linnea linus lisa lisbeth louise magnus malin margareta maria marianne marie martin matilda mats mattias "
    "mikael mohammed monica monika nils nina ola olle olof oskar patrik per peter petra pia roger roland rolf ronny "
    "rune sara simon siv sofia solveig stefan sten stig susanne sven sverker thomas tina tomas tommy ulf ulla "
    "ulrika urban viktor viktoria yvonne åke åsa örjan".split()
)
"""Common first names: one behind a word that is none of them may be the first name of somebody who wrote it last."""

# The last name from before: no nickname, and not what tells two people apart. A capital "F." is an initial.
_BORN = re.compile(r"[,(\s]+(?:f\.|f\.\s?d\.|fd\.?|(?i:född|née|nee|born|tidigare|formerly))\s+[^\s()]+\s*(?:\)|$)")

# How people begin when they answer in a whole sentence.
_SENTENCE = re.compile(
    r"(?:hej|hi|hello)?[,!. ]*(?:jag heter|mitt namn är|namnet är|jag är|my name is|my name's|i am|i'm|i’m)\s+(.+)",
    re.I,
)
_TWO_WORDS = re.compile("[A-ZÅÄÖÉ][a-zåäöéèü]+ [A-ZÅÄÖÉ][a-zåäöéèü]+")
_NICKNAME = re.compile(r"[(\"“”«»„'‘]([^()\"“”«»„'‘’]+)[)\"“”«»’']")
_FAMILY_NAME_FIRST = ("CJK", "HIRAGANA", "KATAKANA", "HANGUL")


@dataclass(frozen=True, slots=True)
class Reading:
    """A name as it is understood.

    Attributes:
        name: the whole name, with the first name first.
        choices: what the person could be called, the best guess first; a single one leaves no doubt.
    """

    name: str
    choices: tuple[str, ...]

    @property
    def called(self) -> str:
        """The best guess at what to call the person."""
        return self.choices[0]

    @property
    def is_sure(self) -> bool:
        """Tell whether the guess leaves no doubt."""
        return len(self.choices) == 1


def read_name(text: str) -> Reading:
    """Return how a name is understood, which was cleaned but is otherwise as it was typed."""
    return _plain(text) or _in_any_shape(text)


def _plain(text: str) -> Reading | None:
    """Return the reading of a first and a last name, as most names are; None for any other, or where there is doubt.

    A list of a large programme reads hundreds of names; this is a fraction of the work for one in any shape.
    """
    if not _TWO_WORDS.fullmatch(text):
        return None
    first, last = text.casefold().split()
    in_doubt = first not in FIRST_NAMES and last in FIRST_NAMES
    if in_doubt or first in PARTICLES or first in TITLES or last in TITLES:
        return None
    return Reading(text, (text[: len(first)],))


def _in_any_shape(text: str) -> Reading:
    text = found[1].rstrip("!. ") if (found := _SENTENCE.fullmatch(text)) else text
    now = without_birth_name(text)
    nickname = _NICKNAME.search(now)
    bare = " ".join(_NICKNAME.sub(" ", now).split()) if nickname else now
    before, comma, behind = (" ".join(part.split()) for part in bare.partition(","))
    given, rest = _names(behind), _names(before)
    turned = bool(comma and given and len([one for one in rest if one.casefold() not in PARTICLES]) == 1)
    words = [*given, *rest] if turned else rest
    if not words:
        return Reading(text, (text.strip(),))
    guesses = _guesses(words)
    if nickname:
        guesses = [nickname[1].strip(), *guesses]
    if given and not turned:
        guesses = [*guesses, given[0]]
    if (turned or len(words) < len(before.split())) and len(guesses) == 1:
        # Something was moved or left out: the person has the last word.
        guesses = [*guesses, " ".join(words) if len(words) > 1 else before]
    return Reading(" ".join(words) if turned else text, tuple(dict.fromkeys(guesses)))


def without_birth_name(text: str) -> str:
    """Return a name without the last name from before: "Karin Ek" for "Karin Ek (f. Berg)"."""
    return " ".join(_BORN.sub(" ", text).split()) if _BORN.search(text) else text


def _names(text: str) -> list[str]:
    """Return the words of a text that can be names: no titles, and with a letter in them."""
    words = [word.strip(",;") for word in text.replace(",", " ").split() if any(sign.isalpha() for sign in word)]
    return [word for word in words if not _is_title(word)]


def _is_title(word: str) -> bool:
    parts = [part for part in word.casefold().split(".") if part]
    return bool(parts) and all(part in TITLES for part in parts)


def _guesses(words: list[str]) -> list[str]:
    first = words[0]
    if all(_family_name_first(word) for word in words):
        whole = " ".join(words)
        given = words[1:] or ([whole[1:]] if len(whole) > 2 else [])
        return [whole, *(["".join(given)] if given else [])]
    if len(words) > 1 and (first.casefold() in PARTICLES or _is_initial(first)):
        second = words[1] if len(words) > 2 and not _is_initial(words[1]) else ""
        return [second, first] if second else [first, words[-1]]
    if len(words) > 2 and words[1].casefold() not in PARTICLES:
        return [*_cased(first), " ".join(words[:2]), words[-1]]
    if len(words) == 2 and first.casefold() not in FIRST_NAMES and words[1].casefold() in FIRST_NAMES:
        return [_cased(words[1])[0], _cased(first)[0]]
    return _cased(first)


def _cased(word: str) -> list[str]:
    """Return a word that was typed in small or in capital letters only, with a capital letter first, and as it was."""
    if len(word) > 1 and (word.islower() or word.isupper()):
        return ["-".join(part.capitalize() for part in word.split("-")), word]
    return [word]


def _is_initial(word: str) -> bool:
    return bool(re.fullmatch(r"(?:\w\.?-?){1,3}", word)) and (word.endswith(".") or len(word) == 1)


def _family_name_first(word: str) -> bool:
    """Tell whether a word is written in a script in which the family name comes first, mostly without a space."""
    return all(unicodedata.name(sign, "").startswith(_FAMILY_NAME_FIRST) for sign in word)
