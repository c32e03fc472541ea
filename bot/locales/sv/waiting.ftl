# De som väntar utan att någon är sen, och det som är uppskjutet.
waiting-heading = <b>De som väntar</b>
waiting-adepts =
    { $count ->
        [one] • { $name } väntar på en mentor, sedan { $day }
       *[other] • { $count } väntar på en mentor, längst { $name }, sedan { $day }
    }
waiting-mentors =
    { $count ->
        [one] • { $name } är mentor utan adept, sedan { $day }
       *[other] • { $count } är mentorer utan adept, längst { $name }, sedan { $day }
    }
waiting-held =
    { $count ->
        [one] • { $name } har du bett vänta. Jag tar upp det { $day }
       *[other] • { $count } har du bett vänta. Först tar jag upp { $name }, { $day }
    }
waiting-stopped =
    { $count ->
        [one] • { $name } har börjat på sin anmälan men inte skickat den, sedan { $day }
       *[other] • { $count } har börjat på sin anmälan men inte skickat den, längst { $name }, sedan { $day }
    }
waiting-invited =
    { $count ->
        [one] • En är inbjuden men har inte sagt ja än
       *[other] • { $count } är inbjudna men har inte sagt ja än
    }
waiting-later =
    { $count ->
        [one] • Uppskjutet: { $name }, till { $day }
       *[other] • { $count } saker är uppskjutna, först { $name }, till { $day }
    }
waiting-title = <b>De som väntar i { $programme }</b>
waiting-nobody = Ingen väntar just nu.
waiting-heading-adepts = <b>Väntar på en mentor ({ $count })</b>
waiting-heading-mentors = <b>Mentorer utan adept ({ $count })</b>
waiting-heading-held = <b>Har du bett vänta ({ $count })</b>
waiting-heading-stopped = <b>Har inte skickat sin anmälan ({ $count })</b>
waiting-heading-later = <b>Uppskjutet ({ $count })</b>
waiting-since = • { $name }, sedan { $day }
waiting-until = • { $name }, till { $day }
button-start-match = Hitta mentorer
button-show-waiting = Visa dem som väntar
button-put-off = Ta upp det senare
