# Another Telegram account.
move-offer-other =
    Send this link to { $name }. Whoever opens it moves the place in the programme to that account, and the old one is cut off. It can be used once, within { $days } days.

    { $link }
move-offer-new =
    Send this link to { $name }. Whoever opens it brings the place in the programme to their Telegram account, and can answer there from then on. It can be used once, within { $days } days.

    { $link }
move-offer-own =
    Open this link from your new Telegram account. Your place in the programme moves there, and the old account is cut off. It can be used once, within { $days } days. Share it with nobody.

    { $link }
moved = Welcome back! Your place in the programme has moved here, and the old account is cut off.
moved-in = Welcome, { $name }! Your place in the programme now belongs to this account. Tap Where am I? to see the next step.
