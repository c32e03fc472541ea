# Programmet är slut.
me-completed = Tack för att du var med i <b>{ $programme }</b>! Ingen väntar på något från dig.
closing-adept = Tack { $name } för året i <b>{ $programme }</b>, och för att du tog dig själv på allvar. Programmet är slut nu, men inget hindrar att du och { $other } ses igen. Undrar du över något, så skriv till { $manager }.
closing-mentor = Tack { $name } för din tid, ditt lyssnande och dina frågor i <b>{ $programme }</b>. Programmet är slut nu, men inget hindrar att du och { $other } ses igen. Undrar du över något, så skriv till { $manager }.
