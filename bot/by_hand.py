"""Words by hand: what the bot would say to somebody without Telegram, as ready text for their manager to pass on.

Not everybody reads Telegram, and nobody is left out for that. The manager gets the very text, in the person's own
language, and gives it by phone, letter or e-mail. Buttons are the person's own and stay away; what was answered
elsewhere is written down from the card.
"""

from bot.rendering import LONGEST_TEXT, Renderer, length, plain
from programme.checks import readable_phone
from programme.people import Membership, Person, Role
from programme.ports import UnitOfWork
from programme.presses import OpenCard
from programme.speech import Choice, Lane, Phrase, Speech, Value

LONGEST_PASSED_ON = LONGEST_TEXT - 600  # the longest name, a number and what is said around them


def by_hand(uow: UnitOfWork, renderer: Renderer, speech: Speech, person: Person) -> Speech | None:
    """Return what a manager is told instead; None where nobody can pass it on, or a document can't be."""
    found = uow.memberships.of_person(person.id)
    if not found or found[0].role is Role.MANAGER or speech.document is not None:
        return None
    manager = _who_passes_on(uow, found[0])
    if manager is None:
        return None
    rendered = (renderer.texts.render(phrase, person.language, renderer.zone) for phrase in speech.text)
    said, is_cut = _fitting("\n\n".join(plain(one) for one in rendered))
    phone: Value = readable_phone(person.phone) if person.phone else Phrase("dialog-skipped")
    text = (
        Phrase("by-hand", {"name": person.name, "phone": phone}),
        Phrase("quoted", {"text": said}),
        *((Phrase("by-hand-cut"),) if is_cut else ()),
    )
    card = Choice(Phrase("button-open-card"), OpenCard(found[0].id))
    # Not protected: it is there to be copied and passed on.
    return Speech(manager.id, text, choices=((card,),), lane=Lane.BROADCAST)


def _who_passes_on(uow: UnitOfWork, membership: Membership) -> Person | None:
    """Return the first manager with Telegram, preferably one who is not in a pair with the person."""
    pairs = uow.pairs.of_membership(membership.id)
    partners = {uow.memberships.get(key).person_id for pair in pairs for key in (pair.adept_id, pair.mentor_id)}
    managers = [one for one in uow.memberships.managers(membership.programme_id) if one.telegram_id is not None]
    return min(managers, key=lambda one: one.id in partners, default=None)


def _fitting(text: str) -> tuple[str, bool]:
    """Return as much of a text as fits, up to a whole word, and whether something was left out."""
    if length(text) <= LONGEST_PASSED_ON:
        return text, False
    start = text.encode("utf-16-le")[: 2 * LONGEST_PASSED_ON].decode("utf-16-le", errors="ignore")
    return f"{start.rsplit(None, 1)[0]}…", True
