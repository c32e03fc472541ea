# The links into a programme.
links =
    <b>Links to { $programme }</b>

    For adepts:
    { $adept }

    For mentors:
    { $mentor }

    For both (they choose themselves):
    { $either }
