# What was once sent can be changed: details of a person, and facts about a programme.
button-my-details = Change my details
button-my-details-in = Change my details in { $programme }
button-details = Change details
button-change-more = Change something else
change-mine = <b>Your details in the programme</b>
change-theirs = <b>Details of { $name }</b>
change-which = What would you like to change?
change-before = <b>Before</b>
change-line = { $day }, { $label }: { $before }
change-line-by = { $day }, { $name }, { $label }: { $before }
change-now = <b>{ $label } now:</b> { $value }
change-nothing = Remove what is there
change-name = Which name should it be? Write first and last name.
change-name-label = Name
change-called = What should it say in greetings and on buttons? Choose a name, or write another.
change-called-label = Called
change-email = Which e-mail address should it be?
change-email-label = E-mail
change-phone = Which phone number should it be? Tap <b>Share my number</b> or type it.
change-phone-label = Phone
change-number = Which phone number should it be?
change-number-label = Phone
change-employer = Which workplace should it be?
change-employer-label = Workplace
change-title = Which title should it be? For example: <i>managing director</i> or <i>head of unit</i>
change-title-label = Title
change-boards = Which boards and own firms should it say? Write which.
change-boards-label = Boards and own firms
change-idea = How should the business idea read? Write it simply.
change-idea-label = Business idea
change-presentation = What should it say in own words? Write a few lines. The other one reads it with the proposal to meet.
change-presentation-label = In own words
change-town = Which town should it be?
change-town-label = Town
change-languages = Which languages should it be? Choose one or more and tap Done.
change-languages-label = Languages
change-competences = Which areas should it be? Choose one or more and tap Done.
change-competences-label = Areas
change-goal = Which goal or idea should it say? Write a few sentences.
change-goal-label = Goal or idea
change-capacity = How many adepts is there room for at the same time?
change-capacity-label = Number of adepts
change-summary = This is how it will be.
change-send = Save
change-cancelled = Okay, nothing is changed.
change-saved = Saved. { $line }
change-same = It said so already, so nothing is changed.
change-told = { $manager } has changed one of your details. { $line }

    If it is not right, you can change it yourself.
change-partner = { $name } has new details. This is how you reach { $name } now:
detail-name = Name
detail-called = Called
detail-email = E-mail
detail-phone = Phone
detail-employer = Workplace
detail-title = Title
detail-town = Town
detail-languages = Languages
detail-competences = Areas
detail-boards = Boards and own firms
detail-idea = Business idea
detail-presentation = In own words
detail-goal = Goal or idea
detail-capacity = Number of adepts
error-capacity-below =
    { $count ->
        [one] The mentor has one adept already. There has to be room for that many.
       *[other] The mentor has { $count } adepts already. There has to be room for that many.
    }
copy-changes = Details that were changed
copy-change = { $at }, { $label }, before: { $before }

button-programme = Open the programme
button-programme-named = The programme { $programme }
button-replan = Yes, change it and tell them
button-replan-quietly = Yes, change it
rule-title = <b>{ $programme }</b>
rule-missing = ⚠️ <b>Missing:</b> { $what }
rule-name = What should the programme be called?
rule-name-label = Name of the programme
rule-starts = When should the programme start? Write the day, for example 15 January 2027.
rule-starts-label = First day
rule-ends = When should the programme end? Tap, or write the day, for example 17 December 2027. You will see what it means before anything is changed.
rule-ends-label = Last day
rule-preset =
    How often should the two meet? You will see what it means before anything is changed.

    <b>Leadership:</b> one meeting every five to six weeks, about two hours.
    <b>Entrepreneur:</b> twelve meetings of about four hours, at most 33 days apart.
rule-preset-label = Rhythm
rule-organisation = Which organisation answers for the participants’ data, and where do questions about them go? Write for example: <i>North Foundation, info@northfoundation.org</i>

    When you answer, everybody who takes part is told.
rule-organisation-label = Responsible for the data
rule-outsider = Whom outside the programme can one ring if it is about the programme manager? Ask that person first, and write name and phone: <i>Sara Berg, 070-123 45 67</i>
rule-outsider-label = Outside the programme
rule-employer =
    May an adept and a mentor have the same employer? It holds from the next match on. Those who are together already are not affected.

    <b>Rather not:</b> others come first, and I tell you when it turns out that way all the same.
    <b>Never:</b> the two are not suggested to each other.
    <b>That is fine:</b> good for a programme within a single company.
rule-employer-label = The same employer
rule-stand-in = Which programme manager should participants ring second when something is urgent?
rule-stand-in-label = Stand-in
rule-name-touches = The new name stands in what I write from now on, for { $count ->
        [one] the only participant
       *[other] all { $count } participants
    }.
rule-organisation-touches = { $count ->
        [0] Nobody takes part yet, so nobody has to be told.
        [one] One participant is told.
       *[other] { $count } participants are told.
    }
rule-outsider-touches = { $count ->
        [0] Whoever tells that something is wrong sees who it is.
        [one] The only participant sees who it is when something is wrong.
       *[other] All { $count } participants see who it is when something is wrong.
    }
rule-stand-in-touches = It holds for { $count ->
        [one] the only participant
       *[other] all { $count } participants
    } of the programme. The person you choose is told.
rule-employer-touches = It holds for { $count ->
        [one] the only participant
       *[other] all { $count } participants
    } the next time you match.
rule-length = How long is a meeting? Two hours after a meeting should be over I ask how it was.
rule-length-label = Length of a meeting
rule-length-60 = 1 hour
rule-length-90 = 1½ hours
rule-length-120 = 2 hours
rule-length-180 = 3 hours
rule-length-240 = 4 hours
rule-length-option =
    { $minutes ->
        [0]
            { $hours ->
                [one] { $hours } hour
               *[other] { $hours } hours
            }
        [30]
            { $hours ->
                [0] half an hour
               *[some] { $hours }½ hours
            }
       *[some]
            { $hours ->
                [0] { $minutes } minutes
               *[some] { $hours } h { $minutes } min
            }
    }
rule-length-usual = As the rhythm says{ $minutes ->
        [120] , 2 hours
        [240] , 4 hours
       *[none] {""}
    }
rule-length-touches = { $count ->
        [0] No pair is under way yet.
        [one] It holds for the next meeting of the one pair that is under way. Booked times stay.
       *[other] It holds for the next meeting of the { $count } pairs that are under way. Booked times stay.
    }
rule-most-adepts = How many adepts may a mentor have at once, at most? Those who have said fewer don’t get more.
rule-most-adepts-label = Adepts per mentor
rule-most-adepts-option = { $count ->
        [one] One at most
       *[other] { $count } at most
    }
rule-most-adepts-usual = The mentor decides
rule-most-adepts-touches = { $count ->
        [0] No mentor takes part yet.
        [one] It holds for the only mentor, from the next proposal on. Those who are together already are not affected.
       *[other] It holds for { $count } mentors, from the next proposal on. Those who are together already are not affected.
    }
rule-mentors = May adepts who wait for a mentor read about the mentors who have said yes to it? They see what a proposal shows, no contact details.
rule-mentors-label = Our mentors
rule-mentors-yes = Adepts may read about them
rule-mentors-no = Not shown
rule-mentors-touches = { $count ->
        [0] No mentor takes part yet. Whoever registers decides for themselves, under Present myself.
        [one] The only mentor decides for themselves, under Present myself. Feel free to say so.
       *[other] The { $count } mentors decide for themselves, under Present myself. Feel free to tell them.
    }
rule-first =
    Who is to be asked first when you put two forward to each other?

    <b>The mentor:</b> the adept gets the proposal once the mentor has said yes.
    <b>The adept:</b> the mentor is asked once the adept has nothing against it.
rule-first-label = Asked first
rule-first-mentor = The mentor
rule-first-adept = The adept
rule-consent =
    Is it enough that the adept does not say no in time, or is the adept to say yes?

    <b>It is enough:</b> if nothing is heard, the proposal goes on.
    <b>The adept says yes:</b> if nothing is heard, it stands on your list to ring, and the proposal waits.
rule-consent-label = The adept’s yes
rule-consent-no = No word in time is enough
rule-consent-yes = The adept says yes
rule-first-touches =
    { $count ->
        [0] No proposal is under way just now. It holds from the next proposal on.
        [one] It holds from the next proposal on. The one under way goes on as it began.
       *[other] It holds from the next proposal on. The { $count } under way go on as they began.
    }
rule-consent-touches =
    { $count ->
        [0] No proposal is under way just now. It holds from the next proposal on.
        [one] It holds from the next proposal on. The one under way goes on as it began.
       *[other] It holds from the next proposal on. The { $count } under way go on as they began.
    }
rule-answer-days = How many working days does a mentor have to answer a proposal? After that it stands on your list to ring. July, Christmas and your quiet times are not counted.
rule-answer-days-label = The mentor’s time to answer
rule-answer-days-option = { $count ->
        [one] One working day
       *[other] { $count } working days
    }
rule-answer-days-usual = Three working days, as usual
rule-answer-days-touches = { $count ->
        [0] No question waits for an answer right now. It holds from the next question on.
        [one] It holds from the next question on. The one that waits already keeps its day.
       *[other] It holds from the next question on. The { $count } that wait already keep their day.
    }
rule-summary = This is how it will be.
rule-send = Save
rule-cancelled = Okay, nothing is changed.
change-rule-saved = Saved: { $label }.
change-organisation-told = New in <b>{ $programme }</b>: who answers for your data.
replan-sure = <b>{ $programme }</b> would be like this:
replan-touches =
    { $count ->
        [0] No pairs are touched.
        [one] One pair is touched.
       *[other] { $count } pairs are touched.
    } { $people ->
        [0] Nobody needs to be told.
        [one] One person is told when you change it.
       *[other] { $people } people are told when you change it.
    }
outlook-title = <b>How many meetings it makes</b> (now: as the two have read it)
outlook-pair = • { $adept } and { $mentor }: now { $lands } of { $goal }, then { $then } of { $meant }
outlook-sum =
    { $gain ->
        [0] { $lose ->
            [0] No pair gets more or fewer meetings.
            [one] One pair gets fewer meetings.
           *[other] { $lose } pairs get fewer meetings.
        }
        [one] One pair gets more meetings.
       *[other] { $gain } of { $count } pairs get more meetings.
    }
outlook-unknown =
    { $count ->
        [one] One pair has no forecast yet.
       *[other] { $count } pairs have no forecast yet.
    }
outlook-rests =
    { $until ->
        [none] • { $adept } and { $mentor } are on a break for now.
       *[day] • { $adept } and { $mentor } are on a break until { $until }.
    }
outlook-ended =
    { $count ->
        [one] One pair has ended already and is not affected.
       *[other] { $count } pairs have ended already and are not affected.
    }
replan-outside = ⚠️ <b>Meetings booked after the last day:</b> you may want to ask them to move these.
replan-meeting = • { $adept } and { $mentor }, { $day }
replan-was-over = The programme has ended already. Those who have been thanked and have finished do not begin again by themselves.
replan-done = Changed. Reminders and the closing follow the new days now.
replan-told-days = New days for <b>{ $programme }</b>: it starts { $starts } and ends { $ends }. Meetings that are booked stay as they are.
replan-told-ends = <b>{ $programme }</b> ends { $ends } instead of { $before }. Meetings that are booked stay as they are.
replan-told-starts = <b>{ $programme }</b> starts { $starts } instead of { $before }. Meetings that are booked stay as they are.
replan-told-leadership = New in <b>{ $programme }</b>: the two in each pair meet every five to six weeks.
replan-told-entrepreneur = New in <b>{ $programme }</b>: the two in each pair meet twelve times, at most 33 days apart.
missing-phone = a phone number of { $name }
missing-organisation = the organisation that answers for the data
missing-outsider = somebody outside the programme to ring
missing-stand-in = a stand-in
missing-manager = another programme manager, because { $name } takes part

rule-digest = When would you like the morning’s digest? Choose a time, or write one of your own between 7:00 and 18:00.
rule-digest-label = Morning digest
rule-digest-touches = { $count ->
    [one] This is for you, on each working day.
   *[other] This is for all { $count } programme managers, on each working day.
}

rule-digest-several = You run several programmes. You get it all in one single message a day, at the earliest time.

rule-object-days = How many working days does an adept have to say no to a proposed mentor? If nothing is heard, the proposal goes on, or you ring: you choose under The adept’s yes. July, Christmas and your quiet times are not counted.
rule-object-days-label = The adept’s time to think
rule-object-days-option = { $count ->
        [one] One working day
       *[other] { $count } working days
    }
rule-object-days-usual = Five working days, as usual
rule-object-days-touches = { $count ->
        [0] Nobody takes part yet. It holds from the next proposal on.
        [one] It holds from the next proposal on. Those who have a proposal already keep their day.
       *[other] It holds from the next proposal on. Those who have a proposal already keep their day.
    }
rule-fit-days = How many working days do the two have to tell how the first meeting felt? After that it stands on your list. July, Christmas and your quiet times are not counted.
rule-fit-days-label = Answers after the first meeting
rule-fit-days-option = { $count ->
        [one] One working day
       *[other] { $count } working days
    }
rule-fit-days-usual = Five working days, as usual
rule-fit-days-touches = { $count ->
        [0] Nobody takes part yet. It holds from the next first meeting on.
        [one] It holds from the next first meeting on. Those who have been asked already keep their day.
       *[other] It holds from the next first meeting on. Those who have been asked already keep their day.
    }
rule-calls = How many participants would you like to talk with in a week, at most? The others have their turn in the weeks after.
rule-calls-label = Calls a week
rule-calls-option = { $count ->
        [one] One a week
       *[other] { $count } a week
    }
rule-calls-usual = Ten a week, as usual
rule-calls-touches = { $count ->
        [one] It holds from this week on.
       *[other] This is for all { $count } programme managers, from this week on.
    }
rule-quiet =
    Which weeks or days should be quiet in the programme? Write for example <i>week 8</i> or <i>22 Dec–7 Jan</i>. You can write several at once.

    Then I don’t ask or remind the participants, and those days are not counted. I remind of booked meetings as usual, and your digest comes as usual. July and Christmas are always quiet.
rule-quiet-label = Quiet times
rule-quiet-remove = Remove { $days }
rule-quiet-touches = { $count ->
        [0] No pair is under way yet.
        [one] One pair is under way.
       *[other] { $count } pairs are under way.
    }
rule-quiet-moved = { $count ->
        [0] No question about the next meeting has to move.
        [one] The question about the next meeting gets another day for one pair.
       *[other] The question about the next meeting gets another day for { $count } pairs.
    }
quiet-stretch = { $week ->
        [none] { $days }
       *[some] week { $week } ({ $days })
    }
