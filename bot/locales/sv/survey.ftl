# Halvvägs: hur fungerar det för dig?
survey-together = Hur fungerar mentorskapet för dig så här långt? Bara { $readers } ser vad du svarar, och hör av sig om det inte är så bra.
survey-together-label = Mentorskapet
survey-gives = Hur mycket får du själv ut av mentorskapet? Är det för lite, så hör { $manager } av sig.
survey-gives-label = Det du får ut
survey-rhythm = Hur ofta ses ni?
survey-rhythm-label = Hur ofta ni ses
survey-onward = Hur vill du ha det framåt? Vill du prata eller byta, så hör { $manager } av sig till dig. Ingen annan får veta det.
survey-onward-label = Framåt
survey-words = Är det något du vill tillägga? Skriv fritt, eller hoppa över.
survey-words-label = Med egna ord
survey-summary = Det här är dina svar.
survey-send = Skicka
survey-cancelled =
    { $written ->
        [none] Vi tar det en annan gång. Svara när du vill.
       *[some] Vi tar det en annan gång. Svaren ligger kvar, och läses först när du har svarat klart. Fortsätt när du vill.
    }
survey-thanks = Tack för att du berättade! Bara { $readers } läser det.
survey-thanks-talk = Tack för att du säger som det är! Bara { $readers } läser det, och hör av sig till dig.
survey-answer-very-well = Mycket bra
survey-answer-well = Bra
survey-answer-so-so = Sådär
survey-answer-not-well = Inte så bra
survey-gives-very-well = Väldigt mycket
survey-gives-well = Ganska mycket
survey-gives-so-so = En del
survey-gives-not-well = Inte så mycket
survey-answer-right = Lagom ofta
survey-answer-too-seldom = För sällan
survey-answer-too-often = För ofta
survey-answer-go-on = Fortsätta som nu
survey-answer-talk = Prata med programansvarig
survey-answer-change = Byta
survey-change-mentor = Byta mentor
survey-change-adept = Byta adept
button-answer-survey = Svara på uppföljningen
card-survey = <b>Halvårsuppföljning</b>
card-survey-unanswered = inte svarat
copy-survey = Din halvårsuppföljning
card-survey-together-label = Mentorskapet
card-survey-gives-label = Eget utbyte
card-survey-rhythm-label = Hur ofta de ses
card-survey-onward-label = Framåt
card-survey-words-label = Egna ord
survey-thanks-unsafe = Tack för dina svar. { $readers } har redan fått veta, och hör av sig till dig. { $ring ->
        [none] {""}
       *[some] Vill du prata redan nu, så ring { $ring } på { $phone }.{" "}
    }Är det akut, ring 112. Ingen annan får veta vad du har svarat.
survey-unsafe-told = Någon känner sig inte trygg i sitt mentorskap. Öppna när du är för dig själv.
button-open-unsafe = Öppna
survey-again = Jag frågade häromdagen om några saker, och svaret tar bara en minut. Svara gärna före { $by }, sedan frågar jag inte mer om det här. Bara { $readers } ser vad du svarar.
survey-closed = { $begun ->
        [yes] Tiden för de här frågorna är över, och jag frågar inte mer om dem. Det du hann svara ligger kvar, och läses i sin helhet om du svarar klart. Det går bra fortfarande.
       *[no] Tiden för de här frågorna är över, och jag frågar inte mer om dem. Vill du ändå svara, så går det bra.
    }
button-answer-about = Svara om { $other }
survey-not-asked = inte frågad här, ta det gärna i telefon
survey-no-answer = svarade inte i tid
survey-unsafe-heard = Tack för att du säger som det är. { $readers } får veta det direkt och hör av sig till dig.
survey-rest-unanswered = resten är inte besvarat
