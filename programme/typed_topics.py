"""What a participant asks to do in a short sentence: "hur tar jag en paus", "jag vill byta tid".

A sentence counts only if each of its words is known: words that lead in, words that fill, and at least one that names
a topic. So a name, a "not" or a word of feeling leaves it to be read by a person. A slip in a word that names a topic
is forgiven where no other word is as near.
"""

from enum import StrEnum
from functools import lru_cache
from typing import Final

from programme.labels import bare


class Topic(StrEnum):
    """What can be asked to do; the first that a sentence names counts, in the order of the members."""

    PAUSE = "pause"
    LEAVE = "leave"
    MAIL = "mail"
    DETAILS = "details"
    LANGUAGE = "language"
    CONTRACT = "contract"
    TIE = "tie"
    MANAGER = "manager"
    MEET = "meet"


LONGEST: Final = 9  # words
SHORTEST_FORGIVEN: Final = 5  # letters of a word with a slip

_LEADS: Final = frozenset(
    """hur tar ta gör kan ska skall får fick skulle vill vilja behöver måste går det att jag vi man är finns här var när
    i på till för om med hej hejsan hallå tack snälla nu idag dag imorgon snart lite en ett någon något den de min mitt
    mina vår vårt våra oss mig man undrar önskar tänkte tänker hjälp mej dags bli blir ha
    how do can could may should i we would like want wish need to must it is there a an the my our us me here where
    when for with from on in of please hello hi thanks now today soon some help let s d m about go get have take make
    does""".split()
)
"""Words that a sentence may have around its topic, and that say nothing by themselves."""

_WORDS: Final = {
    Topic.PAUSE: "paus pausa pausen pausar uppehåll pause break",
    Topic.LEAVE: "sluta slutar avsluta avslutar hoppa hoppar lämna lämnar leave quit stop",
    Topic.MAIL: "mejl mejlen mejla mail mejladress mejladressen epost email emails mails",
    Topic.DETAILS: "uppgifter uppgifterna telefonnummer telefonnumret nummer numret mobilnummer mobilnumret adress"
    " adressen details number phone address",
    Topic.LANGUAGE: "språk språket engelska svenska language english swedish",
    Topic.CONTRACT: "kontrakt kontraktet contract",
    Topic.TIE: "koppling kopplingar kopplingen släkt släktingar jäv jävig"
    " connection connections related relatives tie ties",
    Topic.MANAGER: "programansvarig programansvariga mentor adept förläng förlänga förlänger förlängning"
    " extend extension längre"
    " longer mentorn adepten manager mentee",
    Topic.MEET: "tid tiden tider möte mötet möten dag dagen datum boka bokar flytta flyttar avboka avbokar ställa ställ"
    " meeting meetings time date book move reschedule cancel",
}
"""The words that name a topic."""

_BESIDE: Final = {
    Topic.PAUSE: "ett",
    Topic.LEAVE: "av ur programmet mentorprogrammet kontakten samarbetet mentorskapet mentorn adepten mentor adept"
    " programme program mentoring being out",
    Topic.MAIL: "få skicka ändra byta byt stänga stäng av slippa slipper ny nya inga receive send change"
    " new turn off stop"
    " sluta",
    Topic.DETAILS: """ändra ändrar byta byt byter uppdatera uppdaterar ny nytt nya fel har change update new wrong
    have""",
    Topic.LANGUAGE: "byta byt byter ändra ändrar change switch",
    Topic.CONTRACT: "läsa läs se visa visas skriva skriver skriv under underteckna ändra moraliska"
    " vårt read see show sign"
    " change moral",
    Topic.TIE: "har have varandra berätta säga anmäla rapportera mentor mentorn adept adepten"
    " are each other tell report mentee",
    Topic.MANAGER: "kontakta kontaktar kontakt nå når prata skriva skriver skriv ringa ringer byta byt byter"
    " ny nytt annan mer mera programmet tid"
    " mentorskapet contact reach talk write new another change more time programme program",
    Topic.MEET: "byta byt byter ändra ändrar ny nytt annan nästa planera in bestämma föreslå omboka change"
    " new another next"
    " plan set up off call propose",
}
"""The words that may stand beside a topic, and name none alone."""

_MORE_TIME: Final = frozenset({"mer", "mera", "more", "längre", "longer"})
_SOMEBODY_ELSE: Final = frozenset({"mentor", "mentorn", "adept", "adepten", "mentee"})
_ANOTHER: Final = frozenset("byta byt byter ny annan new another change".split())
_ASKS_WHEN: Final = frozenset("när when".split())
_DOES: Final = {
    Topic.MAIL: frozenset("få får skicka byta byt ändra stänga stäng slippa slipper receive get off change".split()),
    Topic.DETAILS: frozenset(
        "ändra ändrar byta byt byter uppdatera uppdaterar ny nytt nya fel change update new wrong".split()
    ),
    Topic.MEET: _ASKS_WHEN
    | frozenset(
        """boka bokar flytta flyttar avboka avbokar ställa ställ byta byt byter ändra ändrar ny nytt annan nästa planera
        bestämma föreslå omboka book move reschedule cancel change new another next plan propose""".split()
    ),
}
"""What a sentence must hold too: "tack för mötet" and "var är adressen" ask for nothing that can be done here."""


def topic_of(text: str) -> Topic | None:
    """Return what a participant asks to do, or None for anything that may be meant for a person."""
    words = bare(text).split()
    if not 0 < len(words) <= LONGEST or (len(words) == 1 and words[0] not in _own(Topic.PAUSE) | _own(Topic.TIE)):
        return None  # other words that stand alone are commands (`programme.typed_commands`)
    read = list[str]()
    for word in words:
        read.append(_meant(word))
        if read[-1] not in _known()[1]:
            return None  # each word must be known, so that the others need not be looked at
    return next((topic for topic in Topic if _names(topic, read)), None)


def _names(topic: Topic, words: list[str]) -> bool:
    """Tell whether a sentence is about a topic and holds nothing that is not."""
    own, beside = _own(topic), frozenset(_BESIDE[topic].split())
    if not own.intersection(words) or any(word not in own | beside | _LEADS for word in words):
        return False
    if not _DOES.get(topic, own).intersection(words) or (topic is Topic.LEAVE and _ASKS_WHEN.intersection(words)):
        return False
    if topic is Topic.MANAGER and _SOMEBODY_ELSE.intersection(words):
        return bool(_ANOTHER.intersection(words))
    if topic is Topic.MEET:
        return not _MORE_TIME.intersection(words)
    return True


@lru_cache(maxsize=len(Topic))
def _own(topic: Topic) -> frozenset[str]:
    more = _MORE_TIME if topic is Topic.MANAGER else frozenset[str]()
    return frozenset(_WORDS[topic].split()) | more


@lru_cache(maxsize=1)
def _known() -> tuple[frozenset[str], frozenset[str]]:
    """Return the words that name a topic, and all words that are known."""
    naming = frozenset(word for topic in Topic for word in _own(topic))
    return naming, naming | _LEADS | {word for words in _BESIDE.values() for word in words.split()}


def _meant(word: str) -> str:
    """Return the word that one with a slip means, where just one that names a topic is so near; else itself."""
    naming, known = _known()
    if word in known or len(word) < SHORTEST_FORGIVEN:
        return word
    # Before or behind a single slip the letters are the same, also where two in the middle have changed places.
    same = (len(word) - 2) // 2
    begins, ends = word[:same], word[len(word) - same :]
    near = [
        one
        for one in naming
        if abs(len(one) - len(word)) <= 1
        and (one.startswith(begins) or one.endswith(ends))
        and _is_a_slip_of(word, one)
    ]
    return near[0] if len(near) == 1 else word


def _is_a_slip_of(word: str, meant: str) -> bool:
    """Tell whether a word has one letter too many, too few or wrong, or two in each other's place."""
    first = next((at for at, (a, b) in enumerate(zip(word, meant, strict=False)) if a != b), min(len(word), len(meant)))
    mine, theirs = word[first:], meant[first:]
    swapped = len(mine) > 1 and mine[:2] == theirs[1::-1] and mine[2:] == theirs[2:]
    return mine[1:] == theirs[1:] or mine[1:] == theirs or mine == theirs[1:] or swapped
