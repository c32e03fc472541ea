"""The start of the process: imported objects are no garbage, so none is looked for before all imports are done."""

import gc

gc.disable()

from bot.command_line import main  # noqa: E402 - a sixth of the start would go into looking for garbage

gc.freeze()
gc.enable()

if __name__ == "__main__":
    main()
