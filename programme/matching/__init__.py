"""Who could meet whom: what a pair has in common, what rules a pair out, and the best match for everybody.

`sides`, `points`, `explain` and `alternatives` are plain Python and can be imported anywhere. `score`, `assign`,
`certificate`, `ties` and `suggest` need numpy or the solver: import them inside the function that runs a match, so that
starting the bot does not pay for them.
"""
