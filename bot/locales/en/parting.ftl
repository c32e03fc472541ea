# At the end: how has it been, and would you like to come again?
parting-whole = <b>{ $programme }</b> is over for this time. How has it been to take part? Only { $readers } can see what you answer.
parting-whole-label = Taking part
parting-gave = How much has the mentorship given you?
parting-gave-label = What it gave you
parting-again = { $role ->
        [mentor] Would you like to be a mentor again in the next round? It is no promise, and { $manager } asks you if there is one.
       *[adept] Would you like to take part again another time? It is no promise.
    }
parting-again-label = Once more
parting-again-yes = Yes, gladly
parting-again-perhaps = Perhaps
parting-again-no = No, not now
parting-more = Could you take one more adept then?
parting-more-label = One more adept
parting-words = Was anything especially good, or could have been better? Write freely, or skip this.
parting-words-label = In your own words
parting-summary = These are your answers.
parting-send = Send
parting-cancelled =
    { $written ->
        [none] We will take it another time. Answer whenever you like.
       *[some] We will take it another time. Your answers are kept, and are read only once you have answered all. Go on whenever you like.
    }
card-parting = <b>At the end, { $day }</b>
copy-parting = Your answers at the end, { $day }
card-parting-whole-label = Taking part
card-parting-gave-label = What it gave
card-parting-again-label = Once more
card-parting-more-label = One more adept
card-parting-words-label = Own words
