# Förslaget: den ena frågas, sedan den andra, och båda får varandras kontaktuppgifter. -first: adepten först; -yes: adepten säger själv ja.
proposal-asked = Jag har frågat <b>{ $mentor }</b> om <b>{ $adept }</b>.
proposal-asked-adept = Jag har frågat <b>{ $adept }</b> om <b>{ $mentor }</b>, som får frågan sedan.
proposal-to-mentor = Hej { $name }! { $manager } tror att du och den här adepten skulle få ut mycket av att träffas:
proposal-mentor-question = Vill du träffa { $adept }, helt förutsättningslöst? Du får svara som du känner, och vi berättar aldrig vem som sagt nej. Känner ni varandra sedan förut, så skriv till { $manager }.
proposal-mentor-question-first = Vill du träffa { $adept }, helt förutsättningslöst? { $adept } har fått förslaget före dig, så om du säger ja får ni varandras kontaktuppgifter direkt. Du får svara som du känner, och vi berättar aldrig vem som sagt nej. Känner ni varandra sedan förut, så skriv till { $manager }.
proposal-to-adept = Hej { $name }! Vi har ett förslag på en mentor till dig: <b>{ $mentor }</b>.
proposal-adept-question = { $mentor } ser fram emot att träffa dig, helt förutsättningslöst. Har ni en koppling, eller känns det fel, så säg till här. Vi berättar aldrig vem som sagt nej, och bara { $readers } ser vad du svarar. Hör jag inget får ni varandras kontaktuppgifter { $day }.
proposal-adept-question-for-paper = { $mentor } ser fram emot att träffa dig, helt förutsättningslöst. Har ni en koppling, eller känns det fel, så säg till. Vi berättar aldrig vem som sagt nej, och bara { $readers } ser vad du svarar. Hör jag inget får ni varandras kontaktuppgifter { $day }.
proposal-adept-question-yes = { $mentor } ser fram emot att träffa dig, helt förutsättningslöst. Vill du det? När du har sagt ja får ni varandras kontaktuppgifter. Vi berättar aldrig vem som sagt nej, och bara { $readers } ser vad du svarar. Svara gärna senast { $day }.
proposal-adept-question-first = { $mentor } har inte fått frågan än. Har ni en koppling, eller känns det fel, så säg till här. Vi berättar aldrig vem som sagt nej, och bara { $readers } ser vad du svarar. Hör jag inget frågar vi { $mentor } { $day }.
proposal-adept-question-first-for-paper = { $mentor } har inte fått frågan än. Har ni en koppling, eller känns det fel, så säg till. Vi berättar aldrig vem som sagt nej, och bara { $readers } ser vad du svarar. Hör jag inget frågar vi { $mentor } { $day }.
proposal-adept-question-first-yes = Vill du träffa { $mentor }, helt förutsättningslöst? { $mentor } får frågan först när du har sagt ja. Vi berättar aldrig vem som sagt nej, och bara { $readers } ser vad du svarar. Svara gärna senast { $day }.
adept-said-yes = Tack, { $adept }! Nu frågar vi { $mentor }. { $manager } eller jag hör av oss till dig när det är klart. Du behöver inte göra något just nu.
mentor-said-yes = Tack, { $mentor }! Nu frågar vi { $adept }. { $manager } eller jag hör av oss till dig när det är klart. Du behöver inte göra något just nu.
mentor-said-no = Tack för ditt svar, { $mentor }. Det är helt i sin ordning. { $manager } hör av sig när det finns ett annat förslag.
mentor-no-room = Tack för att du ville, { $mentor }! Du har redan sagt ja till så många som du har plats för, så du blir inte mentor för { $adept } den här gången. Har du plats för en till, så ändra antalet här, så får { $manager } veta det.
mentor-no-room-for-paper = Tack för att du ville, { $mentor }! Du har redan sagt ja till så många som du har plats för, så du blir inte mentor för { $adept } den här gången. Har du plats för en till, så säg till { $manager }.
objection-tie-sure = Känner du och { $mentor } varandra, privat eller genom jobbet? Då söker { $manager } en annan mentor till dig. Bara { $readers } ser vad du svarar.
objection-no-sure = Vill du tacka nej till { $mentor } som mentor? Då söker { $manager } en annan mentor till dig. Bara { $readers } ser vad du svarar.
objection-thanks = Tack för ditt svar. { $manager } letar vidare och hör av sig. Du behöver inte göra något just nu.
not-this-time = Du blir inte mentor för { $adept } den här gången. { $manager } hör av sig när det finns ett nytt förslag. Tack för att du ställer upp!
contact-for-adept = Vad roligt! Så här når du { $mentor }. <b>Nästa steg är ditt:</b> hör av dig och boka ett första möte, gärna inom tio dagar. Platsen väljer ni själva.
contact-for-mentor = Vad roligt! { $adept } hör av sig till dig för att boka ett första möte. Så här når du { $adept }:

# Varför det blev ett nej till ett förslag.
why-not-ask = Vill du säga varför? Det går bra att låta bli. Bara { $readers } ser det.
why-not-thanks = Tack, det hjälper { $manager } att hitta rätt. Du har svarat: { $why }. Bara { $readers } ser det. Blev det fel, så välj ett annat svar.
button-why-known-mentor = Vi känner varandra
button-why-experience-mentor = Jag har inte rätt erfarenhet
button-why-time-mentor = Inte just nu
button-why-known-adept = Vi känner varandra
button-why-experience-adept = Jag behöver en annan erfarenhet
button-why-time-adept = Inte just nu
because-known = De känner varandra.
because-experience = Erfarenheten passade inte.
because-time = Det passade inte just nu.
copy-pair-because = Varför du tackade nej
