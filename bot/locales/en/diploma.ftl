# Diplomas: who gets one, what stands on it, and whether one is genuine.
button-diplomas = Diplomas
button-diplomas-send =
    Send { $count ->
        [one] one diploma
       *[other] { $count } diplomas
    }?
button-diplomas-sure =
    Yes, send { $count ->
        [one] the diploma
       *[other] { $count } diplomas
    }
button-diploma-send = Send the diploma?
button-diploma-name = Another name on the diploma
button-diploma-waive = Give a diploma all the same
button-diploma-anew = New diploma with today’s numbers?
button-my-diploma = My diploma
diploma-title = <b>Diplomas</b> in { $programme }
diploma-count-ready =
    { $count ->
        [one] • One is to get a diploma
       *[other] • { $count } are to get a diploma
    }
diploma-count-too-few =
    { $count ->
        [one] • One has fewer meetings than the programme asks for
       *[other] • { $count } have fewer meetings than the programme asks for
    }
diploma-count-issued =
    { $count ->
        [one] • One has got theirs
       *[other] • { $count } have got theirs
    }
diploma-count-no-pair =
    { $count ->
        [one] • One has had no mentorship
       *[other] • { $count } have had no mentorship
    }
diploma-count-left =
    { $count ->
        [one] • One has left
       *[other] • { $count } have left
    }
diploma-count-nobody = Nobody has registered yet.
diploma-least =
    { $count ->
        [one] The programme asks for at least one meeting before a diploma. You can give it all the same, and then write why.
       *[other] The programme asks for at least { $count } meetings before a diploma. You can give it all the same, and then write why.
    }
diploma-took-part =
    { $count ->
        [one] One has not had a mentor to the end. That diploma says “has taken part”, not “has completed”.
       *[other] { $count } have not had a mentor to the end. Those diplomas say “has taken part”, not “has completed”.
    }
diploma-opens = Diplomas can be given from { $day } on.
diploma-numbers-hidden = another manager sees the numbers
diploma-line-ready = • <b>{ $name }</b>, { $role }: { $numbers }{ $part ->
        [took-part] , “has taken part”
       *[none] {""}
    }
diploma-line-too-few = • <b>{ $name }</b>, { $role }: { $numbers }{ $part ->
        [took-part] , “has taken part”
       *[none] {""}
    }, too few for a diploma
diploma-line-issued = ✓ <b>{ $name }</b>, { $role }: { $numbers }{ $part ->
        [took-part] , “has taken part”
       *[none] {""}
    }
diploma-line-changed = ⚠️ <b>{ $name }</b>, { $role }: the diploma says { $before }, now it is { $numbers }{ $part ->
        [took-part] , and “has taken part”
        [completed] , and “has completed”
       *[none] {""}
    }
diploma-no-longer-right = The diploma for { $name } says { $before }, and now it is { $numbers }. Under Diplomas you can send a new one.
diploma-line-no-pair = <b>{ $name }</b>, { $role }: no diploma, because no mentorship has begun
diploma-line-left = <b>{ $name }</b>, { $role }: no diploma after leaving
diploma-name-stands = The name on the diploma: { $name }
diploma-name-stays = The diploma from <b>{ $programme }</b> still says { $name }.
diploma-name-ask = If you want the new name there too, write to the programme manager.
button-diploma-open = Open the diploma
diploma-issue = Number { $serial }, { $day }
diploma-issue-replaced = Number { $serial }, { $day }, replaced by a new one
diploma-sure-stopped = Left out here: { $names }, stopped for now. If you would like to give a diploma all the same, open the name on the list.
diploma-of-stopped = { $role }, stopped for now
diploma-sure =
    { $count ->
        [one] Shall I send the diploma for <b>{ $programme }</b>? Your name, { $manager }, stands under it. The numbers are today’s.
       *[other] Shall I send { $count } diplomas for <b>{ $programme }</b>? Your name, { $manager }, stands under them. The numbers are today’s.
    }
diploma-sure-by-hand =
    { $count ->
        [one] One of them is not reached in Telegram. You get the diploma here, with a text, so that you can hand it over yourself.
       *[other] { $count } of them are not reached in Telegram. You get the diplomas here, each with a text, so that you can hand them over yourself.
    }
diploma-sure-untold =
    { $count ->
        [one] For one of them there are meetings that nobody has answered about yet. They count once somebody has said that they took place.
       *[other] For { $count } of them there are meetings that nobody has answered about yet. They count once somebody has said that they took place.
    }
diploma-sure-by-hand-alone = { $name } is not reached in Telegram. You get the diploma here, with a text, so that you can hand it over yourself.
diploma-sure-untold-alone = There are meetings that nobody has answered about yet. They count once somebody has said that they took place.
diploma-sure-apart = Where two say different things, the meeting counts only on the diploma of whoever says that it took place. Do ask them first: what you decide holds for both.
diploma-open-untold = • <b>{ $adept }</b> and <b>{ $mentor }</b>, { $day }: nobody has answered
diploma-open-apart = • <b>{ $adept }</b> and <b>{ $mentor }</b>, { $day }: they say different things
diploma-sure-early = The last day is { $day }. Meetings after today will not be on the diploma, so do wait if there are more to come.
diploma-sure-quiet = It is evening or a day off for the participants just now. The diplomas still arrive at once, so wait for a weekday if there is no hurry.
diploma-anew-sure = { $name } has a diploma already. The new one replaces it, and the old number no longer holds.
diploma-as-read = This is what { $name } reads:
diploma-number-ahead = (the number)
diploma-sent =
    { $count ->
        [one] ✓ One diploma is issued.
       *[other] ✓ { $count } diplomas are issued.
    }{ $left ->
        [0] {""}
        [one] {" "}One is left.
       *[other] {" "}{ $left } are left, and are sent in the same way.
    }
diploma-sent-one = ✓ The diploma for { $name } is issued, with number { $serial }.
diploma-sent-by-hand = ✓ The diploma for { $name } is issued, with number { $serial }. Hand it over yourself: { $name } is not reached in Telegram.
diploma-here = Thank you { $name }! Here is your diploma from <b>{ $programme }</b>. Its number is <b>{ $serial }</b>, and anybody can write the number to me and learn that it is genuine. If the name should stand in another way, write to { $manager }.
diploma-by-hand = Thank you { $name }! You get a diploma from <b>{ $programme }</b>. Its number is <b>{ $serial }</b>. If the name should stand in another way, tell { $manager }.
diploma-paper = Here is the diploma for { $name }, with number { $serial }. Print it or send it on.
diploma-again = Hello { $name }! Here is your corrected diploma from <b>{ $programme }</b>, with number <b>{ $serial }</b>. It replaces the one before.
diploma-instead = It says { $numbers }. The one before said { $before }.
diploma-mail = Thank you for your time in <b>{ $programme }</b>! Here is your diploma, as a file to print. Its number is <b>{ $serial }</b>. If the name should stand in another way, tell { $manager }.
diploma-mail-again = Here is your corrected diploma from <b>{ $programme }</b>, with number <b>{ $serial }</b>. It replaces the one before.
diploma-mine = Your diploma from <b>{ $programme }</b>, number <b>{ $serial }</b>.
diploma-name = How should the name stand on the diploma? Write it just as { $name } wants it.
diploma-name-label = Name on the diploma
diploma-later = How should the name stand on the diploma? Write it just as { $name } wants it.
diploma-later-label = Name on the diploma
diploma-waiver = Why should { $name } get a diploma all the same? { $name } can ask to read it.
diploma-waiver-label = Reason
diploma-summary =
    { $deed ->
        [later] This is how the name will stand. The diploma does not go yet, but when you send it.
       *[name] This is how it will be. The diploma goes to { $name } at once.
    }
diploma-send =
    { $deed ->
        [later] Keep the name
       *[name] Send the diploma
    }
diploma-cancelled = All right, nothing is changed or sent.
button-diploma-back = Back to the diploma
diploma-check-ask = Write the number at the bottom of the diploma, and I will say whether it is genuine. It has nine characters, like this: ABC-234-DEF.
diploma-check-no-answer = I read that as a diploma number, and not as your answer. Was it your answer? Then write it in a sentence.
diploma-check-none = I find no diploma number in what you wrote. Write the number alone, nine characters, as it stands at the bottom of the diploma.
diploma-check-look-alike = I find no diploma with that number. There is no zero or O, no one, I or L in the numbers of diplomas. Look once more: it may be Q, D, 7 or J.
diploma-check-length =
    { $count ->
        [one] A diploma number has nine characters, and I see only one. Write the whole number.
       *[other] A diploma number has nine characters, and I see { $count }. Write the whole number.
    }
diploma-check-slip = I find no diploma with that number: a character is not right. Compare with the paper once more, and write the number again if you see what went wrong.
diploma-check-unknown = I find no diploma with number { $serial }. Compare with the paper once more. Whoever has asked to be deleted is not here any more, and neither is their diploma.
diploma-check-replaced = The diploma with number { $serial } was replaced on { $day }. Ask to see the new one.
diploma-check-genuine = ✓ The number <b>{ $serial }</b> is genuine. It belongs to a diploma for a participant ({ $role }) in <b>{ $programme }</b>, { $period }. Compare that with the paper. Whose diploma it is I do not tell, so I can’t vouch for the name.
diploma-check-enough = That was many numbers for a day. Try again tomorrow, or ask whoever showed you the diploma.
copy-diplomas = Your diplomas
copy-diploma-name = the name that your diploma is to have: { $name }
copy-diploma =
    { $at }: number { $serial } in the name { $name }, { $numbers }{ $part ->
        [took-part] , “has taken part”
       *[none] {""}
    }{ $replaced ->
        [yes] , later replaced
       *[no] {""}
    }{ $waiver ->
        [none] {""}
       *[some] {" "}({ $waiver })
    }
export-diploma = Diploma
rule-diploma = How many meetings does a diploma ask for? You can still give it to whoever has had fewer.
rule-diploma-label = Meetings for a diploma
rule-diploma-option = { $count ->
        [one] At least one meeting
       *[other] At least { $count } meetings
    }
rule-diploma-usual = No least number, as usual
rule-diploma-touches = { $count ->
        [0] Nobody takes part in the programme yet.
        [one] It is about one participant. Diplomas that are issued already hold all the same.
       *[other] It is about { $count } participants. Diplomas that are issued already hold all the same.
    }
privacy-kept-diploma = • your diploma: its number, the name on it, and how many meetings and hours it came to
button-diplomas-print = All as a PDF to print
diplomas-caption =
    { $count ->
        [one] The diploma for <b>{ $programme }</b>, to be printed.
       *[other] { $count } diplomas for <b>{ $programme }</b>, one a page, to be printed.
    }
diploma-file = Diploma { $name }
