"""A rehearsal on the terminal: a bar while it goes on, and the numbers when it is over."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from sandbox.cast.scenario import BEGIN, Scenario
from sandbox.phones.phone import ZONE
from sandbox.rehearsal.tally import Tally


@contextmanager
def bar(console: Console, scenario: Scenario) -> Iterator["_Bar"]:
    """Show how far the story has come."""
    columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.fields[day]}"), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True) as progress:
        yield _Bar(progress, scenario)


class _Bar:
    """A progress bar that follows the rehearsal's clock."""

    def __init__(self, progress: Progress, scenario: Scenario) -> None:
        self._progress = progress
        total = (scenario.ends - BEGIN).total_seconds()
        self._task = progress.add_task(f"{scenario.adepts} + {scenario.mentors}", total=total, day="")

    def __call__(self, now: datetime) -> None:
        day = f"{now.astimezone(ZONE):%Y-%m-%d}"
        self._progress.update(self._task, completed=(now - BEGIN).total_seconds(), day=day)


def sum_up(console: Console, counted: Tally) -> None:
    """Print the numbers, and all that was wrong."""
    gaps, health = sorted(counted.meeting_gaps_days), counted.health
    middle = f"{gaps[len(gaps) // 2]} days, from {gaps[0]} to {gaps[-1]}" if gaps else "-"
    within = sum(abs(one) <= 1 for one in counted.forecast_error)
    rows = {
        "people": counted.people,
        "pairs that started": counted.pairs,
        "proposals declined": counted.proposals_declined,
        "contracts signed by both": counted.contracts_signed,
        "meetings held": counted.meetings_held,
        "between two meetings": middle,
        "hours together": counted.hours,
        "forecasts within one meeting": f"{within} of {len(counted.forecast_error)}",
        "reports": counted.reports,
        "messages unasked": sum(not one.by_own_act for one in counted.prompts),
        "of these in quiet times": len(counted.out_of_time),
        "messages to the manager": len(counted.manager_messages),
        "of these unasked": sum(one.unasked for one in counted.manager_messages),
        "of these urgent": sum(one.unasked and one.urgent for one in counted.manager_messages),
        "surveys answered": f"{counted.surveys_answered} of {counted.surveys_sent}",
        "by survey": ", ".join(f"{name} {given}/{asked}" for name, (given, asked) in counted.survey_rates.items()),
        "surveys of the year": ", ".join(f"{count} {what}" for what, count in counted.survey_days.items()),
        "planned calls made": f"{counted.calls['made']} of {counted.calls['due']}, {counted.calls['late']} late",
        "calls put off to a later week": "{put_off_to_a_later_week} of {came_up}".format(**counted.calls),
        "calls later than told": counted.calls["later_than_told"],
        "people called in a week": "{most} at most, {most_with_matters} with those of the list".format(**counted.calls),
        "business plans": ", ".join(f"{count} {what}" for what, count in counted.plans.items()),
        "papers": ", ".join(f"{count} {what}" for what, count in counted.papers.items()),
        "gatherings": ", ".join(f"{count} {what}" for what, count in counted.gatherings.items()),
        "private words": ", ".join(f"{count} {what.replace('_', ' ')}" for what, count in counted.concerns.items()),
        "stopped": f"{counted.suspended} suspended, {counted.lifted} lifted",
        "said about somebody stopped": len(counted.said_in_a_stop),
        "bridges": ", ".join(f"{count} {what}" for what, count in counted.bridges.items()),
        "taken back": ", ".join(f"{count} {what}" for what, count in counted.taken_back.items()),
        "would take part again": counted.again,
        "ties": ", ".join(f"{count} {what.replace('_', ' ')}" for what, count in counted.ties.items()),
        "words for the end": ", ".join(f"{count} {what}" for what, count in counted.goodbyes.items()),
        "pairs ended": ", ".join(f"{count} {kind}" for kind, count in counted.endings.kinds.items()),
        "with own words": f"{counted.endings.own_words} messages",
        "adepts after that": ", ".join(f"{count} {what}" for what, count in counted.endings.adepts.items()),
        "joint meetings": counted.joint,
        "breaks": counted.pauses,
        "of these from new adepts": counted.rests,
        "pairs ended late": ", ".join(f"{count} {way}" for way, count in counted.late.items()),
        "more time": ", ".join(f"{count} {whose}" for whose, count in counted.extended.items()),
        "asked in a break": len(counted.asked_in_a_pause),
        "pairs that one left": counted.left,
        "pairs in trouble": ", ".join(f"{two} ({why})" for two, why in health.in_trouble.items()),
        "days from the first fact to red": ", ".join(map(str, health.days_to_red.values())),
        "in trouble and not red in time": len(health.misses),
        "in trouble and never red": ", ".join(f"{two} ({why})" for two, why in health.never_red.items()),
        "red without trouble": len(health.false_alarms),
        "days yellow and red, of all": f"{health.yellow_days} and {health.red_days} of {health.pair_days}",
        "meetings put in a calendar": counted.calendar_files,
        "mails": ", ".join(f"{count} {kind}" for kind, count in counted.mails.items()),
        "requests to the Bot API": counted.requests,
        "that break its rules": len(counted.spec_violations),
        "errors": len(counted.errors),
        "meetings nobody told about": len(counted.meetings_unexplained),
        "seconds": counted.wall_seconds,
    }
    table = Table(show_header=False, box=None, padding=(0, 2, 0, 0))
    for name, value in rows.items():
        table.add_row(name, str(value))
    console.print()
    console.print(table)
    for wrong in (*counted.wrong,):
        console.print(wrong, style="red", markup=False)
