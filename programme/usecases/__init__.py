"""What can be done, one file a topic: each takes a unit of work and who acts, and returns what to say."""
