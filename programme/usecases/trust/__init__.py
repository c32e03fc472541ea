"""How it felt after the first meeting, and the contract that the two sign."""
