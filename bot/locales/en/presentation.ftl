# A few lines about oneself, after the registration. All of it can be skipped.
presentation-offer = Would you like to tell a little about yourself to the person who may become your adept? It is three short questions, and you may skip any of them.
button-present = Present myself
presentation-title = What is your title? For example: <i>CEO</i> or <i>head of unit</i>
presentation-title-label = Title
presentation-boards = Are you on any board, or do you have a firm of your own? Write which. It shows in time if you and an adept do business together.
presentation-boards-label = Boards and own firms
presentation-idea = What is your business idea? Write it as simply as you would say it to a friend. The mentor to whom you are proposed can read it.
presentation-idea-label = Business idea
presentation-presentation =
    { $role ->
        [mentor] Who are you? Write a few lines about what you have done and what you care about. The adept to whom you are proposed can read it.
       *[adept] What are you good at, and what have you done before? Write a few lines. The mentor to whom you are proposed can read it.
    }
presentation-presentation-label = In own words
presentation-summary = This is how it looks. Whoever you are proposed to sees it, and those who run the programme.
presentation-send = Save
presentation-cancelled = Let’s take a break. What you have written stays, and you can go on when you like.
presentation-saved = Thank you, it is saved! You can change it when you like.
presentation-nothing = Okay, we leave it at that. If you would like to write something later, you are welcome to.
presentation-shown = May adepts of the programme who wait for a mentor read this already now, under Our mentors? They see your name, your workplace and what you have written, no contact details. You can change your mind at any time.
presentation-shown-label = Shown under Our mentors
shown-yes = Yes, gladly
shown-no = No, only with a proposal
button-our-mentors = Our mentors
our-mentors-title = <b>Our mentors</b> ({ $number } of { $count })
our-mentors-wish = Is there somebody whom you would like to meet? Write so to { $manager }.
our-mentors-nobody = There is no presentation to read yet. Do look in on another day.
