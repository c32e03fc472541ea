"""A programme at a glance in every state: in the middle, empty, with too few answers, over, and very long."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from programme.cadence import plan
from programme.fares import Fare
from programme.glance import Answered, Glance, Month, Stage, Wait
from programme.people import Preset, Programme
from tests.rows import NOW

PROGRAMME = Programme(1, "Framsteg", date(2027, 1, 15), date(2027, 12, 17), Preset.LEADERSHIP, "Europe/Stockholm", NOW)
MONTHS = [
    Month(date(2027, month, 1), 40 + month if month < 6 else 0, 12 if month == 6 else 0, 47) for month in range(1, 13)
]
MIDYEAR = Glance(
    programme=PROGRAMME,
    day=date(2027, 6, 15),
    week=22,
    plan=plan(PROGRAMME.preset, PROGRAMME.starts_on, PROGRAMME.ends_on),
    stages={stage: (71 - 4 * place, 43 - place) for place, stage in enumerate(Stage)},
    left=(1, 0),
    fares={fare: 7 - place for place, fare in enumerate(Fare)},
    still=1,
    months=MONTHS,
    due=230,
    pace=39,
    reports=Answered(400, 350, 98),
    surveys={"survey": Answered(60, 34, 34), "pulse": Answered(118, 96, 58)},
    waits={Wait.TALK: 12, Wait.MENTOR: 45, Wait.MEETING: 61},
    left_out=2,
)
EMPTY = replace(
    MIDYEAR,
    week=0,
    stages=dict.fromkeys(Stage, (0, 0)),
    fares=dict.fromkeys(Fare, 0),
    still=0,
    months=[replace(one, held=0, booked=0, plan=0) for one in MONTHS],
    due=0,
    pace=None,
    reports=Answered(0, 0, 0),
    surveys={},
    waits={},
    left_out=0,
)
FEW = replace(MIDYEAR, reports=Answered(16, 13, 4), surveys={"survey": Answered(8, 4, 4)})
OVER = replace(MIDYEAR, day=PROGRAMME.ends_on + timedelta(days=1), week=49, waits={})
LONG = replace(MIDYEAR, months=[Month(date(2027 + one // 12, 1 + one % 12, 1), 9, 0, 8) for one in range(30)])
STATES: Mapping[str, Glance] = {"midyear": MIDYEAR, "empty": EMPTY, "few": FEW, "over": OVER, "long": LONG}
