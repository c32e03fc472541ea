"""A private word that one manager has taken care of: its message shows it to the other readers, and rings no phone."""

from dataclasses import replace
from datetime import timedelta

from programme import windows
from programme.people import Actor, Concern, Membership, Role, State
from programme.speech import Speech, Window
from programme.usecases.myself import concern
from storage.unit_of_work import SqlUnitOfWork
from tests.storage.openings import NOW, a_person, a_programme, a_scene


def test_the_others_hear_that_it_is_done(uow: SqlUnitOfWork) -> None:
    """Bo, who has its message, reads there by whom, in place; Ida, who came later, and Ulf, who has none, do not."""
    programme, eva = a_programme(uow)
    scene = a_scene(uow, programme, eva, ("Karin Ek", "Lars Holm"), 10)
    bo, ida, ulf = (a_person(uow, name, 7050 + at) for at, name in enumerate(("Bo Ek", "Ida Alm", "Ulf Ås")))
    for one, came in ((bo, NOW), (ulf, NOW), (ida, NOW + timedelta(days=2))):
        uow.memberships.add(Membership(0, one.id, programme.id, Role.MANAGER, State.MANAGING, came))
    word = uow.concerns.add(Concern(0, scene.adept.id, "distance", "", "ring", NOW + timedelta(days=1)))
    for one in (bo, ida):
        uow.outbox.place(one.telegram_id or 0, windows.concern(word.id), 17)
    actor = Actor(eva, NOW + timedelta(days=3))
    told = [one for one in concern.settle(uow, actor, word) if isinstance(one, Speech)]
    assert [(one.to, one.text[0].key) for one in told] == [(eva.id, "concern-settled"), (bo.id, "concern-done-by")]
    assert told[1].window == Window(windows.concern(word.id)), "in place, so that no phone rings"
    assert "Karin" not in str(told[1].text[0].args)
    again = concern.settle(uow, actor, replace(word, settled_at=NOW))
    assert len(again) == 1
