# Advice on the way: short pages about the roles and the meetings. They say what the contract says, and only what holds.
button-guide = Advice on the way
# Under a booking or a reminder, where nothing else says that the chapter is advice.
button-guide-offer = Advice: { $chapter }
button-guide-contents = All advice
button-guide-adept = If you are an adept
button-guide-mentor = If you are a mentor
button-guide-first-meeting = The first meeting
button-guide-contract = The moral contract
button-guide-questions = Good questions
button-guide-feedback = Feedback
button-guide-trouble = When it isn’t working
button-guide-ending = A good ending

guide-contents =
    <b>Advice on the way</b>

    Short pages to read at your leisure: before a meeting, or when you are wondering about something. What would you like to read about?
guide-contents-desk =
    <b>Advice on the way</b>

    This is the advice as adepts and mentors read it in { $programme }. It is under Help, and a button offers it when the time has come: the role when two are put in touch, the first meeting when it is booked, good questions before the one after that, and the ending four weeks before the last day.
guide-title = <b>{ $chapter }</b> ({ $number } of { $count })

guide-adept-1 =
    You are in the driving seat. Three things make an adept (in Swedish their initials spell VIP):

    <b>You choose your way.</b> You decide for yourself, and own where your choices lead.

    <b>You have an intention.</b> You want something: an idea, a goal, a dream. It may be vague at first.

    <b>You have a problem.</b> There is something on your mind, and you dare to bring it up.

    Your mentor gives you no ready answers. This is your time to think aloud with somebody who listens, until you find your own.
guide-adept-2 =
    This is your part:

    • Take the first step towards each meeting, and decide what to talk about.
    • Bring what really matters to you, even when it is hard.
    • Between meetings, try out what you have talked about, and say how it went.
    • Make your own decisions.
    • Say so honestly if it isn’t working between you.

    Take yourself seriously, and keep the time free. Sometimes life gets in the way. Let it, and tell your mentor.
guide-mentor-1 =
    You are good enough as you are. Three things make a mentor (in Swedish their initials spell UPA):

    <b>An outsider.</b> You stand outside, and are not answerable for what your adept decides. That is why you can ask the simple questions.

    <b>Personally engaged.</b> You are curious about the person in front of you, and are honest about what you see.

    <b>Responsible.</b> You take the task seriously: you are there as the two of you have agreed, and you let people finish.

    You are neither a boss nor a consultant, and you don’t supervise daily work.
guide-mentor-2 =
    This usually helps:

    • Lean back, and allow silence.
    • Ask rather than answer. Your own experience is an example, not the answer key.
    • Say in your own words what you hear. It helps your adept see their own thoughts.
    • Give support, but do not carry the problem.
    • Look after the relationship, and say so honestly if it isn’t working.

    You get something too: other ways of seeing things, new energy, and a moment to think about your own leadership.
guide-first-meeting-1 =
    The first meeting comes with no strings attached. Neither of you has promised anything yet.

    • The adept gets in touch. Together you choose a place where you can talk without being disturbed.
    • Tell each other: who are you, what brought you here, and what do you hope for?
    • Do you know the same people, or do business together? Say so now.
    • Talk about how you would like it to be: how often, where, and how to stay in touch in between.
    • It is enough if it feels worth carrying on. Nothing has to be solved today.
guide-first-meeting-2 =
    On the working day after, I’ll ask each of you: would you like to go on? Only { $readers } can see what you answer, and we never tell anyone who said what.

    If you both want to, and { $manager } agrees, you start. If not, it is no failure. Not everybody is a match, and nobody has to explain.

    Once you have started you put one to three goals into words. They become your moral contract.
guide-contract-1 =
    The contract is a promise between you two, not a legal agreement. The goals are your own, and can be changed when you both want to.

    What you tell each other stays between you two. Besides that, you promise each other:
guide-questions-1 =
    As a mentor you can borrow these. One at a time, and wait for the answer.

    • What matters most today?
    • What has happened since last time?
    • What have you tried already?
    • How do you know that?
    • What would you say to a friend in your place?
    • What would be different in half a year, if it went well?
    • What is holding you back? What would help?
    • What are you going to do now?

    If you don’t know what to say, try: “Tell me more.”
guide-questions-2 =
    As an adept, take a quarter of an hour before the meeting:

    • What is most on my mind right now?
    • What would I like to take away: a new angle, a decision, some courage?
    • How did it go with what we talked about last time?
    • What am I avoiding?

    Write down one thing, the most important one.

    Finish in good time: what do I take with me, what am I going to do now, and when do we meet again? { $rhythm }
guide-rhythm-leadership = The idea is a meeting every five to six weeks.
guide-rhythm-entrepreneur = The idea is { $meetings } meetings of about { $hours } each.
guide-feedback-1 =
    Good feedback is kind and honest at the same time.

    • Say what you have seen or heard yourself, not what the other person is like. “When you talked about the board you sounded tired.”
    • Then ask: “How do you see it?”
    • Stick to things that can be changed.
    • Don’t forget what is good.

    When you get feedback: let the other person finish, say thank you, and let it sink in. What you do with it is up to you.
guide-feedback-2 =
    Talk about your meetings, too. Five minutes at the end are enough:

    • What was most rewarding today?
    • What would we like more of next time?

    After a meeting I will ask each of you a few short questions. They are about how the meeting went, never about what you said. Only { $readers } can see your answers.
guide-trouble-1 =
    Sometimes it just doesn’t work between two people. It is nobody’s fault, and saying so honestly is part of the role, for both of you.

    • Say it early, while it is small: “I would like us to do it this way instead.”
    • Talk about how you meet, how often, and what you expect of each other.
    • If the other wants to sell you something or be paid, say no.
    • If that does not help, write to { $manager }, who is there for both of you.
guide-trouble-2 =
    Does something feel wrong, or would you rather not raise it with the other person? Press <b>Something not right?</b> It is in the menu while you two are in touch, and you choose what should happen. Only { $readers } can see what you write.

    You can stop without anybody taking the blame, and both of you can get another chance with somebody else.

    If somebody is in danger, ring 112.
guide-end-all = The programme ends on { $ends }.
guide-end-own = Your last day is { $ends }.
guide-ending-1 =
    { $end } Decide in good time which meeting will be the last, and give the ending some time of its own.

    • Read the goals in your contract together. How did it turn out?
    • What have you learned, about the subject and about yourself?
    • Tell each other what you are grateful for.
    • The adept: what is your next step, and who will you think aloud with now?
    • Would you like to stay in touch? Say so plainly, whatever you want.

    What you have told each other stays between the two of you, afterwards too.
