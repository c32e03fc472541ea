"""Who completes, what meetings come to, and the numbers of diplomas as people write them."""

from datetime import UTC, date, datetime
from itertools import pairwise
from random import Random

import pytest

from programme.diploma import Standing, completes, standing
from programme.meeting import Meeting, MeetingState
from programme.met import Met, met
from programme.pair import End, Pair, PairState
from programme.people import Preset, Programme, State
from programme.serial import (
    LENGTH,
    SIGNS,
    alone_in,
    drawn,
    found_in,
    has_look_alike,
    is_meant,
    is_serial,
    looks_like,
    written,
)

NOW = datetime(2028, 2, 10, 9, tzinfo=UTC)
PROGRAMME = Programme(1, "Framsteg", date(2027, 3, 1), date(2028, 2, 25), Preset.LEADERSHIP, "Europe/Stockholm", NOW)
COMPLETES = {State.REGISTERED, State.WAITING, State.ON_HOLD, State.COMPLETED}


@pytest.mark.parametrize("state", State)
def test_who_completes_by_state(state: State) -> None:
    """Whoever is here, or was until the end, and has begun with a partner; nobody who has left, and nobody without."""
    found = standing(state, has_begun=True, issued=False, meetings=0, least=None)
    assert (found is Standing.READY) == (state in COMPLETES)
    without = standing(state, has_begun=False, issued=False, meetings=0, least=None)
    assert without in {Standing.NO_PAIR, Standing.LEFT}
    assert standing(state, has_begun=False, issued=True, meetings=0, least=9) is Standing.ISSUED, "it is kept"


@pytest.mark.parametrize(("meetings", "least", "expected"), [
    (0, None, Standing.READY),
    (5, 6, Standing.TOO_FEW),
    (6, 6, Standing.READY),
    (0, 1, Standing.TOO_FEW),
])  # fmt: skip
def test_the_least_number_of_meetings_holds_only_where_it_is_set(
    meetings: int, least: int | None, expected: Standing
) -> None:
    assert standing(State.COMPLETED, has_begun=True, issued=False, meetings=meetings, least=least) is expected


def meeting(key: int, state: MeetingState = MeetingState.HELD, joint: int | None = None) -> Meeting:
    return Meeting(key, key, NOW, 1, NOW, state=state, joint_id=joint)


def test_meetings_add_up_over_pairs_and_one_for_three_is_one() -> None:
    """As told, midway where two differ, as planned where nobody told."""
    mine = [meeting(1), meeting(2)]
    both = [meeting(5, joint=7), meeting(6, joint=7)]
    assert met([*mine, *both], {1: [60, 90], 5: [120], 6: [100]}, PROGRAMME) == Met(3, 75 + 120 + 110, untold=1)
    assert met(mine, {}, PROGRAMME).untold == len(mine), "nobody has told of them yet"
    assert met([], {}, PROGRAMME) == Met(0, 0)
    assert [Met(1, one).hours for one in (0, 29, 30, 89, 90, 1230)] == [0, 0, 1, 1, 2, 21]
    assert (Met(3, 240, untold=1).is_about, Met(3, 240, untold=1).hours) == (True, 4), "some is assumed"
    assert [Met(1, one).is_about for one in (60, 90, 119)] == [False, True, True], "rounded hours are about so many"
    assert Met(3, 360, untold=3).hours == 0, "nobody has told of any: nothing is known"


@pytest.mark.parametrize(("pairs", "expected"), [
    ([], False),
    ([(PairState.ACTIVE, None)], True),
    ([(PairState.PAUSED, None)], True),
    ([(PairState.ENDED, End.CLOSED)], True),
    ([(PairState.ENDED, End.REMATCHED)], False),
    ([(PairState.ENDED, End.LEFT)], False),
    ([(PairState.ENDED, End.NO_START)], False),
    ([(PairState.MEETING_AHEAD, None)], False),
    ([(PairState.ENDED, End.REMATCHED), (PairState.ENDED, End.CLOSED)], True),
])  # fmt: skip
def test_who_has_a_partner_to_the_end(pairs: list[tuple[PairState, End | None]], *, expected: bool) -> None:
    """Only they have completed; whose partner went early, and who found no other, has taken part."""
    assert completes(Pair(1, 1, 1, 2, state, NOW, end=end) for state, end in pairs) is expected


def _drawn(count: int) -> list[str]:
    rng = Random(7)
    return [drawn(rng.randrange) for _ in range(count)]


def test_a_slip_makes_no_serial() -> None:
    """A wrong sign, or two neighbours in each other's place; and no two are alike."""
    some = _drawn(60)
    assert len(set(some)) == len(some)
    assert all(map(is_serial, some))
    for one in some:
        wrong = [one[:at] + sign + one[at + 1 :] for at in range(LENGTH) for sign in SIGNS if sign != one[at]]
        swapped = [one[:at] + b + a + one[at + 2 :] for at, (a, b) in enumerate(pairwise(one)) if a != b]
        assert not any(map(is_serial, [*wrong, *swapped]))


ONE = _drawn(1)[0]
SHOWN = written(ONE)


@pytest.mark.parametrize("text", [
    ONE,
    SHOWN,
    SHOWN.lower(),
    f"  {SHOWN}  ",
    SHOWN.replace("-", " "),
    SHOWN.replace("-", "–"),
    SHOWN.replace("-", "\u00ad"),
    "\u200b".join(ONE),
    " ".join(ONE),
    f"{SHOWN}.",
    f"nr: {SHOWN}",
    f"Stämmer det att {SHOWN} är äkta?",
    f"Mitt diplom har nummer {SHOWN.lower()}, tror jag",
    f"t.me/bot?start=verify-{SHOWN}",
])  # fmt: skip
def test_a_number_is_read_as_people_write_it(text: str) -> None:
    assert found_in(text) == ONE
    assert is_meant(text) == ONE


@pytest.mark.parametrize("text", [
    "",
    "diplom",
    "Entreprenörskap är kul",
    ONE[:-1],
    ONE[:4],
    ONE + "7",
    f"{SHOWN} {written(_drawn(2)[1])}",
    "'; DROP TABLE diplomas; --",
    "%%%%%%%%%",
    "<b>ABC-DEF-GHJ</b>",
    "0O1IL0O1I",
    "१२३४५६७८९",
    "😀" * 9,
    "\x00" * 9,
    "A" * 4000,
    "070-123 45 67",
    "2028-02-25",
])  # fmt: skip
def test_nothing_else_is_a_number(text: str) -> None:
    assert is_meant(text) is None


@pytest.mark.parametrize("text", [
    "MHZ-AU6-WZ7",
    " mhz-au6-wz7. ",
    "MHZAU6WZ7",
    "mhzau6wz7",
    "MHZ AU6 WZ7",
    "mh2 au6 wz7",
    "MHZ–AU6–WZ7",
    "MHZ - AU6 - WZ7",
    "MHO-AU6-1Z7",
    "MHZ-AU6-WZ",
    "MHZ-AU66-WZ7",
    "Är MHZ-AU6-WZ7 äkta?",
    "Nr MHZAU6WZ7",
    "'MHZ-AU6-WZ7'",
])  # fmt: skip
def test_a_number_that_is_wrong_is_known_for_one(text: str) -> None:
    assert is_meant(text) is None
    assert looks_like(text) is not None


@pytest.mark.parametrize("text", [
    "",
    "hej hej hej",
    "jag vet det",
    "tor 12e maj",
    "jag kan 14e",
    "torsdag12",
    "torsdag 12",
    "Karin1975",
    "12-maj-2027",
    "2027-04-08",
    "070-123-456",
    "0701234567",
    "114 55 Stockholm",
    "diplom",
    "VIKTIGT!!",
    "ABCDEFGHJ",
    "123456789",
    "http://a.b/c123",
    "Ses kl 17?",
    "Jag har bokat om resan, mitt bokningsnummer är AB1CD2EF3 och jag kommer fram till kvällen, hoppas det går bra.",
    "😀" * 9,
    "٣٤٥-abc-१२३",
])  # fmt: skip
def test_other_words_are_no_wrong_number(text: str) -> None:
    assert looks_like(text) is None


def test_what_looks_alike_is_known() -> None:
    """No number has a nought, an O, a one, an I or an L; so their reader can be told."""
    assert has_look_alike("o12")
    assert not has_look_alike(SHOWN)
    assert not set("01OIL") & set(SIGNS)


@pytest.mark.parametrize(
    ("text", "is_alone"),
    [
        *(
            (one, True)
            for one in (SHOWN, SHOWN.lower(), f" {SHOWN}. ", SHOWN.replace("-", " "), SHOWN.replace("-", ""))
        ),
        *((one, True) for one in ("mhz-au6-wz7", "MHZ – AU6 – WZ7", "'MHO-AU6-1Z7'")),
        *((one, False) for one in ("", f"Diplomet {SHOWN}", "MHZAU6WZ7", "MHZ AU6 WZ7", "torsdag12", "12-maj-2027")),
        *((one, False) for one in ("070-123-456", "tor 12e maj", "abc-def-ghj", "17.30", "2 tim", "😀" * 9)),
    ],
)
def test_a_number_alone_is_no_answer(text: str, *, is_alone: bool) -> None:
    """A number as on the paper, with a slip too; a sentence, a day, a phone number and a workplace are answers."""
    assert alone_in(text) is is_alone
