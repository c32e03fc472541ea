"""What can be done, a chapter each part of the year and a file each topic.

Each use case takes a unit of work and who acts, and returns what to say. `answer` (a form is sent) and `waits` (a
moment has come) stand at the root, because both know every chapter.
"""
