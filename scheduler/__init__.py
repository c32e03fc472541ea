"""The scheduler: the periodic jobs, their runner, and the sweep of due waits."""
