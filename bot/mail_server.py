"""The mail server as `SMTP_URL` describes it. What speaks to it, `bot.smtp`, is imported when there is a mail."""

from dataclasses import dataclass
from ipaddress import ip_address
from typing import Self
from urllib.parse import parse_qsl, unquote, urlsplit

PORTS = {"smtp": 587, "smtps": 465}
WAYS = "smtp://user:password@host:587 or smtps://user:password@host:465"


@dataclass(frozen=True, slots=True)
class MailServer:
    """The server that takes the mails.

    Attributes:
        user: empty for a server that asks for no password.
        from_the_start: the line is encrypted from the start (smtps); otherwise as soon as the server offers it.
        never: the line is not encrypted even if the server offers it (`?tls=no`, for a server on the same machine).
    """

    host: str
    port: int
    user: str = ""
    password: str = ""
    from_the_start: bool = False
    never: bool = False

    @classmethod
    def of(cls, url: str) -> Self:
        """Return the server that an address describes.

        Raises:
            ValueError: it describes none, or a password would be sent for others to read; the text says which, and
                repeats nothing of the address.
        """
        try:
            parts = urlsplit(url)
            host, port = parts.hostname, parts.port
        except ValueError:
            host, port, parts = None, None, urlsplit("")
        if parts.scheme not in PORTS or not host or port == 0 or parts.path.strip("/") or parts.fragment:
            raise ValueError(f"must be {WAYS}; signs like # / ? and % in the password are written as %23 %2F %3F %25")
        options = dict(parse_qsl(parts.query, keep_blank_values=True))
        if options.keys() - {"tls"} or options.get("tls", "no") != "no":
            raise ValueError("may end in ?tls=no, and in no other option")
        never = "tls" in options
        user, password = unquote(parts.username or ""), unquote(parts.password or "")
        if bool(user) != bool(password):
            raise ValueError("must have both a user and a password, or neither")
        if never and user and not _is_this_machine(host):
            raise ValueError("has a password, and ?tls=no would send it for others to read")
        if never and parts.scheme == "smtps":
            raise ValueError("begins with smtps, which is always encrypted: leave ?tls=no out")
        return cls(host, port or PORTS[parts.scheme], user, password, parts.scheme == "smtps", never)

    @property
    def address(self) -> str:
        """The host and port, without what is secret."""
        return f"{self.host}:{self.port}"

    @property
    def keeps_password(self) -> bool:
        """Tell whether the password may go over a line that is not encrypted: only within this machine."""
        return self.never and _is_this_machine(self.host)


def _is_this_machine(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
