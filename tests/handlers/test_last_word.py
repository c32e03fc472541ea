"""The manager's own words at an ending: offered at each, read through with the usual ones, and said before them."""

from dataclasses import replace
from datetime import timedelta

from handlers.callbacks import encode
from programme.pair import End, Pair, PairState
from programme.people import Actor
from programme.presses.last_word import LeavingWords, OwnWords, PartnerWords
from programme.presses.leaving import Way
from programme.presses.pair import Deed, DoWithPair
from programme.speech import Choice, Speech, Utterance
from programme.usecases.common.membership import ONLY_ASKED
from programme.usecases.desk import pair as pairs
from programme.usecases.ending import going, last_word, leaving, rematch
from sandbox.phones.phone import Phone
from storage import tables
from storage.unit_of_work import SqlUnitOfWork
from tests.languages import in_both_languages
from tests.scenes.report import UnderWay, under_way
from tests.world import World, heard

STATES = {
    Deed.TAKE_BACK: (PairState.MEETING_AHEAD,),
    Deed.NO_START: (PairState.FIT_ASKED,),
    Deed.REMATCH: (PairState.ACTIVE, PairState.PAUSED),
    Deed.REMATCH_NEVER: (PairState.ACTIVE, PairState.PAUSED),
    Deed.CLOSE: (PairState.ACTIVE, PairState.PAUSED),
    Deed.END_BRIDGE: (PairState.BRIDGING,),
}
"""The states in which each deed ends a pair that is more than a proposal."""


def test_every_end_of_a_pair_has_its_words() -> None:
    """Each end is either the manager's, with own words, or has its reason why it is not."""
    assert last_word.OFFERED | set(last_word.BY_ITSELF) == set(End)
    assert last_word.OFFERED.isdisjoint(last_word.BY_ITSELF)
    assert set(STATES) == {*rematch.ENDINGS, Deed.CLOSE}


async def test_each_ending_offers_own_words(world: World) -> None:
    """Every question that ends a pair or a place has the button, and so has the word to who is left."""
    scene = await under_way(world)
    await world.run(lambda uow: _offered_at_each(uow, scene))


def _offered_at_each(uow: SqlUnitOfWork, scene: UnderWay) -> None:
    eva = uow.people.by_telegram(scene.eva.chat_id)
    assert eva is not None
    actor, now = Actor(eva, scene.world.clock.now()), scene.world.clock.now()
    for deed, states in STATES.items():
        for state in states:
            pair = replace(scene.pair, state=state, outcome_at=now - timedelta(hours=1))
            uow.pairs.save(pair)
            asked = pairs.do(uow, actor, pair, deed, sure=False)
            assert OwnWords(pair.id, deed) in _presses(asked), (deed, state)
    for state in ONLY_ASKED:
        pair = replace(scene.pair, state=state)
        uow.pairs.save(pair)
        asked = pairs.do(uow, actor, pair, Deed.TAKE_BACK, sure=False)
        assert OwnWords(pair.id, Deed.TAKE_BACK) not in _presses(asked), "every stop of a proposal reads the same"
    uow.pairs.save(scene.pair)
    adept = uow.memberships.get(scene.pair.adept_id)
    for way in Way:
        asked = going.ask(uow, actor, adept, way)
        assert (LeavingWords(adept.id, way) in _presses(asked)) is (way is not Way.DIED), way
        assert PartnerWords(adept.id, way, scene.pair.mentor_id) in _presses(asked), way
    leaving.leave(uow, Actor(uow.people.get(adept.person_id), now), adept)
    left = _found(uow, scene.pair)
    assert OwnWords(left.id, Deed.TELL_PARTNER) in _presses(pairs.do(uow, actor, left, Deed.TELL_PARTNER, sure=False))


def _found(uow: SqlUnitOfWork, pair: Pair) -> Pair:
    found = uow.pairs.find(pair.id)
    assert found is not None
    return found


def _presses(said: list[Utterance]) -> list[object]:
    buttons: list[Choice] = [
        one for speech in said if isinstance(speech, Speech) for row in speech.choices for one in row
    ]
    return [one.press for one in buttons]


@in_both_languages
async def test_own_words_before_the_usual_ones(world: World) -> None:
    """Written, changed, read as they will be read, said to both; nothing goes before the yes, and no draft stays."""
    scene = await under_way(world)
    eva, karin, lars, words = scene.eva, scene.karin, scene.lars, world.words
    world.forge(eva, encode(DoWithPair(scene.pair.id, Deed.REMATCH)))
    await world.rest()
    before = karin.messages, lars.messages
    await world.press(eva, "Lägg till egna ord")
    shown = await world.say(eva, "Hej båda, och tack")
    assert words("Några ord från Eva:") in shown.text
    await world.press(eva, "Ändra mina ord")
    shown = await world.say(eva, "Tack för allt ni har gett")
    assert shown.text.count("Tack för allt ni har gett") == 2
    assert "Hej båda" not in shown.text
    assert (karin.messages, lars.messages) == before
    await world.press(eva, "Ja, avsluta och berätta")
    for phone in (karin, lars):
        assert "Tack för allt ni har gett" in heard(phone).text
        assert heard(phone).text in shown.text
    assert [one for one in await world.rows(tables.dialogs) if one["form"] == "ending-words"] == []


async def test_own_words_to_who_must_go(world: World) -> None:
    """They are for that reader alone: the partner reads the usual words; what was left out is not said."""
    scene = await under_way(world)
    eva, karin, lars = scene.eva, scene.karin, scene.lars
    await world.say(eva, "/deltagare")
    await world.press(eva, next(one for one in heard(eva).labels if one.startswith("Karin")))
    await world.press(eva, "Karin slutar …", "Karin får inte fortsätta", "Lägg till egna ord")
    await world.say(eva, "Det här ska bort")
    gone = await world.press(eva, "Ta bort mina ord")
    assert "Det här ska bort" not in gone.text
    await world.press(eva, "Lägg till egna ord")
    assert "Jag önskar dig allt gott" in (await world.say(eva, "Jag önskar dig allt gott")).text
    await world.press(eva, "Ja, avsluta och berätta")
    assert "Jag önskar dig allt gott" in heard(karin).text
    assert "Jag önskar dig allt gott" not in heard(lars).text
    assert [one for one in await world.rows(tables.dialogs) if one["form"] == "leaving-words"] == []


async def ways(world: World, eva: Phone) -> None:
    """Open the ways in which Karin can go."""
    await world.say(eva, "/deltagare")
    await world.press(eva, next(one for one in heard(eva).labels if one.startswith("Karin")))
    await world.press(eva, "Karin slutar …")


@in_both_languages
async def test_own_words_to_the_partner_of_who_goes(world: World) -> None:
    """Before the usual words when a manager lets somebody go, read through first, and left out with a tap."""
    scene = await under_way(world)
    eva, karin, lars = scene.eva, scene.karin, scene.lars
    await ways(world, eva)
    await world.press(eva, "Karin får inte fortsätta", "Egna ord till Lars")
    assert "Ring mig" in (await world.say(eva, "Ring mig i kväll")).text
    dropped = await world.press(eva, "Ta bort mina ord")
    assert "Ring mig" not in dropped.text
    await world.press(eva, "Egna ord till Lars")
    shown = await world.say(eva, "Jag ringer dig i kväll")
    before = lars.messages
    await world.press(eva, "Ja, avsluta och berätta")
    assert lars.messages > before
    assert "Jag ringer dig i kväll" in heard(lars).text
    assert heard(lars).text in shown.text
    assert "Jag ringer dig" not in heard(karin).text
    assert [one for one in await world.rows(tables.dialogs) if one["form"] == "leaving-words"] == []


async def test_own_words_when_somebody_is_deleted(world: World) -> None:
    """To the one who is deleted and to the partner, each their own."""
    scene = await under_way(world)
    eva, karin, lars = scene.eva, scene.karin, scene.lars
    await ways(world, eva)
    await world.press(eva, "Radera personen?", "Lägg till egna ord")
    await world.say(eva, "Tack för i år")
    await world.press(eva, "Egna ord till Lars")
    shown = (await world.say(eva, "Jag hör av mig, Lars")).text
    await world.press(eva, "Ja, radera allt")
    assert "Tack för i år" in heard(karin).text
    assert heard(karin).text in shown
    assert "Jag hör av mig, Lars" in heard(lars).text
    assert "Tack för i år" not in heard(lars).text
    assert heard(lars).text in shown
    assert [one for one in await world.rows(tables.dialogs) if one["form"] == "leaving-words"] == []


async def test_own_words_after_a_death(world: World) -> None:
    """Nothing goes by itself; the partner reads what the manager has written and read, and nothing else."""
    scene = await under_way(world)
    eva, lars = scene.eva, scene.lars
    await ways(world, eva)
    asked = await world.press(eva, "Personen har avlidit", "Egna ord till Lars")
    assert "före de vanliga" not in asked.text
    shown = await world.say(eva, "Jag har något tungt att berätta")
    assert "Ja, radera och skicka inget" not in shown.labels
    done = await world.press(eva, "Ja, radera och skicka mina ord")
    assert "Lars Holm har fått dina ord om Karin Ek" in done.text
    assert heard(lars).text in shown.text
    assert heard(lars).text.endswith("Några ord från Eva: Jag har något tungt att berätta")
    assert "till den" not in heard(lars).text
