"""A private word that one manager has taken care of: its message shows it to the other readers, and rings no phone."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from programme import windows
from programme.audit import Did
from programme.pair import Fit, FitAnswer, PairState
from programme.people import Actor, Concern, Membership, Role, State
from programme.speech import Speech, Window
from programme.usecases.common.two import two_of
from programme.usecases.myself import concern, concern_mine
from programme.usecases.trust import fit
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


def test_again_is_said_only_to_whoever_heard_it_before(uow: SqlUnitOfWork) -> None:
    """Not where it was settled before it was urgent, or beside another urgent word: then nothing was told."""
    programme, eva = a_programme(uow)
    scene = a_scene(uow, programme, eva, ("Karin Ek", "Lars Holm"), 10)
    day, actor = timedelta(days=1), Actor(eva, NOW + timedelta(days=4))
    first = uow.concerns.add(Concern(0, scene.adept.id, "distance", "", "ring", NOW, urgency="urgent"))
    uow.audit.record(eva, Did.SETTLED_CONCERN, first, NOW + day)

    def told(word: Concern) -> Mapping[str, object]:
        (said,) = concern_mine.over(uow, actor, word)
        return said.text[0].args

    assert told(first)["again"] == "yes"
    assert told(replace(first, urged_at=NOW + 2 * day))["again"] == "no"
    second = uow.concerns.add(Concern(0, scene.adept.id, "other", "", "ring", NOW, urgency="urgent"))
    assert told(second) == {
        "name": uow.people.get(scene.adept.person_id).first_name,
        "manager": eva.first_name,
        "how": "ring",
        "more": "yes",
    }
    uow.concerns.save(replace(second, settled_at=NOW + 2 * day))
    assert told(first)["again"] == "no"


def test_a_confirmed_start_that_falls_says_who_has_changed_the_answer(uow: SqlUnitOfWork) -> None:
    """To the manager alone, on the card and on the list; as long as both want it, nothing is said."""
    programme, eva = a_programme(uow)
    scene = a_scene(uow, programme, eva, ("Karin Ek", "Lars Holm"), 10)
    pair = replace(scene.pair, state=PairState.FIT_ASKED)
    uow.pairs.save(pair)
    two, hour = two_of(uow, pair), timedelta(hours=1)
    for role in (Role.ADEPT, Role.MENTOR):
        uow.fits.put(FitAnswer(0, pair.id, role, Fit.YES, NOW))
    uow.audit.record(eva, Did.CONFIRMED_START, pair, NOW + hour)
    assert fit.fell(uow, two) == ()
    uow.fits.put(FitAnswer(0, pair.id, Role.MENTOR, Fit.NO, NOW + 2 * hour))
    (line,) = fit.fell(uow, two)
    assert (line.key, line.args["names"]) == ("fit-start-fell", two.mentor_person.first_name)
