"""Calls to Telegram with parameters as its JSON has them, without the library's types.

`Bot` has a method for each call, which makes objects of its arguments and of the answer, and of each object JSON.
"""

from typing import Any

from telegram import Bot
from telegram.request import RequestData
from telegram.request._requestparameter import RequestParameter


async def call(bot: Bot, method: str, **parameters: object) -> Any:
    """Make a call without the parameters that are None; return its result.

    Raises:
        TelegramError: as python-telegram-bot and `bot.request` raise it.
    """
    given = [RequestParameter(name, value, None) for name, value in parameters.items() if value is not None]
    return await bot.request.post(f"{bot.base_url}/{method}", RequestData(given))
