"""What people write instead of pressing a button, where its label has other words: "vi träffades", "jättebra".

Only what surely means one button is here; every other text is asked back about. By the key of a button's label.
"""

from collections.abc import Mapping

_VERY_WELL = (
    "jättebra|superbra|skitbra|toppen|kanon|kanonbra|utmärkt|fantastiskt|underbart|super|great|very good|excellent"
)
_WELL = "fint|good|fine|well"
_SO_SO = "så där|sådär|okej|ok|okay|hyfsat|sisådär|både och|lagom|so so|alright"
_NOT_WELL = "dåligt|inte bra|inte så bra|inte särskilt bra|mindre bra|illa|bad|not good|not so good|not well"

_SAID: Mapping[str, str] = {
    "report-held-yes": "vi träffades|det gjorde vi|det har vi|vi har setts|vi har träffats|vi hade ett möte"
    "|vi hade möte|det blev av|mötet blev av|jajamensan|jajamän|javisst|visst|självklart|we met|we did"
    "|it did|of course|it happened",
    "report-held-moved": "flyttat|flyttade|flyttades|mötet flyttades|det flyttades|vi har flyttat det"
    "|vi fick flytta det"
    "|vi bokade om|vi bokade om det|ombokat|uppskjutet|vi sköt upp det|nej vi flyttade det|nej vi flyttade|nej flyttat"
    "|nej vi bokade om|nej vi sköt upp det|moved|we moved it|it was moved|rescheduled|we rescheduled|postponed"
    "|we postponed it",
    "report-held-no": "det blev inte av|mötet blev inte av|det blev inget|blev inte av|det blev inget möte|inget möte"
    "|vi sågs inte|vi sågs aldrig|vi träffades inte|vi träffades aldrig|vi har inte setts|inställt|det blev inställt"
    "|mötet blev inställt|det ställdes in|mötet ställdes in|vi ställde in|vi ställde in det|nej vi sågs inte"
    "|nej vi träffades inte|nej inställt|nej det ställdes in|nej vi ställde in|nej det blev inget|we didn t"
    "|we did not|we didn t meet|we did not meet|it didn t happen|cancelled|it was cancelled",
    "report-useful-5": _VERY_WELL,
    "report-useful-4": f"bra|{_WELL}",
    "report-useful-3": _SO_SO,
    "report-useful-2": "mindre givande",
    "survey-answer-very-well": _VERY_WELL,
    "survey-answer-well": _WELL,
    "survey-answer-so-so": _SO_SO,
    "survey-answer-not-well": _NOT_WELL,
    "survey-gives-very-well": "jättemycket|massor|supermycket|a lot|very much",
    "survey-gives-so-so": "lite|sådär|så där|lagom|some|a little",
    "survey-gives-not-well": "inte mycket|inte särskilt mycket|väldigt lite|inget|ingenting|nothing|not much"
    "|very little",
    "parting-again-yes": "gärna|väldigt gärna|jättegärna|absolut|gladly|absolutely",
    "parting-again-perhaps": "kanske det|eventuellt|får se|vi får se|jag får se|det beror på|maybe|we ll see"
    "|it depends",
    "parting-again-no": "inte nu|nej inte den här gången|inte den här gången|not now|not this time",
    "survey-answer-right": "lagom|bra|det är bra|det är lagom|perfekt|just right|good",
}

SAID: Mapping[str, frozenset[str]] = {key: frozenset(words.split("|")) for key, words in _SAID.items()}
