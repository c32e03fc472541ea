# The talk, which the manager fills in.
interview-challenges = Which challenges does { $to } face right now? Use your own words. { $to } may ask to read everything you write here.
interview-challenges-label = Challenges
interview-areas =
    { $role ->
        [mentor] What could { $to } give most in? Choose one or more areas and tap Done.
       *[adept] Which areas are most important for { $to } to develop? Choose one or more and tap Done.
    }
interview-areas-label = Most important areas
interview-contribution = What does { $to } hope to get out of the mentorship?
interview-contribution-label = Hopes for
interview-style = How does { $to } like to talk?
interview-style-label = Way of talking
style-listening = listening and thoughtful
style-straight = straight to the point
style-structured = with plan and structure
style-free = freely, trying things out
interview-wishes = Does { $to } have any special wishes?
interview-wishes-label = Wishes
interview-wished = Is there one of them whom { $to } would like best to meet? Choose and tap Done.
interview-wished-label = Would like best to meet
interview-ties = Does { $to } have a tie to any of them that makes the two unsuitable? Choose and tap Done.
interview-ties-label = Ties
interview-more = and { $count } more
interview-notes = Is there anything else you would like to remember? { $to } may ask to read this too.
interview-notes-label = Notes
interview-summary =
    { $there ->
        [yes] This is the interview with { $to }. Press what you would like to change, and then save it.
       *[no] This is the interview with { $to }. Is it right?
    }
interview-wished-and-tied = ⚠️ { $names } is both a wish and a tie. The tie comes first, so the two are not put forward. If that is not right, change one of them.
interview-overtaken = { $name } saved the interview before you did. Here is what you had written, so that nothing is lost:
interview-send = Save the interview
interview-cancelled =
    { $written ->
        [none] Let’s take a break. You can go on when you like.
       *[some] Let’s take a break. The answers are kept, and you can go on when you like.
    }
interview-saved = Saved. What would you like to tell { $name }?

button-take-in-again = Take in again
decision-text = This is what I will send to { $to }. Send it as it is, or write it in your own words.
decision-text-label = Message
decision-as-it-is = Send it
decision-summary =
    { $verdict ->
        [approve] You approve { $to }. Shall I send this message?
        [hold] You ask { $to } to wait. Shall I send this message?
       *[decline] You decline { $to }. Shall I send this message?
    }
decision-send = Send the message
decision-cancelled = Okay, nothing was sent.
decision-sent = The message is sent to { $to }.
decision-needs-manager =
    { $you ->
        [yes] You can’t be put forward to anybody yet, because another programme manager is needed.
       *[no] { $name } can’t be put forward to anybody yet, because another programme manager is needed.
    }
decision-approve =
    Hello { $name }! Thank you for the talk. You are part of <b>{ $programme }</b>.

    <b>Next step:</b> { $manager } is looking for somebody who suits you and will get in touch. There is nothing you need to do just now.
decision-hold =
    Hello { $name }! Thank you for the talk. It may take a while before we find somebody who suits you in <b>{ $programme }</b>.

    <b>Next step:</b> { $manager } will get in touch. Meanwhile I write about every three weeks. You do not need to do anything.
decision-hold-late =
    Hello { $name }! <b>{ $programme }</b> ends on { $ends }, so a new pair would have little time.

    <b>Next step:</b> { $manager } will get in touch about the next round. You do not need to do anything.
decision-decline =
    Hello { $name }! Thank you for the talk, and for wanting to take part in <b>{ $programme }</b>. This time there was no place.

    If you wonder about something, feel free to write to { $manager }.
