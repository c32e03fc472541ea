"""What people say to the bot as they would to a person: hello, thank you, good night, all right.

Only what stands alone counts. A greeting with more behind it is meant for somebody, and so are words with a name.
"""

from enum import StrEnum
from typing import Final

from programme.labels import bare


class Greeting(StrEnum):
    """The kinds of greetings, by the keys of their answers without `greeting-`."""

    HELLO = "hello"
    THANKS = "thanks"
    BYE = "bye"
    OKAY = "okay"


_WORDS: Final = {
    Greeting.HELLO: "hej|hejsan|hej hej|hejhej|hej på dig|hallå|hallå där|halloj|tjena|tjenare|tjänare|tja|tjo"
    "|morsning|god morgon|godmorgon|god förmiddag|god middag|god eftermiddag|god kväll|god dag|goddag|hej igen"
    "|hej bot|hej boten|är du där|någon där|finns du där|hi|hello|hey|hi there|hello there|hiya|good morning"
    "|good afternoon|good evening|good day|are you there|anybody there",
    Greeting.THANKS: "tack|tack tack|tackar|tackar tackar|tack så mycket|tack så jättemycket|tusen tack|stort tack"
    "|många tack|tack för hjälpen|tack snälla|tack själv|tack detsamma|tack ska du ha|ok tack|okej tack|bra tack|thanks"
    "|thank you|thank you very much|thank you so much|many thanks|thanks a lot|thanks for the help|thx|ok thanks"
    "|great thanks",
    Greeting.BYE: "hej då|hejdå|hejdå då|adjö|god natt|godnatt|vi hörs|ha det|ha det bra|ha det så bra|trevlig helg"
    "|trevlig kväll|trevlig sommar|glad sommar|god jul|glad påsk|gott nytt år|bye|bye bye|goodbye|good bye|good night"
    "|see you|see you later|have a nice weekend|have a nice day|merry christmas|happy new year|happy easter",
    Greeting.OKAY: "ok|okej|okey|oki|okidoki|okay|japp|jo|ja|ja tack|jadå|absolut|javisst|visst|självklart|nej|nej tack"
    "|nä|nix|bra|vad bra|jättebra|toppen|perfekt|fint|kanon|super|härligt|då vet jag|jag förstår|förstår|uppfattat"
    "|noterat|det blir bra|det går bra|yes|yes please|yep|yeah|no|no thanks|got it|great|perfect|good|very good|nice"
    "|understood|i see|all right|alright|will do",
}
MEANT: Final = {word: kind for kind, words in _WORDS.items() for word in words.split("|")}
"""The kind of greeting that each text is."""

_SIGNS: Final = frozenset("👍👌🙏❤💚💛💙🧡😊🙂😀😃😄☺🥰👏🎉💪✅✔👋🌞☀")
MOST_SIGNS: Final = 10  # more are meant for somebody
_AROUND: Final = frozenset("\ufe0f\u200d🏻🏼🏽🏾🏿 ")


def greeting_of(text: str) -> Greeting | None:
    """Return the greeting that a text is, or None; friendly signs alone are an all right."""
    signs = [one for one in text if one not in _AROUND]
    if 0 < len(signs) <= MOST_SIGNS and all(one in _SIGNS for one in signs):
        return Greeting.OKAY
    return MEANT.get(bare(text))
