"""Options that several forms share, and how such answers read in a summary."""

from collections.abc import Callable

from programme.checks import called, clean, full_name, readable_phone
from programme.errors import ProgrammeError
from programme.form import Answer, Answers, Hints, Option, Text
from programme.name_reading import read_name
from programme.speech import Listing, Phrase, Value


def telegram_name(_answers: Answers, hints: Hints) -> tuple[Option, ...]:
    """Return the name in the person's Telegram account as an option, if it can be a name."""
    try:
        name = full_name(hints.get("telegram_name", ""))
    except ProgrammeError:
        return ()
    return (Option(name, Phrase("plain", {"text": name})),)


def called_as(source: str) -> Callable[[Answers, Hints], tuple[Option, ...]]:
    """Return a function that offers what a person could be called, by the name in the answer to the step `source`."""

    def options(answers: Answers, _hints: Hints) -> tuple[Option, ...]:
        choices = read_name(str(answers[source])).choices if answers.get(source) else ()
        return tuple(Option(one, Phrase("plain", {"text": one})) for one in choices)

    return options


def called_for_sure(name: Answer) -> Answer:
    """Return the first name of a person, or None where their name leaves it in doubt."""
    reading = read_name(str(name))
    return reading.called if reading.is_sure else None


def called_or_whole(said: Text, answers: Answers, _hints: Hints) -> Answers:
    """Return what a person wants to be called; whoever wrote a first name alone may write the whole name now."""
    first, *more = said.text.split() or [""]
    if more and first.casefold() == str(answers.get("name", "")).casefold():
        whole = full_name(said.text)
        return {"name": whole, "called": read_name(whole).called}
    return {"called": called(said.text)}


def first_of_several_phones(text: str) -> Phrase | None:
    """Return the remark that the first of several phone numbers was taken, or None."""
    from programme.addresses import phones

    found = phones(clean(text))
    return Phrase("first-of-several", {"answer": readable_phone(found[0])}) if len(found) > 1 else None


def first_of_several_emails(text: str) -> Phrase | None:
    """Return the remark that the first of several e-mail addresses was taken, or None."""
    from programme.addresses import emails

    found = emails(clean(text))
    return Phrase("first-of-several", {"answer": found[0]}) if len(found) > 1 else None


def offered(kind: str, values: tuple[str, ...]) -> Callable[[Answers, Hints], tuple[Option, ...]]:
    """Return a function that offers fixed values; their texts have the keys `<kind>-<value>`."""
    options = tuple(Option(value, Phrase(f"{kind}-{value}")) for value in values)
    return lambda _answers, _hints: options


def listed(kind: str) -> Callable[[Answer], Value]:
    """Return a function that shows the chosen values in a summary, with commas between them."""

    def show(answer: Answer) -> Value:
        values = answer if isinstance(answer, list) else []
        return Listing(tuple(Phrase(f"{kind}-{value}") for value in values), separator=", ")

    return show
