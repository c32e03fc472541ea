# Takten: var ni två landar, om ni fortsätter som hittills.
pace-fine = I den här takten har du och { $other } setts { $lands } gånger när ni är klara { $ends }. Tanken är minst { $goal }.
pace-short = I den här takten har du och { $other } setts { $lands } av { $goal } gånger när ni är klara { $ends }.
pace-short-with-room = I den här takten har du och { $other } setts { $lands } av { $goal } gånger när ni är klara { $ends }. Ett möte till i { $month } skulle ge { $more }.
pair-pace = Prognosen som de två har läst: { $lands } möten, tanken är { $goal }
