"""The words shown are the words sent: a yes under words to others counts only while these are the same."""

from dataclasses import replace

import pytest

from handlers import shown, sure
from handlers.callbacks import CODES, encode, marked, read
from handlers.request import Incoming, Request, What
from programme.presses.change import Replan
from programme.presses.press import Press
from programme.speech import Choice, Phrase, Speech, Toast, Utterance
from tests.yeses import CONFIRMING, EVA, HOUSE, example

WITH_QUESTION = [*CONFIRMING, *shown.FIRST]


def question(yes: Press, day: str) -> Speech:
    """Return a question that quotes what another person will read."""
    words = Phrase("quoted", {"text": Phrase("meeting-off", {"day": day})})
    return Speech(1, (Phrase("sure"), words), choices=((Choice(Phrase("yes"), yes),),))


def yes_under(said: Speech) -> tuple[Request, Press]:
    """Return the press on the first button of a question, as it comes from Telegram."""
    (one,) = shown.marked([said])
    assert isinstance(one, Speech)
    choice = one.choices[0][0]
    assert choice.press is not None
    press, mark = read(marked(encode(choice.press), choice.shown))
    return Request(Incoming(What.PRESS, 1, 1, press=press, mark=mark), EVA, HOUSE), press


@pytest.mark.parametrize("kind", WITH_QUESTION)
def test_a_yes_counts_for_the_words_above_it(kind: type[Press]) -> None:
    """Of every press with a question: the same words, other words by now, and nothing any more to say yes to."""
    request, yes = yes_under(question(example(kind, yes=True), "Monday"))
    asked: list[Press] = []

    def now(*said: Utterance) -> list[Utterance] | None:
        def ask(first: Press) -> list[Utterance]:
            asked.append(first)
            return list(said)

        return shown.other_words(request, yes, ask)

    same, other = (question(yes, day) for day in ("Monday", "Thursday"))
    assert now(same) is None
    assert now(replace(same, text=(Phrase("asked-again"), *same.text))) is None
    assert now(other) == [replace(other, text=(shown.UNASKED, *other.text))]
    assert now(Toast(Phrase("done"))) == [Toast(Phrase("done"))]
    assert not any(map(sure.is_sure, asked))


def test_a_yes_that_quotes_nobody_bears_no_mark() -> None:
    """Nor does a button of before, or a yes that is typed: they count as always."""
    yes = example(CONFIRMING[0], yes=True)
    plain = Speech(1, (Phrase("sure"),), choices=((Choice(Phrase("yes"), yes),),))
    request, press = yes_under(plain)
    assert not request.incoming.mark
    assert shown.other_words(request, press, lambda _: [plain]) is None


def test_each_yes_has_a_question_to_compare_with() -> None:
    """But that of new days for the whole programme, whose words name no meeting; the longest data has room."""
    assert set(sure.ALWAYS) - set(shown.FIRST) == {Replan}
    longest = max((encode(example(kind, yes=True)) for kind in CODES.values()), key=len)
    assert len(marked(longest, "f" * 8)) <= 64
