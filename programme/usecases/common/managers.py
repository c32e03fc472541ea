"""Tell the managers of a programme what has happened.

What they read is about other people, so it can't be passed on; and it waits behind the answers to those who act.
"""

from collections.abc import Collection, Iterable

from programme.people import Letter, Person
from programme.speech import Lane, Phrase, Speech, Utterance, Window
from programme.usecases.common.menu import Rows


def tell_managers(
    managers: Iterable[Person],
    text: Phrase,
    choices: Rows,
    *,
    besides: Collection[int] = (),
    window: Window | None = None,
    answered: Letter | None = None,
) -> list[Utterance]:
    """Say the same to each of the managers.

    Args:
        managers: of the programme, or those of them who may read it.
        text: what is said.
        choices: the buttons under it.
        besides: people who are not told, by their ids: whoever did it, for example.
        window: where it stands, in each chat.
        answered: the letter that it answers; in its author's chat it stands as the reply to it.
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
        )
        for one in managers
        if one.id not in besides
    ]
