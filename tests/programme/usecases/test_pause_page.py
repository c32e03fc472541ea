"""Where the button that opens the form of a pause stands."""

from dataclasses import replace

import pytest

from programme.pair import PairState
from programme.pause import Pause
from programme.people import Actor
from programme.times import local_day
from programme.usecases.myself import pause_page
from storage.unit_of_work import SqlUnitOfWork
from tests.storage.openings import NOW, a_programme, a_scene


@pytest.mark.parametrize(
    ("state", "adept", "mentor"), [(PairState.ASKED_MENTOR, 0, 1), (PairState.ACTIVE, 1, 1), (PairState.ENDED, 1, 1)]
)
def test_no_button_leads_to_a_page_without_a_choice(
    uow: SqlUnitOfWork, state: PairState, adept: int, mentor: int
) -> None:
    """While a mentor is asked nothing of the adept can rest; the adept's own page tells nothing of it."""
    programme, eva = a_programme(uow)
    scene = a_scene(uow, programme, eva, ("Karin Ek", "Lars Holm"), 10)
    uow.pairs.save(replace(scene.pair, state=state))
    by = Actor(eva, NOW)
    assert [len(pause_page.card_rows(uow, by, one)) for one in (scene.adept, scene.mentor)] == [adept, mentor]
    assert [len(pause_page.rows(uow, by, one)) for one in (scene.adept, scene.mentor)] == [1, 1]
    uow.pauses.add(Pause(0, programme.id, scene.adept.id, None, local_day(NOW, programme), None))
    assert len(pause_page.card_rows(uow, by, scene.adept)) == 1
