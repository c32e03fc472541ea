# The programme is over.
me-completed = Thank you for taking part in <b>{ $programme }</b>! Nobody is waiting for anything from you.
closing-adept =
    Thank you, { $name }, for your time in <b>{ $programme }</b>, and for taking yourself seriously. The programme is over now, and nothing more waits for you here.{ $count ->
        [0] {""}
       *[more] {" "}But nothing keeps you and { $others } from meeting again.
    } If you wonder about anything, write to { $manager }.
closing-mentor =
    Thank you, { $name }, for your time, your listening and your questions in <b>{ $programme }</b>. The programme is over now, and nothing more waits for you here.{ $count ->
        [0] {""}
       *[more] {" "}But nothing keeps you and { $others } from meeting again.
    } If you wonder about anything, write to { $manager }.
closing-over = <b>{ $programme }</b> is over now, and this time no mentorship began for you. Thank you for wanting to take part! Nothing more waits for you here. If you wonder about anything, write to { $manager }.
