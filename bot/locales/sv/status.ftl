# Ett ärligt besked till den som väntar.
status-waiting =
    Hej { $name }! Vi letar fortfarande efter någon som passar dig i <b>{ $programme }</b>, och du är inte bortglömd.

    <b>Nästa steg:</b> { $manager } hör av sig så snart det finns ett förslag. Du behöver inte göra något innan dess.
