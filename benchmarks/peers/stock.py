"""A registration with python-telegram-bot as its documentation shows it: ConversationHandler, and the async ORM.

`python stock.py URL PORT DATABASE stock|durable`. Each step writes the answer and the place in the conversation (two
statements, one commit) and sends one message. `durable` makes it keep what our bot keeps: each update is handled
once, and each message is stored with its effects before it is sent, and noted as sent (two commits more).
"""

import sys
from datetime import UTC, datetime
from functools import partial
from typing import Any

from sqlalchemy import BigInteger, event
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import (
    ApplicationBuilder,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    ConversationHandler,
    MessageHandler,
    filters,
)

URL, PORT, DATABASE, SIDE = sys.argv[1:]
DURABLE = SIDE == "durable"
ON_SQLITE = DATABASE.startswith("sqlite:")
QUESTIONS = ("Vad heter du?", "Vilken e-post har du?", "Vilket telefonnummer har du?", "Var arbetar du?")
FIELDS = ("name", "email", "phone", "workplace")
LANGUAGES = ("svenska", "engelska", "finska")
LAST = len(QUESTIONS)
SECRET = "benchmark"  # noqa: S105 - of a bot that lives for some seconds
TOKEN = f"123456:{'A' * 35}"
Context = ContextTypes.DEFAULT_TYPE


class Base(DeclarativeBase):
    """The tables."""


class Person(Base):
    """Someone who registers, and their place in the conversation."""

    __tablename__ = "people"
    id: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    step: Mapped[int] = mapped_column(default=0)
    name: Mapped[str] = mapped_column(default="")
    email: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    workplace: Mapped[str] = mapped_column(default="")
    languages: Mapped[int] = mapped_column(default=0)


class Handled(Base):
    """An update that was handled."""

    __tablename__ = "handled"
    update_id: Mapped[int] = mapped_column(primary_key=True)


class Outbox(Base):
    """A message to be sent."""

    __tablename__ = "outbox"
    id: Mapped[int] = mapped_column(primary_key=True)
    chat_id: Mapped[int] = mapped_column(BigInteger)
    text: Mapped[str]
    sent_at: Mapped[datetime | None]


engine: AsyncEngine = create_async_engine(DATABASE.replace("sqlite:", "sqlite+aiosqlite:"))
sessions = async_sessionmaker(engine, expire_on_commit=False)


@event.listens_for(engine.sync_engine, "connect")
def _prepare(connection: Any, _record: object) -> None:
    if not ON_SQLITE:
        return
    for pragma in ("journal_mode = WAL", "synchronous = FULL", "busy_timeout = 30000"):
        connection.execute(f"PRAGMA {pragma}")


async def _step(update: Update, change: Any, text: str, send: Any) -> None:
    """Change the person's row and send one message."""
    assert update.effective_user is not None
    async with sessions() as session:
        if DURABLE:
            session.add(Handled(update_id=update.update_id))
            await session.flush()
        person = await session.get(Person, update.effective_user.id)
        if person is None:
            person = Person(id=update.effective_user.id)
            session.add(person)
        change(person)
        row = await _stored(session, person.id, text) if DURABLE else None
        await session.commit()
    await send()
    if row is not None:
        async with sessions() as session:
            now = datetime.now(UTC)  # noqa: TID251 - a peer has its own clock
            await session.merge(Outbox(id=row.id, chat_id=row.chat_id, text=row.text, sent_at=now))
            await session.commit()


async def _stored(session: AsyncSession, chat_id: int, text: str) -> Outbox:
    row = Outbox(chat_id=chat_id, text=text, sent_at=None)
    session.add(row)
    await session.flush()
    return row


def _keyboard(chosen: int) -> InlineKeyboardMarkup:
    marks = ["☑ " if chosen >> number & 1 else "" for number in range(len(LANGUAGES))]
    buttons = [
        InlineKeyboardButton(f"{mark}{word}", callback_data=str(number))
        for number, (mark, word) in enumerate(zip(marks, LANGUAGES, strict=True))
    ]
    return InlineKeyboardMarkup([buttons])


async def start(update: Update, _context: Context) -> int:
    """Greet and ask the first question."""
    assert update.message is not None
    await _step(
        update,
        lambda person: setattr(person, "step", 0),
        QUESTIONS[0],
        partial(update.message.reply_text, QUESTIONS[0]),
    )
    return 0


async def answer(step: int, update: Update, _context: Context) -> int:
    """Keep the answer to a question, and ask the next."""
    assert update.message is not None

    def change(person: Person) -> None:
        setattr(person, FIELDS[step], update.message and update.message.text)
        person.step = step + 1

    markup = _keyboard(0) if step + 1 == LAST else None
    text = "Vilka språk talar du?" if markup else QUESTIONS[step + 1]
    await _step(update, change, text, partial(update.message.reply_text, text, reply_markup=markup))
    return step + 1


async def press(update: Update, context: Context) -> int:
    """Choose a language, or take it back."""
    query = update.callback_query
    assert query is not None
    assert context.user_data is not None
    chosen = context.user_data["chosen"] = context.user_data.get("chosen", 0) ^ 1 << int(query.data or 0)
    await query.answer()
    text = "Vilka språk talar du?"
    await _step(
        update,
        lambda person: setattr(person, "languages", chosen),
        text,
        partial(query.edit_message_text, text, reply_markup=_keyboard(chosen)),
    )
    return LAST


async def me(update: Update, _context: Context) -> None:
    """Show what is known about the person."""
    assert update.message is not None
    assert update.effective_user is not None
    async with sessions() as session:
        person = await session.get(Person, update.effective_user.id)
    await update.message.reply_text(f"Om dig: {person and person.name}, {person and person.email}")


async def prepare(_application: Any) -> None:
    """Make the tables."""
    async with engine.begin() as connection:
        await connection.run_sync(Base.metadata.create_all)


def main() -> None:
    """Serve until SIGTERM."""
    words = filters.TEXT & ~filters.COMMAND
    conversation = ConversationHandler(
        entry_points=[CommandHandler("start", start)],
        states={
            **{step: [MessageHandler(words, partial(answer, step))] for step in range(LAST)},
            LAST: [CallbackQueryHandler(press)],
        },
        fallbacks=[],
    )
    builder = ApplicationBuilder().token(TOKEN).base_url(f"{URL}/bot").post_init(prepare)
    application = builder.build()
    application.add_handler(conversation)
    application.add_handler(CommandHandler("me", me))
    application.run_webhook(
        "127.0.0.1", int(PORT), "telegram", webhook_url=f"http://127.0.0.1:{PORT}/telegram", secret_token=SECRET
    )


if __name__ == "__main__":
    main()
