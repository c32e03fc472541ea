# Länkarna in i ett program.
links =
    <b>Länkar till { $programme }</b>

    För adepter:
    { $adept }

    För mentorer:
    { $mentor }

    För båda (de får välja själva):
    { $either }
