# När två har setts och inget nytt möte är bokat.
prompt-line =
    Vilken dag passar för nästa möte med { $other }? { $count ->
        [one] Den här dagen skulle passa bra
       *[other] De här dagarna skulle passa bra
    }: { $dates }.
    Har ni redan en tid kan du lägga in den här. Annars är det ingen brådska.
prompt-line-for-paper =
    Vilken dag passar för nästa möte med { $other }? { $count ->
        [one] Den här dagen skulle passa bra
       *[other] De här dagarna skulle passa bra
    }: { $dates }.
    Har ni redan en tid, så säg till. Annars är det ingen brådska.
prompt-ask =
    { $weeks ->
        [0] Nu är det dags för nästa möte med { $other }. Har ni en tid på gång?
        [3] Det är tre veckor sedan du och { $other } sågs. Har ni en ny tid på gång?
        [4] Det är fyra veckor sedan du och { $other } sågs. Har ni en ny tid på gång?
        [5] Det är fem veckor sedan du och { $other } sågs. Har ni en ny tid på gång?
        [6] Det är sex veckor sedan du och { $other } sågs. Har ni en ny tid på gång?
       *[more] Det var ett tag sedan du och { $other } sågs. Har ni en ny tid på gång?
    }
    { $count ->
        [one] Den här dagen kan passa
       *[other] De här dagarna kan passa
    }: { $dates }.
prompt-mentor = Snart är det dags för dig och { $other } att ses igen. Det är { $other } som planerar mötet, men hör gärna av dig om du vill. Har ni redan en tid kan du lägga in den här.
prompt-mentor-for-paper = Snart är det dags för dig och { $other } att ses igen. Det är { $other } som planerar mötet, men hör gärna av dig om du vill. Har ni redan en tid, så säg till.
prompt-both =
    { $weeks ->
        [0] Du och { $other } har inte lagt in någon ny tid än.
        [4] Det är fyra veckor sedan du och { $other } sågs, och ni har inte lagt in någon ny tid.
        [5] Det är fem veckor sedan du och { $other } sågs, och ni har inte lagt in någon ny tid.
        [6] Det är sex veckor sedan du och { $other } sågs, och ni har inte lagt in någon ny tid.
        [7] Det är sju veckor sedan du och { $other } sågs, och ni har inte lagt in någon ny tid.
       *[more] Det var ett tag sedan du och { $other } sågs, och ni har inte lagt in någon ny tid.
    }
    Slå gärna en signal till { $other } i dag. { $count ->
        [one] Den här dagen kan passa
       *[other] De här dagarna kan passa
    }: { $dates }.
prompt-way-out = Passar det inte just nu, så skriv till { $manager }.
button-booked-with = Jag och { $other } har en tid
copy-nudges = När jag har hört av mig utan att du frågat
copy-nudge = { $at }: { $about }
copy-nudge-prompt = om nästa möte
copy-nudge-report = hur mötet var
copy-nudge-status = hur det går med ett förslag
copy-nudge-contract = kontraktet
copy-nudge-survey = uppföljning
copy-nudge-pulse = avstämning
copy-nudge-parting = frågor vid slutet
copy-nudge-registration = din anmälan, som inte var skickad
