"""The people of the rehearsal, and the groups and channels that they share with the bot.

A test, the demonstration and the page all move people through here: they write, press, block and look at the bot's
messages. The bot is reached only through Telegram.
"""

from collections.abc import Iterator

from sandbox.botapi.chats import Account
from sandbox.botapi.markup import detect
from sandbox.botapi.records import Chat, ChatKind, Standing, Toast, User
from sandbox.phones.phone import Phone
from sandbox.phones.views import Button, ChatView, Message, find_button

FIRST_NEW_ID = 5001
__all__ = ["Button", "Group", "Message", "People", "Phone", "Toast"]


class Group(ChatView):
    """A group or a channel with the bot in it."""

    def send(self, user: Phone | int, text: str, *, reply_to: int | None = None) -> int:
        """Send a member's text; the bot gets it if privacy mode allows. Return the message's id."""
        return self._post("message", self.account.users[user_id_of(user)], text, reply_to)

    def channel_post(self, text: str) -> int:
        """Post a text in the channel's name; return the message's id."""
        return self._post("channel_post", None, text, None)

    def press(self, user: Phone | int, label_or_data: str) -> str:
        """Press an inline button as a member; return the callback query's id."""
        message = self.newest(lambda candidate: find_button(candidate, label_or_data))
        data = (find_button(message, label_or_data) or {}).get("callback_data", label_or_data)
        return self.account.press(self.chat, message, self.account.users[user_id_of(user)], data)

    def kick_bot(self, by: Phone | int) -> None:
        """Kick the bot out, with a ban."""
        user = self.account.users[user_id_of(by)]
        self.account.change_standing(self.chat, Standing.KICKED, user, old="member", new="kicked")

    def remove_bot(self, by: Phone | int) -> None:
        """Take the bot out without a ban."""
        user = self.account.users[user_id_of(by)]
        self.account.change_standing(self.chat, Standing.LEFT, user, old="member", new="left")

    def upgrade(self, new_chat_id: int) -> "Group":
        """Turn a group into a supergroup with another id."""
        self.chat.standing, self.chat.migrated_to = Standing.UPGRADED, new_chat_id
        chat = Chat(new_chat_id, ChatKind.SUPERGROUP, self.chat.title, members=self.chat.members)
        self.account.chats[new_chat_id] = chat
        return Group(self.account, chat)

    def _post(self, kind: str, author: User | None, text: str, reply_to: int | None) -> int:
        content = {"text": text, "entities": list(detect(text))}
        message = self.account.post(self.chat, author, content, reply_to=reply_to)
        self.account.tell(kind, self.chat, message)
        return message.message_id


class People:
    """The people whom the bot can meet, each with a phone."""

    def __init__(self, account: Account) -> None:
        self._account = account
        self._phones: dict[int, Phone] = {}

    def __getitem__(self, user_id: int) -> Phone:
        """Return the phone of the person with this id."""
        return self._phones[user_id]

    def __iter__(self) -> Iterator[Phone]:
        """Go through all phones."""
        return iter(list(self._phones.values()))

    def __len__(self) -> int:
        """Return the number of people."""
        return len(self._phones)

    def add(
        self,
        user_id: int,
        first_name: str = "Karin",
        last_name: str | None = None,
        username: str | None = None,
        language_code: str | None = "sv",
    ) -> Phone:
        """Add a person who has not started the bot yet; return the phone.

        Raises:
            ValueError: the id is taken.
        """
        if user_id in self._account.users:
            raise ValueError(f"There is somebody with the id {user_id} already")
        user = User(user_id, first_name, last_name, username, language_code)
        return self._give(self._account.add_user(user), user)

    @property
    def free_id(self) -> int:
        """An id for a new person."""
        return max((FIRST_NEW_ID, *(user_id + 1 for user_id in self._phones)))

    def come_back(self, chat: Chat, user: User) -> Phone:
        """Restore a person from a snapshot, with the chat; return the phone."""
        self._account.users[user.id] = user
        self._account.chats[user.id] = chat
        if (phone := self._phones.get(user.id)) is None:
            return self._give(chat, user)
        phone.chat = chat
        return phone

    def _give(self, chat: Chat, user: User) -> Phone:
        phone = self._phones[user.id] = Phone(self._account, chat, user)
        return phone

    def group(self, chat_id: int, title: str, *, owner: Phone | int | None = None) -> Group:
        """Add a group (a supergroup if its id begins with -100) with the bot in it."""
        kind = ChatKind.SUPERGROUP if str(chat_id).startswith("-100") else ChatKind.GROUP
        return self._add_group(chat_id, title, kind, owner)

    def channel(self, chat_id: int, title: str, *, owner: Phone | int | None = None) -> Group:
        """Add a channel with the bot in it."""
        return self._add_group(chat_id, title, ChatKind.CHANNEL, owner)

    def _add_group(self, chat_id: int, title: str, kind: ChatKind, owner: Phone | int | None) -> Group:
        if chat_id >= 0 or chat_id in self._account.chats:
            raise ValueError(f"{chat_id} is no free id for a {kind}")
        chat = self._account.chats[chat_id] = Chat(chat_id, kind, title)
        group = Group(self._account, chat)
        if owner is not None:
            user = self._account.users[user_id_of(owner)]
            chat.members[user.id] = "creator"
            self._account.change_standing(chat, Standing.MEMBER, user, old="left", new="member")
        return group


def user_id_of(user: Phone | int) -> int:
    """Return the id of a person, who is given by phone or by id."""
    return user if isinstance(user, int) else user.user.id
