"""The name of a mentor whom the manager has in mind for an adept: one question, which leads to the mentors that fit."""

from programme.checks import at_most
from programme.form import About, Form, Step
from programme.search import LONGEST_SOUGHT

SEEK = Form("seek", 1, About.MEMBERSHIP, (Step("text", check=at_most(LONGEST_SOUGHT)),), keeps=False, sends_itself=True)
