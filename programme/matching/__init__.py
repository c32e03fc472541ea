"""The matching of adepts and mentors: common ground and bans of each pair, and the best match for a whole programme.

`sides`, `points`, `explain` and `alternatives` are plain Python and can be imported anywhere. `score`, `assign`,
`certificate`, `tiebreak` and `suggest` need numpy or the solver: import them inside the function that runs a match, so
that starting the bot does not pay for them.
"""
