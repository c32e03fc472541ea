"""What a person can say or press: one file a topic, and the table that lists them all in order."""
