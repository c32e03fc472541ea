# Two people with the same phone or e-mail, who may be one.
todo-twins = <b>The same phone or e-mail ({ $count })</b>
todo-twin = { $one } ({ $role }) and { $other } ({ $other_role })
twin-on-card = <b>The same phone or e-mail</b> as { $other } ({ $other_role }). Are they one person?
twin-asked = <b>The same phone or e-mail</b> as { $other } ({ $other_role }). You have asked whether they are one person, and there is no answer yet.
button-same-person = One person
button-not-same-person = Two people
twin-asked-both = I have asked in both accounts. If both say yes, I gather everything in one account. Until then it stays on your list.
twin-asked-one = One of the two takes part without Telegram, so there your word counts. In the other account I have asked.
twin-apart = Then { $one } and { $other } are two people. They are not suggested to each other all the same.
twin-question =
    { $manager } thinks that you have registered twice, from two accounts, with the same phone number or e-mail address.

    Is that so? Answer in both accounts. Everything is then gathered in the account where you answer last, and nothing is lost.
button-twin-yes = Yes, gather everything
button-twin-no = No, that is not me
twin-yes = Thank you! Say yes in your other account too, and everything is gathered there.
twin-no = Thank you for saying so. Then nothing changes.
twin-joined = Everything is gathered here now, in one account. Write /me to see where you are.
twin-moved = Everything is gathered in your other account now. This account is disconnected.
