"""What surveys have told: on the page, in numbers and in the picture, and to whom not."""

from collections.abc import Sequence
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from bot.texts import Texts
from documents.result_picture import WIDTH, drawn, result_picture
from programme.pair import Pair, PairState
from programme.people import Actor, Role, State
from programme.presses.result import GetResultPicture, ShowResult, Which
from programme.speech import Speech
from programme.survey import Survey
from programme.usecases.desk import export, result
from storage.unit_of_work import SqlUnitOfWork
from tests.rows import a_membership, a_person, a_programme
from tests.scenes.bulk import DAY, NOW

TEXTS = Texts()
LETTER = 0.52  # of its height: how wide a letter is at most, on average
SAFE = ("5", "5", "4", "4", "3", "2")


def a_year(uow: SqlUnitOfWork, pairs: int) -> Actor:
    """Store pairs, all asked after 30 days; after 120 the last adept has not answered. Return the manager."""
    programme = a_programme(uow)
    eva = a_person(uow, 7000, name="Eva Ek")
    a_membership(uow, eva, programme, Role.MANAGER, State.MANAGING)
    for number in range(pairs):
        adept, mentor = (
            a_membership(uow, a_person(uow, 7100 + 2 * number + place), programme, role, State.WAITING)
            for place, role in enumerate((Role.ADEPT, Role.MENTOR))
        )
        pair = uow.pairs.add(Pair(0, programme.id, adept.id, mentor.id, PairState.ACTIVE, NOW))
        for name, safe in (("pulse-30", SAFE[number]), ("pulse-120", "5")):
            for one, own in ((adept, "progress"), (mentor, "gives")):
                answers = {"safe": safe, "useful": "4", own: "3", "onward": "go-on"}
                silent = name == "pulse-120" and number == pairs - 1 and one is adept
                given = (None, {}) if silent else (NOW, answers)
                uow.surveys.add(Survey(0, one.id, "pulse", NOW - DAY, given[0], given[1], name=name, pair_id=pair.id))
    return Actor(eva, NOW)


def lines(picture: str) -> list[str]:
    """Return the words of a picture, each seen to stand within it."""
    root = ElementTree.fromstring(picture)  # noqa: S314 - ours
    texts = [one for one in root.iter() if one.tag.endswith("text")]
    for one in texts:
        wide = len(one.text or "") * float(one.attrib["font-size"]) * LETTER
        assert float(one.attrib["x"]) + wide / (2 if one.attrib["text-anchor"] == "middle" else 1) <= WIDTH, one.text
    return [one.text or "" for one in texts]


def told(uow: SqlUnitOfWork, actor: Actor, which: Which) -> str:
    """Return what a manager reads of a survey."""
    (programme,) = uow.programmes.open(NOW.date())
    (said,) = result.show_one(uow, actor, programme, ShowResult(programme.id, which), in_place=True)
    assert isinstance(said, Speech)
    return "\n".join(TEXTS.render(one, "sv") for one in said.text)


def drawn_lines(uow: SqlUnitOfWork, actor: Actor, which: Which, language: str = "sv") -> Sequence[str]:
    """Return the words of the picture."""
    (programme,) = uow.programmes.open(NOW.date())
    seat = export.seat_of(uow, actor.person, programme)
    return lines(drawn(result.of_seat(uow, seat.id, f"{which.value}/0", NOW), TEXTS.words(language)))


def test_numbers_in_words_and_in_the_picture(uow: SqlUnitOfWork) -> None:
    """The same in both, by role; the share over the year."""
    eva = a_year(uow, 6)
    text = told(uow, eva, Which.PULSE_30)
    assert "<b>Avstämningen efter 30 dagar</b>\n12 av 12 har svarat (100 %)" in text
    assert "svar, för en mentor" not in text
    assert "Ja, för det mesta: 4 (adepter 2, mentorer 2)" in text
    assert "Nej:" not in text, "what nobody has answered"
    picture = drawn_lines(uow, eva, Which.PULSE_30)
    assert "Ja, för det mesta: 4 / 2 / 2" in picture
    assert "Nej: 0 / 0 / 0" in picture
    assert "12 av 12 har svarat (100 %)" in picture
    year = told(uow, eva, Which.YEAR)
    assert "Avstämningen efter 30 dagar: 67 % av 12 svar\nAvstämningen efter 120 dagar: 100 % av 11 svar" in year
    assert "Ja, för det mesta: 4 / 0" in drawn_lines(uow, eva, Which.YEAR)
    assert "Ja, helt, Ja, för det mesta: 67 % / 100 %" in drawn_lines(uow, eva, Which.YEAR)
    assert "<b>Eget utbyte</b> (mentorer)" in text
    assert "30 dagar" in drawn_lines(uow, eva, Which.YEAR)
    (programme,) = uow.programmes.open(NOW.date())
    (sent,) = result.picture(uow, eva, programme, GetResultPicture(programme.id, Which.YEAR))
    assert isinstance(sent, Speech)
    assert sent.document is not None
    assert sent.document.kind == "result/6/0"


def test_people_are_counted_once(uow: SqlUnitOfWork) -> None:
    """Who was asked and who has answered are people, as where it was sent; a mentor of two gives two answers."""
    eva = a_year(uow, 5)
    (programme,) = uow.programmes.open(NOW.date())
    first, *_, last = uow.pairs.in_programme(programme.id)
    asked = [one for one in uow.surveys.of_membership(last.mentor_id) if one.name == "pulse-30"]
    for one in asked:
        uow.surveys.save(replace(one, membership_id=first.mentor_id))
    assert len(asked) == 1
    (page,) = result.show(uow, eva, programme, in_place=True)
    assert isinstance(page, Speech)
    assert "Avstämningen efter 30 dagar: 9 av 9 har svarat (100 %)" in TEXTS.render(page.text[0], "sv")
    answers = "10 svar, för en mentor med två adepter svarar om var och en"
    assert f"9 av 9 har svarat (100 %)\n{answers}" in told(uow, eva, Which.PULSE_30)
    picture = drawn_lines(uow, eva, Which.PULSE_30)
    assert answers in " ".join(picture[picture.index("9 av 9 har svarat (100 %)") :])


def test_a_manager_in_a_pair_counts_without_it(uow: SqlUnitOfWork) -> None:
    """Of five pairs one is hers: the other eight people are told, and too few of each role to be told apart."""
    eva = a_year(uow, 5)
    (programme,) = uow.programmes.open(NOW.date())
    mentor = uow.memberships.get(uow.pairs.in_programme(programme.id)[0].mentor_id)
    uow.memberships.save(replace(mentor, person_id=eva.person.id))
    text = told(uow, eva, Which.PULSE_30)
    assert "8 av 8 har svarat" in text
    assert "Ja, helt: 2\n" in text, "those of her own pair would be two more"
    assert "Adepter och mentorer visas var för sig när minst fem i varje grupp har svarat." in text
    assert "mentorer" not in text.replace("mentorer visas", "")
    assert "På väg mot målen" not in text, "what four adepts alone were asked"


def test_fewer_than_five_are_told_nothing_of(uow: SqlUnitOfWork) -> None:
    """Neither on the page, nor by a button that somebody kept, nor in a picture."""
    eva = a_year(uow, 2)
    (programme,) = uow.programmes.open(NOW.date())
    (page,) = result.show(uow, eva, programme, in_place=True)
    assert isinstance(page, Speech)
    text = "\n".join(TEXTS.render(one, "sv") for one in page.text)
    assert "Avstämningen efter 30 dagar: visas när minst fem personer har svarat" in text
    assert not any(isinstance(one.press, ShowResult) for row in page.choices for one in row)
    assert "Det är inte tillräckligt många som har svarat ännu." in told(uow, eva, Which.PULSE_30)
    assert not any("Ja" in one for one in drawn_lines(uow, eva, Which.PULSE_30))


@pytest.mark.parametrize("language", TEXTS.languages)
def test_the_picture_is_drawn(uow: SqlUnitOfWork, language: str) -> None:
    """As a PNG, with every line inside, in each language."""
    eva = a_year(uow, 6)
    (programme,) = uow.programmes.open(NOW.date())
    seat = export.seat_of(uow, eva.person, programme)
    found = result.of_seat(uow, seat.id, f"{Which.PULSE_30.value}/0", NOW)
    assert lines(drawn(found, TEXTS.words(language)))
    assert result_picture(found, TEXTS.words(language)).startswith(b"\x89PNG")
