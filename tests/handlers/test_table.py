"""The table of everything that can be said or pressed: complete, unambiguous, and told in the help text."""

import re
from collections import Counter
from dataclasses import fields

import pytest

from bot.clock import SystemClock
from bot.rendering import Renderer
from bot.texts import Texts
from handlers import callbacks, closing
from handlers.request import What
from handlers.table import COMMANDS, OTHERS, PRESS_ROWS, menu_commands
from programme.errors import ProgrammeError
from programme.people import Role
from programme.presses.page import Page
from programme.speech import Phrase
from programme.tasks import TASKS
from programme.typed_commands import MEANT, MEANT_AT_THE_DESK
from tests.presses import every_press
from tests.scenes.may import MAY

TEXTS = Texts()


def test_every_press_has_a_handler_and_a_code() -> None:
    """A button can be made of every press, and every press leads to one place; mypy sees that it fits there."""
    assert Counter(press for press, _ in PRESS_ROWS) == Counter(callbacks.CODES.values()) == Counter(every_press())
    assert all(len(code) <= 2 for code in callbacks.CODES)


FORGED = (
    *(None, "", "1", "1k:", "1k:0", "2k", "1K", "1p:99:0", "k", "1kk"),
    *("1c", "1c:", "1c:-1", "1c:+1", "1c: 1", "1c:01", "1c:1_0", "1c:Z", "1c:é", "1c:١", "1c:1:1", "1c:" + "z" * 40),
)


@pytest.mark.parametrize("data", FORGED)
def test_forged_data_is_a_closed_question(data: str | None) -> None:
    """What `encode` does not make is not understood."""
    with pytest.raises(ProgrammeError, match="closed-question"):
        callbacks.decode(data)


def test_everything_that_comes_in_is_handled() -> None:
    """Each kind of thing that can come in has its place; groups are answered at the edge."""
    assert set(OTHERS) | {What.COMMAND, What.PRESS, What.IN_GROUP} == set(What)


def test_every_word_of_a_command_is_one_command_only() -> None:
    """No two commands share a word, and each has its word in the menu that Telegram takes."""
    words = Counter(word for command in COMMANDS for word in (command.name, *command.also))
    assert {word: count for word, count in words.items() if count > 1} == {}
    for command in COMMANDS:
        assert all(word == word.lower() for word in (command.name, *command.also))
        for name in (command.name, command.also[0]):
            assert re.fullmatch(r"[a-z0-9_]{1,32}", name), name
        dotless = {word.translate(str.maketrans("åäö", "aao")) for word in command.also}
        assert dotless <= set(command.also), f"/{command.name} is not understood without dots"


@pytest.mark.parametrize("language", TEXTS.languages)
@pytest.mark.parametrize("role", [Role.ADEPT, Role.ASSISTANT, Role.MANAGER])
def test_the_menu_is_what_telegram_takes(language: str, role: Role) -> None:
    """Names and descriptions keep Telegram's rules, and everybody sees the commands of the tasks that they may do."""
    menu = Renderer(TEXTS, SystemClock()).menu(language, TASKS[role])
    names = {one["command"] for one in menu}
    assert len(names) == len(menu) <= 100
    for one in menu:
        assert re.fullmatch(r"[a-z0-9_]{1,32}", one["command"])
        assert 1 <= len(one["description"]) <= 256
    desk = [one for one in COMMANDS if one.task is not None and one.in_menu]
    for command in desk:
        assert bool(names & {command.name, *command.also}) is (command.task in TASKS[role])


MENUS = {
    Role.ADEPT: ["me", "meet", "write", "help"],
    Role.MANAGER: ["todo", "people", "pairs", "match", "rematch", "programme", "announce", "help"],
}


@pytest.mark.parametrize("role", MENUS)
def test_the_menu_is_small(role: Role) -> None:
    """A menu holds what is needed each week, in this order; the rest is behind buttons, and can be typed."""
    assert [name for name, _ in menu_commands("en", TASKS[role])] == MENUS[role]


@pytest.mark.parametrize("language", TEXTS.languages)
def test_the_help_text_names_the_commands_of_the_menu(language: str) -> None:
    """What help tells can be typed, and what stands in the menu is told: the same words for the same people."""
    word_of = {word: command for command in COMMANDS for word in (command.name, *command.also)}
    told: dict[Role, set[str]] = {}
    for key, role in (("help", Role.ADEPT), ("help-assistant", Role.ASSISTANT), ("help-manager", Role.MANAGER)):
        text = TEXTS.render(Phrase(key, {"manager": "Eva", "plan": "adept"} if key == "help" else {}), language)
        written = re.findall(r"^/(\w+) – ", text, flags=re.MULTILINE)
        assert set(written) <= set(word_of), "help names a command that there is not"
        told[role] = {word_of[word].name for word in written}
        shown = {word_of[name].name for name, _ in menu_commands(language, TASKS[role])}
        assert shown - told[role] == {"help"}
        assert set(re.findall(r"/(\w+)", text)) <= set(word_of), "a shortcut that there is not"
    for role, names in told.items():
        assert {word_of[name].task for name in names} <= {None, *TASKS[role]}
    stranger = TEXTS.render(Phrase("help-stranger"), language)
    assert set(re.findall(r"/(\w+)", stranger)) <= set(word_of)


def test_every_page_of_the_menu_opens() -> None:
    """Each page has a function, and each page's button a label in every language (writing names the manager)."""
    from handlers.page import PAGES

    assert set(PAGES) | {Page.PEOPLE} == set(Page)


def test_every_press_is_known_to_end_with_its_programme_or_to_outlive_it() -> None:
    """A new kind of press says by a field which programme it belongs to, or is listed among those that outlive one."""
    ends = every_press() - closing.OUTLIVE_THE_PROGRAMME
    assert [one.__name__ for one in ends if not {field.name for field in fields(one)} & set(closing.FIELDS)] == []


READ_NO_MORE = {
    "GetCalendarFile": "the meetings fall away",
    "GetLinks": "the links of the list lead nowhere",
    "GetVersion": "an adept's plan is theirs alone",
    "LookAtMentor": "nobody is matched",
    "OpenBridge": "nobody is matched",
    "OpenEntry": "nobody is invited",
    "OpenImport": "nobody is invited",
    "OpenInterview": "nobody waits for a verdict",
    "OpenJoint": "the meetings fall away",
    "OpenPause": "nothing is left to rest from",
    "OpenPoint": "the meetings fall away",
    "OpenTie": "nobody is matched",
    "ReadAs": "nobody is invited",
    "ReadPlan": "an adept's plan is theirs alone",
    "ReadSection": "an adept's plan is theirs alone",
    "SeeEnquiry": "the survey at the end is the last one",
    "SeePairEnquiry": "the survey at the end is the last one",
    "ShowColumn": "nobody is invited",
    "ShowColumns": "nobody is invited",
    "ShowEntries": "nobody is invited",
    "ShowMentors": "nobody is matched",
    "ShowSuggestion": "nobody is matched",
}
"""What can't be read after the programme's end, though its name says reading, and why."""


def test_what_can_be_read_can_be_read_after_the_end_unless_a_reason_says_no() -> None:
    """A page, a file or a list is wanted after the end, too, and nobody thinks of it when a button is made."""
    reads = {one for one in every_press() if re.match(r"(Get|Look|Open|Reach|Read|See|Show)[A-Z]", one.__name__)}
    assert {one.__name__ for one in reads - closing.OUTLIVE_THE_PROGRAMME} == set(READ_NO_MORE)


def test_a_participants_command_is_known_without_its_stroke() -> None:
    """All names of all commands for everybody, but those that begin and end something; and no command that is none."""
    begins_or_ends = {"start", "cancel"}
    mine = [one for one in COMMANDS if one.task is None and one.name not in begins_or_ends]
    assert {word: command.name for command in mine for word in (command.name, *command.also)}.items() <= MEANT.items()
    assert set(MEANT.values()) == {one.name for one in mine}


def test_a_managers_command_is_known_without_its_stroke() -> None:
    """All names of all commands of the desk, but the search's own: what it looks for is typed as it is."""
    desk = [one for one in COMMANDS if one.task is not None and one.name != "person"]
    named = {word: command.name for command in desk for word in (command.name, *command.also)}
    assert named.items() <= MEANT_AT_THE_DESK.items()
    for_all = {"me", "privacy", "forget", "verify", "language", "guide", "help"}
    assert set(MEANT_AT_THE_DESK.values()) == {one.name for one in desk} | for_all


def test_who_may_press_each_button_is_written_down() -> None:
    """A new press has a row in the table of rights at once, and not only when the deep tests are run."""
    assert set(MAY) == every_press()
