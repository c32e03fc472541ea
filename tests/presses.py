"""Every kind of press there is, from all files of `programme/presses/`, known to the tables or not."""

from importlib import import_module
from pkgutil import iter_modules

from programme import presses
from programme.presses.press import Press


def every_press() -> frozenset[type[Press]]:
    """Return the kinds of presses; what only says which fields others have is none."""
    files = [import_module(f"{presses.__name__}.{one.name}") for one in iter_modules(presses.__path__)]
    kinds = [one for file in files for one in vars(file).values() if isinstance(one, type) and issubclass(one, Press)]
    return frozenset(one for one in kinds if not one.__subclasses__())
