"""Mistyped domains: what strangers write is asked back where it looks like a slip, and left alone where it is right."""

import pytest

from programme.dialog import AskBackError
from programme.errors import ProgrammeError
from programme.forms.registration import sure_email
from programme.mistyped import PROVIDERS, meant

SLIPS = {
    "gmial.com": "gmail.com",
    "gmai.com": "gmail.com",
    "gmal.com": "gmail.com",
    "gamil.com": "gmail.com",
    "gnail.com": "gmail.com",
    "gmaill.com": "gmail.com",
    "GMIAL.com": "gmail.com",
    "gmail.con": "gmail.com",
    "gmail.co": "gmail.com",
    "gmail.cm": "gmail.com",
    "gmail.se": "gmail.com",
    "gmial.se": "gmail.com",
    "hotmial.com": "hotmail.com",
    "hotmai.com": "hotmail.com",
    "homail.com": "hotmail.com",
    "hotmail.co": "hotmail.com",
    "hotmal.se": "hotmail.se",
    "outlok.com": "outlook.com",
    "outlock.com": "outlook.com",
    "outlok.se": "outlook.com outlook.se",
    "outlook.con": "outlook.com",
    "yaho.se": "yahoo.se",
    "iclud.com": "icloud.com",
    "icloud.se": "icloud.com",
    "comhem.sse": "comhem.se",
    "firman.con": "firman.com",
    "firman.comm": "firman.com",
    "firman.sse": "firman.se",
}
RIGHT = (
    *("gmail.com", "hotmail.se", "live.se", "telia.com", "tele2.se", "proton.me", "me.com", "mail.com", "ymail.com"),
    *("email.com", "gmx.com", "outlook.dk", "hotmail.co.uk", "yahoo.co.jp", "yahoo.de", "firman.se", "firman.co"),
    *("mail.firman.se", "umea.se", "bolaget.nu", "göteborg.se", "kth.se", "xn--gteborg-90a.se", "delia.com"),
)


@pytest.mark.parametrize(("written", "found"), SLIPS.items())
def test_a_slip_is_asked_back(written: str, found: str) -> None:
    """What can be meant comes first, and the address as it is written last, so that nobody is stuck."""
    assert meant(f"karin@{written}") == tuple(f"karin@{one}" for one in found.split())
    with pytest.raises(AskBackError) as back:
        sure_email(f"Min adress är karin@{written}.")
    assert back.value.proposed[-1].casefold() == f"karin@{written}".casefold()
    assert len(back.value.proposed) == len(found.split()) + 1


@pytest.mark.parametrize("domain", RIGHT)
def test_what_is_right_is_left_alone(domain: str) -> None:
    """Other providers, other countries, firms and towns."""
    assert meant(f"karin@{domain}") == ()


def test_a_proposed_address_is_none_to_be_asked_back() -> None:
    """Whatever is put forward is itself taken as it is; and what is no address at all is still refused."""
    for name, endings in PROVIDERS.items():
        assert [meant(f"karin@{name}.{one}") for one in endings] == [()] * len(endings)
    with pytest.raises(ProgrammeError, match="email"):
        sure_email("karin@gmial")
