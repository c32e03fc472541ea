"""Calm news is taken for a digest: all of it, but of long words to pass on only what fits a message."""

from datetime import UTC, date, datetime

from programme.news import Calm
from programme.people import Membership, Person, Preset, Programme, Role, State
from programme.speech import Facts
from programme.usecases.common.calm_news import about_words, taken_for_digest, tell_calmly, words_for
from storage.unit_of_work import SqlUnitOfWork

NOW = datetime(2028, 2, 29, 7, tzinfo=UTC)


def test_words_that_do_not_fit_wait_for_the_next_digest(uow: SqlUnitOfWork) -> None:
    """Oldest first, a few a day and each once, beside all other news; none is lost."""
    days = date(2027, 2, 1), date(2028, 2, 28)
    programme = uow.programmes.add(Programme(0, "Framsteg", *days, Preset.LEADERSHIP, "Europe/Stockholm", NOW))
    eva = uow.people.add(Person(0, "sv", NOW, name="Eva", telegram_id=1))
    seat = uow.memberships.add(Membership(0, eva.id, programme.id, Role.MANAGER, State.MANAGING, NOW))
    for key in range(1, 6):
        facts: Facts = {"name": "Bo", "phone": "070", "text": "Tack!", "mail": 0}
        tell_calmly(uow, programme, [eva], Calm.WORDS, facts, about=about_words(key), now=NOW)
    tell_calmly(uow, programme, [eva], Calm.DELETED, {"name": "Kim"}, about="deleted", now=NOW)
    told = [taken_for_digest(uow, seat, NOW, words=3) for _ in range(3)]
    words = [[words_for(one) for one in news if one.key == Calm.WORDS] for news, _ in told]
    assert words == [[1, 2, 3], [4, 5], []]
    assert [left for _, left in told] == [2, 0, 0]
    assert [len(news) for news, _ in told] == [4, 2, 0]
