"""People's phones: the chats as their people see them, and the acts that a phone allows."""
