# Ett möte för alla tre: mentorn frågar två adepter, och var och en svarar för sig.
button-joint = Träffa två adepter samtidigt
joint-explained = Du kan träffa två av dina adepter samtidigt. Jag frågar dem var för sig. Säger båda ja får de veta varandras namn, och du bokar en tid. Annars ses du med dem en i taget, som vanligt. Vem som har sagt vad berättar jag aldrig.

    Så här läser var och en av dem:
button-joint-ask = Fråga { $one } och { $two }
joint-question = { $mentor } undrar om du vill vara med på ett möte för tre: du, { $mentor } och en annan adept. Säger både du och den andra adepten ja får ni veta varandras namn. Annars träffas du och { $mentor } som vanligt, och jag berättar inte för någon vad du har svarat. Svara gärna före { $day }.
button-joint-yes = Ja, gärna
button-joint-no = Nej, helst på tu man hand
joint-asked = Jag har frågat { $one } och { $two }. Senast { $day } får du veta om det blir ett gemensamt möte.
button-joint-drop = Ta tillbaka frågan
joint-dropped = Okej, frågan är tillbakatagen. Du ses med dem en i taget, som vanligt.
joint-said-yes = Tack! Om den andra också vill får ni alla tre veta det. Annars hör jag av mig { $day }, och då berättar jag inte för någon vad du har svarat.
joint-said-no = Tack för ditt svar! Du och { $mentor } träffas på tu man hand som vanligt. Vad du har svarat berättar jag inte för någon.
button-joint-yes-after-all = Jag vill gärna ändå
button-joint-no-after-all = Hellre på tu man hand
joint-agreed = Vad roligt, ni vill båda! Den andra är { $other }. Nu bokar { $mentor } en tid för er tre.
joint-agreed-mine = Vad roligt, både { $one } och { $two } vill träffas samtidigt! Nu vet de vilka de är. Boka en tid för er tre när det passar.
joint-agreed-next = Både { $one } och { $two } vill träffas samtidigt. <b>Nästa steg är ditt:</b> boka en tid för er tre.
joint-remind = Både { $one } och { $two } vill gärna träffa dig samtidigt. Vill du boka en tid för er tre? Passar det inte just nu kan du låta det vara.
joint-under-way = Du och { $mentor } är igång i <b>{ $programme }</b>.
button-joint-book = Boka med { $one } och { $two }
joint-end-sure = Vill du hellre träffa { $mentor } på tu man hand? Då blir det inget möte för er tre, och { $mentor } och { $other } får veta det. { $mentor } läser:
button-joint-end = Ja, hellre på tu man hand
joint-without = Du är inte med på det gemensamma mötet. Du och { $mentor } träffas på tu man hand i stället.
joint-not-this-time = Det blir inget gemensamt möte den här gången. Du och { $mentor } träffas på tu man hand som vanligt.
joint-not-this-time-mine = Det blir inget gemensamt möte den här gången. Du ses med dina adepter en i taget, som vanligt.
joint-too = { $others } är också med.
joint-moves-too = Säger du ja, flyttas mötet för { $others } också, och jag frågar om tiden passar.
joint-gives-way = Du och { $other } har redan en tid: { $day } kl. { $time }. Det gemensamma mötet kommer i stället för den.

# Bokningen.
joint-day =
    { $moved ->
        [none] Vilken dag ses du, { $one } och { $two }?
       *[day] Du, { $one } och { $two } ska ses { $moved }. Vilken dag blir det i stället?
    } Tryck på en dag, eller skriv allt på en rad: torsdag 14.30 hos mig.
joint-day-label = Dag
joint-time = Vilken tid? Tryck på en, eller skriv den, till exempel 14.30.
joint-time-label = Tid
joint-place = Var ses ni? Skriv platsen eller en länk till videomötet.
joint-place-label = Plats
joint-summary = Så här lägger jag in mötet med { $one } och { $two }. Stämmer det?
joint-send = Spara mötet
joint-cancelled =
    { $moved ->
        [none] Okej, inget är inlagt.
       *[day] Okej, inget är ändrat. Mötet står kvar.
    }
joint-overtaken = En av tiderna ändrades medan du skrev, så jag har inte lagt in något. Vill du boka ändå?
error-joint-has-been = Den tiden har redan varit. Ändra dag eller tid, så bokar jag mötet.
error-joint-rests = En av dina adepter har paus just nu. När pausen är slut kan du boka.
error-joint-by-mentor = Det är ett gemensamt möte med en adept till. { $mentor } flyttar det för alla. Du kan avboka det för de här två.
joint-noted-mine = Mötet med { $one } och { $two } är inlagt: { $day } kl. { $time }.
joint-moved-mine = Klart! Mötet med { $one } och { $two } är flyttat till { $day } kl. { $time }.
joint-noted-theirs = { $author } har lagt in ett gemensamt möte: ni ses { $day } kl. { $time }. Passar det?
joint-noted-theirs-for-paper = { $author } har lagt in ett gemensamt möte: ni ses { $day } kl. { $time }.
joint-instead = Det kommer i stället för er tid { $day } kl. { $time }.
joint-moved-theirs = { $author } har flyttat ert gemensamma möte: ni ses { $day } kl. { $time }. Passar det?
joint-moved-theirs-for-paper = { $author } har flyttat ert gemensamma möte: ni ses { $day } kl. { $time }.
joint-agreed-theirs = { $author } säger ja: det gemensamma mötet är flyttat till { $day } kl. { $time }. Nu frågar jag om tiden passar den andra adepten.

# En ny tid för alla, avbokat för alla, och den som inte kan komma.
joint-talk = En ny tid för alla tre går att föreslå en gång här, och det är redan gjort. Nu är det enklast att du och { $other } hörs av.

    { $contact }

    Tills vidare gäller { $day } kl. { $time }.
button-joint-leave-sure = Ja, jag kan inte komma
button-joint-leave = Jag kan inte komma
joint-cancel-sure = Vill du avboka mötet { $day } kl. { $time } med { $others }? Kan bara den ena inte komma, så kan den säga det själv.
joint-cancelled-mine = Okej, mötet { $day } kl. { $time } med { $others } är avbokat. När ni har en ny tid kan du boka den här.
joint-leave-sure =
    { $mine ->
        [1] Vill du säga att du inte kan komma { $day } kl. { $time }? De andra ses ändå.
       *[0] Vill du avboka för { $name } { $day } kl. { $time }? De andra ses ändå.
    }
joint-left-mine =
    { $mine ->
        [1] Okej, du är inte med { $day } kl. { $time }. När du och { $mentor } har en tid kan du lägga in den här.
       *[0] Okej, { $name } är inte med { $day } kl. { $time }. De andra ses ändå.
    }
joint-left-theirs = { $author } kan inte komma { $day } kl. { $time }. Du och { $other } ses ändå som bokat.
copy-joint = Frågan om ett gemensamt möte
copy-joint-said =
    { $said ->
        [yes] { $at }: ja
        [no] { $at }: nej
       *[none] { $at }: inget svar
    }
copy-joint-with = Också med
joint-with = – tillsammans med { $others }
