"""What is remembered: tables, repositories, the outbox, and the one hop to the database."""
