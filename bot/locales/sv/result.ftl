# Vad uppföljningarna har gett, i siffror.
result-title = <b>Uppföljningar</b> i { $programme }
result-none = Inga frågor har gått ut ännu.
result-name-pulse-30 = Avstämningen efter 30 dagar
result-name-pulse-120 = Avstämningen efter 120 dagar
result-name-pulse-240 = Avstämningen efter 240 dagar
result-name-half-year = Halvårsuppföljningen
result-name-end = Frågorna vid slutet
result-name-after = Frågorna tre månader efteråt
result-name-now = Avstämningen { $day }
result-answered = { $label }: { $people } av { $asked } har svarat ({ $percent } %)
result-few = { $label }: visas när minst fem personer har svarat
button-result-pulse-30 = Efter 30 dagar
button-result-pulse-120 = Efter 120 dagar
button-result-pulse-240 = Efter 240 dagar
button-result-half-year = Halvår
button-result-end = Vid slutet
button-result-after = Efteråt
button-result-year = Över året
button-result-now = { $day }
button-result-picture = Som bild
result-nothing = Det är inte tillräckligt många som har svarat ännu. Svaren visas när minst fem personer har svarat.
result-head = <b>{ $label }</b>
result-question = <b>{ $label }</b>{ $role ->
        [adept] {" "}(adepter)
        [mentor] {" "}(mentorer)
       *[none] {""}
    }
result-option = { $label }: { $count }
result-option-both = { $label }: { $count } (adepter { $adept }, mentorer { $mentor })
result-together = <i>Adepter och mentorer visas var för sig när minst fem i varje grupp har svarat.</i>
result-year = <b>Över året</b> i { $programme }
result-through = <b>{ $label }</b>
    <i>{ $best }</i>
result-picture-share = { $label }: { $numbers }
result-picture-percent = { $percent } %
result-share = { $label }: { $percent } % av { $count } svar
result-picture-caption = Uppföljningarna i <b>{ $programme }</b>. Inga namn finns i bilden.
result-picture-file = uppfoljning-{ $day }
result-picture-year = Över året
result-picture-when = { $programme } · bilden är från { $day }
result-picture-answered = { $people } av { $asked } har svarat ({ $percent } %)
result-answers = { $count } svar, för en mentor med två adepter svarar om var och en
result-picture-all = alla
result-picture-adepts = adepter
result-picture-mentors = mentorer
result-picture-pulse-30 = 30 dagar
result-picture-pulse-120 = 120 dagar
result-picture-pulse-240 = 240 dagar
