"""The year of a pair: meetings, reports, prompts and surveys."""
