"""How often a pair should meet: what a preset asks for, and whether the programme has room for it.

Source: the two Swedish programmes described in PROGRAMME.md. *Leadership*: a meeting every 5–6 weeks.
*Entrepreneur*: twelve meetings, at most 33 days apart. The two are never mixed: twelve meetings with five to
six weeks between them would take 55–66 weeks.
"""

from dataclasses import dataclass
from datetime import date

from programme.people import Preset

DAYS_BETWEEN_MEETINGS = 38.5  # the middle of five to six weeks
MEETINGS_OF_ENTREPRENEURS = 12
LONGEST_GAP_OF_ENTREPRENEURS = 33
SHORTEST_SENSIBLE_GAP = 21
FEWEST_SENSIBLE_MEETINGS = 4


@dataclass(frozen=True, slots=True)
class Plan:
    """What a preset gives in a programme of a certain length. `gap` is the days between two meetings."""

    meetings: int
    gap: int
    weeks: int
    fits: bool


def plan(preset: Preset, starts_on: date, ends_on: date) -> Plan:
    """Work out how many meetings the time has room for, and whether that makes sense."""
    days = (ends_on - starts_on).days
    weeks = days // 7
    if preset is Preset.ENTREPRENEUR:
        gap = days // MEETINGS_OF_ENTREPRENEURS
        fits = SHORTEST_SENSIBLE_GAP <= gap <= LONGEST_GAP_OF_ENTREPRENEURS
        return Plan(MEETINGS_OF_ENTREPRENEURS, gap, weeks, fits)
    meetings = int(days / DAYS_BETWEEN_MEETINGS)
    return Plan(meetings, round(DAYS_BETWEEN_MEETINGS), weeks, meetings >= FEWEST_SENSIBLE_MEETINGS)
