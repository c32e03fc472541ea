# When two have met and no new meeting is booked.
prompt-line =
    Which day is good for the next meeting with { $other }? { $count ->
        [one] This day would be about right
       *[other] These days would be about right
    }: { $dates }.
    If you have a time already, you can add it here. If not, there is no hurry.
prompt-line-for-paper =
    Which day is good for the next meeting with { $other }? { $count ->
        [one] This day would be about right
       *[other] These days would be about right
    }: { $dates }.
    If you have a time already, say so. If not, there is no hurry.
prompt-ask =
    { $weeks ->
        [0] It is time for the next meeting with { $other }. Is there a day on its way?
        [3] It is three weeks since you and { $other } met. Is there a new day on its way?
        [4] It is four weeks since you and { $other } met. Is there a new day on its way?
        [5] It is five weeks since you and { $other } met. Is there a new day on its way?
        [6] It is six weeks since you and { $other } met. Is there a new day on its way?
       *[more] It is a while since you and { $other } met. Is there a new day on its way?
    }
    { $count ->
        [one] This day may be good
       *[other] These days may be good
    }: { $dates }.
prompt-mentor = It is soon time for you and { $other } to meet again. It is { $other } who plans the meeting, but do get in touch if you like. If you have a time already, you can add it here.
prompt-mentor-for-paper = It is soon time for you and { $other } to meet again. It is { $other } who plans the meeting, but do get in touch if you like. If you have a time already, say so.
prompt-both =
    { $weeks ->
        [0] You and { $other } have added no new time yet.
        [4] It is four weeks since you and { $other } met, and you have added no new time.
        [5] It is five weeks since you and { $other } met, and you have added no new time.
        [6] It is six weeks since you and { $other } met, and you have added no new time.
        [7] It is seven weeks since you and { $other } met, and you have added no new time.
       *[more] It is a while since you and { $other } met, and you have added no new time.
    }
    Why not give { $other } a ring today? { $count ->
        [one] This day may be good
       *[other] These days may be good
    }: { $dates }.
prompt-way-out = If it is not a good time just now, write to { $manager }.
button-booked-with = { $other } and I have a time
copy-nudges = When I have been in touch without your asking
copy-nudge = { $at }: { $about }
copy-nudge-prompt = about the next meeting
copy-nudge-report = how the meeting was
copy-nudge-status = how things are with a proposal
copy-nudge-contract = the contract
copy-nudge-survey = survey
copy-nudge-pulse = check-in
copy-nudge-parting = questions at the end
copy-nudge-registration = your registration, which was not sent
