"""Our own Bot API server on loopback, as strict as Telegram's.

A local server that is kinder than Telegram hides bugs, so this one refuses what Telegram refuses, with
Telegram's words, and writes down every request that breaks the published specification. The unmodified bot
talks to it over real HTTP in tests, in the demonstration and in benchmarks.
"""
