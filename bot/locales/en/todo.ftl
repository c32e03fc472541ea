# What waits: the manager's list.
todo-concerns = <b>Private messages ({ $count })</b>
todo-title = <b>To do in { $programme }</b>
todo-nothing = Nothing is waiting for you right now.
todo-moves = <b>Changing Telegram account ({ $count })</b>
todo-moves-line = • { $name }, { $day } at { $time }
todo-deletions = <b>Would like to be deleted ({ $count })</b>
todo-deletion = • { $name }, deleted by itself on { $day }
todo-letters = <b>Unanswered messages ({ $count })</b>
todo-interviews = <b>Book a talk with ({ $count })</b>
todo-line = • { $name }, { $day }
todo-interview = • { $name }, { $role }, by { $day }
todo-interview-late = • { $name }, { $role }, ⚠️ was to hear from you by { $day }
todo-more = … and { $count } more
todo-decisions = <b>Decide after the talk ({ $count })</b>
todo-decision = • { $name }, { $role }, by { $day }
todo-mentors = <b>Ring the mentor about the proposal ({ $count })</b>
todo-adepts = <b>Ring the adept about the proposal ({ $count })</b>
todo-fits = <b>After the first meeting ({ $count })</b>
todo-first-meetings = <b>Help them to meet ({ $count })</b>
todo-contracts = <b>Contracts without a signature ({ $count })</b>
todo-partners = <b>Tell the one who is left ({ $count })</b>
todo-left-alone = <b>Left alone ({ $count })</b>
todo-alone = • { $name }, ring { $phone }: a new match, or an ending?
todo-pair-mentor-answer = • { $mentor } { $phone }, about { $adept }
todo-pair-adept-answer = • { $adept } { $phone }, about { $mentor }
todo-pair-booked = • { $adept } and { $mentor } have no time yet, ring { $who } { $phone }
todo-pair-held = • { $adept } and { $mentor } have not met yet, ring { $who } { $phone }
todo-pair-decision = • { $adept } and { $mentor }
todo-pair-contract = • { $adept } and { $mentor }, ring { $who } { $phone }
todo-pair-partner = • { $adept } and { $mentor }, ring { $who } { $phone }

todo-reports = <b>Did the meeting take place? ({ $count })</b>
todo-silent = <b>No meeting for a long time ({ $count })</b>
todo-not-safe = <b>Do not feel safe ({ $count })</b>
todo-unsafe =
    • { $name } does not feel safe with { $other ->
        [none] the other
       *[some] { $other }
    }{ $also ->
        [wants-change] {" "}and would like to change
        [talk] {" "}and would like to talk
        [low-survey] {" "}and gave a low answer in a survey
        [low-report] {" "}and did not find { $met ->
            [none] the meeting
           *[some] the meeting on { $met } ({ $adept } and { $mentor })
        } so useful
       *[none] {""}
    }, ring { $phone }
todo-talks = <b>Need a talk ({ $count })</b>
todo-talk =
    • { $name } would like to talk{ $also ->
        [low-report] {" "}and did not find { $met ->
            [none] the meeting
           *[some] the meeting on { $met } ({ $adept } and { $mentor })
        } so useful
        [low-survey] {" "}and gave a low answer in a survey
       *[none] {""}
    }, ring { $phone }
todo-pair-reports = • { $adept } and { $mentor }, ring { $who } { $phone }
todo-pair-silent = • { $adept } and { $mentor }: no meeting since { $met }, ring { $who } { $phone }
todo-held = <b>Take up again, you asked them to wait ({ $count })</b>
todo-wants-change =
    • { $name } would like to change{ $also ->
        [low-survey] {" "}and gave a low answer in a survey
        [low-report] {" "}and did not find { $met ->
            [none] the meeting
           *[some] the meeting on { $met } ({ $adept } and { $mentor })
        } so useful
       *[none] {""}
    }, ring { $phone }
todo-low-survey = • { $name } gave a low answer in a survey, ring { $phone }
todo-low-report =
    • { $name } did not find { $met ->
        [none] the meeting
       *[some] the meeting on { $met } ({ $adept } and { $mentor })
    } so useful, ring { $phone }
todo-missing = <b>To fill in about the programme</b>
todo-missing-line = • { $what }
todo-unmatched = <b>Still without a mentor ({ $count })</b>
todo-unmatched-line = • { $name }: { $why }
todo-left-over =
    { $count ->
        [one] When the programme ended, one registered person had never had a talk: { $names }.
       *[other] When the programme ended, { $count } registered people had never had a talk: { $names }.
    }
todo-sheet = { $count } matters, page { $number } of { $sheets }
todo-colleagues = <b>Can’t be reached here any more ({ $count })</b>
todo-colleagues-line = • { $name } stopped me on { $day }, and gets neither letters nor private messages
todo-lists = <b>Have not said yes yet ({ $count })</b>
todo-lists-line = • { $file }: { $count ->
        [one] one person is removed on { $day }
       *[other] { $count } people are removed on { $day }
    }
todo-paused = <b>A long break ({ $count })</b>
todo-pair-paused-long = • { $adept } and { $mentor } have had a break for long, ring { $who } { $phone }
