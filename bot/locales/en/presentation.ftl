# A few lines about oneself, after the registration. All of it can be skipped.
presentation-offer = Would you like to say a little about yourself to the person who may become your adept? There are three short questions, and you can skip any of them.
presentation-offer-adept = Would you like to say a little about yourself to the person who may become your mentor? It is quickly done, and you can skip what you like.
presentation-told = Whoever you are proposed to reads what { $manager } has written about you. You can change it whenever you like.
button-present = Introduce myself
button-consents-shown = Change who sees my presentation
presentation-title = What is your title? For example: <i>CEO</i> or <i>head of department</i>
presentation-title-label = Title
presentation-boards = Do you sit on any boards, or have a company of your own? Write which. Then it shows in good time if you and an adept do business together.
presentation-boards-label = Boards and own companies
presentation-idea = What is your business idea? Put it as simply as you would to a friend. A mentor you are proposed to can read it.
presentation-idea-label = Business idea
presentation-presentation =
    { $role ->
        [mentor] Who are you? Write a few lines about what you have done and what you care about. An adept you are proposed to can read it.
       *[adept] What are you good at, and what have you done before? Write a few lines. A mentor you are proposed to can read it.
    }
presentation-presentation-label = In your own words
presentation-summary = This is how it looks. Whoever you are proposed to sees it, and those who run the programme.
presentation-send = Save
presentation-cancelled =
    { $written ->
        [none] Let’s take a break. You can go on when you like.
       *[some] Let’s take a break. What you have written is kept, and you can carry on when you like.
    }
presentation-saved = Thank you, it’s saved! You can change it whenever you like.
presentation-nothing = Okay, we’ll leave it at that. If you would like to write something later, you are welcome to.
presentation-shown = May adepts in the programme who are waiting for a mentor read this now, under Our mentors? They see your name, your workplace and what you have written, no contact details. You can change your mind at any time.
presentation-shown-label = Shown under Our mentors
shown-yes = Yes, gladly
shown-no = No, only with a proposal
button-our-mentors = Our mentors
our-mentors-title = <b>Our mentors</b> ({ $number } of { $count })
our-mentors-wish = Is there somebody you would like to meet? Tell { $manager }.
our-mentors-nobody = There is nothing to read yet. Do look in another day.
