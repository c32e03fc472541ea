"""What mail servers answer, and what we make of it: this mail later, never, or no mail at all now."""

import ssl
from pathlib import Path

import pytest

from bot import smtp
from bot.mail_server import MailServer
from bot.smtp import Away, Later, Line, Refused
from programme.mail import Why
from tests.strange_mail_server import HANGS_UP, SAYS_NOTHING, a_server


async def sent(port: int, url: str = "smtp://127.0.0.1:{}", to: str = "ulla@example.com") -> None:
    """Send a mail."""
    async with Line(MailServer.of(url.format(port)), "mentor@example.org") as line:
        await line.send(to, b"Subject: x\r\n\r\nx\r\n", plain_address=to.isascii())


async def test_a_mail_that_is_taken() -> None:
    """The server hears who sends, who reads, and the mail."""
    async with a_server() as (server, port):
        await sent(port)
    assert [one.partition(" ")[0] for one in server.heard][1:4] == ["MAIL", "RCPT", "DATA"]


@pytest.mark.parametrize(
    ("answers", "why"),
    [
        ({"RCPT": b"550 5.1.1 No such user"}, Why.ADDRESS),
        ({"RCPT": b"550 no such user here"}, Why.ADDRESS),
        ({"RCPT": b"551 not here"}, Why.ADDRESS),
        ({"RCPT": b"553 5.1.3 bad address syntax"}, Why.ADDRESS),
        ({"RCPT": b"552 5.2.2 Mailbox full"}, Why.FULL),
        ({"END": b"552 too much"}, Why.FULL),
        ({"END": b"554 5.7.1 looks like spam"}, Why.POLICY),
        ({"END": b"550 5.7.26 unauthenticated sender"}, Why.POLICY),
        ({"END": b"554 transaction failed"}, Why.OTHER),
        ({"DATA": b"554 no valid recipients"}, Why.OTHER),
    ],
)
async def test_a_mail_that_is_refused(answers: dict[str, bytes], why: Why) -> None:
    """The reason is told by the extended code, or else by the code."""
    async with a_server(answers) as (_, port):
        with pytest.raises(Refused) as refused:
            await sent(port)
    assert refused.value.why is why


@pytest.mark.parametrize(
    "answers",
    [
        {"RCPT": b"450 4.2.0 greylisted, try again"},
        {"RCPT": b"451 4.7.1 later"},
        {"RCPT": b"452 4.5.3 too many"},
        {"RCPT": HANGS_UP},
        {"DATA": HANGS_UP},
        {"END": b"451 4.3.0 trouble here"},
        {"END": HANGS_UP},  # it may have been taken: the same mail goes out again
    ],
)
async def test_a_mail_that_is_put_off(answers: dict[str, bytes]) -> None:
    """It may be tried again."""
    async with a_server(answers) as (_, port):
        with pytest.raises(Later):
            await sent(port)


SECRET = "smtp://mentor%40example.org:pa%2Fss@127.0.0.1:{}"


@pytest.mark.parametrize(
    ("answers", "url", "said"),
    [
        ({"HELLO": b"421 4.3.2 too busy"}, "smtp://127.0.0.1:{}", "can't be reached"),
        ({"HELLO": b"554 go away"}, "smtp://127.0.0.1:{}", "can't be reached"),
        ({"HELLO": HANGS_UP}, "smtp://127.0.0.1:{}", "can't be reached"),
        ({"MAIL": b"421 4.3.2 closing"}, "smtp://127.0.0.1:{}", "takes no mail now"),
        ({"MAIL": b"550 5.1.0 unknown sender"}, "smtp://127.0.0.1:{}", "MAIL_FROM"),
        ({"MAIL": b"530 5.7.0 authentication required"}, "smtp://127.0.0.1:{}", "MAIL_FROM"),
        ({"RCPT": b"421 4.7.0 closing"}, "smtp://127.0.0.1:{}", "takes no mail now"),
        ({"RCPT": b"554 5.7.1 Relay access denied"}, "smtp://127.0.0.1:{}", "passes no mail on"),
        ({"RCPT": b"550 relaying denied"}, "smtp://127.0.0.1:{}", "passes no mail on"),
        ({"RCPT": b"530 5.7.0 authentication required"}, "smtp://127.0.0.1:{}", "passes no mail on"),
        ({}, SECRET, "offers no encryption"),
        ({"AUTH": b"535 5.7.8 wrong"}, f"{SECRET}?tls=no", "does not take user and password"),
        ({"EHLO": b"250 only.example.org"}, f"{SECRET}?tls=no", "can't be logged in to"),
        ({}, "smtps://127.0.0.1:{}", "does not speak as SMTP_URL says"),
        ({"EHLO": b"250-x\r\n250 STARTTLS", "STAR": b"454 not now"}, "smtp://127.0.0.1:{}", "can't be reached"),
    ],
)
async def test_a_server_that_takes_nothing(answers: dict[str, bytes], url: str, said: str) -> None:
    """No address is blamed for it, and no password is said aloud: neither to a reader of the line, nor in the words."""
    async with a_server(answers) as (server, port):
        with pytest.raises(Away) as away:
            await sent(port, url)
    assert said in str(away.value)
    assert away.value.mend
    assert "pa/ss" not in f"{away.value}{away.value.mend}"
    assert "?tls=no" in url or not any("AUTH" in one for one in server.heard)


async def test_a_port_where_nobody_listens(unused_tcp_port: int) -> None:
    """The words name the address, and what to look at."""
    with pytest.raises(Away, match="can't be reached"):
        await sent(unused_tcp_port)


async def test_a_server_that_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is not waited for without end."""
    monkeypatch.setattr(smtp, "SECONDS", 0.2)
    async with a_server({"RCPT": SAYS_NOTHING}) as (_, port):
        with pytest.raises(Later):
            await sent(port)


async def test_signs_beyond_ascii_before_the_at() -> None:
    """Such an address needs a server that knows SMTPUTF8; any other would send the mail to somebody else."""
    async with a_server() as (server, port):
        with pytest.raises(Refused):
            await sent(port, to="jörgen@example.com")
    assert not any(one.startswith("RCPT") for one in server.heard)
    async with a_server({"EHLO": b"250-mail\r\n250 SMTPUTF8"}) as (server, port):
        await sent(port, to="jörgen@example.com")
    assert "SMTPUTF8" in server.heard[1]
    assert "jörgen@example.com" in server.heard[2]


async def test_a_certificate_of_nobody() -> None:
    """A server that can't prove who it is gets neither password nor mail."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(Path(__file__).with_name("nobodys_certificate.pem"))  # made for this test, with its key
    async with a_server(tls=context) as (server, port):
        with pytest.raises(Away, match="can't prove who it is"):
            await sent(port, SECRET.replace("smtp:", "smtps:"))
    assert server.heard == []
