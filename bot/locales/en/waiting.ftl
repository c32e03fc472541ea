# Those who wait without anybody being late, and what is put off.
waiting-heading = <b>Those who wait</b>
waiting-adepts =
    { $count ->
        [one] • { $name } waits for a mentor, since { $day }
       *[other] • { $count } wait for a mentor, the longest { $name }, since { $day }
    }
waiting-mentors =
    { $count ->
        [one] • { $name } is a mentor without an adept, since { $day }
       *[other] • { $count } are mentors without an adept, the longest { $name }, since { $day }
    }
waiting-held =
    { $count ->
        [one] • { $name } you have asked to wait. I will bring it up on { $day }
       *[other] • { $count } you have asked to wait. First I will bring up { $name }, on { $day }
    }
waiting-stopped =
    { $count ->
        [one] • { $name } has begun the registration but not sent it, since { $day }
       *[other] • { $count } have begun the registration but not sent it, the longest { $name }, since { $day }
    }
waiting-invited =
    { $count ->
        [one] • One is invited but has not said yes yet
       *[other] • { $count } are invited but have not said yes yet
    }
waiting-later =
    { $count ->
        [one] • Put off: { $name }, until { $day }
       *[other] • { $count } matters are put off, first { $name }, until { $day }
    }
waiting-title = <b>Those who wait in { $programme }</b>
waiting-nobody = Nobody waits just now.
waiting-heading-adepts = <b>Wait for a mentor ({ $count })</b>
waiting-heading-mentors = <b>Mentors without an adept ({ $count })</b>
waiting-heading-held = <b>You have asked to wait ({ $count })</b>
waiting-heading-stopped = <b>Have not sent the registration ({ $count })</b>
waiting-heading-later = <b>Put off ({ $count })</b>
waiting-since = • { $name }, since { $day }
waiting-until = • { $name }, until { $day }
button-start-match = Find mentors
button-show-waiting = Show those who wait
button-put-off = Bring it up later
