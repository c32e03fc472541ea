"""What a manager may get unasked in a rehearsal: one message on a day from Monday to Friday, urgent ones apart."""

from sandbox.rehearsal.desk import ManagerMessage, too_many

FRIDAY, SATURDAY = "2027-03-05 08:30", "2027-03-06 09:00"


def got(kind: str, at: str, *, unasked: bool = True, urgent: bool = False) -> ManagerMessage:
    return ManagerMessage(kind, unasked, urgent, at)


def test_one_a_day() -> None:
    """Answers and urgent messages count for nothing; a second message, or one at a weekend, is too many."""
    calm = [
        got("digest-title", FRIDAY),
        got("other", "2027-03-05 09:31", unasked=False),
        got("letter-to-manager", "2027-03-05 11:00", urgent=True),
        got("letter-to-manager", SATURDAY, urgent=True),
    ]
    assert too_many(calm) == []
    second = got("other", "2027-03-05 16:00")
    assert too_many([*calm, second]) == [
        "digest-title to the manager, 2027-03-05 08:30",
        "other to the manager, 2027-03-05 16:00",
    ]
    assert too_many([*calm, got("digest-title", SATURDAY)]) == ["digest-title to the manager, 2027-03-06 09:00"]
