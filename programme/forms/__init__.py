"""Every form of the programme, by name. A new one is a file here, a line in `FORMS`, and its texts."""

from programme.dialog import Form
from programme.forms.decision import DECISION
from programme.forms.interview import INTERVIEW
from programme.forms.letter import LETTER, REPLY
from programme.forms.registration import REGISTRATION
from programme.forms.setup import SETUP

FORMS: dict[str, Form] = {form.name: form for form in (SETUP, REGISTRATION, LETTER, REPLY, INTERVIEW, DECISION)}
