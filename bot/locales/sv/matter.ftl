# En sak på listan i taget.
matter-count = <b>{ $number } av { $count }</b>
matter-age =
    { $days ->
        [one] Har stått på din lista sedan i går.
       *[other] Har stått på din lista sedan { $day }, i { $days } dagar.
    }
matter-silent =
    { $met ->
        [held] Inget möte på { $days } dagar
       *[never] Inget möte än, { $days } dagar efter starten
    }{ $reminded ->
        [both] , och båda är påminda.
        [adept] , och { $adept } är påmind.
        [mentor] , och { $mentor } är påmind.
       *[none] .
    }
matter-untold = Mötet { $day }: ingen av dem har svarat än.
matter-told-of = Mötet { $day }: { $told }.
matter-told-held =
    { $name } säger att det { $held ->
        [yes] blev av
        [moved] flyttades
       *[no] inte blev av
    }
matter-meeting-of = Det gäller mötet { $day }.
matter-phone = { $name }: { $phone }
matter-gone = Det där är redan avklarat.
matter-nothing-left = Inget mer väntar på dig i { $programme } just nu.
matter-last =
    { $count ->
        [one] Det var den sista. En sak till står kvar på listan.
       *[other] Det var den sista. { $count } saker till står kvar på listan.
    }
matter-all-done = <b>Klart för i dag!</b> Inget mer väntar på dig i { $programme } just nu.
matter-comes-back = Nästa sak som du har skjutit upp kommer tillbaka på listan { $day }.
matter-which-day = Vilken dag ska det komma tillbaka på listan? Tryck på en dag, eller skriv den: på torsdag, om tre veckor, 9 mars.
matter-day-is-today = Det är i dag. Vilken dag ska det komma tillbaka på listan?
matter-day-is-quiet = { $day } är en ledig dag. Passar en arbetsdag bredvid?
button-one-by-one = Ta dem en i taget
button-next-matter = Nästa på listan
button-to-the-list = Till listan
button-put-off-matter = Senare
button-put-off-to = { $day }
button-rung-later = Jag har ringt, igen { $day }
button-sheet-before = ← Förra sidan
button-sheet-after = Nästa sida →
matter-letter = Meddelande: { $name }
matter-move = Kontobyte: { $name }
matter-deletion = Radering: { $name }
matter-missing = Uppgifter som saknas
matter-undone = Ångrat. Så här står det nu igen:
matter-too-late = Det går inte att ångra längre. Det har gått mer än en dag, eller så har något hänt sedan dess.
button-undo = Ångra
matter-did =
    ✓ <b>{ $what }</b>
    { $told }
button-undo-last = Ångra det senaste
matter-label = { $label }: { $more }
matter-beside = Också på listan: { $what }.
matter-who = { $who }, { $kind }
matter-kind-moves = kontobyte
matter-kind-concerns = privat
matter-kind-deletions = radering
matter-kind-talks = samtal
matter-kind-not-safe = inte trygg
matter-kind-letters = meddelande
matter-kind-left-alone = ensam kvar
matter-kind-twins = samma person?
matter-kind-decisions = besked
matter-kind-interviews = första samtal
matter-kind-held = ta upp igen
matter-kind-mentors = mentorns svar
matter-kind-adepts = adeptens svar
matter-kind-fits = efter första mötet
matter-kind-first-meetings = första möte
matter-kind-contracts = kontrakt
matter-kind-partners = berätta
matter-kind-reports = blev mötet av?
matter-kind-silent = inget möte
matter-kind-paused = lång paus
matter-kind-unmatched = utan mentor
matter-kind-unreachable = nås inte
matter-kind-undelivered = kom inte fram
matter-kind-missing = uppgifter
matter-kind-lists = lista
matter-note = Anteckning om { $name }, { $day }: { $text }
matter-list = Lista: { $file }
matter-kind-colleagues = kollega
matter-kind-calls = veckans samtal
done-title = <b>Klart i dag ({ $count })</b>
done-line = • { $at } { $what }: { $name }
done-put-off = skjutit upp
done-talked = pratat
done-rang = ringt
done-goes-on = väntar på ny matchning
done-meeting = noterat mötet
done-start = bekräftat starten
done-read = läst, inget svar
done-apart = två olika personer
done-reminded = påmint
done-recorded = skrivit upp ett svar
done-partner = berättat
done-settled = tagit hand om
done-called = noterat ett samtal
done-elsewhere = klart
button-done-today = Klart i dag ({ $count })
button-undo-of = Ångra: { $name }
