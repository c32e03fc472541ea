"""A pair that has met through the year, in the last weeks of its programme."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from programme.meeting import Held, Meeting, MeetingState, Report
from storage import tables
from storage.unit_of_work import SqlUnitOfWork
from tests.scenes.report import UnderWay, under_way
from tests.world import World

LAST_WEEKS = datetime(2028, 2, 14, 9, tzinfo=UTC)


async def met(scene: UnderWay, *minutes: int) -> None:
    """Let the two have met, for as long each time as both have told."""

    def work(uow: SqlUnitOfWork) -> None:
        for one in uow.meetings.of_pair(scene.pair.id):
            uow.meetings.save(replace(one, state=MeetingState.CANCELLED))
        for place, length in enumerate(minutes):
            at = scene.world.clock.now() - timedelta(days=20 + place)
            kept = uow.meetings.add(Meeting(0, scene.pair.id, at, 1, at, state=MeetingState.HELD))
            for member in (scene.pair.adept_id, scene.pair.mentor_id):
                uow.reports.add(Report(0, kept.id, member, Held.YES, at, minutes=length))

    await scene.world.run(work)


async def to_the_last_weeks(world: World) -> UnderWay:
    """Let the year have gone by without a word."""
    scene = await under_way(world)
    await world.run(lambda uow: uow.connection.execute(tables.due.delete()))
    await world.time_goes_by(LAST_WEEKS - world.clock.now())
    await met(scene, 90, 120, 60)
    return scene
