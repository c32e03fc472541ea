"""A day, a time and a place in one line: what is taken, and what is asked back about instead of guessed."""

from datetime import date

import pytest

from programme.dates.place import split, told_by, within

TUESDAY = date(2027, 3, 2)

TAKEN = [
    ("torsdag 14.30 hos mig", "torsdag 14.30", "hos mig"),
    ("tors kl 9 på Espresso House", "tors kl 9", "Espresso House"),
    ("imorgon 10 teams", "imorgon 10", "teams"),
    ("imorgon kl 10 på Teams", "imorgon kl 10", "Teams"),
    ("Torsdag 14.30, Bryggan", "Torsdag 14.30", "Bryggan"),
    ("9 mars kl 15 Storgatan 5", "9 mars kl 15", "Storgatan 5"),
    ("9/3 15.00 på Kafé Bryggan, rum 312", "9/3 15.00", "Kafé Bryggan, rum 312"),
    ("fredag 14 https://video.example.com/j/123?x=14.30", "fredag 14", "https://video.example.com/j/123?x=14.30"),
    ("fre 12 lunch på Bryggan", "fre 12 lunch", "Bryggan"),
    ("torsdag 14-16 hos dig", "torsdag 14-16", "hos dig"),
    ("på torsdag klockan två på biblioteket", "på torsdag klockan två", "på biblioteket"),
    ("tomorrow at 10 in the office", "tomorrow at 10", "in the office"),
    ("torsdag i stadshuset", "torsdag", "i stadshuset"),
    ("torsdag 14.30 hemma hos Lars", "torsdag 14.30", "hemma hos Lars"),
    ("torsdag 14.30 eller fredag hos mig", "torsdag 14.30 eller fredag", "hos mig"),  # which day is asked back about
    ("torsdag 25.00 hos mig", "torsdag 25.00", "hos mig"),  # a time that is on no clock
    ("imorgon kl 26 på Bryggan", "imorgon kl 26", "Bryggan"),
    ("Thursday 2:30pm my place", "Thursday 2:30pm", "my place"),
    ("Thursday 2:30pm your office", "Thursday 2:30pm", "your office"),
    ("torsdag 14.30 mitt kontor", "torsdag 14.30", "mitt kontor"),
    ("31/6 14.00 hemma", "31/6 14.00", "hemma"),  # a day that is not
    ("torsdag 12 mars på Bryggan", "torsdag 12 mars", "Bryggan"),  # a Friday
    ("v 12 tisdag kl 9 via telefon", "v 12 tisdag kl 9", "via telefon"),
]
ASKED_BACK = [
    "torsdag 14.30 hos mig eller dig",
    "torsdag 14.30 på kvällen",
    "torsdag 14.30 om Lars vill",
    "torsdag 14.30 hoppas jag",
    "torsdag 14.30 min fru",
    "torsdag 14.30 mitt på dagen",
    "Thursday 2:30pm my birthday",
    "Thursday 2:30pm my place?",
    "torsdag 10 min efter 9",
    "torsdag 14.30 kanske på Bryggan",
    "torsdag 14.30 på Bryggan kanske",
    "torsdag 14.30 men inte hos mig",
    "torsdag 14.30 på Bryggan?",
    "torsdag hos mig 14.30",
    "torsdag hos mig kl 9",
    "hos mig torsdag 14.30",
    "någon gång på Bryggan",
    "på Bryggan",
    "torsdag 14.30 i två timmar",
    "torsdag",
    "Kan du hos mig",
    "",
    "torsdag på " + "x" * 300,
]


@pytest.mark.parametrize(("line", "when", "where"), TAKEN)
def test_what_is_taken(line: str, when: str, where: str) -> None:
    """The beginning is the day and the time, the rest the place, without the word that leads to a name."""
    assert split(line, "en" if line.startswith(("tomorrow", "Thursday")) else "sv", TUESDAY) == (when, where)


@pytest.mark.parametrize("line", ASKED_BACK)
def test_what_is_asked_back_about(line: str) -> None:
    """Where a word may belong to the day, or be a doubt, nothing is split off."""
    assert split(line, "sv", TUESDAY) == (line, "")


@pytest.mark.parametrize(
    ("line", "where"),
    [
        ("torsdag hos mig 14.30", "hos mig"),
        ("hos mig torsdag 14.30", "hos mig"),
        ("hos mig på torsdag kl 9", "hos mig"),
        ("torsdag 14.30 på Bryggan?", "Bryggan"),
        ("ska vi ta torsdag 14.30 hos dig?", "hos dig"),
        ("torsdag på Bryggan kl 9 kan jag", "Bryggan"),
        ("jag kan torsdag 14.30 på Storgatan 5", "Storgatan 5"),
        ("could do Thursday 2:30pm at my office", "at my office"),
        ("torsdag 14.30 kanske på Bryggan", "Bryggan"),
        ("torsdag 14.30 på Bryggan kanske", ""),
        ("torsdag 14.30 hos mig eller dig", ""),
        ("torsdag 14.30 men inte hos mig", ""),
        ("torsdag 14.30 på kvällen", ""),
        ("torsdag 14.30 i två timmar", ""),
        ("torsdag 14.30 om Lars vill", ""),
        ("torsdag 14.30 hoppas jag", ""),
        ("torsdag 10 min efter 9", ""),
    ],
)
def test_the_place_in_a_line_whose_day_is_asked_back_about(line: str, where: str) -> None:
    """It is not asked for again once the day is tapped; what is denied or in doubt is none."""
    assert within(line, "en" if "Thursday" in line else "sv") == where


def test_whose_place_it_is() -> None:
    """The other one reads "hos mig" too, on the day before: so it says who wrote it, once."""
    assert told_by("hos mig", "Karin") == "hos mig (Karin)"
    assert told_by("hos mig (Karin)", "Lars") == "hos mig (Karin)"
    assert told_by("My office", "Karin") == "My office (Karin)"
    assert told_by("hos dig", "Karin", "Lars") == "hos dig (Lars)", "whose it is, and not who wrote"
    assert told_by("hos mig, inte hos dig", "Karin", "Lars") == "hos mig, inte hos dig (Karin)"
    assert told_by("Migrationsverket", "Karin") == "Migrationsverket"
