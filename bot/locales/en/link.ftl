# The links into a programme.
links-over = <b>{ $programme }</b> is over, so the links to it lead nowhere any more.
links =
    <b>Links to { $programme }</b>

    For adepts:
    { $adept }

    For mentors:
    { $mentor }

    For both (they choose themselves):
    { $either }

    The invitation above can be sent on as it is.
links-invitation =
    { $text }

    { $link }
