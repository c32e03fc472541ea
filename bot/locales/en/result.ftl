# What the follow-ups have told, in numbers.
result-title = <b>Follow-ups</b> in { $programme }
result-none = No questions have gone out yet.
result-name-pulse-30 = The check-in after 30 days
result-name-pulse-120 = The check-in after 120 days
result-name-pulse-240 = The check-in after 240 days
result-name-half-year = The half-year follow-up
result-name-end = The questions at the end
result-name-after = The questions three months later
result-name-now = The check-in on { $day }
result-answered = { $label }: { $people } of { $asked } have answered ({ $percent } %)
result-few = { $label }: shown when at least five people have answered
button-result-pulse-30 = After 30 days
button-result-pulse-120 = After 120 days
button-result-pulse-240 = After 240 days
button-result-half-year = Half-year
button-result-end = At the end
button-result-after = Afterwards
button-result-year = Over the year
button-result-now = { $day }
button-result-picture = As a picture
result-nothing = Not enough people have answered yet. The answers are shown when at least five people have answered.
result-head = <b>{ $label }</b>
result-question = <b>{ $label }</b>{ $role ->
        [adept] {" "}(adepts)
        [mentor] {" "}(mentors)
       *[none] {""}
    }
result-option = { $label }: { $count }
result-option-both = { $label }: { $count } (adepts { $adept }, mentors { $mentor })
result-together = <i>Adepts and mentors are shown apart when at least five of each have answered.</i>
result-year = <b>Over the year</b> in { $programme }
result-through = <b>{ $label }</b>
    <i>{ $best }</i>
result-picture-share = { $label }: { $numbers }
result-picture-percent = { $percent } %
result-share = { $label }: { $percent } % of { $count } answers
result-picture-caption = The follow-ups in <b>{ $programme }</b>. There are no names in the picture.
result-picture-file = follow-up-{ $day }
result-picture-year = Over the year
result-picture-when = { $programme } · the picture is from { $day }
result-picture-answered = { $people } of { $asked } have answered ({ $percent } %)
result-answers = { $count } answers, since a mentor of two adepts answers about each
result-picture-all = all
result-picture-adepts = adepts
result-picture-mentors = mentors
result-picture-pulse-30 = 30 days
result-picture-pulse-120 = 120 days
result-picture-pulse-240 = 240 days
