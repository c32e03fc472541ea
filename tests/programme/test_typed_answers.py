"""Sentences that may answer a yes-or-no question are told from what is meant for a person."""

import pytest

from programme.typed_answers import may_answer

ANSWERS = """
ja gärna, när börjar vi?
ja tack det låter jättebra
ja, men inte nu
ja, om hen bor i närheten
jo det kan väl gå bra
japp, kör på det
absolut, vad roligt!
gärna, men först i mars
jättegärna! Hur gör vi nu?
väldigt gärna, tack för förslaget
det låter jättebra, tack
låter toppen!
vad roligt, det vill jag
självklart, jag är med
jag tackar ja
jag tackar nej den här gången
nej, inte nu, jag hinner inte
nej men vad roligt!
nej tack, jag känner honom redan
nä tyvärr
nä, det blir nog inte bra
tyvärr, jag har inte tid i vår
tyvärr kan jag inte
inte just nu, det är för mycket på jobbet
jag kan inte då
det passar inte så bra
helst inte, vi jobbar ihop
tack men nej tack
ok, då gör vi så
okej, men kan vi ses senare?
yes please, when do we start?
yes, but not now
sure, that would be great
I would love to!
I'd like that, thank you
sounds great, thanks
of course, happy to
no, not now, I do not have the time
no thanks, we know each other
sorry, I can't
unfortunately not this spring
not right now, too much at work
thanks but no
I am afraid not
jag kommer gärna, tar med min man
""".strip().splitlines()
WORDS = """
Vem är han?
Nja
Hej Lars, ska vi ses på torsdag?
Hej
Tack för mötet i tisdags!
ja hej Lars
När börjar vi?
Kan vi ses på fredag klockan två?
Jag har bytt nummer, nya är 070-174 06 99
Vad gör en mentor?
Jag är bortrest till 3 maj
Nejlikan 4, Umeå
Jan Ek
Okänd för mig
Norra kontoret
Hello Lars, shall we meet on Thursday?
Who is he?
Nobody has told me
Yesterday we met
""".strip().splitlines()


@pytest.mark.parametrize("text", ANSWERS)
def test_what_may_be_an_answer(text: str) -> None:
    """Also with a question behind it, and where the words turn: it is asked back about, and never acted upon."""
    assert may_answer(text)


@pytest.mark.parametrize("text", [*WORDS, "ja " * 90])
def test_what_is_meant_for_a_person(text: str) -> None:
    """A greeting, a question, a name, and a letter that only begins with a yes."""
    assert not may_answer(text)
