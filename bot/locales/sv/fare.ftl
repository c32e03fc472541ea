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
fare-why-wants-change =
    { $role ->
        [mentor] { $name } vill gärna byta adept, sedan { $day }
       *[adept] { $name } vill gärna byta mentor, sedan { $day }
    }
fare-why-low-survey = { $name } gav det lägsta svaret i uppföljningen { $day }
fare-why-low-mark = { $name } fick inte ut så mycket av ett möte, svaret kom { $day }
fare-why-silent =
    { $days ->
        [one] inget möte på { $days } dag, och inget bokat
       *[other] inget möte på { $days } dagar, och inget bokat
    }
fare-why-untold = ingen har svarat om mötet, eller så säger de olika, sedan { $day }
fare-why-talk = { $name } vill prata, sedan { $day }
fare-why-talked = { $name } fick inte ut så mycket av ett möte, svaret kom { $day }. Samtalet är klart, nästa svar visar hur det går
fare-why-late = dags att ses, och inget möte är bokat
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
