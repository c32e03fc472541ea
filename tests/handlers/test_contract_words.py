"""The words of a contract: written, changed, never lost, and read before they replace others."""

from dataclasses import replace
from datetime import datetime

import pytest

from programme.forms.contract import LONGEST_AGREED, LONGEST_AIM
from programme.pair import PairState
from programme.presses.contract import ReadContract, SignContract
from storage.tables import audit
from storage.unit_of_work import SqlUnitOfWork
from tests.languages import in_both_languages
from tests.scenes.contract import TUESDAY, signed, started, written
from tests.world import World, heard


@pytest.fixture
def start() -> datetime:
    """A working day in the morning, so that a start is told at once."""
    return TUESDAY


HOSTILE = "<b>Våga</b> & säga { $nej } “x” &lt;i&gt; 👩‍👩‍👧"


async def test_goals_in_one_message(world: World) -> None:
    """A list becomes as many goals as there is room for; a single goal keeps its lines."""
    three = await started(world)
    await world.transcript(
        three.karin,
        [
            ("[Skriv kontraktet med Lars]", "Börja med det viktigaste målet"),
            ("1. a\n2. b\n3. c\n4. d", "Det ser ut som 4 mål på en gång. Här får 3 plats"),
            ("1. Våga säga nej\n2. Läsa en budget", "Och ett tredje?"),
            ("- Säga ja\n- Säga nej", "Skriv ett mål här."),
            ("Hålla i ett svårt samtal\nmed chefen", "Är det något mer"),
            ("[Hoppa över]", ["Mål 1: Våga säga nej\n", "Mål 2: Läsa en budget", "svårt samtal\nmed chefen"]),
            ("[Spara kontraktet]", "Tack, nu är det sparat!"),
        ],
    )
    goals = ("Våga säga nej", "Läsa en budget", "Hålla i ett svårt samtal\nmed chefen")
    assert (await three.contract()).goals == goals


async def test_new_words_after_a_signature(world: World) -> None:
    """Whoever had signed hears that the words are new; the signature is gone, and old buttons open nothing."""
    three = await written(world)
    karin, lars = three.karin, three.lars
    await signed(world, karin, "Lars")
    before = await three.contract()
    await world.transcript(
        lars,
        [
            ("[Läs kontraktet med Karin]", "Karin skrev under 2 mars 2027."),
            ("[Ändra texten]", ["Ändrar du texten behöver ni båda skriva under igen.", "Mål 1: Våga säga nej"]),
            ("[Spara kontraktet]", "Texten är densamma som förut, så inget är ändrat."),
        ],
    )
    assert await three.contract() == before
    await world.transcript(
        lars,
        [
            ("[Läs kontraktet med Karin]", "Känns det rätt?"),
            ("[Ändra texten]", "Mål 1: Våga säga nej"),
            ("[Ändra: Mål 2]", "Finns det ett mål till?"),
            ("Våga säga ja", "Och ett tredje?"),
            ("[Hoppa över]", "Mål 2: Våga säga ja"),
            ("[Spara kontraktet]", "Den behöver ni båda skriva under igen"),
        ],
    )
    assert "så din underskrift gäller inte längre" in heard(karin).text
    now = await three.contract()
    assert (now.adept_signed_at, now.mentor_signed_at, now.text) == (None, None, "")
    for press in (ReadContract(before.id), SignContract(before.id)):
        for phone in (karin, lars):
            assert "Den texten finns inte kvar." in await three.toast(phone, press)
    assert "Den texten finns inte kvar." in await three.toast(lars, SignContract(before.id, sure=True))
    assert await three.contract() == now
    await signed(world, karin, "Lars")
    await world.press(lars, "Läs kontraktet med Karin")
    assert "2. Våga säga ja" in heard(lars).text
    await world.press(lars, "Skriva under?", "Ja, jag skriver under")
    assert (await three.pair()).state is PairState.ACTIVE
    assert sum(row["action"] == "agreed-contract" for row in await world.rows(audit)) == 1


async def test_both_write_at_once(world: World) -> None:
    """Nobody replaces words unseen: the second one reads the first one’s before their own are saved."""
    three = await started(world)
    karin, lars = three.karin, three.lars
    await world.transcript(
        lars,
        [
            ("[Skriv kontraktet med Karin]", "Vad vill Karin nå tillsammans med dig?"),
            ("Lära känna sig själv", "Finns det ett mål till?"),
            ("[Hoppa över]", "Är det något mer som du och Karin"),
            ("[Hoppa över]", "Mål 1: Lära känna sig själv"),
        ],
    )
    await world.press(karin, "Skriv kontraktet med Lars")
    await world.say(karin, "Våga mer")
    await world.press(karin, "Hoppa över", "Hoppa över", "Spara kontraktet")
    theirs = await three.contract()
    await world.transcript(
        lars,
        [
            (
                "[Spara kontraktet]",
                ["Karin har också skrivit ert kontrakt medan du höll på.", "Mål 1: Lära känna sig själv"],
            ),
            ("[Läs kontraktet med Karin]", "1. Våga mer"),
        ],
    )
    assert (await three.contract()).id == theirs.id
    await world.press(lars, "Spara kontraktet")
    assert "Lars har ändrat texten i ert moraliska kontrakt." in heard(karin).text
    assert (await three.contract()).goals == ("Lära känna sig själv",)


async def test_a_draft_is_kept(world: World) -> None:
    """Whoever breaks off goes on where they were, by the same button; new words of the partner come first."""
    three = await started(world)
    karin, lars = three.karin, three.lars
    await world.transcript(
        karin,
        [
            ("[Skriv kontraktet med Lars]", "Vad vill du nå"),
            ("Våga mer", "Finns det ett mål till?"),
            ("[Avbryt]", "Det du har skrivit ligger kvar"),
            ("/jag", "Sätt ord på ett till tre mål"),
            ("[Skriv kontraktet med Lars]", ["Vi fortsätter där du slutade.", "Finns det ett mål till?"]),
            ("[Avbryt]", "Vi tar en paus."),
        ],
    )
    await world.press(lars, "Skriv kontraktet med Karin")
    await world.say(lars, "Hitta en rytm")
    await world.press(lars, "Hoppa över", "Hoppa över", "Spara kontraktet", "Läs kontraktet med Karin")
    await world.press(karin, "Läs kontraktet med Lars", "Ändra texten")
    assert "Mål 1: Hitta en rytm" in heard(karin).text


async def test_hostile_words(world: World) -> None:
    """Whatever people write is shown as it was written, to both, and is no markup."""
    three = await started(world)
    await world.press(three.karin, "Skriv kontraktet med Lars")
    await world.say(three.karin, HOSTILE, HOSTILE, HOSTILE, f"{HOSTILE}\n{HOSTILE}")
    await world.press(three.karin, "Spara kontraktet")
    for phone, other in ((three.karin, "Lars"), (three.lars, "Karin")):
        message = await world.press(phone, f"Läs kontraktet med {other}")
        assert message.text.count(HOSTILE) == 5
        assert (await three.contract()).text in message.text
    assert (await three.contract()).text.count(HOSTILE) == 5


@in_both_languages
async def test_the_longest_words(world: World) -> None:
    """The longest words with the longest names fit in one message; one sign more is refused with the number."""
    three = await started(world)

    def long_names(uow: SqlUnitOfWork) -> None:
        for phone in (three.eva, three.karin, three.lars):
            person = uow.people.by_telegram(phone.chat_id)
            assert person is not None
            uow.people.save(replace(person, name=f"{'Å' * 39} {'&' * 40}"))

    await world.run(long_names)
    goal, agreed = "👩" * (LONGEST_AIM // 2), "<&" * (LONGEST_AGREED // 2)
    karin = three.karin
    await world.press(karin, "Skriv kontraktet med Lars")
    assert str(LONGEST_AIM) in (await world.say(karin, f"{goal}x")).text
    await world.say(karin, goal, goal, goal)
    assert str(LONGEST_AGREED) in (await world.say(karin, f"{agreed}x")).text
    await world.say(karin, agreed)
    await world.press(karin, "Spara kontraktet")
    await world.press(karin, heard(karin).labels[0])
    message = await world.press(karin, "Skriva under?", "Ja, jag skriver under")
    shown = await world.press(karin, message.labels[0])
    text = (await three.contract()).text
    assert text in shown.text
    assert len(shown.text.encode("utf-16-le")) // 2 < 4096
    assert text.count(goal) == 3
