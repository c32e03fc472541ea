"""A yes counts while that on which its question rests stands as it did; else the question says what has changed."""

from dataclasses import replace

from handlers import shown, sure
from handlers.callbacks import encode, marked
from programme.people import State
from programme.presses.again import AskAgain, InviteAgain
from programme.presses.boss import AmBoss
from programme.presses.change import Replan
from programme.presses.closing import CloseProgramme
from programme.presses.colleague import LetColleagueGo
from programme.presses.contract import SignContract, TakeBackVersion
from programme.presses.diploma import SendDiplomas
from programme.presses.gathering import CallOff
from programme.presses.importing import TakeOffList
from programme.presses.leaving import DeletePerson, NoteDeath
from programme.presses.letter import WriteTo
from programme.presses.match import AskAllMentors
from programme.presses.matter import DoWithMatter, MatterKind
from programme.presses.meeting import AnswerTime, CancelMeeting
from programme.presses.pair import Deed, DoWithPair
from programme.presses.plan import EmptySection, HidePlan, SharePlan
from programme.presses.press import DialogPress, Press
from programme.presses.privacy import AskDeletion, Withdraw
from programme.usecases.desk import footing
from storage.unit_of_work import SqlUnitOfWork
from tests.scenes.report import under_way
from tests.world import World, heard, said
from tests.yeses import CONFIRMING, EVA

ONE_S_OWN = "one's own matter, of which nobody else changes the ground"
OF_MANY = "it goes to whoever is concerned when it is sent, and its receipt counts them"
ON_NOTHING: dict[type[Press], str] = {
    **dict.fromkeys((AskDeletion, Withdraw, EmptySection, SharePlan, HidePlan), ONE_S_OWN),
    **dict.fromkeys(
        (SignContract, TakeBackVersion), "refused once the contract is another, or the two no longer a pair"
    ),
    **dict.fromkeys((SendDiplomas, AskAllMentors, AskAgain, InviteAgain, CloseProgramme, CallOff, Replan), OF_MANY),
    **dict.fromkeys((AmBoss, LetColleagueGo, TakeOffList), "it sends no words about anybody's place"),
    **dict.fromkeys(
        (DeletePerson, NoteDeath), "whoever is deleted already is refused, and the partners' words are quoted"
    ),
}
ANEW = "Något har ändrats sedan jag frågade, så jag frågar igen."


def test_each_question_rests_on_something_or_says_why_not() -> None:
    """But a form's own sending, of which only letters have a reader who can be gone; and the data has room."""
    asking = {*CONFIRMING, *sure.ALWAYS}
    assert set(footing.RESTS_ON) - {DialogPress} == asking - set(ON_NOTHING)
    seven = 36**6
    longest = DoWithMatter(seven, MatterKind.TIES, seven, seven, Deed.END_BRIDGE, sure=True)
    assert len(marked(encode(longest), f"{'f' * 8}{shown.BEHIND}77-0-")) <= 64


def test_a_mark_that_the_bot_never_made_is_none(uow: SqlUnitOfWork) -> None:
    """As a button of before, which bears none."""
    yes = DoWithPair(1, Deed.TELL_PARTNER, sure=True)
    for mark in ("", "no-such-mark", "9-0-", "1-0", "0--0", "0-0-0-0"):
        assert footing.changed(uow, EVA, yes, mark) is None


async def test_what_changes_between_a_question_and_its_yes(world: World) -> None:
    """Another time is put forward, a reader leaves and comes back, and whoever is left asks to be deleted."""
    scene = await under_way(world)
    karin, lars, eva, pair = scene.karin, scene.lars, scene.eva, scene.pair
    page = await world.say(karin, "/jag")
    await world.press(karin, page.labels[0])
    await world.say(karin, "11 mars 14.00")
    await world.press(karin, "Spara utan plats")
    (meeting,) = await scene.meetings()
    await scene.forge(eva, CancelMeeting(meeting.id))
    await world.press(lars, "Föreslå en annan tid")
    await world.say(lars, "12 mars 10.00")
    await world.press(lars, "Skicka förslaget")
    before = len(said(karin))
    asked = await world.press(eva, "Ja, avboka det")
    assert asked.text.startswith(ANEW)
    assert "Lars har frågat Karin om fredag 12 mars kl. 10.00 i stället, och har inte fått svar än." in asked.text
    assert len(said(karin)) == before
    await world.press(eva, "Ja, avboka det")
    assert len(said(karin)) == before + 1
    await scene.forge(karin, AnswerTime(meeting.id, 0, yes=True))
    assert "Klart! Du och Lars ses fredag 12 mars kl. 10.00 i stället." in heard(karin).text
    assert "Karin säger ja: ni ses fredag 12 mars kl. 10.00 i stället." in heard(lars).text

    await scene.forge(eva, WriteTo(pair.adept_id))
    await world.say(eva, "Jag ringer dig i eftermiddag.")
    await world.say(karin, "/uppgifter")
    await world.press(karin, "Sluta i programmet?", "Ja, jag slutar")
    before = len(said(karin))
    asked = await world.press(eva, "Skicka")
    assert asked.text.startswith(f"{ANEW}\n\nKarin är inte längre med i Framsteg 2027.")
    assert "Jag ringer dig i eftermiddag." in asked.text
    assert len(said(karin)) == before
    await world.press(eva, "Skicka")
    assert "Jag ringer dig i eftermiddag." in heard(karin).text

    await scene.forge(eva, DoWithPair(pair.id, Deed.TELL_PARTNER))
    assert "Karin är inte längre med i Framsteg 2027, så ni två går inte vidare" in heard(eva).text
    now = world.clock.now()

    def comes_back(uow: SqlUnitOfWork) -> None:
        seat = uow.memberships.get(pair.adept_id)
        uow.memberships.save(replace(seat, state=State.REGISTERED, registered_at=now))

    await world.run(comes_back)
    before = len(said(lars))
    asked = await world.press(eva, "Ja, skicka")
    assert "Karin är med i Framsteg 2027 igen sedan tisdag 2 mars kl. " in asked.text
    assert "Du och Karin går inte vidare tillsammans i Framsteg 2027." in asked.text
    assert len(said(lars)) == before
    await world.say(eva, "/attgora")
    row = await world.press(eva, "Karin och Lars")
    assert "Karin har lämnat programmet och kommit tillbaka, men de två är inte längre ett par." in row.text
    await world.say(lars, "/uppgifter")
    await world.press(lars, "Radera mina uppgifter?", "Ja, radera allt om mig")
    before = len(said(lars))
    asked = await world.press(eva, "Ja, skicka")
    assert "Lars har bett om att bli raderad tisdag 2 mars kl. " in asked.text
    assert len(said(lars)) == before
    await world.press(eva, "Ja, skicka")
    assert "Du och Karin går inte vidare tillsammans i Framsteg 2027." in heard(lars).text
    world.check_nothing_was_wrong()
