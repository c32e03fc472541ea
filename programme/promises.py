"""The register of promises: what keeps each text that promises an act or a time.

Every sentence that the bot says is a debt. A text with a promise names the wait (`programme.due`) that keeps
it, or the fact why it needs none. A test reads the texts of every language and asks for a row for each that has a
promise word in it; `docs/promises.md` is made from this table.
"""

from collections.abc import Mapping

from programme import desk_promises, ending_promises, gathering_promises, own_promises, pair_promises
from programme.due import DueKind
from programme.promise import Fact, Keepers

_OF_GATHERINGS: Keepers = {
    **gathering_promises.KEPT,
    **dict.fromkeys(gathering_promises.DONE, Fact.DONE),
    **dict.fromkeys(gathering_promises.SAYS_SO, Fact.SAYS_SO),
}
PARTS: tuple[Keepers, ...] = (
    own_promises.PROMISES,
    pair_promises.PROMISES,
    _OF_GATHERINGS,
    ending_promises.PROMISES,
    desk_promises.PROMISES,
)
"""The promises of each part of the texts, each of which stands in a file of its own."""

PROMISES: Keepers = {key: keeper for part in PARTS for key, keeper in part.items()}
"""What keeps the promise of each text."""

BROKEN: Mapping[str, tuple[str, DueKind]] = {
    "next-interview": ("late-interview", DueKind.STATUS),
    "next-verdict": ("late-verdict", DueKind.STATUS),
    "concern-sent-ring": ("concern-late", DueKind.CONCERN_LATE),
    "concern-sent-write": ("concern-late", DueKind.CONCERN_LATE),
    "concern-owed-ring": ("concern-late", DueKind.CONCERN_LATE),
    "concern-owed-write": ("concern-late", DueKind.CONCERN_LATE),
    "concern-passed-on-ring": ("concern-late", DueKind.CONCERN_LATE),
    "concern-passed-on-write": ("concern-late", DueKind.CONCERN_LATE),
}
"""What the reader of a text hears, and the wait that sends it, when the day that the text promised has passed.

Here stands every text that tells a participant by which day the manager acts.
"""

WHO_ACTS: Mapping[DueKind, str] = {
    DueKind.REGISTRATION: "the bot asks once, kindly, whether the person wants to go on",
    DueKind.STATUS: "the bot writes an honest status every three weeks, and soon after a promised day has passed",
    DueKind.INTERVIEW: "the manager books a talk",
    DueKind.HOLD: "the manager takes up again whom they have asked to wait",
    DueKind.MENTOR_ANSWER: "the mentor answers; else the manager rings",
    DueKind.ADEPT_ANSWER: "the adept answers; else the manager rings",
    DueKind.OBJECTION: "the adept may object; else the bot sends both the contact details, or asks the mentor",
    DueKind.BOOKED: "the adept gets in touch; else the manager helps them to find a day",
    DueKind.HELD: "the two meet; else the manager helps them to meet",
    DueKind.HEARD_FROM: "the bot asks the mentor once whether the adept has got in touch",
    DueKind.FIT: "the bot asks both how the first meeting felt",
    DueKind.OUTCOME: "the bot tells both what comes next",
    DueKind.DECISION: "the manager confirms the start, or talks with each of the two",
    DueKind.START: "the bot tells both of the start",
    DueKind.CONTRACT: "the two write and sign; else the manager rings",
    DueKind.VERSION: "the bot reminds whoever of the two has not signed a new version",
    DueKind.VERSION_OVER: "the bot tells both that a new version was not signed in time, and which contract stays",
    DueKind.PARTNER: "the manager tells the one who is left",
    DueKind.TIE: "the manager decides whether two go on in spite of a tie, and answers whoever has told it",
    DueKind.REMINDER: "the bot reminds both of the meeting",
    DueKind.REPORT: "the bot asks both how the meeting was",
    DueKind.REPORT_AGAIN: "the bot asks once more",
    DueKind.REPORTS: "the manager asks whether they met",
    DueKind.CADENCE: "the bot asks for the next date",
    DueKind.SILENT: "the manager asks about the next meeting",
    DueKind.SURVEY: "the bot opens the next survey",
    DueKind.SURVEY_AGAIN: "the bot reminds a participant once of a survey",
    DueKind.SURVEY_OVER: "the bot asks no more about a survey, and says so in its place",
    DueKind.UNSAFE: "the manager rings a participant who does not feel safe with the partner",
    DueKind.TALK: "the manager rings the participant",
    DueKind.WANTS_CHANGE: "the manager talks with a participant who would like another partner",
    DueKind.LOW_SURVEY: "the manager talks with a participant who gave the lowest marks in a survey",
    DueKind.LOW_REPORT: "the manager talks with a participant who gave a meeting low marks",
    DueKind.CONCERN: "the manager rings a participant, or writes, after a private word",
    DueKind.CONCERN_LATE: "the bot tells the sender of a private word that the promised day has passed",
    DueKind.UNREACHABLE: "the manager rings a participant to whom Telegram takes no messages",
    DueKind.UNDELIVERED: "the manager rings a participant to whom a message did not come through",
    DueKind.UNMATCHED: "the manager looks for a mentor by hand, from outside, or in the next match",
    DueKind.ALONE: "the manager asks a participant whose partner has gone how they want to go on",
    DueKind.ANNOUNCEMENT: "the bot sends a manager's announcement on, and tells what became of it",
    DueKind.DIGEST: "the bot tells the manager, once a working day, what is promised, what is new, and what went well",
    DueKind.ABSENCE: "the bot tells a manager nothing from the first day away on, and everything again after the last",
    DueKind.NEW_READER: "the bot tells a participant which manager reads now, too",
    DueKind.ENDING: "the bot tells both of a pair under way, four weeks ahead, when the programme ends, "
    "and on the last day, whoever has not saved words to the other, that they are not saved",
    DueKind.MOVE: "the bot moves a person to the account that opened their link, a day later, unless it is stopped",
    DueKind.PAUSE: "the bot asks whoever has a pause how it is to go on, or tells both that it is over",
    DueKind.REST: "the bot asks whoever is put forward to nobody how it is to go on, or tells them that it is over",
    DueKind.SUSPENDED: "the manager decides how it goes on for a participant who is suspended, and tells the partners",
    DueKind.PAUSED_LONG: "the manager asks two whose pause drags on",
    DueKind.JOINT: "the bot tells a mentor, and each adept who has said yes, that there is no joint meeting this time; "
    "or reminds the mentor once to book the one that both would like",
    DueKind.PLAN: "the bot tells a mentor of a business plan that was shared, and an adept of comments, in one message",
    DueKind.GATHERING: "the bot invites a participant to a gathering, tells of changes, gives a seat that is free, "
    "asks once more who has not answered, and reminds who comes",
    DueKind.DELETION: "the bot deletes whoever has asked for it, and tells the partners and the managers",
    DueKind.CLOSE: "the bot closes the membership with its pairs, and thanks the participant",
}
"""Who acts when a wait falls due; a standing wait is on the manager's list from its moment on, until it is settled."""
