"""Urgent news to the managers of a programme: only what `programme.news` has, so that all else waits for the digest.

Whoever is away hears nothing: the type of the list says that its maker asked (`programme.absence`). News is about other
people, so it can't be forwarded; and it waits behind the answers to the actors.
"""

from programme.absence import Hearing
from programme.news import Urgent
from programme.people import Letter
from programme.speech import Facts, Lane, Phrase, Receipt, Speech, Utterance, Window
from programme.usecases.common.menu import Rows


def tell_managers(
    managers: Hearing,
    news: Urgent,
    facts: Facts,
    choices: Rows,
    *,
    window: Window | None = None,
    answered: Letter | None = None,
    receipt: Receipt | None = None,
) -> list[Utterance]:
    """Return the same marked message to each of the managers.

    Args:
        managers: those of the programme, or of those that may read it, who hear now (`common.absence`).
        news: what it tells, by the key of its text.
        facts: the arguments of the text.
        choices: the buttons under it.
        window: the window of the message, in each chat.
        answered: the letter that it answers; in the chat of the letter's author the message is a reply to it.
        receipt: the person told that it is sent, if any.
    """
    text = Phrase("urgent-news", {"text": Phrase(news.value, facts)})
    return [
        Speech(
            one.id,
            (text,),
            choices=choices,
            window=window,
            private=True,
            reply_to=answered.message_id if answered and answered.author_id == one.id else None,
            lane=Lane.BROADCAST,
            receipt=receipt,
        )
        for one in managers
    ]
