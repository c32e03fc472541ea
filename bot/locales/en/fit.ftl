# How did it feel? Only the manager sees the answers.
fit-question = Now you and { $other } have met. How did it feel: would you like to go on? Only { $readers } can see what you answer.
button-fit-yes = Yes, I would like to go on
button-fit-no = No, rather not
button-fit-unsure = I am not sure
button-not-met = We have not met yet
button-fit-change = Change my answer
button-fit-answer = Answer the question
fit-yes = yes
fit-no = no
fit-unsure = unsure
fit-thanks-yes =
    Thank you, how good to hear! Only { $readers } can see your answer. { $late ->
        [1] { $manager } will get in touch with you.
       *[0] You will hear more by { $day } at the latest.
    } There is nothing you need to do just now.
fit-thanks-no =
    Thank you for saying it as it is. Only { $readers } can see your answer. { $late ->
        [1] { $manager } will get in touch with you.
       *[0] You will hear more by { $day } at the latest.
    } There is nothing you need to do just now.
fit-thanks-unsure =
    Thank you! It is quite all right not to be sure. Only { $readers } can see your answer. { $late ->
        [1] { $manager } will get in touch with you.
       *[0] You will hear more by { $day } at the latest.
    } There is nothing you need to do just now.
fit-outcome = { $manager } will get in touch with you about the next step after the meeting with { $other }. There is nothing you need to do just now.
fit-outcome-open = { $manager } would like to hear how the meeting with { $other } felt for you, and will get in touch.
fit-not-met = Then the question can wait. When you and { $other } have a time, you can add it here.
fit-not-met-theirs = It seems that you and { $other } have not met yet, so the question of how it felt can wait. When you have a time, you can add it here.
fit-not-met-theirs-for-paper = It seems that you and { $other } have not met yet, so the question of how it felt can wait. Say so when you have a time.
start-confirmed = Good! <b>{ $adept }</b> and <b>{ $mentor }</b> will hear it at the same time, { $day } at 9.
me-fit-open = You and { $other } have met. <b>The next step is yours:</b> tell { $manager } how it felt.
me-fit-answered =
    You have told how the meeting with { $other } felt. { $late ->
        [1] { $manager } will get in touch with you.
       *[0] You will hear more by { $day } at the latest.
    } There is nothing you need to do just now.
fit-start-fell = { $names } changed the answer after the start was confirmed. Nothing has been sent, and the start no longer holds.
error-not-both-yes = The start can be confirmed once both have said yes.
