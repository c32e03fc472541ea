"""What a bot would parse and import when it first needs it, ready before its process is forked."""

from importlib import import_module

from bot.texts import Texts

LATE = (
    "alembic.command",
    "bot.recipes",  # brings what sets documents
    "bot.smtp",  # brings aiosmtplib
    "bot.web",
    "holidays.countries.sweden",
    "icalendar",
    "openpyxl",
    "programme.addresses",  # brings phonenumbers and email_validator
    "programme.dates.reader",  # brings lark
    "programme.matching.suggest",  # brings numpy and the solver
    "rapidfuzz",
    "xlsxwriter",
)
"""The modules that the bot imports when it first uses them (docs/architecture.md#imported-when-first-used)."""

for name in LATE:
    import_module(name)
Texts().parse()  # kept by `bot.texts` for all processes that are forked from here
