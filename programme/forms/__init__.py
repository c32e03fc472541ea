"""Every form of the programme, by name. A new form is a file here, a line in `FORMS`, and its texts."""

from programme.form import About, Form
from programme.forms.absence import ABSENCE
from programme.forms.announcement import ANNOUNCEMENT
from programme.forms.change import CHANGE, RULE
from programme.forms.concern import CONCERN
from programme.forms.contract import CONTRACT, DECLINE
from programme.forms.diploma import DIPLOMA
from programme.forms.gathering import CHANGE as GATHERING_CHANGE
from programme.forms.gathering import GATHERING
from programme.forms.goodbye import GOODBYE
from programme.forms.hindsight import HINDSIGHT
from programme.forms.interview import DECISION, INTERVIEW
from programme.forms.joint import JOINT
from programme.forms.last_word import ENDING_WORDS, LEAVING_WORDS
from programme.forms.letter import LETTER, REPLY
from programme.forms.meeting import MEETING, OTHER_TIME
from programme.forms.note import NOTE
from programme.forms.outside import OUTSIDE
from programme.forms.parting import PARTING
from programme.forms.pause import PAUSE
from programme.forms.plan import PLAN, PLAN_COMMENT, PLAN_LINK
from programme.forms.point import POINT
from programme.forms.presentation import PRESENTATION
from programme.forms.pulse import PULSE
from programme.forms.registration import REGISTRATION
from programme.forms.report import REPORT
from programme.forms.seek import SEEK
from programme.forms.setup import SETUP
from programme.forms.survey import SURVEY
from programme.forms.wording import WORDING

_ALL = (
    *(SETUP, REGISTRATION, LETTER, REPLY, INTERVIEW, DECISION),
    *(MEETING, OTHER_TIME, JOINT, POINT, NOTE, SURVEY, PULSE, PARTING, HINDSIGHT, OUTSIDE),
    CONCERN,
    CONTRACT,
    DECLINE,
    REPORT,
    CHANGE,
    RULE,
    WORDING,
    SEEK,
    GATHERING,
    GATHERING_CHANGE,
    ANNOUNCEMENT,
    ABSENCE,
    PRESENTATION,
    PAUSE,
    PLAN,
    PLAN_LINK,
    PLAN_COMMENT,
    DIPLOMA,
    GOODBYE,
    ENDING_WORDS,
    LEAVING_WORDS,
)
FORMS: dict[str, Form] = {form.name: form for form in _ALL}


def forms_about(about: About) -> list[str]:
    """Return the names of the forms about this kind of subject."""
    return [form.name for form in FORMS.values() if form.about is about]
