# What a programme words itself: welcome, promises in the contract, invitation.
wordings-title = <b>Texts of { $programme }</b>
wordings-which = Which would you like to see or word anew?
wording-label = { $kind } { $language }
wording-in-sv = in Swedish
wording-in-en = in English
wording-welcome-label = Words of welcome
wording-clauses-label = Promises in the contract
wording-invitation-label = Invitation
wording-own = your own text
wording-usual = as usual
wording-adept = The adept
wording-mentor = The mentor
wording-manager = the programme manager
wording-shown-own = <b>{ $label }</b>, your own text:
wording-shown-usual = <b>{ $label }</b>, the usual text:
wording-nothing = (No words of your own. Whoever opens the link reads the usual welcome at once.)
wording-welcome-where = They come first, at the top of what people read who open the link. After them comes the usual about registration and consent.
wording-clauses-where = They stand in the moral contract, after the promise that all the two tell each other stays between them. That promise is always there.
wording-invitation-where = It stands under Links, together with the link, ready to send on.
wording-welcome-touches = { $count ->
        [0] The new words are read by everybody who opens the link from now on.
        [one] The new words are read by everybody who opens the link from now on. One participant has registered already and is not affected.
       *[other] The new words are read by everybody who opens the link from now on. { $count } participants have registered already and are not affected.
    }
wording-clauses-touches = { $count ->
        [0] It holds for all contracts written from now on.
        [one] It holds for contracts written from now on. One pair is together already: a contract that they have read stays as it is.
       *[other] It holds for contracts written from now on. { $count } pairs are together already: a contract that they have read stays as it is.
    }
wording-invitation-touches = You get the new invitation the next time you open Links. What has been sent stays as it is.
wording-welcome = Write the programme’s own words of welcome, a few sentences.
wording-clauses = Write the promises, one on each line. For example: <i>We meet at least once a month.</i>
wording-invitation = Write the invitation as you would send it yourself. I add the link at the end.
wording-summary = This is how the text will be.
wording-send = Use the text
wording-cancelled = Okay, nothing is changed.
wording-saved = Saved: { $label }. The text holds from now on.
wording-put-back = The usual text holds again.
button-wordings = Texts
button-word-anew = Write your own text
button-word-usual = Use the usual text
button-see-wording = See the text
invitation-usual =
    Hello! Would you like to take part in { $programme }?

    Adepts get somebody experienced to think aloud with, and mentors get to follow another person’s growth. Registration is a few short questions in Telegram and takes about three minutes. Open the link to learn more:
