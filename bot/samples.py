"""One of each file that the bot hands out, about people who don't exist: to look at before anybody gets one.

A test holds the list against the recipes, so that a new document can't come without its sample.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from bot import sample_facts as facts
from bot.printing import rendered
from bot.texts import Texts
from documents.attendance_list import attendance_list
from documents.board_page import board_page
from documents.calendar_file import Invited, calendar_file
from documents.contract_page import contract_page
from documents.diploma import diplomas
from documents.glance_picture import glance_picture
from documents.guide_leaflet import guide_leaflet
from documents.mail import Attached, mail
from documents.personal_copy import personal_copy
from documents.personal_copy_data import personal_copy_data
from documents.plan import plan
from documents.spreadsheet import spreadsheet
from documents.trend_picture import trend_picture
from programme.ports.conversation import Words
from programme.usecases.common import guide_file
from programme.usecases.desk import gathering_list
from programme.usecases.year import calendar_entry, gathering_answer, plan_paper

TEXTS = Texts()


@dataclass(frozen=True, slots=True)
class Sample:
    """A file.

    Attributes:
        made: makes it in the language of these words.
        kinds: the kinds of recipes that it stands for; none for what goes another way.
    """

    made: Callable[[Words], bytes]
    kinds: frozenset[str] = frozenset()


def _diplomas(words: Words) -> bytes:
    mentor = replace(facts.DIPLOMA, name=facts.LARS.whole, role="mentor", serial="HAQ-JQD-6E5")
    early = replace(facts.DIPLOMA, name="Ibrahim al-Hassan", serial="7KD-M3X-QPA", meetings=2, hours=4)
    took_part = replace(early, about=True, took_part=True)  # an adept whose mentor went early
    return diplomas([facts.DIPLOMA, mentor, took_part], words, facts.MADE)


def _open_contract(words: Words) -> bytes:
    found = facts.contract(words)
    sides = tuple(replace(one, day=None) for one in found.sides)
    return contract_page(replace(found, sides=sides), words, facts.MADE)


def _guide(words: Words) -> bytes:
    found = rendered(facts.guide(), TEXTS, words("document-language"))
    return guide_leaflet(facts.PROGRAMME.name, found, words, facts.MADE)


def _calendar(words: Words, invited: Invited | None = None) -> bytes:
    return calendar_file(facts.ENTRY, facts.LARS.whole, facts.MADE, facts.BOT, words, invited)


def _gathering(words: Words) -> bytes:
    entry = replace(facts.ENTRY, partner=None, gathering=facts.ATTENDANCE.gathering)
    return calendar_file(entry, "", facts.MADE, facts.BOT, words)


def _mail(words: Words) -> bytes:
    head = replace(facts.HEAD, subject=words("mail-subject-hello"))
    invited = Invited(head.sender, head.sender_name, head.to, head.to_name)
    paragraphs = [words("mail-greeting", {"name": facts.KARIN.called}), words("mail-hello")]
    return mail(
        head, paragraphs, [words("mail-foot-stop-here")], Attached(_calendar(words, invited), "REQUEST", "invite.ics")
    )


SAMPLES: Mapping[str, Sample] = {
    "diploma.pdf": Sample(_diplomas, frozenset({"diploma", "diplomas"})),
    "contract.pdf": Sample(
        lambda words: contract_page(facts.contract(words), words, facts.MADE), frozenset({"contract"})
    ),
    "contract-to-sign.pdf": Sample(_open_contract, frozenset({"contract"})),
    "guide.pdf": Sample(_guide, frozenset(guide_file.KINDS)),
    "board.pdf": Sample(lambda words: board_page(facts.GLANCE, words, facts.MADE), frozenset({"board"})),
    "business-plan.pdf": Sample(
        lambda words: plan(facts.PLAN, words, facts.MADE), frozenset({plan_paper.MINE, plan_paper.VERSION})
    ),
    "attendance.pdf": Sample(
        lambda words: attendance_list(facts.ATTENDANCE, words, facts.MADE), frozenset({gathering_list.KIND})
    ),
    "programme.png": Sample(lambda words: glance_picture(facts.GLANCE, words), frozenset({"glance"})),
    "pair.png": Sample(lambda words: trend_picture(facts.TREND, words), frozenset({"trend"})),
    "programme.xlsx": Sample(lambda words: spreadsheet(facts.PEOPLE, words), frozenset({"workbook"})),
    "links.xlsx": Sample(lambda words: spreadsheet(facts.LINKS, words), frozenset({"personal-links"})),
    "copy.txt": Sample(lambda words: personal_copy(facts.COPY, words), frozenset({"copy"})),
    "copy.json": Sample(lambda words: personal_copy_data(facts.COPY, words), frozenset({"copy-data"})),
    "meeting.ics": Sample(_calendar, frozenset(calendar_entry.RECIPES.values())),
    "gathering.ics": Sample(_gathering, frozenset({gathering_answer.RECIPE})),
    "invitation.eml": Sample(_mail),
}
"""The files, by their names."""


def write(folder: Path, language: str) -> Iterator[Path]:
    """Write one of each into a folder; yield where each lies.

    Raises:
        LookupError: the bot does not speak this language.
        OSError: it can't be written there.
    """
    if language not in TEXTS.languages:
        raise LookupError(f"There are no texts in {language}; there are: {', '.join(TEXTS.languages)}.")
    folder.mkdir(parents=True, exist_ok=True)
    for name, sample in SAMPLES.items():
        path = folder / name
        path.write_bytes(sample.made(TEXTS.words(language)))
        yield path
