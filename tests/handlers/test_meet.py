"""/meet: the next meeting, or its booking, with one partner, with several, and with none."""

from datetime import timedelta

from programme.meeting import Meeting, MeetingReply, MeetingState
from programme.pair import PairState
from programme.people import Role
from storage.unit_of_work import SqlUnitOfWork
from tests.scenes.joint import three
from tests.scenes.match import approve, employ
from tests.scenes.pair import a_pair, put_together
from tests.scenes.report import under_way
from tests.world import World


async def test_with_one_partner(world: World) -> None:
    """Nothing booked: the booking begins at once. Something booked: its day, and the button that changes it."""
    _, karin, _, pair = await a_pair(world, PairState.ACTIVE)
    asked = await world.say(karin, "/möte")
    assert "Vilken dag ses du och Lars?" in asked.text
    await world.say(karin, "/avbryt")
    starts = world.clock.now() + timedelta(days=9)
    await world.run(lambda uow: uow.meetings.add(Meeting(0, pair.id, starts, 1, world.clock.now())))
    shown = await world.say(karin, "/möte")
    assert "Du och Lars ses" in shown.text
    calling_off = ("Ändra tiden med Lars", "Skriv något du vill ta upp", "Lägg i kalendern", "Avboka mötet?")
    assert shown.labels[:4] == calling_off
    for words in ("möte", "Boka ett möte!", "avboka"):
        assert (await world.say(karin, words)).labels == shown.labels, "a stroke is easily forgotten"
    assert "läser bara boten" in (await world.say(karin, "möte i morgon?")).text


async def test_with_two_and_with_nobody(world: World) -> None:
    """A mentor of two sees both, each with a button of their own; who has no partner yet hears when it will be so."""
    _, _, lars, pair = await a_pair(world, PairState.ACTIVE)
    programme = await world.run(lambda uow: uow.programmes.get(pair.programme_id))
    per = world.person("Per Ek")
    assert "Du har ingen att boka ett möte med ännu." in (await world.say(per, "/möte")).text
    await approve(world, await world.add_participant(per, programme))
    await employ(world, {"Per Ek": "Västbygg"})
    await put_together(world, programme, "Per Ek", "Lars Holm", PairState.ACTIVE)
    both = await world.say(lars, "/meet")
    assert "Du och Karin har inget möte bokat.\n\nDu och Per har inget möte bokat." in both.text
    assert {"Jag och Karin har en tid", "Jag och Per har en tid"} <= set(both.labels)
    starts = world.clock.now() + timedelta(days=9)
    await world.run(lambda uow: uow.meetings.add(Meeting(0, pair.id, starts, 1, world.clock.now(), "Bryggan")))
    one = await world.say(lars, "/meet")
    assert "Plats: Bryggan" in one.text
    assert {"Lägg i kalendern (Karin)", "Avboka mötet? (Karin)", "Jag och Per har en tid"} <= set(one.labels)


async def test_what_is_next_stands_in_the_first_lines(world: World) -> None:
    """A mentor finds the next meeting, what to do and the adept's number in five lines, late in the year, too."""
    scene = await under_way(world)
    now = world.clock.now()

    def met_often(uow: SqlUnitOfWork) -> None:
        for weeks in range(1, 6):
            been = Meeting(0, scene.pair.id, now - timedelta(weeks=weeks), 1, now, state=MeetingState.HELD)
            uow.meetings.add(been)
        uow.meetings.add(Meeting(0, scene.pair.id, now + timedelta(days=9), 1, now, "Bryggan"))

    await world.run(met_often)
    lines = [one for one in (await world.say(scene.lars, "/jag")).text.splitlines() if one]
    found = "\n".join(lines[:5])
    assert all(one in found for one in ("Du och Karin ses", "Plats: Bryggan", "kontrakt", "Karin Ek", "Telefon:"))
    assert "Hittills 5 möten" in "\n".join(lines[5:])


async def test_a_mentor_of_two_with_an_open_reply_has_few_buttons(world: World) -> None:
    """One adept asks for another time, nothing is agreed with the other: the meetings that have been are behind one."""
    scene = await three(world)
    now = world.clock.now()

    def asked(uow: SqlUnitOfWork) -> None:
        been = Meeting(0, scene.pairs[0].id, now - timedelta(weeks=1), 1, now, state=MeetingState.HELD)
        uow.meetings.add(been)
        person = uow.people.by_telegram(scene.lars.chat_id)
        assert person is not None
        coming = uow.meetings.add(Meeting(0, scene.pairs[0].id, now + timedelta(days=9), person.id, now, "Bryggan"))
        uow.meeting_replies.add(MeetingReply(0, coming.id, 0, Role.ADEPT, now + timedelta(days=8), now))

    await world.run(asked)
    page = await world.say(scene.lars, "/jag")
    assert "Fler val" in page.labels
    assert not {"Alla dina möten", "Ändra tiden med Karin"} & set(page.labels)
    assert "Alla dina möten" in (await world.press(scene.lars, "Fler val")).labels
