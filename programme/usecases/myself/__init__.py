"""The pages and messages open to any person at any time: where am I, my data, letters, a private word, moving."""
