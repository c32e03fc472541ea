"""The parsed texts, ready before a bot's process is forked: reading the `.ftl` files is half of a bot's start."""

from bot.texts import Texts

Texts()  # kept by `bot.texts` for all processes that are forked from here
