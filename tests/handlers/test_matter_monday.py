"""A Monday in the middle of the year: from the digest through the list, one matter after the other."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from handlers.callbacks import encode
from programme.people import Role, State
from programme.presses.matter import MatterKind, SettleMatter
from programme.usecases.common import digest
from sandbox.phones.people import Message, Phone
from sandbox.phones.views import seen
from storage.tables import people, undos
from storage.unit_of_work import SqlUnitOfWork
from tests.languages import in_both_languages
from tests.rows import a_membership, a_person
from tests.scenes.grown import a_grown_programme
from tests.world import World, heard

SUNDAY = datetime(2027, 6, 20, 16, tzinfo=UTC)
SETTLING = (
    *(
        "Vi har pratat",
        "Behöver inget svar",
        "Jag har ringt",
        "Mötet blev av",
        "Ja, bekräfta starten",
        "Bekräfta starten?",
        "Jag har berättat",
    ),
    *("Väntar på ny matchning", "Två personer"),
)


async def a_monday(world: World) -> tuple[Phone, Phone, int]:
    """Store the middle of a year with much to do, and let the digest come; return two phones, and the programme."""
    grown = await world.run(lambda uow: a_grown_programme(uow, 6, share=2))

    def desk(uow: SqlUnitOfWork) -> None:
        seat = next(one for one in uow.memberships.of_person(grown.manager.id) if one.role is Role.MANAGER)
        digest.expect(uow, seat, grown.programme, world.clock.now())
        a_membership(uow, a_person(uow, 4711, name="Astrid Ek"), grown.programme, Role.ASSISTANT, State.MANAGING)

        uow.people.save(replace(grown.manager, language=world.language))

    await world.run(desk)
    for row in await world.rows(people):
        if row["telegram_id"] is not None:
            first, _, last = (row["name"] or "Ny").partition(" ")
            world.server.people.add(row["telegram_id"], first, last or None, language_code=row["language"]).unblock()
    eva, astrid = (world.server.people[key] for key in (grown.manager.telegram_id or 0, 4711))
    await world.time_goes_by(timedelta(hours=16))
    return eva, astrid, grown.programme.id


def a_tap(world: World, shown: Message) -> str:
    """Return the label that Eva presses next: what settles the matter at a tap, else onward."""
    labels = [one for word in map(world.spoken, SETTLING) for one in shown.labels if one.startswith(word)]
    return labels[0] if labels else next(one for one in shown.labels if one.startswith(world.spoken("Nästa på listan")))


@in_both_languages
async def test_a_monday(database_url: str, language: str) -> None:
    """From the digest ten matters are dealt with in at most 25 taps, all in one message; an assistant does her part."""
    async with World(database_url, start=SUNDAY, language=language) as world:
        eva, astrid, programme = await a_monday(world)
        assert world.spoken("Att göra") in heard(eva).labels, "the digest"
        await world.press(eva, "Att göra")
        taps, window = 2, heard(eva).message_id
        await world.press(eva, "Ta dem en i taget")
        told: list[str] = []
        while len(await world.rows(undos)) < 10:
            shown = seen(eva.chat.messages[window])
            label = a_tap(world, shown)
            told.append(f"{shown.text.splitlines()[0]} | {label}")
            eva.press(label, window)
            await world.rest()
            taps += 1
        assert taps <= 25, told
        await world.say(astrid, "/attgora")
        (late, *_) = await world.run(lambda uow: list(uow.dues.overdue(programme, world.clock.now())))
        refused = await world.toast(astrid, encode(SettleMatter(programme, MatterKind.TALKS, late.subject)))
        assert "Det där gör bara de som är programansvariga." in refused
        world.check_nothing_was_wrong()
