"""The whole circle as three phones see it: from the link to two signatures, and on to a new match.

Every scene says who does something and what each of the three then hears; whom a scene does not name hears nothing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

import pytest

from programme.people import Role
from sandbox.phones.people import Phone
from sandbox.phones.views import seen
from tests.databases import on_both
from tests.scenes.first_meeting import TUESDAY
from tests.scenes.match import match
from tests.world import World

Scene = tuple[
    str, str | timedelta, Mapping[str, Sequence[str]]
]  # who; what they do, or how long nothing; what is heard
THREE_DAYS = timedelta(days=3)


@dataclass(frozen=True, slots=True)
class Stage:
    """The world with the phones of everybody in the play."""

    world: World
    phones: Mapping[str, Phone]

    async def play(self, scenes: Sequence[Scene], **names: str) -> None:
        """Go through scenes, `{names}` in them filled in, and look at every phone after each."""
        for who, what, wanted in scenes:
            before = {name: (len(one.chat.events), len(one.toasts)) for name, one in self.phones.items()}
            if isinstance(what, timedelta):
                await self.world.time_goes_by(what)
            elif what == "/matcha":
                await match(self.world, self.phones[who])
            else:
                await self.world.transcript(self.phones[who], [(what.format(**names), ())])
            for name, phone in self.phones.items():
                parts = [self.world.spoken(part).format(**names) for part in wanted.get(name, ())]
                check(f"{who}: {what}", name, news(phone, *before[name]), parts)


def news(phone: Phone, events: int, toasts: int) -> list[str]:
    """Return what somebody has heard since so many events and toasts; buttons that went away are no news."""
    known = {(one.message_id, one.text) for one in map(seen, phone.chat.events[:events])}
    told = [seen(event) for event in phone.chat.events[events:] if event.by_bot]
    fresh = [one.text for one in told if one.labels or (one.message_id, one.text) not in known]
    return fresh + [toast.text for toast in phone.toasts[toasts:] if toast.text]


def check(scene: str, name: str, told: Sequence[str], wanted: Sequence[str]) -> None:
    """Compare what somebody heard in a scene with what they were to hear."""
    missing = [part for part in wanted if not any(part in text for text in told)]
    assert not missing, (scene, name, missing, told)
    assert wanted or not told, (scene, f"{name} was to hear nothing", told)


def alone(who: str, *steps: tuple[str, str]) -> list[Scene]:
    """Return scenes that nobody but the one who acts hears of."""
    return [(who, said, {who: [answer]}) for said, answer in steps]


REGISTRATIONS: list[Scene] = [
    *alone(
        "karin",
        ("[Ja, det är okej, och jag har fyllt 18]", "Vad heter du?"),
        ("[Karin Ek]", "Vilken e-postadress"),
        ("karin@exempel.se", "Vilket telefonnummer"),
        ("070 123 45 67", "Var arbetar du"),
        ("Nordbygg, Umeå", "Vilka språk"),
        ("[svenska]", "Vilka språk"),
        ("[Klar →]", "Vad vill du bli bättre på?"),
        ("[försäljning]", "Vad vill du bli bättre på?"),
        ("[Klar →]", "Berätta med några meningar"),
        ("Våga mer", "Så här har jag förstått dina svar."),
    ),
    (
        "karin",
        "[Skicka min anmälan]",
        {"karin": ["Eva hör av sig om ett samtal, senast tisdag 16 februari."]},
    ),
    *alone(
        "lars",
        ("[Ja, det är okej, och jag har fyllt 18]", "Vad heter du?"),
        ("[Lars Holm]", "Vilken e-postadress"),
        ("lars@exempel.se", "Vilket telefonnummer"),
        ("070 222 33 44", "Var arbetar du"),
        ("Sydkraft, Umeå", "Vilka språk"),
        ("[svenska]", "Vilka språk"),
        ("[Klar →]", "Vad kan du mest om?"),
        ("[försäljning]", "Vad kan du mest om?"),
        ("[Klar →]", "Hur många adepter"),
        ("[En adept]", "Så här har jag förstått dina svar."),
    ),
    (
        "lars",
        "[Skicka min anmälan]",
        {"lars": ["Eva hör av sig om ett samtal"]},
    ),
]


def talk_with(who: str, button: str) -> list[Scene]:
    """Return the manager's talk with somebody, `{name}`, and the word that follows."""
    return [
        *alone(
            "eva",
            ("/deltagare", "Deltagare"),
            (button, "{name}"),
            ("[Fyll i intervjun]", "Vilka utmaningar står {name} inför just nu?"),
            ("Svårt att säga nej", "{name}"),
            ("[försäljning]", "{name}"),
            ("[Klar →]", "Vad hoppas {name} få ut av mentorskapet?"),
            ("[Hoppa över]", "Hur vill {name} helst samtala?"),
            ("[rakt på sak]", "Har {name} några särskilda önskemål?"),
            ("[Hoppa över]", "{name} helst vill träffa?"),
            ("[Hoppa över]", "Har {name} en koppling"),
            ("[Hoppa över]", "något mer du vill komma ihåg?"),
            ("[Hoppa över]", "Så här blir intervjun med {name}."),
            ("[Spara intervjun]", "Vad blir beskedet till {name}?"),
            ("[Godkänn]", "Hej {name}! Tack för samtalet."),
        ),
        (
            "eva",
            "[Skicka det]",
            {"eva": ["Beskedet är skickat till {name}."], who: ["Du är med i Framsteg 2027.", "hör av sig."]},
        ),
    ]


FROM_MATCH_TO_MATCH: list[Scene] = [
    (
        "eva",
        "/matcha",
        {"eva": ["Jag hittade ett förslag i Framsteg 2027.", "Karin Ek och Lars Holm", "Båda finns i Umeå."]},
    ),
    (
        "eva",
        "[Fråga Lars?]",
        {"eva": ["Ska jag fråga Lars om Karin?", "Det här får Lars läsa:", "Vill du träffa Karin"]},
    ),
    (
        "eva",
        "[Ja, fråga Lars]",
        {"eva": ["Jag har frågat Lars Holm om Karin Ek."], "lars": ["Nordbygg", "Vill du träffa Karin"]},
    ),
    (
        "lars",
        "[Ja, jag vill gärna träffa Karin]",
        {
            "lars": ["Tack, Lars! Nu frågar vi Karin."],
            "karin": ["Vi har ett förslag på en mentor till dig: Lars Holm.", "onsdag 10 februari"],
        },
    ),
    (
        "karin",
        "[Det låter bra]",
        {
            "karin": ["Så här når du Lars.", "070-222 33 44", "lars@exempel.se", "Nästa steg är ditt"],
            "lars": ["Karin hör av sig till dig", "070-123 45 67", "karin@exempel.se"],
        },
    ),
    *alone(
        "karin",
        ("[Vi har bokat en tid]", "Vilken dag ses"),
        ("4 februari", "Vilken tid?"),
        ("14.30", "Var ses ni?"),
        ("Kafé Bryggan", "Stämmer det?"),
    ),
    (
        "karin",
        "[Spara mötet]",
        {
            "karin": ["är inlagt: torsdag 4 februari", "Kafé Bryggan"],
            "lars": ["Karin har lagt in", "torsdag 4 februari", "Kafé Bryggan"],
        },
    ),
    (
        "time",
        THREE_DAYS,
        {
            "karin": ["Nu har du och Lars setts."],
            "lars": ["Nu har du och Karin setts."],
            "eva": ["• Karin Ek och Lars Holm har fått varandras kontaktuppgifter"],
        },
    ),
    ("karin", "[Ja, jag vill fortsätta]", {"karin": ["Bara Eva ser ditt svar.", "senast måndag 15 februari"]}),
    (
        "lars",
        "[Ja, jag vill fortsätta]",
        {"lars": ["Bara Eva ser ditt svar."]},
    ),
    *alone(
        "eva",
        ("/attgora", "Efter första mötet (1)\n• Karin Ek och Lars Holm"),
        ("[Karin och Lars]", "Karin Ek"),
    ),
    ("eva", "[Bekräfta starten?]", {"eva": ["Det här får Karin läsa:", "Du och Lars vill båda gå vidare"]}),
    ("eva", "[Ja, bekräfta starten]", {"eva": ["får beskedet samtidigt, måndag 8 februari kl. 9."]}),
    (
        "time",
        THREE_DAYS,
        {
            "karin": ["Du och Lars vill båda gå vidare, och Eva har gett klartecken.", "Nästa steg är ditt"],
            "lars": [
                "Du och Karin vill båda gå vidare, och Eva har gett klartecken.",
                "Karin bokar nästa möte med dig",
            ],
            "eva": ["Sedan fredag 5 februari: ett möte."],
        },
    ),
    *alone(
        "karin",
        ("[Skriv kontraktet med Lars]", "Vad vill du nå tillsammans med Lars?"),
        ("Våga säga nej", "Finns det ett mål till?"),
        ("[Hoppa över]", "kommit överens om?"),
        ("[Hoppa över]", "När du sparar det ligger det klart för Lars att läsa."),
    ),
    (
        "karin",
        "[Spara kontraktet]",
        {"karin": ["nu är det sparat!"], "lars": ["Karin har skrivit ert moraliska kontrakt."]},
    ),
    *alone(
        "karin",
        ("[Läs kontraktet med Lars]", "1. Våga säga nej"),
        ("[Skriva under?]", "Det här är ett löfte till Lars. Vill du skriva under?"),
    ),
    (
        "karin",
        "[Ja, jag skriver under]",
        {"karin": ["Nu är det Lars som läser"], "lars": ["Karin har skrivit under ert moraliska kontrakt."]},
    ),
    *alone(
        "lars",
        ("[Läs kontraktet med Karin]", "Karin skrev under 8 februari 2027."),
        ("[Skriva under?]", "Det här är ett löfte till Karin. Vill du skriva under?"),
    ),
    (
        "lars",
        "[Ja, jag skriver under]",
        {
            "lars": ["Lycka till, du och Karin!"],
            "karin": ["Lycka till, du och Lars!"],
        },
    ),
    *alone("karin", ("/jag", "bestäm med Lars när ni ses nästa gång.")),
    *alone("lars", ("/jag", "Karin planerar mötena")),
    *alone(
        "eva",
        ("/nymatchning", "Vilka två gäller det i Framsteg 2027?"),
        ("[Karin Ek – Lars Holm]", "Karin Ek och Lars Holm"),
        ("[{end}]", "Det här får Karin läsa:"),
    ),
    (
        "eva",
        "[Ja, avsluta och berätta]",
        {
            "eva": ["Det är avslutat för Karin Ek och Lars Holm"],
            "karin": ["Samarbetet mellan dig och Lars avslutas", "Eva letar efter en ny mentor till dig"],
            "lars": ["Samarbetet mellan dig och Karin avslutas.", "Tack för allt du har gett!"],
        },
    ),
    *alone("karin", ("/jag", "Eva letar efter någon som passar dig")),
    *alone("lars", ("/jag", "Just nu har du ingen adept.")),
    *alone("eva", ("/matcha", "{again}")),
]

ENDS = {
    "again": {"end": "Avsluta och matcha igen?", "again": "Jag hittade ett förslag"},
    "never": {"end": "Avsluta, och aldrig de två igen?", "again": "Det finns ingen mentor som passar"},
}


@on_both
@pytest.mark.parametrize(("language", "how"), [("sv", "again"), ("en", "never")])
async def test_the_whole_path(database_url: str, language: str, how: str) -> None:
    """From the link to two signatures, and then a kind end and a new match; nobody hears what is not theirs."""
    async with World(database_url, start=TUESDAY, language=language) as world:
        programme = await world.add_programme("Framsteg 2027")
        phones = {"eva": world.known("Eva Lind"), "karin": world.person("Karin Ek"), "lars": world.person("Lars Holm")}
        for name, role in (("karin", Role.ADEPT), ("lars", Role.MENTOR)):
            await world.start(phones[name], await world.token(programme, role))
        stage = Stage(world, phones)
        await stage.play(REGISTRATIONS)
        await stage.play(talk_with("karin", "[Karin Ek, adept]"), name="Karin")
        await stage.play(talk_with("lars", "[Lars Holm, mentor]"), name="Lars")
        await stage.play(FROM_MATCH_TO_MATCH, **{key: world.words(words) for key, words in ENDS[how].items()})
        world.check_nothing_was_wrong()
