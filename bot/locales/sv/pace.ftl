# Takten: var ni två landar, om ni fortsätter som hittills.
pace-fine = I den här takten hinner du och { $other } ses { $lands } gånger till och med { $ends }. Tanken är minst { $goal }.
pace-short = I den här takten hinner du och { $other } ses { $lands } av { $goal } gånger till och med { $ends }.
pace-short-with-room = I den här takten hinner du och { $other } ses { $lands } av { $goal } gånger till och med { $ends }. Ett möte till i { $month } skulle ge { $more }.
pair-pace = Prognosen som de två har läst: { $lands } möten, tanken är { $goal }
