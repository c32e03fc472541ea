"""What a person has said yes to, as `/privacy` lists it, with the button that takes each yes back.

The yes to storing the answers is taken back by leaving the programme, which has its button there already.
"""

from collections.abc import Iterator, Sequence

from programme.people import Membership, Person, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.mail import WantMail
from programme.presses.plan import HidePlan
from programme.presses.presentation import Present
from programme.speech import Choice, Listing, Phrase, WithYear
from programme.times import local_day
from programme.usecases.common.menu import Rows
from programme.usecases.year.plan import shared_with

Yes = tuple[Phrase, Choice | None]


def consents(uow: UnitOfWork, person: Person, mine: Sequence[Membership]) -> tuple[tuple[Phrase, ...], Rows]:
    """Return a paragraph with a line for each yes of a person, and the buttons that take one back."""
    said = [*(one for seat in mine for one in _of_seat(uow, seat)), *_mail(uow, person, mine)]
    if not said:
        return (), ()
    lines = Listing((Phrase("consents-title"), *(line for line, _ in said)))
    return (Phrase("lines", {"lines": lines}),), tuple((button,) for _, button in said if button is not None)


def _of_seat(uow: UnitOfWork, seat: Membership) -> Iterator[Yes]:
    programme = uow.programmes.get(seat.programme_id)
    if seat.consented_at is not None:
        day = WithYear(local_day(seat.consented_at, programme))
        yield Phrase("consents-stored", {"programme": programme.name, "day": day}), None
    if seat.shown:
        hide = Choice(Phrase("button-consents-shown"), Present(seat.id))
        yield Phrase("consents-shown", {"programme": programme.name}), hide
    if seat.role is Role.ADEPT and (two := shared_with(uow, seat)) is not None:
        yield Phrase("consents-plan", two.facts), Choice(Phrase("button-plan-hide", two.facts), HidePlan(seat.id))


def _mail(uow: UnitOfWork, person: Person, mine: Sequence[Membership]) -> Iterator[Yes]:
    if uow.mail_from and person.mail_since is not None and mine:
        day = WithYear(local_day(person.mail_since, uow.programmes.get(mine[0].programme_id)))
        yield Phrase("consents-mail", {"day": day}), Choice(Phrase("button-mail-no"), WantMail(yes=False))
