# Läget: hur det går för de två, i en färg med sina skäl.
fare-now = 🟥 behöver stöd nu
fare-watch = 🔶 håll ett öga på
fare-fine = 🟢 flyter på
fare-mark =
    { $fare ->
        [now] 🟥{" "}
        [watch] 🔶{" "}
       *[fine] 🟢{" "}
    }
fare-marked = { $mark }{ $told }
fare-line = <b>Läget:</b> { $fare }
fare-line-meetings = <b>Mötena:</b> { $fare }
fare-why = • { $why }
fare-why-unsafe = för { $name } känns det inte tryggt att prata öppet, svaret kom { $day }
fare-why-wants-change =
    { $role ->
        [mentor] { $name } vill gärna byta adept, sedan { $day }
       *[adept] { $name } vill gärna byta mentor, sedan { $day }
    }
fare-why-low-survey = { $name } gav ett lågt svar i uppföljningen { $day }
fare-why-low-mark = { $name } fick inte ut så mycket av ett möte, svaret kom { $day }
fare-why-silent =
    { $days ->
        [one] inget möte på { $days } dag, och inget bokat
       *[other] inget möte på { $days } dagar, och inget bokat
    }
fare-why-untold = ingen har svarat om mötet, eller så säger de olika, sedan { $day }
fare-why-talk = { $name } vill prata, sedan { $day }
fare-why-talked = { $name } fick inte ut så mycket av ett möte, svaret kom { $day }. Samtalet är klart, nästa svar visar hur det går
fare-why-was-unsafe = för { $name } kändes det inte tryggt att prata öppet, svaret kom { $day }. Samtalet är klart, nästa svar visar hur det går
fare-why-late = dags att ses, och inget möte är bokat, men de har några dagar på sig att boka själva
fare-why-moved =
    { $count ->
        [one] flyttat eller inställt { $count } gång sedan de sågs
       *[other] flyttat eller inställt { $count } gånger sedan de sågs
    }
fare-why-short =
    { $count ->
        [one] de hinner bara { $count } möte i den här takten
       *[other] de hinner bara { $count } möten i den här takten
    }
button-fare-trend = Året i en bild
fare-trend-caption = Året för <b>{ $adept }</b> och <b>{ $mentor }</b>. Bilden är bara för den som läser svaren.
fare-trend-file = aret-{ $day }
fare-trend-title = { $adept } och { $mentor }
fare-trend-when = { $programme }, bilden är från { $day }
fare-trend-fares = Läget, månad för månad
fare-trend-fine = flyter på
fare-trend-watch = något att hålla ett öga på
fare-trend-now = behövde stöd
fare-trend-paused = paus
fare-trend-meetings = Möten
fare-trend-held = blev av
fare-trend-booked = bokat
fare-trend-missed = blev inte av
fare-trend-marks = Hur givande mötena var
fare-trend-much = väldigt givande
fare-trend-little = inte alls
