# Morgonens sammanfattning till programansvarig.
digest-title = { $count ->
    [one] God morgon, { $name }! Det här är på gång i <b>{ $programme }</b>.
   *[other] God morgon, { $name }! Det här är på gång i dina mentorprogram.
}
digest-share = 🔹 <b>{ $programme }</b>
digest-urgent = ❗ <b>Bråttom, inte utrett än</b>
digest-today = ❗ <b>Lovat till i dag</b>
digest-promised = <b>Lovat senast { $day }</b>
digest-talk = • { $name }: höra av dig om ett samtal
digest-verdict = • { $name }: höra av dig efter samtalet
digest-red = 🟥 <b>Behöver stöd nu</b>
digest-red-line = • { $adept } och { $mentor }: { $why }
digest-back = <b>Uppskjutet till i dag</b>
digest-new = <b>Nytt på din lista</b>
todo-registered = <b>Nya anmälningar ({ $count })</b>
digest-still = <b>Väntar fortfarande på dig ({ $count })</b>
digest-ends = <b>{ $programme } slutar { $ends }</b>. Jag berättar det för alla som är igång med sin mentor eller adept.
digest-last-day =
    { $today ->
        [yes] <b>I dag är sista dagen i { $programme }</b>. Det tar slut vid midnatt.
       *[no] <b>{ $programme } tar slut { $ends }</b>.
    } Deltagarna får sitt tack { $thanks }.
digest-over = <b>{ $programme } tog slut { $ends }</b>. { $told ->
        [yes] Tacket till deltagarna är skickat.
       *[no] Jag berättar det för deltagarna.
    }
digest-diplomas =
    { $count ->
        [one] Ett diplom är klart att skicka.
       *[other] { $count } diplom är klara att skicka.
    }

# Det som andra har gjort sedan sist, och som inte kräver något.
digest-happened = <b>Bra att veta</b>
digest-registered = • { $name } har anmält sig ({ $role })
digest-other-role = • { $name } har bytt roll ({ $role }) och har inte skickat anmälan på nytt än
digest-gone = • { $name } är inte längre med ({ $role })
digest-invited = • { $name } har följt inbjudan ({ $role })
digest-mentor-yes = • { $mentor } vill träffa { $adept }, som har fått förslaget
digest-adept-in = • { $adept } har inget emot { $mentor }, som har fått frågan
digest-mentor-no = • { $mentor } tackade nej till { $adept } den här gången
digest-no-room = • { $mentor } ville gärna träffa { $adept }, men har ingen plats kvar
digest-adept-no = • { $adept } tackade nej till { $mentor }, och de två föreslås inte igen
digest-both-in = • { $adept } och { $mentor } har fått varandras kontaktuppgifter
digest-finished = • { $adept } och { $mentor }: klara med varandra, och tackade
digest-ended = • { $adept } och { $mentor }: avslutat, och båda kan matchas igen
digest-reopened = • { $adept } och { $mentor } går vidare: det hade avslutats av misstag
digest-changed = • { $name } har nya uppgifter på kortet
digest-moved = • { $name } har bytt Telegram-konto
digest-not-moved = • { $name } bytte inte Telegram-konto, allt är som förut
digest-joined = • { $name } har nu ett enda konto
digest-stays = • { $name } vill inte längre bli raderad, allt är som förut
digest-apart = • { $name } är inte samma person som den med samma telefon eller e-post
digest-programme = • { $name } har ändrat uppgifter om programmet

digest-numbers = <b>Sedan { $day }:</b> { $what }.
digest-meetings =
    { $count ->
        [one] ett möte
       *[other] { $count } möten
    }
digest-reports =
    { $count ->
        [one] ett svar efter mötet
       *[other] { $count } svar efter möten
    }
digest-surveys =
    { $count ->
        [one] ett svar om hur det går
       *[other] { $count } svar om hur det går
    }
digest-contracts =
    { $count ->
        [one] ett kontrakt undertecknat
       *[other] { $count } kontrakt undertecknade
    }
digest-starts =
    { $count ->
        [one] ett mentorpar igång
       *[other] { $count } mentorpar igång
    }
