"""The sandbox's command line: a demo to watch, a year to rehearse, and the Bot API server alone."""

import asyncio
from collections.abc import Coroutine
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console

from bot.clock import SystemClock
from bot.settings import UpdatesBy
from programme.people import Preset
from sandbox.botapi.limits import Manner
from sandbox.cast.scenario import Scenario
from sandbox.demo import Place, demo
from sandbox.phones.server import TelegramServer
from sandbox.phones.web import Phones, listen, served
from sandbox.quick_folder import put_files_in_memory
from sandbox.rehearsal.process import BotDied
from sandbox.rehearsal.rehearsal import rehearse
from sandbox.rehearsal.stories import Setting, Story
from sandbox.rehearsal.summary import bar, sum_up
from sandbox.rehearsal.tally import tally
from sandbox.storm.report import Backend, Order, play

WITH_A_STAND_IN = 40
"""The least number of weeks in which the manager goes away for two of them, and a colleague steps in."""
app = typer.Typer(
    no_args_is_help=True, pretty_exceptions_enable=False, help="A rehearsal: our own Telegram on loopback."
)


@app.callback()
def main() -> None:
    """A rehearsal: our own Telegram on loopback. What is not to be kept lies in memory."""
    put_files_in_memory()


@app.command()
def serve(
    port: Annotated[int, typer.Option(help="Where the bot finds it.")] = 8081,
    people_port: Annotated[int, typer.Option(help="Where people are added, write and press.")] = 8082,
    token: Annotated[str, typer.Option(help="The bot's token; any will do here.")] = "123:TEST",  # noqa: S107 - opens nothing
    limits: Annotated[Manner, typer.Option(help="How strictly Telegram's rates are kept.")] = Manner.NORMAL,
) -> None:
    """Run the Bot API server, and phones for its people, until it is stopped."""
    asyncio.run(run(port, token, limits, people_port=people_port))


Language = Annotated[str, typer.Option(help="In which language: sv or en.")]
Seed = Annotated[int, typer.Option(help="The same seed tells the same story.")]


@app.command("demo")
def demo_command(
    story: Annotated[Story, typer.Option(help="Where it begins.")] = Story.REGISTERED,
    language: Language = "sv",
    seed: Seed = 1,
    port: Annotated[int, typer.Option(help="Where the page listens; 0 takes any free port.")] = 8800,
    host: Annotated[str, typer.Option(help="Loopback only, unless --i-know.")] = "127.0.0.1",
    i_know: Annotated[
        bool, typer.Option("--i-know", help="Let others on the network in: nothing asks who they are.")
    ] = False,
    browser: Annotated[bool, typer.Option(help="Open a browser, where there is one.")] = True,
    keep: Annotated[Path | None, typer.Option(help="A folder to keep it in, and to go on from another day.")] = None,
) -> None:
    """Rehearse a programme in the browser: phones, a clock and a cast."""
    place = Place(host, port, others_may_come=i_know, opens_browser=browser)
    console = Console(highlight=False)
    _finish(console, demo(console, Setting(story, language, seed), place, keep))


@app.command("rehearse")
def rehearse_command(
    adepts: Annotated[int, typer.Option(help="How many adepts.", min=1, max=60)] = 12,
    mentors: Annotated[int, typer.Option(help="How many mentors.", min=1, max=60)] = 8,
    weeks: Annotated[int, typer.Option(help="How long it goes on.", min=12, max=110)] = 60,
    seed: Seed = 1,
    language: Language = "sv",
    preset: Annotated[Preset, typer.Option(help="By which rules the programme goes.")] = Preset.LEADERSHIP,
    database_url: Annotated[str, typer.Option(help="An empty database; a SQLite file of its own by default.")] = "",
    json: Annotated[Path | None, typer.Option(help="Where to keep the numbers.")] = None,
) -> None:
    """Rehearse a whole year through the real bot, and count what came of it."""
    console = Console(highlight=False)
    long = weeks >= WITH_A_STAND_IN
    quiet = Scenario(adepts, mentors, weeks, seed, language, database_url)
    scenario = replace(
        quiet, preset=preset, gathers=True, stand_in=long, mails=long, comes_and_goes=long, troubles=long
    )
    _finish(console, _rehearsed(console, scenario, json))


@app.command("storm")
def storm_command(
    kills: Annotated[int, typer.Option(help="How often the bot is killed, in all storms together.", min=0)] = 220,
    blows: Annotated[int, typer.Option(help="How many strikes of the other kinds.", min=0)] = 120,
    database: Annotated[list[Backend] | None, typer.Option(help="On which database; both by default.")] = None,
    way: Annotated[list[UpdatesBy] | None, typer.Option(help="How updates come; both ways by default.")] = None,
    adepts: Annotated[int, typer.Option(help="How many adepts.", min=1, max=20)] = 4,
    mentors: Annotated[int, typer.Option(help="How many mentors.", min=1, max=20)] = 3,
    weeks: Annotated[int, typer.Option(help="How long each story goes on.", min=12, max=110)] = 16,
    seed: Seed = 1,
    language: Language = "sv",
) -> None:
    """Let kills, outages and faults strike a rehearsal, and compare what is left with the quiet run."""
    console = Console(highlight=False)
    long = weeks >= WITH_A_STAND_IN
    scenario = Scenario(adepts, mentors, weeks, seed, language, stand_in=long, mails=True, comes_and_goes=long)
    order = Order(scenario, kills, blows, database or tuple(Backend), way or tuple(UpdatesBy))
    _finish(console, _stormed(console, order))


async def _stormed(console: Console, order: Order) -> bool:
    return not any(result.faults for result in await play(console, order))


async def _rehearsed(console: Console, scenario: Scenario, json: Path | None) -> bool:
    with bar(console, scenario) as progress:
        async with rehearse(scenario, progress=progress) as rehearsal:
            counted = tally(rehearsal)
    sum_up(console, counted)
    if json is not None:
        await asyncio.to_thread(json.write_text, counted.as_json(), encoding="utf-8")
    return counted.is_fine


def _finish(console: Console, running: Coroutine[Any, Any, bool]) -> None:
    try:
        fine = asyncio.run(running)
    except BotDied as died:
        console.print(f"The bot ended by itself:\n{died}", style="red", markup=False)
        raise typer.Exit(1) from None
    except KeyboardInterrupt:
        console.print("\nStopped.")
        raise typer.Exit(130) from None
    raise typer.Exit(0 if fine else 1)


async def run(port: int, token: str, limits: Manner, *, people_port: int = 0) -> None:
    """Serve the Bot API and the phones until cancelled."""
    listening = listen(port=people_port)
    async with (
        TelegramServer(token, clock=SystemClock(), limits=limits, port=port) as server,
        served(Phones(lambda: server).routes(), listening) as url,
    ):
        typer.echo(f"Bot API on {server.url} (token {token}), people on {url}/api/people")
        await asyncio.Event().wait()


if __name__ == "__main__":
    app()
