"""The register of promises: what keeps each text that promises an act or a time.

Every sentence that the bot says is a debt. A text with a promise names the wait (`programme.due`) that keeps
it, or the fact why it needs none. A test reads the texts of every language and asks for a row for each that has a
promise word in it; `docs/promises.md` is made from this table.
"""

from collections.abc import Mapping
from enum import StrEnum

from programme.due import DueKind


class Fact(StrEnum):
    """A fact why a text with a promise word needs no wait."""

    DONE = "the act that the text tells of is stored and sent together with it"
    ON_THE_LIST = "it stands on the manager's list from now on, until the manager deals with it"
    EVENT = "it is sent in the same transaction as the act of another person that it waits for"
    READER = "the reader acts next, and nothing else waits"
    FOR_GOOD = "a rule that always holds, kept by the code and not by a day"
    ERRAND = "the errand is stored with it, and begun anew until its answer is sent"
    CLEARED = "the hourly housekeeping deletes it, or the link ends by itself"
    MAIL = "the mail is a row: tried for five days, and its refusal is told"
    SAYS_SO = "no promise: the word asks, describes, or shows what others wrote"


PROMISES: Mapping[str, DueKind | Fact] = {
    # absence.ftl
    "absence-over-ahead": Fact.FOR_GOOD,
    "absence-over-away": Fact.FOR_GOOD,
    "absence-closed-to": Fact.FOR_GOOD,
    "absence-reader": DueKind.ABSENCE,
    "absence-alone": Fact.FOR_GOOD,
    "absence-cannot": Fact.FOR_GOOD,
    "absence-declined": Fact.FOR_GOOD,
    "absence-words": Fact.READER,
    "absence-summary": Fact.DONE,
    # announcement.ftl
    "announcement-text": Fact.SAYS_SO,
    "announcement-summary": Fact.SAYS_SO,
    "announcement-preview": Fact.SAYS_SO,
    "announcement-by-hand": DueKind.ANNOUNCEMENT,
    "announcement-by-hand-list": Fact.SAYS_SO,
    "announcement-under-way": DueKind.ANNOUNCEMENT,
    "announcement-nearly-done": DueKind.ANNOUNCEMENT,
    "announcement-file-gone-on-the-way": DueKind.ANNOUNCEMENT,
    "error-too-long-beside-file": Fact.SAYS_SO,
    # buttons.ftl
    "button-add-mentor": Fact.SAYS_SO,
    "button-deed-reopen": Fact.SAYS_SO,
    # change.ftl
    "change-summary": Fact.SAYS_SO,
    "rule-employer": Fact.DONE,
    "rule-ends": Fact.DONE,
    "rule-preset": Fact.DONE,
    "rule-summary": Fact.SAYS_SO,
    "rule-length": DueKind.REPORT,
    "rule-organisation-touches": Fact.DONE,
    "rule-stand-in-touches": Fact.DONE,
    "replan-touches": Fact.DONE,
    "replan-was-over": Fact.SAYS_SO,
    # closing.ftl
    "end-ahead-after": Fact.FOR_GOOD,
    # common.ftl
    "flood-unread": Fact.READER,
    "edited-in-dialog": Fact.READER,
    # concern.ftl
    "theme-nothing-works": Fact.SAYS_SO,
    "concern-sent-ring": DueKind.CONCERN,
    "concern-sent-write": DueKind.CONCERN,
    "concern-late": DueKind.CONCERN,
    "concern-waits": Fact.SAYS_SO,
    "concern-line-ring": DueKind.CONCERN,
    "concern-line-write": DueKind.CONCERN,
    # contract.ftl
    "contract-begin-adept": DueKind.CONTRACT,
    "contract-begin-mentor": DueKind.CONTRACT,
    "contract-agreed": Fact.SAYS_SO,
    "contract-summary": Fact.DONE,
    "contract-meanwhile": Fact.DONE,
    "contract-thanks": DueKind.CONTRACT,
    "contract-text-clauses": DueKind.VERSION,
    "contract-version-saved": DueKind.VERSION_OVER,
    "contract-version-to-read": DueKind.VERSION_OVER,
    "contract-version-changed": DueKind.VERSION_OVER,
    "contract-version-question": DueKind.VERSION_OVER,
    "contract-version-thanks": DueKind.VERSION_OVER,
    "contract-version-others-turn": DueKind.VERSION_OVER,
    "contract-take-back-sure": Fact.DONE,
    "decline-summary": Fact.DONE,
    "contract-version-meanwhile": Fact.DONE,
    "contract-version-note": Fact.FOR_GOOD,
    "me-pair-adept-active": DueKind.CADENCE,
    "copy-contract-writer": Fact.SAYS_SO,
    # errors.ftl
    "error-digest-hour": Fact.SAYS_SO,
    "error-read-which-day": Fact.SAYS_SO,
    "error-read-past": Fact.SAYS_SO,
    "error-read-time-is-kept": Fact.SAYS_SO,
    "error-read-day-is-kept": Fact.SAYS_SO,
    "error-press-a-button": Fact.SAYS_SO,
    "error-not-now": Fact.SAYS_SO,
    "error-move-not-yours": Fact.READER,
    # delivery.ftl
    "delivery-missed": Fact.DONE,
    "delivery-by-hand": Fact.DONE,
    "have-rung-done": DueKind.UNREACHABLE,
    "delivery-doubtful": DueKind.UNREACHABLE,
    "undelivered-letter": Fact.SAYS_SO,
    "undelivered-word": Fact.SAYS_SO,
    "undelivered-question": Fact.SAYS_SO,
    "undelivered-reminder": Fact.SAYS_SO,
    "undelivered-letter-to-manager": Fact.ON_THE_LIST,
    "undelivered-concern-to-manager": Fact.ON_THE_LIST,
    "todo-undelivered": Fact.SAYS_SO,
    "card-letter-undelivered": Fact.SAYS_SO,
    # matter.ftl
    "matter-comes-back": Fact.ON_THE_LIST,
    "matter-silent": Fact.SAYS_SO,
    "matter-which-day": Fact.SAYS_SO,
    "matter-day-is-today": Fact.SAYS_SO,
    "done-reminded": Fact.SAYS_SO,
    # digest.ftl
    "digest-ends": DueKind.ENDING,
    "digest-over": DueKind.CLOSE,
    "digest-today": Fact.READER,
    "digest-promised": Fact.READER,
    "digest-reopened": Fact.SAYS_SO,
    "digest-talk": Fact.READER,
    "digest-verdict": Fact.READER,
    # export.ftl
    "export-care": Fact.SAYS_SO,
    # fit.ftl
    "fit-thanks-yes": DueKind.OUTCOME,
    "fit-thanks-no": DueKind.OUTCOME,
    "fit-thanks-unsure": DueKind.OUTCOME,
    "fit-outcome": DueKind.DECISION,
    "fit-outcome-open": DueKind.DECISION,
    "start-confirmed": DueKind.START,
    "me-fit-open": DueKind.OUTCOME,
    "me-fit-answered": DueKind.OUTCOME,
    # free_text.ftl
    "free-text-away": Fact.FOR_GOOD,
    "free-text-read": Fact.FOR_GOOD,
    "free-text-manager": Fact.FOR_GOOD,
    # interview.ftl
    "interview-wished-and-tied": Fact.FOR_GOOD,
    "interview-summary": Fact.SAYS_SO,
    "decision-text": Fact.DONE,
    "decision-approve": DueKind.STATUS,
    "decision-hold": DueKind.STATUS,
    # errors.ftl
    "error-list-busy": Fact.ERRAND,
    "error-list-locked": Fact.SAYS_SO,
    # guide.ftl
    "guide-contents-desk": DueKind.ENDING,
    "guide-mentor-2": Fact.SAYS_SO,
    "guide-first-meeting-1": Fact.SAYS_SO,
    "guide-first-meeting-2": DueKind.FIT,
    "guide-feedback-2": DueKind.REPORT,
    "guide-ending-1": Fact.SAYS_SO,
    # importing.ftl: lists of people
    "importing-how": Fact.CLEARED,
    "importing-pass-on": Fact.CLEARED,
    "importing-text-adept": Fact.CLEARED,
    "importing-text-mentor": Fact.CLEARED,
    "entry-what": Fact.FOR_GOOD,
    "entry-there": Fact.FOR_GOOD,
    "entry-card-until": Fact.CLEARED,
    "entry-take-off-opened": Fact.SAYS_SO,
    "entry-link-taken-back": Fact.SAYS_SO,
    # joining.ftl
    "welcome-which-role": Fact.SAYS_SO,
    "consent-what": Fact.FOR_GOOD,
    "other-role": Fact.READER,
    "other-role-changed": Fact.READER,
    # leaving.ftl
    "leaving-how": Fact.SAYS_SO,
    "leaving-sure-dismissed": Fact.SAYS_SO,
    "leaving-partner": DueKind.ALONE,
    "leaving-why": Fact.SAYS_SO,
    "leaving-ring": DueKind.ALONE,
    "alone-goes-on": DueKind.STATUS,
    # letter.ftl
    "letter-sent": Fact.ON_THE_LIST,
    # mail.ftl
    **dict.fromkeys(("button-mail-offer", "button-note-mail", "button-send-mail", "mail-no-address"), Fact.SAYS_SO),
    **dict.fromkeys(("card-mail", "mail-off", "mail-what", "mail-hello", "mail-hello-noted"), Fact.MAIL),
    **dict.fromkeys(("mail-noted-yes", "mail-sent-now", "mail-subject-hello"), Fact.MAIL),
    **dict.fromkeys(("mail-no-done", "mail-noted-no", "privacy-mail"), Fact.FOR_GOOD),
    "mail-foot-answer": Fact.SAYS_SO,
    # match.ftl
    "match-looking": Fact.ERRAND,
    "match-looking-already": Fact.ERRAND,
    "match-found": Fact.FOR_GOOD,
    "match-same-words-line": Fact.SAYS_SO,
    # me.ftl
    "me-waiting-mentor": DueKind.STATUS,
    "me-invited": Fact.READER,
    "me-registering": Fact.READER,
    "me-waiting": DueKind.STATUS,
    "me-left-alone": DueKind.PARTNER,
    "me-alone": DueKind.ALONE,
    "me-on-hold": DueKind.STATUS,
    "me-pair-mentor-asked-mentor": DueKind.MENTOR_ANSWER,
    "me-pair-mentor-asked-adept": DueKind.OBJECTION,
    "me-pair-adept-asked-adept": DueKind.OBJECTION,
    "me-pair-adept-meeting-ahead": DueKind.BOOKED,
    "me-pair-mentor-meeting-ahead": DueKind.BOOKED,
    # meeting.ftl
    "calendar-description": Fact.EVENT,
    "heard-from-no": DueKind.BOOKED,
    "pair-next-heard-from": DueKind.HEARD_FROM,
    "error-other-time-has-been": Fact.READER,
    "other-time-cancelled": Fact.DONE,
    "other-time-summary": Fact.DONE,
    "calendar-caption-off": Fact.SAYS_SO,
    "copy-meeting-before": Fact.SAYS_SO,
    "meeting-day": Fact.SAYS_SO,
    "meeting-been-mine": DueKind.FIT,
    "first-meeting-nudge-adept": Fact.READER,
    "meeting-reminder": Fact.SAYS_SO,
    # moving.ftl
    "move-offer-other": Fact.CLEARED,
    "move-offer-new": Fact.CLEARED,
    "move-offer-own": Fact.CLEARED,
    "moved-in": Fact.READER,
    "move-opened": DueKind.MOVE,
    "move-opened-asked": DueKind.MOVE,
    "move-stopped-new": Fact.READER,
    "move-away": Fact.READER,
    "move-in-vain-new": Fact.READER,
    # outside.ftl
    "invite-how": Fact.EVENT,
    "invite-text": Fact.SAYS_SO,
    "next-question": Fact.DONE,
    "outside-agreed": Fact.FOR_GOOD,
    "outside-summary": Fact.DONE,
    # page.ftl
    "help-assistant": Fact.READER,
    "help-manager": DueKind.DIGEST,
    # pair.ftl
    "pair-recorded": Fact.SAYS_SO,
    "pair-next-mentor-answer": DueKind.MENTOR_ANSWER,
    "pair-next-objection": DueKind.OBJECTION,
    "pair-next-booked": DueKind.BOOKED,
    "pair-next-held": DueKind.HELD,
    "pair-next-fit": DueKind.FIT,
    "pair-next-outcome": DueKind.OUTCOME,
    "pair-next-decision": DueKind.DECISION,
    "pair-next-confirm": DueKind.DECISION,
    "pair-next-start": DueKind.START,
    "pair-next-contract": DueKind.CONTRACT,
    "pair-next-version": DueKind.VERSION,
    "pair-next-version-over": DueKind.VERSION_OVER,
    "pair-next-partner": DueKind.PARTNER,
    "pair-reminded": Fact.DONE,
    "pair-later": DueKind.DIGEST,
    "copy-pair-since": Fact.SAYS_SO,
    "pair-next-reminder": DueKind.REMINDER,
    "rule-quiet": DueKind.REMINDER,
    "pair-next-report": DueKind.REPORT,
    "pair-next-report-again": DueKind.REPORT_AGAIN,
    "pair-next-reports": DueKind.REPORTS,
    "pair-next-cadence": DueKind.CADENCE,
    "pair-next-silent": DueKind.SILENT,
    "pair-next-close": DueKind.CLOSE,
    # search.ftl
    "search-in-sentence": Fact.SAYS_SO,
    # people.ftl
    "dealt-put-off": Fact.ON_THE_LIST,
    "dealt-talked": Fact.SAYS_SO,
    "dealt-rang": Fact.SAYS_SO,
    "dealt-rang-pair": Fact.SAYS_SO,
    "card-next-interview": DueKind.INTERVIEW,
    "card-deletion-asked": Fact.ON_THE_LIST,
    "card-next-decision": Fact.ON_THE_LIST,
    "card-state-on-hold": Fact.SAYS_SO,
    "card-state-withdrawn": Fact.SAYS_SO,
    "card-alone": DueKind.ALONE,
    "card-held": DueKind.HOLD,
    # privacy.ftl
    "privacy-stranger": Fact.CLEARED,
    "copy-missed": Fact.SAYS_SO,
    "copy-deletion-asked": Fact.SAYS_SO,
    "copy-state-withdrawn": Fact.SAYS_SO,
    "withdraw-sure": Fact.SAYS_SO,
    "deletion-keeps": Fact.FOR_GOOD,
    "stop-sure": Fact.SAYS_SO,
    "withdraw-pair": DueKind.PARTNER,
    "deletion-sure": Fact.ON_THE_LIST,
    "deletion-asked": Fact.ON_THE_LIST,
    "delete-sure": Fact.SAYS_SO,
    "died-sure": Fact.DONE,
    "died-tell": Fact.READER,
    # prompt.ftl
    "prompt-mentor": Fact.SAYS_SO,
    # proposal.ftl
    "proposal-adept-question": DueKind.OBJECTION,
    "mentor-no-room": Fact.EVENT,
    "mentor-said-yes": DueKind.OBJECTION,
    "mentor-said-no": DueKind.STATUS,
    "objection-thanks": DueKind.STATUS,
    "not-this-time": DueKind.STATUS,
    "contact-for-adept": DueKind.BOOKED,
    "contact-for-mentor": DueKind.BOOKED,
    # registration.ftl
    "next-interview": DueKind.INTERVIEW,
    "next-interview-late": DueKind.INTERVIEW,
    "next-verdict": Fact.ON_THE_LIST,
    "next-verdict-late": Fact.ON_THE_LIST,
    "registration-reminder": Fact.FOR_GOOD,
    # rematch.ftl
    "reopen-adept": DueKind.CADENCE,
    "reopen-mentor": DueKind.CADENCE,
    "rematch-which": Fact.FOR_GOOD,
    "ending-reads": Fact.DONE,
    "ending-never-again": Fact.FOR_GOOD,
    "ending-asked-adept": DueKind.STATUS,
    "ending-ahead-adept": DueKind.STATUS,
    "ending-ahead-mentor": DueKind.STATUS,
    "ending-no-start-adept": DueKind.STATUS,
    "ending-no-start-mentor": DueKind.STATUS,
    "ending-rematched-adept": DueKind.STATUS,
    "ending-rematched-mentor": DueKind.STATUS,
    # report.ftl
    "report-progress": Fact.SAYS_SO,
    "report-next": Fact.DONE,
    "report-useful": DueKind.LOW_REPORT,
    "report-thanks-talk": DueKind.TALK,
    "report-thanks-low": DueKind.LOW_REPORT,
    "report-again": Fact.FOR_GOOD,
    # search.ftl
    "search-how": Fact.DONE,
    # setup.ftl
    "setup-employer": Fact.DONE,
    "setup-manager": Fact.SAYS_SO,
    "setup-summary": Fact.SAYS_SO,
    # status.ftl
    "late-interview": Fact.ON_THE_LIST,
    "late-verdict": Fact.ON_THE_LIST,
    "status-waiting": DueKind.STATUS,
    "status-waiting-unmatched": DueKind.STATUS,
    "status-waiting-mentor": DueKind.STATUS,
    "status-on-hold": DueKind.STATUS,
    # survey.ftl
    "survey-together": DueKind.LOW_SURVEY,
    "survey-gives": DueKind.LOW_SURVEY,
    "survey-onward": DueKind.WANTS_CHANGE,
    "survey-thanks-talk": DueKind.WANTS_CHANGE,
    "survey-cancelled": Fact.READER,
    # todo.ftl
    "todo-interview": DueKind.INTERVIEW,
    "todo-interview-late": DueKind.INTERVIEW,
    "todo-decision": Fact.ON_THE_LIST,
    # twin.ftl
    "twin-asked-both": Fact.ON_THE_LIST,
    # waiting.ftl
    "waiting-held": DueKind.HOLD,
    # colleague.ftl, common.ftl, errors.ftl
    "another-manager": Fact.SAYS_SO,
    "asked-again": Fact.SAYS_SO,
    "button-colleague-yes-assistant": Fact.SAYS_SO,
    "button-colleague-yes-manager": Fact.SAYS_SO,
    "colleague-how": Fact.EVENT,
    "colleague-leave-assistant": Fact.DONE,
    "colleague-leave-manager": Fact.DONE,
    "colleague-letter": Fact.SAYS_SO,
    "colleague-remove-assistant": Fact.DONE,
    "colleague-remove-manager": Fact.DONE,
    "colleague-new-reader": Fact.SAYS_SO,
    "colleague-removed": Fact.DONE,
    "colleague-words": Fact.DONE,
    "concern-pass-on": Fact.FOR_GOOD,
    "concern-passed-on-ring": DueKind.CONCERN,
    "concern-passed-on-write": DueKind.CONCERN,
    "concern-still-read": Fact.SAYS_SO,
    "error-colleague-own": Fact.EVENT,
    "error-nobody-looks-after": Fact.SAYS_SO,
    "me-assistant": Fact.SAYS_SO,
    # glance.ftl
    "glance-picture-months": Fact.SAYS_SO,
    # again.ftl
    "again-begin": Fact.DONE,
    "again-asked": Fact.EVENT,
    # wording.ftl
    "invitation-usual": Fact.SAYS_SO,
    "wording-welcome-where": Fact.DONE,
    "wording-welcome-touches": Fact.DONE,
    "wording-summary": Fact.SAYS_SO,
}
"""What keeps the promise of each text, in the order of the files of texts."""

BROKEN: Mapping[str, tuple[str, DueKind]] = {
    "next-interview": ("late-interview", DueKind.STATUS),
    "next-verdict": ("late-verdict", DueKind.STATUS),
    "concern-sent-ring": ("concern-late", DueKind.CONCERN_LATE),
    "concern-sent-write": ("concern-late", DueKind.CONCERN_LATE),
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
    DueKind.OBJECTION: "the adept may object; else the bot sends both the contact details",
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
    DueKind.REMINDER: "the bot reminds both of the meeting",
    DueKind.REPORT: "the bot asks both how the meeting was",
    DueKind.REPORT_AGAIN: "the bot asks once more",
    DueKind.REPORTS: "the manager asks whether they met",
    DueKind.CADENCE: "the bot asks for the next date",
    DueKind.SILENT: "the manager asks about the next meeting",
    DueKind.SURVEY: "the bot opens the survey",
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
    DueKind.ENDING: "the bot tells both of a pair under way, four weeks ahead, when the programme ends",
    DueKind.MOVE: "the bot moves a person to the account that opened their link, a day later, unless it is stopped",
    DueKind.CLOSE: "the bot closes the membership with its pairs, and thanks the participant",
}
"""Who acts when a wait falls due; a standing wait is on the manager's list from its moment on, until it is settled."""
