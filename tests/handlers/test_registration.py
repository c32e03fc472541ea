"""The registration: seven questions, a summary, and what happens next."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest

from programme.people import Role, State
from storage import tables
from tests.scenes.digest import next_digest
from tests.world import World, heard

Steps = Sequence[tuple[str, str | Sequence[str]]]

PATHS: dict[tuple[str, Role], Steps] = {
    ("sv", Role.ADEPT): [
        ("[Ja, det är okej, och jag har fyllt 18]", ["1 av 7", "Vad heter du?"]),
        ("[Karin Åberg]", ["2 av 7", "Vilken e-postadress"]),
        ("karin@exempel.se", ["3 av 7", "Vilket telefonnummer"]),
        ("{📱 Dela mitt nummer}", ["Tack! Jag har sparat 070-123 45 67.", "4 av 7", "Var arbetar du"]),
        ("Nordbygg, Umeå", ["5 av 7", "Vilka språk"]),
        ("[svenska]", "Vilka språk"),
        ("[engelska]", "Vilka språk"),
        ("[Klar →]", ["6 av 7", "Vad vill du bli bättre på?"]),
        ("[försäljning]", "Vad vill du"),
        ("[Klar →]", ["7 av 7", "Berätta med några meningar"]),
        (
            "Jag vill våga mer.\nOch sälja bättre.",
            "Så här har jag förstått dina svar. Stämmer det?\n\nNamn: Karin Åberg\nKallas: Karin\n"
            "E-post: karin@exempel.se\n"
            "Telefon: 070-123 45 67\nArbetsplats och ort: Nordbygg, Umeå\nSpråk: svenska, engelska\n"
            "Områden: försäljning\nMål eller idé: Jag vill våga mer.\nOch sälja bättre.",
        ),
        (  # a number is no more of the goal
            "mitt nummer är numera 070-999 99 99",
            ["Telefon: 070-999 99 99\n", "Mål eller idé: Jag vill våga mer.\nOch sälja bättre."],
        ),
        ("nej, 070-123 45 67", "Telefon: 070-123 45 67\n"),
        ("[Skicka min anmälan]", ["Tack, Karin!", "Nästa steg: Eva hör av sig om ett samtal, senast "]),
    ],
    ("sv", Role.MENTOR): [
        ("[Ja, det är okej, och jag har fyllt 18]", "Vad heter du?"),
        ("Karin Åberg", "Vilken e-postadress"),
        ("karin@exempel.se", "Vilket telefonnummer"),
        ("070 123 45 67", "Tack! Jag har sparat 070-123 45 67."),
        ("Egen firma, Malå", "Vilka språk"),
        ("[svenska]", "Vilka språk"),
        ("[Klar →]", "Vad kan du mest om?"),
        ("[ledarskap]", "Vad kan du"),
        ("[Klar →]", ["7 av 7", "Hur många adepter"]),
        ("[Två adepter]", ["Områden: ledarskap\nAntal adepter: 2"]),
        ("[Skicka min anmälan]", ["Din anmälan till Framsteg 2027 är framme.", "Vill du berätta lite om dig"]),
    ],
    ("en", Role.ADEPT): [
        ("[Yes, that’s fine, and I am 18 or over]", ["1 of 7", "What is your name?"]),
        ("[Karin Åberg]", "Which e-mail address"),
        ("karin@exempel.se", "What is your phone number?"),
        ("{📱 Share my number}", "Thank you! I have saved 070-123 45 67."),
        ("Nordbygg, Umeå", "Which languages"),
        ("[English]", "Which languages"),
        ("[Done →]", "What would you like to get better at?"),
        ("[sales]", "What would you like"),
        ("[Done →]", "Tell us in a few sentences"),
        ("[Skip this]", ["Languages: English\nAreas: sales\nGoal or idea: –"]),
        ("[Send my registration]", ["Thank you, Karin!", "Next step: Eva will get in touch about a talk, by "]),
    ],
    ("en", Role.MENTOR): [
        ("[Yes, that’s fine, and I am 18 or over]", "What is your name?"),
        ("[Karin Åberg]", "Which e-mail address"),
        ("karin@exempel.se", "What is your phone number?"),
        ("+44 20 7946 0958", "I have saved +44 20 7946 0958."),
        ("Nordbygg, Umeå", "Which languages"),
        ("[Finnish]", "Which languages"),
        ("[Done →]", "What do you know most about?"),
        ("[board work]", "What do you know"),
        ("[Done →]", "How many adepts"),
        ("[One adept]", "Number of adepts: 1"),
        ("[Send my registration]", "Your registration for Framsteg 2027 has arrived."),
    ],
}


@pytest.mark.parametrize(("speaks", "role"), PATHS, ids=lambda value: str(value))
async def test_a_person_registers(world: World, speaks: str, role: Role) -> None:
    """Somebody goes from the link to the next step; the manager reads of it and finds the card."""
    programme = await world.add_programme()
    eva, karin = world.known("Eva Lind"), world.person("Karin Åberg", language=speaks)
    await world.start(karin, await world.token(programme, role))
    await world.transcript(karin, PATHS[speaks, role])
    assert karin.keyboard == ()
    assert f"Nya anmälningar (1)\n• Karin Åberg, {role}, senast " in await next_digest(world, eva)
    await world.say(eva, "/attgora")
    card = await world.press(eva, "Karin Åberg", "Öppna kortet")
    assert f"Karin Åberg, {role}\nProgram: Framsteg 2027\nE-post: karin@exempel.se" in card.text
    assert "Nästa steg är ditt: hör av dig och boka ett samtal, senast " in card.text


DOUBTFUL: Steps = [
    ("[Ja, det är okej, och jag har fyllt 18]", "1 av 7"),
    ("hej", ["Det ser inte ut som ett namn.", "1 av 7"]),
    ("Dr. Karin Ek", ["1 av 7", "Vad vill du bli kallad?"]),
    ("[Karin Ek]", "2 av 7"),
    ("[← Tillbaka]", "Vad vill du bli kallad?"),
    ("Kajsa", "2 av 7"),
    (
        "Karin Ek <karin@exempel.se>, karin@hemma.se",
        ["Du skrev flera, och jag tog den första: karin@exempel.se", "3 av 7"],
    ),
    ("+888 0123 4567", ["Det är ett anonymt Telegram-nummer, och dit kan ingen ringa.", "3 av 7"]),
    ("070-1234567 (mobil), 08-508 000 00", ["Jag har sparat 070-123 45 67.", "jag tog den första: 070-123 45 67"]),
    ("Nordbygg, Umeå", "5 av 7"),
    ("[svenska]", "Vilka språk"),
    ("[Klar →]", "6 av 7"),
    ("[försäljning]", "Vad vill du"),
    ("[Klar →]", "7 av 7"),
    ("[Hoppa över]", ["Namn: Dr. Karin Ek\nKallas: Kajsa\nE-post: karin@exempel.se\nTelefon: 070-123 45 67"]),
    ("[Ändra: Namn]", "Vad heter du?"),
    ("王小明", "Vad vill du bli kallad?"),
    ("[小明]", "Namn: 王小明\nKallas: 小明"),
    ("[Ändra: Namn]", "Vad heter du?"),
    ("Ek, Karin", "Namn: Karin Ek\nKallas: Karin"),
    ("[Ändra: Kallas]", "Vad vill du bli kallad?"),
    ("Kajsa", "Kallas: Kajsa"),
    ("[Skicka min anmälan]", "Tack, Kajsa!"),
    ("/uppgifter", "Eva Lind"),
]


async def test_what_people_are_called_and_where_they_are_reached(world: World) -> None:
    """A title leaves in doubt what to call somebody, so they choose; of two addresses the first counts."""
    programme = await world.add_programme()
    karin, eva = world.person("Budi"), world.known("Eva Lind")
    await world.start(karin, await world.token(programme, Role.ADEPT))
    await world.transcript(karin, DOUBTFUL)
    await world.say(eva, "/attgora")
    card = await world.press(eva, "Karin Ek")
    assert "Skriv till Kajsa" in card.labels
    (person,) = [one for one in await world.rows(tables.people) if one["email"] == "karin@exempel.se"]
    assert (person["name"], person["called"]) == ("Karin Ek", "Kajsa")


async def test_the_whole_name_comes_after_the_first(world: World) -> None:
    """Whoever writes a first name alone, and then the whole, is asked for neither again."""
    karin = world.person("Budi")
    await world.start(karin, await world.token(await world.add_programme(), Role.ADEPT))
    await world.transcript(
        karin,
        [
            ("[Ja, det är okej, och jag har fyllt 18]", "1 av 7"),
            ("karin", "Vad vill du bli kallad?"),
            ("karin Ek", ["2 av 7", "Vilken e-postadress"]),
        ],
    )


async def test_every_answer_can_be_changed_before_it_is_sent(world: World) -> None:
    """Back, skip, change and a break: nothing that was answered is lost, and one answer changes alone."""
    programme = await world.add_programme()
    karin = world.person("Karin Åberg")
    await world.start(karin, await world.token(programme, Role.ADEPT))
    await world.transcript(
        karin,
        [
            ("[Ja, det är okej, och jag har fyllt 18]", "1 av 7"),
            ("[Karin Åberg]", "2 av 7"),
            ("[← Tillbaka]", ["Nu står det: Karin Åberg", "1 av 7"]),
            ("[Låt det stå]", "2 av 7"),
            ("[← Tillbaka]", "1 av 7"),
            ("Karin Ek", "2 av 7"),
            ("karin@exempel", ["Det ser inte ut som en hel e-postadress.", "2 av 7"]),
            ("karin@exempel.se", "3 av 7"),
            ("{← Tillbaka}", ["Okej.", "2 av 7"]),
            ("karin@ek.se", "3 av 7"),
            ("{Avbryt}", "Vi tar en paus. Dina svar ligger kvar"),
            ("[Fortsätt]", ["Vi fortsätter där du slutade.", "3 av 7"]),
            ("0701234567", "4 av 7"),
            ("Nordbygg", ["Skriv både arbetsplats och ort", "4 av 7"]),
            ("/start", ["Vi fortsätter där du slutade.", "4 av 7"]),
            ("Nordbygg, Umeå", "5 av 7"),
            ("[Klar →]", "Välj minst en"),
            ("norska", ["Tryck på en av knapparna", "5 av 7"]),
            ("[svenska]", "5 av 7"),
            ("[✓ svenska]", "5 av 7"),
            ("[finska]", "5 av 7"),
            ("/avbryt", "Vi tar en paus."),
            ("/avbryt", "Det finns inget att avbryta just nu."),
            ("/jag", "Nästa steg är ditt: fråga 5 av 7."),
            ("[Fortsätt]", "5 av 7"),
            ("[Klar →]", "6 av 7"),
            ("/jag", "Nästa steg är ditt: fråga 6 av 7."),
            ("[Fortsätt]", ["Vi fortsätter där du slutade.", "6 av 7"]),
            ("[ekonomi]", "6 av 7"),
            ("[Klar →]", "7 av 7"),
            ("[Hoppa över]", ["Språk: finska", "Mål eller idé: –"]),
            ("nja", ["Tryck på en av knapparna", "Stämmer det?"]),
            ("nej", ["Okej, då ändrar vi.", "Stämmer det?"]),
            ("[Ändra: Mål eller idé]", "7 av 7"),
            ("[← Tillbaka]", "Mål eller idé: –"),
            ("[Ändra: Telefon]", "3 av 7"),
            ("{← Tillbaka}", "Stämmer det?"),
            ("[Ändra: Språk]", "5 av 7"),
            ("[svenska]", "5 av 7"),
            ("[Klar →]", "Språk: svenska, finska"),
            ("[Ändra: Namn]", "1 av 7"),
            ("Karin Berg", ["Namn: Karin Berg", "E-post: karin@ek.se"]),
            ("[← Tillbaka]" if "← Tillbaka" in heard(karin).labels else "[Avbryt]", "Vi tar en paus."),
            ("/börja", "Nästa steg är ditt"),
            ("[Fortsätt]", "Stämmer det?"),
            ("Ja, det stämmer!", "Tack, Karin!"),
        ],
    )


async def test_a_phone_number_is_shared_or_typed(world: World) -> None:
    """One's own contact or a number that exists is taken; anything else is explained and asked again."""
    programme = await world.add_programme()
    karin = world.person("Karin Åberg")
    await world.start(karin, await world.token(programme, Role.ADEPT))
    await world.press(karin, "Ja, det är okej, och jag har fyllt 18", "Karin Åberg")
    asked = await world.say(karin, "karin@exempel.se")
    assert list(karin.keyboard) == [("📱 Dela mitt nummer",), ("← Tillbaka", "Avbryt")]
    assert asked.labels == ()
    for wrong in ("12", "ring mig", "+46 70", "0" * 400, "070-123 45 67 8 9"):
        assert "Det numret känner jag inte igen." in (await world.say(karin, wrong)).text
    karin.send_contact("+46709999999", own=False)
    await world.rest()
    assert "Det där var någon annans kontakt." in heard(karin).text
    karin.send_contact("46701234567")
    await world.rest()
    assert "4 av 7" in heard(karin).text
    assert "Jag har sparat 070-123 45 67." in karin.heard[-2].text
    assert not karin.keyboard
    karin.send_contact()
    await world.rest()
    assert "Jag kan bara läsa text." in heard(karin).text


async def test_a_letter_in_the_middle_of_a_registration(world: World) -> None:
    """Whoever writes to the manager in the middle comes back to the question, with its keyboard."""
    programme = await world.add_programme()
    eva, karin = world.known("Eva Lind"), world.person("Karin Åberg")
    await world.start(karin, await world.token(programme, Role.ADEPT))
    await world.press(karin, "Ja, det är okej, och jag har fyllt 18", "Karin Åberg")
    await world.transcript(
        karin,
        [
            ("/skriv", "Skriv det du vill säga till Eva."),
            ("[Avbryt]", ["Okej, inget skickades.", "2 av 7"]),
            ("karin@exempel.se", "3 av 7"),
            ("/skriv", "Skriv det du vill säga till Eva."),
        ],
    )
    assert karin.keyboard == (), "the keyboard of the question that waits is put away"
    await world.transcript(
        karin,
        [
            ("Måste jag ha ett mobilnummer?", ["Ska jag skicka det här till Eva?", "Måste jag ha ett mobilnummer?"]),
            ("[Skicka]", ["Skickat till Eva. Ett svar kommer hit.", "Vi fortsätter där du slutade.", "3 av 7"]),
        ],
    )
    assert karin.keyboard != ()
    await world.transcript(
        eva,
        [
            ("/attgöra", "• Karin Åberg, "),
            ("[Svara Karin]", "Skriv ditt svar till Karin."),
            ("Nej, hemtelefon går bra.", "Ska jag skicka det här till Karin?"),
            ("[Skicka]", "Skickat till Karin."),
            ("/attgöra", "Inget väntar på dig just nu."),
        ],
    )
    assert eva.heard[0].text == "❗ Karin Åberg (adept) skriver:\nMåste jag ha ett mobilnummer?"
    await world.transcript(karin, [("0701234567", "4 av 7"), ("/privacy", "Dina uppgifter")])
    await world.press(karin, "Ta tillbaka min anmälan?", "Ja, ta tillbaka den")
    assert "är tillbakatagen" in heard(karin).text


async def test_taking_it_back_puts_the_keyboard_away(world: World) -> None:
    """Somebody who withdraws while the phone question is open is left without its keyboard."""
    programme = await world.add_programme()
    karin = world.person("Karin Åberg")
    await world.start(karin, await world.token(programme, Role.ADEPT))
    await world.press(karin, "Ja, det är okej, och jag har fyllt 18", "Karin Åberg")
    await world.say(karin, "karin@exempel.se", "/uppgifter")
    await world.press(karin, "Ta tillbaka min anmälan?", "Ja, ta tillbaka den")
    assert karin.keyboard == ()


async def test_the_language_changes_in_the_middle(world: World) -> None:
    """An open question is put again in the language that was chosen, and so is its keyboard."""
    programme = await world.add_programme()
    karin = world.person("Karin Åberg")
    await world.start(karin, await world.token(programme, Role.ADEPT))
    await world.press(karin, "Ja, det är okej, och jag har fyllt 18", "Karin Åberg")
    await world.transcript(
        karin,
        [
            ("karin@exempel.se", "Vilket telefonnummer"),
            ("/språk", "Vilket språk ska vi prata?"),
            ("[English]", ["We speak English from now on.", "What is your phone number?"]),
            ("Avbryt", "Let’s take a break."),
        ],
    )
    assert karin.keyboard == ()


@pytest.mark.parametrize(
    ("registered", "deadline"),
    [
        (datetime(2027, 3, 15, 9, tzinfo=UTC), "onsdag 31 mars"),
        (datetime(2027, 6, 24, 9, tzinfo=UTC), "tisdag 10 augusti"),
        (datetime(2026, 12, 21, 23, 30, tzinfo=UTC), "måndag 18 januari 2027"),
    ],
    ids=["easter", "july", "christmas"],
)
async def test_the_manager_has_ten_working_days(database_url: str, registered: datetime, deadline: str) -> None:
    """The day that is promised is the tenth working day; when it has gone by, everybody is told so kindly."""
    async with World(database_url, start=registered) as world:
        programme = await world.add_programme()
        eva, karin = world.known("Eva Lind"), world.person("Karin Åberg")
        await world.add_participant(karin, programme)
        promised = f"Eva hör av sig om ett samtal, senast {deadline}."
        assert promised in (await world.say(karin, "/jag")).text
        assert f"• Karin Åberg, adept, senast {deadline}" in (await world.say(eva, "/attgöra")).text
        world.clock.turn(timedelta(days=60))
        late = (await world.say(karin, "/jag")).text
        by = deadline.removesuffix(" 2027")  # two months later it is that year
        assert f"Eva hade tänkt höra av sig om ett samtal senast {by}." in late
        assert f"⚠️ skulle ha hört av dig senast {by}" in (await world.say(eva, "/attgöra")).text
        world.check_nothing_was_wrong()


async def test_a_registration_is_waited_for_when_it_is_not_sent(world: World) -> None:
    """Somebody who said yes and went away finds the place again; the card says where they are."""
    programme = await world.add_programme()
    karin = world.person("Karin Åberg")
    await world.add_participant(karin, programme, state=State.INVITED)
    await world.transcript(
        karin,
        [
            ("/jag", ["Du har börjat anmäla dig till Framsteg 2027 som adept.", "Nästa steg är ditt"]),
            ("[Fortsätt]", ["Innan vi börjar", "har du fyllt 18 år"]),
            ("ja", "1 av 7"),
        ],
    )
