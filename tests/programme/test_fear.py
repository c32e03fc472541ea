"""Words of fear, of danger and of despair are told from the many turns that sound like them and mean something else."""

import pytest

from programme.fear import tells_fear


@pytest.mark.parametrize(
    "text",
    [
        "jag är rädd för min mentor",
        "Jag är så rädd.",
        "jag är rädd för Ingrid, jag vågade inte gå dit",
        "Vi är rädda för honom",
        "rädd att träffa honom igen",
        "Känner mig otrygg med Lars",
        "hon slog mig",
        "Han slår mig!!!",
        "han har slagit mig två gånger",
        "nu slog han mig också",
        "Lars hotade mig i går",
        "jag har fått hotelser",
        "han tafsade på mig",
        "HJÄLP jag är i fara",
        "jag blev kränkt på mötet",
        "han förföljer mig",
        "Jag vill inte leva längre",
        "jag orkar inte mer",
        "jag vill bara dö",
        "tänker ta livet av mig",
        "jag känner mig så utnyttjad",
        "hon tog på mig",
        "jag vågar inte träffa henne",
        "han skrämmer mig",
        "har självmordstankar",
        "I'm afraid of him",
        "I am scared.",
        "i don't feel safe with her",
        "he threatened me",
        "she hit me",
        "he touched me",
        "he follows me home",
        "han rörde mig hela tiden",
        "I don't want to live",
        "I want to kill myself",
        "I can't go on",
    ],
)
def test_it_is_heard(text: str) -> None:
    """In both languages, in short and in passing."""
    assert tells_fear(text)


@pytest.mark.parametrize(
    "text",
    [
        "jag är rädd att jag blir sen",
        "Rädd för att jag missar tåget",
        "Var rädd om dig!",
        "det slog mig att vi borde boka in nästa möte",
        "jag slår en signal i morgon",
        "då slog det mig att hon har rätt",
        "Jag slår till!",
        "jag slår dig en signal",
        "vi kan rädda mötet om vi byter dag",
        "jag orkar inte i dag, kan vi ta det i morgon?",
        "det tog på krafterna",
        "vågar inte lova något",
        "Vad kul, jag lever!",
        "I'm afraid I can't come on Friday",
        "I'm afraid not",
        "It is too hot today",
        "that hits the spot",
        "I was touched by what you wrote",
        "your words touched me",
        "it hit me that we should book",
        "hit me up when you are free",
        "she follows me on LinkedIn",
        "Jag tar på mig att boka rum",
        "det rörde mig mycket",
        "orkar inte mer i dag, vi hörs",
        "scary good progress",
        "we will kill two birds with one stone",
        "jag kan inte den dagen",
        "no danger of that",
        "Hej! Hur har du det?",
    ],
)
def test_what_only_sounds_like_it_is_not(text: str) -> None:
    """A turn of speech opens no form about being hurt."""
    assert not tells_fear(text)
