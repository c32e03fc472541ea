"""The lists of people and of pairs: views with numbers, pages in place, the way back from a card, what is hidden."""

from dataclasses import replace
from datetime import timedelta

from handlers.callbacks import encode
from programme.meeting import Meeting, MeetingState
from programme.pair import PairState
from programme.people import Role
from programme.presses.boss import AmBoss
from programme.presses.roster import PairsView, PeopleView, ShowPairs, ShowPeople
from storage.unit_of_work import SqlUnitOfWork
from tests.scenes.match import approve
from tests.scenes.pair import a_pair, put_together
from tests.world import World, heard


async def test_a_page_stays_where_it_was(world: World) -> None:
    """A filter and the pages change the same message; the card leads back to the page on which one was."""
    programme = await world.add_programme()
    eva = world.known("Eva Lind")
    for number in range(20):
        member = await world.add_participant(world.person(f"Nr{number:02} Ek"), programme, list(Role)[number % 2])
        if number < 18:
            await approve(world, member)
    first = await world.say(eva, "/deltagare")
    assert first.text.startswith(
        "Deltagare i Framsteg 2027\n\n• Nr00 Ek, adept: godkänd, utan mentor\n• Nr01 Ek, mentor"
    )
    assert first.text.endswith("Sida 1 av 3. Skriv ett namn för att leta upp någon.")
    assert {"✓ Alla 20", "Adepter 10", "Utan mentor 9", "Anmälda 2"} <= set(first.labels)
    assert not any("Nås inte" in label or "Slutat" in label for label in first.labels)
    said = len(eva.chat.events)
    shown = await world.press(eva, "Utan mentor 9", "Nästa →")
    assert shown.message_id == first.message_id
    assert [label for label in shown.labels if label.endswith("adept")] == ["Nr16 Ek, adept"]
    assert not any(one.by_bot for one in eva.chat.events[said:] if one.message_id != first.message_id)
    card = await world.press(eva, "Nr16 Ek, adept")
    assert card.text.startswith("Nr16 Ek, adept")
    back = await world.press(eva, "← Till listan")
    assert back.message_id > card.message_id
    assert back.text == shown.text
    assert back.labels == shown.labels


async def test_what_nobody_can_press(world: World) -> None:
    """A page that is not there is the last; an empty view says so, and leads back; another programme is not shown."""
    programme = await world.add_programme()
    eva = world.known("Eva Lind")
    other = await world.add_programme("Annat", world.known("Bo Ek"))
    await world.add_participant(world.person("Karin Ek"), programme)
    await world.say(eva, "/people")
    for number in (1, 2**63 - 1):
        world.forge(eva, encode(ShowPeople(programme.id, PeopleView.ALL, number)))
        await world.rest()
        assert heard(eva).labels[0] == "Karin Ek, adept"
    world.forge(eva, encode(ShowPeople(programme.id, PeopleView.UNREACHABLE, 3)))
    await world.rest()
    assert "Just nu finns ingen här." in heard(eva).text
    assert {"Alla 1", "✓ Nås inte 0"} <= set(heard(eva).labels)
    for press in (ShowPeople(other.id, PeopleView.ALL, 0), ShowPairs(other.id, PairsView.ALL, 0)):
        assert "Det där kan jag inte öppna åt dig." in await world.toast(eva, encode(press))
    assert "Inga mentorpar ännu." in (await world.say(eva, "/par")).text


async def test_the_pairs_with_their_meetings(world: World) -> None:
    """A pair stands with the last meeting, the days since then and the next, among the people and among the pairs."""
    eva, _, _, pair = await a_pair(world, PairState.ACTIVE)
    now = world.clock.now()

    def meet(uow: SqlUnitOfWork) -> None:
        been = Meeting(0, pair.id, now - timedelta(days=12), 1, now, state=MeetingState.HELD)
        uow.meetings.add(been)
        uow.meetings.add(Meeting(0, pair.id, now + timedelta(days=9), 1, now))

    shown = await world.say(eva, "/par")
    assert "• Karin Ek och Lars Holm: har inte setts än, inget möte bokat" in shown.text
    await world.run(meet)
    shown = await world.say(eva, "/par")
    assert "(för 12 dagar sedan), nästa möte " in shown.text
    assert {"✓ Inte avslutade 1", "Igång 1"} <= set(shown.labels)
    await world.press(eva, "Igång 1")
    card = await world.press(eva, shown.labels[0])
    assert card.text.startswith("Karin Ek och Lars Holm")
    assert "Nästa möte:" in card.text
    back = await world.press(eva, "← Till listan")
    assert "✓ Igång 1" in back.labels
    people = await world.press(eva, "Deltagare")
    assert "• Lars Holm, mentor: med Karin Ek, sågs " in people.text
    assert not any(label.startswith("Utan") for label in people.labels)

    def asked(uow: SqlUnitOfWork) -> None:
        ahead = uow.meetings.planned(pair.id)
        assert ahead is not None
        uow.meetings.save(replace(ahead, starts_at=now - timedelta(days=3)))

    await world.run(asked)
    shown = await world.say(eva, "/par")
    assert "(för 12 dagar sedan), inget svar än om mötet " in shown.text, "a day that has been is not the next"
    card = await world.press(eva, shown.labels[0])
    assert "Mötet som ingen har svarat om än: " in card.text
    assert "Nästa möte" not in card.text


async def test_a_boss_learns_of_no_pair(world: World) -> None:
    """Whether an employee has a mentor shows neither on a line nor in a number, before a match and after."""
    eva, bo = world.known("Eva Lind"), world.known("Bo Berg")
    programme = await world.add_programme("Framsteg 2027", eva, bo)
    karin = await world.add_participant(world.person("Karin Ek"), programme)
    lars = await world.add_participant(world.person("Lars Holm"), programme, Role.MENTOR)
    for one in (karin, lars):
        await approve(world, one)
    await world.say(eva, "/deltagare")
    world.forge(eva, encode(AmBoss(karin.id, sure=True)))
    await world.rest()
    alone = await world.say(eva, "/deltagare")
    assert "• Karin Ek, adept: godkänd\n" in alone.text
    assert not any(label.startswith("Utan mentor") for label in alone.labels)
    await put_together(world, programme, "Karin Ek", "Lars Holm", PairState.ACTIVE)
    together = await world.say(eva, "/deltagare")
    assert "• Karin Ek, adept: godkänd\n" in together.text
    assert "Inga mentorpar ännu." in (await world.say(eva, "/par")).text
    assert "med Lars Holm" in (await world.say(bo, "/deltagare")).text
    assert "Karin Ek och Lars Holm" in (await world.say(bo, "/par")).text


async def test_a_manager_of_two_programmes(world: World) -> None:
    """The list says which programme it shows, and a button shows the other in its place."""
    eva = world.known("Eva Lind")
    await world.add_participant(world.person("Karin Ek"), await world.add_programme("Framsteg 2027", eva))
    await world.add_participant(world.person("Sune Ek"), await world.add_programme("Andra chansen", eva))
    first = await world.say(eva, "/deltagare")
    name = next(label for label in first.labels if label in ("Framsteg 2027", "Andra chansen"))
    assert f"Deltagare i {name}" not in first.text
    shown = await world.press(eva, name)
    assert shown.message_id == first.message_id
    assert f"Deltagare i {name}" in shown.text
