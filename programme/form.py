"""A form as data: its steps, the answers that each takes, and the kind of row that it is about.

Every registration, letter, report and survey is a form; `programme.dialog` is a conversation that goes through a form.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from programme.checks import AtMost
from programme.marked import Marked
from programme.speech import Choice, Enclosed, FileKind, Phrase, Value
from programme.when import ALWAYS, When

Answer: TypeAlias = str | int | list[str] | None
Answers: TypeAlias = Mapping[str, Answer]
Hints: TypeAlias = Mapping[str, str]  # facts fixed when the dialog was opened: the role, a name to suggest


@dataclass(frozen=True, slots=True)
class Option:
    """An answer that can be tapped; an answer that `sends` is the form's last, and there is no summary after it."""

    value: str
    label: Phrase
    sends: bool = False


def no_options(_answers: Answers, _hints: Hints) -> tuple[Option, ...]:
    """Return no options: the step takes text only."""
    return ()


def shows_nothing(_hints: Hints) -> tuple[Phrase, ...]:
    """Return no paragraphs: the questions speak for themselves."""
    return ()


def as_it_is(answer: Answer) -> Value:
    """Show an answer in the summary as it was given."""
    return answer if isinstance(answer, str | int) else ""


@dataclass(frozen=True, slots=True)
class Text:
    """A text that the person wrote.

    Attributes:
        today: the day on which it was written, by the clocks of the programme; None where no question depends on it.
        language: the writer's.
        marked: the same with the writer's formatting; None where they used none.
        enclosed: the file beside it; there may be no words then.
        in_album: it came among several files.
    """

    text: str
    message_id: int | None = None
    today: date | None = None
    language: str = "sv"
    marked: Marked | None = None
    enclosed: Enclosed | None = None
    in_album: bool = False

    @property
    def words(self) -> Marked:
        """The text with its formatting."""
        return self.marked or Marked.of(self.text)


def message_answer(words: Marked, enclosed: Enclosed | None) -> list[str]:
    """Return words with their formatting, and the file beside them, as one answer."""
    return [words.html, *((enclosed.kind.value, enclosed.file_id) if enclosed else ())]


def words_in(answer: Answer) -> Marked:
    """Return the words of such an answer; a draft of an older form has them without formatting."""
    return Marked(answer[0]) if isinstance(answer, list) else Marked.of(str(answer or ""))


def enclosed_in(answer: Answer) -> Enclosed | None:
    """Return the file of such an answer, or None."""
    with_file = isinstance(answer, list) and len(answer) > 1
    return Enclosed(FileKind(answer[1]), answer[2]) if with_file and isinstance(answer, list) else None


@dataclass(frozen=True, slots=True)
class Step:
    """A question of a form.

    Attributes:
        name: the part after `<form>-` of its text's key.
        options: returns the answers to tap, from the answers so far and the hints.
        many: the person can choose several options, at least one.
        check: takes the typed text and returns the answer, or raises `ProgrammeError`;
            without it (and without `reads`), only options are taken.
        reads: the same, for texts whose meaning depends on the day, the language, or earlier answers. It returns
            answers by their steps, since "9 March at 14" answers two questions.
        splits: returns the answers, by their steps, that are in a value that the bot asks back about.
        contact: the person can share their phone number with a button.
        optional: the person can skip it.
        when: the condition under which the step is asked.
        columns: how many options stand beside each other.
        show: how the answer reads in the summary.
        shows: the same, where it depends on the hints.
        follows: the step whose answer can settle this one; empty for most. A settled step is not asked, but stands in
            the summary and can be changed there.
        settled: returns the answer that follows from that step's answer, or None to ask.
        remark: returns a line to say after a typed answer about how it was read, or None.
        fills: the step whose place this answer takes when that step is taken away; empty for most.
        spills: the question whose answer is begun by a typed text that is none of this step's options; empty for most.
        heard: returns the meaning of a typed answer, to be said with the next question, where no summary shows it.
        noted: the form's notes about this answer are said with the next question too, not only with the summary.
        marked: the answer keeps the writer's formatting; `reads` makes it of the text.
        above: the answers before it stand above the question: what was typed as a day may have been read as another.
        recalls: the same, because an option of it sends them; and what is typed can correct one of them.
        encloses: a file can be sent as the answer, too, or with it (`message_answer`).
    """

    name: str
    options: Callable[[Answers, Hints], tuple[Option, ...]] = no_options
    many: bool = False
    check: Callable[[str], Answer] | None = None
    reads: Callable[["Text", Answers, Hints], Answers] | None = None
    splits: Callable[[str], Answers] | None = None
    contact: bool = False
    optional: bool = False
    when: When = ALWAYS
    columns: int = 1
    show: Callable[[Answer], Value] = as_it_is
    shows: Callable[[Answer, Hints], Value] | None = None
    follows: str = ""
    fills: str = ""
    spills: str = ""
    settled: Callable[[Answer], Answer] = lambda _answer: None
    remark: Callable[[str], Phrase | None] = lambda _text: None
    heard: Callable[[Answer], tuple[Phrase, ...]] = lambda _answer: ()
    noted: bool = False
    marked: bool = False
    above: bool = False
    recalls: bool = False
    encloses: bool = False

    def shown(self, answer: Answer, hints: Hints) -> Value:
        """Return how an answer reads in the summary."""
        return self.show(answer) if self.shows is None else self.shows(answer, hints)

    @property
    def only_taps(self) -> bool:
        """Whether the question takes its options alone, so that a short answer is meant for them."""
        return self.check is None and self.reads is None

    @property
    def has_buttons(self) -> bool:
        """Whether there are answers to tap, so that not every text is meant for the question."""
        return self.options is not no_options

    @property
    def takes_words(self) -> bool:
        """Whether people's own words are the answer, so that nearly any text may be meant for it."""
        return self.marked or bool(self.spills) or isinstance(self.check, AtMost)

    @property
    def grows(self) -> bool:
        """Whether further text belongs to the same answer, if it came before the next question could be read."""
        return self.marked or (isinstance(self.check, AtMost) and self.check.lines)


class About(StrEnum):
    """The kind of row that a form is about; a draft's subject is the id of such a row.

    A draft is deleted together with its writer, and together with each person that it is about. The comment on each
    member names the other ends of a draft.
    """

    NOTHING = "nothing"  # the subject is 0
    MEMBERSHIP = "membership"  # the member leaves: that ends their own draft, if its form keeps drafts
    PROGRAMME = "programme"  # no other end: a programme is never deleted, and is about nobody
    LETTER = "letter"  # no other end: a letter can be answered as long as its row exists
    PAIR = "pair"  # the pair ends; if one side left, the partner's draft ends once the manager has told the partner
    GATHERING = "gathering"  # no other end: one that is called off takes no change
    MEETING = "meeting"  # no other end: a report on a meeting makes sense after the pair's end too
    SURVEY = "survey"  # no other end: a participant who has left may still answer


@dataclass(frozen=True, slots=True)
class Form:
    """A conversation: its questions in order.

    Attributes:
        version: raise it when steps change; older drafts go on at their first unanswered step.
        about: the kind of row that a draft is about, which also decides when the draft is deleted.
        keeps: a cancelled draft is kept and can be taken up again.
        appends: the step that further text is added to while the summary is shown.
        notes: lines to add to the summary, worked out from the answers and the hints.
        check: checks the answers together when they are sent; may raise `ProgrammeError`.
        sends_itself: the last answer sends the form, without a summary.
        unasked: the bot opens it by itself, when it is due.
        shows: returns paragraphs above each question, from the hints: the text that an option sends as it is.
        single: only a single step is asked, so that they are not counted.
        apart: the hints that tell drafts about the same subject apart: each of its parts has a draft of its own.
        corrects: the questions of which a typed correction under the summary, or under its last question, is read.
        exchange: its messages can be taken away from the chat when it is sent (`usecases/myself/concern_away.py`).
        doors: returns the buttons beside the first question that lead to another one, from the subject and the hints.
        goes_on: its result is read or chosen next, or nothing else is to be asked at that moment: a question that had
            to wait is not put then, and keeps its button.
    """

    name: str
    version: int
    about: About
    steps: tuple[Step, ...]
    keeps: bool = True
    appends: str | None = None
    notes: Callable[[Answers, Hints], tuple[Phrase, ...]] = lambda _answers, _hints: ()
    check: Callable[[Answers], None] = lambda _answers: None
    sends_itself: bool = False
    unasked: bool = False
    shows: Callable[[Hints], tuple[Phrase, ...]] = shows_nothing
    single: bool = False
    apart: tuple[str, ...] = ()
    corrects: tuple[str, ...] = ()
    goes_on: bool = False
    exchange: bool = False
    doors: Callable[[int, Hints], tuple[Choice, ...]] = lambda _subject, _hints: ()

    def step(self, name: str) -> Step:
        """Return a step by its name."""
        return next(step for step in self.steps if step.name == name)
