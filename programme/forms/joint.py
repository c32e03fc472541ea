"""When and where a mentor meets two adepts at once: the questions of a meeting, for all three.

The subject is one of the two pairs. The hints name the two adepts (`one`, `two`), and are else those of a meeting;
`seen` is how the next meetings of both pairs stood when the booking was begun.
"""

from dataclasses import replace

from programme.forms.meeting import MEETING

JOINT = replace(MEETING, name="joint", version=1)
