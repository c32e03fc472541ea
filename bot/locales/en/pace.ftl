# The pace: where the two land if they go on as they do.
pace-fine = At this pace you and { $other } will have met { $lands } times by { $ends }. The plan is at least { $goal }.
pace-short = At this pace you and { $other } will have met { $lands } of { $goal } times by { $ends }.
pace-short-with-room = At this pace you and { $other } will have met { $lands } of { $goal } times by { $ends }. One more in { $month } would make it { $more }.
pair-pace = The forecast that the two have read: { $lands } meetings, the plan is { $goal }
