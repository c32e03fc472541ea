"""The bot as a process: settings, wiring, the edge to Telegram, updates, the messenger, texts, the command line."""

import os

__version__ = "0.1.0"

# python-telegram-bot is moving from seconds to timedelta; this asks for the new way, without its warning.
os.environ.setdefault("PTB_TIMEDELTA", "1")
