"""The buttons under a digest for its calm news: what its reader may want to do about it."""

from collections.abc import Iterable, Sequence

from programme.news import Calm
from programme.news_kept import CalmNews
from programme.people import Person, Programme
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.absence import ChangeAbsence
from programme.presses.concern import OpenConcern
from programme.presses.mail import SendMail
from programme.presses.people import OpenCard
from programme.speech import Choice, Phrase
from programme.usecases.common.absence import of
from programme.usecases.common.calm_news import concern_for, words_for
from programme.usecases.common.menu import Rows
from programme.usecases.desk import absence_days

WHO_RUNS_IT = {Calm.COLLEAGUE, Calm.COLLEAGUE_GONE, Calm.ABSENCE_NOBODY}
ANOTHER_TIME = {Calm.ABSENCE_DECLINED, Calm.ABSENCE_ALONE}


def buttons(uow: UnitOfWork, person: Person, programme: Programme, news: Sequence[CalmNews]) -> Rows:
    """Return the buttons for the news that is told; each button once."""
    told = {one.key for one in news}
    rows: Rows = absence_days.ways_out(uow, person, programme) if Calm.ABSENCE in told else ()
    if ANOTHER_TIME.intersection(told):
        mine = of(uow.absences.of_programme(programme.id), person)
        change = Choice(Phrase("button-absence-change"), ChangeAbsence(programme.id))
        rows = (*rows, (change if mine else absence_days.button(programme),))
    if WHO_RUNS_IT.intersection(told):
        rows = (*rows, (absence_days.to_colleagues(programme),))
    opens = [OpenConcern(concern_for(one)) for one in news if one.key == Calm.CONCERN_EASED]
    return (*rows, *((Choice(Phrase("button-open-concern"), one),) for one in opens), *_words(news))


def _words(news: Iterable[CalmNews]) -> Rows:
    """Return the buttons under words to pass on: the participant's card, and a mail where it can bring them."""
    rows: Rows = ()
    for one in news:
        if one.key == Calm.WORDS:
            seat, mail = words_for(one), one.facts["mail"]
            name = one.phrase.args["name"]
            rows += ((Choice(Phrase("button-card-of", {"name": name}), OpenCard(seat)),),)
            rows += ((Choice(Phrase("button-mail-words", {"name": name}), SendMail(seat, mail)),),) if mail else ()
    return rows
