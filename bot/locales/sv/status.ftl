# Ett ärligt besked till den som väntar.
status-waiting =
    Hej { $name }! Vi letar fortfarande efter någon som passar dig i <b>{ $programme }</b>, och du är inte bortglömd.

    <b>Nästa steg:</b> { $manager } hör av sig så snart det finns ett förslag. Du behöver inte göra något just nu.
status-waiting-mentor =
    Hej { $name }! Just nu har du ingen adept i <b>{ $programme }</b>, men du är inte bortglömd.

    <b>Nästa steg:</b> { $manager } hör av sig när det finns ett förslag. Under tiden skriver jag ungefär var tredje vecka.
status-on-hold =
    Hej { $name }! Det dröjer fortfarande innan det finns ett förslag till dig i <b>{ $programme }</b>, men du är inte bortglömd.

    <b>Nästa steg:</b> { $manager } hör av sig. Under tiden skriver jag ungefär var tredje vecka.
