"""Quiet times as people write them: weeks, days and months, in both languages, and what is not read."""

from datetime import date

import pytest

from programme.dates.stretches import Within, read
from programme.errors import ProgrammeError
from programme.quiet import Stretch, as_text, changed, is_too_much

WITHIN = Within(date(2027, 1, 20), date(2027, 1, 11), date(2028, 1, 28))

READ = {
    "v. 8": "02-22/02-28",
    "v8": "02-22/02-28",
    "V 8.": "02-22/02-28",
    "vecka 8": "02-22/02-28",
    "hela vecka 8": "02-22/02-28",
    "sportlov v. 8": "02-22/02-28",
    "v. 8 2027": "02-22/02-28",
    "2027-W08": "02-22/02-28",
    "2027 v 8": "02-22/02-28",
    "vecka 8 och 44": "02-22/02-28 11-01/11-07",
    "veckorna 8, 9 och 44": "02-22/03-07 11-01/11-07",
    "v 8 + v 44": "02-22/02-28 11-01/11-07",
    "v. 31-32": "08-02/08-15",
    "v. 31–v. 32": "08-02/08-15",
    "vecka 31 till 32": "08-02/08-15",
    "v 52-1": "12-27/2028-01-09",
    "22 dec–7 jan": "12-22/2028-01-07",
    "22 december till 7 januari": "12-22/2028-01-07",
    "från och med 22 dec till och med 7 jan": "12-22/2028-01-07",
    "fr.o.m. 22 dec t.o.m. 7 jan 2028": "12-22/2028-01-07",
    "22/12-7/1": "12-22/2028-01-07",
    "16-20 februari": "02-16/02-20",
    "sportlov 16–20 februari": "02-16/02-20",
    "den 16:e till den 20:e februari": "02-16/02-20",
    "tisdag 16 februari - lördag 20 februari": "02-16/02-20",
    "16/2–20/2": "02-16/02-20",
    "16.2.2027 - 20.2.2027": "02-16/02-20",
    "2027-02-16 – 2027-02-20": "02-16/02-20",
    "2027-02-16/2027-02-20": "02-16/02-20",
    "mellan 16 och 20 februari": "02-16/02-20",
    "16 och 17 februari": "02-16/02-17",
    "7 maj": "05-07/05-07",
    "7 maj, 4 juni": "05-07/05-07 06-04/06-04",
    "7 maj\n4 juni": "05-07/05-07 06-04/06-04",
    "hela augusti": "08-01/08-31",
    "augusti": "08-01/08-31",
    "aug-sep": "08-01/09-30",
    "augusti–september 2027": "08-01/09-30",
    "v. 8, 25 februari–5 mars": "02-22/03-05",
    "v. 3": "2027-01-18/2027-01-24",
}


def whole(text: str) -> list[str]:
    """Return the stretches of a row of the table, with their years."""
    days = [one if len(one) > 5 else f"2027-{one}" for one in text.replace("/", " ").split()]
    return [f"{days[at]}/{days[at + 1]}" for at in range(0, len(days), 2)]


@pytest.mark.parametrize("text", READ)
def test_what_is_read(text: str) -> None:
    """Each part of a text is a week, a month or days; what touches is one stretch."""
    assert [as_text(one) for one in read(text, "sv", WITHIN)] == whole(READ[text])


ENGLISH = {
    "week 8": "02-22/02-28",
    "weeks 8 and 44": "02-22/02-28 11-01/11-07",
    "16-20 February": "02-16/02-20",
    "February 16-20": "02-16/02-20",
    "Feb 16th to Feb 20th": "02-16/02-20",
    "from December 22 to January 7": "12-22/2028-01-07",
    "between 16 and 20 February": "02-16/02-20",
    "all of August": "08-01/08-31",
    "16/2 - 20/2": "02-16/02-20",
}


@pytest.mark.parametrize("text", ENGLISH)
def test_what_is_read_in_english(text: str) -> None:
    """The same in the other language."""
    assert [as_text(one) for one in read(text, "en", WITHIN)] == whole(ENGLISH[text])


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "quiet-not-read"),
        ("sportlov", "quiet-not-read"),
        ("påsk", "quiet-not-read"),
        ("jul", "quiet-not-read"),
        ("8", "quiet-not-read"),
        ("v. 54", "quiet-not-read"),
        ("31 februari", "quiet-not-read"),
        ("20-16 februari", "quiet-not-read"),
        ("20 februari - 16 februari", "quiet-not-read"),
        ("måndag 16 februari", "quiet-outside"),
        ("ta bort v. 8", "quiet-not-read"),
        ("inte v. 8", "quiet-not-read"),
        ("v. 8?", "quiet-not-read"),
        ("v. 8 eller 9", "quiet-not-read"),
        ("varje fredag", "quiet-not-read"),
        ("hela 2027", "quiet-not-read"),
        ("v. 8 och kanske 9", "quiet-not-read"),
        ("Hej Eva! Kan vi ses?", "quiet-not-read"),
        ("v. 8 " * 100, "quiet-not-read"),
        ("v. 2 2027", "quiet-past"),
        ("12-15 januari 2027", "quiet-past"),
        ("v. 8 2031", "quiet-outside"),
        ("16 februari 2026", "quiet-outside"),
        ("augusti 2030", "quiet-outside"),
    ],
)
def test_what_is_not_read(text: str, code: str) -> None:
    """A text of which a part is not understood changes nothing, and its writer hears which part."""
    with pytest.raises(ProgrammeError) as refused:
        read(text, "sv", WITHIN)
    assert refused.value.code == code
    assert refused.value.facts["part"]


def test_a_day_that_may_be_either_is_asked_about() -> None:
    """In English 2/3 is two different days."""
    with pytest.raises(ProgrammeError):
        read("2/3", "en", WITHIN)


def test_what_is_added_is_joined_and_what_is_removed_goes() -> None:
    """A programme's quiet times lie in their order, and do not overlap."""
    quiet = changed(("2027-02-22/2027-02-28",), "+2027-08-01/2027-08-31 2027-02-25/2027-03-05")
    assert quiet == ("2027-02-22/2027-03-05", "2027-08-01/2027-08-31")
    assert changed(quiet, "-2027-08-01/2027-08-31") == ("2027-02-22/2027-03-05",)
    assert changed(quiet, "-2027-08-01/2027-08-30") == quiet


@pytest.mark.parametrize(("days", "much"), [(50, False), (51, True)])
def test_more_than_half_is_too_much(days: int, *, much: bool) -> None:
    """Half of a programme may be quiet, and not a day more; what lies outside does not count."""
    first, last = date(2027, 1, 1), date(2027, 4, 10)  # 100 days
    stretch = Stretch(date(2026, 12, 1), date.fromordinal(first.toordinal() + days - 1))
    assert is_too_much([stretch], first, last) is much
