# Ett ärligt besked till den som väntar.
status-waiting =
    Hej { $name }! Vi letar fortfarande efter någon som passar dig i <b>{ $programme }</b>, och du är inte bortglömd.

    <b>Nästa steg:</b> { $manager } hör av sig så snart det finns ett förslag. Du behöver inte göra något just nu.
status-waiting-unmatched =
    Hej { $name }! Just nu har vi ingen mentor till dig i <b>{ $programme }</b>, men du är inte bortglömd.

    Du väljer: vill du vänta behöver du inte göra något, för { $manager } letar vidare. Vill du hellre vara med i nästa omgång, eller sluta, så säg till med knapparna.
status-waiting-unmatched-for-paper =
    Hej { $name }! Just nu har vi ingen mentor till dig i <b>{ $programme }</b>, men du är inte bortglömd.

    Du väljer: vill du vänta behöver du inte göra något, för { $manager } letar vidare. Vill du hellre vara med i nästa omgång, eller sluta, så säg till { $manager }.
next-round-chosen = Tack, { $name }. Då letar vi inte efter någon mentor till dig i den här omgången av <b>{ $programme }</b>, och { $manager } ser att du vill vara med i nästa. Ångrar du dig, så ta emot förslag igen.
button-choose-next-round = Vara med i nästa omgång
status-waiting-mentor =
    Hej { $name }! Just nu har du ingen adept i <b>{ $programme }</b>, men du är inte bortglömd.

    <b>Nästa steg:</b> { $manager } hör av sig när det finns ett förslag. Under tiden skriver jag ungefär var tredje vecka.
status-on-hold =
    Hej { $name }! Det dröjer fortfarande innan det finns ett förslag till dig i <b>{ $programme }</b>, men du är inte bortglömd.

    <b>Nästa steg:</b> { $manager } hör av sig. Under tiden skriver jag ungefär var tredje vecka.
status-near-end =
    Hej { $name }! <b>{ $programme }</b> slutar { $ends }, och du har ingen { $role ->
        [adept] mentor
       *[mentor] adept
    } just nu. Så nära slutet hinner det sällan börja något nytt.

    Tack för att du har funnits med. Undrar du över något, så skriv till { $manager }.
late-interview =
    Hej { $name }! { $manager } skulle ha hört av sig om ett samtal i <b>{ $programme }</b> senast { $by }, och jag kan inte se att det har blivit av. Du är inte bortglömd.

    Skriv gärna en rad och påminn. Har ni redan pratats vid behöver du inte göra något.
late-verdict =
    Hej { $name }! { $manager } skulle ha hört av sig efter ert samtal om <b>{ $programme }</b> senast { $by }, och jag kan inte se att det har blivit av. Du är inte bortglömd.

    Skriv gärna en rad och påminn. Har du redan hört något behöver du inte göra något.
