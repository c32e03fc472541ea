# This week’s calls: whom the manager rings, meets or mails, and what came of it.
call-title = <b>This week’s calls</b> in { $programme }
call-nobody = Nobody needs a call this week.
call-count =
    { $made ->
        [0] { $count } left.
        [one] { $count } left, one has had a call or a message this week.
       *[other] { $count } left, { $made } have had a call or a message this week.
    }
call-week = <b>Week { $week }</b> (from { $day })
call-line = • <b>{ $name }</b>, { $role }: { $why }{ $phone ->
        [none] {""}
       *[some] , ring { $phone }
    }
call-by = At this pace everybody has had their call by { $day }.
call-too-many =
    { $count ->
        [one] At this pace there is no time for one planned call. You can change the number a week in the settings.
       *[other] At this pace there is no time for { $count } planned calls. You can change the number a week in the settings.
    }
call-tried-not-reached =
    { $by ->
        [none] tried
       *[some] { $by } tried
    } { $days ->
        [0] today
        [one] yesterday
       *[other] { $days } days ago
    }
call-tried-left-word =
    { $by ->
        [none] message left
       *[some] { $by } left a message
    } { $days ->
        [0] today
        [one] yesterday
       *[other] { $days } days ago
    }
call-why = Why now
call-why-unsafe = does not feel safe
call-why-no-meeting = no meeting booked
call-why-no-report = no answer about the last meeting
call-why-wants-change = would like to change
call-why-talk = would like to talk
call-why-low-survey = gave a low answer in a survey
call-why-low-report = the last meeting was not so useful
call-why-adept = the first call as an adept
call-why-mentor = the first call as a mentor
call-why-midway = halfway
call-since = has waited since { $day }
call-before = <b>Earlier calls</b>
call-made =
    { $day }: { $came }{ $by ->
        [none] {""}
       *[some] {" "}({ $by })
    }
call-came-reached = talked
call-came-not-reached = no answer
call-came-left-word = left a message
call-came-no-calls = does not want to be rung
call-came-calls-again = may be rung again
call-ask = <b>To ask about</b>
call-ask-unsafe = • How are you? What has to happen for you to feel safe?
call-ask-no-meeting = • What keeps the next meeting waiting, and what would make it easier?
call-ask-no-report = • Did the meeting take place, and how did it feel?
call-ask-wants-change = • What does not work, and what would you like instead?
call-ask-talk = • You wanted to talk. What is on your mind?
call-ask-low-survey = • How are the two of you getting on? What would make it better?
call-ask-low-report = • What did you miss at the meeting? What do you need next time?
call-ask-adept = • How has it begun? Do you know what to bring up, and do you have a new date?
call-ask-mentor = • How does it feel to be a mentor? Do you get something out of it, too?
call-ask-midway = • Has it turned out as you hoped? What should the second half give?
call-ask-any-adept = • How is it going? What do the meetings give you, and what do you miss?
call-ask-any-mentor = • How is it going? What do you need to enjoy being a mentor?
call-noted-reached = ✓ Noted that you have talked with { $name }.
call-settled = Off the list: { $what }.
call-settled-change = A change of partner starts on the pair’s card.
call-later = This I take up again on { $day }: { $what }.
call-noted-not-reached = ✓ Noted that { $name } did not answer. The name stays, last among this week’s calls.
call-noted-left-word = ✓ Noted that you have left a message for { $name }. { $stays ->
        [yes] The name stays here until you have talked.
       *[no] If you don’t hear from each other, the name is here again in a week.
    }
call-noted-no-calls = ✓ Noted that { $name } does not want to be rung. Only what { $name } asks for or answers comes on the list.
call-noted-calls-again = ✓ Noted that { $name } may be rung again.
call-already =
    { $by ->
        [none] You have noted that about { $name } today already.
       *[some] { $by } has noted that about { $name } today already.
    }
button-calls = This week’s calls
button-to-the-calls = To this week’s calls
button-call-sheet = Before a call
button-call-reached = We have talked
button-call-not-reached = No answer
button-call-left-word = Left a message
button-call-no-calls = Does not want to be rung
button-call-calls-again = May be rung again
button-call-matter = The matter: { $what }
button-next-call = Next: { $name }
digest-calls =
    <b>This week’s calls ({ $count }):</b> { $names }{ $more ->
        [yes] {" "}and more.
       *[no] .
    }
copy-calls = The manager’s calls with you
copy-call =
    { $at }: { $came }{ $why ->
        [none] {""}
       *[some] {" "}({ $why })
    }
