"""The protocols through which the rules reach storage and texts, by topic."""
