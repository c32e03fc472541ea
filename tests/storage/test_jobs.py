"""How the jobs stand: noted by the bot, paused from outside."""

from datetime import timedelta

from storage.jobs import JobState
from storage.unit_of_work import SqlUnitOfWork
from tests.rows import NOW

SOON, LATER = NOW + timedelta(seconds=1), NOW + timedelta(seconds=5)


def test_a_run_is_noted(uow: SqlUnitOfWork) -> None:
    """What was stored of a run is read again: beginning, end, result, and when the next one comes."""
    assert uow.jobs.all() == []
    assert uow.jobs.begin("sweep", at=NOW, next_run=LATER)
    assert uow.jobs.all() == [JobState("sweep", next_run=LATER, last_started=NOW)]
    uow.jobs.end("sweep", at=SOON, result="3 done")
    noted = JobState("sweep", False, LATER, NOW, SOON, "3 done")
    assert uow.jobs.all() == [noted]
    assert uow.jobs.begin("house", at=NOW, next_run=LATER)
    assert uow.jobs.all() == [JobState("house", next_run=LATER, last_started=NOW), noted]


def test_a_paused_job_does_not_begin(uow: SqlUnitOfWork) -> None:
    """A pause holds until it is taken back, and changes nothing else; the other jobs go on."""
    uow.jobs.pause("sweep", paused=True)
    assert not uow.jobs.begin("sweep", at=NOW, next_run=LATER)
    assert uow.jobs.begin("house", at=NOW, next_run=LATER)
    assert uow.jobs.all()[1] == JobState("sweep", paused=True)
    uow.jobs.pause("sweep", paused=False)
    assert uow.jobs.begin("sweep", at=NOW, next_run=LATER)


def test_a_pause_does_not_cut_a_run_short(uow: SqlUnitOfWork) -> None:
    """A run that has begun is noted to its end."""
    uow.jobs.begin("sweep", at=NOW, next_run=LATER)
    uow.jobs.pause("sweep", paused=True)
    uow.jobs.end("sweep", at=SOON, result="done")
    assert uow.jobs.all() == [JobState("sweep", True, LATER, NOW, SOON, "done")]


def test_at_rest_nothing_is_scheduled(uow: SqlUnitOfWork) -> None:
    """When the bot has ended, there is no next run; what was is still told."""
    uow.jobs.begin("sweep", at=NOW, next_run=LATER)
    uow.jobs.clear_next_runs()
    assert uow.jobs.all() == [JobState("sweep", last_started=NOW)]
