# Nästa omgång av ett program, och mentorerna som får frågan igen.
button-next-round = Nästa omgång
button-ask-again = Fråga mentorerna från { $programme }?
button-ask-them = { $count ->
        [one] Ja, fråga mentorn
       *[other] Ja, fråga { $count } mentorer
    }
again-begin = Nästa omgång efter <b>{ $programme }</b>. Upplägg, regler och egna texter följer med, så jag frågar bara efter det nya. Allt går att ändra innan du skapar programmet.
again-sure = { $count ->
        [one] En mentor från { $before } får frågan om att vara med i <b>{ $programme }</b>.
       *[other] { $count } mentorer från { $before } får frågan om att vara med i <b>{ $programme }</b>.
    } De som säger ja hittar sina svar från förra gången ifyllda, och du ser dem när de har anmält sig.
again-nobody = Det finns ingen mentor från { $before } att fråga. De som redan är med i <b>{ $programme }</b>, eller har fått frågan, får den inte igen.
again-asked = { $count ->
        [one] Nu har jag frågat mentorn från { $before }.
       *[other] Nu har jag frågat { $count } mentorer från { $before }.
    } De som säger ja kommer som anmälningar till <b>{ $programme }</b>.
again-by-hand = { $count ->
        [one] Den här når jag inte i Telegram, så ring gärna: { $names }
       *[other] De här { $count } når jag inte i Telegram, så ring gärna: { $names }
    }
again-question =
    Hej { $name }! { $manager } startar en ny omgång, <b>{ $programme }</b>, från { $starts } till { $ends }. Vill du vara mentor igen? Det går lika bra att tacka nej.
again-there = Dina svar från förra gången är ifyllda. Ändra det som inte stämmer längre.
again-said = Av mentorerna vill { $yes ->
        [0] ingen
        [one] en
       *[other] { $yes }
    } gärna vara med igen, { $perhaps ->
        [0] ingen
        [one] en
       *[other] { $perhaps }
    } kanske. { $no ->
        [0] Ingen har sagt nej.
        [one] En har sagt nej och får inte frågan.
       *[other] { $no } har sagt nej och får inte frågan.
    }
again-more = { $count ->
        [one] Kan ta emot en adept till: { $names }
       *[other] De här { $count } kan ta emot en adept till: { $names }
    }
again-adepts = { $count ->
        [one] En adept vill gärna vara med i nästa omgång: { $names }
       *[other] { $count } adepter vill gärna vara med i nästa omgång: { $names }
    }
again-same-words = De andra läser samma sak, med sitt eget namn.
button-invite-again = { $count ->
        [one] Bjud in adepten?
       *[other] Bjud in { $count } adepter?
    }
button-invite-them = { $count ->
        [one] Ja, bjud in adepten
       *[other] Ja, bjud in { $count } adepter
    }
again-invite-sure = Ska jag bjuda in till <b>{ $programme }</b>? Det gäller: { $names }. De som säger ja anmäler sig som vanligt, och du ser dem då.
again-invited = { $count ->
        [one] Inbjudan till <b>{ $programme }</b> är skickad till { $names }.
       *[other] Inbjudan till <b>{ $programme }</b> är skickad till { $count } adepter: { $names }
    }
again-no-adepts = Ingen adept från { $before } väntar på en inbjudan. De som redan är med i <b>{ $programme }</b>, eller har fått den, får den inte igen.
again-invitation =
    Hej { $name }! Du har sagt att du gärna är med igen. { $manager } startar en ny omgång, <b>{ $programme }</b>, från { $starts } till { $ends }. Vill du anmäla dig? Det går lika bra att tacka nej.
button-join-again = Anmäl mig till { $programme }
button-again-gladly = Jag vill gärna vara med igen
again-open = Nu kan du anmäla dig till en ny omgång: <b>{ $programme }</b>, från { $starts } till { $ends }.
again-noted = Du har sagt att du gärna är med i en ny omgång. { $manager } ser det när en sådan startar.
again-say-so = Vill du vara med i en ny omgång, så säg till, så ser { $manager } det när en sådan startar.
