"""The mail server's address as people write it, and what the doctor finds there."""

import asyncio

import pytest

from bot.doctor import examine
from bot.mail_server import MailServer
from bot.settings import Settings, SettingsError, load_settings
from tests.strange_mail_server import a_server
from tests.world import TOKEN, settings_for

PASSWORD = "p@ss/w#rd%1"
IN_URL = "p%40ss%2Fw%23rd%251"
FROM = {"MAIL_FROM": "mentor@example.org"}


@pytest.fixture(autouse=True)
def an_empty_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """No setting of the developer's own machine gets in."""
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.mark.parametrize(
    ("url", "server"),
    [
        ("smtp://mail.example.org", MailServer("mail.example.org", 587)),
        ("smtp://mail.example.org:25/", MailServer("mail.example.org", 25)),
        ("smtps://mail.example.org", MailServer("mail.example.org", 465, from_the_start=True)),
        ("SMTP://mail.example.org", MailServer("mail.example.org", 587)),
        (f"smtp://eva:{IN_URL}@mail.example.org", MailServer("mail.example.org", 587, "eva", PASSWORD)),
        (
            "smtp://eva@example.org:sesam@mail.example.org",
            MailServer("mail.example.org", 587, "eva@example.org", "sesam"),
        ),
        (
            "smtp://eva%40example.org:sesam@mail.example.org",
            MailServer("mail.example.org", 587, "eva@example.org", "sesam"),
        ),
        ("smtp://[::1]:2525?tls=no", MailServer("::1", 2525, never=True)),
        ("smtp://eva:sesam@localhost:25?tls=no", MailServer("localhost", 25, "eva", "sesam", never=True)),
    ],
)
def test_addresses_that_work(url: str, server: MailServer) -> None:
    """As providers and colleagues write them."""
    assert MailServer.of(url) == server


@pytest.mark.parametrize(
    "url",
    [
        *(
            "mail.example.org",
            "mail.example.org:587",
            "http://mail.example.org",
            "smtp://",
            "smtp://:587",
            "smtp+tls://x",
        ),
        *("smtp://mail.example.org:port", "smtp://mail.example.org:0", "smtp://mail.example.org:70000", "smtp://[::1"),
        *("smtp://eva@mail.example.org", "smtp://:sesam@mail.example.org", "smtp://mail.example.org/path"),
        *("smtp://eva:pa#ss@mail.example.org", "smtp://eva:pa/ss@mail.example.org", "smtp://mail.example.org?ssl=yes"),
        *(
            "smtp://mail.example.org?tls=yes",
            "smtp://eva:sesam@mail.example.org?tls=no",
            "smtps://mail.example.org?tls=no",
        ),
    ],
)
def test_addresses_that_do_not(monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    """One sentence, which names the setting and a line that works, and repeats nothing of the address."""
    monkeypatch.setenv("BOT_TOKEN", TOKEN)
    monkeypatch.setenv("SMTP_URL", url)
    monkeypatch.setenv("MAIL_FROM", "mentor@example.org")
    with pytest.raises(SettingsError) as caught:
        load_settings(None)
    (said,) = str(caught.value).splitlines()
    assert said.startswith("SMTP_URL ")
    assert "a line that works: SMTP_URL=smtp://" in said
    assert "pa#ss" not in said
    assert "sesam" not in said


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"SMTP_URL": "smtp://mail.example.org"}, "MAIL_FROM is missing, and SMTP_URL needs it"),
        (FROM, "SMTP_URL is missing, and MAIL_FROM needs it"),
        *(
            ({"SMTP_URL": "smtp://mail.example.org", "MAIL_FROM": one}, "MAIL_FROM must be one e-mail address")
            for one in (
                "Eva <eva@example.org>",
                "eva",
                "eva@localhost",
                "a@b.se,c@d.se",
                "eva@exämple.org",
                "e va@x.se",
            )
        ),
    ],
)
def test_half_of_it(monkeypatch: pytest.MonkeyPatch, given: dict[str, str], said: str) -> None:
    """Mail needs both settings."""
    for name, value in {"BOT_TOKEN": TOKEN, **given}.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError, match=said):
        load_settings(None)


def test_the_password_is_a_secret() -> None:
    """Neither form of it is ever logged."""
    url = f"smtp://eva:{IN_URL}@mail.example.org"
    settings = settings_for("http://x", "sqlite://", smtp_url=url, mail_from="mentor@example.org")
    assert {PASSWORD, IN_URL, url} <= set(settings.secrets())
    assert PASSWORD not in repr(settings)
    assert IN_URL not in repr(settings)


def found(settings: Settings) -> tuple[bool, str, str] | None:
    """Return what the doctor says about mail."""
    return next(((one.well, one.said, one.mend) for one in examine(settings) if one.what == "mail"), None)


async def test_what_the_doctor_finds() -> None:
    """It connects and names the address, and sends nothing; without a server it says nothing."""
    async with a_server() as (server, port):
        url = f"smtp://127.0.0.1:{port}"
        settings = settings_for("http://127.0.0.1:1", "sqlite://", smtp_url=url, mail_from="mentor@example.org")
        well = await asyncio.to_thread(found, settings)
        assert well == (True, f"127.0.0.1:{port} takes mails from mentor@example.org", "")
        assert not any(one.startswith(("RCPT", "DATA")) for one in server.heard)
        server.says["MAIL"] = b"550 5.1.0 unknown"
        ill = await asyncio.to_thread(found, settings)
        assert ill is not None
        assert not ill[0]
        assert "MAIL_FROM" in ill[2]
    assert await asyncio.to_thread(found, settings_for("http://127.0.0.1:1", "sqlite://")) is None
