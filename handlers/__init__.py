"""The handlers of commands, presses and messages: one file a topic, and the table that lists them all."""
