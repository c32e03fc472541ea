# Vi som håller i programmet: programansvariga och medhjälpare, och länkarna som bjuder in dem.
button-colleagues = Vi som håller i programmet
button-invite-manager = Bjud in en programansvarig
button-invite-assistant = Bjud in en medhjälpare
button-colleague-yes-manager = Ja, jag blir programansvarig
button-colleague-yes-assistant = Ja, jag hjälper till
colleague-title = <b>Vi som håller i { $programme }</b>
colleague-managers = { $count ->
        [one] <b>Programansvarig:</b>
       *[other] <b>Programansvariga:</b>
    }
colleague-assistants = { $count ->
        [one] <b>Medhjälpare</b> (ser anmälningar, telefonnummer, möten och vilka som kommer till programträffarna, men inga andra svar, brev eller anteckningar):
       *[other] <b>Medhjälpare</b> (ser anmälningar, telefonnummer, möten och vilka som kommer till programträffarna, men inga andra svar, brev eller anteckningar):
    }
colleague-line = • { $name }, { $phone }
colleague-line-unreachable = • { $name }, { $phone } (nås inte i Telegram just nu)
colleague-how = { $role ->
        [manager] Nästa meddelande är en inbjudan till en programansvarig. Skicka den till en enda person: den som öppnar länken och säger ja ser det du ser, och kan göra det du gör.
       *[assistant] Nästa meddelande är en inbjudan till en medhjälpare. Skicka den till en enda person. En medhjälpare ser anmälningar, telefonnummer, möten och vilka som kommer till programträffarna, men inga andra svar, brev eller anteckningar.
    } Länken gäller en gång, i { $hours } timmar. Du får veta vad personen svarar.
colleague-text =
    Hej! { $manager } undrar om du vill { $role ->
        [manager] vara med och leda <b>{ $programme }</b>, som programansvarig
       *[assistant] hjälpa till med <b>{ $programme }</b>
    }.

    Öppna länken i Telegram, så får du läsa vad det innebär innan du svarar. Den är bara till dig och gäller i { $hours } timmar.

    { $link }
colleague-invited = Hej! { $manager } bjuder in dig som { $role ->
        [manager] programansvarig
       *[assistant] medhjälpare
    } i <b>{ $programme }</b>.
colleague-means-manager = Du ser alla som är med, vad de svarar, brev och anteckningar. Du kan matcha, boka, svara och ändra, precis som de andra programansvariga. Deltagarna får se ditt namn och telefonnummer. Privata meddelanden som skickades innan du kom ser du inte.
colleague-means-assistant = Du ser vilka som är med, vad de skrev i sin anmälan, deras telefonnummer och när de möts. Du kan ringa dem och boka deras möten, och sköta programträffarna med svaren på inbjudan och närvaron. Andra svar, brev, anteckningar och privata meddelanden ser du inte.
colleague-own-pair = Du är själv med i programmet. Det du och den du möter berättar för programansvariga ser du inte.
colleague-question-manager = Vill du vara programansvarig?
colleague-question-assistant = Vill du hjälpa till?
colleague-declined = Tack för svaret. Jag säger det till { $manager }.
colleague-said-no = <b>{ $name }</b> tackade nej till att hålla i { $programme }.
colleague-welcome-manager = Välkommen! Nu är du programansvarig för <b>{ $programme }</b>, tillsammans med { $managers }. /attgora visar vad som väntar, och /hjalp vad du kan göra.
colleague-welcome-assistant = Välkommen! Nu hjälper du till i <b>{ $programme }</b>, tillsammans med { $managers }. /attgora visar vilka du kan ringa, och /hjalp vad du kan göra.
colleague-no-phone = Ditt telefonnummer saknas. Skriv det gärna här i chatten.
colleague-came = { $role ->
        [manager] <b>{ $name }</b> är nu programansvarig för { $programme }.
       *[assistant] <b>{ $name }</b> hjälper nu till i { $programme }.
    }
button-colleague-leave = Jag slutar
button-colleague-leave-in = Jag slutar i { $programme }
button-colleague-remove = Ta bort { $name }?
button-colleague-remove-sure = Ja, ta bort { $name }
colleague-leave-manager = Vill du sluta som programansvarig för <b>{ $programme }</b>? Då tar { $others } över. Du läser inget här längre, och ditt telefonnummer tas bort.
colleague-leave-assistant = Vill du sluta hjälpa till i <b>{ $programme }</b>? Då ser du inget här längre, och ditt telefonnummer tas bort.
colleague-remove-manager = Ska { $name } inte längre vara programansvarig för <b>{ $programme }</b>? { $name } får veta det, och läser inget här längre.
colleague-remove-assistant = Ska { $name } inte längre hjälpa till i <b>{ $programme }</b>? { $name } får veta det, och ser inget här längre.
colleague-open =
    <b>Det här lämnar du över:</b>
    • Brev utan svar: { $letters }
    • Annat på listan Att göra: { $matters }
    • Uppskjutet till senare: { $later }
colleague-words = { $count ->
        [one] Ett privat meddelande läser bara du. Jag frågar den som skrev det om { $others } får läsa det.
       *[other] { $count } privata meddelanden läser bara du. Jag frågar dem som skrev om { $others } får läsa dem.
    }
colleague-left = Tack för allt du har gjort i { $programme }! Du läser inget där längre. Ditt namn står kvar under det du skrev.
colleague-removed = { $role ->
        [assistant] Du hjälper inte längre till i { $programme }.
       *[manager] Du är inte längre programansvarig för { $programme }.
    } { $by } har tagit bort din plats. Tack för det du har gjort! Ditt namn står kvar under det du skrev.
colleague-gone = { $role ->
        [assistant] <b>{ $name }</b> hjälper inte längre till i { $programme }.
       *[manager] <b>{ $name }</b> är inte längre programansvarig för { $programme }.
    }{ $alone ->
        [1] {" "}Nu är du ensam om det. Vill du ha någon att dela det med, så bjud in en till.
       *[0] {""}
    }
colleague-letter = { $gone } är inte längre programansvarig för { $programme }. Ditt brev läser { $readers } nu.
colleague-new-reader = Hej { $name }! { $new } är nu också { $count ->
        [one] programansvarig
       *[other] programansvariga
    } för <b>{ $programme }</b>{ $others ->
        [none] { "" }
       *[some] , tillsammans med { $others }
    }, och kan läsa det du skriver och svarar här. Privata meddelanden som du redan har skickat läser bara de som var programansvariga då.
