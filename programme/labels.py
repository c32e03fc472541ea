"""The labels of buttons as people type them: in any language, without the signs, in large or small letters."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Sequence
from enum import StrEnum

from programme.ports.conversation import Words
from programme.speech import Choice
from programme.typed_words import SAID

_NO_WORD = re.compile(r"[\W_]+")
_BETWEEN = re.compile(r"[,;/+&\n]|\b(?:och|and|samt)\b", re.IGNORECASE)

_YES = frozenset("ja japp jo jodå javisst jajamän absolut ok okej okay yes yep yeah yup sure".split())
_NO = frozenset("nej nä näe nix nope no nah".split())
_WITH_YES = _YES | frozenset(
    "gärna tack då det vill jag kan går bra fint passar mig så klart såklart självklart visst verkligen mycket "
    "please i would like to that is fine works for me of course gladly very much love".split()
)
_WITH_NO = _NO | frozenset(
    "tack tyvärr inte helst den här gången just nu det vill jag kan går passar mig jag "
    "thanks thank you sorry not this time i would rather don t can t that does work for me".split()
)
_MEANS_YES = frozenset(
    "gärna|gärna det|gärna tack|mycket gärna|självklart|såklart|så klart|visst|visst gärna|det vill jag"
    "|det vill jag gärna|det passar|det passar bra|passar bra|det går bra|det blir bra|låter bra|det låter bra"
    "|of course|gladly|i would like to|i d like to|sounds good|that sounds good|that works|works for me".split("|")
)
_MEANS_NO = frozenset(
    "helst inte|tyvärr inte|tyvärr|inte den här gången|inte just nu|det vill jag inte|det passar inte|passar inte"
    "|det går inte|rather not|i would rather not|i d rather not|not this time|not right now".split("|")
)
_NOTHING = frozenset("nej nä näe nix no nope inget inga ingen ingenting none nothing".split())
_NO_MORE = _NOTHING | frozenset(
    "tack det är räcker bra så inte mer annat just nu särskilt jag har vi thanks thank you that is enough more else "
    "not now i have we".split()
)
_SENDS = frozenset(
    "skicka|skicka det|skicka in|skicka in det|skicka nu|gör det|spara|spara det|det stämmer|stämmer|stämmer bra"
    "|det stämmer bra|det ser bra ut|ser bra ut|bra|det är bra|perfekt|rätt|det är rätt"
    "|send|send it|send it now|do it|do|please do|save|save it|that is right|that s right|it is right|right|correct"
    "|looks good|it looks good|that looks good|all good|good|perfect".split("|")
)
_CHANGES = frozenset(
    "stämmer inte|det stämmer inte|inte riktigt|fel|det är fel|vänta|vänta lite|skicka inte|ändra|jag vill ändra"
    "|inte än|not quite|that is wrong|wrong|that s wrong|wait|wait a bit|don t|don t send|do not send|change"
    "|not yet".split("|")
)
_SIGNS = frozenset("👍👌✅✔")  # skin tones and the like come behind them
_TURNING = frozenset("inte ej aldrig ingen inget inga not never no".split())
_AGREES = frozenset(
    "ja jo det gjorde vi vi jag vill gärna absolut visst självklart såklart klart givetvis verkligen då tack så det "
    "var blev av är har de hade yes we did i would like to of course sure it please "
    "thanks thank you absolutely gladly".split()
)
"""What may stand behind a yes that only says yes once more: "ja det gjorde vi", "ja, jättegärna"."""
_REFUSES = frozenset(
    "nej nä det gjorde vi jag vill inte tyvärr tack behövs blev av inget aldrig alls no we did didn t not it i don do "
    "unfortunately thanks thank you sorry never".split()
)
_REFUSING = frozenset("inte tyvärr inget aldrig nej tack not didn don unfortunately never thanks".split())
"""What may stand behind a no that only says no once more."""
_AROUND = frozenset(
    "det den var är blev jag tycker tyckte att nog väl faktiskt ändå helt tack mötet it was is think".split()
)
"""Words around an answer that change nothing in it: "det var bra tyckte jag"."""
_UNSURE = frozenset(
    "vet inte|vet ej|vet inte riktigt|jag vet inte|jag vet inte riktigt|jag vet ej|det vet jag inte|ingen aning"
    "|har ingen aning|jag har ingen aning|osäker|jag är osäker|oklart|svårt att säga|det är svårt att säga|minns inte"
    "|jag minns inte|kommer inte ihåg|jag kommer inte ihåg|ingen uppfattning|vi vet inte|don t know|i don t know"
    "|not sure|i m not sure|no idea|hard to say|i don t remember|can t remember".split("|")
)
_DASHES = frozenset("- – — --".split())
_SKIPS = frozenset(
    "hoppa|hoppa över|hoppa över den|hoppa över det|hoppa över den här|hoppa över frågan|jag hoppar över|skippa"
    "|skippa den|skip|skip it|skip this|skip that|skip this one|skip the question|i ll skip".split("|")
)
_READY = frozenset(
    "klar|klart|jag är klar|nu är jag klar|färdig|jag är färdig|slut|nästa|vidare|gå vidare|fortsätt|allt|det var allt"
    "|det var det|det räcker|det räcker så|räcker så|done|i am done|i m done|ready|finished|i am finished|next|go on"
    "|continue|that is all|that s all|that was it|that is enough".split("|")
)
_LEADS_TO_CORRECTION = re.compile(
    r"^(?:(?:nej|nä|nej men|ja|jo|no|nope|yes|ok|okej|men|but|förlåt|oj|sorry|ändra(?: det)?(?: till)?|byt(?: till)?"
    r"|det ska (?:vara|stå)|det blir|vi tar|ta|change(?: it)?(?: to)?|make it|it should be|let ?s say)[\s,.!:]+)+",
    re.IGNORECASE,
)
_AROUND_CORRECTION = re.compile(r"\b(?:i ?stället|hellre|snarare|tack|instead|rather|please)\b", re.IGNORECASE)
_POLITE = frozenset({"tack", "thanks", "thank you", "please", "då"})


def bare(text: str) -> str:
    """Return a text without punctuation, pictures and needless space, in small letters."""
    return _NO_WORD.sub(" ", unicodedata.normalize("NFKC", text).casefold()).strip()


def named(text: str, choices: Iterable[Choice], languages: Sequence[Words]) -> Choice | None:
    """Return the button whose label, in one of the languages, is what was typed; None if there is no such button."""
    typed = bare(text)
    if not typed:
        return None
    labels = [(choice, bare(words(choice.label.key, choice.label.args))) for choice in choices for words in languages]
    exact = next((choice for choice, label in labels if label == typed), None)
    return exact or _turned(typed, labels)


def _turned(typed: str, labels: Sequence[tuple[Choice, str]]) -> Choice | None:
    """Return the one button whose two words were typed the other way round: "Ek Karin"; None if there is none."""
    first, _, last = typed.partition(" ")
    found = [choice for choice, label in labels if last and label == f"{last} {first}"]
    return found[0] if found and all(one is found[0] for one in found) else None


def meant(text: str, choices: Sequence[Choice], languages: Sequence[Words]) -> list[Choice]:
    """Return the buttons that a short answer can mean: by its first words, or a yes or a no.

    A text that says more than a label, or other words than it, means none: what it adds would be lost. So does a
    number that is not the whole label: the question reads it itself, as `programme.lengths` does.
    """
    exact = named(text, choices, languages)
    if exact is not None:
        return [exact]
    typed = bare(text)
    wordings = {typed, _without_politeness(typed), _without_what_is_around(typed)}
    said = [one for one in choices if not wordings.isdisjoint(SAID.get(one.label.key, ()))]
    return said or [
        choice
        for choice in choices
        if any(_fits(text, words(choice.label.key, choice.label.args)) for words in languages)
    ]


def says_nothing(text: str) -> bool:
    """Tell whether a text only says no ("nej tack", "inget mer", "-"), and so is no answer to a question for words."""
    words = bare(text).split()
    return is_dash(text) or _no_more(words)


def is_dash(text: str) -> bool:
    """Tell whether a text is nothing but a dash, as people write where they have nothing to say."""
    return text.strip() in _DASHES


def skips(text: str) -> bool:
    """Tell whether a text asks to skip the question, in other words than its button."""
    return _without_politeness(bare(text)) in _SKIPS


def is_unsure(text: str) -> bool:
    """Tell whether a text only says that its writer does not know."""
    return _without_politeness(bare(text)) in _UNSURE


def is_ready(text: str) -> bool:
    """Tell whether a text only says that its writer is done, or wants to go on ("klar", "nästa")."""
    return _without_politeness(bare(text)) in _READY


def without_correction(text: str) -> str:
    """Return a typed correction without the words that say that it is one: "nej, kl 10" is "kl 10"."""
    return _AROUND_CORRECTION.sub(" ", _LEADS_TO_CORRECTION.sub("", text.strip())).strip(" ,.!") or text


def _no_more(words: Sequence[str]) -> bool:
    return not _NOTHING.isdisjoint(words) and _NO_MORE.issuperset(words)


def _fits(text: str, label: str) -> bool:
    typed, whole = bare(text), bare(label)
    first, _, rest = whole.partition(" ")
    if not typed or not whole or typed[0].isdigit():
        return False
    for words, more in ((_YES, _AGREES), (_NO, _REFUSES)):
        if first in words and (_says_only(typed, words, more) or typed == rest or _begins(typed, rest)):
            return True
    around = _without_what_is_around(typed)
    return (bool(around) and around == _without_what_is_around(whole)) or _begins(typed, whole) or _ends(typed, whole)


def _says_only(typed: str, words: Collection[str], more: Collection[str]) -> bool:
    """Tell whether a text is a yes, or a no, and nothing that its other words could turn or add."""
    said, *others = _without_politeness(typed).split() or [""]
    is_said_again = words is _YES or not others or not _REFUSING.isdisjoint(others)
    return said in words and is_said_again and all(one in more for one in others)


def _without_what_is_around(words: str) -> str:
    return " ".join(one for one in words.split() if one not in _AROUND)


def says_yes(text: str) -> bool | None:
    """Tell whether a text is nothing but a yes ("ja gärna", "ok"), or a no ("nej tack"); None for all else."""
    typed = bare(text)
    if "?" in text or not typed:
        return True if not typed and text.strip()[:1] in _SIGNS else None
    words = typed.split()
    if typed in _MEANS_YES or (words[0] in _YES and _WITH_YES.issuperset(words)):
        return True
    if typed in _MEANS_NO or (words[0] in _NO and _WITH_NO.issuperset(words)):
        return False
    return None


def _ends(typed: str, whole: str) -> bool:
    """Tell whether a label ends with what was typed ("halvvägs"), and the words before do not turn it."""
    left = whole.removesuffix(f" {typed}")
    return left != whole and _TURNING.isdisjoint(left.split()) and not _says_yes_or_no(left)


def _says_yes_or_no(words: str) -> bool:
    return not (_YES | _NO).isdisjoint(words.split())


def _begins(typed: str, whole: str) -> bool:
    """Tell whether a label begins with what was typed, and the words left out do not turn it into its opposite."""
    left = whole.removeprefix(f"{typed} ")
    turns = typed not in _YES | _NO and not _TURNING.isdisjoint(left.split())
    return left != whole and not turns


class Word(StrEnum):
    """What a short word under a summary means."""

    SEND = "send"
    CHANGE = "change"


def word(text: str) -> Word | None:
    """Return what a short answer to "is this right?" means, or None if it is more than that: an addition, say."""
    typed = bare(text)
    if "?" in text:
        return None
    if not typed:
        return Word.SEND if text.strip()[:1] in _SIGNS else None
    first, _, rest = typed.partition(" ")
    left = _without_politeness(rest) if first in _YES | _NO else _without_politeness(typed)
    if (first in _NO and (not left or left in _CHANGES | _POLITE)) or left in _CHANGES:
        return Word.CHANGE
    if (first in _YES and (not left or left in _YES | _POLITE)) or (left in _SENDS and first not in _NO):
        return Word.SEND
    return None


def _without_politeness(typed: str) -> str:
    said = (typed.removesuffix(f" {word}") for word in sorted(_POLITE, key=len, reverse=True))
    return next((one for one in said if one != typed), typed)


def all_named(text: str, choices: Sequence[Choice], languages: Sequence[Words]) -> list[Choice]:
    """Return the buttons of a list ("svenska och engelska"), or an empty list if a part of it is not one button."""
    parts = [part for part in _BETWEEN.split(text) if bare(part)]
    found = [meant(part, choices, languages) for part in parts]
    return [one for fitting in found for one in fitting] if all(len(one) == 1 for one in found) else []
