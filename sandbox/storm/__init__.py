"""A storm over a rehearsal: kills, outages and broken answers from a seed, and what they left compared with peace."""
