# Looking for a participant.
search-how = Write a name, a workplace or a part of a number or an e-mail address, and I look among the participants.
search-several = Several people fit. Whom do you mean?
search-more = { $count } people fit. Here are the first. Write more of the name to get fewer.
search-guess = Nobody has exactly that name. Do you mean somebody here?
search-nobody = I find no participant who fits { $text }.
