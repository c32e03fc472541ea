"""The answers of adepts and mentors: a table from the words of a question to the act that answers it.

Each question of the bot has a row here. A form's question without a row is answered by its first fitting button, or
skipped, or answered with words (`_any`).
"""

import random
from datetime import timedelta
from re import Match

from babel.dates import format_date

from programme.calendar import is_quiet_day
from programme.people import Role
from sandbox.cast import bridging, fortnight, gatherings, goings, goodbyes, planning, together, troubles
from sandbox.cast.member import Act, Rule
from sandbox.cast.participant import Participant
from sandbox.cast.profiles import Temper
from sandbox.phones.phone import ZONE
from sandbox.phones.views import Message

OFTEN_ENOUGH = {"report-held-yes": 0.93, "report-held-moved": 0.04, "report-held-no": 0.03}

FAR = ("goal-far-some-way", "goal-far-long-way", "goal-far-there")


def _name(me: Participant, message: Message, _told: Match[str]) -> bool:
    return me.press(next(iter(me.options(message)), None), message) or me.say(me.profile.name)


def _email(me: Participant, _message: Message, _told: Match[str]) -> bool:
    wrong = me.first_time(Temper.HASTY, "email")
    return me.say(me.profile.name if wrong else me.profile.email)


def _phone(me: Participant, _message: Message, _told: Match[str]) -> bool:
    if me.profile.temper is Temper.HASTY:
        return me.say(me.profile.phone)
    me.phone.send_contact()
    return True


def _work(me: Participant, _message: Message, _told: Match[str]) -> bool:
    if me.first_time(Temper.CURIOUS, "work"):
        return me.say(me.word("write"))
    return me.say(me.profile.work)


def _goal(me: Participant, _message: Message, _told: Match[str]) -> bool:
    if me.first_time(Temper.LEAVING, "goal"):
        return me.say("/avbryt" if me.reading.language == "sv" else "/cancel")
    return me.say(me.profile.goal)


def _capacity(me: Participant, message: Message, _told: Match[str]) -> bool:
    return me.press(me.options(message)[me.profile.capacity - 1], message)


def _as_mentor(me: Participant, message: Message, _told: Match[str]) -> bool:
    no = me.first_time(Temper.DECLINING, "proposal")
    return me.press_key("button-not-this-time" if no else "button-mentor-yes", message)


def _as_adept(me: Participant, message: Message, _told: Match[str]) -> bool:
    no = me.first_time(Temper.DECLINING, "proposal")
    return me.press_key("button-adept-no" if no else "button-adept-yes", message)


def _felt(me: Participant, message: Message, told: Match[str]) -> bool:
    me.has_met(told)
    unsure = me.first_time(Temper.FORGETFUL, "fit") and me.profile.role is Role.MENTOR
    return me.press_key("button-fit-unsure" if unsure else "button-fit-yes", message)


def _day(me: Participant, message: Message, told: Match[str]) -> bool:
    """Tap a day of the next week for the pair's first meeting; write a day some weeks ahead for a later meeting."""
    chance = me.chance("day")
    today = me.now.astimezone(ZONE).date()
    if me.first_time(Temper.HASTY, "day"):
        return me.say(me.word("nonsense"))
    last = me.last_met(told)
    if last is None:
        soon = [offset for offset in range(2, 10) if not is_quiet_day(today + timedelta(days=offset))]
        offset = chance.choice(soon or [9])
        wanted = format_date(today + timedelta(days=offset), "EEEE d MMMM", locale=me.reading.language)
        return me.press(wanted, message) if wanted in me.options(message) else me.say(wanted)
    day = max(last + timedelta(days=chance.randint(*me.gap)), today + timedelta(days=chance.randint(2, 9)))
    while is_quiet_day(day):
        day += timedelta(days=1)
    return me.say(format_date(day, "d MMMM y", locale=me.reading.language))


def _held(me: Participant, message: Message, told: Match[str]) -> bool:
    """Report whether the meeting was held; the pair and the day seed the answer, so both partners say the same.

    Who has not met books soon again, and not five weeks from the day on which nothing came of it.
    """
    two = " ".join(sorted((me.profile.first_name, told["other"])))
    dice = random.Random(f"{me.seed} {two} {told['day']}").random()
    for key, odds in OFTEN_ENOUGH.items():
        dice -= odds
        if dice < 0 and key != "report-held-yes":
            return me.press_key(key, message)
        if dice < 0:
            break
    me.has_met(told)
    me.tells_of(told["day"])
    return me.press_key("report-held-yes", message)


def _have_a_time(me: Participant, message: Message, _told: Match[str]) -> bool:
    """Book the next meeting, unless this pair lets it slip."""
    label = me.reading.label("button-booked-with", message)
    found = me.reading.match("button-booked-with").fullmatch(label or "")
    return found is not None and not me.lets_slip(found["other"]) and me.press(label, message)


def _next(me: Participant, message: Message, told: Match[str]) -> bool:
    """Answer when the next meeting is: most tap a day, the others one of the two last buttons."""
    if me.lets_slip(told["other"]):
        return me.press_key("report-next-later", message)
    dice, options = me.chance("next").random(), me.options(message)
    if dice < 0.55 and len(options) > 2:
        return me.press(me.chance("next day").choice(options[:-2]), message)
    return me.press(options[-2 if dice < 0.7 else -1], message)


def _talk(me: Participant, message: Message, _told: Match[str]) -> bool:
    wants = me.chance("talk").random() < 0.06
    return me.press_key("report-talk-yes" if wants else "report-talk-no", message)


def _keeps(me: Participant, message: Message, _told: Match[str]) -> bool:
    """Look at one's own page as an adept, and keep the contract as a file as a mentor."""
    return me.looks_at_own_page() if me.profile.role is Role.ADEPT else me.press_key("button-document", message)


def _any(me: Participant, message: Message, _told: Match[str]) -> bool:
    """Answer a question that has no row: tick or press a button, or skip the question, or write."""
    if me.reading.label("button-done", message) is not None:
        return me.tick(message, *me.options(message)[:1])
    options = me.options(message)
    if options:
        return me.press(me.chance(message.text).choice(options), message)
    return me.press_key("button-skip", message) or me.say(me.word("words"))


def _press(*keys: str) -> Act:
    return lambda me, message, _told: any(me.press_key(key, message) for key in keys)


def _by_adept(act: Act) -> Act:
    return lambda me, message, told: me.profile.role is Role.ADEPT and act(me, message, told)


def _say(word: str) -> Act:
    return lambda me, _message, _told: me.say(me.word(word))


def _replies(me: Participant, message: Message, _told: Match[str]) -> bool:
    """Say that the time suits; now and then put another one forward, or call the meeting off."""
    dice = me.chance("replies").random()
    key = "button-cancel-meeting" if dice < 0.06 else "button-other-time" if dice < 0.2 else "button-meeting-suits"
    return me.press_key(key, message)


def _heard_from(me: Participant, message: Message, _told: Match[str]) -> bool:
    no = me.chance("heard from").random() < 0.4
    return me.press_key("button-heard-from-no" if no else "button-heard-from-yes", message)


def _other_day(me: Participant, message: Message, _told: Match[str]) -> bool:
    return me.press(me.chance("other day").choice(me.options(message)[1:6]), message)


def _answers_time(me: Participant, message: Message, _told: Match[str]) -> bool:
    """Say yes to another time as a rule, else that the two will talk."""
    no = me.chance("answers time").random() < 0.25
    return me.press_key("button-other-time-no" if no else "button-other-time-yes", message)


def _shows(me: Participant, message: Message, _told: Match[str]) -> bool:
    """Let the mentor read what is to be brought up, or keep it, as often the one as the other."""
    return me.press(me.chance("shows").choice(me.options(message)[:2]), message)


def _how_far(me: Participant, message: Message, _told: Match[str]) -> bool:
    """Say how far one has come with a goal."""
    return me.press_key(me.chance("goal").choice(FAR), message)


RULES = (
    Rule(
        "welcome-which-role", lambda me, seen, _: me.press_key(f"button-as-{me.profile.role}", seen), "button-as-adept"
    ),
    Rule("consent-question", _press("button-consent"), "button-consent"),
    Rule("registration-name", _name),
    Rule("registration-email", _email),
    Rule("registration-phone", _phone),
    Rule("registration-work", _work),
    Rule("registration-languages", lambda me, seen, _: me.tick(seen, "spoken-sv", "spoken-en")),
    Rule(
        "registration-competences",
        lambda me, seen, _: me.tick(seen, *(f"competence-{one}" for one in me.profile.competences)),
    ),
    Rule("registration-goal", _goal),
    Rule("registration-capacity", _capacity),
    Rule("registration-summary", _press("registration-send")),
    Rule("survey-thanks", _press("button-goal"), "button-goal", odds=0.7),
    Rule("goal-ask", _how_far, "goal-far-there"),
    Rule("presentation-offer", _press("button-present"), "button-present", odds=0.5),
    Rule("presentation-presentation", _say("words")),
    Rule("presentation-summary", _press("presentation-send")),
    Rule("registration-thanks", _press("button-mail-offer"), "button-mail-offer"),
    Rule("mail-off", _press("button-mail-yes"), "button-mail-yes"),
    Rule("registration-cancelled", _press("button-resume"), "button-resume", days=1),
    *planning.RULES,
    *goings.AFTERWARDS,
    *bridging.RULES,
    *gatherings.RULES,
    *goodbyes.RULES,
    *together.RULES,
    Rule("letter-text", _say("letter")),
    Rule("letter-summary", _press("letter-send")),
    *fortnight.RULES,
    Rule("proposal-mentor-question", _as_mentor, "button-mentor-yes"),
    Rule("proposal-adept-question", _as_adept, "button-adept-yes"),
    Rule("objection-no-sure", _press("button-no-sure"), "button-no-sure"),
    Rule("mentor-no-sure", _press("button-no-sure"), "button-no-sure"),
    Rule("contact-for-adept", _press("button-booked"), "button-booked", days=1),
    Rule("contact-for-mentor", _press("button-guide-offer"), "button-guide-offer", odds=0.5),
    Rule("guide-mentor-1", _press("button-later"), "button-later"),
    Rule("guide-mentor-2", _press("button-document"), "button-document", odds=0.5),
    Rule("first-meeting-nudge-adept", _press("button-booked"), "button-booked"),
    Rule("fit-not-met", _press("button-booked"), "button-booked", days=1),
    Rule("error-read-too-late", _press("button-cancel"), "button-cancel"),
    Rule("meeting-day", _day),
    Rule("meeting-time", lambda me, seen, _: me.press(me.chance("time").choice(me.options(seen)[2:10]), seen)),
    Rule("meeting-place", _say("place")),
    Rule("meeting-summary", _press("meeting-send")),
    Rule("meeting-noted-theirs", _replies, "button-meeting-suits", odds=0.6),
    Rule("meeting-moved-theirs", _press("button-meeting-suits"), "button-meeting-suits", odds=0.5),
    Rule("heard-from-question", _heard_from, "button-heard-from-yes"),
    Rule("other-time-day", _other_day),
    Rule("other-time-time", lambda me, seen, _: me.press(me.chance("time").choice(me.options(seen)[2:10]), seen)),
    Rule("other-time-summary", _press("other-time-send")),
    Rule("other-time-theirs", _answers_time, "button-other-time-no"),
    *(
        Rule(key, _press("button-calendar"), "button-calendar", odds=0.3)
        for key in ("meeting-noted-mine", "meeting-agreed-mine", "meeting-agreed-theirs")
    ),
    Rule("meeting-suits-mine", _press("button-calendar"), "button-calendar"),  # for certain: some in each rehearsal
    Rule("meeting-reminder", _press("button-point-write"), "button-point-write", odds=0.4),
    Rule("point-line", _say("words")),
    Rule("point-shown", _shows),
    Rule("meeting-cancel-sure", _press("button-cancel-sure"), "button-cancel-sure"),
    Rule("meeting-cancelled-theirs", _press("button-booked"), "button-booked", days=1, odds=0.5),
    Rule("contract-both-signed", _keeps, "button-read-contract", days=2, odds=0.6),
    Rule("prompt-line", _have_a_time, "button-booked-with", odds=0.5),
    Rule("prompt-ask", _have_a_time, "button-booked-with", odds=0.7),
    Rule("prompt-both", _by_adept(_have_a_time), "button-booked-with"),
    Rule("report-held", _held),
    Rule("report-next", _next),
    Rule("report-talk", _talk),
    Rule("report-again", _press("button-tell-after"), "button-tell-after", odds=0.8),
    *troubles.RULES,
    *(Rule(f"{form}-words", _say("words")) for form in ("survey", "parting", "hindsight")),
    *(
        Rule("survey-again", _press(button), button, odds=0.8)
        for button in ("button-answer-about", "button-answer-survey")
    ),
    Rule("fit-question", _felt, "button-fit-yes"),
    Rule("contract-begin-adept", _press("button-write-contract"), "button-write-contract"),
    Rule("contract-question-write", _press("button-write-contract"), "button-write-contract"),
    Rule("contract-goal1", _say("goal")),
    Rule("contract-goal2", _press("button-skip")),
    Rule("contract-agreed", _say("agreed")),
    Rule("contract-summary", _press("contract-send")),
    *(
        Rule(key, _press("button-read-contract"), "button-read-contract")
        for key in (
            *("contract-written", "contract-rewritten", "contract-to-read", "contract-new-words"),
            *("contract-new-words-signed", "contract-question-sign", "contract-other-signed"),
        )
    ),
    *(
        Rule(key, _press("button-read-version"), "button-read-version")
        for key in (
            *("contract-version-to-read", "contract-version-changed", "contract-version-question"),
            *("contract-version-saved", "contract-version-other-signed"),
        )
    ),
    *(
        Rule(key, _press("button-sign"), "button-sign")
        for key in ("contract-read", "contract-version-read-mine", "contract-version-read-theirs")
    ),
    Rule("contract-sure", _press("button-sign-sure"), "button-sign-sure"),
    *(
        Rule(key, _press(button), button)  # /me: a member who comes back goes on with the open matter on the page
        for key, button in (
            *(("me-registering", "button-resume"), ("me-fit-open", "button-fit-answer")),
            ("me-pair-adept-meeting-ahead", "button-booked"),
            ("me-pair-adept-active", "button-tell-after"),
            ("me-pair-mentor-active", "button-tell-after"),
        )
    ),
    Rule("me-pair-adept-active", _have_a_time, "button-booked-with"),
    Rule("", _any),
)
