# The proposal: one is asked, then the other, and both get each other's contacts. -first: the adept first; -yes: the adept's own yes.
proposal-asked = I have asked <b>{ $mentor }</b> about <b>{ $adept }</b>.
proposal-asked-adept = I have asked <b>{ $adept }</b> about <b>{ $mentor }</b>, who is asked after that.
proposal-to-mentor = Hello { $name }! { $manager } thinks that you and this adept would get a lot out of meeting each other:
proposal-mentor-question = Would you like to meet { $adept }, without any conditions? Answer as you feel; we never tell who said no. If you know each other already, please write to { $manager }.
proposal-mentor-question-first = Would you like to meet { $adept }, without any conditions? { $adept } got the proposal before you, so if you say yes, you get each other’s contact details at once. Answer as you feel; we never tell who said no. If you know each other already, please write to { $manager }.
proposal-to-adept = Hello { $name }! We have a mentor to propose to you: <b>{ $mentor }</b>.
proposal-adept-question = { $mentor } looks forward to meeting you, without any conditions. If you have a tie, or it feels wrong, say so here. We never tell who said no, and only { $readers } can see what you answer. If I hear nothing, you get each other’s contact details on { $day }.
proposal-adept-question-for-paper = { $mentor } looks forward to meeting you, without any conditions. If you have a tie, or it feels wrong, say so. We never tell who said no, and only { $readers } can see what you answer. If I hear nothing, you get each other’s contact details on { $day }.
proposal-adept-question-yes = { $mentor } looks forward to meeting you, without any conditions. Would you like to? Once you have said yes, you get each other’s contact details. We never tell who said no, and only { $readers } can see what you answer. Please answer by { $day }.
proposal-adept-question-first = { $mentor } has not been asked yet. If you have a tie, or it feels wrong, say so here. We never tell who said no, and only { $readers } can see what you answer. If I hear nothing, we ask { $mentor } on { $day }.
proposal-adept-question-first-for-paper = { $mentor } has not been asked yet. If you have a tie, or it feels wrong, say so. We never tell who said no, and only { $readers } can see what you answer. If I hear nothing, we ask { $mentor } on { $day }.
proposal-adept-question-first-yes = Would you like to meet { $mentor }, without any conditions? { $mentor } is asked only once you have said yes. We never tell who said no, and only { $readers } can see what you answer. Please answer by { $day }.
adept-said-yes = Thank you, { $adept }! Now we ask { $mentor }. { $manager } or I will get back to you when it is settled. There is nothing you need to do just now.
mentor-said-yes = Thank you, { $mentor }! Now we ask { $adept }. { $manager } or I will get back to you when it is settled. There is nothing you need to do just now.
mentor-said-no = Thank you for answering, { $mentor }. That is quite all right. { $manager } will get in touch when there is another proposal.
mentor-no-room = Thank you for wanting to, { $mentor }! You have already said yes to as many as you have room for, so there is no place for { $adept } this time. If you have room for one more, change the number here, and { $manager } will hear of it.
mentor-no-room-for-paper = Thank you for wanting to, { $mentor }! You have already said yes to as many as you have room for, so there is no place for { $adept } this time. If you have room for one more, tell { $manager }.
objection-tie-sure = Do you and { $mentor } know each other, personally or through work? Then { $manager } looks for another mentor for you. Only { $readers } can see what you answer.
objection-no-sure = Would you like to say no to { $mentor } as your mentor? Then { $manager } looks for another mentor for you. Only { $readers } can see what you answer.
objection-thanks = Thank you for your answer. { $manager } keeps looking and will get in touch. There is nothing you need to do just now.
not-this-time = You will not be the mentor of { $adept } this time. { $manager } will get in touch when there is a new proposal. Thank you for giving your time!
contact-for-adept = How nice! This is how you reach { $mentor }. <b>The next step is yours:</b> get in touch and book a first meeting, preferably within ten days. The two of you choose the place.
contact-for-mentor = How nice! { $adept } will get in touch with you to book a first meeting. This is how you reach { $adept }:

# Why it was a no to a proposal.
why-not-ask = Would you like to say why? You are welcome to skip this. Only { $readers } can see it.
why-not-thanks = Thank you, that helps { $manager } to find the right match. You answered: { $why }. Only { $readers } can see it. If that went wrong, choose another answer.
button-why-known-mentor = We know each other
button-why-experience-mentor = Not the experience I have
button-why-time-mentor = Not just now
button-why-known-adept = We know each other
button-why-experience-adept = I need other experience
button-why-time-adept = Not just now
because-known = They know each other.
because-experience = The experience did not fit.
because-time = It was not a good time.
copy-pair-because = Why you said no
