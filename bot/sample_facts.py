"""People, pairs and a programme that don't exist, for `bot.samples`."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from documents.attendance_list import Attendance, Guest
from documents.diploma import Diploma
from documents.mail import Head
from programme.cadence import plan
from programme.calendar_entry import CalendarEntry
from programme.fares import Fare
from programme.glance import Answered, Glance, Month, Stage, Wait
from programme.names import Name
from programme.pair import Contract
from programme.people import Membership, Person, Preset, Programme, Role, State
from programme.personal_copy import CopiedLetter, Stored
from programme.plan import PlanPaper, Section
from programme.ports.conversation import Words
from programme.speech import Facts, Phrase, WithYear
from programme.times import stamp
from programme.trend import MonthOfTwo, Trend
from programme.usecases.common import guide_file
from programme.usecases.common.guide import SHEETS, text_of
from programme.usecases.desk.importing_taken import HEADINGS
from programme.usecases.trust.contract_file import ContractFile, Side
from programme.usecases.trust.contract_plan import MeetingPlan
from programme.usecases.trust.contract_text import text_from
from programme.workbook import Sheet, Workbook

ZONE = ZoneInfo("Europe/Stockholm")
MADE = datetime(2027, 12, 17, 14, tzinfo=UTC)
FIRST, LAST, TODAY = date(2027, 1, 15), date(2027, 12, 17), date(2027, 6, 15)
PROGRAMME = Programme(1, "Framsteg 2027", FIRST, LAST, Preset.LEADERSHIP, ZONE.key, MADE)
KARIN, LARS = Name(1, "Karin", "Karin Åberg"), Name(2, "Lars-Göran", "Lars-Göran Holmström")
BOT = "framstegbot"

_SECTIONS = {
    Section.IDEA: "Surdegsbröd till kontor i Umeå, bakat samma morgon.\n\nVi lämnar vid dörren före åtta.",
    Section.CUSTOMER: "Kontor med tio till femtio anställda som har frukost ihop en dag i veckan.",
    Section.PRICE: "45 kronor per person och gång.\nFrukt kostar 15 kronor till.",
}
_TEXTS = tuple(_SECTIONS.get(one, "") for one in Section)
PLAN = PlanPaper(KARIN.whole, PROGRAMME.name, TODAY, 2, "Bröd som kommer till jobbet.", _TEXTS)

DIPLOMA = Diploma(
    name=KARIN.whole,
    role="adept",
    programme=PROGRAMME.name,
    first=FIRST,
    last=LAST,
    meetings=9,
    hours=18,
    manager="Eva Lind",
    day=LAST,
    serial="JWM-87U-JH3",
    verified_at=BOT,
)
ATTENDANCE = Attendance(
    programme=PROGRAMME.name,
    gathering="Kick-off",
    when="15.1.2027, 17.00–20.00 · Sparbankshuset, Umeå",
    guests=[
        Guest(KARIN.whole, "adept"),
        Guest(LARS.whole, "mentor"),
        Guest("Åsa-Britt Östergren", "mentor"),
        Guest("Ibrahim al-Hassan", "adept"),
        Guest("Nguyễn Thị Vân", "adept"),
        Guest("Per-Olof Ek", "mentor"),
    ],
)
ENTRY = CalendarEntry(
    meeting_id=1,
    changes=0,
    starts_at=datetime(2027, 6, 22, 13, tzinfo=UTC),
    ends_at=datetime(2027, 6, 22, 15, tzinfo=UTC),
    noted_at=MADE,
    zone=ZONE,
    reader_id=1,
    partner=LARS,
    place="Kafé Bryggan",
)
HEAD = Head(
    sender="programmet@example.org",
    sender_name=PROGRAMME.name,
    to="karin@example.org",
    to_name=KARIN.whole,
    subject="",
    message_id="<sample@example.org>",
    at=MADE,
)
_MET = (31, 44, 52, 49, 55, 0, 0, 0, 0, 0, 0, 0)
GLANCE = Glance(
    programme=PROGRAMME,
    day=TODAY,
    week=22,
    plan=plan(PROGRAMME.preset, FIRST, LAST),
    stages=dict(
        zip(Stage, ((64, 47), (63, 46), (62, 46), (60, 45), (58, 44), (57, 44), (0, 0)), strict=True),
    ),
    left=(2, 1),
    fares={Fare.NOW: 3, Fare.WATCH: 8, Fare.FINE: 44, Fare.PAUSED: 2, Fare.BEFORE: 1, Fare.ENDED: 2},
    still=1,
    months=[Month(date(2027, 1 + one, 1), held, 21 if one == 5 else 0, 47) for one, held in enumerate(_MET)],
    due=240,
    pace=38,
    reports=Answered(462, 398, 101),
    surveys={"pulse": Answered(118, 96, 58)},
    waits={Wait.TALK: 4, Wait.MENTOR: 12, Wait.MEETING: 41},
    left_out=1,
)
TREND = Trend(
    PROGRAMME,
    {Role.ADEPT: KARIN, Role.MENTOR: LARS},
    TODAY,
    [
        MonthOfTwo(date(2027, 1 + one, 1), fare, *counts)
        for one, (fare, *counts) in enumerate(
            (
                (Fare.FINE, 1, 0, 0),
                (Fare.FINE, 1, 0, 0),
                (Fare.WATCH, 0, 0, 1),
                (Fare.FINE, 1, 0, 0),
                (Fare.FINE, 1, 1, 0),
            )
        )
    ],
    {Role.ADEPT: [(date(2027, 2, 11), 3), (date(2027, 5, 20), 5)], Role.MENTOR: [(date(2027, 5, 20), 4)]},
)
PERSON = Person(
    1, "sv", MADE, name=KARIN.whole, called="Karin", email="karin@example.org", phone="+46701740605", town="Umeå"
)
_SEAT = Membership(1, 1, 1, Role.ADEPT, State.REGISTERED, MADE, registered_at=MADE, goal="Våga delegera")
COPY = Stored(PERSON, MADE, ZONE, [(_SEAT, PROGRAMME)], (), [CopiedLetter(stamp(MADE, ZONE), "Eva", "Tack!")], ())
PEOPLE = Workbook(
    PROGRAMME.name,
    MADE.replace(tzinfo=None),
    (
        Sheet(
            "export-people",
            ("export-name", "export-role", "export-town"),
            [
                (one.name, Phrase("role-adept" if "adept" in one.note else "role-mentor"), "Umeå")
                for one in ATTENDANCE.guests
            ],
        ),
    ),
)
LINKS = Workbook(
    PROGRAMME.name,
    MADE.replace(tzinfo=None),
    (
        Sheet(
            "importing-sheet",
            tuple(f"importing-heading-{one}" for one in HEADINGS),
            [
                (
                    *(2, KARIN.whole, Phrase("role-adept"), "070-174 06 05", "karin@example.org"),
                    f"https://t.me/{BOT}?start=abc",
                    Phrase(
                        "importing-text-adept",
                        {
                            "name": "Karin",
                            "manager": "Eva",
                            "programme": PROGRAMME.name,
                            "until": WithYear(LAST),
                            "link": f"https://t.me/{BOT}?start=abc",
                        },
                    ),
                    None,
                )
            ],
        ),
    ),
)
_GOALS = {
    "sv": (
        "Våga delegera, och sova gott ändå",
        "Lägga en plan för mina nästa tre år",
        "Vi hörs på telefon varannan måndag.",
    ),
    "en": (
        "Dare to delegate, and sleep well all the same",
        "Make a plan for my next three years",
        "We speak on the phone every other Monday.",
    ),
}

MEETINGS = MeetingPlan(9, 8, 5, date(2027, 12, 17))
"""The plan of the meetings in the sample of a contract."""


def contract(words: Words) -> ContractFile:
    """Return a contract that both have signed, the mentor on paper."""
    first, second, agreed = _GOALS[words("document-language")]
    made = Contract(1, 1, "", (first, second), agreed, "", "", 1, MADE)
    names: Facts = {"adept": KARIN.called, "mentor": LARS.called, "manager": "Eva"}
    whole: Facts = {"adept": KARIN.whole, "mentor": LARS.whole, "programme": PROGRAMME.name, "day": WithYear(FIRST)}
    text = text_from(made, words, whole, names, MEETINGS)
    sides = (
        Side(Role.ADEPT, KARIN.whole, WithYear(date(2027, 1, 20)), on_paper=False),
        Side(Role.MENTOR, LARS.whole, WithYear(date(2027, 1, 22)), on_paper=True),
    )
    return ContractFile(PROGRAMME.name, text, text.split("\n\n")[1], FIRST, sides)


def guide() -> guide_file.GuideFile:
    """Return all chapters of the guide, as an adept reads them."""
    facts: Facts = {
        "manager": "Eva",
        "readers": "Eva",
        "rhythm": Phrase("guide-rhythm-leadership"),
        "end": Phrase("guide-end-all", {"ends": WithYear(LAST)}),
    }
    names: Facts = {one: Phrase(f"wording-{one}") for one in ("adept", "mentor", "manager")}
    promises = Phrase("quoted", {"text": Phrase("contract-text-clauses", names)})
    return guide_file.GuideFile(
        PROGRAMME.name,
        [
            guide_file.PrintedChapter(
                Phrase(f"button-guide-{text_of(chapter)}"),
                [
                    (
                        Phrase(f"guide-{text_of(chapter)}-{number + 1}", facts),
                        *((promises,) if text_of(chapter) == "contract" else ()),
                    )
                    for number in range(count)
                ],
            )
            for chapter, count in SHEETS.items()
        ],
    )
