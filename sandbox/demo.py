"""`make demo`: a page on this machine on which a whole programme can be tried, with no network and no token."""

import asyncio
import ipaddress
import os
import signal
import socket
import sys
import webbrowser
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console

from sandbox.page.app import LOOPBACK, listen, serving
from sandbox.stage import Stage, staged
from sandbox.stories import Setting

EVERYWHERE = ("*",)


@dataclass(frozen=True, slots=True)
class Place:
    """Where the page is served, and who may come."""

    host: str = "127.0.0.1"
    port: int = 8800
    others_may_come: bool = False
    opens_browser: bool = True

    @property
    def is_private(self) -> bool:
        """Whether only this machine can come there."""
        try:
            return self.host == "localhost" or ipaddress.ip_address(self.host).is_loopback
        except ValueError:
            return False


async def demo(console: Console, setting: Setting, place: Place, keep: Path | None) -> bool:
    """Serve the page until it is stopped; tell whether it could be served at all."""
    if not (place.is_private or place.others_may_come):
        console.print(
            f"{place.host} can be reached from elsewhere, and the page asks nobody who they are.\n"
            "Leave --host out, or add --i-know if that is what you want.",
            style="red",
        )
        return False
    try:
        listening = listen(place.host, place.port)
    except OSError as error:
        console.print(
            f"The page can't be served at {place.host}:{place.port}: {os.strerror(error.errno or 0)}.\n"
            "Perhaps it is open already in another window? Any other port will do: make demo PORT=8801",
            style="red",
        )
        return False
    with listening:  # taken before anything else, so that nobody waits in vain
        console.print("Setting the stage ...")
        async with staged(setting, keep=keep) as stage, _serving(stage, listening, place) as url:
            if stage.setting != setting:
                console.print(f"Going on with what is kept in {keep}; on the page it can begin anew.")
            console.print(f"\n  [bold]{url}[/bold]\n\nOpen it in a browser. Ctrl-C ends it.")
            if place.opens_browser and has_screen():
                await asyncio.to_thread(webbrowser.open, url)
            await _told_to_stop()
    console.print("\nStopped." if keep is None else f"\nStopped. It is kept in {keep}.")
    return True


def _serving(stage: Stage, listening: socket.socket, place: Place) -> AbstractAsyncContextManager[str]:
    return serving(stage, listening, hosts=LOOPBACK if place.is_private else EVERYWHERE)


async def _told_to_stop() -> None:
    """Return at Ctrl-C, or when the process is asked to end."""
    told = asyncio.Event()
    loop = asyncio.get_running_loop()
    for one in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(one, told.set)
    await told.wait()


def has_screen() -> bool:
    """Tell whether a browser could show itself here."""
    return sys.platform in {"darwin", "win32"} or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
