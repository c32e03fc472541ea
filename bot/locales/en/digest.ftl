# The morning's digest for the manager.
digest-title = { $count ->
    [one] Good morning, { $name }! This is coming up in <b>{ $programme }</b>.
   *[other] Good morning, { $name }! This is coming up in your mentor programmes.
}
digest-share = 🔹 <b>{ $programme }</b>
digest-urgent = ❗ <b>Urgent, not dealt with yet</b>
digest-today = ❗ <b>Promised by today</b>
digest-promised = <b>Promised by { $day }</b>
digest-talk = • { $name }: get in touch about a talk
digest-verdict = • { $name }: get in touch after the talk
digest-red = 🟥 <b>Needs support now</b>
digest-red-line = • { $adept } and { $mentor }: { $why }
digest-back = <b>Put off until today</b>
digest-new = <b>New on your list</b>
todo-registered = <b>New registrations ({ $count })</b>
digest-still = <b>Still waiting for you ({ $count })</b>
digest-ends = <b>{ $programme } ends on { $ends }</b>. I’ll tell everybody who is under way with their mentor or adept.
digest-last-day =
    { $today ->
        [yes] <b>Today is the last day of { $programme }</b>. It ends at midnight.
       *[no] <b>{ $programme } ends on { $ends }</b>.
    } The participants will be thanked on { $thanks }.
digest-over = <b>{ $programme } ended on { $ends }</b>. { $told ->
        [yes] The thanks to the participants have been sent.
       *[no] I will tell the participants.
    }
digest-diplomas =
    { $count ->
        [one] One diploma is ready to send.
       *[other] { $count } diplomas are ready to send.
    }

# What others have done since the last digest, and what calls for nothing.
digest-happened = <b>Good to know</b>
digest-registered = • { $name } has registered ({ $role })
digest-other-role = • { $name } has changed roles ({ $role }) and has not sent the registration again yet
digest-gone = • { $name } no longer takes part ({ $role })
digest-invited = • { $name } has followed the invitation ({ $role })
digest-mentor-yes = • { $mentor } would like to meet { $adept }, who has been told of the match
digest-adept-in = • { $adept } has nothing against { $mentor }, who has been asked
digest-mentor-no = • { $mentor } said no to { $adept } this time
digest-no-room = • { $mentor } would have liked to meet { $adept }, but has no place left
digest-adept-no = • { $adept } said no to { $mentor }, and the two are not put forward again
digest-both-in = • { $adept } and { $mentor } have each other’s contact details
digest-finished = • { $adept } and { $mentor }: finished, and thanked
digest-ended = • { $adept } and { $mentor }: ended, and both can be matched again
digest-reopened = • { $adept } and { $mentor } are going on: it was ended by mistake
digest-changed = • { $name } has new details on the card
digest-moved = • { $name } has changed Telegram accounts
digest-not-moved = • { $name } did not change Telegram accounts; everything is as before
digest-joined = • { $name } now has a single account
digest-stays = • { $name } no longer wishes to be deleted, all is as before
digest-apart = • { $name } is not the person with the same phone or e-mail
digest-programme = • { $name } has changed details of the programme

digest-numbers = <b>Since { $day }:</b> { $what }.
digest-meetings =
    { $count ->
        [one] one meeting
       *[other] { $count } meetings
    }
digest-reports =
    { $count ->
        [one] one answer after a meeting
       *[other] { $count } answers after meetings
    }
digest-surveys =
    { $count ->
        [one] one answer about how things are going
       *[other] { $count } answers about how things are going
    }
digest-contracts =
    { $count ->
        [one] one contract signed
       *[other] { $count } contracts signed
    }
digest-starts =
    { $count ->
        [one] one pair under way
       *[other] { $count } pairs under way
    }
