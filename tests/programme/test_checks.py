"""What may be typed, and what becomes of it."""

import unicodedata
from collections.abc import Callable

import phonenumbers
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from programme import checks
from programme.errors import ProgrammeError
from programme.form import Answer

DIRECTION_MARKS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
Check = Callable[[str], Answer]


def refusal(check: Check, text: str) -> str:
    """Return the code with which a text is refused."""
    with pytest.raises(ProgrammeError) as caught:
        check(text)
    return caught.value.code


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("  Eva   Lind ", "Eva Lind"),
        ("Eva\x00Lind", "EvaLind"),
        ("Eva\tLind\r\n", "Eva Lind"),
        ("Eva\u202eLind\u200f", "EvaLind"),
        ("Eva\u00a0Lind\u2028", "Eva Lind"),
        ("Eva\ud800", "Eva"),
        ("Eva\ue000", "Eva"),
        ("Eva\uffff\ufdd0", "Eva"),
        ("Zoe\u0308", "Zoe\u0308"),
        ("👩‍👩‍👧", "👩‍👩‍👧"),
        ("🩷 \U0001fae8", "🩷 \U0001fae8"),  # newer than Python 3.11's tables
        ("<b>&\"'", "<b>&\"'"),
        ("فاطمه", "فاطمه"),
    ],
)
def test_cleaning(text: str, cleaned: str) -> None:
    """Control characters and direction marks go, needless space too; everything readable stays."""
    assert checks.clean(text) == cleaned


def test_cleaning_can_keep_lines() -> None:
    """Longer texts keep their lines, each without needless space."""
    assert checks.clean(" one \r\n\n  two\x0b three \n", lines=True) == "one\n\ntwo three"


@pytest.mark.parametrize(
    "text", ["", "   ", "\n\n", "\x00", "\u200b\u200d\ufeff", DIRECTION_MARKS, "\u0301", "\u00a0\u3000", "\ufe0f"]
)
def test_nothing_readable_is_empty(text: str) -> None:
    """Space, marks and zero-width characters alone are no answer."""
    assert refusal(checks.clean, text) == "empty"
    assert refusal(lambda one: checks.clean(one, lines=True), text) == "empty"


@given(text=st.text(st.characters(exclude_categories=[])), lines=st.booleans())
@example(text="a \u200e b", lines=False)
@example(text="\u200e\n \u200f\n.", lines=True)
def test_a_cleaned_text_is_clean(text: str, lines: bool) -> None:
    """What comes out can be stored and shown, is never empty, and cleaning it again changes nothing."""
    try:
        cleaned = checks.clean(text, lines=lines)
    except ProgrammeError:
        return
    assert cleaned
    assert checks.clean(cleaned, lines=lines) == cleaned
    signs = set(cleaned) - ({"\n"} if lines else set())
    assert not {unicodedata.category(sign) for sign in signs} & {"Cc", "Cs", "Co", "Zl", "Zp"}
    assert not signs & set(DIRECTION_MARKS)
    assert cleaned.encode("utf-8")


def test_a_length_is_counted_as_telegram_counts_it() -> None:
    """The longest text allowed is taken; one sign more is refused with both lengths; an emoji counts as two."""
    check = checks.at_most(10)
    assert check("x" * 10) == "x" * 10
    assert check(" " * 20 + "x") == "x"
    assert check("🙂" * 5) == "🙂" * 5
    with pytest.raises(ProgrammeError) as caught:
        check("🙂" * 5 + "x")
    assert (caught.value.code, caught.value.facts) == ("too-long", {"length": 11, "longest": 10})


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Eva Lind", "Eva Lind"),
        (" åsa  öberg\n", "åsa öberg"),
        ("Anna-Karin von der Lühe", "Anna-Karin von der Lühe"),
        ("O'Neil D.", "O'Neil D."),
        ("محمد علي", "محمد علي"),
        ("X Æ A-12", "X Æ A-12"),
        ("<b>Bo</b> &Co", "<b>Bo</b> &Co"),
    ],
)
def test_names(text: str, name: str) -> None:
    """A first and a last name are taken as they are written, only cleaned."""
    assert checks.full_name(text) == name


@pytest.mark.parametrize("text", ["1 2", "😀 😀", "Eva?", "hej", "1 mars", "15 februari"])
def test_no_name(text: str) -> None:
    """A name has a letter; a question or a greeting is none. More cases: tests/programme/test_names.py."""
    assert refusal(checks.full_name, text) == "name"


def test_a_name_has_a_longest() -> None:
    """A name of 80 characters is taken, one of 81 is not."""
    longest = "A " + "b" * 78
    assert checks.full_name(longest) == longest
    assert refusal(checks.full_name, longest + "b") == "too-long"


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("eva@example.com", "eva@example.com"),
        (" Eva.Lind+mentor@EXAMPLE.com ", "Eva.Lind+mentor@example.com"),
        ("åsa@räksmörgås.se", "åsa@räksmörgås.se"),
    ],
)
def test_email(text: str, address: str) -> None:
    """An e-mail address is stored in its normal form."""
    assert checks.email(text) == address


@pytest.mark.parametrize(
    "text", ["eva", "eva@", "@example.com", "eva@example", "a b@example.com", "eva@@x.se", f"{'x' * 300}@example.com"]
)
def test_wrong_email(text: str) -> None:
    """What is no e-mail address is refused."""
    assert refusal(checks.email, text) == "email"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("070-123 45 67", "+46701234567"),
        ("0701234567", "+46701234567"),
        ("+46 (0)70 123 45 67", "+46701234567"),
        ("0046701234567", "+46701234567"),
        ("46701234567", "+46701234567"),
        ("08-12 34 56", "+468123456"),
        ("+44 20 7946 0958", "+442079460958"),
        ("442079460958", "+442079460958"),
        ("+254712123456", "+254712123456"),
        ("٠٧٠١٢٣٤٥٦٧", "+46701234567"),
        ("Mitt nummer är 070-123 45 67", "+46701234567"),
        ("2027-02-01 070-123 45 67", "+46701234567"),
    ],
)
def test_phone(text: str, number: str) -> None:
    """Numbers are taken as people write them, and stored with the country code."""
    assert checks.phone(text) == number


DAYS = ["2027-02-01", "den 2027-02-01", "20270201", "2027.02.01", "1987/06/05"]


@pytest.mark.parametrize(
    "text", ["x", "12", "+", "070-123", "+46", "++", "99999999999999999999", "070123456789012", *DAYS]
)
def test_wrong_phone(text: str) -> None:
    """What is no phone number is refused."""
    assert refusal(checks.phone, text) == "phone"


@pytest.mark.parametrize("region", ["SE", "NO", "FI", "DK", "DE", "GB", "US", "IR", "SO", "ES", "KE", "TZ", "PL", "SY"])
def test_phones_of_other_countries(region: str) -> None:
    """A number with its plus sign is never taken for one of another country."""
    example_number = phonenumbers.example_number_for_type(region, phonenumbers.PhoneNumberType.MOBILE)
    assert example_number is not None
    written = phonenumbers.format_number(example_number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
    stored = phonenumbers.format_number(example_number, phonenumbers.PhoneNumberFormat.E164)
    assert checks.phone(written) == checks.phone(stored) == stored
    assert checks.phone(checks.readable_phone(stored)) == stored


def test_phones_are_shown_as_people_write_them() -> None:
    """Swedish numbers without the country code, others with it; with signs that a phone makes tappable."""
    assert checks.readable_phone("+46701234567") == "070-123 45 67"
    assert checks.readable_phone("+442079460958") == "+44 20 7946 0958"


@pytest.mark.parametrize(
    ("text", "stored"),
    [
        ("Nordbygg, Umeå", "Nordbygg, Umeå"),
        ("Nordbygg ,Umeå", "Nordbygg, Umeå"),
        ("Lind, Berg & Co, Umeå", "Lind, Berg & Co, Umeå"),
        ("Kommunen i Umeå", "Kommunen, Umeå"),
        ("Region Väst i Västra Frölunda", "Region Väst, Västra Frölunda"),
        ("The council in Umeå", "The council, Umeå"),
        ("Pensionär", "Pensionär"),
        ("arbetssökande.", "arbetssökande"),
        ("pensionär i Umeå", "pensionär, Umeå"),
    ],
)
def test_work_and_town(text: str, stored: str) -> None:
    """Employer and town are told apart by the last comma."""
    assert checks.work_and_town(text) == stored


@pytest.mark.parametrize(
    "text", ["Nordbygg", "Nordbygg,", ", Umeå", ",", "Jag bor i Umeå", "jobbar i Umeå", "i Umeå", "Nordbygg i 2 år"]
)
def test_half_of_work_and_town(text: str) -> None:
    """Both are needed."""
    assert refusal(checks.work_and_town, text) == "work"


def test_employer_and_town() -> None:
    """A word that stands alone is no town."""
    read = ("Lind, Berg & Co, Umeå", "pensionär")
    assert [checks.employer_and_town(one) for one in read] == [("Lind, Berg & Co", "Umeå"), ("pensionär", "")]


CHECKS: list[Check] = [
    checks.full_name,
    checks.email,
    checks.phone,
    checks.work_and_town,
    checks.at_most(50),
    checks.at_most(50, lines=True),
]
signs = st.one_of(
    st.characters(exclude_categories=[]), st.sampled_from("aB0123456789@.,-+/ \n\u200b\u200e"), st.sampled_from("💙🩷")
)


@pytest.mark.parametrize("check", CHECKS, ids=["name", "email", "phone", "work", "text", "lines"])
@given(text=st.text(signs, max_size=60))
def test_no_check_ever_stumbles(check: Check, text: str) -> None:
    """Every check takes a text or refuses it, and takes again what it made of it."""
    try:
        taken = check(text)
    except ProgrammeError:
        return
    assert isinstance(taken, str)
    assert taken.strip() == taken != ""
    assert check(taken) == taken


@given(st.emails())
def test_real_addresses(address: str) -> None:
    """No address, however odd, makes the check stumble."""
    try:
        taken = checks.email(address)
    except ProgrammeError:
        return
    assert checks.email(taken) == taken
