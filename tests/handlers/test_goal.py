"""How far the adept has come with the goals of the contract: said with a tap, seen by the two, and by nobody else."""

from datetime import timedelta

from programme.pair import Contract
from programme.presses.contract import ReadContract
from programme.presses.goal import HowFar, MarkGoal, OpenGoal
from storage import tables
from storage.unit_of_work import SqlUnitOfWork
from tests.scenes.report import UnderWay, texts, under_way
from tests.world import World, heard


async def signed(scene: UnderWay, *goals: str) -> int:
    """Let both have signed a contract with these goals; return its id."""

    def work(uow: SqlUnitOfWork) -> int:
        now, words = scene.world.clock.now(), "Det här har vi kommit överens om."
        made = Contract(0, scene.pair.id, "sv", goals, "", words, "", 1, now, now, now)
        return uow.contracts.replace(made).id

    return await scene.world.run(work)


async def test_an_adept_says_how_far_and_the_mentor_reads_it(world: World) -> None:
    """A tap for each goal, changed when wanted; the mentor reads it under the contract, without a message."""
    scene = await under_way(world)
    eva, karin, lars = scene.eva, scene.karin, scene.lars
    contract = await signed(scene, "Våga lämna ifrån mig arbete", "Få tid att tänka")
    for phone in (karin, lars):
        await world.start(phone)
    await scene.forge(karin, ReadContract(contract))
    before = len(lars.heard)
    asked = await world.press(karin, "Hur långt har du kommit?")
    assert "Mål 1 av 2: Våga lämna ifrån mig arbete" in asked.text
    assert "Lars ser det under kontraktet, och ingen annan." in asked.text
    second = await world.press(karin, "En bit på väg")
    assert "Mål 2 av 2: Få tid att tänka" in second.text
    assert second.message_id == asked.message_id
    done = await world.press(karin, "Inte börjat än")
    assert (
        "• Våga lämna ifrån mig arbete: En bit på väg, tisdag 2 mars\n• Få tid att tänka: Inte börjat än" in done.text
    )
    assert len(lars.heard) == before, "no message of its own"
    await scene.forge(lars, ReadContract(contract))
    assert "Så långt har Karin kommit\n• Våga lämna ifrån mig arbete: En bit på väg" in heard(lars).text
    assert "Hur långt har du kommit?" not in heard(lars).labels, "it is the adept who says so"

    await scene.forge(karin, MarkGoal(contract, 0, HowFar.THERE))
    await world.time_goes_by(timedelta(days=150))
    await scene.forge(karin, OpenGoal(contract, 0))
    assert "Senast: Framme, tisdag 2 mars." in heard(karin).text
    await world.press(karin, "Långt på väg")
    rows = [(one["number"], one["mark"]) for one in await world.rows(tables.goal_marks)]
    assert rows == [(0, 3), (1, 0), (0, 2)], "of a day the last one counts; what was said in spring is kept"

    for press in (OpenGoal(contract, 2), MarkGoal(contract, 10**6, HowFar.THERE), OpenGoal(4711, 0)):
        await scene.forge(karin, press)
    for phone in (lars, eva):
        await scene.forge(phone, MarkGoal(contract, 0, HowFar.NOT_BEGUN))
    assert len(await world.rows(tables.goal_marks)) == 3, "no goal that there is not, and nobody else's"
    assert "Så långt har" not in texts(eva)
    await world.say(karin, "/uppgifter")
    await world.press(karin, "Ge mig en kopia")
    copy = (heard(karin).document or b"").decode()
    told = copy.partition("Hur långt du har kommit\n")[2]
    assert "Våga lämna ifrån mig arbete: Framme, 2 mars 2027" in told
    assert "Våga lämna ifrån mig arbete: Långt på väg, 30 juli 2027" in told
    await signed(scene, "Ett nytt mål")
    await scene.forge(karin, MarkGoal(contract, 0, HowFar.THERE))
    assert len(await world.rows(tables.goal_marks)) == 3, "a contract before has its marks for good"
    world.check_nothing_was_wrong()
