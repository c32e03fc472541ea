# Vad adepten vill ta upp på nästa möte. Mentorn läser det bara om adepten säger ja.
point-line =
    Vad vill du ta upp med { $other } när ni ses { $day }? Skriv det här. { $shows ->
        [yes] Sedan väljer du om { $other } får läsa det före mötet.
       *[none] Bara du läser det.
    }
point-line-label = Det du vill ta upp
point-shown = Vill du visa det för { $other } före mötet?
point-shown-label = Visas för { $other }
point-shown-yes = Visa för { $other }
point-shown-no = Bara för mig
point-cancelled = Okej, inget är ändrat.
point-mine = Du vill ta upp: { $line }
point-theirs = { $other } vill ta upp: { $line }
point-page = <b>Det här vill du ta upp med { $other } { $day }:</b>
point-only-you = Bara du läser det. Du hittar det under Var är jag?, och det tas bort en månad efter mötet.
point-shown-to = Det ligger klart för { $other } att läsa under Var är jag? och i påminnelsen om mötet. Det tas bort en månad efter mötet.
point-dropped = Okej, det är borttaget.
button-point-write = Skriv något du vill ta upp
button-point-open = Det du vill ta upp
button-point-rewrite = Skriv om det
button-point-share = Visa för { $other }
button-point-hide = Bara för mig
button-point-drop = Ta bort det
error-point-nothing = Då behöver du inte skriva något: tryck på Avbryt. Kommer du på något, så skriv det här.
copy-point = Det du ville ta upp
point-summary = Så här vill du ta upp det.
point-send = Spara
