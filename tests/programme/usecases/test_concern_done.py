"""A private word that one manager has taken care of: the other readers hear who did it, once, and nobody else does."""

from dataclasses import replace
from datetime import timedelta

from programme.people import Actor, Concern, Membership, Role, State
from programme.speech import Speech
from programme.usecases.myself import concern
from storage.unit_of_work import SqlUnitOfWork
from tests.storage.openings import NOW, a_person, a_programme, a_scene


def test_the_others_hear_that_it_is_done(uow: SqlUnitOfWork) -> None:
    """Bo, who read it too, is told by whom; Ida, who came later, learns of nothing."""
    programme, eva = a_programme(uow)
    scene = a_scene(uow, programme, eva, ("Karin Ek", "Lars Holm"), 10)
    bo, ida = a_person(uow, "Bo Ek", 7050), a_person(uow, "Ida Alm", 7051)
    for one, came in ((bo, NOW), (ida, NOW + timedelta(days=2))):
        uow.memberships.add(Membership(0, one.id, programme.id, Role.MANAGER, State.MANAGING, came))
    word = uow.concerns.add(Concern(0, scene.adept.id, "distance", "", "ring", NOW + timedelta(days=1)))
    actor = Actor(eva, NOW + timedelta(days=3))
    told = [one for one in concern.settle(uow, actor, word) if isinstance(one, Speech)]
    assert [(one.to, one.text[0].key) for one in told] == [(eva.id, "concern-settled"), (bo.id, "concern-done-by")]
    assert "Karin" not in str(told[1].text[0].args)
    again = concern.settle(uow, actor, replace(word, settled_at=NOW))
    assert len(again) == 1
