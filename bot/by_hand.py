"""Words by hand: the bot's messages to a participant without Telegram, as ready text for the manager to pass on.

A participant may take part without Telegram (docs/programme.md#without-telegram). The manager gets the same text, in
the participant's own language, and passes it on by phone, letter or e-mail. It has no buttons, because those are the
participant's to press; the manager writes down their answers from the card. Where a text speaks of a button, or of the
message above it, another text with the same key and `-for-paper` is passed on.
"""

from collections.abc import Sequence

from bot.mailing import for_paper
from bot.rendering import LONGEST_TEXT, Renderer, length
from programme.checks import readable_phone
from programme.mail import Mail
from programme.marked import plain
from programme.names import SpellName
from programme.news import Calm
from programme.people import Membership, Person
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.mail import SendMail
from programme.presses.people import OpenCard
from programme.speech import Choice, Lane, Phrase, Speech, Value
from programme.until import holds_until
from programme.usecases.common.calm_news import about_words, tell_calmly
from programme.usecases.common.sight import readers

LONGEST_PASSED_ON = LONGEST_TEXT - 600  # leaves room for the longest name, a number and the words around them
LONGEST_IN_DIGEST = 600  # each of a few, beside the other news


def by_hand(
    uow: UnitOfWork,
    renderer: Renderer,
    speech: Speech,
    person: Person,
    spell: SpellName,
    offered: Mail | None = None,
) -> Speech | None:
    """Return the speech to the manager in place of that to a participant whom Telegram does not reach, or None.

    `spell` writes names out as the participant can tell them apart. A mail that is `offered` has a button.

    It is None for a manager, for a person in no programme, for a document, and where no manager has Telegram.
    """
    found = uow.memberships.of_person(person.id)
    manager = _who_hears(uow, found, speech)
    if manager is None:
        return None
    said, is_cut = _written(renderer, speech, person, spell, LONGEST_PASSED_ON)
    text = (
        Phrase("by-hand" if person.telegram_id is None else "by-hand-unreached", _whom(person)),
        Phrase("quoted", {"text": said}),
        *((Phrase("by-hand-cut"),) if is_cut else ()),
    )
    card = Choice(Phrase("button-open-card"), OpenCard(found[0].id))
    mail = ((Choice(Phrase("button-send-mail"), SendMail(found[0].id, offered.id)),),) if offered else ()
    # Not protected, even if the speech is: the manager has to copy it.
    return Speech(manager.id, text, choices=(*mail, (card,)), lane=Lane.BROADCAST)


def keep_for_digest(
    uow: UnitOfWork,
    renderer: Renderer,
    speech: Speech,
    person: Person,
    spell: SpellName,
    offered: Mail | None = None,
) -> None:
    """Let the manager's next digest bring the words to pass on to somebody who has blocked the bot."""
    found = uow.memberships.of_person(person.id)
    manager = _who_hears(uow, found, speech)
    if manager is None:
        return
    said, _ = _written(renderer, speech, person, spell, LONGEST_IN_DIGEST)
    until = holds_until(speech.text, renderer.clock.now())
    facts = {**_whom(person), "text": said, "mail": offered.id if offered else 0, "until": until}
    programme, about = uow.programmes.get(found[0].programme_id), about_words(found[0].id)
    tell_calmly(uow, programme, [manager], Calm.WORDS, facts, about=about, now=renderer.clock.now())


def _who_hears(uow: UnitOfWork, found: Sequence[Membership], speech: Speech) -> Person | None:
    """Return the manager who gets the words in place of the participant with these places, or None."""
    if not found or not found[0].role.takes_part or speech.document is not None:
        return None
    return who_passes_on(uow, found[0])


def _whom(person: Person) -> dict[str, Value]:
    """Return the facts of a text that brings words to pass on: the name and the number of the person they are for."""
    phone: Value = readable_phone(person.phone) if person.phone else Phrase("dialog-skipped")
    return {"name": person.name, "phone": phone}


def _written(renderer: Renderer, speech: Speech, person: Person, spell: SpellName, longest: int) -> tuple[str, bool]:
    """Return the words in the participant's language, as many as fit, and whether they were cut."""
    paragraphs = renderer.paragraphs(for_paper(renderer, speech, person.language), person.language, spell)
    return _fitting("\n\n".join(map(plain, paragraphs)), longest)


def who_passes_on(uow: UnitOfWork, membership: Membership) -> Person | None:
    """Return the first manager with Telegram, preferably a reader of the participant, or None."""
    preferred = {one.id for one in readers(uow, membership)}
    managers = [one for one in uow.memberships.managers(membership.programme_id) if one.telegram_id is not None]
    return min(managers, key=lambda one: one.id not in preferred, default=None)


def _fitting(text: str, longest: int) -> tuple[str, bool]:
    """Return as much of a text as fits, cut after a whole word, and whether it was cut."""
    if length(text) <= longest:
        return text, False
    start = text.encode("utf-16-le")[: 2 * longest].decode("utf-16-le", errors="ignore")
    return f"{start.rsplit(None, 1)[0]}…", True
