"""The bot's texts, from Fluent files, in the reader's language.

A missing key, argument or language raises an error; no text is ever left out silently. Values that came from people
are escaped for Telegram's HTML when they are put in; markup stands in the `.ftl` files only. Dates, times and numbers
are written as in the reader's language. No text knows a time zone: a moment is made a day and a time before, by the
clock of the programme concerned (`programme.times`).
"""

import html
import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from functools import cache, cached_property
from importlib.resources import files
from pathlib import Path
from typing import Any, cast

from babel.dates import format_date

from bot.messages import Messages, MissingText, messages_in
from programme.labels import bare
from programme.marked import Marked
from programme.names import Name, SpellName, alone, is_hint
from programme.ports.conversation import Words
from programme.speech import Day, DaysFromTo, KeyboardAct, Listing, MonthOf, Phrase, Stamp, Value, WholeDay, WithYear

EARLIEST, LATEST = timedelta(hours=-12), timedelta(hours=14)  # the time zones that are farthest from UTC
LONG = 1000  # characters; a longer value is put in after the library has done its work


def locales_folder() -> Path:
    """Return the folder that has a folder for each language."""
    return Path(str(files("bot") / "locales"))


class Texts:
    """The texts of every language that has a folder."""

    def __init__(self, folder: Path | None = None) -> None:
        """Find the messages of every `.ftl` file below `folder`."""
        self._messages = _shipped() if folder is None else _messages_below(folder)
        self.languages: Sequence[str] = sorted(self._messages)

    def keys(self, language: str) -> frozenset[str]:
        """Return the keys of a language."""
        return self._messages[language].keys

    def parse(self) -> None:
        """Parse every text now: for processes that are forked from this one."""
        for messages in self._messages.values():
            for key in messages.keys:
                messages.parse(key)

    def chosen(self, language: str | None, default: str) -> str:
        """Return the language of the texts for an app set to `language` (`sv`, `pt-br`, None), or else `default`."""
        code = (language or "").partition("-")[0].lower()
        return code if code in self._messages else default

    def render(
        self,
        phrase: Phrase,
        language: str,
        now: datetime | None = None,
        *,
        markup: bool = True,
        spell: SpellName = alone,
    ) -> str:
        """Return a phrase as text; with `markup` as Telegram's HTML, in which values are escaped.

        Args:
            phrase: the text.
            language: the reader's language.
            now: the moment at which it is read; None where it is kept, so that each day says its year.
            markup: whether it is HTML.
            spell: writes the names of people out, for this reader.

        Raises:
            MissingText: the language has no such key, or it needs an argument that was not given.
        """
        if not phrase.args:
            return self._messages[language].formatted(phrase.key, phrase.args)
        reader = _Reader(self, language, now, markup, spell)
        return reader.whole(phrase)

    def words(self, language: str, now: datetime | None = None) -> Words:
        """Return the plain texts of a language: as they are read now, or for a document or a text that is stored."""

        def words(key: str, args: Mapping[str, Value] | None = None) -> str:
            return self.render(Phrase(key, args or {}), language, now, markup=False)

        return words

    def keyboard_act(self, text: str) -> KeyboardAct | None:
        """Return the act of the keyboard button with this label, pressed or typed in any language, or None."""
        return self._keyboard_labels.get(bare(text))

    @cached_property
    def _keyboard_labels(self) -> dict[str, KeyboardAct]:
        return {
            bare(self.render(Phrase(f"keyboard-{act}"), language, markup=False)): act
            for language in self.languages
            for act in KeyboardAct
        }


@cache
def _shipped() -> Mapping[str, Messages]:
    """Return the messages that the bot comes with, shared within a process with all that was parsed of them."""
    return _messages_below(locales_folder())


def _messages_below(folder: Path) -> Mapping[str, Messages]:
    return {path.name: messages_in(path) for path in sorted(folder.iterdir()) if any(path.glob("*.ftl"))}


class _Reader:
    """The texts for one reader: a language, the moment of reading, with or without markup."""

    def __init__(self, texts: Texts, language: str, now: datetime | None, markup: bool, spell: SpellName) -> None:
        self._messages = texts._messages[language]
        self._language = language
        self._year = None if now is None else _year(now)
        self._markup = markup
        self._spell = spell
        self._former = ""

    def whole(self, phrase: Phrase) -> str:
        """Return a whole text; a line that begins with words in place of a name begins with a capital letter."""
        told = self.phrase(phrase)
        if not self._former:
            return told
        starts = re.compile(rf"^((?:<[^>]*>)*){re.escape(self._former)}", re.MULTILINE)
        return starts.sub(lambda found: f"{found[1]}{self._former[0].upper()}{self._former[1:]}", told)

    def phrase(self, phrase: Phrase) -> str:
        args: dict[str, Any] = {name: self.value(value) for name, value in phrase.args.items()}
        # The library refuses values above 2,500 signs (a letter, a whole summary): those go in afterwards.
        long = {name: one for name, one in args.items() if isinstance(one, str) and len(one) > LONG}
        told = self._messages.formatted(phrase.key, args | {name: f"\ue000{name}\ue000" for name in long})
        for name, one in long.items():
            told = told.replace(f"\ue000{name}\ue000", one)
        return told

    def value(self, value: Value) -> str | int:
        match value:
            case Phrase():
                return self.phrase(value)
            case Listing():
                return value.separator.join(str(self.value(item)) for item in value.items)
            case time():
                hour, minute = f"{value:%H}", f"{value:%M}"
                return self.phrase(Phrase("time-of-day", {"hour": hour, "minute": minute}))
            case datetime():
                raise MissingText(f"{self._language}: a moment has no day or time without a time zone")
            case date():
                return self._day(value, "EEEE d MMMM" if value.year == self._year else "EEEE d MMMM y")
            case Stamp():
                return f"{self.value(WithYear(value.day))} {self.value(value.at)}"
            case WithYear():
                return self._day(value.day, "d MMMM y")
            case Name(forgotten=True):
                self._former = self.phrase(Phrase("former-participant"))
                return self._former
            case Name():
                return self.value(self._spell(value))
            case MonthOf():
                return self._day(value.day, "LLLL" if value.day.year == self._year else "LLLL y")
            case WholeDay():
                return self._day(value.day, "EEEE d MMMM y")
            case DaysFromTo():
                return self._days(value.first, value.last)
            case int():
                return value
            case Marked():
                return value.html if self._markup else value.plain
            case str() if is_hint(value):
                raise MissingText(f"{self._language}: a hint stands in a text as it is stored, not as facts")
            case str():
                return html.escape(value, quote=False) if self._markup else value
            case _:
                raise MissingText(f"{self._language}: no text can show a {type(value).__name__}")

    def _days(self, first: Day, last: Day) -> str:
        """Return days in a row: "22–28 februari 2027"; month and year are said once where they are the same."""
        until = self._day(last, "d MMMM y")
        if first == last:
            return until
        same = [self._day(one, "MMMM y") for one in (first, last)]
        pattern = "d" if same[0] == same[1] else "d MMMM" if first.year == last.year else "d MMMM y"
        return f"{self._day(first, pattern)}–{until}"

    def _day(self, day: Day, pattern: str) -> str:
        return str(format_date(cast("date", day), pattern, locale=self._language))


def _year(now: datetime) -> int | None:
    """Return the year that it is everywhere, or None while it is not the same everywhere: then days say theirs."""
    first, last = (now + EARLIEST).year, (now + LATEST).year
    return first if first == last else None
