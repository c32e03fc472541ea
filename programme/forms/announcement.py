"""An announcement: the message, and then whom it is for. The last answer leads to a preview; nothing goes before it.

The message is words, a photo or a document, or a file with words below it. A file that came alone is asked about once:
people send the picture first and write then. The subject is the programme; the hints hold how many each audience has.
"""

from programme.announcement import Audience
from programme.checks import at_most, clean_marked
from programme.errors import ProgrammeError
from programme.form import (
    About,
    Answer,
    Answers,
    Form,
    Hints,
    Option,
    Step,
    Text,
    enclosed_in,
    message_answer,
    words_in,
)
from programme.marked import Marked
from programme.speech import Phrase, Value

LONGEST_ANNOUNCEMENT = 3000  # leaves room in a message for who writes to whom
LONGEST_BESIDE_FILE = 800  # Telegram takes 1,024 below a file, with who writes to whom


def _message(said: Text, _answers: Answers, _hints: Hints) -> Answers:
    """Return a text, or a file with or without words, as one answer.

    Raises:
        ProgrammeError: `one-file`, `empty`, `too-long`, or `too-long-beside-file`.
    """
    if said.in_album:
        raise ProgrammeError("one-file")
    if said.enclosed is None:
        at_most(LONGEST_ANNOUNCEMENT, lines=True)(said.text)
        return {"text": message_answer(clean_marked(said.words), None)}
    words = _below_file(said) if said.text.strip() else Marked("")
    return {"text": message_answer(words, said.enclosed)}


def _below_file(said: Text) -> Marked:
    try:
        at_most(LONGEST_BESIDE_FILE, lines=True)(said.text)
    except ProgrammeError as refusal:
        if refusal.code == "too-long":
            raise ProgrammeError("too-long-beside-file", **refusal.facts) from None
        raise
    return clean_marked(said.words)


def _words(said: Text, _answers: Answers, _hints: Hints) -> Answers:
    return {"words": message_answer(_below_file(said), None)}


def _has_words(answer: Answer) -> Answer:
    """Return an empty answer to the question for words where there are some, or there is no file; else None."""
    return "" if enclosed_in(answer) is None or words_in(answer).html else None


def _shown(answer: Answer) -> Value:
    words = words_in(answer)
    return words if words.html else Phrase("announcement-only-file")


def _audiences(_answers: Answers, hints: Hints) -> tuple[Option, ...]:
    """Return the audiences that have somebody in them, each with how many."""
    if came := hints.get("came"):
        return (Option(Audience.CHOSEN, Phrase("announcement-to-who-came", {"count": int(came)}), sends=True),)
    counts = {one: int(hints.get(one, "0")) for one in Audience}
    return tuple(
        Option(one, Phrase(f"announcement-to-{one}", {"count": count}), sends=True)
        for one, count in counts.items()
        if count or one in {Audience.EVERYBODY, Audience.CHOSEN}
    )


ANNOUNCEMENT = Form(
    "announcement",
    2,
    About.PROGRAMME,
    (
        Step("text", reads=_message, show=_shown, marked=True, encloses=True),
        Step("words", reads=_words, show=_shown, marked=True, optional=True, follows="text", settled=_has_words),
        Step("to", options=_audiences),
    ),
    keeps=False,
    goes_on=True,
)
