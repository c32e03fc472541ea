# A list of participants, and each person's own link.
importing-how =
    <b>Add a list of participants</b>
    Send the spreadsheet here as a file: Excel (.xlsx) or .csv. I first show how I have read it, and nothing is saved before you have said yes.

    Then you get a list back with a personal link for each person, which you send to them. People who open their link say yes for themselves, correct what is wrong and fill in what is missing. Anyone who has not said yes within { $days } days is removed.
importing-columns = The columns need headings at the top. <b>Name</b> is a must. Also useful: <b>Role</b> (adept or mentor), <b>Phone</b>, <b>E-mail</b>, <b>Employer</b> and <b>Town</b>, and what the other person may read in a proposal: <b>Title</b>, <b>Boards</b> and <b>Presentation</b>. Only include what is needed.
importing-send = Send the spreadsheet here whenever you like.
importing-lists = <b>These have not said yes yet</b>
importing-list = • { $file }, { $day }, { $programme }: { $count ->
        [one] one person
       *[other] { $count } people
    }
importing-ends = { $count ->
        [one] One person on the list { $file } has not said yes, and is removed on { $day }. The link is under /import.
       *[other] { $count } people on the list { $file } have not said yes, and are removed on { $day }. The links are under /import.
    }
importing-which = Which programme is the list for?
importing-reading = Reading <b>{ $file }</b> …
importing-found =
    <b>{ $file }</b>
    { $count ->
        [0] I found nobody to add to { $programme }.
        [one] I found one person to add to { $programme }.
       *[other] I found { $count } people to add to { $programme }: { $adepts ->
            [one] one adept
           *[other] { $adepts } adepts
        } and { $mentors ->
            [one] one mentor
           *[other] { $mentors } mentors
        }.
    }
importing-read-as = <b>How I read the columns</b>
importing-column = • { $heading }: { $column }
importing-unread = • I don’t read: { $headings }
importing-first = { $count ->
        [one] <b>The first</b>
       *[other] <b>The first few</b>
    }
importing-sample = Row { $row }: { $told }
importing-faults = { $count ->
        [one] <b>One thing to look at</b>
       *[other] <b>{ $count } things to look at</b>
    }
importing-row = • Row { $row }: { $what }
importing-row-of = • { $page }, row { $row }: { $what }
importing-more = { $count ->
        [one] … and one more.
       *[other] … and { $count } more.
    }
importing-fault-no-name = there is no name. The row is left out.
importing-fault-name = I can’t read “{ $value }” as a name. The row is left out.
importing-fault-role = “{ $value }” is neither adept nor mentor. The row is left out.
importing-fault-role-both = “{ $value }”: write one role in the row. Somebody who is to be both gets a row for each. The row is left out.
importing-fault-email = the e-mail address “{ $value }” is not right. The person gets the question when registering.
importing-fault-phone = the phone number “{ $value }” is not right. Perhaps a digit is missing? The person gets the question when registering.
importing-fault-phone-rounded = Excel has rounded the phone number “{ $value }”. Format the column as text, and all the digits show. The person gets the question when registering.
importing-fault-capacity = I don’t understand the number of adepts, “{ $value }” (1, 2 or 3). The person gets the question when registering.
importing-fault-long = “{ $value }” is too long. The person gets the question when registering.
importing-fault-twice = the same person as in row { $value }. Included once.
importing-fault-there = { $value } takes part in the programme already.
importing-fault-entered = { $value } is on a list that was added before. That link still works.
importing-fault-no-telegram = { $value } doesn’t have Telegram. If the person has said yes to you, write “yes” in a column with the heading Consent, and include a phone number.
importing-fault-many = there was no room for { $value }: 1,000 people at a time at most.
importing-fault-formula = “{ $value }” is a formula or an error of the spreadsheet, so I can’t see what it was meant to say. The person gets the question when they register.
importing-fault-formula-words = “{ $value }” is a formula or an error of the spreadsheet, so it is left out.
importing-fault-long-title = the title “{ $value }…” is too long (80 characters at most) and is left out. Shorten it in the spreadsheet and send it again.
importing-fault-long-boards = the boards “{ $value }…” are too long (300 characters at most) and are left out. Shorten them in the spreadsheet and send it again.
importing-fault-long-presentation = the presentation “{ $value }…” is too long (500 characters at most) and is left out. Shorten it in the spreadsheet and send it again.
importing-fault-no-words = “{ $value }” says too little to be shown to anybody, so it is left out.
importing-fault-boards-adept = “{ $value }” is left out: boards and own firms are for mentors.
importing-fault-beside = “{ $value }” is outside the columns that I read. The row is left out.
importing-no-names = I can’t see which column has the names. Press <b>Correct the columns</b> and show me.
importing-without-role = { $count ->
        [one] <b>One person has no role.</b> Is it an adept or a mentor? Without a role the person is not put in.
       *[other] <b>{ $count } people have no role.</b> Are they adepts or mentors? Without a role they are not put in.
    }
importing-pairs = <b>These belong together, according to the spreadsheet</b>
importing-pair = • { $adept } – { $mentor }
importing-more-pairs = { $count ->
        [one] … and one pair more.
       *[other] … and { $count } pairs more.
    }
importing-pairs-how = I won’t put them together now: first both say yes for themselves and have their talk with you. Then you open the adept’s card, press <b>Look for a certain mentor</b> and <b>They have agreed already</b>.
importing-fault-other = I can’t read “{ $value }” as the name of the other person. That doesn’t stop the registration.
importing-hidden = { $count ->
        [one] One row is hidden in the spreadsheet and left out. Show it and send the spreadsheet again if it belongs there.
       *[other] { $count } rows are hidden in the spreadsheet and left out. Show them and send the spreadsheet again if they belong there.
    }
importing-pages = I found no headings here, so these sheets are left out: { $pages }
importing-right = Is that right? Nothing is saved yet. If something is wrong, correct the spreadsheet and send it again.
importing-nobody = Nothing is saved. Correct the spreadsheet and send it again.
importing-left = Okay, nobody on <b>{ $file }</b> is put in, and I have kept nothing from the file.
importing-which-column = Which column have I read wrongly?
importing-what-column = What does the column <b>{ $heading }</b> hold?
importing-done = { $count ->
        [0] {""}
        [one] Done. One person is added to <b>{ $programme }</b>.
       *[other] Done. { $count } people are added to <b>{ $programme }</b>.
    }{ $by_hand ->
        [0] {""}
        [one] {" "}One person is registered in <b>{ $programme }</b> without Telegram, and waits for a talk with you.
       *[other] {" "}{ $by_hand } people are registered in <b>{ $programme }</b> without Telegram, and wait for a talk with you.
    }
importing-pass-on = <b>The next step is yours:</b> send each person their own link, by e-mail or text message. The links are in the list below, with a text you can use. They work until { $until }.
importing-not-in = { $count ->
        [one] <b>One row was not added</b>
       *[other] <b>{ $count } rows were not added</b>
    }
importing-no-role = • Row { $row }: { $name } has no role.
importing-send-again = Correct those rows in the spreadsheet and send it to me again. Nobody is added twice.
importing-none-left = Nobody on that list is waiting: everyone has answered, or the time is up.
importing-caption = The links to <b>{ $programme }</b>. Each is only for the person in its row. Delete the file when you have sent them.
importing-links-file = links-{ $day }
importing-sheet = Links
importing-heading-row = Row
importing-heading-name = Name
importing-heading-role = Role
importing-heading-phone = Phone
importing-heading-email = E-mail
importing-heading-link = Own link
importing-heading-text = Text to send
importing-heading-opened = Has opened it
importing-text-adept =
    Hi { $name }! { $manager } would like you to be an adept in { $programme }. Open your own link in Telegram to learn more. It takes about three minutes, and you decide whether you want to take part. The link works until { $until }.
    { $link }
importing-text-mentor =
    Hi { $name }! { $manager } would like you to be a mentor in { $programme }. Open your own link in Telegram to learn more. It takes about three minutes, and you decide whether you want to take part. The link works until { $until }.
    { $link }
import-failed = Something went wrong on my side, so the list is not added. Please send it again in a while. If that doesn’t help, mention the code { $id } to the person who looks after me.

column-name = name
column-first = first name
column-last = last name
column-email = e-mail
column-phone = phone
column-role = role
column-employer = employer
column-town = town
column-languages = languages
column-competences = areas
column-goal = goal or idea
column-capacity = number of adepts
column-telegram = has Telegram
column-agreed = consent
column-other = who belongs together with the person
column-title = title
column-boards = boards and own firms
column-presentation = presentation
column-nothing = don’t read it

entry-intro =
    Hi! This link is for <b>{ $name }</b>.

    { $manager } would like you to be { $role } in <b>{ $programme }</b>. You decide whether you want to take part. The registration is a few short questions and takes three minutes at most.
entry-what = Already filled in for you: { $what }. You’ll see it and can correct it before you send anything.
entry-kind-name = name
entry-kind-email = e-mail
entry-kind-phone = phone
entry-kind-employer = employer
entry-kind-town = town
entry-kind-languages = languages
entry-kind-competences = areas
entry-kind-goal = goal or idea
entry-kind-capacity = number of adepts
entry-kind-title = title
entry-kind-boards = boards and own firms
entry-kind-presentation = a few lines about you
entry-told = Thanks! Some of it is filled in already, and { $manager } has written what stands last, about who you are. I only ask for what is missing, and show everything before you send it. Change or remove whatever you like.
entry-there = Thanks! Some of it is filled in already. I only ask for what is missing, and show everything before you send it.
entry-not-me = Okay. The link waits for the person it is for, and I have saved nothing about you.
entry-declined = <b>{ $name }</b> has opened their link and said no to being { $role } in { $programme }. What was on the list is removed.

entries-title =
    <b>Have not said yes yet</b> in { $programme }
    You put them in from a list. Anyone who has not said yes when the link expires is removed.
entries-nobody = Everybody on the lists of { $programme } has answered, or the time is up.
entries-line =
    { $opened ->
        [1] • { $told }: has opened the link but not said yes. The link works until { $until }.
       *[0] • { $told }: has not opened the link. The link works until { $until }.
    }

entry-card = <b>{ $name }</b>, { $role } in { $programme }
entry-card-title = Title: { $text }
entry-card-boards = Boards and own firms: { $text }
entry-card-presentation = In own words: { $text }
entry-card-list = From { $file }, row { $row }
entry-card-unopened = Has not opened the link.
entry-card-opened = Has opened the link but not said yes.
entry-card-until = The link works until { $until }. Anyone who has not said yes by then is removed.
entry-take-off = Take <b>{ $name }</b> off the list? The link stops working, and what was on the list is deleted. The person gets no message.
entry-take-off-opened = Take <b>{ $name }</b> off the list? The link has been opened, so the person is told that it no longer works. What was on the list is deleted.
entry-taken-off = Done. <b>{ $name }</b> is off the list, and the link no longer works.
entry-link-taken-back = The link to <b>{ $programme }</b> no longer works. What { $manager } had entered about you is deleted. If you have any questions, get in touch with { $manager }.
