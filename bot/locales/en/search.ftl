# Looking for a participant.
search-how = Write a name, two names, a workplace, a town, or part of a number or an e-mail address, and I look among the participants.
search-several = Several people fit. Whom do you mean?
search-each = Which of them do you mean?
search-more = { $count } people fit. Here are the first. Write more of the name to get fewer.
search-guess = Nobody has exactly that name. Do you mean somebody here?
search-nobody = I find no participant who fits { $text }.
search-helps = Try the first name alone, the town, the workplace or part of the number. If you are not sure of the spelling, everybody is under Participants.
search-in-sentence = Only the bot reads what you write, and I do not send it on. Are you looking for somebody here?
button-on-the-list = On the list: { $what }
