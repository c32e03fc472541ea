# The business plan: the adept’s own, at their own pace. The mentor reads what the adept has shared; nobody else does.
button-plan = Business plan
button-plan-in = My plan in { $programme }
button-plan-of = Business plan from { $adept }
button-plan-all = To the plan
button-plan-back = To { $title }
button-plan-next = Next: { $title }
button-plan-write = Write
button-plan-on = Write more
button-plan-anew = Write it anew
button-plan-draft = Go on with what isn’t saved
button-plan-drop = Throw away what isn’t saved
button-plan-empty = Remove?
button-plan-empty-sure = Yes, remove it
button-plan-link = Link to my own plan
button-plan-share = Share with { $mentor }?
button-plan-share-sure = Yes, share with { $mentor }
button-plan-hide = Stop sharing with { $mentor }?
button-plan-hide-sure = Yes, stop sharing
button-plan-later = Not now
button-plan-comments = All comments ({ $count })
button-plan-read-comments = Read
button-plan-comment = Write a comment
button-plan-comment-more = Write another
button-plan-newest = Read version { $number }
plan-overview =
    <b>Your business plan</b>
    { $count ->
        [0] Your plan grows here, one section at a time. Begin anywhere, and write as much or as little as you like.
        [one] You have written { $count } of { $all } sections. Take them in any order, at your own pace.
       *[other] You have written { $count } of { $all } sections. Take them in any order, at your own pace.
    }
plan-own-document = Your own plan: { $link }
plan-only-you = Only you read this. The programme manager sees when you began and whether you have shared it, never what it says. Once you have a mentor, you can share the plan if you like.
plan-only-you-yet = Only you read this, until you share it with { $mentor } yourself. { $manager } sees when you began and whether you have shared it, never what it says.
plan-shared = { $mentor } can read version { $number }, shared { $day }. { $manager } sees that it is shared, never what it says.
plan-shared-before = { $mentor } can read version { $number }, shared { $day }. Only you see what you have changed here since then, until you share again. { $manager } sees that it is shared, never what it says.
plan-overview-kept =
    <b>Your business plan</b>
    You have written { $count } of { $all } sections.
plan-kept = The plan is yours, and only you read it. You can’t write in it any more, but it stays here as long as your details do. Do get it as a PDF, and you have it for good.
plan-question =
    <b>{ $title }</b>
    { $question }
plan-text = Write your answer here. You can send a long text in several messages.
plan-text-label = The text
plan-summary = Shall it say this? If you want to add something, just write it.
plan-under = It goes under { $title }.
plan-send = Save
plan-cancelled =
    { $written ->
        [none] Okay, nothing is changed.
       *[some] Okay, nothing is changed. What you wrote so far stays here unsaved, if you want to go on with it.
    }
plan-saved = Saved. Only you read it, until you share the plan.
plan-heading = <b>{ $title }</b> ({ $number } of { $all })
plan-heading-document = <b>{ $title }</b>
plan-unsaved =
    You have written without saving under:
    { $titles }
plan-unsaved-here = You have also written something here that you haven’t saved. Only you see it.
plan-dropped = Okay, what wasn’t saved under { $title } is gone. What you have saved there is still there.
plan-dropped-empty = Okay, what wasn’t saved under { $title } is gone.
plan-nothing-here = There is nothing here just now.
plan-emptied = Okay, { $title } is empty now.
plan-empty-sure = Shall I remove what stands under { $title }? It can’t be undone.
plan-link-link =
    <b>Link to my own plan</b>
    Do you have a plan in a document on the web already? Paste the link here. Bear in mind that { $other } needs to be allowed to read the document where it is: you see to that in the document.
plan-link-link-label = Link to my own plan
plan-link-summary = Shall the link be this?
plan-link-send = Save
plan-link-cancelled = Okay, nothing is changed.
plan-link-saved = Saved. Do try the link, and make sure that your mentor may read the document before you share.
plan-share-sure =
    This is what { $mentor } can read when you share, for as long as you two meet in the programme:
    { $titles }

    { $mentor } can write comments to you. { $manager } doesn’t read the plan, and nobody else gets it from me. What you change here later shows only when you share again. You can stop sharing whenever you like, but what { $mentor } has opened or fetched already may stay with { $mentor }.
plan-link-lives = Your own document lies outside of me: what you change there shows at once, and whoever has got the link keeps it. Who may read it is for you to decide in the document.
plan-item = • { $title }
plan-shared-now = Shared with { $mentor } as version { $number }. { $mentor } will hear of it { $when ->
        [later] when the pause is over.
       *[soon] in the daytime, on a weekday.
    }
plan-shared-already = { $mentor } can read all of this already. Once you have changed something, you can share again.
plan-hide-sure = Shall { $mentor } no longer be able to open the plan here? What { $mentor } has opened or fetched already may stay with { $mentor }. What { $mentor } has written to you already stays with you.
plan-hidden = Okay, { $mentor } can’t open the plan here any more. You can share it again whenever you like.
plan-comment =
    { $name } on version { $number }, { $day }:
    <blockquote>{ $text }</blockquote>
plan-told-mentor =
    { $known ->
        [known] { $adept } has changed the business plan and shared a new version with you: { $count } of { $all } sections.
       *[new] { $adept } has shared a business plan with you: { $count } of { $all } sections.
    }
    Read it when it suits you, and do write a comment. There is no hurry.
plan-told-mentor-document = { $adept } has shared a business plan with you, as a link to a document. Read it when it suits you, and do write a comment. There is no hurry.
plan-told-adept =
    { $count ->
        [one] { $mentor } has written a comment in your business plan:
       *[other] { $mentor } has written { $count } comments in your business plan:
    }
    { $titles }
plan-of =
    <b>Business plan from { $adept }</b>
    Version { $number }, shared { $day }. { $count ->
        [0] It is in a document of its own.
        [one] { $count } of { $all } sections is written.
       *[other] { $count } of { $all } sections are written.
    }
plan-document-of = Own document: { $link }
plan-older = { $adept } has shared a newer version since then.
plan-link-theirs = Who may read the own document is for { $adept } to decide there.
plan-of-readers = You and { $adept } read what stands here, nobody else. You can read it for as long as you two meet in the programme. Open a section if you want to comment on it.
plan-commented = { $title } 💬
plan-section-of = <b>{ $title }</b>, version { $number } from { $adept }
plan-comment-mine =
    You wrote { $day }:
    <blockquote>{ $text }</blockquote>
plan-comment-on = <b>Comment on: { $title }</b>
plan-comment-text = What would you like to say to { $other } about this? A question often helps more than advice. { $other } reads it, nobody else.
plan-comment-text-label = Your comment
plan-comment-summary = This is how { $other } reads it. If you want to add something, just write it.
plan-comment-send = Send
plan-comment-cancelled = Okay, nothing was sent.
plan-comment-sent = Thank you! It is ready for { $adept } to read now, and I will say so { $when ->
        [later] when the pause is over.
       *[soon] at a good moment.
    }
plan-which = Which business plan would you like to see?
plan-none-yet = No business plan is shared with you just now. When an adept shares one, I’ll get in touch.
plan-none-over = There is no business plan to read here. You could read what an adept shared for as long as the two of you met in the programme.
plan-none = You have no business plan here.
plan-not-here = The business plan belongs to the programme for entrepreneurs, so there is none to fill in here. What you want to achieve goes into the contract of the two of you.
plan-desk = The business plan is the adept’s own: adept and mentor read it, and nobody else. On the adept’s card you see whether it is begun and shared.
error-no-plan = The business plan belongs to the programme for entrepreneurs, so there is none to fill in here.
error-plan-nothing = There is nothing in the plan yet. Write something under a section, and you can share it then.
error-plan-no-mentor = You have no mentor to share with just now. The plan stays here, and you can share it later.
error-plan-mentor-not-here = { $mentor } doesn’t read here just now, so I can’t show the plan. Bring it to your next meeting instead.
error-plan-closed = That plan can’t be read here just now.
error-plan-comment-closed = That plan can’t be read here just now, so I can’t send the comment. Your words still stand above.
error-plan-link = That doesn’t look like a link that can be opened. Copy the whole address from the browser, for example https://docs.example.com/my-plan
error-plan-link-long = That link is longer than { $longest } characters. If there is a shorter link for sharing, take that one.
plan-title-idea = The idea
plan-ask-idea = What do you do, for whom, and why you?
plan-hint-idea = Try two sentences that a neighbour would understand.
plan-title-customer = The customer
plan-ask-customer = Who is the first one who would pay?
plan-hint-customer = Think of a real person or a real company: age, everyday life, how they buy.
plan-title-need = The need
plan-ask-need = Which problem do you solve, and what do they do instead today?
plan-hint-need = If you can, write what a customer has said in their own words.
plan-title-market = Market and competitors
plan-ask-market = How many need this, and who else offers something like it?
plan-hint-market = Doing nothing at all is a competitor, too.
plan-title-offer = The offer
plan-ask-offer = What does the customer get, and what makes it different?
plan-hint-offer = Describe what the customer notices, not how it is made.
plan-title-price = The price
plan-ask-price = What does it cost, and why would somebody find it worth that?
plan-hint-price = Write a number, even if it is a guess. It can be changed.
plan-title-marketing = Marketing
plan-ask-marketing = How do the first ten customers learn that you exist?
plan-hint-marketing = One way that you really do is better than five that you ought to do.
plan-title-organisation = Organisation
plan-ask-organisation = Who does what, and whom do you need around you?
plan-hint-organisation = Even whoever is alone has help: bookkeeping, advice, somebody to ring.
plan-title-money = The money
plan-ask-money = What do you need to get going, and when does it break even?
plan-hint-money = Round figures will do: in, out, and how long what you have will last.
plan-title-risks = The risks
plan-ask-risks = What can go wrong, and what do you do then?
plan-hint-risks = Take the two or three that you think of in the evening.
plan-title-next-steps = Next steps
plan-ask-next-steps = What will you do in the next three months, and what first?
plan-hint-next-steps = A step with a date is easier to take.
plan-title-document = Own document
pair-next-plan = There is something new in the business plan, and whichever of the two has not seen it hears of it { $day }.
copy-nudge-plan = the business plan

copy-plan = Business plan
copy-plan-begun = Begun
copy-plan-changed = Last changed
copy-plan-version = Shared version
copy-plan-shared = Shared
copy-plan-told = The mentor was told
copy-plan-hidden = No longer shared since
copy-plan-comment = { $name } on version { $number }, { $at }: { $text }
button-plan-pdf = Get it as a PDF
plan-file = business-plan-{ $day }
plan-pdf = Here is your business plan as it stands now. The file is yours: keep it, print it, or send it to whomever you like.
plan-pdf-of = Here is version { $number } of the business plan from { $adept }.
document-plan = Business plan
document-plan-title = Business plan – { $name }
document-plan-now = As it stood { $day }
document-plan-version = Version { $number }, { $day }
document-plan-missing = Not written yet: { $titles }
card-plan-begun = Business plan: begun { $begun }, not shared just now.
card-plan-shared = Business plan: begun { $begun }, last shared with the mentor { $day }.
