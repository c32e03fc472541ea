"""Settings are read kindly and refused in one sentence that helps."""

import os
import re
import traceback
from pathlib import Path

import pytest
from pydantic import SecretStr
from pydantic_core import PydanticUndefined

from bot.log import LogFormat
from bot.settings import Address, LogLevel, Settings, SettingsError, UpdatesBy, load_settings

TOKEN = "123456789:AAF-this_is_a_secret_of_35_characters"
EXAMPLE = Path(__file__).parents[2] / ".env.example"
NAMES = [name.upper() for name in Settings.model_fields]
WEBHOOK = {"UPDATES": "webhook", "WEBHOOK_URL": "https://mentor.example.org/x", "WEBHOOK_SECRET": "proof"}


@pytest.fixture(autouse=True)
def an_empty_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """No setting of the developer's own machine gets in."""
    for name in os.environ:
        if name.upper() in NAMES:
            monkeypatch.delenv(name)


def load(monkeypatch: pytest.MonkeyPatch, **variables: str) -> Settings:
    """Return the settings from these variables and a token."""
    for name, value in {"BOT_TOKEN": TOKEN, **variables}.items():
        monkeypatch.setenv(name, value)
    return load_settings(None)


def refusal(monkeypatch: pytest.MonkeyPatch, **variables: str) -> list[str]:
    """Return the sentences these variables are refused with, having seen that no value stands in them."""
    with pytest.raises(SettingsError) as caught:
        load(monkeypatch, **variables)
    printed = "".join(traceback.format_exception(caught.value))
    assert TOKEN not in printed
    assert caught.value.__context__ is None
    assert "pydantic" not in str(caught.value)
    return str(caught.value).splitlines()


def test_a_token_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything else has a default that works on a laptop."""
    settings = load(monkeypatch)
    assert settings.bot_token.get_secret_value() == TOKEN
    assert settings.bot_api_url == "https://api.telegram.org"
    assert settings.database_url.get_secret_value() == "sqlite:///data/mentorbot.sqlite3"
    assert settings.manager_ids == ()
    assert settings.operator_chat_id is None
    assert settings.time_zone == "Europe/Stockholm"
    assert settings.default_language == "sv"
    assert settings.updates is UpdatesBy.POLLING
    assert settings.webhook_url is None
    assert settings.webhook_secret is None
    assert settings.http_listen == Address("127.0.0.1", 8080)
    assert settings.log_level is LogLevel.INFO
    assert settings.log_format is LogFormat.CONSOLE


def test_every_value_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever can be set is set, in the type the bot works with."""
    settings = load(
        monkeypatch,
        BOT_API_URL="http://localhost:8081/",
        DATABASE_URL="postgres://me:pw@db/mentorbot",
        MANAGER_IDS=" 12, 34 ,",
        OPERATOR_CHAT_ID="-1001234",
        TIME_ZONE="Asia/Kolkata",
        DEFAULT_LANGUAGE="en",
        HTTP_LISTEN="[::]:80",
        LOG_LEVEL="debug",
        LOG_FORMAT="JSON",
        **WEBHOOK,
    )
    assert settings.bot_api_url == "http://localhost:8081"
    assert settings.manager_ids == (12, 34)
    assert settings.operator_chat_id == -1001234
    assert settings.time_zone == "Asia/Kolkata"
    assert settings.default_language == "en"
    assert settings.updates is UpdatesBy.WEBHOOK
    assert settings.webhook_url == "https://mentor.example.org/x"
    assert settings.webhook_secret is not None
    assert settings.http_listen == Address("::", 80)
    assert settings.log_level is LogLevel.DEBUG
    assert settings.log_format is LogFormat.JSON


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+psycopg"])
def test_every_way_to_write_postgresql_means_our_driver(monkeypatch: pytest.MonkeyPatch, scheme: str) -> None:
    """Hosts hand out postgres:// addresses; SQLAlchemy wants the driver named."""
    settings = load(monkeypatch, DATABASE_URL=f"{scheme}://me:pw@db/mentorbot")
    assert settings.database_url.get_secret_value() == "postgresql+psycopg://me:pw@db/mentorbot"


def test_an_empty_value_is_the_default(monkeypatch: pytest.MonkeyPatch) -> None:
    """`NAME=` in a file or a container's settings is the same as no line at all."""
    empty = load(monkeypatch, **{name: "" for name in NAMES if name not in {"BOT_TOKEN", "HTTP_LISTEN"}})
    assert empty == Settings(bot_token=SecretStr(TOKEN))


def test_an_empty_address_means_no_server(monkeypatch: pytest.MonkeyPatch) -> None:
    """HTTP_LISTEN is the one setting in which empty says something."""
    assert load(monkeypatch, HTTP_LISTEN="").http_listen is None


def test_the_environment_goes_before_the_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The file fills in what the environment leaves open; what it holds for others is left alone."""
    (tmp_path / ".env").write_text(
        f"BOT_TOKEN={TOKEN}\nTIME_ZONE=Asia/Kolkata\nDEFAULT_LANGUAGE=en\nPOSTGRES_PASSWORD=x\n"
    )
    monkeypatch.setenv("TIME_ZONE", "Europe/Oslo")
    settings = load_settings(tmp_path / ".env")
    assert (settings.time_zone, settings.default_language) == ("Europe/Oslo", "en")


def test_a_file_that_is_not_there_is_no_problem(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """In a container everything comes from the environment."""
    monkeypatch.setenv("BOT_TOKEN", TOKEN)
    assert load_settings(tmp_path / ".env").bot_token.get_secret_value() == TOKEN


def test_a_file_from_notepad_is_read_or_refused(tmp_path: Path) -> None:
    """A byte order mark does no harm; another encoding is said in a sentence that shows nothing of the file."""
    file = tmp_path / ".env"
    file.write_text(f"BOT_TOKEN={TOKEN}\n", encoding="utf-8-sig")
    assert load_settings(file).bot_token.get_secret_value() == TOKEN
    file.write_text(f"BOT_TOKEN={TOKEN}\n", encoding="utf-16")
    with pytest.raises(SettingsError, match="must be a text file in UTF-8") as caught:
        load_settings(file)
    assert caught.value.__context__ is None


def test_a_missing_token_is_said_in_one_sentence() -> None:
    """The first mistake everybody makes."""
    with pytest.raises(SettingsError) as caught:
        load_settings(None)
    assert str(caught.value) == (
        "BOT_TOKEN is missing; a line that works: BOT_TOKEN=123456789:AAF0example-from-BotFather_0123456789"
    )


@pytest.mark.parametrize(
    ("name", "value", "problem"),
    [
        ("BOT_TOKEN", "AAF-this_is_a_secret", "must be the whole token"),
        ("BOT_API_URL", "api.telegram.org", "must be an http or https address"),
        ("BOT_API_URL", "http://localhost:port", "must be an http or https address"),
        ("BOT_API_URL", "https://api.telegram.org/bot", "must be given without /bot"),
        ("DATABASE_URL", "mysql://me:hidden-password@db/x", "must begin with sqlite:/// or postgresql://"),
        ("DATABASE_URL", "data/mentorbot.sqlite3", "must begin with sqlite:/// or postgresql://"),
        ("MANAGER_IDS", "@anna", "must be Telegram ids"),
        ("OPERATOR_CHAT_ID", "@anna", "must be the number of a chat"),
        ("TIME_ZONE", "Stockholm", "must be the name of a time zone"),
        ("TIME_ZONE", "../../etc/passwd", "must be the name of a time zone"),
        ("TIME_ZONE", "Europe", "must be the name of a time zone"),
        ("DEFAULT_LANGUAGE", "Swedish", "must be the code of a language"),
        ("UPDATES", "push", "must be polling or webhook"),
        ("WEBHOOK_URL", "mentor.example.org", "must be the public address"),
        ("WEBHOOK_SECRET", "å hidden-password", "may hold only letters"),
        ("HTTP_LISTEN", "8080", "must be a host, a colon and a port"),
        ("HTTP_LISTEN", "localhost:99999", "must be a host, a colon and a port"),
        ("LOG_LEVEL", "loud", "must be DEBUG, INFO, WARNING or ERROR"),
        ("LOG_FORMAT", "xml", "must be console or json"),
    ],
)
def test_a_wrong_value_is_refused_with_a_working_example(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, problem: str
) -> None:
    """The sentence names the variable, not its value, and its example is accepted."""
    (sentence,) = refusal(monkeypatch, **{name: value})
    assert sentence.startswith(f"{name} {problem}")
    assert value not in sentence.partition(";")[0].replace("without /bot", "")
    example = sentence.partition(f"{name}=")[2]
    load(monkeypatch, **{name: example})


def test_every_problem_has_its_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody starts five times to find five mistakes."""
    sentences = refusal(monkeypatch, BOT_TOKEN="x", TIME_ZONE="x", UPDATES="x")
    assert [sentence.split()[0] for sentence in sentences] == ["BOT_TOKEN", "TIME_ZONE", "UPDATES"]


def test_a_webhook_needs_address_secret_and_server(monkeypatch: pytest.MonkeyPatch) -> None:
    """What polling does not need is asked for, all at once."""
    sentences = refusal(monkeypatch, UPDATES="webhook", HTTP_LISTEN="")
    assert [sentence.split(";")[0] for sentence in sentences] == [
        "WEBHOOK_URL is missing, and UPDATES=webhook needs it",
        "WEBHOOK_SECRET is missing, and UPDATES=webhook needs it",
        "HTTP_LISTEN is empty, and UPDATES=webhook needs a server",
    ]


@pytest.mark.parametrize("url", ["http://mentor.example.org", "https://mentor.example.org:8080/x"])
def test_telegram_delivers_only_where_it_says(monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    """Telegram's own server wants https and one of four ports; a local one takes anything."""
    (sentence,) = refusal(monkeypatch, **WEBHOOK | {"WEBHOOK_URL": url})
    assert sentence.endswith(
        "or Telegram refuses it; a line that works: WEBHOOK_URL=https://mentor.example.org/telegram"
    )
    load(monkeypatch, **WEBHOOK | {"WEBHOOK_URL": url, "BOT_API_URL": "http://localhost:8081"})


def test_no_secret_is_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither printing the settings nor their fields shows a secret; `secrets` names them all for the log."""
    settings = load(monkeypatch, DATABASE_URL="postgresql://me:p%40ss:w@db/x", **WEBHOOK)
    printed = f"{settings} {settings!r} {settings.database_url} {settings.model_dump()} {settings.model_dump_json()}"
    assert settings.secrets() == (TOKEN, "proof", "p%40ss:w", "p@ss:w")
    assert not [secret for secret in settings.secrets() if secret in printed]


def test_settings_do_not_change(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read once, at the start."""
    with pytest.raises(ValueError, match="frozen"):
        load(monkeypatch).time_zone = "Europe/Oslo"


def example_lines() -> list[tuple[str, str, str]]:
    """Return (comment, name, value) of every setting in the example file."""
    return re.findall(r"^# (.+)\n([A-Z_]+)=(.*)$", EXAMPLE.read_text(encoding="utf-8"), re.MULTILINE)


def test_the_example_file_has_every_setting_in_order() -> None:
    """One line a setting, as in the class, each with a comment."""
    assert [name for _, name, _ in example_lines()] == NAMES
    settings_lines = re.findall(r"^[^#\n].*$", EXAMPLE.read_text(encoding="utf-8"), re.MULTILINE)
    assert len(settings_lines) == len(NAMES)


def test_the_example_file_holds_the_defaults() -> None:
    """Copied as it is, it says what leaving it out says."""
    given = load_settings(EXAMPLE)
    default = Settings(bot_token=given.bot_token)
    assert given == default
    for _, name, value in example_lines():
        field = Settings.model_fields[name.lower()]
        no_default = field.default in (PydanticUndefined, None, ())
        assert bool(value) is (name == "BOT_TOKEN" or not no_default), name


@pytest.mark.parametrize("name", list(Settings.model_fields))
def test_every_setting_is_described(name: str) -> None:
    """The class can be read without the documentation."""
    field = Settings.model_fields[name]
    assert field.description
    assert field.description.endswith(".")
    assert field.examples
