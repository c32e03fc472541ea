"""What every chapter may use: who takes part, the two of a pair, conversations, menus, links, and the honest status."""
