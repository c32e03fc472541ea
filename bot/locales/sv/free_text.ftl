# Text som inte svarar på någon fråga.
free-text-read = Det du skriver här läser bara boten. Jag skickar det inte vidare.
free-text-away = Är du borta ett tag? Säg det gärna själv till den du ses med, och flytta bokade möten under Var är jag? I juli och runt jul och nyår frågar jag inget av mig själv. Annars kommer mina frågor som vanligt, och du svarar när du är tillbaka.
free-text-partner = Var det till { $other }? Så når du fram:
free-text-manager = Vill du att { $manager } läser det, så tryck på knappen. Du får se texten en gång till innan den skickas.
# Den som har sagt att det gäller en programansvarig: ingen erbjuds att läsa.
free-text-outside = Det du skriver här läser bara boten. Jag skickar det inte vidare, och jag erbjuder ingen att läsa det.
free-text-others = Vill du att någon annan som är programansvarig läser det, så tryck på Något skaver? och välj vem det gäller.
free-text-outsider =
    { $outsider ->
        [none] Vill du prata med någon, så välj någon utanför programmet som du litar på.
       *[some] Vill du prata med någon, så ring { $outsider } på { $outsider-phone }, som står utanför programmet.
    } Är du eller någon annan i fara, ring 112.

    Allt annat kommer du till under Var är jag?
free-text-desk = Vill du nå en deltagare, så öppna personens kort under Deltagare och skriv där.
free-text-nobody = Letade du efter någon? Jag hittar ingen deltagare som passar på { $text }. Alla finns under Deltagare.
free-text-either = { $one } eller { $other }
words-only = Jag läser bara texten, inte det du bifogade.
reaction-is-no-answer = En reaktion kan jag inte läsa som ett svar. Tryck på en knapp eller skriv.
free-text-is-no-answer = Var det ett svar på det här? Det du skriver kan jag inte läsa som ett svar, så tryck på en av knapparna.
typed-answer =
    { $about ->
        [proposal] Tackar du ja eller nej till { $other }?
        [fit] Vill du fortsätta med { $other } eller inte?
       *[meeting] Passar tiden med { $other } eller inte?
    } Tryck på ditt svar, så att det blir rätt.
free-text-comes = Kommer du eller inte? Tryck på ditt svar här under.
typed-answer-beside = Det du skrev har jag inte skickat till någon.
