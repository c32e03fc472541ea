"""What a person can always ask for and say: where am I, my data, letters, a private word, another account."""
