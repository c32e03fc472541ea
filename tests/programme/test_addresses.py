"""E-mail addresses and phone numbers as people write them: what is found, what is refused, and which of two counts."""

from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme.addresses import emails, phones
from programme.errors import ProgrammeError
from programme.forms.registration import REGISTRATION
from programme.seeking import readings
from programme.speech import Phrase

KARIN = ["karin@exempel.se"]
EMAILS = [
    ("karin@exempel.se", KARIN),
    ("karin@exempel.se.", KARIN),
    ("karin@exempel.se,", KARIN),
    ("karin@exempel.se!", KARIN),
    ("Karin Ek <karin@exempel.se>", KARIN),
    ("<karin@exempel.se>", KARIN),
    ("mailto:karin@exempel.se", KARIN),
    ("(karin@exempel.se)", KARIN),
    ('"karin@exempel.se"', KARIN),
    ("karin @exempel.se", KARIN),
    ("karin@ exempel.se", KARIN),
    ("karin@exempel. se", KARIN),
    ("karin(at)exempel.se", KARIN),
    ("karin [at] exempel.se", KARIN),
    ("karin snabel-a exempel.se", KARIN),
    ("karin＠exempel.se", KARIN),
    ("e-post: karin@exempel.se", KARIN),
    ("Min adress är karin@exempel.se", KARIN),
    ("My e-mail is karin@exempel.se, thanks", KARIN),
    ("karin@exempel.se (jobbet)", KARIN),
    ("karin@EXEMPEL.se", KARIN),
    ("Karin.Ek+mentor@exempel.se", ["Karin.Ek+mentor@exempel.se"]),
    ("karin@exempel.se, karin@hemma.se", [*KARIN, "karin@hemma.se"]),
    ("karin@exempel.se eller karin@hemma.se", [*KARIN, "karin@hemma.se"]),
    ("karin@exempel.se/karin@hemma.se", [*KARIN, "karin@hemma.se"]),
    ("karin@exempel.se och karin@exempel.se", KARIN),
    ("karin@exempel.se. Ring hellre", KARIN),
]


@pytest.mark.parametrize(("text", "found"), EMAILS, ids=[text for text, _ in EMAILS])
def test_emails_as_people_write_them(text: str, found: list[str]) -> None:
    """The address is found in what stands around it; of two both are found, in their order."""
    assert list(emails(text)) == found


@pytest.mark.parametrize(
    "text",
    [
        "anna ek@exempel.se",
        "Karin Ek karin@exempel.se",
        "karin",
        "karin@exempel",
        "@karin",
        "www.exempel.se",
        "karin@@x.se",
    ],
)
def test_what_is_no_email(text: str) -> None:
    """Half an address is refused, and so is one of which the first word may have been cut off by a space."""
    with pytest.raises(ProgrammeError) as caught:
        emails(text)
    assert caught.value.code == "email"


MOBILE, WORK = "+46701234567", "+46850800000"
PHONES = [
    ("070-123 45 67", [MOBILE]),
    ("070-1234567 (mobil)", [MOBILE]),
    ("070.123.45.67", [MOBILE]),
    ("070–123 45 67", [MOBILE]),
    ("(070) 1234567", [MOBILE]),
    ("+46 (0)70 123 45 67", [MOBILE]),
    ("+46 (0) 70-1234567", [MOBILE]),
    ("0046 70 123 45 67", [MOBILE]),
    ("46701234567", [MOBILE]),
    ("70 123 45 67", [MOBILE]),
    ("tel: 070-1234567", [MOBILE]),
    ("tel:+46701234567", [MOBILE]),
    ("Mitt nummer är 0701234567.", [MOBILE]),
    ("٠٧٠١٢٣٤٥٦٧", [MOBILE]),
    ("0701234567 efter kl 17", [MOBILE]),
    ("070-123 45 67, 08-508 000 00", [MOBILE, WORK]),
    ("070-123 45 67 eller 08-508 000 00", [MOBILE, WORK]),
    ("070-123 45 67/08-508 000 00", [MOBILE, WORK]),
    ("jobb 08 508 000 00 mobil 070 123 45 67", [WORK, MOBILE]),
    ("070-123 45 67, +46 70 123 45 67", [MOBILE]),
    ("+44 20 7946 0958", ["+442079460958"]),
    ("00 44 20 7946 0958", ["+442079460958"]),
    ("442079460958", ["+442079460958"]),
    ("+1 (650) 253-0000", ["+16502530000"]),
    ("+47 22 12 34 56", ["+4722123456"]),
    ("+254712123456", ["+254712123456"]),
]


@pytest.mark.parametrize(("text", "found"), PHONES, ids=[text for text, _ in PHONES])
def test_phones_as_people_write_them(text: str, found: list[str]) -> None:
    """Words, brackets and country codes are no hindrance; of two numbers both are found, in their order."""
    assert list(phones(text)) == found


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("+888 0123 4567", "phone-anonymous"),
        ("+88801234567", "phone-anonymous"),
        ("00888 0123 4567", "phone-anonymous"),
        ("070-MOBIL", "phone"),
        ("07O-123 45 67", "phone"),
        ("112", "phone"),
        ("ring Eva", "phone"),
        ("888", "phone"),
    ],
)
def test_what_is_no_phone(text: str, code: str) -> None:
    """Words and half numbers are refused; an anonymous number is, too, and the refusal says why."""
    with pytest.raises(ProgrammeError) as caught:
        phones(text)
    assert caught.value.code == code


@given(st.text(max_size=60))
def test_anything_is_read_or_refused(text: str) -> None:
    """No text makes the reading stumble."""
    for read in (emails, phones):
        with suppress(ProgrammeError):
            assert read(text)


@pytest.mark.parametrize(
    ("step", "text", "first"),
    [
        ("phone", "070-123 45 67, 08-508 000 00", "070-123 45 67"),
        ("phone", "070-123 45 67", None),
        ("email", "karin@exempel.se, karin@hemma.se", "karin@exempel.se"),
        ("email", "karin@exempel.se", None),
    ],
)
def test_the_first_is_taken_and_said(step: str, text: str, first: str | None) -> None:
    """Of two in one answer the first is taken, and the bot says which."""
    told = Phrase("first-of-several", {"answer": first}) if first else None
    assert REGISTRATION.step(step).remark(text) == told


@pytest.mark.parametrize("read", [emails, readings])
def test_an_endless_word_is_looked_through_once(read: Callable[[str], object]) -> None:
    """Where an address may begin at each sign, and is looked for to the end, this takes minutes."""
    with suppress(ProgrammeError):
        assert read("x" * 300_000) == []
