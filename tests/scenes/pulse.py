"""The pulse on people's phones: two who are under way, what asks them, and the surveys that are kept."""

from datetime import date, timedelta

from programme.meeting import Meeting, MeetingState
from programme.pair import Pair, PairState
from programme.people import Programme
from programme.survey import Survey
from programme.usecases.common.two import two_of
from programme.usecases.year import survey
from sandbox.phones.people import Message, Phone
from storage.unit_of_work import SqlUnitOfWork
from tests.scenes.match import karin_and_lars
from tests.scenes.pair import put_together
from tests.world import World

SAFE = {
    "Karin": "Känns det tryggt att prata öppet med Karin? Bara Eva ser vad du svarar",
    "Per": "Känns det tryggt att prata öppet med Per? Bara Eva ser vad du svarar",
    "Lars": "Känns det tryggt att prata öppet med Lars? Bara Eva ser vad du svarar",
}
CALM = ("Ja, helt", "Mycket", "Det rör på sig", "Fortsätta som nu")


def asked(world: World, phone: Phone, about: str) -> list[Message]:
    """Return the messages that ask somebody about their time with a partner."""
    return [one for one in phone.messages if world.words(SAFE[about]) in one.text]


async def begin(world: World, pair: Pair) -> None:
    """Let the two have met today and have a date ahead, so that nothing else is said, and put their waits."""

    def work(uow: SqlUnitOfWork) -> None:
        now = world.clock.now()
        uow.meetings.add(Meeting(0, pair.id, now, 1, now, MeetingState.HELD))
        uow.meetings.add(Meeting(0, pair.id, now + timedelta(days=100), 1, now))
        survey.schedule(uow, two_of(uow, pair), now)

    await world.run(work)


async def under_way(world: World) -> tuple[Phone, Phone, Phone, Programme]:
    """Let Karin and Lars have met just now; return the manager's, adept's and mentor's phones."""
    eva, karin, lars, programme = await karin_and_lars(world)
    await world.start(eva)
    await begin(world, await put_together(world, programme, "Karin Ek", "Lars Holm", PairState.ACTIVE))
    return eva, karin, lars, programme


async def surveys(world: World) -> list[Survey]:
    """Return all surveys, oldest first."""

    def read(uow: SqlUnitOfWork) -> list[Survey]:
        (programme,) = uow.programmes.open(date.min)
        return list(uow.surveys.in_programme(programme.id))

    return await world.run(read)
