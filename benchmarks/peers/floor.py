"""The least that our bot's work can cost in Python: its own statements, commits and calls, recorded and replayed.

`python floor.py URL PORT DATABASE RECORDS`: with each update that comes in, it goes on in the record up to the next
one: each unit with the driver alone in one thread, each call with aiohttp. No rule, no text and no object is made.
Whose update it is does not matter, as long as people do in all what they did in the record.
"""

import asyncio
import json
import pickle
import sqlite3
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import aiohttp
from aiohttp import web

URL, PORT, DATABASE, RECORDS = sys.argv[1:]
TOKEN = f"123456:{'A' * 35}"
JSON = {"Content-Type": "application/json"}
SQLITE = "sqlite:///"
Unit = Sequence[tuple[str, Any]]


def units_on_sqlite(file: str) -> Callable[[Unit], None]:
    """Return what runs a unit in a transaction on a SQLite file."""
    connection = sqlite3.connect(file, check_same_thread=False, isolation_level=None)
    for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"):
        connection.execute(f"PRAGMA {pragma}")

    def run(unit: Unit) -> None:
        connection.execute("BEGIN IMMEDIATE")
        for statement, values in unit:
            if isinstance(values, list):
                connection.executemany(statement, values)
            elif (cursor := connection.execute(statement, values)).description:
                cursor.fetchall()
        connection.execute("COMMIT")

    return run


def units_on_postgresql(url: str) -> Callable[[Unit], None]:
    """Return what runs a unit in a transaction on PostgreSQL."""
    import psycopg

    connection = psycopg.connect(url)
    cursor = connection.cursor()

    def run(unit: Unit) -> None:
        for statement, values in unit:
            if isinstance(values, list):
                cursor.executemany(statement, values)
            elif cursor.execute(statement, values).description:
                cursor.fetchall()
        connection.commit()

    return run


class Floor:
    """The replaying bot."""

    def __init__(self) -> None:
        with open(RECORDS, "rb") as file:
            self._events = pickle.load(file)  # noqa: S301 - made a moment ago by the benchmark
        on_sqlite = DATABASE.startswith(SQLITE)
        self._unit = (
            units_on_sqlite(DATABASE.removeprefix(SQLITE))
            if on_sqlite
            else units_on_postgresql(DATABASE.replace("+psycopg", ""))
        )
        self._thread = ThreadPoolExecutor(1)
        self._received = asyncio.Semaphore(0)
        self._calls: set[asyncio.Task[None]] = set()

    async def serve(self) -> None:
        """Serve until the process is ended."""
        self._session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=256))
        application = web.Application()
        application.router.add_post("/telegram", self._take)
        runner = web.AppRunner(application, access_log=None)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", int(PORT)).start()
        await self._call("setWebhook", json.dumps({"url": f"http://127.0.0.1:{PORT}/telegram"}))
        await self._replay()
        await asyncio.Event().wait()

    async def _take(self, request: web.Request) -> web.Response:
        json.loads(await request.read())
        self._received.release()
        return web.Response()

    async def _replay(self) -> None:
        loop = asyncio.get_running_loop()
        for kind, what in self._events:
            if kind == "update":
                await self._received.acquire()
            elif kind == "unit":
                await loop.run_in_executor(self._thread, self._unit, what)
            else:
                task = loop.create_task(self._call(*what))
                self._calls.add(task)
                task.add_done_callback(self._calls.discard)

    async def _call(self, method: str, body: str) -> None:
        async with self._session.post(f"{URL}/bot{TOKEN}/{method}", data=body, headers=JSON) as answer:
            await answer.json()


if __name__ == "__main__":
    asyncio.run(Floor().serve())
