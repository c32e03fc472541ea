"""The way in: the door for strangers, roles, consent, and more than one programme."""

from datetime import timedelta

from sqlalchemy import delete

from handlers.callbacks import encode
from programme.due import DueKind
from programme.people import Role, State
from programme.presses.joining import ChangeRole, ChosenRole
from storage import tables
from tests.languages import in_both_languages
from tests.scenes.digest import next_digest
from tests.scenes.match import karin_and_lars, match
from tests.world import EVA, World, heard, settings_for


async def test_strangers_at_the_door(world: World) -> None:
    """Without a link: nothing open, one programme, or a choice; whoever writes instead of pressing is asked again."""
    sune = world.person("Sune", language="de", telegram_id=5_123_456_789)
    assert "Just nu är inget mentorprogram öppet" in (await world.start(sune)).text
    first = await world.add_programme("Framsteg 2027")
    await world.transcript(
        sune,
        [
            ("hej", ["välkommen till Framsteg 2027", "Vad vill du anmäla dig som?"]),
            ("mentor", "Tryck på en av knapparna, så kommer vi vidare."),
            ("jag vill vara mentor!", ["Roligt att du vill vara med som mentor.", "Innan vi börjar"]),
            (
                "jag är 54 och det går bra",
                ["Tryck på en av knapparna", "Är det här okej för dig, och har du fyllt 18 år?"],
            ),
            ("/jag", "Du har börjat anmäla dig till Framsteg 2027 som mentor."),
            (f"/start {await world.token(first, Role.ADEPT)}", "Roligt att du vill vara med som adept."),
            (f"/start {await world.token(first, Role.ADEPT)}", "Roligt att du vill vara med som adept."),
            ("/skriv", "Du är inte med i något program ännu"),
            ("[Nej tack]", "Okej! Jag har inte sparat något om dig."),
        ],
    )
    stored = await world.everything_stored()
    for table in ("people", "memberships", "windows", "outbox"):
        assert str(sune.user.id) not in "".join(stored[table]), table
    for old in ("Ja, det är okej, och jag har fyllt 18", "Nej tack"):
        assert "Skriv /start" in await world.toast(sune, old)
    await world.add_programme("Andra chansen")
    await world.transcript(
        sune,
        [
            ("/börja", "Vilket program gäller det?"),
            ("[Andra chansen]", "välkommen till Andra chansen"),
            ("[Jag vill ha en mentor]", "Roligt att du vill vara med som adept."),
            ("ja", "1 av 7"),
        ],
    )
    assert heard(sune).labels == ("Sune", "Avbryt"), "one word is a name"


async def test_a_programme_that_is_over_is_closed(database_url: str) -> None:
    """No link and no old button leads into a programme after its last day."""
    async with World(database_url) as world:
        programme = await world.add_programme(months=3)
        sune, token = world.person("Sune Ek"), await world.token(programme)
        await world.start(sune, token)
        world.clock.turn(timedelta(days=200))
        assert "Den frågan är redan stängd" in await world.toast(sune, "Jag vill vara mentor")
        assert "Den länken leder ingenstans." in (await world.start(sune, token)).text
        assert "inget mentorprogram öppet" in (await world.start(sune)).text
        assert "memberships" in (stored := await world.everything_stored())
        assert len(stored["memberships"]) == 1, "Eva's own"
        world.check_nothing_was_wrong()


async def test_owners(database_url: str) -> None:
    """An owner named in the settings may create programmes, and takes over only what has no manager left."""
    async with World(database_url, manager_ids=f"{EVA},1002") as world:
        assert settings_for("http://127.0.0.1:1", database_url, manager_ids=f"{EVA},1002").manager_ids == (EVA, 1002)
        programme = await world.add_programme()
        bo = world.person("Bo Ek", telegram_id=1002)
        eva = world.known("Eva Lind")
        karin = world.person("Karin Åberg")
        await world.transcript(bo, [("/start", "1 av"), ("/attgöra", "Det kommandot känner jag inte till.")])
        await world.add_participant(karin, programme)
        await world.transcript(karin, [("/skriv", "till Eva."), ("Hej!", "till Eva?"), ("[Skicka]", "Skickat")])
        assert "Karin Åberg (adept) skriver" in heard(eva).text
        assert not any("Karin" in one.text for one in bo.heard)
        seats = tables.memberships
        await world.run(lambda uow: uow.connection.execute(delete(seats).where(seats.c.role == Role.MANAGER.value)))
        await world.start(bo)
        await world.transcript(bo, [("/attgöra", "Att göra i Framsteg 2027")])
        assert DueKind.NEW_READER.value in {row["kind"] for row in await world.rows(tables.due)}, "people hear of it"
        world.check_nothing_was_wrong()


async def test_a_manager_who_opens_a_participants_link(world: World) -> None:
    """A manager who tries a link out sees the door, may say no, and is as much a manager as before."""
    programme = await world.add_programme()
    eva = world.known("Eva Lind")
    await world.transcript(
        eva,
        [
            (f"/start {await world.token(programme, Role.MENTOR)}", "Roligt att du vill vara med som mentor."),
            ("[Nej tack]", "Okej, då lämnar vi det."),
            ("/attgöra", "Att göra i Framsteg 2027"),
            ("/skriv", "Öppna personens kort under Deltagare."),
            ("kan du hjälpa mig", "läser bara boten"),
        ],
    )


async def test_a_person_in_two_programmes(world: World) -> None:
    """Somebody in two programmes is asked which one it is about, and can take back either."""
    first = await world.add_programme("Framsteg 2027")
    bo = world.known("Bo Ek")
    second = await world.add_programme("Andra chansen", bo)
    karin = world.person("Karin Åberg")
    await world.add_participant(karin, first)
    await world.add_participant(karin, second, Role.MENTOR)
    await world.transcript(
        karin,
        [
            ("/jag", "Andra chansen som mentor"),
            ("[Framsteg 2027]", "Framsteg 2027 som adept"),
            ("[Skriv till programansvarig]", "Vilket program gäller det?"),
            ("[Framsteg 2027]", "Skriv det du vill säga till Eva."),
            ("[Avbryt]", "Okej, inget skickades."),
            ("När börjar vi?", ["Vill du att Bo läser det", "Vill du att Eva läser det"]),
            ("/uppgifter", "Dina uppgifter"),
            ("[Ta tillbaka min anmälan till Framsteg 2027?]", "Vill du ta tillbaka din anmälan till Framsteg 2027?"),
            ("[Ja, ta tillbaka den]", "Din anmälan till Framsteg 2027 är tillbakatagen."),
            ("När börjar vi?", "Vill du att Bo läser det"),
        ],
    )
    assert "är inte längre med (adept)" in await next_digest(world, world.known("Eva Lind"))
    assert "är inte längre med" not in await next_digest(world, bo)


async def test_one_programme_after_another(world: World) -> None:
    """Who takes part in one programme can register for another by its link, answers kept apart."""
    first, second = await world.add_programme("Framsteg 2027"), await world.add_programme("Andra chansen")
    karin = world.person("Karin Åberg")
    await world.start(karin, await world.token(first, Role.ADEPT))
    await world.press(karin, "Ja, det är okej, och jag har fyllt 18", "Karin Åberg")
    await world.transcript(
        karin,
        [
            (f"/start {await world.token(second, Role.MENTOR)}", "välkommen till Andra chansen"),
            ("[Ja, det är okej, och jag har fyllt 18]", "1 av 7"),
            ("[Avbryt]", ["Vi tar en paus.", "Vi fortsätter där du slutade.", "2 av 7"]),
            ("/jag", "Andra chansen som mentor"),
            ("[Framsteg 2027]", "Framsteg 2027 som adept. Nästa steg är ditt: fråga 2"),
        ],
    )
    assert [one.state for one in [await world.add_participant(world.person("Per Ek"), first)]] == [State.REGISTERED]


OTHER_ROLE = {
    "sv": (
        ["Du har valt att vara mentor", "länken du öppnade är för den som vill vara adept"],
        ["Ja, jag vill vara adept", "Nej, jag är mentor"],
        ["Då är du adept.", "6 av 7", "Vad vill du bli bättre på?"],
        ["försäljning", "Klar →", "Hoppa över"],
        "Namn: Karin Åberg\nKallas: Karin\nE-post: karin@exempel.se",
        "Skicka min anmälan",
    ),
    "en": (
        ["You have chosen to be mentor", "the link you opened is for people who take part as adept"],
        ["Yes, as adept", "No, still as mentor"],
        ["You now take part as adept.", "6 of 7", "What would you like to get better at?"],
        ["sales", "Done →", "Skip this"],
        "Name: Karin Åberg\nCalled: Karin\nE-mail: karin@exempel.se",
        "Send my registration",
    ),
}


@in_both_languages
async def test_the_wrong_role(world: World) -> None:
    """A mentor who opens the adepts' link changes role by a press; only what the other role needs is asked."""
    asked, buttons, changed, answers, summary, send = OTHER_ROLE[world.language]
    programme = await world.add_programme()
    eva, karin = world.known("Eva Lind"), world.person("Karin Åberg")
    mentor = await world.add_participant(karin, programme, Role.MENTOR)
    question = await world.start(karin, await world.token(programme, Role.ADEPT))
    assert all(part in question.text for part in asked)
    assert [label for label in question.labels if label in buttons] == buttons
    after = await world.press(karin, buttons[0])
    assert all(part in after.text for part in changed)
    assert "• Karin Åberg har bytt roll (adept)" in await next_digest(world, eva)
    for label in answers:
        after = await world.press(karin, label)
    assert summary in after.text
    await world.press(karin, send)
    now = await world.run(lambda uow: uow.memberships.get(mentor.id))
    assert (now.role, now.state, now.capacity) == (Role.ADEPT, State.REGISTERED, 0)
    assert await world.run(lambda uow: uow.dues.waiting(DueKind.INTERVIEW, mentor.id)) is not None


async def test_the_wrong_role_is_kept_or_the_managers(world: World) -> None:
    """A no leaves all as it was; a draft's answers follow; in a pair, or after a no, the manager is to be asked."""
    eva, karin, lars, programme = await karin_and_lars(world)
    to_mentors = await world.token(programme, Role.MENTOR)
    await world.transcript(
        karin, [(f"/start {to_mentors}", "Vill du vara mentor i stället?"), ("[Nej, jag är adept]", "adept")]
    )
    assert "Du är anmäld" not in (await world.start(karin, await world.token(programme, Role.ADEPT))).text
    await match(world, eva)
    await world.press(eva, "Fråga Lars?", "Ja, fråga Lars")
    refused = await world.start(lars, await world.token(programme, Role.ADEPT))
    assert "Vill du byta roll, så skriv till Eva." in refused.text
    assert "Skriv till Eva" in refused.labels
    waiting = await world.run(lambda uow: uow.memberships.in_state(programme.id, State.WAITING))
    (seat,) = [one for one, _ in waiting if one.role is Role.MENTOR]
    assert await world.toast(lars, encode(ChangeRole(seat.id, ChosenRole.ADEPT))) != ""
    assert await world.toast(karin, encode(ChangeRole(seat.id, ChosenRole.ADEPT))) != "", "that seat is another's"
    bo = world.person("Bo Ek")
    await world.transcript(
        bo,
        [
            (f"/start {to_mentors}", "vara med som mentor"),
            ("[Ja, det är okej, och jag har fyllt 18]", "1 av 7"),
            ("[Bo Ek]", "2 av 7"),
            ("bo@exempel.se", "3 av 7"),
            (f"/start {await world.token(programme, Role.ADEPT)}", "Du har valt att vara mentor"),
            ("[Ja, jag vill vara adept]", ["Då är du adept.", "3 av 7"]),
        ],
    )
    assert (await world.run(lambda uow: uow.memberships.get(seat.id))).role is Role.MENTOR


@in_both_languages
async def test_who_answers_for_the_data(world: World) -> None:
    """The text that is consented to, and /uppgifter, name the organisation, the way to reach it, and the authority."""
    programme = await world.add_programme()
    karin = world.person("Karin Åberg")
    asked = await world.start(karin, await world.token(programme, Role.ADEPT))
    answers_for = world.words("Nordstiftelsen ansvarar för dina uppgifter.")
    complain = world.words("Du har rätt att klaga hos Integritetsskyddsmyndigheten (IMY): imy.se")
    for part in (answers_for, "info@nordstiftelsen.se", complain):
        assert part in asked.text
    assert asked.labels[0] == world.words("Ja, det är okej, och jag har fyllt 18")
    await world.press(karin, "Ja, det är okej, och jag har fyllt 18")
    page = await world.say(karin, "/uppgifter")
    for part in (answers_for, complain):
        assert part in page.text
