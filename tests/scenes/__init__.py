"""What stories begin with: people in a world who have come so far, and what they do again and again."""
