"""People's phones: what somebody sees of their chats, and what they can do with them."""
