"""The manager's desk: what waits, the people, the cards; and that nobody else learns anything of it."""

from collections.abc import Iterator
from itertools import product

from handlers import callbacks
from handlers.table import COMMANDS
from programme.people import Role, State
from programme.presses import (
    Act,
    AddMentor,
    AdeptReply,
    AdeptSays,
    AmBoss,
    AmSamePerson,
    AnswerLetter,
    AnswerSurvey,
    AskAllMentors,
    AskAnyway,
    AskDeletion,
    AskMentor,
    BookDay,
    CancelMeeting,
    ChangeDetail,
    ChangeRole,
    ChangeRule,
    ChooseLanguage,
    ChooseProgramme,
    ChooseRole,
    ChosenPreset,
    ChosenRole,
    ConfirmMove,
    Consent,
    Decide,
    DeclineVersion,
    Deed,
    DeletePerson,
    Detail,
    DialogPress,
    DoWithPair,
    FitReply,
    FitSays,
    GetCopy,
    GoOnAlone,
    HaveRung,
    HaveTalked,
    InviteMentor,
    IsNoBoss,
    LeaveOut,
    LetGo,
    LetterRead,
    MentorReply,
    MentorSays,
    MoveAccount,
    MoveMeeting,
    NoteDeath,
    NoThanks,
    NotSamePerson,
    OpenCard,
    OpenConcern,
    OpenDetails,
    OpenInterview,
    OpenLeaving,
    OpenPage,
    OpenPair,
    OpenProgramme,
    OtherMentors,
    Page,
    PlanMeeting,
    Press,
    ProposeVersion,
    PutOff,
    ReachPartner,
    ReadContract,
    Replan,
    Rule,
    SamePerson,
    SettleConcern,
    ShowMeetings,
    ShowSuggestion,
    ShowTimeline,
    ShowWaiting,
    SignContract,
    StartMatch,
    StopMove,
    TakeBackVersion,
    TellAfterMeeting,
    TellConcern,
    Verdict,
    Way,
    Withdraw,
    WriteContract,
    WriteNote,
    WriteTo,
)
from sandbox.phones.people import Phone
from tests.databases import on_sqlite
from tests.world import World, heard

# Presses that carry nobody's id: what they do is done to oneself.
OF_ONESELF = {ChooseLanguage, ChooseProgramme, ChooseRole, GetCopy, OpenPage}
AT_ONCE = 8  # Telegram forgets a press that nobody has taken for long
REFUSALS = (
    "Det där kan jag inte öppna åt dig.",
    "Den frågan är redan stängd.",
    "Det kommandot känner jag inte till.",
    "Det där finns inte längre.",
)


def aimed_at(membership: int, letter: int, dialog: int) -> Iterator[Press]:
    """Every press there is with somebody's ids in it."""
    yield from (DialogPress(dialog, revision, act) for revision, act in product(range(2), Act))
    yield from (Decide(membership, verdict) for verdict in Verdict)
    for one in (Consent, NoThanks, OpenCard, OpenInterview, WriteTo, MoveAccount):
        yield one(membership)
    yield from (one(letter) for one in (AnswerLetter, LetterRead))
    yield from (ShowWaiting(1), StartMatch(1), PutOff(membership), HaveRung(membership))
    yield from (ShowSuggestion(1, membership), AskMentor(membership, membership), AskAllMentors(1, sure=True))
    yield from (LeaveOut(membership), OtherMentors(membership))
    yield from (one(membership) for one in (TellConcern, InviteMentor, AddMentor, WriteNote, HaveTalked))
    yield from (one(1) for one in (TellAfterMeeting, AnswerSurvey, ReachPartner))
    yield from (OpenDetails(membership), OpenProgramme(1), Replan(1, 739000, 739300, ChosenPreset.LEADERSHIP))
    yield from (ChangeDetail(membership, detail) for detail in Detail)
    yield from (ChangeRule(1, rule) for rule in Rule)
    yield from (CancelMeeting(1, sure=sure) for sure in (False, True))
    yield from (one(1) for one in (OpenPair, PlanMeeting, WriteContract, ReadContract, OpenConcern, SettleConcern))
    yield from (DoWithPair(1, deed, sure=sure) for deed, sure in product(Deed, (False, True)))
    yield from (FitSays(1, reply) for reply in FitReply)
    yield from (one(1, sure=sure) for one, sure in product((SignContract, TakeBackVersion), (False, True)))
    yield from (ProposeVersion(1), DeclineVersion(1))
    yield from (
        AmBoss(membership),
        AmBoss(membership, sure=True),
        IsNoBoss(membership, 1),
        ReachPartner(1),
        ShowTimeline(1),
        ShowMeetings(membership),
    )
    yield from (MentorSays(1, reply) for reply in MentorReply)
    yield from (AdeptSays(1, reply) for reply in AdeptReply)
    yield from (one(membership, membership) for one in (AskAnyway, SamePerson, NotSamePerson))
    yield from (ConfirmMove(1), StopMove(1))
    yield from (AmSamePerson(1, 1, yes=yes) for yes in (False, True))
    yield from (MoveMeeting(1), BookDay(1, 739000), ChangeRole(membership, ChosenRole.MENTOR))
    yield from (OpenLeaving(membership), GoOnAlone(membership))
    yield from (LetGo(membership, way, sure=sure) for way, sure in product(Way, (False, True)))
    for two in (Withdraw, AskDeletion, DeletePerson, NoteDeath):
        yield from (two(membership, sure=sure) for sure in (False, True))


def manager_only(membership: int, letter: int) -> Iterator[Press]:
    """What a participant might try with their own ids."""
    yield from (OpenLeaving(membership), LetGo(membership, Way.DISMISSED, sure=True), GoOnAlone(membership))
    yield from (OpenCard(membership), DeletePerson(membership), DeletePerson(membership, sure=True))
    yield from (OpenInterview(membership), Decide(membership, Verdict.APPROVE), Decide(membership, Verdict.DECLINE))
    yield from (
        ShowSuggestion(1),
        AskMentor(membership, membership),
        AskAllMentors(1, sure=True),
        OtherMentors(membership),
    )
    yield from (AnswerLetter(letter), LetterRead(letter))
    yield from (OpenPair(1), DoWithPair(1, Deed.MENTOR_YES), DoWithPair(1, Deed.REMATCH, sure=True))
    yield from (OpenConcern(1), SettleConcern(1), HaveTalked(membership), PutOff(membership), HaveRung(membership))
    yield from (ShowWaiting(1), StartMatch(1), AskAnyway(membership, membership))
    yield from (InviteMentor(membership), AddMentor(membership), WriteNote(membership))
    yield from (AmBoss(membership, sure=True), IsNoBoss(membership, 1))
    yield from (OpenProgramme(1), Replan(1, 739000, 739300, ChosenPreset.LEADERSHIP))
    yield from (ChangeRule(1, rule) for rule in Rule)
    yield from (OpenPage(Page.TODO), OpenPage(Page.PEOPLE), OpenPage(Page.PEOPLE, 5), OpenPage(Page.LINKS))


async def refused(world: World, phone: Phone, presses: list[Press]) -> None:
    """Press each, forged; nothing may be said but a refusal."""
    told, toasts = len(phone.chat.events), len(phone.toasts)
    for start in range(0, len(presses), AT_ONCE):
        for press in presses[start : start + AT_ONCE]:
            world.forge(phone, callbacks.encode(press))
        await world.rest()
    answers = phone.toasts[toasts:]
    assert len(answers) == len(presses)
    for press, answer in zip(presses, answers, strict=True):
        assert answer.alert, press
        assert any(word in answer.text for word in REFUSALS), (press, answer.text)
    assert [one for one in phone.chat.events[told:] if one.by_bot] == []


@on_sqlite
async def test_what_others_may_not_press(world: World) -> None:
    """Whatever a stranger, another participant or another programme's manager forges, nothing is told or done."""
    programme = await world.add_programme()
    bo = world.known("Bo Ek")
    await world.add_programme("Andra chansen", bo)
    karin, per, sune = world.person("Karin Åberg"), world.person("Per Ek"), world.person("Sune Ek")
    karins = await world.add_participant(karin, programme)
    pers = await world.add_participant(per, programme, Role.MENTOR)
    await world.say(karin, "Hemligt brev")
    await world.press(karin, "Skriv det till Eva", "Skicka")
    await world.say(karin, "Ett till")
    for phone in (per, sune, bo):
        await world.say(phone, "/jag")
    asked = {type(press) for press in aimed_at(1, 1, 1)}
    assert asked | OF_ONESELF == set(callbacks.CODES.values()), "a new press belongs in one of the lists above"
    before = await world.everything_stored()
    for phone in (per, sune, bo):
        await refused(world, phone, list(aimed_at(karins.id, 1, 2)))
    await refused(world, sune, list(aimed_at(2**63 - 1, 2**63 - 1, 2**63 - 1)))
    await refused(world, karin, list(manager_only(karins.id, 1)))
    await refused(world, per, [OpenCard(pers.id), DeletePerson(pers.id, sure=True), *manager_only(karins.id, 1)])
    await refused(world, sune, [*manager_only(karins.id, 1), ChooseProgramme(99), ChooseRole(99, ChosenRole.ADEPT)])
    await refused(world, sune, [ChooseLanguage(99), DialogPress(2**62, 2**62, Act.CHOOSE, 2**62)])
    after = await world.everything_stored()
    for table in ("people", "memberships", "dialogs", "letters", "links", "audit", "windows", "failed_updates"):
        assert after[table] == before[table], table


async def test_what_others_may_not_say(world: World) -> None:
    """A manager's command is to anybody else a command that there is not, in every spelling."""
    programme = await world.add_programme()
    karin, sune = world.person("Karin Åberg"), world.person("Sune Ek")
    await world.add_participant(karin, programme)
    words = [word for command in COMMANDS if command.managers for word in (command.name, *command.also)]
    for phone in (karin, sune):
        await world.say(phone, "/nonsens")
        unknown = heard(phone)
        assert unknown.text == "Det kommandot känner jag inte till. Här är det du kan göra:"
        for word in words:
            answer = await world.say(phone, f"/{word}")
            assert (answer.text, answer.buttons) == (unknown.text, unknown.buttons), word


async def test_the_list_and_the_cards(world: World) -> None:
    """Everything that waits is on one list with a button each; people stand in sheets of ten."""
    programme = await world.add_programme()
    eva = world.known("Eva Lind")
    await world.transcript(
        eva,
        [
            ("/attgöra", ["Att göra i Framsteg 2027", "Inget väntar på dig just nu."]),
            ("/deltagare", "Ingen har anmält sig ännu."),
        ],
    )
    for number in range(12):
        await world.add_participant(world.person(f"Nr{number:02} Ek"), programme, list(Role)[number % 2])
    waiting = world.person('Ulla <b>&"Ek')
    await world.add_participant(waiting, programme, state=State.REGISTERING)
    todo = await world.say(eva, "/todo")
    assert "Boka samtal med (12)\n• Nr00 Ek, adept, senast " in todo.text
    assert "… och 4 till" in todo.text
    assert todo.protected
    await world.say(waiting, "Hej")
    await world.press(waiting, "Skriv det till Eva", "Skicka")
    assert heard(eva).labels[0] == "Svara okänt namn"
    assert heard(eva).text == "okänt namn (adept) skriver:\nHej"
    await world.transcript(
        eva,
        [
            ("[Svara okänt namn]", "Skriv ditt svar till okänt namn."),
            ("[Avbryt]", "Okej, inget skickades."),
            ("/todo", ["Obesvarade meddelanden (1)\n• okänt namn, "]),
            ("/people", "Deltagare"),
            ("[Nästa →]", "Deltagare"),
            ("[Nr11 Ek, mentor]", ["Nr11 Ek, mentor", "Kan mest om: försäljning", "Antal adepter: 2"]),
            ("[← Föregående]", "Deltagare"),
            ("[Nr00 Ek, adept]", ["Vill bli bättre på: försäljning", "Mål eller idé: Våga mer"]),
            ("[Deltagare]", "Deltagare"),
        ],
    )
    eva.press_forged(callbacks.encode(OpenPage(Page.PEOPLE, 2**63 - 1)))
    await world.rest()
    assert any("Nr00" in label for one in eva.heard for label in one.labels)
    assert "Något gick fel" not in heard(eva).text


async def test_a_manager_is_not_deleted_by_the_way(world: World) -> None:
    """A manager who also takes part can't be deleted by another, nor by themselves."""
    eva, bo = world.known("Eva Lind"), world.known("Bo Ek")
    programme = await world.add_programme("Framsteg 2027", eva, bo)
    evas = await world.add_participant(eva, programme, Role.MENTOR)
    for phone in (eva, bo):
        await world.say(phone, "/todo")
        await refused(world, phone, [DeletePerson(evas.id), DeletePerson(evas.id, sure=True)])
