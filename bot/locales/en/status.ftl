# An honest word to those who wait.
status-waiting =
    Hello { $name }! We are still looking for somebody who suits you in <b>{ $programme }</b>, and you are not forgotten.

    <b>Next step:</b> { $manager } will get in touch as soon as there is a proposal. There is nothing you need to do just now.
status-waiting-unmatched =
    Hello { $name }! Just now we have no mentor for you in <b>{ $programme }</b>, but you are not forgotten.

    You choose: if you would like to wait there is nothing you need to do, for { $manager } keeps looking. If you would rather take part in the next round, or stop, say so with the buttons.
status-waiting-unmatched-for-paper =
    Hello { $name }! Just now we have no mentor for you in <b>{ $programme }</b>, but you are not forgotten.

    You choose: if you would like to wait there is nothing you need to do, for { $manager } keeps looking. If you would rather take part in the next round, or stop, tell { $manager }.
next-round-chosen = Thank you, { $name }. Then we look for no mentor for you in this round of <b>{ $programme }</b>, and { $manager } can see that you would like to take part in the next one. If you change your mind, take proposals again.
button-choose-next-round = Take part in the next round
status-waiting-mentor =
    Hello { $name }! Just now you have no adept in <b>{ $programme }</b>, but you are not forgotten.

    <b>Next step:</b> { $manager } will get in touch when there is a proposal. Meanwhile I write about every three weeks.
status-on-hold =
    Hello { $name }! It will still be a while before there is a proposal for you in <b>{ $programme }</b>, but you are not forgotten.

    <b>Next step:</b> { $manager } will get in touch. Meanwhile I write about every three weeks.
status-near-end =
    Hello { $name }! <b>{ $programme }</b> ends on { $ends }, and just now you have no { $role ->
        [adept] mentor
       *[mentor] adept
    }. So near the end there is seldom time for something new to begin.

    Thank you for being part of it. If you wonder about anything, write to { $manager }.
late-interview =
    Hello { $name }! { $manager } was going to get in touch about a talk in <b>{ $programme }</b> by { $by }, and I cannot see that it has happened. You are not forgotten.

    Feel free to send a line as a reminder. If you have talked already, there is nothing you need to do.
late-verdict =
    Hello { $name }! { $manager } was going to get in touch after your talk about <b>{ $programme }</b> by { $by }, and I cannot see that it has happened. You are not forgotten.

    Feel free to send a line as a reminder. If you have heard already, there is nothing you need to do.
