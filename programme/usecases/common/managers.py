"""News to the managers of a programme.

News is about other people, so it can't be forwarded; and it waits behind the answers to the actors.
"""

from collections.abc import Collection, Iterable

from programme.people import Letter, Person
from programme.speech import Lane, Phrase, Receipt, Speech, Utterance, Window
from programme.usecases.common.menu import Rows


def tell_managers(
    managers: Iterable[Person],
    text: Phrase,
    choices: Rows,
    *,
    besides: Collection[int] = (),
    window: Window | None = None,
    answered: Letter | None = None,
    receipt: Receipt | None = None,
) -> list[Utterance]:
    """Return the same message to each of the managers.

    Args:
        managers: all of the programme, or those that may read it.
        text: the news.
        choices: the buttons under it.
        besides: the ids of people that are not told: the actor, for example.
        window: the window of the message, in each chat.
        answered: the letter that it answers; in the chat of the letter's author the message is a reply to it.
        receipt: the person told that it is sent, if any.
    """
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
        if one.id not in besides
    ]
