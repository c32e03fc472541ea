"""How a list of people is understood: its headings, its columns, its rows."""
