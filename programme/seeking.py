"""What a manager may mean who asks for somebody in words: "ring Sofia", "vem är Lars?", "Karin och Lars", a sentence.

People are looked for by what was typed first (`programme.search`), so that nobody's name is taken for a word to leave
out. Only where that finds nobody the words around a name are left out, and then the name in a sentence is looked for,
which is always a guess.
"""

import re
from collections.abc import Sequence

from programme.search import LONGEST_SOUGHT, MOST_WORDS, folded

LONGEST_SENTENCE = 300  # characters; a longer text tells something, and seeks nobody
SHORTEST_NAME = 3  # letters of a name within a sentence
SHORT = 5  # words of a sentence in which a name may be written without its capital letter

ASKING = frozenset(
    " ".join(
        (
            "ring ringa sok soka hitta leta visa oppna se upp efter vem var ar heter kort kortet pa for till om av at",
            "jag vi du kan vill ska snalla tack numret nummer telefonnummer telefon mobil mobilnummer mejl mail",
            "epost e post adress adressen kontakt kontaktuppgifter uppgifter mentor mentorn adept adepten deltagare",
            "person personen fran i paret par mig med den det en ett",
            "call phone find show open look who whos is where card the of for to about number mobile email address",
            "please me i we you can want contact details from in pair s",
        )
    ).split()
)
"""Words with which somebody is asked for, folded; none of them is left out of what finds somebody as it was typed."""

SEEKING = frozenset("ring ringa sok soka hitta leta visa oppna call phone find show open".split())
"""Words that ask for somebody when a text begins with them."""
MOST_OF_A_NAME = 2  # words; with more beside the asking words a text tells something

_GREETING = re.compile(
    r"\s*(?:hej(?:san)?|hall[åo]|tjena|tjenare|hejdå|god\s?\w+|hi|hello|dear|kära?)\b", re.IGNORECASE
)
"""How a text begins that is written to somebody, and seeks nobody."""
_AND = re.compile(r"\s+(?:och|o|and)\s+|\s*[/&+,]\s*|\s+[-–—]\s+", re.IGNORECASE)
_WORDS = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_NUMBER = re.compile(r"\+?\d[\d\s()./\u2010-\u2015-]{2,}\d|(?<!\S)\S+@\S*")


def readings(text: str) -> Sequence[str]:
    """Return the readings of sought words: as typed, then without the words around them, and without a genitive."""
    found = [text]
    if _GREETING.match(text):
        return found if len(text) <= LONGEST_SOUGHT else []
    if (number := _NUMBER.search(text)) is not None:
        found.append(number[0])
    left = [word for word in folded(text).split() if word not in ASKING]
    if 0 < len(left) <= MOST_WORDS:
        bare = [word[:-1] if word.endswith("s") and len(word) > SHORTEST_NAME else word for word in left]
        found += [" ".join(left), " ".join(bare)]
    return [one for one in dict.fromkeys(found) if len(one) <= LONGEST_SOUGHT]


def halves(text: str) -> tuple[str, str] | None:
    """Return the two names of a text that names two, or None."""
    if len(text) > LONGEST_SOUGHT or _GREETING.match(text):
        return None
    parts = [" ".join(word for word in folded(one).split() if word not in ASKING) for one in _AND.split(text)]
    named = [one for one in parts if one]
    return (named[0], named[1]) if len(named) == 2 else None


def asks_for_somebody(text: str) -> bool:
    """Tell whether a text surely asks for people by name, so that it is said where nobody fits."""
    parts = _AND.split(text.strip())
    if halves(text) is not None and len(parts) == 2 and all(map(_is_name, parts)):
        return True
    words = folded(text).split()
    left = [word for word in words if word not in ASKING]
    return bool(words) and words[0] in SEEKING and 0 < len(left) <= MOST_OF_A_NAME and len(text) <= LONGEST_SOUGHT


def _is_name(part: str) -> bool:
    words = part.split()
    return 0 < len(words) <= MOST_OF_A_NAME and all(word[0].isupper() for word in words)


def named_in(text: str) -> frozenset[str]:
    """Return the words of a sentence that may be names, folded, with and without a genitive.

    In a sentence of some length a name has its capital letter, so that "per vecka" and "hans nummer" seek nobody.
    """
    if len(text) > LONGEST_SENTENCE or _GREETING.match(text):
        return frozenset()
    words = _WORDS.findall(text)
    meant = [
        part
        for word in words
        if word[0].isupper() or len(words) <= SHORT
        for part in folded(word).split()
        if len(part) >= SHORTEST_NAME and part not in ASKING
    ]
    return frozenset({*meant, *(one[:-1] for one in meant if one.endswith("s") and len(one) > SHORTEST_NAME)})
