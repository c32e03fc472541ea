# When and where the two meet.
meeting-day = On which day do { $adept } and { $mentor } meet? Press a day, or write it, for example 9 March.
meeting-day-label = Day
meeting-time = At what time? Press one, or write it, for example 14:30.
meeting-time-label = Time
meeting-place = Where? Write the place, or skip this.
meeting-place-label = Place
meeting-summary = This is how I write down the meeting of { $adept } and { $mentor }. Is it right?
meeting-send = Save the meeting
meeting-cancelled = All right, I have written nothing down.
meeting-noted-mine = Done! I have written down { $day } at { $time } with { $other }.
meeting-been-mine = Done! I have written down the meeting on { $day } with { $other }. On the next working day comes the question of how it felt.
meeting-noted-theirs = { $author } has written down that you and { $other } meet on { $day } at { $time }. If that is not right, change it here.
meeting-been-theirs = { $author } has written down that you and { $other } met on { $day }. If that is not right, change it here.
meeting-where = Place: { $place }
first-meeting-nudge-adept = Have you and { $mentor } found a time for your first meeting? Do get in touch with { $mentor }. If you need help, write to { $manager }.
first-meeting-nudge-mentor = Have you and { $adept } found a time for your first meeting? If you have a time, write it down here. If you need help, write to { $manager }.
me-booked = You and { $other } meet for the first time on { $at }.

button-booked = We have booked a time
button-change-meeting = Change the time
error-day = I cannot read that day. Write it for example like this: 9 March
error-day-far = That day is rather far away. Write a day within a year, for example 9 March.
error-time = I cannot read that time. Write it for example like this: 14:30
