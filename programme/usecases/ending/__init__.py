"""How a pair ends: by a new match, by leaving, or with the programme."""
