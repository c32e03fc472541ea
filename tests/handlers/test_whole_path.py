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
from tests.handlers.test_first_meeting import TUESDAY
from tests.handlers.test_match import match, time_goes_by
from tests.world import World

Scene = tuple[
    str, str | timedelta, Mapping[str, Sequence[str]]
]  # who; what they do, or how long nothing; what is heard
MATCH = ("/matcha", "/match")
THREE_DAYS = timedelta(days=3)


@dataclass(frozen=True, slots=True)
class Stage:
    """The world with the phones of everybody in the play."""

    world: World
    phones: Mapping[str, Phone]

    async def play(self, scenes: Sequence[Scene]) -> None:
        """Go through scenes, and look at every phone after each."""
        for who, what, wanted in scenes:
            before = {name: (len(one.chat.events), len(one.toasts)) for name, one in self.phones.items()}
            if isinstance(what, timedelta):
                await time_goes_by(self.world, what)
            elif what in MATCH:
                await match(self.world, self.phones[who], what)
            else:
                await self.world.transcript(self.phones[who], [(what, ())])
            for name, phone in self.phones.items():
                check(f"{who}: {what}", name, news(phone, *before[name]), wanted.get(name, ()))


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


SV: list[Scene] = [
    *alone(
        "karin",
        ("[Ja, jag är 18 eller äldre]", "Vad heter du?"),
        ("[Karin Ek]", "Vilken e-postadress"),
        ("karin@exempel.se", "Vilket telefonnummer"),
        ("070 123 45 67", "Var arbetar du"),
        ("Nordbygg, Umeå", "Vilka språk"),
        ("[svenska]", "Vilka språk"),
        ("[Klar →]", "Vad vill du bli bättre på?"),
        ("[försäljning]", "Vad vill du bli bättre på?"),
        ("[Klar →]", "Berätta med några meningar"),
        ("Våga mer", "Så här har jag uppfattat dig."),
    ),
    (
        "karin",
        "[Skicka min anmälan]",
        {"karin": ["Eva hör av sig om ett samtal, senast tisdag 16 februari."], "eva": ["Karin Ek har anmält sig som"]},
    ),
    *alone(
        "lars",
        ("[Ja, jag är 18 eller äldre]", "Vad heter du?"),
        ("[Lars Holm]", "Vilken e-postadress"),
        ("lars@exempel.se", "Vilket telefonnummer"),
        ("070 222 33 44", "Var arbetar du"),
        ("Sydkraft, Umeå", "Vilka språk"),
        ("[svenska]", "Vilka språk"),
        ("[Klar →]", "Vad kan du mest om?"),
        ("[försäljning]", "Vad kan du mest om?"),
        ("[Klar →]", "Hur många adepter"),
        ("[En adept]", "Så här har jag uppfattat dig."),
    ),
    (
        "lars",
        "[Skicka min anmälan]",
        {"lars": ["Eva hör av sig om ett samtal"], "eva": ["Lars Holm har anmält sig som mentor till Framsteg 2027."]},
    ),
    *(
        scene
        for who, name, button in (("karin", "Karin", "[Karin Ek, adept]"), ("lars", "Lars", "[Lars Holm, mentor]"))
        for scene in (
            *alone(
                "eva",
                ("/deltagare", "Deltagare"),
                (button, name),
                ("[Fyll i samtalet]", f"Vilka utmaningar står {name} inför just nu?"),
                ("Svårt att säga nej", name),
                ("[försäljning]", name),
                ("[Klar →]", f"Vad hoppas {name} få ut av mentorskapet?"),
                ("[Hoppa över]", f"Hur trivs {name} med att samtala?"),
                ("[rakt på sak]", f"Har {name} några särskilda önskemål?"),
                ("[Hoppa över]", f"{name} önskar sig?"),
                ("[Hoppa över]", f"Har {name} en koppling"),
                ("[Hoppa över]", "Något mer att minnas?"),
                ("[Hoppa över]", f"Så här skriver jag upp samtalet med {name}."),
                ("[Spara samtalet]", f"Vad blir beskedet till {name}?"),
                ("[Godkänn]", f"Hej {name}! Tack för samtalet."),
                ("[Skicka det]", f"Du godkänner {name}."),
            ),
            (
                "eva",
                "[Skicka beskedet]",
                {"eva": [f"Beskedet är skickat till {name}."], who: ["Du är med i Framsteg 2027.", "hör av sig."]},
            ),
        )
    ),
    (
        "eva",
        "/matcha",
        {"eva": ["Jag hittade ett förslag i Framsteg 2027.", "Karin Ek och Lars Holm", "Båda finns i Umeå."]},
    ),
    (
        "eva",
        "[Fråga Lars]",
        {"eva": ["Jag har frågat Lars Holm om Karin Ek."], "lars": ["Nordbygg", "Vill du träffa Karin"]},
    ),
    (
        "lars",
        "[Ja, jag vill gärna träffa Karin]",
        {
            "lars": ["Tack, Lars! Nu frågar vi Karin."],
            "karin": ["Vi har ett förslag på en mentor till dig: Lars Holm.", "onsdag 10 februari"],
            "eva": ["Lars Holm vill gärna träffa Karin Ek."],
        },
    ),
    (
        "karin",
        "[Det låter bra]",
        {
            "karin": ["Så här når du Lars.", "070-222 33 44", "lars@exempel.se", "Nästa steg är ditt"],
            "lars": ["Karin hör av sig till dig", "070-123 45 67", "karin@exempel.se"],
            "eva": ["har fått varandras kontaktuppgifter"],
        },
    ),
    *alone(
        "karin",
        ("[Vi har bokat en tid]", "Vilken dag ses"),
        ("4 februari", "Vilken tid?"),
        ("14.30", "Var?"),
        ("Kafé Bryggan", "Stämmer det?"),
    ),
    (
        "karin",
        "[Spara mötet]",
        {
            "karin": ["Jag har skrivit upp torsdag 4 februari", "Kafé Bryggan"],
            "lars": ["Karin har skrivit upp", "torsdag 4 februari", "Kafé Bryggan"],
        },
    ),
    ("time", THREE_DAYS, {"karin": ["Nu har du och Lars setts."], "lars": ["Nu har du och Karin setts."]}),
    ("karin", "[Ja, jag vill fortsätta]", {"karin": ["Bara Eva ser ditt svar.", "senast måndag 15 februari"]}),
    (
        "lars",
        "[Ja, jag vill fortsätta]",
        {"lars": ["Bara Eva ser ditt svar."], "eva": ["Karin Ek och Lars Holm vill båda fortsätta."]},
    ),
    ("eva", "[Bekräfta starten]", {"eva": ["får beskedet samtidigt, måndag 8 februari klockan 9."]}),
    (
        "time",
        THREE_DAYS,
        {
            "karin": ["Du och Lars vill båda gå vidare, och Eva har gett klartecken.", "Nästa steg är ditt"],
            "lars": ["Du och Karin vill båda gå vidare, och Eva har gett klartecken.", "Karin börjar"],
        },
    ),
    *alone(
        "karin",
        ("[Skriv kontraktet med Lars]", "Vad vill du nå tillsammans med Lars?"),
        ("Våga säga nej", "Finns det ett mål till?"),
        ("[Hoppa över]", "kommit överens om?"),
        ("[Hoppa över]", "När du sparar dem kan Lars läsa dem."),
    ),
    (
        "karin",
        "[Spara orden]",
        {"karin": ["nu är det sparat!"], "lars": ["Karin har skrivit ert moraliska kontrakt."]},
    ),
    *alone(
        "karin",
        ("[Läs kontraktet med Lars]", "1. Våga säga nej"),
        ("[Skriv under]", "Det här är ett löfte till Lars. Vill du skriva under?"),
    ),
    (
        "karin",
        "[Ja, jag skriver under]",
        {"karin": ["Nu är det Lars som läser"], "lars": ["Karin har skrivit under ert moraliska kontrakt."]},
    ),
    *alone(
        "lars",
        ("[Läs kontraktet med Karin]", "Karin skrev under 8 februari 2027."),
        ("[Skriv under]", "Det här är ett löfte till Karin. Vill du skriva under?"),
    ),
    (
        "lars",
        "[Ja, jag skriver under]",
        {
            "lars": ["Lycka till, du och Karin!", "Karin planerar mötena"],
            "karin": ["Lycka till, du och Lars!", "Nästa steg är ditt"],
            "eva": ["har båda skrivit under sitt moraliska kontrakt."],
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
            "karin": ["Du och Lars slutar här", "Eva letar efter en ny mentor till dig"],
            "lars": ["Du och Karin slutar här.", "Tack för allt du har gett!"],
        },
    ),
    *alone("karin", ("/jag", "Eva letar efter någon som passar dig")),
    *alone("lars", ("/jag", "Eva letar efter någon som passar dig")),
    *alone("eva", ("/matcha", "{again}")),
]

EN: list[Scene] = [
    *alone(
        "karin",
        ("[Yes, I am 18 or older]", "What is your name?"),
        ("[Karin Ek]", "Which e-mail address"),
        ("karin@exempel.se", "What is your phone number?"),
        ("070 123 45 67", "Where do you work"),
        ("Nordbygg, Umeå", "Which languages"),
        ("[English]", "Which languages"),
        ("[Done →]", "What would you like to get better at?"),
        ("[sales]", "What would you like to get better at?"),
        ("[Done →]", "Tell us in a few sentences"),
        ("Dare more", "This is how I understood you."),
    ),
    (
        "karin",
        "[Send my registration]",
        {
            "karin": ["Eva will get in touch about a talk, by Tuesday 16 February."],
            "eva": ["Karin Ek has registered as adept for Framsteg 2027."],
        },
    ),
    *alone(
        "lars",
        ("[Yes, I am 18 or older]", "What is your name?"),
        ("[Lars Holm]", "Which e-mail address"),
        ("lars@exempel.se", "What is your phone number?"),
        ("070 222 33 44", "Where do you work"),
        ("Sydkraft, Umeå", "Which languages"),
        ("[English]", "Which languages"),
        ("[Done →]", "What do you know most about?"),
        ("[sales]", "What do you know most about?"),
        ("[Done →]", "How many adepts"),
        ("[One adept]", "This is how I understood you."),
    ),
    (
        "lars",
        "[Send my registration]",
        {
            "lars": ["Eva will get in touch about a talk"],
            "eva": ["Lars Holm has registered as mentor for Framsteg 2027."],
        },
    ),
    *(
        scene
        for who, name, button in (("karin", "Karin", "[Karin Ek, adept]"), ("lars", "Lars", "[Lars Holm, mentor]"))
        for scene in (
            *alone(
                "eva",
                ("/people", "Participants"),
                (button, name),
                ("[Fill in the talk]", name),
                ("Hard to say no", name),
                ("[sales]", name),
                ("[Done →]", f"What does {name} hope"),
                ("[Skip this]", name),
                ("[straight to the point]", f"Does {name} have any special wishes?"),
                ("[Skip this]", f"whom {name} would like to have?"),
                ("[Skip this]", f"Does {name} have a tie"),
                ("[Skip this]", "Anything else to remember?"),
                ("[Skip this]", f"This is how I write down the talk with {name}."),
                ("[Save the talk]", f"What is the word to {name}?"),
                ("[Approve]", f"Hello {name}! Thank you for the talk."),
                ("[Send it]", f"You approve {name}."),
            ),
            (
                "eva",
                "[Send the word]",
                {"eva": [f"The word is sent to {name}."], who: ["You are part of Framsteg 2027.", "get in touch."]},
            ),
        )
    ),
    (
        "eva",
        "/match",
        {"eva": ["I found one suggestion in Framsteg 2027.", "Karin Ek and Lars Holm", "Both are in Umeå."]},
    ),
    (
        "eva",
        "[Ask Lars]",
        {
            "eva": ["I have asked Lars Holm about Karin Ek."],
            "lars": ["Nordbygg", "Would you like to meet Karin"],
        },
    ),
    (
        "lars",
        "[Yes, I would like to meet Karin]",
        {
            "lars": ["Thank you, Lars! Now we ask Karin."],
            "karin": ["We have a mentor to propose to you: Lars Holm.", "Wednesday 10 February"],
            "eva": ["Lars Holm would like to meet Karin Ek."],
        },
    ),
    (
        "karin",
        "[Sounds good]",
        {
            "karin": ["This is how you reach Lars.", "070-222 33 44", "lars@exempel.se", "The next step is yours"],
            "lars": ["Karin will get in touch with you", "070-123 45 67", "karin@exempel.se"],
            "eva": ["have each other’s contacts"],
        },
    ),
    *alone(
        "karin",
        ("[We have booked a time]", "On which day do"),
        ("4 February", "At what time?"),
        ("14:30", "Where?"),
        ("Café Bridge", "Is it right?"),
    ),
    (
        "karin",
        "[Save the meeting]",
        {
            "karin": ["I have written down Thursday 4 February", "Café Bridge"],
            "lars": ["Karin has written down", "Thursday 4 February", "Café Bridge"],
        },
    ),
    ("time", THREE_DAYS, {"karin": ["Now you and Lars have met."], "lars": ["Now you and Karin have met."]}),
    ("karin", "[Yes, I would like to go on]", {"karin": ["Only Eva sees your answer.", "by Monday 15 February"]}),
    (
        "lars",
        "[Yes, I would like to go on]",
        {"lars": ["Only Eva sees your answer."], "eva": ["Karin Ek and Lars Holm both want to go on."]},
    ),
    ("eva", "[Confirm the start]", {"eva": ["will hear it at the same time, Monday 8 February at 9."]}),
    (
        "time",
        THREE_DAYS,
        {
            "karin": ["You and Lars both want to go on, and Eva has given the go-ahead.", "The next step is yours"],
            "lars": ["You and Karin both want to go on, and Eva has given the go-ahead.", "Karin begins"],
        },
    ),
    *alone(
        "karin",
        ("[Write the contract with Lars]", "What do you want to reach together with Lars?"),
        ("Dare to say no", "Is there another goal?"),
        ("[Skip this]", "have agreed on?"),
        ("[Skip this]", "When you save them, Lars can read them."),
    ),
    (
        "karin",
        "[Save the words]",
        {"karin": ["it is saved!"], "lars": ["Karin has written your moral contract."]},
    ),
    *alone(
        "karin",
        ("[Read the contract with Lars]", "1. Dare to say no"),
        ("[Sign]", "This is a promise to Lars. Do you want to sign?"),
    ),
    (
        "karin",
        "[Yes, I sign]",
        {"karin": ["Now Lars reads and signs."], "lars": ["Karin has signed your moral contract."]},
    ),
    *alone(
        "lars",
        ("[Read the contract with Karin]", "Karin signed on 8 February 2027."),
        ("[Sign]", "This is a promise to Karin. Do you want to sign?"),
    ),
    (
        "lars",
        "[Yes, I sign]",
        {
            "lars": ["Good luck, you and Karin!", "Karin plans the meetings"],
            "karin": ["Good luck, you and Lars!", "The next step is yours"],
            "eva": ["have both signed their moral contract."],
        },
    ),
    *alone("karin", ("/me", "agree with Lars on when you meet next.")),
    *alone("lars", ("/me", "Karin plans the meetings")),
    *alone(
        "eva",
        ("/rematch", "Which two would you like to look at in Framsteg 2027?"),
        ("[Karin Ek – Lars Holm]", "Karin Ek and Lars Holm"),
        ("[{end}]", "This is what Karin will read:"),
    ),
    (
        "eva",
        "[Yes, end it and tell them]",
        {
            "eva": ["It is over for Karin Ek and Lars Holm"],
            "karin": ["You and Lars stop here", "Eva is looking for a new mentor for you"],
            "lars": ["You and Karin stop here."],
        },
    ),
    *alone("karin", ("/me", "Eva is looking for somebody who suits you")),
    *alone("lars", ("/me", "Eva is looking for somebody who suits you")),
    *alone("eva", ("/match", "{again}")),
]

ENDS = {
    ("sv", "again"): {"end": "Avsluta, ny matchning", "again": "Jag hittade ett förslag"},
    ("sv", "never"): {"end": "Avsluta, aldrig de två igen", "again": "Det finns ingen mentor som passar"},
    ("en", "again"): {"end": "End it, match again", "again": "I found one suggestion"},
    ("en", "never"): {"end": "End it, never these two again", "again": "There is no mentor"},
}


def filled(scene: Scene, words: Mapping[str, str]) -> Scene:
    """Put the words of an ending into a scene."""
    who, what, wanted = scene
    said = words.get(what.strip("[]{}"), "") if isinstance(what, str) else ""
    told = {name: [words.get(part.strip("{}"), part) for part in parts] for name, parts in wanted.items()}
    return who, f"[{said}]" if said else what, told


@pytest.mark.parametrize(("language", "how"), ENDS)
async def test_the_whole_path(database_url: str, language: str, how: str) -> None:
    """From the link to two signatures, and then a kind end and a new match; nobody hears what is not theirs."""
    async with World(database_url, start=TUESDAY, language=language) as world:
        programme = await world.add_programme("Framsteg 2027")
        phones = {"eva": world.known("Eva Lind"), "karin": world.person("Karin Ek"), "lars": world.person("Lars Holm")}
        for name, role in (("karin", Role.ADEPT), ("lars", Role.MENTOR)):
            await world.start(phones[name], await world.token(programme, role))
        await Stage(world, phones).play(
            [filled(scene, ENDS[language, how]) for scene in {"sv": SV, "en": EN}[language]]
        )
        world.check_nothing_was_wrong()
