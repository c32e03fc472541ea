"""Polls of the bot: sending, voting, stopping."""

from sandbox.botapi.chats import Account
from sandbox.botapi.keyboards import read_markup
from sandbox.botapi.methods.registry import Call, method, read_formatted
from sandbox.botapi.methods.send import send
from sandbox.botapi.records import Chat, Json, StoredMessage, User
from sandbox.botapi.refusals import bad_request
from sandbox.botapi.rendering import message_json, user_json

LONGEST_QUESTION = 300
LONGEST_OPTION = 100
MOST_OPTIONS = 12


@method("sendPoll")
def send_poll(call: Call) -> Json:
    """Ask a question with options."""
    chat = call.writable_chat()
    question = call.text("question")
    if not question.strip():
        raise bad_request("poll question must be non-empty")
    if len(question) > LONGEST_QUESTION:
        raise bad_request(f"poll question length must not exceed {LONGEST_QUESTION}")
    options = [option(call, entry) for entry in call.listed("options", "can't parse poll options JSON object")]
    if not options:
        raise bad_request("poll must have at least 1 option")
    if len(options) > MOST_OPTIONS:
        raise bad_request(f"poll can't have more than {MOST_OPTIONS} options")
    number = next(call.account.numbers)
    poll: Json = {
        "id": str(5_000_000_000 + number),
        "question": question,
        "options": [{"persistent_id": str(i), "text": text, "voter_count": 0} for i, text in enumerate(options)],
        "total_voter_count": 0,
        "is_closed": call.flag("is_closed"),
        "is_anonymous": call.get("is_anonymous") is not False,
        "type": call.text("type") or "regular",
        "allows_multiple_answers": call.flag("allows_multiple_answers"),
        "allows_revoting": call.get("allows_revoting") is not False,
        "members_only": call.flag("members_only"),
    }
    message = send(call, chat, {"poll": poll})
    return message_json(chat, message)


def option(call: Call, entry: object) -> str:
    """Return the text of an option."""
    raw = entry.get("text") if isinstance(entry, dict) else entry
    text = read_formatted(call.account, str(raw or ""), None, None).text
    if not text:
        raise bad_request("poll options must be non-empty")
    if len(text) > LONGEST_OPTION:
        raise bad_request(f"poll option length must not exceed {LONGEST_OPTION}")
    return text


@method("stopPoll")
def stop_poll(call: Call) -> Json:
    """Close a poll and return its result."""
    chat = call.writable_chat()
    message = chat.messages.get(call.integer("message_id"))
    if message is None or message.deleted or not message.by_bot or "poll" not in message.content:
        raise bad_request("message with poll to stop not found" if message is None else "poll can't be stopped")
    poll: Json = message.content["poll"]
    if poll["is_closed"]:
        raise bad_request("poll has already been closed")
    poll["is_closed"] = True
    message.markup = read_markup(call.get("reply_markup"), inline_only=True)
    call.account.touch(chat, message)
    call.account.enqueue("poll", poll, chat)
    return poll


def vote(account: Account, chat: Chat, message: StoredMessage, user: User, chosen: list[int]) -> None:
    """Let a person choose options (none takes the vote back), and tell the bot."""
    poll = message.content["poll"]
    if poll["is_closed"]:
        raise ValueError("The poll is closed")
    message.votes[user.id] = chosen
    for number, entry in enumerate(poll["options"]):
        entry["voter_count"] = sum(number in voted for voted in message.votes.values())
    poll["total_voter_count"] = sum(bool(voted) for voted in message.votes.values())
    if not poll["is_anonymous"]:
        answer = {
            "poll_id": poll["id"],
            "user": user_json(user),
            "option_ids": chosen,
            "option_persistent_ids": [poll["options"][number]["persistent_id"] for number in chosen],
        }
        account.enqueue("poll_answer", answer, chat, lane=f"user {user.id}")
    account.enqueue("poll", poll, chat)
    account.note(chat, message)
