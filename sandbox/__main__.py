"""The sandbox's command line: a demo to watch, and the Bot API server alone."""

import asyncio
from typing import Annotated

import typer
from rich.console import Console

from bot.clock import SystemClock
from sandbox.botapi.limits import Manner
from sandbox.botapi.server import BotApiServer
from sandbox.demo import BotDied, demo

app = typer.Typer(
    no_args_is_help=True, pretty_exceptions_enable=False, help="A rehearsal: our own Telegram on loopback."
)


@app.callback()
def main() -> None:
    """A rehearsal: our own Telegram on loopback."""


@app.command()
def serve(
    port: Annotated[int, typer.Option(help="Where to listen.")] = 8081,
    token: Annotated[str, typer.Option(help="The bot's token; any will do here.")] = "123:TEST",  # noqa: S107 - opens nothing
    limits: Annotated[Manner, typer.Option(help="How strictly Telegram's rates are kept.")] = Manner.NORMAL,
) -> None:
    """Run the Bot API server until it is stopped."""
    asyncio.run(run(port, token, limits))


@app.command("demo")
def demo_command(
    language: Annotated[str, typer.Option(help="In which language: sv or en.")] = "sv",
    people: Annotated[int, typer.Option(help="How many register.", min=1, max=40)] = 6,
    seed: Annotated[int, typer.Option(help="The same seed tells the same story.")] = 1,
    pace: Annotated[float, typer.Option(help="Seconds between two lines.", min=0)] = 0.1,
) -> None:
    """Watch people register through the real bot; every chat can be read as it happens."""
    console = Console(highlight=False)
    try:
        fine = asyncio.run(demo(console, language=language, people=people, seed=seed, pace=pace))
    except BotDied as died:
        console.print(f"The bot did not start:\n{died}", style="red", markup=False)
        raise typer.Exit(1) from None
    except KeyboardInterrupt:
        console.print("\nStopped.")
        raise typer.Exit(130) from None
    raise typer.Exit(0 if fine else 1)


async def run(port: int, token: str, limits: Manner) -> None:
    """Serve for ever."""
    async with BotApiServer(token, clock=SystemClock(), limits=limits, port=port) as server:
        typer.echo(f"Bot API on {server.url} (token {token}), control on {server.url}/control/people")
        await asyncio.Event().wait()


if __name__ == "__main__":
    app()
