"""All that is stored about people, as one table: what, in which columns, whose, how long, where the person sees it.

`/privacy` and the table of docs/privacy.md are made from it, the personal copy is compared with it, and a test looks
for columns that it does not name. The readers follow from the kind of fact (`programme.access`).
"""

from dataclasses import dataclass

from programme.access import SEES, Fact, Relation

Columns = dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Kept:
    """A kind of data that is stored.

    Attributes:
        what: in plain words, for docs/privacy.md.
        columns: the columns that hold it, by table; ids and references to other rows are left out.
        whose: the people whom it is about.
        how_long: how long it is kept.
        fact: decides who may see it; None for the machinery, which no viewer is shown.
        in_copy: the parts of the personal copy (`programme.personal_copy.Stored`) that hold it.
        not_in_copy: why it is in no copy.
        line: the key of the line of `/privacy` about it, without `privacy-kept-`.
    """

    what: str
    columns: Columns
    whose: str
    how_long: str
    fact: Fact | None = None
    in_copy: tuple[str, ...] = ()
    not_in_copy: str = ""
    line: str = ""


NOBODYS = {
    "gatherings": "the gatherings of a programme: what, when and where, and for how many",
    "jobs": "when each periodic job ran",
    "runs": "when the process started and stopped",
    "update_attempts": "numbers of updates that are tried one at a time",
}
"""Tables that hold nothing about people, each with what it holds instead."""

TAKES_PART, UNTIL_DELETED = "participants", "until deleted"
OF_TWO, UNTIL_ONE_GOES = "the two", "until one of the two is deleted"
UNTIL_BOTH_GO = "until one of the two is deleted; once they had begun, until both are, with one side emptied"
WORKING = "a working table; an operator who is asked for everything looks there too"

TALLIED = (
    *("adept_id", "mentor_id", "matched", "signed", "held", "first_held_at", "last_held_at", "latest_at"),
    *("planned_at", "asked", "told", "moved", "began_on", "ends_on", "fare", "met_at", "lands", "days"),
)
"""What the rows about a pair come to, counted from them."""

STORED: tuple[Kept, ...] = (
    Kept(
        "Telegram id, language, since when",
        {"people": ("telegram_id", "language", "created_at")},
        "everybody who has written to the bot in a private chat",
        "until deleted; of strangers, and of those who never said yes to the consent text, 30 days",
        Fact.STATE,
        ("person",),
        line="registration",
    ),
    Kept(
        "name, what to be called, e-mail, phone, town, employer, title, boards and own firms, languages spoken",
        {
            "people": (
                "name",
                "called",
                "sorts_as",
                "called_as",
                "name_words",
                "other_words",
                "email",
                "phone",
                "town",
                "employer",
                "title",
                "boards",
                "spoken",
            )
        },
        "who sent a registration",
        UNTIL_DELETED,
        Fact.REGISTRATION,
        ("person",),
        line="registration",
    ),
    Kept(
        "since when they want e-mail, where the programme sends any",
        {"people": ("mail_since",)},
        "who said yes to it",
        "until they say no, or are deleted",
        Fact.REGISTRATION,
        ("person",),
        line="registration",
    ),
    Kept(
        "whether Telegram lets us write to them, and a message was missed; whether they asked for deletion, or are an"
        " emptied row after it; whether they are spared words about a partner; whether they have places in several"
        " programmes, and which of these they looked at last",
        {
            "people": (
                "unreachable_since",
                "missed_since",
                "spared_since",
                "deletion_asked_at",
                "forgotten",
                "in_several",
                "last_programme",
                "last_programme_at",
            )
        },
        "who sent a registration",
        UNTIL_DELETED,
        Fact.STATE,
        ("person",),
        line="registration",
    ),
    Kept(
        "programme, role, state, when consent was given, competences, goal or capacity, business idea, "
        "presentation, and whether adepts may read it before a proposal",
        {
            "memberships": (
                "role",
                "state",
                "created_at",
                "consented_at",
                "registered_at",
                "competences",
                "goal",
                "capacity",
                "presentation",
                "idea",
                "shown",
            )
        },
        TAKES_PART,
        "until deleted; taking a registration back keeps it",
        Fact.REGISTRATION,
        ("memberships",),
        line="registration",
    ),
    Kept(
        "since when a manager has suspended them",
        {"memberships": ("suspended_at",)},
        "whom a manager has suspended",
        "until a manager lets them take part again, or they leave",
        Fact.PROGRESS,
        ("memberships",),
        line="answers",
    ),
    Kept(
        "on a manager's list, before they have said yes: name, role, contacts, workplace, title, boards, "
        "presentation, areas, goal or capacity",
        {
            "entries": (
                *("row", "role", "name", "expires_at", "email", "phone", "employer", "town", "spoken", "competences"),
                *("goal", "capacity", "title", "boards", "presentation"),
            )
        },
        "who is on a list that a manager has put in",
        "until they say yes (then it is their registration) or no, or the manager takes them off; 30 days at most",
        Fact.REGISTRATION,
        not_in_copy="it is in the registration, which is shown to them whole, once they have said yes",
        line="registration",
    ),
    Kept(
        "a list of people that a manager has sent: who sent it, the file's name and number at Telegram, its headings",
        {
            "people_lists": (
                *("sent_by", "file_id", "file_name", "sent_at", "headings", "columns", "everybody"),
                *("confirmed_at", "taken_in_at"),
            )
        },
        "the manager; the content is not stored",
        "31 days",
        not_in_copy=WORKING,
    ),
    Kept(
        "details and facts of a programme that were changed: what was there before and after, by whom",
        {"changes": ("fact", "before", "after", "changed_by", "changed_at")},
        TAKES_PART,
        UNTIL_DELETED,
        Fact.REGISTRATION,
        ("changes",),
        line="registration",
    ),
    Kept(
        "what a manager did with the list in the last week: the deed, and the waits before and after it, to undo it; "
        "and which matter they opened last",
        {
            "undos": ("deed", "kind", "made_at", "before", "after"),
            "at_hand": ("kind", "subject", "beside", "number", "opened_at", "asks_day", "settled"),
        },
        "managers, and whom the matter was about",
        "7 days; or until either is deleted",
        not_in_copy=WORKING,
    ),
    Kept(
        "a programme: name, days, preset, who answers for the data, the second person for concerns, the stand-in",
        {
            "programmes": (
                "name",
                "starts_on",
                "ends_on",
                "preset",
                "time_zone",
                "created_at",
                "organisation",
                "contact",
                "outsider_name",
                "outsider_phone",
                "stand_in_id",
                "same_employer",
                "meeting_minutes",
                "most_adepts",
                "answer_days",
                "archived_at",
                "digest_at",
                "object_days",
                "fit_days",
                "calls_a_week",
                "least_meetings",
                "quiet",
                "shows_mentors",
                "adept_first",
                "needs_yes",
                "extended_to",
            )
        },
        "the organisation, the managers and the second person",
        "for good",
        not_in_copy="it is about the programme; `/privacy` names who answers for the data",
    ),
    Kept(
        "the days on which a manager is away from a programme, who steps in, and who can't",
        {"absences": ("first_day", "last_day", "stage", "declined")},
        "managers",
        "until the manager is back; until either leaves the programme",
        not_in_copy=WORKING,
    ),
    Kept(
        "news of the desk that waits for a manager's next digest: who came to the desk or left it, who is away and who "
        "steps in, other days of the programme, and the name of whoever said no to a list's link",
        {"calm_news": ("about", "key", "facts", "at")},
        "managers, and whoever said no to a list's link",
        "until the next digest of its reader",
        not_in_copy=WORKING,
    ),
    Kept(
        "answers of a form that is not sent yet, the latest text as it came, and the name in Telegram, to suggest it",
        {
            "dialogs": (
                "form",
                "form_version",
                "subject",
                "state",
                "step",
                "opened_at",
                "revision",
                "changing",
                "answers",
                "hints",
                "picked",
                "said_id",
                "proposed",
                "said_step",
                "said_text",
            )
        },
        "whoever has a question open",
        "until it is sent or deleted; a paused one is kept; words that answered no question, 7 days at most",
        in_copy=("drafts",),
    ),
    Kept(
        "letters between participant and manager, and whether they came through",
        {"letters": ("text", "sent_at", "message_id", "settled_at", "undelivered_at")},
        TAKES_PART,
        UNTIL_DELETED,
        Fact.LETTERS,
        ("letters",),
        line="letters",
    ),
    Kept(
        "what the manager wrote down from the talk, notes too",
        {
            "interviews": (
                "made_at",
                "made_by",
                "challenges",
                "areas",
                "contribution",
                "style",
                "wishes",
                "wished",
                "ties",
                "notes",
            )
        },
        TAKES_PART,
        UNTIL_DELETED,
        Fact.INTERVIEW,
        ("interviews",),
        line="interview",
    ),
    Kept(
        "a programme's own texts: its welcome, its contract's clauses, its invitation; who worded them, and when",
        {"wordings": ("kind", "language", "text", "worded_by", "worded_at")},
        "the managers, and those who read them",
        "for good",
        not_in_copy="it is about the programme",
    ),
    Kept(
        "an announcement of a manager: the words, Telegram's id of the file, for whom, how far it has come with each",
        {
            "announcements": (
                *("author_id", "audience", "text", "progress", "written_at", "starts_at"),
                *("file_kind", "file_id", "handed_over"),
            ),
            "announced": ("state",),
        },
        "the manager who wrote it, and those whom it is for",
        "until it has gone out, or the manager drops it or writes another",
        not_in_copy="it is on its way to them",
    ),
    Kept(
        "a survey that a manager has sent apart from the year: which, when, and who is to get it, or has got it",
        {"enquiries": ("author_id", "form", "made_at", "stopped_at"), "enquiry_turns": ("asked_at",)},
        "the manager who sent it, and those whom it is for",
        UNTIL_DELETED,
        not_in_copy="it is on its way to them, and then among their surveys",
    ),
    Kept(
        "how far an adept has come with each goal of the contract",
        {"goal_marks": ("number", "mark", "at")},
        "adepts",
        "until deleted, or the contract is",
        Fact.CONTRACT,
        ("goals",),
        line="contract",
    ),
    Kept(
        "an adept's business plan as it stands, the link to an own document in it, and the versions that were shared",
        {
            "plans": ("texts", "begun_at", "changed_at"),
            "plan_versions": ("number", "texts", "shared_at", "told_at", "hidden_at"),
        },
        "adepts",
        UNTIL_DELETED,
        Fact.PLAN,
        ("plans",),
        line="plan",
    ),
    Kept(
        "what a mentor has written to the adept about a business plan",
        {"plan_comments": ("section", "text", "made_at", "told_at")},
        "the mentor who wrote it, and the adept",
        UNTIL_ONE_GOES,
        Fact.PLAN,
        ("plans",),
        line="plan",
    ),
    Kept(
        "a diploma as it was issued: number, name, role, programme, days, meetings and hours, of how many meetings "
        "nobody had told, whether there was a partner to the end, who signed it, and why it was given with fewer "
        "meetings than the programme asks for; and before that the name it is to have, "
        "if that is another than the registered one",
        {
            "diplomas": (
                *("serial", "role", "name", "programme", "starts_on", "ends_on", "meetings", "minutes"),
                *("untold", "completed"),
                *("manager", "issued_at", "issued_by", "waiver", "replaced_at"),
            ),
            "diploma_names": ("name", "kept_at"),
        },
        TAKES_PART,
        "until deleted; after that nobody knows the number any more",
        Fact.STATE,
        ("diplomas",),
        line="diploma",
    ),
    Kept(
        "what one of two has written to the other for the end, and when the other got it",
        {"goodbyes": ("text", "written_at", "given_at")},
        "whoever wrote it, and the partner",
        f"if only one has written, until both have been thanked; else {UNTIL_ONE_GOES}",
        Fact.CONTRACT,
        ("goodbyes",),
        line="goodbye",
    ),
    Kept(
        "when somebody has tried a diploma's number that there is not",
        {"wrong_serials": ("at",)},
        "whoever asks about a diploma",
        "1 day, or until their next question about one",
        not_in_copy=WORKING,
    ),
    Kept(
        "managers' notes about somebody",
        {"notes": ("author_id", "text", "made_at")},
        TAKES_PART,
        UNTIL_DELETED,
        Fact.NOTES,
        ("notes",),
        line="interview",
    ),
    Kept(
        "the managers' calls with somebody: when, why, what came of each, and whether they want none",
        {"calls": ("author_id", "outcome", "made_at", "why")},
        TAKES_PART,
        UNTIL_DELETED,
        Fact.NOTES,
        ("calls",),
        line="interview",
    ),
    Kept(
        "to which gatherings somebody was invited, what they answered and when, who wrote the answer down, and whether"
        " they came",
        {
            "guests": (
                *("coming", "answers", "told", "answered_at", "waits_since", "offered_until", "invited_at"),
                *("asked_again_at", "reminded_at", "recorded_by", "came", "sure_of"),
            )
        },
        TAKES_PART,
        UNTIL_DELETED,
        Fact.STATE,
        ("gatherings",),
        line="gatherings",
    ),
    Kept(
        "who was put forward to whom, and how it went",
        {
            "pairs": (
                "state",
                "since",
                "end",
                "outcome_at",
                "start_confirmed_at",
                "ends_on",
                "adept_told",
                "mentor_told",
                "adept_first",
                "needs_yes",
                "is_bridge",
            )
        },
        OF_TWO,
        UNTIL_BOTH_GO,
        Fact.PROGRESS,
        ("pairs",),
        line="answers",
    ),
    Kept(
        "why it was a no to a proposal, where whoever said no has told it to the managers",
        {"pairs": ("because",)},
        "who answered",
        UNTIL_ONE_GOES,
        Fact.REPLY,
        ("pairs",),
        line="answers",
    ),
    Kept(
        "a tie to the partner that somebody has told the managers, its kind, and when",
        {"ties": ("kind", "told_at")},
        "who told it",
        f"until they take it back, or {UNTIL_ONE_GOES.removeprefix('until ')}",
        Fact.TIE,
        ("pairs",),
        line="tie",
    ),
    Kept(
        "whom the last match suggested, which suggestion was left for later, and who must not be put forward to whom",
        {"suggestions": (), "set_aside": ("at",), "bans": ("kind",)},
        OF_TWO,
        UNTIL_ONE_GOES,
        Fact.REPLY,
        not_in_copy="it is about the other one too, and would tell who said no",
        line="answers",
    ),
    Kept(
        "which manager said to be whose boss, and when",
        {"bosses": ("told_by", "told_at")},
        TAKES_PART,
        UNTIL_ONE_GOES,
        Fact.STATE,
        ("bosses",),
        line="registration",
    ),
    Kept(
        "that two people share a phone number or e-mail address: who was asked, what they said, when",
        {"twins": ("asked_by", "one_yes_at", "other_yes_at", "different_at")},
        OF_TWO,
        "until one of the two is deleted, or they are joined",
        Fact.REGISTRATION,
        not_in_copy="it is about the other one too",
        line="registration",
    ),
    Kept(
        "when and where the two meet, who wrote it down, and what was planned before it was moved or called off",
        {
            "meetings": ("starts_at", "noted_by", "noted_at", "place", "state", "recorded_by"),
            "meeting_changes": ("starts_at", "place", "at"),
            "tallies": TALLIED,
        },
        OF_TWO,
        UNTIL_BOTH_GO,
        Fact.MEETINGS,
        ("pairs",),
        line="meetings",
    ),
    Kept(
        "whether a meeting that the other one noted suits, or which other time would",
        {"meeting_replies": ("number", "role", "starts_at", "at", "declined", "place")},
        "who answered",
        UNTIL_ONE_GOES,
        Fact.MEETINGS,
        ("pairs",),
        line="meetings",
    ),
    Kept(
        "that a mentor asked two adepts whether to meet all three, when, what each said, and when it came to nothing",
        {"joints": ("asked_at", "one_yes", "other_yes", "closed_at")},
        "the three",
        "until one of the three is deleted",
        Fact.TOGETHER,
        ("pairs",),
        line="together",
    ),
    Kept(
        "the days of a pause: since when, until when, whether it was asked about or made longer; no reason",
        {"pauses": ("first_day", "until", "ended_on", "asked_on", "longer")},
        "who has taken it",
        UNTIL_DELETED,
        Fact.MEETINGS,
        ("pauses",),
        line="meetings",
    ),
    Kept(
        "a line that the adept wants to bring up at a meeting, and whether the mentor may read it",
        {"points": ("line", "shown", "at")},
        "the adept",
        "30 days after the meeting; until one of the two is deleted, or the adept takes it back",
        Fact.POINT,
        ("pairs",),
        line="points",
    ),
    Kept(
        "the answer after the first meeting",
        {"fits": ("role", "answer", "given_at", "recorded_by")},
        "who answered",
        "until who answered is deleted; where the two had not begun, until one of them is",
        Fact.FIT,
        ("pairs",),
        line="answers",
    ),
    Kept(
        "after a meeting: whether it took place, how long, how useful, progress, wish to talk; since when it is low",
        {
            "reports": ("held", "given_at", "minutes", "useful", "progress", "talk", "recorded_by"),
            "tallies": ("adept_low_at", "mentor_low_at"),
        },
        "who told it",
        UNTIL_DELETED,
        Fact.REPORT,
        ("pairs",),
        line="answers",
    ),
    Kept(
        "a survey's answers",
        {"surveys": ("form", "asked_at", "given_at", "answers", "name", "reminded_at", "closed_at")},
        "who answered",
        UNTIL_DELETED,
        Fact.SURVEY,
        ("surveys",),
        line="answers",
    ),
    Kept(
        'private words to the managers ("something not right"), how urgent, and which pair or manager they are about;'
        " when they were read and answered",
        {
            "concerns": (
                *("theme", "text", "wish", "urgency", "told_at", "opened_at", "answered_at", "settled_at"),
                *("passed_on_at", "urged_at", "eased_at", "told_stand_in_at"),
            )
        },
        "who wrote them",
        UNTIL_DELETED,
        Fact.CONCERN,
        ("concerns",),
        line="concern",
    ),
    Kept(
        "the contract in all its versions: goals and words of the two, the whole text, when each signed",
        {
            "contracts": (
                "language",
                "goals",
                "agreed",
                "text",
                "hash",
                "made_by",
                "made_at",
                "adept_signed_at",
                "mentor_signed_at",
                "adept_recorded_by",
                "mentor_recorded_by",
            )
        },
        OF_TWO,
        UNTIL_BOTH_GO,
        Fact.CONTRACT,
        ("contracts",),
        line="contract",
    ),
    Kept(
        "which messages somebody got unasked: kind and when",
        {"nudges": ("kind", "at")},
        TAKES_PART,
        UNTIL_DELETED,
        in_copy=("nudges",),
    ),
    Kept(
        "links: who made them, for whom, when used; which account wants to take over, and since when",
        {
            "links": (
                *("token", "kind", "created_at", "created_by", "role", "expires_at", "used_at"),
                *("opened_by", "opened_at"),
            )
        },
        "managers, invited mentors, people who change account",
        "until the programme or person is deleted",
        in_copy=("invitations",),
    ),
    Kept(
        "when somebody is to hear from the bot by itself, or the manager is to act",
        {
            "due": (
                "kind",
                "subject",
                "due_at",
                "created_at",
                "claimed_by",
                "lease_until",
                "attempts",
                "next_try_at",
                "parked_reason",
                "put_off",
            )
        },
        TAKES_PART,
        "until it has happened or is no longer so",
        not_in_copy="it is what is to come; `/me` says it",
    ),
    Kept(
        "work that a manager asked for and that takes a moment: a match",
        {"errands": ("kind", "asked_at", "tries", "claimed_by", "lease_until")},
        "the manager who asked",
        "until it is answered",
        not_in_copy=WORKING,
    ),
    Kept(
        "what the bot has to say, word for word",
        {
            "outbox": (
                "chat_id",
                "lane",
                "kind",
                "purpose",
                "payload",
                "correlation",
                "state",
                "created_at",
                "claimed_by",
                "lease_until",
                "attempts",
                "sent_at",
                "parked_reason",
            )
        },
        "receivers, and whom the text is about",
        "the words until it is sent; that something was sent, 7 days; what could not be sent (*parked*), 7 days",
        not_in_copy=WORKING,
    ),
    Kept(
        "e-mails about meetings and with a diploma, word for word, and how it went with each: on their way, sent, "
        "refused and why",
        {
            "mails": (
                *("kind", "state", "message_id", "created_at", "due_at", "next_try_at", "payload", "subject"),
                *("asked_for", "attempts", "sent_at", "why", "claimed_by", "lease_until"),
            )
        },
        "receivers, and whom the text is about",
        "the words until the mail server has taken it, or refused it; one that waits for the manager's yes, 30 days; "
        "that something was sent or refused, 7 days",
        not_in_copy=WORKING,
    ),
    Kept(
        "which *Yes, I am sure* somebody has pressed lately, as the numbers on the button",
        {"spent": ("press", "used_at")},
        "everybody",
        "2 days; or until the person is deleted",
        not_in_copy=WORKING,
    ),
    Kept(
        "which messages in the chat belong to *Something not right?* (numbers), so that they can be taken away there",
        {"exchanges": ("message_id", "at")},
        "senders",
        "2 days; or until they are taken away, or the person is deleted or moves to another account",
        not_in_copy=WORKING,
    ),
    Kept(
        "which message shows which question (numbers)",
        {"windows": ("chat_id", "purpose", "message_id")},
        "everybody",
        "until the person is deleted or moves to another account",
        not_in_copy=WORKING,
    ),
    Kept(
        "numbers of the updates handled",
        {"handled_updates": ("bot_id", "update_id", "handled_at")},
        "nobody's by itself",
        "7 days",
        not_in_copy=WORKING,
    ),
    Kept(
        "an update that met a bug, word for word",
        {"failed_updates": ("error_id", "bot_id", "update_id", "payload", "reason", "failed_at", "telegram_id")},
        "its sender",
        "7 days",
        not_in_copy=WORKING,
    ),
    Kept(
        "who (or time) did what, to which row, by number",
        {"audit": ("at", "actor_id", "action", "kind", "subject_id", "on_behalf_of")},
        "everybody",
        "for good; it holds no names",
        not_in_copy=WORKING,
    ),
)


_BY_MANAGERS, _BY_THE_OTHER = SEES[Relation.MANAGER], SEES[Relation.PARTNER]
READ_BY: dict[str, frozenset[Fact]] = {
    "managers": _BY_MANAGERS - _BY_THE_OTHER,
    "all": _BY_MANAGERS & _BY_THE_OTHER,
    "two": _BY_THE_OTHER - _BY_MANAGERS,
    "self": frozenset(Fact) - _BY_THE_OTHER - _BY_MANAGERS,
}
"""The kinds of facts by the group of those who read them."""


def lines(*facts: Fact) -> tuple[str, ...]:
    """Return the lines of `/privacy` about these kinds of facts, each once, in the order of the table."""
    return tuple(dict.fromkeys(one.line for one in STORED if one.line and one.fact in facts))
