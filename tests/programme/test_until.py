"""Until when a message holds, told from its own facts, and which of the mails to somebody are worth sending."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from programme.mail import Mail, MailKind, MailState
from programme.speech import Facts, Listing, Phrase
from programme.until import holds_until, sorted_out, still_holds

NOW = datetime(2027, 5, 31, 7, tzinfo=UTC)
ZONE = ZoneInfo("Europe/Stockholm")
WHEN: Facts = {"day": date(2027, 6, 1), "time": time(14)}


@pytest.mark.parametrize(
    ("text", "until"),
    [
        (Phrase("meeting-reminder", {**WHEN, "other": "Hanna"}), "2027-06-01 14:00"),
        (Phrase("meeting-cancelled-theirs", WHEN), "2027-06-01 14:00"),
        (Phrase("lines", {"lines": Listing((Phrase("gathering-when", WHEN),))}), "2027-06-01 14:00"),
        (Phrase("prompt-ask", {"other": "Hanna"}), "2027-06-07 07:00"),
        (Phrase("gathering-offer", {"until": time(18)}), "2027-06-01 07:00"),
        (Phrase("end-ahead", {"ends": date(2027, 6, 14)}), "2027-06-14 24:00"),
        (Phrase("meeting-been-theirs", WHEN), ""),
        (Phrase("contact-for-adept", {"name": "Hanna"}), ""),
        (Phrase("closing-adept", {"name": "David"}), ""),
    ],
    ids=lambda one: one.key if isinstance(one, Phrase) else one,
)
def test_until_when_a_message_holds(text: Phrase, until: str) -> None:
    """What is ahead holds until it begins, a question for some days, and what lasts for good."""
    assert holds_until((text, Phrase("meeting-where", {"place": "Hos mig"})), NOW) == until


def test_a_moment_is_by_the_clock_of_the_programme() -> None:
    """At the minute of the meeting the reminder is stale; a last day counts whole."""
    assert still_holds("2027-06-01 14:00", datetime(2027, 6, 1, 11, 59, tzinfo=UTC), ZONE)
    assert not still_holds("2027-06-01 14:00", datetime(2027, 6, 1, 12, tzinfo=UTC), ZONE)
    assert still_holds("2027-06-14 24:00", datetime(2027, 6, 14, 21, 59, tzinfo=UTC), ZONE)
    assert not still_holds("2027-06-14 24:00", datetime(2027, 6, 14, 22, tzinfo=UTC), ZONE)
    assert still_holds("", NOW + timedelta(days=400), ZONE)


def mail(key: int, until: str = "", window: str | None = None) -> Mail:
    """Return a mail that a manager may send."""
    payload = {"until": until, "window": window}
    return Mail(key, 1, 1, MailKind.WORDS, MailState.OFFERED, f"<{key}>", NOW, NOW, NOW, payload)


def test_which_mails_are_worth_sending() -> None:
    """What has been is left out, and an invitation whose change was told since; what stands alone goes."""
    ahead, been = "2027-06-13 14:00", "2027-05-31 09:00"
    mails = [mail(1, been), mail(2, ahead, "gathering-1"), mail(3), mail(4, ahead, "gathering-1"), mail(5, ahead)]
    going, stale = sorted_out(mails, NOW, ZONE)
    assert [one.id for one in going] == [3, 4, 5]
    assert [one.id for one in stale] == [1, 2]
