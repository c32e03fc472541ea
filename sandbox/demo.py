"""`make demo`: a page on this machine on which a whole programme can be tried, with no network and no token."""

import asyncio
import ipaddress
import os
import signal
import socket
import sys
import webbrowser
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console

from sandbox.page.app import serving
from sandbox.phones.web import LOOPBACK, listen
from sandbox.rehearsal.stories import Setting
from sandbox.stage.saving import SaveFolder, SaveFolderError, locked_save_folder
from sandbox.stage.stage import staged

EVERYWHERE = ("*",)
SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


@dataclass(frozen=True, slots=True)
class Place:
    """The address at which the page is served, and whether other machines may reach it."""

    host: str = "127.0.0.1"
    port: int = 8800
    others_may_come: bool = False
    opens_browser: bool = True

    @property
    def is_private(self) -> bool:
        """Whether only this machine can reach the address."""
        try:
            return self.host == "localhost" or ipaddress.ip_address(self.host).is_loopback
        except ValueError:
            return False


async def demo(console: Console, setting: Setting, place: Place, keep: Path | None) -> bool:
    """Serve the page until it is stopped; tell whether it could be served at all."""
    if not (place.is_private or place.others_may_come):
        return _refused(
            console,
            f"{place.host} can be reached from elsewhere, and the page asks nobody who they are.\n"
            "Leave --host out, or add --i-know if that is what you want.",
        )
    try:
        listening = listen(place.host, place.port)
    except OSError as error:
        return _refused(
            console,
            f"The page can't be served at {place.host}:{place.port}: {os.strerror(error.errno or 0)}.\n"
            "Perhaps it is open already in another window? Any other port will do: make demo PORT=8801",
        )
    with ExitStack() as stack:
        stack.enter_context(listening)  # taken before anything else, so that a taken port is reported at once
        try:
            save_folder = stack.enter_context(locked_save_folder(keep)) if keep else None
            await _shown(console, setting, place, save_folder, listening)
        except SaveFolderError as error:
            return _refused(console, f"{error} Choose another folder, or empty this one.")
    return True


def _refused(console: Console, why: str) -> bool:
    console.print(why, style="red", markup=False)
    return False


async def _shown(
    console: Console, setting: Setting, place: Place, save_folder: SaveFolder | None, listening: socket.socket
) -> None:
    hosts = LOOPBACK if place.is_private else EVERYWHERE
    console.print("Starting ...")
    stop = _told_to_stop()
    async with staged(setting, save_folder=save_folder) as stage, serving(stage, listening, hosts=hosts) as url:
        if save_folder and save_folder.former:
            console.print(f"Going on with what is kept in {save_folder.folder}; on the page it can begin anew.")
        console.print(f"\n  [bold]{url}[/bold]\n\nOpen it in a browser. Ctrl-C ends it.")
        if place.opens_browser and has_screen():
            await asyncio.to_thread(webbrowser.open, url)
        await stop.wait()
    console.print(f"\nStopped. It is kept in {save_folder.folder}." if save_folder else "\nStopped.")


def _told_to_stop() -> asyncio.Event:
    """Return an event that is set by Ctrl-C, when the terminal closes, or when the process is asked to end.

    A second Ctrl-C ends it at once.
    """
    told = asyncio.Event()
    loop = asyncio.get_running_loop()

    def tell() -> None:
        told.set()
        for one in SIGNALS:
            loop.remove_signal_handler(one)

    for one in SIGNALS:
        loop.add_signal_handler(one, tell)
    return told


def has_screen() -> bool:
    """Tell whether a browser could show itself here."""
    return sys.platform == "darwin" or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
