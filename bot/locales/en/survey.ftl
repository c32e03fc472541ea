# Half-way: how does it work for you?
survey-together = How is the mentorship working for you so far? Only { $readers } can see what you answer, and will get in touch if it is not so well.
survey-together-label = The mentorship
survey-gives = How much do you get out of the mentorship yourself? If it is too little, { $manager } gets in touch.
survey-gives-label = What you get out of it
survey-rhythm = How often do you meet?
survey-rhythm-label = How often you meet
survey-onward = How would you like to go on? If you would like to talk or to change, { $manager } will get in touch with you. Nobody else is told.
survey-onward-label = From here on
survey-words = Is there anything you would like to add? Write freely, or skip this.
survey-words-label = In your own words
survey-summary = These are your answers.
survey-send = Send
survey-cancelled =
    { $written ->
        [none] We will take it another time. Answer whenever you like.
       *[some] We will take it another time. Your answers are kept, and are read only once you have answered all. Go on whenever you like.
    }
survey-thanks = Thank you for telling me! Only { $readers } can read it.
survey-thanks-talk = Thank you for saying it as it is! Only { $readers } can read it, and will get in touch with you.
survey-answer-very-well = Very well
survey-answer-well = Well
survey-answer-so-so = So-so
survey-answer-not-well = Not so well
survey-gives-very-well = A great deal
survey-gives-well = Quite a lot
survey-gives-so-so = Some
survey-gives-not-well = Not so much
survey-answer-right = Often enough
survey-answer-too-seldom = Too seldom
survey-answer-too-often = Too often
survey-answer-go-on = Go on as now
survey-answer-talk = Talk with the manager
survey-answer-change = Change
survey-change-mentor = Change mentor
survey-change-adept = Change adept
button-answer-survey = Answer the follow-up
card-survey = <b>Half-year follow-up</b>
card-survey-unanswered = has not answered
copy-survey = Your half-year follow-up
card-survey-together-label = The mentorship
card-survey-gives-label = What it gives
card-survey-rhythm-label = How often the two meet
card-survey-onward-label = From here on
card-survey-words-label = Own words
survey-thanks-unsafe = Thank you for your answers. { $readers } got word at once and will get in touch with you. { $ring ->
        [none] {""}
       *[some] If you would like to talk right now, ring { $ring } on { $phone }.{" "}
    }If it is an emergency, ring 112. Nobody else is told what you have answered.
survey-unsafe-told = Somebody does not feel safe in their mentorship. Open it when you are by yourself.
button-open-unsafe = Open
survey-again = I asked you a few things the other day, and an answer takes just a minute. Please answer before { $by }; after that I will not ask about it again. Only { $readers } can see what you answer.
survey-closed = { $begun ->
        [yes] The time for these questions is over, and I will not ask about them again. What you have answered is kept, and is read as a whole if you finish. You still can.
       *[no] The time for these questions is over, and I will not ask about them again. If you would like to answer all the same, you are welcome.
    }
button-answer-about = Answer about { $other }
survey-not-asked = not asked here, please take it by phone
survey-no-answer = did not answer in time
survey-unsafe-heard = Thank you for saying it as it is. { $readers } will be told at once and will get in touch with you.
survey-rest-unanswered = the rest is not answered
