"""The sandbox's command line: `python -m sandbox serve`."""

import asyncio
from typing import Annotated

import typer

from bot.clock import SystemClock
from sandbox.botapi.limits import Manner
from sandbox.botapi.server import BotApiServer

app = typer.Typer(no_args_is_help=True, help="A rehearsal: our own Telegram on loopback.")


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


async def run(port: int, token: str, limits: Manner) -> None:
    """Serve for ever."""
    async with BotApiServer(token, clock=SystemClock(), limits=limits, port=port) as server:
        typer.echo(f"Bot API on {server.url} (token {token}), control on {server.url}/control/people")
        await asyncio.Event().wait()


if __name__ == "__main__":
    app()
