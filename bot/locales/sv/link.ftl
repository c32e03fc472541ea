# Länkarna in i ett program.
links-over = <b>{ $programme }</b> är slut, så länkarna dit leder ingenstans längre.
links =
    <b>Länkar till { $programme }</b>

    För adepter:
    { $adept }

    För mentorer:
    { $mentor }

    För båda (de får välja själva):
    { $either }

    Inbjudan här ovanför går att skicka vidare som den är.
links-invitation =
    { $text }

    { $link }
