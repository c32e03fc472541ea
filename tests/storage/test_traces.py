"""After a deletion nothing that waits for others, was not sent, or met a bug leads to the person any more."""

from typing import Any

import pytest
from sqlalchemy import select

from programme.names import Name, from_hint, name_of_person
from programme.pair import Pair, PairState
from programme.people import Person, Role, State
from storage import tables
from storage.outgoing import Kind, Outgoing
from storage.traces import traces_of
from storage.unit_of_work import SqlUnitOfWork
from tests.rows import NOW, a_dialog, a_membership, a_person, a_programme

KARIN = Person(1, "sv", NOW, name="Karin Ek", email="karin@exempel.se", phone="+46701234567")


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Karin Ek väntar på dig", "N. N. väntar på dig"),
        ("<b>Karin Ek</b> (adept), 070-123 45 67", "<b>N. N.</b> (adept), N. N."),
        ("Ring 0701234567 eller +46 70 123 45 67.", "Ring N. N. eller N. N.."),
        ("Karins nummer: 0046701234567", "N. N. nummer: N. N."),
        ("karin@exempel.se", "N. N."),
        ("mailto:karin@exempel.se?x", "mailto:N. N.?x"),
        ("Karina Ek och Ekarin ses", "Karina Ek och Ekarin ses"),
        ("Möte 12 mars kl. 12.34, 56 7", "Möte 12 mars kl. 12.34, 56 7"),
        ("1c:1z", "1c:1z"),
    ],
)
def test_the_words_that_lead_to_somebody(text: str, left: str) -> None:
    """Name, number and address go however they are written; what only looks alike stays."""
    assert traces_of(KARIN, []).out_of(text) == left


def test_a_first_name_that_another_has_too() -> None:
    """A first name that leads to two people leads to nobody, and the other one keeps theirs."""
    traces = traces_of(KARIN, [name_of_person(2, "Karin Berg", "", "", "")])
    assert traces.out_of("Karin Ek och Karin Berg") == "N. N. och Karin Berg"


def test_somebody_without_a_name_leaves_no_traces() -> None:
    """Who never registered is quoted nowhere."""
    assert traces_of(Person(3, "sv", NOW), []).out_of_all({"text": ["Hej!"]}) == {"text": ["Hej!"]}


def test_marks_that_html_escapes() -> None:
    """A name is found as messages hold it, too."""
    odd = Person(4, "sv", NOW, name="Ada & <Bo>")
    assert traces_of(odd, []).out_of("Hej Ada &amp; &lt;Bo&gt;!") == "Hej N. N.!"


def test_nothing_that_waits_for_others_names_who_was_deleted(uow: SqlUnitOfWork) -> None:
    """Messages to the partner and the manager, sent or parked or not, and updates of theirs that failed."""
    programme, eva = a_programme(uow), a_person(uow, 1, name="Eva Lind")
    a_membership(uow, eva, programme, Role.MANAGER, State.MANAGING)
    karin = a_person(uow, 5, name="Karin Ek", email="karin@exempel.se", phone="+46701234567")
    lars = a_person(uow, 6, name="Lars Holm")
    adept, mentor = a_membership(uow, karin, programme), a_membership(uow, lars, programme, Role.MENTOR)
    uow.pairs.add(Pair(0, programme.id, adept.id, mentor.id, PairState.ACTIVE, NOW))

    def say(to: Person, lane: str = "answer", kind: Kind = Kind.SAY, **payload: Any) -> Outgoing:
        assert to.telegram_id is not None
        row = Outgoing(to.telegram_id, lane, kind, payload, "c", to.id)
        return uow.outbox.add(row, now=NOW, claimed_by="me", lease_until=NOW)

    say(lars, "broadcast", text="Du och Karin ses i morgon.")
    answer = say(lars, text="Din adept är Karin Ek.", buttons=[[{"text": "Ring Karin", "callback_data": "1c:1"}]])
    say(lars, kind=Kind.CONTACT, contact={"phone": karin.phone, "first": "Karin", "last": "Ek", "email": karin.email})
    parked = say(eva, "broadcast", text="Ring Karin Ek, 070-123 45 67", private=True)
    uow.outbox.note_parked(parked, at=NOW, reason="x")
    told = {"told": karin.id, "what": "letter", "subject": 1}
    say(eva, "broadcast", text="Karin (adept) skriver:\nEn hemlighet", receipt=told)
    evas_letter = say(lars, "broadcast", text="Karin kommer inte", receipt={**told, "told": eva.id})
    hints = {"partners": "1 Karin\n2 Per", "other": karin.first_name.hint, "manager": eva.first_name.hint}
    draft = a_dialog(uow, lars, form="concern", subject=mentor.id, hints=hints)
    pressed = {"callback_query": {"from": {"id": 1}, "message": {"text": "Karin Ek, adept\nTelefon: 070-123 45 67"}}}
    uow.ledger.failed(1, 1, error_id="e", payload=pressed, telegram_id=1, reason="KeyError", at=NOW)

    uow.people.forget(karin.id)
    rows = {row.id: row.payload for row in uow.connection.execute(select(tables.outbox))}
    assert rows == {
        answer.id: {"text": "Din adept är N. N..", "buttons": [[{"text": "Ring N. N.", "callback_data": "1c:1"}]]},
        parked.id: {"text": "Ring N. N., N. N.", "private": True},
        evas_letter.id: evas_letter.payload,
    }
    (kept,) = uow.dialogs.of_person(lars.id)
    assert (kept.id, kept.hints["partners"], kept.hints["manager"]) == (draft.id, "1 N. N.\n2 Per", hints["manager"])
    (name,) = from_hint(kept.hints["other"])
    assert isinstance(name, Name)
    assert name.forgotten
    (failed,) = uow.connection.execute(select(tables.failed_updates.c.payload)).scalars()
    assert failed["callback_query"] == {"from": {"id": 1}, "message": {"text": "N. N., adept\nTelefon: N. N."}}
