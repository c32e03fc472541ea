# Veckans samtal: vilka programansvarig ringer, träffar eller mejlar, och vad som blev av det.
call-title = <b>Veckans samtal</b> i { $programme }
call-nobody = Ingen behöver ringas den här veckan.
call-count =
    { $made ->
        [0] { $count } kvar.
        [one] { $count } kvar, en har fått ett samtal eller ett meddelande den här veckan.
       *[other] { $count } kvar, { $made } har fått ett samtal eller ett meddelande den här veckan.
    }
call-week = <b>Vecka { $week }</b> (från { $day })
call-line = • <b>{ $name }</b>, { $role }: { $why }{ $phone ->
        [none] {""}
       *[some] , ring { $phone }
    }
call-by = I den här takten har alla fått sitt samtal till { $day }.
call-too-many =
    { $count ->
        [one] I den här takten hinns ett planerat samtal inte med. Antalet i veckan ändrar du i inställningarna.
       *[other] I den här takten hinns { $count } planerade samtal inte med. Antalet i veckan ändrar du i inställningarna.
    }
call-tried-not-reached =
    { $by ->
        [none] sökt
       *[some] { $by } sökte
    } { $days ->
        [0] i dag
        [one] i går
       *[other] för { $days } dagar sedan
    }
call-tried-left-word =
    { $by ->
        [none] meddelande lämnat
       *[some] { $by } lämnade meddelande
    } { $days ->
        [0] i dag
        [one] i går
       *[other] för { $days } dagar sedan
    }
call-why = Varför nu
call-why-unsafe = känner sig inte trygg
call-why-no-meeting = inget möte bokat
call-why-no-report = inget svar om senaste mötet
call-why-wants-change = vill byta
call-why-talk = vill prata
call-why-low-survey = gav ett lågt svar i en uppföljning
call-why-low-report = senaste mötet var inte så givande
call-why-adept = första samtalet som adept
call-why-mentor = första samtalet som mentor
call-why-midway = halvvägs
call-since = har väntat sedan { $day }
call-before = <b>Tidigare samtal</b>
call-made =
    { $day }: { $came }{ $by ->
        [none] {""}
       *[some] {" "}({ $by })
    }
call-came-reached = pratat
call-came-not-reached = inget svar
call-came-left-word = lämnat meddelande
call-came-no-calls = vill inte bli uppringd
call-came-calls-again = får ringas igen
call-ask = <b>Att fråga om</b>
call-ask-unsafe = • Hur har du det? Vad behöver hända för att du ska känna dig trygg?
call-ask-no-meeting = • Vad gör att nästa möte dröjer, och vad skulle göra det lättare?
call-ask-no-report = • Blev mötet av, och hur kändes det?
call-ask-wants-change = • Vad fungerar inte, och vad skulle du vilja ha i stället?
call-ask-talk = • Du ville prata. Vad tänker du på?
call-ask-low-survey = • Hur har ni två det? Vad skulle göra det bättre?
call-ask-low-report = • Vad saknade du på mötet? Vad behöver du nästa gång?
call-ask-adept = • Hur har det börjat? Vet du vad du vill ta upp, och har ni en ny tid?
call-ask-mentor = • Hur känns det att vara mentor? Får du ut något av det själv?
call-ask-midway = • Har det blivit som ni tänkt er? Vad ska andra halvan ge?
call-ask-any-adept = • Hur går det? Vad ger mötena dig, och vad saknar du?
call-ask-any-mentor = • Hur går det? Vad behöver du för att trivas som mentor?
call-noted-reached = ✓ Noterat att du har pratat med { $name }.
call-settled = Borta från listan: { $what }.
call-settled-change = Blir det ett byte, så börjar du på parets kort.
call-later = Det här tar jag upp igen { $day }: { $what }.
call-noted-not-reached = ✓ Noterat att { $name } inte svarade. Namnet står kvar, sist i veckans samtal.
call-noted-left-word = ✓ Noterat att du har lämnat ett meddelande till { $name }. { $stays ->
        [yes] Namnet står kvar här tills ni har pratats vid.
       *[no] Hörs ni inte av står namnet här igen om en vecka.
    }
call-noted-no-calls = ✓ Noterat att { $name } inte vill bli uppringd. Bara det som { $name } själv ber om eller svarar kommer på listan.
call-noted-calls-again = ✓ Noterat att { $name } får ringas igen.
call-already =
    { $by ->
        [none] Det har du redan noterat i dag om { $name }.
       *[some] Det har { $by } redan noterat i dag om { $name }.
    }
button-calls = Veckans samtal
button-to-the-calls = Till veckans samtal
button-call-sheet = Inför ett samtal
button-call-reached = Vi har pratat
button-call-not-reached = Inget svar
button-call-left-word = Lämnat meddelande
button-call-no-calls = Vill inte bli uppringd
button-call-calls-again = Får ringas igen
button-call-matter = Till saken: { $what }
button-next-call = Nästa: { $name }
digest-calls =
    <b>Veckans samtal ({ $count }):</b> { $names }{ $more ->
        [yes] {" "}och fler.
       *[no] .
    }
copy-calls = Programansvarigs samtal med dig
copy-call =
    { $at }: { $came }{ $why ->
        [none] {""}
       *[some] {" "}({ $why })
    }
