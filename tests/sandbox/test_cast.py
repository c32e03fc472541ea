"""The people of a rehearsal: what they know of what they read, and whether those who rest are left in peace."""

from dataclasses import fields, replace
from datetime import date, timedelta
from types import SimpleNamespace
from typing import Any

import pytest

from bot.texts import Texts
from programme.audit import Did
from programme.nudge import Nudge
from programme.pair import Pair
from programme.pause import Pause
from programme.people import Concern, Membership, Role
from programme.presses.tie import Kind
from programme.usecases.desk import suspension, suspension_over
from programme.usecases.trust import tie
from sandbox.cast.answers import RULES
from sandbox.cast.manager import MAJ, TAKES_OVER, Manager
from sandbox.cast.manager import RULES as HERS
from sandbox.cast.member import CastMember, Memory
from sandbox.cast.participant import WORDS, Participant
from sandbox.cast.profiles import invent_profiles
from sandbox.cast.reading import Reading
from sandbox.cast.stopping import Stop
from sandbox.cast.tasks import away
from sandbox.phones.views import Message
from sandbox.rehearsal.concerns import concerns_of, ties_of
from sandbox.rehearsal.goings import asked_in_a_pause
from sandbox.rehearsal.stops import said_in_a_stop, times
from storage.unit_of_work import SqlUnitOfWork
from tests.storage.openings import MANAGER, NOW, a_programme, a_scene

DAY = timedelta(days=1)
MET = date(2027, 3, 2)
ASKED = ({"other": "Lars"}, {"other": "Lars", "moved": "fredag 12 mars"})


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("values", ASKED)
def test_they_know_when_they_last_met(language: str, values: dict[str, str]) -> None:
    """Whoever books knows the partner by the question, whatever it calls them: else the next meeting comes too soon."""
    profile = next(invent_profiles(2, 2, 1, language))
    karin: Any = Participant(profile, None, Reading(language), 1, RULES)  # type: ignore[arg-type]
    karin.recalls(Memory({}, {"Lars": MET, "Nils": date(2027, 3, 9)}))
    both = {"moved": "none", "adept": profile.first_name, "mentor": "Lars"}
    text = Texts().words(language)("meeting-day", {**both, **values})
    told = karin.reading.match("meeting-day").search(text)
    assert karin.last_met(told) == MET


@pytest.mark.parametrize("language", ["sv", "en"])
def test_a_private_word_is_no_page_of_two(language: str) -> None:
    """The manager settles a private word, whatever stands in it: "times, and I" is no title of a pair."""
    reading, words = Reading(language), Texts().words(language)
    told = WORDS[language]["distance"]
    title = words("concern-from", {"name": "Karin Ek", "role": words("role-adept", {})})
    keys = ("button-concern-talked", "button-concern-done", "button-to-the-list")
    message: Any = SimpleNamespace(text=f"{title}\n{told}", labels=tuple(words(key, {}) for key in keys), keyboard=())
    eva = CastMember(next(invent_profiles(2, 2, 1, language)), None, reading, 1, HERS)  # type: ignore[arg-type]
    found = eva._rule_for(message)
    assert found is not None
    assert found[0].button == "button-concern-done"


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("urgency", ["urgency-urgent", "urgency-week"])
def test_the_manager_stops_the_partner_after_an_urgent_word(language: str, urgency: str) -> None:
    """She remembers after whose word, and that a pair is to end where somebody felt used; the rest is settled."""
    words = Texts().words(language)
    title = words("concern-from", {"name": "Karin Ek", "role": words("role-adept", {})})
    text = "\n".join((title.replace("<b>", ""), words("theme-manipulation", {}), words(urgency, {})))
    labels = (words("button-suspend", {"name": "Lars"}), words("button-concern-resolved", {}))
    message: Any = SimpleNamespace(text=text, labels=labels, keyboard=(), message_id=1)
    pressed: list[str] = []
    phone: Any = SimpleNamespace(press=lambda label, _message_id: pressed.append(label))
    eva = Manager(phone, Reading(language), 1, (date(2027, 2, 1), date(2028, 1, 31)))
    rule, told = eva._rule_for(message) or pytest.fail("nobody knows this message")
    assert rule.act(eva, message, told)
    urgent = urgency == "urgency-urgent"
    assert pressed == [labels[0 if urgent else 1]]
    assert eva.stops == ({"Lars": Stop("Karin", "Lars", parts=True)} if urgent else {})


@pytest.mark.parametrize("language", ["sv", "en"])
def test_who_steps_in_opens_what_comes_too_late_to_the_manager(language: str) -> None:
    """The stand-in is called in by that message alone, reads it soon, and leaves other urgent news to the manager."""
    reading, words = Reading(language), Texts().words(language)
    span = (date(2027, 2, 1), date(2028, 1, 31))
    maj: Any = Manager(None, reading, 1, span, MAJ)  # type: ignore[arg-type]
    maj.only = away(span[0])
    maj.rules = (*maj.rules, TAKES_OVER)
    heard = {}
    for key in ("concern-waits", "concern-stand-in"):
        text = words("urgent-news", {"text": words(key, {"day": words("date", {"day": MET})})})
        blank: Any = dict.fromkeys((one.name for one in fields(Message)), ())
        message = Message(**{**blank, "text": text, "labels": (words("button-open-concern", {}),)})
        heard[key] = maj.hear(message, NOW)
    assert heard == {"concern-waits": None, "concern-stand-in": NOW + timedelta(hours=1)}


def test_what_is_late_and_with_nobody_is_an_error(uow: SqlUnitOfWork) -> None:
    """Of two words that nobody has answered in time one is with the stand-in; a tie waits until it is settled."""
    programme, eva = a_programme(uow)
    scene = a_scene(uow, programme, eva, ("Karin Ek", "Lars Holm"), 10)
    for told_stand_in_at in (NOW, None):
        blank = Concern(0, scene.adept.id, "distance", "Hej", "ring", NOW - 20 * DAY, urgency="urgent")
        uow.concerns.add(replace(blank, told_stand_in_at=told_stand_in_at))
    counted = {"concerns": 2, "urgent": 2, "owed": 2, "answered_in_time": 0, "to_the_stand_in": 1, "forgotten": 1}
    assert concerns_of(uow.connection, NOW) == counted
    assert concerns_of(uow.connection, NOW - 20 * DAY)["forgotten"] == 0, "none is late yet"
    tie.tell(uow, scene.actor("adept"), scene.pair, Role.ADEPT, Kind.CLIENT)
    assert ties_of(uow.connection) == {"told": 1, "taken_back": 0, "go_on": 0, "waiting": 1}
    tie.drop(uow, scene.actor("adept"), scene.pair, Role.ADEPT)
    assert ties_of(uow.connection) == {"told": 1, "taken_back": 1, "go_on": 0, "waiting": 0}


def test_whatever_is_asked_in_a_pause_is_an_error(uow: SqlUnitOfWork) -> None:
    """A rehearsal is not fine with one; on the days before and after, and about the pause itself, all is well."""
    programme, eva = a_programme(uow)
    scene = a_scene(uow, programme, eva, ("Karin Ek", "Lars Holm"), 10)
    other = a_scene(uow, programme, eva, ("Nora Dahl", "Nils Berg"), 40)
    today = NOW.date()
    kept = Pause(0, programme.id, scene.adept.id, scene.pair.id, today - 20 * DAY, today, ended_on=today - 2 * DAY)
    uow.pauses.add(kept)

    def said(kind: str, days_ago: int, to: Membership = scene.adept, pair: Pair | None = scene.pair) -> None:
        uow.nudges.add(Nudge(0, to.person_id, kind, NOW - days_ago * DAY, pair.id if pair else None))

    for fine in (("prompt-line", 20), ("pause", 10), ("prompt-ask", 2), ("survey", 25, scene.adept, None)):
        said(*fine)
    said("prompt-line", 10, other.adept, other.pair)
    said("survey", 10, scene.mentor, None)
    assert asked_in_a_pause(uow.connection) == []
    said("prompt-line", 10)
    said("report", 3, scene.mentor)
    said("survey", 9, scene.adept, None)
    assert [one.partition(" in ")[0] for one in asked_in_a_pause(uow.connection)] == [
        *("prompt-line to Karin Ek", "report to Lars Holm", "survey to Karin Ek")
    ]


def test_whatever_is_said_about_somebody_stopped_is_an_error(uow: SqlUnitOfWork) -> None:
    """Not what was said before and after, nor what was kept back; a suspension that goes on counts to this day."""
    programme, eva = a_programme(uow)
    scene = a_scene(uow, programme, eva, ("Karin Ek", "Lars Holm"), 10)
    begins = scene.actor(MANAGER)
    suspension.suspend(uow, begins, scene.mentor)

    def said(kind: str, days: int, pair: Pair | None = scene.pair) -> None:
        uow.nudges.add(Nudge(0, scene.adept.person_id, kind, NOW + days * DAY, pair.id if pair else None))

    for fine in (("prompt-line", -1), ("withheld-prompt-line", 2), ("prompt-line", 12), ("pulse", 3, None)):
        said(*fine)
    assert [one.partition(" about ")[0] for one in said_in_a_stop(uow.connection)] == ["prompt-line to Karin Ek"]
    stopped = uow.memberships.get(scene.mentor.id)
    suspension_over.lift(uow, replace(begins, now=NOW + 10 * DAY), stopped, sure=True)
    assert said_in_a_stop(uow.connection) == []
    assert [times(uow.connection, one) for one in (Did.SUSPENDED, Did.LIFTED_SUSPENSION)] == [1, 1]
