# Three months later: what has stayed?
hindsight-stayed = Three months have passed since <b>{ $programme }</b> ended. How much have you had use of since then? Only { $readers } can see what you answer.
hindsight-stayed-label = Of use since then
hindsight-touch = Have you been in touch since then, { $role ->
        [mentor] you and whoever was your adept?
       *[adept] you and whoever was your mentor?
    }
hindsight-touch-label = In touch since then
hindsight-touch-yes = Yes, several times
hindsight-touch-now-and-then = Once or so
hindsight-touch-no = No
hindsight-words = Is there something you think of, looking back? Write freely, or skip this.
hindsight-words-label = In your own words
hindsight-summary = These are your answers.
hindsight-send = Send
hindsight-cancelled =
    { $written ->
        [none] We will take it another time. Answer whenever you like.
       *[some] We will take it another time. Your answers are kept, and are read only once you have answered all. Go on whenever you like.
    }
card-hindsight = <b>Three months later, { $day }</b>
copy-hindsight = Your answers three months later, { $day }
export-hindsight = Afterwards
glance-hindsight = The questions three months later
copy-nudge-hindsight = questions three months later
card-hindsight-stayed-label = Of use since then
card-hindsight-touch-label = In touch since then
card-hindsight-words-label = Own words
