"""The operator's settings, read from the environment and `.env`.

No setting is read at import: `load_settings` is called once, at the start. Wrong settings stop the start with one
sentence per problem, which names the variable and shows a value that works, and never repeats a value: it might be the
secret itself.
"""

import re
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, NamedTuple
from urllib.parse import unquote, urlsplit
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, ValidationError, model_validator
from pydantic_core import ErrorDetails
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.log import LogFormat
from bot.mail_server import MailServer

TELEGRAM = "https://api.telegram.org"
WEBHOOK_PORTS = (443, 80, 88, 8443)
"""The ports Telegram's own server delivers to (https://core.telegram.org/bots/api#setwebhook)."""


class SettingsError(Exception):
    """The settings can't be used; the text says why, one sentence a line."""


class UpdatesBy(StrEnum):
    """The way in which updates come from Telegram."""

    POLLING = "polling"
    WEBHOOK = "webhook"


class LogLevel(StrEnum):
    """The least important level to log."""

    DEBUG = "DEBUG"
    INFO = "INFO"
    WARNING = "WARNING"
    ERROR = "ERROR"


class Address(NamedTuple):
    """The host and port on which a server listens."""

    host: str
    port: int


def _bot_token(secret: SecretStr) -> SecretStr:
    if not re.fullmatch(r"\d+:[A-Za-z0-9_-]+", secret.get_secret_value()):
        raise ValueError("must be the whole token that @BotFather gave you: a number, a colon and letters")
    return secret


def _is_web_address(value: str) -> bool:
    try:
        parts = urlsplit(value)
        return parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:  # a port or an IPv6 address that is none
        return False


def _api_url(value: str) -> str:
    url = value.rstrip("/")
    if not _is_web_address(url):
        raise ValueError("must be an http or https address")
    if url.endswith("/bot"):
        raise ValueError("must be given without /bot at its end")
    return url


def _database_url(value: SecretStr) -> SecretStr:
    scheme, separator, rest = value.get_secret_value().partition("://")
    if scheme in {"postgres", "postgresql"}:
        scheme = "postgresql+psycopg"
    if not separator or scheme not in {"sqlite", "postgresql+psycopg"}:
        raise ValueError("must begin with sqlite:/// or postgresql://")
    return SecretStr(f"{scheme}://{rest}")


def _ids(value: object) -> object:
    if not isinstance(value, str):
        return value
    try:
        return tuple(int(part) for part in value.split(",") if part.strip())
    except ValueError:
        raise ValueError("must be Telegram ids (numbers) with commas between them") from None


def _chat_id(value: object) -> object:
    try:
        return int(value) if isinstance(value, str) else value
    except ValueError:
        raise ValueError("must be the number of a chat") from None


def _time_zone(name: str) -> str:
    try:
        return ZoneInfo(name).key
    except (LookupError, ValueError, OSError):
        raise ValueError("must be the name of a time zone") from None


def _language(code: str) -> str:
    if not re.fullmatch(r"[a-z]{2,3}(-[A-Za-z]+)?", code):
        raise ValueError("must be the code of a language")
    return code


def _webhook_url(value: object) -> object:
    if isinstance(value, str) and not _is_web_address(value):
        raise ValueError("must be the public address of the webhook")
    return value


def _webhook_secret(secret: SecretStr | None) -> SecretStr | None:
    if secret is not None and not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", secret.get_secret_value()):
        raise ValueError("may hold only letters, digits, _ and -, 256 at most")
    return secret


def _smtp_url(secret: SecretStr | None) -> SecretStr | None:
    if secret is not None:
        MailServer.of(secret.get_secret_value())
    return secret


def _mail_from(value: object) -> object:
    if isinstance(value, str) and not re.fullmatch(
        r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+", value
    ):
        raise ValueError("must be one e-mail address, without a name beside it")
    return value


def _listen(value: object) -> object:
    if not isinstance(value, str):
        return value
    if not value:
        return None
    host, _, port = value.rpartition(":")
    if not host or not port.isdecimal() or not 0 <= int(port) <= 65535:
        raise ValueError("must be a host, a colon and a port, or empty for no server")
    return Address(host.strip("[]"), int(port))


def _one_of(kind: type[StrEnum]) -> BeforeValidator:
    """Return a validator that reads a member of `kind`, in small or capital letters."""
    words = {str(member).lower(): member for member in kind}

    def read(value: object) -> StrEnum:
        word = words.get(str(value).lower())
        if word is None:
            raise ValueError(f"must be {' or '.join([', '.join([*kind][:-1]), [*kind][-1]])}")
        return word

    return BeforeValidator(read)


class Settings(BaseSettings):
    """Every setting. An attribute is the lower-case name of its variable; `.env.example` explains them in order."""

    model_config = SettingsConfigDict(
        frozen=True, extra="ignore", validate_default=True, hide_input_in_errors=True, env_file_encoding="utf-8-sig"
    )

    bot_token: Annotated[SecretStr, AfterValidator(_bot_token)] = Field(
        description="The bot's token from @BotFather.",
        examples=["123456789:AAF0example-from-BotFather_0123456789"],
    )
    bot_api_url: Annotated[str, AfterValidator(_api_url)] = Field(
        default=TELEGRAM,
        description="The Bot API server, without /bot.",
        examples=[TELEGRAM],
    )
    database_url: Annotated[SecretStr, AfterValidator(_database_url)] = Field(
        default=SecretStr("sqlite:///data/mentorbot.sqlite3"),
        description="The database: a SQLite file or PostgreSQL. Always names its driver once read.",
        examples=["postgresql://mentorbot:password@localhost/mentorbot"],
    )
    manager_ids: Annotated[tuple[int, ...], NoDecode, BeforeValidator(_ids)] = Field(
        default=(),
        description="Telegram ids of those who own everything.",
        examples=["123456789,987654321"],
    )
    operator_chat_id: Annotated[int | None, BeforeValidator(_chat_id)] = Field(
        default=None,
        description="The chat in which faults are reported.",
        examples=["123456789"],
    )
    time_zone: Annotated[str, AfterValidator(_time_zone)] = Field(
        default="Europe/Stockholm",
        description="The time zone of new programmes.",
        examples=["Europe/Stockholm"],
    )
    default_language: Annotated[str, AfterValidator(_language)] = Field(
        default="sv",
        description="The language for people whose own is not spoken here.",
        examples=["sv"],
    )
    updates: Annotated[UpdatesBy, _one_of(UpdatesBy)] = Field(
        default=UpdatesBy.POLLING,
        description="Whether the bot asks for updates or Telegram delivers them.",
        examples=["polling"],
    )
    webhook_url: Annotated[str | None, BeforeValidator(_webhook_url)] = Field(
        default=None,
        description="The public address that Telegram delivers updates to.",
        examples=["https://mentor.example.org/telegram"],
    )
    webhook_secret: Annotated[SecretStr | None, AfterValidator(_webhook_secret)] = Field(
        default=None,
        description="What Telegram proves itself with when it delivers.",
        examples=["a-long_random-word-of-your-own"],
    )
    http_listen: Annotated[Address | None, NoDecode, BeforeValidator(_listen)] = Field(
        default=Address("127.0.0.1", 8080),
        description="Where webhook and health listen; empty means no HTTP server.",
        examples=["127.0.0.1:8080"],
    )
    smtp_url: Annotated[SecretStr | None, AfterValidator(_smtp_url)] = Field(
        default=None,
        description="The mail server; without one the bot sends no mail.",
        examples=["smtp://mentor%40example.org:password@mail.example.org:587"],
    )
    mail_from: Annotated[str | None, BeforeValidator(_mail_from)] = Field(
        default=None,
        description="The address that mails come from, and that bounces go to.",
        examples=["mentor@example.org"],
    )
    log_level: Annotated[LogLevel, _one_of(LogLevel)] = Field(
        default=LogLevel.INFO,
        description="The least important level to log.",
        examples=["INFO"],
    )
    log_format: Annotated[LogFormat, _one_of(LogFormat)] = Field(
        default=LogFormat.CONSOLE,
        description="Log lines for people or for machines.",
        examples=["console"],
    )

    @model_validator(mode="before")
    @classmethod
    def _empty_means_default(cls, values: dict[str, Any]) -> dict[str, Any]:
        """Drop empty values, except that of HTTP_LISTEN, which means no server."""
        stripped = {name: value.strip() if isinstance(value, str) else value for name, value in values.items()}
        return {name: value for name, value in stripped.items() if value != "" or name == "http_listen"}

    @model_validator(mode="after")
    def _webhook_is_whole(self) -> "Settings":
        """Check that a webhook has all its settings."""
        if self.updates is UpdatesBy.WEBHOOK and (problems := list(_webhook_problems(self))):
            raise ValueError("\n".join(problems))
        return self

    @model_validator(mode="after")
    def _mail_is_whole(self) -> "Settings":
        """Check that mail has both its settings, or neither."""
        if (self.smtp_url is None) != (self.mail_from is None):
            missing, other = ("smtp_url", "MAIL_FROM") if self.smtp_url is None else ("mail_from", "SMTP_URL")
            raise ValueError(_sentence(missing, f"is missing, and {other} needs it"))
        return self

    def mail_server(self) -> MailServer | None:
        """Return the server that takes the mails, or None if the bot sends none."""
        return None if self.smtp_url is None else MailServer.of(self.smtp_url.get_secret_value())

    def secrets(self) -> tuple[str, ...]:
        """Return every value that must never be logged."""
        known = [self.bot_token.get_secret_value()]
        if self.webhook_secret is not None:
            known.append(self.webhook_secret.get_secret_value())
        if password := re.search(r"://[^:/@]*:(.+)@", self.database_url.get_secret_value()):
            known += [password[1], unquote(password[1])]
        if (server := self.mail_server()) is not None and server.password:
            url = self.smtp_url.get_secret_value() if self.smtp_url else ""
            known += [url, urlsplit(url).password or "", server.password]
        return tuple(known)


def load_settings(env_file: Path | None = Path(".env")) -> Settings:
    """Return the settings from the environment, which goes first, and from `env_file`.

    Raises:
        SettingsError: A setting is missing or wrong, or the file can't be read.
    """
    options: dict[str, Any] = {"_env_file": env_file}  # pydantic-settings' own argument, unknown to type checkers
    try:
        return Settings(**options)
    except ValidationError as error:
        problems = [sentence for detail in error.errors(include_input=False) for sentence in _sentences(detail)]
    except (OSError, UnicodeError):
        problems = [f"{env_file} can't be read; it must be a text file in UTF-8, for example a copy of .env.example"]
    raise SettingsError("\n".join(problems))  # out here, so that no value hides in the error's context


def _sentences(detail: ErrorDetails) -> list[str]:
    problem = str(detail["ctx"]["error"]) if detail["type"] == "value_error" else "has a value that can't be read"
    if not detail["loc"]:  # of the settings together: already whole sentences
        return problem.splitlines()
    name = str(detail["loc"][0])
    return [_sentence(name, "is missing" if detail["type"] == "missing" else problem)]


def _sentence(name: str, problem: str) -> str:
    examples = Settings.model_fields[name].examples or [""]
    return f"{name.upper()} {problem}; a line that works: {name.upper()}={examples[0]}"


def _webhook_problems(settings: Settings) -> Iterator[str]:
    """Yield the problems of a webhook; Telegram's own server is stricter than a server started with --local."""
    if settings.webhook_url is None:
        yield _sentence("webhook_url", "is missing, and UPDATES=webhook needs it")
    elif settings.bot_api_url == TELEGRAM:
        parts = urlsplit(settings.webhook_url)
        if parts.scheme != "https":
            yield _sentence("webhook_url", "must begin with https://, or Telegram refuses it")
        elif (parts.port or 443) not in WEBHOOK_PORTS:
            yield _sentence("webhook_url", "must use port 443, 80, 88 or 8443, or Telegram refuses it")
    if settings.webhook_secret is None:
        yield _sentence("webhook_secret", "is missing, and UPDATES=webhook needs it")
    if settings.http_listen is None:
        yield _sentence("http_listen", "is empty, and UPDATES=webhook needs a server")
