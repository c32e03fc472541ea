"""Whether this machine can show a page: without it the tests of the page do not run, and say so.

Asked also by pytest's summary, on every machine, so nothing is imported here that may not be installed.
"""

import os
import shutil
from importlib.util import find_spec
from typing import Final

NAMES: Final = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "msedge")
WHERE: Final = "MENTORBOT_BROWSER"
NEEDED: Final = "MENTORBOT_NEEDS_BROWSER"
NONE_FOUND: Final = "no browser was found"
NO_WHEEL: Final = "playwright, which drives a browser, has no wheel for this machine"
HOW: Final = f"""\
The tests of the page did not run: {NONE_FOUND}.
To get one:      sudo apt-get install chromium      (Debian, Ubuntu)
Or name yours:   {WHERE}=/path/to/chrome make test"""


def find_browser() -> str | None:
    """Return a Chromium of this machine; `MENTORBOT_BROWSER` names one."""
    named = os.environ.get(WHERE)
    return named or next(filter(None, map(shutil.which, NAMES)), None)


def is_driven() -> bool:
    """Whether there is anything that could drive a browser."""
    return find_spec("playwright") is not None
