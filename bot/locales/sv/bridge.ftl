# Tillfällig mentor: någon som finns där så länge, tills en adept som har blivit utan mentor har fått en ny.
button-bridge = Ordna en tillfällig mentor
button-ask-bridge = Fråga { $name } som tillfällig mentor?
button-ask-bridge-sure = Ja, fråga { $name }
button-bridge-other = Sök en annan mentor
bridge-page =
    <b>Tillfällig mentor till { $adept }</b>

    Medan { $adept } väntar på en ny mentor kan någon annan finnas där så länge. De två ses som vanligt, men utan kontrakt. Under tiden letar du vidare. När { $adept } har börjat med sin nya mentor tackar jag den tillfälliga och avslutar.

    { $who ->
        [old] Du kan fråga den som var mentor förut, eller någon annan. Först ser du vad båda får läsa.
        [both] Du kan fråga den som var mentor förut, eller någon annan som passar och har plats. Först ser du vad båda får läsa.
        [new] De här passar bäst av dem som har plats. Först ser du vad båda får läsa.
       *[nobody] Just nu hittar jag ingen som passar { $adept } och har plats. Har du någon i tankarna, så sök den mentorn. Den kan frågas även utan ledig plats.
    }
bridge-sure = Ska jag fråga <b>{ $mentor }</b> om att vara tillfällig mentor till <b>{ $adept }</b>? { $adept } får frågan när { $mentor } har sagt ja.
bridge-asked = Jag har frågat <b>{ $mentor }</b> om att vara tillfällig mentor till <b>{ $adept }</b>.
bridge-to-mentor =
    { $known ->
        [yes] Hej { $name }! { $adept }, som du har varit mentor till, väntar på en ny mentor.
       *[no] Hej { $name }! Den här adepten väntar på en ny mentor:
    }
bridge-question-mentor = { $known ->
        [yes] Vill du vara <b>tillfällig mentor</b> till { $adept } så länge?
       *[no] Vill du vara <b>tillfällig mentor</b> till { $adept } så länge? Känner ni varandra sedan förut, så skriv till { $manager }.
    } Hur och när ni ses bestämmer ni själva, och det ni säger stannar er emellan. När { $adept } har börjat med sin nya mentor är ditt uppdrag slut, och jag hör av mig då. Telefon och e-post får ni av varandra när båda har tackat ja. Du får svara som du känner.
bridge-to-adept =
    { $known ->
        [yes] Hej { $name }! Medan vi letar efter en ny mentor till dig kan <b>{ $mentor }</b> vara din <b>tillfälliga mentor</b>, om du vill.
       *[no] Hej { $name }! Medan vi letar efter en ny mentor till dig kan <b>{ $mentor }</b> vara din <b>tillfälliga mentor</b>, om du vill:
    }
bridge-question-adept = Hur och när ni ses bestämmer ni själva, och det ni säger stannar er emellan. Vi letar vidare hela tiden, och när du har börjat med din nya mentor slutar det här. När du har sagt ja får ni varandras kontaktuppgifter. Bara { $readers } ser vad du svarar. Svara gärna senast { $day }.
button-bridge-yes-mentor = Ja, det vill jag gärna
button-bridge-yes-adept = Ja tack, gärna
bridge-no-sure-mentor = Vill du tacka nej till att vara tillfällig mentor till { $adept }? Det går bra.
bridge-no-sure-adept = Vill du tacka nej till { $mentor } som tillfällig mentor? Det går bra. { $manager } letar ändå vidare efter en ny mentor till dig. Bara { $readers } ser vad du svarar.
bridge-begins-adept = Vad roligt! { $mentor } är din tillfälliga mentor tills du har fått en ny. <b>Nästa steg är ditt:</b> hör av dig till { $mentor } och bestäm när ni ses.
bridge-begins-mentor = Vad roligt! Du är tillfällig mentor till { $adept }, tills { $adept } har fått en ny. { $adept } hör av sig till dig och bestämmer med dig när ni ses.
bridge-not-to-be-mentor = Det blev inget med att vara tillfällig mentor till { $adept } den här gången. Du behöver inte göra något. Tack för att du ställer upp!
bridge-not-to-be-adept = Frågan om { $mentor } som tillfällig mentor gäller inte längre. Du behöver inte göra något.
bridge-over-adept = Nu har du börjat med din nya mentor, och { $mentor } är därför inte längre din tillfälliga mentor.{ $gone }
bridge-over-mentor = Nu har { $adept } börjat med en ny mentor, och ditt uppdrag som tillfällig mentor är klart. Tack för att du fanns där!{ $gone }
bridge-becomes-booked = Ert möte { $day } kl. { $time } står kvar.
bridge-becomes-not-booked = Bestäm gärna när ni ses nästa gång.
bridge-becomes-adept = Vad roligt! Nu fortsätter ni två, med { $mentor } som din mentor och inte bara tillfälligt. { $booked } Efteråt frågar jag er båda hur det känns.
bridge-becomes-mentor = Vad roligt! Nu fortsätter ni två, med dig som mentor till { $adept } och inte bara tillfälligt. { $booked } Efteråt frågar jag er båda hur det känns.
bridge-left-adept = { $other } är inte längre med i <b>{ $programme }</b> och kan därför inte vara din tillfälliga mentor.{ $gone } { $manager } letar efter en ny mentor till dig, precis som förut.
bridge-left-mentor = { $other } är inte längre med i <b>{ $programme }</b>, så ditt uppdrag som tillfällig mentor är slut.{ $gone } Tack för att du fanns där!
ending-bridge-adept = { $mentor } är inte längre din tillfälliga mentor. Sådant händer, och det är helt i sin ordning.{ $gone } { $manager } letar efter en ny mentor till dig, precis som förut.
ending-bridge-mentor = Ditt uppdrag som tillfällig mentor till { $adept } är slut.{ $gone } Tack för att du fanns där!
closing-bridge =
    Nu är <b>{ $programme }</b> slut. Tack { $name }, för att du fanns där som tillfällig mentor!{ $own ->
        [yes] {""}
       *[no] {" "}Undrar du över något, så skriv till { $manager }.
    }
button-deed-end-bridge = Avsluta den tillfälliga mentorn?
me-bridge-adept = { $mentor } är din tillfälliga mentor i <b>{ $programme }</b>, tills du har fått en ny.
me-bridge-mentor = Du är tillfällig mentor till { $adept } i <b>{ $programme }</b>, tills { $adept } har fått en ny.
me-bridge-waits = { $manager } letar efter en ny mentor till dig och hör av sig.
me-bridge-mentor-asked-mentor = <b>Nästa steg är ditt:</b> vill du vara tillfällig mentor till { $adept }?
me-bridge-mentor-asked-adept = Du har sagt ja till att vara tillfällig mentor till { $adept }. Vi hör av oss till dig när det är klart. Du behöver inte göra något just nu.
me-bridge-adept-asked-adept = { $mentor } kan vara din tillfälliga mentor. <b>Nästa steg är ditt:</b> svara på frågan, gärna senast { $day }.
reopen-bridge-sure = Ska <b>{ $mentor }</b> vara tillfällig mentor till <b>{ $adept }</b> igen? De fortsätter där de var, med sina möten.
reopen-bridge-adept = { $mentor } är din tillfälliga mentor igen, för det avslutades av misstag. Mötena ni har haft finns kvar.{ $gone }
reopen-bridge-mentor = Du är tillfällig mentor till { $adept } igen, för det avslutades av misstag. Mötena ni har haft finns kvar.{ $gone }
pair-state-bridging = { $mentor } är tillfällig mentor till { $adept } sedan { $day }, tills { $adept } har fått en ny.
pair-state-bridge-asked-mentor = { $mentor } fick frågan om att vara tillfällig mentor till { $adept } { $day }.
pair-state-bridge-asked-adept = { $mentor } vill vara tillfällig mentor. { $adept } fick frågan { $day }.
pair-state-bridge-ended = { $mentor } är inte tillfällig mentor till { $adept }, sedan { $day }.
roster-bridge-waits = väntar på en ny mentor
roster-bridge = tillfällig mentor, { $standing }
export-pair-bridging = tillfällig mentor
export-end-bridged = tillfällig mentor, klart
export-bridge = { $state } (tillfällig mentor)
copy-pair-is-bridge = Uppdrag
copy-pair-bridge = tillfällig mentor, tills adepten har fått en ny
match-earlier-bridged = { $day }: { $mentor } hade varit tillfällig mentor till { $adept }.
match-earlier-no-bridge = { $day }: { $mentor } blev inte tillfällig mentor till { $adept }.
answer-bridge-mentor-yes = ja till att vara tillfällig mentor till { $adept }
answer-bridge-adept-yes = ja till { $mentor } som tillfällig mentor
digest-bridge-mentor-yes = • { $mentor } vill vara tillfällig mentor till { $adept }, som har fått frågan
digest-bridge-mentor-no = • { $mentor } tackade nej till att vara tillfällig mentor till { $adept }
digest-bridge-adept-no = • { $adept } tackade nej till { $mentor } som tillfällig mentor
digest-bridge-begins = • { $mentor } är nu tillfällig mentor till { $adept }
digest-bridge-over = • { $mentor } är inte längre tillfällig mentor till { $adept }
