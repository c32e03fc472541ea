"""The cast: invented people who answer by themselves, each with a temper and a phone."""
