"""The use cases, with a folder for each part of the year and a file for each topic.

A use case takes a unit of work and the actor, and returns the utterances to send. `answer` (answers to a form) and
`waits` (waits that fell due) stand at the root, because both know every folder.
"""
