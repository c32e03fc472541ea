"""Short typed answers: which button they mean, and where the bot asks back."""

from collections.abc import Callable

import pytest

from bot.texts import Texts
from programme.labels import Word, all_named, is_dash, is_ready, meant, says_nothing, says_yes, skips, word
from programme.speech import Choice, Phrase

TEXTS = Texts()
LANGUAGES = [TEXTS.words("sv"), TEXTS.words("en")]
QUESTIONS = {
    "held": ("report-held-yes", "report-held-moved", "report-held-no"),
    "minutes": tuple(f"report-minutes-{one}" for one in (60, 90, 120, 180, 240)),
    "useful": tuple(f"report-useful-{one}" for one in (5, 4, 3, 2, 1)),
    "progress": tuple(f"report-progress-{one}" for one in (5, 4, 3, 2, 1)),
    "talk": ("report-talk-no", "report-talk-yes"),
    "well": tuple(f"survey-answer-{one}" for one in ("very-well", "well", "so-so", "not-well")),
    "gives": tuple(f"survey-gives-{one}" for one in ("very-well", "well", "so-so", "not-well")),
    "again": tuple(f"parting-again-{one}" for one in ("yes", "perhaps", "no")),
    "theme": ("theme-mismatch", "theme-distance", "theme-manipulation", "theme-nothing-works", "theme-other"),
}
ANSWERS = [
    ("held", "ja", "report-held-yes"),
    ("held", "Ja!", "report-held-yes"),
    ("held", "JAPP", "report-held-yes"),
    ("held", "jo", "report-held-yes"),
    ("held", "yes", "report-held-yes"),
    ("held", "ok", "report-held-yes"),
    ("held", "vi sågs", "report-held-yes"),
    ("held", "nä", "report-held-no"),
    ("held", "nej.", "report-held-no"),
    ("held", "no", "report-held-no"),
    ("held", "vi flyttade", "report-held-moved"),
    ("held", "vi", "report-held-yes report-held-moved"),
    ("held", "ja det gjorde vi", "report-held-yes"),
    ("held", "Ja, absolut!", "report-held-yes"),
    ("held", "jo det blev av", "report-held-yes"),
    ("held", "ja vi träffades", ""),
    ("held", "Vi träffades", "report-held-yes"),
    ("held", "det gjorde vi", "report-held-yes"),
    ("held", "yes we did", "report-held-yes"),
    ("held", "nej det gjorde vi inte", "report-held-no"),
    ("held", "nej tyvärr", "report-held-no"),
    ("held", "Nej, det blev inte av.", "report-held-no"),
    ("held", "nej det blev av", ""),
    ("held", "vi sågs inte", "report-held-no"),
    ("held", "det blev inställt", "report-held-no"),
    ("held", "no we didn't", "report-held-no"),
    ("held", "Flyttat", "report-held-moved"),
    ("held", "vi bokade om", "report-held-moved"),
    ("held", "nej vi flyttade det", "report-held-moved"),
    ("held", "ja det blev inte av", ""),
    ("held", "ja och nej", ""),
    ("held", "nej men vi ses i morgon", ""),
    ("held", "vet inte", ""),
    ("held", "ja, men vi flyttade det", ""),
    ("held", "det blev", ""),
    ("held", "kanske", ""),
    ("held", "?", ""),
    ("minutes", "2 timmar", "report-minutes-120"),
    ("minutes", "2", ""),
    ("minutes", "-2", ""),
    ("minutes", "2-3", ""),
    ("useful", "väldigt", "report-useful-5"),
    ("useful", "inte", "report-useful-2 report-useful-1"),
    ("useful", "5", ""),
    ("progress", "halvvägs", "report-progress-3"),
    ("progress", "I början!", "report-progress-1"),
    ("progress", "framme", "report-progress-5 report-progress-4"),
    ("progress", "nästan halvvägs", ""),
    ("useful", "givande", "report-useful-4"),
    ("useful", "alls", ""),
    ("talk", "gärna", ""),
    ("talk", "nej tack", "report-talk-no"),
    ("talk", "inte just nu", "report-talk-no"),
    ("talk", "ja tack", "report-talk-yes"),
    ("talk", "tack", ""),
    ("talk", "ja gärna", "report-talk-yes"),
    ("talk", "nej det behövs inte", "report-talk-no"),
    ("talk", "nej tack inte nu", ""),
    ("well", "det var bra tyckte jag", "survey-answer-well"),
    ("well", "jättebra!", "survey-answer-very-well"),
    ("well", "det var inte bra", "survey-answer-not-well"),
    ("well", "sådär", "survey-answer-so-so"),
    ("well", "bra och dåligt", ""),
    ("gives", "massor", "survey-gives-very-well"),
    ("gives", "mycket", "survey-gives-very-well survey-gives-well"),
    ("gives", "inte mycket", "survey-gives-not-well"),
    ("again", "ja jättegärna", ""),
    ("again", "jag vill gärna", ""),
    ("again", "gärna", "parting-again-yes"),
    ("again", "kanske det", "parting-again-perhaps"),
    ("again", "nej tack", "parting-again-no"),
    ("theme", "något annat", "theme-other"),
    ("theme", "vi passar", ""),
    ("theme", "jag vill byta mentor", ""),
]


@pytest.mark.parametrize(("question", "typed", "keys"), ANSWERS, ids=[f"{one[0]}-{one[1]}" for one in ANSWERS])
def test_short_answers(question: str, typed: str, keys: str) -> None:
    """What fits exactly one label is that one; a label whose opposite may be meant is never taken."""
    choices = [Choice(Phrase(key)) for key in QUESTIONS[question]]
    assert " ".join(one.label.key for one in meant(typed, choices, LANGUAGES)) == keys


@pytest.mark.parametrize(
    ("typed", "nothing"),
    [
        ("nej", True),
        ("Nej tack!", True),
        ("nej tack, det räcker", True),
        ("Nej, det är bra så", True),
        ("inget", True),
        ("Inget mer just nu.", True),
        ("ingenting särskilt", True),
        ("no thanks", True),
        ("nothing else", True),
        ("–", True),
        ("tack", False),
        ("det räcker", False),
        ("Våga säga nej", False),
        ("inte mer än två timmar", False),
        ("nej, vi ses hellre på kvällar", False),
        ("...", False),
        ("", False),
    ],
)
def test_a_no_to_a_question_for_words(typed: str, nothing: bool) -> None:
    """Only what says no and nothing else skips a question; whoever writes more is believed."""
    assert says_nothing(typed) is nothing


def test_parts_of_a_list() -> None:
    """Each part of a list means one button, or the whole means none."""
    choices = [Choice(Phrase(key)) for key in QUESTIONS["useful"]]
    found = all_named("väldigt, sådär", choices, LANGUAGES)
    assert [one.label.key for one in found] == ["report-useful-5", "report-useful-3"]
    assert all_named("väldigt, inte", choices, LANGUAGES) == []


def test_a_name_the_other_way_round() -> None:
    """The last name may come first, if it can be nobody else."""
    people = [Choice(Phrase("plain", {"text": name})) for name in ("Karin Ek", "Lars Holm", "Holm Lars")]
    assert meant("ek, karin", people, LANGUAGES) == [people[0]]
    assert meant("Holm Lars", people, LANGUAGES) == [people[2]]
    assert meant("Ek Lars", people, LANGUAGES) == []


UNDER_A_SUMMARY = {
    Word.SEND: (
        "ja|Ja!|JA TACK|ja, skicka|ja skicka det tack|japp|ok|Okej.|ok då|skicka|Skicka in|det stämmer|ja det stämmer"
        "|ser bra ut|ja, bra|yes|yes please|send it|looks good|That’s right|👍|👍🏽|spara|ja absolut"
    ),
    Word.CHANGE: (
        "nej|Nej tack|nä|no|nej, vänta|det stämmer inte|nej det stämmer inte|inte riktigt|fel|Wait|ändra|skicka inte"
        "|no, not yet"
    ),
    None: (
        "ja, och en sak till|ja men byt telefon|okej med mig att träffas|nej vi ses på torsdag|Och var?|tack|?|❤️"
        "|ja, Eva frågade|stämmer det?|stämmer?|ok?|bra att veta|070-123 45 67|skicka till Bo|Karin|nejlikor"
    ),
}


@pytest.mark.parametrize(
    ("meaning", "typed"), [(one, text) for one, texts in UNDER_A_SUMMARY.items() for text in texts.split("|")]
)
def test_words_under_a_summary(meaning: Word | None, typed: str) -> None:
    """A yes sends, a no asks what to change, and whatever says more is neither."""
    assert word(typed) is meaning


@pytest.mark.parametrize(
    ("typed", "steers"),
    [
        *((word, skips) for word in ("Hoppa över den", "hoppa över, tack", "skippa", "skip it!", "I’ll skip")),
        *(
            (word, is_ready)
            for word in ("Klart!", "färdig", "det var allt", "nästa, tack", "done", "that’s all", "Next")
        ),
        *((word, is_dash) for word in ("-", " – ", "—")),
        *((word, None) for word in ("Hoppa över till mig", "klar i juni", "...", "👍", "allt är bra", "nästa år", "")),
    ],
)
def test_words_that_steer(typed: str, steers: Callable[[str], bool] | None) -> None:
    """They skip, or say that one is done, where nothing else stands beside them."""
    assert [one for one in (skips, is_ready, is_dash) if one(typed)] == ([steers] if steers else [])


@pytest.mark.parametrize(
    ("text", "yes"),
    [
        *((one, True) for one in ("ja", "Ja gärna!", "JA TACK", "ok", "absolut", "Gärna", "ja, det vill jag", "👍")),
        *((one, False) for one in ("nej", "Nej tack", "nej tyvärr", "helst inte", "Nej tack, inte nu", "no thanks")),
        *((one, True) for one in ("det passar bra", "Låter bra!", "sounds good", "det vill jag gärna")),
        *((one, None) for one in ("vi", "det", "har", "tack", "var", "it", "thanks")),
        *((one, None) for one in ("ja men inte med Lars", "nja", "ja?", "nej, men Per kanske", "ja 14 april", "hej")),
    ],
)
def test_nothing_but_a_yes_or_a_no(text: str, yes: bool | None) -> None:
    """Whoever adds something means more than a button, and is not asked back as if it were one."""
    assert says_yes(text) is yes
