# Another Telegram account.
move-offer-other =
    Send this link to { $name }. Whoever opens it moves the place in the programme to that account, and the old one is cut off: at once if { $name } says yes in the old account, else after a day. It can be used once, within { $days } days.

    { $link }
move-offer-new =
    Send this link to { $name }. Whoever opens it brings the place in the programme to their Telegram account, and can answer there from then on. It can be used once, within { $days } days.

    { $link }
move-offer-own =
    Open this link from your new Telegram account. Then I ask here whether it is you. If you say yes, your place in the programme moves there at once, else after a day, and the old account is cut off. It can be used once, within { $days } days. Share it with nobody.

    { $link }
moved = Welcome back! Your place in the programme has moved here, and the old account is cut off.
moved-in = Welcome, { $name }! Your place in the programme now belongs to this account. Tap Where am I? to see the next step.
move-under-way = A move to another Telegram account is already under way. It happens { $day } at { $time }, unless it is stopped.
move-opened-asked =
    Thank you! I have asked in your old account whether it is you. Answer yes there, and everything moves here at once.

    Can’t you get into the old account? Then everything moves here { $day } at { $time }, unless it is stopped. You will hear from me when it is done.
move-opened = Thank you! To keep you safe I wait for a day. Everything moves here { $day } at { $time }, unless it is stopped. You will hear from me when it is done.
move-question =
    The link to another Telegram account for you has been opened. The new account is called { $account }. <b>Is it you?</b>

    If you don’t answer, your place in the programme moves there { $day } at { $time }, and this account is cut off.
button-move-yes = Yes, it is me. Move now
button-move-no = No, stop the move
button-move-stop = Stop the move
button-move-withdraw = Don’t move here
manager-move =
    { $name } is changing Telegram account. The new one is called { $account }.

    The move happens { $day } at { $time }, or earlier if { $name } says yes in the old account. If anything seems odd, ring { $name } or stop the move.
move-stopped = The move is stopped. Everything stays in this account, and the link can’t be used again.
move-stopped-new =
    The move to this account is stopped, so everything stays in the old one. { $phone ->
        [none] Get in touch with { $manager } if you want to move all the same.
       *[some] Get in touch with { $manager }, { $phone }, if you want to move all the same.
    }
move-withdrawn = Then nothing moves here. Everything stays in the old account.
move-in-vain = The move to another account could not be made. Everything is still here, and you can make a new link under /privacy.
move-in-vain-new =
    The move to this account could not be made, so everything stays in the old one. { $phone ->
        [none] Get in touch with { $manager } for help.
       *[some] Get in touch with { $manager }, { $phone }, for help.
    }
move-away =
    Your place in the programme has moved to your new account, and this account is cut off. { $phone ->
        [none] Wasn’t it you? Get in touch with { $manager } at once.
       *[some] Wasn’t it you? Ring { $manager }, { $phone }, at once.
    }
move-gone = The move to this account does not happen, because the place in the programme is no longer there.
